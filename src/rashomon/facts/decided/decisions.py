"""Decisions of an editor or a model applied to the facts: readings parted, facts joined, verdicts set.

What no longer applies is named and leaves the rest as it is; decisions that contradict each other raise DecisionError.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from rashomon.errors import DecisionError
from rashomon.facts.decided.pointing import Lost, fact_meant, reading_meant, report_meant
from rashomon.facts.decided.rejudging import Known, known, rejudged, renamed
from rashomon.types import Decided, Decision, Fact, Join, Part, Reading, Settle, Understanding

SHARED = frozenset({"agreed", "compatible"})  # verdicts that take more than one report
WHOSE = {"editor": "the editor", "model": "the model", "program": "the program"}


@dataclass(frozen=True, slots=True)
class _Desk:
    """The facts while decisions are applied one after the other."""

    facts: Mapping[str, Fact]
    became: Mapping[str, str]  # id of a fact that was joined to another: the other's id
    parted: Mapping[str, tuple[str, Part]]  # id of a fact that was parted off: from which, and by what
    settled: Mapping[str, Settle]  # id of a fact whose verdict is set: by what
    stale: tuple[str, ...] = ()


def decide(facts: Sequence[Fact], decisions: Sequence[Decision], understandings: Sequence[Understanding]) -> Decided:
    """The facts with the decisions applied, and those that no longer apply. Parts come first, then joins, then verdicts."""
    if not decisions:
        return Decided(tuple(facts), ())
    story = known(understandings)
    _refuse_contrary_parts([d for d in decisions if isinstance(d, Part)], story)
    desk = _Desk({fact.id: fact for fact in facts}, {}, {}, {})
    for part in (d for d in decisions if isinstance(d, Part)):
        desk = _part(desk, part, story)
    for join in (d for d in decisions if isinstance(d, Join)):
        desk = _join(desk, join, story)
    for settle in (d for d in decisions if isinstance(d, Settle)):
        desk = _settle(desk, settle, story)
    return Decided(tuple(desk.facts.values()), desk.stale)


def contrary(one: Decision, other: Decision, why: str) -> DecisionError:
    """Two decisions that can't both hold."""
    return DecisionError(f"{where(one)} and {where(other)} contradict each other: {why}; remove one of them")


def where(decision: Decision) -> str:
    """Where a decision is written: "story.toml, line 4"; else what it is."""
    return decision.place or f"a decision ({type(decision).__name__.lower()})"


def signed(done: str, decision: Decision) -> str:
    """ "Joined by the editor (M. Vesk, 2031-03-06): It is one decree." """
    by = ", ".join(filter(None, (decision.who, decision.when)))
    note = " ".join(decision.note.split())
    whole = f"{done} by {WHOSE[decision.by]}{f' ({by})' if by else ''}{f': {note}' if note else ''}"
    return whole if whole.endswith((".", "!", "?")) else f"{whole}."


# --- parting ----------------------------------------------------------------------------------------------------------


def _refuse_contrary_parts(parts: Sequence[Part], story: Known) -> None:
    """A reading can't be parted off with some readings here and with others there."""
    wanted = [(part, {(" ".join(w.exact.split()), _report_id(w.report, story), w.kind or "") for w in part.readings}) for part in parts]
    for (one, these), (other, those) in combinations(wanted, 2):
        if these != those and these & those:
            raise contrary(one, other, f"both part off “{min(these & those)[0]}”, each with other readings")


def _report_id(name: str, story: Known) -> str:
    found = report_meant(name, story.reports)
    return name if isinstance(found, Lost) else found.id


def _part(desk: _Desk, part: Part, story: Known) -> _Desk:
    fact = _fact_of(desk, part, story)
    if isinstance(fact, Lost):
        return _stale(desk, part, fact.why)
    found = [reading_meant(words, [fact], story.reports) for words in part.readings]
    taken = {reading for _, reading in (one for one in found if not isinstance(one, Lost))}
    rest = [reading for reading in fact.readings if reading not in taken]
    desk = _note_lost(desk, part, found, "the rest is parted off" if taken else "nothing is parted off")
    if not taken or (not rest and fact.id in desk.parted):  # a decision written twice
        return desk
    if reason := _untouchable(part, [fact]) or ("" if rest else "these are all the readings that the fact has"):
        return _stale(desk, part, reason)
    return _with_parted(desk, part, fact, (tuple(taken), tuple(rest)), story)


def _fact_of(desk: _Desk, part: Part, story: Known) -> Fact | Lost:
    return fact_meant(part.fact or part.readings[0], desk.facts, desk.became, story.reports)


def _with_parted(desk: _Desk, part: Part, fact: Fact, halves: tuple[Sequence[Reading], Sequence[Reading]], story: Known) -> _Desk:
    """Two facts instead of one: the rest keeps the id, what is parted off gets its own from its first reading."""
    taken, rest = halves
    note = signed("Parted", part)
    off = rejudged(_signed(fact, part, note), taken, story)
    first = off.readings[0]
    id_ = hashlib.sha256(f"{fact.id} parted {first.report} {first.evidence.start}".encode()).hexdigest()[:12]
    facts = {**desk.facts, fact.id: rejudged(_signed(fact, part, note), rest, story), id_: renamed(replace(off, id=id_), story)}
    return replace(desk, facts=facts, parted={**desk.parted, id_: (fact.id, part)})


# --- joining ----------------------------------------------------------------------------------------------------------


def _join(desk: _Desk, join: Join, story: Known) -> _Desk:
    found = [fact_meant(pointer, desk.facts, desk.became, story.reports) for pointer in join.facts]
    meant = list({fact.id: fact for fact in found if not isinstance(fact, Lost)}.values())
    told = len(found) - sum(isinstance(one, Lost) for one in found)
    desk = _note_lost(desk, join, found, "the rest is joined" if len(meant) > 1 else "nothing is joined")
    if told < 2:
        return desk
    if reason := _untouchable(join, meant):
        return _stale(desk, join, reason)
    _refuse_parted(desk, join, meant)
    first, *others = meant
    joined = _signed(first, join, signed("Joined", join), *(note for other in others for note in other.notes))
    if others:
        joined = rejudged(joined, [reading for fact in meant for reading in fact.readings], story)
    facts = {id_: fact for id_, fact in desk.facts.items() if fact not in others}
    return replace(desk, facts={**facts, first.id: joined}, became={**desk.became, **{fact.id: first.id for fact in others}})


def _refuse_parted(desk: _Desk, join: Join, meant: Sequence[Fact]) -> None:
    """What one decision parts, another can't join."""
    ids = {fact.id for fact in meant}
    for off, (kept, part) in desk.parted.items():
        if _now(desk, off) in ids and _now(desk, kept) in ids and _now(desk, off) != _now(desk, kept):
            raise contrary(part, join, "one parts what the other joins")


def _now(desk: _Desk, id_: str) -> str:
    while id_ in desk.became:
        id_ = desk.became[id_]
    return id_


# --- verdicts ---------------------------------------------------------------------------------------------------------


def _settle(desk: _Desk, settle: Settle, story: Known) -> _Desk:
    fact = fact_meant(settle.fact, desk.facts, desk.became, story.reports)
    if isinstance(fact, Lost):
        return _stale(desk, settle, fact.why)
    if reason := _untouchable(settle, [fact]) or _impossible(settle, fact):
        return _stale(desk, settle, reason)
    before = desk.settled.get(fact.id)
    if before is not None and before.verdict != settle.verdict:
        raise contrary(before, settle, f"one says that “{fact.topic}” is {before.verdict}, the other that it is {settle.verdict}")
    said = (f"The program said {fact.verdict}: {fact.why}",) if fact.verdict != settle.verdict else ()
    settled = replace(_signed(fact, settle, *said), verdict=settle.verdict, why=signed("Verdict set", settle))
    return replace(desk, facts={**desk.facts, fact.id: settled}, settled={**desk.settled, fact.id: settle})


def _impossible(settle: Settle, fact: Fact) -> str:
    """Why the fact can't have this verdict; "" where it can: one report alone may still contradict itself."""
    several = len({reading.report for reading in fact.readings})
    if settle.verdict == "single" and several > 1:
        return f"{several} reports have it now, so that it is not “single”"
    return f"only one report has it now, so that it is not “{settle.verdict}”" if several == 1 and settle.verdict in SHARED else ""


# --- whose it is ------------------------------------------------------------------------------------------------------


def _untouchable(decision: Decision, facts: Sequence[Fact]) -> str:
    """Why a model may not touch these facts; "" where it may, as an editor always may."""
    return "an editor has decided on it" if decision.by == "model" and any(fact.decided_by == "editor" for fact in facts) else ""


def _signed(fact: Fact, decision: Decision, *notes: str) -> Fact:
    return replace(fact, decided_by=decision.by, confidence=decision.sure, notes=tuple(dict.fromkeys((*fact.notes, *notes))))


def _note_lost(desk: _Desk, decision: Decision, found: Sequence[object], then: str) -> _Desk:
    lost: Iterator[Lost] = (one for one in found if isinstance(one, Lost))
    for one in lost:
        desk = _stale(desk, decision, f"{one.why}; {then}")
    return desk


def _stale(desk: _Desk, decision: Decision, why: str) -> _Desk:
    return replace(desk, stale=(*desk.stale, f"{where(decision)} no longer applies: {why}"))
