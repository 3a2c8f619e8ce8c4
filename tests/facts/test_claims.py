"""Claims: where each stands, and what it can be compared with."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from rashomon.facts.claims import Claim, claims_of, comparable, kind_of
from rashomon.types import Time, Understanding, Value, ValueKind

MakeClaim = Callable[..., Claim]


def value(kind: ValueKind, unit: str = "", per: str = "", nominal: float | None = 3, high: float | None = 4) -> Value:
    return Value(0, 1, "x", kind, 2, high, unit, "", nominal, per=per)


def day(value: str = "2031-03-03") -> Time:
    return Time(0, 1, "x", "DATE", value, value, value)


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        (value("money", "USD"), value("money", "USD"), True),
        (value("money", "USD"), value("money", "EUR"), False),
        (value("money", "USD", per="barrel"), value("money", "USD"), False),
        (value("money", "USD", per="barrel"), value("money", "USD", per="barrel"), True),
        (value("percent", "percent"), value("percent", "percentage point"), False),
        (value("count", "person"), value("count", "passenger"), True),  # the words decide
        (value("count", "person"), value("rank", "person"), False),
        (value("mass", "kilogram"), value("length", "metre"), False),
        (day(), Time(0, 1, "x", "TIME", "2031-03-03T09:00", "2031-03-03T09:00", "2031-03-03T09:00"), True),
        (day(), value("count", "person"), False),
    ],
)
def test_what_is_compared_with_what(claim: MakeClaim, one: Value | Time, other: Value | Time, together: bool) -> None:
    keys = [comparable(claim(0, m).statement) for m in (one, other)]
    assert None not in keys
    assert (keys[0] == keys[1]) is together


@pytest.mark.parametrize("measure", [None, value("area"), value("other"), value("duration", "second", nominal=None, high=None)])
def test_what_is_read_but_not_compared(claim: MakeClaim, measure: Value | None) -> None:
    assert comparable(claim(0, measure).statement) is None


@pytest.mark.parametrize(("measure", "kind"), [(None, "statement"), (day(), "date"), (value("rank"), "rank"), (value("volume"), None)])
def test_kind(claim: MakeClaim, measure: Value | Time | None, kind: str | None) -> None:
    assert kind_of(claim(0, measure).statement) == kind


def test_where_claims_stand(told: Callable[..., tuple[Understanding, ...]]) -> None:
    understood = told("The storm sank 12 boats. The mayor closed the port.", "The storm sank a dozen boats in the harbour of Orrin.")
    claims = claims_of(understood)
    assert [c.report for c in claims] == sorted(c.report for c in claims)
    assert all(0 <= c.order <= 1 and c.role == "body" for c in claims)
    assert {c.place for c in claims} == {(0, 0), (0, 1), (1, 0)}
    assert all(c.statement.words <= c.sentence for c in claims)
