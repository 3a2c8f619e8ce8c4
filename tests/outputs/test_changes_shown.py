"""What has changed in a store, and what a search found, on a terminal and as JSON."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry, Resource
from rich.console import Console

from rashomon.changes import Difference, Edited, Grown, Rested, Turned, edits
from rashomon.outputs.changes import changes_object, search_object
from rashomon.outputs.json import JsonObject, dumps, schema
from rashomon.outputs.terminal.changes import clock, print_changes
from rashomon.outputs.terminal.hits import print_hits
from rashomon.store import Changes, Hit, ReportEdit, Story, StoryChange, Version
from rashomon.types import Dossier, Report, Span
from specimens.ferry import DOSSIER
from specimens.hostile import MARKS, hostile_dossier

NINE = datetime(2031, 3, 6, 9, tzinfo=UTC)


def changed(dossier: Dossier, title: str = "Ferry aground off Lanvik") -> Changes:
    """Everything that can have changed, in one story."""
    length, inspection, nobody, hurt, *rest = dossier.facts
    gazette, ledger, *others = dossier.reports
    runs = edits("At least 40 people were hurt.", f"At least 52 people {title} were hurt.")
    difference = Difference(
        new=tuple(rest),
        gone=(nobody,),
        turned=(Turned(hurt, length), Turned(length, hurt)),
        grown=(Grown(hurt, "11 people", "16 people"),),
        rested=(Rested(hurt, inspection),),
        added=(gazette,),
        edited=(Edited(gazette, ledger, runs),),
        left=tuple(others),
    )
    story = Story("s1", NINE, ("a", "b"), title, merged=("s2",))
    versions = [Version("report-1", number, NINE + timedelta(hours=number), report) for number, report in enumerate((gazette, ledger), 1)]
    one = StoryChange(story, False, ("s2", title), NINE, dossier.reports, difference)
    return Changes(NINE, NINE + timedelta(hours=4), (one,), (ReportEdit(versions[0], versions[1], runs),))


def shown(changes: Changes, *, every: bool = False) -> str:
    out = io.StringIO()
    print_changes(changes, every=every, console=Console(file=out, width=80, markup=False, highlight=False, emoji=False))
    return " ".join(out.getvalue().split())


@pytest.mark.parametrize(
    "words",
    [
        "1 story changed, 1 report edited",
        "Ferry aground off Lanvik 6 reports, changed",
        "turned length of the evacuation: updated → disputed 5 hours (The Coast Ledger) lies outside",
        "grew people hurt: 11 people → 16 people",
        "origins date of the inspection: 3 → 1 origin",
        "new people on board → 214, about 220 or more than 200 compatible Harbour Gazette, The Coast Ledger and Meridian Post",
        "gone people were hurt",
        "added Harbour Gazette Ferry runs aground off Lanvik",
        "edited The Coast Ledger Marigold: what we know",
        "left skerry",
        "merged with 2 other stories: s2 and Ferry aground off Lanvik",
        "Edited after they were first seen",
        "At least [-40-] {+52+} people {+Ferry aground off Lanvik+} were hurt.",
    ],
)
def test_changes_are_shown(words: str) -> None:
    assert words in shown(changed(DOSSIER))


def test_what_is_disputed_now_comes_before_what_was_settled() -> None:
    text = shown(changed(DOSSIER))
    assert text.index("updated → disputed") < text.index("disputed → updated")


def test_six_lines_of_a_kind_unless_all_are_asked_for() -> None:
    many = changed(DOSSIER)
    (one,) = many.stories
    more = Changes(NINE, NINE, (StoryChange(one.story, True, (), NINE, one.reports, Difference(new=DOSSIER.facts)),), ())
    assert "new and 3 more; --all shows them" in shown(more)
    assert "year the ship was built" in shown(more, every=True)
    assert "first compared" in shown(more)
    off = replace(more.stories[0], story=replace(one.story, split_from="s7"))
    assert "split from s7" in shown(replace(more, stories=(off,)))


def test_a_text_replaced_as_a_whole_is_told_by_its_ends() -> None:
    changes = changed(DOSSIER)
    text = " ".join(f"word{n}" for n in range(200))
    assert "[-word0 word1 word2 … word197 word198 word199-]" in shown(
        replace(changes, edits=(replace(changes.edits[0], runs=edits(text, "Please accept cookies.")),))
    )


def test_nothing_has_changed() -> None:
    assert shown(Changes(NINE, NINE, (), ())) == f"Since {clock(NINE)}: nothing has changed"


def test_nothing_hostile_reaches_the_terminal() -> None:
    text = shown(changed(hostile_dossier(), MARKS), every=True)
    assert not {"\x1b", "\u202e", "\r", "\x07", "\ud800"} & set(text)


HITS = (
    Hit("report", "r1", "s1", "Gates open", "… the old gates held …", (Span(10, 15),), NINE),
    Hit("report", "r2", None, "", "gates", (Span(0, 5),), NINE),
    Hit("fact", "f1", "s1", "people hurt", "no word of it", (), NINE),
    Hit("fact", "f2", "s1", MARKS, MARKS, (Span(0, len(MARKS)),), NINE),
)
VERSIONS = {
    id_: Version(id_, 1, NINE, Report(id_, f"{id_}.txt", "The old gates held.", title, "Northline", "2031-03-06", "given"))
    for id_, title in (("r1", "Gates open"), ("r2", None))
}


def test_hits_are_shown() -> None:
    out = io.StringIO()
    print_hits(HITS, VERSIONS, console=Console(file=out, width=80, markup=False, highlight=False, emoji=False))
    text = " ".join(out.getvalue().split())
    assert "Northline Gates open 6 March 2031 in story s1 r1.txt … the old gates held …" in text
    assert "Northline 6 March 2031 r2.txt gates" in text
    assert "people hurt a fact of story s1 [f1] no word of it" in text
    assert not {"\x1b", "\u202e", "\x07", "\ud800"} & set(text)


def valid(name: str, value: JsonObject) -> JsonObject:
    """The object as it is read again, after its schema has been met."""
    printed: JsonObject = json.loads(dumps(value))
    registry = Registry().with_resource("urn:rashomon:schema:dossier-1", Resource.from_contents(schema("dossier-1")))
    Draft202012Validator.check_schema(schema(name))
    Draft202012Validator(schema(name), registry=registry).validate(printed)
    return printed


def test_changes_meet_their_schema() -> None:
    printed = valid("changes-1", changes_object(changed(DOSSIER)))
    (story,) = printed["stories"]
    assert [one["fact"]["id"] for one in story["grown"]] == ["f-hurt"]
    assert {reading["report"] for fact in story["new"] for reading in fact["readings"]} <= {report["id"] for report in story["reports"]}
    (edit,) = printed["edits"]
    assert (edit["id"], edit["before"]["number"], edit["after"]["number"]) == ("report-1", 1, 2)


def test_hits_meet_their_schema() -> None:
    printed = valid("search-1", search_object("gates", HITS, VERSIONS))
    assert [(hit["kind"], hit["id"], hit.get("outlet")) for hit in printed["hits"]] == [
        ("report", "r1", "Northline"),
        ("report", "r2", "Northline"),
        ("fact", "f1", None),
        ("fact", "f2", None),
    ]
