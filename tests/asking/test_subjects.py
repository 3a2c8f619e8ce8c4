"""The sentence around some words, and what a topic is about."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.asking.subjects import LONGEST, matter, sentence

TEXT = "First line\nThe ferry sank. “It was dark,” she said! Nobody knew why... 12 boats came."


@pytest.mark.parametrize(
    ("words", "whole"),
    [
        ("First", "First line\n"),
        ("ferry", "The ferry sank. "),
        ("The", "The ferry sank. "),
        ("she said", "“It was dark,” she said! "),
        ("sank. “It", "The ferry sank. “It was dark,” she said! "),
        ("12 boats came.", "12 boats came."),
    ],
)
def test_sentences(words: str, whole: str) -> None:
    start = TEXT.index(words)
    assert sentence(TEXT, start, start + len(words)) == whole


@given(text=st.text(max_size=400), first=st.integers(0, 400), length=st.integers(0, 40))
def test_a_sentence_holds_its_words_and_has_an_end(text: str, first: int, length: int) -> None:
    start = min(first, len(text))
    end = min(start + length, len(text))
    found = sentence(text, start, end)
    assert text[start:end] in found
    assert len(found) <= end - start + 2 * LONGEST


@pytest.mark.parametrize(("topic", "about"), [("how long: the call", "the call"), ("no date has been set", "no date has been set")])
def test_what_a_topic_is_about(topic: str, about: str) -> None:
    assert matter(topic) == about
