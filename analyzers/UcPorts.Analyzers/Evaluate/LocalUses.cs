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

    /// <summary>How often the code refers to the local. What is referred to once only cannot be changed through another reference.</summary>
    public int ReferenceCount { get; private set; }

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
                ReferenceCount++;
                if (!IsRead(reference) && Loop?.IsIncrement(reference.Parent) != true)
                {
                    WriteCount++;
                }

                break;
        }
    }

    private static bool Is(ILocalSymbol left, ILocalSymbol right) => SymbolEqualityComparer.Default.Equals(left, right);

    // Only the places where a value is certainly read; whatever else there is may write: ref, out, deconstruction, half-typed code.
    private static bool IsRead(IOperation reference) => reference.Parent switch
    {
        IConversionOperation or IUnaryOperation or IBinaryOperation or IParenthesizedOperation or IConditionalAccessOperation => true,
        IArgumentOperation argument => argument.Parameter is { RefKind: RefKind.None or RefKind.In },
        ISimpleAssignmentOperation { IsRef: false } assignment => assignment.Value == reference,
        ICompoundAssignmentOperation assignment => assignment.Value == reference,
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol.RefKind: RefKind.None } } => true,
        IMemberReferenceOperation or IInvocationOperation { TargetMethod.IsExtensionMethod: false } => true,
        IInterpolationOperation or IArrayInitializerOperation or IExpressionStatementOperation => true,
        _ => false,
    };
}
