"""Clauses: a sentence without overlap, and the words that carry its matter."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rashomon.statements.clauses import clauses, content, fold, named
from rashomon.types import Parsed

Parse = Callable[[str], Parsed]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rained.", ["It rained"]),
        ("Harbour staff said the ferry left when the storm eased.", ["Harbour staff said", "the ferry left", "the storm eased"]),
        ("The mayor resigned and her deputy took over the office.", ["The mayor resigned", "her deputy took over the office"]),
        ("The minister denied that the bridge was unsafe.", ["The minister denied", "the bridge was unsafe"]),
        ("He left the hall, waving to the crowd.", ["He left the hall", "waving to the crowd"]),
        ("Police accused the firm of hiding the report.", ["Police accused the firm", "hiding the report"]),
        ("Ferry aground off Orrin", ["Ferry aground off Orrin"]),  # a headline without a verb
    ],
)
def test_clauses_of_a_sentence(parsed: Parse, text: str, expected: list[str]) -> None:
    one = parsed(text)
    assert [text[c.start : c.end] for s in one.sentences for c in clauses(one, s)] == expected


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(alphabet=st.sampled_from("ab dE1,.;“”—é\n\t\u202e😀"), max_size=80))
def test_no_word_is_in_two_clauses(parsed: Parse, text: str) -> None:
    one = parsed(text)
    for sentence in one.sentences:
        words = [t.i for c in clauses(one, sentence) for t in c.tokens]
        assert len(words) == len(set(words))
        assert all(sentence.first <= i < sentence.last for i in words)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The two ferries were sinking slowly.", {"ferry", "sink"}),
        ("Officials said the bridge was unsafe.", {"official", "bridge", "unsafe"}),  # that it was said is kept as attribution
        ("It was he who had them.", set()),
    ],
)
def test_words_that_carry_matter(parsed: Parse, text: str, expected: set[str]) -> None:
    assert {content(t) for t in parsed(text).doc} - {""} == expected


@pytest.mark.parametrize("text", ["The call ended.", "Their side lost.", "The move failed."])
def test_what_is_talked_of_may_be_a_stop_word(parsed: Parse, text: str) -> None:
    noun = parsed(text).doc[1]
    assert named(noun) == noun.lemma_.lower()


@pytest.mark.parametrize(
    ("word", "folded"), [("Ångström", "angstrom"), ("CAFÉ", "cafe"), ("Łódź", "łodz"), ("𝐀bove", "above"), ("İzmir", "izmir"), ("", "")]
)
def test_fold(word: str, folded: str) -> None:
    assert fold(word) == folded


@given(st.text(max_size=30))
def test_what_is_folded_once_is_folded(word: str) -> None:
    assert fold(fold(word)) == fold(word)
