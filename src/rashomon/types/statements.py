"""What a report claims, and who vouches for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from rashomon.types.events import Event
from rashomon.types.mentions import Mentions, Name, Time, Value
from rashomon.types.reports import Report
from rashomon.types.text import Parsed, Span

Modality = Literal["asserted", "denied", "alleged", "planned", "asked", "conditional"]
Tense = Literal["done", "now", "due", "open"]  # "charged", "charges", "will charge" or "is expected to charge"; "charging", "may charge"
Voice = Literal["outlet", "source"]  # the outlet's own words, or what a source is said to have said


@dataclass(frozen=True, slots=True)
class Deed:
    """Who does what to whom, a passive turned round: "she is expected to be charged by the city" is that the city charges her."""

    act: str  # lemma of the verb ("charge"), or of what the subject is said to be ("unhurt")
    doer: str  # lemma of who does it ("city"); "" where it isn't said
    patient: str  # lemma of whom or what it is done to, of what is said to be something; "" where there is none
    doers: frozenset[str] = frozenset()  # ids of the actors that these are, pronouns resolved
    patients: frozenset[str] = frozenset()
    marks: frozenset[str] = frozenset()  # lemmas that tell its patient, or else its doer, from others: "murder" in "a murder charge"
    tense: Tense = "open"


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
    deed: Deed | None = None  # of a clause
    named: frozenset[str] = frozenset()  # those of its words that stand in names


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
    described: frozenset[str] = frozenset()  # content lemmas of what is said to be it: "harbour", "pilot" of "the harbour pilot, NAME"
    proper: frozenset[str] = frozenset()  # those with a capital, folded: "porto" of "the Porto pilot, NAME"


@dataclass(frozen=True, slots=True)
class Term:
    """A word that is chosen among several that differ in load: "capture", "abduction"."""

    start: int
    end: int
    sentence: int  # index in `Parsed.sentences`
    phrase: Span  # with what it is about, where that is near
    word: str  # its lemma
    family: str  # the set of words it is of: "seizing"
    load: str  # "plain", "loud", "soft", or what else it adds
    actors: frozenset[str]  # ids of those it is about: whom is captured, whose the government is
    voice: Voice
    attributed_to: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Understanding:
    """All that was understood of one report. `rashomon.read` returns these."""

    parsed: Parsed
    mentions: Mentions
    statements: tuple[Statement, ...]
    slots: tuple[Slot, ...] = ()  # where its names stand
    terms: tuple[Term, ...] = ()  # words that colour what they name
    events: tuple[Event, ...] = ()  # who did what to whom

    @property
    def report(self) -> Report:
        return self.parsed.report
