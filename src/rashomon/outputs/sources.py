"""How many stand behind a fact, and who: articles, outlets, origins, informants."""

from __future__ import annotations

from rashomon.dossier.wording import count, listed
from rashomon.outputs.writing import line
from rashomon.types import Fact, Modality, Reading

STANCES: dict[Modality, str] = {
    "asserted": "stated as fact",
    "denied": "denied",
    "alleged": "alleged",
    "planned": "planned",
    "asked": "asked",
    "conditional": "supposed",
}


def backing(fact: Fact, origin: str = "") -> str:
    """ "4 articles, 3 outlets, 1 known origin (AP)", "3 outlets, 3 known origins"; of one article alone "1 known origin"."""
    articles = fact.articles or len({reading.report for reading in fact.readings})
    named = f" ({origin})" if origin else ""
    parts = (
        count(articles, "article") if articles > 1 and articles != fact.outlets else "",
        count(fact.outlets, "outlet") if articles > 1 and fact.outlets else "",
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


def stance(reading: Reading) -> str:
    """How a report holds what it says, where it does more than state it: "denied", "alleged", "planned"; else ""."""
    return "" if reading.stance == "asserted" else STANCES[reading.stance]


def sides_taken(fact: Fact) -> bool:
    """Whether the reports hold it differently: one states what another denies."""
    return len({reading.stance for reading in fact.readings}) > 1
