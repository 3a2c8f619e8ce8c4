"""How well reports of another event are told: stories of one incident each, with a report of another incident put in, and without.

    python benchmarks/intruders.py articles.jsonl

The file holds news articles, one JSON object a line, with `title`, `maintext`, `date_publish`, `url` and `incident`. Every incident of
three or more articles makes four stories: as it is; with an article of another incident taken at random; with one of those most alike; with
two of one other incident. No article is parsed, so that only words and days are measured. Every second incident was used to set the limits.
"""

from __future__ import annotations

import argparse
import json
import math
import random
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import spacy
from spacy.tokens import Doc

from rashomon.lineage import find_intruders
from rashomon.lineage.intruders import FEWEST
from rashomon.lineage.nearness import WORD
from rashomon.reports.build import whole
from rashomon.text import mark
from rashomon.types import Mentions, Parsed, Report, Understanding

SHORTEST, MOST, ALIKE = 60, 8, 25  # words of an article; articles of a story; articles that one of the most alike is drawn from
SEED = 1


@dataclass(frozen=True, slots=True)
class Story:
    kind: str
    articles: tuple[int, ...]
    foreign: frozenset[int]


def read(path: Path) -> tuple[list[str], list[Understanding]]:
    """Incidents and articles, those too short to tell anything left out."""
    nothing = spacy.blank("en").make_doc("")
    given = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    long = [article for article in given if len((article.get("maintext") or "").split()) >= SHORTEST]
    return [article["incident"] for article in long], [_understood(article, nothing) for article in long]


def _understood(article: Mapping[str, str], nothing: Doc) -> Understanding:
    title, day = article.get("title") or None, (article.get("date_publish") or "")[:10] or None
    report = Report(article["url"], article["url"], whole(title, article["maintext"]), title=title, published=day)
    return Understanding(Parsed(report, mark(report), (), nothing), Mentions(), ())


def index(articles: Sequence[Understanding]) -> tuple[list[frozenset[str]], dict[str, list[int]]]:
    """The words of each article, and by word the articles that have it."""
    bags = [frozenset(word.lower() for word in WORD.findall(u.report.text)) for u in articles]
    held: dict[str, list[int]] = defaultdict(list)
    for i, bag in enumerate(bags):
        for word in bag:
            held[word].append(i)
    return bags, held


def alike(bags: Sequence[frozenset[str]], held: Mapping[str, Sequence[int]], article: int) -> list[int]:
    """The other articles that have rare words in common with one, those with most first."""
    score: Counter[int] = Counter()
    for word in bags[article]:
        if len(held[word]) < len(bags) / 10:
            score.update(dict.fromkeys(held[word], math.log(len(bags) / len(held[word]))))
    return sorted(score, key=lambda i: (-score[i] / math.sqrt(len(bags[i])), i))


def stories(articles: Sequence[Understanding], incidents: Sequence[str]) -> Iterator[list[Story]]:
    """Of each incident."""
    dice, found = random.Random(SEED), index(articles)
    by_incident: dict[str, list[int]] = defaultdict(list)
    for i, incident in enumerate(incidents):
        by_incident[incident].append(i)
    for incident in sorted(name for name, own in by_incident.items() if len(own) >= FEWEST - 1):
        own = by_incident[incident][:MOST]
        others = [i for i in range(len(articles)) if incidents[i] != incident]
        pair = by_incident[dice.choice([name for name, held in by_incident.items() if name != incident and len(held) > 1])][:2]
        near = [i for i in alike(*found, own[0]) if incidents[i] != incident]
        drawn = {"none": [], "at random": [dice.choice(others)], "most alike": [dice.choice(near[2:ALIKE])]}
        yield [Story(kind, (*own, *foreign), frozenset(foreign)) for kind, foreign in {**drawn, "two of one": pair}.items()]


def measured(told: Sequence[Story], articles: Sequence[Understanding]) -> Iterator[str]:
    """A line for each kind: foreign reports found, and stories in which one of their own is named."""
    for kind in dict.fromkeys(story.kind for story in told):
        these = [story for story in told if story.kind == kind and len(story.articles) >= FEWEST]
        place = {u.report.id: i for i, u in enumerate(articles)}
        named = [{place[one.report] for one in find_intruders([articles[i] for i in story.articles])} for story in these]
        foreign = sum(len(story.foreign) for story in these)
        found = sum(len(story.foreign & names) for story, names in zip(these, named, strict=True))
        wrong = sum(bool(names - story.foreign) for story, names in zip(these, named, strict=True))
        yield f"{kind:11} found {found} of {foreign}, one of their own named in {wrong} of {len(these)} stories"


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("articles", type=Path)
    incidents, articles = read(arguments.parse_args().articles)
    made = list(stories(articles, incidents))
    for part, half in (("limits set on", made[1::2]), ("held out", made[::2])):
        print(part)
        print("\n".join(f"  {line}" for line in measured([story for told in half for story in told], articles)))


if __name__ == "__main__":
    main()
