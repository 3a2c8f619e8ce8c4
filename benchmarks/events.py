"""How right the events are: sentences coded by hand with PLOVER root codes (PLV), as tables.

    python benchmarks/events.py --bench ../shared/bench

Each sentence has a marked source, a marked target and the code of what the source does to the target. It is right when the first event that
joins the two, in that direction, has that code; an actor fits when it lies inside the marked words or shares 0.3 of their union with it.
The words were chosen while looking at the even rows; the odd rows tell how far they hold beyond them.
"""

from __future__ import annotations

import argparse
import csv
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

from rashomon.reconcile import understand
from rashomon.types import Event, EventCode, Party, Quad, Report
from readme import ROOT, table

Pair = tuple[str, str]  # the code set by hand, and ours
CODES = get_args(EventCode)
QUADS: dict[str, Quad] = {
    **dict.fromkeys(CODES[:3], "verbal cooperation"),
    **dict.fromkeys(CODES[3:6], "material cooperation"),
    **dict.fromkeys(CODES[6:10], "verbal conflict"),
    **dict.fromkeys(CODES[10:], "material conflict"),
}
NONE = "none"
LEAST = 0.3  # of their union that two spans share
MARK = re.compile(r"</?([st])>")


@dataclass(frozen=True, slots=True)
class Coded:
    """A sentence with what is marked in it."""

    text: str
    source: tuple[int, int]
    target: tuple[int, int]
    code: str


def coded(bench: Path) -> Iterator[Coded]:
    """The sentences with one source and one target."""
    for path in sorted((bench / "data" / "events").glob("*.tsv")):
        with path.open(encoding="utf-8") as rows:
            for row in csv.DictReader(rows, delimiter="\t"):
                marked = row["marked_sentence"]
                if marked.count("<s>") == 1 and marked.count("<t>") == 1:
                    yield unmarked(marked, row["gold_root"])


def unmarked(marked: str, code: str) -> Coded:
    """ "<s>Elva</s> left <t>Corran</t>" without the marks, and where they stood."""
    at: dict[str, list[int]] = {"s": [], "t": []}
    taken = 0
    for mark in MARK.finditer(marked):
        at[mark[1]].append(mark.start() - taken)
        taken += len(mark[0])
    return Coded(MARK.sub("", marked), (at["s"][0], at["s"][1]), (at["t"][0], at["t"][1]), code)


def fits(party: Party | None, marked: tuple[int, int]) -> bool:
    if party is None:
        return False
    shared = min(party.end, marked[1]) - max(party.start, marked[0])
    union = max(party.end, marked[1]) - min(party.start, marked[0])
    return shared > 0 and (shared == party.end - party.start or shared / union >= LEAST)


def said(sentence: Coded, events: Iterable[Event]) -> str:
    """The code of the first event that joins source and target."""
    return next((e.code for e in events if fits(e.source, sentence.source) and fits(e.target, sentence.target)), NONE)


def pairs(sentences: Sequence[Coded]) -> list[Pair]:
    """Each sentence read as a report of its own."""
    understood = understand([Report(str(n), str(n), sentence.text) for n, sentence in enumerate(sentences)])
    return [(sentence.code, said(sentence, u.events)) for sentence, u in zip(sentences, understood, strict=True)]


def macro(found: Sequence[Pair]) -> float:
    """Mean F1 over the codes set by hand."""
    gold, ours, both = Counter(g for g, _ in found), Counter(o for _, o in found), Counter(g for g, o in found if g == o)
    return sum(2 * both[code] / (gold[code] + ours[code]) for code in gold) / len(gold) if gold else 0.0


def figures(found: Sequence[Pair]) -> list[str]:
    quads = [(str(QUADS[g]), str(QUADS.get(o, NONE))) for g, o in found]
    right, silent = sum(g == o for g, o in found), sum(o == NONE for _, o in found)
    share = max(1, len(found))
    return [str(len(found)), f"{right / share:.3f}", f"{macro(found):.3f}", f"{macro(quads):.3f}", f"{silent / share:.1%}"]


def confusion(found: Sequence[Pair]) -> str:
    """Per code how many are right, how many have no event, and what the others are taken for."""
    rows = []
    for code in CODES:
        ours = Counter(o for g, o in found if g == code)
        others = ", ".join(f"{other} {times}" for other, times in ours.most_common() if other not in {code, NONE})
        rows.append([code, str(ours.total()), str(ours[code]), str(ours[NONE]), others])
    return table(["code", "sentences", "right", "no event", "taken for"], rows)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--bench", type=Path, default=ROOT.parent / "shared" / "bench", help="folder of the scorers and their data")
    args = arguments.parse_args()
    sentences = list(coded(args.bench))
    if not sentences:
        print(f"Events not measured: expected sentences in {args.bench / 'data' / 'events'}, found none; name their folder with --bench.")
        return
    found = pairs(sentences)
    halves = [["all rows", *figures(found)], ["even rows", *figures(found[::2])], ["odd rows", *figures(found[1::2])]]
    print(table(["events (PLV)", "sentences", "accuracy", "macro F1, roots", "macro F1, quads", "no event"], halves))
    print()
    print(confusion(found))


if __name__ == "__main__":
    main()
