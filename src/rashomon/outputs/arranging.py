"""What is shown first and what together: figures before names and statements, who says the same in one line."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from rashomon.outputs.sources import STANCES, sides_taken
from rashomon.outputs.writing import line, own_words, spoken
from rashomon.reports.naming import listed
from rashomon.types import Dossier, Fact, Quotation, Reading, Verdict, Voice

OPEN: frozenset[Verdict] = frozenset({"disputed", "updated"})  # what an editor must settle: always shown in full
SORTS = ("figures and times", "names", "statements")


@dataclass(frozen=True, slots=True)
class Side:
    """One answer to a fact, and the readings that give it, in order."""

    value: str  # in words; of statements held differently "denied", "stated as fact"; "" where the readings' own words say it
    readings: tuple[Reading, ...]

    @property
    def reports(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(reading.report for reading in self.readings))

    @property
    def by_report(self) -> tuple[tuple[Reading, ...], ...]:
        """The readings of each report together."""
        return tuple(tuple(r for r in self.readings if r.report == report) for report in self.reports)

    @property
    def telling(self) -> tuple[Reading, ...]:
        """Of each report the reading that shows most of its words."""
        return tuple(max(some, key=lambda r: len(r.evidence.exact)) for some in self.by_report)


def sort_of(fact: Fact) -> str:
    """ "figures and times", "names" or "statements"."""
    if fact.kind in {"statement", "wording"}:
        return SORTS[2]
    return SORTS[1] if fact.kind == "name" else SORTS[0]


def by_sort(facts: Iterable[Fact]) -> dict[str, tuple[Fact, ...]]:
    """Facts by sort; only sorts that have any."""
    kept = tuple(facts)
    found = {sort: tuple(fact for fact in kept if sort_of(fact) == sort) for sort in SORTS}
    return {sort: some for sort, some in found.items() if some}


def sides(fact: Fact) -> tuple[Side, ...]:
    """The answers given, each once: "five people" of three reports, "three people" of two; of statements who states, who denies."""
    found: dict[str, list[Reading]] = {}
    for reading in fact.readings:
        found.setdefault(_answer(fact, reading), []).append(reading)
    return tuple(Side(value, tuple(readings)) for value, readings in found.items())


def _answer(fact: Fact, reading: Reading) -> str:
    if sort_of(fact) == SORTS[2]:
        return STANCES[reading.stance] if sides_taken(fact) else ""
    return "" if own_words(reading) else spoken(reading.value)


@dataclass(frozen=True, slots=True)
class Wording:
    """One word for a referent, with the reports that use it themselves and those that only quote it."""

    word: str
    own: tuple[Reading, ...]
    quoted: tuple[Reading, ...]


def wordings(dossier: Dossier) -> tuple[Fact, ...]:
    """The facts on how one referent is called."""
    return tuple(fact for fact in dossier.facts if fact.kind == "wording")


def words(fact: Fact) -> tuple[Wording, ...]:
    """ "raid" of two reports, "operation" of one that quotes a minister; what most reports say first."""
    found: dict[str, list[Reading]] = {}
    for reading in fact.readings:
        found.setdefault(line(reading.value), []).append(reading)
    told = [Wording(word, _in("outlet", some), _in("source", some)) for word, some in found.items()]
    return tuple(sorted(told, key=lambda one: (-len({r.report for r in (*one.own, *one.quoted)}), one.word)))


def _in(voice: Voice, readings: Iterable[Reading]) -> tuple[Reading, ...]:
    """Of each report the first reading in that voice."""
    return tuple({reading.report: reading for reading in reversed(tuple(readings)) if reading.voice == voice}.values())[::-1]


def shared(quotes: Iterable[Quotation]) -> tuple[Quotation, ...]:
    """Quotes that more than one report has; two variants of one report are not shared."""
    return tuple(quote for quote in quotes if len({variant.report for variant in quote.variants}) > 1)


def tellers(reports: Iterable[str], names: dict[str, str]) -> str:
    """ "Gazette and Ledger"; of many "all 5 reports" or "all but Gazette"."""
    those = tuple(dict.fromkeys(reports))
    silent = [name for report, name in names.items() if report not in those]
    if len(names) > 2 and not silent:
        return f"all {len(those)} reports"
    if len(names) > 3 and len(silent) == 1:
        return f"all but {silent[0]}"
    return listed([names[report] for report in those])


def credited(dossier: Dossier) -> dict[str, tuple[str, ...]]:
    """By report, the names it credits, each once; reports that credit no one left out."""
    found: dict[str, list[str]] = {}
    for credit in dossier.credits:
        found.setdefault(credit.report, []).append(credit.name)
    return {report: tuple(dict.fromkeys(some)) for report, some in found.items()}
