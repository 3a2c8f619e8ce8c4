"""The table of acts: its form, and that a word's senses come in order."""

from __future__ import annotations

from collections import Counter
from typing import get_args

import pytest

from rashomon.events.lexicon import Entry, Operator, Sort, entries, read_entries, read_rows
from rashomon.types import EventCode

CODES = get_args(EventCode)
OPERATORS = get_args(Operator)
PREPOSITIONS = frozenset(
    {
        "about",
        "against",
        "along",
        "as",
        "at",
        "between",
        "by",
        "for",
        "from",
        "in",
        "into",
        "near",
        "of",
        "off",
        "on",
        "outside",
        "over",
        "to",
    }
    | {"toward", "towards", "with"}
)


@pytest.fixture(scope="module")
def table() -> tuple[Entry, ...]:
    return tuple(read_entries())


def test_every_code_and_every_operator_has_words(table: tuple[Entry, ...]) -> None:
    assert {entry.code for entry in table} == {*CODES, *OPERATORS}


def test_rows_are_well_formed(table: tuple[Entry, ...]) -> None:
    for entry in table:
        assert entry.word, entry
        assert entry.sort in get_args(Sort), entry
        assert entry.links, entry
        assert set(entry.links) <= PREPOSITIONS | {"object"}, entry
        assert len(set(entry.links)) == len(entry.links), entry
        assert all(word == word.lower().strip() for word in (entry.word, *entry.objects, entry.mode or "x")), entry


def test_an_operator_has_no_mode(table: tuple[Entry, ...]) -> None:
    assert not [entry for entry in table if entry.code in OPERATORS and entry.mode]


def test_no_sense_is_told_twice(table: tuple[Entry, ...]) -> None:
    """Two senses of a word and its objects differ in where the target stands, or one is an operator."""
    told = Counter((entry.word, entry.sort, entry.objects, entry.code in OPERATORS, link) for entry in table for link in entry.links)
    assert [sense for sense, times in told.items() if times > 1] == []


def test_rows_stand_by_code() -> None:
    codes = [row["code"] for row in read_rows("acts.csv")]
    assert list(dict.fromkeys(codes)) == [*CODES, *OPERATORS]
    assert codes == sorted(codes, key=[*CODES, *OPERATORS].index)


def test_classes_are_used_and_have_no_noun_twice() -> None:
    used = {o[1:] for row in read_rows("acts.csv") for o in row["objects"].split() if o.startswith("@")}
    classes = {row["class"]: row["nouns"].split() for row in read_rows("classes.csv")}
    assert set(classes) == used
    assert [name for name, nouns in classes.items() if len(set(nouns)) != len(nouns)] == []


@pytest.mark.parametrize(
    ("word", "sort", "wanted", "code", "mode"),
    [
        ("attack", "verb", "", "ASSAULT", None),
        ("impose", "verb", "sanction", "COERCE", "sanctions"),
        ("impose", "verb", "curfew", "COERCE", "curfew"),
        ("impose", "verb", "", "begin", None),
        ("sign", "verb", "treaty", "SUPPORT", None),
        ("withdraw", "verb", "ambassador", "SANCTION", "withdraw"),
        ("withdraw", "verb", "troop", "YIELD", "withdraw"),
        ("take", "verb", "hostage", "ASSAULT", "abduct"),
        ("crack down on", "verb", "", "COERCE", "restrict"),
        ("call off", "verb", "", "end", None),
        ("raid", "noun", "", "ASSAULT", None),
        ("critical", "adjective", "", "ACCUSE", "disapprove"),
    ],
)
def test_what_a_word_tells(word: str, sort: Sort, wanted: str, code: str, mode: str | None) -> None:
    senses = [entry for entry in entries(word, sort) if (wanted in entry.objects if wanted else not entry.objects)]
    assert (senses[0].code, senses[0].mode) == (code, mode)


def test_a_sense_with_an_object_stands_before_one_without() -> None:
    for word in ("impose", "withdraw", "hold", "launch"):
        senses = entries(word, "verb")
        assert [not entry.objects for entry in senses] == sorted(not entry.objects for entry in senses)


def test_a_lemma_that_lost_its_e_is_found() -> None:
    assert entries("wag", "verb") == entries("wage", "verb") != ()
    assert entries("wag", "noun") == ()


def test_what_tells_no_act_has_no_entry() -> None:
    assert entries("snow", "verb") == entries("", "noun") == ()
