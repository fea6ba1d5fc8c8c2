"""Is a public function given what it takes? A wrong argument is named, with the remedy."""

from __future__ import annotations

import functools
import inspect
import os
import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any

from compact_draft.errors import RefusedError, Where

_PLAIN: Mapping[str, tuple[type | tuple[type, ...], str]] = {
    "str": (str, "text"),
    "bool": (bool, "True or False"),
    "int": (int, "a whole number"),
    "date": (date, "a datetime.date"),
    "datetime": (datetime, "a datetime.datetime"),
    "bytes": ((bytes, bytearray, memoryview), "the bytes of the file"),
    "Path": ((str, os.PathLike), "a path, as text or a pathlib.Path"),
}
"""An annotation → the types that serve, and how they are called."""
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?")
_OURS = frozenset(
    ["CombineOptions", "Options", "Reviewer", "Revision", "SentCopy", "Workspace"]
)


def checked(function: Callable[..., Any]) -> Callable[..., Any]:
    """Return a public function that looks its arguments over before it begins.

    A path may be given as text. Nothing is read or written where one is wrong.

    Args:
        function: One of ours; what it takes is read off its annotations.
    """
    signature = inspect.signature(function)

    @functools.wraps(function)
    def called(*given: Any, **named: Any) -> Any:
        bound = signature.bind(*given, **named)
        for name, value in bound.arguments.items():
            wanted = str(signature.parameters[name].annotation)
            bound.arguments[name] = taken(name, value, wanted)
        return function(*bound.args, **bound.kwargs)

    return called


def taken(name: str, value: Any, wanted: str) -> Any:
    """Return an argument as its function takes it.

    Args:
        name: What the argument is called.
        value: What was given.
        wanted: The annotation; one that is not known here lets everything pass.

    Raises:
        RefusedError: It is another thing.
    """
    kind, _, other = wanted.partition(" | ")
    if other == "None" and value is None:
        return None
    if kind in _PLAIN:
        types, called = _PLAIN[kind]
        fits: bool = isinstance(value, types)
        if not fits:
            raise wrong(name, value, f"give {called}")
        if name == "by" and not str(value).strip():
            raise RefusedError(
                "nobody is named", where=Where(name), mend="say who takes the step"
            )
        return Path(os.fspath(value)) if kind == "Path" else value
    if kind in _OURS:
        if type(value).__name__ != kind:
            raise wrong(name, value, f"give {_article(kind)} {kind}")
        if kind.endswith("Options"):
            _check_marks(name, value)
        return value
    return _several(name, value, wanted)


def _check_marks(name: str, options: Any) -> None:
    """Refuse options by whose author or date no mark could be written."""
    for field in ("author", "when"):
        taken(f"{name}.{field}", getattr(options, field), "str | None")
    if not (options.author or "").strip():
        mend = "name who signs the marks"
        raise RefusedError("nobody is named", where=Where(f"{name}.author"), mend=mend)
    if options.when is not None and not _MOMENT.fullmatch(options.when):
        raise RefusedError(
            f"{options.when!r} is no moment as Word writes it",
            where=Where(f"{name}.when"),
            mend="write it as 2026-03-01T09:00:00Z, or leave it out",
        )


def _several(name: str, value: Any, wanted: str) -> Any:
    """Return the members of an argument that holds several, looked over."""
    begun, _, of = wanted.partition("[")
    if begun not in ("Iterable", "Sequence") or of.startswith("Callable"):
        return value
    member = of.removesuffix("]")
    if isinstance(value, str | bytes) or not isinstance(value, Iterable):
        raise wrong(name, value, f"give several, each {_called(member)}")
    members = tuple(value)
    for held in members:
        is_pair = isinstance(held, tuple) and len(held) == 2
        if member == "tuple[str, bytes]":
            fits = is_pair and isinstance(held[0], str) and isinstance(held[1], bytes)
        elif member == "str":
            fits = isinstance(held, str)
        else:
            fits = member == type(held).__name__
        if not fits:
            raise wrong(
                f"{name}: one of them", held, f"give {_called(member)} for each"
            )
    return members


def _called(member: str) -> str:
    if member == "tuple[str, bytes]":
        return "the name of a file and its bytes"
    return "text" if member == "str" else f"{_article(member)} {member}"


def _article(word: str) -> str:
    return "an" if word[0] in "AEIOaeio" else "a"


def wrong(name: str, value: object, mend: str) -> RefusedError:
    """Return the error for an argument that is another thing than it should be."""
    kind = (
        "None"
        if value is None
        else f"{_article(type(value).__name__)} {type(value).__name__}"
    )
    return RefusedError(f"{name} is {kind}", where=Where(name), mend=mend)
