"""When a report was published, as far as that is known, and which of several was first."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from rashomon.types import Report


def hours(report: Report) -> tuple[datetime, datetime] | None:
    """The moment, in UTC where a zone is given; or the whole day where only that is known."""
    if report.published is None:
        return None
    given = datetime.fromisoformat(report.published)
    moment = (given.astimezone(UTC) if given.tzinfo else given).replace(tzinfo=None)
    return moment, moment if "T" in report.published or " " in report.published else moment + timedelta(days=1)


def age(report: Report) -> tuple[datetime, bool, str]:
    """Sorts the oldest first; a report of which little is known comes late, so that it takes no id from the others."""
    known = hours(report)
    return known[1] if known else datetime.max, report.published_basis == "siblings", report.id
