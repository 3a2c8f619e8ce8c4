"""When and where an act was done, and of what kind it is: the time and the place told beside it, the matters it touches."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from rashomon.events.coding import Act
from rashomon.events.parties import names_over
from rashomon.events.paths import arguments, is_verbal
from rashomon.statements.clauses import SAYING, fold, heads_clause
from rashomon.statements.measures import token_at
from rashomon.statements.present import Present
from rashomon.types import Time

if TYPE_CHECKING:
    from spacy.tokens import Token

STEPS = 12  # up to the verb of a clause
PLACING = frozenset({"in", "at", "near", "outside", "off"})
MOST = 2  # contexts of one act


def date_of(act: Act, times: Sequence[Time]) -> Time | None:
    """The time of its own clause; else the only one of its sentence, if it stands in a clause above and doesn't tell when it was said."""
    doc, verbs = act.words[0].doc, {_verb(w).i for w in act.words}
    placed = [(time, _verb(token_at(doc, time.start))) for time in times if time.earliest and time.type in {"DATE", "TIME"}]
    own = [time for time, verb in placed if verb.i in verbs]
    if own:
        return min(own, key=lambda t: abs(t.start - act.words[0].idx))
    above = {a.i for a in act.words[0].ancestors}
    told = len(placed) == 1 and placed[0][1].i in above and fold(placed[0][1].lemma_) not in SAYING
    return placed[0][0] if told else None


def _verb(token: Token) -> Token:
    for _ in range(STEPS):
        if heads_clause(token):
            return token
        token = token.head
    return token


def place_of(act: Act, barred: Sequence[Token | None], present: Present) -> str | None:
    """Id of the place where it was done: "arrested him [in Ostrel]"; none of the parties."""
    taken = {t.i for t in barred if t is not None}
    links = (a.word for w in act.words for a in arguments(w) if a.link in PLACING and a.word.i not in taken)
    return next((n.actor for word in links for n in names_over(word, present) if n.kind == "place"), None)


def contexts_of(act: Act) -> tuple[str, ...]:
    """By the nouns on its way, the act's own first: "signed a trade pact" is economic, "arrested a judge" legal."""
    found = (_contexts().get(fold(t.lemma_)) for t in _way(act))
    return tuple(dict.fromkeys(c for c in found if c is not None))[:MOST]


def _way(act: Act) -> Iterator[Token]:
    for word in act.words:
        yield word
        yield from (c for c in word.children if c.dep_ in {"compound", "amod"})
    for word in act.words:
        if is_verbal(word):
            for argument in arguments(word):
                yield argument.word
                yield from (c for c in argument.word.children if c.dep_ in {"compound", "amod"})


@cache
def _contexts() -> dict[str, str]:
    """Of each noun."""
    lines = files(__package__).joinpath("data", "contexts.csv").read_text(encoding="utf-8").splitlines()
    rows = csv.DictReader(line for line in lines if not line.startswith("#"))
    return {noun: row["context"] for row in rows for noun in row["nouns"].split()}
