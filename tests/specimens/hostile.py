"""The ferry's dossier and the bridge's report with hostile words wherever words of a report can stand; the offsets hold."""

from __future__ import annotations

from dataclasses import replace

from rashomon.types import (
    Credit,
    Dossier,
    Event,
    Evidence,
    Fact,
    Intruder,
    Lineage,
    Name,
    Party,
    Passage,
    Quote,
    Reading,
    Repeat,
    Run,
    Skipped,
    Span,
    Speaker,
    Time,
    Understanding,
    Value,
    Variant,
)
from specimens.bridge import READ, understanding
from specimens.ferry import BRIEF, COVERAGE, DOSSIER, FACTS, LINEAGE, QUOTES, TIMELINE
from specimens.ferry_reports import REPORTS

MARKS = (
    "<script>window.pwned = 1</script><img src=x onerror='window.pwned = 1'></textarea></script></style>--><b>bold</b> "
    "\x1b[31mred\x1b[0m \x9b31m \x07 \u202etxt.exe\u202c \u2066x\u2069 [bold red]markup[/] [click](javascript:window.pwned=1) "
    "`code` | pipe **stars** # hash {{ 7 * 7 }} {% raw %} \ud800 \x00 &amp; https://evil.example/ www.evil.example \u2028 end\r\n# Heading"
)


def hostile_dossier() -> Dossier:
    """The dossier with hostile words wherever words of a report can stand; the offsets hold."""
    tail = f"\n{MARKS}"

    def misspeak(one: Variant) -> Variant:
        return replace(one, exact=MARKS, speaker=MARKS, difference=MARKS, runs=(Run("replaced", MARKS, MARKS), *one.runs))

    def spoil(one: Reading) -> Reading:
        return replace(one, value=f"{one.value} {MARKS}", attributed_to=(MARKS,), evidence=spoilt[one.report])

    def spoil_fact(fact: Fact) -> Fact:
        readings = tuple(map(spoil, fact.readings))
        return replace(fact, topic=f"{fact.topic} {MARKS}", why=MARKS, readings=readings, informants=(MARKS,), notes=(MARKS, MARKS))

    def mislead(edge: Lineage) -> Lineage:
        there = spoilt[edge.source or "r-gazette"]
        here = spoilt[edge.report]
        return replace(edge, origin=MARKS, credits=(here,), repeats=(Repeat(here, there),), why=MARKS)

    reports = tuple(
        replace(r, text=r.text + tail, title=f"{r.title} {MARKS}", outlet=f"{MARKS}{r.id}", url="javascript:window.pwned=1", source=MARKS)
        for r in REPORTS
    )
    spoilt = {r.id: Evidence(len(r.text) + 1, len(r.text) + 1 + len(MARKS), MARKS, r.text[-32:], "") for r in REPORTS}
    quotes = tuple(replace(q, speaker=MARKS, difference=MARKS, variants=tuple(map(misspeak, q.variants))) for q in QUOTES)
    return replace(
        DOSSIER,
        reports=reports,
        passages=tuple((Passage(0, len(r.text), "body"),) for r in reports),
        facts=tuple(map(spoil_fact, FACTS)),
        quotes=quotes,
        timeline=tuple(replace(e, what=MARKS, readings=tuple(map(spoil, e.readings))) for e in TIMELINE),
        credits=tuple(replace(c, name=MARKS, evidence=spoilt[c.report]) for c in DOSSIER.credits),
        coverage=tuple(replace(c, uncompared=(spoilt[c.report],)) for c in COVERAGE),
        brief=tuple(replace(b, sentence=MARKS) for b in BRIEF),
        skipped=(Skipped(MARKS, MARKS),),
        lineage=tuple(map(mislead, LINEAGE)),
        intruders=(Intruder("r-echo", MARKS, "model"),),
        stale=(MARKS,),
    )


def hostile_understanding() -> Understanding:
    """The bridge's report with hostile words in its text, its names, its head; the offsets hold."""
    one = understanding()
    text = f"{READ}\n{MARKS}"
    spoilt = Span(len(READ) + 1, len(text))
    report = replace(one.report, text=text, title=MARKS, outlet=MARKS, url="javascript:window.pwned=1", source=MARKS)
    passages = (*one.parsed.passages, Passage(spoilt.start, spoilt.end, "body"))
    mentions = replace(
        one.mentions,
        names=(*one.mentions.names, Name(spoilt.start, spoilt.end, MARKS, "other", MARKS)),
        quotes=(*one.mentions.quotes, Quote("mixed", (spoilt,), spoilt, Speaker(spoilt.start, spoilt.end, MARKS, MARKS), via=(MARKS,))),
        credits=(Credit(spoilt.start, spoilt.end, MARKS, MARKS, "told"),),
        times=(Time(spoilt.start, spoilt.end, MARKS, "DATE", MARKS, MARKS, MARKS),),
        values=(Value(spoilt.start, spoilt.end, MARKS, "count", 2.0, None, MARKS, MARKS),),
    )
    parsed = replace(one.parsed, report=report, passages=passages)
    statements = tuple(replace(s, attributed_to=(MARKS,)) for s in one.statements)
    party = Party(spoilt.start, spoilt.end, MARKS, (MARKS,))
    act = Event(
        spoilt.start, spoilt.end, 0, spoilt, "ASSAULT", MARKS, (MARKS,), party, party, mentions.times[0], MARKS, "planned", (MARKS,)
    )  # fmt: skip
    return Understanding(parsed, mentions, statements, events=(act,))
