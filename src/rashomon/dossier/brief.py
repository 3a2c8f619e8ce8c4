"""A short account of the story; no sentence without a fact behind it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from rashomon.dossier.wording import listed, report_names, shortened, spoken
from rashomon.types import BriefSentence, Fact, FactKind, Reading, Report

AGREED = 6  # sentences at most on what is agreed, what is compatible, and what one report has alone; all else is told in full
COMPATIBLE = 3
SINGLE = 4
LONGEST = 160  # characters of a report's words within a sentence
TELLING: tuple[FactKind, ...] = ("count", "money", "duration", "percent", "mass", "length", "speed", "rank", "age", "name", "date", "time")

Names = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Draft:
    """A sentence before it is let through, with the values that it names."""

    sentence: str
    fact: Fact
    values: tuple[str, ...]


def write_brief(facts: Sequence[Fact], reports: Sequence[Report]) -> tuple[BriefSentence, ...]:
    """What is agreed first, then every dispute, what changed, what fits together, and what one report has alone."""
    names = report_names(reports)
    texts = {report.id: report.text for report in reports}
    return tuple(BriefSentence(d.sentence, (d.fact.id,)) for d in _drafts(facts, names) if holds(d, texts))


def holds(draft: Draft, texts: Mapping[str, str]) -> bool:
    """Is every value that the sentence names one of its fact's, and do all the fact's words stand in the reports?"""
    known = {reading.value for reading in draft.fact.readings}
    spans = ((texts.get(r.report, ""), r.evidence) for r in draft.fact.readings)
    return bool(known) and known.issuperset(draft.values) and all(text[e.start : e.end] == e.exact for text, e in spans)


def _drafts(facts: Sequence[Fact], names: Names) -> Iterator[Draft]:
    by_verdict: dict[str, list[Fact]] = {}
    for fact in facts:
        by_verdict.setdefault(fact.verdict, []).append(fact)
    yield from (_agreed(fact, names) for fact in by_verdict.get("agreed", [])[:AGREED])
    yield from (_differing(fact, names) for fact in by_verdict.get("disputed", []))
    yield from (_updated(fact, names) for fact in by_verdict.get("updated", []))
    yield from (_compatible(fact, names) for fact in by_verdict.get("compatible", [])[:COMPATIBLE])
    yield from (_single(fact, names) for fact in _most_telling(by_verdict.get("single", []))[:SINGLE])


def _agreed(fact: Fact, names: Names) -> Draft:
    """ "All 5 reports agree on the length of the call: 15 minutes."."""
    who = _who(fact.readings, names)
    if fact.kind in {"statement", "wording"}:
        return Draft(f"{who} say so: {_words(fact.readings[0], names)}.", fact, ())
    value = fact.readings[0].value
    return Draft(f"{who} agree on {_matter(fact)}: {spoken(value)}.", fact, (value,))


def _differing(fact: Fact, names: Names) -> Draft:
    """ "The reports differ on the length of the call: 15 minutes (A) or an hour (B and C)."."""
    if fact.kind in {"statement", "wording"}:
        sides = "; ".join(_words(reading, names) for reading in _one_each(fact.readings))
        return Draft(f"The reports differ: {sides}.", fact, ())
    return Draft(f"The reports differ on {_matter(fact)}: {_sides(fact, names, ' or ')}.", fact, _values(fact))


def _updated(fact: Fact, names: Names) -> Draft:
    return Draft(f"What is known of {_matter(fact)} changed: {_sides(fact, names, ', then ')}.", fact, _values(fact))


def _compatible(fact: Fact, names: Names) -> Draft:
    if fact.kind in {"statement", "wording"}:
        return Draft(f"{_who(fact.readings, names)} say much the same: {_words(fact.readings[0], names)}.", fact, ())
    return Draft(f"On {_matter(fact)} all can be true: {_sides(fact, names, ', ')}.", fact, _values(fact))


def _single(fact: Fact, names: Names) -> Draft:
    reading = fact.readings[0]
    return Draft(f"Only {_words(reading, names)}.".replace(": “", " has “", 1), fact, ())


def _most_telling(facts: Iterable[Fact]) -> list[Fact]:
    """Facts with a value, those that stand highest in their report first."""
    return sorted((f for f in facts if f.kind in TELLING), key=lambda f: (f.readings[0].evidence.start, TELLING.index(f.kind)))


# --- parts of sentences ---------------------------------------------------------------------------------------------


def _matter(fact: Fact) -> str:
    """ "length of the call" the length of the call, "how long: the call lasted …" how long (“the call lasted …”)."""
    label, _, rest = fact.topic.partition(": ")
    asks = label.split(" ")[0] in {"how", "when", "where", "which", "who", "what", "that"}
    named = label if asks or label.startswith("the ") else f"the {label}"
    return f"{named} (“{rest.strip('.')}”)" if rest else named


def _who(readings: Sequence[Reading], names: Names) -> str:
    tellers = list(dict.fromkeys(names[r.report] for r in readings))
    if len(tellers) == len(names) and len(tellers) > 2:
        return f"All {len(tellers)} reports"
    return listed(tellers)


def _sides(fact: Fact, names: Names, between: str) -> str:
    """ "15 minutes (A) or an hour (B and C)", in the order of the reports."""
    said: dict[str, list[str]] = {}
    for reading in fact.readings:
        tellers = said.setdefault(reading.value, [])
        if names[reading.report] not in tellers:
            tellers.append(names[reading.report])
    return between.join(f"{spoken(value)} ({listed(tellers)})" for value, tellers in said.items())


def _values(fact: Fact) -> tuple[str, ...]:
    return tuple(reading.value for reading in fact.readings)


def _one_each(readings: Sequence[Reading]) -> list[Reading]:
    return list({reading.report: reading for reading in reversed(readings)}.values())[::-1]


def _words(reading: Reading, names: Names) -> str:
    """ "A: “No date has been set”"."""
    return f"{names[reading.report]}: “{shortened(reading.evidence.exact, LONGEST).strip('.“”')}”"
