"""A dossier as Markdown. All that comes from reports is escaped: it brings no HTML, no links and no headings of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rashomon.dossier.wording import count, days
from rashomon.outputs.arranging import OPEN, by_sort, shared, sides, tellers
from rashomon.outputs.writing import (
    MEANINGS,
    abridged,
    by_verdict,
    excerpt,
    line,
    own_words,
    percent,
    published,
    report_names,
    spoken,
    story_title,
    tally,
)
from rashomon.types import Coverage, Dossier, Fact, Quotation, Reading, Run, TimelineEntry, Variant, Verdict

# Whatever starts emphasis, code, a link, HTML, a table cell, mathematics, a mention or an address that some readers link by themselves.
_ACTIVE = re.compile(r"[\\`*_{}\[\]<>#|~$&@]|:(?=//)|(?<=www)\.", re.IGNORECASE)
_LIST = re.compile(r"^(?:[-+=]|\d+(?=[.)]))")

Names = dict[str, str]


def markdown(dossier: Dossier) -> str:
    """The dossier as one Markdown document."""
    names = {id_: escaped(name) for id_, name in report_names(dossier.reports).items()}
    parts = [
        *_opening(dossier, names),
        *(text for verdict, facts in by_verdict(dossier).items() for text in _facts(verdict, facts, names)),
        *_quotes(dossier.quotes, names),
        *_timeline(dossier.timeline, names),
        *_coverage(dossier.coverage, names),
        *_credits(dossier, names),
        *_skipped(dossier),
    ]
    return "\n\n".join(parts) + "\n"


def escaped(text: str) -> str:
    """The text on one line, as Markdown that shows it and does nothing else: "*a* <b>" → "\\*a\\* \\<b\\>"."""
    shown = _ACTIVE.sub(r"\\\g<0>", line(text))
    return _LIST.sub(lambda start: start[0] + "\\" if start[0][0].isdigit() else f"\\{start[0]}", shown)


def _opening(dossier: Dossier, names: Names) -> Iterator[str]:
    yield f"# {escaped(story_title(dossier))}"
    yield tally(dossier)
    rows = [
        (names[r.id], escaped(r.title or ""), published(r), "another event" if r.id in dossier.strangers else "") for r in dossier.reports
    ]
    yield _table(("Report", "Title", "Published", ""), rows)
    if dossier.brief:
        topics = {fact.id: fact.topic for fact in dossier.facts}
        yield "## In brief"
        for sentence in dossier.brief:
            cited = "; ".join(escaped(topics[id_]) for id_ in sentence.cites if id_ in topics)
            yield f"{escaped(sentence.sentence)} ({cited})"


def _facts(verdict: Verdict, facts: Sequence[Fact], names: Names) -> Iterator[str]:
    if facts:
        yield f"## {verdict.capitalize()}: {MEANINGS[verdict]}"
    if verdict in OPEN:
        for fact in facts:
            yield from _open(fact, names)
        return
    for sort, some in by_sort(facts).items():
        yield f"### {sort.capitalize()}"
        yield "\n".join(_closed(fact, names) for fact in some)


def _open(fact: Fact, names: Names) -> Iterator[str]:
    """Why the readings can't all be true, then who says what, in which words."""
    origins = f", {count(fact.origins, 'known origin')}" if fact.origins else ""
    yield f"### {escaped(fact.topic)}"
    yield f"{escaped(spoken(fact.why))} *({fact.kind}{origins}, {percent(fact.confidence)} sure)*"
    yield "\n".join(_reading(reading, names) for reading in fact.readings)


def _closed(fact: Fact, names: Names) -> str:
    """One item: what is said, then who says it in which words."""
    told = "; ".join(
        " – ".join(filter(None, (escaped(side.value) and f"**{escaped(side.value)}**", _words(side.telling, names))))
        for side in sides(fact)
    )
    return f"- {escaped(fact.topic)}: {told} *({percent(fact.confidence)} sure)*"


def _words(readings: Sequence[Reading], names: Names) -> str:
    return ", ".join(f"{names[r.report]} “{escaped(r.evidence.exact)}”" for r in readings)


def _reading(reading: Reading, names: Names) -> str:
    vouched = f" ({' ← '.join(map(escaped, reading.attributed_to))})" if reading.attributed_to else ""
    shown = "" if own_words(reading) else f" {escaped(spoken(reading.value))}"
    return f"- **{names[reading.report]}:**{shown}{vouched} “{escaped(reading.evidence.exact)}”"


def _quotes(quotes: Sequence[Quotation], names: Names) -> Iterator[str]:
    several = shared(quotes)
    if several:
        yield "## Quotes in more than one report"
    for quote in several:
        yield f"### {escaped(quote.speaker or 'Speaker unknown')}"
        yield escaped(quote.difference)
        yield "\n".join(
            f"- **{names[variant.report]}:** “{escaped(variant.exact) if place == quote.base else _marked(variant)}”"
            for place, variant in enumerate(quote.variants)
        )


def _marked(variant: Variant) -> str:
    """The variant against its base: words left out struck through, words added in bold."""
    return " ".join(filter(None, map(_run, variant.runs))) or escaped(variant.exact)


def _run(run: Run) -> str:
    if run.change == "same":
        return escaped(run.words)
    out, new = escaped(abridged(run.base)), escaped(run.words)
    return " ".join([f"~~{out}~~"] * bool(out) + [f"**{new}**"] * bool(new))


def _timeline(timeline: Sequence[TimelineEntry], names: Names) -> Iterator[str]:
    if timeline:
        yield "## Timeline"
        yield _table(("When", "What", "Who says so"), [_moment(entry, names) for entry in timeline])


def _moment(entry: TimelineEntry, names: Names) -> tuple[str, ...]:
    return days(entry.earliest, entry.latest), escaped(entry.what), tellers((reading.report for reading in entry.readings), names)


def _coverage(coverage: Sequence[Coverage], names: Names) -> Iterator[str]:
    yield "## How much was compared"
    rows = [(names[c.report], str(c.sentences), str(c.compared), str(c.placed), str(c.sentences - c.compared - c.placed)) for c in coverage]
    yield _table(("Report", "Sentences", "Set beside another report", "In this report only", "Compared with nothing"), rows)
    for one in coverage:
        if one.uncompared:
            yield f"Read in {names[one.report]}, but compared with nothing:"
            yield "\n".join(f"- “{escaped(sentence.exact)}”" for sentence in one.uncompared)


def _credits(dossier: Dossier, names: Names) -> Iterator[str]:
    if dossier.credits:
        yield "## Credits"
        rows = [(names[c.report], escaped(c.name), c.kind, escaped(excerpt(c.evidence.exact))) for c in dossier.credits]
        yield _table(("Report", "Credited", "For", "Words"), rows)


def _skipped(dossier: Dossier) -> Iterator[str]:
    if dossier.skipped:
        yield "## Skipped"
        yield "\n".join(f"- **{escaped(one.source)}:** {escaped(one.reason)}" for one in dossier.skipped)


def _table(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = (columns, ["---"] * len(columns), *rows)
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)
