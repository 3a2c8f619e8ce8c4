"""Relations on a terminal: for each pair of actors a row an event, with a bar to the left for conflict and to the right for cooperation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rich.console import Console
from rich.text import Text

from rashomon.dossier.wording import count
from rashomon.outputs.arranging import tellers
from rashomon.outputs.relating import day_label, extent, notable, pair, signs, tellers_of, turned, weight
from rashomon.outputs.terminal.console import heading, indented, plain_console
from rashomon.outputs.writing import belonging, excerpt, line, report_names, spoken, story_title
from rashomon.reports.naming import listed
from rashomon.types import Coding, Dossier, Relation, RelationEvent

LEFT = 32  # of a row before its bar
HALF = 12  # cells of a bar on either side of its axis
FAR = 10  # the greatest intensity
RELATIONS, EVENTS = 6, 20  # shown where not all are asked for
CONFLICT, COOPERATION, OPEN = "red", "green", "yellow"


@dataclass(frozen=True, slots=True)
class _Teller:
    """What printing a relation takes besides the relation."""

    out: Console
    reports: dict[str, str]  # names of those that belong, by id
    actors: Mapping[str, str]  # names, by id
    every: bool


def print_relations(dossier: Dossier, *, every: bool = False, console: Console | None = None) -> None:
    """The relations with most events, each as a chart; all of them, with the words of each report, where `every` is set."""
    out = console or plain_console()
    names = report_names(dossier.reports)
    told = {report.id: names[report.id] for report in belonging(dossier)}
    out.print(Text(story_title(dossier), style="bold"))
    if not dossier.relations:
        out.print(Text(f"No act of one actor on another was found in {count(len(told), 'report')}."))
        return
    to = _Teller(out, told, {actor.id: line(actor.name) for actor in dossier.actors}, every)
    shown = dossier.relations if every else _foremost(dossier.relations)
    for relation in shown:
        _relation(to, relation)
    if len(shown) < len(dossier.relations):
        out.print()
        out.print(Text(f"and {count(len(dossier.relations) - len(shown), 'more pair')} of actors; --all shows them", style="dim"))


def print_treatment(out: Console, dossier: Dossier) -> None:
    """Of a dossier the relations that are worth it, a line and a turning point each."""
    found = notable(dossier.relations)
    if found:
        heading(out, "How they treat each other")
    for relation in found:
        out.print(Text.assemble((pair(relation), "bold"), "  ", _course(relation), f"  {extent(relation)}"))
        if relation.turning:
            indented(out, Text(turned(relation.turning)))


def _course(relation: Relation) -> Text:
    styles = {"▼": CONFLICT, "▲": COOPERATION}
    return Text.assemble(*((sign, styles.get(sign, "")) for sign in signs(relation)))


def _foremost(relations: Sequence[Relation]) -> Sequence[Relation]:
    """Those of several events; where there are none, the first."""
    several = [one for one in relations if len(one.events) > 1 or one.turning]
    return several[:RELATIONS] or relations[:RELATIONS]


def _relation(to: _Teller, relation: Relation) -> None:
    heading(to.out, pair(relation))
    to.out.print(Text(extent(relation)))
    for name, members in zip(relation.names, relation.members, strict=True):
        if members:
            to.out.print(Text(f"{line(name)}: {listed(_named(to, members))}", style="dim"))
    if relation.turning:
        to.out.print(Text(turned(relation.turning), style="bold"))
    to.out.print()
    shown = relation.events if to.every else _telling(relation)
    first, second = map(line, relation.names)
    key = f"→ by {first}  ← by {second}  █ all reports  ▒ some  ░ not done" + ("  ◆ turned" if relation.turning else "")
    to.out.print(Text(f"{' ' * LEFT}{'conflict ':>{HALF}}│ cooperation", style="dim"))
    for event in shown:
        _event(to, relation, event)
    if len(shown) < len(relation.events):
        to.out.print(Text(f"and {count(len(relation.events) - len(shown), 'more event')}; --all shows them", style="dim"))
    to.out.print(Text(key, style="dim"))


def _telling(relation: Relation) -> tuple[RelationEvent, ...]:
    """Of many events those that are done, have a date, are told by most reports and weigh most; in order of time."""
    turning = relation.turning.event if relation.turning else None

    def worth(event: RelationEvent) -> tuple[bool, bool, bool, int, float]:
        done, dated = event.modality == "done", event.earliest is not None
        return event.id == turning, done, dated, len(tellers_of(event)), abs(event.intensity)

    kept = {event.id for event in sorted(relation.events, key=worth, reverse=True)[:EVENTS]}
    return tuple(event for event in relation.events if event.id in kept)


def _event(to: _Teller, relation: Relation, event: RelationEvent) -> None:
    """Its row; below it what was done, who says so, and where they differ."""
    to.out.print(_row(relation, event))
    indented(to.out, Text.assemble(line(event.what), (f"  {_who(to, event)}", "dim")), 4)
    for difference in event.differs:
        indented(to.out, Text(f"≠ {spoken(difference)}", style=OPEN), 4)
    if to.every:
        if event.through:
            indented(to.out, Text(f"through {listed(_named(to, event.through))}", style="dim"), 4)
        for reading in event.readings:
            indented(to.out, _reading(to, reading), 6)


def _row(relation: Relation, event: RelationEvent) -> Text:
    """ "◆ 5 Mar 2031         SANCTION  ← ····████████│············  −6.5  threatened"."""
    turning = "◆" if relation.turning and relation.turning.event == event.id else " "
    arrow = "→" if event.source == relation.actors[0] else "←"
    style = "dim" if event.modality != "done" else CONFLICT if event.intensity < 0 else COOPERATION if event.intensity > 0 else ""
    modality = "" if event.modality == "done" else f"  {event.modality}"
    when = f"{turning} {day_label(event.earliest, event.latest):<18}"
    bar = (_bar(event), style)
    return Text.assemble(when, (f"{event.code:<9}", "bold"), f" {arrow} ", bar, f" {weight(event.intensity):>5}", (modality, "dim"))


def _bar(event: RelationEvent) -> str:
    """The axis in the middle; filled as far as all readings reach, shaded as far as some do."""
    left = (_cell(event, -cell) for cell in range(HALF, 0, -1))
    right = (_cell(event, cell) for cell in range(1, HALF + 1))
    return f"{''.join(left)}│{''.join(right)}"


def _cell(event: RelationEvent, place: int) -> str:
    reach = (abs(place) - 0.5) * FAR / HALF
    least, most = (event.lowest, event.highest) if place > 0 else (-event.highest, -event.lowest)
    if most < reach:
        return "·"
    return "░" if event.modality != "done" else "█" if least >= reach else "▒"


def _who(to: _Teller, event: RelationEvent) -> str:
    """ "Gazette and Ledger (the ministry)"."""
    told = tellers(tellers_of(event), to.reports)
    chains = dict.fromkeys(_chain(reading) for reading in event.readings if reading.attributed_to)
    return f"{told} ({'; '.join(chains)})" if chains else told


def _chain(reading: Coding) -> str:
    return " ← ".join(map(line, reading.attributed_to))


def _reading(to: _Teller, reading: Coding) -> Text:
    """ "Gazette: SANCTION, planned, 5 Mar 2031 (the ministry) “…”"."""
    coded = ", ".join(filter(None, (reading.code, reading.mode and line(reading.mode), reading.modality, _when(reading))))
    vouched = f" ({_chain(reading)})" if reading.attributed_to else ""
    words = f" “{excerpt(reading.evidence.exact)}”"
    return Text.assemble((to.reports.get(reading.report, reading.report), "bold"), f": {coded}", (vouched, "dim"), (words, "dim italic"))


def _when(reading: Coding) -> str:
    return day_label(reading.earliest, reading.latest) if reading.earliest else ""


def _named(to: _Teller, ids: Sequence[str]) -> list[str]:
    return [to.actors.get(id_, line(id_)) for id_ in ids]
