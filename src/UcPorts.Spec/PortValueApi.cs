namespace UcPorts.Spec;

/// <summary>
/// A member that opens nothing itself, but makes a value that carries ports to those that do: an <c>IPEndPoint</c>, a
/// <c>Uri</c>, a range object.
/// </summary>
/// <param name="Id">The documentation-comment id of the constructor, method or property. The property's value is the port; setting it changes what its object carries.</param>
/// <param name="Carrier">What carries the port into the value.</param>
/// <param name="Parameter">The name of the parameter that carries it; empty for a property, and where <see cref="PortMember.Argument"/> tells.</param>
public sealed record PortValueApi(string Id, PortCarrier Carrier, string Parameter) : PortMember(Id, Carrier, Parameter)
{
    /// <summary>The <c>out</c> parameter that takes the value; empty where it is the new object, the result of the method or the property's object.</summary>
    public string Result { get; init; } = "";
}
