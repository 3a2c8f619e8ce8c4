"""A dossier, and what was understood of one report, as plain objects and as JSON text.

The objects are what `schemas/dossier-1.json` and `schemas/understanding-1.json` describe; texts and offsets are given as they are.
A value's fields keep their names, so a field renamed in `rashomon.types` is a change of the schema.
"""

from __future__ import annotations

import json
import math
import re
from dataclasses import fields, is_dataclass
from importlib.resources import files
from typing import Any

from rashomon.types import Actor, Dossier, Event, Passage, Quote, Report, ReportCredit, Span, Statement, Understanding

DOSSIER = "rashomon/dossier/1"

JsonObject = dict[str, Any]

# Characters that JSON leaves as they are and a terminal may obey (C1 controls, directions of writing), or that no encoding takes.
_ACTIVE = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff]")


def dumps(value: JsonObject) -> str:
    """One line of JSON; what a terminal could obey is escaped: "\\u202e"."""
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return _ACTIVE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def schema(name: str) -> JsonObject:
    """The published JSON Schema: "dossier-1", "understanding-1", "answer-1" or "relations-1"."""
    text = files("rashomon.outputs").joinpath("schemas", f"{name}.json").read_text(encoding="utf-8")
    loaded: JsonObject = json.loads(text)
    return loaded


def dossier_object(dossier: Dossier) -> JsonObject:
    """The object that `rashomon compare --json` prints."""
    return {
        "schema": DOSSIER,
        "reports": [_report(report, passages, dossier) for report, passages in zip(dossier.reports, dossier.passages, strict=True)],
        "facts": _plain(dossier.facts),
        "quotes": _plain(dossier.quotes),
        "timeline": _plain(dossier.timeline),
        "actors": [_actor(actor) for actor in dossier.actors],
        "lineage": _plain(dossier.lineage),
        "relations": _plain(dossier.relations),
        "brief": _plain(dossier.brief),
        "coverage": _plain(dossier.coverage),
        "skipped": _plain(dossier.skipped),
        "intruders": _plain(dossier.intruders),
        "stale": _plain(dossier.stale),
    }


def understanding_object(understanding: Understanding) -> JsonObject:
    """The object that `rashomon read --jsonl` prints for one report."""
    mentions = understanding.mentions
    return {
        **_plain(understanding.report),
        "passages": _plain(understanding.parsed.passages),
        "names": _plain(mentions.names),
        "values": _plain(mentions.values),
        "times": _plain(mentions.times),
        "quotes": [_quote(quote, understanding.report.text) for quote in mentions.quotes],
        "statements": [_statement(statement) for statement in understanding.statements if statement.measure is None],
        "events": [_event(event) for event in understanding.events],
        "credits": _plain(mentions.credits),
    }


def _plain(value: object) -> Any:
    """Values of `rashomon.types` as objects, tuples as lists; a bound that is no number, as of "1e999 people", as null."""
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    if isinstance(value, float) and not math.isfinite(value):
        return None
    return value


def _quote(quote: Quote, text: str) -> JsonObject:
    around = {name: _phrase(getattr(quote, name), text) for name in ("channel", "addressee", "occasion")}
    return {**_plain(quote), **around}


def _phrase(span: Span | None, text: str) -> JsonObject | None:
    return None if span is None else {**_plain(span), "text": text[span.start : span.end]}


def _statement(statement: Statement) -> JsonObject:
    shown = ("start", "end", "predicate", "modality", "negated", "voice", "attributed_to")
    return {name: _plain(getattr(statement, name)) for name in shown}


def _event(event: Event) -> JsonObject:
    """An act with its parties; its date is the TIMEX3 value, beside the days that it can mean."""
    shown = ("start", "end", "code", "mode", "contexts", "source", "target", "place", "modality", "attributed_to", "voice")
    date = event.date
    when = {"date": date.value, "earliest": date.earliest, "latest": date.latest} if date else dict.fromkeys(("date", "earliest", "latest"))
    return {**{name: _plain(getattr(event, name)) for name in shown}, **when}


def _report(report: Report, passages: tuple[Passage, ...], dossier: Dossier) -> JsonObject:
    return {
        **_plain(report),
        "passages": _plain(passages),
        "credits": [_credit(credit) for credit in dossier.credits if credit.report == report.id],
        "belongs": report.id not in dossier.strangers,
    }


def _credit(credit: ReportCredit) -> JsonObject:
    return {"name": credit.name, "kind": credit.kind, "evidence": _plain(credit.evidence)}


def _actor(actor: Actor) -> JsonObject:
    return {
        "id": actor.id,
        "name": actor.name,
        "kind": actor.kind,
        "country": actor.country,
        "names": [{"report": report, "forms": list(forms)} for report, forms in actor.names],
        "roles": list(actor.roles),
    }
