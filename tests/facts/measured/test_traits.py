"""What two measured claims have in common."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from rashomon.facts.claims import Claim, claims_of, comparable
from rashomon.facts.measured.traits import agree, traits
from rashomon.facts.pairs.candidates import every_pair
from rashomon.types import Understanding

Told = Callable[..., tuple[Understanding, ...]]


def measured(told: Told, *texts: str) -> list[Claim]:
    return [c for c in claims_of(told(*texts)) if comparable(c.statement)]


def test_every_trait_is_from_0_to_1(told: Told) -> None:
    claims = measured(told, "Three people drowned and 14 were hurt when the ferry sank off Orrin.", "Fifteen people were hurt in Orrin.")
    pairs = every_pair(len(claims))
    for name, values in traits(claims, {}, pairs).items():
        assert values.shape == (len(pairs),), name
        assert 0 <= values.min() <= values.max() <= 1.0001, name


@pytest.mark.parametrize(
    ("trait", "texts", "expected"),
    [
        ("in order", ("The ferry sank off Orrin with 14 people aboard.", "The ferry sank off Orrin with 19 people aboard."), 1),
        ("before", ("It carried 14 people.", "It carried 19 cars."), 0.5),
        ("rank", ("It carried 14 people and 3 cars.", "It carried 19 people and 3 cars."), 1),
        ("same head", ("It carried 14 people.", "It carried 19 cars."), 0),
        ("equal", ("It carried 14 people.", "It carried fourteen people."), 1),
        ("worded", ("It carried 14 people.", "It carried fourteen people."), 0),
    ],
)
def test_traits_of_two_sentences(told: Told, trait: str, texts: tuple[str, str], expected: float) -> None:
    claims = measured(told, *texts)
    first = [next(c for c in claims if c.report == report) for report in (0, 1)]
    assert traits(first, {}, every_pair(2))[trait][0] == pytest.approx(expected)


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (("It carried 14 people.", "It carried at least 10 people."), True),
        (("It carried 14 people.", "It carried at least 20 people."), False),
    ],
)
def test_what_can_both_be_true(told: Told, texts: tuple[str, str], expected: bool) -> None:
    assert agree(*measured(told, *texts)) is expected
