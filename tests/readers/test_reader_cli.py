"""`rashomon compare --reader`, from the command line to the model and back."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from typer.testing import CliRunner

from rashomon import cli

if TYPE_CHECKING:
    from typer.testing import Result

    from readers.conftest import Model

TEXTS = {
    "a.txt": "Rescuers pulled 14 passengers from the water off Lanvik. The ferry carried lorries.",
    "b.txt": "The ferry carried lorries, and 17 survivors spent the night in a school at Lanvik.",
}


@pytest.fixture
def story(tmp_path: Path) -> Path:
    folder = tmp_path / "story"
    folder.mkdir()
    for name, text in TEXTS.items():
        (folder / name).write_text(text)
    return folder


def compare(story: Path, *options: str, key: str = "") -> Result:
    return CliRunner().invoke(
        cli.app, ["compare", str(story), "--json", *options], env={"RASHOMON_READER_KEY": key, "OPENAI_API_KEY": "another"}
    )


def facts(ran: Result) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(ran.stdout)["facts"]
    return found


def test_the_key_of_the_environment_is_sent_and_answers_are_kept(model: Model, story: Path, tmp_path: Path) -> None:
    model.answer = lambda payload: model.answering(payload, same=True, verdict="disputed", first=TEXTS["a.txt"][:56], second=TEXTS["b.txt"])
    options = ("--reader", f"openai:small@{model.url}", "--reader-cache", str(tmp_path / "kept"))
    ran = compare(story, *options, key=" hush\n")
    assert (ran.exit_code, ran.stderr) == (0, "")
    assert [fact["verdict"] for fact in facts(ran) if len(fact["readings"]) == 2 and fact["kind"] == "count"] == ["disputed"]
    assert [headers["Authorization"] for headers in model.headers] == ["Bearer hush"]
    assert compare(story, *options).stdout == ran.stdout
    assert len(model.asked) == 1


def test_without_a_reader_nothing_is_sent(model: Model, story: Path) -> None:
    assert compare(story, key="hush").exit_code == 0
    assert model.asked == []


def test_trouble_is_one_line_and_the_dossier_comes_out_as_without(model: Model, story: Path, tmp_path: Path) -> None:
    model.answer = lambda _: (401, {}, b"hush")
    ran = compare(story, "--reader", f"openai:small@{model.url}", "--reader-cache", str(tmp_path / "kept"), key="hush")
    assert ran.exit_code == 0
    assert ran.stdout == compare(story).stdout
    assert ran.stderr.startswith("rashomon: second reader small: expected an answer, found status 401")
    assert ran.stderr.count("\n") == 1
    assert "hush" not in ran.stderr
