"""Names for people who are only described: "the US president", "Norway's leader", "the senator".

A description is a person's when just one holder of that role, for that country where one is said, is in the story; else it is no name.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from rashomon.mentions.names.actors import COUNTRY
from rashomon.mentions.names.edges import POSSESSIVES
from rashomon.mentions.names.forms import word_set
from rashomon.mentions.names.roles import OF, Page, body_of, role_of
from rashomon.mentions.names.words import FORMER, HEADS_OF_STATE, RANKED, ROLES
from rashomon.types import Name, RoleMention, Sentence

# Roles of which a story has many holders that it doesn't name.
COMMON = word_set(
    """
    actor agent aide analyst activist correspondent critic detective editor executive expert father guard journalist lawyer attorney
    lawmaker mother official officer prosecutor reporter representative researcher scientist soldier star student teacher tenant victim
    witness spokesman spokeswoman spokesperson
    """
)

NEAR = 800  # characters for which someone named stays in mind

Holder = tuple[str, str, str | None, bool]  # (actor, role, body, former)


def described(pages: Sequence[Page], roles: Sequence[Sequence[RoleMention]]) -> list[list[Name]]:
    """The descriptions on each page that stand for one person."""
    story = _holders(r for rows in roles for r in rows)
    return [list(_on_page(page, _present(page, story))) for page in pages]


def _holders(roles: Iterable[RoleMention]) -> frozenset[Holder]:
    """Who holds what; a role said once with its country has it everywhere."""
    bodies: dict[tuple[str, str], set[str]] = defaultdict(set)
    said = [(r.actor, r.role, r.body, r.former) for r in roles]
    for actor, role, body, _ in said:
        if body is not None:
            bodies[actor, role].add(body)
    return frozenset(h for h in said if h[2] is not None or not bodies[h[0], h[1]])


def _present(page: Page, story: frozenset[Holder]) -> list[Holder]:
    """The holders that a report names."""
    named = {name.actor for name in page.names}
    return sorted((h for h in story if h[0] in named), key=str)


def _on_page(page: Page, holders: Sequence[Holder]) -> Iterator[Name]:
    if not holders:
        return
    for sentence in page.parsed.claiming():
        for head in range(sentence.first, sentence.last):
            if page.cols.folded[head] in ROLES and head not in page.on:
                name = _description(page, head, sentence, holders)
                if name is not None:
                    yield name


def _description(page: Page, head: int, sentence: Sentence, holders: Sequence[Holder]) -> Name | None:
    """The description around a role word, where it stands for one holder; a title, an apposition or an indefinite phrase is none."""
    cols = page.cols
    first = _first(page, head, sentence)
    after = head + 1
    if first is None or after in page.on or page.parsed.doc[head].dep_ in ("compound", "appos", "attr", "amod", "nmod"):
        return None
    last = after
    if after + 1 < sentence.last and cols.words[after] in OF:
        last = after + 1 + (cols.words[after + 1] == "the")
        if last not in page.on:
            return None
        while last < sentence.last and page.on.get(last) == page.on.get(last - 1, page.on.get(last)):
            last += 1
    body = body_of(page, first, head, last)
    former = any(w in FORMER for w in cols.folded[first:head])
    if last + 1 < sentence.last and cols.words[last] == "," and _person_at(page, last + 1):
        return None
    start, end = cols.starts[first], cols.end(last)
    role = role_of(cols, head, first)
    if body is None and role not in HEADS_OF_STATE:
        holders = [h for h in holders if _in_mind(page, h[0], start)]
    actor = _holder(role, body, former, holders)
    return None if actor is None else Name(start, end, page.parsed.report.text[start:end], "person", actor)


def _in_mind(page: Page, actor: str, start: int) -> bool:
    """Whether a person was named shortly before."""
    return any(n.actor == actor and start - NEAR < n.start < start for n in page.names)


def _person_at(page: Page, i: int) -> bool:
    """Whether a person's name stands on a token: then the description before it needs none of its own."""
    n = page.on.get(i)
    return n is not None and page.names[n].kind == "person"


def _first(page: Page, head: int, sentence: Sentence) -> int | None:
    """Where a definite description begins: at "the", or at a country with a possessive; None where it is indefinite."""
    cols = page.cols
    owned = False
    for i in range(head - 1, max(sentence.first, head - 6) - 1, -1):
        if cols.folded[i] == "the":
            return i
        n = page.on.get(i)
        if n is not None and page.names[n].kind != "person":
            if owned and page.on.get(i - 1) != n:
                return i
        elif cols.words[i] in POSSESSIVES:
            owned = True
        elif cols.pos[i] not in ("ADJ", "NOUN", "PROPN"):
            return None
    return None


def _holder(role: str, body: str | None, former: bool, holders: Sequence[Holder]) -> str | None:
    """The one holder that fits; a country said must be the holder's, or be said of no holder at all."""
    fitting = [h for h in holders if _fits(role, h[1]) and h[3] == former]
    if body is not None:
        exact = [h for h in fitting if h[2] == body]
        fitting = exact or [h for h in fitting if h[2] is None and body.startswith(COUNTRY)]
    elif role.split()[-1] in COMMON:
        return None
    actors = {h[0] for h in fitting}
    return actors.pop() if len(actors) == 1 else None


def _fits(said: str, held: str) -> bool:
    """Whether a described role can be the one held: "minister" a foreign minister's, "leader" a president's; never a vice president's."""
    if said == "leader" and held in HEADS_OF_STATE:
        return True
    *some, head = said.split()
    *mine, held_head = held.split()
    return head == held_head and {*some} <= {*mine} and {*some} & RANKED == {*mine} & RANKED
