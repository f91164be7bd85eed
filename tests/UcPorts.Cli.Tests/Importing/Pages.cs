namespace UcPorts.Cli.Tests.Importing;

/// <summary>Pages as vendors write them, about a product that does not exist.</summary>
internal static class Pages
{
    public const string English = """
        ---
        title: "Ports of Contoso Voice"
        ms.date: 2/7/2021
        ms.sourcegitcommit: 0123456789abcdef0123456789abcdef01234567
        ---

        # Ports of Contoso Voice

        Open these ports. Call 555-0100 with questions.

        **Required server ports**

        |**Server role**|**Service name**|**Port**|**Protocol**|**Notes**|
        |:-----|:-----|:-----|:-----|:-----|
        |Gateways  |Call service  |5060  |TCP  |Optionally used for calls in clear.  |
        |Gateways  |Call service  |5061  |TCP (TLS) |Calls.  |
        | Gateways |Call service  |444  |HTTPS <br/> TCP  |Management, and branch offices.  |
        |Gateways  |Media service  |50000-50199  |TCP/UDP  ||
        |Gateways  |Not applicable  |5066  |TCP  |Outgoing calls to the emergency gateway.  |
        |Web servers  |  |443  | ||
        |Edge<br/>Server(s)|Relay|Defined on the relay|UDP|Ask the operator.|
        ||||||

        > [!NOTE]
        > Nothing else is needed.

        ## Client ports

        Component|Port|Protocol|Notes
        --|--|--|--
        Clients|67/68|DHCP|Finds the server.
        Clients|1024-65535\*|TCP/UDP|Audio.
        Phone A1<br/>Phone B2<br/>Phone C3|67/68|DHCP|

        \*Can be changed.

        | Name | Colour |
        |---|---|
        | Red | #f00 |

        **Recommended IPsec exceptions**

        |Rule name|Source IP|Destination IP|Protocol|Source port|Destination port|Authentication requirement|
        |:---|:---|:---|:---|:---|:---|:---|
        |Gateway Inbound|Any|Gateway<br/>Server(s)|UDP &amp; TCP|Any|Any|Do not authenticate|
        |Clients|Any|Any|UDP|Specified media port range|Any|Do not authenticate|
        """;

    public const string Spanish = """
        # Puertos de servidores

        **Puertos de servidor obligatorios (por rol de servidor)**

        |Rol de servidor|Nombre de servicio|Puerto|Protocolo|Notas|
        |:-----|:-----|:-----|:-----|:-----|
        |Directores  |Explorador SQL  |1434  |UDP  |Busca la instancia.  |
        |Directores  |Componente de servidor web  |8080  |TCP y HTTP  |Uso opcional.  |
        |Servidores de mediación  |No aplicable  |5081  |TCP (TLS) y TCP (MTLS)  |Llamadas salientes.  |

        **Excepciones de IPsec recomendadas**

        |Nombre de regla|IP de origen|IP de destino|Protocolo|Puerto de origen|Puerto de destino|Requisito de autenticación|
        |:---|:---|:---|:---|:---|:---|:---|
        |Servidor de mediación saliente|Servidores <br/> de mediación|Cualquiera|UDP y TCP|Cualquiera|Cualquiera|No autenticar|
        |Clientes|Cualquiera|Cualquiera|UDP|Intervalo de puertos de medios especificado|Cualquiera|No autenticar|
        """;

    public const string Html = """
        # Edge ports

        <table>
        <thead><tr class="header"><th>Role</th><th>Protocol</th><th>Port</th></tr></thead>
        <tbody>
        <tr><td><p>Access&nbsp;Edge</p></td><td><p>SIP/TLS</p></td><td><p>443</p></td></tr>
        <tr><td><p>A/V Edge</p></td><td><p>STUN &amp; TURN over UDP</p></td><td><p>3478</p></td></tr>
        </tbody>
        </table>
        """;

    // Both languages run together, the table a paragraph a cell.
    public const string Flattened = """
        Puertos de llamadasCall ports

        Reglas:Rules:

          1. CallRouter (TCP-In)CallRouter (TCP-In)

          2. CallWorker - RPC (UDP-In)CallWorker - RPC (UDP-In)

        Puertos de escuchaListening ports

        ProtocoloProtocol Puerto TCPTCP port Puerto UDPUDP port ¿Se pueden cambiar los puertos?Can the ports be changed?

        SIP (servidor de llamadas; servicio de enrutador)SIP (Call server - router service)

        6060 (no protegido), 6061 (protegido). Escucha en ambos.6060 (unsecured), 6061 (secured). It listens on both.

        No aplicableNot applicable

        Sí, con el cmdlet Set-CallRouter.Yes, with the Set-CallRouter cmdlet.

        SIP (servidor de llamadas; proceso)SIP (Call server - worker process)

        7065 y 7067 para TCP (no protegidos). 7065 y 7067 para TLS mutua (protegidos).7065 and 7067 for TCP (unsecured). 7065 and 7067 for mutual TLS (secured).

        No aplicableNot applicable

        No se pueden cambiar los puertos.Ports can't be changed.

        RTP (servidor de llamadas; proceso)RTP (Call server - worker process)

        No aplicableNot applicable

        Puertos entre 1024 y 65535.Ports between 1024 and 65535.

        Sí.Yes.

        Lo demásThe rest

        Desde 2010 nada cambia.Nothing changed since 2010.

        FinEnd

        Hasta pronto.See you.
        """;
}
