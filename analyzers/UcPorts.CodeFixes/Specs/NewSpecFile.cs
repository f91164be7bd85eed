using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using UcPorts.Spec;

namespace UcPorts.CodeFixes.Specs;

/// <summary>The spec file of a project that has none: its product is the project, with no rule yet.</summary>
/// <param name="Name">The file's name: <c>contoso-voice-gateway.ports.json</c>.</param>
/// <param name="Text">Its text.</param>
internal sealed record NewSpecFile(string Name, SourceText Text)
{
    /// <summary>Makes the file for a project.</summary>
    /// <param name="assemblyName">The project's assembly: <c>Contoso.VoiceGateway</c>.</param>
    /// <param name="compilation">The project's code, in which the generated class must find its name free; <see langword="null"/> where it is not known.</param>
    /// <param name="lineBreak">How its lines end.</param>
    public static NewSpecFile For(string assemblyName, Compilation? compilation, string lineBreak)
    {
        string name = Kebab(assemblyName);

        // Not the assembly's name alone: a class called like the namespace around it would hide the namespace.
        string id = name + "-ports";
        for (int number = 2; compilation?.ContainsSymbolsWithName(MemberNames.PascalCase(id), SymbolFilter.TypeAndMember) == true; number++)
        {
            id = string.Format(CultureInfo.InvariantCulture, "{0}-ports-{1}", name, number);
        }

        string[] lines =
        [
            "{",
            "  \"specVersion\": 1,",
            $"  \"product\": {{\"id\": \"{id}\", \"name\": {SpecFileEdit.Quoted(assemblyName)}}}",
            "}",
            "",
        ];
        UTF8Encoding withoutMark = new(encoderShouldEmitUTF8Identifier: false);
        return new NewSpecFile(name + SpecFileName.Ending, SourceText.From(string.Join(lineBreak, lines), withoutMark));
    }

    // "Contoso.VoiceGateway" and "Contoso_Voice Gateway" -> "contoso-voice-gateway"
    private static string Kebab(string name)
    {
        StringBuilder kebab = new();
        for (int i = 0; i < name.Length; i++)
        {
            char c = name[i];
            bool isUpper = c is >= 'A' and <= 'Z';
            bool isPart = isUpper || c is (>= 'a' and <= 'z') or (>= '0' and <= '9');
            bool startsWord = isUpper && i > 0 && (name[i - 1] is (>= 'a' and <= 'z') or (>= '0' and <= '9') || (i + 1 < name.Length && name[i + 1] is >= 'a' and <= 'z'));
            if ((!isPart || startsWord) && kebab.Length > 0 && kebab[kebab.Length - 1] != '-')
            {
                kebab.Append('-');
            }

            if (isPart)
            {
                kebab.Append(char.ToLowerInvariant(c));
            }
        }

        string id = kebab.ToString().Trim('-');
        return id.Length == 0 || !(id[0] is >= 'a' and <= 'z') ? ("project-" + id).TrimEnd('-') : id;
    }
}
