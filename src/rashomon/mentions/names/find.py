"""The names of every report of a story, linked over all of them, and the actors they name."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import zip_longest

from rashomon.mentions.names.actors import COUNTRY, Seen, actors_of
from rashomon.mentions.names.countries import tables
from rashomon.mentions.names.descriptions import described
from rashomon.mentions.names.edges import Columns, Stretch, columns
from rashomon.mentions.names.forms import fold, initials, surname
from rashomon.mentions.names.kinds import Votes, votes
from rashomon.mentions.names.link import Form, Groups, forms_of, joined
from rashomon.mentions.names.roles import Page, page_of, roles_on
from rashomon.mentions.names.shorts import Full, Shorts
from rashomon.mentions.names.spans import story_stretches
from rashomon.mentions.names.words import DOMAINS, GENERIC, ORGANISATION_HEADS, PARTISANS, PLACE_HEADS, STANDING, STATECRAFT
from rashomon.types import Actor, Name, NameKind, Parsed

SHORTEST_SHOUT = 4  # letters; fewer in capitals are an acronym, never a surname: "HO" is not Pak Min Ho
HALVES = frozenset({"north", "south"})  # "the North", where one such country is in the story
PLAIN = (DOMAINS | GENERIC | ORGANISATION_HEADS | PLACE_HEADS) - STANDING - PARTISANS - {"democratic"}
TRAILING = "-–—)]”’\"'…,;:"  # what a token of a name can end with that is none of it
_BRACKETED = re.compile(r"\s?\(\s?(?:the\s)?[\"“']?([A-Z][A-Za-z.&-]{1,9})[\"”']?\s?\)")


def find_names(parsed: Sequence[Parsed]) -> tuple[tuple[tuple[Name, ...], ...], tuple[Actor, ...]]:
    """The names in each report's claiming sentences, in order, and the actors of the story, the most named first."""
    tokens = [columns(p) for p in parsed]
    stretches = story_stretches(parsed, tokens)
    seen = [m for i, p in enumerate(parsed) for m in _seen(i, p, tokens[i], stretches[i])]
    ballot = _ballot(parsed, tokens, stretches, seen)
    owners = _owners(parsed, seen, forms_of(ballot, ((m.key, m.report) for m in seen)))
    seen, owners = _without_plain(seen, owners)
    ids, actors = actors_of(seen, owners, ballot, [p.report.id for p in parsed])
    kinds = {a.id: a.kind for a in actors}
    names: list[list[Name]] = [[] for _ in parsed]
    for mention, owner in zip(seen, owners, strict=True):
        names[mention.report].append(_name(mention, ids.get(owner or ""), kinds))
    pages = [page_of(p, rows, cols) for p, rows, cols in zip(parsed, names, tokens, strict=True)]
    return _with_roles(pages, actors)


def _with_roles(pages: Sequence[Page], actors: Sequence[Actor]) -> tuple[tuple[tuple[Name, ...], ...], tuple[Actor, ...]]:
    """The names with the descriptions that stand for one person, and the actors with what they are called."""
    roles = [list(roles_on(page)) for page in pages]
    called: dict[str, dict[str, None]] = defaultdict(dict)
    for role in (r for rows in roles for r in rows):
        called[role.actor].setdefault(role.text)
    rows = ((*page.names, *more) for page, more in zip(pages, described(pages, roles), strict=True))
    names = tuple(tuple(sorted(row, key=lambda n: (n.start, -n.end))) for row in rows)
    return names, tuple(replace(a, roles=tuple(called[a.id])) if a.id in called else a for a in actors)


def _name(mention: Seen, actor: str | None, kinds: Mapping[str, NameKind]) -> Name:
    return Name(mention.start, mention.end, mention.text, _kind(mention, actor, kinds), actor)


def _kind(mention: Seen, actor: str | None, kinds: Mapping[str, NameKind]) -> NameKind:
    """The actor's, but a people is a group and a capital that governs an organisation; only people's names are left open."""
    if actor is None or not actor.startswith(COUNTRY):
        return kinds.get(actor or "", "person")
    land = tables().land(mention.text)
    if land is not None and land.sort == "people":
        return "group"
    return "organisation" if mention.government else "place"


def _seen(report: int, parsed: Parsed, cols: Columns, stretches: Sequence[Stretch]) -> Iterator[Seen]:
    edges = [s.start for s in parsed.sentences]
    text = parsed.report.text
    for s in stretches:
        start, end = cols.starts[s.first], cols.end(s.last)
        end -= len(text[start:end]) - len(text[start:end].rstrip(TRAILING)) if end > start + 1 else 0
        edge = edges[max(0, bisect_right(edges, start) - 1)]
        words = text[start:end]
        state, sole = _governs(parsed, words, s.first), _is_sole(parsed, words, s.first)
        yield Seen(report, s.first, s.last, start, end, words, fold(words), edge, state, sole)


def _governs(parsed: Parsed, text: str, i: int) -> bool:
    """Whether a capital stands for its government: the subject of "imposed", "said", "agreed"."""
    land = tables().land(text)
    if land is None or land.sort != "capital":
        return False
    token = parsed.doc[i]
    while token.dep_ == "conj" and token.head.i < token.i:
        token = token.head
    return token.dep_ == "nsubj" and token.head.lemma_.lower() in STATECRAFT


def _is_sole(parsed: Parsed, text: str, i: int) -> bool:
    """Whether a people's name stands like a firm's, without an article, as in "Nordian apologised"; only with "Nordian Air" is it one."""
    land = tables().land(text)
    if land is None or land.sort != "people" or text.endswith("s"):
        return False
    return parsed.doc[i].dep_ == "nsubj" and parsed.doc[i].pos_ == "PROPN" and not any(t.i < i for t in parsed.doc[i].children)


def _ballot(
    parsed: Sequence[Parsed], tokens: Sequence[Columns], stretches: Sequence[Sequence[Stretch]], seen: Sequence[Seen]
) -> dict[str, Votes]:
    """The votes on each form, over all reports."""
    ballot: dict[str, Votes] = defaultdict(Counter)
    flat = [s for rows in stretches for s in rows]
    for mention, stretch in zip(seen, flat, strict=True):
        ballot[mention.key].update(votes(parsed[mention.report].report.text, tokens[mention.report], stretch))
    return ballot


def _owners(parsed: Sequence[Parsed], seen: Sequence[Seen], forms: Mapping[str, Form]) -> list[str | None]:
    """Whose each mention is: a group of forms, "country:XX", or None where it can't be told."""
    groups = joined(forms, _aliases(parsed, seen))
    fulls = [Full(m.report, m.start, groups.find(m.key)) for m in seen if len(forms[m.key].words) > 1]
    shorts = Shorts(forms, groups, fulls)
    said = frozenset(land.code for m in seen if (land := tables().land(m.text)) is not None and land.sort != "capital")
    return [_couple(m, after, forms, groups) or _owner(m, forms[m.key], groups, shorts, said) for m, after in zip_longest(seen, seen[1:])]


def _without_plain(seen: Sequence[Seen], owners: Sequence[str | None]) -> tuple[list[Seen], list[str | None]]:
    """Without plain words in capitals that stand for nothing fuller: "City", "the Office"."""
    kept = [(m, o) for m, o in zip(seen, owners, strict=True) if o != m.key or m.key not in PLAIN]
    return [m for m, _ in kept], [o for _, o in kept]


def _couple(mention: Seen, after: Seen | None, forms: Mapping[str, Form], groups: Groups) -> str | None:
    """Whose a first name is that shares the surname after it: "Karin" in "Karin and Peter Lindqvist"."""
    if after is None or " " in mention.key or after.first != mention.last + 1 or after.report != mention.report:
        return None
    other = forms[after.key]
    if after.start - mention.end != len(" and ") or other.kind != "person" or len(other.words) < 2:
        return None
    full = forms.get(" ".join((mention.key, *surname(other.words))))
    return groups.find(full.key) if full is not None and full.kind == "person" else None


def _owner(mention: Seen, form: Form, groups: Groups, shorts: Shorts, said: frozenset[str]) -> str | None:
    land = tables().land(mention.text)
    own = groups.find(form.key)
    able = shorts.candidates(form.key, mention.report) - {own}
    if mention.sole and shorts.by_opening(form.key) is not None:
        return shorts.by_opening(form.key)
    is_land = land is not None and form.kind != "person" and not able and not (form.key in tables().states and shorts.home)
    if land is not None and is_land and (land.sort != "capital" or (mention.government and land.code in said)):
        return COUNTRY + land.code
    full = (len(form.words) > 1 and form.kind == "person") or (mention.text.isupper() and len(form.key) < SHORTEST_SHOUT)
    half = [code for code in said if fold(tables().names[code]).startswith(f"{form.key} ")] if form.key in HALVES else []
    if len(half) == 1:
        return COUNTRY + half[0]
    if not able or full or (form.kind == "place" and form.key in tables().states):
        return own
    resolved = shorts.resolve(form.key, mention.report, mention.start, mention.edge)
    return own if resolved is None and form.kind == "organisation" and form.key in ORGANISATION_HEADS else resolved


def _aliases(parsed: Sequence[Parsed], seen: Sequence[Seen]) -> dict[str, str]:
    """Short forms introduced in brackets: "Harbour Safety Board (HSB)"."""
    found: dict[str, str] = {}
    for m in seen:
        bracketed = _BRACKETED.match(parsed[m.report].report.text, m.end)
        if bracketed and " " in m.key:
            short = fold(bracketed[1])
            if short in initials(m.key.split()) or (bracketed[1].isupper() and short[0] == m.key[0]):
                found[short] = m.key
    return found
