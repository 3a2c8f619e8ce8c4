"""A sentence on one fact, in the words of the reports: who agrees on what, who says what instead."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from rashomon.dossier.phrases import Phrase, phrase_at
from rashomon.dossier.wording import listed, numbers_in_words, one_line, report_names, spoken
from rashomon.types import Fact, FactKind, Reading, Understanding

WORDED: frozenset[FactKind] = frozenset({"statement", "wording"})  # facts whose values are words
SHORTEST = 6  # characters that a contested claim is known by
FEW = 3  # reports that are named; of more it is said how many they are
_HEDGE = re.compile(r"^(?:about|approximately|around|roughly|some|nearly|almost) ", re.IGNORECASE)

_NOUN = re.compile(r"^(\D*\d[\d.,]*(?: (?:million|billion|trillion))?).*$", re.DOTALL)  # "3 dead" and "3 people" are both three


@dataclass(frozen=True, slots=True)
class Draft:
    """A sentence before it is let through, with the values it names and the words it quotes."""

    sentence: str
    fact: Fact
    values: tuple[str, ...]
    quoted: str


class Teller:
    """Writes the sentences of one story."""

    def __init__(self, understandings: Sequence[Understanding], facts: Sequence[Fact]) -> None:
        differing = (r for f in facts if f.verdict in {"disputed", "updated"} for r in f.readings)
        self._contested = frozenset(words for r in differing if len(words := one_line(r.evidence.exact)) >= SHORTEST)
        self._names = report_names([u.report for u in understandings])
        self._parsed = {u.report.id: u.parsed for u in understandings}
        self._phrases: dict[tuple[str, int, int], Phrase] = {}  # those worked out so far
        self._published = {u.report.id: u.report.published or "~" for u in understandings}

    def agreed(self, fact: Fact) -> Draft:
        """ "All 5 reports agree on 15 minutes: “The call lasted 15 minutes” (Gazette)."."""
        told, words = self._quote(fact.readings)
        if fact.kind in WORDED:
            return Draft(f"{self._who(fact)} say the same: {told}.", fact, (), words)
        shown = self._telling(fact.readings)[1] if fact.kind == "count" else fact.readings[0]  # "10 people" are "10 guests" elsewhere
        value = shown.value
        return Draft(f"{self._who(fact)} agree on {_worded(value)}: {told}.", fact, (value,), words)

    def disputed(self, fact: Fact) -> Draft:
        """ "The reports differ on how long: 15 minutes (Gazette) or an hour (Ledger), as in “The call lasted 15 minutes” (Gazette)."."""
        if fact.kind in WORDED:
            return self._in_words(fact, "The reports differ")
        told, words = self._quote(fact.readings)
        return Draft(f"The reports differ on {_matter(fact)}: {self._sides(fact, 'or')}, as in {told}.", fact, _values(fact), words)

    def updated(self, fact: Fact) -> Draft:
        """ "What is known of the number of people hurt changed: 11 (Gazette), then 14 (Ledger), as in “…” (Ledger)."."""
        if fact.kind in WORDED:
            return self._in_words(fact, "What is known changed")
        in_time = sorted(fact.readings, key=lambda r: self._published[r.report])
        told, words = self._quote(in_time[-1:])
        sides = self._sides(replace(fact, readings=tuple(in_time)), "then")
        return Draft(f"What is known of {_matter(fact)} changed: {sides}, as in {told}.", fact, _values(fact), words)

    def compatible(self, fact: Fact) -> Draft:
        """ "43 (Gazette) and more than 40 (Ledger) can all be true: “43 people were hurt” (Gazette)."."""
        if fact.kind not in WORDED and len({reading.value for reading in fact.readings}) == 1:
            return self.agreed(fact)
        told, words = self._quote(fact.readings)
        if fact.kind in WORDED:
            return Draft(f"{self._who(fact)} say much the same: {told}.", fact, (), words)
        sides = self._sides(fact, "and")
        return Draft(f"{sides[:1].upper()}{sides[1:]} can all be true: {told}.", fact, _values(fact), words)

    def single(self, fact: Fact) -> Draft:
        """ "Only Gazette says: “The ship was built in 1998”."."""
        reading = fact.readings[0]
        words = self._phrase(reading).text
        return Draft(f"Only {self._names[reading.report]} says: “{words}”.", fact, (), words)

    def contested(self, words: str) -> bool:
        """Do the words say what another report disputes? Then they are no proof of what is agreed."""
        return any(claim in words for claim in self._contested)

    def depth(self, fact: Fact) -> float:
        """How far down in their reports the readings stand on average, from 0 to 1."""
        parts = [r.evidence.start / max(1, len(self._parsed[r.report].report.text)) for r in fact.readings]
        return sum(parts) / max(1, len(parts))

    def names_its_subject(self, fact: Fact) -> bool:
        """Does the first reading stand in the body of its report, in a clause that says who or what?"""
        reading = fact.readings[0]
        at, parsed = reading.evidence.start, self._parsed[reading.report]
        return self._phrase(reading).named and any(p.role == "body" and p.start <= at < p.end for p in parsed.passages)

    def happens(self, fact: Fact) -> bool:
        """Does a reading tell of more than when something was said? Of a fact that is not a time, always."""
        return fact.kind not in {"date", "time"} or any(self._phrase(r).happens for r in fact.readings)

    # --- parts of sentences -------------------------------------------------------------------------------------------

    def _phrase(self, reading: Reading) -> Phrase:
        key = (reading.report, reading.evidence.start, reading.evidence.end)
        if key not in self._phrases:
            self._phrases[key] = phrase_at(self._parsed[reading.report], *key[1:])
        return self._phrases[key]

    def _quote(self, readings: Sequence[Reading]) -> tuple[str, str]:
        """ "“The call lasted 15 minutes” (Gazette)", from the report that tells it best, and the words alone."""
        phrase, reading = self._telling(readings)
        return f"“{_inner(phrase.text)}” ({self._names[reading.report]})", phrase.text

    def _telling(self, readings: Sequence[Reading]) -> tuple[Phrase, Reading]:
        """The reading that tells it best: undisputed, by who or what, whole, high in its report."""
        told = [(self._phrase(r), r) for r in readings]
        return min(told, key=lambda t: (self.contested(t[0].text), not t[0].named, not t[0].happens, "…" in t[0].text, t[1].evidence.start))

    def _who(self, fact: Fact) -> str:
        tellers = list(dict.fromkeys(self._names[r.report] for r in fact.readings))
        if len(tellers) <= min(FEW, len(self._names) - 1) or len(tellers) == 2:
            return listed(tellers)
        return f"All {len(tellers)} reports" if len(tellers) == len(self._names) else f"{len(tellers)} of the {len(self._names)} reports"

    def _sides(self, fact: Fact, last: str) -> str:
        """ "15 minutes (A) or an hour (B and C)", in order; a report that says both "15" and "about 15" has said one."""
        said: dict[str, tuple[str, list[str]]] = {}
        known: set[tuple[str, str]] = set()
        for reading in fact.readings:
            gist = _NOUN.sub(r"\1", reading.value) if fact.kind == "count" else reading.value
            core = (reading.report, _HEDGE.sub("", gist))
            if core not in known:
                known.add(core)
                said.setdefault(gist, (reading.value, []))[1].append(self._names[reading.report])
        return listed([f"{_worded(value)} ({listed(tellers)})" for value, tellers in said.values()], last)

    def _in_words(self, fact: Fact, opening: str) -> Draft:
        one_each = {r.report: r for r in reversed(fact.readings)}.values()
        told = [f"“{_inner(self._phrase(r).text)}” ({self._names[r.report]})" for r in reversed(one_each)]
        return Draft(f"{opening}: {'; '.join(told)}.", fact, (), told[0])


def _matter(fact: Fact) -> str:
    """ "length of the call" the length of the call; of a question with words after it ("how long: the call …") the question."""
    label = fact.topic.partition(": ")[0]
    asks = label.split(" ")[0] in {"how", "when", "where", "which", "who", "what", "that"}
    return label if asks or label.startswith("the ") else f"the {label}"


def _worded(value: str) -> str:
    return numbers_in_words(spoken(value))


def _values(fact: Fact) -> tuple[str, ...]:
    return tuple(reading.value for reading in fact.readings)


def _inner(words: str) -> str:
    """Words with quotation marks of their own, put between quotation marks."""
    return words.replace("“", "‘").replace("”", "’")
