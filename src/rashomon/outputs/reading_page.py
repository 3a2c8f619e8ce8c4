"""What was understood of reports as one page: each text in place, with layers of marks to switch on, and a list of each layer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rashomon.dossier.wording import count
from rashomon.outputs.layers import LAYERS, Layer, Note, layers
from rashomon.outputs.marks import Mark, Paragraph, paragraphs
from rashomon.outputs.rendering import Dress, render
from rashomon.outputs.writing import excerpt, report_names
from rashomon.types import Report, Understanding

SHOWN: dict[Layer, str] = {
    "names": "Names",
    "times": "Times",
    "values": "Values",
    "quotes": "Quotes",
    "events": "Events",
    "statements": "Statements",
    "credits": "Credits",
}

DRESS = Dress(("base.css", "reading.css"), ("reading.js",))


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a layer's list: what was understood, and the words it stands in, each with the id of its mark if it has one."""

    sort: str
    title: str
    details: tuple[str, ...]
    places: tuple[tuple[str, str | None], ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """A report as the page shows it."""

    report: Report
    name: str
    anchor: str
    paragraphs: tuple[Paragraph, ...]
    about: dict[str, str]  # by the id of a mark: what is said of it
    lists: dict[Layer, tuple[Entry, ...]]


def reading_page(understood: Sequence[Understanding]) -> str:
    """The reports and what was understood of them as one HTML page."""
    names = report_names([one.report for one in understood])
    readings = [_reading(one, names[one.report.id], f"report-{number}") for number, one in enumerate(understood, 1)]
    totals = Counter({layer: sum(len(layers(one)[layer]) for one in understood) for layer in LAYERS})
    title = _title(understood[0]) if len(understood) == 1 else count(len(understood), "report")
    return render("reading.html", DRESS, title=title, readings=readings, totals=totals, layers=SHOWN)


def _title(understanding: Understanding) -> str:
    report = understanding.report
    headlines = (report.text[p.start : p.end] for p in understanding.parsed.passages if p.role == "headline")
    return excerpt(report.title or next(headlines, "")) or "Untitled report"


def _reading(understanding: Understanding, name: str, anchor: str) -> Reading:
    notes = {f"{anchor}-{layer}-{n}": note for layer, some in layers(understanding).items() for n, note in enumerate(some, 1)}
    marks = [mark for id_, note in notes.items() for mark in _marks(id_, note)]
    shown = paragraphs(understanding.report.text, understanding.parsed.passages, marks)
    opened = {piece.mark.anchor for p in shown for piece in p.pieces if piece.step == "open" and piece.mark and piece.whole}
    listed = {layer: tuple(_entries({i: n for i, n in notes.items() if n.layer == layer}, opened)) for layer in SHOWN}
    return Reading(understanding.report, name, anchor, shown, dict(_about(notes)), listed)


def _marks(id_: str, note: Note) -> Iterator[Mark]:
    """The marks of a note; what it looks like is its layer and its sort, and for a part of a quote or an event which part it is."""
    look = f"{note.layer} {note.sort} {note.voice or note.modality or ''}".strip()
    for place, span in enumerate(note.spans):
        yield Mark(span.start, span.end, f"{id_}-{place}" if place else id_, look)
    for part, span in note.parts:
        yield Mark(span.start, span.end, f"{id_}-{part}", f"{note.layer} part {part}")


def _about(notes: dict[str, Note]) -> Iterator[tuple[str, str]]:
    for id_, note in notes.items():
        for place, _ in enumerate(note.spans):
            yield f"{id_}-{place}" if place else id_, note.about
        for part, _ in note.parts:
            yield f"{id_}-{part}", f"{part} of a quote · {note.reading}" if note.layer == "quotes" else f"{part} of {note.about}"


def _entries(notes: dict[str, Note], opened: set[str]) -> Iterator[Entry]:
    """A line a note; names of one actor share theirs."""
    together: dict[tuple[object, ...], list[str]] = {}
    for id_, note in notes.items():
        key = (note.reading or note.words, note.sort, note.details) if note.layer == "names" else (id_,)
        together.setdefault(key, []).append(id_)
    for ids in together.values():
        first = notes[ids[0]]
        places = tuple((notes[id_].words, id_ if id_ in opened else None) for id_ in ids)
        yield Entry(first.sort, first.reading, first.details, places)
