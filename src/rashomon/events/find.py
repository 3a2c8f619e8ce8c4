"""The events of one report."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rashomon.events.coding import COOPERATION, HARM, Act, act_of
from rashomon.events.parties import is_of, is_party, is_place, party_of, sides
from rashomon.events.paths import is_verbal
from rashomon.events.senses import sort_of
from rashomon.statements.modality import modality_of
from rashomon.statements.present import Present
from rashomon.statements.voices import attribution_of, by_sentence, negated, voice_of
from rashomon.types import CLAIMING, Event, EventCode, EventModality, Mentions, Parsed, Party, Sentence, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

MUTUAL = frozenset({"AGREE", "CONSULT", "COOPERATE"})  # what those joined do with one another
ONCE_MADE = frozenset({"SUPPORT", "YIELD", "REJECT"})  # that too, where it has an object: "[A and B] signed a pact", "declared a truce"
OPINIONS = frozenset({"ACCUSE", "REJECT", "SUPPORT", "PROTEST"})
PHYSICAL = frozenset({"ASSAULT", "COERCE", "YIELD", "MOBILIZE", "THREATEN"})
SPEAKING = frozenset({"i", "we", "you", "me", "us"})  # nobody knows whom they mean, unless the speaker is known


def find_events(parsed: Parsed, mentions: Mentions, present: Present) -> tuple[Event, ...]:
    """In order of the text; what is boilerplate tells none."""
    found: list[Event] = []
    for index, (sentence, here) in enumerate(zip(parsed.sentences, by_sentence(parsed, mentions), strict=True)):
        if sentence.role in CLAIMING:
            found.extend(_of_sentence(parsed, here, present, index, sentence))
    return tuple(found)


def _of_sentence(parsed: Parsed, mentions: Mentions, present: Present, index: int, sentence: Sentence) -> Iterator[Event]:
    used: set[int] = set()
    said: set[tuple[object, ...]] = set()
    for act in _told(parsed, present, sentence, used):
        for source, target in _pairs(act, present):
            event = _event(parsed, mentions, index, sentence, act, source, target)
            key = (event.code, source and (source.start, source.end), target and (target.start, target.end))
            if key not in said:
                said.add(key)
                yield event


def _told(parsed: Parsed, present: Present, sentence: Sentence, used: set[int]) -> Iterator[Act]:
    """Verbs first, from the top; then the nouns that no verb has taken in."""
    words = [t for t in parsed.doc[sentence.first : sentence.last] if sort_of(t) is not None]
    verbs = sorted((t for t in words if t.pos_ in {"VERB", "AUX"}), key=lambda t: (_height(t), t.i))
    adjectives = [t for t in words if t.pos_ == "ADJ" and t.dep_ in {"acomp", "ccomp", "ROOT"}]
    nouns = [t for t in words if t.pos_ in {"NOUN", "PROPN"}]
    for word in (*verbs, *adjectives, *nouns):
        if word.i in used:
            continue
        act = act_of(word, present)
        if act is not None and (is_verbal(word) or (act.sources and act.targets)):
            used.update(w.i for w in act.words)
            yield act


def _height(word: Token) -> int:
    steps = 0
    while word.head.i != word.i and steps < 30:
        word, steps = word.head, steps + 1
    return steps


def _pairs(act: Act, present: Present) -> Iterator[tuple[Party, Party]]:
    doing = [one for w in act.sources for one in sides(w, present) if _acts(one, act, present)]
    done_to = [one for w in act.targets for one in sides(w, present) if _bears(one, act, present)]
    mutual = len(doing) > 1 and (act.code in MUTUAL or (act.code in ONCE_MADE and len(act.words) > 1))
    if mutual and act.code != "AGREE":
        done_to = [one for one in done_to if one.dep_ == "pobj" and one.head.lower_ in {"with", "between", "to"}]
    pairs = [(a, b) for a in doing for b in doing] if mutual else []
    for one, other in (*pairs, *((a, b) for a in doing for b in done_to)):
        if one.i != other.i and not (present.those(one) & present.those(other)):
            yield party_of(one, present), party_of(other, present)


def _acts(word: Token, act: Act, present: Present) -> bool:
    """Whether it can be the one who acts: somebody, a capital that stands for a state, and of an assault the weapon."""
    weapon = act.code == "ASSAULT" and is_of(word, "weapon")
    return not _is_unknown(word, present) and (weapon or is_party(word, present) or is_place(word, present))


def _bears(word: Token, act: Act, present: Present) -> bool:
    """Whether it can be acted on so: anything can be condemned or rejected, but only what stands somewhere can be struck."""
    thing = act.code in OPINIONS or (act.code in PHYSICAL and is_of(word, "thing"))
    return not _is_unknown(word, present) and (thing or is_party(word, present) or is_place(word, present))


def _is_unknown(word: Token, present: Present) -> bool:
    return word.pos_ == "PRON" and word.lower_ in SPEAKING and word.idx not in present.pronouns


def _event(
    parsed: Parsed, mentions: Mentions, index: int, sentence: Sentence, act: Act, source: Party | None, target: Party | None
) -> Event:
    word = act.words[0]
    modality, code = _modality(act)
    start, end = min(w.idx for w in act.words), max(w.idx + len(w) for w in act.words)
    parts = [p for p in (source, target) if p is not None]
    clause = Span(min(start, *(p.start for p in parts)), max(end, *(p.end for p in parts)))
    return Event(
        start=start,
        end=end,
        sentence=index,
        clause=clause,
        code=code,
        mode=act.mode,
        contexts=(),
        source=source,
        target=target,
        date=None,
        place=None,
        modality=modality,
        attributed_to=attribution_of(mentions, word.idx, sentence),
        voice=voice_of(mentions, word.idx),
    )


def _modality(act: Act) -> tuple[EventModality, EventCode]:
    word = act.words[0]
    verb = word if is_verbal(word) else word.head
    told = modality_of(verb) if is_verbal(verb) else "asserted"
    code = act.code
    if is_verbal(word) and negated(word):
        ahead = any(c.lower_ in {"will", "wo", "would"} for c in word.children)
        return ("done", "REJECT") if ahead and code in COOPERATION else ("denied", code)
    if told == "planned" and act.modality is None:
        code = "AGREE" if code in COOPERATION else "THREATEN" if code in HARM else code
    if act.modality is not None:
        return act.modality, code
    return ("done" if told == "asserted" else told), code
