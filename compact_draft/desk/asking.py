"""What a browser asks of a page, and what a page gives back: values, before any HTTP."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from compact_draft.errors import CompactError, RefusedError, Where

if TYPE_CHECKING:
    from compact_draft.desk.desk import Desk
    from compact_draft.store.workspace import Workspace

ABOUT, SEEN, DO = "about", "seen", "do"
"""Names of the fields that every form has: what it is about, its state, the button."""
HIDDEN = frozenset({ABOUT, SEEN, DO})


class RefusalsError(RefusedError):
    """Several things that were wrong with a form; each is said at its field."""

    def __init__(self, found: Sequence[CompactError]) -> None:
        super().__init__(found[0].what, where=found[0].where, mend=found[0].mend)
        self.found = tuple(found)

    def each(self) -> tuple[CompactError, ...]:
        """Return each of them."""
        return self.found


def refuse(found: Sequence[CompactError]) -> None:
    """Raise what was wrong with a form, all at once; nothing where nothing was.

    Raises:
        RefusalsError: Something was.
    """
    if found:
        raise RefusalsError(found)


def wrong(field: str, what: str, mend: str) -> RefusedError:
    """Return what is wrong with a field of a form, to be raised alone or with others."""
    return RefusedError(what, where=Where(f"--{field}"), mend=mend)


@dataclass(frozen=True, slots=True)
class File:
    """A file that was dropped: its name as given, and its bytes."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """One request, read whole.

    Attributes:
        path: What the address names, such as the clause, by name.
        query: What stands behind ``?``; the last of each name.
        form: The fields of a form, each with all its values.
        files: The files dropped, by the name of their field.
        errors: What was wrong with the form, when its page is shown again.
    """

    path: Mapping[str, str] = field(default_factory=dict)
    query: Mapping[str, str] = field(default_factory=dict)
    form: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    files: Mapping[str, tuple[File, ...]] = field(default_factory=dict)
    errors: tuple[CompactError, ...] = ()

    @property
    def about(self) -> str:
        """What the form is about, such as ``clause:wex-041``."""
        return self.get(ABOUT)

    def get(self, name: str, default: str = "") -> str:
        """Return a field of the form as it was typed, or `default`."""
        return self.form.get(name, (default,))[-1] if name in self.form else default

    def all(self, name: str) -> tuple[str, ...]:
        """Return every value of a field, such as each box that was ticked."""
        return self.form.get(name, ())

    def has(self, name: str) -> bool:
        """Whether a box is ticked."""
        return bool(self.get(name))

    def file(self, name: str, what: str) -> File:
        """Return the one file of a field.

        Raises:
            RefusedError: None was chosen.
        """
        found = self.files.get(name, ())
        if not found:
            raise RefusedError(
                f"no file was chosen: {what}",
                where=Where(f"--{name}"),
                mend="drop the file on the field, or choose it, and press the button again",
            )
        return found[0]

    def typed(self, name: str, default: str = "", about: str | None = None) -> str:
        """Return what stands in a field of a page that is shown again after an error.

        Args:
            name: The field.
            default: What stands in it otherwise.
            about: The form that the field is in; another form's words are not taken.
        """
        if not self.errors or (about is not None and about != self.about):
            return default
        return self.get(name, default)


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """A page to be shown.

    Attributes:
        template: Name of its template.
        title: Its title: what the page is, before the Compact's name.
        about: What the template needs, by name.
        status: The HTTP status.
        bare: Whether it goes without the list of pages (the meeting).
        refresh: Seconds until it loads itself again; 0 for never.
    """

    template: str
    title: str
    about: Mapping[str, Any] = field(default_factory=dict)
    status: int = 200
    bare: bool = False
    refresh: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class GoTo:
    """Go on to another page; `done` is the number of a step to be told of, 0 for none."""

    path: str
    done: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Download:
    """A file to be saved, never shown: its name and its bytes."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture that we drew ourselves, shown in a page: a PNG's bytes."""

    data: bytes


Tell = Callable[[str], None]
"""Tells the name of each thing before it is begun; there the work can be stopped."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Long:
    """Work that runs beside the page.

    Attributes:
        title: What is done, such as "Reading what came back".
        run: Does it; given the workspace and a function to tell how far it is.
        then: Where to go when it is done, given what `run` returned and the number of
            the work, by which its result is found again (``desk.result``).
        total: How many things there are in all; 0 where it is not known.
        back: The page to go back to when it fails.
        only_reads: Whether it writes nothing: others may write while it goes on.
    """

    title: str
    run: Callable[[Workspace, Tell], Any]
    then: Callable[[Any, str], GoTo]
    back: str
    total: int = 0
    only_reads: bool = False


Reply = View | GoTo | Download | Picture | Long
Show = Callable[["Desk", Ask], View | GoTo | Download | Picture]
Deed = Callable[["Desk", Ask], Reply]


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page of the desk.

    Attributes:
        path: Its address, such as ``/clauses/{clause}``.
        name: What the list of pages calls it; empty for one that is reached from others.
        show: Makes it; changes nothing.
        deeds: What its buttons do, by the value of the button.
        needs_folder: Whether a Compact's folder has to be open.
    """

    path: str
    show: Show
    name: str = ""
    deeds: Mapping[str, Deed] = field(default_factory=dict)
    needs_folder: bool = True
