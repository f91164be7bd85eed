namespace UcPorts.Analyzers.Evaluate.Flow;

/// <summary>A place in the order in which a function is run.</summary>
/// <param name="Function">The function.</param>
/// <param name="Block">The number of the block.</param>
/// <param name="Order">The number within the block.</param>
internal readonly record struct Place(FunctionFlow Function, int Block, int Order);
