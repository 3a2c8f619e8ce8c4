"""The captions of a page's figures, which trafilatura leaves out: each goes back before the paragraph that it stands before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MOST = 40  # captions; a gallery of more is no report
LONGEST = 600  # characters of a caption
NEXT = 3  # paragraphs after a figure, of which one is looked for in the body
HELD = (
    "(ancestor::article or ancestor::main) and not(ancestor::aside or ancestor::nav or ancestor::header or ancestor::footer or ancestor::a)"
)


@dataclass(frozen=True, slots=True)
class Caption:
    text: str
    followed_by: tuple[str, ...]  # the paragraphs after it


def captions(tree: HtmlElement) -> tuple[Caption, ...]:
    """The captions of figures in the article, in order; not those of cards that link to other articles."""
    found = tree.xpath(f"//figcaption[{HELD}]")[:MOST]
    return tuple(Caption(text, _after(one)) for one in found if 0 < len(text := _words(one)) <= LONGEST)


def _words(element: HtmlElement) -> str:
    return " ".join(element.text_content().split())


def _after(caption: HtmlElement) -> tuple[str, ...]:
    return tuple(words for p in caption.xpath(f"following::p[position() <= {NEXT}]") if (words := _words(p)))


def with_captions(body: str, found: Sequence[Caption]) -> str:
    """The body with the captions that it lacks, a line each; one without a place in it is left out."""
    lines = body.split("\n")
    for caption in found:
        plain = [" ".join(line.split()) for line in lines]
        at = next((plain.index(words) for words in caption.followed_by if words in plain), None)
        if at is not None and caption.text not in plain:
            lines.insert(at, caption.text)
    return "\n".join(lines)
