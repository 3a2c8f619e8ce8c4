"""An editor's decisions over HTTP: listed, recorded, taken back. Whoever records one is named; nothing is ever lost from the record."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Body, Path, Query, Request
from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from rashomon.store import Transaction
from rashomon.types import Admit, Decision, Dossier, Expel, FactKind, Join, Part, Pointer, Settle, Words
from rashomon.web.api.asked import Opened, StoryId, story_at
from rashomon.web.deciding import replaced
from rashomon.web.problems import Wrong
from rashomon.web.records import DecisionRecord, decision_record

decisions = APIRouter(tags=["decisions"])

REPLACED = "Another decision came in its place."

Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=100)]
Note = Annotated[str, StringConstraints(strip_whitespace=True, max_length=2000)]
Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=500)]


class _Asked(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class WordsAsked(_Asked):
    """Words that a reading rests on, in a report named by its id, address or outlet."""

    report: Line
    words: Line
    kind: FactKind | None = None


class _Signed(_Asked):
    by: Name
    note: Note = ""


class JoinAsked(_Signed):
    """These facts are one matter."""

    kind: Literal["join"]
    facts: Annotated[list[Line | WordsAsked], Field(min_length=2, max_length=50)]


class PartAsked(_Signed):
    """These readings of one fact are a matter of their own."""

    kind: Literal["part"]
    readings: Annotated[list[WordsAsked], Field(min_length=1, max_length=50)]
    fact: Line | None = None


class VerdictAsked(_Signed):
    """The verdict of a fact."""

    kind: Literal["verdict"]
    fact: Line | WordsAsked
    verdict: Literal["agreed", "compatible", "updated", "disputed"]


class IntruderAsked(_Signed):
    """This report is of another event, to be kept out of the facts."""

    kind: Literal["intruder"]
    report: Line


class BelongsAsked(_Signed):
    """This report is of this event, whatever the program thinks."""

    kind: Literal["belongs"]
    report: Line


Asked = Annotated[JoinAsked | PartAsked | VerdictAsked | IntruderAsked | BelongsAsked, Body(discriminator="kind")]


@dataclass(frozen=True, slots=True)
class StoryDecisions:
    """What was decided about a story and those that are part of it, revoked decisions too, in the order in which it was recorded."""

    story: str
    decisions: tuple[DecisionRecord, ...]


@decisions.get("/stories/{story}/decisions", response_model=StoryDecisions)
def list_decisions(story: StoryId, store: Opened, request: Request) -> StoryDecisions:
    """What was decided about a story, revoked decisions too."""
    with store.snapshot() as tx:
        id_ = story_at(tx, story, request).id
        return StoryDecisions(id_, tuple(map(decision_record, tx.decisions.history(id_))))


@decisions.post("/stories/{story}/decisions", response_model=DecisionRecord, status_code=201)
def record_a_decision(story: StoryId, asked: Asked, store: Opened, request: Request) -> DecisionRecord:
    """Records a decision; the story is compared anew soon after, and its next dossier says whose it is.

    The keys are those of a file of decisions. Words that no report has then change nothing and are named in the dossier under `stale`. A
    decision that contradicts an earlier one is taken back once that is known, with the reason on record.
    """
    with store.transaction() as tx:
        id_ = story_at(tx, story, request).id
        number = _recorded(tx, id_, asked)
        recorded = next(one for one in tx.decisions.history(id_) if one.number == number)
    request.app.state.site.comparing.again(id_, number)
    return decision_record(recorded)


@decisions.delete("/stories/{story}/decisions/{number}", response_model=StoryDecisions)
def revoke_a_decision(
    story: StoryId,
    number: Annotated[int, Path(ge=1, le=2**31 - 1)],
    by: Annotated[Name, Query(description="Who takes it back.")],
    store: Opened,
    request: Request,
    why: Annotated[Note, Query()] = "",
) -> StoryDecisions:
    """Takes a decision back: it no longer applies, and stays on record with who revoked it."""
    with store.transaction() as tx:
        id_ = story_at(tx, story, request).id
        standing = {one.number for one in tx.decisions.history(id_) if one.revoked is None}
        if number not in standing or not tx.decisions.revoke(number, by, why):
            raise Wrong(404, f"expected the number of a decision on {id_!r} that stands, found {number}; list them at …/decisions")
        found = StoryDecisions(id_, tuple(map(decision_record, tx.decisions.history(id_))))
    request.app.state.site.comparing.again(id_)
    return found


def _recorded(tx: Transaction, story: str, asked: Any) -> int:
    """Records it in place of an earlier one on the same fact's verdict or on the same report."""
    newest = tx.dossiers.newest(story)
    dossier = tx.dossiers.dossier(newest) if newest else None
    _refuse_unknown(dossier, story, asked)
    decision = _decision(tx, asked)
    for number in replaced(tx.decisions.history(story), decision, dossier) if dossier else ():
        tx.decisions.revoke(number, asked.by, REPLACED)
    return tx.decisions.record(story, decision)


def _refuse_unknown(dossier: Dossier | None, story: str, asked: Any) -> None:
    """A fact pointed at by its id has to be there; words may be of a report that is yet to come."""
    pointers = getattr(asked, "facts", None) or [getattr(asked, "fact", None)]
    known = {fact.id for fact in dossier.facts} if dossier else set()
    unknown = [one for one in pointers if isinstance(one, str) and one not in known]
    if unknown:
        found = ", ".join(unknown[:5])
        raise Wrong(422, f"expected ids of facts of {story!r}, found {found}; they are listed at /api/v1/stories/{story}/facts")


def _decision(tx: Transaction, asked: Any) -> Decision:
    day = tx.moment.date().isoformat()
    signed: dict[str, Any] = {"who": asked.by, "note": asked.note, "when": day, "place": f"{asked.kind} of {asked.by}, {day}"}
    match asked:
        case JoinAsked():
            return Join(facts=tuple(_pointer(tx, one) for one in asked.facts), **signed)
        case PartAsked():
            return Part(readings=tuple(_words(tx, one) for one in asked.readings), fact=asked.fact, **signed)
        case VerdictAsked():
            return Settle(fact=_pointer(tx, asked.fact), verdict=asked.verdict, **signed)
        case IntruderAsked():
            return Expel(report=_report(tx, asked.report), **signed)
        case _:
            return Admit(report=_report(tx, asked.report), **signed)


def _pointer(tx: Transaction, asked: str | WordsAsked) -> Pointer:
    return asked if isinstance(asked, str) else _words(tx, asked)


def _words(tx: Transaction, asked: WordsAsked) -> Words:
    return Words(_report(tx, asked.report), asked.words, asked.kind)


def _report(tx: Transaction, name: str) -> str:
    """A report that is named by its id in the store by its address, as decisions know it."""
    version = tx.reports.get(name)
    return (version.report.url or version.report.source) if version else name
