"""Names found, linked over the reports of a story, and the actors they name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rashomon.mentions.names import find_names
from rashomon.types import Actor, Name, Parsed

Build = Callable[[str], Parsed]


def story(parsed: Build, *texts: str) -> tuple[tuple[tuple[Name, ...], ...], dict[str, Actor]]:
    """The names of a story's reports, and its actors by id."""
    reports = [parsed(text) for text in texts]
    named = [replace(p, report=replace(p.report, id=f"r{i}")) for i, p in enumerate(reports)]
    names, actors = find_names(named)
    return names, {a.id: a for a in actors}


LEADERS = "President Marta Velasquez met Chancellor Otto Brandauer in Lisbon. Velasquez said that Brandauer was late."


@pytest.mark.parametrize(
    ("text", "form", "actor"),
    [
        (LEADERS, "Velasquez", "marta-velasquez"),
        (LEADERS, "Brandauer", "otto-brandauer"),
        ("The U.S. and the United States are one. The US agreed.", "US", "country:US"),
        ("Norwegian fishermen sailed from Norway on Monday.", "Norwegian", "country:NO"),
        ("Oslo rejected the demand on Monday. Norway has long refused.", "Oslo", "country:NO"),
        ("They met in Oslo, the largest city of Norway.", "Oslo", "oslo"),
        ("The Harbour Safety Board (HSB) opened an inquiry. The HSB will report in May.", "HSB", "harbour-safety-board"),
    ],
)
def test_form_names_actor(parsed: Build, text: str, form: str, actor: str) -> None:
    (names,), _ = story(parsed, text)
    assert {n.actor for n in names if n.text == form} == {actor}


@pytest.mark.parametrize(
    ("first", "second", "actor", "kind"),
    [
        ("Senator Dolores Ames spoke in Boston.", "Ames said she was tired. Ames left.", "dolores-ames", "person"),
        ("Ramón Echeverría was arrested in Madrid.", "Ramon Echeverria denied it.", "ramon-echeverria", "person"),
        ("Police named the driver as Kenneth J. Whitlow.", "Kenneth Whitlow, 44, was held.", "kenneth-whitlow", "person"),
    ],
)
def test_linked_over_reports(parsed: Build, first: str, second: str, actor: str, kind: str) -> None:
    _, actors = story(parsed, first, second)
    assert actors[actor].kind == kind
    assert [report for report, _ in actors[actor].names] == ["r0", "r1"]


def test_family_members_stay_apart(parsed: Build) -> None:
    (names,), actors = story(parsed, "Peter Lindqvist sued his brother Anders Lindqvist. The court heard them on Friday. Lindqvist wept.")
    assert {"peter-lindqvist", "anders-lindqvist"} <= actors.keys()
    assert [n.actor for n in names if n.text == "Lindqvist"] == [None]


def test_article_title_and_possessive_are_outside(parsed: Build) -> None:
    (names,), _ = story(parsed, "A spokesman for the Portuguese Navy’s fleet thanked Mr. Tomas Queiroz and President Rita Falcao's aides.")
    assert {n.text for n in names} >= {"Portuguese Navy", "Tomas Queiroz", "Rita Falcao"}


def test_id_survives_a_further_report(parsed: Build) -> None:
    _, before = story(parsed, LEADERS)
    _, after = story(parsed, LEADERS, "Marta E. Velasquez flew home to Quito on Tuesday.")
    assert before.keys() <= after.keys()


@given(st.text(max_size=60))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_offsets_hold_for_any_text(parsed: Build, text: str) -> None:
    p = parsed(text)
    (names,), actors = find_names([p])
    assert all(p.report.text[n.start : n.end] == n.text for n in names)
    assert {n.actor for n in names} - {None} <= {a.id for a in actors}
