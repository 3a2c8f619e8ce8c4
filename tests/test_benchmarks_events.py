"""The arithmetic of the benchmark of events."""

from __future__ import annotations

from pathlib import Path

import pytest

from events import CODES, QUADS, Coded, coded, confusion, figures, fits, macro, unmarked
from rashomon.types import Party

MARKED = "<s>The mayor of Corran</s> thanked <t>Elva</t>."


def test_marks_are_taken_out() -> None:
    sentence = unmarked(MARKED, "SUPPORT")
    assert sentence == Coded("The mayor of Corran thanked Elva.", (0, 19), (28, 32), "SUPPORT")
    assert sentence.text[slice(*sentence.target)] == "Elva"


@pytest.mark.parametrize(
    ("start", "end", "right"),
    [(0, 19, True), (4, 9, True), (13, 19, True), (0, 60, True), (0, 70, False), (19, 28, False), (28, 32, False)],
)
def test_an_actor_fits(start: int, end: int, right: bool) -> None:
    assert fits(Party(start, end, "", ()), (0, 19)) is right


def test_nobody_fits_nowhere() -> None:
    assert not fits(None, (0, 19))


def test_macro_is_the_mean_over_codes_set_by_hand() -> None:
    assert macro([]) == 0
    assert macro([("AID", "AID"), ("YIELD", "AID")]) == pytest.approx((2 / 3 + 0) / 2)


def test_figures_and_confusion() -> None:
    found = [("AID", "AID"), ("AID", "COOPERATE"), ("YIELD", "none"), ("REJECT", "ACCUSE")]
    assert figures(found) == ["4", "0.250", "0.222", "0.900", "25.0%"]
    assert "| AID | 2 | 1 | 0 | COOPERATE 1 |" in confusion(found)


def test_every_code_has_its_quad() -> None:
    assert set(QUADS) == set(CODES)
    assert QUADS["YIELD"] == "material cooperation"
    assert QUADS["THREATEN"] == "verbal conflict"


def test_only_sentences_with_one_pair_are_read(tmp_path: Path) -> None:
    folder = tmp_path / "data" / "events"
    folder.mkdir(parents=True)
    rows = ["marked_sentence\tgold_root", f"{MARKED}\tSUPPORT", "<s>Elva</s> left.\tYIELD"]
    (folder / "sample.tsv").write_text("\n".join(rows), encoding="utf-8")
    assert [sentence.code for sentence in coded(tmp_path)] == ["SUPPORT"]
