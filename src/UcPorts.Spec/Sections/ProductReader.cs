using UcPorts.Spec.Values;

namespace UcPorts.Spec.Sections;

/// <summary>Reads the product.</summary>
internal static class ProductReader
{
    private static readonly ObjectShape Shape = new(
        $"product",
        new PropertyShape("id", "\"skype-for-business-server\"", IsRequired: true),
        new PropertyShape("name", "{ \"en\": \"Skype for Business Server\" }", IsRequired: true));

    /// <summary>The product; <see langword="null"/> where it has no usable id, because every full id starts with it.</summary>
    public static PortProduct? Read(SpecObject root)
    {
        SpecObject? product = root.FindObject("product", Shape);
        LocalizedText? name = product?.ReadLocalized("name");
        return product?.ReadId("id") is { } id ? new PortProduct(id, name ?? new LocalizedText(id)) : null;
    }
}
