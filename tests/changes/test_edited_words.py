"""Two texts of a report, word by word."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.changes import akin, edited, edits, shown
from rashomon.types import Run

WORDS = st.lists(st.sampled_from(["the", "of", "gates", "held", "40", "52", "dam,", "Ostrel", "\x00", "\ud800"]), max_size=40).map(" ".join)
SIGNS = {"same": "", "left out": "-", "added": "+", "replaced": "~"}


def told(before: str, after: str) -> str:
    """ "a -b- ~c|d~": what was left out, what was replaced by what."""
    return " ".join(
        run.words if run.change == "same" else f"[{SIGNS[run.change]}{'|'.join(filter(None, [run.base, run.words]))}]"
        for run in edits(before, after)
    )


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("", "", ""),
        ("", "The dam held.", "[+The dam held.]"),
        ("The dam held.", "", "[-The dam held.]"),
        ("The dam held.", "The dam\n\nheld. ", "The dam held."),
        ("The dam held.", "The old dam held.", "The [+old] dam held."),
        ("The old dam held.", "The dam held.", "The [-old] dam held."),
        ("Losses of 1.5 million crowns.", "Losses of 15 million crowns.", "Losses of [~1.5|15] million crowns."),
        ("It was Beck.", "It was, Beck.", "It [~was|was,] Beck."),
        ("At least 40 people were hurt.", "At least 52 people were hurt.", "At least [~40|52] people were hurt."),
        # a lone word of filler between two changes is chance
        ("Rain closed the road.", "Snow blocked the pass.", "[~Rain closed the road.|Snow blocked the pass.]"),
        ("Rain closed the harbour road.", "Snow blocked the harbour pass.", "[~Rain closed|Snow blocked] the harbour [~road.|pass.]"),
    ],
)
def test_edits(before: str, after: str, expected: str) -> None:
    assert told(before, after) == expected


@given(WORDS, WORDS)
def test_the_runs_are_the_whole_of_both_texts(before: str, after: str) -> None:
    runs = edits(before, after)
    assert " ".join(" ".join(run.base for run in runs).split()) == " ".join(before.split())
    assert " ".join(" ".join(run.words for run in runs).split()) == " ".join(after.split())
    assert edited(runs) == (before.split() != after.split())
    for one, other in pairwise(runs):
        assert (one.change == "same") != (other.change == "same")
    assert all((run.base == run.words) == (run.change == "same") for run in runs)


@given(WORDS, WORDS, st.integers(0, 6))
def test_what_is_shown_keeps_every_change(before: str, after: str, context: int) -> None:
    runs = edits(before, after)
    short = shown(runs, context)
    assert [run for run in short if run.change != "same"] == [run for run in runs if run.change != "same"]
    assert all(len(run.words.split()) <= 2 * context + 1 for run in short if run.change == "same" and "…" in run.words)


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("Two were hurt at the dam.", "Three were hurt at the dam, police said.", True),
        ("Please accept cookies.", "Two were hurt at the dam.", False),
        ("", "", True),
        ("", "The dam held.", False),
    ],
)
def test_versions_of_one_text(before: str, after: str, expected: bool) -> None:
    assert akin(before, after) is akin(after, before) is expected


def test_words_around_a_change() -> None:
    before = "one two three four five six seven eight nine ten"
    runs = shown(edits(before, before.replace("five", "5")), 2)
    assert runs == (Run("same", "… three four", "… three four"), Run("replaced", "five", "5"), Run("same", "six seven …", "six seven …"))


def test_texts_too_long_to_compare_word_by_word_are_replaced_between_what_they_share() -> None:
    middle = [" ".join(f"{word}{n}" for n in range(6000)) for word in "ab"]
    runs = edits(f"The dam {middle[0]} held.", f"The dam {middle[1]} held.")
    assert [run.change for run in runs] == ["same", "replaced", "same"]
    assert (runs[0].words, runs[2].words) == ("The dam", "held.")
