"""Words that colour what they name, and whom they are about."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from rashomon.mentions.names import find_names
from rashomon.mentions.quotes import find_quotes
from rashomon.statements import find_terms, present_in
from rashomon.types import Mentions, Parsed, Term

Parse = Callable[[str], Parsed]


def terms(parse: Parse, text: str) -> tuple[Term, ...]:
    one = parse(text)
    (names,), actors = find_names([one])
    mentions = Mentions(names=names, quotes=find_quotes(one, names, actors))
    return find_terms(one, mentions, present_in(one, mentions, actors=actors))


@pytest.mark.parametrize(
    ("text", "word", "family", "load", "actors"),
    [
        ("Soldiers captured Orlan Beck on Monday.", "capture", "seizing", "plain", {"orlan-beck"}),
        ("Orlan Beck was abducted by soldiers on Monday.", "abduct", "seizing", "loud", {"orlan-beck"}),
        ("The abduction of Orlan Beck surprised the town.", "abduction", "seizing", "loud", {"orlan-beck"}),
        ("It followed Orlan Beck’s capture on Monday.", "capture", "seizing", "plain", {"orlan-beck"}),
        ("Nobody mourns the Beck regime.", "regime", "ruling", "loud", {"beck"}),
    ],
)
def test_terms(parsed: Parse, text: str, word: str, family: str, load: str, actors: set[str]) -> None:
    (found,) = [t for t in terms(parsed, text) if t.family == family]
    assert (found.word, found.load, set(found.actors)) == (word, load, actors)


@pytest.mark.parametrize(
    "text",
    [
        "He was charged with the murder of Orlan Beck.",  # what the law calls it
        "The shooting of the deer was a shooting match.",  # two words of one set: only the first
    ],
)
def test_no_choice(parsed: Parse, text: str) -> None:
    assert len([t for t in terms(parsed, text) if t.family in {"killing", "shooting"}]) == text.count("deer") * 2


def test_a_word_before_another_of_its_set_is_not_chosen(parsed: Parse) -> None:
    assert [t.word for t in terms(parsed, "The shooting spree ended in Orrin.") if t.family == "shooting"] == ["spree"]


def test_voices(parsed: Parse) -> None:
    found = terms(parsed, "Dita Marsh said the capture of Orlan Beck was “an abduction”.")
    assert [(t.word, t.voice, t.attributed_to) for t in found if t.family == "seizing"] == [
        ("capture", "outlet", ()),
        ("abduction", "source", ("Dita Marsh",)),
    ]
