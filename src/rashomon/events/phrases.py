"""The whole phrase of those who act and are acted on, and whom it names.

the former head of the port authority, Rita Falcao, who …     from "the former" to "Falcao"
President Holm of Elva on Monday                              to "Elva"
Elvan and Corran negotiators                                  two phrases
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.events.parties import NAMING, is_named, is_of, is_party, is_time, joined, names_over, ranked_parties
from rashomon.statements.deeds import antecedent
from rashomon.statements.present import Present
from rashomon.types import Party

if TYPE_CHECKING:
    from spacy.tokens import Token

WITHIN = frozenset(
    {"det", "amod", "compound", "nmod", "poss", "nummod", "quantmod", "predet", "advmod", "case", "appos", "punct", "prep", "pobj"}
)
PLACING = frozenset({"in", "at", "from", "near", "outside", "for"})  # besides "of", what may be part of a phrase
CHARGING = frozenset(  # somebody of something
    {"accuse", "suspect", "convict", "acquit", "remind", "inform", "notify", "assure", "deprive", "strip", "rob", "warn", "absolve"}
)
LARGEST = 60  # words of a phrase
FEW = 4  # words that may follow "in"


def party_of(word: Token, present: Present, text: str) -> Party:
    """The whole phrase of a word, and whom it names: those of the word itself first."""
    start, end, actors = _reach(word, present)
    return Party(start, end, text[start:end], actors)


def names_any(word: Token, present: Present) -> bool:
    """Whether a name stands in a phrase, be it "Elva's navy" or "the president of Elva"."""
    return bool(_reach(word, present)[2])


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
