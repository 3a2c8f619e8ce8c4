"""The statements of a report: its clauses, and its measures with what they measure."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from rashomon.mentions.times import find_times, resolve_times
from rashomon.mentions.values import find_values
from rashomon.statements import find_statements, present_in
from rashomon.types import Mentions, Name, Parsed, Statement

Parse = Callable[[str], Parsed]
PUBLISHED = "2031-03-06"


def statements(parse: Parse, text: str, *names: Name) -> tuple[Statement, ...]:
    one = parse(text)
    return find_statements(one, Mentions(names, find_values(one), resolve_times(find_times(one), one, PUBLISHED)))


def measured(found: tuple[Statement, ...]) -> list[str]:
    return [s.measure.text for s in found if s.measure]


def test_clauses_and_measures(parsed: Parse) -> None:
    text = "Harbour staff said the ferry carried 40 sailors on Sunday."
    found = statements(parsed, text)
    assert [text[s.start : s.end] for s in found if not s.measure] == ["Harbour staff said", "the ferry carried 40 sailors on Sunday"]
    assert measured(found) == ["40 sailors", "Sunday"]
    assert {text[s.clause.start : s.clause.end] for s in found if s.measure} == {"the ferry carried 40 sailors on Sunday"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ferry sank recently.", []),  # places nothing
        ("The talks took two hours.", ["two hours"]),  # a quantity, once, and no date
        ("The ferry sank in September.", ["September"]),
        ("It rained.", []),
    ],
)
def test_measures(parsed: Parse, text: str, expected: list[str]) -> None:
    assert [words.removeprefix("in ") for words in measured(statements(parsed, text))] == expected


@pytest.mark.parametrize("text", ["", " \n\n ", "It rained.", "Yes."])
def test_too_little_to_be_met_again(parsed: Parse, text: str) -> None:
    assert statements(parsed, text) == ()


def test_nothing_is_claimed_from_page_furniture(parsed: Parse) -> None:
    text = (
        "Storm closes Orrin harbour\n\nThe storm sank 12 boats in the harbour on Sunday.\n\nSkip to content\n\nSubscribe now for $4 a month"
    )
    assert "12 boats" in measured(statements(parsed, text))
    assert not [m for m in measured(statements(parsed, text)) if "4" in m]


def test_who_acts_and_who_takes_part(parsed: Parse) -> None:
    text = "Orlan Beck accused Dita Marsh of hiding the letters."
    beck, marsh = Name(0, 10, "Orlan Beck", "person", "beck"), Name(19, 29, "Dita Marsh", "person", "marsh")
    accused, hiding = statements(parsed, text, beck, marsh)
    assert accused.agents == {"beck"}
    assert accused.participants == {"beck", "marsh"}
    assert hiding.agents == {"marsh"}  # not the accuser: the accused did the hiding


def test_an_office_takes_part_with_its_holder(parsed: Parse) -> None:
    one = parsed("Orlan Beck signed the border treaty.")
    mentions = Mentions((Name(0, 10, "Orlan Beck", "person", "beck"),))
    (found,) = find_statements(one, mentions, present_in(one, mentions, {"beck": "country:XX"}))
    assert found.agents == found.participants == {"beck", "country:XX"}


def test_the_same_report_gives_the_same_statements(parsed: Parse) -> None:
    text = "Three people died in Orrin on Sunday. The mayor, who arrived at 6 p.m., set no date for the inquiry."
    assert statements(parsed, text) == statements(parsed, text)
