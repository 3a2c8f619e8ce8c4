"""The values that pass from stage to stage, in the order of the stages.

All are frozen. Every offset counts characters of the report's text, half open: `text[start:end]` are the words meant.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from spacy.tokens import Doc

# --- reports/ -------------------------------------------------------------------------------------------------------

PublishedBasis = Literal["given", "text", "siblings"]  # in the file or page; worked out from the text; from the other reports


@dataclass(frozen=True, slots=True)
class Report:
    """One published account, as it came; its text is never altered."""

    id: str  # made from the text: the same text has the same id on every run
    source: str  # the path or address given
    text: str
    title: str | None = None
    outlet: str | None = None  # who published it, for a reader: "Al Jazeera"; the host where nothing better is known
    published: str | None = None  # ISO 8601 date or date-time
    published_basis: PublishedBasis | None = None  # None where `published` is None
    url: str | None = None
    language: str | None = None  # ISO 639-1
    authors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Skipped:
    """A report that could not be read, and why, in words for the user."""

    source: str
    reason: str


# --- text/ ----------------------------------------------------------------------------------------------------------

Role = Literal["headline", "body", "caption", "byline", "credit", "boilerplate"]
CLAIMING: frozenset[Role] = frozenset({"headline", "body", "caption"})  # the roles of which something is claimed


@dataclass(frozen=True, slots=True)
class Span:
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of a report with a role. Passages are in order, don't overlap, and leave out only white space."""

    start: int
    end: int
    role: Role


@dataclass(frozen=True, slots=True)
class Sentence:
    start: int
    end: int
    role: Role  # of the passage it stands in
    first: int  # index of its first token in the Doc
    last: int  # one past its last token


@dataclass(frozen=True, slots=True)
class Parsed:
    """A report with its passages marked and its text parsed, once."""

    report: Report
    passages: tuple[Passage, ...]
    sentences: tuple[Sentence, ...]  # of all roles, in order
    doc: Doc  # over the whole text: `doc.text == report.text`

    def claiming(self) -> tuple[Sentence, ...]:
        """The sentences of which something is claimed: headline, body, captions."""
        return tuple(s for s in self.sentences if s.role in CLAIMING)


# --- mentions/ ------------------------------------------------------------------------------------------------------

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
    roles: tuple[str, ...] = ()  # what the reports call a person, as written: "Norwegian Foreign Minister", "director of Civil Aviation"


@dataclass(frozen=True, slots=True)
class RoleMention:
    """Who holds which office or standing, as one report says: "Rita Falcao, the director of Civil Aviation"."""

    start: int  # of the name and the role together
    end: int
    actor: str  # id of the person
    role: str  # in lower case, without whose it is: "foreign minister", "director", "state secretary"
    text: str  # the role's words as written: "the director of Civil Aviation"
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


CreditKind = Literal["reported", "told", "photo", "agency", "republished"]


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


# --- statements/ ----------------------------------------------------------------------------------------------------

Modality = Literal["asserted", "denied", "alleged", "planned", "asked", "conditional"]
Voice = Literal["outlet", "source"]  # the outlet's own words, or what a source is said to have said


@dataclass(frozen=True, slots=True)
class Statement:
    """One claim as one report makes it, and who vouches for it.

    A clause without its sub-clauses; or, where `measure` is set, a quantity or a time with what it measures.
    """

    start: int  # of the clause; of a measure with the word for what it measures, where that is near
    end: int
    sentence: int  # index in `Parsed.sentences`
    clause: Span  # the clause it stands in
    predicate: str  # lemma of the verb or noun that governs it; "" where there is none
    # lemma of what is measured ("call" in "a 15-minute phone call"); of a clause, of what is said not to be, else of its subject
    head: str
    near: frozenset[str]  # content lemmas on the way from the measure to its clause's verb, and what hangs on them
    words: frozenset[str]  # content lemmas of the clause
    participants: frozenset[str]  # ids of the actors named in it
    modality: Modality
    negated: bool
    attributed_to: tuple[str, ...]  # the chain of who vouches for it, nearest first: ("a U.S. official", "Reuters")
    measure: Value | Time | None = None
    agents: frozenset[str] = frozenset()  # ids of the persons and countries that are its subject, with the countries they act for
    voice: Voice = "outlet"


@dataclass(frozen=True, slots=True)
class Slot:
    """Where a name stands in what is said: the place in "sank off PLACE", the person in "the skipper, PERSON"."""

    name: Name
    sentence: int  # index in `Parsed.sentences`
    phrase: Span  # the name with the word that governs it, where that is near
    relation: str  # "subject", "object", a preposition, or how else it hangs on its governor: "appos", "compound", "poss"
    governor: str  # lemma of the word that governs it; "" where there is none
    near: frozenset[str]  # content lemmas between the name and its clause's verb, and what hangs on them
    words: frozenset[str]  # content lemmas of the sentence, without the name
    before: tuple[str, ...]  # the words before the name in its sentence, the nearest first
    after: tuple[str, ...]  # the words after it
    attributed_to: tuple[str, ...]  # as of a statement


@dataclass(frozen=True, slots=True)
class Understanding:
    """All that was understood of one report. `rashomon.read` returns these."""

    parsed: Parsed
    mentions: Mentions
    statements: tuple[Statement, ...]
    slots: tuple[Slot, ...] = ()  # where its names stand

    @property
    def report(self) -> Report:
        return self.parsed.report


# --- facts/ ---------------------------------------------------------------------------------------------------------

FactKind = Literal[
    "count", "duration", "date", "time", "money", "percent", "mass", "length", "speed", "age", "rank", "name", "statement", "wording"
]
Verdict = Literal["agreed", "compatible", "updated", "disputed", "single"]


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words a reading rests on (W3C TextQuoteSelector and TextPositionSelector in one)."""

    start: int
    end: int
    exact: str  # at most 300 characters
    prefix: str  # up to 32 characters before
    suffix: str  # up to 32 characters after


@dataclass(frozen=True, slots=True)
class Reading:
    """What one report says on one matter."""

    report: str  # its id
    value: str  # normalised, for a reader: "15 minutes", "2026-01-07", "at least 110"
    attributed_to: tuple[str, ...]
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Fact:
    """The readings of several reports on the same matter, or of one alone."""

    id: str
    kind: FactKind
    topic: str  # readable: "length of the phone call"
    verdict: Verdict
    confidence: float  # 0 to 1
    why: str  # a sentence a reporter can read
    origins: int  # independent sources behind it; an unknown one never raises the count
    readings: tuple[Reading, ...]  # in order of the reports


# --- dossier/ -------------------------------------------------------------------------------------------------------

Change = Literal["same", "left out", "added", "replaced"]


@dataclass(frozen=True, slots=True)
class Run:
    """A run of words of a quote's variant, set against its base (the fullest variant)."""

    change: Change
    base: str  # words of the base; "" where added
    words: str  # words of the variant; "" where left out


@dataclass(frozen=True, slots=True)
class Variant:
    """One report's form of a quote."""

    report: str
    start: int
    end: int
    exact: str
    spans: tuple[Span, ...]  # its pieces, where a cue splits it; else the one span
    speaker: str | None
    difference: str  # "identical", "shortened", "reworded", "spelling", "merged with another"; several joined by ", "
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Quotation:
    """One quote and its variants across reports."""

    id: str
    speaker: str | None
    variants: tuple[Variant, ...]  # in order of the reports
    base: int  # index of the variant that the others are set against
    difference: str  # in words for a reader: "Al Jazeera spells “Honour”; 001 rewords it (translation)"


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """Something that happened, or is to happen, at a time that at least one report gives."""

    earliest: str  # ISO 8601 day, or day and time
    latest: str
    what: str  # for a reader
    readings: tuple[Reading, ...]
    facts: tuple[str, ...]  # ids of the facts it rests on, if any


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much of one report entered the comparison; the rest was read, but there was nothing to set it beside."""

    report: str
    sentences: int  # of which something is claimed
    compared: int  # of these, in a fact that two or more reports share, in a shared quote
    placed: int  # of these, only in facts of this report alone, own quotes or the timeline
    uncompared: tuple[Evidence, ...]  # the sentences in neither


@dataclass(frozen=True, slots=True)
class ReportCredit:
    """A credit as the dossier lists it."""

    report: str
    name: str
    kind: CreditKind
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class BriefSentence:
    sentence: str
    cites: tuple[str, ...]  # fact ids, never empty


@dataclass(frozen=True, slots=True)
class Dossier:
    """All that the reports of one story say, side by side. `rashomon.compare` returns it."""

    reports: tuple[Report, ...]
    passages: tuple[tuple[Passage, ...], ...]  # beside `reports`
    facts: tuple[Fact, ...]  # disputed first, then updated, agreed, compatible, single
    quotes: tuple[Quotation, ...]
    timeline: tuple[TimelineEntry, ...]
    actors: tuple[Actor, ...]
    credits: tuple[ReportCredit, ...]
    coverage: tuple[Coverage, ...]  # beside `reports`
    brief: tuple[BriefSentence, ...]
    skipped: tuple[Skipped, ...] = ()
    intruders: frozenset[str] = field(default_factory=frozenset)  # ids of reports of another event
