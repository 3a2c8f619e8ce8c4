"""Which words attribute, and to what they attach what is attributed.

`verbs.csv` holds a lemma a row with its frames: "quote" (takes direct speech: “We won,” she said), "clause" (said that they won), "object"
(denounced the plan), "infinitive" (vowed to fight), or a preposition (called for calm; described it as calm). Lemmas are those the
pipeline gives, "hop" for "hoping" among them.
"""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files


@cache
def verbs() -> dict[str, frozenset[str]]:
    """Frames by lemma."""
    return _table("verbs.csv")


@cache
def nouns() -> dict[str, frozenset[str]]:
    """Frames by lemma, of nouns of saying: "his claim that …", "her description of it as …"."""
    return _table("nouns.csv")


def _table(name: str) -> dict[str, frozenset[str]]:
    with files(__package__).joinpath(name).open(encoding="utf-8") as rows:
        return {row["lemma"]: frozenset(row["frames"].split()) for row in csv.DictReader(rows)}
