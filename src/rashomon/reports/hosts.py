"""Which addresses may be connected to: the public ones. A name is resolved once, and the address checked is the one connected to."""

from __future__ import annotations

import socket
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

NAT64 = IPv6Network("64:ff9b::/96")
REFUSED = frozenset({ip_address("168.63.129.16")})  # public by number, but answers from inside a cloud


def resolve(host: str, port: int) -> list[str]:
    """The addresses of a host, each once, in the order the system prefers; raises OSError where there are none."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except UnicodeError as error:
        raise OSError(f"no host can be named {host!r}") from error
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def is_public(address: str) -> bool:
    """Whether an address is out in the open internet: no loopback, private, link-local, multicast or reserved one.

    An IPv4 address inside an IPv6 one ("::ffff:127.0.0.1", 6to4, Teredo, NAT64) is judged as itself.
    """
    try:
        ip = ip_address(address.split("%")[0])
    except ValueError:
        return False
    return all(part.is_global and not part.is_multicast and not part.is_reserved and part not in REFUSED for part in _layers(ip))


def _layers(ip: IPv4Address | IPv6Address) -> list[IPv4Address | IPv6Address]:
    if isinstance(ip, IPv4Address):
        return [ip]
    inner = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
    if inner is None and ip in NAT64:
        inner = IPv4Address(int(ip) & 0xFFFFFFFF)
    return [inner] if inner is not None else [ip]
