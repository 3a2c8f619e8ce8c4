"""What a decision points at: a report by any of its names, a fact by its id or by words that one of its readings rests on."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from rashomon.facts.naming import file_name, report_name
from rashomon.types import Fact, Pointer, Reading, Report, Span, Words

NAMES: tuple[Callable[[Report], str | None], ...] = (  # what a report can be called, the surest first
    lambda report: report.id,
    lambda report: report.source,
    lambda report: report.url,
    lambda report: PurePath(report.source).name,
    lambda report: PurePath(report.source).stem,
    file_name,
    report_name,
)
Facts = Mapping[str, Fact]


@dataclass(frozen=True, slots=True)
class Lost:
    """What is pointed at is not there, or can't be told; `why` is a clause for the user."""

    why: str


def report_meant(name: str, reports: Sequence[Report]) -> Report | Lost:
    """A report by its id, path, address, outlet or file's name: "02-venna-courier", "The Venna Courier"."""
    wanted = name.strip().casefold()
    for called in NAMES:
        found = [report for report in reports if (called(report) or "").casefold() == wanted]
        if len(found) == 1:
            return found[0]
        if found:
            return Lost(f"{len(found)} reports are called “{name}”")
    return Lost(f"no report given is called “{name}”")


def fact_meant(pointer: Pointer, facts: Facts, became: Mapping[str, str], reports: Sequence[Report]) -> Fact | Lost:
    """The fact that is pointed at; one whose id `became` another's is that other."""
    if isinstance(pointer, Words):
        found = reading_meant(pointer, facts.values(), reports)
        return found if isinstance(found, Lost) else found[0]
    id_ = pointer.strip()
    while id_ in became:
        id_ = became[id_]
    return facts.get(id_) or Lost(f"no fact has the id {id_} any more")


def reading_meant(words: Words, facts: Iterable[Fact], reports: Sequence[Report]) -> tuple[Fact, Reading] | Lost:
    """The fact with the reading whose evidence covers these words best, and that reading."""
    report = report_meant(words.report, reports)
    if isinstance(report, Lost):
        return report
    spans = tuple(_standing(words.exact, report.text))
    if not spans:
        return Lost(f"the words “{words.exact}” no longer stand in {report_name(report)}")
    scored = [(_cover(reading, spans), fact, reading) for fact in facts for reading in fact.readings if reading.report == report.id]
    best = max((score for score, _, _ in scored), default=0.0)
    if not best:
        return Lost(f"no fact rests on the words “{words.exact}” of {report_name(report)}")
    _, fact, reading = next(one for one in scored if one[0] == best)
    others = {other.id for score, other, _ in scored if score == best} - {fact.id}
    if others:
        return Lost(f"more than one fact rests on the words “{words.exact}”: {', '.join(sorted({fact.id, *others}))}; name one by its id")
    return fact, reading


def _standing(exact: str, text: str) -> Iterator[Span]:
    """Where the words stand, whatever blanks are between them."""
    words = exact.split()
    if words:
        yield from (Span(*found.span()) for found in re.finditer(r"\s+".join(map(re.escape, words)), text))


def _cover(reading: Reading, spans: Iterable[Span]) -> float:
    """How much of the words and the evidence is common to both: 1 where they are the same, 0 where they don't touch."""
    e = reading.evidence
    common = ((min(s.end, e.end) - max(s.start, e.start), max(s.end, e.end) - min(s.start, e.start)) for s in spans)
    return max((both / either for both, either in common if both > 0), default=0.0)
