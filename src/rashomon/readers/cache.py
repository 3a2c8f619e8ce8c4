"""Answers kept in a folder, a file each, named by what was asked; a file that can't be read is as good as none."""

from __future__ import annotations

from pathlib import Path

from pydantic import ValidationError

from rashomon.outputs.files import write_whole
from rashomon.readers.answers import Answer

LONGEST = 100_000  # bytes of a file that is looked into


def recall(folder: Path | None, name: str) -> Answer | None:
    if folder is None:
        return None
    try:
        with _file(folder, name).open("rb") as file:
            return Answer.model_validate_json(file.read(LONGEST))
    except (OSError, ValidationError):
        return None


def keep(folder: Path | None, name: str, answer: Answer) -> None:
    """Raises OSError where the folder can't be written to."""
    if folder is not None:
        target = _file(folder, name)
        target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        write_whole(target, answer.model_dump_json())


def _file(folder: Path, name: str) -> Path:
    """In folders of at most a few hundred."""
    return folder / name[:2] / f"{name}.json"
