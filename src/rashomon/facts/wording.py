"""One act or one actor, several words: what reports call it where their words differ in load.

"the capture of the general" · "the general’s abduction" · the general was ousted

Such a fact is never a dispute: the words of the outlet and those of a source it quotes are told apart, and the reader judges.
"""

from __future__ import annotations

import hashlib
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from rashomon.facts.measured.matching import Matter
from rashomon.facts.naming import LABELS
from rashomon.reports.hours import age
from rashomon.reports.naming import listed, names_apart
from rashomon.text.evidence import evidence
from rashomon.types import Fact, Reading, Term, Understanding

Told = tuple[int, Term]  # index of the report, and the word it chose

MOST = 40  # words for one thing, beyond which it is rather many things
NUMBERS = ("", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine")
SURE = 0.7  # by judgement: what is named so is the same wherever the words are of one set and about one actor


def wording_facts(understandings: Sequence[Understanding], matters: Sequence[Matter]) -> tuple[Fact, ...]:
    """Of one actor first, then of one matter: words in clauses that say the same."""
    taken: set[tuple[int, int]] = set()
    names = names_apart(u.report for u in understandings)
    found = []
    for told in (*_of_actors(understandings), *_of_matters(understandings, matters)):
        left = [(n, t) for n, t in told if (n, t.start) not in taken]
        if _differ(left):
            taken |= {(n, t.start) for n, t in left}
            found.append(_fact(left, understandings, names))
    return tuple(found)


def _of_actors(understandings: Sequence[Understanding]) -> Iterator[list[Told]]:
    """The words of one set about one actor."""
    places: dict[tuple[str, str], list[Told]] = {}
    for n, u in enumerate(understandings):
        for term in u.terms:
            for actor in sorted(term.actors):
                places.setdefault((term.family, actor), []).append((n, term))
    yield from places.values()


def _of_matters(understandings: Sequence[Understanding], matters: Sequence[Matter]) -> Iterator[list[Told]]:
    """The words of one set in clauses that say the same, one in each: "two groups" and "two gangs", not "groups with ties to gangs"."""
    starts = [[t.start for t in u.terms] for u in understandings]
    for matter in matters:
        spans = sorted({(c.report, c.statement.start, c.statement.end) for side in matter.sides[:1] for c in side})
        families: dict[str, list[Told]] = {}
        several: set[str] = set()
        for n, start, end in spans if len({n for n, _, _ in spans}) > 1 else ():
            here = understandings[n].terms[bisect_left(starts[n], start) : bisect_left(starts[n], end)]
            for term in here:
                families.setdefault(term.family, []).append((n, term))
            several |= {t.family for t in here if any(other.family == t.family and other.word != t.word for other in here)}
        yield from (told for family, told in families.items() if family not in several)


def _differ(told: Sequence[Told]) -> bool:
    """Do two reports choose differently, in words and in load?"""
    loads: dict[int, set[str]] = {}
    for n, term in told:
        loads.setdefault(n, set()).add(term.load)
    return len(told) <= MOST and any(a != b for a in loads.values() for b in loads.values())


def _fact(told: Sequence[Told], understandings: Sequence[Understanding], names: Mapping[str, str]) -> Fact:
    first = _once(told)
    oldest = min(first, key=lambda t: (age(understandings[t[0]].report), t[1].start))
    at, plainest = next((t for t in first if t[1].load == "plain"), first[0])
    return Fact(
        id=hashlib.sha256(f"wording {understandings[oldest[0]].report.id} {oldest[1].start}".encode()).hexdigest()[:12],
        kind="wording",
        topic=f"{LABELS['wording']}: {_words(plainest, understandings[at].report.text)}",
        verdict="compatible",
        confidence=SURE,
        why=_why(first, understandings, names),
        origins=1,
        readings=tuple(_reading(term, understandings[n]) for n, term in first),
    )


def _once(told: Sequence[Told]) -> list[Told]:
    """Each word of a report once, in each voice."""
    return list({(n, t.word, t.voice): (n, t) for n, t in reversed(told)}.values())[::-1]


def _why(told: Sequence[Told], understandings: Sequence[Understanding], names: Mapping[str, str]) -> str:
    """ "Three words for one thing: “capture” (Northline), “abduction” (Sund Radio, quoting Orlan Beck), “oust” (Harbour Post)." """
    by_word: dict[str, list[str]] = {}
    for n, term in told:
        quoting = f", quoting {listed(term.attributed_to[:1])}" if term.voice == "source" and term.attributed_to else ""
        by_word.setdefault(term.word, []).append(f"{names[understandings[n].report.id]}{quoting}")
    count = NUMBERS[len(by_word)] if len(by_word) < len(NUMBERS) else str(len(by_word))
    said = ", ".join(f"“{word}” ({'; '.join(dict.fromkeys(who))})" for word, who in by_word.items())
    return f"{count} words for one thing: {said}."


def _reading(term: Term, understanding: Understanding) -> Reading:
    text = understanding.report.text
    return Reading(
        report=understanding.report.id,
        value=term.word,
        attributed_to=term.attributed_to,
        evidence=evidence(text, term.phrase.start, term.phrase.end),
        voice=term.voice,
    )


def _words(term: Term, text: str) -> str:
    return " ".join(text[term.phrase.start : term.phrase.end].split())
