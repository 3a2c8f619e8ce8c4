"""How two clauses on the same deed stand to each other.

denied     it was not closed · the mayor denied [closing it]     against     the harbour was closed
opposite   all were unhurt                                       against     two were hurt
changed    the shares rose                                       against     the shares fell
came       she is expected to plead guilty                       and then    she pleaded guilty
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from rashomon.facts.claims import Claim
from rashomon.facts.measured.rivals import ONCE
from rashomon.facts.told.acts import keys, one_act, opposite
from rashomon.mentions.quotes.lexicon import verbs
from rashomon.statements.clauses import LIGHT
from rashomon.statements.find import PERSONS
from rashomon.types import Deed, Statement

Relation = Literal["denied", "opposite", "changed", "came", "settled"]

FEW = 30  # clauses of one act and one actor, beyond which the act is too common to tell anything
LIKE = 0.5  # share of the words of the shorter clause that two clauses without a patient must have in common
SOME = 0.3  # and two that have one
KNOWING = frozenset({"identify", "name", "determine", "release", "establish", "confirm", "disclose", "reveal", "announce"})


@dataclass(frozen=True, slots=True)
class Odds:
    """Two clauses, by index, that say different things of one deed."""

    one: int  # the one that denies, plans or leaves open
    other: int
    relation: Relation


def at_odds(clauses: Sequence[Claim]) -> Iterator[Odds]:
    """In order of the clauses."""
    pairs = {(i, j) for near in _meeting(clauses) for i in near for j in near if i != j and _apart(clauses[i], clauses[j])}
    for i, j in sorted(pairs):
        relation = relation_of(clauses[i], clauses[j])
        if relation is not None:
            yield Odds(i, j, relation)


def _meeting(clauses: Sequence[Claim]) -> Iterator[list[int]]:
    """Clauses of one act, or of opposite ones, by one doer or to one patient."""
    places: dict[tuple[str, str], list[int]] = {}
    for n, claim in enumerate(clauses):
        deed = claim.statement.deed
        if deed is not None and _tells(deed):
            parties = {deed.doer, deed.patient, *deed.doers, *deed.patients} - {""}
            for key in {(act, party) for act in keys(deed.act) for party in parties}:
                places.setdefault(key, []).append(n)
    yield from (near for near in places.values() if 1 < len(near) <= FEW)


def _tells(deed: Deed) -> bool:
    """Is it an act that can be set against another, rather than a light verb or one of saying or believing?"""
    spoken = bool(verbs().get(deed.act, frozenset()) & {"clause", "quote"})
    return deed.act not in LIGHT and (not spoken or deed.act in KNOWING | ONCE or bool(keys(deed.act) - {deed.act}))


def relation_of(one: Claim, other: Claim) -> Relation | None:
    """What the first does to the second; None where they agree, where they are of two deeds, or where it can't be told."""
    a, b = one.statement.deed, other.statement.deed
    if a is None or b is None or not _one_deed(one.statement, other.statement, a, b):
        return None
    denying = denies(one.statement), denies(other.statement)
    if one_act(a.act, b.act):
        if denying == (True, False) and is_told(one) and is_told(other):
            return "denied"
        return "came" if not any(denying) and _due(one) and _done(other) else None
    apart = opposite(a.act, b.act) if not any(denying) and is_told(one) and is_told(other) else ""
    return ("opposite" if apart == "lasting" else "changed") if apart else None


def _apart(a: Claim, b: Claim) -> bool:
    """Two reports; or in one report two sources, for what the outlet tells of two hours is no contradiction."""
    one, other = a.statement.attributed_to, b.statement.attributed_to
    return a.report != b.report or bool(one and other and one != other and a.place != b.place)


def denies(statement: Statement) -> bool:
    """Of "did not close", "denied closing"; not of "denied that it did not close"."""
    return statement.negated != (statement.modality == "denied")


def is_told(claim: Claim) -> bool:
    """Does it say how things are or were, be it in a source's words?"""
    statement = claim.statement
    settled = statement.deed is not None and statement.deed.tense in {"done", "now"}
    return statement.modality == "denied" or (settled and statement.modality in {"asserted", "alleged"})


def _due(claim: Claim) -> bool:
    statement = claim.statement
    return statement.modality == "planned" and not denies(statement) and statement.deed is not None and statement.deed.tense == "due"


def _done(claim: Claim) -> bool:
    """ "She pleaded guilty"; in a headline "pleads guilty"."""
    statement = claim.statement
    tenses = {"done", "now"} if claim.role == "headline" else {"done"}
    return statement.modality == "asserted" and not denies(statement) and statement.deed is not None and statement.deed.tense in tenses


def _one_deed(one: Statement, other: Statement, a: Deed, b: Deed) -> bool:
    """Nobody else does it or has it done to them, and one of the two is the same, or much else that is said."""
    doers = _same(a.doer, b.doer, a.doers, b.doers)
    patients = _same(a.patient, b.patient, a.patients, b.patients)
    if doers < 0 or patients < 0:
        return False
    if not (a.patients & b.patients or (not a.patient and a.doers & b.doers)) and a.marks != b.marks and not a.marks & b.marks:
        return False
    words = len(one.words & other.words) / max(1, min(len(one.words), len(other.words)))
    if a.patient and b.patient:
        return patients > 0 and words >= SOME
    return doers > 0 and not a.patient and not b.patient and words >= LIKE


def _same(a: str, b: str, one: frozenset[str], other: frozenset[str]) -> int:
    """1 the same, -1 another, 0 can't be told."""
    if one and other:
        return 1 if one & other else -1
    if not a or not b or (a == b and a in PERSONS):
        return 0
    return 1 if a == b else 0 if (one or other) and not {a, b} <= PERSONS else -1
