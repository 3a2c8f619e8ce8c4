"""Fit the weights of `rashomon.facts.told.shared`, whole stories left out, and print them.

    python tools/fit_statements.py ../shared/bench/data/stories

Pairs of clauses from different reports of one story are the examples: two say the same where readings set side by side by hand put them
into one fact.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np

sys.path.append(str(Path(__file__).resolve().parent.parent / "benchmarks"))

from pooled import Array, Mask, average_precision, fitted, left_out
from rashomon.facts.claims import Claim, claims_of
from rashomon.facts.pairs.candidates import every_pair
from rashomon.facts.pairs.likeness import rarity
from rashomon.facts.told import shared
from rashomon.text import load_pipeline
from readings_by_hand import Story, places, stories


def examples(story: Story) -> tuple[list[str], Array, Mask]:
    """The names of the features, and of each pair these and whether both are readings of one fact."""
    claims = claims_of(story.understood)
    clauses = [c for c in claims if c.statement.measure is None]
    pairs, known = every_pair(len(clauses)), [_facts(story, clause) for clause in clauses]
    reports = np.array([c.report for c in clauses], dtype=np.int64)
    pairs = pairs.where(reports[pairs.left] != reports[pairs.right])
    table = shared.features(clauses, rarity({c.place: c.sentence for c in claims}.values()), pairs)
    same = np.array([bool(known[i] & known[j]) for i, j in zip(pairs.left, pairs.right, strict=True)], dtype=np.bool_)
    return list(table), np.stack(list(table.values()), axis=1).astype(float), same


def _facts(story: Story, clause: Claim) -> set[str]:
    """The facts a reading of which shares half of its words with the clause, or half of the clause's."""
    text, own = story.understood[clause.report].report.text, clause.statement
    told = [(f["id"], r) for f in story.gold["facts"] if f["kind"] != "wording" for r in f["readings"]]
    here = [(fact, places(text, r["text"])) for fact, r in told if story.order.index(r["report"]) == clause.report]
    shared_parts = [(fact, min(end, own.end) - max(start, own.start), end - start) for fact, where in here for start, end in where]
    return {fact for fact, part, length in shared_parts if 2 * part > min(length, own.end - own.start)}


def main(root: Path) -> None:
    told = [(story.name, *examples(story)) for story in stories(root, load_pipeline())]
    names, table = told[0][1], np.concatenate([t for _, _, t, _ in told])
    same, of = np.concatenate([s for *_, s in told]), [name for name, _, _, s in told for _ in s]
    score = np.zeros(len(same))
    for _, rest in left_out(of):
        score[~rest] = table[~rest] @ fitted(table[rest], same[rest], np.ones(int(rest.sum())), ["all"])
    print(f"{len(same)} pairs, {same.sum()} the same; average precision, stories left out: {average_precision(score, same):.3f}")  # noqa: T201
    weights = fitted(table, same, np.ones(len(same)), ["all"])
    print(", ".join(f'"{name}": {weight:.2f}' for name, weight in zip(names, weights, strict=True)))  # noqa: T201


if __name__ == "__main__":
    main(Path(sys.argv[1]))
