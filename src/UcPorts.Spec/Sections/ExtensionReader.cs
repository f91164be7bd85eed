using System;
using UcPorts.Spec.Json;

namespace UcPorts.Spec.Sections;

/// <summary>Reads which built-in product a file adds to.</summary>
internal static class ExtensionReader
{
    /// <summary>The product's catalogue; <see langword="null"/> where there is none of that name, which is reported.</summary>
    public static PortCatalog? ReadExtended(SpecObject root)
    {
        if (root.Find("product") is { } own)
        {
            root.Refuse(SpecError.Unreadable, own, $"A file has a product of its own or extends a built-in one: remove 'product' or 'extends'.");
        }

        if (root.Find("extends", JsonKind.String) is not { } reference)
        {
            return null;
        }

        PortCatalog? extended = BuiltInSpecs.Find(reference.Text);
        if (extended is null)
        {
            string? nearest = root.Errors.Nearest.Of(reference.Text, BuiltInSpecs.ProductIds);
            FormattableString advice = nearest is null ? (FormattableString)$"write {SpecErrors.AnyOf(BuiltInSpecs.ProductIds)}." : $"did you mean '{nearest}'?";
            root.Refuse(SpecError.DuplicateOrUnknownId, reference, $"There is no built-in product {SpecErrors.Quote(reference.Text)}: {advice}");
        }

        return extended;
    }
}
