"""The credits of all reports, as the dossier lists them."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.text.evidence import evidence
from rashomon.types import ReportCredit, Understanding


def list_credits(understandings: Sequence[Understanding]) -> tuple[ReportCredit, ...]:
    """A credit for each name and kind that a report gives; said twice, it stands where it was said first."""
    found: dict[tuple[str, str, str], ReportCredit] = {}
    for u in understandings:
        for credit in u.mentions.credits:
            words = evidence(u.report.text, credit.start, credit.end)
            found.setdefault((u.report.id, credit.name, credit.kind), ReportCredit(u.report.id, credit.name, credit.kind, words))
    return tuple(found.values())
