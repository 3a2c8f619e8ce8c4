"""What is never set against each other."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from rashomon.facts.claims import Claim, claims_of, comparable
from rashomon.facts.measured.rivals import never_rivals, strangers
from rashomon.facts.pairs.candidates import every_pair
from rashomon.types import Understanding

Told = Callable[..., tuple[Understanding, ...]]


def firsts(told: Told, texts: tuple[str, str], published: tuple[str, str]) -> list[Claim]:
    """The first claim of each report that can be compared."""
    claims = [c for c in claims_of(told(*texts, published=published)) if comparable(c.statement)]
    return [next(c for c in claims if c.report == report) for report in (0, 1)]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (("The storm injured 14 people in Orrin.", "The storm injured 19 people in Orrin."), False),
        (("The storm injured 14 people in Orrin.", "Three of the victims were found on the pier."), True),  # some of a whole
        (("The navy seized 20 of their ships.", "The navy seized 32 ships."), False),  # all that are seized
        (("The storm injured 14 people in Orrin.", "The storm injured 19 others in Orrin."), True),
        (("The ferry sank on Monday.", "The ferry sank on Tuesday."), False),
        (("The ferry sank on Monday.", "The ferry sank late on Monday."), True),  # two Mondays, by the day of publication
        (("The ferry sank at noon on Monday.", "The ferry sank at 4 p.m. on Monday."), False),  # they differ by the clock
        (("The ferry sank at noon on Monday.", "The ferry sank late on Monday."), True),
        (("The ferry sank on 3 March.", "The ferry sank on 5 March."), False),
        (("The harbour closed two weeks ago.", "The harbour closed a week ago."), True),  # told on two days
        (("Orlan Beck, 41, owns the ferry.", "Orlan Beck, 42, owns the ferry."), False),
        (("A man of 41, aged 41, owns the ferry.", "A 27-year-old man was arrested in Orrin."), True),
    ],
)
def test_two_reports(told: Told, texts: tuple[str, str], expected: bool) -> None:
    claims = firsts(told, texts, ("2031-03-06", "2031-03-13"))
    assert never_rivals(claims, every_pair(2)).tolist() == [expected]


@pytest.mark.parametrize(
    "texts",
    [
        ("Orlan Beck said on Tuesday that the pier is safe.", "Orlan Beck said on Monday that the pier is safe."),
        ("Her 15-year-old cousin was hurt on the pier.", "Her 12-year-old cousin was hurt on the pier."),
    ],
)
def test_a_version_of_the_same_sentence_has_no_excuse(told: Told, texts: tuple[str, str]) -> None:
    claims = firsts(told, texts, ("2031-03-06", "2031-03-06"))
    assert never_rivals(claims, every_pair(2), np.array([False])).tolist() == [True]
    assert never_rivals(claims, every_pair(2), np.array([True])).tolist() == [False]


@pytest.mark.parametrize(
    ("told_of", "expected"),
    [
        ("Ilka Marsh, a 17-year veteran, left the harbour guard.", True),
        ("Orlan Beck, a 17-year veteran, left the harbour guard.", False),
        ("The skipper, a 17-year veteran, left the harbour guard.", False),  # that may be him
    ],
)
def test_sides_of_different_people(told: Told, told_of: str, expected: bool) -> None:
    beck = "Orlan Beck, a 16-year veteran, left the harbour guard. The officer, a 16-year veteran, left on Monday."
    claims = [c for c in claims_of(told(beck, told_of)) if comparable(c.statement) == ("duration", "second")]
    assert strangers([c for c in claims if c.report == 0], [c for c in claims if c.report == 1]) is expected
