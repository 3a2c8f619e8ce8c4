"""What is said of a relation in every form: what it is called, from when to when, which are worth a line, which two a user means."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
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
    """ "Turning point 24 March 2031 (84% of the draws): before it …"."""
    when = line(days(turning.earliest, turning.latest))
    return f"Turning point {when} ({percent(turning.probability)} of the draws): {spoken(turning.why)}"


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
    """The relations of two that a user names, in any order: by a form of a name, or the code of a country.

    Of one who acts for a side it has only what was done through them: the side is opened again.
    """
    known = {actor.id: actor for actor in actors}
    wanted = fold(first), fold(second)
    found = (_meant(one, names, known) for one in relations for names in (wanted, wanted[::-1]))
    return tuple(one for one in found if one is not None and one.events)


def _meant(relation: Relation, wanted: Sequence[str], known: Mapping[str, Actor]) -> Relation | None:
    """The relation as far as it is between the two named; None where they are others."""
    for side, name in enumerate(wanted):
        if name in _called(relation.actors[side], known) | {fold(relation.names[side])}:
            continue
        member = next((id_ for id_ in relation.members[side] if name in _called(id_, known)), None)
        if member is None:
            return None
        relation = _opened(relation, side, member, known)
    return relation


def _opened(relation: Relation, side: int, member: str, known: Mapping[str, Actor]) -> Relation:
    """What was done through one who acts for a side; where it turned is told of the whole relation alone."""
    names, members = list(relation.names), list(relation.members)
    names[side], members[side] = f"{known[member].name if member in known else member} ({names[side]})", ()
    events = tuple(event for event in relation.events if member in event.through)
    return replace(relation, names=(names[0], names[1]), members=(members[0], members[1]), events=events, turning=None)


def _called(id_: str, known: Mapping[str, Actor]) -> frozenset[str]:
    """All that an actor is called, folded."""
    actor = known.get(id_)
    forms = (actor.name, actor.country, *(form for _, some in actor.names for form in some)) if actor else ()
    return frozenset(fold(form) for form in (id_, *forms) if form)
