"""How well a stream is grouped, how fast, in how much memory; and the weights of `rashomon.stories.likeness`, fitted.

    python benchmarks/stories.py --bench ../shared/bench           # figures: fitted on one half of the incidents, measured on the other
    python benchmarks/stories.py --bench ../shared/bench --write   # fits the weights on all and writes data/same_story.json

Beside the articles as they are, the weights are fitted on what a stream also brings: articles cut to a few lines, without title, without
date; reports of quite different kinds; and unrelated reports that are made to name one country, its capital and its leader in a few days.
"""

from __future__ import annotations

import argparse
import json
import random
import time
import tracemalloc
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

import rashomon.stories.likeness as likeness
from rashomon.reports import ReadingOptions, open_reports
from rashomon.reports.open import stream_reports
from rashomon.stories import Grouping, group, name_of
from rashomon.stories.index import Index
from rashomon.stories.rarity import Rarity
from rashomon.stories.sketch import Sketch, sketch
from rashomon.stories.traits import NAMES, traits
from rashomon.stories.worn import Worn
from rashomon.types import Report
from readme import ROOT, table

WEIGHTS = ROOT / "src" / "rashomon" / "stories" / "data" / "same_story.json"
MORE = {"names", "words with names", "title", "shared", "weightiest shared", "same age", "same day"}  # never speak against one event
LESS = {"other age", "days between", "published apart", "first days"}  # never for it
CUTS = (150, 250, 400)  # characters of a body cut short
SYLLABLES = ("ka", "ro", "ven", "tal", "mir", "dos", "hel", "bra", "nor", "sel", "tam", "var", "len", "dun", "pra", "fel", "gor")
HEADS = ("{capital}, {country} — ", "{capital} — ", "In {country}, ", "")
ASIDES = (
    "President {first} {last} said in {capital} that the government of {country} would answer later.",
    "In {capital}, the office of President {last} declined to comment.",
    "{last}, who has led {country} for six years, faces a vote in the autumn.",
    "{first} {last}'s {party} party holds most seats in {capital}.",
    "People in {country} followed the news closely, a radio station in {capital} said.",
)
Matrix = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Stream:
    """Reports in order of arrival, each with the event it tells of."""

    reports: tuple[Report, ...]
    events: tuple[str, ...]
    weight: float  # of its pairs in the fit

    def half(self, which: int) -> Stream:
        kept = [i for i, event in enumerate(self.events) if zlib.crc32(event.encode()) % 2 == which]
        return Stream(tuple(self.reports[i] for i in kept), tuple(self.events[i] for i in kept), self.weight)


def incidents(bench: Path) -> Stream:
    """The articles whose incident is known, in order of publication."""
    path = next((bench / "data" / "clusters").glob("*.jsonl"))
    known = {a["url"]: a["incident"] for a in map(json.loads, path.open(encoding="utf-8"))}
    read = [one for one in stream_reports([str(path)], ReadingOptions(max_reports=10**6)) if isinstance(one, Report)]
    return Stream(tuple(read), tuple(known[name_of(one)] for one in read), 1.0)


def mixed(bench: Path) -> Stream:
    """Stories of other kinds, among articles of one long campaign that each tell of something else."""
    told = []
    for folder in sorted((bench / "data" / "stories").iterdir()):
        files = sorted(str(path) for path in folder.iterdir() if path.name != "gold.json")
        told += [(one, folder.name) for one in open_reports(files)[0]]
    for path in sorted((bench / "data" / "quotes").glob("*.json")):
        told += [(one, path.name) for one in open_reports([str(path)])[0]]
    told.sort(key=lambda item: item[0].published or "")
    return Stream(tuple(one for one, _ in told), tuple(event for _, event in told), 4.0)


def short(stream: Stream) -> Stream:
    """Title and the first lines, as a feed has them."""
    chance = random.Random(5)
    cut = tuple(replace(one, text=f"{one.title or ''}\n\n{_body(one)[: chance.choice(CUTS)]}") for one in stream.reports)
    return Stream(cut, stream.events, 0.5)


def bare(stream: Stream) -> Stream:
    """Without titles, half of them without dates."""
    chance = random.Random(5)
    stripped = (replace(one, title=None, text=_body(one), published=chance.choice((None, one.published))) for one in stream.reports)
    return Stream(tuple(stripped), stream.events, 0.5)


def of_countries(stream: Stream, number: int, weight: float) -> Stream:
    """Each event given to one of so many invented countries, and to a few days."""
    chance = random.Random(3)
    lands = [{role: _word(chance) for role in ("country", "capital", "first", "last", "party")} for _ in range(number)]
    where = {event: (chance.choice(lands), chance.randrange(4)) for event in dict.fromkeys(stream.events)}
    told = [(_set_in(one, *where[event], chance), event) for one, event in zip(stream.reports, stream.events, strict=True)]
    told.sort(key=lambda item: item[0].published or "")
    return Stream(tuple(one for one, _ in told), tuple(event for _, event in told), weight)


def _set_in(one: Report, land: Mapping[str, str], day: int, chance: random.Random) -> Report:
    parts = _body(one)[:1500].split(". ")
    for aside in chance.sample(ASIDES, chance.randint(1, 4)):
        parts.insert(min(len(parts), chance.randint(1, 8)), aside.format(**land).rstrip("."))
    body = chance.choice(HEADS).format(**land) + ". ".join(parts)
    title = chance.choice(("{0}", "{0}", "{0}", "{1}: {0}", "{0} in {1}")).format(one.title, land["country"]) if one.title else None
    body = body[: chance.choice((300, 500, 5000, 5000, 5000))]
    published = (date(2030, 5, 1) + timedelta(days=day + chance.randrange(2))).isoformat()
    return replace(one, title=title, text=f"{title}\n\n{body}" if title else body, published=published)


def _word(chance: random.Random) -> str:
    return "".join(chance.choice(SYLLABLES) for _ in range(chance.choice((2, 2, 3)))).capitalize()


def _body(one: Report) -> str:
    return one.text.removeprefix(one.title or "").lstrip() or one.text


def pairs(stream: Stream) -> tuple[Matrix, Matrix]:
    """The traits of every pair that would be compared, and whether it is of one event."""
    rarity, index, worn = Rarity(), Index(), Worn()
    held: dict[str, tuple[Sketch, str]] = {}
    told: Counter[str] = Counter()
    rows, same, today = [], [], None
    for number, (one, event) in enumerate(zip(stream.reports, stream.events, strict=True)):
        new, terms = sketch(str(number), one, rarity, worn, today)
        today = new.day
        for other, its in (held[near] for near in index.near(new)):
            rows.append(traits(new, other))
            same.append(its == event)
        told[event] += 1
        rarity.count(terms, 1 / told[event])
        index.add(new)
        held[new.id] = new, event
    return np.array(rows), np.array(same, dtype=np.float64)


def fitted(streams: Iterable[Stream]) -> dict[str, float]:
    """Weights by name; those whose direction is known keep it."""
    given = [(*pairs(stream), stream.weight) for stream in streams]
    rows, same = np.concatenate([r for r, _, _ in given]), np.concatenate([s for _, s, _ in given])
    worth = np.concatenate([np.full(len(s), w) for _, s, w in given])
    middle, spread = rows.mean(0), rows.std(0)
    middle[0], spread[0] = 0.0, 1.0  # the bias stays as it is
    scaled = (rows - middle) / spread

    def loss(weights: Matrix) -> tuple[float, Matrix]:
        odds = scaled @ weights
        gap = worth * (1 / (1 + np.exp(-odds)) - same)
        kept = np.append(0.0, weights[1:])
        return float((worth * (np.logaddexp(0, odds) - same * odds)).sum() + 0.5 * (kept**2).sum()), scaled.T @ gap + kept

    bounds = [(0, None) if name in MORE else (None, 0) if name in LESS else (None, None) for name in NAMES]
    found = minimize(loss, np.zeros(len(NAMES)), jac=True, method="L-BFGS-B", bounds=bounds, options={"maxiter": 500}).x / spread
    found[0] -= (found[1:] * middle[1:]).sum()
    return {name: round(float(weight), 3) for name, weight in zip(NAMES, found, strict=True)}


def figures(stream: Stream, weights: Mapping[str, float]) -> list[str]:
    """B-cubed precision, recall and F1, and pairwise F1, of the stream grouped with these weights."""
    likeness._weights = lambda: tuple(weights[name] for name in NAMES)  # type: ignore[assignment]
    placed = group(replace(one, url=str(number)) for number, one in enumerate(stream.reports)).placed
    said = [placed[str(number)] for number in range(len(stream.reports))]
    return [f"{value:.3f}" for value in _scores(stream.events, said)]


def _scores(events: Sequence[str], said: Sequence[str]) -> tuple[float, float, float, float]:
    both, gold, found = Counter(zip(events, said, strict=True)), Counter(events), Counter(said)
    precision = sum(n * n / found[story] for (_, story), n in both.items()) / len(events)
    recall = sum(n * n / gold[event] for (event, _), n in both.items()) / len(events)
    twos = [sum(n * (n - 1) for n in counts.values()) for counts in (both, found, gold)]
    return precision, recall, 2 * precision * recall / (precision + recall), 2 * twos[0] / (twos[1] + twos[2])


def streams_of(bench: Path) -> dict[str, Stream]:
    plain, other = incidents(bench), mixed(bench)
    chosen = set(random.Random(1).sample(sorted(set(plain.events)), 160))
    few = [i for i, event in enumerate(plain.events) if event in chosen]
    some = Stream(tuple(plain.reports[i] for i in few), tuple(plain.events[i] for i in few), 1.0)
    return {
        "incidents": plain,
        "a few lines of each": short(plain),
        "without title, half without date": bare(plain),
        "other kinds": other,
        "other kinds, made to share countries": of_countries(other, 6, 2.0),
        "160 incidents, made to share countries": of_countries(some, 10, 1.0),
    }


def speed(stream: Stream) -> str:
    """Reports a second of processor time, once without measuring memory; and the memory of a window that is full."""
    start = time.process_time()
    group(stream.reports)
    rate = len(stream.reports) / (time.process_time() - start)
    tracemalloc.start()
    grouping = Grouping()
    for one in stream.reports:
        grouping.place(one)
    each = tracemalloc.get_traced_memory()[0] / grouping.memory.size[0]
    tracemalloc.stop()
    return f"{rate:,.0f} reports a second on one core; {each / 1000:.0f} kB for each report remembered"


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--bench", type=Path, default=ROOT.parent / "shared" / "bench", help="folder of the articles and stories")
    arguments.add_argument("--write", action="store_true", help="write the weights fitted on all")
    args = arguments.parse_args()
    if not (args.bench / "data" / "clusters").is_dir():
        print(f"Stories not measured: expected articles in {args.bench}, found none; name their folder with --bench.")
        return
    given = streams_of(args.bench)
    rows = defaultdict[str, list[str]](list)
    for half in (0, 1):
        weights = fitted(stream.half(1 - half) for stream in given.values())
        for name, stream in given.items():
            rows[name] += figures(stream.half(half), weights)
    weights = fitted(given.values())
    if args.write:
        WEIGHTS.write_text(json.dumps(weights, indent=1) + "\n", encoding="utf-8")
    for name, stream in given.items():
        rows[name] += figures(stream, weights)
    measures = ["precision", "recall", "F1", "pairs F1"]
    heads = ["stream", *(f"{measure} ({part})" for part in ("first half", "second half", "all") for measure in measures)]
    print(table(heads, [[name, *row] for name, row in rows.items()]))
    print(speed(given["incidents"]))


if __name__ == "__main__":
    main()
