"""A dossier built by hand of two countries that never were, at odds over a strait; three outlets differ in days, codes and stance."""

from __future__ import annotations

from rashomon.types import (
    Actor,
    Coding,
    Coverage,
    Dossier,
    EventCode,
    EventModality,
    Evidence,
    Passage,
    Relation,
    RelationEvent,
    Report,
    TurningPoint,
)

HERALD = """Corran and Elva agree to talk after months of quarrel

Corran expelled two Elvan diplomats in March. Elva closed its port at Tessin to Corran's ships on 2 May.
Orlan Beck, the Corran foreign minister, called the closure "an insult" on 3 May.
Corran threatened to cut off the gas. Elva arrested 12 Corran fishermen in late May.
On 7 June Rita Falcao, the president of Elva, telephoned Beck. Elva released the fishermen on 9 June.
The two countries will sign a treaty in September, Beck said.
Marn sent grain to Elva."""

POST = """Elva frees fishermen

Elva arrested twelve fishermen from Corran on 24 May. It freed them on 10 June, a day after Corran's navy left the strait.
Corran had ordered two Elvan diplomats out on 14 March. Elva's port of Tessin was shut to Corran on 2 May.
Corran criticised the arrest. Falcao and Beck spoke by telephone on 7 June and agreed to meet.
Elva denied that it had shelled a Corran patrol boat."""

WIRE = """Falcao calls Beck

Rita Falcao called Orlan Beck on Sunday, 8 June.
Elva had shelled a Corran patrol boat in the strait in May, Corran's navy said.
Corran thanked Elva for the release of its fishermen."""

REPORTS = (
    Report("r-herald", "herald.txt", HERALD, HERALD.splitlines()[0], "Tessin Herald", "2031-06-10", "given"),
    Report("r-post", "post.txt", POST, POST.splitlines()[0], "Strait Post", "2031-06-11", "given"),
    Report("r-wire", "wire.txt", WIRE, WIRE.splitlines()[0], "Marn Wire", "2031-06-10", "given"),
)
TEXTS = {report.id: report.text for report in REPORTS}

CORRAN, ELVA, MARN = "country:CQ", "country:EQ", "country:MQ"
Days = tuple[str | None, str | None]
NEVER: Days = (None, None)


def told(
    report: str, exact: str, code: EventCode, days: Days = NEVER, *, by: str = "Corran", to: str = "Elva", modality: EventModality = "done"
) -> Coding:
    text = TEXTS[report]
    start = text.index(exact)
    end = start + len(exact)
    words = Evidence(start, end, exact, text[max(0, start - 32) : start], text[end : end + 32])
    sources = ("Corran’s navy",) if modality == "alleged" else ("Orlan Beck",) if modality == "planned" else ()
    return Coding(report, code, None, modality, by, to, *days, sources, words)


def happened(
    id_: str, what: str, between: tuple[str, str], intensity: tuple[float, float, float], days: Days, *readings: Coding,
    through: tuple[str, ...] = (), differs: tuple[str, ...] = (),
) -> RelationEvent:  # fmt: skip
    first, (lowest, mean, highest) = readings[0], intensity
    return RelationEvent(
        id_, what, *between, through, first.code, first.mode, first.modality, mean, lowest, highest, *days, differs, readings
    )  # fmt: skip


def on(stamp: str) -> Days:
    return stamp, stamp


def alike(value: float) -> tuple[float, float, float]:
    return value, value, value


LATE_MAY, MAY, SEPTEMBER = ("2031-05-20", "2031-05-31"), ("2031-05-01", "2031-05-31"), ("2031-09-01", "2031-09-30")

EVENTS = (
    happened(
        "e-expel", "Corran expelled two Elvan diplomats", (CORRAN, ELVA), alike(-6.5), on("2031-03-14"),
        told("r-herald", "Corran expelled two Elvan diplomats in March.", "SANCTION", ("2031-03-01", "2031-03-31")),
        told("r-post", "Corran had ordered two Elvan diplomats out on 14 March.", "SANCTION", on("2031-03-14")),
    ),
    happened(
        "e-port", "Elva closed its port at Tessin to Corran’s ships", (ELVA, CORRAN), alike(-6.5), on("2031-05-02"),
        told("r-herald", "Elva closed its port at Tessin to Corran's ships", "SANCTION", on("2031-05-02"), by="Elva", to="Corran"),
        told("r-post", "Elva's port of Tessin was shut to Corran on 2 May.", "SANCTION", on("2031-05-02"), by="Elva", to="Corran"),
    ),
    happened(
        "e-insult", "Orlan Beck called the closure “an insult”", (CORRAN, ELVA), alike(-2.0), on("2031-05-03"),
        told("r-herald", 'called the closure "an insult" on 3 May', "ACCUSE", on("2031-05-03"), by="Orlan Beck"), through=("a-beck",),
    ),
    happened(
        "e-shell", "Elva shelled a Corran patrol boat", (ELVA, CORRAN), alike(-10.0), MAY,
        told(
            "r-wire", "Elva had shelled a Corran patrol boat in the strait in May, Corran's navy said.", "ASSAULT", MAY,
            by="Elva", to="a Corran patrol boat", modality="alleged",
        ),
        told(
            "r-post", "Elva denied that it had shelled a Corran patrol boat.", "ASSAULT",
            by="Elva", to="a Corran patrol boat", modality="denied",
        ),
        differs=("alleged in Marn Wire, denied in Strait Post",),
    ),
    happened(
        "e-arrest", "Elva arrested twelve fishermen from Corran", (ELVA, CORRAN), alike(-7.0), on("2031-05-24"),
        told("r-post", "Elva arrested twelve fishermen from Corran on 24 May.", "COERCE", on("2031-05-24"), by="Elva", to="fishermen"),
        told("r-herald", "Elva arrested 12 Corran fishermen in late May.", "COERCE", LATE_MAY, by="Elva", to="12 Corran fishermen"),
    ),
    happened(
        "e-call", "Rita Falcao telephoned Orlan Beck", (ELVA, CORRAN), (1.0, 1.0, 4.0), ("2031-06-07", "2031-06-08"),
        told("r-herald", "Rita Falcao, the president of Elva, telephoned Beck.", "CONSULT", on("2031-06-07"), by="Rita Falcao", to="Beck"),
        told("r-post", "spoke by telephone on 7 June and agreed to meet", "AGREE", on("2031-06-07"), by="Falcao and Beck", to="Beck"),
        told("r-wire", "Rita Falcao called Orlan Beck on Sunday, 8 June.", "CONSULT", on("2031-06-08"), by="Rita Falcao", to="Orlan Beck"),
        through=("a-falcao", "a-beck"),
        differs=("dated 7 June by Tessin Herald and Strait Post and 8 June by Marn Wire", "CONSULT in two reports, AGREE in Strait Post"),
    ),
    happened(
        "e-free", "Elva released the fishermen", (ELVA, CORRAN), alike(7.0), ("2031-06-09", "2031-06-10"),
        told("r-herald", "Elva released the fishermen on 9 June.", "YIELD", on("2031-06-09"), by="Elva", to="the fishermen"),
        told("r-post", "It freed them on 10 June", "YIELD", on("2031-06-10"), by="It", to="them"),
        differs=("dated 9 June by Tessin Herald and 10 June by Strait Post",),
    ),
    happened(
        "e-leave", "Corran’s navy left the strait", (CORRAN, ELVA), alike(5.0), on("2031-06-09"),
        told("r-post", "a day after Corran's navy left the strait", "YIELD", on("2031-06-09"), by="Corran's navy"), through=("a-navy",),
    ),
    happened(
        "e-treaty", "The two countries will sign a treaty", (CORRAN, ELVA), alike(4.0), SEPTEMBER,
        told(
            "r-herald", "The two countries will sign a treaty in September, Beck said.", "AGREE", SEPTEMBER,
            by="The two countries", modality="planned",
        ),
    ),
    happened(
        "e-gas", "Corran threatened to cut off the gas", (CORRAN, ELVA), alike(-4.0), NEVER,
        told("r-herald", "Corran threatened to cut off the gas.", "THREATEN", modality="threatened"),
    ),
    happened(
        "e-thanks", "Corran thanked Elva", (CORRAN, ELVA), alike(3.4), NEVER,
        told("r-wire", "Corran thanked Elva for the release of its fishermen.", "SUPPORT"),
    ),
)  # fmt: skip

GRAIN = happened(
    "e-grain", "Marn sent grain to Elva", (MARN, ELVA), alike(7.4), NEVER, told("r-herald", "Marn sent grain to Elva.", "AID", by="Marn")
)

RELATIONS = (
    Relation(
        "rel-strait", (CORRAN, ELVA), ("Corran", "Elva"), (("a-beck", "a-navy"), ("a-falcao",)), EVENTS,
        TurningPoint("e-call", "2031-06-07", "2031-06-08", -5.5, 4.3, 0.83, "Before the call mostly conflict, from it on cooperation."),
    ),
    Relation("rel-grain", (MARN, ELVA), ("Marn", "Elva"), ((), ()), (GRAIN,)),
)  # fmt: skip

STRAIT = Dossier(
    reports=REPORTS,
    passages=tuple(
        (Passage(0, report.text.index("\n"), "headline"), Passage(report.text.index("\n") + 1, len(report.text), "body"))
        for report in REPORTS
    ),
    facts=(),
    quotes=(),
    timeline=(),
    actors=(
        Actor("a-beck", "Orlan Beck", "person", None, (), ("the Corran foreign minister",)),
        Actor("a-falcao", "Rita Falcao", "person", None, (), ("the president of Elva",)),
        Actor("a-navy", "Corran’s navy", "organisation", None, ()),
    ),
    credits=(),
    coverage=tuple(Coverage(report.id, 5, 0, 5, ()) for report in REPORTS),
    brief=(),
    relations=RELATIONS,
)
