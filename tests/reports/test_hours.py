"""Which report was first, as far as that is known."""

from __future__ import annotations

from datetime import datetime

import pytest

from rashomon.reports.hours import age, hours
from rashomon.types import PublishedBasis, Report


def report(published: str | None, basis: PublishedBasis | None = "given", id_: str = "m") -> Report:
    return Report(id_, "a.txt", "text", published=published, published_basis=basis)


@pytest.mark.parametrize(
    ("published", "first", "last"),
    [
        ("2031-03-06T11:20:00", "2031-03-06T11:20", "2031-03-06T11:20"),
        ("2031-03-06T01:20:00+02:00", "2031-03-05T23:20", "2031-03-05T23:20"),
        ("2031-03-06", "2031-03-06T00:00", "2031-03-07T00:00"),
    ],
)
def test_hours(published: str, first: str, last: str) -> None:
    assert hours(report(published)) == (datetime.fromisoformat(first), datetime.fromisoformat(last))


def test_hours_unknown() -> None:
    assert hours(report(None)) is None


@pytest.mark.parametrize(
    ("older", "younger"),
    [
        (report("2031-03-06T09:00:00"), report("2031-03-06T11:00:00")),
        (report("2031-03-06T11:00:00+05:00"), report("2031-03-06T09:00:00")),
        (report("2031-03-06T23:00:00"), report("2031-03-06")),  # of the day only the day is known
        (report("2031-03-06"), report("2031-03-07T01:00:00")),
        (report("2031-03-06"), report("2031-03-06", "siblings", "a")),  # worked out from the others
        (report("2031-03-06"), report(None, None, "a")),
        (report("2031-03-06", id_="a"), report("2031-03-06", id_="b")),
    ],
)
def test_age(older: Report, younger: Report) -> None:
    assert age(older) < age(younger)
