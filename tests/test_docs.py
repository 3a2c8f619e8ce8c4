"""The documentation: its commands parse, its links resolve, its Python runs, its table of dependencies is whole."""

from __future__ import annotations

import re
import shlex
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
import typer.main

from rashomon.cli import app

ROOT = Path(__file__).parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"), *(ROOT / "examples").glob("*.md")])
EXAMPLE = re.compile(r"^```python\n(.*?)^```\n(?:\n```text\n(.*?)^```)?", re.DOTALL | re.MULTILINE)
FENCED = re.compile(r"^```(\w+)\n(.*?)^```", re.DOTALL | re.MULTILINE)


def blocks(page: Path, language: str) -> Iterator[str]:
    for found in FENCED.finditer(page.read_text(encoding="utf-8")):
        if found[1] == language:
            yield found[2]


def examples(page: Path) -> list[tuple[str, str]]:
    """Every block of Python, each with the text block right below it, or ""."""
    return EXAMPLE.findall(page.read_text(encoding="utf-8"))


def commands() -> list[tuple[str, str]]:
    """Every line "$ command" of the pages' console blocks, with its page."""
    lines = [(page.name, line) for page in PAGES for block in blocks(page, "console") for line in block.splitlines()]
    return [(page, line.removeprefix("$ ")) for page, line in lines if line.startswith("$ ")]


def links() -> list[tuple[Path, str]]:
    """Every link that stays inside the repository."""
    found = [(page, link) for page in PAGES for link in re.findall(r"\]\(([^)\s]+)\)", page.read_text(encoding="utf-8"))]
    return [(page, link) for page, link in found if not re.match(r"[a-z]+:", link)]


def parses(words: list[str]) -> bool:
    """Whether `rashomon WORDS…` is a command line that the program takes."""
    group = typer.main.get_command(app)
    if words == ["--help"]:
        return True
    command = getattr(group, "commands", {}).get(words[0])
    if command is None:
        return False
    command.make_context(words[0], words[1:])
    return True


@pytest.mark.parametrize(("page", "line"), commands())
def test_command_is_one(page: str, line: str) -> None:
    program, *words = shlex.split(line)
    if program == "make":
        assert re.search(rf"^{words[0]}:", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    elif program == "python":
        assert words[0].startswith("../shared/") or (ROOT / words[0]).is_file()
    else:
        assert program == "rashomon"
        assert parses(words)
        assert [word for word in words if word.startswith("examples/") and not (ROOT / word).exists()] == []


@pytest.mark.parametrize(("page", "link"), [pytest.param(page, link, id=f"{page.name}:{link}") for page, link in links()])
def test_link_resolves(page: Path, link: str) -> None:
    target, _, heading = link.partition("#")
    there = (page.parent / target).resolve() if target else page
    assert there.exists()
    if heading:
        titles = re.findall(r"^#+ (.+)$", there.read_text(encoding="utf-8"), re.MULTILINE)
        assert heading in {re.sub(r"[^\w\- ]", "", title).strip().lower().replace(" ", "-") for title in titles}


@pytest.mark.parametrize(("page", "code", "printed"), [(page.name, *found) for page in PAGES for found in examples(page)])
def test_python_of_the_pages_runs(
    page: str, code: str, printed: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """An example prints what stands right below it, where something does; each prints something."""
    monkeypatch.chdir(ROOT)
    exec(compile(code, page, "exec"), {})
    out = capsys.readouterr().out
    assert out
    assert printed in ("", out)


def test_every_dependency_has_its_reason() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    page = (ROOT / "README.md").read_text(encoding="utf-8").split("## What it is built on")[1]
    assert [name for name in (re.split(r"[<>=~!\[; ]", one)[0] for one in wanted) if not re.search(rf"\b{re.escape(name)}\b", page)] == []


def test_pages_name_only_what_is_there() -> None:
    """A file that is gone by its name in `code` marks: `tools/word_vectors.py`."""
    named = [
        (page.name, name)
        for page in PAGES
        for name in re.findall(r"`((?:src|tools|benchmarks|docs|tests|examples)/[\w./-]+)`", page.read_text("utf-8"))
    ]
    assert [(page, name) for page, name in named if not (ROOT / name).exists()] == []
