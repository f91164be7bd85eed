using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace UcPorts.Analyzers.Evaluate.Flow;

/// <summary>Code without a branch: told by its syntax, where a flow graph would have to be made.</summary>
internal static class StraightLine
{
    private const int MaxStatements = 64;

    /// <summary>Whether a place is come to whenever its method or initializer is carried out: nothing around or before it branches, jumps or loops.</summary>
    /// <returns><see langword="false"/> where only the flow can tell.</returns>
    public static bool Reaches(SyntaxNode place)
    {
        for (SyntaxNode node = place; node.Parent is { } parent; node = parent)
        {
            switch (parent)
            {
                case BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or BaseFieldDeclarationSyntax or PropertyDeclarationSyntax:
                    return true;
                case BlockSyntax block when node is StatementSyntax statement && FollowsStraight(block.Statements, statement):
                case GlobalStatementSyntax { Parent: CompilationUnitSyntax { Members: var members } } when FollowsStraight(members, parent):
                    break;
                case CompilationUnitSyntax:
                    return node is GlobalStatementSyntax;
                case ArgumentSyntax or ArgumentListSyntax or EqualsValueClauseSyntax or ArrowExpressionClauseSyntax:
                case VariableDeclaratorSyntax or VariableDeclarationSyntax:
                case InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax or MemberAccessExpressionSyntax or InitializerExpressionSyntax:
                case ParenthesizedExpressionSyntax or CastExpressionSyntax or AwaitExpressionSyntax:
                case AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression }:
                case ExpressionStatementSyntax or LocalDeclarationStatementSyntax or ReturnStatementSyntax or UsingStatementSyntax:
                case ConstructorInitializerSyntax:
                case TryStatementSyntax attempt when attempt.Block == node:
                    break;
                default:
                    return false;
            }
        }

        return false;
    }

    private static bool FollowsStraight<T>(SyntaxList<T> nodes, SyntaxNode last)
        where T : SyntaxNode
    {
        int steps = 0;
        foreach (T node in nodes)
        {
            if (node == last)
            {
                return true;
            }

            SyntaxNode statement = node is GlobalStatementSyntax global ? global.Statement : node;
            if (++steps > MaxStatements || statement is not (ExpressionStatementSyntax or LocalDeclarationStatementSyntax or LocalFunctionStatementSyntax))
            {
                return false;
            }
        }

        return false;
    }
}
