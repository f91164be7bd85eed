using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace UcPorts.Analyzers.Find.Objects;

/// <summary>Where an object is handed to.</summary>
internal static class Destinations
{
    private const int MostHops = 4;

    /// <summary>Whether an object is handed to one of the calls or new objects of the names.</summary>
    /// <param name="use">The use of a member of the object.</param>
    /// <param name="names">Simple names of methods and types.</param>
    /// <returns><see langword="null"/> where the object goes on to code that is not seen.</returns>
    public static bool? Reaches(ApiUse use, EquatableArray<string> names)
    {
        IOperation? made = use.Value is null ? use.Operation : MakingOf(use);
        return made is null ? ReachesFromVariable(use.Object, Operations.RootOf(use.Operation), names, MostHops) : Reaches(made, names, MostHops);
    }

    // The creation in whose initializer a property is set.
    private static IOperation? MakingOf(ApiUse use)
    {
        IOperation? parent = use.Operation.Parent;
        return parent is IObjectOrCollectionInitializerOperation { Parent: IObjectCreationOperation or IWithOperation } ? parent.Parent : null;
    }

    private static bool? Reaches(IOperation value, EquatableArray<string> names, int hops)
    {
        for (IOperation? operation = value; operation?.Parent is { } parent; operation = parent)
        {
            switch (parent)
            {
                case IInvocationOperation call when names.Contains(call.TargetMethod.Name):
                case IObjectCreationOperation { Type.Name: { } type } when names.Contains(type):
                    return true;
                case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator }:
                    return ReachesFromVariable(new ObjectKey(declarator.Symbol, null, ""), Operations.RootOf(parent), names, hops - 1);
                case ISimpleAssignmentOperation { Target: IDiscardOperation }:
                    return false;
                case ISimpleAssignmentOperation { Parent: not IObjectOrCollectionInitializerOperation } assignment when assignment.Value == operation:
                    return ReachesFromVariable(ObjectKey.Of(assignment.Target), Operations.RootOf(parent), names, hops - 1);
                case IReturnOperation or IFieldInitializerOperation or IPropertyInitializerOperation:
                    return null;
                case IInvocationOperation { TargetMethod.Name: "Add", Instance: { IsImplicit: false } list } when operation is IArgumentOperation:
                    return ReachesFromVariable(ObjectKey.Of(list), Operations.RootOf(parent), names, hops - 1);
                case IExpressionStatementOperation or IBlockOperation:
                    return false;
            }
        }

        return false;
    }

    private static bool? ReachesFromVariable(ObjectKey variable, IOperation root, EquatableArray<string> names, int hops)
    {
        if (variable.Variable is ILocalSymbol { Type.Name: { } type } && names.Contains(type))
        {
            return true;
        }

        if (hops <= 0 || variable.Variable is not ILocalSymbol)
        {
            return null;
        }

        bool? reached = false;
        foreach (IOperation operation in Operations.Within(root))
        {
            if (operation is ILocalReferenceOperation local
                && SymbolEqualityComparer.Default.Equals(local.Local, variable.Variable)
                && !(local.Parent is ISimpleAssignmentOperation assignment && assignment.Target == local))
            {
                bool? next = Reaches(local, names, hops);
                if (next == true)
                {
                    return true;
                }

                reached = next is null ? null : reached;
            }
        }

        return reached;
    }
}
