"""What is said of a relation in every form."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.outputs.relating import QUADS, between, day_label, extent, notable, pair, signs, tellers_of, turned
from rashomon.types import Dossier, Quad


def test_a_relation_in_words(quarrel: Dossier) -> None:
    first, second = quarrel.relations
    assert pair(first) == "Corran and Elva"
    assert extent(first) == "5 events (3 done), 3 March 2031 to 2 April 2031"
    assert extent(second) == "1 event (1 done), without dates"
    assert (signs(first), signs(second)) == ("▼▲▲", "")
    assert first.turning is not None
    assert turned(first.turning) == "Turning point 24 March 2031 (84% of the draws): Before it mostly conflict, from it on cooperation."


def test_what_is_worth_a_line(quarrel: Dossier) -> None:
    first, second = quarrel.relations
    few = replace(first, events=first.events[:2], turning=None)
    assert notable((first, replace(first, turning=None), replace(few, turning=first.turning), few, second)) == (
        first,
        replace(first, turning=None),
        replace(few, turning=first.turning),
    )


def test_a_report_tells_an_event_once(quarrel: Dossier) -> None:
    event = quarrel.relations[0].events[0]
    assert tellers_of(replace(event, readings=event.readings * 2)) == ("r-herald", "r-post")


@pytest.mark.parametrize(
    ("earliest", "latest", "label"),
    [
        (None, None, "no date"),
        ("2031-03-05", None, "no date"),
        ("2031-03-05", "2031-03-05", "5 Mar 2031"),
        ("2031-03-05T09:00", "2031-03-05T10:00", "5 Mar 2031"),
        ("2031-03-03", "2031-03-05", "3–5 Mar 2031"),
        ("2031-02-28", "2031-03-02", "28 Feb–2 Mar 2031"),
        ("2030-12-28", "2031-01-02", "28 Dec 2030–2 Jan 2031"),
        ("2031-03-01", "2031-03-31", "Mar 2031"),
        ("2031-02-01", "2031-02-28", "Feb 2031"),
        ("2031-01-01", "2031-12-31", "2031"),
        ("2031-01-01", "2032-12-31", "1 Jan 2031–31 Dec 2032"),
        ("9999-12-01", "9999-12-31", "Dec 9999"),
        ("spring\x1b[31m", "spring", "spring�[31m"),
    ],
)
def test_days_in_a_column(earliest: str | None, latest: str | None, label: str) -> None:
    assert day_label(earliest, latest) == label


@given(st.dates(), st.dates())
def test_days_in_a_column_are_short_and_tell_the_last_year(one: date, other: date) -> None:
    earliest, latest = sorted((one, other))
    label = day_label(earliest.isoformat(), latest.isoformat())
    assert len(label) <= 23
    assert label.endswith(str(latest.year))


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        ("Corran", "Elva", ["rel-corran-elva"]),
        ("ELVA", "corran", ["rel-corran-elva"]),
        ("ex", "cx", ["rel-corran-elva"]),
        ("country:EX", "the Corran", ["rel-corran-elva"]),
        ("Orlan Beck", "Elva", ["rel-corran-elva"]),
        ("Rita Falcao", "Orlan Beck", ["rel-corran-elva"]),
        ("Rita Falcao", "Elva", []),
        ("Tarn", "Elva", ["rel-elva-tarn"]),
        ("Tarn", "Corran", []),
        ("", "", []),
    ],
)
def test_between_two(quarrel: Dossier, first: str, second: str, found: list[str]) -> None:
    assert [one.id for one in between(quarrel.relations, first, second, quarrel.actors)] == found


def test_a_side_is_opened_to_one_who_acts_for_it(quarrel: Dossier) -> None:
    (opened,) = between(quarrel.relations, "Elva", "Orlan Beck", quarrel.actors)
    assert ([event.id for event in opened.events], opened.names, opened.turning) == (["e-meeting"], ("Orlan Beck (Corran)", "Elva"), None)
    assert between(quarrel.relations, "customs office", "Orlan Beck", quarrel.actors) == ()


def test_every_code_has_a_quad() -> None:
    sizes: dict[Quad, int] = {quad: list(QUADS.values()).count(quad) for quad in set(QUADS.values())}
    assert sizes == {"verbal cooperation": 3, "material cooperation": 3, "verbal conflict": 4, "material conflict": 5}
