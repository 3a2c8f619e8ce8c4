"""Text of reports made fit to be shown: what a terminal or a browser could obey taken out; and what a story, a verdict are called."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rashomon.dossier import wording
from rashomon.dossier.wording import count, one_line
from rashomon.reports.naming import percent
from rashomon.types import DecidedBy, Dossier, Fact, Passage, Reading, Report, Verdict

VERDICTS: tuple[Verdict, ...] = ("disputed", "updated", "agreed", "compatible", "single")

MEANINGS: dict[Verdict, str] = {
    "disputed": "as stated they cannot all be true",
    "updated": "the world or the knowledge moved on between the reports",
    "agreed": "the reports say the same",
    "compatible": "not equal, but all can be true",
    "single": "one report only",
}

DECIDED: dict[DecidedBy, str] = {"program": "the program’s", "editor": "the editor’s", "model": "a model’s"}  # whose a decision is

# Escapes and other controls but for tab and line feed, and halves of surrogate pairs, which no encoding takes.
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
# Marks, embeddings, overrides and isolates of writing direction, line and paragraph separators, and the byte order mark.
_DIRECTION = re.compile("[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")


def plain(text: str) -> str:
    """The text without what a terminal or a browser could obey: "\\x1b[31m" → "�[31m"; carriage returns become line feeds."""
    unbroken = text.replace("\r\n", "\n").replace("\r", "\n")
    return _DIRECTION.sub("", _CONTROL.sub("\ufffd", unbroken))


def line(text: str) -> str:
    """The plain text on one line."""
    return one_line(plain(text))


def published(report: Report) -> str:
    """When a report was published, and how that is known: "7 January 2026 (worked out from the text)"."""
    if report.published is None:
        return "date unknown"
    basis = {"text": " (worked out from the text)", "siblings": " (worked out from the other reports)"}
    return wording.day(report.published) + basis.get(report.published_basis or "", "")


def report_names(reports: Sequence[Report]) -> dict[str, str]:
    """By id: what each report is called, short enough for a column."""
    return {id_: excerpt(name, 40) for id_, name in wording.report_names(reports).items()}


def story_title(dossier: Dossier) -> str:
    """The title of the story: that of its first report that has one, or is headed by one."""
    rows = [row for row in zip(dossier.reports, dossier.passages, strict=True) if row[0].id not in dossier.strangers]
    titles = (excerpt(report.title or "") or _headline(report, passages) for report, passages in rows)
    return next(filter(None, titles), "Untitled story")


def _headline(report: Report, passages: tuple[Passage, ...]) -> str:
    return next((excerpt(report.text[p.start : p.end]) for p in passages if p.role == "headline"), "")


def by_verdict(dossier: Dossier) -> dict[Verdict, tuple[Fact, ...]]:
    """The facts but those on wording by verdict, disputed first; each verdict is there, if only with nothing."""
    matters = [fact for fact in dossier.facts if fact.kind != "wording"]
    return {verdict: tuple(fact for fact in matters if fact.verdict == verdict) for verdict in VERDICTS}


def belonging(dossier: Dossier) -> tuple[Report, ...]:
    """The reports of the story's event, without intruders."""
    return tuple(report for report in dossier.reports if report.id not in dossier.strangers)


def outlets(dossier: Dossier) -> int:
    """How many outlets there are; a report whose outlet is unknown counts as one."""
    return len({line(report.outlet or report.id).casefold() for report in belonging(dossier)})


def tally(dossier: Dossier) -> str:
    """ "5 reports of 4 outlets: 2 facts disputed, 1 updated, 3 agreed, 1 compatible; 12 in one report only"."""
    numbers = {verdict: len(facts) for verdict, facts in by_verdict(dossier).items()}
    shared = ", ".join(f"{numbers[verdict]:,} {verdict}" for verdict in VERDICTS if verdict != "single")
    strangers = f" ({len(dossier.strangers):,} more of another event)" if dossier.strangers else ""
    tellers = f"{count(len(belonging(dossier)), 'report')} of {count(outlets(dossier), 'outlet')}{strangers}"
    sure = f"; shown are facts at least {percent(dossier.sure)} sure" if dossier.sure else ""
    return f"{tellers}; facts: {shared}, {numbers['single']:,} in one report only{sure}"


def spoken(words: str) -> str:
    """A value or a reason for a reader: dates within it in words, the rest on one line as it stands."""
    return line(wording.spoken(words))


def own_words(reading: Reading) -> bool:
    """Whether a reading's value is but the words it rests on, as that of a statement is; a short value stands out all the same."""
    return len(reading.value) > 30 and spoken(reading.value).casefold() == line(reading.evidence.exact).casefold()


def excerpt(text: str, limit: int = 160) -> str:
    """The text on one line, cut at a word with "…" where it is longer than `limit`."""
    return wording.shortened(plain(text), limit)


def abridged(words: str) -> str:
    """A run of more than nine words by its first and last three: "It was a … have had,"."""
    split = words.split()
    return line(words) if len(split) <= 9 else line(f"{' '.join(split[:3])} … {' '.join(split[-3:])}")


def capitalized(words: str) -> str:
    """The words with their first letter as a capital, the others as they stand: "heard from Ada" → "Heard from Ada"."""
    return words[:1].upper() + words[1:]
