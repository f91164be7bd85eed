using System;
using System.Collections.Generic;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace UcPorts.Analyzers.Configuration.Docker;

/// <summary>Reads the instructions of a Dockerfile: joins continued lines, leaves out comments and here-documents.</summary>
/// <param name="text">The file's text.</param>
internal sealed class DockerfileReader(string text)
{
    private readonly List<LocatedCharacter> _instruction = [];
    private int _position;
    private char _escape = '\\';

    /// <summary>The instructions in their order; what is no instruction is read as one with an unknown keyword.</summary>
    public IEnumerable<DockerfileInstruction> Read()
    {
        _position = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
        ReadDirectives();
        while (_position < text.Length)
        {
            ReadLines();
            if (_instruction.Count > 0)
            {
                DockerfileInstruction instruction = Split();
                if (instruction.Keyword is "RUN" or "COPY" or "ADD")
                {
                    SkipHereDocuments();
                }

                yield return instruction;
            }
        }
    }

    // "# escape=`" before anything else changes what continues a line, so that Windows paths can be written.
    private void ReadDirectives()
    {
        while (_position < text.Length)
        {
            int start = _position;
            TextSpan line = NextLine();
            string comment = text.Substring(line.Start, line.Length).Trim();
            int equals = comment.IndexOf('=');
            if (equals < 0 || comment[0] != '#')
            {
                _position = start;
                return;
            }

            string value = comment.Substring(equals + 1).Trim();
            if (value == "`" && string.Equals(comment.Substring(1, equals - 1).Trim(), "escape", StringComparison.OrdinalIgnoreCase))
            {
                _escape = '`';
            }
        }
    }

    /// <summary>Reads one instruction with the lines that continue it; none for an empty line or a comment.</summary>
    private void ReadLines()
    {
        _instruction.Clear();
        bool isContinued = true;
        while (isContinued && _position < text.Length)
        {
            TextSpan line = NextLine();
            int start = line.Start;
            while (start < line.End && char.IsWhiteSpace(text[start]))
            {
                start++;
            }

            // Comments and empty lines do not end an instruction that is being continued.
            if (start == line.End || text[start] == '#')
            {
                isContinued = _instruction.Count > 0;
                continue;
            }

            int end = line.End;
            while (end > start && char.IsWhiteSpace(text[end - 1]))
            {
                end--;
            }

            isContinued = text[end - 1] == _escape && (end - 1 == start || text[end - 2] != _escape);
            end -= isContinued ? 1 : 0;

            // The white space before a continued line's text parts words.
            for (int i = _instruction.Count == 0 ? start : line.Start; i < end; i++)
            {
                _instruction.Add(new LocatedCharacter(text[i], new TextSpan(i, 1)));
            }
        }
    }

    private TextSpan NextLine()
    {
        int start = _position;
        int end = text.IndexOf('\n', start);
        _position = end < 0 ? text.Length : end + 1;
        end = end < 0 ? text.Length : end;
        return TextSpan.FromBounds(start, end > start && text[end - 1] == '\r' ? end - 1 : end);
    }

    private DockerfileInstruction Split()
    {
        List<IReadOnlyList<LocatedCharacter>> words = [];
        List<LocatedCharacter>? word = null;
        char quote = '\0';
        for (int i = 0; i < _instruction.Count; i++)
        {
            LocatedCharacter character = _instruction[i];
            if (quote == '\0' && char.IsWhiteSpace(character.Value))
            {
                word = null;
                continue;
            }

            if (word is null)
            {
                word = [];
                words.Add(word);
            }

            if (quote != '\0' && character.Value == quote)
            {
                quote = '\0';
            }
            else if (quote == '\0' && character.Value is '"' or '\'')
            {
                quote = character.Value;
            }
            else if (character.Value == _escape && quote != '\'' && i + 1 < _instruction.Count)
            {
                word.Add(_instruction[++i] with { IsQuoted = true });
            }
            else
            {
                word.Add(character with { IsQuoted = quote == '\'' });
            }
        }

        StringBuilder keyword = new();
        foreach (LocatedCharacter character in words[0])
        {
            keyword.Append(char.ToUpperInvariant(character.Value));
        }

        words.RemoveAt(0);
        return new DockerfileInstruction(keyword.ToString(), words);
    }

    // RUN <<EOF … EOF: the lines between are a script or a file and no instructions.
    private void SkipHereDocuments()
    {
        StringBuilder raw = new();
        foreach (LocatedCharacter character in _instruction)
        {
            raw.Append(character.Value);
        }

        foreach (string word in raw.ToString().Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries))
        {
            int mark = word.IndexOf("<<", StringComparison.Ordinal);
            if (mark < 0 || word.Substring(0, mark).Trim("0123456789".ToCharArray()).Length > 0)
            {
                continue;
            }

            bool stripsTabs = mark + 2 < word.Length && word[mark + 2] == '-';
            string delimiter = word.Substring(mark + (stripsTabs ? 3 : 2)).Trim('"', '\'');
            if (delimiter.Length > 0 && delimiter[0] != '<')
            {
                SkipTo(delimiter, stripsTabs);
            }
        }
    }

    private void SkipTo(string delimiter, bool stripsTabs)
    {
        while (_position < text.Length)
        {
            TextSpan line = NextLine();
            string content = text.Substring(line.Start, line.Length);
            if ((stripsTabs ? content.TrimStart('\t') : content) == delimiter)
            {
                return;
            }
        }
    }
}
