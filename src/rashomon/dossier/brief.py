"""A short account of the story; no sentence without a fact behind it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice, zip_longest

from rashomon.dossier.sentences import Draft, Teller
from rashomon.types import BriefSentence, Fact, FactKind, Understanding

AGREED = 5  # sentences at most on what is agreed, what fits together, and what one report has alone; all else is told in full
COMPATIBLE = 2
SINGLE = 3
FIGURES: frozenset[FactKind] = frozenset({"count", "money", "duration", "percent", "mass", "length", "speed", "rank", "age"})
ALONE = FIGURES - {"age", "rank"}
_NUMBER = re.compile(r"[1-9]")
_ONE = re.compile(r"1(?: \D|$)")  # "one of the firms": a word for a thing rather than a figure
_SMALL = r"(?:\d|two|three|four|five|six|seven|eight|nine|ten)\b"
_KNOWN = re.compile(rf"\bboth\b|\b(?:the|these|those|their|his|her|its)\s+(?:\w+\s+)?{_SMALL}", re.IGNORECASE)


def write_brief(facts: Sequence[Fact], understandings: Sequence[Understanding]) -> tuple[BriefSentence, ...]:
    """What is agreed first, then every dispute, what changed, what fits together, and what one report has alone."""
    teller = Teller(understandings, facts)
    texts = {u.report.id: u.report.text for u in understandings}
    sound = (draft for draft in _drafts(facts, teller) if holds(draft, texts))
    return tuple(BriefSentence(draft.sentence, (draft.fact.id,)) for draft in sound)


def holds(draft: Draft, texts: Mapping[str, str]) -> bool:
    """Is every value that the sentence names one of its fact's, and do the fact's words stand where it says they do?"""
    known = {reading.value for reading in draft.fact.readings}
    spans = ((texts.get(r.report, ""), r.evidence) for r in draft.fact.readings)
    return bool(known) and known.issuperset(draft.values) and all(text[e.start : e.end] == e.exact for text, e in spans)


def _drafts(facts: Sequence[Fact], teller: Teller) -> Iterator[Draft]:
    by_verdict: dict[str, list[Fact]] = {}
    for fact in facts:
        by_verdict.setdefault(fact.verdict, []).append(fact)
    differing = [teller.disputed(f) for f in by_verdict.get("disputed", [])] + [teller.updated(f) for f in by_verdict.get("updated", [])]
    quoted = {draft.quoted for draft in differing}
    agreed = map(teller.agreed, _foremost(by_verdict.get("agreed", []), teller))
    compatible = map(teller.compatible, _foremost(by_verdict.get("compatible", []), teller))
    yield from _unlike(quoted, (d for d in agreed if not teller.contested(d.quoted)), AGREED)
    yield from differing
    yield from _unlike(quoted, (d for d in compatible if not teller.contested(d.quoted)), COMPATIBLE)
    yield from _unlike(quoted, map(teller.single, _figures(by_verdict.get("single", []), teller)), SINGLE)


def _foremost(facts: Iterable[Fact], teller: Teller) -> Iterator[Fact]:
    """The most widely told first, then those that stand highest in their reports; a name alone says little."""
    ranked = sorted(
        (f for f in facts if f.kind != "name" and _tells(f)), key=lambda f: (-len({r.report for r in f.readings}), teller.depth(f))
    )
    return filter(teller.happens, ranked)


def _figures(facts: Iterable[Fact], teller: Teller) -> Iterator[Fact]:
    """Figures that stand high in the body of their report, one of each report before a second of any."""
    rows: dict[str, list[Fact]] = {}
    for fact in sorted((f for f in facts if f.kind in ALONE and _tells(f) and not _ONE.match(f.readings[0].value)), key=teller.depth):
        rows.setdefault(fact.readings[0].report, []).append(fact)
    own = [filter(teller.names_its_subject, row) for row in rows.values()]
    return (fact for turn in zip_longest(*own) for fact in turn if fact)


def _tells(fact: Fact) -> bool:
    """A figure tells something where a number is given ("two were hurt"), not where it is taken as known ("the two")."""
    if fact.kind not in FIGURES:
        return True
    given = [r for r in fact.readings if not _KNOWN.search(r.evidence.prefix[-12:] + r.evidence.exact)]
    return 2 * len(given) > len(fact.readings) and any(_NUMBER.search(r.value) for r in given)


def _unlike(quoted: set[str], drafts: Iterable[Draft], most: int) -> Iterator[Draft]:
    """The first few that quote words not quoted yet."""
    fresh = (draft for draft in drafts if draft.quoted not in quoted)
    for draft in islice(fresh, most):
        quoted.add(draft.quoted)
        yield draft
