"""Text for a reader: what a terminal or a browser could obey taken out, dates in words, reports by the name of their outlet."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from pathlib import PurePath

from rashomon.types import Dossier, Fact, Passage, Report, Verdict

VERDICTS: tuple[Verdict, ...] = ("disputed", "updated", "agreed", "compatible", "single")

MEANINGS: dict[Verdict, str] = {
    "disputed": "as stated they cannot all be true",
    "updated": "the world or the knowledge moved on between the reports",
    "agreed": "the reports say the same",
    "compatible": "not equal, but all can be true",
    "single": "one report only",
}

# Escapes and other controls but for tab and line feed, and halves of surrogate pairs, which no encoding takes.
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
# Marks, embeddings, overrides and isolates of writing direction, line and paragraph separators, and the byte order mark.
_DIRECTION = re.compile("[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")
_SPACE = re.compile(r"\s+")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_MONTH = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])")


def plain(text: str) -> str:
    """The text without what a terminal or a browser could obey: "\\x1b[31m" → "�[31m"; carriage returns become line feeds."""
    unbroken = text.replace("\r\n", "\n").replace("\r", "\n")
    return _DIRECTION.sub("", _CONTROL.sub("\ufffd", unbroken))


def same_length(text: str) -> str:
    """The plain text with a character for each of the text's, so that offsets hold."""
    return _DIRECTION.sub("\u200b", _CONTROL.sub("\ufffd", text))


def line(text: str) -> str:
    """The plain text on one line."""
    return _SPACE.sub(" ", plain(text)).strip()


def day(stamp: str) -> str:
    """ISO 8601 in words: "2026-01-07" → "7 January 2026", "2026-01-07T18:00" → "7 January 2026, 18:00"; what is not, as it stands."""
    try:
        moment = datetime.fromisoformat(stamp if _DAY.match(stamp) else "")
    except ValueError:
        return stamp
    words = f"{moment.day} {moment:%B} {moment.year}"
    return words if _DAY.fullmatch(stamp) or (moment.hour, moment.minute) == (0, 0) else f"{words}, {moment:%H:%M}"


def days(earliest: str, latest: str) -> str:
    """A range in words: "7 January 2026", "1 to 31 January 2026", "7 January 2026, 06:40 to 07:00"."""
    start, end = day(earliest), day(latest)
    if start == end:
        return start
    if start.partition(", ")[0] == end.partition(", ")[0]:
        return f"{start} to {end.partition(', ')[2] or end}"
    if start.partition(" ")[2] == end.partition(" ")[2]:
        return f"{start.partition(' ')[0]} to {end}"
    return f"{start} to {end}"


def published(report: Report) -> str:
    """When a report was published, and how that is known: "7 January 2026 (worked out from the text)"."""
    if report.published is None:
        return "date unknown"
    basis = {"text": " (worked out from the text)", "siblings": " (worked out from the other reports)"}
    return day(report.published) + basis.get(report.published_basis or "", "")


def report_names(reports: Sequence[Report]) -> dict[str, str]:
    """By id: the outlet, or the file's name where there is none; the file's name beside it where two share an outlet."""
    files = {report.id: excerpt(PurePath(report.source.rstrip("/")).name or report.source, 40) for report in reports}
    outlets = {report.id: excerpt(report.outlet or "", 40) for report in reports}
    shared = Counter(outlet.casefold() for outlet in outlets.values())
    return {
        id_: (outlet if shared[outlet.casefold()] == 1 else f"{outlet} ({files[id_]})") if outlet else files[id_]
        for id_, outlet in outlets.items()
    }


def story_title(dossier: Dossier) -> str:
    """The title of the story: that of its first report that has one, or is headed by one."""
    rows = [row for row in zip(dossier.reports, dossier.passages, strict=True) if row[0].id not in dossier.intruders]
    titles = (excerpt(report.title or "") or _headline(report, passages) for report, passages in rows)
    return next(filter(None, titles), "Untitled story")


def _headline(report: Report, passages: tuple[Passage, ...]) -> str:
    return next((excerpt(report.text[p.start : p.end]) for p in passages if p.role == "headline"), "")


def by_verdict(dossier: Dossier) -> dict[Verdict, tuple[Fact, ...]]:
    """The dossier's facts by verdict, disputed first; each verdict is there, if only with nothing."""
    return {verdict: tuple(fact for fact in dossier.facts if fact.verdict == verdict) for verdict in VERDICTS}


def outlets(dossier: Dossier) -> int:
    """How many outlets there are; a report whose outlet is unknown counts as one."""
    return len({line(report.outlet or report.id).casefold() for report in dossier.reports})


def tally(dossier: Dossier) -> str:
    """ "5 reports of 4 outlets: 2 facts disputed, 1 updated, 3 agreed, 1 compatible; 12 in one report only"."""
    numbers = {verdict: len(facts) for verdict, facts in by_verdict(dossier).items()}
    shared = ", ".join(f"{numbers[verdict]:,} {verdict}" for verdict in VERDICTS if verdict != "single")
    tellers = f"{count(len(dossier.reports), 'report')} of {count(outlets(dossier), 'outlet')}"
    return f"{tellers}; facts: {shared}, {numbers['single']:,} in one report only"


def value(words: str) -> str:
    """A reading's value for a reader: "2026-01-07" → "7 January 2026", "2026-01" → "January 2026"; the rest on one line as it stands."""
    if _MONTH.fullmatch(words):
        return day(f"{words}-01").partition(" ")[2] or words
    return line(day(words))


def count(number: int, noun: str) -> str:
    """ "1 report", "2 reports", "1 agency", "2 agencies"."""
    if number == 1:
        return f"1 {noun}"
    return f"{number:,} {noun[:-1]}ies" if noun.endswith("y") else f"{number:,} {noun}s"


def listed(words: Sequence[str]) -> str:
    """ "one", "one and two", "one, two and three"."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}" if words else ""


def percent(share: float) -> str:
    """ "91%"; never "100%" of what is less."""
    return f"{min(int(share * 100 + 0.5), 99 if share < 1 else 100)}%"


def excerpt(text: str, limit: int = 160) -> str:
    """The text on one line, cut at a word with "…" where it is longer than `limit`."""
    whole = line(text)
    return whole if len(whole) <= limit else f"{whole[: limit - 1].rsplit(' ', 1)[0]}…"
