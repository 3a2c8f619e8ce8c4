"""Is every word of a finished sentence borne out? The sentence is read anew, whoever wrote it.

    All 3 reports agree on 14 passengers, as in “Rescuers counted 14 injured passengers” (Gazette).
    The reports differ on how long: three hours (Gazette, citing the coastguard) or five hours (Ledger), as in “…” (Ledger).

What it quotes has to stand in a sentence that the cited facts rest on, of the report named beside it. A value has to be a reading of every
report named beside it, and a source has to be named where that reading stands. Who is named in words that several are said to share has to
be named by all of them. Nothing else may be left but the topics of the facts and the few words that such sentences are made of.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from itertools import pairwise

from rashomon.dossier.wording import numbers_in_words, one_line, report_names, spoken
from rashomon.types import Fact, FactKind, Reading, Span, Understanding, Verdict

# what such sentences are made of beside names, values, topics and quotes
MADE_OF = frozenset(("the", "reports", "agree", "say", "same", "much", "differ", "on", "as", "in", "or", "then", "and", "can", "all", "be"))
MADE_OF |= {"true", "what", "is", "known", "of", "changed", "some", "state", "fact", "others", "allege", "use", "different", "words"}
MADE_OF |= {"by", "a", "model’s", "account"}
_NEGATING = re.compile(  # in words whose marks are gone: "didnt"
    r"\b(?:not?|never|none|neither|nor|without|den(?:y|ied|ies)|unless|if|cannot|"
    r"(?:do|does|did|is|are|was|were|has|have|had|wo|would|could|should|ca)nt)\b"
)
_MARKS = re.compile(r"[“”‘’\"'()]")  # a phrase may have lost or gained one half of a pair
_WORD = re.compile(r"\w+(?:[.,/’'-]\w+)*|[€$£¥₹%]")
_FIGURE = re.compile(r"(\D*\d[\d.,]*(?: (?:million|billion|trillion))?)(?: \D*)?")
_ABOUT = re.compile(r"^(?:approximately|around|roughly|some) ")
_DENYING = re.compile(r"\b(?:denying|denials?|refut|rebut|reject|dismiss|disput|refus|declin|contradict|false\b|untrue\b)")
FORMS: tuple[tuple[re.Pattern[str], frozenset[Verdict]], ...] = (
    (re.compile(r"agree on |say the same: "), frozenset({"agreed", "compatible"})),
    (
        re.compile(r"say much the same: |What some state as fact others allege: |The reports use different words: "),
        frozenset({"compatible"}),
    ),
    (re.compile(r"The reports differ(?: on|:) "), frozenset({"disputed"})),
    (re.compile(r"What is known (?:of .{1,500} )?changed: "), frozenset({"updated"})),
    (re.compile(r"Only "), frozenset({"single"})),
    (re.compile(r".* can all be true, as in "), frozenset({"compatible"})),
)
DATED = (10, 7)  # characters of a day, of a month: "2026-01-07", "2026-01"
Told = Mapping[str, Sequence[Reading]]  # the readings of each report, by its name


class Proof:
    """Checks the sentences of one story."""

    def __init__(self, understandings: Sequence[Understanding]) -> None:
        called = report_names([u.report for u in understandings])
        self._called = {u.report.id: called[u.report.id] for u in understandings}
        self._reports = {called[u.report.id]: u for u in understandings}
        self._named = {called[u.report.id]: {n.actor for n in u.mentions.names if n.actor} for u in understandings}
        one = "|".join(re.escape(name) for name in sorted(filter(None, self._reports), key=len, reverse=True)) or "(?!)"
        several = rf"(?>{one})(?:, (?>{one}))*+(?: and (?>{one}))?+"  # names may hold commas; never taken apart in more ways than one
        self._name = re.compile(one)
        self._quote = re.compile(rf"“([^“”]*)”(?: \(({one})(?:; likewise ({several}))?\))?")
        self._side = re.compile(rf" \(({several})(?:, citing ([^()]*))?\)")
        self._alone = re.compile(rf"Only ({one}) says(?:, citing ([^:]*))?: ")
        self._tellers = re.compile(rf"(?:({several})|All (\d+) reports|(\d+) of the (\d+) reports) (?=agree |say )")

    def bears_out(self, sentence: str, facts: Sequence[Fact]) -> bool:
        """Can each word of the sentence be traced to the readings of the facts that it cites?"""
        told: dict[str, list[Reading]] = {}
        for reading in (r for fact in facts for r in fact.readings):
            told.setdefault(self._called.get(reading.report, ""), []).append(reading)
        if not told or not all(self._stands(name, reading) for name, row in told.items() for reading in row):
            return False
        alone, tellers = self._alone.match(sentence), self._tellers.match(sentence)
        if not all(fact.verdict in _verdicts(sentence[tellers.end() if tellers else 0 :]) for fact in facts):
            return False
        if (alone and not self._may_tell_alone(alone, told)) or (tellers and not self._may_tell(tellers, sentence, told)):
            return False
        quotes = list(self._quote.finditer(sentence))
        if not quotes or not all(self._is_quoted(found, told, alone[1] if alone else "") for found in quotes):
            return False
        opening = alone or tellers
        rest = self._quote.sub(" ", sentence[opening.end() if opening else 0 :])
        left = self._without_values(rest, told, facts[0].kind)
        return left is not None and self._is_made_of(left, facts, told)

    def _stands(self, name: str, reading: Reading) -> bool:
        """Is the evidence of a reading where it is said to be?"""
        e = reading.evidence
        return name in self._reports and self._reports[name].report.text[e.start : e.end] == e.exact

    # --- who -----------------------------------------------------------------------------------------------------------

    def _may_tell_alone(self, found: re.Match[str], told: Told) -> bool:
        """ "Only Gazette says, citing the coastguard: "."""
        return set(told) == {found[1]} and (found[2] is None or any(self._cites(found[1], r, found[2]) for r in told[found[1]]))

    def _may_tell(self, found: re.Match[str], sentence: str, told: Told) -> bool:
        """ "Gazette and Ledger agree", "All 3 reports say", "4 of the 5 reports say", and whom they name in what they say."""
        several, every, some, of = found.groups()
        if several:
            counted = set(self._name.findall(several)) == set(told)
        else:
            counted = len(told) == int(every or some) and len(self._reports) == int(every or of)
        shared = sentence.startswith("say ", found.end())  # else the quote stands for its own report alone
        return counted and all(not shared or self._known_to_all(quote[1], quote[2] or "", told) for quote in self._quote.finditer(sentence))

    def _known_to_all(self, words: str, name: str, told: Told) -> bool:
        """Does every report that is said to say this name whoever is named in it?"""
        if name not in told:
            return False
        text, said = self._reports[name].report.text, one_line(_MARKS.sub("", words))
        spans = [self._sentence(name, reading) for reading in told[name]]
        inside = (n for n in self._reports[name].mentions.names if n.actor and any(s.start <= n.start and n.end <= s.end for s in spans))
        actors = {n.actor for n in inside if one_line(_MARKS.sub("", text[n.start : n.end])) in said}
        return all(actors <= self._named[other] for other in told)

    def _cites(self, name: str, reading: Reading, source: str) -> bool:
        """Does the report have this reading from that source, and say so in the same sentence?"""
        named = {words for whole in reading.attributed_to for words in (whole, lowered(whole))}
        return source in named and source.casefold() in one_line(self._words(name, reading)).casefold()

    # --- what ----------------------------------------------------------------------------------------------------------

    def _is_quoted(self, found: re.Match[str], told: Told, alone: str) -> bool:
        """Do the words stand, in their order, in a sentence that a reading of the report named beside them rests on?"""
        words, name, others = found[1], found[2] or alone, self._name.findall(found[3] or "")
        return name in told and set(others) <= set(told) and any(self._tells(name, r, words) for r in told[name])

    def _tells(self, name: str, reading: Reading, words: str) -> bool:
        """Do the words stand with the reading, are they about what it rests on, and do they say so if that is denied?"""
        there = _holds(self._words(name, reading), words) and _touches(words, reading.evidence.exact)
        return there and (reading.stance != "denied" or denies(words))

    def _without_values(self, rest: str, told: Told, kind: FactKind) -> str | None:
        """What is left when every value has been found among the readings of the reports beside it; None where one has not."""
        for side in reversed(list(self._side.finditer(rest))):
            names, before = self._name.findall(side[1]), rest[: side.start()]
            given = [r for name in names for r in told.get(name, ()) if _ends(before, worded(r.value))]
            shown = max(given, key=lambda r: len(worded(r.value)), default=None)
            if shown is None or not all(self._gives(told.get(name, ()), figure(shown, kind), kind, side[2]) for name in names):
                return None
            rest = before[: -len(worded(shown.value))] + rest[side.end() :]
        if not rest.startswith("agree on "):
            return rest
        agreed = next((value for value in common(list(told.values()), kind) if rest.startswith(f"agree on {worded(value)}, as in ")), None)
        return None if agreed is None else rest.removeprefix(f"agree on {worded(agreed)}, as in ")

    def _gives(self, readings: Sequence[Reading], value: str, kind: FactKind, source: str | None) -> bool:
        """Has a report this value, from that source if one is named?"""
        return any(figure(r, kind) == value and (source is None or self._cites(self._called[r.report], r, source)) for r in readings)

    def _is_made_of(self, left: str, facts: Sequence[Fact], told: Told) -> bool:
        """Only words of such sentences, and of the topics; who is named in a topic is named where a reading stands."""
        topics = {word for fact in facts for word in _WORD.findall(fact.topic)}
        there = {word for name, row in told.items() for r in row for word in _WORD.findall(self._words(name, r))}
        extra = {word for word in _WORD.findall(left) if word.lower() not in MADE_OF}
        return extra <= topics and all(word in there for word in extra if word[0].isupper())

    # --- where ---------------------------------------------------------------------------------------------------------

    def _words(self, name: str, reading: Reading) -> str:
        span = self._sentence(name, reading)
        return self._reports[name].report.text[span.start : span.end]

    def _sentence(self, name: str, reading: Reading) -> Span:
        """The sentence that a reading stands in."""
        sentences, e = self._reports[name].parsed.sentences, reading.evidence
        at = bisect_right(sentences, e.start, key=lambda s: s.start) - 1
        return Span(sentences[at].start, max(sentences[at].end, e.end)) if at >= 0 else Span(e.start, e.end)


def _verdicts(sentence: str) -> frozenset[Verdict]:
    """Of which verdicts a sentence can tell that begins so, who says it left out."""
    return next((verdicts for form, verdicts in FORMS if form.match(sentence)), frozenset())


def _holds(sentence: str, words: str) -> bool:
    """Are the words those of the sentence, with nothing left out but where "…" says so, and never a "not"?"""
    text = one_line(_MARKS.sub("", sentence))
    places, at = [], 0
    for piece in filter(None, (one_line(_MARKS.sub("", p)) for p in words.split("…"))):
        start = _find(text, piece, at)
        if start < 0:
            return False
        at = start + len(piece)
        places.append((start, at))
    gaps = (text[one[1] : other[0]] for one, other in pairwise(places))
    return bool(places) and not any(_NEGATING.search(gap.lower()) for gap in gaps)


def _touches(words: str, evidence: str) -> bool:
    """Is what is quoted about what the reading rests on: does it hold half of those words, or five?"""
    wanted, found = _WORD.findall(evidence), set(_WORD.findall(words))
    return sum(word in found for word in wanted) >= min(len(wanted) / 2, 5)


def _find(text: str, piece: str, at: int) -> int:
    """Where whole words stand, from `at` on; -1 where they don't."""
    found = re.compile(rf"(?<!\w){re.escape(piece)}(?!\w)").search(text, at)
    return found.start() if found else -1


def denies(words: str) -> bool:
    """ "She denied it", "he was not on board", "the claims were rejected"."""
    return bool(_NEGATING.search(_MARKS.sub("", words).casefold()) or _DENYING.search(words.casefold()))


def lowered(source: str) -> str:
    """ "A U.S. official" as it stands within a sentence."""
    return f"{source[:1].lower()}{source[1:]}"


def worded(value: str) -> str:
    """A value as a sentence has it: "2 footbridges" two footbridges, "2026-01" January 2026."""
    return numbers_in_words(spoken(value))


def figure(reading: Reading, kind: FactKind) -> str:
    """What a value comes to, however it is put; of a count whatever is counted, for "3 dead" and "3 people" are both three."""
    found = _FIGURE.fullmatch(reading.value) if kind == "count" else None
    return _ABOUT.sub("about ", (found[1] if found else reading.value).replace("-", " ").casefold())


def common(rows: Sequence[Sequence[Reading]], kind: FactKind) -> list[str]:
    """The values that every row of readings has, as they are put: three for "3 dead" and "3 people", a day where the hours differ."""
    put = list(dict.fromkeys(r.value for row in rows for r in row))
    if kind in {"date", "time"}:
        held = dict.fromkeys(value[:length] for value in put for length in (len(value), *DATED))
        return [value for value in held if all(any(_within(r.value, value) for r in row) for row in rows)]
    held = {r.value: figure(r, kind) for row in rows for r in row}
    return [value for value in put if all(any(figure(r, kind) == held[value] for r in row) for row in rows)]


def _within(stamp: str, wider: str) -> bool:
    """Is 2026-01-07T18:00 of 2026-01-07? A range is only of itself."""
    return stamp == wider or (stamp.startswith(wider) and len(wider) in DATED and "/" not in stamp)


def _ends(before: str, value: str) -> bool:
    return bool(value) and before.lower().endswith(value.lower())
