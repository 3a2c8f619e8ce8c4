"""From bytes to characters: byte order mark, UTF-8, the charset declared, and a guess last; then mojibake undone."""

from __future__ import annotations

import codecs
import re

from rashomon.errors import BinaryReport

MARKS = (  # the longer first: the UTF-32 mark begins with the UTF-16 one
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
FORMATS = (  # how files begin that are often taken for a report
    (b"%PDF-", "a PDF"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"RIFF", "an image, a sound or a film"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"SQLite format 3", "an SQLite database"),
    (b"\x7fELF", "a program"),
    (b"{\\rtf", "a rich text document"),
)
ADVICE = "save the report as text or HTML and give that"

# What UTF-8 looks like when it was read as Windows-1252 or Latin-1: a lead byte, then a continuation byte. Cheap to find, so that ftfy,
# slow to import, is asked only where there is something to mend.
SUSPECT = re.compile(
    "[\u00c2-\u00f4][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]|\u201a\u00c4"
)


def decode(data: bytes, source: str, declared: str | None = None) -> str:
    """The characters of a file, line ends as they are; raises BinaryReport where it holds none."""
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, errors="replace")
    _refuse_binary(data, source)
    for candidate in ("utf-8", declared):
        text = _strict(data, candidate)
        if text is not None:
            return text
    return _guess(data)


def mend(text: str) -> str:
    """The text with evident mojibake undone: "BogotÃ¡" → "Bogotá"; any other text is returned untouched."""
    if not SUSPECT.search(text):
        return text
    from ftfy import fix_encoding  # slow to import, and seldom needed
    from ftfy.badness import is_bad

    return fix_encoding(text) if is_bad(text) else text


def _refuse_binary(data: bytes, source: str) -> None:
    for magic, name in FORMATS:
        if data.startswith(magic):
            raise BinaryReport(source, f"expected text, HTML or JSON, found {name}; {ADVICE}")
    if b"\x00" in data:
        raise BinaryReport(source, f"expected text, HTML or JSON, found binary data (NUL bytes); {ADVICE}")


def _strict(data: bytes, encoding: str | None) -> str | None:
    try:
        return data.decode(encoding) if encoding else None
    except (UnicodeDecodeError, LookupError):
        return None


def _guess(data: bytes) -> str:
    """The likeliest reading of bytes that are no UTF-8; Windows-1252 is the commonest in news."""
    from charset_normalizer import from_bytes  # slow to import, and seldom needed

    text = _strict(data, "cp1252")
    best = None if text is not None and len(data) < 400 else from_bytes(data).best()  # too little to tell more by
    if best is not None and not best.encoding.startswith(("cp125", "latin", "iso8859", "mac")):
        return str(best)
    return text if text is not None else data.decode("latin-1")
