"""Words for a reader that every stage needs: what reports are called, several of them in a row, a share in percent."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import PurePath

from rashomon.types import Report

_NUMBERED = re.compile(r"(\d{1,6})[-_.][0-9a-f]{8,64}")


def report_name(report: Report) -> str:
    """The outlet; else the name of the file or the last part of the address."""
    return report.outlet or file_name(report)


def names_apart(reports: Iterable[Report]) -> dict[str, str]:
    """Names by id, no two the same: of two reports of one outlet also the file, "Northline (003)"; of two such files also which of them."""
    named: dict[str, str] = {}
    told = list({report.id: report for report in reports}.values())
    plain = Counter(report_name(report) for report in told)
    taken: Counter[str] = Counter()
    for report in told:
        name, file = report_name(report), file_name(report)
        longer = f"{name} ({file})" if plain[name] > 1 and file != name else name
        taken[longer] += 1
        named[report.id] = f"{longer}, no. {taken[longer]}" if taken[longer] > 1 else longer
    return named


def listed(words: Sequence[str], last: str = "and") -> str:
    """ "Northline", "Northline and 003", "Northline, Sund Radio and 003"; with another last word "one, two or three"."""
    return f"{', '.join(words[:-1])} {last} {words[-1]}" if len(words) > 1 else "".join(words)


def percent(share: float) -> str:
    """ "91%"; never "100%" of what is less."""
    return f"{min(int(share * 100 + 0.5), 99 if share < 1 else 100)}%"


def file_name(report: Report) -> str:
    """Without its ending; of a number and a hash ("002_8f3a91c07d55") the number."""
    stem = PurePath(report.source.rstrip("/")).stem or report.source
    numbered = _NUMBERED.fullmatch(stem)
    return numbered[1] if numbered else stem
