"""Facts on a terminal: what is open in full, of the rest the foremost; how a thing is called; what one report has or lacks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rich.console import Console
from rich.text import Text

from rashomon.outputs.arranging import OPEN, SORTS, by_sort, sides, sort_of, tellers, words
from rashomon.outputs.holdings import Holding
from rashomon.outputs.sources import STANCES, Backers, backing, echoed, informed, sole, stance, vouched
from rashomon.outputs.terminal.console import heading, indented
from rashomon.outputs.writing import DECIDED, MEANINGS, capitalized, excerpt, line, spoken
from rashomon.reports.naming import listed, percent
from rashomon.types import Fact, Reading, Verdict

STYLES: dict[Verdict, str] = {
    "disputed": "bold red",
    "updated": "bold yellow",
    "agreed": "bold green",
    "compatible": "bold cyan",
    "single": "bold",
}
MOST = dict(zip(SORTS, (6, 2, 3), strict=True))  # facts of a sort that several reports share, shown where not all are asked for
EXAMPLES = 2  # and of one report alone


@dataclass(frozen=True, slots=True)
class Teller:
    """What printing a fact takes besides the fact."""

    out: Console
    names: dict[str, str]  # of the reports, by id
    told: dict[str, str]  # of those that belong
    backers: Backers
    every: bool  # everything is asked for, ids too


def print_facts(to: Teller, verdict: Verdict, facts: Sequence[Fact]) -> None:
    """The facts of one verdict: what is open in full; of the rest the foremost on a line each, or all in full."""
    if not facts:
        return
    heading(to.out, f"{verdict.capitalize()}: {MEANINGS[verdict]}", STYLES[verdict])
    shown = facts if to.every else _foremost(verdict, facts)
    for place, fact in enumerate(shown):
        if verdict in OPEN:
            to.out.print(end="\n" if place else "")
            _open(to, fact)
        elif to.every:
            _full(to, fact)
        else:
            _short(to, fact)
    if len(shown) < len(facts):
        left = by_sort(fact for fact in facts if fact not in shown)
        rest = listed([f"{len(some)} on {sort}" for sort, some in left.items()])
        to.out.print(Text(f"and {rest}; --all shows them", style="dim"))


def print_wordings(to: Teller, facts: Sequence[Fact]) -> None:
    """Each word for a thing with who uses it as its own, and who only quotes it."""
    if facts:
        heading(to.out, "Wording: one thing in different words")
    for fact in facts:
        to.out.print(Text.assemble((line(fact.topic), "bold"), *_meta(to, fact, sources=False)))
        for one in words(fact):
            own, quoted = _users(to, one.own), _users(to, one.quoted)
            told = "; ".join(filter(None, (own, f"quoted by {quoted}" if quoted else "")))
            indented(to.out, Text.assemble((one.word, "bold"), f": {told}"))
        _asides(to, fact)


def print_holdings(to: Teller, holdings: Sequence[Holding]) -> None:
    """Of each report the facts that it alone has, and those that most others have and it leaves out."""
    if holdings:
        heading(to.out, "What one report has or lacks")
    for place, holding in enumerate(holdings):
        to.out.print(end="\n" if place else "")
        to.out.print(Text(to.names[holding.report], style="bold"))
        for fact in holding.lacking:
            indented(to.out, Text.assemble("leaves out ", (line(fact.topic), "bold"), *_id(to, fact)))
        for fact in holding.alone:
            _alone(to, fact)


def _alone(to: Teller, fact: Fact) -> None:
    """ "alone has length of the strike → six days “The strike lasted six days”", and notes."""
    reading, value = fact.readings[0], sides(fact)[0].value
    answer, held = f" → {value}" if value else "", _after(vouched(reading, stance(reading, fact)))
    words = f" “{excerpt(reading.evidence.exact)}”"
    told = Text.assemble("alone has ", (line(fact.topic), "bold"), answer, (held, "dim"), (words, "dim italic"), *_id(to, fact))
    indented(to.out, told)
    _asides(to, fact, 4)


def _foremost(verdict: Verdict, facts: Sequence[Fact]) -> tuple[Fact, ...]:
    """All that is open; of the rest the first few of each sort."""
    if verdict in OPEN:
        return tuple(facts)
    most = MOST if verdict != "single" else dict.fromkeys(SORTS, EXAMPLES)
    return tuple(fact for sort, some in by_sort(facts).items() for fact in some[: most[sort]])


def _open(to: Teller, fact: Fact) -> None:
    """Why the readings can't all be true, then who says what, in which words."""
    to.out.print(Text.assemble((line(fact.topic), "bold"), *_meta(to, fact)))
    indented(to.out, Text(spoken(fact.why)))
    for side in sides(fact):
        for reading in side.telling:
            indented(to.out, _said(to, fact, reading, side.value), 4)
    if fact.informants:
        indented(to.out, Text(f"{capitalized(informed(fact))}.", style="dim"))
    _asides(to, fact)


def _full(to: Teller, fact: Fact) -> None:
    """What is said, then each report's words."""
    to.out.print(Text.assemble((line(fact.topic), "bold"), *_meta(to, fact)))
    for side in sides(fact):
        if side.value:
            indented(to.out, Text(side.value))
        for reading in side.readings:
            indented(to.out, _said(to, fact, reading, ""), 4 if side.value else 2)
    _asides(to, fact)


def _short(to: Teller, fact: Fact) -> None:
    """ "• how many homes: without power → 1,900 homes (Gazette and Ledger)"; "• the road is closed (all 3 reports)"."""
    topic = line(fact.topic)
    item = Text(f"• {topic}{' ' if sort_of(fact) == SORTS[2] else ' → '}{'; '.join(_answers(to, fact))}")
    item.stylize("bold", 2, 2 + len(topic))
    if sole(fact):
        item.append("  1 known origin", "yellow")
    item.append(_decided(fact), "dim")
    indented(to.out, item)


def _answers(to: Teller, fact: Fact) -> list[str]:
    """Each value with who gives it; where all agree, the value that most give."""
    found = sides(fact)
    if fact.verdict == "agreed":
        most = max(found, key=lambda side: len(side.reports))
        return [f"{most.value} ({tellers((r.report for r in fact.readings), to.told)})".strip()]
    return [f"{side.value} ({tellers(side.reports, to.told)})".strip() for side in found]


def _meta(to: Teller, fact: Fact, *, sources: bool = True) -> list[tuple[str, str]]:
    """Kind, who stands behind it, how sure, whose the verdict is."""
    behind = backing(fact, to.backers) if sources else ""
    return [
        (f"  {fact.kind}, " if sources else "  ", "dim"),
        (f"{behind}, " if behind else "", "yellow" if echoed(fact) else "dim"),
        (f"{percent(fact.confidence)} sure{_decided(fact)}", "dim"),
        *_id(to, fact),
    ]


def _decided(fact: Fact) -> str:
    return f", {DECIDED[fact.decided_by]}" if fact.decided_by != "program" else ""


def _id(to: Teller, fact: Fact) -> list[tuple[str, str]]:
    """The fact's id, by which decisions name it; where everything is shown."""
    return [(f"  [{line(fact.id)}]", "dim")] if to.every else []


def _asides(to: Teller, fact: Fact, by: int = 2) -> None:
    for note in fact.notes:
        indented(to.out, Text(spoken(note), style="dim"), by)


def _said(to: Teller, fact: Fact, reading: Reading, value: str) -> Text:
    """ "Gazette: 15 minutes (the mayor) “…”"; of a side that is named by its stance, that is not said again."""
    held = "" if value in STANCES.values() else stance(reading, fact)
    words = f" “{excerpt(reading.evidence.exact)}”"
    said = ((_after(vouched(reading, held)), "dim"), (words, "dim italic" if value else ""))
    return Text.assemble((to.names[reading.report], "bold"), f": {value}".rstrip(), *said)


def _after(words: str) -> str:
    return f" {words}" if words else ""


def _users(to: Teller, readings: Iterable[Reading]) -> str:
    return listed([f"{to.names[r.report]}{_after(vouched(r)) if r.attributed_to else ''}" for r in readings])
