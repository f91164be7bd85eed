using UcPorts.Spec.Json;
using UcPorts.Spec.Values;

namespace UcPorts.Spec.Sections;

/// <summary>Reads whether a rule always holds, and the condition under which it does.</summary>
internal static class RequirementReader
{
    private static readonly ObjectShape ConditionShape = new(
        $"condition",
        new PropertyShape("kind", "\"collocation\"", IsRequired: true),
        new PropertyShape("text", "{ \"en\": \"With a Mediation Server on the same computer.\" }", IsRequired: true));

    public static void Read(SpecObject row, PortRuleBuilder rule)
    {
        rule.Requirement = row.ReadWord("requirement", Vocabularies.Requirement, Requirement.Required);
        SpecObject? condition = row.FindObject("condition", ConditionShape);
        ConditionKind kind = condition?.ReadWord("kind", Vocabularies.Condition, ConditionKind.Other) ?? ConditionKind.Other;
        if (condition?.ReadLocalized("text") is { } text)
        {
            rule.Condition = new RuleCondition(kind, text);
        }

        if (row.Find("requirement") is not { Kind: JsonKind.String } requirement)
        {
            return;
        }

        if (requirement.Text == "conditional" && !row.Has("condition") && row.HasFamiliarProperties)
        {
            row.Refuse(SpecError.OutsideDomain, requirement, $"A conditional rule needs its condition: add \"condition\": {row.ExampleOf("condition")}.");
        }
        else if (requirement.Text is "required" or "optional" && condition is not null)
        {
            row.Refuse(SpecError.OutsideDomain, requirement, $"The rule has a condition but is '{requirement.Text}': write \"conditional\", or remove the condition.");
        }
    }
}
