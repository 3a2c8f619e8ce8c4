"""Who is credited for what."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rashomon.mentions.credits import find_credits
from rashomon.types import Parsed


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The bridge is closed, Reuters reported.", [("Reuters", "reported")]),
        ("Reuters reports that the bridge is closed.", [("Reuters", "reported")]),
        ("The Millbrook Herald first reported the closure.", [("The Millbrook Herald", "reported")]),
        ("The bridge is closed, according to the local newspaper Lumen.", [("Lumen", "reported")]),
        ("The bridge is closed, Lumen reported.", [("Lumen", "reported")]),
        ("Citing the AP, the mayor closed the bridge.", [("The Associated Press", "reported")]),
        ("“It is closed,” she told CBS News.", [("CBS News", "told")]),
        ("She told The Weighhouse that it is closed.", [("Weighhouse", "told")]),
        ("She told The Hague court that it is closed.", []),
        ("She said so in an interview with the Millbrook Herald.", [("Millbrook Herald", "told")]),
        ("The bridge at dawn. (AP Photo/Nora Pell)", [("The Associated Press", "photo")]),
        ("The bridge at dawn. Photo Credit: Nora Pell/Reuters", [("Reuters", "photo")]),
        ("The bridge at dawn. Nora Pell/Getty Images", [("Getty Images", "photo")]),
        ("(Photo: WXYZ)", [("WXYZ", "photo")]),
        ("MILLBROOK (AP) — The bridge is closed.", [("The Associated Press", "agency")]),
        ("MILLBROOK, Oct 3 (Reuters) - The bridge is closed.", [("Reuters", "agency")]),
        ("Copyright 2017 The Associated Press. All rights reserved.", [("The Associated Press", "agency")]),
        ("By Nora Pell, Associated Press\nThe bridge is closed.", [("The Associated Press", "agency")]),
        ("The bridge is closed.\nPress Association", [("Press Association", "agency")]),
        ("The Associated Press contributed to this report.", [("The Associated Press", "contributed")]),
        ("The post Bridge closed appeared first on Millbrook News.", [("Millbrook News", "republished")]),
        ("The New York Times was there. It is closed, the Times reported.", [("The New York Times", "reported")]),
        ("Lumen reported that the bridge is closed.", [("Lumen", "reported")]),
        ("The bridge at dawn. Photo: Nora Pell/Lumen", [("Lumen", "photo")]),
        ("Additional reporting by Lumen.", [("Lumen", "contributed")]),
        ("Information from: Millbrook News", [("Millbrook News", "contributed")]),
        ("Pell reported that the bridge is closed. Nora Pell is the mayor.", []),
        ("Witnesses reported that the bridge is closed.", []),
        ("The mayor reads the Millbrook Herald every day.", []),
        ("She told a German newspaper that the bridge is closed.", []),
        ("She told the court that the bridge is closed.", []),
        ("", []),
    ],
)
def test_credits(parsed: Callable[[str], Parsed], text: str, expected: list[tuple[str, str]]) -> None:
    found = find_credits(parsed(text))
    said = [(c.name.removeprefix("The "), c.kind) for c in found]
    assert said == [(name.removeprefix("The "), kind) for name, kind in expected]
    assert all(text[c.start : c.end] == c.text for c in found)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    parts=st.lists(
        st.sampled_from(["AP", "Reuters ", "(", ")", "/", "reported ", "the ", "News ", "\n", "’s ", "-", "é", "BY "]), max_size=30
    )
)
def test_spans_hold_their_words(parsed: Callable[[str], Parsed], parts: list[str]) -> None:
    text = "".join(parts)
    assert all(text[c.start : c.end] == c.text for c in find_credits(parsed(text)))
