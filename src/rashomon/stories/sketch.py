"""A report as the stream remembers it: its telling terms with their weights, a few sets, a day."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rashomon.mentions.times.context import day_published
from rashomon.stories.days import days_named
from rashomon.stories.rarity import COMMON, Rarity, share_of
from rashomon.stories.words import LEAD, Wording, headline, print_of, sentences_of, wording
from rashomon.stories.worn import Worn
from rashomon.types import Report

TERMS = 60  # of a report that are kept, the weightiest
HEADED = 1.5  # how much more a word weighs in title or lead


@dataclass(frozen=True, slots=True)
class Sketch:
    """What is remembered of a report."""

    id: str
    headline: str
    outlet: str
    day: int | None  # of publication, or else of arrival, as an ordinal
    terms: Mapping[str, float]  # words and names of several words, the weightiest first
    length: float  # of the terms as a vector
    names: frozenset[str]  # terms that are names or parts of them
    title: tuple[str, ...]  # terms that stand in the title
    ages: frozenset[int]
    days: frozenset[int]  # named in title and lead
    sentences: frozenset[int]


def sketch(name: str, report: Report, rarity: Rarity, worn: Worn, today: int | None = None) -> tuple[Sketch, tuple[str, ...]]:
    """The sketch of a report under a name; and all its terms, of which the sketch keeps some. One without date is of today."""
    published = day_published(report.published)
    day = published.toordinal() if published else None
    title, body = headline(report.title, report.text)
    sentences = sentences_of(body)
    prints = {sentence: print_of(sentence) for sentence in sentences}
    fresh = worn.fresh((mark for mark in prints.values() if mark is not None), day)
    kept = [sentence for sentence, mark in prints.items() if mark is None or mark in fresh]
    told = wording(title, kept)
    told_of = [word for word in told.words if share_of(word) < COMMON]
    weights = {word: round(_weight(word, told) * rarity.of(word), 2) for word in told_of}
    weights |= {run: round(rarity.of(run), 2) for run in told.runs}
    terms = dict(sorted(weights.items(), key=lambda item: (-item[1], item[0]))[:TERMS])
    names = frozenset(term for term in terms if term in told.names or term in told.runs)
    drawn = Sketch(
        id=name,
        headline=title,
        outlet=report.outlet or "",
        day=day or today,
        terms=terms,
        length=_length(terms.values()),
        names=names,
        title=tuple(term for term in terms if term in told.title),
        ages=told.ages,
        days=days_named(f"{title}\n" + "\n".join(kept)[:LEAD], day),
        sentences=fresh,
    )
    return drawn, (*told_of, *told.runs)


def _length(weights: Iterable[float]) -> float:
    return math.sqrt(sum(weight * weight for weight in weights)) or 1.0


def _weight(word: str, told: Wording) -> float:
    return (1 + math.log(told.words[word])) * (HEADED if word in told.head else 1.0)
