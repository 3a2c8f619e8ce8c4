"""From the tellings of one event to what is written down of it."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from rashomon.relations.differs import differences
from rashomon.relations.scale import intensity
from rashomon.relations.told import Days, Told
from rashomon.relations.what import what_of
from rashomon.text.evidence import evidence
from rashomon.types import Coding, EventModality, Parsed, RelationEvent

Value = TypeVar("Value", bound=Hashable)
LOOSE = frozenset({"meet", "negotiate"})
# of what as many reports say, the firmest
FIRMEST: Sequence[EventModality] = ("done", "denied", "alleged", "planned", "threatened", "asked", "conditional")


@dataclass(frozen=True, slots=True)
class Words:
    """What a record takes its words from."""

    parsed: Mapping[str, Parsed]  # by report
    reports: Mapping[str, str]  # names of the reports
    sides: Mapping[str, str]  # names of the sides


def record(tellings: Sequence[Told], words: Words) -> RelationEvent:
    """Of one event; its tellings are in the order of the days of publication."""
    code = _most(tellings, [told.event.code for told in tellings])
    mode = _mode([told for told in tellings if told.event.code == code and told.event.mode])
    source, target = _most(tellings, [(told.source.side, told.target.side) for told in tellings])
    span = _days(tellings)
    told_intensities = [told.intensity for told in tellings]
    return RelationEvent(
        id=_id(tellings[0]),
        what=what_of(tellings, words.parsed, words.sides),
        source=source,
        target=target,
        through=tuple(dict.fromkeys(one for told in tellings for one in (*told.source.through, *told.target.through))),
        code=code,
        mode=mode,
        modality=agreed_modality(tellings),
        intensity=intensity(code, mode),
        lowest=min(told_intensities),
        highest=max(told_intensities),
        earliest=span[0] if span else None,
        latest=span[1] if span else None,
        differs=differences(tellings, words.reports),
        readings=tuple(_coding(told, words.parsed[told.report]) for told in tellings),
        facts=tuple(sorted({fact for told in tellings for fact in told.facts})),
        contexts=tuple(dict.fromkeys(one for told in tellings for one in told.event.contexts)),
    )


def _most(tellings: Sequence[Told], values: Sequence[Value]) -> Value:
    """What most reports tell, each report counted once for each value; of two that as many tell, the one told first."""
    votes = Counter(value for _, value in dict.fromkeys((told.report, value) for told, value in zip(tellings, values, strict=True)))
    return max(votes, key=lambda value: votes[value])


def _mode(coded: Sequence[Told]) -> str | None:
    """Of most reports; that they spoke is no other mode than that it was by phone. Where as many say either, the milder."""
    told = [one for one in coded if one.event.mode not in LOOSE] or coded
    ordered = sorted(told, key=lambda one: abs(one.intensity))
    return _most(ordered, [one.event.mode for one in ordered]) if ordered else None


def agreed_modality(tellings: Sequence[Told]) -> EventModality:
    """Of most reports; what only those say to whom it is done is alleged."""
    votes = Counter(modality for _, modality in {(told.report, told.modality) for told in tellings})
    found = min(votes, key=lambda modality: (-votes[modality], FIRMEST.index(modality)))
    return "alleged" if found == "done" and all(told.one_sided for told in tellings if told.modality == "done") else found


def _days(tellings: Sequence[Told]) -> Days | None:
    """The days that all reports allow; where they contradict each other, from the first of any to the last."""
    told = [one.days for one in tellings if one.days is not None]
    if not told:
        return None
    first, last = max(d[0] for d in told), min(d[1] for d in told)
    return (first, last) if first <= last else (min(d[0] for d in told), max(d[1] for d in told))


def _coding(told: Told, parsed: Parsed) -> Coding:
    event = told.event
    return Coding(
        report=told.report,
        code=event.code,
        mode=event.mode,
        modality=told.modality,
        source=" ".join(event.source.text.split()) if event.source else "",
        target=" ".join(event.target.text.split()) if event.target else "",
        earliest=told.days[0] if told.days else None,
        latest=told.days[1] if told.days else None,
        attributed_to=event.attributed_to,
        evidence=evidence(parsed.report.text, event.clause.start, event.clause.end),
        contexts=event.contexts,
    )


def _id(first: Told) -> str:
    """From its oldest telling, so that it stays when a younger report is added."""
    key = f"event {first.report} {first.event.start} {first.event.end} {first.source.side} {first.target.side}"
    return hashlib.sha256(key.encode()).hexdigest()[:12]
