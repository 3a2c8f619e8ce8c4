"""The claims of a story, set out for comparison: each statement with its report, its sentence and what can be compared with it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from rashomon.types import FactKind, Role, Sentence, Statement, Time, Understanding, Value

MONTH = 27  # days from its first to its last, at least
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
COMPARED: dict[str, FactKind] = {  # kinds of value that become facts; the rest ("other", area, volume) is read but not compared
    "count": "count",
    "duration": "duration",
    "money": "money",
    "percent": "percent",
    "mass": "mass",
    "length": "length",
    "speed": "speed",
    "age": "age",
    "rank": "rank",
}


@dataclass(frozen=True, slots=True)
class Claim:
    """A statement, and where in the story it stands."""

    report: int  # index of its report
    statement: Statement
    role: Role
    sentence: frozenset[str]  # content words of its whole sentence
    company: frozenset[str]  # ids of the actors named in its whole sentence
    order: float  # 0 at the top of the report, 1 at its end
    published: str | None = None  # when its report was
    before: tuple[str, ...] = ()  # of a measure, the words before it in its sentence, the nearest first
    after: tuple[str, ...] = ()  # the words after it
    periods: tuple[Time, ...] = ()  # of a value, the months, years and the like that its sentence names

    @property
    def place(self) -> tuple[int, int]:
        return self.report, self.statement.sentence


def claims_of(understandings: Sequence[Understanding]) -> tuple[Claim, ...]:
    """All claims, report by report, in the order of the text."""
    return tuple(claim for i, u in enumerate(understandings) for claim in _claims(i, u))


def _claims(index: int, u: Understanding) -> Iterable[Claim]:
    words: dict[int, frozenset[str]] = {}
    actors: dict[int, frozenset[str]] = {}
    for s in u.statements:
        words[s.sentence] = words.get(s.sentence, frozenset()) | s.words | s.near
        actors[s.sentence] = actors.get(s.sentence, frozenset()) | s.participants
    periods: dict[int, list[Time]] = {}
    for s in u.statements:
        if isinstance(s.measure, Time) and _is_period(s.measure):
            periods.setdefault(s.sentence, []).append(s.measure)
    last = max(1, len(u.report.text))
    for s in u.statements:
        sentence = u.parsed.sentences[s.sentence]
        before, after = _around(s.measure, sentence, u.report.text)
        yield Claim(
            report=index,
            statement=s,
            role=sentence.role,
            sentence=words[s.sentence],
            company=actors[s.sentence],
            order=s.start / last,
            published=u.report.published,
            before=before,
            after=after,
            periods=tuple(periods.get(s.sentence, ())) if isinstance(s.measure, Value) else (),
        )


def _is_period(time: Time) -> bool:
    """A month or longer."""
    if time.earliest is None or time.latest is None:
        return False
    return (datetime.fromisoformat(time.latest[:10]) - datetime.fromisoformat(time.earliest[:10])).days >= MONTH


def _around(measure: Value | Time | None, sentence: Sentence, text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words of a sentence before and after a measure in it, in lower case."""
    if measure is None:
        return (), ()
    before = WORD.findall(text[sentence.start : measure.start].lower())
    return tuple(reversed(before)), tuple(WORD.findall(text[measure.end : sentence.end].lower()))


def kind_of(statement: Statement) -> FactKind | None:
    """The kind of fact a statement's measure can be in; None where it is read but not compared."""
    measure = statement.measure
    if measure is None:
        return "statement"
    if isinstance(measure, Time):
        return "time" if measure.type == "TIME" else "date"
    return COMPARED.get(measure.kind)


def comparable(statement: Statement) -> tuple[str, str] | None:
    """Claims are compared within one kind and unit: dollars with dollars, prices a barrel with prices a barrel."""
    kind = kind_of(statement)
    if kind is None or kind == "statement" or _vague(statement.measure):
        return None
    if isinstance(statement.measure, Time):
        return "when", ""
    if isinstance(statement.measure, Value) and kind not in {"count", "rank"}:
        return kind, f"{statement.measure.unit} {statement.measure.per}".strip()
    return kind, ""


def _vague(measure: Value | Time | None) -> bool:
    """ "Days of talks", "a decades-long partnership": no number to compare."""
    return isinstance(measure, Value) and measure.kind == "duration" and measure.nominal is None and None in (measure.low, measure.high)
