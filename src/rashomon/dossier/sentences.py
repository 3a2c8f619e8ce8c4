"""A sentence on one fact, in the words of the reports: who agrees on what, who says what instead."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rashomon.dossier.phrases import Phrase, phrase_at
from rashomon.dossier.proof import common, denies, figure, lowered, worded
from rashomon.dossier.wording import one_line, report_names
from rashomon.reports.naming import listed
from rashomon.types import Fact, FactKind, Reading, Understanding

WORDED: frozenset[FactKind] = frozenset({"statement", "wording", "rank"})  # facts whose values say little without their sentence
SHORTEST = 6  # characters that a contested claim is known by
FEW = 3  # reports that are named; of more it is said how many they are
MOST = 4  # values that a sentence can hold
FAIR = 0.25
TRIES = 3  # readings whose words are tried
SOURCE = 40  # characters of a source that is named
PRONOUNS = frozenset({"he", "she", "they", "it", "we", "i", "you", "who"})
_HEDGE = re.compile(r"^(?:at least|about|approximately|around|roughly|some|nearly|almost) ", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Draft:
    """A sentence before it is let through, and the words it quotes."""

    sentence: str
    fact: Fact
    quoted: str
    value: str  # what all agree on; "" where that is said in the quoted words alone


class Teller:
    """Writes the sentences of one story."""

    def __init__(self, understandings: Sequence[Understanding], facts: Sequence[Fact]) -> None:
        differing = (r for f in facts if f.verdict in {"disputed", "updated"} for r in f.readings)
        self._contested = frozenset(words for r in differing if len(words := one_line(r.evidence.exact)) >= SHORTEST)
        self._names = report_names([u.report for u in understandings])
        self._parsed = {u.report.id: u.parsed for u in understandings}
        self._phrases: dict[tuple[str, int, int], Phrase] = {}  # those worked out so far
        self._statements = {u.report.id: u.statements for u in understandings}
        self._tellers_of = Counter(word for u in understandings for word in frozenset().union(*(s.words for s in u.statements)))
        self._stated = {_place(r) for f in facts if f.kind in WORDED for r in f.readings}  # said to be said by all: no more than need be
        self._published = {u.report.id: u.report.published or "~" for u in understandings}

    def tell(self, fact: Fact) -> Iterator[Draft]:
        """The sentence that the verdict asks for, with the words that tell it best; then with the next best."""
        form = {"agreed": self._agreed, "compatible": self._compatible, "single": self._single}.get(fact.verdict, self._differing)
        form = self._otherwise if fact.kind == "wording" else form
        by = ", by a model’s account." if fact.decided_by == "model" else "."
        for best in self._best(fact)[:TRIES]:
            value = self._shown(fact, best) if fact.verdict == "agreed" else ""
            yield Draft(f"{form(fact, best)}{by}", fact, self._phrase(best).text, value)

    def _agreed(self, fact: Fact, best: Reading) -> str:
        """ "All 5 reports agree on 15 minutes, as in “The call lasted 15 minutes” (Gazette)"."""
        if fact.kind in WORDED:
            return f"{self._who(fact)} say the same: {self._quote(best)}"
        return f"{self._who(fact)} agree on {self._shown(fact, best)}, as in {self._quote(best)}"

    def _shown(self, fact: Fact, best: Reading) -> str:
        """The value that all have, as most put it; of a count as the quoted words do: "10 people" are "10 guests" elsewhere; else ""."""
        if fact.kind in WORDED:
            return ""
        rows = {r.report: [o for o in fact.readings if o.report == r.report] for r in fact.readings}
        held = common(list(rows.values()), fact.kind)
        if fact.kind == "count" and best.value in held:
            return worded(best.value)
        told = [value for value, _ in dict.fromkeys((r.value, r.report) for r in fact.readings)]
        return worded(max(held, key=lambda value: (told.count(value), len(value)), default=""))

    def _differing(self, fact: Fact, best: Reading) -> str:
        """ "The reports differ on how long: 15 minutes (Gazette) or an hour (Ledger), as in “The call lasted 15 minutes” (Gazette)";

        "What is known of the number of people hurt changed: 11 (Gazette), then 14 (Ledger), as in “…” (Ledger)".
        """
        updated = fact.verdict == "updated"
        if fact.kind in WORDED:
            return f"{'What is known changed' if updated else 'The reports differ'}: {'; '.join(self._stands(fact))}"
        readings = self._in_time(fact) if updated else fact.readings
        sides = self._sides(readings, fact.kind)
        if updated:
            return f"What is known of {_matter(fact)} changed: {', then '.join(sides)}, as in {self._quote(best)}"
        return f"The reports differ on {_matter(fact)}: {listed(sides, 'or')}, as in {self._quote(best)}"

    def _compatible(self, fact: Fact, best: Reading) -> str:
        """ "43 (Gazette) and more than 40 (Ledger) can all be true, as in “43 people were hurt” (Gazette)"."""
        if fact.kind in WORDED and {r.stance for r in fact.readings} == {"asserted", "alleged"}:
            return f"What some state as fact others allege: {'; '.join(self._stands(fact))}"
        if fact.kind in WORDED:
            return f"{self._who(fact)} say much the same: {self._quote(best)}"
        if len({figure(r, fact.kind) for r in fact.readings}) == 1:
            return self._agreed(fact, best)
        sides = listed(self._sides(fact.readings, fact.kind), "and")
        return f"{sides[:1].upper()}{sides[1:]} can all be true, as in {self._quote(best)}"

    def _otherwise(self, fact: Fact, best: Reading) -> str:
        """ "The reports use different words: “the raid” (Gazette); “the abduction” (Ledger)"."""
        return f"The reports use different words: {'; '.join(self._stands(fact))}"

    def _single(self, fact: Fact, best: Reading) -> str:
        """ "Only Gazette says, citing the coastguard: “The ship was built in 1998”"."""
        return f"Only {self._names[best.report]} says{self._citing([best])}: “{_inner(self._phrase(best).text)}”"

    # --- what a sentence would be worth -------------------------------------------------------------------------------

    def contested(self, words: str) -> bool:
        """Do the words say what another report disputes? Then they are no proof of what is agreed."""
        return any(claim in words for claim in self._contested)

    def depth(self, fact: Fact) -> float:
        """How far down in their reports the readings stand on average, from 0 to 1."""
        parts = [r.evidence.start / max(1, len(self._parsed[r.report].report.text)) for r in fact.readings]
        return sum(parts) / max(1, len(parts))

    def names_its_subject(self, fact: Fact) -> bool:
        """Does the first reading stand in the body of its report, in a clause that can stand alone and says who or what?"""
        reading = fact.readings[0]
        at, parsed = reading.evidence.start, self._parsed[reading.report]
        return self._phrase(reading).tells and any(p.role == "body" and p.start <= at < p.end for p in parsed.passages)

    def names_anyone(self, fact: Fact) -> bool:
        """Does a reading stand in a clause that says who or what?"""
        return any(self._phrase(r).named for r in fact.readings)

    def muddled(self, fact: Fact) -> bool:
        """Are there too many values to be told in a sentence?"""
        return fact.kind not in WORDED and len({figure(r, fact.kind) for r in fact.readings}) > MOST

    def happens(self, fact: Fact) -> bool:
        """Can each stand be told as a sentence; of a time, does one tell of more than when something was said?"""
        if fact.kind in WORDED:
            telling = {r.stance for r in fact.readings if self._phrase(r).tells}
            return bool(telling) and (fact.verdict == "agreed" or telling == {r.stance for r in fact.readings})
        return fact.kind not in {"date", "time"} or any(self._phrase(r).happens for r in fact.readings)

    def on_story(self, fact: Fact) -> bool:
        """Do other reports, too, use a fair part of the words of the first reading's sentence? Else a page tells of something else."""
        reading = fact.readings[0]
        statements = self._statements[reading.report]
        here = {s.sentence for s in statements if s.clause.start <= reading.evidence.start < s.clause.end}
        words = frozenset().union(*(s.words for s in statements if s.sentence in here))
        return sum(self._tellers_of[word] > 1 for word in words) >= FAIR * len(words)

    # --- parts of sentences -------------------------------------------------------------------------------------------

    def _phrase(self, reading: Reading) -> Phrase:
        key = _place(reading)
        if key not in self._phrases:
            phrase = phrase_at(self._parsed[reading.report], *key[1:], "clause" if key in self._stated else "defined")
            unsaid = reading.stance == "denied" and not denies(phrase.text)
            self._phrases[key] = phrase_at(self._parsed[reading.report], *key[1:], "sentence") if unsaid else phrase
        return self._phrases[key]

    def _best(self, fact: Fact) -> list[Reading]:
        """The readings whose words tell it best: of a statement those that can stand alone, of what changed the latest."""
        readings = [r for r in fact.readings if self._phrase(r).tells] if fact.kind in WORDED else []
        latest = self._in_time(fact)[-1].report if fact.verdict == "updated" else ""
        return sorted(readings or fact.readings, key=lambda r: (r.report != latest, *self._flaws(r)))

    def _in_time(self, fact: Fact) -> list[Reading]:
        return sorted(fact.readings, key=lambda r: self._published[r.report])

    def _flaws(self, reading: Reading) -> tuple[bool, bool, bool, bool, bool, int]:
        """What speaks against telling a fact in this report's words, the worst first."""
        phrase = self._phrase(reading)
        partial = "…" in phrase.text
        return self.contested(phrase.text), not phrase.whole, not phrase.named, not phrase.happens, partial, reading.evidence.start

    def _quote(self, reading: Reading) -> str:
        """ "“The call lasted 15 minutes” (Gazette)"."""
        return f"“{_inner(self._phrase(reading).text)}” ({self._names[reading.report]})"

    def _who(self, fact: Fact) -> str:
        tellers = list(dict.fromkeys(self._names[r.report] for r in fact.readings))
        if len(tellers) <= min(FEW, len(self._names) - 1) or len(tellers) == 2:
            return listed(tellers)
        return f"All {len(tellers)} reports" if len(tellers) == len(self._names) else f"{len(tellers)} of the {len(self._names)} reports"

    def _sides(self, readings: Sequence[Reading], kind: FactKind) -> list[str]:
        """ "15 minutes (A)", "an hour (B and C)", in order; a report says "15" and "about 15", or a day and its week, but once."""
        said: dict[str, list[Reading]] = {}
        known: set[tuple[str, str]] = set()
        exact = {r.report for r in readings if "/" not in r.value}
        for reading in (r for r in readings if "/" not in r.value or r.report not in exact):
            gist = figure(reading, kind)
            core = (reading.report, _HEDGE.sub("", gist))
            if core not in known:
                known.add(core)
                said.setdefault(gist, []).append(reading)
        return [f"{worded(row[0].value)} ({self._tellers(row)}{self._citing(row)})" for row in said.values()]

    def _tellers(self, readings: Sequence[Reading]) -> str:
        return listed(list(dict.fromkeys(self._names[r.report] for r in readings)))

    def _citing(self, readings: Sequence[Reading]) -> str:
        """ ", citing the coastguard", where all have it from one source that they name in the same sentence."""
        sources = {self._source(r) for r in readings}
        source = sources.pop() if len(sources) == 1 else ""
        return f", citing {source}" if source else ""

    def _source(self, reading: Reading) -> str:
        """ "a U.S. official"; "" where it is not named in the sentence, or not in a few plain words."""
        source, parsed = (*reading.attributed_to, "")[0], self._parsed[reading.report]
        sentence = next((s for s in parsed.sentences if s.start <= reading.evidence.start < s.end), None)
        if not source or source.casefold() in PRONOUNS or len(source) > SOURCE or set(source) & set("()“”:,") or sentence is None:
            return ""
        words = one_line(parsed.report.text[sentence.start : sentence.end])
        common = words.startswith(source) and parsed.doc[sentence.first].pos_ != "PROPN"
        return (lowered(source) if common else source) if source in words else ""

    def _stands(self, fact: Fact) -> list[str]:
        """ "“The firm will close” (A; likewise C)", "“it has closed” (B)": a quote of each stand that is taken.

        A report that takes two stands is named with the one that fewer take.
        """
        stands: dict[str, dict[str, Reading]] = {}
        for reading in sorted(fact.readings, key=lambda r: (not self._phrase(r).tells, self._flaws(r))):
            stance = reading.value.casefold() if fact.kind == "wording" else reading.stance
            stands.setdefault(stance, {}).setdefault(reading.report, reading)
        named: set[str] = set()
        rows: list[list[Reading]] = []
        for stand in sorted(stands.values(), key=len):
            rows.append([r for r in stand.values() if r.report not in named])
            named.update(stand)
        rows = [row for row in rows if row] if len(rows) > 1 else [[r] for r in rows[0]]
        last = fact.verdict == "updated"  # what is so now comes after what was planned or open; else it comes first
        return [self._stand(row, fact.kind) for row in sorted(rows, key=lambda row: (row[0].stance == "asserted") is last)]

    def _stand(self, readings: Sequence[Reading], kind: FactKind) -> str:
        best, *others = readings
        words = one_line(best.evidence.exact) if kind == "wording" else self._phrase(best).text
        likewise = f"; likewise {listed([self._names[r.report] for r in others])}" if others else ""
        return f"“{_inner(words)}” ({self._names[best.report]}{likewise})"


def _place(reading: Reading) -> tuple[str, int, int]:
    return reading.report, reading.evidence.start, reading.evidence.end


def _matter(fact: Fact) -> str:
    """ "length of the call" the length of the call; of a question with words after it ("how long: the call …") the question."""
    label, _, rest = fact.topic.partition(": ")
    asks = label.split(" ")[0] in {"how", "when", "where", "which", "who", "what", "that"}
    asked = f"{label} ({rest})" if rest and "…" not in rest else label
    return asked if asks or label.startswith("the ") else f"the {label}"


def _inner(words: str) -> str:
    """Words with quotation marks of their own, put between quotation marks."""
    return words.replace("“", "‘").replace("”", "’")
