"""What stands in a report: names, values, times, quotes, credits, roles."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from rashomon.types.text import Span

NameKind = Literal["person", "organisation", "place", "group", "event", "work", "other"]
ValueKind = Literal["count", "duration", "money", "percent", "mass", "length", "speed", "age", "rank", "area", "volume", "other"]


@dataclass(frozen=True, slots=True)
class Name:
    start: int
    end: int
    text: str
    kind: NameKind
    actor: str | None  # id of the actor it names; None where left open


@dataclass(frozen=True, slots=True)
class Actor:
    """Who or what is named, over all reports of a story."""

    id: str
    name: str  # the fullest form: "Gustavo Petro"
    kind: NameKind
    country: str | None  # ISO 3166 alpha-2, for a country, its government, and its people
    names: tuple[tuple[str, tuple[str, ...]], ...]  # (report id, the forms it uses), in order of the reports
    roles: tuple[str, ...] = ()  # what the reports call a person, as written: "Norwegian Foreign Minister", "director of Harbour Safety"


@dataclass(frozen=True, slots=True)
class RoleMention:
    """Who holds which office or standing, as one report says: "Rita Falcao, the director of Harbour Safety"."""

    start: int  # of the name and the role together
    end: int
    actor: str  # id of the person
    role: str  # in lower case, without whose it is: "foreign minister", "director", "state secretary"
    text: str  # the role's words as written: "the director of Harbour Safety"
    body: str | None  # id of the actor it is of, a country or an organisation
    former: bool  # "former President", "ex-"


@dataclass(frozen=True, slots=True)
class Value:
    """A quantity as a range: "at least 110 people" is 110 and up, "about an hour" is near 3,600 seconds."""

    start: int
    end: int
    text: str
    kind: ValueKind
    low: float | None  # in `unit`; None where there is no bound
    high: float | None
    # of the kind: "second", "kilogram", "metre", "metre/second", "percent", "year"; ISO 4217 for money; for a count what is
    # counted, as a singular lemma ("person"), or ""
    unit: str
    hedge: str  # the words that widen or bound it ("at least", "about", "dozens"); "" where there are none
    nominal: float | None = None  # the number named, in `unit`, where there is just one
    measure: str = ""  # the unit as worded, singular: "hour" where `unit` is "second"; "" for a count
    head: Span | None = None  # the word for what is counted ("people"), or for the unit
    per: str = ""  # of a rate, what it is for: "barrel" in "$30 a barrel"


TimeType = Literal["DATE", "TIME", "DURATION", "SET"]


@dataclass(frozen=True, slots=True)
class Time:
    """A time expression: TIMEX3 type and value, and the days (or minutes) it can mean."""

    start: int
    end: int
    text: str
    type: TimeType
    value: str  # TIMEX3: "2026-01-07", "2026-W02", "2025-09", "PT1H", "PAST_REF", "XXXX-XX-XX" …
    earliest: str | None  # ISO 8601 day, or day and time for a TIME; None where unknown, and for a DURATION or a SET
    latest: str | None
    zone: str | None = None  # as written: "Bogotá time", "GMT"


QuoteKind = Literal["direct", "indirect", "mixed"]


@dataclass(frozen=True, slots=True)
class Speaker:
    """The mention nearest the cue, be it a pronoun, and who that is."""

    start: int
    end: int
    text: str
    name: str | None  # None where it is left open


@dataclass(frozen=True, slots=True)
class Quote:
    kind: QuoteKind
    content: tuple[Span, ...]  # without the quotation marks; several where the cue splits it
    cue: Span | None
    speaker: Speaker | None
    channel: Span | None = None  # "on Truth Social", "in a statement"; the statement itself where that is what speaks
    addressee: Span | None = None  # "reporters" in "told reporters"
    occasion: Span | None = None  # "at a rally in Ostrel", "in an interview"
    via: tuple[str, ...] = ()  # the outlets the report has it from: ("Reuters",)
    first_hand: bool | None = None  # told to the report's own outlet, or no other is named; None where it cannot be told


CreditKind = Literal["reported", "told", "photo", "agency", "republished", "contributed"]


@dataclass(frozen=True, slots=True)
class Credit:
    """Who is credited for something: "Reuters reported", "told CBS News", "Photo: …/AP", "(AP)", "first appeared on …"."""

    start: int
    end: int
    text: str
    name: str  # "Reuters"
    kind: CreditKind


@dataclass(frozen=True, slots=True)
class Mentions:
    """What stands in one report."""

    names: tuple[Name, ...] = ()
    values: tuple[Value, ...] = ()
    times: tuple[Time, ...] = ()
    quotes: tuple[Quote, ...] = ()
    credits: tuple[Credit, ...] = ()
    roles: tuple[RoleMention, ...] = ()
