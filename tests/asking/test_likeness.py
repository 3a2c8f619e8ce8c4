"""Which words of a story stand for a word of the question."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from rashomon.asking.likeness import bearers_of, standing_for
from rashomon.asking.words import bag, forms_of, words_of
from rashomon.types import Actor

if TYPE_CHECKING:
    from spacy.language import Language

STORY = ("kill", "tall", "evacuation", "brenning", "ferry", "1998")
MAYOR = Actor("a1", "Ada Brenning", "person", None, (("r1", ("Ada Brenning", "Brenning")),), ("mayor of Orrin",))


@pytest.mark.parametrize(
    ("word", "stands", "sure"),
    [
        ("ferries", "ferry", True),
        ("killed", "kill", True),
        ("died", "kill", False),
        ("height", "tall", False),
        ("evacaution", "evacuation", True),
        ("mayor", "brenning", True),
        ("1998", "1998", True),
    ],
)
def test_what_stands_for_a_word(nlp: Language, word: str, stands: str, sure: bool) -> None:
    found = standing_for(word, STORY, forms_of([], [word], nlp), bearers_of([MAYOR]))
    assert max(found, key=lambda lemma: found[lemma]) == stands
    assert (found[stands] >= 0.8) == sure


@pytest.mark.parametrize("word", ["banana", "1999", "zzyzx"])
def test_what_nothing_stands_for(nlp: Language, word: str) -> None:
    assert standing_for(word, STORY, forms_of([], [word], nlp), bearers_of([MAYOR])) == {}


def test_words_and_their_forms(nlp: Language) -> None:
    assert words_of("São Tomé's 15-minute I call\x00…") == ["sao", "tome", "15", "minute", "call"]
    text = "The children gave the wounded found gates"
    forms = forms_of(["zebras", "gating"], words_of(text), nlp)
    assert {"child", "give", "wound", "find", "gate"} <= bag(text, forms)
    assert (forms["gating"], forms["zebras"]) == (frozenset({"gate"}), frozenset({"zebras"}))
    assert forms_of([], [], nlp) == {}


def test_a_name_is_no_form_of_what_is_no_word(nlp: Language) -> None:
    assert forms_of([], ["brenning"], nlp) == {"brenning": frozenset({"brenning"})}
