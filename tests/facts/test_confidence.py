"""Confidence: a probability, higher with likeness and with the number of reports."""

from __future__ import annotations

from itertools import pairwise
from typing import get_args

from hypothesis import given
from hypothesis import strategies as st

from rashomon.facts.confidence import confidence
from rashomon.types import FactKind, Verdict

kinds, verdicts = st.sampled_from(get_args(FactKind)), st.sampled_from(get_args(Verdict))


@given(kinds, verdicts, st.floats(0, 1), st.integers(1, 50))
def test_never_quite_sure(kind: FactKind, verdict: Verdict, likeness: float, reports: int) -> None:
    assert 0 <= confidence(kind, verdict, likeness, reports) < 1


@given(kinds, verdicts, st.integers(1, 9), st.lists(st.floats(0, 1), min_size=2).map(sorted))
def test_more_alike_is_surer(kind: FactKind, verdict: Verdict, reports: int, likeness: list[float]) -> None:
    found = [confidence(kind, verdict, one, reports) for one in likeness]
    assert all(a <= b for a, b in pairwise(found))


def test_what_more_reports_share_is_surer() -> None:
    two, three, four = (confidence("statement", "agreed", 0.4, n) for n in (2, 3, 4))
    assert two < three < four


def test_a_name_agreed_is_surer_than_one_spelled_in_two_ways() -> None:
    assert confidence("name", "compatible", 0.9, 3) < confidence("name", "agreed", 0.4, 3)


def test_a_statement_is_no_surer_for_the_likeness_of_its_words() -> None:
    assert confidence("statement", "agreed", 0.3, 3) == confidence("statement", "agreed", 0.9, 3)


def test_measures_are() -> None:
    assert confidence("count", "agreed", 0.3, 3) < confidence("count", "agreed", 0.9, 3)


def test_every_trait_has_a_weight() -> None:
    """A trait that is added without a fit would raise here, not at a reader."""
    for kind in get_args(FactKind):
        for verdict in get_args(Verdict):
            assert 0 < confidence(kind, verdict, 0.5, 2) < 1
