using System.Collections.Generic;

namespace UcPorts.Cli.Rows;

/// <summary>Who else uses a port by default, beside the rows of the tables: what would meet it on a host or in a firewall.</summary>
/// <param name="Ports">The ports.</param>
/// <param name="Transport">The transports.</param>
/// <param name="What">Who uses them, and what for.</param>
/// <param name="Sources">The addresses of the pages that say so.</param>
internal sealed record OtherUse(PortRange Ports, Transports Transport, string What, IReadOnlyList<string> Sources);
