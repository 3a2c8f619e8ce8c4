"""A made site of many outlets, on loopback: feeds of every form, reports about an invented country, and members that are slow, broken,
lying or hostile. Each outlet has a port, and so a host, of its own.
"""

from __future__ import annotations

import asyncio
import contextlib
import gzip
import html
import json
import random
import threading
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

Form = Literal["rss", "atom", "json", "news", "index"]
FORMS: tuple[Form, ...] = ("rss", "atom", "json", "news", "index")
TRAITS = (
    "plain",
    "slow",  # every answer takes a while
    "drips",  # pages that never end
    "changes",  # pages that are edited later
    "breaks off",  # pages shorter than they say
    "busy",  # 429 with Retry-After
    "plain",
    "loops",  # pages that lead in a circle
    "bombs",  # pages that unpack to 50 MB
    "recovers",  # 503 the first time
    "forbids",  # robots.txt shuts programs out of a folder
    "mends",  # a feed that is no XML
    "plain",
    "large",  # a feed of 10 MB
    "leads away",  # every link leads through another host
    "lies",  # types and encodings that are not so
    "endless feed",
    "feed bomb",
    "asks for delay",  # Crawl-delay
    "robots late",  # robots.txt fails the first time
)
NO_GOOD = ("endless feed", "feed bomb")  # none of their reports can be had
BAD = {"drips": "/drip/", "breaks off": "/short/", "loops": "/loop/", "bombs": "/bomb/", "forbids": "/private/"}
BAD_EACH = 2  # pages
DAY = "2032-03-04"
PLACES = ("Corran", "Elva", "Ostrel", "Lanvik", "Brenholm", "Tarsk", "Aldmoor", "Sund", "Vey", "Pellin", "Maarn", "Oskery")
PEOPLE = ("Orlan Beck", "Rita Falcao", "Lena Holm", "Piet Marrow", "Ada Quill", "Tomas Rehn", "Ines Vardy", "Joss Arden")
THINGS = ("bridge", "ferry", "school", "harbour", "market", "tunnel", "station", "library", "dam", "hospital", "mill", "road")
DEEDS = (
    "was shut",
    "was opened again",
    "was flooded",
    "is to be sold",
    "was damaged in a storm",
    "will be rebuilt",
    "was struck by a lorry",
    "was searched",
)


def body(outlet: int, page: int, *, edited: bool) -> list[str]:
    """The paragraphs of a report, the same on every run."""
    pick = random.Random(outlet * 1_000_003 + page)
    place, thing, deed, person = (pick.choice(choices) for choices in (PLACES, THINGS, DEEDS, PEOPLE))
    number = pick.randrange(2, 900)
    told = [
        f"The {thing} at {place} {deed} on Thursday, {person} told reporter {outlet * 100_000 + page} of the local paper.",
        f"About {number} people live nearby, and it was not known how long the work on the {thing} would go on.",
        f"“We have seen nothing like it in {pick.randrange(3, 60)} years,” said {person}, who had come to look at the {thing}.",
        f"The council of {place} will meet on Friday; {pick.randrange(10, 99)} thousand crowns are set aside for those who had to leave.",
    ]
    return [*told, f"On Friday the council said that {number + 7} people live nearby."] if edited else told


@dataclass(frozen=True, slots=True)
class Outlet:
    number: int
    form: Form
    trait: str
    pages: int  # good ones

    def listed(self) -> list[str]:
        """The paths in its feed."""
        good = [f"/go/{n}" if self.trait == "leads away" else f"/{n}" for n in range(self.pages)]
        return good + [f"{BAD[self.trait]}{n}" for n in range(BAD_EACH)] if self.trait in BAD else good

    @property
    def gives(self) -> int:
        """How many reports can be had of it."""
        return 0 if self.trait in NO_GOOD else self.pages


def outlets(number: int, pages: int) -> list[Outlet]:
    """That many outlets, which share the pages; forms and traits come in turn, and not always the same together."""
    shares = [pages // number + (i < pages % number) for i in range(number)]
    return [Outlet(i, FORMS[(i + i // len(TRAITS)) % len(FORMS)], TRAITS[i % len(TRAITS)], share) for i, share in enumerate(shares)]


@dataclass
class Site:
    """All outlets, served by one thread."""

    outlets: list[Outlet]
    ports: list[int] = field(default_factory=list)
    asked: Counter[tuple[int, str]] = field(default_factory=Counter)  # outlet and path
    unchanged: int = 0  # answers 304
    edited: bool = False

    def feed(self, outlet: Outlet) -> str:
        return f"{self.at(outlet)}/feed"

    def at(self, outlet: Outlet) -> str:
        return f"http://127.0.0.1:{self.ports[outlet.number]}"

    @contextlib.contextmanager
    def served(self) -> Iterator[Site]:
        loop = asyncio.new_event_loop()
        thread = threading.Thread(target=loop.run_forever, daemon=True)
        thread.start()
        asyncio.run_coroutine_threadsafe(self._listen(), loop).result(60)
        try:
            yield self
        finally:
            loop.call_soon_threadsafe(loop.stop)
            thread.join(10)

    async def _listen(self) -> None:
        for outlet in self.outlets:
            server = await asyncio.start_server(self._handler(outlet), "127.0.0.1", 0, backlog=64)
            self.ports.append(server.sockets[0].getsockname()[1])

    def _handler(self, outlet: Outlet):  # type: ignore[no-untyped-def]
        async def handle(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            with contextlib.suppress(OSError, asyncio.IncompleteReadError, asyncio.LimitOverrunError):
                head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
                path = head.split(" ", 2)[1]
                self.asked[outlet.number, path] += 1
                await self._answer(outlet, path, head, writer)
            writer.close()

        return handle

    async def _answer(self, outlet: Outlet, path: str, head: str, writer: asyncio.StreamWriter) -> None:
        first = self.asked[outlet.number, path] == 1
        if outlet.trait == "slow":
            await asyncio.sleep(0.2)
        if path == "/robots.txt":
            give(writer, *robots(outlet, first=first))
        elif path == "/feed" and outlet.trait == "endless feed":
            await drip(writer)
        elif path in ("/feed", "/map.xml.gz"):
            self._give_feed(outlet, path, head, writer)
        elif path.startswith("/drip/"):
            await drip(writer)
        elif path.startswith("/short/"):
            writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 100000\r\n\r\n<html><body><p>The bridge")
        elif path.startswith("/loop/"):
            give(writer, 302, b"", {"Location": path})
        elif path.startswith("/bomb/"):
            give(writer, 200, BOMB, {"Content-Encoding": "gzip"})
        elif path.startswith("/go/"):
            there = self.outlets[(outlet.number + 1) % len(self.outlets)]
            give(writer, 302, b"", {"Location": f"{self.at(there)}/of/{outlet.number}/{path[4:]}"})
        elif first and outlet.trait == "busy" and path.endswith("3"):
            give(writer, 429, b"", {"Retry-After": "1"})
        elif first and outlet.trait == "recovers" and path.endswith("7"):
            give(writer, 503, b"", {"Retry-After": "1"} if path.endswith("17") else {})
        else:
            self._give_page(outlet, path, writer)
        await writer.drain()

    def _give_page(self, outlet: Outlet, path: str, writer: asyncio.StreamWriter) -> None:
        parts = path.strip("/").split("/")
        of = self.outlets[int(parts[1])] if parts[0] == "of" else outlet
        page = rendered(of, int(parts[-1]), edited=self.edited)
        if of.trait == "lies":
            give(writer, 200, page.encode("cp1252", "replace"), {"Content-Type": "application/octet-stream; charset=utf-8"})
        else:
            give(writer, 200, page.encode(), {"Content-Type": "text/html; charset=utf-8"})

    def _give_feed(self, outlet: Outlet, path: str, head: str, writer: asyncio.StreamWriter) -> None:
        etag = f'"{outlet.number}-{self.edited and outlet.trait == "changes"}"'
        if f"if-none-match: {etag}".lower() in head.lower():
            self.unchanged += 1
            give(writer, 304, b"")
            return
        data = written(outlet, self.at(outlet), path, edited=self.edited and outlet.trait == "changes")
        kind = "text/html" if outlet.trait == "lies" else "application/xml"
        give(writer, 200, data, {"ETag": etag, "Content-Type": kind})


BOMB = gzip.compress(b"<p>The bridge was shut.</p>" * 2_000_000)


def give(writer: asyncio.StreamWriter, status: int, data: bytes, headers: dict[str, str] | None = None) -> None:
    told = {"Content-Length": str(len(data)), "Connection": "close", **(headers or {})}
    head = "".join(f"{name}: {value}\r\n" for name, value in told.items())
    writer.write(f"HTTP/1.1 {status} X\r\n{head}\r\n".encode() + data)


async def drip(writer: asyncio.StreamWriter) -> None:
    """A body that never ends, a little at a time, until the reader hangs up."""
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><body>")
    while True:
        writer.write(b"<p>The bridge</p>")
        await writer.drain()
        await asyncio.sleep(0.05)


def robots(outlet: Outlet, *, first: bool) -> tuple[int, bytes]:
    match outlet.trait:
        case "forbids":
            return 200, b"User-agent: *\nDisallow: /private/\n"
        case "asks for delay":
            return 200, b"User-agent: *\nCrawl-delay: 0.05\n"
        case "robots late" if first:
            return 503, b""
    return 404, b""


def rendered(outlet: Outlet, page: int, *, edited: bool) -> str:
    told = body(outlet.number, page, edited=edited and outlet.trait == "changes")
    paragraphs = "".join(f"<p>{html.escape(one)}</p>" for one in told)
    title = f"{told[0].split(' on ')[0]}, report {page}"
    head = f'<title>{title}</title><meta property="article:published_time" content="{DAY}T08:15:00Z">'
    menu = "<nav><a href='/'>Home</a> <a href='/about'>About us</a></nav>"
    return f"<!doctype html><html lang=en><head>{head}</head><body>{menu}<article><h1>{title}</h1>{paragraphs}</article></body></html>"


def written(outlet: Outlet, base: str, path: str, *, edited: bool) -> bytes:
    """The outlet's feed in its form."""
    moment = f"{DAY}T{'12' if edited else '09'}:00:00Z"
    links = [base + one for one in outlet.listed()]
    if outlet.trait == "feed bomb":
        return b'<!DOCTYPE rss [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]><rss><channel><title>&b;</title></channel></rss>'
    if outlet.trait == "mends":
        items = "".join(f"<item><link>{link}</link><title>Fish & chips &eacute;</title></item>" for link in links)
        return f"\n Warning: on line 3<rss><channel><title>Outlet</title>{items}<item><title>broken".encode()
    if outlet.trait == "large":
        padding = "x" * (10_000_000 // max(1, len(links)))
        items = "".join(f"<item><link>{link}</link><media>{padding}</media></item>" for link in links)
        return f"<rss><channel>{items}</channel></rss>".encode()
    match outlet.form:
        case "json":
            listed = [{"id": link, "url": link, "date_modified": moment} for link in links]
            return json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": "Outlet", "items": listed}).encode()
        case "rss":
            items = "".join(f"<item><link>{link}</link><title>A report</title><pubDate>{moment}</pubDate></item>" for link in links)
            return f"<rss version='2.0'><channel><title>Outlet</title>{items}</channel></rss>".encode()
        case "index" if path == "/feed":
            return f"<sitemapindex><sitemap><loc>{base}/map.xml.gz</loc><lastmod>{moment}</lastmod></sitemap></sitemapindex>".encode()
        case "atom":
            items = "".join(f"<entry><id>{link}</id><link href='{link}'/><updated>{moment}</updated></entry>" for link in links)
            return f"<feed xmlns='http://www.w3.org/2005/Atom'><title>Outlet</title>{items}</feed>".encode()
    rows = "".join(f"<url><loc>{link}</loc><lastmod>{moment}</lastmod></url>" for link in links)
    data = f"<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>{rows}</urlset>".encode()
    return gzip.compress(data) if path.endswith(".gz") else data
