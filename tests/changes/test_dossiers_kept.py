"""A dossier comes back out of its JSON as it was."""

from __future__ import annotations

import json
from dataclasses import replace

from rashomon.changes import dossier_of
from rashomon.outputs.html import html
from rashomon.outputs.json import dossier_object, dumps
from rashomon.types import Dossier
from specimens.ferry import DOSSIER
from specimens.hostile import hostile_dossier


def written(dossier: Dossier) -> str:
    return dumps(dossier_object(dossier))


def test_a_dossier_comes_back_as_it_was() -> None:
    named = replace(DOSSIER.actors[0], roles=("the energy minister", "Energy Minister"))
    told = replace(DOSSIER, sure=0.0, relations=(), actors=(named, *DOSSIER.actors[1:]))
    assert dossier_of(written(told)) == told


def test_a_page_can_be_made_of_it() -> None:
    assert html(dossier_of(written(DOSSIER))) == html(DOSSIER)


def test_hostile_words_come_back_with_halves_of_pairs_replaced() -> None:
    told = replace(hostile_dossier(), sure=0.0, relations=())
    assert written(dossier_of(written(told))) == written(told).replace("\\ud800", "\ufffd")


def test_what_an_older_form_lacks_and_a_later_one_adds() -> None:
    told = json.loads(written(DOSSIER))
    del told["stale"], told["intruders"], told["facts"][0]["notes"]
    told["weather"] = told["facts"][0]["weather"] = "fair"
    dossier = dossier_of(json.dumps(told))
    assert (dossier.stale, dossier.intruders, dossier.facts[0].notes) == ((), (), ())
    assert dossier.facts[1:] == DOSSIER.facts[1:]
