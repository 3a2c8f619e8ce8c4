"""Making a Report: its id, its outlet's readable name, and the checks that every report passes."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass

from rashomon.errors import EmptyReport
from rashomon.reports.dates import published
from rashomon.reports.language import check_english
from rashomon.types import Report

LONE = re.compile(r"[\ud800-\udfff]")  # half of a surrogate pair: JSON can carry it, UTF-8 can't
NAME = 300  # characters of an outlet's name or address that are looked at
HOST = re.compile(  # "www.example.com:80", "https://www.example.com/a"; what readers know it by is `name`
    r"(?:[a-z]+://)?(?:www\d?\.)?(?P<name>[^:/?#\s.][^:/?#\s]*\.[^:/?#\s]+)(?::\d+)?(?:[/?#]\S*)?", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class About:
    """What a file or page says of the report in it."""

    title: str | None = None
    outlet: str | None = None
    published: str | None = None  # as given
    url: str | None = None
    language: str | None = None
    authors: tuple[str, ...] = ()


def build(source: str, text: str, about: About = About()) -> Report:
    """The report; raises EmptyReport and ForeignReport."""
    text = LONE.sub("\ufffd", text)
    if not any(map(str.isalnum, text)):
        raise EmptyReport(source, "expected the text of a report, found none; give a file or page that holds one")
    check_english(text, source, about.language)
    moment = published(about.published)
    return Report(
        id=identify(text),
        source=source,
        text=text,
        title=about.title and LONE.sub("\ufffd", about.title),
        outlet=about.outlet,
        published=moment,
        published_basis="given" if moment else None,
        url=about.url,
        language="en",
        authors=about.authors,
    )


def identify(*parts: str) -> str:
    """Twelve hexadecimal digits made from the text: the same text has the same id on every run."""
    return hashlib.sha256("\x00".join(parts).encode("utf-8", "replace")).hexdigest()[:12]


def whole(title: str | None, body: str) -> str:
    """Title, blank line, body; the body alone where there is no title."""
    return f"{title}\n\n{body}" if title else body


def outlet_of(*candidates: str | None) -> str | None:
    """The first name given, a host made readable: "www.example.com:80" → "example.com"; None where there is none."""
    for candidate in candidates:
        name = (candidate or "").strip()[:NAME]
        if host := HOST.fullmatch(name):
            return host["name"].lower()
        if name and "://" not in name:
            return name
    return None


def names(given: object) -> tuple[str, ...]:
    """The authors, however they are given: one or a list, as strings or as objects with a `name`."""
    items = given if isinstance(given, list) else [given]
    found = [item.get("name") if isinstance(item, dict) else item for item in items[:50]]
    return tuple(name.strip() for name in found if isinstance(name, str) and name.strip())
