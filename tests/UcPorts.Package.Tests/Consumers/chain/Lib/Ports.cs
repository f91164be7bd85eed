namespace Lib;

public static class Ports
{
    public const int Sip = UcPorts.SkypeForBusinessServer.FrontEndServer.SipTlsPort;
}
