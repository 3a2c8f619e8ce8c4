"""Who is what: an office or standing said of a name.

"Norwegian Foreign Minister Kari Holm", "former President Velasquez", "Rita Falcao, the director of Harbour Safety", "the President of
Portugal, Rita Falcao", "identified the pilot as Otto Brandauer".
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from rashomon.mentions.names.edges import POSSESSIVES, Columns, columns
from rashomon.mentions.names.words import ABBREVIATED, DOMAINS, FORMER, RANKED, ROLES
from rashomon.types import Name, Parsed, RoleMention, Sentence

LONGEST_ROLE = 9  # tokens
NOMINAL = frozenset({"NOUN", "PROPN", "ADJ"})
COPULAS = frozenset({"is", "was", "became"})
ARTICLES = frozenset({"the", "a", "an"})
NAMING = frozenset({"identified", "named"})
OF = frozenset({"of", "for", "at", "with"})


@dataclass(frozen=True, slots=True)
class Page:
    """One report's tokens, and which name stands on which of them."""

    parsed: Parsed
    cols: Columns
    names: Sequence[Name]
    on: Mapping[int, int]  # token → index of the name


def page_of(parsed: Parsed, names: Sequence[Name], cols: Columns) -> Page:
    """A report with its names laid on its tokens."""
    on: dict[int, int] = {}
    for n, name in enumerate(names):
        if is_description(name):
            continue
        i = bisect_right(cols.starts, name.start) - 1
        while i < len(cols.starts) and cols.starts[i] < name.end:
            on.setdefault(i, n)
            i += 1
    return Page(parsed, cols, names, on)


def is_description(name: Name) -> bool:
    """Whether a name is a description of a person and no name proper: "the US president", "Norway’s leader"."""
    return name.kind == "person" and (name.text[:4].lower() == "the " or "'s " in name.text or "’s " in name.text)


def find_roles(parsed: Sequence[Parsed], names: Sequence[Sequence[Name]]) -> tuple[tuple[RoleMention, ...], ...]:
    """The roles each report gives to people, in order."""
    return tuple(tuple(roles_on(page_of(p, rows, columns(p)))) for p, rows in zip(parsed, names, strict=True))


def roles_on(page: Page) -> Iterator[RoleMention]:
    """The roles on one page."""
    for sentence in page.parsed.claiming():
        i = sentence.first
        while i < sentence.last:
            n = page.on.get(i)
            last = i + 1
            while n is not None and last < sentence.last and page.on.get(last) == n:
                last += 1
            if n is not None and page.names[n].kind == "person" and page.names[n].actor is not None:
                found = next(filter(None, (way(page, i, last, sentence) for way in (_before, _identified, _after))), None)
                if found is not None:
                    yield found
            i = last


def _before(page: Page, first: int, last: int, sentence: Sentence) -> RoleMention | None:
    """The title before a name: "U.S. Secretary of State" of a name that begins at `first`, or "the President of Portugal" and a comma."""
    cols = page.cols
    apart = first - 1 > sentence.first and cols.words[first - 1] == ","
    end = first - apart
    head = _head_before(page, end, sentence)
    if head is None or (apart and not (head + 1 < end and cols.words[_opening(page, head, sentence) - 1].lower() == "the")):
        return None
    start = _opening(page, head, sentence)
    return _mention(page, (start, head, end), (first, last))


def _head_before(page: Page, end: int, sentence: Sentence) -> int | None:
    """The role word of a phrase that ends before a token: itself, or before "of" and what follows it."""
    folded = page.cols.folded
    if end - 1 >= sentence.first and folded[end - 1] in ROLES:
        return end - 1 if page.cols.pos[end - 1] in ("NOUN", "PROPN") else None
    for i in range(end - 2, max(sentence.first, end - 6), -1):
        if page.cols.words[i] == "of" and folded[i - 1] in ROLES:
            return i - 1
        if page.cols.pos[i] not in NOMINAL and page.cols.words[i] not in ("and", "the"):
            return None
    return None


def _opening(page: Page, head: int, sentence: Sentence) -> int:
    """Where the words before a role word begin: at "Norwegian" of "Norwegian Foreign Minister"."""
    i = head
    while i > sentence.first and head - i < LONGEST_ROLE and _belongs(page, i - 1):
        i -= 1
    return i


def _belongs(page: Page, i: int) -> bool:
    """Whether a token before a role word is part of the role: "Norwegian", "Civil", "ministry", "’s", the hyphen of "ex-"."""
    cols = page.cols
    n = page.on.get(i)
    if n is not None:
        return page.names[n].kind != "person"
    return cols.words[i] in POSSESSIVES or cols.words[i] == "-" or (cols.pos[i] in NOMINAL and bool(cols.words[i].strip()))


def _after(page: Page, first: int, last: int, sentence: Sentence) -> RoleMention | None:
    """The apposition or predicate behind a name: ", 44, the director of Harbour Safety", "was the pilot"."""
    start = _behind(page.cols, last, sentence)
    if start is None:
        return None
    head = _head_after(page, start, min(sentence.last, start + LONGEST_ROLE))
    if head is None:
        return None
    end = _closing(page, head + 1, sentence)
    if end in page.on and page.names[page.on[end]].kind == "person":  # another's title: ", Senator Ames and"
        return None
    return _mention(page, (start, head, end), (first, last))


def _behind(cols: Columns, last: int, sentence: Sentence) -> int | None:
    """Where the words about a name begin: past a comma and an age, or past "is" before an article; None where it goes on otherwise."""
    if last + 1 >= sentence.last:
        return None
    if cols.words[last] in COPULAS:
        return last + 1 if cols.words[last + 1] in ARTICLES else None
    if cols.words[last] not in (",", "("):
        return None
    aged = last + 2 < sentence.last and cols.words[last + 1].isdigit() and cols.words[last + 2] == ","
    return last + 3 if aged else last + 1


def _head_after(page: Page, start: int, end: int) -> int | None:
    """The role word that the tokens from `start` lead to, if only words of a role stand before it."""
    cols = page.cols
    for i in range(start, end):
        if cols.folded[i] in ROLES:
            return i if cols.pos[i] in NOMINAL else None
        if not _belongs(page, i) and cols.pos[i] != "DET":
            return None
    return None


def _identified(page: Page, first: int, last: int, sentence: Sentence) -> RoleMention | None:
    """The role in "identified the pilot as Otto Brandauer", "the pilot was named as Otto Brandauer"."""
    cols = page.cols
    if first - 1 <= sentence.first or cols.words[first - 1] != "as":
        return None
    window = range(max(sentence.first, first - LONGEST_ROLE), first - 1)
    heads = [i for i in window if cols.folded[i] in ROLES and cols.pos[i] in NOMINAL and i not in page.on]
    if len(heads) != 1 or not any(cols.words[i] in NAMING for i in window):
        return None
    return _mention(page, (_opening(page, heads[0], sentence), heads[0], heads[0] + 1), (first, last))


def _closing(page: Page, i: int, sentence: Sentence) -> int:
    """One past what follows a role word: "of Harbour Safety"."""
    if i >= sentence.last or page.cols.words[i] not in OF:
        return i
    end = i + 1
    while end < sentence.last and (end in page.on or page.cols.words[end].lower() == "the" or page.cols.pos[end] in NOMINAL):
        end += 1
    return end if end > i + 1 else i


def _mention(page: Page, role: tuple[int, int, int], name: tuple[int, int]) -> RoleMention | None:
    """The role whose words are tokens `role` (first, head, one past the last), said of the name on tokens `name`."""
    first, head, last = role
    cols = page.cols
    words = [cols.folded[i] for i in range(first, head)]
    spans = ((cols.starts[first], cols.end(last)), (cols.starts[name[0]], cols.end(name[1])))
    start, end = min(s for s, _ in spans), max(e for _, e in spans)
    actor = page.names[page.on[name[0]]].actor
    if actor is None:
        return None
    text = page.parsed.report.text[spans[0][0] : spans[0][1]]
    return RoleMention(
        start, end, actor, role_of(cols, head, first), text, body_of(page, first, head, last), any(w in FORMER for w in words)
    )


def role_of(cols: Columns, head: int, first: int) -> str:
    """The role in lower case with what it is for: "foreign minister"; "Secretary of State" is "state secretary", "Sen." "senator"."""
    kept = [
        cols.folded[i] for i in range(first, head) if cols.folded[i] in RANKED or (cols.folded[i] in DOMAINS and cols.folded[i] != "first")
    ]
    if head + 2 < len(cols.folded) and cols.folded[head + 1] == "of" and cols.folded[head + 2] in DOMAINS:
        kept += [cols.folded[head + 2]]
    return " ".join((*kept, ABBREVIATED.get(cols.folded[head], cols.folded[head])))


def body_of(page: Page, first: int, head: int, last: int) -> str | None:
    """The country or organisation a role is of: after "of", else the last named before the role word."""
    for tokens in (range(head + 1, last), range(head - 1, first - 1, -1)):
        for i in tokens:
            n = page.on.get(i)
            if n is not None and page.names[n].kind != "person":
                return page.names[n].actor
    return None
