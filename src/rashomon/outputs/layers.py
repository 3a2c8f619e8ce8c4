"""What was understood of one report as notes on its text, in layers that an output can show one by one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, get_args

from rashomon.dossier.wording import days
from rashomon.outputs.writing import line
from rashomon.reports.naming import listed
from rashomon.types import Credit, Event, EventModality, Mentions, Name, Party, Quote, Span, Statement, Time, Understanding, Value, Voice

Layer = Literal["statements", "quotes", "events", "names", "times", "values", "credits"]
LAYERS: tuple[Layer, ...] = get_args(Layer)  # in this order marks of the same words stand in each other

_UNITS = ((31_556_952, "year"), (86_400, "day"), (3_600, "hour"), (60, "minute"))  # in seconds


@dataclass(frozen=True, slots=True)
class Note:
    """One thing that was understood: where it stands, of which sort it is, and what it was read as."""

    layer: Layer
    sort: str  # "person", "DATE", "money", "direct", "planned", "COERCE"
    spans: tuple[Span, ...]  # its words; several where a cue splits a quote
    words: str  # the same, on one line
    reading: str  # "Ida Voss", "3 March 2031", "2 and up", the speaker of a quote, "Corran → Elva"; "" where there is nothing to say
    details: tuple[str, ...] = ()  # "the mayor of Orrel", "told reporters", "in a source's voice"
    parts: tuple[tuple[str, Span], ...] = ()  # what else of a quote or an event stands where: its "cue", "speaker", "source" …
    voice: Voice | None = None  # of a statement
    modality: EventModality | None = None  # of an event

    @property
    def about(self) -> str:
        """The note without its words: "planned · in a source's voice · Ida Voss"."""
        return " · ".join(filter(None, (self.sort, self.reading, *self.details)))


def layers(understanding: Understanding) -> dict[Layer, tuple[Note, ...]]:
    """The notes on a report, each layer's in order of the text; each layer is there, if only with nothing."""
    text, mentions = understanding.report.text, understanding.mentions
    clauses = (statement for statement in understanding.statements if statement.measure is None)
    return {
        "statements": tuple(_statement(statement, text) for statement in clauses),
        "quotes": tuple(_quote(quote, text) for quote in mentions.quotes),
        "events": tuple(_events(understanding.events, text)),
        "names": tuple(_names(mentions)),
        "times": tuple(_note("times", time, time.type, _when(time), time.value) for time in mentions.times),
        "values": tuple(_note("values", value, value.kind, amount(value)) for value in mentions.values),
        "credits": tuple(_note("credits", credit, credit.kind, line(credit.name)) for credit in mentions.credits),
    }


def _note(layer: Layer, where: Name | Time | Value | Credit, sort: str, reading: str, *details: str) -> Note:
    return Note(layer, sort, (Span(where.start, where.end),), line(where.text), reading, tuple(filter(None, details)))


def _names(mentions: Mentions) -> Iterator[Note]:
    """Each name with the fullest form of whom it names, and the offices that the report gives them."""
    fullest: dict[str, str] = {}
    offices: dict[str, list[str]] = {}
    for name in mentions.names:
        if name.actor:
            fullest[name.actor] = max(fullest.get(name.actor, ""), line(name.text), key=lambda form: (len(form), not form.isupper()))
    for role in mentions.roles:
        offices.setdefault(role.actor, []).append(line(role.text))
    for name in mentions.names:
        held = dict.fromkeys(offices.get(name.actor or "", ()))
        yield _note("names", name, name.kind, fullest.get(name.actor or "", ""), *held)


def _when(time: Time) -> str:
    return days(time.earliest, time.latest or time.earliest) if time.earliest else ""


def amount(value: Value) -> str:
    """The bounds with their unit, seconds as longer spans: "34.5 to 35.5 years", "2,500 and up (person)", "40 to 45 EUR"."""
    size = max(abs(value.low or 0), abs(value.high or 0))
    longer = ((seconds, name) for seconds, name in _UNITS if size >= seconds) if value.unit == "second" else iter(())
    divisor, unit = next(longer, (1, value.unit))
    low, high = ("" if bound is None else f"{bound / divisor:,.2f}".rstrip("0").rstrip(".") for bound in (value.low, value.high))
    span = low if low == high else f"{low} to {high}" if low and high else f"{low} and up" if low else f"up to {high}"
    return line(f"{span} {_named(unit, value, one=span == '1')}")


def _named(unit: str, value: Value, *, one: bool) -> str:
    """What is counted can have any plural, so it stands in brackets; units of measure take an "s", but for "EUR" and "percent"."""
    if value.kind in {"count", "rank", "other"}:
        return f"({unit})" if unit else ""
    alone = one or not unit.isalpha() or unit.isupper() or unit == "percent"
    return unit if alone else f"{unit}s"


def _quote(quote: Quote, text: str) -> Note:
    def said(span: Span | None) -> str:
        return line(text[span.start : span.end]) if span else ""

    speaker = quote.speaker
    around = {name: getattr(quote, name) for name in ("cue", "speaker", "addressee", "channel", "occasion")}
    details = (
        f"“{line(speaker.text)}”" if speaker and speaker.name and speaker.name not in speaker.text else "",
        f"to {said(quote.addressee)}" if quote.addressee else "",
        said(quote.channel),
        said(quote.occasion),
        f"by way of {line(listed(quote.via))}" if quote.via else "",
        {True: "first hand", False: "from another outlet", None: ""}[quote.first_hand],
    )
    return Note(
        layer="quotes",
        sort=quote.kind,
        spans=quote.content,
        words=" … ".join(said(span) for span in quote.content),
        reading=line(speaker.name or speaker.text) if speaker else "speaker unknown",
        details=tuple(filter(None, details)),
        parts=tuple((name, Span(where.start, where.end)) for name, where in around.items() if where),
    )


def _statement(statement: Statement, text: str) -> Note:
    chain = " ← ".join(line(source) for source in statement.attributed_to)
    voice = {"outlet": "in the outlet’s own voice", "source": "in a source’s voice"}[statement.voice]
    return Note(
        layer="statements",
        sort=statement.modality,
        spans=(statement.clause,),
        words=line(text[statement.clause.start : statement.clause.end]),
        reading=chain,
        details=(*(("negated",) if statement.negated else ()), voice),
        voice=statement.voice,
    )


def _events(events: Iterable[Event], text: str) -> Iterator[Note]:
    """The acts; what two do to each other is one."""
    found: dict[tuple[object, ...], list[Event]] = {}
    for event in events:
        parties = frozenset((party.start, party.end) if party else None for party in (event.source, event.target))
        found.setdefault((event.start, event.end, event.code, event.modality, parties), []).append(event)
    return (_event(same[0], text, "↔" if len(same) > 1 else "→") for same in found.values())


def _event(event: Event, text: str, way: str) -> Note:
    """An act by its code: "COERCE · the city → a driver · arrest · planned · 3 March 2031"."""
    source, target = (line(party.text) if party else "nobody named" for party in (event.source, event.target))
    chain = " ← ".join(line(one) for one in event.attributed_to)
    details = (
        line(event.mode or ""),
        event.modality if event.modality != "done" else "",
        *map(line, event.contexts),
        _when(event.date) if event.date else "",
        f"from {chain}" if chain else "",
    )
    parties: dict[str, Party | None] = {"source": event.source, "target": event.target}
    return Note(
        layer="events",
        sort=event.code,
        spans=(Span(event.start, event.end),),
        words=line(text[event.start : event.end]),
        reading=f"{source} {way} {target}",
        details=tuple(filter(None, details)),
        parts=tuple((name, Span(party.start, party.end)) for name, party in parties.items() if party),
        modality=event.modality,
    )
