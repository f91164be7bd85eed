"""Tries ports of a host that has no listener: try-ports.py HOST tcp/5061 udp/1434 ...
Prints those that a packet reaches: the host then refuses the connection. A firewall that drops leaves silence."""
import concurrent.futures
import socket
import sys


def is_reached(place):
    transport, port = place.split("/")
    kind = socket.SOCK_STREAM if transport == "tcp" else socket.SOCK_DGRAM
    with socket.socket(socket.AF_INET, kind) as client:
        client.settimeout(1.5)
        try:
            client.connect((sys.argv[1], int(port)))
            if transport == "udp":
                client.send(b"?")
                client.recv(1)
            return True
        except ConnectionRefusedError:
            return True
        except (TimeoutError, socket.timeout):
            return False


with concurrent.futures.ThreadPoolExecutor(max_workers=64) as pool:
    places = sys.argv[2:]
    print(" ".join(place for place, reached in zip(places, pool.map(is_reached, places)) if reached))
