"""Those who act and are acted on: whether a word tells one, or a phrase holds one.

the ministry · a lecturer · Elva          somebody
a decision by [the Corran court]          a decision is nobody; the court inside it is
[Elva]'s bid · the [Ostrel] fleet's raid  whose it is acts or is acted on
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Literal

from rashomon.statements.clauses import fold
from rashomon.statements.present import LONGEST, Present
from rashomon.types import Name

if TYPE_CHECKING:
    from spacy.tokens import Token

DOWN = {"by": 0, "of": 1, "against": 1, "from": 1, "with": 1, "between": 1, "among": 1, "to": 2, "on": 2, "for": 2, "into": 2, "toward": 2}
LAST = 5  # "in" and other prepositions
NAMING = frozenset({"amod", "compound", "nmod"})
PERSONAL = frozenset({"he", "she", "they", "we", "i", "you", "him", "her", "them", "us", "me", "who", "those", "both"})
ACTING = ("er", "or", "ist", "ian", "woman", "man")  # "lecturer", "senator", "lobbyist", "politician"
SHORTEST = 6  # letters of a noun that they make somebody of
OWNED = frozenset({"its", "their", "own"})
CHANNELS = frozenset({"twitter", "facebook", "instagram", "telegram", "tiktok", "youtube", "whatsapp", "x", "tv", "television", "radio"})
NOBODY = frozenset({"event", "work"})
DEEPEST = 5
PARTIES = frozenset({"state", "person", "force", "group"})


@cache
def _nouns() -> dict[str, frozenset[str]]:
    lines = files(__package__).joinpath("data", "parties.csv").read_text(encoding="utf-8").splitlines()
    rows = csv.DictReader(line for line in lines if not line.startswith("#"))
    return {row["kind"]: frozenset(row["nouns"].split()) for row in rows}


@cache
def _parties() -> frozenset[str]:
    return frozenset().union(*(nouns for kind, nouns in _nouns().items() if kind in PARTIES))


def is_of(word: Token, kind: Literal["state", "thing", "weapon"]) -> bool:
    """Whether a noun is of a body of a state, of what can be seized or struck, or of what strikes."""
    return fold(word.lemma_) in _nouns()[kind]


def names_over(word: Token, present: Present) -> list[Name]:
    """The names that a word is part of."""
    return [n for n in present.within(word.idx - LONGEST, word.idx + len(word)) if n.start <= word.idx < n.end]


def is_party(word: Token, present: Present) -> bool:
    """Whether a word tells somebody: "Elva", "the ministry", "they"; not "the decision", and no place but a country."""
    if word.pos_ == "PRON" or word.is_punct:
        return word.lower_ in PERSONAL
    if _is_for(word) or is_time(word) or (word.dep_ == "pobj" and word.lower_ in CHANNELS and word.head.lower_ in {"on", "via", "through"}):
        return False
    names = names_over(word, present)
    if names:
        return any(n.kind not in NOBODY and (n.kind != "place" or (n.actor or "").startswith("country:")) for n in names)
    if word.pos_ not in {"NOUN", "PROPN"}:
        return False
    lemma = fold(word.lemma_)
    acting = len(lemma) >= SHORTEST and lemma.endswith(ACTING) and lemma not in _nouns()["nobody"]
    proper = word.pos_ == "PROPN" and word.text[:1].isupper()
    return acting or proper or lemma in _parties() or _is_called(word, present)


def _is_called(noun: Token, present: Present) -> bool:
    """ "The app [Elvachat]"."""
    return any(c.dep_ == "appos" and c.left_edge.i == noun.i + 1 and is_named(c, present) for c in noun.children)


def is_named(word: Token, present: Present) -> bool:
    return not word.is_punct and any(n.kind not in NOBODY for n in names_over(word, present))


def is_place(word: Token, present: Present) -> bool:
    return any(n.kind == "place" for n in names_over(word, present))


def is_time(word: Token) -> bool:
    """ "Monday", "6 pm [Ostrel] time"."""
    return word.ent_type_ in {"DATE", "TIME"} or (word.dep_ in NAMING and word.head.lower_ == "time")


def is_own(word: Token) -> bool:
    """ "Its troops": whose act it is owns them."""
    return any(c.dep_ == "poss" and c.lower_ in OWNED for c in word.children)


def ranked_parties(noun: Token, present: Present) -> list[tuple[int, Token]]:
    """The noun where it tells somebody; else those inside its phrase, whose it is and who did it first."""
    if is_party(noun, present):
        return [(0, noun)]
    return sorted(_inside(noun, present, DEEPEST), key=lambda ranked: ranked[0])


def parties_in(noun: Token, present: Present) -> Iterator[Token]:
    return (word for _, word in ranked_parties(noun, present))


def _inside(noun: Token, present: Present, depth: int) -> Iterator[tuple[int, Token]]:
    for child in noun.children:
        if child.dep_ == "poss":
            yield from _ranked(child, 0, present, depth)
        elif child.dep_ in NAMING:
            yield from (r for r in _ranked(child, 1, present, depth) if is_named(r[1], present))
        elif child.dep_ == "acl" and child.tag_ == "VBN":  # "a request made by Elva"
            yield from (r for link in child.children if link.lower_ == "by" for p in link.children for r in _ranked(p, 1, present, depth))
        elif child.dep_ in {"prep", "agent"}:
            rank = DOWN.get(child.lower_, LAST)
            yield from (r for p in child.children if p.dep_ == "pobj" for one in joined(p) for r in _ranked(one, rank, present, depth))


def epithets(noun: Token, present: Present) -> Iterator[Token]:
    """ "[Elvan] raids", "[Corran Navy] raids"."""
    return (c for c in noun.children if c.dep_ in NAMING and is_named(c, present) and is_party(c, present))


def _is_for(word: Token) -> bool:
    """ "A pro-[Elvan] rally" is not the Elvans'."""
    return word.i > 1 and word.nbor(-1).text == "-" and word.nbor(-2).lower_ == "pro"


def _ranked(word: Token, rank: int, present: Present, depth: int) -> Iterator[tuple[int, Token]]:
    if is_party(word, present):
        yield rank, word
    elif depth > 0:
        yield from ((rank + below, found) for below, found in _inside(word, present, depth - 1))


def joined(word: Token) -> tuple[Token, ...]:
    """A word and those joined to it: of "Elva, Corran and Ostrel" all three."""
    found = [word]
    for one in found:
        found.extend(c for c in one.children if c.dep_ == "conj" and len(found) < 2 * DEEPEST)
    return tuple(found)
