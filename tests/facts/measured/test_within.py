"""One report that gives two figures for one matter."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from rashomon.facts.claims import claims_of
from rashomon.facts.measured.matching import Matter
from rashomon.facts.measured.within import set_side_by_side
from rashomon.facts.verdicts import judge
from rashomon.types import Understanding, Verdict

Told = Callable[..., tuple[Understanding, ...]]


def verdicts(understood: Sequence[Understanding]) -> list[tuple[Verdict, str]]:
    """Of the matters that are joined, each claim having been one alone."""
    reports = [u.report for u in understood]
    alone = [Matter(((claim,),), 1.0) for claim in claims_of(understood) if claim.statement.measure]
    judged = [judge(matter, reports) for matter in set_side_by_side(alone, reports) if len(matter.sides) > 1]
    return [(one.verdict, one.why) for one in judged]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Rangers said five people drowned off Halvek. Two nurses said seven people drowned.",
            [("disputed", "Northline sets two accounts against each other: 5 people, by Rangers; 7 people, by two nurses.")],
        ),
        (
            "The toll, initially put at five people, rose to nine people.",
            [("updated", "What was said first no longer holds: 5 people (Northline); then 9 people (Northline).")],
        ),
        (
            "The hearing, originally planned for Monday, was postponed until Friday.",
            [("updated", "What was said first no longer holds: 2031-03-10 (Northline); then 2031-03-07 (Northline).")],
        ),
        (
            "Five people drowned. The port was shut. It was dark. An earlier version of this article said that seven people drowned.",
            [("updated", "What was said first no longer holds: 7 people (Northline); then 5 people (Northline).")],
        ),
        ("Rangers said five people drowned. Rangers said seven people drowned.", []),  # by one source, of two places maybe
        ("Rangers said five people drowned. A nurse said seven people slept.", []),
        ("Rangers said five people drowned. A nurse said more than four people drowned.", []),  # both can be true
        ("Rangers said five people drowned. A nurse said seven boats drowned.", []),
        ("The fare went to $12 from $9.", []),  # no figure that was wrong
        ("The café is open from 8 a.m. to 10 a.m. on Friday.", []),
    ],
)
def test_one_report(told: Told, text: str, expected: list[tuple[Verdict, str]]) -> None:
    assert verdicts(told(text)) == expected


def test_a_matter_is_joined_once(told: Told) -> None:
    text = "Rangers said five people drowned. A nurse said seven people drowned. The mayor said nine people drowned."
    assert len(verdicts(told(text))) == 1


def test_two_matters_that_another_report_keeps_apart_stay_apart(told: Told) -> None:
    text = "Rangers said five people drowned. A nurse said seven people drowned."
    understood = told(text, text)
    reports = [u.report for u in understood]
    claims = [claim for claim in claims_of(understood) if claim.statement.measure]
    both = [
        Matter((tuple(c for c in claims if c.statement.measure and c.statement.measure.text == t),), 1.0)
        for t in ("five people", "seven people")
    ]
    assert set_side_by_side(both, reports) == both
