"""An editor's decisions over HTTP: listed, recorded, taken back. Whoever records one is named; nothing is ever lost from the record."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Body, Path, Query, Request
from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from rashomon.store import Transaction
from rashomon.types import Admit, Decision, Expel, FactKind, Join, Part, Pointer, Settle, Verdict, Words
from rashomon.web.api.asked import Opened, StoryId, story_at
from rashomon.web.matters import fact_of, newest_object
from rashomon.web.problems import Wrong
from rashomon.web.records import DecisionRecord, decision_record

decisions = APIRouter(tags=["decisions"])

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

    def meant(self) -> Words:
        return Words(self.report, self.words, self.kind)


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
    verdict: Verdict


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
        _refuse_unknown(tx, id_, asked)
        number = tx.decisions.record(id_, _decision(asked, tx.moment))
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


def _refuse_unknown(tx: Transaction, story: str, asked: BaseModel) -> None:
    """A fact pointed at by its id has to be there; words may be of a report that is yet to come."""
    pointers = getattr(asked, "facts", None) or [getattr(asked, "fact", None)]
    ids = [one for one in pointers if isinstance(one, str)]
    whole = newest_object(tx, story) if ids else None
    unknown = [id_ for id_ in ids if whole is None or fact_of(whole, id_) is None]
    if unknown:
        raise Wrong(
            422, f"expected ids of facts of {story!r}, found {', '.join(unknown[:5])}; they are listed at /api/v1/stories/{story}/facts"
        )


def _decision(asked: Any, moment: datetime) -> Decision:
    signed: dict[str, Any] = {
        "who": asked.by,
        "note": asked.note,
        "when": _day(moment),
        "place": f"{asked.kind} of {asked.by}, {_day(moment)}",
    }
    match asked:
        case JoinAsked():
            return Join(facts=tuple(map(_pointer, asked.facts)), **signed)
        case PartAsked():
            return Part(readings=tuple(one.meant() for one in asked.readings), fact=asked.fact, **signed)
        case VerdictAsked():
            return Settle(fact=_pointer(asked.fact), verdict=asked.verdict, **signed)
        case IntruderAsked():
            return Expel(report=asked.report, **signed)
        case _:
            return Admit(report=asked.report, **signed)


def _pointer(asked: str | WordsAsked) -> Pointer:
    return asked if isinstance(asked, str) else asked.meant()


def _day(moment: datetime) -> str:
    return date.isoformat(moment.date())
