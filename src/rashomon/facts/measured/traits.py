"""What two measured claims have in common, looked at alone: their words, who is in them, and how their measures stand to each other.

All are arrays beside the pairs, from 0 to 1.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from rashomon.facts.claims import Claim
from rashomon.facts.measured.extents import born, closeness, extent, meeting
from rashomon.facts.pairs.candidates import Pairs, every_pair
from rashomon.facts.pairs.likeness import members_alike, runs_alike, sense_alike, word_alike, words_alike
from rashomon.statements.clauses import LIGHT
from rashomon.types import Value

Vector = NDArray[np.float32]
Mask = NDArray[np.bool_]

LEAD = 0.15  # the part of a report in which the main facts stand
REACH = 4  # words to either side of a measure that are compared in their order
HERE = "\0"  # where the measure stands in its sentence


def traits(claims: Sequence[Claim], weight: Mapping[str, float], pairs: Pairs) -> dict[str, Vector]:
    """All of them by name; `meets` says whether both can be true."""
    constant = {"constant": np.ones(len(pairs), dtype=np.float32)}
    return {**constant, **_wording(claims, weight, pairs), **_measuring(claims, pairs), **_placing(claims, pairs)}


def agreeable(claims: Sequence[Claim], pairs: Pairs) -> Mask:
    """Can both be true? Their ranges meet; or two ages are of one day of birth."""
    measures = [(c.statement.measure, c.published) for c in claims if c.statement.measure]
    births = [born(m, published) for m, published in measures]
    return meeting([extent(m) for m, _ in measures], pairs) | meeting(births, pairs)


def agree(a: Claim, b: Claim) -> bool:
    """The same of two claims alone."""
    return bool(agreeable((a, b), every_pair(2))[0])


def _wording(claims: Sequence[Claim], weight: Mapping[str, float], pairs: Pairs) -> dict[str, Vector]:
    """How alike the words around the two measures are, from the nearest to those of the whole sentence."""
    statements = [c.statement for c in claims]
    head = word_alike([s.head for s in statements], pairs)
    predicate = word_alike(["" if s.predicate in LIGHT else s.predicate for s in statements], pairs)
    return {
        "head": head,
        "same head": (head == 1).astype(np.float32),
        "predicate": predicate,
        "same predicate": (predicate == 1).astype(np.float32),
        "crossed": _each(pairs, lambda i, j: statements[i].head in statements[j].near and statements[j].head in statements[i].near),
        "near words": words_alike([s.near for s in statements], weight, pairs),
        "clause words": words_alike([s.words for s in statements], weight, pairs),
        "sentence words": words_alike([c.sentence for c in claims], weight, pairs),
        "sentence sense": sense_alike([c.sentence for c in claims], weight, pairs),
        "before": runs_alike([c.before for c in claims], pairs, REACH),
        "after": runs_alike([c.after for c in claims], pairs, REACH),
        "in order": _in_order(claims, pairs),
    }


def _in_order(claims: Sequence[Claim], pairs: Pairs) -> Vector:
    """How much of the longer sentence stands in the other in one order, the two measures beside each other."""
    from rapidfuzz.distance import LCSseq

    sentences = [(*reversed(c.before), HERE, *c.after) for c in claims]
    ends = zip(pairs.left.tolist(), pairs.right.tolist(), strict=True)
    return np.array([LCSseq.normalized_similarity(sentences[i], sentences[j]) for i, j in ends], dtype=np.float32)


def _measuring(claims: Sequence[Claim], pairs: Pairs) -> dict[str, Vector]:
    """How the two measures stand to each other."""
    measures = [c.statement.measure for c in claims if c.statement.measure]
    ranges = [extent(m) for m in measures]
    units = [m.unit if isinstance(m, Value) else "" for m in measures]
    words = [m.text.lower() for m in measures]
    equal = _each(pairs, lambda i, j: ranges[i] == ranges[j])
    alike = Counter(ranges)
    rare = np.array([math.log(len(ranges) / alike[r]) / math.log(max(len(ranges), 2)) for r in ranges], dtype=np.float32)
    return {
        "equal": equal,
        "rare": equal * rare[pairs.left],
        "worded": _each(pairs, lambda i, j: words[i] == words[j]),
        "unit": _each(pairs, lambda i, j: units[i] != "" and units[i] == units[j]),
        "close": closeness(measures, pairs),
        "meets": agreeable(claims, pairs).astype(np.float32),
    }


def _placing(claims: Sequence[Claim], pairs: Pairs) -> dict[str, Vector]:
    """Who is named beside them, and where in the report and in the sentence they stand."""
    people = [c.statement.participants for c in claims]
    lead = np.array([c.order < LEAD for c in claims], dtype=np.bool_)
    ranks = _ranks(claims)
    return {
        "participants": members_alike(people, pairs),
        "strangers": _each(pairs, lambda i, j: bool(people[i] and people[j]) and people[i].isdisjoint(people[j])),
        "company": members_alike([c.company for c in claims], pairs),
        "both lead": (lead[pairs.left] & lead[pairs.right]).astype(np.float32),
        "rank": _each(pairs, lambda i, j: ranks[i] == ranks[j]),
    }


def _ranks(claims: Sequence[Claim]) -> list[tuple[int, int]]:
    """The place of each measure among those of its kind in the sentence, and how many these are."""
    total, seen, ranks = Counter(c.place for c in claims), Counter[tuple[int, int]](), []
    for claim in claims:
        ranks.append((seen[claim.place], total[claim.place]))
        seen[claim.place] += 1
    return ranks


def _each(pairs: Pairs, test: Callable[[int, int], bool]) -> Vector:
    return np.array([test(i, j) for i, j in zip(pairs.left.tolist(), pairs.right.tolist(), strict=True)], dtype=np.float32)
