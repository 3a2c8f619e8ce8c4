"""Words for a reader: what a report is called, a date as one says it, a list with "and"."""

from __future__ import annotations

import re
from calendar import month_name
from collections import Counter
from collections.abc import Sequence
from pathlib import PurePath

from rashomon.types import Report

_ISO = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d:\d\d|MO|AF|EV|NI))?)?)?")
_PARTS = {"MO": "the morning of", "AF": "the afternoon of", "EV": "the evening of", "NI": "the night of"}
_SPACE = re.compile(r"\s+")


def report_names(reports: Sequence[Report]) -> dict[str, str]:
    """By id: the outlet, or the file's stem where it has none or shares it ("Harbour Gazette", "gazette-2")."""
    stems = {r.id: PurePath(r.source.rstrip("/")).stem or r.source for r in reports}
    shared = Counter(r.outlet for r in reports)
    return {r.id: r.outlet if r.outlet and shared[r.outlet] == 1 else _beside(r.outlet, stems[r.id]) for r in reports}


def _beside(outlet: str | None, stem: str) -> str:
    return f"{outlet} ({stem})" if outlet else stem


def spoken(value: str) -> str:
    """A date in words: "2026-01-07" 7 January 2026, "2026-01-05/2026-01-07" 5 to 7 January 2026; any other value as it stands."""
    ends = [_day(end) for end in value.split("/")]
    if None in ends:
        return value
    first, last = ends[0] or "", ends[-1] or ""
    if first == last:
        return first
    return f"{first.partition(' ')[0] if first.partition(' ')[2] == last.partition(' ')[2] else first} to {last}"


def _day(stamp: str) -> str | None:
    """ "2026-01" January 2026, "2026-01-07T18:00" 18:00 on 7 January 2026, "2026-01-07TNI" the night of 7 January 2026."""
    found = _ISO.fullmatch(stamp)
    if not found:
        return None
    year, month, day, part = found.groups()
    if month and not 1 <= int(month) <= 12:
        return None
    words = f"{int(day)} " if day else ""
    date = f"{words}{month_name[int(month)]} {year}" if month else year
    return f"{_PARTS.get(part, f'{part} on')} {date}" if part else date


def listed(words: Sequence[str], last: str = "and") -> str:
    """ "one", "one and two", "one, two and three"."""
    return f"{', '.join(words[:-1])} {last} {words[-1]}" if len(words) > 1 else "".join(words)


def one_line(text: str) -> str:
    return _SPACE.sub(" ", text).strip()


def shortened(text: str, limit: int) -> str:
    """The text on one line, cut at a word with "…" where it is longer than `limit`."""
    whole = one_line(text)
    if len(whole) <= limit:
        return whole
    return f"{whole[:limit].rsplit(' ', 1)[0][: limit - 1].rstrip(' ,;:–—-')}…"
