"""Where names stand: the pipeline's entities, mended, capitalised runs that it missed, and known names seen again.

In a headline set in title case every word is a capital, so a stretch of it is a name only where the story doesn't write its words small.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from rashomon.mentions.names.countries import tables
from rashomon.mentions.names.edges import Columns, Stretch, is_before, is_capital, joins, mended, rejoined
from rashomon.mentions.names.forms import CORPORATE, LINKING
from rashomon.mentions.names.words import DOMAINS, HONORIFICS, NEVER, ROLES
from rashomon.types import Parsed, Sentence

LABELS = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "EVENT", "WORK_OF_ART", "LAW", "PRODUCT", "LANGUAGE"})
LONGEST = 12  # tokens in a name
SMALL = 4  # letters; fewer can be a small word within a name: "Porto-i-Norte", "Al Shaab al"
EMPTY = HONORIFICS | ROLES | NEVER | CORPORATE  # of these alone no name is made

Known = Mapping[str, Sequence[tuple[str, ...]]]  # folded words by the first of them, longest first


def story_stretches(parsed: Sequence[Parsed], tokens: Sequence[Columns]) -> list[list[Stretch]]:
    """The names of every report, in order: those that stand by themselves, and those known from elsewhere in the story."""
    lower = frozenset(f for cols in tokens for f, w in zip(cols.folded, cols.words, strict=True) if w.islower())
    own = [rejoined(cols, list(_own(p, cols, lower))) for p, cols in zip(parsed, tokens, strict=True)]
    known = _known(tokens, own)
    return [_completed(p, cols, rows, known, lower) for p, cols, rows in zip(parsed, tokens, own, strict=True)]


def is_titled(cols: Columns, sentence: Sentence) -> bool:
    """Whether a sentence is set in title case or capitals: "Two Leaders Agree To Meet After Call"."""
    long = [w for w in cols.words[sentence.first : sentence.last] if len(w) > 3 and w.isalpha()]
    return len(long) > 2 and sum(w[0].isupper() for w in long) >= 0.75 * len(long)


def _own(parsed: Parsed, cols: Columns, lower: frozenset[str]) -> Iterator[Stretch]:
    """The stretches of one report that stand by themselves, in no order; `lower` holds words the story writes small."""
    taken = bytearray(len(cols.words))
    claiming = parsed.claiming()
    titled = {s.first for s in claiming if is_titled(cols, s)}
    where = {i: s for s in claiming for i in range(s.first, s.last)}
    for ent in parsed.doc.ents:
        sentence = where.get(ent.start)
        if sentence is None or ent.label_ not in LABELS:
            continue
        for stretch in mended(cols, Stretch(ent.start, min(ent.end, sentence.last), ent.label_), sentence, taken):
            free = not any(taken[stretch.first : stretch.last])
            stands_out = sentence.first not in titled or _stands_out(cols, stretch, lower)
            if free and stands_out and _is_name(cols, stretch, sentence, lower):
                _take(taken, stretch)
                yield stretch
    for sentence in claiming:
        if sentence.first not in titled:
            yield from _runs(cols, sentence, taken, lower)


def _take(taken: bytearray, stretch: Stretch) -> None:
    taken[stretch.first : stretch.last] = b"\1" * (stretch.last - stretch.first)


def _is_name(cols: Columns, stretch: Stretch, sentence: Sentence, lower: frozenset[str]) -> bool:
    """Not a title, a day, a domain of an office ("State" of "Secretary of State"), a plain word that opens a sentence, an address."""
    words = cols.folded[stretch.first : stretch.last]
    if all(w in EMPTY or len(w) < 2 for w in words) or len(words) > LONGEST:
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
        if not joins(cols, i, taken) or is_before(cols, i):
            i += 1
            continue
        last = i + 1
        while last < sentence.last and joins(cols, last, taken) and cols.folded[last] not in ROLES:
            last += 1
        run = Stretch(i, last, "")
        plain = last - i == 1 and (cols.folded[i] in lower or cols.folded[i] in DOMAINS or i == sentence.first)
        if not plain and _is_name(cols, run, sentence, lower):
            _take(taken, run)
            yield run
        i = last


def _known(tokens: Sequence[Columns], own: Iterable[Iterable[Stretch]]) -> Known:
    """The names of the story, surnames, and countries."""
    names = {tuple(key.split()) for key in tables().lands}
    for cols, rows in zip(tokens, own, strict=True):
        for s in rows:
            words = tuple(cols.folded[s.first : s.last])
            names.add(words)
            if s.label == "PERSON" and len(words) > 1 and len(words[-1]) > 2:
                names.add(words[-1:])
    by_first: dict[str, list[tuple[str, ...]]] = {}
    for words in sorted(names, key=lambda w: (-len(w), w)):
        by_first.setdefault(words[0], []).append(words)
    return by_first


def _completed(parsed: Parsed, cols: Columns, own: Sequence[Stretch], known: Known, lower: frozenset[str]) -> list[Stretch]:
    """The report's own stretches and the known names elsewhere in it; a known name takes the place of its own parts."""
    holder = {i: s for s in own for i in range(s.first, s.last)}
    found = set(own)
    for sentence in parsed.claiming():
        i = sentence.first
        while i < sentence.last:
            again = _known_at(cols, i, sentence, known, lower)
            parts = {holder[j] for j in range(i, again.last) if j in holder} if again else set()
            if again and all(i <= p.first and p.last <= again.last and p.last - p.first < again.last - i for p in parts):
                found = (found - parts) | {again}
            i = max(again.last if again else i + 1, *(p.last for p in parts), i + 1)
    return sorted(found, key=lambda s: s.first)


def _known_at(cols: Columns, i: int, sentence: Sentence, known: Known, lower: frozenset[str]) -> Stretch | None:
    """The longest known name that begins at a token."""
    if not is_capital(cols.words[i]):
        return None
    for words in known.get(cols.folded[i], ()):
        last = i + len(words)
        if last <= sentence.last and _reads(cols, i, last, words):
            plain = len(words) == 1 and words[0] in lower and not cols.words[i].isupper()
            return None if plain else Stretch(i, last, "")
    return None


def _reads(cols: Columns, first: int, last: int, words: tuple[str, ...]) -> bool:
    """Whether tokens read as a known name, with its capitals."""
    if last - first == 1:
        return True
    if tuple(cols.folded[first:last]) != words:
        return False
    return all(is_capital(w) or not w.isalpha() or w in LINKING or len(w) < SMALL for w in cols.words[first:last])
