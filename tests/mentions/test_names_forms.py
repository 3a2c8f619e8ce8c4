"""Forms of names made comparable, the tables of countries and states, kinds from words alone, and which full names are one person's."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.mentions.names.countries import Land, tables
from rashomon.mentions.names.forms import bare, core, fold, initials, slug, surname
from rashomon.mentions.names.kinds import is_acronym, shape
from rashomon.mentions.names.link import same_person


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("The U.N.", "un"),
        ("Ramón Echeverría", "ramon echeverria"),
        ("Porto-Sul Airport", "porto-sul airport"),
        ("O’Hara", "o'hara"),
        ("Acme, Inc.", "acme inc"),
        ("The", "the"),
        ("", ""),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text(max_size=40))
def test_fold_twice_is_fold_once_for_words(text: str) -> None:
    once = fold(text)
    assert fold(once).split() in (once.split(), once.split()[1:])


@pytest.mark.parametrize(
    ("words", "last"),
    [
        ("rita falcao", "falcao"),
        ("juan de la cruz", "de la cruz"),
        ("kaarel m ilves jr", "ilves"),
        ("falcao", "falcao"),
        ("jr", "jr"),
    ],
)
def test_surname(words: str, last: str) -> None:
    assert " ".join(surname(words.split())) == last


def test_bare_core_initials_slug() -> None:
    assert bare(("kaarel", "m", "ilves")) == ("kaarel", "ilves")
    assert core("nordia air inc") == ("nordia", "air")
    assert "hsb" in initials(["harbour", "safety", "board"])
    assert {"oas", "ooas"} == initials(["organization", "of", "american", "states"])
    assert slug("Ramón Echeverría") == "ramon-echeverria"


@pytest.mark.parametrize(
    ("text", "land"),
    [
        ("U.S.", Land("US", "country")),
        ("US", Land("US", "country")),
        ("Us", None),
        ("us", None),
        ("the United States", Land("US", "country")),
        ("Norwegians", Land("NO", "people")),
        ("Côte d’Ivoire", Land("CI", "country")),
        ("Asunción", Land("PY", "capital")),
        ("Lissa", None),
    ],
)
def test_land(text: str, land: Land | None) -> None:
    assert tables().land(text) == land


def test_every_country_has_a_name_and_a_code() -> None:
    names = tables().names
    assert len(names) > 190
    assert all(len(code) == 2 and code.isupper() and name for code, name in names.items())
    assert tables().states["ill"] == "Illinois"


@pytest.mark.parametrize(
    ("key", "kind"),
    [
        ("university of lissa", "organisation"),
        ("acme inc", "organisation"),
        ("brandauer & holt", "organisation"),
        ("lissa airport", "place"),
        ("hill st", "place"),
        ("flight 401", "other"),
        ("kaarel ilves jr", "person"),
        ("otto lake", None),
        ("ohio", "place"),
        ("rita falcao", None),
    ],
)
def test_shape(key: str, kind: str | None) -> None:
    assert shape(key) == kind


@pytest.mark.parametrize(
    ("word", "expected"), [("F.B.I.", True), ("NATO", True), ("LkA", True), ("SHOUTED", False), ("Otto", False), ("A", False)]
)
def test_is_acronym(word: str, expected: bool) -> None:
    assert is_acronym(word) is expected


@pytest.mark.parametrize(
    ("fuller", "other", "apart", "same"),
    [
        ("dolores j ames", "dolores ames", True, True),
        ("dolores j ames", "dolores k ames", True, False),
        ("juan carlos ames", "juan ames", True, True),
        ("laura ames brody", "laura ames", True, True),
        ("william ames", "bill ames", False, True),
        ("otto brandauer", "otto brandauerr", True, True),
        ("peter ames", "paula ames", True, False),
        ("frederik ames", "fred ames", True, True),
        ("paula ames", "paul ames", True, False),
        ("pak min ho", "pak min-ho", False, True),
        ("julia ames", "julie ames", False, False),
        ("julia ames", "julie ames", True, True),
        ("otto ames jr", "otto ames sr", True, False),
        ("otto l ames jr", "otto ames jr", True, True),
    ],
)
def test_same_person(fuller: str, other: str, apart: bool, same: bool) -> None:
    assert same_person(fuller.split(), other.split(), apart) is same
