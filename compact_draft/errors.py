"""What can go wrong, as one tree, and `Where`: a place a person can go to.

::

    CompactError
    ├── SourceError              a file in the workspace says something unusable
    │   ├── ClauseFileError      ... a clause file
    │   ├── WorkspaceError       ... compact.toml, outline.toml, a round
    │   ├── FrameworkError       ... a national text
    │   └── DecisionError        ... a decision or its answers file
    ├── SheetError               a sheet that came back cannot be taken as it is
    ├── WordFileError            a Word file cannot be used as it is
    │   ├── NotWordError         ... is something else (empty, text, .doc, .odt)
    │   ├── EncryptedError       ... is locked with a password
    │   ├── HostileFileError     ... is too big, or built in a way no honest file is
    │   ├── DamagedError         ... is broken inside
    │   └── TrackedChangesError  ... already holds tracked changes
    ├── TemplateError            a Word template says something unusable
    ├── StaleFileError           a file changed since it was last seen
    ├── RefusedError             the step may not be taken now
    └── RoundTripError           a fault of ours: what was written does not prove

Every error says **what** is wrong, **where**, and **how to mend** it.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Where:
    """A place a person can go to: a file, and a place within it.

    Attributes:
        path: The file, as the person named it. May be empty when there is none.
        line: The line in a text file, from 1.
        clause: The clause's permanent id.
        paragraph: For Word, words such as "paragraph 12, under Funding".
    """

    path: str
    line: int | None = None
    clause: str | None = None
    paragraph: str | None = None

    def __str__(self) -> str:
        place = self.path if self.line is None else f"{self.path}:{self.line}"
        if self.clause is not None:
            named = f"clause {self.clause}"
            place = f"{place} [{self.clause}]" if place else named
        if self.paragraph is not None:
            place = f"{place}, {self.paragraph}" if place else self.paragraph
        return place


class CompactError(Exception):
    """The one base. `what` is the fault, `where` the place, `mend` the next step.

    All three are required so that none can be forgotten.
    """

    def __init__(self, what: str, *, where: Where, mend: str) -> None:
        place = str(where)
        super().__init__(f"{place}: {what}" if place else what)
        self.what = what
        self.where = where
        self.mend = mend

    def __str__(self) -> str:
        return f"{self.args[0]}\n  To mend: {self.mend}"

    def each(self) -> tuple[CompactError, ...]:
        """Return the errors that this is: itself, or several found at once."""
        return (self,)

    def __reduce__(self) -> tuple[object, ...]:
        return (_rebuild, (type(self), self.what, self.where, self.mend))


def _rebuild(
    kind: type[CompactError], what: str, where: Where, mend: str
) -> CompactError:
    """Make an error again on the other side of a process boundary."""
    error = kind.__new__(kind)
    CompactError.__init__(error, what, where=where, mend=mend)
    return error


class SourceError(CompactError):
    """A file in the workspace says something the reader cannot use."""


class ClauseFileError(SourceError):
    """A clause file says something the reader cannot use."""


class WorkspaceError(SourceError):
    """``compact.toml``, ``outline.toml``, a round or a revision is unusable."""


class FrameworkError(SourceError):
    """A national text's file says something the reader cannot use."""


class DecisionError(SourceError):
    """A decision, or a line of an answers file, cannot be taken as it is."""


class SheetError(CompactError):
    """A table or form that came back cannot be taken as it is; nothing of it was."""


class WordFileError(CompactError):
    """A Word file cannot be used as it is."""


class NotWordError(WordFileError):
    """The file is something else: empty, plain text, an old .doc, a spreadsheet."""


class EncryptedError(WordFileError):
    """The file is locked with a password."""


class HostileFileError(WordFileError):
    """The file is too big, or built in a way that no honest file is."""


class DamagedError(WordFileError):
    """The file is a Word file but broken inside."""


class TrackedChangesError(WordFileError):
    """The file already holds tracked changes, and nobody said what to do with them."""


class TemplateError(CompactError):
    """A Word template says something that cannot be filled in."""


class StaleFileError(CompactError):
    """A file changed since it was last seen; nothing was overwritten."""


class RefusedError(CompactError):
    """The step may not be taken now; nothing was changed."""


class RoundTripError(CompactError):
    """A fault of ours: what was written does not prove. No output is kept."""
