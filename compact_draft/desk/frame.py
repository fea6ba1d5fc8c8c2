"""The frame around every page: title, list of pages, what next, errors, what was done."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from compact_draft.desk import state
from compact_draft.desk.asking import Ask, View
from compact_draft.desk.at_fields import at_their_fields
from compact_draft.desk.called import called, texts
from compact_draft.desk.desk import Desk
from compact_draft.desk.journey import GROUPS, Where, where
from compact_draft.desk.paper import environment, said
from compact_draft.desk.remembered import Remembered
from compact_draft.desk.sayings import closed, is_field, place_of, sentence_of
from compact_draft.desk.told import clause_called, told
from compact_draft.errors import CompactError, RefusedError
from compact_draft.store.pages import LoggedStep
from compact_draft.store.workspace import Workspace

_REMARK = re.compile(r"(a\d+(?:\.\d+)*): ")
"""A remark that a message begins with."""


def framed(desk: Desk, view: View, ask: Ask, path: str) -> str:
    """Return a page as HTML, whole.

    Args:
        desk: What is open.
        view: The page.
        ask: What was asked, with what was typed where there are errors.
        path: The page's address, for the list of pages and its forms.
    """
    held, stands = _stands(desk)
    named = _named(held)

    def tell(words: str) -> str:
        return said(words, path, named)

    done = None if held is None else _done(held, ask)
    about: dict[str, Any] = {
        "typed": ask.typed,
        "seen": _seen(held),
        "errors": _faults(ask.errors, tell),
        "page_title": view.title,
        "was_posted": bool(ask.form or ask.files),
        "path": path,
        "groups": _groups(desk),
        "stands": stands,
        "compact": "" if held is None else _title(held),
        "example": bool(held is not None and (held.root / "example").is_dir()),
        "done": done,
        "last": None if held is None else _last(held),
        "named": named,
        "text_called": _text_called(held),
        "running": desk.works.running,
        "bare": view.bare,
        "done_told": "" if held is None or done is None else told(held, done),
        "refresh": view.refresh,
    }
    template = environment().get_template(view.template)
    return at_their_fields(template.render({**about, **view.about}), ask, tell)


def _faults(
    errors: Iterable[CompactError], tell: Callable[[str], str]
) -> list[dict[str, str]]:
    """Return what is wrong, as the summary says it: place, what and how to mend."""
    found = []
    for error in errors:
        place, what = str(error.where), tell(error.what)
        if is_field(error.where.path) or isinstance(error, RefusedError):
            clause, path = error.where.clause, error.where.path
            place = clause or place_of(path)
        remark = _REMARK.match(what)
        if remark is not None:
            place, what = remark[1], what[remark.end() :]
        card = error.where.clause or place
        place = tell(place)
        if what.startswith(f"{place} "):
            place = ""
        found.append(
            {
                "card": card,
                "place": place,
                "what": closed(what) if place else sentence_of(what),
                "mend": closed(tell(error.mend)),
            }
        )
    return found


def _groups(desk: Desk) -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
    """Return the pages there are, in the order of a group's work."""
    found = [
        (heading, tuple(page for page in pages if page[0] in desk.pages))
        for heading, pages in GROUPS
    ]
    return tuple(group for group in found if group[1])


def _stands(desk: Desk) -> tuple[Remembered | None, Where | None]:
    if desk.root is None:
        return None, None
    try:
        held = desk.look()
        return held, where(held, desk.clock().date())
    except CompactError as error:
        return None, Where(status=None, next=None, waits={}, fault=error)


def _title(workspace: Workspace) -> str:
    try:
        return workspace.settings().title
    except CompactError:
        return workspace.root.name


def _seen(workspace: Workspace | None) -> Callable[[str], str]:
    """Return what gives the print of the state of a thing, for the form about it."""
    kept: dict[str, str] = {}

    def seen(about: str) -> str:
        if workspace is None:
            return state.NOTHING
        if about not in kept:
            kept[about] = state.seen(workspace, about)
        return kept[about]

    return seen


def _named(workspace: Remembered | None) -> Callable[[str], str]:
    """Return what gives what people call a clause, of the text or of the library."""
    if workspace is None:
        return str
    library: list[Mapping[str, str]] = []

    def named(identity: str) -> str:
        try:
            if identity.startswith("lib-"):
                if not library:
                    library.append({c.id: called(c) for c in workspace.library()})
                title = library[0].get(identity, "")
                return f"“{title}”" if title else ""
            return clause_called(workspace, identity)
        except CompactError:  # a page can be shown while a file of the folder is broken
            return ""

    return named


def _text_called(workspace: Remembered | None) -> Callable[[str], str]:
    """Return what gives what people call a text, by its label."""

    def named(label: str) -> str:
        known = {} if workspace is None else dict(texts(workspace.revisions()))
        return known.get(label, label)

    return named


def _done(workspace: Workspace, ask: Ask) -> LoggedStep | None:
    """Return the step that was just taken; None where it was none, or was undone."""
    number = ask.query.get("done", "")
    if not number.isdigit():
        return None
    steps = workspace.log.steps()
    return next(
        (s for s in steps if s.number == int(number) and s.state == "done"), None
    )


def _last(workspace: Workspace) -> LoggedStep | None:
    done = [s for s in workspace.log.steps() if s.state == "done"]
    return done[-1] if done else None
