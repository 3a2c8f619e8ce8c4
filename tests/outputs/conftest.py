"""A dossier built by hand, of an event that never was, told by five outlets; and the same with hostile words in the reports."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import spacy

from rashomon import compare
from rashomon.types import (
    Actor,
    BriefSentence,
    Coverage,
    Credit,
    Dossier,
    Evidence,
    Fact,
    Intruder,
    Mentions,
    Name,
    Parsed,
    Passage,
    Quotation,
    Quote,
    Reading,
    Report,
    ReportCredit,
    RoleMention,
    Run,
    Skipped,
    Span,
    Speaker,
    Statement,
    Time,
    TimelineEntry,
    Understanding,
    Value,
    Variant,
)

GAZETTE = """Ferry runs aground off Lanvik, 214 taken ashore

The ferry Marigold ran aground off Lanvik on Tuesday, 4 March 2031, with 214 people on board, the coastguard said. \
All were taken ashore within about three hours.
"We heard a long scraping noise, and then the lights went out," said Ada Brenning, a passenger.
At least 11 people were treated for minor injuries. The operator, Sund Line, said the repair would cost about 2 million crowns.
No date has been set for the service to resume."""

LEDGER = """Marigold: what we know

Skip to content
The Marigold struck a sandbank near Lanvik shortly after 6:40 am on 4 March. Some 220 passengers and crew were on board, Sund Line said.
The evacuation took five hours, according to the harbour master, Ole Tarn.
Fourteen people were hurt, two of them seriously, Coastal News Agency reported.
“We heard a long scraping sound and then all the lights went out,” passenger Ada Brenning told the Ledger.
The ship was built in 1998.
Photo: Mia Holt/Coastal News Agency"""

SKERRY = """The ferry that ran aground off Lanvik on Tuesday had been inspected in January, the ministry said.
Everyone was off the ship in less than four hours, the coastguard said.
The cost of the repair could reach 5 million crowns, a union official said.
Ada Brenning, who was on deck, spoke of “a long scraping noise”."""

MERIDIAN = """Hundreds evacuated from stricken ferry

More than 200 people were brought to safety after a ferry hit a sandbank on 4 March.
An inspection in October had found nothing wrong with the ship, the ministry said.
Nobody was hurt, the operator said in a first statement.
Fog was thick that morning."""

DISPATCH = """Update: 16 now known hurt in Lanvik grounding

Sixteen people were injured when the Marigold ran aground, the hospital in Lanvik said on Wednesday.
The captain has not been named. The sandbank is not on older charts."""

REPORTS = (
    Report("r-gazette", "reports/gazette.txt", GAZETTE, GAZETTE.splitlines()[0], "Harbour Gazette", "2031-03-04", "given"),
    Report(
        "r-ledger", "https://ledger.example/marigold?a=1&b=2", LEDGER, "Marigold: what we know", "The Coast Ledger",
        "2031-03-04T13:05:00+01:00", "given", "https://ledger.example/marigold?a=1&b=2", "en", ("Jo Finn",),
    ),
    Report("r-skerry", "reports/skerry.txt", SKERRY, None, None, "2031-03-04", "siblings"),
    Report("r-meridian", "reports/meridian.html", MERIDIAN, MERIDIAN.splitlines()[0], "Meridian Post", "2031-03-04", "text"),
    Report("r-dispatch", "reports/dispatch.json", DISPATCH, "Update: 16 now known hurt", "Northern Dispatch", "2031-03-05", "given"),
)  # fmt: skip
TEXTS = {report.id: report.text for report in REPORTS}


def evidence(report: str, exact: str) -> Evidence:
    text = TEXTS[report]
    start = text.index(exact)
    end = start + len(exact)
    return Evidence(start, end, exact, text[max(0, start - 32) : start], text[end : end + 32])


def reading(report: str, value: str, exact: str, *sources: str) -> Reading:
    return Reading(report, value, sources, evidence(report, exact))


def variant(report: str, exact: str, speaker: str | None, difference: str, runs: tuple[Run, ...]) -> Variant:
    found = evidence(report, exact)
    return Variant(report, found.start, found.end, exact, (Span(found.start, found.end),), speaker, difference, runs)


FACTS = (
    Fact(
        "f-length", "duration", "length of the evacuation", "disputed", 0.91,
        "5 hours (The Coast Ledger) lies outside what the others allow: about 3 hours, less than 4 hours.", 2,
        (
            reading("r-gazette", "about 3 hours", "All were taken ashore within about three hours."),
            reading("r-ledger", "5 hours", "The evacuation took five hours, according to the harbour master", "the harbour master"),
            reading("r-skerry", "less than 4 hours", "Everyone was off the ship in less than four hours", "the coastguard"),
        ),
    ),
    Fact(
        "f-inspection", "date", "date of the inspection", "disputed", 0.62, "January 2031 and October 2030 don't meet.", 1,
        (
            reading("r-skerry", "January 2031", "had been inspected in January, the ministry said.", "the ministry"),
            reading("r-meridian", "October 2030", "An inspection in October had found nothing wrong with the ship", "the ministry"),
        ),
    ),
    Fact(
        "f-hurt", "count", "people hurt", "updated", 0.88, "The number grows with the hour of publication: 11, 14, 16.", 3,
        (
            reading("r-gazette", "at least 11", "At least 11 people were treated for minor injuries."),
            reading(
                "r-ledger", "14", "Fourteen people were hurt, two of them seriously, Coastal News Agency reported.", "Coastal News Agency"
            ),
            reading(
                "r-dispatch", "16", "Sixteen people were injured when the Marigold ran aground, the hospital in Lanvik said on Wednesday.",
                "the hospital in Lanvik",
            ),
        ),
    ),
    Fact(
        "f-day", "date", "day of the grounding", "agreed", 0.97, "All give 4 March 2031.", 2,
        (
            reading("r-gazette", "2031-03-04", "Tuesday, 4 March 2031"),
            reading("r-ledger", "2031-03-04", "on 4 March"),
            reading("r-skerry", "2031-03-04", "on Tuesday"),
            reading("r-meridian", "2031-03-04", "on 4 March"),
        ),
    ),
    Fact(
        "f-aboard", "count", "people on board", "compatible", 0.84, "214 lies within about 220 and more than 200.", 2,
        (
            reading("r-gazette", "214", "with 214 people on board, the coastguard said", "the coastguard"),
            reading("r-ledger", "about 220", "Some 220 passengers and crew were on board, Sund Line said.", "Sund Line"),
            reading("r-meridian", "more than 200", "More than 200 people were brought to safety"),
        ),
    ),
    Fact(
        "f-built", "date", "year the ship was built", "single", 0.7, "Only The Coast Ledger gives it.", 1,
        (reading("r-ledger", "1998", "The ship was built in 1998."),),
    ),
    Fact(
        "f-resume", "statement", "date for the service to resume", "single", 0.66, "Only Harbour Gazette says so.", 1,
        (reading("r-gazette", "No date has been set", "No date has been set for the service to resume."),),
    ),
)  # fmt: skip

QUOTES = (
    Quotation(
        "q-scraping",
        "Ada Brenning",
        (
            variant("r-gazette", "We heard a long scraping noise, and then the lights went out,", "Ada Brenning", "identical", ()),
            variant(
                "r-ledger", "We heard a long scraping sound and then all the lights went out,", "Ada Brenning", "reworded",
                (
                    Run("same", "We heard a long scraping", "We heard a long scraping"),
                    Run("replaced", "noise,", "sound"),
                    Run("same", "and then", "and then"),
                    Run("added", "", "all"),
                    Run("same", "the lights went out,", "the lights went out,"),
                ),
            ),
            variant(
                "r-skerry", "a long scraping noise", "Ada Brenning", "shortened",
                (
                    Run("left out", "We heard", ""),
                    Run("same", "a long scraping noise", "a long scraping noise"),
                    Run("left out", ", and then the lights went out,", ""),
                ),
            ),
        ),
        0,
        "The Coast Ledger rewords it; skerry shortens it.",
    ),
)  # fmt: skip

STRUCK = reading("r-ledger", "6:40", "shortly after 6:40 am")

TIMELINE = (
    TimelineEntry("2030-10-01", "2030-10-31", "An inspection finds nothing wrong", (FACTS[1].readings[1],), ("f-inspection",)),
    TimelineEntry("2031-01-01", "2031-01-31", "The ferry is inspected", (FACTS[1].readings[0],), ("f-inspection",)),
    TimelineEntry("2031-03-04", "2031-03-04", "The Marigold runs aground off Lanvik", FACTS[3].readings, ("f-day",)),
    TimelineEntry("2031-03-04T06:40", "2031-03-04T07:00", "The ship strikes a sandbank", (STRUCK,), ()),
    TimelineEntry("2031-03-05", "2031-03-05", "The hospital counts 16 hurt", (FACTS[2].readings[2],), ("f-hurt",)),
)  # fmt: skip

COVERAGE = (
    Coverage("r-gazette", 7, 5, 2, ()),
    Coverage("r-ledger", 6, 4, 2, ()),
    Coverage("r-skerry", 4, 3, 0, (evidence("r-skerry", "The cost of the repair could reach 5 million crowns, a union official said."),)),
    Coverage("r-meridian", 5, 2, 0, (evidence("r-meridian", "Fog was thick that morning."), evidence("r-meridian", "Nobody was hurt"))),
    Coverage("r-dispatch", 4, 2, 0, (evidence("r-dispatch", "The captain has not been named."),)),
)

BRIEF = (
    BriefSentence("All who give a day say the ferry ran aground on 4 March 2031.", ("f-day",)),
    BriefSentence("The reports differ on the length of the evacuation: about 3 hours, 5 hours or less than 4.", ("f-length",)),
    BriefSentence("The number of people hurt grew from 11 to 16, and the inspection is dated two ways.", ("f-hurt", "f-inspection")),
    BriefSentence("Only The Coast Ledger says that the ship was built in 1998.", ("f-built",)),
)

DOSSIER = Dossier(
    reports=REPORTS,
    passages=tuple(
        (Passage(0, report.text.index("\n"), "headline"), Passage(report.text.index("\n") + 1, len(report.text), "body"))
        for report in REPORTS
    ),
    facts=FACTS,
    quotes=QUOTES,
    timeline=TIMELINE,
    actors=(Actor("a-brenning", "Ada Brenning", "person", None, (("r-gazette", ("Ada Brenning",)), ("r-ledger", ("Ada Brenning",)))),),
    credits=(
        ReportCredit("r-ledger", "Coastal News Agency", "reported", evidence("r-ledger", "Coastal News Agency reported")),
        ReportCredit("r-ledger", "Mia Holt/Coastal News Agency", "photo", evidence("r-ledger", "Photo: Mia Holt/Coastal News Agency")),
    ),
    coverage=COVERAGE,
    brief=BRIEF,
    skipped=(Skipped("reports/old.doc", "expected text, HTML or JSON, found binary data; save it as text"),),
    intruders=(Intruder("r-dispatch", "It tells of another event."),),
)

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
        facts=tuple(replace(f, topic=f"{f.topic} {MARKS}", why=MARKS, readings=tuple(map(spoil, f.readings))) for f in FACTS),
        quotes=quotes,
        timeline=tuple(replace(e, what=MARKS, readings=tuple(map(spoil, e.readings))) for e in TIMELINE),
        credits=tuple(replace(c, name=MARKS, evidence=spoilt[c.report]) for c in DOSSIER.credits),
        coverage=tuple(replace(c, uncompared=(spoilt[c.report],)) for c in COVERAGE),
        brief=tuple(replace(b, sentence=MARKS) for b in BRIEF),
        skipped=(Skipped(MARKS, MARKS),),
    )


@pytest.fixture(scope="session")
def sample() -> Dossier:
    """The dossier that the program itself makes of the sample story."""
    return compare(str(Path(__file__).parents[2] / "examples" / "ostrel-dam"))


@pytest.fixture
def dossier() -> Dossier:
    return DOSSIER


@pytest.fixture
def hostile() -> Dossier:
    return hostile_dossier()


@pytest.fixture
def empty() -> Dossier:
    """Two reports with nothing in them to set side by side."""
    reports = (Report("a", "a.txt", "Rain."), Report("b", "b.txt", "Sun."))
    return Dossier(reports, ((), ()), (), (), (), (), (), (Coverage("a", 1, 0, 0, ()), Coverage("b", 0, 0, 0, ())), ())


READ = """Bridge at Orrel closed for two days

The bridge will stay shut until Thursday, the mayor, Ida Voss, told reporters at a briefing on Tuesday.
“We shut it,” Voss said, “within five years of its opening.” She denied that anyone was hurt, Fjord News reported.
Sign up for our newsletter"""


def span_of(words: str, nth: int = 0, text: str = READ) -> Span:
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Span(start, start + len(words))


def clause(words: str, modality: str, *sources: str, negated: bool = False) -> Statement:
    where, none = span_of(words), frozenset[str]()
    voice = "source" if sources else "outlet"
    return Statement(
        where.start, where.end, 0, where, "be", "it", none, none, none, modality, negated, sources, voice=voice,  # type: ignore[arg-type]
    )  # fmt: skip


def understanding() -> Understanding:
    """A report and what is to be understood of it: quotes split by their cue, marks in marks, marks that cross."""

    def ends(words: str, nth: int = 0) -> tuple[int, int, str]:
        found = span_of(words, nth)
        return found.start, found.end, words

    report = Report("r-read", "orrel.txt", READ, READ.splitlines()[0], "Orrel Echo", "2031-03-04", "given", "https://echo.example/bridge")
    first, second, third = (span_of(line) for line in (READ.splitlines()[0], *READ.splitlines()[2:4]))
    passages = (
        Passage(first.start, first.end, "headline"), Passage(second.start, second.end, "body"), Passage(third.start, third.end, "body"),
        Passage(third.end + 1, len(READ), "boilerplate"),
    )  # fmt: skip
    mayor, she = Speaker(*ends("the mayor"), "Ida Voss"), Speaker(*ends("She"), "Ida Voss")
    mentions = Mentions(
        names=(
            Name(*ends("Orrel"), "place", "orrel"),
            Name(*ends("Ida Voss"), "person", "ida-voss"),
            Name(*ends("Voss", 1), "person", "ida-voss"),
        ),
        values=(
            Value(*ends("two days"), "duration", 172_800.0, 172_800.0, "second", ""),
            Value(*ends("five years"), "duration", 142e6, 174e6, "second", ""),
        ),
        times=(
            Time(*ends("Tuesday"), "DATE", "2031-03-04", "2031-03-04", "2031-03-04"),
            Time(*ends("five years"), "DURATION", "P5Y", None, None),
        ),
        quotes=(
            Quote(
                "indirect", (span_of("The bridge will stay shut until Thursday"),), span_of("told"), mayor,
                addressee=span_of("reporters"), occasion=span_of("at a briefing"), first_hand=True,
            ),
            Quote("direct", (span_of("We shut it,"), span_of("within five years of its opening.")), span_of("said"), None),
            Quote("indirect", (span_of("that anyone was hurt"),), span_of("denied"), she, via=("Fjord News",), first_hand=False),
        ),
        credits=(Credit(*ends("Fjord News reported"), "Fjord News", "reported"),),
        roles=(RoleMention(*ends("the mayor, Ida Voss")[:2], "ida-voss", "mayor", "the mayor", None, False),),
    )  # fmt: skip
    statements = (
        clause("The bridge will stay shut until Thursday", "planned", "Ida Voss"),
        clause("We shut it,” Voss said", "asserted"),  # crosses the quote
        clause("anyone was hurt", "denied", "Ida Voss", "Fjord News", negated=True),
    )
    return Understanding(Parsed(report, passages, (), spacy.blank("en")(READ)), mentions, statements)


@pytest.fixture
def understood() -> Understanding:
    return understanding()


@pytest.fixture
def hostile_understood() -> Understanding:
    """The same with hostile words in its text, its names, its head; the offsets hold."""
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
    return Understanding(parsed, mentions, tuple(replace(s, attributed_to=(MARKS,)) for s in one.statements))


@pytest.fixture
def bare_understood() -> Understanding:
    """Of an empty text, nothing."""
    return Understanding(Parsed(Report("r-bare", "bare.txt", ""), (), (), spacy.blank("en")("")), Mentions(), ())
