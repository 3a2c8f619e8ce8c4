"""A dossier built by hand of a quarrel that never was: two pairs of actors, and all that a relation can hold."""

from __future__ import annotations

from dataclasses import replace

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

HERALD = """Elva shuts the pass

Elva closed the Selt pass to lorries from Corran on 3 March 2031, the customs office said.
Corran threatened to cut off the water on 5 March.
The two foreign ministers met in Tarn on 24 March, and Elva lifted the ban on 2 April.
Protesters in Tarn burned a flag of Elva."""

POST = """The pass is open again

Corran’s lorries were stopped at the pass on 4 March. Corran then cut off the water, Elva said.
Rita Falcao received her colleague Orlan Beck on 24 March.
Elva will lift the last of its bans this month."""

REPORTS = (
    Report("r-herald", "herald.txt", HERALD, "Elva shuts the pass", "The Herald", "2031-04-03", "given", "https://herald.example/pass"),
    Report("r-post", "post.txt", POST, "The pass is open again", "Elva Post", "2031-04-04T08:00", "given"),
)
TEXTS = {report.id: report.text for report in REPORTS}
ACTORS = (
    Actor("country:CX", "Corran", "place", "CX", (("r-herald", ("Corran",)), ("r-post", ("Corran",)))),
    Actor("country:EX", "Elva", "place", "EX", (("r-herald", ("Elva",)), ("r-post", ("Elva",)))),
    Actor("orlan-beck", "Orlan Beck", "person", None, (("r-post", ("Orlan Beck",)),)),
    Actor("rita-falcao", "Rita Falcao", "person", None, (("r-post", ("Rita Falcao",)),)),
    Actor("customs-office", "customs office", "organisation", None, (("r-herald", ("customs office",)),)),
)


def evidence(report: str, words: str) -> Evidence:
    text = TEXTS[report]
    start = text.index(words)
    end = start + len(words)
    return Evidence(start, end, words, text[max(0, start - 32) : start], text[end : end + 32])


def coding(report: str, words: str, code: EventCode, day: str | None, modality: EventModality = "done", *sources: str) -> Coding:
    return Coding(report, code, None, modality, "Elva", "Corran", day, day, sources, evidence(report, words))


_PASS = RelationEvent(
    "e-pass", "Elva closed the Selt pass to lorries from Corran", "country:EX", "country:CX", ("customs-office",), "SANCTION", "trade",
    "done", -6.5, -6.5, -4.0, "2031-03-03", "2031-03-04", ("dated 3 March by The Herald and 4 March by Elva Post",),
    (
        coding("r-herald", "Elva closed the Selt pass to lorries from Corran on 3 March 2031", "SANCTION", "2031-03-03", "done",
               "the customs office"),
        coding("r-post", "Corran’s lorries were stopped at the pass on 4 March", "COERCE", "2031-03-04"),
    ),
    ("f-pass",), ("economic", "territory"),
)  # fmt: skip
_WATER = RelationEvent(
    "e-water", "Corran threatened to cut off the water", "country:CX", "country:EX", (), "THREATEN", None,
    "threatened", -5.0, -6.0, -5.0, "2031-03-05", "2031-03-05", ("threatened in The Herald, done in Elva Post",),
    (
        coding("r-herald", "Corran threatened to cut off the water on 5 March", "THREATEN", "2031-03-05", "threatened"),
        coding("r-post", "Corran then cut off the water", "SANCTION", None, "done", "Elva"),
    ),
)  # fmt: skip
_MEETING = RelationEvent(
    "e-meeting", "The two foreign ministers met in Tarn", "country:CX", "country:EX", ("orlan-beck", "rita-falcao"), "CONSULT", "meet",
    "done", 3.5, 3.5, 3.5, "2031-03-24", "2031-03-24", (),
    (
        coding("r-herald", "The two foreign ministers met in Tarn on 24 March", "CONSULT", "2031-03-24"),
        coding("r-post", "Rita Falcao received her colleague Orlan Beck on 24 March", "CONSULT", "2031-03-24"),
    ),
)  # fmt: skip
_LIFTED = RelationEvent(
    "e-lifted", "Elva lifted the ban", "country:EX", "country:CX", (), "YIELD", None, "done", 7.0, 7.0, 7.0, "2031-04-02", "2031-04-02", (),
    (coding("r-herald", "Elva lifted the ban on 2 April", "YIELD", "2031-04-02"),),
)  # fmt: skip
_REST = RelationEvent(
    "e-rest", "Elva will lift the last of its bans", "country:EX", "country:CX", (), "YIELD", None, "planned", 7.0, 7.0, 7.0, None, None,
    (), (coding("r-post", "Elva will lift the last of its bans this month", "YIELD", None, "planned"),),
)  # fmt: skip
_FLAG = RelationEvent(
    "e-flag", "Protesters in Tarn burned a flag of Elva", "tarn", "country:EX", (), "PROTEST", None, "done", -6.9, -6.9, -6.9, None, None,
    (), (coding("r-herald", "Protesters in Tarn burned a flag of Elva", "PROTEST", None),),
)  # fmt: skip

RELATIONS = (
    Relation(
        "rel-corran-elva", ("country:CX", "country:EX"), ("Corran", "Elva"), (("orlan-beck",), ("rita-falcao", "customs-office")),
        (_PASS, _WATER, _MEETING, _LIFTED, _REST),
        TurningPoint("e-meeting", "2031-03-24", "2031-03-24", -5.8, 5.3, 0.84, "Before it mostly conflict, from it on cooperation."),
    ),
    Relation("rel-elva-tarn", ("country:EX", "tarn"), ("Elva", "Tarn"), ((), ()), (_FLAG,)),
)  # fmt: skip

QUARREL = Dossier(
    REPORTS,
    tuple((Passage(0, len(report.text), "body"),) for report in REPORTS),
    (), (), (), ACTORS, (), tuple(Coverage(report.id, 4, 0, 0, ()) for report in REPORTS), (),
    relations=RELATIONS,
)  # fmt: skip


def hostile_quarrel(words: str) -> Dossier:
    """The dossier with the words wherever words of a report can stand in a relation."""

    def spoil(one: Coding) -> Coding:
        return replace(one, mode=words, source=words, target=words, attributed_to=(words,))

    def spoil_event(one: RelationEvent) -> RelationEvent:
        return replace(one, what=words, mode=words, through=(words,), differs=(words,), readings=tuple(map(spoil, one.readings)))

    def spoil_relation(one: Relation) -> Relation:
        turning = one.turning and replace(one.turning, why=words)
        return replace(one, names=(words, words), events=tuple(map(spoil_event, one.events)), turning=turning)

    reports = tuple(replace(r, title=words, outlet=f"{words}{r.id}", source=words, url=words) for r in REPORTS)
    actors = tuple(replace(a, name=words) for a in ACTORS)
    return replace(QUARREL, reports=reports, actors=actors, relations=tuple(map(spoil_relation, RELATIONS)))
