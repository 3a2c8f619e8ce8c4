"""What is said not to be, in whose voice, and who vouches for it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from rashomon.mentions.credits import find_credits
from rashomon.mentions.quotes import find_quotes
from rashomon.statements.voices import attribution_of, lacking, negated, voice_of
from rashomon.types import Mentions, Parsed, Quote, Span, Speaker

Parse = Callable[[str], Parsed]


@pytest.mark.parametrize(
    ("text", "verb", "not_so", "what"),
    [
        ("No date has been set.", "set", True, "date"),
        ("The office gave no firm date.", "gave", True, "date"),
        ("Neither minister spoke.", "spoke", True, "minister"),
        ("The ferry did not sail.", "sail", True, None),
        ("The ferry never sailed.", "sailed", True, None),
        ("The ferry sailed on time.", "sailed", False, None),
        ("The office set a date.", "set", False, None),
    ],
)
def test_what_is_said_not_to_be(parsed: Parse, text: str, verb: str, not_so: bool, what: str | None) -> None:
    (token,) = [t for t in parsed(text).doc if t.text == verb]
    thing = lacking(token)
    assert negated(token) is not_so
    assert (thing.lemma_ if thing is not None else None) == what


def test_the_nearest_voice_comes_first(parsed: Parse) -> None:
    text = "“The tower leans,” the mayor told Reuters. Nobody was hurt."
    one = parsed(text)
    quote = Quote("direct", (Span(1, 16),), None, Speaker(19, 28, "the mayor", "Dita Marsh"))
    mentions = Mentions(quotes=(quote,), credits=find_credits(one))
    first, second = one.sentences[0], one.sentences[-1]
    assert attribution_of(mentions, text.index("tower"), first) == ("Dita Marsh", "Reuters")
    assert attribution_of(mentions, text.index("Nobody"), second) == ()


def test_a_speaker_left_open_is_named_as_written(parsed: Parse) -> None:
    one = parsed("“The tower leans,” she said.")
    quote = Quote("direct", (Span(1, 16),), None, Speaker(19, 22, "she", None))
    assert attribution_of(Mentions(quotes=(quote,)), 3, one.sentences[0]) == ("she",)


@pytest.mark.parametrize(
    ("text", "word", "voice"),
    [
        ("The tower leans.", "leans", "outlet"),
        ("“The tower leans,” the mayor said.", "leans", "source"),
        ("“The tower leans,” the mayor said.", "said", "outlet"),
        ("The mayor said the tower leans.", "leans", "source"),
        ("According to the mayor, the tower leans.", "leans", "source"),
        ("The tower leans, according to a report.", "leans", "source"),
        ("The mayor said the tower leans. It was built in 1902.", "built", "outlet"),
    ],
)
def test_whose_voice_it_is(parsed: Parse, text: str, word: str, voice: str) -> None:
    one = parsed(text)
    assert voice_of(Mentions(quotes=find_quotes(one, (), ())), text.index(word)) == voice
