from __future__ import annotations

import json
from dataclasses import fields, replace
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from rashomon import read
from rashomon.outputs.json import dossier_object, dumps, schema, understanding_object
from rashomon.text.parse import parse
from rashomon.types import (
    Coding,
    Credit,
    Dossier,
    Event,
    Mentions,
    Name,
    Party,
    Quote,
    Relation,
    RelationEvent,
    Report,
    Span,
    Speaker,
    Time,
    TurningPoint,
    Understanding,
    Value,
)

TEXT = "Bridge closed\n\nThe bridge stays shut two weeks, Mayor Ida Voss said on Monday. “We can’t risk it,” she said. (Fjord News)"


@pytest.fixture
def understanding(nlp: object) -> Understanding:
    parsed = parse([Report("r", "r.txt", TEXT, "Bridge closed", authors=("A. Bell",))], nlp)[0]  # type: ignore[arg-type]
    at = TEXT.index
    mentions = Mentions(
        (Name(at("Mayor"), at(" said on"), "Mayor Ida Voss", "person", None),),
        (Value(at("two"), at(", Mayor"), "two weeks", "duration", 1209600.0, float("inf"), "second", ""),),
        (Time(at("Monday"), at("Monday") + 6, "Monday", "DATE", "XXXX-WXX-1", None, None),),
        (Quote("direct", (Span(at("We"), at("”")),), None, Speaker(at("she"), at("she") + 3, "she", "Ida Voss")),),
        (Credit(at("(Fjord"), len(TEXT), "(Fjord News)", "Fjord News", "agency"),),
    )
    day, words, shuts = mentions.times[0], Span(at("stays"), at(" on Monday")), (at("stays shut"), at("shut") + 4)
    party = Party(at("Mayor"), at(" said on"), "Mayor Ida Voss", ("ida-voss",))
    events = (
        Event(*shuts, 1, words, "COERCE", "ban", ("economic",), party, None, day, "fjord", "planned", ("Ida Voss",), "source"),
        Event(*shuts, 1, words, "ACCUSE", None, (), None, party, None, None, "done", ()),
    )
    return Understanding(parsed, mentions, (), events=events)


@pytest.mark.parametrize("name", ["dossier-1", "understanding-1"])
def test_the_published_schemas_are_schemas(name: str) -> None:
    Draft202012Validator.check_schema(schema(name))


@pytest.mark.parametrize("which", ["dossier", "hostile", "empty", "sample", "quarrel", "spoilt_quarrel"])
def test_a_dossier_meets_its_schema(which: str, request: pytest.FixtureRequest) -> None:
    printed = json.loads(dumps(dossier_object(request.getfixturevalue(which))))
    lax = schema("dossier-1")
    if which == "hostile":  # its evidence is longer than any real one
        del lax["$defs"]["evidence"]["properties"]["exact"]["maxLength"]
    Draft202012Validator(lax).validate(printed)


def test_an_understanding_meets_its_schema(understanding: Understanding) -> None:
    printed = json.loads(dumps(understanding_object(understanding)))
    Draft202012Validator(schema("understanding-1")).validate(printed)
    assert printed["values"][0]["high"] is None
    assert printed["authors"] == ["A. Bell"]


def test_an_event_has_its_parties_and_its_date(understanding: Understanding) -> None:
    first, second = understanding_object(understanding)["events"]
    assert first == {
        "start": TEXT.index("stays shut"),
        "end": TEXT.index("shut") + 4,
        "code": "COERCE",
        "mode": "ban",
        "contexts": ["economic"],
        "source": {"start": TEXT.index("Mayor"), "end": TEXT.index(" said on"), "text": "Mayor Ida Voss", "actors": ["ida-voss"]},
        "target": None,
        "place": "fjord",
        "modality": "planned",
        "attributed_to": ["Ida Voss"],
        "voice": "source",
        "date": "XXXX-WXX-1",
        "earliest": None,
        "latest": None,
    }
    assert (second["source"], second["date"]) == (None, None)


def test_what_is_understood_of_the_sample_story_meets_its_schema() -> None:
    story = Path(__file__).parents[2] / "examples" / "ostrel-dam"
    for understood in read(str(story)):
        Draft202012Validator(schema("understanding-1")).validate(json.loads(dumps(understanding_object(understood))))


@pytest.mark.parametrize("which", ["dossier", "sample", "quarrel"])
def test_every_span_of_a_dossier_is_in_its_text(which: str, request: pytest.FixtureRequest) -> None:
    printed = dossier_object(request.getfixturevalue(which))
    texts = {report["id"]: report["text"] for report in printed["reports"]}
    spans = [(reading["report"], reading["evidence"]) for fact in printed["facts"] for reading in fact["readings"]]
    spans += [(variant["report"], variant) for quote in printed["quotes"] for variant in quote["variants"]]
    spans += [(edge["report"], credit) for edge in printed["lineage"] for credit in edge["credits"]]
    spans += [(edge["report"], repeat["here"]) for edge in printed["lineage"] for repeat in edge["repeats"]]
    spans += [(edge["source"], repeat["there"]) for edge in printed["lineage"] for repeat in edge["repeats"] if edge["source"]]
    codings = [reading for one in printed["relations"] for event in one["events"] for reading in event["readings"]]
    spans += [(reading["report"], reading["evidence"]) for reading in codings]
    assert all(texts[report][span["start"] : span["end"]] == span["exact"] for report, span in spans)


def test_a_report_carries_its_passages_and_credits_and_whether_it_belongs(dossier: Dossier) -> None:
    reports = {report["id"]: report for report in dossier_object(dossier)["reports"]}
    assert [credit["name"] for credit in reports["r-ledger"]["credits"]] == ["Coastal News Agency", "Mia Holt/Coastal News Agency"]
    assert [id_ for id_, report in reports.items() if not report["belongs"]] == ["r-echo"]
    assert all(report["passages"] for report in reports.values())


def test_whose_a_decision_is_and_what_became_stale_is_there(dossier: Dossier) -> None:
    printed = dossier_object(dossier)
    assert [fact["decided_by"] for fact in printed["facts"]][:3] == ["editor", "model", "program"]
    assert printed["intruders"] == [{"report": "r-echo", "why": "It shares no name, place or day with the others.", "decided_by": "editor"}]
    assert printed["stale"] == ["Join of f-length and f-gone: there is no fact f-gone any more."]


def test_every_field_of_an_object_is_described(dossier: Dossier) -> None:
    described = schema("dossier-1")["$defs"]
    printed = dossier_object(dossier)
    for name, one in {"fact": printed["facts"][0], "lineage": printed["lineage"][0], "intruder": printed["intruders"][0]}.items():
        assert set(one) == set(described[name]["properties"]) == set(described[name]["required"])


def test_every_field_of_a_relation_is_described() -> None:
    described = schema("dossier-1")["$defs"]
    for type_ in (Relation, RelationEvent, Coding, TurningPoint):
        name = type_.__name__[0].lower() + type_.__name__[1:]
        assert {field.name for field in fields(type_)} == set(described[name]["properties"]) == set(described[name]["required"])


def test_json_holds_nothing_a_terminal_obeys_and_gives_the_text_back(hostile: Dossier) -> None:
    printed = dumps(dossier_object(hostile))
    assert printed.isprintable()
    assert "\n" not in printed
    assert json.loads(printed)["reports"][0]["text"] == hostile.reports[0].text


def test_a_dossier_without_facts_is_an_object_too(empty: Dossier) -> None:
    printed = dossier_object(replace(empty, skipped=()))
    assert (printed["schema"], printed["facts"], printed["lineage"]) == ("rashomon/dossier/1", [], [])
