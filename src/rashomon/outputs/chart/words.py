"""What a drawing says in words."""

from __future__ import annotations

from rashomon.dossier.wording import days
from rashomon.outputs.chart.spots import Spot
from rashomon.outputs.writing import line
from rashomon.types import EventModality, Relation, RelationEvent

STANDING: dict[EventModality, str] = {
    "done": "done",
    "planned": "planned, not done",
    "asked": "asked for, not done",
    "threatened": "threatened, not done",
    "conditional": "supposed, not done",
    "alleged": "alleged",
    "denied": "denied",
}


def signed(value: float) -> str:
    """ "+3.4", "−10", "0": with the sign that is as wide as a plus."""
    words = f"{value:+.1f}".removesuffix(".0")
    return "0" if words in {"+0", "-0"} else words.replace("-", "−")


def when(earliest: str | None, latest: str | None) -> str:
    """ "7 June 2031", "7 to 8 June 2031", "no date"."""
    known = [stamp for stamp in (earliest, latest) if stamp]
    return line(days(known[0], known[-1])) if known else "no date"


def place_in_words(relation: Relation, event: RelationEvent, spot: Spot) -> str:
    """ "7 to 8 June 2031: Rita Falcao telephoned Orlan Beck (Elva to Corran; CONSULT, done; +1)": of one of the places it is drawn at."""
    names = dict(zip(relation.actors, relation.names, strict=True))
    sides = " to ".join(line(names.get(side, side)) for side in (event.source, event.target))
    codes = dict.fromkeys(reading.code for reading in spot.readings) or {event.code: None}
    dated = next((reading for reading in spot.readings if spot.own_days and reading.earliest), event)
    coded = f"{' or '.join(codes)}, {STANDING[spot.modality]}"
    return f"{when(dated.earliest, dated.latest)}: {line(event.what)} ({sides}; {coded}; {signed(spot.intensity)})"
