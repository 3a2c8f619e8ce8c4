"""Which acts are one and which exclude each other: a small table of opposites, and one of verbs for the same act.

one        injure, wound, hurt · send, supply, sell, ship
opposite   rise, fall · hurt, unharmed · approve, reject; some last ("acquitted"), others change with the hour ("rose")
"""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files


def one_act(a: str, b: str) -> bool:
    """Is it the same verb, or another for the same act?"""
    return a == b or bool(_families().get(a, frozenset()) & _families().get(b, frozenset()))


def opposite(a: str, b: str) -> str:
    """Why both can't be said of one thing: "lasting", "changing" where they can be at another hour; "" where they can, or in that order."""
    return _opposites().get((a, b), "")


def keys(act: str) -> frozenset[str]:
    """Marks under which an act meets those that are one with it or its opposite."""
    return frozenset({act}) | _families().get(act, frozenset()) | _partners().get(act, frozenset())


@cache
def _families() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for row in _rows("families.csv"):
        for word in row["words"].split():
            found.setdefault(word, set()).add(f"family {row['family']}")
    return {word: frozenset(names) for word, names in found.items()}


@cache
def _opposites() -> dict[tuple[str, str], str]:
    return {(row["one"], row["other"]): "lasting" if row["lasting"] == "yes" else "changing" for row in _rows("opposites.csv")}


@cache
def _partners() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for one, other in _opposites():
        for word in (one, other):
            found.setdefault(word, set()).add(f"{one} {other}")
    return {word: frozenset(names) for word, names in found.items()}


def _rows(name: str) -> list[dict[str, str]]:
    with files("rashomon.facts").joinpath("data", name).open(encoding="utf-8") as rows:
        return list(csv.DictReader(rows))
