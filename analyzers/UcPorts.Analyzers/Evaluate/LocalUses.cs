using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace UcPorts.Analyzers.Evaluate;

/// <summary>How a local variable gets its value within the method, lambda or top-level program that declares it.</summary>
internal sealed class LocalUses
{
    private LocalUses()
    {
    }

    /// <summary>The value, where the local is written exactly once; otherwise <see langword="null"/>.</summary>
    public IOperation? SingleValue { get; private set; }

    /// <summary>The counting loop whose variable the local is.</summary>
    public CountingLoop? Loop { get; private set; }

    /// <summary>How often the local is written, apart from its declaration and its loop.</summary>
    public int WriteCount { get; private set; }

    /// <summary>Whether a member of the object it holds is written, such as <c>endpoint.Port = 1</c>.</summary>
    public bool HasMemberWrites { get; private set; }

    /// <summary>Looks through the code around a reference to the local.</summary>
    /// <param name="local">The local.</param>
    /// <param name="reference">A reference to it.</param>
    public static LocalUses Of(ILocalSymbol local, IOperation reference)
    {
        IOperation root = reference;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        LocalUses uses = new();
        foreach (IOperation operation in root.DescendantsAndSelf())
        {
            uses.Note(operation, local);
        }

        if (uses.WriteCount != 0 || uses.Loop is not null)
        {
            uses.SingleValue = null;
        }

        return uses;
    }

    private void Note(IOperation operation, ILocalSymbol local)
    {
        switch (operation)
        {
            case IVariableDeclaratorOperation declarator when Is(declarator.Symbol, local):
                SingleValue = declarator.GetVariableInitializer()?.Value;
                Loop = CountingLoop.Of(declarator);
                break;
            case ILocalReferenceOperation reference when Is(reference.Local, local):
                if (IsWritten(reference) && Loop?.IsIncrement(reference.Parent) != true)
                {
                    WriteCount++;
                }
                else if (reference.Parent is IPropertyReferenceOperation or IFieldReferenceOperation && IsWritten(reference.Parent))
                {
                    HasMemberWrites = true;
                }

                break;
        }
    }

    private static bool Is(ILocalSymbol left, ILocalSymbol right) => SymbolEqualityComparer.Default.Equals(left, right);

    // Anything that can write counts: assignments, ++, ref and out arguments, ref locals, deconstruction.
    private static bool IsWritten(IOperation reference) => reference.Parent switch
    {
        IAssignmentOperation assignment => assignment.Target == reference,
        IIncrementOrDecrementOperation => true,
        IArgumentOperation argument => argument.Parameter is { RefKind: RefKind.Ref or RefKind.Out },
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol.RefKind: not RefKind.None } } => true,
        ITupleOperation tuple => tuple.Parent is IDeconstructionAssignmentOperation deconstruction && deconstruction.Target == tuple,
        IAddressOfOperation => true,
        _ => false,
    };
}
