"""The sides of a story: countries, and those who act for nobody else; whoever acts for one is rolled up to it.

President Rita Falcao of Elva · the Elvan foreign ministry · Elva's navy      Elva
the capital of a country, where it acts                                        the country
Orlan Beck, who holds no office                                                Orlan Beck
a bay, an opera, a prize                                                       no side
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rashomon.mentions.credits.outlets import only_outlets
from rashomon.mentions.names.actors import COUNTRY
from rashomon.mentions.names.countries import tables
from rashomon.mentions.names.forms import fold, word_set
from rashomon.mentions.names.words import PARTISANS
from rashomon.relations.offices import (
    DEEPEST,
    STEM,
    capital_of,
    country_in,
    forms_of,
    governs,
    headed_by,
    offices_of,
    owner_named,
    owners_beside,
    polity_of,
    seat_of,
    states_of,
    statesmen,
    surnames_of,
    tells_people,
)
from rashomon.statements.vectors import rarity_of
from rashomon.types import Actor, Understanding

WIDE = word_set(  # peoples of no one country, and creeds
    """
    african africans american americans arab arabs asian asians buddhist buddhists catholic catholics christian christians european
    europeans hindu hindus islamic islamist islamists jewish jews latin latinos muslim muslims north south east west western westerners
    """
)
PLATFORMS = frozenset({"facebook", "instagram", "linkedin", "reddit", "tiktok", "truth social", "twitter", "weibo", "whatsapp", "youtube"})
MINISTRIES = frozenset({"cabinet", "department", "government", "ministry", "parliament", "presidency"})
LOCAL = frozenset({"mayor", "sheriff", "councillor", "councilman", "councilwoman", "councilor"})


@dataclass(frozen=True, slots=True)
class Sides:
    """Which side each actor is of; an actor that is of none is missing."""

    side: Mapping[str, str]  # actor id → id of the side
    names: Mapping[str, str]  # of the sides, for a reader
    bodies: frozenset[str]  # ids of persons, ministries, forces: who acts in the name of a side; no people, no capital
    places: frozenset[str]
    countries: frozenset[str]  # ids of the sides that are states or cities
    outlets: frozenset[str]  # ids of the actors that are media
    polities: Mapping[str, str]  # states that no table has, by their folded names

    def of(self, actor: str | None) -> str | None:
        return self.side.get(actor or "")

    def country_told(self, words: str) -> str | None:
        """The country that a phrase names first: "an Elvan official"."""
        return country_in(words, self.polities)

    def is_country(self, side: str) -> bool:
        return side in self.countries


@dataclass(frozen=True, slots=True)
class _Ground:
    """What is known before the sides are."""

    offices: Mapping[str, str]
    beside: Mapping[str, str]
    polities: Mapping[str, str]  # places that are states in this story, by their folded names
    surnames: Mapping[str, str]
    statesmen: frozenset[str]  # persons who act for a state, be it known or not
    cities: frozenset[str]  # places that have a mayor: they act for themselves


def sides_of(understandings: Sequence[Understanding], actors: Sequence[Actor], acting: frozenset[str]) -> Sides:
    """Of all actors; `acting` are the places that are told to act, as only a state or a city does."""
    known = {actor.id: actor for actor in actors}
    states = states_of(understandings) - {a.id for a in actors if forms_of(a) & PARTISANS}
    offices = offices_of(understandings, states, frozenset(a.id for a in actors if a.kind == "group") - states)
    officed = frozenset(r.body for u in understandings for r in u.mentions.roles if r.body)
    cities = frozenset(r.body for u in understandings for r in u.mentions.roles if r.body and LOCAL & {*r.role.split()})
    polities = _polities(actors, officed | acting, states, cities)
    ground = _Ground(offices, owners_beside(understandings), polities, surnames_of(actors), statesmen(understandings), cities)
    side = {actor.id: found for actor in actors if (found := _side(actor, known, ground, DEEPEST)) is not None}
    names = {one: known[one].name if one in known else tables().names[one.removeprefix(COUNTRY)] for one in {*side.values()}}
    countries = frozenset(one for one in names if one.startswith(COUNTRY) or one in polities.values())
    bodies = frozenset(a.id for a in actors if a.kind != "place" and not (_is_word(a) and _people(a, ground)))
    places = frozenset(a.id for a in actors if a.kind == "place")
    return Sides(side, names, bodies, places, countries, _outlets(understandings, actors), polities)


def _polities(actors: Sequence[Actor], acting: frozenset[str], states: frozenset[str], cities: frozenset[str]) -> dict[str, str]:
    """What is a state in this story, by its folded names: a place that acts, what has a minister, "Elva" where there are "Elvans"."""
    told = [a for a in actors if a.kind != "person" and not a.id.startswith(COUNTRY) and (a.id in cities or capital_of(a) is None)]
    forms = {form: a for a in told for form in forms_of(a)}
    shelves: dict[str, list[str]] = defaultdict(list)  # words that begin alike: only these need a close look
    for form in forms:
        shelves[form[:STEM]].append(form)
    with_people = {form for form in forms if any(tells_people(other, form) for other in shelves[form[:STEM]])}
    found = {form: a.id for form, a in forms.items() if a.id in states or form in with_people or (a.kind == "place" and a.id in acting)}
    return {form: actor for form, actor in found.items() if not any(tells_people(form, base) for base in shelves[form[:STEM]])}


def _side(actor: Actor, known: Mapping[str, Actor], ground: _Ground, deepest: int) -> str | None:
    """Of one actor; None where it is no party to anything."""
    if actor.id.startswith(COUNTRY):
        return actor.id
    if actor.id in ground.cities:
        return actor.id
    above = seat_of(actor) or capital_of(actor) or ground.offices.get(actor.id) or _owner(actor, ground)
    if above is None or above == actor.id:
        return actor.id if _stands_alone(actor, ground) else None
    higher = known.get(above)
    found = above if higher is None else _side(higher, known, ground, deepest - 1) if deepest else None
    return actor.id if found is None and actor.kind == "person" and actor.id not in ground.statesmen else found


def _owner(actor: Actor, ground: _Ground) -> str | None:
    """Whose a body or a people is."""
    if actor.kind == "person":
        return None
    headed = headed_by(actor, ground.surnames)
    if headed is not None:
        return headed
    if actor.kind in {"group", "other"} or _is_word(actor):
        return _people(actor, ground)
    if actor.kind == "organisation" and governs(actor):
        return owner_named(actor, ground.polities) or ground.beside.get(actor.id)
    return None


def _people(actor: Actor, ground: _Ground) -> str | None:
    """The country whose people it is."""
    return next(filter(None, (polity_of(form, ground.polities) for form in sorted(forms_of(actor)))), None)


def _is_word(actor: Actor) -> bool:
    return actor.kind != "person" and " " not in fold(actor.name)


def _stands_alone(actor: Actor, ground: _Ground) -> bool:
    """Persons, companies and movements do; of places only states and cities; a ministry or a minister of no known country does not."""
    if actor.kind == "place" or any(form in ground.polities for form in forms_of(actor)):
        return any(ground.polities.get(form) == actor.id for form in forms_of(actor))
    if actor.kind == "organisation":
        return not governs(actor) or (" of " in fold(actor.name) and fold(actor.name).split(" of ")[0].split()[-1] not in MINISTRIES)
    if actor.kind == "person":
        return actor.id not in ground.statesmen and not _is_common(actor)
    return actor.kind == "group" and not WIDE & {*fold(actor.name).replace("-", " ").split()}


def _is_common(actor: Actor) -> bool:
    """A common word with a capital, taken for a name: "Gunman", at the start of a headline."""
    word = fold(actor.name)
    return " " not in word and not actor.roles and rarity_of(word) < 1


def _outlets(understandings: Sequence[Understanding], actors: Sequence[Actor]) -> frozenset[str]:
    credited = PLATFORMS | {
        fold(name) for u in understandings for name in (u.report.outlet or "", *(c.name for c in u.mentions.credits)) if name
    }
    return frozenset(a.id for a in actors if a.kind != "person" and (forms_of(a) & credited or only_outlets(a.name)))
