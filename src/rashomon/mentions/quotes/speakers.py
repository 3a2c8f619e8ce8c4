"""Who speaks: the mention nearest the cue, and who that is.

"Ann Lee", "Lee", "Mayor Lee", "the mayor, Ann Lee"      the actor of that name
"he", "she"                                              the latest person, subjects first, of whom it can be said
"it", "the company"; "the mayor", "the senator"          the latest organisation; the one so described in the report
"the statement", "the letter"                            whoever spoke last
"a U.S. official", "two people close to the talks"       these words
"they", "I", "we"                                        left open
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice, takewhile
from typing import TYPE_CHECKING

from rashomon.mentions.credits.outlets import only_outlets
from rashomon.mentions.quotes.cast import EPITHETS, GENDERS, Appearance, Cast, cast_of, gender_of, person_like
from rashomon.mentions.quotes.drafts import Draft
from rashomon.mentions.quotes.page import EDGES, Page, trimmed
from rashomon.types import Actor, Name, Quote, Span, Speaker

if TYPE_CHECKING:
    from spacy.tokens import Token

CUTS = frozenset({"appos", "relcl", "acl", "punct", "advcl", "cc", "conj", "dep"})
OPEN = frozenset(
    {"nobody", "anybody", "anyone", "i", "we", "you", "they", "them", "us", "me", "who", "that", "which", "this", "these", "those", "what"}
)
ORGANISED = re.compile(
    r"(?:company|airline|carrier|firm|bank|agency|group|organi[sz]ation|network|newspaper|paper|outlet|union|ministry|department|party|team"
    r"|league|university|school|hospital|church|committee|commission|council|court|embassy|utility|manufacturer|retailer|startup|publisher)$"
)
WRITTEN = re.compile(r"(?:statement|letter|message|e-?mail|post|tweet|release|memo|note|filing|complaint|report|document)$")
TALK = re.compile(  # what is said, and says nothing itself: "the conversation marked …", "the warnings said …"
    r"(?:conversation|talk|call|meeting|discussion|exchange|speech|interview|question|answer|comment|remark|warning|claim|allegation"
    r"|accusation|rumou?r|threat|promise|hope|fear|idea)$"
)
REPORTING = re.compile(r"(?:newspaper|paper|outlet|network|publisher)$")
ALIKE = 3  # letters that an organisation's name shares with a noun for it: "Airways" and "airline"
LOOSE = 25  # tokens
HIGHEST = 12  # steps up the tree
NO_SUBJECT = 300  # characters by which a person counts as farther
UNSURE = 100
FAR = 700  # characters back to which a pronoun reaches


def identify(page: Page, drafts: list[Draft], names: tuple[Name, ...], actors: tuple[Actor, ...]) -> tuple[Quote, ...]:
    """The drafts as quotes, each with its speaker; the drafts are in order."""
    cast = cast_of(page, names, actors)
    by_token = _names_by_token(page, names, actors)
    speakers: dict[int, Speaker | None] = {}
    last: Speaker | None = None
    quoted: Speaker | None = None
    for i in sorted(range(len(drafts)), key=lambda i: _place(page, drafts[i])):
        draft = drafts[i]
        source = _source(page, draft, quoted, by_token)
        speakers[i] = quoted if source is None and draft.carried else _speaker(page, source, cast, by_token, last)
        last = speakers[i] or last
        quoted = last if draft.kind == "direct" else quoted
    return tuple(Quote(d.kind, d.content, d.cue, speakers[i]) for i, d in enumerate(drafts))


def _place(page: Page, draft: Draft) -> int:
    return draft.content[0].start if draft.source is None else page.starts[draft.source]


def _names_by_token(page: Page, names: tuple[Name, ...], actors: tuple[Actor, ...]) -> dict[int, tuple[Name, str]]:
    """For each token of a name, the name and the fullest form of whom it names."""
    known = {actor.id: actor.name for actor in actors}
    return {i: (n, known.get(n.actor or "", n.text)) for n in names for i in range(page.token_at(n.start), page.token_at(n.end))}


def _source(page: Page, draft: Draft, last: Speaker | None, by_token: dict[int, tuple[Name, str]]) -> int | None:
    """The head of the mention of the speaker; for a quote carried over, the subject of a sentence between the last quote and it."""
    if draft.cue_token is not None and page.doc[draft.cue_token].tag_ == "VBG" and _is_thing(page, draft.source, by_token):
        return _above(page.doc[draft.cue_token], by_token) or draft.source
    if draft.source is None and draft.cue_token is not None and draft.kind == "direct":
        return _beside(page, draft.cue_token, by_token)
    if draft.source is not None or not draft.carried:
        return draft.source
    at = page.token_at(draft.content[0].start) - 1
    while at > 0 and (page.inside[at] or page.doc[at].is_space or page.doc[at].is_punct):
        at -= 1
    if at <= 0 or page.inside[at] or draft.content[0].start - page.starts[at] > 40:
        return None
    root = page.doc[at].sent.root
    subject = next((c for c in root.children if c.dep_ == "nsubj"), None)
    if subject is None or page.inside[subject.i] or (last is not None and subject.idx < last.start):
        return None
    return subject.i if subject.ent_type_ in ("PERSON", "ORG") or subject.lower_ in ("he", "she") else None


def _is_thing(page: Page, source: int | None, by_token: dict[int, tuple[Name, str]]) -> bool:
    """No subject, or one that can't speak: "in an attempt to win them over by saying …"."""
    if source is None:
        return True
    token = page.doc[source]
    return (
        token.tag_ == "NN" and source not in by_token and not (person_like(token.lemma_.lower()) or ORGANISED.match(token.lemma_.lower()))
    )


def _above(cue: Token, by_token: dict[int, tuple[Name, str]]) -> int | None:
    """The nearest subject above a participle that is a person's or an organisation's name."""
    for verb in islice(cue.ancestors, HIGHEST):
        for child in verb.children:
            if child.dep_ == "nsubj" and child.i in by_token and by_token[child.i][0].kind in ("person", "organisation"):
                return child.i
    return None


def _beside(page: Page, cue: int, by_token: dict[int, tuple[Name, str]]) -> int | None:
    """The person named nearest a cue that the parse gives no subject, right after it or before it in the sentence."""
    sentence = page.doc[cue].sent
    ahead = range(cue + 1, min(cue + 2, sentence.end))
    behind = range(cue - 1, max(sentence.start, cue - LOOSE) - 1, -1)
    return next((i for i in (*ahead, *behind) if i in by_token and by_token[i][0].kind == "person" and not page.inside[i]), None)


def _speaker(page: Page, source: int | None, cast: Cast, by_token: dict[int, tuple[Name, str]], last: Speaker | None) -> Speaker | None:
    if source is None:
        return None
    token = _antecedent(page.doc[source])
    span = mention(page, source)
    text = page.text[span.start : span.end]
    if token.i != source:
        meant = _speaker(page, token.i, cast, by_token, last)
        return Speaker(span.start, span.end, text, meant.name if meant is not None else None)
    named = by_token.get(source) or _named_beside(page, token, span, by_token)
    spoken = TALK.match(token.lemma_.lower()) is not None
    named = named or (_author(token, by_token) if spoken or WRITTEN.match(token.lemma_.lower()) else None)
    if named is None and spoken:
        return None
    name = named[1] if named is not None else _meant(token, text, cast, last)
    if named is None and name is not None:
        _enter(token, name, cast)
    return Speaker(span.start, span.end, text, name)


def _antecedent(token: Token) -> Token:
    """The noun that a relative pronoun stands for: "[Ann Lee], who said …"; else the token itself."""
    return token.head.head if token.tag_ in ("WP", "WDT") and token.head.dep_ == "relcl" else token


def _enter(token: Token, name: str, cast: Cast) -> None:
    """Someone spoken of by a pronoun or a description appears there too, so that a later "he" or "the aide" can mean them."""
    known = next((a for a in cast.before(token.idx) if a.name == name), None)
    lemma = token.lemma_.lower()
    if known is not None:
        cast.add(replace(known, start=token.idx, subject=True))
    elif token.tag_ == "NNP" or (token.tag_ == "NN" and person_like(lemma)):
        cast.add(Appearance(token.idx, name, name, "person", True))
        cast.genders[name].update(gender_of(lemma))
    if token.pos_ == "NOUN":
        cast.described[known.actor if known else name].add(lemma)


def _named_beside(page: Page, token: Token, span: Span, by_token: dict[int, tuple[Name, str]]) -> tuple[Name, str] | None:
    """The name that stands in apposition: "the mayor, Ann Lee,"; "spokeswoman Ann Lee"."""
    for child in token.children:
        if child.dep_ == "appos" and child.i in by_token and by_token[child.i][0].kind == "person":
            return by_token[child.i]
    after = page.token_at(span.end)
    if page.text[span.end : span.end + 2] == ", " and after + 2 < len(page.doc):
        following = by_token.get(after + 1)
        if following is not None and following[0].kind == "person" and page.text[following[0].end : following[0].end + 1] in (",", ".", ""):
            return following
    return None


def _author(token: Token, by_token: dict[int, tuple[Name, str]]) -> tuple[Name, str] | None:
    """Whose statement it is: "Lee's statement", "the statement from the mayor's lawyer, Ann Lee"."""
    for child in token.children:
        if child.dep_ == "poss" and child.i in by_token:
            return by_token[child.i]
        if child.lower_ in ("from", "by"):
            people = [by_token[t.i] for t in child.subtree if t.i in by_token and t.dep_ != "poss"]
            return people[-1] if people else None
    return None


def _meant(token: Token, text: str, cast: Cast, last: Speaker | None) -> str | None:
    """Whom a pronoun or a description means; the description itself where it names someone unnamed."""
    word = token.lower_
    if word in GENDERS:
        return _latest_person(token.idx, GENDERS[word], cast)
    if word == "it":
        return _latest_organisation(token.idx, cast)
    if word in OPEN:
        return None
    if token.tag_ in ("NNS", "NNPS") or not re.match(r"(?:the|this|that)\s", text, re.IGNORECASE):
        return text
    return _described(token, cast) or _by_sort(token, text, cast, last) or text


def _latest_person(offset: int, gender: str | None, cast: Cast) -> str | None:
    """The latest person before an offset of whom a "he" or "she" can be said; subjects, names and known gender count as nearer."""
    near = [a for a in takewhile(lambda a: offset - a.start <= FAR, cast.before(offset)) if a.kind == "person"]
    fitting = [a for a in near if not gender or cast.gender(a.actor) in (gender, None)] or [a for a in near if not cast.is_sure(a.actor)]

    def distance(a: Appearance) -> int:
        unsure = a.actor == a.name or (gender is not None and cast.gender(a.actor) != gender)
        return offset - a.start + NO_SUBJECT * (not a.subject) + UNSURE * unsure

    return min(fitting, key=distance).name if fitting else None


def _latest_organisation(offset: int, cast: Cast, noun: str = "") -> str | None:
    """The latest organisation before an offset, of the noun's sort where one is: an airline is called Airways, a newspaper is an outlet."""
    reports = bool(REPORTING.match(noun))
    found = [a.name for a in cast.before(offset) if a.kind == "organisation" and only_outlets(a.name) == reports]
    alike = (n for n in found if any(w.lower().startswith(noun[:ALIKE]) for w in n.split())) if noun else iter(())
    return next(alike, found[0] if found else None)


def _described(token: Token, cast: Cast) -> str | None:
    """The one that the report describes so, the latest where there are several, those with the same epithets first."""
    lemma = token.lemma_.lower()
    epithets = {c.lemma_.lower() for c in token.children if c.dep_ in EPITHETS}
    fallback: str | None = None
    for appearance in cast.before(token.idx):
        words = cast.described.get(appearance.actor, ())
        if lemma in words:
            if epithets <= set(words):
                return appearance.name
            fallback = fallback or appearance.name
    return fallback


def _by_sort(token: Token, text: str, cast: Cast, last: Speaker | None) -> str | None:
    """What a description is by its noun alone: an organisation, something written by whoever spoke last, a person just spoken of."""
    lemma = token.lemma_.lower()
    if WRITTEN.match(lemma):
        return last.name if last is not None else None
    if " of " in text or token.tag_ not in ("NN", "NNP"):
        return None
    if ORGANISED.match(lemma):
        specific = any(c.pos_ == "PROPN" or (c.tag_ == "JJ" and c.text[0].isupper()) for c in token.subtree)
        return None if specific else _latest_organisation(token.idx, cast, lemma)
    gender = next(iter(gender_of(lemma)), None)
    return _latest_person(token.idx, gender, cast) if person_like(lemma) else None


def mention(page: Page, head: int) -> Span:
    """The noun phrase of a head, without apposition and relative clause: "a spokeswoman for the airline"."""
    token = page.doc[head]
    end = head + 1
    for child in token.rights:
        if child.dep_ in CUTS or child.i < end:
            break
        end = child.right_edge.i + 1
    span = page.span(token.left_edge.i, end)
    return trimmed(page.text, span.start, span.end, EDGES.replace("'", "").replace("’", "")) or page.span(head, head + 1)
