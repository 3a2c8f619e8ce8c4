"""Whether two readings are about the same matter, measured alone: pairs of typed readings set side by side by hand, stories left out.

    python benchmarks/same_matter.py                 prints how well pairs are told apart
    python benchmarks/same_matter.py --write         fits the weights on all stories and writes them for the program

The examples are claims of different reports of one story: of the stories set side by side by hand, of these with one value changed in one
report, and of incidents of local news as they stand, in which claims that can't both be true are nearly never about one matter. A pair is
scored by weights fitted without its story. A reading for which the program has no measure is scored by the clause it stands in.
"""

from __future__ import annotations

import argparse
import itertools
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from matter_examples import Bucket, as_they_stand, by_hand, planted
from pooled import Array, average_precision, design, fitted, left_out, named, recall_at
from rashomon.facts.claims import Claim, claims_of
from rashomon.facts.measured.standing import standing
from rashomon.facts.pairs.candidates import Pairs
from rashomon.facts.pairs.likeness import members_alike, rarity, sense_alike, word_alike, words_alike
from rashomon.text import load_pipeline
from readings_by_hand import Key, Story, on_measure, places, stories
from readme import ROOT

WEIGHTS = ROOT / "src" / "rashomon" / "facts" / "data" / "same_matter.json"
TYPED = frozenset({"count", "duration", "date", "time", "money", "percent", "mass", "length", "speed", "age", "rank"})
PRECISION = 0.9


@dataclass(frozen=True, slots=True)
class Reading:
    """A typed reading of the hand-made answers."""

    kind: str
    report: int
    fact: str
    value: tuple[str, ...]
    on: tuple[tuple[Key, int], ...]  # the claims on its measure: bucket and index
    clause: Claim | None  # the clause it stands in


@dataclass(frozen=True, slots=True)
class Pair:
    """Two readings of one kind from different reports of one story."""

    story: str
    same: bool
    differ: bool  # their values
    odds: float | None  # by the claims on their measures; None where there are none to compare
    clauses: Array  # how alike the clauses are that they stand in


# --- weights, whole stories left out ----------------------------------------------------------------------------------


def two_passes(found: Sequence[Bucket]) -> dict[str, dict[str, dict[str, float]]]:
    """The weights of both passes; the buckets get the odds that weights fitted without their story give."""
    alone = _fit(found)
    for b in found:
        b.traits |= standing(b.claims, b.pairs, b.odds.astype(np.float32), np.asarray(b.traits["meets"]) > 0)
    return {"alone": alone, "among others": _fit(found)}


def _fit(found: Sequence[Bucket]) -> dict[str, dict[str, float]]:
    names = [name for name in found[0].traits if name not in {"constant", "meets"}]
    tables = [design(b.traits, names, b.sort) for b in found]
    examples = np.concatenate([table[b.used] for table, b in zip(tables, found, strict=True)])
    same = np.concatenate([b.same[b.used] for b in found])
    counts = np.concatenate([np.full(int(b.used.sum()), b.counts) for b in found])
    for story, rest in left_out([b.story for b in found for _ in range(int(b.used.sum()))]):
        weights = fitted(examples[rest], same[rest], counts[rest])
        for b, table in zip(found, tables, strict=True):
            b.odds = table @ weights if b.story == story else b.odds
    return named(fitted(examples, same, counts), names)


# --- pairs of readings ------------------------------------------------------------------------------------------------


def pairs_of(story: Story, by_key: Mapping[Key, Bucket]) -> Iterator[Pair]:
    """As `pairs.py` of the bench has them."""
    known = list(_readings(story, by_key))
    odds = {
        key: dict(zip(zip(b.pairs.left.tolist(), b.pairs.right.tolist(), strict=True), b.odds, strict=True)) for key, b in by_key.items()
    }
    two = [(x, y) for x, y in itertools.combinations(known, 2) if x.kind == y.kind and x.report != y.report]
    alike = _clauses_alike(story, two)
    for (x, y), clauses in zip(two, alike, strict=True):
        scores = [odds[k][min(i, j), max(i, j)] for k, i in x.on for other, j in y.on if k == other and i != j]
        yield Pair(story.name, x.fact == y.fact, x.value != y.value, max(scores, default=None), clauses)


def _readings(story: Story, by_key: Mapping[Key, Bucket]) -> Iterator[Reading]:
    every = claims_of(story.understood)
    for fact in story.gold["facts"]:
        for reading in fact["readings"] if fact["kind"] in TYPED else ():
            report, value = story.order.index(reading["report"]), reading.get("value", "")
            for place in places(story.understood[report].report.text, reading["text"])[:1]:
                on = [(key, i) for key, b in by_key.items() for i in on_measure(b.claims, report, place, fact["kind"], value)]
                words = str(value).lower()
                numbers = tuple(re.findall(r"\d[\d,.]*", words)) or (words,)
                yield Reading(fact["kind"], report, fact["id"], numbers, tuple(on), _clause(every, report, place))


def _clause(claims: Sequence[Claim], report: int, place: tuple[int, int]) -> Claim | None:
    """The clause that shares most with some words."""
    own = [c for c in claims if c.report == report and c.statement.measure is None]
    shared = [min(place[1], c.statement.end) - max(place[0], c.statement.start) for c in own]
    best = max(range(len(own)), key=lambda n: shared[n], default=-1)
    return own[best] if best >= 0 and shared[best] > 0 else None


def _clauses_alike(story: Story, two: Sequence[tuple[Reading, Reading]]) -> Array:
    """For each two readings how alike their clauses are; zeros where one stands in none."""
    clauses = list({id(r.clause): r.clause for both in two for r in both if r.clause is not None}.values())
    at = {id(c): n for n, c in enumerate(clauses)}
    held = [n for n, both in enumerate(two) if all(r.clause is not None for r in both)]
    ends = np.array([[at[id(r.clause)] for r in two[n]] for n in held], dtype=np.int64).reshape(-1, 2)
    pairs, statements = Pairs(len(clauses), ends[:, 0], ends[:, 1]), [c.statement for c in clauses]
    weight = rarity({c.place: c.sentence for c in claims_of(story.understood)}.values())
    words = [s.words for s in statements]
    found = np.zeros((len(two), 6))
    found[held] = np.stack(
        [
            words_alike(words, weight, pairs),
            sense_alike(words, weight, pairs),
            words_alike([c.sentence for c in clauses], weight, pairs),
            word_alike([s.head for s in statements], pairs),
            word_alike([s.predicate for s in statements], pairs),
            members_alike([c.company for c in clauses], pairs),
        ],
        axis=1,
    )
    return found


def scores(pairs: Sequence[Pair]) -> Array:
    """The log odds of each pair: by its claims, else by its clauses, these too weighed without the pair's story."""
    unmeasured = np.array([p.odds is None for p in pairs])
    score = np.array([0.0 if p.odds is None else p.odds for p in pairs])
    table = np.array([[1.0, *p.clauses] for p in pairs])
    same, of = np.array([p.same for p in pairs]), np.array([p.story for p in pairs])
    for story, rest in left_out([p.story for p in pairs]):
        weights = fitted(table[rest & unmeasured], same[rest & unmeasured], np.ones(int((rest & unmeasured).sum())), ["all"])
        here = unmeasured & (of == story)
        score[here] = table[here] @ weights
    return score


def figures(pairs: Sequence[Pair]) -> dict[str, float]:
    score, same = scores(pairs), np.array([p.same for p in pairs])
    lowest = np.where([p.odds is None for p in pairs], score.min() - 1, score)
    differ = np.array([p.differ for p in pairs])
    return {
        "pairs": len(pairs),
        "the same matter": int(same.sum()),
        "without a measure": sum(p.odds is None for p in pairs),
        "average precision": round(average_precision(score, same), 3),
        "average precision, values differ": round(average_precision(score[differ], same[differ]), 3),
        f"recall at precision {PRECISION}": round(recall_at(PRECISION, score, same), 3),
        "average precision, unmeasured last": round(average_precision(lowest, same), 3),
        "average precision, values differ, unmeasured last": round(average_precision(lowest[differ], same[differ]), 3),
        f"recall at precision {PRECISION}, unmeasured last": round(recall_at(PRECISION, lowest, same), 3),
    }


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--bench", type=Path, default=ROOT.parent / "shared" / "bench", help="folder of the scorers and their data")
    arguments.add_argument("--write", action="store_true", help="write the weights for the program")
    arguments.add_argument("--json", action="store_true", help="print the figures as one JSON object")
    args = arguments.parse_args()
    nlp = load_pipeline()
    told = list(stories(args.bench / "data" / "stories", nlp))
    hand = {story.name: by_hand(story) for story in told}
    found = [b for by_key in hand.values() for b in by_key.values()] + [b for story in told for b in planted(story)]
    for file in sorted((args.bench / "data" / "clusters").glob("*.jsonl")):
        found += as_they_stand(file, nlp)
    weights = two_passes([b for b in found if len(b.pairs)])
    measured = figures([pair for story in told for pair in pairs_of(story, hand[story.name])])
    print(json.dumps(measured) if args.json else "\n".join(f"{name:52}{value}" for name, value in measured.items()))
    if args.write:
        WEIGHTS.write_text(json.dumps(weights, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
