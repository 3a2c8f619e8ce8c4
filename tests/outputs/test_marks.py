from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.outputs.marks import Mark, Paragraph, paragraphs
from rashomon.types import Passage

TEXT = "abcdefghij"


def drawn(paragraph: Paragraph) -> str:
    """Opening marks as "(a", closing as ")", where a mark is cut as "(a~" and "~)"."""
    out = ""
    for piece in paragraph.pieces:
        name = piece.mark.anchor if piece.mark else ""
        cut = "" if piece.whole else "~"
        out += {"open": f"({name}{cut} ", "text": piece.text, "close": f"{cut})"}[piece.step]
    return out


def marks(*spans: tuple[int, int]) -> list[Mark]:
    return [Mark(start, end, "xyz"[i], "agreed") for i, (start, end) in enumerate(spans)]


@pytest.mark.parametrize(
    ("spans", "shape"),
    [
        ([], "abcdefghij"),
        ([(2, 4)], "ab(x cd)efghij"),
        ([(0, 10)], "(x abcdefghij)"),
        ([(2, 8), (4, 6)], "ab(x cd(y ef)gh)ij"),
        ([(2, 6), (2, 4)], "ab(x (y cd)ef)ghij"),
        ([(2, 6), (4, 8)], "ab(x cd(y ef~))(y~ gh)ij"),
        ([(0, 4), (2, 6), (3, 8)], "(x ab(y c(z d~)~))(y~ (z~ ef~))(z~ gh)ij"),
        ([(2, 4), (4, 6)], "ab(x cd)(y ef)ghij"),
        ([(3, 3)], "abcdefghij"),
    ],
)
def test_marks_nest_and_cross(spans: list[tuple[int, int]], shape: str) -> None:
    assert drawn(paragraphs(TEXT, (), marks(*spans))[0]) == shape


def test_a_mark_over_two_passages_is_cut_between_them() -> None:
    passages = (Passage(0, 4, "headline"), Passage(5, 10, "body"))
    assert [drawn(paragraph) for paragraph in paragraphs(TEXT, passages, marks((2, 7)))] == ["ab(x cd~)", "(x~ fg)hij"]


@given(st.lists(st.tuples(st.integers(0, 10), st.integers(0, 10)), max_size=8))
def test_the_text_stays_whole_and_marks_nest(spans: list[tuple[int, int]]) -> None:
    some = [Mark(start, end, str(i), "agreed") for i, (start, end) in enumerate(spans)]
    (paragraph,) = paragraphs(TEXT, (), some)
    assert "".join(piece.text for piece in paragraph.pieces) == TEXT
    opened: list[Mark | None] = []
    begun: list[str] = []
    for piece in paragraph.pieces:
        if piece.step == "open":
            opened.append(piece.mark)
            begun += [piece.mark.anchor] if piece.mark and piece.whole else []
        elif piece.step == "close":
            assert opened.pop() == piece.mark
    assert not opened
    assert sorted(begun) == sorted(mark.anchor for mark in some if mark.start < mark.end)
