"""Where names stand: the pipeline's entities with their edges mended, capitalised runs it missed, and known names seen again.

"the Colombian Embassy’s" is "Colombian Embassy", "President Donald Trump" is "Donald Trump" after a title, "The New York Times" keeps
its article in mid-sentence. In a headline set in title case every word is a capital, so only what the rest of the story knows as a name
is one there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rashomon.mentions.names.countries import tables
from rashomon.mentions.names.forms import LINKING, fold
from rashomon.mentions.names.words import DOMAINS, FORMER, HONORIFICS, NEVER, ORGANISATION_HEADS, RANKED, ROLES
from rashomon.types import Parsed, Sentence

LABELS = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "EVENT", "WORK_OF_ART", "LAW", "PRODUCT", "LANGUAGE"})
LONGEST = 10  # tokens in a name
BEFORE = ROLES | HONORIFICS | DOMAINS | FORMER | {"the"}
CUTS = frozenset("/|,;:()")
EDGES = frozenset({"'s", "’s", "'", "’", "-", "–", "—"})


@dataclass(frozen=True, slots=True)
class Columns:
    """The tokens of one report as lists: a token object costs more to ask than a list."""

    words: list[str]
    folded: list[str]
    pos: list[str]
    starts: list[int]
    types: list[str]  # entity type, "" outside


@dataclass(frozen=True, slots=True)
class Stretch:
    """Tokens that look like a name."""

    first: int
    last: int  # one past the last
    label: str  # the pipeline's, "" where it saw none


def columns(parsed: Parsed) -> Columns:
    """The columns of a report's tokens."""
    tokens = list(parsed.doc)
    words = [t.text for t in tokens]
    folded = [fold(w) for w in words]
    return Columns(words, folded, [t.pos_ for t in tokens], [t.idx for t in tokens], [t.ent_type_ for t in tokens])


def is_titled(cols: Columns, sentence: Sentence) -> bool:
    """Whether a sentence is set in title case or capitals: "Two Leaders Agree To Meet After Call"."""
    long = [w for w in cols.words[sentence.first : sentence.last] if len(w) > 3 and w.isalpha()]
    return len(long) > 2 and sum(w[0].isupper() for w in long) >= 0.75 * len(long)


def is_capital(word: str) -> bool:
    """Whether a token is written as a part of a name: "Trump", "al-Sadr", "M-19", "iPhone"; not "PM2.5" alone nor "@someone"."""
    return word[0].isupper() or (len(word) > 1 and word[0].islower() and word[1].isupper())


def own_stretches(parsed: Parsed, cols: Columns, lower: frozenset[str]) -> Iterator[Stretch]:
    """The stretches of one report that stand by themselves, in no order; `lower` holds words the story writes in lower case."""
    taken = bytearray(len(cols.words))
    claiming = parsed.claiming()
    titled = {s.first for s in claiming if is_titled(cols, s)}
    where = {i: s for s in claiming for i in range(s.first, s.last)}
    for ent in parsed.doc.ents:
        sentence = where.get(ent.start)
        if sentence is None or ent.label_ not in LABELS:
            continue
        for stretch in _mended(cols, Stretch(ent.start, min(ent.end, sentence.last), ent.label_), sentence, taken):
            if sentence.first in titled and not _stands_out(cols, stretch, lower):
                continue
            if _is_name(cols, stretch, sentence, lower):
                taken[stretch.first : stretch.last] = b"\1" * (stretch.last - stretch.first)
                yield stretch
    for sentence in claiming:
        if sentence.first not in titled:
            yield from _runs(cols, sentence, taken, lower)


def _mended(cols: Columns, ent: Stretch, sentence: Sentence, taken: bytearray) -> Iterator[Stretch]:
    """The names in an entity: edges trimmed, cut at slashes, line ends and commas, grown over capitals beside it."""
    start = ent.first
    words = cols.words[ent.first : ent.last]
    listed = ent.label == "ORG" and "of" in words and "and" in words  # "Board of Oil, Gas and Mines" holds its commas
    for i in range(ent.first, ent.last + 1):
        if i == ent.last or (cols.words[i] in CUTS and not listed) or cols.words[i].isspace():
            first, last = _trimmed(cols, start, i)
            if last > first:
                first, last = _grown(cols, Stretch(first, last, ent.label), sentence, taken)
                yield Stretch(first, last, ent.label)
            start = i + 1


def _trimmed(cols: Columns, first: int, last: int) -> tuple[int, int]:
    """Without a leading article, title or small word, and without a trailing possessive or mark."""
    while last > first and (cols.words[last - 1] in EDGES or not any(c.isalnum() for c in cols.words[last - 1])):
        last -= 1
    while last > first and not is_capital(cols.words[last - 1]) and not cols.words[last - 1][0].isdigit():
        last -= 1
    while last - first > 1 and _is_prefix(cols, first, last):
        first += 1
    return (first, last) if last > first and any(is_capital(w) for w in cols.words[first:last]) else (first, first)


def _is_prefix(cols: Columns, first: int, last: int) -> bool:
    """Whether the first token of a stretch stands before the name: an article, a small word, a title."""
    word, folded, after = cols.words[first], cols.folded[first], cols.folded[first + 1]
    if not is_capital(word):
        return not word[0].isdigit() or word.isdigit()
    if folded == "the":
        return True
    if folded in ROLES or folded in HONORIFICS:
        return after not in LINKING and cols.folded[last - 1] not in ORGANISATION_HEADS
    return folded in FORMER or (folded in DOMAINS | RANKED and after in ROLES and last - first > 2)


def _grown(cols: Columns, stretch: Stretch, sentence: Sentence, taken: bytearray) -> tuple[int, int]:
    """Over the proper nouns beside it that the pipeline left outside: "Recchia" of "Domenic M. Recchia Jr."."""
    first, last = stretch.first, stretch.last
    if stretch.label in ("NORP", "LANGUAGE") or tables().land(" ".join(cols.words[first:last])):
        return first, last
    while last < sentence.last and _joins(cols, last, taken) and cols.folded[last] not in ROLES:
        last += 1
    if stretch.label in ("PERSON", "ORG", "FAC", "EVENT"):
        while first - 1 > sentence.first and _joins(cols, first - 1, taken) and not _is_before(cols, first - 1):
            first -= 1
    return first, last


def _joins(cols: Columns, i: int, taken: bytearray) -> bool:
    return cols.pos[i] == "PROPN" and not cols.types[i] and not taken[i] and is_capital(cols.words[i]) and cols.folded[i] not in NEVER


def _is_before(cols: Columns, i: int) -> bool:
    """Whether a capital before a name is a title or the people it is of, not the name's own: "Minister", "Colombian"."""
    word = cols.folded[i]
    return (
        word in ROLES
        or word in HONORIFICS
        or word in DOMAINS
        or word in FORMER
        or word == "the"
        or tables().land(cols.words[i]) is not None
    )


def _is_name(cols: Columns, stretch: Stretch, sentence: Sentence, lower: frozenset[str]) -> bool:
    """Not a title, a day, a domain of an office ("State" of "Secretary of State"), a plain word that opens a sentence, an address."""
    words = cols.folded[stretch.first : stretch.last]
    if all(w in NEVER or w in HONORIFICS or w in ROLES or len(w) < 2 for w in words) or len(words) > LONGEST:
        return False
    if any("@" in w or "://" in w or "www" in w for w in words):
        return False
    if all(w in DOMAINS or w in LINKING for w in words) and _is_of_office(cols, stretch):
        return False
    opens = stretch.last - stretch.first == 1 and stretch.first == sentence.first
    return not (opens and (words[0] in lower or cols.pos[stretch.first] not in ("PROPN", "NOUN", "ADJ")))


def _is_of_office(cols: Columns, stretch: Stretch) -> bool:
    before = cols.folded[max(0, stretch.first - 3) : stretch.first]
    after = cols.folded[stretch.last] if stretch.last < len(cols.folded) else ""
    return after in ROLES or bool(before and before[-1] in ("of", "the", "for") and any(w in ROLES for w in before))


def _stands_out(cols: Columns, stretch: Stretch, lower: frozenset[str]) -> bool:
    """Whether a stretch in title case holds no word that the story elsewhere writes small."""
    words = cols.folded[stretch.first : stretch.last]
    return all(w not in lower or w in LINKING for w in words) and all(cols.pos[i] == "PROPN" for i in range(stretch.first, stretch.last))


def _runs(cols: Columns, sentence: Sentence, taken: bytearray, lower: frozenset[str]) -> Iterator[Stretch]:
    """Runs of proper nouns that no entity covers."""
    i = sentence.first
    while i < sentence.last:
        if not _joins(cols, i, taken) or _is_before(cols, i):
            i += 1
            continue
        last = i + 1
        while last < sentence.last and _joins(cols, last, taken) and cols.folded[last] not in ROLES:
            last += 1
        run = Stretch(i, last, "")
        alone = last - i == 1
        if _is_name(cols, run, sentence, lower) and not (
            alone and (cols.folded[i] in lower or cols.folded[i] in DOMAINS or i == sentence.first)
        ):
            taken[i:last] = b"\1" * (last - i)
            yield run
        i = last


def known_stretches(
    cols: Columns, claiming: Sequence[Sentence], taken: bytearray, known: dict[str, list[tuple[str, ...]]], lower: frozenset[str]
) -> Iterator[Stretch]:
    """Where names that the story knows stand again outside `taken`; `known` holds folded words by their first, longest first."""
    for sentence in claiming:
        i = sentence.first
        while i < sentence.last:
            step = 1
            if not taken[i] and cols.folded[i] in known and is_capital(cols.words[i]):
                for words in known[cols.folded[i]]:
                    end = i + len(words)
                    if end <= sentence.last and tuple(cols.folded[i:end]) == words and not any(taken[i:end]):
                        if len(words) > 1 or words[0] not in lower or cols.words[i].isupper():
                            yield Stretch(i, end, "")
                        step = len(words)
                        break
            i += step


def story_stretches(parsed: Sequence[Parsed], tokens: Sequence[Columns]) -> list[list[Stretch]]:
    """The names of every report, in order: those that stand by themselves, and those known from elsewhere in the story."""
    lower = frozenset(f for cols in tokens for f, w in zip(cols.folded, cols.words, strict=True) if w.islower())
    own = [list(own_stretches(p, cols, lower)) for p, cols in zip(parsed, tokens, strict=True)]
    known = _known(tokens, own)
    return [_completed(p, cols, rows, known, lower) for p, cols, rows in zip(parsed, tokens, own, strict=True)]


def _completed(
    parsed: Parsed, cols: Columns, own: Sequence[Stretch], known: dict[str, list[tuple[str, ...]]], lower: frozenset[str]
) -> list[Stretch]:
    taken = bytearray(len(cols.words))
    for s in own:
        taken[s.first : s.last] = b"\1" * (s.last - s.first)
    again = known_stretches(cols, parsed.claiming(), taken, known, lower)
    return sorted([*own, *again], key=lambda s: s.first)


def _known(tokens: Sequence[Columns], own: Sequence[Sequence[Stretch]]) -> dict[str, list[tuple[str, ...]]]:
    """The names of the story, surnames and countries as folded words, by their first, longest first."""
    names = {tuple(key.split()) for key in tables().lands}
    for cols, rows in zip(tokens, own, strict=True):
        for s in rows:
            words = tuple(cols.folded[s.first : s.last])
            names.add(words)
            if s.label == "PERSON" and len(words) > 1 and len(words[-1]) > 2:
                names.add(words[-1:])
    by_first: dict[str, list[tuple[str, ...]]] = {}
    for words in sorted(names, key=len, reverse=True):
        by_first.setdefault(words[0], []).append(words)
    return by_first
