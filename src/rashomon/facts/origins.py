"""What stands behind a fact: how many reports, how many outlets, how many origins, and whom they have it from.

An origin is the source a reading finally rests on: the informant it names; else the agency whose text it is; else its own outlet. Passages
copied from one text are one origin, whoever prints them. One that is not known never raises the count.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from rashomon.facts.informants import Cast, Informant, cast, fullest_of
from rashomon.lineage.roots import Place, Roots, find_roots
from rashomon.mentions.credits.publishers import publisher
from rashomon.types import Fact, Lineage, Reading, Understanding


@dataclass(frozen=True, slots=True)
class _Story:
    outlets: Mapping[str, str | None]  # by report
    roots: Roots
    cast: Cast


@dataclass(frozen=True, slots=True)
class _Behind:
    """What one reading rests on."""

    report: str
    root: Place  # where its words stood first
    informant: Informant | None
    voices: frozenset[str]  # where it names no one: whose account it may be


def with_sources(facts: Sequence[Fact], understandings: Sequence[Understanding], lineage: Sequence[Lineage]) -> tuple[Fact, ...]:
    """The facts with their articles, outlets, origins and informants counted."""
    roots = find_roots(understandings, lineage)
    story = _Story({u.report.id: u.report.outlet for u in understandings}, roots, cast(understandings, roots.publishers))
    return tuple(_with_sources(fact, story) for fact in facts)


def _with_sources(fact: Fact, story: _Story) -> Fact:
    reports = {reading.report for reading in fact.readings}
    behind = [_behind(reading, story) for reading in fact.readings]
    fullest = fullest_of([b.informant for b in behind if b.informant is not None])
    return replace(
        fact,
        articles=len(reports),
        outlets=len({publisher(story.outlets[report]) for report in reports} - {""}),
        origins=max(1, independent(_candidates(behind, fullest, story))),
        informants=tuple(dict.fromkeys(one.name for b in behind if b.informant for one in fullest[b.informant][:1])),
    )


def _behind(reading: Reading, story: _Story) -> _Behind:
    root = story.roots.root(Place(reading.report, reading.evidence.start, reading.evidence.end))
    voices = frozenset() if reading.attributed_to else story.roots.voices[root.report] or story.roots.voices[reading.report]
    return _Behind(reading.report, root, story.cast.informant(reading.attributed_to), voices)


def _candidates(behind: Sequence[_Behind], fullest: Mapping[Informant, Sequence[Informant]], story: _Story) -> Iterable[frozenset[str]]:
    """Of each report what it may rest on, one source however often it says so; copies of one passage rest on the same."""
    told: dict[str, list[_Behind]] = {}
    for b in behind:
        told.setdefault(b.report, []).append(b)
    own = {report: _tokens(bs, fullest) for report, bs in told.items()}
    found = {report: _handed(told[report], own, story) or tokens for report, tokens in own.items()}
    for wave in _waves(behind):
        together = frozenset(token for b in wave for token in found[b.report])
        found.update({b.report: together for b in wave})
    return found.values()


def _tokens(behind: Iterable[_Behind], fullest: Mapping[Informant, Sequence[Informant]]) -> frozenset[str]:
    """The informants that a report names for it, be it once; else whose account it may be."""
    told = frozenset(" ".join(sorted(one.key)) for b in behind if b.informant for one in fullest[b.informant])
    return told or frozenset(voice for b in behind for voice in b.voices)


def _handed(behind: Iterable[_Behind], own: Mapping[str, frozenset[str]], story: _Story) -> frozenset[str]:
    """ "Northline reported": what Northline's own report, or a copy of it, says whom it has it from."""
    outlets = {b.informant.key for b in behind if b.informant is not None and b.informant.outlet}
    return frozenset(token for report, tokens in own.items() if story.roots.voices[report] in outlets for token in tokens)


def _waves(behind: Iterable[_Behind]) -> Iterator[list[_Behind]]:
    """Readings whose words go back to one passage."""
    wave: list[_Behind] = []
    end = 0
    for b in sorted(behind, key=lambda b: (b.root.report, b.root.start, b.root.end)):
        if wave and (b.root.report != wave[-1].root.report or b.root.start >= end):
            yield wave
            wave = []
        wave.append(b)
        end = max(b.root.end, end if len(wave) > 1 else 0)
    yield wave


def independent(candidates: Iterable[frozenset[str]]) -> int:
    """How many different origins there must be, where each reading rests on one of its candidates; none is no origin known."""
    counted: set[str] = set()
    count = 0
    for names in sorted(set(candidates), key=lambda names: (len(names), sorted(names))):
        if names and counted.isdisjoint(names):
            count += 1
        counted |= names
    return count
