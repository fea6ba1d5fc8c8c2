"""What one file brings: copies, responses, and what is attached to it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from compact_draft.channels.columns import Column, Role
from compact_draft.errors import CompactError
from compact_draft.model.form import Form
from compact_draft.model.received import Channel, Received
from compact_draft.text.folding import key_of


@dataclass(frozen=True)
class Asked:
    """What is known of the files before they are read.

    Attributes:
        form_of: Gives the form of the round; called where a form of ours came.
        sender: Whose files these are, where a person said so.
        channel: How they came, where a person said so; None for by what they are.
        said: What a person says of columns (`heading_key`).
        remembered: What was found of columns before.
    """

    form_of: Callable[[], Form]
    sender: str = ""
    channel: Channel | None = None
    said: Mapping[str, Role] = field(default_factory=dict)
    remembered: Mapping[str, Role] = field(default_factory=dict)

    @cached_property
    def form(self) -> Form:
        """The form of the round."""
        return self.form_of()

    @cached_property
    def titles(self) -> frozenset[str]:
        """The headings of the draft that went out, as they compare; numbers too."""
        try:
            form = self.form
        except CompactError:  # said where a form of ours comes; a letter needs none
            return frozenset()
        above = {title for clause in form.clauses for title in clause.section}
        bare = {title.partition(": ")[2] for title in above}
        return frozenset(key_of(title) for title in (*above, *bare)) - {""}


@dataclass(frozen=True, slots=True, kw_only=True)
class Parcel:
    """A file as it came, and what is in it.

    Attributes:
        name: Its name.
        data: Its bytes, to be kept.
        received: The responses in it; none for a marked copy.
        copy: The bytes of the marked copy in Word that it is, or was turned into; None
            for anything else.
        channel: How a marked copy came.
        attached: For an e-mail what came with it.
        unread: What came with it and could not be read, each with the remedy.
        columns: For a survey how its columns were read.
        tool: For a survey the tool that it is from, where that shows.
    """

    name: str
    data: bytes
    received: tuple[Received, ...] = ()
    copy: bytes | None = None
    channel: Channel = Channel.WORD_COPY
    attached: tuple[Parcel, ...] = ()
    unread: tuple[str, ...] = ()
    columns: tuple[Column, ...] = ()
    tool: str = ""
