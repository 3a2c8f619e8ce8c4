"""Words for a reader: what a report is called, a date as one says it, a list with "and"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from pathlib import PurePath

from rashomon.types import Report

_ISO = re.compile(r"(\d{4})-(\d\d)(?:-(\d\d)(?:T(\d\d:\d\d))?)?")
_SPACE = re.compile(r"\s+")


def report_names(reports: Sequence[Report]) -> dict[str, str]:
    """By id: the outlet, or the file's stem where it has none or shares it ("Harbour Gazette", "gazette-2")."""
    stems = {r.id: PurePath(r.source.rstrip("/")).stem or r.source for r in reports}
    shared = Counter(r.outlet for r in reports)
    return {r.id: r.outlet if r.outlet and shared[r.outlet] == 1 else _beside(r.outlet, stems[r.id]) for r in reports}


def _beside(outlet: str | None, stem: str) -> str:
    return f"{outlet} ({stem})" if outlet else stem


def spoken(value: str) -> str:
    """Dates within a value in words: "2026-01-07" 7 January 2026, "2026-01-07T18:00" 18:00 on 7 January 2026; the rest as it stands."""
    return _ISO.sub(lambda found: _day(found.group(0)), value)


def _day(stamp: str) -> str:
    try:
        moment = datetime.fromisoformat(stamp if len(stamp) > 7 else f"{stamp}-01")
    except ValueError:
        return stamp
    month = f"{moment:%B} {moment.year}"
    day = month if len(stamp) == 7 else f"{moment.day} {month}"
    return f"{moment:%H:%M} on {day}" if "T" in stamp else day


def listed(words: Sequence[str]) -> str:
    """ "one", "one and two", "one, two and three"."""
    return f"{', '.join(words[:-1])} and {words[-1]}" if len(words) > 1 else "".join(words)


def one_line(text: str) -> str:
    return _SPACE.sub(" ", text).strip()


def shortened(text: str, limit: int) -> str:
    """The text on one line, cut at a word with "…" where it is longer than `limit`."""
    whole = one_line(text)
    return whole if len(whole) <= limit else f"{whole[: limit - 1].rsplit(' ', 1)[0].rstrip(' ,;:–—-')}…"
