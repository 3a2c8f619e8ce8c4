"""Fit the weights of `rashomon.facts.matters` and `rashomon.facts.shared`, whole stories left out, and print them.

    python tools/fit_matters.py ../shared/bench/data/stories

Pairs of claims from different reports of one story are the examples. Two are on the same matter where readings set side by side by hand
put them into one fact; rivals are claims of a fact that is disputed or updated, and claims beside a value changed on purpose in one report
(`mutations`), for natural contradictions are too few to learn from. Claims that no reading covers are left out, unless the other is.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rashomon.facts import matters, shared
from rashomon.facts.candidates import candidates
from rashomon.facts.claims import Claim, claims_of, comparable, kind_of
from rashomon.facts.find import SORTS
from rashomon.facts.likeness import rarity
from rashomon.reconcile import understand_story
from rashomon.reports import open_reports
from rashomon.text import load_pipeline, parse
from rashomon.types import Report, Time, Understanding

Array = NDArray[np.float64]
SORTS_OF_KINDS = {"date": {"date", "time"}, "time": {"date", "time"}}
WORDS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "first": 1, "second": 2, "third": 3}
RIDGE = 3.0  # pulls weights that few examples speak for towards 0
STEPS = 30


@dataclass(frozen=True, slots=True)
class Story:
    number: int
    gold: Mapping[str, Any]
    order: Sequence[str]  # the gold's report ids, in the order of `understood`
    understood: tuple[Understanding, ...]
    changed: tuple[tuple[Mapping[str, Any], tuple[Understanding, ...]], ...]  # (mutation, the story with it)


@dataclass(frozen=True, slots=True)
class Examples:
    names: Sequence[str]
    features: Array  # (pairs, features)
    same: NDArray[np.bool_]
    story: NDArray[np.int64]


def stories(root: Path) -> Iterator[Story]:
    nlp = load_pipeline()
    for number, file in enumerate(sorted(root.glob("*/gold.json"))):
        gold = json.loads(file.read_text(encoding="utf-8"))
        reports, skipped = open_reports([str(file.parent / name) for name in gold["reports"].values()])
        if skipped:
            sys.exit(f"expected every report of {file.parent.name} to be read, but {skipped[0].source} was not: {skipped[0].reason}")
        order = list(gold["reports"])
        plain = parse(reports, nlp)
        changed = []
        for mutation in gold.get("mutations", ()):
            at = order.index(mutation["report"])
            other = parse([_mutated(reports[at], mutation)], nlp)[0]
            changed.append((mutation, understand_story([*plain[:at], other, *plain[at + 1 :]])[0]))
        yield Story(number, gold, order, understand_story(plain)[0], tuple(changed))


def _mutated(report: Report, mutation: Mapping[str, Any]) -> Report:
    body = report.text.find("\n\n") + 2 if report.title else 0
    return replace(report, text=report.text[:body] + report.text[body:].replace(mutation["find"], mutation["replace"]))


def buckets(understood: Sequence[Understanding]) -> tuple[dict[tuple[str, str], list[Claim]], dict[str, float]]:
    claims = claims_of(understood)
    found: dict[tuple[str, str], list[Claim]] = {}
    for claim in claims:
        key = comparable(claim.statement)
        if key:
            found.setdefault(key, []).append(claim)
    return found, rarity({c.place: c.sentence for c in claims}.values())


def labels(story: Story, understood: Sequence[Understanding], claims: Sequence[Claim]) -> list[set[str]]:
    """For each claim the gold facts whose readings cover its measure; a reading over several measures covers the one it values."""
    found: list[set[str]] = [set() for _ in claims]
    for fact in story.gold["facts"]:
        for reading in fact["readings"]:
            report = story.order.index(reading["report"])
            for place in places(understood[report].report.text, reading["text"]):
                hit = [i for i, c in enumerate(claims) if c.report == report and _covers(place, c) and _fits(fact["kind"], c)]
                hit = hit if len(hit) < 2 else [i for i in hit if _values(reading.get("value"), claims[i])]
                if len(hit) == 1:
                    found[hit[0]].add(fact["id"])
    return found


def places(text: str, words: str) -> list[tuple[int, int]]:
    return [m.span() for m in re.finditer(r"\s+".join(map(re.escape, words.split())), text)]


def _covers(place: tuple[int, int], claim: Claim) -> bool:
    measure = claim.statement.measure or claim.statement
    return place[0] < measure.end and measure.start < place[1]


def _fits(kind: str, claim: Claim) -> bool:
    own = str(kind_of(claim.statement))
    return kind in SORTS_OF_KINDS.get(own, {own})


def _values(value: object, claim: Claim) -> bool:
    """Does a measure say what the gold's free words for a value say?"""
    measure, words = claim.statement.measure, str(value).lower().replace(",", "")
    if measure is None or isinstance(measure, Time):
        return measure is not None and (words[:10] in measure.value or measure.value in words)
    said = {float(n) for n in re.findall(r"\d+(?:\.\d+)?", words)} | {float(WORDS[w]) for w in re.findall(r"[a-z]+", words) if w in WORDS}
    number = measure.nominal if measure.nominal is not None else measure.low
    return number is not None and any(
        abs(number - n * scale) < 1e-6 * max(1, number) for n in said for scale in (1, 1e3, 1e6, 1e9, 60, 3600)
    )


Row = tuple[str, Array, bool, int]  # sort, features, same matter, story


def pairs_that_meet(story: Story) -> Iterator[tuple[list[str], Row]]:
    found, weight = buckets(story.understood)
    for (kind, _), claims in found.items():
        table, known = matters.features(claims, weight), labels(story, story.understood, claims)
        meets, names = table["meets"] > 0, [n for n in table if n not in {"constant", "meets"}]
        for i, j in _across(claims):
            if meets[i, j] and (known[i] or known[j]):
                row = np.array([table[n][i, j] for n in names])
                yield names, (SORTS.get(kind, "other"), row, bool(known[i] & known[j]), story.number)


def pairs_at_odds(story: Story) -> Iterator[tuple[list[str], Row]]:
    disputed = {f["id"] for f in story.gold["facts"] if f["verdict"] in {"disputed", "updated"}}
    yield from _rivals(story, story.understood, lambda c, one, other: None if one & other - disputed else bool(one & other))
    for mutation, understood in story.changed:
        report = story.order.index(mutation["report"])
        here = places(understood[report].report.text, mutation["replace"])[:1]

        def planted(pair: tuple[Claim, Claim], one: set[str], other: set[str]) -> bool | None:
            for claim, facts in ((pair[0], other), (pair[1], one)):
                if claim.report == report and any(_covers(p, claim) for p in here) and mutation["fact"] in facts:  # noqa: B023
                    return True
            return None

        yield from _rivals(story, understood, planted)


Verdict = Callable[[tuple[Claim, Claim], set[str], set[str]], bool | None]


def _rivals(story: Story, understood: Sequence[Understanding], verdict: Verdict) -> Iterator[tuple[list[str], Row]]:
    found, weight = buckets(understood)
    for (kind, _), claims in found.items():
        sort = SORTS.get(kind, "other")
        table = matters.features(claims, weight)
        meets = table["meets"] > 0
        table = matters.rival_features(claims, table, np.where(meets, matters.same_matter(table, matters.WEIGHTS[sort]), 0))
        known = labels(story, understood, claims)
        names = [n for n in table if n not in {"constant", "meets", "equal", "rare"}]
        for i, j in _across(claims):
            same = None if meets[i, j] else verdict((claims[i], claims[j]), known[i], known[j])
            if same is not None:
                yield names, (sort, np.array([table[n][i, j] for n in names]), same, story.number)


def pairs_of_clauses(story: Story) -> Iterator[tuple[list[str], Row]]:
    claims = claims_of(story.understood)
    weight = rarity({c.place: c.sentence for c in claims}.values())
    clauses = [c for c in claims if c.statement.measure is None]
    known: list[set[str]] = [set() for _ in clauses]
    for fact in story.gold["facts"]:
        for reading in fact["readings"] if fact["kind"] != "wording" else ():
            report = story.order.index(reading["report"])
            for start, end in places(story.understood[report].report.text, reading["text"]):
                for i, c in enumerate(clauses):
                    s = c.statement
                    if c.report == report and 2 * (min(end, s.end) - max(start, s.start)) > min(end - start, s.end - s.start):
                        known[i].add(fact["id"])
    pairs = candidates([c.statement.words for c in clauses], weight, few=len(clauses))
    table = shared.features(clauses, weight, pairs)
    names = [n for n in table if n != "constant"]
    for n, (i, j) in enumerate(zip(pairs.left.tolist(), pairs.right.tolist(), strict=True)):
        if clauses[i].report != clauses[j].report:
            yield names, ("clause", np.array([table[name][n] for name in names]), bool(known[i] & known[j]), story.number)


def _across(claims: Sequence[Claim]) -> Iterator[tuple[int, int]]:
    """Pairs of claims of different reports."""
    return ((i, j) for i in range(len(claims)) for j in range(i) if claims[i].report != claims[j].report)


def gathered(rows: Sequence[tuple[list[str], Row]]) -> dict[str, Examples]:
    sorts = sorted({row[0] for _, row in rows})
    return {
        sort: Examples(
            names=rows[0][0],
            features=np.stack([r[1] for _, r in rows if r[0] == sort]).astype(float),
            same=np.array([r[2] for _, r in rows if r[0] == sort]),
            story=np.array([r[3] for _, r in rows if r[0] == sort]),
        )
        for sort in sorts
    }


def fitted(features: Array, same: NDArray[np.bool_]) -> Array:
    """Weights of a ridge logistic regression, the constant first, by Newton's method with step halving."""
    table, want = np.c_[np.ones(len(features)), features], same.astype(float)
    weights = np.zeros(table.shape[1])
    weights[0] = np.log(want.mean() / (1 - want.mean()))
    ridge = np.r_[0, np.full(features.shape[1], RIDGE)]

    def loss(w: Array) -> float:
        return float((np.logaddexp(0, table @ w) - want * (table @ w)).sum() + (ridge * w**2).sum() / 2)

    for _ in range(STEPS):
        odds = 1 / (1 + np.exp(-np.clip(table @ weights, -30, 30)))
        slope = table.T @ (odds - want) + ridge * weights
        step = np.linalg.solve((table * (odds * (1 - odds))[:, None]).T @ table + RIDGE * np.eye(len(weights)), slope)
        size = next((s for s in 0.5 ** np.arange(14) if loss(weights - s * step) <= loss(weights)), 0.0)
        weights = weights - size * step
    return weights


def average_precision(score: Array, same: NDArray[np.bool_]) -> float:
    ranked = same[np.argsort(-score)]
    return float((np.cumsum(ranked) / np.arange(1, len(ranked) + 1))[ranked].mean())


def report(title: str, examples: Examples) -> None:
    left_out = np.zeros(len(examples.same))
    for story in np.unique(examples.story):
        test = examples.story == story
        left_out[test] = np.c_[np.ones(test.sum()), examples.features[test]] @ fitted(examples.features[~test], examples.same[~test])
    weights = fitted(examples.features, examples.same)
    print(f"{title}: {len(examples.same)} pairs, {examples.same.sum()} the same; average precision, stories left out: ", end="")  # noqa: T201
    print(f"{average_precision(left_out, examples.same):.3f}")  # noqa: T201
    print("   ", ", ".join(f'"{n}": {w:.2f}' for n, w in zip(["constant", *examples.names], weights, strict=True)))  # noqa: T201


def main(root: Path) -> None:
    every = list(stories(root))
    for title, pairs in (("same matter", pairs_that_meet), ("rivals", pairs_at_odds), ("statements", pairs_of_clauses)):
        for sort, examples in gathered([row for story in every for row in pairs(story)]).items():
            report(f"{title}, {sort}", examples)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
