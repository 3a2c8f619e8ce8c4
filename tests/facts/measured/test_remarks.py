"""When a remark was made: dates given to one quote are about one matter."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from rashomon.types import Fact

Facts = Callable[..., list[Fact]]
REMARK = "“The old bridge in Orrin is as firm as a drum,”"


def dates(found: list[Fact]) -> list[tuple[str, set[str]]]:
    return [(f.verdict, {r.value for r in f.readings}) for f in found if f.kind == "date"]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (f"{REMARK} Orlan Beck told reporters on Monday.", f"{REMARK} Orlan Beck said on Sunday.", "disputed"),
        (f"{REMARK} Orlan Beck told reporters on Monday.", f"On Sunday Orlan Beck said: {REMARK.replace(',', '.')}", "disputed"),
        (f"{REMARK} Orlan Beck told reporters on Monday.", f"{REMARK} Orlan Beck said on Monday.", "agreed"),
    ],
)
def test_a_remark_dated_by_two(facts: Facts, one: str, other: str, expected: str) -> None:
    (found,) = dates(facts(one, other))
    assert found[0] == expected
    assert len(found[1]) == (2 if expected == "disputed" else 1)


def test_other_remarks_of_other_days_are_no_dispute(facts: Facts) -> None:
    found = facts(
        f"{REMARK} Orlan Beck told reporters on Monday.",
        "“Nobody has asked the fishermen what they want,” Orlan Beck said on Sunday.",
    )
    assert "disputed" not in {f.verdict for f in found}


def test_a_day_inside_the_quote_dates_nothing(facts: Facts) -> None:
    found = facts(
        "“We shall close the old bridge on Friday,” Orlan Beck told reporters on Monday.",
        "“We shall close the old bridge on Friday,” Orlan Beck told reporters on Sunday.",
    )
    assert ("disputed", {"2031-03-03", "2031-03-02"}) in dates(found)
