"""Two reports to be read side by side: their texts, with the passages that share a fact marked alike and leading to one another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rashomon.outputs.marks import Mark, Paragraph, paragraphs
from rashomon.outputs.writing import VERDICTS
from rashomon.store import DossierVersion, Transaction, Version
from rashomon.types import Dossier, Fact, Reading, Report
from rashomon.web.views import addresses

SIDES = ("left", "right")


@dataclass(frozen=True, slots=True)
class Column:
    """One of the two."""

    id: str  # of the report in the store
    side: str  # "left"
    report: Report
    paragraphs: tuple[Paragraph, ...]
    newer: bool  # the report has been edited since


@dataclass(frozen=True, slots=True)
class Matter:
    """A fact that both have, and where each first says it."""

    number: int
    fact: Fact
    readings: tuple[Reading, Reading]
    places: tuple[str, str]  # ids of the marks


@dataclass(frozen=True, slots=True)
class Beside:
    story: str | None  # whose dossier the marks are of; None where there is none that has both
    columns: tuple[Column, Column]
    matters: tuple[Matter, ...]  # what is disputed first

    @property
    def open(self) -> tuple[Matter, ...]:
        """The matters on which the reports differ."""
        return tuple(one for one in self.matters if one.fact.verdict in {"disputed", "updated"})

    def matter(self, fact: str) -> Matter:
        return next(one for one in self.matters if one.fact.id == fact)


def beside(tx: Transaction, one: str, other: str) -> Beside | None:
    """The two reports as the dossier that holds both has them, else as they are now; None where either is not there."""
    newest = tx.reports.get(one), tx.reports.get(other)
    if newest[0] is None or newest[1] is None:
        return None
    versions = newest[0], newest[1]
    story = tx.stories.of(one)
    made = tx.dossiers.newest(story) if story else None
    if made is None or not {one, other} <= {id_ for id_, _ in made.reports}:
        left, right = (_plain(version, side) for version, side in zip(versions, SIDES, strict=True))
        return Beside(None, (left, right), ())
    return _compared(tx, made, versions)


def _compared(tx: Transaction, made: DossierVersion, versions: tuple[Version, Version]) -> Beside:
    dossier = tx.dossiers.dossier(made)
    texts = {id_: text for text, id_ in addresses(tx, made, dossier).items()}
    if not {version.id for version in versions} <= texts.keys():
        left, right = (_plain(version, side) for version, side in zip(versions, SIDES, strict=True))
        return Beside(made.story, (left, right), ())
    ids = texts[versions[0].id], texts[versions[1].id]
    matters = tuple(_matters(dossier.facts, ids))
    left, right = (_column(dossier, id_, version, matters, side) for id_, version, side in zip(ids, versions, (0, 1), strict=True))
    return Beside(made.story, (left, right), matters)


def _matters(facts: Iterable[Fact], reports: tuple[str, str]) -> Iterator[Matter]:
    ordered = sorted((fact for fact in facts if fact.kind != "wording"), key=lambda fact: VERDICTS.index(fact.verdict))
    number = 0
    for fact in ordered:
        first = [next((r for r in fact.readings if r.report == report), None) for report in reports]
        if first[0] is not None and first[1] is not None:
            number += 1
            yield Matter(number, fact, (first[0], first[1]), (_anchor(0, first[0]), _anchor(1, first[1])))


def _column(dossier: Dossier, report: str, newest: Version, matters: Sequence[Matter], side: int) -> Column:
    place = next(place for place, one in enumerate(dossier.reports) if one.id == report)
    text = dossier.reports[place]
    marked = paragraphs(text.text, dossier.passages[place], tuple(_marks(report, matters, side)))
    return Column(newest.id, SIDES[side], text, marked, newest.report.text != text.text)


def _marks(report: str, matters: Sequence[Matter], side: int) -> Iterator[Mark]:
    """One mark for each stretch of words, whatever facts rest on it; the foremost says how it looks."""
    resting: dict[str, list[tuple[Reading, Fact]]] = {}
    for matter in matters:
        for reading in matter.fact.readings:
            if reading.report == report:
                resting.setdefault(_anchor(side, reading), []).append((reading, matter.fact))
    for anchor, some in resting.items():
        words, facts = some[0][0].evidence, tuple(dict.fromkeys(fact.id for _, fact in some))
        yield Mark(words.start, words.end, anchor, some[0][1].verdict, facts)


def _plain(version: Version, side: str) -> Column:
    return Column(version.id, side, version.report, paragraphs(version.report.text, (), ()), newer=False)


def _anchor(side: int, reading: Reading) -> str:
    return f"{SIDES[side]}-{reading.evidence.start}-{reading.evidence.end}"
