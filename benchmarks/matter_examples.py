"""Examples of what is about the same matter: pairs of claims of different reports of one story."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

import numpy as np

from pooled import Array, Mask
from rashomon.facts.claims import Claim
from rashomon.facts.measured.matters import SORTS
from rashomon.facts.measured.traits import traits
from rashomon.facts.pairs.candidates import Pairs, every_pair
from rashomon.reconcile import understand_story
from rashomon.reports import open_reports
from rashomon.text import parse
from rashomon.types import Report
from readings_by_hand import Key, Story, buckets, covers, labels

if TYPE_CHECKING:
    from spacy.language import Language

INCIDENTS = "incidents"  # the name under which all incidents of local news count as one story
AS_IT_STANDS = 0.3  # how much a pair of them counts
FEWEST, MOST = 3, 5  # reports of an incident
SEED, LEFT = 3, 150  # the incidents left for other checks


@dataclass(slots=True)
class Bucket:
    """The pairs of the claims of one story that are of one kind and unit."""

    story: str
    sort: str
    claims: Sequence[Claim]
    pairs: Pairs
    traits: dict[str, Any]
    same: Mask
    used: Mask  # the pairs that are examples
    counts: float  # how much each counts
    odds: Array = field(default_factory=lambda: np.zeros(0))  # left out, once they are known


def bucket(story: str, kind: str, claims: Sequence[Claim], weight: Mapping[str, float], counts: float = 1.0) -> Bucket:
    pairs = every_pair(len(claims))
    found = traits(claims, weight, pairs)
    blank = np.zeros(len(pairs), dtype=np.bool_)
    return Bucket(story, SORTS.get(kind, "other"), claims, pairs, found, blank, blank, counts)


def across(b: Bucket) -> Mask:
    reports = np.array([c.report for c in b.claims], dtype=np.int64)
    apart: Mask = reports[b.pairs.left] != reports[b.pairs.right]
    return apart


def by_hand(story: Story) -> dict[Key, Bucket]:
    """Pairs of which one claim at least is covered by a reading."""
    found, weight = buckets(story.understood)
    made = {}
    for key, claims in found.items():
        b, known = bucket(story.name, key[0], claims, weight), labels(story, story.understood, claims)
        b.same = np.array([bool(known[i] & known[j]) for i, j in ends(b.pairs)], dtype=np.bool_)
        b.used = np.array([bool(known[i] or known[j]) for i, j in ends(b.pairs)], dtype=np.bool_) & across(b)
        made[key] = b
    return made


def planted(story: Story) -> Iterator[Bucket]:
    """Pairs of a claim whose value was changed: on the matter of the fact that it was a reading of, and on no other."""
    for change in story.changed:
        found, weight = buckets(change.understood)
        for key, claims in found.items():
            at = [i for i, c in enumerate(claims) if c.report == change.report and covers(change.place, c)]
            if len(at) == 1:
                b, known = bucket(story.name, key[0], claims, weight), labels(story, change.understood, claims)
                others = [j if i == at[0] else i if j == at[0] else -1 for i, j in ends(b.pairs)]
                b.used = np.array([n >= 0 for n in others], dtype=np.bool_) & across(b)
                b.same = np.array([n >= 0 and change.fact in known[n] for n in others], dtype=np.bool_) & b.used
                if b.same.any():
                    yield b


def as_they_stand(file: Path, nlp: Language) -> Iterator[Bucket]:
    """Claims that can't both be true, of incidents that several outlets reported."""
    for articles in incidents(file):
        found, weight = buckets(understand_story(parse(_opened(articles), nlp))[0])
        for key, claims in found.items():
            b = bucket(INCIDENTS, key[0], claims, weight, AS_IT_STANDS)
            b.used = across(b) & (np.asarray(b.traits["meets"]) == 0)
            yield b


def incidents(file: Path) -> list[list[dict[str, Any]]]:
    """Those that enough reports tell of, the first few reports of each; some incidents are left for other checks."""
    found: dict[str, list[dict[str, Any]]] = {}
    for line in file.read_text(encoding="utf-8").splitlines():
        article = json.loads(line)
        found.setdefault(article["incident"], []).append(article)
    told = [articles[:MOST] for articles in found.values() if len(articles) >= FEWEST]
    Random(SEED).shuffle(told)
    return told[LEFT:]


def _opened(articles: Sequence[Mapping[str, Any]]) -> list[Report]:
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder) / f"{n}.json" for n in range(len(articles))]
        for file, article in zip(files, articles, strict=True):
            file.write_text(json.dumps(article), encoding="utf-8")
        reports, _ = open_reports([str(file) for file in files])
    return list({report.id: report for report in reports}.values())


def ends(pairs: Pairs) -> list[tuple[int, int]]:
    return list(zip(pairs.left.tolist(), pairs.right.tolist(), strict=True))
