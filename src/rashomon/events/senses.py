"""Which sense of the lexicon a word has where it stands, by its particle, its prepositions, and what it governs."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import TYPE_CHECKING

from rashomon.events.lexicon import Entry, Sort, entries
from rashomon.events.paths import OBJECT, arguments, complements, is_verbal
from rashomon.statements.clauses import fold

if TYPE_CHECKING:
    from spacy.tokens import Token

NEAREST = 6  # words beside a verb that can be part of its expression
LONGEST = 3  # words of an expression besides the verb
TELLING = frozenset({"prt", "prep", "advmod", "dobj", "acomp", "oprd", "xcomp", "dative", "pobj"})
BEFORE = frozenset({"compound", "amod", "nmod"})


def sort_of(word: Token) -> Sort | None:
    if is_verbal(word):
        return None if _is_epithet(word) else "verb"
    if word.pos_ in {"NOUN", "PROPN"}:
        return "noun"
    return "adjective" if word.pos_ == "ADJ" else None


def _is_epithet(verb: Token) -> bool:
    """ "The [visiting] envoy", "with [supporting] papers"."""
    if verb.dep_ == "amod":
        return True
    last = verb.nbor(-1) if verb.i > 0 else verb
    return verb.dep_ == "pcomp" and last.lower_ == "with" and any(c.dep_ == "dobj" and c.i == verb.i + 1 for c in verb.children)


def senses(word: Token) -> Iterator[Entry]:
    """Those that fit, the most specific first: "call off" before "call", "call" + "strike" before "call" alone."""
    sort = sort_of(word)
    if sort is None:
        return
    governed: list[tuple[str, str]] | None = None
    for name in _expressions(word, sort):
        for entry in entries(name, sort):
            if entry.objects and governed is None:
                governed = list(_governed(word))
            if not entry.objects or any(lemma in entry.objects and _fits(link, entry) for link, lemma in governed or ()):
                yield entry


def _fits(link: str, entry: Entry) -> bool:
    """Whether what stands behind a preposition can be what the sense needs: "took [to] the streets"; not "took off [from] a base"."""
    return link == OBJECT or link in entry.links or link in entry.word.split() or entry.sort != "verb"


def _expressions(word: Token, sort: Sort) -> Iterator[str]:
    lemma = fold(word.lemma_)
    if sort == "verb":
        beside = _beside(word)
        for size in range(min(LONGEST, len(beside)), 1, -1):
            yield from (f"{lemma} {' '.join(some)}" for some in combinations(beside, size))
        yield from (f"{lemma} {one}" for one in beside if one not in _apart(word))
    elif sort == "noun":
        before = [fold(c.lemma_) for c in word.children if c.dep_ in BEFORE and c.i < word.i]
        yield from (f"{one} {lemma}" for one in (*before[-2:], " ".join(before[-2:])) if one)
        after = [c for c in word.children if c.lower_ == "of"]
        yield from (f"{lemma} of {fold(p.lower_)}" for c in after for p in c.children if p.dep_ == "pobj")
    yield lemma
    if sort == "noun" and fold(word.text) != lemma:
        yield fold(word.text)


def _beside(verb: Token) -> list[str]:
    """What an expression may be made of besides the verb: "off" of "called it off", "arms", "up" of "took up arms"."""
    found = []
    for child in verb.children:
        if child.i > verb.i and child.dep_ in TELLING:
            found.append((child.i, fold(child.lower_ if child.dep_ in {"prep", "prt", "advmod"} else child.lemma_)))
            if child.dep_ in {"prep", "prt"}:
                found.extend((c.i, fold(c.lemma_ if c.dep_ == "pobj" else c.lower_)) for c in child.children if c.dep_ in TELLING)
    return [word for _, word in sorted(found)][:NEAREST]


def _apart(verb: Token) -> frozenset[str]:
    """Prepositions behind an object: "called it a shame [for] all" is not to call for something."""
    first = next((c.i for c in verb.children if c.dep_ == "dobj"), None)
    return frozenset(c.lower_ for c in verb.children if c.dep_ == "prep" and first is not None and c.i > first)


def _governed(word: Token) -> Iterator[tuple[str, str]]:
    """Lemmas of its objects and complements, and of what tells these more closely: "a series of [raids]", "an [aid] package"."""
    for argument in arguments(word):
        yield argument.link, fold(argument.word.lemma_)
        for child in argument.word.children:
            if child.dep_ in BEFORE:
                yield argument.link, fold(child.lemma_)
            elif child.lower_ == "of":
                yield from ((argument.link, fold(p.lemma_)) for p in child.children)
    yield from ((OBJECT, fold(c.lemma_)) for c in complements(word))
    if not is_verbal(word):
        yield from ((OBJECT, fold(c.lemma_)) for c in word.children if c.dep_ in BEFORE)
