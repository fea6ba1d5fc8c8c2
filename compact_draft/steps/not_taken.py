"""Why is a file that came back not taken in, and what is to be done?"""

from __future__ import annotations

import hashlib

from compact_draft.copies.collect import Refused
from compact_draft.copies.reading import CopyReading
from compact_draft.model.received import Channel, Received
from compact_draft.steps.collecting import Desk
from compact_draft.steps.parcel import Parcel
from compact_draft.text.round_name import round_name

_FORMS = (Channel.WORD_FORM, Channel.EXCEL_FORM, Channel.WEB_FORM)


def strange(name: str, fault: Exception) -> str:
    """Return why a file that is built as none that we know is not taken in."""
    return (
        f"{name}: it is built as no file that we know, and could not be read "
        f"({type(fault).__name__}: {str(fault)[:80]})\n  To mend: save it again, or "
        "type what it says into a text file that begins with  From: NAME"
    )


class NotTaken:
    """Gives the reason and the remedy, or nothing where a file is taken."""

    def __init__(self, desk: Desk, *, again: bool, asks: bool) -> None:
        """Prepare for one run of collect.

        Args:
            desk: Where it is recorded.
            again: Whether files that came in another round are taken.
            asks: Whether a person can tick that they are.
        """
        self._desk = desk
        self._again = again
        self._asks = asks
        self._sources = desk.workspace.source_digests()
        settings = desk.workspace.settings()
        self._ours = (settings.group, settings.you)

    def came_before(self, name: str, data: bytes, mail: str = "") -> str:
        """Return why a file of another round is not counted again; empty if it is none.

        A person may say which round is meant, and then it is taken.

        Args:
            name: Its name.
            data: Its bytes.
            mail: Name of the e-mail that brings it now; empty for none.
        """
        if self._again:
            return ""
        label = self._desk.came_in(hashlib.sha256(data).hexdigest())
        if not label:
            return ""
        is_open = self._desk.workspace.tally(label).open
        told = "is still to be answered there" if is_open else "was answered there"
        which = f"the file {name} that it brings" if mail else "this file"
        how = (
            "tick “Take files of another round again”"
            if self._asks
            else f"collect it with  --round {self._desk.label}"
        )
        return (
            f"{mail or name}: {which} came in {label} already and {told}; nothing of it "
            f"was counted again\n  To mend: leave it out; if it is meant for "
            f"{round_name(self._desk.label)} as well, {how}"
        )

    def of_copy(self, parcel: Parcel, reading: CopyReading | Refused) -> str:
        """Return why a marked copy is not taken in, with the remedy; empty if it is."""
        if isinstance(reading, Refused):
            return str(reading.error)
        name = parcel.name
        fault = self.of_another(name, reading)
        if fault:
            return fault
        if not reading.is_of_this_draft and not reading.annotations:
            return (
                f"{name}: hardly a paragraph of it is of the draft that went out\n"
                "  To mend: check the file and the round; a text of their own is not "
                "a marked copy: if it is a letter, collect it with  --as letter --from "
                '"NAME"'
            )
        return "" if reading.respondent else self._whose(reading)

    def _whose(self, reading: CopyReading) -> str:
        saved = "" if reading.suggested in self._ours else reading.suggested
        hint = f" (it was last saved by {saved})" if saved else ""
        return (
            f"{reading.name}: {reading.ask}{hint}\n"
            '  To mend: say whose copy it is:  compact-draft collect FILE --from "NAME"'
        )

    def of_another(self, name: str, reading: CopyReading) -> str:
        """Return why a file is no copy of what this round sent out; empty if it may be."""
        label = self._desk.label
        if reading.sha256 in self._sources:
            return (
                f"{name}: this is the old Compact itself, as it was taken in\n"
                "  To mend: collect copies of the draft that went out, "
                f"consultation/{label}/sent.docx"
            )
        if reading.draft in ("", self._desk.seen):
            return ""
        sent_by = [
            r.label
            for r in self._desk.workspace.rounds()
            if r.revision == reading.draft
        ]
        mend = (
            f"collect it with  --round {sent_by[0]},  or with  --round {label}  to carry "
            "its remarks to that draft"
            if sent_by
            else f"put its remarks into a copy of consultation/{label}/sent.docx, "
            "and collect that with --from"
        )
        which = (
            f"the draft of {round_name(sent_by[0])}"
            if sent_by
            else "another draft of ours"
        )
        return (
            f"{name}: this is a copy of {which}, not of the one that {round_name(label)} "
            f"sent out\n  To mend: {mend}"
        )

    def of_nobody(self, parcel: Parcel, received: Received) -> str:
        """Return why it must be asked whose words these are; empty where that is known."""
        if received.sender.name or received.sender.contact:
            return ""
        if received.channel in _FORMS and not received.points:
            return (
                f"{parcel.name}: nothing is filled in; it is the form as it went out\n"
                "  To mend: ask the sender for the form that they filled in; it may not "
                "have been saved"
            )
        return (
            f"{parcel.name}: it does not say whose words these are\n  To mend: say so:  "
            'compact-draft collect FILE --from "NAME",  or begin the file with a line  '
            "From: NAME"
        )
