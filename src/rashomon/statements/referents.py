"""Whom pronouns mean, where that is safe; an open one stays open.

she, his      the latest person of that gender, subjects first; open where another could be meant as well, be it "a deputy"
I, my         in words between quotation marks whoever speaks
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from itertools import takewhile
from typing import TYPE_CHECKING

from rashomon.mentions.quotes.cast import GENDERS, Appearance, Cast, cast_of, person_like
from rashomon.mentions.quotes.page import page_of
from rashomon.types import Actor, Mentions, Parsed, Quote

if TYPE_CHECKING:
    from spacy.tokens import Token

FAR = 500  # characters back to which a pronoun reaches
NO_SUBJECT = 200  # characters by which a person counts as farther where it is no subject
NEARER = 0.5  # the one meant must be this much nearer than the next who could be
LAST = 3  # quotes before an offset that it can stand in
DESCRIBING = frozenset({"compound", "appos", "attr", "nmod", "oprd"})
OWN = frozenset({"i", "me", "my", "mine", "myself"})


def referents(parsed: Parsed, mentions: Mentions, actors: Sequence[Actor]) -> dict[int, str]:
    """Ids of the actors that pronouns mean, by the offset of the pronoun."""
    pronouns = [t for t in parsed.doc if t.lower_ in GENDERS or t.lower_ in OWN]
    if not pronouns or not actors:
        return {}
    cast = cast_of(page_of(parsed), mentions.names, tuple(actors))
    ids = {actor.name: actor.id for actor in actors}
    starts = [q.content[0].start for q in mentions.quotes]
    unnamed = _unnamed(parsed, mentions)
    meant = ((t.idx, _meant(t, cast, unnamed, _around(t.idx, mentions.quotes, starts), ids)) for t in pronouns)
    return {offset: actor for offset, actor in meant if actor is not None}


def _meant(token: Token, cast: Cast, unnamed: Sequence[int], quote: Quote | None, ids: Mapping[str, str]) -> str | None:
    speaker = ids.get(quote.speaker.name or "") if quote is not None and quote.speaker is not None else None
    spoken = quote is not None and quote.kind != "indirect"
    if token.lower_ in OWN:
        return speaker if spoken else None
    found = _person(token, cast, {speaker} if spoken else set())
    return found[0] if found is not None and not _between(unnamed, found[1], token.idx) else None


def _person(token: Token, cast: Cast, barred: set[str | None]) -> tuple[str, int] | None:
    """The nearest whom the pronoun fits and where they are last named, unless another is about as near."""
    gender, beside = GENDERS[token.lower_], _subject_beside(token)
    distance: dict[str, int] = {}
    last: dict[str, int] = {}
    for one in takewhile(lambda a: token.idx - a.start <= FAR, cast.before(token.idx)):
        fits = one.kind == "person" and one.actor not in barred and cast.gender(one.actor) in (gender, None)
        if fits and not (beside is not None and one.start >= beside):
            last.setdefault(one.actor, one.start)
            distance[one.actor] = min(_distance(token, one), distance.get(one.actor, 2 * FAR))
    ranked = sorted(distance, key=lambda actor: distance[actor])
    clear = len(ranked) == 1 or (len(ranked) > 1 and distance[ranked[0]] <= NEARER * distance[ranked[1]])
    sure = clear and (len(ranked) == 1 or cast.gender(ranked[0]) == gender)
    return (ranked[0], last[ranked[0]]) if sure else None


def _distance(token: Token, one: Appearance) -> int:
    return token.idx - one.start + NO_SUBJECT * (not one.subject)


def _subject_beside(token: Token) -> int | None:
    """Where the subject of a pronoun's own verb begins: of "Beck met him" Beck is not meant."""
    if token.dep_ not in {"dobj", "dative", "pobj"}:
        return None
    verb = next((a for a in token.ancestors if a.pos_ in {"VERB", "AUX"}), None)
    subject = next((c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}), None) if verb is not None else None
    return subject.left_edge.idx if subject is not None else None


def _unnamed(parsed: Parsed, mentions: Mentions) -> list[int]:
    """Where persons stand that no name tells: "a deputy", "Lee's wife"; not "the mayor" beside "Ann Lee"."""
    named = bytearray(len(parsed.report.text))
    for name in mentions.names:
        named[name.start : name.end] = b"\x01" * (name.end - name.start)
    nouns = (t for t in parsed.doc if t.tag_ == "NN" and t.dep_ not in DESCRIBING and not named[t.idx])
    return [t.idx for t in nouns if person_like(t.lemma_.lower()) and not any(c.dep_ == "appos" for c in t.children)]


def _between(offsets: Sequence[int], start: int, end: int) -> bool:
    return bisect_right(offsets, start) < bisect_left(offsets, end)


def _around(offset: int, quotes: Sequence[Quote], starts: Sequence[int]) -> Quote | None:
    """The quote that an offset stands in."""
    last = bisect_right(starts, offset)
    near = reversed(quotes[max(0, last - LAST) : last])
    return next((q for q in near if any(span.start <= offset < span.end for span in q.content)), None)
