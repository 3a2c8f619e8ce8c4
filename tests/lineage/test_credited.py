"""Whom a report credits for its text, in whole or in part."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from rashomon.lineage.credited import credited
from rashomon.types import Understanding

BODY = "The storm sank twelve boats in the old harbour on Sunday."


@pytest.mark.parametrize(
    ("text", "outlet", "authors", "expected"),
    [
        (f"ORRIN (AP) - {BODY}", "northline.com", (), [("The Associated Press", True, False)]),
        (f"ORRIN (AP) - {BODY}\nCopyright 2031 Northline.", "northline.com", (), [("The Associated Press", True, False)]),
        (f"ORRIN (WXYZ/AP) - {BODY}", "wxyz.com", (), [("The Associated Press", False, True)]),  # of two, one its own
        (f"{BODY}\nReuters - AFP", "northline.com", (), [("Reuters", False, True), ("Agence France-Presse", False, True)]),
        (f"{BODY}\nThe AP contributed to this report.", "northline.com", (), [("The Associated Press", False, True)]),
        (BODY, "northline.com", ("Reuters in Orrin",), [("Reuters", True, False)]),
        (BODY, "northline.com", ("Reuters", "Dita Marsh"), [("Reuters", False, True)]),
        (f"{BODY} It is bad, Reuters reported.", "northline.com", (), [("Reuters", False, False)]),
        (f"{BODY} It is bad, Reuters reported.", "reuters.com", (), []),  # itself
        (f"{BODY}\n(Photo: Nora Pell/Reuters)", "northline.com", (), []),  # a picture tells nothing of the text
        (BODY, None, ("Dita Marsh",), []),
    ],
)
def test_credited(
    story: Callable[..., tuple[Understanding, ...]],
    text: str,
    outlet: str | None,
    authors: tuple[str, ...],
    expected: list[tuple[str, bool, bool]],
) -> None:
    (told,) = story(text, outlets=(outlet,), authors=(authors,))
    assert [(c.name, c.whole, c.of_parts_unknown) for c in credited(told)] == expected


def test_two_spellings_of_an_outlet_are_one(story: Callable[..., tuple[Understanding, ...]]) -> None:
    (told,) = story("The boats sank, the Orrin Times-News reported. The mole is shut, according to the Orrin Times News.")
    assert [(c.name, len(c.words)) for c in credited(told)] == [("Orrin Times-News", 2)]
