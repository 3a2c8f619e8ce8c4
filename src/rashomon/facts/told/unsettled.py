"""Matters that one report leaves open and another settles: no motive is known, the names are withheld, nobody has been arrested.

open      a motive has not been determined · the victim’s name was not released · no arrests have been made
settled   the motive was robbery           · the victim was identified as …     · a man was arrested on Friday
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from rashomon.facts.claims import Claim
from rashomon.facts.told.stances import FEW, KNOWING, Odds, denies, is_told
from rashomon.types import Deed, Statement

UNKNOWN = frozenset({"unknown", "unclear", "uncertain", "undetermined"})
UNSAID = KNOWING | frozenset(
    {"know", "give", "provide", "make", "file", "bring", "have", "be", "discuss", "specify", "clear", "understand"}
)
NEWS = frozenset({"word", "information", "detail", "indication"})  # "no word on their condition"
ANYBODY = frozenset({"one", "anyone", "suspect", "person", "people", "man", "victim", "case", "death", "injury", "current"})
WHATEVER = frozenset({"motive"})  # a story has one
ITS_OWN = frozenset({"name", "cause"})  # of just the one that is named
TOP = 0.4  # the part of a report that tells the news rather than what happened elsewhere or before
UNOFFICIAL = frozenset({"medium", "media", "report", "relative", "friend", "neighbor", "neighbour", "family", "source", "what"})
# what marks an answer as none, or as one of another hour: "under investigation", "arrested three times"
PENDING = frozenset({"time", "warrant", "previously", "investigation", "pending", "unclear", "unknown", "determine"})
STATES = frozenset({"critical", "stable", "serious", "grave", "good", "fair", "satisfactory"})  # a patient's condition, as hospitals put it


@dataclass(frozen=True, slots=True)
class Question:
    """A matter of a clause, and whose it is: the name of the victims."""

    matter: str
    whose: frozenset[str]  # lemmas and ids of actors; none where it is not said
    who: frozenset[str] = frozenset()  # of an answer, whom it names


def answered(clauses: Sequence[Claim]) -> Iterator[Odds]:
    """Clauses that leave a matter open, each with those of other reports that settle it."""
    asked = [(n, q) for n, c in enumerate(clauses) if (q := left_open(c.statement)) is not None]
    matters = {question.matter for _, question in asked}
    given = [(n, q) for n, c in enumerate(clauses) for q in (settles(c), names(c)) if q is not None and q.matter in matters]
    known: dict[int, set[str]] = {}
    for claim in clauses:
        known.setdefault(claim.report, set()).update(claim.statement.participants)
    for i, question in asked[:FEW]:
        for j, answer in given[:FEW]:
            news = not answer.who or not answer.who <= known[clauses[i].report]
            if clauses[i].report != clauses[j].report and news and _answers(question, answer):
                yield Odds(i, j, "settled")


def _answers(question: Question, answer: Question) -> bool:
    """Of the same matter and of the same one; whom nobody is named for, anybody answers."""
    if question.matter != answer.matter:
        return False
    anybody = question.matter in WHATEVER or (question.matter not in ITS_OWN and not question.whose - ANYBODY)
    return anybody or bool(question.whose & answer.whose)


def left_open(statement: Statement) -> Question | None:
    """What a clause says is not known, not told, or not done yet."""
    deed = statement.deed
    if deed is None or not (deed.act in UNKNOWN or denies(statement)):
        return None
    named = {statement.head, deed.patient, deed.doer} | (statement.words if {statement.head, deed.patient} & NEWS else frozenset())
    for entry in _matters():
        if named & entry.nouns and deed.act in UNSAID | UNKNOWN:
            return Question(entry.matter, deed.marks | deed.patients)
        if deed.act in entry.verbs and (deed.patient or deed.patients):
            return Question(entry.matter, _whose(deed))
    return None


def settles(claim: Claim) -> Question | None:
    """What a clause tells that another may leave open."""
    statement, deed = claim.statement, claim.statement.deed
    if deed is None or denies(statement) or not is_told(claim) or deed.doer in UNOFFICIAL or statement.words & PENDING:
        return None
    for entry in _matters():
        if deed.act in entry.verbs and (deed.patient or deed.patients or entry.matter in WHATEVER):
            return Question(entry.matter, _whose(deed))
        if deed.doer in entry.nouns and deed.act == "be" and entry.matter in WHATEVER:
            return Question(entry.matter, deed.marks)
    if "condition" in statement.words and statement.words & STATES:
        return Question("condition", _whose(deed) | deed.doers | {deed.doer})
    return None


def names(claim: Claim) -> Question | None:
    """Who was killed or charged, by name, at the top of a report: an answer to "the victims’ names were not released"."""
    deed = claim.statement.deed
    if deed is None or claim.order > TOP or denies(claim.statement) or not is_told(claim) or claim.statement.words & PENDING:
        return None
    named = deed.patients or (deed.doers if deed.act == "die" else frozenset())
    nouns = next((nouns for nouns, verbs in _namings() if deed.act in verbs), frozenset())
    return Question("name", nouns, named) if named and nouns else None


def _whose(deed: Deed) -> frozenset[str]:
    return (frozenset({deed.patient}) | deed.patients) - {""}


@dataclass(frozen=True, slots=True)
class _Matter:
    matter: str
    nouns: frozenset[str]
    verbs: frozenset[str]


@cache
def _matters() -> tuple[_Matter, ...]:
    with files("rashomon.facts").joinpath("data", "open_matters.csv").open(encoding="utf-8") as rows:
        return tuple(_Matter(r["matter"], frozenset(r["nouns"].split()), frozenset(r["verbs"].split())) for r in csv.DictReader(rows))


@cache
def _namings() -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    with files("rashomon.facts").joinpath("data", "named_as.csv").open(encoding="utf-8") as rows:
        return tuple((frozenset(r["nouns"].split()), frozenset(r["verbs"].split())) for r in csv.DictReader(rows))
