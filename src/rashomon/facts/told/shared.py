"""Statements without a measure that several reports make: "no date has been set", "the talks were cordial"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from rashomon.facts.claims import Claim
from rashomon.facts.measured.matching import Matter
from rashomon.facts.measured.matters import same_matter
from rashomon.facts.measured.rivals import ONCE
from rashomon.facts.measured.traits import LEAD
from rashomon.facts.pairs.candidates import Pairs, candidates
from rashomon.facts.pairs.grouping import linked
from rashomon.facts.pairs.likeness import members_alike, members_common, sense_alike, word_alike, words_alike
from rashomon.facts.told.contrary import contrary, opposed
from rashomon.facts.told.stances import Odds, denies
from rashomon.mentions.quotes.lexicon import verbs
from rashomon.statements.clauses import SAYING
from rashomon.types import Quotation, Statement

Vector = NDArray[np.float32]
Mask = NDArray[np.bool_]

WEIGHTS: Mapping[str, float] = {
    "constant": -5.8,
    "subject": 0.3,
    "sense": 3.15,
    "overlap": 2.15,
    "participants": 0.3,
    "company": 0.5,
    "sentence": 3.0,
    "lead": 1.05,
    "negated": 0.35,  # this and the next by judgement: too few examples for the fit of tools/fit_statements.py to tell
    "lacking": 0.9,
    "short": -1.6,
}
SPEECH = 5  # content words of a clause of saying that says more than where and to whom
JOINED = 0.28  # average probability from which clauses are one statement


def shared_statements(
    clauses: Sequence[Claim], every: Sequence[Claim], weight: Mapping[str, float], measured: Sequence[Matter], odds: Sequence[Odds] = ()
) -> list[Matter]:
    """Groups of clauses of at least two reports that say the same; `every` claim, what is `measured` and `odds` show where they differ."""
    if not clauses:
        return []
    pairs = candidates([c.statement.words for c in clauses], weight)
    score = same_matter(features(clauses, weight, pairs), WEIGHTS)
    barred = _barred(clauses, pairs) | opposed(clauses, measured, pairs) | contrary(clauses, every, pairs) | _differing(odds, pairs)
    groups = linked(pairs, score, barred, JOINED)
    likeness = _means(clauses, pairs, score, groups)
    return [Matter((tuple(clauses[i] for i in g),), likeness[n]) for n, g in enumerate(groups) if len({clauses[i].report for i in g}) > 1]


def telling(claims: Sequence[Claim], quotations: Sequence[Quotation], ids: Sequence[str]) -> list[Claim]:
    """Clauses that tell of more than that somebody spoke, and are not words of a quote that several reports give: those are quotes."""
    shared = [v for q in quotations if len({v.report for v in q.variants}) > 1 for v in q.variants]
    quoted = {report: [(v.start, v.end) for v in shared if v.report == report] for report in ids}
    return [
        c
        for c in claims
        if c.statement.measure is None
        and not _only_speaks(c.statement)
        and not any(start <= c.statement.start and c.statement.end <= end for start, end in quoted[ids[c.report]])
    ]


def _only_speaks(statement: Statement) -> bool:
    """ "Harbour chief Orlan Beck told reporters on Monday", "police believe": what is said, if anything, is in another clause."""
    deed = statement.deed
    if statement.predicate in SAYING and len(statement.words) < SPEECH:
        return True
    if deed is None or deed.act != statement.predicate or deed.act in ONCE or not verbs().get(deed.act, frozenset()) & {"clause", "quote"}:
        return False
    return not deed.patient and not deed.patients and bool(deed.doer or deed.doers)


def features(claims: Sequence[Claim], weight: Mapping[str, float], pairs: Pairs) -> dict[str, Vector]:
    """By name, each from 0 to 1, beside the pairs."""
    statements = [c.statement for c in claims]
    words = [s.words for s in statements]
    subject = word_alike([s.head for s in statements], pairs)
    lead = _both(np.array([c.order < LEAD for c in claims]), pairs)
    negated = _both(np.array([s.negated for s in statements]), pairs)
    length = np.array([max(1, len(bag)) for bag in words], dtype=np.float32)
    return {
        "constant": np.ones(len(pairs), dtype=np.float32),
        "subject": subject,
        "sense": sense_alike(words, weight, pairs),
        "overlap": members_alike(words, pairs),
        "participants": members_alike([s.participants for s in statements], pairs),
        "company": members_alike([c.company for c in claims], pairs),
        "sentence": words_alike([c.sentence for c in claims], weight, pairs),
        "lead": lead,
        "negated": negated,
        "lacking": negated * (subject == 1),
        "short": 1 / np.minimum(length[pairs.left], length[pairs.right]),
    }


def _both(marked: NDArray[np.bool_], pairs: Pairs) -> Vector:
    return (marked[pairs.left] & marked[pairs.right]).astype(np.float32)


def _barred(claims: Sequence[Claim], pairs: Pairs) -> Mask:
    """One says what the other denies, each has another subject, or both stand in one sentence: never one statement."""
    agents = [c.statement.agents for c in claims]
    named = np.array([bool(a) for a in agents], dtype=np.bool_)
    others = (members_common(agents, pairs) == 0) & named[pairs.left] & named[pairs.right]
    negated = np.array([denies(c.statement) for c in claims], dtype=np.bool_)
    places = np.array([c.report * 1_000_000 + c.statement.sentence for c in claims], dtype=np.int64)
    barred: Mask = others | (negated[pairs.left] != negated[pairs.right]) | (places[pairs.left] == places[pairs.right])
    return barred | _names_alone(claims, pairs)


def _names_alone(claims: Sequence[Claim], pairs: Pairs) -> Mask:
    """They name the same, and have no other word in common: "it happened at the Orrin mill", "Beck once owned the Orrin mill"."""
    words = [c.statement.words for c in claims]
    named = members_common([c.statement.named for c in claims], pairs)
    alone: Mask = (named > 0) & (members_common(words, pairs) <= named)
    return alone


def _differing(odds: Sequence[Odds], pairs: Pairs) -> Mask:
    """One denies, plans or leaves open what the other states."""
    apart = [min(o.one, o.other) * pairs.size + max(o.one, o.other) for o in odds]
    return np.isin(pairs.left * pairs.size + pairs.right, np.array(apart, dtype=np.int64))


def _means(claims: Sequence[Claim], pairs: Pairs, score: Vector, groups: Sequence[Sequence[int]]) -> Vector:
    """Of each group the mean score of its pairs of different reports."""
    home, reports = np.zeros(pairs.size, dtype=np.int64), np.array([c.report for c in claims], dtype=np.int64)
    for n, group in enumerate(groups):
        home[list(group)] = n
    inside = (home[pairs.left] == home[pairs.right]) & (reports[pairs.left] != reports[pairs.right])
    at = home[pairs.left][inside]
    total, count = np.bincount(at, score[inside], len(groups)), np.bincount(at, minlength=len(groups))
    means: Vector = (total / np.maximum(count, 1)).astype(np.float32)
    return means
