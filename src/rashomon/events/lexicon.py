"""The words that tell acts, with the code of PLOVER that each has, or how it turns the code of an act that it governs.

attacked the port       attack: ASSAULT on its object
imposed sanctions on    impose + sanction: COERCE on what follows "on"
a raid on the camp      raid (noun): ASSAULT on what follows "on"
critical of the plan    critical (adjective): ACCUSE of what follows "of"
vowed to leave          vow: the operator "promise" over the act that follows

`data/acts.csv` holds the words, `data/classes.csv` the classes of objects that it names with an "@".
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal, cast

from rashomon.types import EventCode

Sort = Literal["verb", "noun", "adjective"]
Operator = Literal[
    "promise",  # says it will do: "agreed to", "plans to"
    "refuse",  # says it won't: "refused to", "rejected"
    "ask",  # wants it of another: "urged X to", "demanded"
    "threaten",  # says it will harm: "threatened to"
    "end",  # brings it to an end, or undoes it: "suspended", "called off"
    "ease",  # makes it less: "relaxed", "cut back"
    "begin",  # transparent, the act is what is begun, done or gone on with: "launched", "held", "resumed"
    "announce",  # transparent, told or decreed by who does it: "announced", "ordered"
    "allow",  # lets another do it: "allowed X to", "approved"
    "undergo",  # the subject is whom it is done to, and "from" or "by" tells who does it: "faced", "received"
]

# "staged" and "waged war" come with the lemmas "stag" and "wag", by the rules of a lemmatiser that knows these as verbs too
LOST_E = {"ax": "axe", "fin": "fine", "hop": "hope", "rap": "rape", "sham": "shame", "stag": "stage", "wag": "wage"}


@dataclass(frozen=True, slots=True)
class Entry:
    """One sense of a word."""

    word: str  # lemma, with its particle or the preposition that makes the sense: "call off", "call for"
    sort: Sort
    objects: frozenset[str]  # lemmas that it needs as object or complement, or after a preposition; empty where it needs none
    links: tuple[str, ...]  # where the target stands: "object", or prepositions; the likeliest first
    code: EventCode | Operator
    mode: str | None  # PLOVER's, in lower case


def entries(word: str, sort: Sort) -> tuple[Entry, ...]:
    """The senses of a lemma: those that need an object, then an operator, then the plain one."""
    first, space, rest = word.partition(" ")
    lemma = f"{LOST_E[first]}{space}{rest}" if sort == "verb" and first in LOST_E else word
    return _lexicon().get((lemma, sort), ())


@cache
def _lexicon() -> dict[tuple[str, Sort], tuple[Entry, ...]]:
    """By word and sort, the most specific sense first."""
    found: dict[tuple[str, Sort], list[Entry]] = {}
    for entry in read_entries():
        found.setdefault((entry.word, entry.sort), []).append(entry)
    return {key: tuple(sorted(senses, key=_breadth)) for key, senses in found.items()}


def _breadth(entry: Entry) -> tuple[bool, int, bool]:
    """A sense with few objects is narrow; without any, one that turns an act is narrower than an act of its own."""
    return not entry.objects, len(entry.objects), entry.code.isupper()


def read_entries() -> Iterator[Entry]:
    """All of them, in the order of the table: a row gives every word that shares a sense."""
    classes = {row["class"]: frozenset(row["nouns"].split()) for row in read_rows("classes.csv")}
    for row in read_rows("acts.csv"):
        objects = frozenset[str]().union(*(classes[o[1:]] if o.startswith("@") else {o} for o in row["objects"].split()))
        code, links = cast("EventCode | Operator", row["code"]), tuple(row["links"].split())
        for word in row["words"].split(";"):
            yield Entry(word.strip(), cast("Sort", row["sort"]), objects, links, code, row["mode"] or None)


def read_rows(name: str) -> list[dict[str, str]]:
    """Of a table of the data; lines that start with "#" tell what it is."""
    lines = files(__package__).joinpath("data", name).read_text(encoding="utf-8").splitlines()
    return list(csv.DictReader(line for line in lines if not line.startswith("#")))
