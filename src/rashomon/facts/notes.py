"""What a fact leaves open for a reader: whether the others could have known it, which of them leave it out, how names are spelled.

A fact could be known from the time that its own clauses give ("The ferry sank at noon on Thursday"); else from the hour at which the first
report that has it was published.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import combinations

from rashomon.facts.measured.misprints import is_slip
from rashomon.facts.spellings import spelling_notes
from rashomon.reports.hours import hours
from rashomon.reports.naming import listed, names_apart
from rashomon.types import Evidence, Fact, Report, Statement, Time, Understanding

FEWEST = 3  # reports that have a fact before it is asked who leaves it out
NAMED = 8  # reports that a note names; more are counted
SOME = 5  # readings by whose words a report is searched
TOLD = 0.5  # share of the words of a reading that stand in one sentence of a report that tells the same
ZONES = timedelta(hours=14)  # by which a day or an hour without a zone may be off
_WORD = re.compile(r"\w{3,}")
_DIGIT = re.compile(r"\D")  # all that is none


@dataclass(frozen=True, slots=True)
class _Told:
    """A report; of each of its sentences that claim something where it starts, its statements and its words."""

    report: Report
    published: tuple[datetime, datetime] | None
    starts: Sequence[int]
    statements: Sequence[Sequence[Statement]]
    words: Sequence[frozenset[str]]
    vocabulary: frozenset[str]


def noted(facts: Sequence[Fact], understandings: Sequence[Understanding]) -> tuple[Fact, ...]:
    """The facts with their notes, and with the reports that leave out what most others have."""
    story = {u.report.id: _told(u) for u in understandings}
    names = names_apart(u.report for u in understandings)
    return tuple(_noted(fact, story, names) for fact in facts)


def _told(understanding: Understanding) -> _Told:
    by_sentence: dict[int, list[Statement]] = {}
    for statement in understanding.statements:
        by_sentence.setdefault(statement.sentence, []).append(statement)
    starts = [understanding.parsed.sentences[index].start for index in sorted(by_sentence)]
    statements = [by_sentence[index] for index in sorted(by_sentence)]
    words = [frozenset().union(*(s.words | s.near for s in told)) for told in statements]
    return _Told(understanding.report, hours(understanding.report), starts, statements, words, frozenset().union(*words))


def _noted(fact: Fact, story: Mapping[str, _Told], names: Mapping[str, str]) -> Fact:
    having = {reading.report for reading in fact.readings}
    others = [told for id_, told in story.items() if id_ not in having]
    if fact.kind == "name":
        fact = replace(fact, notes=(*fact.notes, *spelling_notes(fact.readings)))
    if fact.verdict == "disputed" and fact.kind != "name":
        fact = replace(fact, notes=(*fact.notes, *_slips(fact)))
    if len(having) == 1 and others:
        note = _unknown_to(fact, others, story, names)
        return replace(fact, notes=(*fact.notes, note)) if note else fact
    if len(having) < FEWEST or len(having) <= len(others):
        return fact
    known, words = _known_from(fact, story) or _first_told(fact, story), _words(fact, story)
    lacking = [told.report.id for told in others if not _published_before(told, known) and not _tells(told, fact, words)]
    return replace(fact, lacking=tuple(lacking))


def _slips(fact: Fact) -> Iterator[str]:
    """ "“$5,687.75” and “$5,587.75” differ by one slip of the keys.": for each two of its figures that do."""
    for one, other in combinations(dict.fromkeys(reading.value for reading in fact.readings), 2):
        if is_slip(*(_DIGIT.sub("", value).strip("0") for value in (one, other))):
            yield f"“{one}” and “{other}” differ by one slip of the keys."


def _unknown_to(fact: Fact, others: Sequence[_Told], story: Mapping[str, _Told], names: Mapping[str, str]) -> str:
    """ "001 and 004 were published before it could be known."; by the hour alone "… earlier, and may not have known it."; else ""."""
    known = _known_from(fact, story)
    moment = known or _first_told(fact, story)
    before = [told for told in others if _published_before(told, moment)]
    if not before:
        return ""
    were = "was" if len(before) == 1 else "were"
    when = "before it could be known" if known else "earlier, and may not have known it"
    return f"{_who(before, others, names)} {were} published {when}."


def _who(some: Sequence[_Told], others: Sequence[_Told], names: Mapping[str, str]) -> str:
    """ "001 and 004", "All others", "37 of the 45 others"."""
    if 1 < len(some) == len(others):
        return "All others"
    return listed([names[told.report.id] for told in some]) if len(some) <= NAMED else f"{len(some)} of the {len(others)} others"


# --- when it could be known -------------------------------------------------------------------------------------------


def _known_from(fact: Fact, story: Mapping[str, _Told]) -> datetime | None:
    """The earliest that the clauses of its readings date it to, where that lies in the past; with room for zones."""
    days = [max(times) for reading in fact.readings if (times := list(_past_times(story[reading.report], reading.evidence)))]
    return min(days) - ZONES if days else None


def _past_times(told: _Told, evidence: Evidence) -> Iterator[datetime]:
    published = told.published
    for statement in _beside(told, evidence):
        time = statement.measure
        if isinstance(time, Time) and time.earliest is not None and statement.modality in {"asserted", "alleged"}:
            earliest = datetime.fromisoformat(time.earliest).replace(tzinfo=None)
            if published is None or earliest < published[1]:
                yield earliest


def _beside(told: _Told, evidence: Evidence) -> Iterator[Statement]:
    """The statements of the clause in which evidence stands."""
    at = bisect_right(told.starts, evidence.start) - 1
    near = told.statements[at] if at >= 0 else ()
    yield from (s for s in near if s.clause.start < evidence.end and evidence.start < s.clause.end)


def _first_told(fact: Fact, story: Mapping[str, _Told]) -> datetime | None:
    """When the first report that has it was published, if that is known of all that have it."""
    known = [story[id_].published for id_ in {reading.report for reading in fact.readings}]
    moments = [moment[0] for moment in known if moment]
    return min(moments) if len(moments) == len(known) else None


def _published_before(told: _Told, moment: datetime | None) -> bool:
    published = told.published
    return moment is not None and published is not None and published[0] < moment and published[1] <= moment


# --- who leaves it out ------------------------------------------------------------------------------------------------


def _words(fact: Fact, story: Mapping[str, _Told]) -> list[frozenset[str]]:
    """The words of the clauses of its first readings."""
    beside = [_beside(story[reading.report], reading.evidence) for reading in fact.readings[:SOME]]
    return [frozenset().union(*(s.words | s.near for s in statements)) for statements in beside]


def _tells(told: _Told, fact: Fact, words: Sequence[frozenset[str]]) -> bool:
    """Does a report say the same after all, in a sentence that was not recognised, or name the same?"""
    if fact.kind == "name":
        text = told.report.text.lower()
        return any(word in text for reading in fact.readings[:SOME] for word in _WORD.findall(reading.value.lower()))
    near = [bag for bag in words if len(bag & told.vocabulary) >= TOLD * len(bag)]
    return any(len(bag & sentence) >= TOLD * len(bag) for bag in near for sentence in told.words)
