"""What the commands share with the shell: standard output, progress on standard error, and exit statuses."""

from __future__ import annotations

import io
import os
import sys
import traceback
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from typing import NoReturn, TypeVar

import typer

from rashomon.errors import RashomonError

BUG, NOTHING, SOME_SKIPPED, NO_ANSWER, BROKEN_PIPE = 1, 2, 3, 4, 141  # 141: what a shell shows for a program that the pipe's end stopped
OFTEN = 200  # reports between two words on how many there were

Read = TypeVar("Read")


@contextmanager
def explained(*, debug: bool) -> Iterator[None]:
    """Turns what goes wrong into a line on standard error and an exit status."""
    try:
        yield
        sys.stdout.flush()
    except RashomonError as error:
        _stop(str(error), NOTHING)
    except typer.BadParameter:
        raise
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # so that the flush at exit has somewhere to go
        raise SystemExit(BROKEN_PIPE) from None
    except OSError as error:
        _stop(f"{error.filename or 'input or output'}: {error.strerror or error}", NOTHING)
    except Exception as error:
        if debug:
            traceback.print_exc()
        _stop(f"a bug: {type(error).__name__}: {error} (run the command again with --debug to see where)", BUG)


def working(what: str, *, quiet: bool) -> AbstractContextManager[object]:
    """Says on standard error what is being done, if someone is there to see it."""
    if quiet or not sys.stderr.isatty():
        return nullcontext()
    from rich.console import Console

    return Console(stderr=True).status(what)


def told_so_far(read: Iterable[Read], *, quiet: bool) -> Iterator[Read]:
    """Passes on what is read, and says on standard error how much that is so far, if someone is there to see it."""
    with working("Reading the reports", quiet=quiet) as shown:
        for number, one in enumerate(read, 1):
            if number % OFTEN == 0 and hasattr(shown, "update"):
                shown.update(f"Read {number:,} reports")
            yield one


def tell(text: str) -> None:
    """A line on standard error, which may quote a report."""
    from rashomon.outputs.writing import line

    print(f"rashomon: {line(text)}", file=sys.stderr)  # noqa: T201 (the shell's own voice)


def put(text: str) -> None:
    """Text and a line end on standard output, as UTF-8."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    sys.stdout.write(f"{text}\n")


def own_store() -> str:
    """A file among the user's own data: the store where none is named."""
    from platformdirs import user_data_path

    return str(user_data_path("rashomon", ensure_exists=True) / "store.db")


def _stop(message: str, status: int) -> NoReturn:
    tell(message)
    raise SystemExit(status)
