"""The events of all reports as acts between sides, with all that tells whether two of them are one."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from rashomon.mentions.names.forms import fold as fold_name
from rashomon.relations.parties import Acting, Page, Part, acting_in, both_in, country_meant
from rashomon.relations.scale import intensity
from rashomon.relations.sides import Sides
from rashomon.statements.clauses import content, fold
from rashomon.types import Actor, Event, EventModality, Fact, Understanding

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

Days = tuple[str, str]  # ISO 8601
MUTUAL = frozenset({"CONSULT", "AGREE", "COOPERATE"})  # what two do together where one phrase names both
_ORDER = re.compile(r"\b(?:after|following|since|before|until)\s+(?!(?:the|last|this)?\s*$)", re.IGNORECASE)
PROMISES = frozenset({"agree", "promise", "pledge", "vow", "swear", "guarantee", "assure", "commit", "offer", "undertake", "consent"})
LOUD = frozenset({"CONSULT", "REQUEST", "SUPPORT", "AGREE"})  # what is said to media is no dealing with them
FARTHEST = 40  # words of a clause that are looked at


@dataclass(frozen=True, slots=True)
class Told:
    """An event as one report tells it, between sides."""

    report: str  # its id
    published: str  # its day; "" where it is unknown
    event: Event
    source: Acting
    target: Acting
    act: frozenset[str]  # lemmas of the words that tell it
    matter: frozenset[str]  # of what else its clause says, names and times left out
    modality: EventModality
    days: Days | None  # the first and the last it can have been; None where the report gives no date
    facts: frozenset[str]  # ids of those whose readings stand on its words
    one_sided: bool  # only the side that is harmed says so
    headline: bool
    mutual: bool = False  # told of both as done together: "Beck and Falcao signed a pact"

    @property
    def order(self) -> tuple[str, str, int, int, str]:
        """The same however the reports are given."""
        return self.published or "9999", self.report, self.event.start, self.event.end, self.target.side

    @property
    def intensity(self) -> float:
        return intensity(self.event.code, self.event.mode)


def acting_places(understandings: Iterable[Understanding]) -> frozenset[str]:
    """Ids of the places that stand as those who act: "Corran" in "Corran expelled the envoy"."""
    found: set[str] = set()
    for u in understandings:
        names = {(n.start, n.end): n.actor for n in u.mentions.names if n.kind == "place" and n.actor}
        sources = {(e.source.start, e.source.end) for e in u.events if e.source is not None}
        found.update(actor for span, actor in names.items() if span in sources)
    return frozenset(found)


def told_in(u: Understanding, sides: Sides, standing: Standing, speakers: Mapping[str, str]) -> Iterator[Told]:
    """The acts between two sides that a report tells, in order of its text."""
    names = tuple(sorted((n for n in u.mentions.names if n.actor), key=lambda n: n.start))
    page = Page(u.parsed, names, sides)
    spans = (*((n.start, n.end) for n in u.mentions.names), *((t.start, t.end) for t in u.mentions.times))
    named = {at for start, end in spans for at in range(start, end)}
    found: dict[tuple[int, int, frozenset[str]], Told] = {}
    for event in u.events:
        pair = _pair(event, page)
        if pair is None or _to_media(event, pair, sides):
            continue
        key = (event.start, event.end, frozenset(one.side for one in pair))
        if key not in found:
            found[key] = _told(u, event, pair, standing, named, _says(event, sides, speakers))
        elif found[key].source.side != pair[0].side:
            found[key] = replace(found[key], mutual=True)
    yield from found.values()


def _pair(event: Event, page: Page) -> tuple[Acting, Acting] | None:
    source = acting_in(event.source, page, "doer") if event.source is not None else None
    part: Part = "harmed" if intensity(event.code, event.mode) < 0 else "met"
    target = acting_in(event.target, page, part) if event.target is not None else None
    if source is not None and target is None and event.target is not None:
        target = country_meant(event.target, page, source.side)
    if source is not None and target is not None and source.side != target.side:
        return source, target
    if event.code in MUTUAL and event.source is not None:
        return both_in(event.source, page)
    return None


def _says(event: Event, sides: Sides, speakers: Mapping[str, str]) -> str | None:
    """The side that says so: of "Elvan officials" Elva; None where the outlet does, or who does is of no side."""
    if event.voice != "source" or not event.attributed_to:
        return None
    who = event.attributed_to[0]
    return speakers.get(fold_name(who)) or sides.country_told(who)


def _to_media(event: Event, pair: tuple[Acting, Acting], sides: Sides) -> bool:
    return event.code in LOUD and any(one.side in sides.outlets for one in pair)


def _told(u: Understanding, event: Event, pair: tuple[Acting, Acting], standing: Standing, named: set[int], says: str | None) -> Told:
    act, matter = words_of(u.parsed.doc, event, named)
    published = (u.report.published or "")[:10]
    source, target = pair
    return Told(
        report=u.report.id,
        published=published,
        event=event,
        source=source,
        target=target,
        act=act,
        matter=matter,
        modality=modality_of(event, act),
        days=None if _of_another(event, u.report.text) else days_of(event, published),
        facts=standing.on(event.start, event.end),
        one_sided=says == target.side and intensity(event.code, event.mode) < 0,
        headline=u.parsed.sentences[event.sentence].role == "headline",
    )


def modality_of(event: Event, act: frozenset[str]) -> EventModality:
    """A threat that is made, a demand, a promise are done with the word, though what they are about is not."""
    spoken = {"THREATEN": "threatened", "REQUEST": "asked"}.get(event.code) == event.modality
    promised = event.code in {"AGREE", "THREATEN"} and event.modality == "planned" and bool(act & PROMISES)
    return "done" if spoken or promised else event.modality


def days_of(event: Event, published: str) -> Days | None:
    """The first and the last day it can have been; what is done is done by the day of publication."""
    time = event.date
    if time is None or time.type not in {"DATE", "TIME"} or time.earliest is None or time.latest is None:
        return None
    earliest, latest = time.earliest[:10], time.latest[:10]
    if latest < earliest:
        return None
    if published and event.modality == "done" and earliest <= published:
        latest = min(latest, published)
    return earliest, latest


def _of_another(event: Event, text: str) -> bool:
    """Whether a word of order stands between an act and its time: "thanked him [after] a call on 7 March"; not in "after 7 March"."""
    if event.date is None:
        return False
    between = text[event.end : event.date.start] if event.date.start >= event.end else text[event.date.end : event.start]
    return _ORDER.search(between) is not None


def words_of(doc: Doc, event: Event, named: set[int]) -> tuple[frozenset[str], frozenset[str]]:
    """Lemmas of an act ("revoke", "visa"), and of all that hangs on its first word; names, times and the parties left out."""
    span = doc.char_span(event.start, event.end, alignment_mode="expand")
    if span is None or not len(span):
        return frozenset(), frozenset()
    act = {fold(t.lemma_) for t in span if t.pos_ in {"VERB", "NOUN", "ADJ"} and t.idx not in named}
    parties = [party for party in (event.source, event.target) if party is not None]
    around = [t for t in _under(span.root) if t.idx not in named and not any(p.start <= t.idx < p.end for p in parties)]
    return frozenset(act), frozenset(filter(None, map(content, around))) - {fold(span.root.lemma_)}


def _under(root: Token) -> list[Token]:
    return [t for t in root.subtree if abs(t.i - root.i) <= FARTHEST]


def speakers_of(actors: Iterable[Actor], sides: Sides) -> dict[str, str]:
    """The side of each who can be quoted, by the folded forms of their names."""
    rows = ((actor, sides.of(actor.id)) for actor in actors)
    return {fold_name(form): side for actor, side in rows if side for form in (actor.name, *(f for _, forms in actor.names for f in forms))}


def standing_in(facts: Iterable[Fact]) -> dict[str, Standing]:
    """For each report which facts of several reports stand on which of its words."""
    spans: dict[str, set[tuple[int, int, str]]] = defaultdict(set)
    for fact in facts:
        if fact.kind not in {"name", "wording"} and fact.articles != 1:
            for reading in fact.readings:
                spans[reading.report].add((reading.evidence.start, reading.evidence.end, fact.id))
    return {report: Standing(tuple(sorted(rows)), max(end - start for start, end, _ in rows)) for report, rows in spans.items()}


@dataclass(frozen=True, slots=True)
class Standing:
    """The facts of one report by the words that they stand on."""

    spans: tuple[tuple[int, int, str], ...] = ()
    longest: int = 0

    def on(self, start: int, end: int) -> frozenset[str]:
        """Of those that hold an act, or a part of it."""
        first = bisect_left(self.spans, (start - self.longest,))
        last = bisect_left(self.spans, (end,))
        return frozenset(fact for at, until, fact in self.spans[first:last] if at < end and start < until)
