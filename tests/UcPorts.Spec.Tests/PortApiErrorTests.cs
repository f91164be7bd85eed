namespace UcPorts.Spec.Tests;

/// <summary>Mistakes in API tables: each is one error at its place, and costs its row and no other.</summary>
public class PortApiErrorTests
{
    private const string Id = "\"id\": \"M:A.Server.Listen(System.Int32)\"";
    private const string Rest = Id + ", \"transport\": [\"tcp\"], \"direction\": \"inbound\"";
    private const string Row = Rest + ", \"carrier\": \"port\", \"parameter\": \"port\"";

    [Theory]
    [InlineData("[|[]|]", "An API table is an object: write {\"apiVersion\": 1, \"apis\": []}.")]
    [InlineData("[|{}|]", "The API table lacks 'apiVersion': add \"apiVersion\": 1.")]
    [InlineData("{\"apiVersion\": [|\"1\"|]}", "'apiVersion' is a string, but it must be a number, for example 1.")]
    [InlineData("{\"apiVersion\": 1, [|\"api\"|]: []}", "The API table has no property 'api': did you mean 'apis'?")]
    [InlineData("{\"apiVersion\": 1, \"apis\": [|{}|]}", "'apis' is an object, but it must be an array, for example [].")]
    [InlineData("{\"apiVersion\": 1, \"settings\": [[|1|]]}", "An item of 'settings' is a number, but it must be an object, for example {\"key\": \"…\", \"scope\": \"configuration\", …}.")]
    public void A_file_that_is_no_API_table_is_refused(string text, string message) =>
        ApiVerifier.Refuses(text, SpecError.Unreadable, message);

    [Fact]
    public void Rows_of_a_later_version_are_not_read() =>
        Assert.Empty(ApiVerifier.Refuses(
            "{\"apiVersion\": [|2|], \"apis\": [{\"opens\": \"everything\"}]}",
            SpecError.OutsideDomain,
            "'apiVersion' is 2, but this version of UcPorts reads 1.").Apis);

    [Fact]
    public void A_file_beyond_the_largest_size_is_refused() =>
        Assert.Equal(
            "big.json(1,1): UCP0001: The file is too long: an API table has at most 16777216 characters.",
            Assert.Single(PortApiReader.Read(new string(' ', PortSpecReader.MaxLength + 1), "big.json").Errors).ToString());

    [Theory]
    [InlineData("[|{}|]", "The row lacks 'id', 'carrier' and 'direction': add \"id\": \"M:System.Net.Sockets.TcpListener.#ctor(System.Int32)\", \"carrier\": \"port\", \"direction\": \"inbound\".")]
    [InlineData("{" + Rest + ", \"carrier\": \"port\", [|\"paramter\"|]: \"port\"}", "The row has no property 'paramter': did you mean 'parameter'?")]
    [InlineData("{" + Row + ", \"media\": [|\"yes\"|]}", "'media' must be true or false.")]
    [InlineData("{" + Row + ", \"transportFrom\": [|1|]}", "'transportFrom' is a number, but it must be a string, for example \"socket\".")]
    [InlineData("[|{" + Rest + ", \"carrier\": \"port\"}|]", "The row does not say which argument carries the port: add \"parameter\": \"port\", or \"argument\": 1 where the name is not known.")]
    [InlineData("[|{" + Rest + ", \"carrier\": \"text\", \"parameter\": \"p\"}|]", "The row does not say how the text is read: add \"format\": \"docker\", or another of 'number', 'semicolons', 'windows-firewall', 'azure-rule', 'docker', 'iis-binding', 'host-and-port', 'netmq-binding' or 'netmq-connecting'.")]
    [InlineData("[|{" + Rest + ", \"carrier\": \"range\", \"parameter\": \"p\"}|]", "The row does not say how far the range goes: add \"last\": {\"parameter\": \"maxPort\"}, or 'count' or 'width'.")]
    [InlineData("[|{" + Rest + ", \"carrier\": \"fixed\"}|]", "The row does not say which ports the member opens: add \"ports\": \"808\".")]
    [InlineData("[|{" + Rest + ", \"carrier\": \"setting\", \"parameter\": \"p\", \"scope\": \"wmi\"}|]", "The row does not say where the key stands: add \"key\": {\"parameter\": \"key\"}.")]
    [InlineData("[|{" + Rest + ", \"carrier\": \"settings\", \"parameter\": \"p\"}|]", "The row does not say what settings the key belongs to: add \"scope\": \"configuration\".")]
    [InlineData("[|{" + Id + ", \"carrier\": \"port\", \"parameter\": \"p\", \"direction\": \"inbound\"}|]", "The row does not say which transport the member opens: add \"transport\": [\"tcp\"], or [] where it is not known.")]
    [InlineData("{" + Row + ", \"when\": [[|{\"property\": \"Action\"}|]]}", "The condition lacks 'is': add \"is\": [\"Allow\"].")]
    [InlineData("{" + Row + ", \"when\": [[|{\"is\": [\"Allow\"]}|]]}", "The operand names nothing: add a \"parameter\", an \"argument\" or a \"property\".")]
    [InlineData("{" + Row + ", \"transportFrom\": [|{\"parameter\": \"p\"}|]}", "The map lacks 'values': add \"values\": {\"Tcp\": [\"tcp\"], \"Udp\": [\"udp\"]}.")]
    [InlineData("{" + Row + ", \"transportFrom\": {\"parameter\": \"p\", \"values\": {\"Tcp\": [|\"tcp\"|]}}}", "'Tcp' is a string, but it must be an array, for example [\"tcp\"].")]
    [InlineData("{" + Row + ", \"transportFrom\": {\"parameter\": \"p\", \"values\": {\"Tcp\": [\"tcp\"], [|\"Tcp\"|]: [\"udp\"]}}}", "'Tcp' is given twice, first in line 1: keep one of them.")]
    [InlineData("{" + Row + ", \"securityFrom\": {\"receiver\": [|false|], \"values\": {\"A\": [\"tls\"]}}}", "'receiver' is false, but it must be true, for example true.")]
    public void A_row_that_cannot_be_read_is_refused(string row, string message) =>
        ApiVerifier.RefusesApi(row, SpecError.Unreadable, message);

    [Theory]
    [InlineData("M:A.Server.Listen(")]
    [InlineData("M:A.Server.Listen()")]
    [InlineData("M:A.Server.Listen(System.Int32,)")]
    [InlineData("M:A.Server.Listen(A.B{System.Int32)")]
    [InlineData("M:A.Server.Listen(System.Int32)x")]
    [InlineData("M:A.Server Listen(System.Int32)")]
    [InlineData("M:A..Listen(System.Int32)")]
    [InlineData("M:Listen")]
    [InlineData("M:")]
    [InlineData("A.Server.Listen(System.Int32)")]
    [InlineData("T:A.Server")]
    [InlineData("F:A.Server.Port")]
    public void A_text_that_is_no_id_of_a_member_is_refused(string id) =>
        ApiVerifier.RefusesApi(
            $$"""{"id": [|"{{id}}"|], "carrier": "port", "parameter": "port", "transport": ["tcp"], "direction": "inbound"}""",
            SpecError.OutsideDomain,
            $"'{id}' is not the documentation-comment id of a constructor or method, which starts with M:, or of a property, which starts with P:.");

    [Theory]
    [InlineData("{" + Rest + ", \"parameter\": \"p\", \"carrier\": [|\"prt\"|]}", "'prt' is not a carrier: write 'port', 'endpoint', 'url', 'text', 'range', 'range-object', 'fixed', 'setting', 'settings' or 'command'. Did you mean 'port'?")]
    [InlineData("{" + Rest + ", \"parameter\": \"p\", \"carrier\": \"text\", \"format\": [|\"doker\"|]}", "'doker' is not a format of a text: write 'number', 'semicolons', 'windows-firewall', 'azure-rule', 'docker', 'iis-binding', 'host-and-port', 'netmq-binding' or 'netmq-connecting'. Did you mean 'docker'?")]
    [InlineData("{" + Row + ", \"kind\": [|\"door\"|]}", "'door' is not a kind of opening: write 'listen', 'bind', 'firewall', 'nat' or 'publish'.")]
    [InlineData("{" + Row + ", \"match\": [|\"nam\"|]}", "'nam' is not a way to match: write 'id', 'qualified-name', 'simple-name' or 'late-bound'.")]
    [InlineData("{" + Row + ", \"evidence\": [|\"hearsay\"|]}", "'hearsay' is not a kind of evidence: write 'reference', 'source', 'documentation' or 'usage'.")]
    [InlineData("{" + Row + ", \"transportFrom\": [|\"sockets\"|]}", "'sockets' is not an origin of the transport, nor is it a map: write 'socket'.")]
    [InlineData("{" + Row + ", \"securityFrom\": [|\"schema\"|]}", "'schema' is not an origin of the security, nor is it a map: write 'scheme'.")]
    [InlineData("{" + Row + ", \"transportFrom\": {\"parameter\": \"p\", \"values\": {\"Sctp\": [[|\"sctp\"|]]}}}", "'sctp' is not a transport: write 'tcp' or 'udp'.")]
    [InlineData("{" + Row + ", \"directionFrom\": {\"property\": \"D\", \"values\": {\"In\": [|\"in\"|]}}}", "'in' is not a direction: write 'inbound' or 'outbound'.")]
    [InlineData("{" + Row + ", \"securityFrom\": {\"property\": \"D\", \"values\": [|{}|]}}", "No value is given: write at least one, for example {\"Tcp\": [\"tcp\"], \"Udp\": [\"udp\"]}.")]
    [InlineData("{" + Row + ", \"allPortsWhen\": {\"property\": \"D\", \"is\": [|[]|]}}", "No value is given: write at least one, for example [\"Allow\"].")]
    [InlineData("{" + Row + ", \"step\": [|0|]}", "'step' is '0', but the smallest value is 1.")]
    [InlineData("{" + Rest + ", \"carrier\": \"fixed\", \"ports\": [|\"80-70\"|]}", "The range '80-70' is reversed: write its smaller port first, '70-80'.")]
    public void A_value_outside_its_domain_is_refused(string row, string message) =>
        ApiVerifier.RefusesApi(row, SpecError.OutsideDomain, message);

    [Theory]
    [InlineData("{" + Row + ", \"argument\": [|0|]}", "The argument is given twice: keep 'parameter' where its name is known, otherwise 'argument'.")]
    [InlineData("{" + Rest + ", \"carrier\": \"port\", \"argument\": [|1|]}", "There is no argument 1: the first is 0, and the id's parameter list ends with 0.")]
    [InlineData("{" + Rest + ", \"carrier\": \"range\", \"parameter\": \"p\", \"last\": {\"argument\": [|1|]}}", "There is no argument 1: the first is 0, and the id's parameter list ends with 0.")]
    [InlineData("{\"id\": [|\"M:A.Server.Listen\"|], \"carrier\": \"port\", \"parameter\": \"p\", \"transport\": [], \"direction\": \"inbound\"}", "The id is that of a method without parameters: add the parameter list, or write \"match\": \"qualified-name\" to mean every overload.")]
    [InlineData("{\"id\": \"P:A.Server.Port\", \"carrier\": \"port\", \"parameter\": [|\"p\"|], \"transport\": [], \"direction\": \"inbound\"}", "A property carries the port in its value: remove the parameter.")]
    [InlineData("{" + Row + ", \"format\": [|\"docker\"|]}", "'format' does not go with the carrier 'port': remove it, or name another carrier.")]
    [InlineData("{" + Row + ", \"last\": [|{\"parameter\": \"q\"}|]}", "'last' does not go with the carrier 'port': remove it, or name another carrier.")]
    [InlineData("{" + Row + ", \"ports\": [|\"80\"|]}", "'ports' does not go with the carrier 'port': remove it, or name another carrier.")]
    [InlineData("{" + Row + ", \"key\": [|{\"parameter\": \"k\"}|]}", "'key' does not go with the carrier 'port': remove it, or name another carrier.")]
    [InlineData("{" + Row + ", \"scope\": [|\"wmi\"|]}", "'scope' does not go with the carrier 'port': remove it, or name another carrier.")]
    [InlineData("{" + Row + ", \"program\": [|{\"parameter\": \"k\"}|]}", "'program' does not go with the carrier 'port': remove it, or name another carrier.")]
    [InlineData("{" + Rest + ", \"carrier\": \"fixed\", \"ports\": \"80\", \"parameter\": [|\"p\"|]}", "'parameter' does not go with the carrier 'fixed': remove it, or name another carrier.")]
    [InlineData("{" + Rest + ", \"carrier\": \"range\", \"parameter\": \"p\", \"last\": {\"parameter\": \"q\"}, \"count\": [|{\"parameter\": \"q\"}|]}", "The end of the range is given twice, by 'last' and 'count': keep one of them.")]
    [InlineData("{" + Rest + ", \"carrier\": \"range\", \"parameter\": \"p\", \"last\": {\"parameter\": \"q\", \"value\": [|9|]}}", "'value' does not go with 'parameter': an operand is one of them.")]
    [InlineData("{" + Row + ", \"when\": [{\"property\": \"Action\", \"call\": [|\"Allow\"|], \"is\": [\"*\"]}]}", "'call' does not go with 'property': an operand is one of them.")]
    public void Properties_that_do_not_go_together_are_refused(string row, string message) =>
        ApiVerifier.RefusesApi(row, SpecError.OutsideDomain, message);

    [Theory]
    [InlineData("carriers", "{\"id\": \"P:A.EndPoint.Port\", \"carrier\": [|\"setting\"|]}", SpecError.OutsideDomain, "'setting' is not a carrier of a value: write 'port', 'endpoint', 'url', 'text', 'range', 'range-object' or 'none'.")]
    [InlineData("carriers", "{\"id\": \"P:A.EndPoint.Port\", \"carrier\": \"port\", [|\"transport\"|]: [\"tcp\"]}", SpecError.Unreadable, "The row has no property 'transport': it may have id, carrier, parameter, argument, last, count, width, format, keys, zeroIsUnset, result, match, library, evidence.")]
    [InlineData("silent", "[|{\"id\": \"M:A.Client.Connect\"}|]", SpecError.Unreadable, "The row lacks 'reason': add \"reason\": \"The local end of an outgoing connection.\".")]
    [InlineData("silent", "{\"id\": [|\"T:A.Client\"|], \"reason\": \"x\"}", SpecError.OutsideDomain, "'T:A.Client' is not the documentation-comment id of a constructor or method, which starts with M:, or of a property, which starts with P:.")]
    [InlineData("settings", "{\"key\": \"urls\", \"scope\": [|\"config\"|], \"carrier\": \"url\", \"transport\": []}", SpecError.OutsideDomain, "'config' is not a scope of settings: write 'configuration', 'environment' or 'wmi'.")]
    [InlineData("settings", "[|{\"key\": \"urls\", \"scope\": \"wmi\", \"carrier\": \"range\", \"transport\": []}|]", SpecError.Unreadable, "A setting with the carrier 'range' needs 'last': add \"last\": \"MaxMediaPort\".")]
    [InlineData("settings", "{\"key\": \"urls\", \"scope\": \"wmi\", \"carrier\": \"url\", \"format\": [|\"docker\"|], \"transport\": []}", SpecError.OutsideDomain, "'format' does not go with the carrier 'url': remove it, or name another carrier.")]
    [InlineData("settings", "{\"key\": \"urls\", \"scope\": \"wmi\", \"carrier\": \"url\", \"fields\": [[|\"P:A.B\"|]], \"transport\": []}", SpecError.OutsideDomain, "'P:A.B' is not the documentation-comment id of a field, which starts with F:.")]
    [InlineData("settings", "{\"key\": \"urls\", \"scope\": \"wmi\", \"carrier\": \"url\", \"fields\": [\"F:A.B\", [|\"F:A.B\"|]], \"transport\": []}", SpecError.OutsideDomain, "'F:A.B' stands twice in 'fields': name it once.")]
    public void Mistakes_in_the_other_lists_are_refused(string list, string row, string id, string message)
    {
        PortApiFile file = ApiVerifier.Refuses(ApiVerifier.Table(list, row), id, message);

        Assert.Equal(0, file.Carriers.Count + file.Silent.Count + file.Settings.Count);
    }

    [Theory]
    [InlineData("apis", "{" + Row + "}, {\"id\": [|\"M:A.Server.Listen(System.Int32)\"|], \"transport\": [], \"direction\": \"inbound\", \"carrier\": \"endpoint\", \"parameter\": \"port\"}", "A row with this id and the same parameter 'port' stands in line 1: keep one of them.")]
    [InlineData("apis", "{" + Rest + ", \"carrier\": \"port\", \"argument\": 0}, {\"id\": [|\"M:A.Server.Listen(System.Int32)\"|], \"transport\": [], \"direction\": \"inbound\", \"carrier\": \"port\", \"argument\": 0}", "A row with this id and the same argument 0 stands in line 1: keep one of them.")]
    [InlineData("carriers", "{\"id\": \"P:A.EndPoint.Port\", \"carrier\": \"port\"}, {\"id\": [|\"P:A.EndPoint.Port\"|], \"carrier\": \"port\"}", "A row with this id stands in line 1: keep one of them.")]
    [InlineData("silent", "{\"id\": \"M:A.B\", \"reason\": \"x\"}, {\"id\": [|\"M:A.B\"|], \"reason\": \"y\"}", "A row with this id stands in line 1: keep one of them.")]
    [InlineData("settings", "{\"key\": \"urls\", \"scope\": \"wmi\", \"carrier\": \"url\", \"transport\": []}, {\"key\": [|\"URLS\"|], \"scope\": \"wmi\", \"carrier\": \"url\", \"transport\": []}", "A row with this key and scope stands in line 1: keep one of them.")]
    public void A_second_row_for_the_same_thing_is_refused(string list, string rows, string message)
    {
        PortApiFile file = ApiVerifier.Refuses(ApiVerifier.Table(list, rows), SpecError.DuplicateOrUnknownId, message);

        Assert.Equal(1, file.Apis.Count + file.Carriers.Count + file.Silent.Count + file.Settings.Count);
    }

    [Fact]
    public void A_broken_off_file_keeps_the_rows_that_were_complete()
    {
        PortApiFile file = PortApiReader.Read("{\"apiVersion\": 1, \"apis\": [{" + Row + "}, {" + Row, ApiVerifier.Path);

        Assert.Equal(SpecError.Unreadable, Assert.Single(file.Errors).Id);
        Assert.Equal("M:A.Server.Listen(System.Int32)", Assert.Single(file.Apis).Id);
    }
}
