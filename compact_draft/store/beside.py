"""What is kept beside a clause: its words in easy read or in Welsh, and practical examples.

One file each, ``beside/<kind>/<id>.md``: a head that says of which words it was made, by
their print, and the words below it. When the clause reads otherwise, the print no longer fits.
"""

from __future__ import annotations

from dataclasses import dataclass

from compact_draft.errors import WorkspaceError
from compact_draft.store.head import FENCE, split_head, write_toml
from compact_draft.text.given_for import is_of
from compact_draft.text.normalise import normalise

VERSIONS = {"easy-read": "in easy read", "cy": "in Welsh"}
"""Each version, and what it is called."""
EXAMPLE = "example"
"""Practical examples: words that stand beside the clause, and never in its place."""
KEPT = {**VERSIONS, EXAMPLE: "in practice"}
"""Everything that may be kept beside a clause, and what it is called."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """One version of one clause, or its practical examples.

    Attributes:
        clause: The clause's id.
        version: One of `KEPT`.
        text: Its words, normalised as a clause's are; of examples, a paragraph each.
        of: Print of the clause's words that it was made of.
        by: Who gave it.
        when: ISO date or time.
    """

    clause: str
    version: str
    text: str
    of: str
    by: str
    when: str

    def follows(self, words: str) -> bool:
        """Say whether it was made of these words of the clause, typing aside."""
        return is_of(self.of, words)


def path_of(version: str, clause: str) -> str:
    """Return where a version of a clause lies in the workspace."""
    return f"beside/{version}/{clause}.md"


def parse_beside(text: str, version: str, path: str) -> Beside:
    r"""Return a version of a clause from its file's text (with ``\n`` line ends).

    Raises:
        WorkspaceError: With file, line and remedy.
    """
    head, words = split_head(text, path, WorkspaceError)
    head.refuse_unknown(("clause", "of", "by", "when"))
    return Beside(
        clause=head.text("clause"),
        version=version,
        text=normalise(words),
        of=head.text("of"),
        by=head.text("by", ""),
        when=head.text("when", ""),
    )


def format_beside(held: Beside) -> str:
    """Return the text of a version's file."""
    fields = {"clause": held.clause, "of": held.of, "by": held.by, "when": held.when}
    return f"{FENCE}\n{write_toml(fields).strip()}\n{FENCE}\n{held.text}\n"
