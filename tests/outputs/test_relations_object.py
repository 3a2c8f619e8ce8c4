"""Relations alone as JSON."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from rashomon.outputs.json import dossier_object, dumps, schema
from rashomon.outputs.relations import relations_object
from rashomon.types import Dossier


@pytest.mark.parametrize("which", ["quarrel", "spoilt_quarrel", "dossier", "empty"])
def test_relations_meet_their_schema(which: str, request: pytest.FixtureRequest) -> None:
    printed = json.loads(dumps(relations_object(request.getfixturevalue(which))))
    registry = Registry().with_resource("urn:rashomon:schema:dossier-1", Resource.from_contents(schema("dossier-1")))
    Draft202012Validator.check_schema(schema("relations-1"))
    Draft202012Validator(schema("relations-1"), registry=registry).validate(printed)


def test_relations_are_those_of_the_dossier(quarrel: Dossier) -> None:
    printed = relations_object(quarrel)
    assert printed["relations"] == dossier_object(quarrel)["relations"]
    assert [event["id"] for event in printed["relations"][0]["events"]][:2] == ["e-pass", "e-water"]
    assert all("text" not in report for report in printed["reports"])


def test_only_actors_of_the_relations_are_named(quarrel: Dossier) -> None:
    one = replace(quarrel, relations=quarrel.relations[1:])
    assert [actor["id"] for actor in relations_object(one)["actors"]] == ["country:EX"]
