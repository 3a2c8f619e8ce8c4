"""The clause around a span, in its report's words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from rashomon.dossier.phrases import LONGEST, phrase_at
from rashomon.types import Parsed

Parse = Callable[[str], Parsed]


@pytest.mark.parametrize(
    ("text", "at", "phrase"),
    [
        ("The ferry Marigold sank off Lanvik on Tuesday.", "Tuesday", "The ferry Marigold sank off Lanvik on Tuesday"),
        ("Officials said the ferry left the harbour at noon on Monday.", "noon", "the ferry left the harbour at noon on Monday"),
        ("The yard repaired the ferry, which sank in March off the coast.", "March", "the ferry, which sank in March off the coast"),
        ("The crew left the ship on Monday, shortly after it had struck a rock.", "Monday", "The crew left the ship on Monday"),
        ("The yard agreed on Monday to repair the damaged ferry.", "Monday", "The yard agreed on Monday to repair the damaged ferry"),
        ("The ferry, which was built in Lanvik, sank on Tuesday near the port.", "Tuesday", "The ferry … sank on Tuesday near the port"),
        ("The owner urged the captain to leave 40 lorries behind.", "40", "The owner urged the captain to leave 40 lorries behind"),
        ("Rita Vik recommended that he pay 40 crowns.", "40", "Rita Vik recommended that he pay 40 crowns"),
        ("The firm denied that the ferry sank in March.", "March", "The firm denied that the ferry sank in March"),
        ("If the ferry sails on Monday, the crew will walk out.", "Monday", "If the ferry sails on Monday, the crew will walk out"),
        ("LANVIK, Norway (CN) — The ferry sank near the port on Tuesday.", "Tuesday", "The ferry sank near the port on Tuesday"),
    ],
)
def test_clause(parsed: Parse, text: str, at: str, phrase: str) -> None:
    start = text.index(at)
    assert phrase_at(parsed(text), start, start + len(at)).text == phrase


@pytest.mark.parametrize(
    ("text", "defined"),
    [
        ("The yard repaired 40 boats that had been sold.", "The yard repaired 40 boats that had been sold"),
        ("The yard repaired 40 boats sold in March.", "The yard repaired 40 boats sold in March"),
        ("The yard repaired 40 boats, which had been sold.", "The yard repaired 40 boats"),
        (f"The yard repaired 40 boats that {'very ' * 30}often sank.", "The yard repaired 40 boats"),
    ],
)
def test_which_are_meant(parsed: Parse, text: str, defined: str) -> None:
    start = text.index("40")
    assert phrase_at(parsed(text), start, start + 2, "defined").text == defined
    assert phrase_at(parsed(text), start, start + 2).text == "The yard repaired 40 boats"


@pytest.mark.parametrize(
    ("text", "named", "happens"),
    [
        ("The captain left the ship on Monday.", True, True),
        ("She left the ship in the harbour on Monday.", False, True),
        ("The ministry said so in a statement on Monday.", True, False),
        ("LANVIK, Norway, Monday (Coastal News)", False, False),
    ],
)
def test_what_kind_of_clause(parsed: Parse, text: str, named: bool, happens: bool) -> None:
    start = text.index("Monday")
    phrase = phrase_at(parsed(text), start, start + 6)
    assert (phrase.named, phrase.happens) == (named, happens)


@pytest.mark.parametrize(
    ("text", "tells"),
    [
        ("The captain left the ship on Monday.", True),
        ("She left the ship in the harbour on Monday.", False),
        ("Did the captain leave the ship on Monday?", False),
        ("The captain, leaving the ship on Monday.", False),
    ],
)
def test_what_can_stand_alone(parsed: Parse, text: str, tells: bool) -> None:
    start = text.index("Monday")
    assert phrase_at(parsed(text), start, start + 6).tells is tells


@pytest.mark.parametrize("text", ["", "\n\n", "!", "“", ")(", "\u202e\x00", "word " * 300])
def test_odd_text(parsed: Parse, text: str) -> None:
    assert len(phrase_at(parsed(text), 0, len(text)).text) <= LONGEST


def test_quotation_marks_come_in_pairs(parsed: Parse) -> None:
    text = "On Monday the harbour master called the wreck “a sad sight that nobody will forget”, and the mayor agreed."
    phrase = phrase_at(parsed(text), 3, 9).text
    assert phrase.count("“") == phrase.count("”")


def test_a_long_sentence_is_cut_where_the_span_still_stands(parsed: Parse) -> None:
    text = f"Lorries, vans, {'cranes, ' * 30}all of them at noon, and {'boats, ' * 20}too."
    phrase = phrase_at(parsed(text), text.index("noon"), text.index("noon") + 4).text
    assert "noon" in phrase
    assert len(phrase) <= LONGEST
