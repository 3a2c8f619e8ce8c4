"""One quote and its variants across reports."""

from __future__ import annotations

import pytest

from rashomon.facts.quotations import collate_quotes
from rashomon.facts.quotations.wording import difference, runs
from rashomon.mentions.quotes.marks import find_marked
from rashomon.types import Mentions, Parsed, Passage, Quotation, Quote, Report, Span, Speaker, Understanding


def told(report: str, text: str, speaker: str | None = "Nora Pell") -> Understanding:
    """A report whose words between marks are direct quotes of one speaker."""
    voice = None if speaker is None else Speaker(0, 1, text[:1], speaker)
    quotes = tuple(Quote("direct", (Span(m.first, m.last),), None, voice) for m in find_marked(text))
    passages = (Passage(0, len(text), "body"),)
    parsed = Parsed(Report(report, f"{report}.txt", text, outlet=report), passages, (), None)  # type: ignore[arg-type]
    return Understanding(parsed, Mentions(quotes=quotes), ())


def shared(*understandings: Understanding) -> list[Quotation]:
    """The quotations that more than one report has."""
    return [q for q in collate_quotes(understandings) if len({v.report for v in q.variants}) > 1]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("“The old bridge must close,” she said.", "“The old bridge must close!” she said.", "identical"),
        ("“The old bridge must close tonight,” she said.", "She said “old bridge must close” to us.", "shortened"),
        ("“We honour the old harbour crew,” she said.", "“We honor the old harbor crew,” she said.", "spelling"),
        ("“The old bridge must close tonight,” she said.", "“The old bridge has to close tonight,” she said.", "reworded"),
        ("“The old bridge must close,” she said.", "“[The] bridge must close,” she said.", "shortened"),
        ("“It looks grim to me,” she said.", "It “looks grim”, she said.", "shortened"),
    ],
)
def test_two_variants(one: str, other: str, expected: str) -> None:
    (quotation,) = shared(told("a", one), told("b", other))
    assert [v.difference for i, v in enumerate(quotation.variants) if i != quotation.base] == [expected]
    assert quotation.speaker == "Nora Pell"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("“The old bridge must close tonight,” she said.", "“The ferries will run all through the winter,” she said."),
        ("“We are very glad,” she said.", "“We are very sorry,” she said."),
        ("“No comment.”", "“A comment.”"),
    ],
)
def test_different_quotes_stay_apart(one: str, other: str) -> None:
    assert shared(told("a", one), told("b", other)) == []


def test_the_same_two_words_of_two_speakers_stay_apart() -> None:
    assert shared(told("a", "“Quite wrong.”"), told("b", "“Quite wrong.”", "Victor Osei")) == []


def test_the_same_few_words_of_one_speaker_come_together() -> None:
    assert len(shared(told("a", "“We did it!”"), told("b", "“We did it,” she said."))) == 1


def test_one_report_runs_two_quotes_together() -> None:
    one = told("a", "“The old bridge must close tonight,” she said. Later: “Ferries will replace every crossing by noon.”")
    other = told("b", "“The old bridge must close tonight. Ferries will replace every crossing by noon,” she said.")
    found = shared(one, other)
    assert len(found) == 2
    assert all("merged with another" in q.variants[1].difference for q in found)


def test_a_translation_is_known_by_the_sentence_after_it() -> None:
    one = told("a", "“If nobody pays, there will be no bridge. Our grandparents learned that the hard way,” she said.")
    other = told("b", "“Unless we pay there is no bridge. Our grandparents learned that the hard way.”")
    (quotation,) = shared(one, other)
    assert [v.exact[:6] for v in quotation.variants] == ["If nob", "Unless"]


def test_words_printed_without_marks() -> None:
    words = "the old bridge must close tonight before anyone else gets hurt on it"
    (quotation,) = shared(told("a", f"“{words},” she said."), told("b", f"Her post read\n{words}\nwhich many shared."))
    assert [v.exact for v in quotation.variants] == [words, words]


def test_a_speaker_left_open_in_one_report_is_known_from_another() -> None:
    text = "“The old bridge must close tonight.”"
    (quotation,) = shared(told("a", text, None), told("b", text))
    assert (quotation.speaker, [v.speaker for v in quotation.variants]) == ("Nora Pell", [None, "Nora Pell"])


def test_a_quote_of_one_report_is_listed() -> None:
    (quotation,) = collate_quotes([told("a", "“The old bridge must close tonight,” she said.")])
    assert (quotation.difference, [v.exact for v in quotation.variants]) == ("", ["The old bridge must close tonight"])


def test_an_unchanged_quote_keeps_its_id() -> None:
    reports = [told("a", "“The old bridge must close tonight,” she said."), told("b", "“Old bridge must close,” she said.")]
    more = [*reports, told("c", "“The old bridge must close,” she said. “Nobody asked us.”")]
    assert collate_quotes(reports)[0].id in {q.id for q in collate_quotes(more)}


def test_what_differs_is_told_in_words() -> None:
    (quotation,) = shared(told("Lumen", "“We honour the harbour crew tonight.”"), told("Tide", "“We honor the harbour crew tonight.”"))
    assert quotation.difference == "Tide spells “honor”"


def test_spans_hold_their_words() -> None:
    reports = [told("a", "“The old bridge,” she said, “must close tonight.”"), told("b", "“The old bridge must close tonight.”")]
    texts = {u.report.id: u.report.text for u in reports}
    for variant in (v for q in collate_quotes(reports) for v in q.variants):
        assert texts[variant.report][variant.start : variant.end] == variant.exact
        assert variant.spans[0].start == variant.start
        assert variant.spans[-1].end == variant.end


def test_nothing_to_collate() -> None:
    assert collate_quotes([]) == ()


def test_runs_name_every_change() -> None:
    made = runs("the old bridge must close tonight", "the new bridge must close right now")
    assert [(r.change, r.base, r.words) for r in made] == [
        ("same", "the", "the"),
        ("replaced", "old", "new"),
        ("same", "bridge must close", "bridge must close"),
        ("replaced", "tonight", "right now"),
    ]
    assert difference(made, merged=False) == "reworded"
