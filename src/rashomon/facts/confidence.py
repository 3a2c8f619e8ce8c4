"""How sure a fact is: the probability that its readings are about one matter and its verdict is the right one.

The weights are a logistic regression over how often facts were right on stories set side by side by hand, whole stories left out
(`benchmarks/calibration.py` fits them and writes `data/confidence.json`; `docs/accuracy.md` has the curve). What tells of a fact was found
there too: measured facts are surer the more alike their claims are, statements and names the more reports share them, and what one report
alone has the less that is like it in the others, who may say the same in words too different to be recognised.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files

from rashomon.types import FactKind, Verdict

MOST = 0.97
EDGE = 0.03  # a likeness nearer to 0 or 1 than this tells no more


def confidence(kind: FactKind, verdict: Verdict, likeness: float, reports: int) -> float:
    """From 0 to 1, to two places; `likeness` is that of a `Matter`, `reports` how many share it."""
    weights = _weights()
    total = sum(weights[name] * size for name, size in traits(kind, verdict, likeness, reports).items())
    return round(min(MOST, 1 / (1 + math.exp(-total))), 2)


def traits(kind: FactKind, verdict: Verdict, likeness: float, reports: int) -> dict[str, float]:
    """What a fact's confidence is weighed by, each name with a weight of its own."""
    if verdict == "single":
        return {"alone": 1.0, "nothing like it": _odds(likeness)}
    more = math.log2(max(reports, 2) / 2)
    worded, named = kind in {"statement", "wording"}, kind == "name"
    return {
        "shared": 1.0,
        "likeness of measures": 0.0 if worded or named else _odds(likeness),
        "reports of a statement": more if worded else 0.0,
        "reports of a name": more if named else 0.0,
        "name not equal": float(named and verdict != "agreed"),
        "at odds": float(verdict in {"disputed", "updated"}),
    }


def _odds(likeness: float) -> float:
    """On a scale without ends: 0 for 0.5, 3.5 for 0.97 and above."""
    kept = min(max(likeness, EDGE), 1 - EDGE)
    return math.log(kept / (1 - kept))


@lru_cache(maxsize=1)
def _weights() -> Mapping[str, float]:
    loaded: dict[str, float] = json.loads((files("rashomon.facts") / "data" / "confidence.json").read_text(encoding="utf-8"))
    return loaded
