"""Who told whom, and where; and by which outlets it comes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from rashomon.mentions.credits import find_credits
from rashomon.mentions.quotes import find_quotes
from rashomon.types import Parsed, Quote, Span

Parse = Callable[[str], Parsed]


def first(parsed: Parsed) -> Quote:
    return find_quotes(parsed, (), (), find_credits(parsed))[0]


@pytest.mark.parametrize(
    ("text", "channel", "addressee", "occasion"),
    [
        ("“It is shut,” the mayor told reporters.", None, "reporters", None),
        ("“It is shut,” the mayor told a crowd of farmers on Monday.", None, "a crowd of farmers", None),
        ("The mayor told the council that the bridge was shut.", None, "the council", None),
        ("“It is shut,” the mayor said to Victor Osei.", None, "Victor Osei", None),
        ("“It is shut,” the mayor wrote on Twitter.", "on Twitter", None, None),
        ("The mayor wrote on his Facebook page: “It is shut.”", "on his Facebook page", None, None),
        ("In a statement on Monday, the mayor said the bridge was shut.", "In a statement", None, None),
        ("“It is shut,” the mayor said in a letter to the council.", "in a letter to the council", "the council", None),
        ("The letter said the bridge was shut.", "The letter", None, None),
        ("The bridge was shut, according to a court filing.", "a court filing", None, None),
        ("“It is shut,” the mayor said at a rally in Ostrel on Monday.", None, None, "at a rally in Ostrel"),
        ("“It is shut,” the mayor said during a news conference.", None, None, "during a news conference"),
        ("Speaking at a rally, the mayor said the bridge was shut.", None, None, "at a rally"),
        ("The mayor spoke at a rally, saying that the bridge was shut.", None, None, "at a rally"),
        ("“It is shut,” the mayor said in an interview with Nora Pell.", None, "Nora Pell", "in an interview with Nora Pell"),
        ("The mayor told reporters at a briefing: “It is shut.”", None, "reporters", "at a briefing"),
        ("“It is shut,” the mayor told a rally in Ostrel.", None, None, "a rally in Ostrel"),
        ("“It is shut,” the mayor told parliament.", None, "parliament", None),
        ("“It is shut,” the mayor said before parliament.", None, None, "before parliament"),
        ("“It is shut,” the mayor said.", None, None, None),
        ("“It is shut,” said the mayor, who lost an election in March after a rally.", None, None, None),
        ("The mayor denounced the meeting.", None, None, None),
    ],
)
def test_who_was_told_and_where(parsed: Parse, text: str, channel: str | None, addressee: str | None, occasion: str | None) -> None:
    def words(span: Span | None) -> str | None:
        return None if span is None else text[span.start : span.end]

    quote = first(parsed(text))
    assert (words(quote.channel), words(quote.addressee), words(quote.occasion)) == (channel, addressee, occasion)


@pytest.mark.parametrize(
    ("text", "outlet", "via", "first_hand"),
    [
        ("“It is shut,” the mayor told Reuters.", "Reuters", (), True),
        ("“It is shut,” the mayor told Reuters.", "The Ostrel Herald", ("Reuters",), False),
        ("“It is shut,” the mayor told Reuters.", None, ("Reuters",), None),
        ("Reuters reported that the mayor said the bridge was shut.", "The Ostrel Herald", ("Reuters",), False),
        ("“It is shut,” the mayor said.", "The Ostrel Herald", (), True),
        ("“It is shut,” the mayor told the Ostrel Herald.", "ostrelherald.com", (), True),
        ("OSTREL (Reuters) — “It is shut,” the mayor said.", "The Ostrel Herald", (), None),
        ("“It is shut,” the mayor told Victor Osei.", "The Ostrel Herald", (), None),
        ("“It is shut.”", "The Ostrel Herald", (), None),
        ("The mayor denounced the plan.", "The Ostrel Herald", (), None),
    ],
)
def test_by_whom_it_comes(parsed: Parse, text: str, outlet: str | None, via: tuple[str, ...], first_hand: bool | None) -> None:
    one = parsed(text)
    quote = first(replace(one, report=replace(one.report, outlet=outlet)))
    assert (quote.via, quote.first_hand) == (via, first_hand)
