"""Facts of a story's newest dossier as the published objects, for programs that want some of them and not the whole dossier."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from rashomon.outputs.answers import SHOWN
from rashomon.outputs.json import JsonObject
from rashomon.store import Transaction


def newest_object(tx: Transaction, story: str) -> JsonObject | None:
    """The object of a story's newest dossier, with its number; None where it has none."""
    version = tx.dossiers.newest(story)
    if version is None:
        return None
    told: JsonObject = json.loads(tx.dossiers.body(version))
    return {**told, "number": version.number}


def facts_object(story: str, told: JsonObject, facts: Sequence[JsonObject]) -> JsonObject:
    """Some facts of a dossier, with the reports that they name."""
    return {"story": story, "dossier": told["number"], "facts": list(facts), "reports": reports_named(told, facts)}


def chosen(facts: Iterable[JsonObject], verdict: str | None = None, kind: str | None = None) -> list[JsonObject]:
    """The facts of one verdict and of one kind, in the order of the dossier."""
    return [fact for fact in facts if verdict in (None, fact["verdict"]) and kind in (None, fact["kind"])]


def fact_of(told: JsonObject, id_: str) -> JsonObject | None:
    return next((fact for fact in told["facts"] if fact["id"] == id_), None)


def reports_named(told: JsonObject, facts: Iterable[JsonObject]) -> list[JsonObject]:
    """Who the reports are that the facts rest on; their texts are in the dossier."""
    named = {reading["report"] for fact in facts for reading in fact["readings"]}
    return [{name: report[name] for name in SHOWN} for report in told["reports"] if report["id"] in named]
