"""Writing a dossier to a file: whole or not at all, and never over a report."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path


def among(target: Path, sources: Iterable[str]) -> bool:
    """Whether `target` is one of the files that were read, under any name."""
    return target.exists() and any(_same(target, source) for source in sources)


def write_whole(target: Path, text: str) -> None:
    """Writes beside the target first and then moves, so that a reader sees the old file or the new; a device is written to directly."""
    if target.exists() and not target.is_file():
        target.write_text(text, encoding="utf-8")
        return
    beside = target.resolve().with_name(f".{target.name}.{os.getpid()}")
    try:
        beside.write_text(text, encoding="utf-8", newline="\n")
        beside.replace(target.resolve())
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(target)) from error
    finally:
        beside.unlink(missing_ok=True)


def _same(target: Path, source: str) -> bool:
    try:
        return target.samefile(source)
    except (OSError, ValueError):  # not a file's name: an address, or standard input
        return False
