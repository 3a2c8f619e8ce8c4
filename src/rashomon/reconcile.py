"""The whole way from reports to a dossier, one call a stage. Read this first.

reports → text → mentions → statements → facts → dossier
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from rashomon.dossier.assemble import assemble
from rashomon.errors import NothingToCompare
from rashomon.events import find_events
from rashomon.facts import find_facts
from rashomon.facts.decided.belonging import decide_intruders
from rashomon.facts.decided.decisions import decide
from rashomon.facts.notes import noted
from rashomon.facts.origins import with_sources
from rashomon.facts.quotations import collate_quotes
from rashomon.lineage import find_intruders, find_lineage
from rashomon.mentions.credits import find_credits
from rashomon.mentions.names import find_names, find_roles
from rashomon.mentions.published import date_reports
from rashomon.mentions.quotes import find_quotes
from rashomon.mentions.times import find_times, resolve_times
from rashomon.mentions.values import find_values
from rashomon.relations import find_relations
from rashomon.statements import find_slots, find_statements, find_terms, present_in
from rashomon.statements.present import Present
from rashomon.text import load_pipeline, parse
from rashomon.text.parse import DEFAULT_PIPELINE
from rashomon.types import Actor, Decision, Dossier, Fact, Mentions, Name, Parsed, Report, Skipped, Understanding

SecondReader = Callable[[Sequence[Fact], Sequence[Understanding]], Sequence[Decision]]  # what it proposes on the facts left open


def reconcile(
    reports: Sequence[Report],
    skipped: Sequence[Skipped] = (),
    *,
    pipeline: str | None = None,
    decisions: Sequence[Decision] = (),
    reader: SecondReader | None = None,
    alone: bool = False,
) -> Dossier:
    """The dossier of several reports of one event, `decisions` applied; raises NothingToCompare where there are fewer than two.

    Where `alone` is set one report will do: how the actors in it treat each other needs no other.
    """
    if not reports and alone:
        raise NothingToCompare("expected a report to read, found none")
    if len(reports) < 2 and not alone:
        raise NothingToCompare(f"expected at least two reports that can be read, found {len(reports)}; give more reports of the same event")
    understood, actors = understand_story(parse(reports, load_pipeline(pipeline or DEFAULT_PIPELINE)))
    apart = decide_intruders(find_intruders(understood), decisions, reports)
    strangers = {intruder.report for intruder in apart.intruders}
    belonging = tuple(u for u in understood if u.report.id not in strangers)
    quotes = collate_quotes(belonging)
    decided = decide(find_facts(belonging, quotes), decisions, belonging)
    if reader is not None:
        proposed = decide(decided.facts, reader(decided.facts, belonging), belonging)
        decided = replace(proposed, stale=(*decided.stale, *proposed.stale))
    lineage = find_lineage(belonging)
    facts = noted(with_sources(decided.facts, belonging, lineage), belonging)
    dossier = assemble(understood, actors, quotes, facts, skipped, apart.intruders)
    relations = find_relations(belonging, actors, facts)
    return replace(dossier, lineage=lineage, relations=relations, stale=(*apart.stale, *decided.stale))


def understand(reports: Sequence[Report], *, pipeline: str | None = None) -> tuple[Understanding, ...]:
    """What is understood of each report, read alone."""
    if not reports:
        return ()
    parsed = parse(reports, load_pipeline(pipeline or DEFAULT_PIPELINE))
    return tuple(understand_story([one])[0][0] for one in parsed)


def understand_story(parsed: Sequence[Parsed]) -> tuple[tuple[Understanding, ...], tuple[Actor, ...]]:
    """The reports of one story, read together: names are linked and days worked out over all of them."""
    expressions = [find_times(p) for p in parsed]
    dated = date_reports(parsed, expressions)
    parsed = [replace(p, report=report) for p, report in zip(parsed, dated, strict=True)]
    names, actors = find_names(parsed)
    roles = find_roles(parsed, names)
    own = _named(names, actors)
    credit_lines = [find_credits(p) for p in parsed]
    mentions = [
        Mentions(
            names=named,
            values=find_values(p),
            times=resolve_times(found, p, p.report.published),
            quotes=find_quotes(p, named, cast, credited),
            credits=credited,
            roles=held,
        )
        for p, named, cast, held, found, credited in zip(parsed, names, own, roles, expressions, credit_lines, strict=True)
    ]
    offices = {role.actor: role.body for held in roles for role in held if role.body and not role.former}
    understood = [_understanding(p, m, present_in(p, m, offices, cast)) for p, m, cast in zip(parsed, mentions, own, strict=True)]
    return tuple(understood), actors


def _named(names: Sequence[Sequence[Name]], actors: Sequence[Actor]) -> list[tuple[Actor, ...]]:
    """The actors that each report names."""
    known = {actor.id: actor for actor in actors}
    return [tuple(known[one] for one in dict.fromkeys(name.actor for name in named) if one in known) for named in names]


def _understanding(parsed: Parsed, mentions: Mentions, present: Present) -> Understanding:
    return Understanding(
        parsed,
        mentions,
        find_statements(parsed, mentions, present),
        find_slots(parsed, mentions),
        find_terms(parsed, mentions, present),
        find_events(parsed, mentions, present),
    )
