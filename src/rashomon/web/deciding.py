"""What was typed into a form, made a decision; what it replaces; and a decision in words. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypedDict, cast, get_args
from urllib.parse import parse_qsl

from rashomon.facts.decided.pointing import Lost, fact_meant, report_meant
from rashomon.outputs.writing import excerpt, line
from rashomon.reports.naming import listed, report_name
from rashomon.store import Recorded
from rashomon.types import Admit, Decision, Dossier, Expel, Fact, Join, Part, Pointer, Reading, Report, Settle, Verdict, Words

FIELDS = 400  # of a form
NAME, WHY = 100, 2000  # characters
GIVEN = tuple(one for one in get_args(Verdict) if one != "single")  # verdicts that can be set
SHARED = frozenset({"agreed", "compatible"})  # verdicts that take more than one report


class Mistyped(Exception):
    """What is wrong with a form, in words for whoever filled it in, and at which field."""

    def __init__(self, field: str, message: str) -> None:
        super().__init__(message)
        self.field = field


@dataclass(frozen=True, slots=True)
class Typed:
    """A form as it was filled in."""

    kind: str = ""  # "join", "part", "verdict", "intruder", "belongs"
    facts: tuple[str, ...] = ()  # ids
    other: str = ""  # id of the fact to join with, where it is chosen from a list
    readings: tuple[str, ...] = ()  # as `handle` names them
    verdict: str = ""
    report: str = ""  # id in the store
    who: str = ""
    why: str = ""
    proof: str = ""


class Signed(TypedDict):
    """Who decided, when and why."""

    who: str
    when: str
    note: str
    place: str


def typed(body: bytes) -> Typed:
    """The form that a browser sent."""
    try:
        pairs = parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True, max_num_fields=FIELDS)
    except ValueError:
        raise Mistyped("", f"Expected at most {FIELDS} fields, found more; tick fewer") from None
    one, many = dict(pairs), {name: tuple(value for key, value in pairs if key == name and value) for name in ("fact", "reading")}
    single = {name: one.get(name, "") for name in ("kind", "other", "verdict", "report", "proof")}
    return Typed(facts=many["fact"], readings=many["reading"], who=_line(one, "who", NAME), why=_line(one, "why", WHY), **single)


def decision_of(form: Typed, dossier: Dossier, moment: datetime, reports: Mapping[str, str]) -> Decision:
    """The decision; `reports` are the ids of the dossier's reports by those that the store knows them by. Raises Mistyped."""
    if not form.who:
        raise Mistyped("who", "Expected your name, found none; write it, so that others know whose decision it is")
    if not form.why:
        raise Mistyped("why", "Expected a reason, found none; write it, so that others can follow it")
    day = moment.date().isoformat()
    signed: Signed = {"who": form.who, "when": day, "note": form.why, "place": f"{form.kind} of {form.who}, {day}"}
    match form.kind:
        case "join":
            return _join(form, dossier, signed)
        case "part":
            return _part(form, dossier, signed)
        case "verdict":
            return _settle(form, dossier, signed)
        case "intruder" | "belongs":
            name = _named(_report(reports.get(form.report, ""), dossier), dossier)
            return Expel(report=name, **signed) if form.kind == "intruder" else Admit(report=name, **signed)
        case _:
            raise Mistyped("kind", "Expected a choice of what you decide, found none; choose one")


def replaced(recorded: Sequence[Recorded], decision: Decision, dossier: Dossier) -> tuple[int, ...]:
    """Numbers of the standing decisions in whose place this one comes: on the verdict of the same fact, on the same report."""
    mine = _matter(decision, dossier)
    standing = (one for one in recorded if one.revoked is None)
    return tuple(one.number for one in standing if mine is not None and _matter(one.decision, dossier) == mine)


def handle(reading: Reading) -> str:
    """What a form calls a reading: its report and where its words stand."""
    return f"{reading.report}:{reading.evidence.start}:{reading.evidence.end}"


def in_words(decision: Decision, dossier: Dossier | None) -> str:
    """ "Joins “people hurt” and “people injured”", "Sets “day of the vote” to agreed", "Keeps out Sund Radio"."""
    match decision:
        case Join():
            return f"Joins {listed(list(dict.fromkeys(_called(one, dossier) for one in decision.facts)))}"
        case Part():
            return f"Parts off {listed([f'“{excerpt(one.exact, 60)}”' for one in decision.readings])}"
        case Settle():
            return f"Sets {_called(decision.fact, dossier)} to {decision.verdict}"
        case Expel():
            return f"Keeps out {_report_called(decision.report, dossier)}"
        case Admit():
            return f"Lets {_report_called(decision.report, dossier)} belong"
        case _:
            return "Decides"


def _join(form: Typed, dossier: Dossier, signed: Signed) -> Decision:
    ids = list(dict.fromkeys((*form.facts, *filter(None, [form.other]))))
    if len(ids) < 2:
        raise Mistyped("other", "Expected two facts or more to join, found one; choose another")
    return Join(facts=tuple(_pointer(_fact(id_, dossier), dossier) for id_ in ids), **signed)


def _part(form: Typed, dossier: Dossier, signed: Signed) -> Decision:
    fact = _fact(form.facts[0] if form.facts else "", dossier)
    taken = [reading for reading in fact.readings if handle(reading) in form.readings]
    if not taken or len(taken) == len(fact.readings):
        raise Mistyped("reading", "Expected some of the readings, found none of them or all; tick those that are a matter of their own")
    return Part(readings=tuple(_words(reading, fact, dossier) for reading in taken), fact=fact.id, **signed)


def _settle(form: Typed, dossier: Dossier, signed: Signed) -> Decision:
    fact = _fact(form.facts[0] if form.facts else "", dossier)
    if form.verdict not in GIVEN:
        raise Mistyped("verdict", f"Expected {listed(GIVEN, 'or')}, found none of these; choose one")
    if form.verdict in SHARED and len({reading.report for reading in fact.readings}) == 1:
        raise Mistyped("verdict", f"Expected a verdict that one report alone can have, found {form.verdict}; choose another")
    return Settle(fact=_pointer(fact, dossier), verdict=cast(Verdict, form.verdict), **signed)


def _fact(id_: str, dossier: Dossier) -> Fact:
    found = next((fact for fact in dossier.facts if fact.id == id_), None)
    if found is None:
        raise Mistyped("fact", "Expected a fact of the dossier as it is now, found one that it no longer has; choose anew in the dossier")
    return found


def _report(id_: str, dossier: Dossier) -> Report:
    found = next((report for report in dossier.reports if report.id == id_), None)
    if found is None:
        raise Mistyped(
            "report", "Expected a report of the dossier as it is now, found one that it does not have; choose anew in the dossier"
        )
    return found


def _pointer(fact: Fact, dossier: Dossier) -> Pointer:
    """Words that point at this fact alone, as they outlive its id; its id where there are none."""
    facts = {one.id: one for one in dossier.facts}
    pointers = (_words(reading, fact, dossier) for reading in fact.readings)
    return next((one for one in pointers if _is(fact_meant(one, facts, {}, dossier.reports), fact)), fact.id)


def _is(meant: Fact | Lost, fact: Fact) -> bool:
    return isinstance(meant, Fact) and meant.id == fact.id


def _words(reading: Reading, fact: Fact, dossier: Dossier) -> Words:
    return Words(_named(_report(reading.report, dossier), dossier), reading.evidence.exact, fact.kind)


def _named(report: Report, dossier: Dossier) -> str:
    """Its address, which stays when its text is edited; its id where the address is not its own."""
    name = report.url or report.source
    meant = report_meant(name, dossier.reports)
    return name if isinstance(meant, Report) and meant.id == report.id else report.id


def _matter(decision: Decision, dossier: Dossier) -> tuple[str, str] | None:
    """What a decision is on, where there can be one only."""
    if isinstance(decision, Settle):
        fact = fact_meant(decision.fact, {one.id: one for one in dossier.facts}, {}, dossier.reports)
        return ("fact", fact.id) if isinstance(fact, Fact) else None
    if isinstance(decision, Expel | Admit):
        report = report_meant(decision.report, dossier.reports)
        return ("report", report.id) if isinstance(report, Report) else None
    return None


def _called(pointer: Pointer, dossier: Dossier | None) -> str:
    facts = {one.id: one for one in dossier.facts} if dossier else {}
    meant = fact_meant(pointer, facts, {}, dossier.reports if dossier else ())
    if isinstance(meant, Fact):
        return f"“{excerpt(meant.topic, 80)}”"
    return f"“{excerpt(pointer.exact, 80)}”" if isinstance(pointer, Words) else f"the fact {line(pointer)}"


def _report_called(name: str, dossier: Dossier | None) -> str:
    meant = report_meant(name, dossier.reports if dossier else ())
    return excerpt(report_name(meant) if isinstance(meant, Report) else name, 80)


def _line(form: Mapping[str, str], name: str, most: int) -> str:
    return line(form.get(name, ""))[:most]
