"""A report of a bridge that never was, and what is to be understood of it."""

from __future__ import annotations

import spacy

from rashomon.types import (
    Credit,
    Event,
    Mentions,
    Name,
    Parsed,
    Party,
    Passage,
    Quote,
    Report,
    RoleMention,
    Span,
    Speaker,
    Statement,
    Time,
    Understanding,
    Value,
)

READ = """Bridge at Orrel closed for two days

The bridge will stay shut until Thursday, the mayor, Ida Voss, told reporters at a briefing on Tuesday.
“We shut it,” Voss said, “within five years of its opening.” She denied that anyone was hurt, Fjord News reported.
Sign up for our newsletter"""


def span_of(words: str, nth: int = 0, text: str = READ) -> Span:
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Span(start, start + len(words))


def clause(words: str, modality: str, *sources: str, negated: bool = False) -> Statement:
    where, none = span_of(words), frozenset[str]()
    voice = "source" if sources else "outlet"
    return Statement(
        where.start, where.end, 0, where, "be", "it", none, none, none, modality, negated, sources, voice=voice,  # type: ignore[arg-type]
    )  # fmt: skip


def understanding() -> Understanding:
    """A report and what is to be understood of it: quotes split by their cue, marks in marks, marks that cross."""

    def ends(words: str, nth: int = 0) -> tuple[int, int, str]:
        found = span_of(words, nth)
        return found.start, found.end, words

    report = Report("r-read", "orrel.txt", READ, READ.splitlines()[0], "Orrel Echo", "2031-03-04", "given", "https://echo.example/bridge")
    first, second, third = (span_of(line) for line in (READ.splitlines()[0], *READ.splitlines()[2:4]))
    passages = (
        Passage(first.start, first.end, "headline"), Passage(second.start, second.end, "body"), Passage(third.start, third.end, "body"),
        Passage(third.end + 1, len(READ), "boilerplate"),
    )  # fmt: skip
    mayor, she = Speaker(*ends("the mayor"), "Ida Voss"), Speaker(*ends("She"), "Ida Voss")
    mentions = Mentions(
        names=(
            Name(*ends("Orrel"), "place", "orrel"),
            Name(*ends("Ida Voss"), "person", "ida-voss"),
            Name(*ends("Voss", 1), "person", "ida-voss"),
        ),
        values=(
            Value(*ends("two days"), "duration", 172_800.0, 172_800.0, "second", ""),
            Value(*ends("five years"), "duration", 142e6, 174e6, "second", ""),
        ),
        times=(
            Time(*ends("Tuesday"), "DATE", "2031-03-04", "2031-03-04", "2031-03-04"),
            Time(*ends("five years"), "DURATION", "P5Y", None, None),
        ),
        quotes=(
            Quote(
                "indirect", (span_of("The bridge will stay shut until Thursday"),), span_of("told"), mayor,
                addressee=span_of("reporters"), occasion=span_of("at a briefing"), first_hand=True,
            ),
            Quote("direct", (span_of("We shut it,"), span_of("within five years of its opening.")), span_of("said"), None),
            Quote("indirect", (span_of("that anyone was hurt"),), span_of("denied"), she, via=("Fjord News",), first_hand=False),
        ),
        credits=(Credit(*ends("Fjord News reported"), "Fjord News", "reported"),),
        roles=(RoleMention(*ends("the mayor, Ida Voss")[:2], "ida-voss", "mayor", "the mayor", None, False),),
    )  # fmt: skip
    statements = (
        clause("The bridge will stay shut until Thursday", "planned", "Ida Voss"),
        clause("We shut it,” Voss said", "asserted"),  # crosses the quote
        clause("anyone was hurt", "denied", "Ida Voss", "Fjord News", negated=True),
    )
    events = (
        Event(
            *ends("shut", 1)[:2], 2, span_of("We shut it"), "COERCE", "restrict", ("transport",), Party(*ends("We"), ("ida-voss",)),
            Party(*ends("it"), ()), None, None, "done", ("Ida Voss",), "source",
        ),
        Event(
            *ends("hurt")[:2], 3, span_of("anyone was hurt"), "ASSAULT", None, (), None, Party(*ends("anyone"), ()), mentions.times[0],
            None, "denied", ("Ida Voss", "Fjord News"),
        ),
    )  # fmt: skip
    return Understanding(Parsed(report, passages, (), spacy.blank("en")(READ)), mentions, statements, events=events)
