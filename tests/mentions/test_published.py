"""When a report was published, where it doesn't say."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from rashomon.mentions.published import date_reports
from rashomon.mentions.times import find_times
from rashomon.types import Parsed, Report

Build = Callable[[str], Parsed]


def dated(parsed: Build, texts: Sequence[str], given: Sequence[str | None] = ()) -> tuple[Report, ...]:
    reports = [parsed(text) for text in texts]
    for i, day in enumerate(given):
        if day:
            reports[i] = replace(reports[i], report=replace(reports[i].report, published=day, published_basis="given"))
    return date_reports(reports, [find_times(report) for report in reports])


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The mayor of Port Vell resigned on March 4, 2024, after a long vote.", "2024-03-04"),
        ("A storm that began in January of 2025 returned. On Wednesday, Jan. 7, the harbour froze.", "2026-01-07"),
        ("The ferry sank on January 7. Its licence had been renewed in September 2025.", "2026-01-07"),
        ("The ferry sank on Wednesday.", None),
        ("The ferry sank on January 7.", None),
        ("The ferry was built on May 5, 1961. It sank in 2019.", None),
        ("The ferry sank.", None),
        ("", None),
    ],
)
def test_from_the_text(parsed: Build, text: str, day: str | None) -> None:
    (report,) = dated(parsed, [text])
    assert (report.published, report.published_basis) == (day, "text" if day else None)


@pytest.mark.parametrize(
    ("line", "moment"),
    [
        ("Published: 16:05, 14 May 2026", "2026-05-14T16:05:00"),
        ("Published: 14 May 2026, 9.30am", "2026-05-14T09:30:00"),
        ("Published: 14 May 2026 at 5:05", "2026-05-14"),  # of the morning or the evening
        ("Published: 14 May 2026", "2026-05-14"),
    ],
)
def test_the_hour_of_a_byline_is_kept(parsed: Build, line: str, moment: str) -> None:
    (report,) = dated(parsed, [f"Ferry sinks off Port Vell\n\n{line}\n\nThe ferry sank off Port Vell in heavy seas, the mayor said."])
    assert (report.published, report.published_basis) == (moment, "text")


def test_a_given_date_is_kept(parsed: Build) -> None:
    (report,) = dated(parsed, ["The mayor resigned on March 4, 2024."], ["2024-03-06T08:00:00"])
    assert (report.published, report.published_basis) == ("2024-03-06T08:00:00", "given")


@pytest.mark.parametrize(
    ("text", "given", "day"),
    [
        ("The ferry sank on Wednesday.", ["2026-01-07", "2026-01-08"], "2026-01-07"),
        ("The ferry sank on January 7.", ["2026-01-06"], "2026-01-07"),
        ("The ferry sank on Friday.", ["2026-01-07"], "2026-01-09"),  # not five days before
        ("The ferry will be raised on Friday.", ["2026-01-07"], "2026-01-07"),
        ("The ferry was built on May 5, 1961.", ["2026-01-07"], "2026-01-07"),
        ("The ferry sank on May 9.", ["2026-01-07"], None),  # speaks of another time
        ("The ferry sank on Wednesday.", ["2026-01-07", "2024-05-01"], None),  # the others don't agree
        ("The ferry sank on March 3, 2027.", ["2026-01-07"], "2027-03-03"),
    ],
)
def test_from_the_others(parsed: Build, text: str, given: list[str], day: str | None) -> None:
    others = ["The ferry was old."] * len(given)
    report = dated(parsed, [*others, text], given)[-1]
    assert report.published == day


def test_dates_worked_out_from_a_text_serve_the_others(parsed: Build) -> None:
    reports = dated(parsed, ["The ferry sank on Wednesday.", "The ferry sank on January 7, 2026."])
    assert [(r.published, r.published_basis) for r in reports] == [("2026-01-07", "siblings"), ("2026-01-07", "text")]
