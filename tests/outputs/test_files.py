from __future__ import annotations

import os
from pathlib import Path

import pytest

from rashomon.outputs.files import among, write_whole


def test_a_file_is_written_whole_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    target = tmp_path / "dossier.html"
    target.write_text("old")
    write_whole(target, "new – “text”\n")
    assert target.read_bytes() == "new – “text”\n".encode()
    assert [path.name for path in tmp_path.iterdir()] == ["dossier.html"]


def test_a_file_that_cannot_be_written_whole_stays_as_it_was(tmp_path: Path) -> None:
    target = tmp_path / "dossier.html"
    target.write_text("old")
    with pytest.raises(UnicodeEncodeError):
        write_whole(target, "a lone surrogate \ud800")
    assert target.read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["dossier.html"]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    target, link = tmp_path / "dossier.html", tmp_path / "latest.html"
    target.write_text("old")
    link.symlink_to(target)
    write_whole(link, "new")
    assert (link.is_symlink(), target.read_text()) == (True, "new")


def test_a_device_is_written_to() -> None:
    write_whole(Path(os.devnull), "text")
    assert not Path(os.devnull).is_file()


@pytest.mark.parametrize(
    ("sources", "found"),
    [
        (["report.txt"], True),
        (["other.txt", "./report.txt"], True),
        (["https://news.example/a", "-", "missing.txt", "\0"], False),
        ([], False),
    ],
)
def test_a_target_among_the_sources_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, sources: list[str], found: bool) -> None:
    monkeypatch.chdir(tmp_path)
    Path("report.txt").write_text("text")
    Path("other.txt").write_text("text")
    assert among(Path("report.txt"), sources) is found
    assert among(Path("new.html"), sources) is False
