"""What part each stretch of a report plays: headline, body, caption, byline, credit, boilerplate.

A line is judged by its words, by its shape, and by where it stands. What is in doubt is body: a line of furniture read as body costs
little, a sentence taken for furniture is lost.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rashomon.text import furniture
from rashomon.types import Passage, Report, Role

LINE = re.compile(r"[^\s](?:[^\n\r\v\f\x85\u2028\u2029]*[^\s])?")
LONG = 800  # characters; a longer line is never furniture as a whole
TEASER = 25  # words of a title in a list of links
FRAGMENT = 15  # words in a line without final punctuation that may belong to a list of links
TITLE = (3, 30)  # words
SHOUTED = 5  # words in capitals that make a link; fewer may be a speaker's name or a place
FEW = 5  # at most one line in so many
CLEAR = 5  # words of a title that is none of a menu's
HEAD = 12  # lines among which a plain text's headline is looked for


@dataclass(frozen=True, slots=True)
class Line:
    start: int
    end: int
    text: str

    @property
    def words(self) -> int:
        return self.text.count(" ") + 1

    @property
    def is_sentence(self) -> bool:
        """Whether it ends as a sentence does, or one ends in it."""
        return bool(furniture.FINAL.search(self.text[-8:]) or furniture.INNER.search(self.text))


HEADS: tuple[tuple[re.Pattern[str], Role], ...] = (
    (furniture.PREFIX, "boilerplate"),
    (furniture.CREDIT_START, "credit"),
    (furniture.CAPTION_LABEL, "boilerplate"),
)
TAILS: tuple[tuple[re.Pattern[str], Role], ...] = ((furniture.CREDIT_SUFFIX, "credit"), (furniture.SUFFIX, "boilerplate"))
Roles = list[Role | None]  # beside the lines; None where nothing is known yet


def mark(report: Report) -> tuple[Passage, ...]:
    """The passages of a report, in order: a line each, or the parts of a line that play different parts."""
    lines = [Line(m.start(), m.end(), m[0]) for m in LINE.finditer(report.text)]
    roles = [_by_words(line.text) for line in lines]
    _mark_headline(lines, roles, report)
    _mark_links(lines, roles)
    _mark_shouted(lines, roles)
    _mark_tail(lines, roles)
    return tuple(passage for line, role in zip(lines, roles, strict=True) for passage in _pieces(line, role))


def title_of(report: Report, passages: Sequence[Passage]) -> str | None:
    """The title given with a report, or the headline marked in its text."""
    headline = next((p for p in passages if p.role == "headline"), None)
    return report.title or (report.text[headline.start : headline.end] if headline else None)


def _by_words(text: str) -> Role | None:
    """The role that the words of a whole line give it."""
    if len(text) > LONG:
        return None
    if furniture.CREDIT.fullmatch(text):
        return "credit"
    if furniture.BYLINE.fullmatch(text):
        return "byline"
    return "boilerplate" if furniture.BOILERPLATE.fullmatch(text) else None


def _mark_headline(lines: Sequence[Line], roles: Roles, report: Report) -> None:
    """The title given, or in plain text the short lines on top; the same line further down says nothing new."""
    title = (report.title or "").strip()
    if title and report.text.lstrip().startswith(title):
        top = [i for i, line in enumerate(lines) if line.end <= report.text.index(title) + len(title)]
    else:
        top = _headline(lines, roles)
        _mark_masthead(lines, roles, (top or [0])[0])
    _mark_names(lines, roles, (top or [-1])[-1] + 1)
    said = {lines[i].text for i in top} | ({title} if title else set())
    for i, line in enumerate(lines):
        if i in top:
            roles[i] = "headline"
        elif line.text in said:
            roles[i] = "boilerplate"


def _mark_masthead(lines: Sequence[Line], roles: Roles, below: int) -> None:
    """What stands above the headline with furniture below it, or is too short for a title: the outlet's name, its motto, the section."""
    furnished = False
    for i in reversed(range(below)):
        furnished = furnished or roles[i] == "boilerplate"
        if roles[i] is None and _is_fragment(lines[i]) and (furnished or lines[i].words < TITLE[0]):
            roles[i] = "boilerplate"


def _mark_names(lines: Sequence[Line], roles: Roles, below: int) -> None:
    """A name alone on a line between headline and first paragraph is the author's."""
    for i in range(below, len(lines)):
        if roles[i] is None and (lines[i].is_sentence or lines[i].words > FRAGMENT):
            break
        if roles[i] is None and furniture.BARE_NAME.fullmatch(lines[i].text):
            roles[i] = "byline"


def _headline(lines: Sequence[Line], roles: Roles) -> list[int]:
    """The lines of a plain text's headline: a title above the first paragraph, and one more below it; or one right under that paragraph."""
    free = [i for i, role in enumerate(roles) if role is None]
    first = next((i for i in free if lines[i].is_sentence or lines[i].words > TITLE[1]), None)
    if first is None:
        return []
    above = [i for i in free if i < first][:HEAD]
    titles = [i for i in above if _is_title(lines[i])]
    menu = _menu(lines, roles, first)
    titles = [i for i in titles if i > menu] or titles
    if titles:
        at = next((i for i in titles if lines[i].words >= CLEAR), titles[0])
        return [at, *(i for i in titles if above.index(i) == above.index(at) + 1)]
    return [first + 1] if not above and first + 2 < len(lines) and roles[first + 1] is None and _is_title(lines[first + 1]) else []


def _menu(lines: Sequence[Line], roles: Roles, first: int) -> int:
    """The last line of the page's menu above the first paragraph; what stands below a byline is no menu of the page. -1 for none."""
    signed = next((i for i in range(first) if roles[i] == "byline"), first)
    return max((i for i in range(signed) if roles[i] == "boilerplate" and furniture.MENU.fullmatch(lines[i].text)), default=-1)


def _is_title(line: Line) -> bool:
    low, high = TITLE
    if not low <= line.words <= high or line.is_sentence:
        return False
    return not furniture.DATELINE.fullmatch(line.text) and not _is_caption(line.text)


def _mark_links(lines: Sequence[Line], roles: Roles) -> None:
    """The titles listed below "Read more:", down to the next sentence."""
    listing = False
    for i, line in enumerate(lines):
        if furniture.LEAD.fullmatch(line.text):
            roles[i] = "boilerplate"
            listing = True
        elif listing and roles[i] is None:
            listing = _is_fragment(line, TEASER)
            roles[i] = "boilerplate" if listing else None


def _mark_shouted(lines: Sequence[Line], roles: Roles) -> None:
    """Single lines in capitals among paragraphs are links; a report all in capitals is another matter."""
    shouted = [i for i, line in enumerate(lines) if line.text.isupper() and line.words > 1]
    if len(shouted) * FEW > len(lines):
        return
    for i in shouted:
        if roles[i] is None and SHOUTED <= lines[i].words <= FRAGMENT and not lines[i].is_sentence:
            roles[i] = "boilerplate"


def _mark_tail(lines: Sequence[Line], roles: Roles) -> None:
    """An author's box and links at the end: fragments with furniture after them."""
    furnished = False
    for i in reversed(range(len(lines))):
        if roles[i] in ("boilerplate", "byline"):
            furnished = True
        elif roles[i] is None and (furniture.AUTHOR.fullmatch(lines[i].text) or (furnished and _is_fragment(lines[i]))):
            roles[i] = "boilerplate"
            furnished = True
        elif roles[i] != "credit":
            break


def _is_fragment(line: Line, words: int = FRAGMENT) -> bool:
    return line.words <= words and not line.is_sentence and not furniture.BULLET.match(line.text) and not _is_caption(line.text)


def _is_caption(text: str) -> bool:
    return bool(
        furniture.CAPTION_START.match(text)
        or furniture.CREDIT_START.match(text)
        or furniture.SIDES.search(text)
        or furniture.CREDIT_END.search(text[-300:])
    )


def _pieces(line: Line, role: Role | None) -> Iterator[Passage]:
    """The passages of one line, white space between them left out."""
    cuts = [(0, role)] if role else _cuts(line.text)
    ends = [start for start, _ in cuts[1:]] + [len(line.text)]
    for (start, part), end in zip(cuts, ends, strict=True):
        words = line.text[start:end]
        if words.strip():
            left = start + len(words) - len(words.lstrip())
            yield Passage(line.start + left, line.start + start + len(words.rstrip()), part or "body")


def _cuts(text: str) -> list[tuple[int, Role]]:
    """Where the parts of a line begin.

    "Advertisement | The storm …", "Image copyright EPA | Image caption | The pier", "The pier after the storm. | (AP Photo/Ann Lee)".
    """
    end, tail = _tail(text)
    caption = len(text) <= LONG and _is_caption(text[:end])
    cuts: list[tuple[int, Role]] = []
    start = 0
    for pattern, role in HEADS:
        head = pattern.match(text, start, end) if caption or role == "boilerplate" else None
        if head:
            cuts.append((start, role))
            start = head.end() + (text[head.end() : head.end() + 1] == " ")
    cuts.append((start, "caption" if caption else "body"))
    credit = furniture.CREDIT_END.search(text, max(start, end - 300), end) if caption else None
    if credit and credit.start() > start:
        cuts.append((credit.start(), "credit"))
    return cuts + tail


def _tail(text: str) -> tuple[int, list[tuple[int, Role]]]:
    """Where the words of the report end in a line, and the furniture after them."""
    for pattern, role in TAILS:
        found = pattern.search(text, max(0, len(text) - LONG))
        if found and found.start() > 0:
            return found.start(), [(found.start(), role)]
    return len(text), []
