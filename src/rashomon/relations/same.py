"""Which tellings are of one event: a hundred reports of one kidnapping are one kidnapping.

Between the same sides, in the same direction unless it is mutual, tellings come together that
- have one code, or codes near enough to be codings of one act;
- share words of the act or of its matter, or stand on the words of one fact;
- can be of one day. Two reports may be a few days apart on what they tell in the same words.
Two acts that one sentence tells side by side stay two. A threat and the deed are two, unless date and words say that the reports differ
on it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

import numpy as np
from numpy.typing import NDArray

from rashomon.relations.told import Days, Told
from rashomon.statements.vectors import SIZE, vectors
from rashomon.types import EventCode

Vector = NDArray[np.float32]
RECIPROCAL: frozenset[EventCode] = frozenset({"CONSULT"})  # what A does with B, B does with A
JOINT: frozenset[EventCode] = frozenset({"AGREE", "COOPERATE", "SUPPORT"})  # what they may do together, and the one may do for the other
FEW_DAYS = 3  # by which two reports may differ on the day of what they tell in the same words
NARROW = 7  # days of a date that tells events of one pair from one another
NEAR = 3.5  # on the scale of intensity, between two codings of one act
ENOUGH = 1.45
SAME_CODE, SAME_MODE, OTHER_MODE, NEAR_CODE = 0.6, 0.2, -0.2, 0.2
HALF = 0.5  # the share of the shorter matter from which two matters are one
TALKS = frozenset({"phone", "negotiate", None})  # of two undated talks, one is mostly told in the words of the other
SAME_TALK = 0.7
SAME_WORD, SENSE, MATTER, NO_MATTER, UNTOLD = 0.6, 0.4, 0.8, -0.4, 0.3
SAME_DAY, SAME_TIME, SAME_FACT = 0.6, 0.2, 0.8
LIKELY = 12  # events that are looked at for a telling
FACTUAL = frozenset({"done", "alleged", "denied"})  # what is said to have happened, or not to have


@dataclass(slots=True)
class _Group:
    """Tellings of one event, as they are found."""

    first: Told
    tellings: list[Told] = field(default_factory=list)
    sentences: dict[tuple[str, int], set[tuple[int, int]]] = field(default_factory=dict)  # the acts taken of a sentence
    dates: dict[Days, set[str]] = field(default_factory=dict)  # and who tells them
    act: set[str] = field(default_factory=set)
    matter: set[str] = field(default_factory=set)
    facts: set[str] = field(default_factory=set)
    sense: Vector = field(default_factory=lambda: np.zeros(SIZE, dtype=np.float32))

    def add(self, told: Told, sense: Vector) -> None:
        self.tellings.append(told)
        self.sentences.setdefault((told.report, told.event.sentence), set()).add((told.event.start, told.event.end))
        if told.days is not None:
            self.dates.setdefault(told.days, set()).add(told.report)
        self.act |= told.act
        self.matter |= told.matter
        self.facts |= told.facts
        self.sense = self.sense + sense


@dataclass(slots=True)
class _Shelf:
    """The events found so far, by what a telling of one has in common with it."""

    groups: list[_Group] = field(default_factory=list)
    holding: dict[object, dict[int, None]] = field(default_factory=lambda: defaultdict(dict))

    def put(self, told: Told, sense: Vector) -> None:
        scores = {n: _score(told, sense, self.groups[n]) for n in self._likely(told)}
        best = max(scores, key=lambda n: (scores[n], -n), default=-1)
        if best < 0 or scores[best] < ENOUGH:
            best = len(self.groups)
            self.groups.append(_Group(told))
        self.groups[best].add(told, sense)
        for mark in _marks(told):
            self.holding[mark][best] = None

    def _likely(self, told: Told) -> list[int]:
        """The few that share most with a telling."""
        shared = Counter(n for mark in _marks(told) for n in self.holding.get(mark, ()))
        return sorted(shared, key=lambda n: (-shared[n], n))[:LIKELY]


def same_events(told: Iterable[Told]) -> list[tuple[Told, ...]]:
    """The tellings of each event, the oldest first; the same however the reports are given."""
    pairs: dict[tuple[str, str], list[Told]] = defaultdict(list)
    for one in sorted(told, key=lambda t: t.order):
        pairs[min(one.source.side, one.target.side), max(one.source.side, one.target.side)].append(one)
    return [event for pair in sorted(pairs) for event in _of_pair(pairs[pair])]


def _of_pair(told: Sequence[Told]) -> list[tuple[Told, ...]]:
    """Of one pair of sides: those that tell a narrow date first, so that those without one find them."""
    ordered = sorted(told, key=lambda t: (_width(t.days) > NARROW, t.headline, *t.order))
    shelves: dict[object, _Shelf] = defaultdict(_Shelf)
    for one, sense in zip(ordered, _senses(ordered), strict=True):
        shelves[_shelf(one)].put(one, sense)
    return [tuple(sorted(g.tellings, key=lambda t: t.order)) for shelf in shelves.values() for g in shelf.groups]


def _shelf(told: Told) -> object:
    """Tellings of one event share it: what is mutual in both directions, all else in its own; friendly apart from hostile."""
    return "together" if told.event.code in RECIPROCAL | JOINT else (told.source.side, told.intensity > 0)


def _marks(told: Told) -> set[object]:
    """What two tellings of one event have in common, one of these at least."""
    day = {(told.event.code, told.days[0])} if told.days is not None and _width(told.days) <= NARROW else set[tuple[str, str]]()
    return {*told.act, *(("about", word) for word in told.matter), *told.facts, *day}


def _senses(told: Sequence[Told]) -> Vector:
    """The sense of the words that tell each act, of length one."""
    words = sorted({word for one in told for word in one.act})
    rows = dict(zip(words, vectors(words), strict=True))
    sums = np.array([sum((rows[w] for w in sorted(one.act)), np.zeros(SIZE, dtype=np.float32)) for one in told], dtype=np.float32)
    lengths = np.linalg.norm(sums, axis=1, keepdims=True)
    unit: Vector = np.divide(sums, lengths, out=np.zeros_like(sums), where=lengths > 0)
    return unit


def _score(told: Told, sense: Vector, group: _Group) -> float:
    """How much speaks for one event, 0 where something excludes it."""
    word = bool(told.act & group.act)
    fit = _directions_fit(told, group.first) and _modalities_fit(told, group, word) and _days_fit(told, group, word)
    if not fit or _beside(told, group) or not (word or _comparable(told, group)):
        return 0.0
    fact = told.event.code == group.first.event.code and bool(told.facts & group.facts)
    return _code(told, group.first) + _words(told, sense, group, word) + _time(told, group) + SAME_FACT * fact


def _comparable(told: Told, group: _Group) -> bool:
    """One code; or another for what has its matter or a fact in common."""
    return told.event.code == group.first.event.code or bool(told.matter & group.matter or told.facts & group.facts)


def _directions_fit(told: Told, first: Told) -> bool:
    """Both told of as done together, or by the same side to the other."""
    mutual = [t.mutual or t.event.code in RECIPROCAL for t in (told, first)]
    return all(mutual) or told.source.side == first.source.side or (any(mutual) and told.event.code == first.event.code)


def _beside(told: Told, group: _Group) -> bool:
    """Another act of the same sentence is in the group; talks may be told twice in one: "glad to [speak] with Beck, who [called]"."""
    taken = group.sentences.get((told.report, told.event.sentence), set())
    if _is_talk(told) and _is_talk(group.first):
        return False
    return any(start >= told.event.end or told.event.start >= end for start, end in taken)


def _modalities_fit(told: Told, group: _Group, word: bool) -> bool:
    """What happened, is alleged or denied can be one; what is planned or threatened is another, unless reports tell it of the same day."""
    a, b = told.modality, group.first.modality
    if a == b or {a, b} <= FACTUAL:
        return True
    days = [told.days, group.first.days]
    narrow = all(one is not None and _width(one) <= NARROW for one in days)
    return word and group.first.report != told.report and narrow and _gap(told.days, group.first.days) == 0


def _days_fit(told: Told, group: _Group, word: bool) -> bool:
    gap = min((_gap(told.days, other) for other in group.dates), default=0)
    if gap == 0:
        return True
    alone = not any(told.report in tellers for tellers in group.dates.values())
    alike = len(told.act & group.act) > 1 or bool(told.matter & group.matter or told.facts & group.facts)
    return word and alone and alike and gap <= FEW_DAYS


def _is_talk(told: Told) -> bool:
    return told.event.code == "CONSULT" and told.event.mode in TALKS


def _code(told: Told, first: Told) -> float:
    a, b = told.event, first.event
    if a.code != b.code:
        return NEAR_CODE if abs(told.intensity - first.intensity) <= NEAR else 0.0
    if _is_talk(told) and _is_talk(first):
        return SAME_CODE + (SAME_TALK if told.days is None or first.days is None else SAME_MODE)
    if a.mode and b.mode:
        return SAME_CODE + (SAME_MODE if a.mode == b.mode else OTHER_MODE)
    return SAME_CODE


def _words(told: Told, sense: Vector, group: _Group, word: bool) -> float:
    """The same word tells the act, or one near in sense; and they have their matter in common, or each has another."""
    length = float(np.linalg.norm(group.sense))
    near = float(sense @ group.sense) / length if length else 0.0
    act = SAME_WORD if word else SENSE * max(near, 0.0)
    if not told.matter or not group.matter:
        return act + UNTOLD
    if told.facts & group.facts and not told.matter & group.matter:
        return act
    share = len(told.matter & group.matter) / min(len(told.matter), len(group.matter))
    return act + NO_MATTER + (MATTER - NO_MATTER) * min(1.0, share / HALF)


def _time(told: Told, group: _Group) -> float:
    """A day that both tell speaks for one event; a month hardly does."""
    meets = [max(_width(told.days), _width(d)) for d in group.dates if told.days is not None and _gap(told.days, d) == 0]
    return 0.0 if not meets else SAME_DAY if min(meets) <= NARROW else SAME_TIME


def _width(days: Days | None) -> float:
    return float("inf") if days is None else (date.fromisoformat(days[1]) - date.fromisoformat(days[0])).days


def _gap(one: Days | None, other: Days | None) -> int:
    """Days between two dates, 0 where they meet or one is not known."""
    if one is None or other is None:
        return 0
    first, second = sorted((one, other))
    return max((date.fromisoformat(second[0]) - date.fromisoformat(first[1])).days, 0)
