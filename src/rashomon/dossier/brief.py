"""A short account of the story; no sentence without a fact behind it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, zip_longest

from rashomon.dossier.proof import Proof
from rashomon.dossier.sentences import Draft, Teller
from rashomon.types import BriefSentence, Fact, FactKind, Understanding

AGREED = 5  # sentences at most on what is agreed, fits together, is worded differently, stands alone; all else is told
COMPATIBLE = 2
WORDING = 2
SINGLE = 3
FIGURES: frozenset[FactKind] = frozenset({"count", "money", "duration", "percent", "mass", "length", "speed", "rank", "age"})
TIMES: frozenset[FactKind] = frozenset({"date", "time"})
LATE: frozenset[FactKind] = TIMES | {"statement"}  # of what fits together figures come first
ALONE = FIGURES - {"age", "rank"}
ALIKE = 0.7  # of the words of the shorter quote, from which two say much the same
_WORD = re.compile(r"\w+")
_NUMBER = re.compile(r"[1-9]")
_ONE = re.compile(r"1(?: \D|$)")  # "one of the firms": a word for a thing rather than a figure
_SMALL = r"(?:\d|two|three|four|five|six|seven|eight|nine|ten)\b"
_KNOWN = re.compile(rf"\bboth\b|\b(?:the|these|those|their|his|her|its)\s+(?:\w+\s+)?{_SMALL}", re.IGNORECASE)


def write_brief(facts: Sequence[Fact], understandings: Sequence[Understanding]) -> tuple[BriefSentence, ...]:
    """What is agreed and what fits together first, then every dispute, what changed, other words for one thing, and what one has alone."""
    drafts = _drafts(facts, Teller(understandings, facts), Proof(understandings))
    return tuple(BriefSentence(draft.sentence, (draft.fact.id,)) for draft in drafts)


def _drafts(facts: Sequence[Fact], teller: Teller, proof: Proof) -> Iterator[Draft]:
    by_verdict: dict[str, list[Fact]] = {}
    for fact in facts:
        by_verdict.setdefault("wording" if fact.kind == "wording" else fact.verdict, []).append(fact)

    def sound(told: Iterable[Fact]) -> Iterator[Draft]:
        """The first sentence on each fact that is borne out."""
        for fact in told:
            yield from islice((draft for draft in teller.tell(fact) if proof.bears_out(draft.sentence, [fact])), 1)

    told: list[tuple[frozenset[str], str]] = []
    for verdict, most, late in (("agreed", AGREED, TIMES), ("compatible", COMPATIBLE, LATE)):
        drafts = sound(_foremost(by_verdict.get(verdict, []), teller, late))
        yield from _unlike(told, (d for d in drafts if not teller.contested(d.quoted)), most)
    for draft in sound([*by_verdict.get("disputed", []), *by_verdict.get("updated", [])]):
        told.append((_content(draft.quoted), ""))
        yield draft
    yield from islice(sound(by_verdict.get("wording", [])), WORDING)
    yield from _unlike(told, sound(_figures(by_verdict.get("single", []), teller)), SINGLE)


def _foremost(facts: Iterable[Fact], teller: Teller, late: frozenset[FactKind]) -> Iterator[Fact]:
    """The most widely told first, then what is of no late kind, says who or what, and stands high; a name alone says little."""
    telling = [f for f in facts if f.kind != "name" and _tells(f) and not teller.muddled(f)]

    def rank(fact: Fact) -> tuple[int, bool, bool, float]:
        return -len({r.report for r in fact.readings}), fact.kind in late, not teller.names_anyone(fact), teller.depth(fact)

    return filter(teller.happens, sorted(telling, key=rank))


def _figures(facts: Iterable[Fact], teller: Teller) -> Iterator[Fact]:
    """Figures that stand high in the body of their report, one of each report before a second of any."""
    rows: dict[str, list[Fact]] = {}
    for fact in sorted((f for f in facts if f.kind in ALONE and _tells(f) and not _ONE.match(f.readings[0].value)), key=teller.depth):
        rows.setdefault(fact.readings[0].report, []).append(fact)
    own = [(fact for fact in row if teller.names_its_subject(fact) and teller.on_story(fact)) for row in rows.values()]
    return (fact for turn in zip_longest(*own) for fact in turn if fact)


def _tells(fact: Fact) -> bool:
    """A figure tells something where a number is given ("two were hurt"), not where it is taken as known ("the two")."""
    if fact.kind not in FIGURES:
        return True
    given = [r for r in fact.readings if not _KNOWN.search(r.evidence.prefix[-12:] + r.evidence.exact)]
    return 2 * len(given) > len(fact.readings) and any(_NUMBER.search(r.value) for r in given)


def _unlike(told: list[tuple[frozenset[str], str]], drafts: Iterable[Draft], most: int) -> Iterator[Draft]:
    """The first few that are news: neither the words nor the value of what is told already, to which all are added."""
    left = most
    for draft in drafts:
        if left <= 0:
            return
        words = _content(draft.quoted)
        known = any(_alike(words, others) or draft.value == value != "" for others, value in told)
        told.append((words, draft.value))
        if not known:
            left -= 1
            yield draft


def _content(words: str) -> frozenset[str]:
    return frozenset(word for word in _WORD.findall(words.casefold()) if len(word) > 2 or word.isdigit())


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """Are most words of the shorter in the longer, and all of its numbers?"""
    shorter, longer = sorted((one, other), key=len)
    return len(shorter & longer) >= ALIKE * max(1, len(shorter)) and all(word in longer for word in shorter if word.isdigit())
