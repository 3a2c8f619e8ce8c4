"""What changed as Atom (RFC 4287), for a feed reader: an entry for each dossier. Texts are plain; an entry keeps its id for good.

Ferry aground: 1 verdict turned, 2 new facts
turned: length of the evacuation, agreed → disputed. 5 hours (Ledger) lies outside what the others allow.
new: people hurt (single)
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from urllib.parse import quote

from rashomon.changes import Difference, between
from rashomon.outputs.writing import VERDICTS, excerpt, line, plain, spoken, story_title
from rashomon.reports.naming import listed, report_name
from rashomon.store import DossierVersion, Transaction
from rashomon.types import Dossier, Fact, Report
from rashomon.web.over_time import Step
from rashomon.web.views import news

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

ATOM = "http://www.w3.org/2005/Atom"
MEDIA = "application/atom+xml; charset=utf-8"
SEVERAL = 12  # lines of a kind
FIRST = "first compared"
_REFUSED = re.compile("[\ufffe\uffff]")  # XML takes neither


@dataclass(frozen=True, slots=True)
class Entry:
    """A dossier as a reader of feeds meets it."""

    story: str
    id: str  # the same on every day, and no other's
    title: str
    updated: datetime
    text: str


@dataclass(frozen=True, slots=True)
class Channel:
    """A feed, and where it and its pages are."""

    title: str
    home: str  # of the server, with a slash at the end
    own: str  # path of the feed under it
    page: str  # path of the page that shows the same


def entry_of(story: str, step: Step, dossier: Dossier) -> Entry:
    """The entry of one of a story's dossiers."""
    difference, version = step.difference, step.version
    did = FIRST if difference is None else ", ".join(news(difference)) or "told or held otherwise"
    told = _first(dossier) if difference is None else _lines(difference)
    return Entry(story, _entry_id(version), f"{story_title(dossier)}: {did}", version.made, "\n".join(told))


def step_of(tx: Transaction, version: DossierVersion) -> tuple[Step, Dossier]:
    """A dossier, and what sets it off from the one before."""
    dossier = tx.dossiers.dossier(version)
    before = tx.dossiers.get(version.story, version.number - 1)
    difference = between((tx.dossiers.dossier(before),), dossier) if before else None
    return Step(version, dossier.reports, difference), dossier


def feed(channel: Channel, entries: Sequence[Entry], updated: datetime) -> bytes:
    """The entries as one Atom document, the newest first; `updated` is when the first of them was made."""
    from lxml import etree

    root = etree.Element(f"{{{ATOM}}}feed", nsmap={None: ATOM})
    _put(root, "id", channel.home + channel.own)
    _put(root, "title", channel.title)
    _put(root, "updated", _stamp(updated))
    _put(etree.SubElement(root, f"{{{ATOM}}}author"), "name", "Rashomon")
    _link(root, "self", channel.home + channel.own, "application/atom+xml")
    _link(root, "alternate", channel.home + channel.page, "text/html")
    for one in entries:
        _entry(etree.SubElement(root, f"{{{ATOM}}}entry"), one, channel.home)
    return bytes(etree.tostring(root, encoding="utf-8", xml_declaration=True, pretty_print=True))


def _entry(element: Element, one: Entry, home: str) -> None:
    _put(element, "id", one.id)
    _put(element, "title", one.title)
    _put(element, "updated", _stamp(one.updated))
    _put(element, "published", _stamp(one.updated))
    _link(element, "alternate", f"{home}stories/{quote(one.story, safe='')}", "text/html")
    _put(element, "content", one.text, type="text")


def _put(parent: Element, name: str, text: str, **attributes: str) -> None:
    from lxml import etree

    etree.SubElement(parent, f"{{{ATOM}}}{name}", attributes).text = _REFUSED.sub("\ufffd", plain(text))


def _link(parent: Element, rel: str, href: str, media: str) -> None:
    from lxml import etree

    etree.SubElement(parent, f"{{{ATOM}}}link", rel=rel, type=media, href=_REFUSED.sub("", plain(href)))


def _entry_id(version: DossierVersion) -> str:
    return f"urn:rashomon:dossier:{quote(version.story, safe='')}:{version.number}:{version.digest[:16]}"


def _stamp(moment: datetime) -> str:
    return moment.isoformat(timespec="seconds")


def _first(dossier: Dossier) -> Iterator[str]:
    """What a story begins with: who tells it, and what is open."""
    names = [excerpt(report_name(report), 60) for report in dossier.reports if report.id not in dossier.strangers]
    yield f"told by {listed(list(dict.fromkeys(names)))}"
    yield from _kind("open", (_fact(fact) for fact in dossier.facts if fact.verdict in ("disputed", "updated")))


def _lines(difference: Difference) -> Iterator[str]:
    """What has changed, the most urgent first."""
    turned = sorted(difference.turned, key=lambda one: VERDICTS.index(one.after.verdict))
    yield from _kind(
        "turned", (f"{line(one.after.topic)}, {one.before.verdict} → {one.after.verdict}. {spoken(one.after.why)}" for one in turned)
    )
    yield from _kind("grew", (f"{line(one.fact.topic)}, {spoken(one.before)} → {spoken(one.after)}" for one in difference.grown))
    yield from _kind("origins", (f"{line(one.after.topic)}, {one.before.origins} → {one.after.origins} known" for one in difference.rested))
    yield from _kind("new", map(_fact, sorted(difference.new, key=lambda fact: VERDICTS.index(fact.verdict))))
    yield from _kind("gone", map(_fact, difference.gone))
    yield from _kind("added", map(_report, difference.added))
    yield from _kind("edited", (_report(one.after) for one in difference.edited))
    yield from _kind("left", map(_report, difference.left))


def _kind(name: str, told: Iterator[str]) -> Iterator[str]:
    every = list(told)
    yield from (f"{name}: {one}" for one in every[:SEVERAL])
    if len(every) > SEVERAL:
        yield f"{name}: and {len(every) - SEVERAL:,} more"


def _fact(fact: Fact) -> str:
    return f"{line(fact.topic)} ({fact.verdict})"


def _report(report: Report) -> str:
    return excerpt(": ".join(filter(None, (report_name(report), report.title))))
