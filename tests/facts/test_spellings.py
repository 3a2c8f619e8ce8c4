"""Slips of the keys, and one sound written in two ways."""

from __future__ import annotations

import pytest

from rashomon.facts.spellings import spelling_notes
from rashomon.types import Evidence, Reading


def readings(*forms: str) -> list[Reading]:
    return [Reading(f"r{n}", form, (), Evidence(0, 1, "x", "", "")) for n, form in enumerate(forms)]


@pytest.mark.parametrize(
    ("forms", "note"),
    [
        (("Magery Falk", "Margery Falk", "Margery Falk"), "“Magery Falk” may be a slip for “Margery Falk”, or the other way round."),
        (
            ("Mara Lindqvist", "Mara Lindqvist", "Mara Lindvqist"),
            "“Mara Lindvqist” may be a slip for “Mara Lindqvist”, or the other way round.",
        ),
        (
            ("Yusuf Haddad", "Yousuf Haddad"),
            "“Yousuf Haddad” and “Yusuf Haddad” sound alike: likely one name, spelled in two ways.",
        ),
        (("Tarik Amin", "Tariq Amin"), "“Tarik Amin” and “Tariq Amin” sound alike: likely one name, spelled in two ways."),
    ],
)
def test_notes(forms: tuple[str, ...], note: str) -> None:
    assert spelling_notes(readings(*forms)) == (note,)


@pytest.mark.parametrize(
    "forms",
    [
        ("Mara Falk", "Mara Falk"),
        ("Mara Falk", "Falk"),
        ("Mara Falk", "Jonas Hall"),
        ("Falk", "FALK"),
        (
            "Mara Hall",
            "Mara Hill",
        ),
        ("Port East", "Port West"),
        (),
    ],
)
def test_no_note(forms: tuple[str, ...]) -> None:
    assert spelling_notes(readings(*forms)) == ()
