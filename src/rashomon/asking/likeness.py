"""Which words of a story stand for a word of the question: the same, a slip of the pen, a near meaning, a name for its bearer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from rapidfuzz import process
from rapidfuzz.distance import OSA

from rashomon.asking.words import Forms, words_of
from rashomon.statements.vectors import vectors
from rashomon.types import Actor

NEAR = 0.66  # cosine of two words from which one can stand for the other: "height" for "tall", "die" for "kill"
SLIP = 6  # letters of a word in which one wrong letter is taken for a slip
NAMED = 0.8  # for what somebody is called instead: "the mayor"

Credit = Mapping[str, float]  # lemmas of the story, and how well each stands for a word of the question


def standing_for(word: str, vocabulary: Sequence[str], forms: Forms, bearers: Mapping[str, frozenset[str]]) -> Credit:
    """The words of the story that stand for a word, from 0 to 1."""
    lemmas = forms[word]
    known = set(vocabulary)
    found = dict.fromkeys(lemmas & known, 1.0)
    if not found and len(word) >= SLIP:
        found = {lemma: NAMED for lemma, _, _ in process.extract(word, vocabulary, scorer=OSA.distance, score_cutoff=1, limit=3)}
    for lemma in lemmas:
        found = dict.fromkeys(bearers.get(lemma, frozenset()) & known, NAMED) | found
    return _near(lemmas, vocabulary) | found


def bearers_of(actors: Iterable[Actor]) -> dict[str, frozenset[str]]:
    """Of a word that somebody is called by, the last words of their names: "mayor" haske; "brazilian" brazil."""
    found: dict[str, frozenset[str]] = {}
    for actor in actors:
        names = {actor.name, *(form for _, forms in actor.names for form in forms)}
        last = frozenset(words[-1] for words in map(words_of, names) if words)
        called = {word for role in actor.roles for word in words_of(role)} | last
        for word in called:
            found[word] = found.get(word, frozenset()) | last
    return found


def _near(lemmas: Iterable[str], vocabulary: Sequence[str]) -> dict[str, float]:
    """Words of near meaning; numbers and what is not known are near nothing."""
    words = [lemma for lemma in sorted(lemmas) if not lemma.isdigit()]
    if not words or not vocabulary:
        return {}
    likeness = (vectors(words) @ vectors(vocabulary).T).max(axis=0)
    return {vocabulary[int(i)]: float(likeness[i]) ** 2 for i in np.flatnonzero(likeness >= NEAR)}
