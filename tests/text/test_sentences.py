"""Sentences stay within their passage, and break where sentences do."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.text import parse, sentence_at
from rashomon.text.sentences import LONGEST
from rashomon.types import Parsed, Report

Build = Callable[[str], Parsed]


def said(parsed: Parsed) -> list[str]:
    return [parsed.report.text[s.start : s.end] for s in parsed.sentences]


@pytest.mark.parametrize(
    "sentences",
    [
        ["U.S. Coast Guard Captain Ann Lee spoke to reporters on Monday."],
        ["The letter was sent to Sen. Tom Reed on Jan. 5 by Gen. Ben Marsh.", "He read it."],
        ["“Who would do that?” she asked.", "Nobody knew."],
        ['"We are ready. We have waited long enough," he said.', "The crowd left."],
        ["The ferry left at noon.", "It came back at six."],
        ["The bridge is closed", "The mayor spoke on Tuesday."],
    ],
)
def test_sentences(parsed: Build, sentences: list[str]) -> None:
    found = said(parsed("\n".join(sentences)))
    for sentence in sentences:
        assert any(sentence.endswith(piece) for piece in found)
        assert not any(piece in sentence and piece + " " in sentence and not piece.endswith((".", "?", '"', "”")) for piece in found)


def test_no_sentence_is_a_mark_alone(parsed: Build) -> None:
    found = said(parsed('He said: "We will wait for them. They will come." \n\n" Then he left. ... "'))
    assert all(any(map(str.isalnum, piece)) for piece in found)


def test_token_indexes_and_roles(parsed: Build) -> None:
    result = parsed("Harbour bridge closed after storm\n\nThe ferry left at noon. It was full.\n\nRead more:\nStorm hits coast\n")
    assert [s.role for s in result.sentences] == ["headline", "body", "body", "boilerplate", "boilerplate"]
    for sentence in result.sentences:
        span = result.doc[sentence.first : sentence.last]
        assert span.text == result.report.text[sentence.start : sentence.end]


def test_sentence_at(parsed: Build) -> None:
    result = parsed("The ferry left.\n\nIt came back.")
    assert sentence_at(result, 0) == sentence_at(result, 14) == result.sentences[0]
    assert sentence_at(result, 15) is None
    assert sentence_at(result, 18) == result.sentences[1]
    assert sentence_at(result, 99) is None


PIECES = ["He left.", "“No”", "U.S.", "Sen.", "\n", "''", "—", "…", "the end", "\u00a0", "\u200b", "(AP)", "Read more"]


@settings(max_examples=30, deadline=None)
@given(text=st.lists(st.sampled_from(PIECES), max_size=10).map(" ".join))
def test_sentences_are_in_order_and_cover_the_words(nlp: object, text: str) -> None:
    (result,) = parse([Report(id="r1", source="r1.txt", text=text)], nlp)  # type: ignore[arg-type]
    end = 0
    for sentence in result.sentences:
        assert sentence.start >= end
        assert not text[end : sentence.start].strip()
        end = sentence.end
    assert not text[end:].strip()
    assert result.doc.text == text


@pytest.mark.parametrize("words", ["five people died in the fire and ", "the ferry, "])
def test_what_runs_on_is_cut(parsed: Build, words: str) -> None:
    read = parsed(words * 400)
    assert max(s.last - s.first for s in read.sentences) <= LONGEST
    assert read.sentences[-1].end == len(read.report.text.rstrip())
    assert all(one.last == other.first for one, other in pairwise(read.sentences))
