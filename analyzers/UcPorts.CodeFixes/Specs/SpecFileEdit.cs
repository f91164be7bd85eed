using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis.Text;
using UcPorts.Spec;
using UcPorts.Spec.Json;

namespace UcPorts.CodeFixes.Specs;

/// <summary>Adds rules to the text of a spec file.</summary>
internal static class SpecFileEdit
{
    // The id of the role that a file without roles gets.
    private const string NewRole = "this-project";

    /// <summary>Adds a rule for each request that no rule meets, and a role for it where the file has none.</summary>
    /// <param name="text">The file.</param>
    /// <param name="requests">What is to be documented.</param>
    /// <param name="lineBreak">How lines end where the file has only one.</param>
    /// <returns>The new text, the same text where nothing is to be added, or <see langword="null"/> where the file cannot be read or would not say what it should.</returns>
    public static SourceText? Add(SourceText text, IEnumerable<PortRequest> requests, string lineBreak)
    {
        SourceText edited = text;
        foreach (IGrouping<string, PortRequest> sameScope in requests.GroupBy(request => request.DeclaredRoles, StringComparer.Ordinal))
        {
            if (AddWithinScope(edited, [.. sameScope.Distinct()], lineBreak) is not { } next)
            {
                return null;
            }

            edited = next;
        }

        return edited;
    }

    /// <summary>Whether a file is a deployment, which holds no rules of its own.</summary>
    public static bool IsDeployment(SourceText text) => PortSpecReader.Read(text.ToString(), "").Form == SpecFileForm.Deployment;

    private static SourceText? AddWithinScope(SourceText text, IReadOnlyList<PortRequest> requests, string lineBreak)
    {
        string json = text.ToString();
        PortSpecFile before = PortSpecReader.Read(json, "");
        if (before.Product is not { } product || Parse(json) is not { } root)
        {
            return null;
        }

        PortRole? role = requests[0].RoleIn(before);
        PortRequest[] unmet = [.. requests.Where(request => !before.Catalog.Rules.Any(request.IsMetBy))];
        if (unmet.Length == 0)
        {
            return text;
        }

        string roleId = role?.LocalId ?? NewRole;
        JsonValue? rules = root.Peek("rules");
        JsonInsertion insertion = new(json, root, lineBreak);
        HashSet<string> ids = RuleIds(rules, roleId, product.Id);
        List<string> rows = [];
        foreach (PortRequest request in unmet)
        {
            string id = Free(request.RuleId, ids);
            rows.Add(insertion.ObjectLike(rules, request.Row(id, roleId)));
        }

        if (!TryInsert(root, insertion, rules, rows, role is null ? product : null))
        {
            return null;
        }

        SourceText after = text.WithChanges(insertion.Changes);
        return SaysWhatItShould(after, before, unmet) ? after : null;
    }

    private static JsonValue? Parse(string json)
    {
        SpecErrors errors = new(json, "");
        return new JsonTreeReader(json, errors).Read() is { Kind: JsonKind.Object, IsComplete: true, Properties.Count: > 0 } root
            && errors.InTextOrder().IsEmpty
                ? root
                : null;
    }

    private static bool TryInsert(JsonValue root, JsonInsertion insertion, JsonValue? rules, List<string> rows, PortProduct? newRoleOf)
    {
        List<(string Name, IReadOnlyList<string> Items)> absent = [];
        if (newRoleOf is not null)
        {
            JsonValue? roles = root.Peek("roles");
            string properties = $"\"id\": \"{NewRole}\", \"name\": {Quoted(newRoleOf.Name.English)}, \"kind\": \"server\"";
            if (!TryAdd(roles, "roles", [insertion.ObjectLike(roles, properties)]))
            {
                return false;
            }
        }

        if (!TryAdd(rules, "rules", rows))
        {
            return false;
        }

        if (absent.Count > 0)
        {
            insertion.AddArrays(absent);
        }

        return true;

        bool TryAdd(JsonValue? array, string name, IReadOnlyList<string> items)
        {
            if (array is null)
            {
                absent.Add((name, items));
            }
            else if (array.Kind == JsonKind.Array)
            {
                insertion.AddItems(array, items);
            }

            return array is null or { Kind: JsonKind.Array };
        }
    }

    // Read again: a file with mistakes of its own may take the row and still not mean it.
    private static bool SaysWhatItShould(SourceText after, PortSpecFile before, IEnumerable<PortRequest> requests)
    {
        PortSpecFile file = PortSpecReader.Read(after.ToString(), "");
        return file.Errors.Count <= before.Errors.Count
            && requests.All(request => file.Catalog.Rules.Any(request.IsMetBy));
    }

    private static HashSet<string> RuleIds(JsonValue? rules, string roleId, string productId)
    {
        HashSet<string> ids = new(StringComparer.Ordinal);
        foreach (JsonValue rule in rules?.Items ?? [])
        {
            if (rule.PeekText("role") is { } role && (role == roleId || role == $"{productId}/{roleId}") && rule.PeekText("id") is { } id)
            {
                ids.Add(id);
            }
        }

        return ids;
    }

    private static string Free(string id, HashSet<string> taken)
    {
        string free = id;
        for (int number = 2; !taken.Add(free); number++)
        {
            free = string.Format(CultureInfo.InvariantCulture, "{0}-{1}", id, number);
        }

        return free;
    }

    /// <summary>A text as a JSON string.</summary>
    internal static string Quoted(string value)
    {
        StringBuilder quoted = new("\"");
        foreach (char c in value)
        {
            _ = c switch
            {
                '"' or '\\' => quoted.Append('\\').Append(c),
                < ' ' => quoted.AppendFormat(CultureInfo.InvariantCulture, "\\u{0:x4}", (int)c),
                _ => quoted.Append(c),
            };
        }

        return quoted.Append('"').ToString();
    }
}
