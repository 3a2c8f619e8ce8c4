"""What each report gives one answer for, in whatever words: where somebody lives, who is the judge.

"A Lissa woman", "the Lissa resident", "a family from Lissa" are of one home. Where every report knows of one alone, and one report has
another than the rest, the two are at odds; where any report knows of two, there are two.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rashomon.facts.named.apart import level
from rashomon.facts.named.fillers import compared
from rashomon.facts.named.slots import Placed
from rashomon.mentions.names.forms import word_set
from rashomon.mentions.names.words import KIN

AT_ODDS = 0.75  # probability, by judgement, that two answers are to one question
FEWEST = 2  # reports that must agree
DWELLERS = KIN | word_set(
    """
    all boy couple family girl household man men native people resident teen teenager toddler tourist traveler traveller woman women youth
    """
)
ORIGINS = frozenset({"compound", "nmod", "amod", "of", "from"})  # "a Lissa woman", "all of Lissa", "a family from Lissa"
MALE = word_set("boy boyfriend brother father grandfather grandson husband man men nephew son stepfather uncle widower")
FEMALE = word_set("aunt daughter girl girlfriend granddaughter grandmother mother niece sister stepmother widow wife woman women")
ALONE_IN_OFFICE = frozenset({"judge", "sheriff", "mayor", "governor", "coroner", "principal", "superintendent"})

Answers = Mapping[int, Mapping[str, Sequence[Placed]]]  # by report and actor
Unequal = tuple[float, tuple[Placed, ...], tuple[Placed, ...]]


def unequal(slots: Sequence[Placed]) -> Iterator[Unequal]:
    """What most reports say and what one says instead, for each question that has one answer."""
    found: dict[str, dict[int, dict[str, list[Placed]]]] = {}
    for p in slots:
        question = _question(p)
        if question:
            found.setdefault(question, {}).setdefault(p.report, {}).setdefault(p.actor, []).append(p)
    known: dict[str, set[int]] = {}
    for p in slots:
        known.setdefault(p.actor, set()).add(p.report)
    for answers in found.values():
        yield from _at_odds(answers, known)


def _question(p: Placed) -> str:
    """Which question the name answers where it stands: "home" with how large the place is, "judge"; "" for none."""
    if p.credited or p.passage == "headline":
        return ""
    if p.name.kind == "person":
        return p.role.role if p.role and p.role.role in ALONE_IN_OFFICE and not p.role.former else ""
    size = level(p)
    dwelling = p.name.kind == "place" and p.slot.relation in ORIGINS and p.slot.governor in DWELLERS
    return f"home, {size}" if dwelling and size in {"site", "state"} else ""


def _at_odds(answers: Answers, known: Mapping[str, set[int]]) -> Iterator[Unequal]:
    """One answer a report, two in all, the second in one report that never has the first."""
    holders: dict[str, list[int]] = {}
    for report, given in answers.items():
        if len(given) > 1:
            return
        holders.setdefault(next(iter(given)), []).append(report)
    if len(holders) != 2:
        return
    rare, usual = sorted(holders, key=lambda actor: len(holders[actor]))
    [*odd] = holders[rare]
    if len(holders[usual]) < FEWEST or len(known[rare]) > 1 or known[usual] & {*odd}:
        return
    sides = [tuple(p for report in holders[actor] for p in answers[report][actor]) for actor in (usual, rare)]
    if compared(sides[0][0].form, sides[1][0].form, sides[0][0].name.kind) == "different" and not _man_and_woman(*sides):
        yield AT_ODDS, sides[0], sides[1]


def _man_and_woman(one: Sequence[Placed], other: Sequence[Placed]) -> bool:
    """ "A Lissa man" and "a Porto woman" are two."""
    here, there = ({p.slot.governor for p in side} for side in (one, other))
    return bool((here & MALE and there & FEMALE) or (here & FEMALE and there & MALE))
