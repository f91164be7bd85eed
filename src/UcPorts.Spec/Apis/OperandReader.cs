using System;
using System.Collections.Generic;
using System.Linq;
using UcPorts.Spec.Json;
using UcPorts.Spec.Values;

namespace UcPorts.Spec.Apis;

/// <summary>Reads operands of one row, and what follows from their values.</summary>
internal sealed class OperandReader(SpecObject row, DocumentationId? member)
{
    private static readonly PropertyShape[] Places =
    [
        new("parameter", "\"protocol\""),
        new("argument", "0"),
        new("property", "\"Protocol\""),
    ];

    private static readonly PropertyShape[] Observations = [.. Places, new("call", "\"UseHttps\""), new("receiver", "true")];

    private static readonly ObjectShape PlaceShape = new($"operand", Places);
    private static readonly ObjectShape EndShape = new($"operand", [.. Places, new("value", "65535")]);
    private static readonly ObjectShape MapShape = new($"map", [.. Observations, new("values", "{\"Tcp\": [\"tcp\"], \"Udp\": [\"udp\"]}", IsRequired: true)]);
    private static readonly ObjectShape ConditionShape = new($"condition", [.. Observations, new("is", "[\"Allow\"]", IsRequired: true)]);

    /// <summary>An argument or a property.</summary>
    public ApiOperand? ReadPlace(string name) => row.FindObject(name, PlaceShape) is { } json ? ReadOperand(json) : null;

    /// <summary>An argument, a property or a number.</summary>
    public ApiOperand? ReadEnd(string name) => row.FindObject(name, EndShape) is { } json ? ReadOperand(json) : null;

    /// <summary>What follows from the values of an operand.</summary>
    /// <param name="name">The property.</param>
    /// <param name="example">What a value's meaning looks like.</param>
    /// <param name="readMeaning">Reads the meaning of a word from the object of the words.</param>
    public OperandMap<T>? ReadMap<T>(string name, string example, Func<SpecObject, string, T> readMeaning)
    {
        if (row.FindObject(name, MapShape) is not { } json || json.Find("values", JsonKind.Object) is not { } words)
        {
            return null;
        }

        // The words are the file's own, so the shape is made of them; a word that stands twice is still found.
        PropertyShape[] shapes = [.. words.Properties.Select(property => property.Name).Distinct().Select(word => new PropertyShape(word, example))];
        if (shapes.Length == 0 && words.IsComplete)
        {
            json.Refuse(SpecError.OutsideDomain, words, $"No value is given: write at least one, for example {json.ExampleOf("values")}.");
        }

        SpecObject values = new(words, new ObjectShape($"map", shapes), row.Errors, json);
        List<OperandMapEntry<T>> entries = [];
        foreach (PropertyShape word in shapes)
        {
            entries.Add(new OperandMapEntry<T>(word.Name, readMeaning(values, word.Name)));
        }

        return new OperandMap<T>(ReadOperand(json), new EquatableArray<OperandMapEntry<T>>(entries));
    }

    /// <summary>The conditions of an array.</summary>
    public EquatableArray<ApiCondition> ReadConditions(string name) => new(
        (row.FindItems(name, JsonKind.Object, "{\"property\": \"Action\", \"is\": [\"Allow\"]}") ?? [])
        .Select(item => ReadCondition(new SpecObject(item, ConditionShape, row.Errors, row))));

    /// <summary>A condition.</summary>
    public ApiCondition? ReadCondition(string name) => row.FindObject(name, ConditionShape) is { } json ? ReadCondition(json) : null;

    private ApiCondition ReadCondition(SpecObject json)
    {
        List<string> words = json.ReadTexts("is");
        if (json.Find("is") is { Kind: JsonKind.Array, Items.Count: 0, IsComplete: true } none)
        {
            json.Refuse(SpecError.OutsideDomain, none, $"No value is given: write at least one, for example {json.ExampleOf("is")}.");
        }

        return new ApiCondition(ReadOperand(json), new EquatableArray<string>(words));
    }

    private ApiOperand ReadOperand(SpecObject json)
    {
        ApiOperand operand = new()
        {
            Parameter = json.ReadText("parameter") ?? "",
            Argument = ReadArgument(json, member),
            Property = json.ReadText("property") ?? "",
            Call = json.ReadText("call") ?? "",
            IsReceiverType = json.Find("receiver", JsonKind.True) is not null,
            Value = json.ReadWholeNumber("value", 0),
        };
        CheckCombination(json);
        return operand;
    }

    private static void CheckCombination(SpecObject json)
    {
        if (!json.HasFamiliarProperties)
        {
            return;
        }

        string[] given = [.. ((string[])["parameter", "argument", "property", "call", "receiver", "value"]).Where(json.Has)];
        if (given.Length == 0)
        {
            json.RefuseMissing($"The operand names nothing: add a \"parameter\", an \"argument\" or a \"property\".");
            return;
        }

        // An argument may be looked into: the property it has, or the call in its lambda.
        bool isPath = given.Length == 2 && given[0] is "parameter" or "argument" && given[1] is "property" or "call";
        if (given.Length > 1 && !isPath)
        {
            string second = given[given.Length - 1];
            json.Refuse(SpecError.OutsideDomain, json.Find(second)!, $"'{second}' does not go with '{given[0]}': an operand is one of them.");
        }
    }

    /// <summary>The place of an argument, which the id's parameter list has to have.</summary>
    public static int? ReadArgument(SpecObject json, DocumentationId? member)
    {
        int? argument = json.ReadWholeNumber("argument", 0);
        if (argument is { } index && member?.ParameterCount is { } count && index >= count)
        {
            json.Refuse(SpecError.OutsideDomain, json.Find("argument")!, $"There is no argument {index}: the first is 0, and the id's parameter list ends with {count - 1}.");
            return null;
        }

        return argument;
    }
}
