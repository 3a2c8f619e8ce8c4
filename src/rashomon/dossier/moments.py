"""The times of a report that place something narrowly, each with what the report says of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from rashomon.dossier.wording import one_line, shortened
from rashomon.facts.evidence import evidence
from rashomon.statements.clauses import Clause, clauses
from rashomon.types import Reading, Statement, Time, Understanding

LONGEST = 140  # characters of what is said to have happened
WIDEST = timedelta(days=32)  # a month is narrow enough to place something, a year is not
ALIKE = 0.4  # part of the words of the shorter of two clauses that the other must have to tell of the same thing
_COMMAS = re.compile(r"(?:\s*,)+(?=\s*,)|^[\s,;:–—-]+|[\s,;:–—-]+$")


@dataclass(frozen=True, slots=True)
class Moment:
    """A time that a report gives, and what it dates."""

    report: str
    start: int
    value: str
    earliest: str
    latest: str
    what: str
    words: frozenset[str]
    depth: float  # 0 at the top of the report, 1 at its end
    telling: bool  # said of something that happened or is to happen, in the body
    own_subject: bool  # says who or what, and not with a pronoun
    reading: Reading

    def same_as(self, other: Moment) -> bool:
        """The very same time, and much the same words."""
        if (self.earliest, self.latest) != (other.earliest, other.latest):
            return False
        return len(self.words & other.words) >= ALIKE * max(1, min(len(self.words), len(other.words)))


def moments_of(u: Understanding) -> Iterator[Moment]:
    """The moments of one report in the order of its text."""
    parts: dict[int, tuple[Clause, ...]] = {}
    for s in u.statements:
        time = s.measure
        if isinstance(time, Time) and (extent := _extent(time)):
            if s.sentence not in parts:
                parts[s.sentence] = tuple(clauses(u.parsed, u.parsed.sentences[s.sentence]))
            yield _moment(u, s, time, extent, parts[s.sentence])


def _extent(time: Time) -> tuple[str, str] | None:
    """The ends of a time that is narrow enough to place something."""
    if time.type not in {"DATE", "TIME"} or time.value.endswith("_REF") or not time.earliest or not time.latest:
        return None
    first, last = stamps(time.earliest, time.latest)
    return (time.earliest, time.latest) if last - first <= WIDEST else None


def _moment(u: Understanding, s: Statement, time: Time, extent: tuple[str, str], parts: Sequence[Clause]) -> Moment:
    text, sentence = u.report.text, u.parsed.sentences[s.sentence]
    home = next((c for c in parts if any(time.start <= t.idx < time.end for t in c.tokens)), None)
    what, own = (_told(home), _own_subject(home)) if home else (text[sentence.start : sentence.end], False)
    words = evidence(text, sentence.start, sentence.end)
    return Moment(
        report=u.report.id,
        start=time.start,
        value=time.value,
        earliest=extent[0],
        latest=extent[1],
        what=shortened(what, LONGEST),
        words=s.words | s.near,
        depth=time.start / max(1, len(text)),
        telling=sentence.role == "body" and bool(s.predicate) and s.modality in {"asserted", "planned"} and not s.negated,
        own_subject=own,
        reading=Reading(u.report.id, said(time), s.attributed_to, words),
    )


def said(time: Time) -> str:
    """A day or a month as such, a range by its ends."""
    if time.earliest == time.latest or time.latest is None:
        return time.earliest or time.value
    return time.value if re.fullmatch(r"\d{4}-\d\d", time.value) else f"{time.earliest}/{time.latest}"


# --- what is said of it ----------------------------------------------------------------------------------------------


def _told(clause: Clause) -> str:
    """A clause in its report's words, without its sub-clauses; where it lacks a subject, that of the clause above stands before it."""
    own = _line("".join(t.text_with_ws for t in clause.tokens))
    if clause.head.dep_ in {"relcl", "acl"}:
        noun = clause.head.head
        left = noun.doc[noun.left_edge.i : noun.i + 1]
        return f"{_line(left.text)} {own}"
    subject = None if _subject(clause) else _subject_above(clause)
    return f"{subject} … {own}" if subject else own


def _line(words: str) -> str:
    return _COMMAS.sub("", one_line(words))


def _subject(clause: Clause) -> bool:
    return any(c.dep_ in {"nsubj", "nsubjpass", "expl"} for c in clause.head.children)


def _subject_above(clause: Clause) -> str:
    """The subject of the nearest clause above that has one; "" where none has, or the clause stands alone."""
    head = clause.head
    for _ in range(4):
        if head.head.i == head.i:
            return ""
        head = head.head
        subject = next((c for c in head.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
        if subject is not None:
            return _line(subject.doc[subject.left_edge.i : subject.i + 1].text)
    return ""


def _own_subject(clause: Clause) -> bool:
    return any(c.dep_ in {"nsubj", "nsubjpass"} and c.pos_ in {"NOUN", "PROPN"} for c in clause.head.children)


# --- times against each other -----------------------------------------------------------------------------------------


def stamps(earliest: str, latest: str) -> tuple[datetime, datetime]:
    """The first and the last minute meant: "2026-01-07" lasts until 23:59."""
    last = latest if "T" in latest else f"{latest}T23:59"
    return datetime.fromisoformat(earliest).replace(tzinfo=None), datetime.fromisoformat(last).replace(tzinfo=None)


def overlap(a: Moment, b: Moment) -> bool:
    (a_first, a_last), (b_first, b_last) = stamps(a.earliest, a.latest), stamps(b.earliest, b.latest)
    return a_first <= b_last and b_first <= a_last


def narrowest(side: Sequence[Moment]) -> tuple[str, str]:
    """What all can mean: the latest beginning to the earliest end."""
    first = max((m.earliest for m in side), key=lambda e: stamps(e, e)[0])
    last = min((m.latest for m in side), key=lambda e: stamps(e, e)[1])
    begin, end = stamps(first, last)
    return (first, last) if begin <= end else (side[0].earliest, side[0].latest)


def first_of(side: Sequence[Moment]) -> Moment:
    """The moment told best: by who or what, not too short, high in its report."""
    return min(side, key=lambda m: (not m.telling, not m.own_subject, len(m.what) < 25, m.what.endswith("…"), m.depth))
