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
    assert confidence("name", "compatible", 0.9, 3) < confidence("name", "agreed", 0.4, 2)


def test_one_report_alone_is_less_sure_than_two_that_agree() -> None:
    assert confidence("count", "single", 1, 1) < confidence("count", "agreed", 0.5, 2)
