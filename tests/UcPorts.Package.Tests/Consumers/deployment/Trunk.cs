namespace Contoso;

public static class Trunk
{
    public static int Open(int port) => port;
}
