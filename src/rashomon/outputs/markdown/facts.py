"""Facts as Markdown: by verdict, how a thing is called, what one report has or lacks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rashomon.outputs.arranging import OPEN, by_sort, sides, words
from rashomon.outputs.holdings import Holding
from rashomon.outputs.markdown.words import Names, escaped, table
from rashomon.outputs.sources import STANCES, Backers, backing, informed, stance, vouched
from rashomon.outputs.writing import DECIDED, MEANINGS, capitalized, spoken
from rashomon.reports.naming import percent
from rashomon.types import Fact, Reading, Verdict


def facts_of(verdict: Verdict, facts: Sequence[Fact], names: Names, known: Backers) -> Iterator[str]:
    """The facts of one verdict: what is open in full, the rest an item each."""
    if facts:
        yield f"## {verdict.capitalize()}: {MEANINGS[verdict]}"
    if verdict in OPEN:
        for fact in facts:
            yield from _open(fact, names, known)
        return
    for sort, some in by_sort(facts).items():
        yield f"### {sort.capitalize()}"
        yield "\n".join(_closed(fact, names, known) for fact in some)


def wording(facts: Sequence[Fact], names: Names) -> Iterator[str]:
    """A table for each thing: its words, who uses them as their own, who quotes them."""
    if facts:
        yield "## Wording: one thing in different words"
    for fact in facts:
        rows = [(escaped(one.word), _users(one.own, names), _users(one.quoted, names)) for one in words(fact)]
        yield f"### {escaped(fact.topic)}"
        yield table(("Word", "In its own voice", "In quoted words"), rows)


def kept(holdings: Sequence[Holding], names: Names) -> Iterator[str]:
    """What one report has or lacks."""
    if holdings:
        yield "## What one report has or lacks"
    for holding in holdings:
        yield f"### {names[holding.report]}"
        left = [f"- leaves out: {escaped(fact.topic)}" for fact in holding.lacking]
        yield "\n".join([*left, *(f"- alone has: {_alone(fact, names)}" for fact in holding.alone)])


def _open(fact: Fact, names: Names, known: Backers) -> Iterator[str]:
    """Why the readings can't all be true, then who says what, in which words."""
    yield f"### {escaped(fact.topic)}"
    yield f"{escaped(spoken(fact.why))} *({fact.kind}, {_behind(fact, known)})*"
    yield "\n".join(_reading(fact, reading, side.value, names) for side in sides(fact) for reading in side.readings)
    if asides := _asides(fact):
        yield asides


def _closed(fact: Fact, names: Names, known: Backers) -> str:
    """One item: what is said, then who says it in which words."""
    told = "; ".join(
        " – ".join(filter(None, (escaped(side.value) and f"**{escaped(side.value)}**", _words(fact, side.telling, names))))
        for side in sides(fact)
    )
    return f"- {escaped(fact.topic)}: {told} *({_behind(fact, known)})*{_aside(fact)}"


def _alone(fact: Fact, names: Names) -> str:
    side = sides(fact)[0]
    value = f" **{escaped(side.value)}**" if side.value else ""
    return f"{escaped(fact.topic)}:{value} “{escaped(fact.readings[0].evidence.exact)}” *({percent(fact.confidence)} sure)*{_aside(fact)}"


def _behind(fact: Fact, known: Backers) -> str:
    """ "4 articles, 3 outlets, 1 known origin (AP), 83% sure, the editor’s"."""
    whose = f", {DECIDED[fact.decided_by]}" if fact.decided_by != "program" else ""
    return f"{escaped(backing(fact, known))}, {percent(fact.confidence)} sure{whose}"


def _aside(fact: Fact) -> str:
    told = _asides(fact)
    return f" {told}" if told else ""


def _asides(fact: Fact) -> str:
    """Whom the reports have it from, and notes, as sentences."""
    heard = [f"{escaped(capitalized(informed(fact)))}."] if fact.informants else []
    return " ".join([*heard, *(escaped(spoken(note)) for note in fact.notes)])


def _words(fact: Fact, readings: Sequence[Reading], names: Names) -> str:
    told = ((names[r.report], f"“{escaped(r.evidence.exact)}”", escaped(vouched(r, stance(r, fact)))) for r in readings)
    return ", ".join(" ".join(filter(None, parts)) for parts in told)


def _reading(fact: Fact, reading: Reading, value: str, names: Names) -> str:
    """An item: report, value, who vouches for it, words; of a side that is named by its stance, that is not said again."""
    held = "" if value in STANCES.values() else stance(reading, fact)
    parts = (f"- **{names[reading.report]}:**", escaped(value), escaped(vouched(reading, held)), f"“{escaped(reading.evidence.exact)}”")
    return " ".join(filter(None, parts))


def _users(readings: Sequence[Reading], names: Names) -> str:
    return ", ".join(f"{names[r.report]} {escaped(vouched(r)) if r.attributed_to else ''}".strip() for r in readings)
