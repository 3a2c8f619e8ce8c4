"""Words brought to what they can be forms of, so that "gave", "gives" and "giving" meet in "give"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

import numpy as np

from rashomon.statements.clauses import fold
from rashomon.statements.vectors import vectors

if TYPE_CHECKING:
    from spacy.language import Language

PARTS_OF_SPEECH = ("NOUN", "VERB", "ADJ")
_WORD = re.compile(r"[^\W_]+")

Forms = Mapping[str, frozenset[str]]  # a word in lower case, and the lemmas it can have


def words_of(text: str) -> list[str]:
    """In lower case, without accents, hyphens and apostrophes: "São Tomé's 15-minute" sao, tome, 15, minute."""
    return [word for word in _WORD.findall(fold(text)) if len(word) > 1 or word.isdigit()]


def forms_of(words: Iterable[str], question: Iterable[str], nlp: Language) -> Forms:
    """The words of a story and of a question. Of the story's only those are worked out that begin as a word asked for does."""
    asked = _lemmas(question, nlp)
    initials = {form[0] for word, forms in asked.items() for form in (word, *forms)}
    story = set(words) - asked.keys()
    return {word: frozenset({word}) for word in story} | _lemmas((word for word in story if word[0] in initials), nlp) | asked


def _lemmas(words: Iterable[str], nlp: Language) -> dict[str, frozenset[str]]:
    """Every word with its lemmas as a noun, a verb, an adjective; itself only where it is a form of nothing else: "found" find."""
    from spacy.tokens import Doc

    every = sorted(set(words))
    lemmas: dict[str, set[str]] = {word: set() for word in every}
    lemmatizer = nlp.get_pipe("lemmatizer")
    for part in PARTS_OF_SPEECH if every else ():
        for token in lemmatizer(Doc(nlp.vocab, words=every, pos=[part] * len(every))):
            lemmas[token.text].add(token.lemma_.casefold())
    known = _known({lemma for found in lemmas.values() for lemma in found})
    return {word: frozenset(found & known - {word} or {word}) for word, found in lemmas.items()}


def _known(lemmas: set[str]) -> set[str]:
    """Those that are words: Brenning is no form of "brenn"."""
    ordered = sorted(lemmas)
    return {ordered[i] for i in np.flatnonzero(vectors(ordered).any(axis=1))}


def bag(text: str, forms: Forms) -> frozenset[str]:
    """The lemmas of a text."""
    return frozenset().union(*(forms[word] for word in words_of(text)))
