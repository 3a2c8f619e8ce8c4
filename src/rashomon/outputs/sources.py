"""How many stand behind a fact, and who: articles, outlets, origins, informants."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from rashomon.dossier.wording import count
from rashomon.outputs.lineage import common_origin, rests_on
from rashomon.outputs.writing import line
from rashomon.reports.naming import listed
from rashomon.types import Dossier, Fact, FactKind, Modality, Reading

STANCES: dict[Modality, str] = {
    "asserted": "stated as fact",
    "denied": "denied",
    "alleged": "alleged",
    "planned": "planned",
    "asked": "asked",
    "conditional": "supposed",
}

_TO_COME: frozenset[FactKind] = frozenset({"statement", "date", "time"})  # kinds of which it tells that something is only planned


@dataclass(frozen=True, slots=True)
class Backers:
    """What is known of the reports of a story that tells who stands behind its facts."""

    resting: Mapping[str, frozenset[str]]  # by report, the sources it repeats or is
    unnamed: frozenset[str]  # reports whose outlet is not known


def backers(dossier: Dossier) -> Backers:
    """Of all facts of a dossier."""
    return Backers(rests_on(dossier.lineage), frozenset(report.id for report in dossier.reports if not report.outlet))


def backing(fact: Fact, known: Backers) -> str:
    """ "4 articles, 3 outlets, 1 known origin (AP)", "3 outlets, 3 known origins"; of one article alone "1 known origin"."""
    reports = {reading.report for reading in fact.readings}
    articles = fact.articles or len(reports)
    outlet = "known outlet" if known.unnamed & reports else "outlet"
    named = f" ({origin})" if (origin := common_origin(fact, known.resting)) else ""
    parts = (
        count(articles, "article") if articles > 1 and articles != fact.outlets else "",
        count(fact.outlets, outlet) if articles > 1 and fact.outlets else "",
        f"{count(fact.origins, 'known origin')}{named}" if fact.origins else "origin unknown",
    )
    return ", ".join(filter(None, parts))


def echoed(fact: Fact) -> bool:
    """Whether more outlets tell it than there are known to be eyes behind it: one told, the others pass it on."""
    return 0 < fact.origins < fact.outlets


def sole(fact: Fact) -> bool:
    """Whether several outlets tell it and one origin is known."""
    return fact.origins == 1 < fact.outlets


def informed(fact: Fact) -> str:
    """ "heard from a U.S. official and Gustavo Petro"; "" where no report names anyone."""
    return f"heard from {listed([line(one) for one in fact.informants])}" if fact.informants else ""


def stance(reading: Reading, fact: Fact) -> str:
    """How a report holds what it says, where that tells: "denied" beside one that states it, "alleged", "planned"; else ""."""
    telling = {"alleged"} | ({"denied"} if sides_taken(fact) else set()) | ({"planned"} if fact.kind in _TO_COME else set())
    return STANCES[reading.stance] if reading.stance in telling else ""


def vouched(reading: Reading, held: str = "") -> str:
    """ "(a U.S. official ← Reuters)", "(denied, the minister)"; "" of what the outlet states itself."""
    chain = " ← ".join(map(line, reading.attributed_to)) or ("in quoted words" if reading.voice == "source" else "")
    parts = ", ".join(filter(None, (held, chain)))
    return f"({parts})" if parts else ""


def sides_taken(fact: Fact) -> bool:
    """Whether the reports hold it differently: one states what another denies, or alleges. That all deny it is one side."""
    stances = {reading.stance for reading in fact.readings}
    return len(stances) > 1 and not stances.isdisjoint({"denied", "alleged"})
