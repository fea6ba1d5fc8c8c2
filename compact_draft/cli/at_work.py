"""A word on the terminal while something takes longer than a moment."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def at_work(what: str, *, quiet: bool) -> Iterator[None]:
    """Say what is being done, on a terminal's stderr; nothing elsewhere.

    Args:
        what: In a few words, such as "Counting again".
        quiet: Whether nothing is to be said, as with ``--json``.
    """
    if quiet or not sys.stderr.isatty():
        yield
        return
    from rich.console import Console

    with Console(stderr=True).status(f"{what} ..."):
        yield
