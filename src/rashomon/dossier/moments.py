"""The times of a report that place something narrowly, each with what the report says of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from rashomon.dossier.phrases import SHORTEST, Phrase, phrase_at
from rashomon.facts.naming import said
from rashomon.text.evidence import LONGEST, evidence
from rashomon.types import Evidence, Reading, Span, Statement, Time, Understanding

WIDEST = timedelta(days=32)  # a month is narrow enough to place something, a year is not
# "since", "until": what began or ended then is not said; a name of an account in brackets: when a post was sent
_BEYOND = re.compile(r"\b(?:since|until|till|before|after|following|than)\s+(?:the\s+)?$|@\w+\)\s*$", re.IGNORECASE)
ALIKE = 0.4  # part of the words of the shorter of two clauses that the other must have to tell of the same thing


@dataclass(frozen=True, slots=True)
class Moment:
    """A time that a report gives, and what it dates."""

    report: str
    start: int  # of the words for the time
    earliest: str
    latest: str
    phrase: Phrase
    words: frozenset[str]
    depth: float  # 0 at the top of the report, 1 at its end
    telling: bool  # said of something that happened or is to happen, in the body
    reading: Reading

    def same_as(self, other: Moment) -> bool:
        """The very same time, and much the same words."""
        alike = len(self.words & other.words) >= ALIKE * max(1, min(len(self.words), len(other.words)))
        return alike and self.span == other.span

    @property
    def span(self) -> tuple[datetime, datetime]:
        return stamps(self.earliest, self.latest)


def moments_of(u: Understanding) -> Iterator[Moment]:
    """The moments of one report in the order of its text."""
    for s in u.statements:
        if isinstance(s.measure, Time) and (extent := _extent(s.measure)):
            yield _moment(u, s, s.measure, extent)


def _extent(time: Time) -> tuple[str, str] | None:
    """The ends of a time that is narrow enough to place something."""
    if time.type not in {"DATE", "TIME"} or time.value.endswith("_REF") or not time.earliest or not time.latest:
        return None
    first, last = stamps(time.earliest, time.latest)
    return (time.earliest, time.latest) if last - first <= WIDEST else None


def _moment(u: Understanding, s: Statement, time: Time, extent: tuple[str, str]) -> Moment:
    text, sentence = u.report.text, u.parsed.sentences[s.sentence]
    phrase, before = phrase_at(u.parsed, time.start, time.end), text[max(0, time.start - 24) : time.start]
    asks = text[sentence.start : sentence.end].rstrip().endswith("?")
    return Moment(
        report=u.report.id,
        start=time.start,
        earliest=extent[0],
        latest=extent[1],
        phrase=phrase,
        words=s.words | s.near,
        depth=time.start / max(1, len(text)),
        telling=sentence.role == "body" and phrase.happens and _asserted(s) and not _BEYOND.search(before) and not asks,
        reading=Reading(u.report.id, said(time), s.attributed_to, _words(text, Span(sentence.start, sentence.end), s, time)),
    )


def _words(text: str, sentence: Span, s: Statement, time: Time) -> Evidence:
    """The sentence; of a very long one what the time stands in."""
    starts = (sentence.start, s.clause.start, time.start)
    return evidence(text, next(start for start in starts if start <= time.start and time.end - start <= LONGEST), sentence.end)


def _asserted(s: Statement) -> bool:
    return s.modality in {"asserted", "planned"} and not s.negated


# --- times against each other -----------------------------------------------------------------------------------------


def stamps(earliest: str, latest: str) -> tuple[datetime, datetime]:
    """The first and the last minute meant: "2026-01-07" lasts until 23:59."""
    last = latest if "T" in latest else f"{latest}T23:59"
    return datetime.fromisoformat(earliest).replace(tzinfo=None), datetime.fromisoformat(last).replace(tzinfo=None)


def overlap(a: Moment, b: Moment) -> bool:
    (first, last), (begin, end) = a.span, b.span
    return first <= end and begin <= last


def usual(side: Sequence[Moment]) -> tuple[str, str]:
    """The time that most reports give; of those that as many give, the narrowest. Of one report alone, all that it gives."""
    tellers: dict[tuple[str, str], set[str]] = {}
    for m in side:
        tellers.setdefault((m.earliest, m.latest), set()).add(m.report)
    if len(tellers) > 1 and len({m.report for m in side}) == 1:
        return _from_to(side)

    def rank(extent: tuple[str, str]) -> tuple[int, timedelta]:
        first, last = stamps(*extent)
        return -len(tellers[extent]), last - first

    return min(tellers, key=rank)


def _from_to(side: Sequence[Moment]) -> tuple[str, str]:
    first, last = min(side, key=lambda m: m.span[0]), max(side, key=lambda m: m.span[1])
    if "T" in first.earliest or "T" in last.latest:
        return f"{first.span[0]:%Y-%m-%dT%H:%M}", f"{last.span[1]:%Y-%m-%dT%H:%M}"
    return first.earliest, last.latest


def told_best(side: Sequence[Moment], extent: tuple[str, str]) -> Moment:
    """Of that very time, by who or what, not too short, whole, high in its report."""

    def rank(m: Moment) -> tuple[bool, bool, bool, bool, bool, float]:
        words = m.phrase.text
        return not m.telling, (m.earliest, m.latest) != extent, not m.phrase.named, len(words) < SHORTEST, "…" in words, m.depth

    return min(side, key=rank)
