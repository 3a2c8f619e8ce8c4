"""How probably two reports tell of one event; and a report and a story; and two stories.

The weights are a logistic regression over pairs of reports whose stories are known, half of the stories left out
(`benchmarks/stories.py` fits them and writes `data/same_story.json`).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from functools import lru_cache
from importlib.resources import files

from rashomon.stories.sketch import Sketch
from rashomon.stories.traits import NAMES, traits


def odds(a: Sketch, b: Sketch) -> float:
    """The logarithm of the odds: 0 where one event is as likely as two, 3 for twenty to one."""
    return sum(weight * trait for weight, trait in zip(_weights(), traits(a, b), strict=True))


def affinity(one: Iterable[float]) -> float:
    """Of a report to a story, from its odds with the story's reports: halfway between the best and the mean."""
    found = list(one)
    return (max(found) + sum(found) / len(found)) / 2


def cohesion(some: Sequence[Sketch], others: Sequence[Sketch]) -> float:
    """Of two groups of reports: the mean of the affinities of each report to the other group."""
    table = [[odds(a, b) for b in others] for a in some]
    found = [*map(affinity, table), *map(affinity, zip(*table, strict=True))]
    return sum(found) / len(found)


@lru_cache(maxsize=1)
def _weights() -> tuple[float, ...]:
    loaded: dict[str, float] = json.loads((files("rashomon.stories") / "data" / "same_story.json").read_text(encoding="utf-8"))
    return tuple(loaded[name] for name in NAMES)
