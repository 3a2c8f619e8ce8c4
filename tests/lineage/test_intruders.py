"""Reports of another event among those of one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from rashomon.lineage import find_intruders
from rashomon.types import Understanding

Story = Callable[..., tuple[Understanding, ...]]

FERRY = (
    """The ferry Skua ran aground off Lanvik on Sunday with 214 people aboard. Captain Ivo Holt said a squall tore the rudder loose
    near the Grimholm skerries. Lifeboats from Lanvik and Ostrel took the passengers ashore by dusk.""",
    """All 214 aboard the Skua are safe after the ferry struck the Grimholm skerries. Its captain, Ivo Holt, blamed a broken rudder
    and the squall. The Lanvik lifeboat station sent three boats; Ostrel sent one.""",
    """Lifeboats brought 214 passengers of the ferry Skua into Lanvik harbour on Sunday evening. The ship lies on the Grimholm skerries,
    its rudder gone, Captain Ivo Holt told the coastguard in Ostrel.""",
    """The coastguard in Ostrel wants to know why the Skua sailed before a squall. The ferry lost its rudder and grounded on the
    Grimholm skerries off Lanvik; Captain Ivo Holt has been questioned.""",
    """Divers looked at the hull of the Skua on Monday. The Lanvik ferry, which grounded on the Grimholm skerries with 214 aboard,
    may be towed to Ostrel once a new rudder is found, Captain Ivo Holt said.""",
)
TAX = (
    """Parliament in Tolmark voted for the turnover tax on Tuesday. Finance minister Renske Aalders said bakeries and breweries would
    pay four percent from July. The opposition walked out before the division bell rang.""",
    """Renske Aalders, the finance minister of Tolmark, won the vote on her turnover tax. Breweries will pay four percent from July,
    bakeries too. The opposition had left parliament by the time of the division.""",
)
TRIAL = """A maritime court in Ostrel fined the shipping line Nordsund on Thursday. Judge Petra Vinge found that its ferry Skua had sailed
with a worn steering gear. The penalty of two million crowns will go to a fund for pilots' widows, and appeals are open until August."""


def names(story: Story, *texts: str, published: tuple[str | None, ...] = ()) -> list[str]:
    return [one.report for one in find_intruders(story(*texts, published=published))]


def test_a_report_of_another_event(story: Story) -> None:
    assert names(story, *FERRY[:2], TAX[0], *FERRY[2:]) == ["r2"]


def test_two_of_another_event(story: Story) -> None:
    assert names(story, TAX[0], *FERRY, TAX[1]) == ["r0", "r6"]


def test_one_story_has_none(story: Story) -> None:
    assert names(story, *FERRY) == []


def test_two_events_in_equal_halves_are_left_alone(story: Story) -> None:
    assert names(story, *FERRY[:2], *TAX) == []


@pytest.mark.parametrize("texts", [FERRY[:1], (*FERRY[:2], TAX[0]), ()])
def test_too_few_to_tell(story: Story, texts: tuple[str, ...]) -> None:
    assert names(story, *texts) == []


def test_reports_that_have_little_in_common_are_left_alone(story: Story) -> None:
    others = (
        "Cheesemakers in the Aldine hills began their winter fair.",
        "A violinist from Brask won the Tessel prize for her recital.",
        "Road crews in Pommel found Roman tiles below the bypass.",
    )
    assert names(story, FERRY[0], TAX[0], *others) == []


def test_a_later_chapter_is_told_by_its_day(story: Story) -> None:
    soon = ("2031-03-06",) * 5
    assert names(story, *FERRY, TRIAL, published=(*soon, "2031-03-08")) == []
    assert names(story, *FERRY, TRIAL, published=(*soon, "2032-02-12")) == ["r5"]


def test_why(story: Story) -> None:
    (one,) = find_intruders(story(*FERRY, TAX[0], published=(*["2031-03-06"] * 5, "2031-09-06")))
    own, _, theirs = one.why.partition("; the other 5 tell of ")
    assert "Renske Aalders" in own
    assert "Lanvik" in theirs
    assert theirs.endswith("It was published 184 days after them.")


def test_a_page_under_the_headline_of_another_belongs_whatever_else_stands_on_it(story: Story) -> None:
    headline = "Ferry Skua aground on the Grimholm skerries off Lanvik"
    pages = [f"{headline}\n\n{text}" for text in FERRY]
    assert names(story, *pages, f"{headline}\n\n{TAX[0]} {TAX[1]}") == []
    assert names(story, *pages, f"Turnover tax passes in Tolmark after walkout\n\n{TAX[0]} {TAX[1]}") == ["r5"]
