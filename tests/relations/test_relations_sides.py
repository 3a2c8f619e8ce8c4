"""Who acts for whom."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from rashomon.relations.parties import Page, acting_in, both_in
from rashomon.relations.sides import Sides, sides_of
from rashomon.types import Actor, Name, Party, Understanding

Story = tuple[tuple[Understanding, ...], tuple[Actor, ...]]

TEXT = """\
Corran President Orlan Beck met Elvan Foreign Minister Lena Holm in Ostrel on Monday. \
The Beck administration had imposed sanctions on Elva. \
Corran's navy seized two Elvan trawlers. Norwegian officials praised Beck. Oslo offered talks. The Kremlin condemned the seizure. \
The U.S. State Department urged Corran to hold talks. Officials warned of shortages. Rita Falcao, the director of Nordia Air, blamed Beck. \
Nordia Air halted flights. Former President Ivo Brandauer criticised Holm. Actress Mia Lund praised Holm. \
The President of Elva, Nils Falk, thanked Norway. A Norwegian sailor was hurt. A Norway-flagged trawler sank. \
Beck's wife left. Falk's government withdrew its envoy.\
"""


@pytest.fixture(scope="module")
def known(story: Callable[..., Story]) -> tuple[Understanding, Sides]:
    understandings, actors = story(TEXT)
    return understandings[0], sides_of(understandings, actors, frozenset())


def _party(u: Understanding, words: str) -> Party:
    start = u.report.text.index(words)
    within = [n.actor for n in u.mentions.names if n.actor and start <= n.start and n.end <= start + len(words)]
    return Party(start, start + len(words), words, tuple(within))


def _page(u: Understanding, sides: Sides) -> Page:
    names: tuple[Name, ...] = tuple(sorted((n for n in u.mentions.names if n.actor), key=lambda n: n.start))
    return Page(u.parsed, names, sides)


@pytest.mark.parametrize(
    ("words", "side"),
    [
        ("Corran President Orlan Beck", "Corran"),
        ("The Beck administration", "Corran"),
        ("Elvan Foreign Minister Lena Holm", "Elva"),
        ("The President of Elva, Nils Falk", "Elva"),
        ("Falk's government", "Elva"),
        ("Corran's navy", "Corran"),
        ("Norwegian officials", "Norway"),
        ("Oslo", "Norway"),
        ("The Kremlin", "Russia"),
        ("The U.S. State Department", "United States"),
        ("Rita Falcao", "Nordia Air"),
        ("Nordia Air", "Nordia Air"),
        ("Former President Ivo Brandauer", "Ivo Brandauer"),
        ("Actress Mia Lund", "Mia Lund"),
        ("Officials", None),
        ("Elvan trawlers", None),
        ("A Norwegian sailor", None),
        ("Beck's wife", None),
    ],
)
def test_sides_of_those_who_act(known: tuple[Understanding, Sides], words: str, side: str | None) -> None:
    u, sides = known
    found = acting_in(_party(u, words), _page(u, sides), "doer")
    assert (sides.names[found.side] if found else None) == side


@pytest.mark.parametrize(
    ("words", "met", "harmed"),
    [
        ("two Elvan trawlers", "Elva", "Elva"),
        ("A Norwegian sailor", None, "Norway"),
        ("A Norway-flagged trawler", "Norway", "Norway"),
        ("Beck's wife", None, None),
        ("Officials", None, None),
    ],
)
def test_sides_of_those_to_whom_it_is_done(known: tuple[Understanding, Sides], words: str, met: str | None, harmed: str | None) -> None:
    u, sides = known
    page, party = _page(u, sides), _party(u, words)
    found = [acting_in(party, page, part) for part in ("met", "harmed")]
    assert [sides.names[one.side] if one else None for one in found] == [met, harmed]


def test_who_acts_can_be_opened_again(known: tuple[Understanding, Sides]) -> None:
    u, sides = known
    page = _page(u, sides)
    minister, country = (acting_in(_party(u, words), page, "doer") for words in ("Elvan Foreign Minister Lena Holm", "Norwegian officials"))
    assert minister is not None
    assert minister.through == ("lena-holm",)
    assert country is not None
    assert country.through == ()


def test_a_city_where_it_is_done_is_no_party(known: tuple[Understanding, Sides]) -> None:
    u, sides = known
    assert acting_in(_party(u, "Ostrel"), _page(u, sides), "met") is None


def test_a_phrase_of_two_sides(known: tuple[Understanding, Sides]) -> None:
    u, sides = known
    page = _page(u, sides)
    both = both_in(Party(0, 6, "Corran", ("orlan-beck", "lena-holm")), page)
    assert both is not None
    assert [sides.names[one.side] for one in both] == ["Corran", "Elva"]
    assert both_in(Party(0, 6, "Corran", ("orlan-beck",)), page) is None


def test_a_ministry_or_minister_of_no_known_country_is_no_side(story: Callable[..., Story]) -> None:
    understandings, actors = story("The Foreign Ministry warned Rita Falcao. Prime Minister Otto Lund thanked Rita Falcao for her help.")
    sides = sides_of(understandings, actors, frozenset())
    assert set(sides.names.values()) == {"Rita Falcao"}


def test_of_a_body_and_its_spokesman(story: Callable[..., Story]) -> None:
    text = "Corran's Foreign Ministry accused Elva. Foreign Ministry spokeswoman Ida Lund said so. Corran President Orlan Beck was silent."
    understandings, actors = story(text)
    sides = sides_of(understandings, actors, frozenset())
    corran = next(a.id for a in actors if a.name == "Corran")
    assert {sides.of(a.id) for a in actors if a.name in {"Ida Lund", "Orlan Beck", "Corran"}} == {corran}


def test_users_of_a_firm_are_not_the_firm(story: Callable[..., Story]) -> None:
    understandings, actors = story("Nordia Air users scolded Rita Falcao. Nordia Air apologised. Rita Falcao is a lawyer.")
    u, sides = understandings[0], sides_of(understandings, actors, frozenset())
    inner = Party(0, 10, "Nordia Air", ("nordia-air",))
    assert acting_in(inner, _page(u, sides), "doer") is None


def test_a_people_tells_its_country(story: Callable[..., Story]) -> None:
    understandings, actors = story(
        "Corran shelled Elva on Monday. Two Elvan trawlers fled. Corran's interior minister, Rita Falcao, was silent."
    )
    u, sides = understandings[0], sides_of(understandings, actors, frozenset())
    page = _page(u, sides)
    trawlers, minister = (
        acting_in(_party(u, "Elvan trawlers"), page, "harmed"),
        acting_in(_party(u, "Corran's interior minister"), page, "doer"),
    )
    assert [one and sides.names[one.side] for one in (trawlers, minister)] == ["Elva", "Corran"]
