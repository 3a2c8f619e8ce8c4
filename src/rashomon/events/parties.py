"""Those who act and are acted on: whether a word tells one, the whole of its phrase, and whom it names.

the former head of [the port authority], Rita Falcao, who …     from "the former" to "Falcao"
a decision by [the Corran court]                                a decision is nobody; the court inside it is
[Elva]'s bid · the [Ostrel] fleet's raid                        whose it is acts or is acted on
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Literal

from rashomon.statements.clauses import fold
from rashomon.statements.deeds import antecedent
from rashomon.statements.present import LONGEST, Present
from rashomon.types import Name, Party

if TYPE_CHECKING:
    from spacy.tokens import Token

WITHIN = frozenset(
    {"det", "amod", "compound", "nmod", "poss", "nummod", "quantmod", "predet", "advmod", "case", "appos", "punct", "prep", "pobj"}
)
PLACING = frozenset({"in", "at", "from", "near", "outside", "for"})  # besides "of", what may be part of a phrase
DOWN = {"by": 0, "of": 1, "against": 1, "from": 1, "with": 1, "between": 1, "among": 1, "to": 2, "on": 2, "for": 2, "into": 2, "toward": 2}
LAST = 5  # "in" and other prepositions
NAMING = frozenset({"amod", "compound", "nmod"})
PERSONAL = frozenset({"he", "she", "they", "we", "i", "you", "him", "her", "them", "us", "me", "who", "those", "both"})
CHARGING = frozenset(  # somebody of something
    {"accuse", "suspect", "convict", "acquit", "remind", "inform", "notify", "assure", "deprive", "strip", "rob", "warn", "absolve"}
)
ACTING = ("er", "or", "ist", "ian", "woman", "man")  # "lecturer", "senator", "lobbyist", "politician"
LARGEST = 60  # words of a phrase
FEW = 4  # words that may follow "in"
SHORTEST = 6  # letters of a noun that they make somebody of
OWNED = frozenset({"its", "their", "own"})
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
    if _is_for(word) or is_time(word):
        return False
    names = names_over(word, present)
    if names:
        return any(n.kind not in NOBODY and (n.kind != "place" or (n.actor or "").startswith("country:")) for n in names)
    if word.pos_ not in {"NOUN", "PROPN"}:
        return False
    lemma = fold(word.lemma_)
    return (
        word.pos_ == "PROPN"
        or lemma in _parties()
        or (len(lemma) >= SHORTEST and lemma.endswith(ACTING) and lemma not in _nouns()["nobody"])
    )


def is_named(word: Token, present: Present) -> bool:
    return not word.is_punct and any(n.kind not in NOBODY for n in names_over(word, present))


def names_any(word: Token, present: Present) -> bool:
    """Whether a name stands in a phrase, be it "Elva's navy" or "the president of Elva"."""
    return bool(_reach(word, present)[2])


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


def sides(word: Token, present: Present) -> tuple[Token, ...]:
    """The parties that a word tells: of "[Elvan] and Corran [negotiators]" and "the talks between [Elva] and [Corran]" two."""
    for inner in word.children:
        if _parted(inner) is not None and is_named(inner, present):
            others = joined(inner)
            return (word, *others[1:]) if inner.dep_ == "appos" else (*others[: max(1, len(others) - 1)], word)
    owners = [t for c in word.children if c.dep_ == "poss" for t in joined(c) if is_named(t, present)]
    if len(owners) > 1:  # "Elva and Corran's ministers"
        return tuple(owners)
    if is_party(word, present):
        return (word,)
    first = next((p for rank, p in ranked_parties(word, present) if rank <= 1), None)
    return joined(first) if first is not None and first.dep_ == "pobj" else (word if first is None else first,)


def _parted(inner: Token) -> Token | None:
    """The "and" that makes two of a phrase: "[Elvan] and Corran negotiators", "President [Holm] and …"."""
    return next((c for c in inner.children if c.dep_ == "cc"), None) if inner.dep_ in {*NAMING, "appos"} else None


def joined(word: Token) -> tuple[Token, ...]:
    """A word and those joined to it: of "Elva, Corran and Ostrel" all three."""
    found = [word]
    for one in found:
        found.extend(c for c in one.children if c.dep_ == "conj" and len(found) < 2 * DEEPEST)
    return tuple(found)


def party_of(word: Token, present: Present, text: str) -> Party:
    """The whole phrase of a word, and whom it names: those of the word itself first."""
    start, end, actors = _reach(word, present)
    return Party(start, end, text[start:end], actors)


def _reach(word: Token, present: Present) -> tuple[int, int, tuple[str, ...]]:
    """From where to where a phrase goes, and the actors in it."""
    word = antecedent(word)
    first, last = (word.doc[i] for i in _edges(word))
    start, end = first.idx, last.idx + len(last)
    if word.dep_ in NAMING and word.head.pos_ != "VERB":
        own = next(iter(names_over(word, present)), None)
        start, end = (own.start, own.end) if own is not None else (start, end)
        if is_of(word.head, "thing") and word.head.i - 1 == word.i:  # "Elvan tankers"
            end = word.head.idx + len(word.head)
    heads = [n.actor for n in names_over(word, present)]
    actors = (*heads, *sorted(present.those(word)), *(n.actor for n in present.within(start, end)))
    return start, end, tuple(dict.fromkeys(a for a in actors if a))


def _edges(word: Token) -> tuple[int, int]:
    """Indices of the first and last word of a phrase without relative clauses, what is joined to it, or a final "'s"."""
    inside = {word.i}
    todo = [(word, True)]
    while todo and len(inside) < LARGEST:
        at, head = todo.pop()
        for child in at.children:
            if _belongs(child, head):
                inside.add(child.i)
                todo.append((child, False))
    first = last = word.i
    while first - 1 in inside:
        first -= 1
    while last + 1 in inside:
        last += 1
    for inner in word.children:
        parting = _parted(inner)
        if parting is not None and first <= parting.i <= last and inner.text[:1].isupper():
            first, last = (first, parting.i - 1) if inner.dep_ == "appos" else (parting.i + 1, last)
    doc = word.doc
    while last > word.i and (doc[last].is_punct and doc[last].text != ")"):
        last -= 1
    while first < word.i and doc[first].is_punct and doc[first].text not in "(":
        first += 1
    return first, last


def _belongs(child: Token, of_head: bool) -> bool:
    if child.dep_ == "case":
        return not of_head
    if child.dep_ == "prep":
        return _is_part(child, of_head)
    if child.dep_ == "appos":  # "the mayor, Lena Holm"; "Lena Holm" needs no "a former mayor" to be known
        return not of_head or child.head.pos_ != "PROPN" or child.left_edge.i == child.head.i + 1
    later = child.dep_ == "amod" and child.i > child.head.i  # "ready to leave"
    return not later and (child.dep_ in WITHIN or (not of_head and child.dep_ in {"conj", "cc", "npadvmod"}))


def _is_part(link: Token, of_head: bool) -> bool:
    """ "The captain [of a ship]", "the police [in Ostrel]"; not "accused the captain [of lying]" or "the captain [on Monday]"."""
    governed = [p for p in link.children if p.dep_ == "pobj"]
    if not governed or any(is_time(p) for p in governed):
        return False
    charged = of_head and link.head.dep_ in {"dobj", "nsubjpass"} and link.head.head.lemma_.lower() in CHARGING
    short = governed[0].right_edge.i - link.i <= FEW
    return (link.lower_ == "of" and not charged) or (link.lower_ in PLACING and short)
