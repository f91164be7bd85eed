using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace UcPorts.Analyzers.Evaluate.Symbols;

/// <summary>The files of a compilation as texts, read when first asked for. Safe for several threads.</summary>
/// <param name="compilation">The compilation.</param>
/// <param name="listed">Words whose places in a file <see cref="FileText.MayHoldListed"/> tells.</param>
/// <param name="isListed">Which of these are meant, by what stands around them.</param>
internal sealed class ProjectFiles(Compilation compilation, IEnumerable<string> listed, WordFilter isListed)
{
    private readonly ConcurrentDictionary<SyntaxTree, FileText> _files = new();
    private readonly WordTable _listed = new(listed.Concat(FileWords.Creating));
    private NameSearch? _names;
    private FileText? _last;

    /// <summary>Files in which no words are listed.</summary>
    public ProjectFiles(Compilation compilation)
        : this(compilation, [], (_, _, _) => false)
    {
    }

    /// <summary>The names that hide those of types.</summary>
    public UsingAliases Aliases { get; } = new(compilation);

    /// <summary>One of the files.</summary>
    public FileText this[SyntaxTree tree]
    {
        get
        {
            // Code is gone through file by file.
            FileText? last = _last;
            if (last?.Tree == tree)
            {
                return last;
            }

            return _last = _files.TryGetValue(tree, out FileText? file) ? file : _files.GetOrAdd(tree, new FileText(tree, _listed, isListed));
        }
    }

    /// <summary>All code of the compilation.</summary>
    public NameSearch Names => LazyInitializer.EnsureInitialized(
        ref _names,
        () => new NameSearch([.. compilation.SyntaxTrees.Select(tree => (this[tree], new TextSpan(0, tree.Length)))]))!;

    /// <summary>The code of declarations.</summary>
    public NameSearch NamesIn(ImmutableArray<SyntaxReference> declarations) =>
        new([.. declarations.Select(declaration => (this[declaration.SyntaxTree], declaration.Span))]);
}
