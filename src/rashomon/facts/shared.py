"""Statements without a measure that several reports make: "no date has been set", "the talks were cordial"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from rashomon.facts.claims import Claim
from rashomon.facts.contrary import contrary, opposed
from rashomon.facts.grouping import group
from rashomon.facts.likeness import same_word, shared_members, shared_sense, shared_words
from rashomon.facts.matching import Matter
from rashomon.facts.matters import LEAD, same_matter
from rashomon.facts.rivals import says
from rashomon.types import Quotation

Matrix = NDArray[np.float32]

WEIGHTS: Mapping[str, float] = {
    "constant": -5.8,
    "subject": 0.3,
    "sense": 3.15,
    "overlap": 2.15,
    "participants": 0.3,
    "company": 0.5,
    "sentence": 3.0,
    "lead": 1.05,
    "negated": 0.35,  # this and the next by judgement: too few examples for the fit of tools/fit_matters.py to tell
    "lacking": 0.9,
    "short": -1.6,
}
SPEECH = 5  # content words of a clause of saying that says more than where and to whom
JOINED = 0.28  # average probability from which clauses are one statement


def shared_statements(
    clauses: Sequence[Claim], every: Sequence[Claim], weight: Mapping[str, float], measured: Sequence[Matter]
) -> list[Matter]:
    """Groups of clauses of at least two reports that say the same; `every` claim and what is `measured` show where they differ."""
    if not clauses:
        return []
    score = same_matter(features(clauses, weight), WEIGHTS)
    barred = _barred(clauses) | opposed(clauses, measured) | contrary(clauses, every)
    groups = [g for g in group(score, barred, JOINED) if len({clauses[i].report for i in g}) > 1]
    return [Matter((tuple(clauses[i] for i in g),), _mean(score, g, clauses)) for g in groups]


def telling(claims: Sequence[Claim], quotations: Sequence[Quotation], ids: Sequence[str]) -> list[Claim]:
    """Clauses that tell of more than that somebody spoke, and are not words of a quote that several reports give: those are quotes."""
    shared = [v for q in quotations if len({v.report for v in q.variants}) > 1 for v in q.variants]
    quoted = {report: [(v.start, v.end) for v in shared if v.report == report] for report in ids}
    return [
        c
        for c in claims
        if c.statement.measure is None
        and not (says(c.statement.predicate) and len(c.statement.words) < SPEECH)
        and not any(start <= c.statement.start and c.statement.end <= end for start, end in quoted[ids[c.report]])
    ]


def features(claims: Sequence[Claim], weight: Mapping[str, float]) -> dict[str, Matrix]:
    """(n, n) matrices by name, each from 0 to 1."""
    statements = [c.statement for c in claims]
    words = [s.words for s in statements]
    subject = same_word([s.head for s in statements])
    lead = np.array([c.order < LEAD for c in claims])
    negated = np.array([s.negated for s in statements])
    length = np.array([max(1, len(bag)) for bag in words])
    return {
        "constant": np.ones((len(claims), len(claims)), dtype=np.float32),
        "subject": subject,
        "sense": shared_sense(words, weight),
        "overlap": shared_members(words),
        "participants": shared_members([s.participants for s in statements]),
        "company": shared_members([c.company for c in claims]),
        "sentence": shared_words([c.sentence for c in claims], weight),
        "lead": (lead[:, None] & lead[None, :]).astype(np.float32),
        "negated": (negated[:, None] & negated[None, :]).astype(np.float32),
        "lacking": ((negated[:, None] & negated[None, :]) * (subject == 1)).astype(np.float32),
        "short": 1 / np.minimum(length[:, None], length[None, :]).astype(np.float32),
    }


def _barred(claims: Sequence[Claim]) -> NDArray[np.bool_]:
    """One says what the other denies, each has another subject, or both stand in one sentence: never one statement."""
    agents = [c.statement.agents for c in claims]
    named = np.array([bool(a) for a in agents])
    others = (shared_members(agents) == 0) & named[:, None] & named[None, :]
    negated = np.array([c.statement.negated for c in claims])
    places = np.array([c.report * 1_000_000 + c.statement.sentence for c in claims])
    barred: NDArray[np.bool_] = others | (negated[:, None] != negated[None, :]) | (places[:, None] == places[None, :])
    return barred


def _mean(score: Matrix, members: Sequence[int], claims: Sequence[Claim]) -> float:
    pairs = [score[i, j] for n, i in enumerate(members) for j in members[:n] if claims[i].report != claims[j].report]
    return float(np.mean(pairs))
