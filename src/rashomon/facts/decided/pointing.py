"""What a decision points at: a report by any of its names, a fact by its id or by words that one of its readings rests on."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from rashomon.reports.naming import file_name, report_name
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
UNTOLD = 0.5  # "€12 million on repairs" points at the sum rather than at the year that stands beside it
DOUBTFUL = 0.8  # of the best, from which another fact may be meant as well
_WORD = re.compile(r"\w+")
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
    """The fact with the reading that rests on these words best, and that reading."""
    report = report_meant(words.report, reports)
    if isinstance(report, Lost):
        return report
    spans = tuple(_standing(words.exact, report.text))
    if not spans:
        return Lost(f"the words “{words.exact}” no longer stand in {report_name(report)}")
    asked = (fact for fact in facts if words.kind in {None, fact.kind})
    there = ((fact, reading) for fact in asked for reading in fact.readings if reading.report == report.id)
    scored = sorted(((_rests(reading, words, spans), fact, reading) for fact, reading in there), key=lambda one: -one[0])
    if not scored or not scored[0][0]:
        return Lost(f"no {words.kind or 'fact'} rests on the words “{words.exact}” of {report_name(report)}")
    best, fact, reading = scored[0]
    rivals = {other.id: other for score, other, _ in scored if score >= DOUBTFUL * best}
    if len(rivals) > 1:
        listed = ", ".join(f"{id_} ({rivals[id_].kind})" for id_ in sorted(rivals))
        return Lost(f"more than one fact rests on the words “{words.exact}”: {listed}; add its kind, or name it by its id")
    return fact, reading


def _standing(exact: str, text: str) -> Iterator[Span]:
    """Where the words stand, whatever blanks are between them."""
    words = exact.split()
    if words:
        yield from (Span(*found.span()) for found in re.finditer(r"\s+".join(map(re.escape, words)), text))


def _rests(reading: Reading, words: Words, spans: Iterable[Span]) -> float:
    """How much of the words and the evidence is common to both, less where they hold nothing of its value; 0 where they don't touch."""
    e = reading.evidence
    common = ((min(s.end, e.end) - max(s.start, e.start), max(s.end, e.end) - min(s.start, e.start)) for s in spans)
    cover = max((both / either for both, either in common if both > 0), default=0.0)
    told = set(_WORD.findall(reading.value.casefold())) & set(_WORD.findall(words.exact.casefold()))
    return cover if told else cover * UNTOLD
