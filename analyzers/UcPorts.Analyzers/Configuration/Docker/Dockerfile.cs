using System;
using System.Collections.Generic;
using System.Linq;
using UcPorts.Analyzers.Text;

namespace UcPorts.Analyzers.Configuration.Docker;

/// <summary>Openings of a Dockerfile: ports it exposes, and addresses it sets for an ASP.NET Core program.</summary>
internal sealed class Dockerfile
{
    private readonly List<ConfigurationOpening> _openings = [];
    private readonly Dictionary<string, Dictionary<string, (string Value, bool IsDefault)>> _stages = new(StringComparer.OrdinalIgnoreCase);

    // Arguments before the first FROM reach only the stages that name them again.
    private readonly Dictionary<string, (string Value, bool IsDefault)> _globals = new(StringComparer.Ordinal);
    private readonly VariableExpansion _expansion;
    private Dictionary<string, (string Value, bool IsDefault)> _variables;
    private readonly Dictionary<string, HostingSettings> _settingsOfStages = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<HostingSettings> _ends = [];
    private HostingSettings _settings = new();

    private Dockerfile()
    {
        _variables = _globals;
        _expansion = new VariableExpansion(name => _variables.TryGetValue(name, out (string, bool) value) ? value : null);
    }

    /// <summary>The openings of a Dockerfile.</summary>
    /// <param name="text">The file's text.</param>
    public static IEnumerable<ConfigurationOpening> OpeningsOf(string text)
    {
        Dockerfile file = new();
        foreach (DockerfileInstruction instruction in new DockerfileReader(text).Read())
        {
            file.Take(instruction);
        }

        file._ends.Add(file._settings);
        return file._openings.Concat(file._ends.SelectMany(stage => stage.OpeningsInForce()));
    }

    private void Take(DockerfileInstruction instruction)
    {
        List<ConfigurationValue> words = [];
        if (instruction.Keyword is "FROM" or "ARG" or "ENV" or "EXPOSE")
        {
            // A value set in this very instruction counts from the next one on.
            words.AddRange(instruction.Words.Select(_expansion.Expand));
        }

        switch (instruction.Keyword)
        {
            case "FROM":
                StartStage(words.FindAll(word => !word.Text.StartsWith("--", StringComparison.Ordinal)));
                break;
            case "ARG":
                words.ForEach(TakeArgument);
                break;
            case "ENV":
                TakeEnvironment(words);
                break;
            case "EXPOSE":
                _openings.AddRange(words.SelectMany(Exposed));
                break;
        }
    }

    private static IEnumerable<ConfigurationOpening> Exposed(ConfigurationValue word)
    {
        if (DockerPortText.Exposed(word.Text) is { } ports)
        {
            yield return Openings.Of(word, ports, "EXPOSE");
        }
    }

    // FROM image [AS name]: a stage built on another one has its variables, and its addresses where it sets no others.
    private void StartStage(List<ConfigurationValue> words)
    {
        _ends.Add(_settings);
        _settings = new HostingSettings();
        if (words.Count > 0 && _settingsOfStages.TryGetValue(words[0].Text, out HostingSettings? replaceable))
        {
            _ends.Remove(replaceable);
            _settings = new HostingSettings(replaceable);
        }

        _variables = words.Count > 0 && _stages.TryGetValue(words[0].Text, out Dictionary<string, (string, bool)>? inherited)
            ? new(inherited, StringComparer.Ordinal)
            : new(StringComparer.Ordinal);
        if (words.Count == 3 && string.Equals(words[1].Text, "as", StringComparison.OrdinalIgnoreCase))
        {
            _stages[words[2].Text] = _variables;
            _settingsOfStages[words[2].Text] = _settings;
        }
    }

    private void TakeArgument(ConfigurationValue word)
    {
        (string name, ConfigurationValue? value) = Assignment(word);
        bool isSetByEnvironment = _variables.TryGetValue(name, out (string, bool IsDefault) known) && !known.IsDefault;
        if (isSetByEnvironment)
        {
            return;
        }

        if (value is not null)
        {
            _variables[name] = (value.Text, IsDefault: true);
        }
        else if (_globals.TryGetValue(name, out (string, bool) global))
        {
            _variables[name] = global;
        }
    }

    private void TakeEnvironment(List<ConfigurationValue> words)
    {
        // ENV name value: the older form, for one variable.
        if (words.Count == 2 && words[0].Text.IndexOf('=') < 0)
        {
            SetEnvironment(words[0].Text, words[1]);
            return;
        }

        foreach (ConfigurationValue word in words)
        {
            (string name, ConfigurationValue? value) = Assignment(word);
            if (value is not null)
            {
                SetEnvironment(name, value);
            }
        }
    }

    private void SetEnvironment(string name, ConfigurationValue value)
    {
        bool isDefault = value.Characters.Any(character => character.IsDefault);
        _variables[name] = (value.Text, isDefault);
        _settings.SetVariable(name, value, "ENV " + name);
    }

    private static (string Name, ConfigurationValue? Value) Assignment(ConfigurationValue word)
    {
        int equals = word.Text.IndexOf('=');
        return equals < 0
            ? (word.Text, null)
            : (word.Text.Substring(0, equals), new ConfigurationValue([.. word.Characters.Skip(equals + 1)]));
    }
}
