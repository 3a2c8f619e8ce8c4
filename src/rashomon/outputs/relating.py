"""What is said of a relation in every form: what it is called, from when to when, which are worth a line, which two a user means."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from rashomon.dossier.wording import count, days
from rashomon.mentions.names.forms import fold
from rashomon.outputs.writing import line, spoken
from rashomon.relations.trajectory import counted
from rashomon.reports.naming import listed, percent
from rashomon.types import Actor, EventCode, Quad, Relation, RelationEvent, TurningPoint

QUADS: dict[EventCode, Quad] = {
    **dict.fromkeys(("AGREE", "CONSULT", "SUPPORT"), "verbal cooperation"),
    **dict.fromkeys(("COOPERATE", "AID", "YIELD"), "material cooperation"),
    **dict.fromkeys(("REQUEST", "ACCUSE", "REJECT", "THREATEN"), "verbal conflict"),
    **dict.fromkeys(("PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"), "material conflict"),
}
NOTABLE = 3  # done acts from which on a relation has a line in a dossier


def notable(relations: Iterable[Relation]) -> tuple[Relation, ...]:
    """The relations that have a turning point or some acts done."""
    return tuple(one for one in relations if one.turning or len(done(one)) >= NOTABLE)


def done(relation: Relation) -> tuple[RelationEvent, ...]:
    return tuple(event for event in relation.events if event.modality == "done")


def pair(relation: Relation) -> str:
    """ "Corran and Elva"."""
    return listed([line(name) for name in relation.names])


def extent(relation: Relation) -> str:
    """ "9 events (6 done), 2 March 2031 to 9 April 2031": from the first act that moves it to the last, where there is one."""
    dated = [(event.earliest, event.latest) for event in counted(relation.events) or relation.events if event.earliest and event.latest]
    when = days(min(first for first, _ in dated), max(last for _, last in dated)) if dated else "without dates"
    return f"{count(len(relation.events), 'event')} ({len(done(relation))} done), {line(when)}"


def turned(turning: TurningPoint) -> str:
    """ "Turning point 24 March 2031, 84% sure: before it …"."""
    when = line(days(turning.earliest, turning.latest))
    return f"Turning point {when}, {percent(turning.probability)} sure: {spoken(turning.why)}"


def signs(relation: Relation) -> str:
    """A sign for each act that moves it, in order of time: ▼ conflict, ▲ cooperation, ▪ neither."""
    return "".join("▼" if event.intensity < 0 else "▲" if event.intensity > 0 else "▪" for event in counted(relation.events))


def weight(intensity: float) -> str:
    """ "+3.5", "−10.0"."""
    return f"{intensity:+.1f}".replace("-", "−")


def tellers_of(event: RelationEvent) -> tuple[str, ...]:
    """Ids of the reports that tell it, each once."""
    return tuple(dict.fromkeys(reading.report for reading in event.readings))


def day_label(earliest: str | None, latest: str | None) -> str:
    """Days as short as a column wants them: "5 Mar 2031", "3–5 Mar 2031", "28 Feb–2 Mar 2031", "Mar 2031", "2031"; "no date"."""
    if not earliest or not latest:
        return "no date"
    try:
        first, last = date.fromisoformat(earliest[:10]), date.fromisoformat(latest[:10])
    except ValueError:
        return line(earliest)
    if first == last:
        return _short(first, "day month year")
    if first.day == 1 and last == first.replace(day=monthrange(first.year, first.month)[1]):
        return _short(first, "month year")
    if first == first.replace(month=1, day=1) and last == first.replace(month=12, day=31):
        return _short(first, "year")
    shared = "day" if (first.year, first.month) == (last.year, last.month) else "day month" if first.year == last.year else "day month year"
    return f"{_short(first, shared)}–{_short(last, 'day month year')}"


def _short(day: date, parts: str) -> str:
    written = {"day": str(day.day), "month": f"{day:%b}", "year": str(day.year)}
    return " ".join(written[part] for part in parts.split())


def between(relations: Iterable[Relation], first: str, second: str, actors: Sequence[Actor]) -> tuple[Relation, ...]:
    """The relations of two that a user names, in any order: each by a form of its name, its country's code, or one who acts for it."""
    known = {actor.id: actor for actor in actors}
    wanted = fold(first), fold(second)
    return tuple(one for one in relations if _meant(one, wanted, known) or _meant(one, wanted[::-1], known))


def _meant(relation: Relation, wanted: Sequence[str], known: Mapping[str, Actor]) -> bool:
    return all(name in _called(relation, side, known) for side, name in enumerate(wanted))


def _called(relation: Relation, side: int, known: Mapping[str, Actor]) -> frozenset[str]:
    """All that a side and those who act for it are called, folded."""
    ids = (relation.actors[side], *relation.members[side])
    actors = [known[id_] for id_ in ids if id_ in known]
    forms = [form for actor in actors for form in (actor.name, actor.country, *(form for _, some in actor.names for form in some))]
    return frozenset(fold(form) for form in (relation.names[side], *ids, *forms) if form)
