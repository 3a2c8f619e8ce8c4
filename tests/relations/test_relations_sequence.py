"""Which of two events was first, and what one is called."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from rashomon.relations import find_relations
from rashomon.types import Actor, Understanding

Story = tuple[tuple[Understanding, ...], tuple[Actor, ...]]
HEAD = "President Orlan Beck of Corran and President Nils Falk of Elva are old rivals, as Corran and Elva have long been. "


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Beck praised Falk after he phoned Falk on 7 March 2031. Beck praised Falk on 7 March 2031.", ["CONSULT", "SUPPORT"]),
        ("Beck praised Falk on 7 March 2031 following a long phone call. Beck phoned Falk on 7 March 2031.", ["CONSULT", "SUPPORT"]),
        ("Beck praised Falk on 7 March 2031 before he phoned Falk. Beck phoned Falk on 7 March 2031.", ["SUPPORT", "CONSULT"]),
        ("Beck praised Falk on 7 March 2031. Beck phoned Falk on 7 March 2031.", ["SUPPORT", "CONSULT"]),  # as they are told
    ],
)
def test_order_within_a_day(story: Callable[..., Story], text: str, codes: list[str]) -> None:
    (found,) = find_relations(*story(HEAD + text), ())
    assert [event.code for event in found.events if event.earliest == "2031-03-07"] == codes


@pytest.mark.parametrize(
    ("texts", "what"),
    [
        (["The Elvan navy seized a Corran trawler on Monday."], "The Elvan navy seized a Corran trawler on Monday"),
        (["Elva's seizure of a Corran trawler was a surprise."], "Elva’s seizure of a Corran trawler"),
        # a pronoun says nothing where another report has a name
        (["Falk met him in Tarn. He condemned Corran on Friday.", "Elva condemned Corran on Friday."], "Elva condemned Corran on Friday"),
    ],
)
def test_what_is_told_in_the_words_of_a_report(story: Callable[..., Story], texts: list[str], what: str) -> None:
    understandings, actors = story(*(HEAD + text for text in texts))
    whats = [event.what.replace("'", "’") for one in find_relations(understandings, actors, ()) for event in one.events]
    assert what in whats


def test_what_is_said_of_the_order_dates_what_no_report_dates(story: Callable[..., Story]) -> None:
    texts = ("Beck phoned Falk on 7 March 2031.", "Beck thanked Falk after the phone call.", "Beck scolded Falk.")
    (found,) = find_relations(*story(*(HEAD + text for text in texts)), ())
    days = {event.code: (event.earliest, event.latest) for event in found.events}
    assert days["SUPPORT"] == ("2031-03-07", "2031-03-09")  # the day of publication
    assert days["ACCUSE"] == (None, None)
    assert [reading.earliest for event in found.events if event.code == "SUPPORT" for reading in event.readings] == [None]


def test_a_far_date_dates_nothing_by_the_order(story: Callable[..., Story]) -> None:
    texts = ("Beck phoned Falk in 2029.", "Beck thanked Falk after the phone call.")
    (found,) = find_relations(*story(*(HEAD + text for text in texts)), ())
    assert [event.earliest for event in found.events if event.code == "SUPPORT"] == [None]
