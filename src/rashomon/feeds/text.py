"""From the bytes of a feed to clean text: packed or not, in whatever encoding, with what XML does not allow mended or left out."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from html.entities import html5

from rashomon.errors import BinaryReport, EnormousFeed, MalformedFeed
from rashomon.feeds.limits import FeedLimits
from rashomon.reports.decode import decode

GZIP = b"\x1f\x8b"
WIDE = {b"<\x00?\x00": b"\xff\xfe", b"\x00<\x00?": b"\xfe\xff"}  # UTF-16 that lacks the mark it should begin with
DECLARED = re.compile(rb"""<\?xml[^>]{0,100}?encoding\s{0,9}=\s{0,9}["']([\w.:-]{2,40})["']""")
UNFIT = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # what XML 1.0 can't hold
BARE = re.compile(r"&(?!#\d{1,7};|#[xX][0-9a-fA-F]{1,6};|[A-Za-z][A-Za-z0-9]{1,30};)")
NAME = re.compile(r"&([A-Za-z][A-Za-z0-9]{1,30};)")
OWN = frozenset({"amp;", "lt;", "gt;", "quot;", "apos;"})
OPEN, CLOSE = "<![CDATA[", "]]>"


def text_of(source: str, data: bytes, limits: FeedLimits, charset: str | None = None) -> str:
    """The characters of a feed; raises EnormousFeed and MalformedFeed."""
    data = _unpacked(source, data, limits.max_bytes)
    data = WIDE.get(data[:4], b"") + data
    declared = DECLARED.search(data, 0, 400)
    try:
        return decode(data, source, declared[1].decode("ascii", "replace") if declared else charset)
    except BinaryReport as error:
        raise MalformedFeed(source, error.reason.replace("text, HTML or JSON", "a feed").partition(";")[0]) from error


def fit(text: str) -> str:
    """The text without what neither XML nor UTF-8 can hold: control characters, halves of surrogate pairs."""
    return UNFIT.sub("", text)


def sound(text: str) -> str:
    """XML in which nothing stands that a parser stumbles over: bare ampersands, HTML's names for characters, control characters.

    "Fish & chips &eacute; &lt;" → "Fish &amp; chips é &lt;"; what stands in a CDATA section is left as it is.
    """
    return "".join(part if literal else NAME.sub(_character, BARE.sub("&amp;", part)) for part, literal in _sections(fit(text)))


def _unpacked(source: str, data: bytes, limit: int) -> bytes:
    if data.startswith(GZIP):
        try:
            data = zlib.decompressobj(wbits=31).decompress(data, limit + 1)
        except zlib.error as error:
            raise MalformedFeed(source, f"expected a feed, found a gzip archive that can't be unpacked ({error})") from error
    if len(data) > limit:
        raise EnormousFeed(source, f"expected a feed of at most {limit:,} bytes, found more; raise the limit (max_bytes) to read it")
    return data


def _sections(text: str) -> Iterator[tuple[str, bool]]:
    """The stretches of a text, and whether each is a CDATA section; one that is not closed goes on to the end."""
    at = 0
    while (start := text.find(OPEN, at)) >= 0:
        yield text[at:start], False
        end = text.find(CLOSE, start)
        at = end + len(CLOSE) if end >= 0 else len(text)
        yield text[start:at], True
    yield text[at:], False


def _character(found: re.Match[str]) -> str:
    """What a name stands for, as XML can say it: "&nbsp;" → "\\u00a0"; "&amp;" stays; "&corran;" → "&amp;corran;"."""
    name = found[1]
    return found[0] if name in OWN else html5.get(name, f"&amp;{name}")
