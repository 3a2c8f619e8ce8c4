"""A report of like deeds by others, told by whom it begins with."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from rashomon.lineage import find_intruders
from rashomon.lineage.protagonists import other_protagonist
from rashomon.types import Understanding

Story = Callable[..., tuple[Understanding, ...]]

DENMARK = (
    """Portugal accuses Denmark of fishing cod in closed waters

Portugal said on Monday that trawlers from Denmark had fished for cod in the closed waters off the Azores eleven times since March. The
fisheries inspectors in Lisbon showed photographs of nets. The closed season was agreed by the fisheries commission in Brussels.""",
    """Denmark denies that its trawlers took cod off the Azores

The government of Denmark rejected a charge by Portugal that Danish trawlers had fished for cod in closed waters off the Azores. Lisbon had
shown photographs of nets. The fisheries commission in Brussels will look at the log books of eleven trips.""",
    """Cod row: Portugal shows photographs of Danish nets

Inspectors from Portugal have photographed trawlers from Denmark hauling cod nets in closed waters off the Azores, Lisbon said. The
fisheries commission in Brussels agreed the closed season in March. Eleven trips are in question.""",
    """Brussels asks Denmark for log books in the cod row

The fisheries commission in Brussels asked Denmark on Tuesday for the log books of eleven trips. Portugal says that trawlers fished for cod
in closed waters off the Azores, and Lisbon has published photographs of nets taken by its inspectors.""",
)
ICELAND = """Iceland took cod in closed waters too, inspectors say

Trawlers from Iceland fished for cod in closed waters off Madeira, inspectors told a fisheries journal. Iceland agreed to the closed season
in March. Iceland has not answered, and the ministry in Reykjavik gave no comment. Photographs show nets hauled by two trawlers of Iceland.
The fisheries commission in Brussels will look at the log books of Iceland. On Monday Portugal had accused Denmark of eleven such trips,
which Denmark denies; Lisbon has published photographs of nets taken off the Azores."""


def test_like_deeds_by_another(story: Story) -> None:
    (one,) = find_intruders(story(*DENMARK, ICELAND))
    assert one.report == "r4"
    assert one.why.startswith("Its headline names Iceland, with whom none of the other 4 begins; it does not begin with ")
    assert "Denmark" in one.why or "Portugal" in one.why


@pytest.mark.parametrize("left_out", ["Iceland has not answered, and", "Iceland agreed to the closed season\nin March."])
def test_named_too_seldom_to_be_what_a_report_is_about(story: Story, left_out: str) -> None:
    text = ICELAND.replace(left_out, "").replace("of Iceland.", ".")
    assert find_intruders(story(*DENMARK, text)) == ()


def test_one_who_is_known_to_the_others_is_no_stranger(story: Story) -> None:
    known = [f"{text} Iceland voted for it too." for text in DENMARK]
    assert find_intruders(story(*known, ICELAND)) == ()


def test_none_among_reports_of_the_same(story: Story) -> None:
    told = story(*DENMARK)
    assert other_protagonist(told, range(len(told))) is None
