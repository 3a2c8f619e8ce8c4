"""`rashomon stories`, from the command line, and `rashomon.group`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from typer.testing import CliRunner

import rashomon
from rashomon.cli import app
from rashomon.outputs.json import schema
from rashomon.stories import name_of
from rashomon.types import Report
from specimens.wires import BLAST, EVENTS, stream

RUN = CliRunner()


def line(one: Report) -> str:
    body = one.text.removeprefix(one.title or "").lstrip()
    return json.dumps({"title": one.title, "maintext": body, "date_publish": one.published, "url": one.url, "source_domain": one.outlet})


@pytest.fixture
def feed(tmp_path: Path) -> Path:
    path = tmp_path / "feed.jsonl"
    path.write_text("\n".join(line(one) for _, one in stream()), encoding="utf-8")
    return path


def test_a_line_for_each_report_in_order(feed: Path) -> None:
    done = RUN.invoke(app, ["stories", str(feed), "--jsonl"])
    said = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.exit_code == 0
    assert [one["id"] for one in said] == [name_of(one) for _, one in stream()]
    assert len({one["story"] for one in said}) == len(EVENTS)


def test_an_object_for_each_story(feed: Path) -> None:
    done = RUN.invoke(app, ["stories", str(feed), "--json"])
    said = [json.loads(line) for line in done.stdout.splitlines()]
    for one in said:
        Draft202012Validator(schema("story-1")).validate(one)
    blast = next(one for one in said if "blast" in one["title"].lower())
    assert blast["reports"] == [name_of(one) for one in BLAST]
    assert (blast["first"], blast["last"]) == (BLAST[0].published, BLAST[3].published)
    assert {copy["copy_of"] for copy in blast["copies"]} == {name_of(BLAST[0])}


def test_a_readable_listing(feed: Path) -> None:
    shown = RUN.invoke(app, ["stories", str(feed)]).stdout
    assert "Blast at chemical works in Orrin" in shown
    assert "4 reports, 3 outlets, 2031-03-04T09:10 to 2031-03-05T07:00, 2 near-copies" in shown
    assert "6 stories of several reports; 5 reports alone." in shown


def test_a_broken_line_is_named_and_skipped(feed: Path) -> None:
    feed.write_text(f'{{"title": \n{feed.read_text(encoding="utf-8")}', encoding="utf-8")
    done = RUN.invoke(app, ["stories", str(feed), "--jsonl"])
    assert done.exit_code == 3
    assert f"skipped {feed}:1: expected JSON" in done.stderr
    assert len(done.stdout.splitlines()) == len(stream())


def test_files_and_folders_are_named_by_their_source(tmp_path: Path) -> None:
    for number, one in enumerate(BLAST[:2]):
        (tmp_path / f"{number}.txt").write_text(one.text, encoding="utf-8")
    done = RUN.invoke(app, ["stories", str(tmp_path), "--jsonl"])
    said = [json.loads(line) for line in done.stdout.splitlines()]
    assert [Path(one["id"]).name for one in said] == ["0.txt", "1.txt"]
    assert said[0]["story"] == said[1]["story"]


@pytest.mark.parametrize(("arguments", "status"), [(["--json", "--jsonl"], 2), ([], 2)])
def test_what_is_refused(arguments: list[str], status: int, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("", encoding="utf-8")
    assert RUN.invoke(app, ["stories", str(tmp_path / "empty.txt"), *arguments]).exit_code == status


def test_from_python(feed: Path) -> None:
    with feed.open("a", encoding="utf-8") as file:
        file.write("\nno report\n")
    with pytest.warns(UserWarning, match=r"feed\.jsonl:\d+ was skipped"):
        grouped = rashomon.group(str(feed))
    assert len(grouped.stories) == len(EVENTS)
