"""Stories whose readings were set side by side by hand: their claims, and which of these a reading covers."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rashomon.facts.claims import Claim, claims_of, comparable, kind_of
from rashomon.facts.pairs.likeness import rarity
from rashomon.reconcile import understand_story
from rashomon.reports import open_reports
from rashomon.text import parse
from rashomon.types import Report, Time, Understanding

if TYPE_CHECKING:
    from spacy.language import Language

KINDS = {"date": {"date", "time"}, "time": {"date", "time"}}
WORDS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "first": 1, "second": 2, "third": 3, "million": None}
Place = tuple[int, int]
Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Changed:
    """A story with one value changed on purpose in one report."""

    report: int
    place: Place  # of the changed words
    fact: str  # id of the fact that the changed value was a reading of
    understood: tuple[Understanding, ...]


@dataclass(frozen=True, slots=True)
class Story:
    name: str
    gold: Mapping[str, Any]
    understood: tuple[Understanding, ...]
    changed: tuple[Changed, ...]

    @property
    def order(self) -> list[str]:
        """The ids of the reports in the hand-made answers."""
        return list(self.gold["reports"])


def stories(root: Path, nlp: Language) -> Iterator[Story]:
    for file in sorted(root.glob("*/gold.json")):
        gold = json.loads(file.read_text(encoding="utf-8"))
        reports, skipped = open_reports([str(file.parent / name) for name in gold["reports"].values()])
        if skipped:
            sys.exit(f"expected every report of {file.parent.name} to be read, but {skipped[0].source} was not: {skipped[0].reason}")
        plain, order = parse(reports, nlp), list(gold["reports"])
        changed = []
        for mutation in gold.get("mutations", ()):
            at = order.index(mutation["report"])
            other = parse([_mutated(reports[at], mutation)], nlp)[0]
            understood = understand_story([*plain[:at], other, *plain[at + 1 :]])[0]
            here = places(other.report.text, mutation["replace"])
            changed += [Changed(at, here[0], mutation["fact"], understood)] if here else []
        yield Story(file.parent.name, gold, understand_story(plain)[0], tuple(changed))


def _mutated(report: Report, mutation: Mapping[str, Any]) -> Report:
    body = report.text.find("\n\n") + 2 if report.title else 0
    return replace(report, text=report.text[:body] + report.text[body:].replace(mutation["find"], mutation["replace"]))


def buckets(understood: Sequence[Understanding]) -> tuple[dict[Key, list[Claim]], dict[str, float]]:
    """The claims that can be compared, by kind and unit; and the weights of the words."""
    claims = claims_of(understood)
    found: dict[Key, list[Claim]] = {}
    for claim in claims:
        key = comparable(claim.statement)
        if key:
            found.setdefault(key, []).append(claim)
    return found, rarity({c.place: c.sentence for c in claims}.values())


def labels(story: Story, understood: Sequence[Understanding], claims: Sequence[Claim]) -> list[set[str]]:
    """For each claim the ids of the facts whose readings are on its measure."""
    found: list[set[str]] = [set() for _ in claims]
    for fact in story.gold["facts"]:
        for reading in fact["readings"]:
            report = story.order.index(reading["report"])
            for place in places(understood[report].report.text, reading["text"]):
                hit = on_measure(claims, report, place, fact["kind"], reading.get("value"))
                if len(hit) == 1:
                    found[hit[0]].add(fact["id"])
    return found


def on_measure(claims: Sequence[Claim], report: int, place: Place, kind: str, value: object) -> list[int]:
    """The claims whose measure a reading covers; of several those that say its value, of counts those that say it first."""
    hit = [i for i, c in enumerate(claims) if c.report == report and covers(place, c) and _fits(kind, c)]
    return [i for i in hit if _says(value, claims[i], alone=len(hit) == 1)]


def places(text: str, words: str) -> list[Place]:
    return [m.span() for m in re.finditer(r"\s+".join(map(re.escape, words.split())), text)]


def covers(place: Place, claim: Claim) -> bool:
    measure = claim.statement.measure or claim.statement
    return place[0] < measure.end and measure.start < place[1]


def _fits(kind: str, claim: Claim) -> bool:
    own = str(kind_of(claim.statement))
    return kind in KINDS.get(own, {own})


def _says(value: object, claim: Claim, *, alone: bool) -> bool:
    """Does a measure say what the free words for a reading's value say?"""
    measure, words = claim.statement.measure, str(value).lower().replace(",", "")
    if measure is None or isinstance(measure, Time):
        return alone or (measure is not None and (words[:10] in measure.value or measure.value in words))
    said = [float(w) if w[0].isdigit() else WORDS.get(w) for w in re.findall(r"\d+(?:\.\d+)?|[a-z]+", words)]
    numbers = [n for n in said if n is not None]
    if measure.kind == "count" and numbers and measure.nominal is not None:
        return _is(measure.nominal, numbers[0])
    number = measure.nominal if measure.nominal is not None else measure.low
    return alone or (number is not None and any(_is(number, n) for n in numbers))


def _is(number: float, said: float) -> bool:
    return any(abs(number - said * scale) < 1e-6 * max(1, number) for scale in (1, 1e3, 1e6, 1e9, 60, 3600))
