"""Tellings of events, and events of a relation, made by hand: what Corran does to Elva in March 2031."""

from __future__ import annotations

from rashomon.relations.parties import Acting
from rashomon.relations.scale import intensity
from rashomon.relations.told import Days, Told
from rashomon.types import Coding, Event, EventCode, EventModality, Evidence, RelationEvent, Span

MARCH: Days = ("2031-03-01", "2031-03-31")
FOURTH: Days = ("2031-03-04", "2031-03-04")
FIFTH: Days = ("2031-03-05", "2031-03-05")
TWENTIETH: Days = ("2031-03-20", "2031-03-20")


def told(
    report: str,
    code: EventCode,
    words: str,
    *,
    days: Days | None = None,
    modality: EventModality = "done",
    ends: tuple[str, str] = ("corran", "elva"),
    at: tuple[int, int] = (0, 0),
    mode: str | None = None,
    facts: frozenset[str] = frozenset(),
) -> Told:
    """Of `words` those before the bar tell the act; `at` is the sentence and where in the report the act stands."""
    act, _, matter = words.partition("|")
    sentence, start = at
    event = Event(start, start + 5, sentence, Span(start, start + 9), code, mode, (), None, None, None, None, modality, ())
    return Told(
        report=report,
        published="2031-03-09",
        event=event,
        source=Acting(ends[0]),
        target=Acting(ends[1]),
        act=frozenset(act.split()),
        matter=frozenset(matter.split()),
        modality=modality,
        days=days,
        facts=facts,
        one_sided=False,
        headline=False,
    )


def event(
    code: EventCode, first: str | None, last: str | None = None, *, modality: EventModality = "done", also: EventCode | None = None
) -> RelationEvent:
    """On days of March 2031; `also` is how a second report codes it."""
    days = [f"2031-03-{day}" if day else None for day in (first, last or first)]
    codes = (code, also) if also else (code,)
    words = Evidence(0, 1, "x", "", "")
    values = [intensity(one) for one in codes]
    return RelationEvent(
        id=f"{code}-{first}-{last}-{modality}",
        what=f"Corran did {code.lower()}",
        source="corran",
        target="elva",
        through=(),
        code=code,
        mode=None,
        modality=modality,
        intensity=values[0],
        lowest=min(values),
        highest=max(values),
        earliest=days[0],
        latest=days[1],
        differs=(),
        readings=tuple(Coding(f"r{n}", c, None, modality, "Corran", "Elva", days[0], days[1], (), words) for n, c in enumerate(codes)),
    )
