"""What a fact leaves open: who could not have known it, and who leaves it out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from rashomon.facts import find_facts
from rashomon.facts.notes import noted
from rashomon.facts.quotations import collate_quotes
from rashomon.types import Evidence, Fact, Reading, Understanding

Told = Callable[..., tuple[Understanding, ...]]

SANK = "The ferry sank off Halvek. It carried 40 people."
NOON, NIGHT = "2031-03-06T12:00:00", "2031-03-06T21:00:00"


def fact_of(understood: Sequence[Understanding], words: str, *reports: int) -> Fact:
    """A fact whose readings stand on the same words of these reports."""
    readings = []
    for n in reports:
        report = understood[n].report
        start = report.text.index(words)
        readings.append(Reading(report.id, words, (), Evidence(start, start + len(words), words, "", "")))
    return Fact("1", "count", "people", "single" if len(reports) == 1 else "agreed", 0.5, "", 1, tuple(readings))


@pytest.mark.parametrize(
    ("published", "note"),
    [
        ((NOON, NIGHT, NOON), ("All others were published earlier, and may not have known it.",)),
        ((NOON, NIGHT, NIGHT), ("Northline was published earlier, and may not have known it.",)),
        ((NIGHT, NOON, NIGHT), ()),
        ((None, NIGHT, None), ()),
        (("2031-03-06", "2031-03-06", "2031-03-06"), ()),  # nobody knows which was first
    ],
)
def test_others_were_earlier(told: Told, published: Sequence[str | None], note: tuple[str, ...]) -> None:
    understood = told(SANK, f"{SANK} Rescuers found 7 rafts.", SANK, published=published)
    assert noted([fact_of(understood, "7 rafts", 1)], understood)[0].notes == note


def test_many_others_are_counted(told: Told) -> None:
    texts = (*[SANK] * 10, f"{SANK} Rescuers found 7 rafts.")
    understood = told(*texts, published=(*[NOON] * 9, None, NIGHT), outlets=[f"The {n} News" for n in range(11)])
    notes = noted([fact_of(understood, "7 rafts", 10)], understood)[0].notes
    assert notes == ("9 of the 10 others were published earlier, and may not have known it.",)


def test_it_could_not_be_known(told: Told) -> None:
    texts = (SANK, f"{SANK} On Saturday divers found 7 rafts.", SANK)
    understood = told(*texts, published=("2031-03-06", "2031-03-10", "2031-03-09T18:00:00"))
    assert noted([fact_of(understood, "7 rafts", 1)], understood)[0].notes == ("Northline was published before it could be known.",)


def test_what_is_long_past_could_be_known(told: Told) -> None:
    understood = told(SANK, f"{SANK} In 2014 divers found 7 rafts.", published=("2031-03-06", "2031-03-10"))
    assert noted([fact_of(understood, "7 rafts", 1)], understood)[0].notes == ()


def test_notes_of_others_are_kept(told: Told) -> None:
    understood = told(SANK, f"{SANK} Rescuers found 7 rafts.", published=(NOON, NIGHT))
    fact = replace(fact_of(understood, "7 rafts", 1), notes=("Parted by the editor.",))
    assert noted([fact], understood)[0].notes[0] == "Parted by the editor."


LEFT_OUT, SAID = "The mayor spoke in the square.", f"{SANK} The port was shut."


@pytest.mark.parametrize(
    ("fourth", "published", "lacks"),
    [
        (LEFT_OUT, NIGHT, True),
        (LEFT_OUT, None, True),
        (LEFT_OUT, "2031-03-05", False),  # before any of the others
        ("The ferry that sank carried two score people, it was said.", NIGHT, False),  # the same, not recognised
    ],
)
def test_who_leaves_it_out(told: Told, fourth: str, published: str | None, lacks: bool) -> None:
    understood = told(SAID, SAID, SAID, fourth, published=(NOON, NOON, NOON, published))
    found = noted([fact_of(understood, "40 people", 0, 1, 2)], understood)[0]
    assert found.lacking == ((understood[3].report.id,) if lacks else ())


def test_what_half_have_is_left_out_by_none(told: Told) -> None:
    understood = told(SAID, SAID, SAID, LEFT_OUT, LEFT_OUT, LEFT_OUT, outlets="ABCDEF")
    assert noted([fact_of(understood, "40 people", 0, 1, 2)], understood)[0].lacking == ()


def test_nothing_else_changes(told: Told) -> None:
    understood = told(SAID, SAID, LEFT_OUT)
    plain = find_facts(understood, collate_quotes(understood))
    assert [replace(f, notes=(), lacking=()) for f in noted(plain, understood)] == list(plain)


def test_a_slip_of_the_keys_is_told(told: Told) -> None:
    understood = told(
        "The board paid $4,310.25 to Halvek Ropes and $612 for paint, the auditors found.",
        "Among the sums was a $4,370.25 bill from Halvek Ropes, a supplier of the harbour.",
    )
    (found,) = [f for f in noted(find_facts(understood, ()), understood) if f.verdict == "disputed"]
    assert any("one slip of the keys" in note for note in found.notes)
