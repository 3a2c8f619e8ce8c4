"""Which claims are never set against each other, however alike they read: a false dispute costs more than a missed one."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from rashomon.facts.claims import Claim, kind_of
from rashomon.facts.likeness import shared_members
from rashomon.mentions.quotes.lexicon import verbs
from rashomon.statements.clauses import SAYING
from rashomon.statements.voices import DENYING
from rashomon.types import Time, Value

Pairs = NDArray[np.bool_]

ONCE = frozenset({"plead", "testify", "vote", "declare", "rule"})  # acts that are done once by saying them
STAMPS = frozenset({"update", "publish", "modify"})  # "UPDATE 12:27 p.m.", "(Published Monday)"


def never_rivals(claims: Sequence[Claim]) -> Pairs:
    """(n, n): two claims of one report or of different people, and those of a sort that differ without contradiction."""
    reports = np.array([c.report for c in claims])
    loose = np.array([_is_stamp(c) or kind_of(c.statement) == "rank" or _is_one(c) for c in claims])
    others = np.array([_counts_others(c) for c in claims])
    never: Pairs = (reports[:, None] == reports[None, :]) | loose[:, None] | loose[None, :] | (others[:, None] != others[None, :])
    return never | _strangers(claims) | _ages(claims)


def says(predicate: str) -> bool:
    """Is it a verb of saying, and not of an act that is done once by saying it?"""
    return predicate in SAYING | DENYING or ("quote" in verbs().get(predicate, frozenset()) and predicate not in ONCE)


def _is_stamp(claim: Claim) -> bool:
    """A time at which something was said, for people speak more than once, or at which a page was changed."""
    statement = claim.statement
    return isinstance(statement.measure, Time) and (says(statement.predicate) or bool((statement.near | {statement.predicate}) & STAMPS))


def _is_one(claim: Claim) -> bool:
    """ "One of the men", "a third victim": one among several, or a place in a row, and the next report tells of another."""
    measure = claim.statement.measure
    return isinstance(measure, Value) and measure.kind == "count" and measure.nominal == 1


def _counts_others(claim: Claim) -> bool:
    """ "Eight others" are nine with the one just named."""
    return isinstance(claim.statement.measure, Value) and bool(
        {"other", "others", "another"} & set(claim.statement.measure.text.lower().split())
    )


def _strangers(claims: Sequence[Claim]) -> Pairs:
    """Two claims of what different people do, neither of whom the other names: "Adams led it for a year", "Brandt led for two"."""
    agents, participants = [c.statement.agents for c in claims], [c.statement.participants for c in claims]
    named = np.array([bool(a) for a in agents])
    common = shared_members([a | p for a, p in zip(agents, participants, strict=True)])
    apart: Pairs = (common == 0) & named[:, None] & named[None, :]
    return apart


def _ages(claims: Sequence[Claim]) -> Pairs:
    """Two ages, unless of one person by name: a man of 20 and a man of 27 are two men."""
    aged = np.array([kind_of(c.statement) == "age" for c in claims])
    common = shared_members([c.statement.participants for c in claims])
    apart: Pairs = (common == 0) & (aged[:, None] | aged[None, :])
    return apart
