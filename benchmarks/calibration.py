"""How sure the program is against how often it is right, whole stories left out: fits `rashomon.facts.confidence` and draws the curve.

    python benchmarks/calibration.py --bench ../shared/bench --write

A fact is right where readings set side by side by hand put it together and have its verdict; that they have one more reading, which makes
another verdict, counts against it. Right as far as it goes is an agreed fact, too, whose own readings have one value there. A fact of
several reports that they say nothing of is left out. A fact of one report alone is right where they have it in no other, for they list what
two reports share.
"""

from __future__ import annotations

import argparse
import json
import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any
from unittest.mock import patch

import numpy as np

from calibration_curve import drawn
from rashomon.facts import find
from rashomon.facts.confidence import MOST, traits
from rashomon.facts.named import answers
from rashomon.reconcile import reconcile
from rashomon.reports import open_reports
from rashomon.types import Fact, FactKind, Reading, Verdict
from readme import ROOT, placed, table

Gold = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a reading set by hand stands, and its value where one is given."""

    report: str
    start: int
    end: int
    value: str


Known = tuple[Gold, Sequence[Place]]

WEIGHTS = ROOT / "src" / "rashomon" / "facts" / "data" / "confidence.json"
CURVE = ROOT / "docs" / "calibration.svg"
PAGE = ROOT / "docs" / "accuracy.md"
FITS = {
    "statement": None,
    "date": {"date", "time"},
    "time": {"date", "time"},
}  # kinds of ours a kind set by hand can be; None: any but names
BINS = (0.0, 0.55, 0.65, 0.75, 0.85, 0.95, 1.0)  # around 0.6, 0.7, 0.8, 0.9
RIDGE = 1.0  # pulls weights that few facts speak for towards 0
JUDGED = {"at odds": -1.0}  # too few to fit, and tuned on these stories: of 17 in local news two in three were real
NEVER_BELOW_0 = {
    "nothing like it",
    "likeness of measures",
    "reports of a statement",
    "reports of a name",
}  # more alike, or shared by more, is never less sure


@dataclass(frozen=True, slots=True)
class Example:
    """A fact of the program that the readings set by hand speak of."""

    story: int
    traits: Mapping[str, float]
    right: bool
    as_far: bool  # right as far as it goes


# --- which facts are right --------------------------------------------------------------------------------------------


def examples(stories: Path) -> Iterator[Example]:
    """Of every story, the facts that the hand-made ones speak of; while they are found, a fact's confidence is its bare likeness."""
    for number, file in enumerate(sorted(stories.glob("*/gold.json"))):
        gold = json.loads(file.read_text(encoding="utf-8"))
        reports, _ = open_reports([str(file.parent / name) for name in gold["reports"].values()])
        with patch.object(find, "confidence", likeness_alone), patch.object(answers, "confidence", likeness_alone):
            facts = reconcile(reports).facts
        ids = dict(zip(gold["reports"], (report.id for report in reports), strict=True))
        texts = {report.id: report.text for report in reports}
        wanted = [(one, places(one, ids, texts)) for one in gold["facts"] if one["kind"] != "wording"]
        for fact in facts:
            alike = [(one, met(fact, where)) for one, where in wanted if fits(fact, one)]
            right = verdict_right(fact, alike)
            if right is not None:
                weighed = traits(fact.kind, fact.verdict, fact.confidence, len({reading.report for reading in fact.readings}))
                yield Example(number, weighed, right, right or agreeing(fact, alike))


def likeness_alone(kind: FactKind, verdict: Verdict, likeness: float, reports: int) -> float:
    return likeness


def places(one: Gold, ids: Mapping[str, str], texts: Mapping[str, str]) -> list[Place]:
    """Where the readings of a hand-made fact stand."""
    found = []
    for reading in one["readings"]:
        report = ids[reading["report"]]
        words = r"\s+".join(map(re.escape, reading["text"].split()))
        found += [Place(report, *hit.span(), str(reading.get("value", ""))) for hit in re.finditer(words, texts[report])]
    return found


def fits(fact: Fact, one: Gold) -> bool:
    """Can the two be on one matter? Names only where an answer of one is among those of the other."""
    if (fact.kind == "name") != (one["kind"] == "name"):
        return fact.kind == "statement"
    if fact.kind == "name":
        said = {word for reading in one["readings"] for word in _words(reading.get("value") or reading["text"])}
        return any(said & _words(reading.value) for reading in fact.readings)
    allowed = FITS.get(one["kind"], {one["kind"]})
    return allowed is None or fact.kind in allowed


def _words(value: object) -> set[str]:
    return {word for word in re.findall(r"\w+", str(value).lower()) if len(word) > 2}


def met(fact: Fact, where: Sequence[Place]) -> list[Place]:
    """The places that share with a reading half of the shorter of the two."""
    return [place for place in where if any(_shares(place, reading) for reading in fact.readings)]


def _shares(place: Place, reading: Reading) -> bool:
    here = reading.evidence
    common = min(place.end, here.end) - max(place.start, here.start)
    return place.report == reading.report and 2 * common >= min(place.end - place.start, here.end - here.start)


def verdict_right(fact: Fact, alike: Sequence[Known]) -> bool | None:
    """Is a fact's verdict that of a hand-made fact that has two of its reports? None where no such fact is known."""
    if fact.verdict == "single":
        return not any(where and len({r["report"] for r in one["readings"]}) > 1 for one, where in alike)
    known = [one for one, where in alike if len({place.report for place in where}) > 1]
    return any(one["verdict"] == fact.verdict for one in known) if known else None


def agreeing(fact: Fact, alike: Sequence[Known]) -> bool:
    """Is a fact agreed, and do its own readings have one value by hand?"""
    values = [{place.value for place in where} for _, where in alike if len({place.report for place in where}) > 1]
    return fact.verdict == "agreed" and any(len(of) == 1 and of != {""} for of in values)


# --- the fit ----------------------------------------------------------------------------------------------------------


def fitted(rows: Sequence[Example]) -> dict[str, float]:
    """Weights of a logistic regression with a ridge, by Newton's method; those that must not fall below 0 are then left out."""
    plain = [row for row in rows if not any(row.traits.get(name) for name in JUDGED)]
    names = sorted({name for row in plain for name in row.traits} - {*JUDGED})
    weights = _newton(plain, names)
    wrong = {name for name in names if name in NEVER_BELOW_0 and weights[name] < 0}
    kept = _newton(plain, [name for name in names if name not in wrong]) if wrong else weights
    return {**dict.fromkeys(wrong, 0.0), **kept, **JUDGED}


def _newton(rows: Sequence[Example], names: Sequence[str], steps: int = 30) -> dict[str, float]:
    x = np.array([[row.traits.get(name, 0.0) for name in names] for row in rows])
    right = np.array([row.right for row in rows], dtype=float)
    ridge = np.array([1e-6 if name in {"alone", "shared"} else RIDGE for name in names])
    weights = np.zeros(len(names))
    for _ in range(steps):
        sure = 1 / (1 + np.exp(-np.clip(x @ weights, -30, 30)))
        slope = x.T @ (sure - right) + ridge * weights
        weights -= np.linalg.solve((x * (sure * (1 - sure))[:, None]).T @ x + np.diag(ridge), slope)
    return {name: round(float(weight), 2) for name, weight in zip(names, weights, strict=True)}


def sureness(row: Example, weights: Mapping[str, float]) -> float:
    total = sum(weights.get(name, 0.0) * size for name, size in row.traits.items())
    return min(MOST, 1 / (1 + math.exp(-total)))


def left_out(rows: Sequence[Example]) -> list[float]:
    """How sure each fact is by weights from the other stories."""
    by_story = {story: fitted([row for row in rows if row.story != story]) for story in {row.story for row in rows}}
    return [sureness(row, by_story[row.story]) for row in rows]


# --- the curve --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Bin:
    low: float
    high: float
    number: int
    sure: float  # mean confidence
    right: float  # share
    as_far: float  # share that is right as far as it goes


def bins(sure: Sequence[float], rows: Sequence[Example]) -> list[Bin]:
    """Facts by how sure they are; empty bins are left out."""
    found = []
    for low, high in pairwise(BINS):
        inside = [(s, row.right, row.as_far) for s, row in zip(sure, rows, strict=True) if low <= s < high]
        if inside:
            found.append(Bin(low, high, len(inside), *(float(np.mean(column)) for column in zip(*inside, strict=True))))
    return found


def lines(found: Sequence[Bin], title: str) -> list[list[str]]:
    """Rows of the table."""
    return [[f"{title}, {b.low:.2f} to {b.high:.2f}", str(b.number), f"{b.sure:.2f}", f"{b.right:.2f}", f"{b.as_far:.2f}"] for b in found]


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--bench", type=Path, default=ROOT.parent / "shared" / "bench", help="folder of the scorers and their data")
    arguments.add_argument("--write", action="store_true", help="keep the weights, the curve and the tables")
    args = arguments.parse_args()
    rows = list(examples(args.bench / "data" / "stories"))
    sure, weights = left_out(rows), fitted(rows)
    alone = [i for i, row in enumerate(rows) if "alone" in row.traits]
    shared = sorted({*range(len(rows))} - {*alone})
    curve = bins([sure[i] for i in shared], [rows[i] for i in shared])
    single = bins([sure[i] for i in alone], [rows[i] for i in alone])
    head = ["confidence", "facts", "mean", "right", "right as far as it goes"]
    words = table(head, lines(curve, "several reports") + lines(single, "one report"))
    print(words, json.dumps(weights, indent=2), sep="\n\n")
    if args.write:
        WEIGHTS.write_text(json.dumps(weights, indent=2) + "\n", encoding="utf-8")
        CURVE.write_text(drawn([(b.sure, b.right, b.number) for b in curve]), encoding="utf-8")
        PAGE.write_text(placed(PAGE.read_text(encoding="utf-8"), "calibration", words), encoding="utf-8")


if __name__ == "__main__":
    main()
