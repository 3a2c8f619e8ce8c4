"""Forms made decisions: what they record, what they replace, what is wrong with them; nothing that was typed is lost."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest
from lxml import html
from starlette.testclient import TestClient

from rashomon.errors import DecisionError, NothingToCompare
from rashomon.store import Recorded, Store
from rashomon.types import Admit, Decision, Expel, Join, Part, Settle, Words
from rashomon.web.deciding import Mistyped, Typed, decision_of, in_words, replaced, typed
from specimens.ferry import DOSSIER
from web.conftest import Visit

NOW = datetime.fromisoformat("2031-03-06T09:00:00+00:00")
FACTS = {fact.id: fact for fact in DOSSIER.facts}
LEDGER = next(report for report in DOSSIER.reports if report.id == "r-ledger")
SIGNED: dict[str, Any] = {"who": "Rita Falcao", "why": "Both count the crew."}


def handles(fact: str) -> tuple[str, ...]:
    return tuple(f"{one.report}:{one.evidence.start}:{one.evidence.end}" for one in FACTS[fact].readings)


def made(**fields: Any) -> Decision:
    return decision_of(Typed(**{**SIGNED, **fields}), DOSSIER, NOW, {"kept": "r-ledger"})


def named(decision: Decision) -> str:
    return in_words(decision, DOSSIER)


@pytest.mark.parametrize(
    ("fields", "form", "words"),
    [
        ({"kind": "join", "facts": ("f-hurt", "f-aboard")}, Join, "Joins “people hurt” and “people on board”"),
        ({"kind": "join", "facts": ("f-hurt",), "other": "f-aboard"}, Join, "Joins “people hurt” and “people on board”"),
        ({"kind": "part", "facts": ("f-length",), "readings": handles("f-length")[:1]}, Part, "Parts off “All were taken ashore"),
        ({"kind": "verdict", "facts": ("f-length",), "verdict": "agreed"}, Settle, "Sets “length of the evacuation” to agreed"),
        ({"kind": "verdict", "facts": ("f-built",), "verdict": "disputed"}, Settle, "Sets “year the ship was built” to disputed"),
        ({"kind": "intruder", "report": "kept"}, Expel, "Keeps out The Coast Ledger"),
        ({"kind": "belongs", "report": "kept"}, Admit, "Lets The Coast Ledger belong"),
    ],
)
def test_decisions(fields: dict[str, Any], form: type[Decision], words: str) -> None:
    decision = made(**fields)
    assert type(decision) is form
    assert (decision.by, decision.who, decision.when, decision.note) == ("editor", "Rita Falcao", "2031-03-06", "Both count the crew.")
    assert decision.place == f"{fields['kind']} of Rita Falcao, 2031-03-06"
    assert named(decision).startswith(words)


def test_a_fact_is_pointed_at_by_words_that_outlive_its_id() -> None:
    decision = made(kind="verdict", facts=("f-inspection",), verdict="updated")
    assert isinstance(decision, Settle)
    assert isinstance(decision.fact, Words)
    assert decision.fact.kind == "date"


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"who": "", "kind": "join", "facts": ("f-hurt", "f-aboard")}, "who"),
        ({"why": "", "kind": "join", "facts": ("f-hurt", "f-aboard")}, "why"),
        ({"facts": ("f-hurt",)}, "kind"),
        ({"kind": "burn", "facts": ("f-hurt",)}, "kind"),
        ({"kind": "join", "facts": ("f-hurt",)}, "other"),
        ({"kind": "join", "facts": ("f-hurt", "f-hurt")}, "other"),
        ({"kind": "join", "facts": ("f-hurt", "gone")}, "fact"),
        ({"kind": "part", "facts": ("f-length",)}, "reading"),
        ({"kind": "part", "facts": ("f-length",), "readings": handles("f-length")}, "reading"),
        ({"kind": "part", "facts": ("f-length",), "readings": handles("f-hurt")[1:]}, "reading"),
        ({"kind": "part"}, "fact"),
        ({"kind": "verdict", "facts": ("f-length",)}, "verdict"),
        ({"kind": "verdict", "facts": ("f-length",), "verdict": "single"}, "verdict"),
        ({"kind": "verdict", "facts": ("f-built",), "verdict": "agreed"}, "verdict"),
        ({"kind": "intruder", "report": "elsewhere"}, "report"),
    ],
)
def test_what_is_wrong_is_named_with_its_field(fields: dict[str, Any], field: str) -> None:
    with pytest.raises(Mistyped, match=r"^Expected .+ found .+; ") as caught:
        made(**fields)
    assert caught.value.field == field


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (b"", Typed()),
        (b"kind=join&fact=a&fact=b&fact=&who=+R.%0AFalcao+&why=x", Typed(kind="join", facts=("a", "b"), who="R. Falcao", why="x")),
        (b"who=%FF%1b[31m", Typed(who="\ufffd\ufffd[31m")),
        (b"who=" + b"x" * 500, Typed(who="x" * 100)),
    ],
)
def test_forms_are_read(body: bytes, expected: Typed) -> None:
    assert typed(body) == expected


def test_a_form_of_too_many_fields_is_none() -> None:
    with pytest.raises(Mistyped, match="fields"):
        typed(b"&".join([b"fact=a"] * 1000))


def test_a_later_decision_on_the_same_matter_comes_in_place_of_the_earlier() -> None:
    one = made(kind="verdict", facts=("f-length",), verdict="agreed")
    other = Settle(fact="f-length", verdict="updated")
    join = made(kind="join", facts=("f-hurt", "f-aboard"))
    out, back = made(kind="intruder", report="kept"), Admit(report=LEDGER.id)
    recorded = [Recorded(number, "s1", decision, NOW) for number, decision in enumerate((one, join, out, join), 1)]
    recorded += [Recorded(9, "s1", one, NOW, revoked=NOW)]
    assert replaced(recorded, other, DOSSIER) == (1,)
    assert replaced(recorded, back, DOSSIER) == (3,)
    assert replaced(recorded, join, DOSSIER) == ()
    assert replaced(recorded, Settle(fact="gone", verdict="updated"), DOSSIER) == ()


def filled(client: TestClient, path: str, **fields: Any) -> dict[str, Any]:
    """The form at an address, with what it holds already."""
    (form,) = html.fromstring(client.get(path).text).xpath("//form[contains(@class, 'asked')]")
    return {**dict(form.form_values()), **fields}


def send(visit: Visit, compare: Callable[[str], None] = lambda _: None, **fields: Any) -> tuple[TestClient, Any]:
    client = visit(compare=compare)
    data = filled(client, "/stories/ferry/decide?fact=f-length", who="Rita Falcao", why="They say so.", kind="verdict", verdict="agreed")
    return client, client.post("/stories/ferry/decisions", data={**data, **fields})


def standing(store: Store) -> list[str]:
    with store.snapshot() as tx:
        return [type(one).__name__ for one in tx.decisions.standing("ferry")]


def test_a_decision_is_recorded_and_the_story_compared_anew(visit: Visit, store: Store) -> None:
    compared: list[str] = []
    client, answer = send(visit, compared.append)
    assert compared == ["ferry"]
    assert standing(store) == ["Settle"]
    for words in ("Recorded, and the story compared anew", "Sets “length of the evacuation” to agreed", "They say so.", "Rita Falcao"):
        assert words in answer.text
    assert 'value="Rita Falcao"' in client.get("/stories/ferry/decide?fact=f-hurt").text  # the name is asked once
    send(visit, compared.append, verdict="updated")
    assert standing(store) == ["Settle"]  # in place of the first


@pytest.mark.parametrize(
    ("fields", "status", "said"),
    [
        ({"who": ""}, 422, "Expected your name"),
        ({"why": " "}, 422, "Expected a reason"),
        ({"proof": "stale"}, 403, "made for another visit"),
        ({"verdict": "single"}, 422, "choose one"),
        ({"kind": "part"}, 422, "tick those"),
    ],
)
def test_what_is_wrong_keeps_what_was_typed(fields: dict[str, Any], status: int, said: str, visit: Visit, store: Store) -> None:
    _, answer = send(visit, **{"why": "A <b>long</b> story.", **fields})
    page = html.fromstring(answer.text)
    assert answer.status_code == status
    assert said in page.xpath("//*[@role='alert']")[0].text_content()
    values = dict(page.xpath("//form[contains(@class, 'asked')]")[0].form_values())
    kept = {"who": "Rita Falcao", "why": "A <b>long</b> story.", "kind": "verdict", **fields}
    assert {name: values[name].strip() for name in ("who", "why", "kind")} == {name: kept[name].strip() for name in ("who", "why", "kind")}
    assert values["fact"] == "f-length"
    assert standing(store) == []


def test_a_decision_that_contradicts_another_is_taken_back_and_said(visit: Visit, store: Store) -> None:
    def contrary(story: str) -> None:
        raise DecisionError("one parts what the other joins")

    _, answer = send(visit, contrary)
    assert answer.status_code == 409
    assert "One parts what the other joins" in answer.text
    assert "They say so." in answer.text
    assert standing(store) == []


def test_a_story_that_cannot_be_compared_says_so(visit: Visit, store: Store) -> None:
    def unable(story: str) -> None:
        raise NothingToCompare("expected two reports, found one")

    _, answer = send(visit, unable)
    assert "The dossier is as it was: expected two reports" in answer.text
    assert standing(store) == ["Settle"]


def test_a_decision_is_taken_back(visit: Visit, store: Store) -> None:
    client, _ = send(visit)
    data = filled(client, "/stories/ferry/decisions", who="Lena Holm", why="I was wrong.")
    refused = client.post("/stories/ferry/decisions/1/revoke", data={**data, "who": ""})
    assert (refused.status_code, "I was wrong." in refused.text) == (422, True)
    assert client.post("/stories/ferry/decisions/1/revoke", data={**data, "proof": ""}).status_code == 403
    assert client.post("/stories/calm/decisions/1/revoke", data=data).status_code == 409
    assert standing(store) == ["Settle"]
    answer = client.post("/stories/ferry/decisions/1/revoke", data=data)
    assert "Taken back by Lena Holm" in answer.text
    assert standing(store) == []
    assert client.post("/stories/ferry/decisions/1/revoke", data=data).status_code == 409


def test_a_report_is_kept_out_by_hand(visit: Visit, store: Store) -> None:
    client = visit()
    page = html.fromstring(client.get("/stories/ferry").text)
    link = next(link for link in page.xpath("//a/@href") if "decide?report=" in link)
    answer = client.post("/stories/ferry/decisions", data=filled(client, link, who="Rita Falcao", why="A drill.", kind="intruder"))
    assert "Keeps out Harbour Gazette" in answer.text
    assert standing(store) == ["Expel"]


def test_hostile_names_and_reasons_are_words(visit: Visit) -> None:
    client, answer = send(visit, who="<script>x</script>\u202e", why="</textarea><img src=x onerror=y>")
    for page in (answer.text, client.get("/stories/ferry/decide?fact=f-hurt").text):
        assert len(html.fromstring(page).xpath("//script")) == 1
        assert not html.fromstring(page).xpath("//img | //*[@onerror]")
        assert "\u202e" not in page
