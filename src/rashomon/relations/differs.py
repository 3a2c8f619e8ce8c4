"""In what the reports of one event differ, in words for a reader.

dated 4 March 2031 by Northline and 5 March 2031 by Sund Radio
a demand in Northline, a threat in Sund Radio
threatened in Northline, done in Sund Radio
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from rashomon.dossier.wording import days
from rashomon.relations.told import Told
from rashomon.reports.naming import listed
from rashomon.types import EventCode, EventModality

FEW = 4  # reports that are named on one side
ACTS: Mapping[EventCode, str] = {
    "AGREE": "a promise",
    "CONSULT": "talks",
    "SUPPORT": "support",
    "COOPERATE": "cooperation",
    "AID": "aid",
    "YIELD": "giving way",
    "REQUEST": "a demand",
    "ACCUSE": "an accusation",
    "REJECT": "a refusal",
    "THREATEN": "a threat",
    "PROTEST": "a protest",
    "SANCTION": "a cut in relations",
    "MOBILIZE": "a show of force",
    "COERCE": "coercion",
    "ASSAULT": "an attack",
}
STATES: Mapping[EventModality, str] = {
    "done": "done",
    "planned": "planned",
    "asked": "asked for",
    "threatened": "threatened",
    "denied": "denied",
    "alleged": "alleged",
    "conditional": "possible",
}


def differences(tellings: Sequence[Told], names: Mapping[str, str]) -> tuple[str, ...]:
    """Of one event; a report that tells it in two ways stands on both sides only where no other does."""
    return tuple(filter(None, (_of_dates(tellings, names), *_of_kinds(tellings, names))))


def _of_dates(tellings: Sequence[Told], names: Mapping[str, str]) -> str:
    told: dict[tuple[str, str], list[str]] = {}
    for one in tellings:
        if one.days is not None:
            told.setdefault(one.days, []).append(one.report)
    apart = {d for a, b in combinations(sorted(told), 2) if a[1] < b[0] for d in (a, b)}
    sides = [f"{days(*d)} by {_tellers(told[d], names)}" for d in sorted(apart)]
    return f"dated {listed(sides)}" if len({t for d in apart for t in told[d]}) > 1 else ""


def _of_kinds(tellings: Sequence[Told], names: Mapping[str, str]) -> Iterator[str]:
    for words in ({t: ACTS[t.event.code] for t in tellings}, {t: STATES[t.modality] for t in tellings}):
        sides: dict[str, list[str]] = {}
        for told in tellings:
            sides.setdefault(words[told], []).append(told.report)
        if len(sides) > 1 and _between_reports(sides):
            yield ", ".join(f"{word} in {_tellers(reports, names)}" for word, reports in sides.items())


def _between_reports(sides: Mapping[str, Sequence[str]]) -> bool:
    """Whether reports differ from one another, and not each from itself."""
    return len({frozenset(reports) for reports in sides.values()}) > 1


def _tellers(reports: Sequence[str], names: Mapping[str, str]) -> str:
    told = [names[report] for report in dict.fromkeys(reports)]
    return listed(told) if len(told) <= FEW else f"{listed(told[: FEW - 1], ',')} and {len(told) - FEW + 1} others".replace(" , ", ", ")
