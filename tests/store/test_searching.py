"""Full-text search over reports and facts, on both databases."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rashomon.outputs.json import dossier_object, dumps
from rashomon.store import Store
from rashomon.store.search import phrases
from rashomon.types import Report
from specimens.clock import Clock
from specimens.ferry import DOSSIER

TEXTS = {
    "gates": ("Dam gates open", "The old gates of the Ostrel dam opened at nine, and São Brás was flooded. Engineers co-operated."),
    "barrier": ("A barrier for Elva", "The flood barrier was to be built by 2033. The gate was never closed; it cost $1,200."),
    "café": ("Nothing of note", "A café in Corran.example has been opening late. <b>Bold</b> words & \u202e marks."),
}


@pytest.fixture
def filled(store: Store) -> Store:
    with store.transaction() as tx:
        for name, (title, text) in TEXTS.items():
            tx.stories.place(f"s-{name}", tx.reports.save(Report(name, f"{name}.txt", text, title)).id)
    return store


def found(store: Store, words: str) -> list[str]:
    with store.snapshot() as tx:
        return sorted((hit.story or "").removeprefix("s-") for hit in tx.search.find(words))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("dam", ["gates"]),
        ("DAM", ["gates"]),
        ("gate", ["barrier", "gates"]),  # by stems
        ("open", ["café", "gates"]),
        ("flooding gates", ["barrier", "gates"]),
        ("flood dam", ["gates"]),
        ('"flood barrier"', ["barrier"]),
        ('"barrier flood"', []),
        ('"old gates" dam', ["gates"]),
        ("sao bras", ["gates"]),
        ("São Brás", ["gates"]),
        ("cafe", ["café"]),
        ("co-operate", ["gates"]),
        ("the", ["barrier", "gates"]),  # no word is too common
        ("1,200", ["barrier"]),
        ("$1,200", ["barrier"]),
        ("corran.example", ["café"]),
        ("example", ["café"]),
        ("note", ["café"]),  # in the title
        ("weather", []),
        ("", []),
        (' "" ', []),
        ("!?", []),
    ],
)
def test_what_is_found(filled: Store, words: str, expected: list[str]) -> None:
    assert found(filled, words) == expected


@pytest.mark.parametrize(
    "words",
    [
        "dam*", "dam OR", "NOT dam", "NEAR(dam gates)", "title:dam", "dam'", 'dam"', "dam)", "-dam", "dam & | ! <->", "{dam}", "dam\x00",
        "dam\ud800", "^dam", "dam; DROP TABLE documents", "dam " * 500, '"' * 999 + "dam", "\\dam", ":dam", "dam:*", "%dam%",
    ],
)  # fmt: skip
def test_no_query_is_anything_but_words(filled: Store, words: str) -> None:
    assert set(found(filled, words)) <= {"gates"}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(words=st.text(max_size=60))
def test_any_query_has_an_answer(filled: Store, words: str) -> None:
    assert set(found(filled, words)) <= set(TEXTS)


@given(st.text(max_size=80))
def test_phrases_hold_words_alone(words: str) -> None:
    assert all(word.isalnum() or not word.isascii() for phrase in phrases(words) for word in phrase.split())


def test_a_snippet_shows_the_words_sought(filled: Store, clock: Clock) -> None:
    with filled.snapshot() as tx:
        (hit,) = tx.search.find('"flood barrier"')
    assert hit.title == "A barrier for Elva"
    assert (hit.kind, hit.seen) == ("report", clock.moment)
    assert " ".join(hit.snippet[mark.start : mark.end] for mark in hit.marks) == "flood barrier"
    assert "\n" not in hit.snippet


def test_long_texts_are_found_and_their_snippets_are_short(store: Store) -> None:
    text = "filler " * 20_000 + "needle" + " padding" * 20_000
    with store.transaction() as tx:
        tx.reports.save(Report("long", "long.txt", text))
        (hit,) = tx.search.find("needle")
    assert [hit.snippet[mark.start : mark.end] for mark in hit.marks] == ["needle"]
    assert len(hit.snippet) < 600


@pytest.mark.parametrize(
    "text",
    [
        "\ufdfa " * 200_000,  # eighteen characters each, taken apart
        " ".join(chr(0x4E00 + n % 20_000) + chr(0x4E00 + n // 7) for n in range(60_000)),
        " ".join(f"{n:x}" for n in range(60_000)),
        "a" * 300_000,
        "\u0300" * 300_000,
        "\x02\x03" * 1000,
        "-1e5 /etc/passwd a@b.example http://b.example/?q=<b> " * 4000,
    ],
    ids=["ligatures", "words of two", "numbers", "one word", "accents", "marks", "paths"],
)
def test_hostile_texts_are_taken_in(store: Store, text: str) -> None:
    with store.transaction() as tx:
        tx.reports.save(Report("r", "r.txt", f"needle {text}", title=text))
        (hit,) = tx.search.find("needle")
        assert len(hit.snippet) <= 600
        assert all(hit.snippet[mark.start : mark.end] == "needle" for mark in hit.marks)


def test_the_newest_text_of_a_report_is_searched(store: Store) -> None:
    with store.transaction() as tx:
        tx.reports.save(Report("1", "a.txt", "The gates held."))
        tx.reports.save(Report("2", "a.txt", "The barrier broke."))
        assert (len(tx.search.find("gates")), len(tx.search.find("barrier"))) == (0, 1)


def test_facts_are_found_with_their_story_until_they_are_gone(store: Store) -> None:
    with store.transaction() as tx:
        tx.stories.place("s1", tx.reports.save(DOSSIER.reports[0]).id)
        tx.dossiers.save("s1", dumps(dossier_object(DOSSIER)), ())
        (hit,) = tx.search.find("inspected", kind="fact", limit=1)
        assert (hit.kind, hit.id, hit.story, hit.title) == ("fact", "f-inspection", "s1", "date of the inspection")
        assert {one.kind for one in tx.search.find("evacuation")} == {"fact"}
        fewer = {**dossier_object(DOSSIER), "facts": []}
        tx.dossiers.save("s1", dumps(fewer), ())
        assert tx.search.find("inspected", kind="fact") == ()


def test_the_best_come_first_and_pages_of_them_follow(store: Store) -> None:
    with store.transaction() as tx:
        for n in range(30):
            tx.reports.save(Report(f"{n}", f"{n}.txt", "The harbour was shut." + " The harbour master spoke." * (n % 7), f"Report {n}"))
        tx.reports.save(Report("best", "best.txt", "Nothing else to tell.", "Harbour"))
        whole = tx.search.find("harbour", limit=50)
        assert whole[0].title == "Harbour"
        assert len(whole) == 31
        assert [*tx.search.find("harbour", limit=10), *tx.search.find("harbour", limit=40, offset=10)] == list(whole)
