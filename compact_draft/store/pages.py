"""A page of the log: ``log/0007-answer/step.json``, read as a file from outside."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any

from compact_draft.errors import Where, WorkspaceError
from compact_draft.store.names import is_label
from compact_draft.store.paths import is_absolute, is_inside

NAME = re.compile(r"(\d{4,9})-([a-z][a-z -]{0,39})")
STATES = ("begun", "done", "undoing", "undone")
_DIGEST = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """One file that a step wrote or took away.

    Attributes:
        path: From the workspace's root, with forward slashes; whole for one outside.
        before: Digest of the bytes that were there; None when there was no file.
        after: Digest of the bytes written; None when the file was taken away.
    """

    path: str
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class LoggedStep:
    """One step as the log holds it.

    Attributes:
        number: From 1.
        verb: The verb that took it.
        by: Who.
        when: ISO time.
        what: One line for people.
        files: What it wrote in the workspace.
        outside: What it wrote where a person named a file elsewhere; it is known by
            its digest, and nothing but a person takes it back.
        rounds: Labels of rounds whose ledger it wrote to.
        state: begun, done, undoing or undone.
    """

    number: int
    verb: str
    by: str
    when: str
    what: str
    files: tuple[Written, ...]
    rounds: tuple[str, ...]
    state: str
    outside: tuple[Written, ...] = ()

    @property
    def folder(self) -> str:
        """Name of its folder under ``log/``."""
        return f"{self.number:04d}-{self.verb}"

    @property
    def is_for_good(self) -> bool:
        """Whether it is never taken back: everybody may have read what it published."""
        return self.verb == "publish"


def format_page(step: LoggedStep) -> bytes:
    """Return the bytes of a step's page."""
    fields = {
        "number": step.number,
        "verb": step.verb,
        "by": step.by,
        "when": step.when,
        "what": step.what,
        "state": step.state,
        "rounds": list(step.rounds),
        "files": _rows(step.files),
    }
    if step.outside:
        fields["outside"] = _rows(step.outside)
    data = json.dumps(fields, ensure_ascii=False, indent=1, sort_keys=True)
    return data.encode("utf-8") + b"\n"


def _rows(files: tuple[Written, ...]) -> list[dict[str, str | None]]:
    return [{"path": w.path, "before": w.before, "after": w.after} for w in files]


def parse_page(data: bytes, shown: str) -> LoggedStep:
    """Return the step of a page's bytes.

    Args:
        data: What the file holds.
        shown: Its path from the root; its folder must be the step's own.

    Raises:
        WorkspaceError: It cannot be read, or names what no step of ours writes.
    """
    try:
        step = _step(json.loads(data))
    except (ValueError, KeyError, TypeError, RecursionError):
        raise _unreadable(shown) from None
    if step.folder != shown.split("/")[-2]:
        raise _unreadable(shown)
    for written in step.files:
        if not is_inside(written.path):
            raise _strange(shown, f"names {written.path!r}, which is no file of it")
    for label in step.rounds:
        if not is_label(label):
            raise _strange(shown, f"names the round {label!r}")
    return step


def _step(fields: dict[str, Any]) -> LoggedStep:
    files, outside = [_written(f) for f in fields["files"]], []
    state = fields["state"]
    if state not in STATES:
        raise ValueError(state)
    if state in ("done", "undone"):
        # Earlier versions wrote a file that a person named elsewhere among the others.
        outside = [f for f in files if is_absolute(f.path)]
        files = [f for f in files if not is_absolute(f.path)]
    outside += [_written(f) for f in fields.get("outside", ())]
    return LoggedStep(
        number=_of(int, fields["number"]),
        verb=_of(str, fields["verb"]),
        by=_of(str, fields["by"]),
        when=_of(str, fields["when"]),
        what=_of(str, fields["what"]),
        state=state,
        rounds=tuple(_of(str, label) for label in fields["rounds"]),
        files=tuple(files),
        outside=tuple(outside),
    )


def _written(fields: dict[str, Any]) -> Written:
    for key in ("before", "after"):
        if fields[key] is not None and not _DIGEST.fullmatch(fields[key]):
            raise ValueError(fields[key])
    return Written(
        path=_of(str, fields["path"]), before=fields["before"], after=fields["after"]
    )


def _of(kind: type, value: Any) -> Any:
    if type(value) is not kind:
        raise TypeError(value)
    return value


def _unreadable(shown: str) -> WorkspaceError:
    return WorkspaceError(
        "this page of the log cannot be read",
        where=Where(shown),
        mend="put the file back from a copy; without one, move its folder out of "
        "log/ (that step, and those before it, can then not be undone)",
    )


def _strange(shown: str, what: str) -> WorkspaceError:
    return WorkspaceError(
        f"this page of the log {what}; no step of this program wrote it so",
        where=Where(shown),
        mend="ask who gave you this folder; nothing was touched. Where you trust the "
        "rest, move the page's folder out of log/",
    )
