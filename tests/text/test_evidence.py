"""Evidence: the words of a span, tight, short enough, with what stands around them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.text.evidence import AROUND, LONGEST, evidence

TEXT = "The lighthouse at Orrin fell silent at noon. Nobody knows why."


@pytest.mark.parametrize(
    ("start", "end", "exact"),
    [
        (0, 14, "The lighthouse"),
        (3, 15, "lighthouse"),  # blanks at the edges are left out
        (-5, 3, "The"),
        (55, 500, "ws why."),
        (0, 0, ""),
    ],
)
def test_words(start: int, end: int, exact: str) -> None:
    found = evidence(TEXT, start, end)
    assert found.exact == exact
    assert TEXT[found.start : found.end] == exact


def test_what_stands_around() -> None:
    found = evidence(TEXT, 18, 23)
    assert (found.prefix, found.exact, found.suffix) == ("The lighthouse at ", "Orrin", " fell silent at noon. Nobody kno")


def test_long_words_are_cut_at_a_blank() -> None:
    found = evidence("harbour " * 60, 0, 480)
    assert len(found.exact) <= LONGEST
    assert found.exact.endswith("harbour")


def test_one_endless_word_is_cut_where_it_must_be() -> None:
    assert len(evidence("x" * 400, 0, 400).exact) == LONGEST


@given(st.text(max_size=700), st.integers(-10, 800), st.integers(-10, 800))
def test_offsets_hold_for_any_text(text: str, start: int, end: int) -> None:
    found = evidence(text, start, end)
    assert text[found.start : found.end] == found.exact
    assert len(found.exact) <= LONGEST
    assert len(found.prefix) <= AROUND >= len(found.suffix)
    assert text.startswith(found.prefix + found.exact + found.suffix, found.start - len(found.prefix))
