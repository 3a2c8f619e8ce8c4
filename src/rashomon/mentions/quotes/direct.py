"""Direct speech: which words between quotation marks were said, and what tells by whom.

“We won,” she said.                  the cue after           She said: “We won.”          the cue before
“We won,” she said. “At last.”       the cue between         Mayor: ‘We won’              a name and a colon
“We won.” (the paragraph before being hers)                  carried over from the quote or the subject before
“We won,” she said, or “we think so”.                        one quote, as is: “We won,” she said. It was “a close run.”
"""

from __future__ import annotations

import re

from rashomon.mentions.quotes.cues import INNER, WORDY, cue_after, cue_before, reach_of
from rashomon.mentions.quotes.drafts import Draft, extended, with_cue
from rashomon.mentions.quotes.marks import Marked
from rashomon.mentions.quotes.page import Page
from rashomon.types import Span

FULL_STOP = re.compile(r"[.!?…]['’”\")\]]*\s+(?=[^\sa-z])|\n\s*(?=[^\sa-z])")
ABBREVIATED = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Sgt|St|Jr|Sr|Prof|Rev|Hon|Capt|Maj|Adm|Cmdr|Det|No|vs|Pres|Jan|Feb|Aug|Sept|Oct|Nov|Dec)|\b[A-Z])$"
)
BESIDES = re.compile(r"[^.!?\n]*, (?:or|and|but)(?: then)? $")  # "“We won,” she said, or “at last”"
FEW = 2  # words outside the marks that a speaker's next sentence may begin with
REACH = 1200  # characters before a quote in which what leads up to it is looked for


def find_direct(page: Page) -> list[Draft]:
    """The direct quotes of a page, pieces that a cue splits joined."""
    drafts: list[Draft] = []
    for k, marked in enumerate(page.marked):
        draft = _draft(page, k, marked, drafts)
        if draft is None:
            continue
        if drafts and not draft.carried and draft.cue_token in (None, drafts[-1].cue_token):
            drafts[-1] = extended(drafts[-1], marked)
        else:
            drafts.append(draft)
    return drafts


def _draft(page: Page, k: int, marked: Marked, drafts: list[Draft]) -> Draft | None:
    """One stretch between marks as a quote; without a cue and not carried where it goes on with the quote before."""
    content = (Span(marked.first, marked.last),)
    lead, before = _lead(page, k)
    lead_text = page.text[lead : marked.start]
    if before is not None and before.continues:
        return Draft("direct", content, None, None, None) if drafts else None
    opens_sentence = not lead_text.strip(" \t\n([—–-") or lead_text.endswith("(")
    reach = reach_of(page, marked, opens_sentence)
    after = cue_after(page, k, reach) if reach else None
    if opens_sentence:
        if after is not None:
            return with_cue(page, content, after)
        if _whole(page, marked) or (drafts and _worded(page, marked) and _goes_on(page, k, drafts[-1].content[-1].end)):
            return _uncued(page, k, content, drafts)
        return None
    ahead = cue_before(page, lead, marked)
    if ahead is not None:
        return with_cue(page, content, ahead) if isinstance(ahead, int) else ahead
    if lead_text.rstrip()[-1:] in tuple(",;") and after is not None:
        return with_cue(page, content, after)
    near = bool(drafts) and k > 0 and drafts[-1].content[-1].end == page.marked[k - 1].last
    return Draft("direct", content, None, None, None) if near and _joins(page, k, lead_text, before) else None


def _joins(page: Page, k: int, lead_text: str, before: Marked | None) -> bool:
    """“We won” and “at last” · “We won,” she said, or “at last” · “We won,” she said. It was “a close run”."""
    if before is not None:
        return lead_text.strip(" ,;") in ("", "and", "or") or bool(BESIDES.fullmatch(page.text, before.end, page.marked[k].start))
    few = len(lead_text.split()) <= FEW and len(page.text[page.marked[k].first : page.marked[k].last].split()) >= WORDY
    return few and _goes_on(page, k, page.marked[k - 1].last)


def _lead(page: Page, k: int) -> tuple[int, Marked | None]:
    """Where the sentence begins that leads up to a stretch, and the stretch before it, if it stands in the same sentence."""
    here = page.marked[k]
    before = page.marked[k - 1] if k else None
    low = max(before.end if before else 0, here.start - REACH)
    stops = [stop for stop in _stops(page.text, low, here.first) if not page.text[low : stop.start() + 1].rstrip().endswith(":")]
    start = stops[-1].end() if stops else low
    return start, before if before is not None and not (page.text[before.end : here.start].strip() and stops) else None


def _stops(text: str, start: int, end: int) -> list[re.Match[str]]:
    """The ends of sentences and paragraphs in a stretch of text, less the full stops of abbreviations."""
    return [
        stop for stop in FULL_STOP.finditer(text, start, end) if not ABBREVIATED.search(text, max(start, stop.start() - 6), stop.start())
    ]


def _whole(page: Page, marked: Marked) -> bool:
    """A stretch that is a sentence or more by itself: it begins with a capital and ends with a full stop."""
    words = page.text[marked.first : marked.last].strip()
    ends = words.rstrip(INNER)[-1:] in tuple(".!?…") or page.text[marked.end : marked.end + 1] in tuple(".!?")
    return words[:1].isupper() and ends and " " in words


def _worded(page: Page, marked: Marked) -> bool:
    """A stretch that begins as a sentence, and has the length of one."""
    words = page.text[marked.first : marked.last].split()
    return len(words) >= WORDY and words[0][:1].isupper()


def _uncued(page: Page, k: int, content: tuple[Span, ...], drafts: list[Draft]) -> Draft:
    """A whole stretch without a cue goes on with the quote before it in its paragraph, else its speaker is carried over."""
    carried = not drafts or not _goes_on(page, k, drafts[-1].content[-1].end)
    return Draft("direct", content, None, None, None, carried=carried)


def _goes_on(page: Page, k: int, spoken: int) -> bool:
    """Whether a stretch stands in the paragraph of the quote before it, which ends at `spoken`, no more than its cue between them."""
    if not k or spoken != page.marked[k - 1].last:
        return False
    before, here = page.marked[k - 1], page.marked[k]
    gap = page.text[before.end : here.start]
    return "\n" not in gap and (not any(c.isalnum() for c in gap) or len(_stops(page.text, before.end, here.first)) <= 1)
