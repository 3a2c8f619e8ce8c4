"""Names compared as answers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.facts.named.fillers import compared, described, fits
from rashomon.types import NameKind


@pytest.mark.parametrize(
    ("a", "b", "kind", "wanted"),
    [
        ("Dalia Brandt", "Dalia Brandt", "person", "same"),
        ("São Vito", "Sao Vito", "place", "same"),
        ("U.N.", "UN", "organisation", "same"),
        ("Dalia Brandt", "Brandt", "person", "fuller"),
        ("Dalia M. Brandt", "Dalia Brandt", "person", "fuller"),
        ("Port Elva Airport", "Port Elva", "place", "fuller"),
        ("Quay St.", "Quay Street", "place", "fuller"),
        ("Coastal Highway Agency", "CHA", "organisation", "fuller"),
        ("Harbour Safety Ministry", "Ministry of Harbour Security", "organisation", "fuller"),
        ("Nebi Dar", "Nabi Dar", "place", "spelling"),
        ("Erica Lindqvist", "Erika Lindqvist", "person", "spelling"),
        ("Katharine Lindqvist", "Kate", "person", "spelling"),
        ("D.K. Lindqvist", "Dekan Lindqvist", "person", "unclear"),
        ("Sean Lindqvist", "Shawn Lindqvist", "person", "unclear"),
        ("Mara Lindqvist", "Lars Lindqvist", "person", "different"),
        ("Mara Lindqvist", "Mara Oduya", "person", "different"),
        ("Dar City", "Dar County", "place", "unclear"),
        ("Eskel Hospital", "Eskell Health Center", "organisation", "unclear"),
        ("Corran Coastal Highway Agency Office", "Corran CHA Office", "organisation", "fuller"),
        ("3rd Street", "Third Street", "place", "same"),
        ("Christina Lindqvist", "Tina Lindqvist", "person", "unclear"),
        ("Elva Hospital", "Corran Hospital", "organisation", "different"),
        ("Upper Quay", "Lower Quay", "place", "different"),
        ("Elva Ferries", "Corran Lines", "organisation", "different"),
    ],
)
def test_compared(a: str, b: str, kind: NameKind, wanted: str) -> None:
    assert compared(a, b, kind) == wanted
    assert compared(b, a, kind) == wanted


@given(st.text(max_size=30), st.text(max_size=30), st.sampled_from(["person", "place", "organisation"]))
def test_any_text_compares_both_ways_alike(a: str, b: str, kind: NameKind) -> None:
    assert compared(a, b, kind) == compared(b, a, kind)


@pytest.mark.parametrize(
    ("shorter", "fuller", "wanted"),
    [
        ("Brandt", "Dalia Brandt", True),
        ("D. Brandt", "Dalia Brandt", True),
        ("Dalia Brandt", "Brandt", False),
        ("Oduya", "Dalia Brandt", False),
    ],
)
def test_fits(shorter: str, fuller: str, wanted: bool) -> None:
    assert fits(shorter, fuller) is wanted


@pytest.mark.parametrize(
    ("words", "wanted"), [("the minister", True), ("Norway’s leader", True), ("Dalia Brandt", False), ("Theodora", False)]
)
def test_described(words: str, wanted: bool) -> None:
    assert described(words) is wanted
