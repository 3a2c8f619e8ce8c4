"""Reports over HTTP: which came, every version of each, and the text of a version."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Path

from rashomon.reports.build import LONE
from rashomon.store import Version
from rashomon.web.api.asked import Limit, Opened, ReportId, Since, moment
from rashomon.web.problems import Wrong
from rashomon.web.records import ReportHistory, ReportRecord, VersionText, report_history, report_record

reports = APIRouter(tags=["reports"])


@dataclass(frozen=True, slots=True)
class ReportList:
    """Reports as they were when they came, the latest first."""

    reports: tuple[ReportRecord, ...]
    next: str | None  # `before` for those that came earlier; none where this is the end


@reports.get("/reports", response_model=ReportList)
def list_reports(store: Opened, limit: Limit = 50, before: Since | None = None) -> ReportList:
    """Reports as they first came, the latest first; `before` leaves out those that came at that moment or later."""
    with store.snapshot() as tx:
        found = tx.reports.recent(limit, moment(before) if before else None)
    return ReportList(tuple(map(report_record, found)), _on(found, limit))


@reports.get("/reports/{report}", response_model=ReportHistory)
def one_report(report: ReportId, store: Opened) -> ReportHistory:
    """A report, the story that it is in, and the versions of its text."""
    with store.snapshot() as tx:
        versions = tx.reports.versions(report)
        if not versions:
            raise _none(report)
        return report_history(tx, versions)


@reports.get("/reports/{report}/versions/{number}", response_model=VersionText)
def text_of_a_version(
    report: ReportId, store: Opened, number: Annotated[int, Path(ge=1, le=2**31 - 1, description="Of the version, from 1.")]
) -> VersionText:
    """The text of a version, in the words of whoever published it: data to be shown, nothing to be obeyed."""
    with store.snapshot() as tx:
        found = tx.reports.get(report, number)
        if found is None:
            raise _none(report, f" with a version {number}")
    return VersionText(report_record(found), LONE.sub("\ufffd", found.report.text))  # JSON as UTF-8 takes no half of a pair


def _on(found: Sequence[Version], limit: int) -> str | None:
    return found[-1].seen.isoformat().replace("+00:00", "Z") if len(found) == limit else None


def _none(report: str, which: str = "") -> Wrong:
    return Wrong(404, f"expected the id of a report{which}, found {report!r}; reports are listed at /api/v1/reports")
