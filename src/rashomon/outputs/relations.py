"""How the actors of a story treat each other, as the plain object that `schemas/relations-1.json` describes."""

from __future__ import annotations

from dataclasses import replace

from rashomon.outputs.answers import SHOWN
from rashomon.outputs.json import JsonObject, dossier_object
from rashomon.types import Dossier

RELATIONS = "rashomon/relations/1"


def relations_object(dossier: Dossier) -> JsonObject:
    """The object that `rashomon relations --json` prints: relations as in the dossier, and the actors and reports that they name."""
    whole = dossier_object(replace(dossier, facts=(), quotes=()))
    sides = {id_ for one in dossier.relations for id_ in one.actors}
    members = {id_ for one in dossier.relations for some in one.members for id_ in some}
    return {
        "schema": RELATIONS,
        "relations": whole["relations"],
        "actors": [actor for actor in whole["actors"] if actor["id"] in sides | members],
        "reports": [{name: report[name] for name in SHOWN} for report in whole["reports"]],
        "skipped": whole["skipped"],
        "intruders": whole["intruders"],
        "stale": whole["stale"],
    }
