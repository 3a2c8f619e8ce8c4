"""Which reports are kept out, once somebody has decided on them."""

from __future__ import annotations

import pytest

from rashomon.errors import DecisionError
from rashomon.facts.decided.belonging import decide_intruders
from rashomon.types import Admit, Decision, Expel, Intruder, Report

REPORTS = tuple(Report(f"r{n}", f"{n}.txt", f"Text {n}.", outlet=name) for n, name in enumerate(("Northline", "Sund Radio", "The Flash")))
FOUND = (Intruder("r1", "Of another flood."),)


@pytest.mark.parametrize(
    ("decisions", "apart"),
    [
        ((), [("r1", "program")]),
        ((Admit("Sund Radio"),), []),
        ((Expel("The Flash"),), [("r1", "program"), ("r2", "editor")]),
        ((Expel("r1"),), [("r1", "editor")]),
        ((Admit("r1"), Admit("Sund Radio"), Expel("0.txt", by="model")), [("r0", "model")]),
    ],
)
def test_who_is_kept_out(decisions: tuple[Decision, ...], apart: list[tuple[str, str]]) -> None:
    found = decide_intruders(FOUND, decisions, REPORTS)
    assert [(one.report, one.decided_by) for one in found.intruders] == apart
    assert found.stale == ()


def test_why_is_the_editors() -> None:
    found = decide_intruders((), [Expel("The Flash", note="The flood of 2019", who="M. Vesk")], REPORTS)
    assert found.intruders[0].why == "Kept out by the editor (M. Vesk): The flood of 2019."


def test_a_report_that_is_not_given() -> None:
    found = decide_intruders(FOUND, [Expel("07-flood", place="a.toml, line 1")], REPORTS)
    assert found.stale == ("a.toml, line 1 no longer applies: no report given is called “07-flood”",)
    assert found.intruders == FOUND


def test_in_and_out_at_once() -> None:
    with pytest.raises(DecisionError, match="line 1 and line 2 contradict each other"):
        decide_intruders(FOUND, [Expel("r0", place="line 1"), Admit("Northline", place="line 2")], REPORTS)
