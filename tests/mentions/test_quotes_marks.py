"""Stretches between quotation marks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.mentions.quotes.marks import find_marked


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We won,” she said. “At last.”", ["We won,", "At last."]),
        ('"We won," she said. "At last."', ["We won,", "At last."]),
        ("‘We won,’ she said.", ["We won,"]),
        ("'We won,' she said.", ["We won,"]),
        ("''We won,'' she said.", ["We won,"]),
        ("«We won», she said.", ["We won"]),
        ("“We won,“ she said.", ["We won,"]),
        ("”We won,” she said.", ["We won,"]),
        ("Mayor: 'We won'", ["We won"]),
        ("the workers' union and the cooks' guild don't agree", []),
        ("in the ’90s, rock ’n’ roll", []),
        ("'We don't know the workers' union,' he said.", ["We don't know the workers' union,"]),
        ("“She told me ‘no’,” he said.", ["She told me ‘no’,"]),
        ("“The “no” vote won,” he said.", ["The “no” vote won,"]),
        ("“The “no” and the “yes” votes,” he said.", ["The “no” and the “yes” votes,"]),
        ("a board 6'2\" long", []),
        ("“We won, she said.\nNobody cheered.", ["We won, she said."]),
        ("“We won, she said. “At last.”", ["At last."]),
        ("", []),
        ("“", []),
    ],
)
def test_stretches(text: str, expected: list[str]) -> None:
    assert [text[m.first : m.last] for m in find_marked(text) if m.first < m.last] == expected


def test_a_quote_over_two_paragraphs_continues() -> None:
    text = "“We came early.\n\n“We left late,” he said."
    assert [(text[m.first : m.last], m.continues) for m in find_marked(text)] == [("We came early.", True), ("We left late,", False)]


def test_a_line_broken_in_mid_sentence_is_one_paragraph() -> None:
    text = "“We came\nearly,” he said."
    assert [text[m.first : m.last] for m in find_marked(text)] == ["We came\nearly,"]


@given(st.text(alphabet="ab s.,\n“”‘’'\"«»`[", max_size=60))
def test_stretches_are_in_order_and_apart(text: str) -> None:
    end = 0
    for m in find_marked(text):
        assert end <= m.start < m.first <= m.last <= m.end <= len(text)
        end = m.end


def test_many_marks_that_never_close() -> None:
    assert len(find_marked("“a " * 20_000)) <= 20_000
    assert find_marked("'a " * 20_000) == ()
