"""Who said what."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rashomon.mentions.quotes import find_quotes
from rashomon.text import parse
from rashomon.types import Actor, Name, NameKind, Parsed, Passage, Quote, Report

if TYPE_CHECKING:
    from spacy.language import Language

PEOPLE: dict[str, tuple[NameKind, tuple[str, ...]]] = {
    "Nora Pell": ("person", ("Nora Pell", "Pell")),
    "Victor Osei": ("person", ("Victor Osei", "Osei")),
    "Harbour Line": ("organisation", ("Harbour Line",)),
}


def read(parsed: Parsed) -> tuple[Quote, ...]:
    """The quotes of a report whose names are those of PEOPLE."""
    text = parsed.report.text
    names = [Name(m.start(), m.end(), m[0], kind, who) for who, (kind, forms) in PEOPLE.items() for m in re.finditer("|".join(forms), text)]
    actors = tuple(Actor(who, who, kind, None, (("r1", forms),)) for who, (kind, forms) in PEOPLE.items())
    return find_quotes(parsed, tuple(sorted(names, key=lambda n: n.start)), actors)


def shown(text: str, quote: Quote) -> tuple[str, list[str], str | None, str | None]:
    cue = None if quote.cue is None else text[quote.cue.start : quote.cue.end]
    return quote.kind, [text[s.start : s.end] for s in quote.content], cue, None if quote.speaker is None else quote.speaker.name


@pytest.mark.parametrize(
    ("text", "content", "cue", "speaker"),
    [
        ("“The bridge is closed,” Nora Pell said.", ["The bridge is closed,"], "said", "Nora Pell"),
        ("“The bridge is closed,” said Nora Pell, who runs the port.", ["The bridge is closed,"], "said", "Nora Pell"),
        ("Nora Pell said: “The bridge is closed.”", ["The bridge is closed."], "said", "Nora Pell"),
        ("Nora Pell told reporters, “The bridge is closed.”", ["The bridge is closed."], "told", "Nora Pell"),
        ("“The bridge,” Nora Pell said, “is closed.”", ["The bridge,", "is closed."], "said", "Nora Pell"),
        ("“It is closed,” Pell said. “It will stay closed.”", ["It is closed,", "It will stay closed."], "said", "Nora Pell"),
        ("Nora Pell wrote on her page: “The bridge is closed.”", ["The bridge is closed."], "wrote", "Nora Pell"),
        ("“The bridge is closed,” a port official said.", ["The bridge is closed,"], "said", "a port official"),
        ("“The bridge is closed,” according to Nora Pell.", ["The bridge is closed,"], "according to", "Nora Pell"),
        ("Nora Pell: ‘The bridge is closed’", ["The bridge is closed"], ":", "Nora Pell"),
        ("Nora Pell left. Her warning said: “The bridge is closed.”", ["The bridge is closed."], "said", None),
        ("Nobody said: “The bridge is closed.”", ["The bridge is closed."], "said", None),
        ("“Why now?” Nora Pell asked.", ["Why now?"], "asked", "Nora Pell"),
        ("Nora Pell said,“Look, the bridge is closed.”", ["Look, the bridge is closed."], "said", "Nora Pell"),
        ('Nora Pell said:"The bridge is closed."', ["The bridge is closed."], "said", "Nora Pell"),
        ("“Close it,” Nora Pell said, or “lose it.”", ["Close it,", "lose it."], "said", "Nora Pell"),
        ("“It is old,” Nora Pell said. It's “a danger to us all.”", ["It is old,", "a danger to us all."], "said", "Nora Pell"),
        ("“It is old,” Nora Pell said. “He told me, ‘Run.’”", ["It is old,", "He told me, ‘Run.’"], "said", "Nora Pell"),
        ("Nora Pell said: “The “long bridge” works are late.”", ["The “long bridge” works are late."], "said", "Nora Pell"),
        ("Some were angry (“I want my toll back,” wrote Nora Pell).", ["I want my toll back,"], "wrote", "Nora Pell"),
        ("Nora Pell said “never” twice.", ["never"], "said", "Nora Pell"),
        ("Nora Pell asked: “Is it safe?” . . . “Is it old?”", ["Is it safe?", "Is it old?"], "asked", "Nora Pell"),
        (
            "“The bridge is old and nobody in this town has looked at it” in years, in Nora Pell's view.",
            ["The bridge is old and nobody in this town has looked at it"],
            "view",
            "Nora Pell",
        ),
    ],
)
def test_direct(parsed: Callable[[str], Parsed], text: str, content: list[str], cue: str, speaker: str) -> None:
    assert shown(text, read(parsed(text))[0]) == ("direct", content, cue, speaker)


@pytest.mark.parametrize(
    ("text", "cue"),
    [("Nora Pell: bridge unsafe", ":"), ("bridge unsafe, Nora Pell hints", "hints"), ("bridge unsafe, Nora Pell says", "says")],
)
def test_a_headline_tells_who_says_so(nlp: Language, text: str, cue: str) -> None:
    parsed = replace(parse([Report("r1", "r1.txt", text)], nlp)[0], passages=(Passage(0, len(text), "headline"),))
    assert [shown(text, q) for q in read(parsed)] == [("indirect", ["bridge unsafe"], cue, "Nora Pell")]


@pytest.mark.parametrize(
    ("text", "content", "speaker"),
    [
        ("Nora Pell said that the bridge was closed.", "that the bridge was closed", "Nora Pell"),
        ("Officials said the bridge was closed.", "the bridge was closed", "Officials"),
        ("The bridge was closed, Nora Pell said.", "The bridge was closed", "Nora Pell"),
        ("Nora Pell vowed to reopen the bridge.", "to reopen the bridge", "Nora Pell"),
        ("Nora Pell denounced the plan.", "the plan", "Nora Pell"),
        ("Nora Pell called for calm.", "calm", "Nora Pell"),
        ("Nora Pell's criticism of the plan was heard.", "the plan", "Nora Pell"),
        ("Nora Pell's claim that the bridge is safe was heard.", "that the bridge is safe", "Nora Pell"),
        ("Nora Pell issued a statement saying the bridge was closed.", "the bridge was closed", "Nora Pell"),
        ("Nora Pell, who said the bridge was closed, left.", "the bridge was closed", "Nora Pell"),
    ],
)
def test_indirect(parsed: Callable[[str], Parsed], text: str, content: str, speaker: str) -> None:
    kind, spans, _, name = shown(text, read(parsed(text))[0])
    assert (kind, spans, name) == ("indirect", [content], speaker)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Nora Pell said the delay was “a disgrace” for the town.", "Nora Pell"),
        ("Nora Pell spoke on Monday, describing the delay as “a disgrace” for the town.", "Nora Pell"),
        ("Nora Pell's description of the delay as “a disgrace” was read out.", "Nora Pell"),
        ("Nora Pell called it “a disgrace” on Monday.", "Nora Pell"),
    ],
)
def test_mixed(parsed: Callable[[str], Parsed], text: str, speaker: str) -> None:
    found = [shown(text, q) for q in read(parsed(text))]
    assert ("mixed", speaker) in [(kind, name) for kind, content, _, name in found if any("a disgrace" in c for c in content)]


@pytest.mark.parametrize(
    "text",
    ["She starred in “The Long Crossing” last year.", "The so-called “quiet zone” opened on Monday.", "", "“”", "No one spoke."],
)
def test_scare_quotes_and_titles_are_not_speech(parsed: Callable[[str], Parsed], text: str) -> None:
    assert [q for q in read(parsed(text)) if q.kind != "indirect"] == []


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Nora Pell runs the port. “It is closed,” she said.", "Nora Pell"),
        ("Nora Pell met Victor Osei. She was tired. “It is closed,” she said.", "Nora Pell"),
        ("Mayor Nora Pell opened the bridge. “It is open,” the mayor said.", "Nora Pell"),
        ("Victor Osei, a senator, was there. Nora Pell left. “It is closed,” the senator said.", "Victor Osei"),
        ("Harbour Line runs the ferries. “They are late,” the company said.", "Harbour Line"),
        ("“It is closed,” Nora Pell said.\n\n“It was never safe.”", "Nora Pell"),
        ("Nora Pell said it was late. The statement said: “It is closed.”", "Nora Pell"),
        ("“It is closed,” said the mayor, Nora Pell.", "Nora Pell"),
        ("“It is closed,” two people close to the talks said.", "two people close to the talks"),
        ("“It is closed,” they said.", None),
    ],
)
def test_who_is_meant(parsed: Callable[[str], Parsed], text: str, last: str | None) -> None:
    direct = [q for q in read(parsed(text)) if q.kind == "direct"]
    assert shown(text, direct[-1])[3] == last


def test_what_a_speaker_says_to_believe_is_no_second_quote(parsed: Callable[[str], Parsed]) -> None:
    text = "Nora Pell said she believes the bridge is safe."
    assert [shown(text, q)[1] for q in read(parsed(text))] == [["she believes the bridge is safe"]]


def test_what_an_agency_reports_of_a_speaker_is_a_second_quote(parsed: Callable[[str], Parsed]) -> None:
    text = "Reuters reported that Nora Pell said the bridge was closed."
    assert {shown(text, q)[3] for q in read(parsed(text))} == {"Reuters", "Nora Pell"}


def test_the_sentence_after_a_quote_is_not_its_cue(parsed: Callable[[str], Parsed]) -> None:
    text = "“It is closed,” Nora Pell said. “It was never safe.” Victor Osei said that it would reopen."
    assert [shown(text, q)[3] for q in read(parsed(text))] == ["Nora Pell", "Victor Osei"]


def test_a_quote_over_paragraphs_is_one(parsed: Callable[[str], Parsed]) -> None:
    text = "Nora Pell said: “The bridge is closed.\n\n“It will stay closed.”"
    assert [shown(text, q)[1] for q in read(parsed(text))] == [["The bridge is closed.", "It will stay closed."]]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(alphabet=st.sampled_from(list("aN sS.,:\n“”‘’'\"said")), max_size=80))
def test_spans_stay_inside_the_text(parsed: Callable[[str], Parsed], text: str) -> None:
    for quote in read(parsed(text)):
        for span in (*quote.content, *([quote.cue] if quote.cue else [])):
            assert 0 <= span.start < span.end <= len(text)
        assert quote.speaker is None or text[quote.speaker.start : quote.speaker.end] == quote.speaker.text
