"""What a drawing says in words."""

from __future__ import annotations

import re
from collections.abc import Set

from rashomon.dossier.wording import days
from rashomon.outputs.chart.spots import Spot
from rashomon.outputs.writing import capitalized, line
from rashomon.reports.naming import listed
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


_HOLLOW: dict[EventModality, str] = {"planned": "planned", "threatened": "threatened", "asked": "asked for", "conditional": "supposed"}

_DAY = (
    r"(?:[A-Z][a-z]+day|\d{1,2} [A-Z][a-z]+|[A-Z][a-z]+ \d{1,2})(?:, \d{1,2} [A-Z][a-z]+)?(?: \d{4}| morning| afternoon| evening| night)?"
)
_LEADING, _TRAILING = re.compile(rf"On {_DAY}, "), re.compile(rf",? on {_DAY}$")


def legend(modalities: Set[EventModality]) -> tuple[tuple[EventModality, str], ...]:
    """What marks that look like one of a modality stand for, of those that there are: "planned or asked for, not done", "denied"."""
    hollow = [said for modality, said in _HOLLOW.items() if modality in modalities]
    others: tuple[EventModality, ...] = ("alleged", "denied")
    first: tuple[tuple[EventModality, str], ...] = (("planned", f"{listed(hollow, 'or')}, not done"),) if hollow else ()
    return (*first, *((modality, STANDING[modality]) for modality in others if modality in modalities))


def without_day(words: str) -> str:
    """What stands on its day needs not say it: "On 17 February, Elva lifted the ban" Elva lifted the ban; "Corran agreed on Tuesday"."""
    return capitalized(_TRAILING.sub("", _LEADING.sub("", line(words), count=1)))


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
