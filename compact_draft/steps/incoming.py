"""What is in a file that came back? Opened by what its bytes are, and read as that.

A file is read whole before anything of it is taken. Marked copies in Word are left to
those who lay them over the draft; all else comes out as `Received`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import PurePath

from compact_draft.channels.columns import SAYS, Role
from compact_draft.channels.decoding import text_of
from compact_draft.channels.excel_form import (
    is_excel_form,
    is_table_form,
    read_excel_form,
    read_table_form,
)
from compact_draft.channels.kinds import Kind, kind_of, may_be_form
from compact_draft.channels.mail import Attached, read_mail
from compact_draft.channels.mail_letter import letter_of
from compact_draft.channels.notes import head_of, read_note
from compact_draft.channels.pdf_marks import read_marked_pdf
from compact_draft.channels.survey import Sheet, read_survey, sheet_of
from compact_draft.channels.web_annotation import (
    is_web_annotation,
    read_web_annotations,
)
from compact_draft.channels.web_form import (
    is_web_form,
    is_web_text,
    read_web_form,
    read_web_text,
)
from compact_draft.channels.word_form import is_word_form, read_word_form
from compact_draft.errors import (
    CompactError,
    NotWordError,
    SheetError,
    Where,
    WordFileError,
)
from compact_draft.intake.formats.office import by_libreoffice
from compact_draft.intake.formats.pdf import from_pdf
from compact_draft.model.received import Channel, Received
from compact_draft.steps.parcel import Asked, Parcel
from compact_draft.text.sheet import heading_key, read_rows
from compact_draft.word.ooxml.package import Package
from compact_draft.word.reading.revisions import read_marks
from compact_draft.word.reading.workbook import SheetRows, read_workbook

_TYPE_IT = (
    "type what it says into a text file that begins with  From: NAME,  and collect that"
)
_REMEDIES: Mapping[Kind, tuple[str, str]] = {
    Kind.EMPTY: (
        "the file is empty",
        "ask for it again; it may have been cut off when it was sent",
    ),
    Kind.OLD_WORD: (
        "this is an old Word or Rich Text file (.doc, .rtf), not a .docx",
        "open it in Word or LibreOffice, save it as .docx and collect that",
    ),
    Kind.OTHER_SHEET: (
        "this is a spreadsheet, but not of the kind .xlsx or .csv",
        "open it in Excel or LibreOffice and save it as .xlsx",
    ),
    Kind.OUTLOOK: (
        "this is an e-mail in a form that only Outlook reads (.msg)",
        "open it in Outlook and save it as .eml, or drag it into another mail program",
    ),
    Kind.PICTURE: ("this is a picture, and nobody's words can be read in it", _TYPE_IT),
    Kind.ARCHIVE: (
        "this is a zip file, which is not opened",
        "take the files out of it and collect those",
    ),
    Kind.HTML: (
        "this is a web page; the answers of respond.html are in the file that it saves",
        "ask the sender for that file, or for the text that the page gives to paste",
    ),
    Kind.UNKNOWN: ("its first bytes are of no kind known here", _TYPE_IT),
}


_OF_THE_SENDER = frozenset(Role) - SAYS - {Role.CLAUSE, Role.ABOUT}
"""Columns about who answers, and when; or about nothing."""


def is_copy(name: str, data: bytes) -> bool:
    """Tell whether a file goes to those who lay marked copies over the draft.

    That is a Word file that is no form of ours, and what only they can say no to.
    """
    kind = kind_of(name, data)
    if kind is Kind.WORD:
        return not may_be_form(data)
    if kind is Kind.OLD_WORD:
        return True
    return kind is Kind.EMPTY and PurePath(name).suffix.lower() in ("", ".docx")


def open_parcel(name: str, data: bytes, asked: Asked) -> Parcel:
    """Return what is in a file.

    Raises:
        CompactError: It cannot be read, or something in it is wrong; nothing of it
            may be taken then.
    """
    kind = kind_of(name, data)
    if kind in _REMEDIES:
        what, mend = _REMEDIES[kind]
        raise NotWordError(what, where=Where(name), mend=mend)
    return _OPENERS[kind](name, data, asked)


def _word(name: str, data: bytes, asked: Asked) -> Parcel:
    if may_be_form(data) and is_word_form(data, name):
        made = read_word_form(name, data, asked.form)
        return Parcel(name=name, data=data, received=(_from(made, asked),))
    return Parcel(name=name, data=data, copy=data)


def _open_document(name: str, data: bytes, asked: Asked) -> Parcel:
    """Return a copy that LibreOffice turned into Word."""
    ending = ".odt" if data.startswith(b"PK") else ".fodt"
    turned = by_libreoffice(data, f"{PurePath(name).stem}{ending}")
    inside = _word(name, turned, asked)
    if inside.received:
        return replace(inside, data=data)
    return Parcel(name=name, data=data, copy=turned, channel=Channel.ODT_COPY)


def _workbook(name: str, data: bytes, asked: Asked) -> Parcel:
    if is_excel_form(data, name):
        made = read_excel_form(name, data, asked.form)
        return Parcel(name=name, data=data, received=(_from(made, asked),))
    sheets = [s for s in read_workbook(data, name) if not s.is_hidden and s.rows]
    if not sheets:
        raise SheetError(
            "the workbook holds no rows",
            where=Where(name),
            mend="export the answers from the tool again",
        )
    held = max(sheets, key=lambda s: (len(s.rows), max(len(c) for _, c in s.rows)))
    sheet = sheet_of(held.rows, name, sheet=held.name, is_workbook=True)
    others = [s for s in sheets if s is not held]
    return _survey(name, data, sheet, asked, others)


def _table(name: str, data: bytes, asked: Asked) -> Parcel:
    import csv

    text = text_of(data, name)
    try:
        rows = read_rows(text)
    except csv.Error as fault:
        raise SheetError(
            f"the table is broken ({fault}): a quotation mark is never closed, or "
            "something follows one",
            where=Where(name),
            mend="export it from the tool again, or save it again from Excel or "
            "LibreOffice as CSV",
        ) from fault
    if is_table_form(rows):
        made = read_table_form(name, rows, asked.form)
        return Parcel(name=name, data=data, received=(_from(made, asked),))
    return _survey(name, data, sheet_of(rows, name), asked, ())


def _survey(
    name: str,
    data: bytes,
    sheet: Sheet,
    asked: Asked,
    others: tuple[SheetRows, ...] | list[SheetRows],
) -> Parcel:
    found = read_survey(sheet, said=asked.said, remembered=asked.remembered)
    left = tuple(
        (f"sheet {rows.name}", "another sheet of the workbook; it was not read")
        for rows in others
    )
    passed = [
        c.heading for c in found.columns if c.role in _OF_THE_SENDER and c.heading
    ]
    if passed:
        named = "; ".join(f"“{heading}”" for heading in passed)
        left = (
            ("the headings", f"columns that say nothing of the draft: {named}"),
            *left,
        )
    first, *rest = (_from(response, asked) for response in found.responses)
    responses = (replace(first, left=(*left, *first.left)), *rest)
    return Parcel(
        name=name,
        data=data,
        received=responses,
        columns=found.columns,
        tool=found.tool,
    )


def _json(name: str, data: bytes, asked: Asked) -> Parcel:
    if is_web_form(data):
        made = read_web_form(name, data, asked.form)
        return Parcel(name=name, data=data, received=(_from(made, asked),))
    if is_web_annotation(data):
        made = read_web_annotations(name, data, sender=asked.sender)
        return Parcel(name=name, data=data, received=(made,))
    raise NotWordError(
        "this is a data file, but not one of ours",
        where=Where(name),
        mend="collect what respond.html saved, or a file of web annotations",
    )


def _text(name: str, data: bytes, asked: Asked) -> Parcel:
    if PurePath(name).name.startswith("."):
        raise NotWordError(
            "this is a hidden file, as programs keep for themselves",
            where=Where(name),
            mend="if it holds somebody's words, give it a name that ends in .txt",
        )
    text = text_of(data, name)
    if is_web_text(text):
        made = read_web_text(name, text, asked.form)
        return Parcel(name=name, data=data, received=(_from(made, asked),))
    if asked.channel is Channel.SURVEY:
        return _table(name, data, asked)
    made = read_note(
        text, name, sender=asked.sender, channel=asked.channel, titles=asked.titles
    )
    return Parcel(name=name, data=data, received=(made,))


def _pdf(name: str, data: bytes, asked: Asked) -> Parcel:
    made = read_marked_pdf(name, data, sender=asked.sender)
    if made is None:
        turned = from_pdf(data, name, lambda _: False)
        made = letter_in_word(name, words_of(turned, name), asked)
    if made is None:
        raise NotWordError(
            "nothing is marked in this PDF",
            where=Where(name),
            mend="if it is a letter, collect it with  --as letter --from NAME;  if it is "
            "a copy of the draft, ask whether the marks were saved",
        )
    return Parcel(name=name, data=data, received=(made,))


def words_of(data: bytes, name: str) -> str:
    """Return the words of a Word file, a paragraph a line, an empty line between.

    Raises:
        WordFileError: It cannot be read.
    """
    paragraphs = read_marks(Package.open(data, name=name)).paragraphs
    lines = [p.after.strip() for p in paragraphs if not p.in_margin]
    return "\n\n".join(line for line in lines if line)


# E-mail


def _email(name: str, data: bytes, asked: Asked) -> Parcel:
    mail = read_mail(data, name)
    sender = mail.sender
    if asked.sender:
        sender = replace(sender, name=asked.sender)
    inner = replace(asked, sender=sender.name)
    attached, unread, listed = [], [], []
    for file in mail.attached:
        kind = kind_of(file.name, file.data)
        if kind in (Kind.PICTURE, Kind.EMPTY) and (file.is_inline or not file.data):
            listed.append((f"attachment {file.name}", "a picture within the e-mail"))
        elif kind in _REMEDIES:
            what, mend = _REMEDIES[kind]
            unread.append(f"{file.name}: {what}\n  To mend: {mend}")
            listed.append((f"attachment {file.name}", what))
        else:
            whose = asked if kind is Kind.EMAIL else inner
            attached.append(_attachment(name, file, whose))
    form = inner.form if is_web_text(mail.text) else None
    letter = letter_of(
        name, mail, sender, form, has_more=bool(attached), titles=asked.titles
    )
    return Parcel(
        name=name,
        data=data,
        received=(replace(letter, left=(*letter.left, *listed)),),
        attached=tuple(attached),
        unread=tuple(unread),
        channel=Channel.EMAIL,
    )


def _attachment(name: str, attached: Attached, asked: Asked) -> Parcel:
    try:
        return open_parcel(attached.name, attached.data, asked)
    except CompactError as fault:
        raise not_with(name, attached.name, fault) from fault


def not_with(name: str, attached: str, fault: CompactError) -> CompactError:
    """Return why an e-mail is not taken: for what is wrong with a file that it brings."""
    return type(fault)(
        "what is attached to it cannot be taken, so nothing of the e-mail was: "
        f"{attached}: {fault.what}",
        where=Where(name),
        mend="save the e-mail's words as a text file that begins with  From: NAME,  and "
        f"collect that and what is sound; for this one: {fault.mend}",
    )


def letter_in_word(name: str, text: str, asked: Asked) -> Received | None:
    """Return what a letter in Word says; None where it does not say that it is one.

    It says so with a head as notes have, or a person does.
    """
    if asked.channel is None and not head_of(text, name).fields.get("name"):
        return None
    return read_note(
        text, name, sender=asked.sender, channel=asked.channel, titles=asked.titles
    )


def _from(made: Received, asked: Asked) -> Received:
    """Return a form with the sender that a person named, or an e-mail, where it has none."""
    if made.sender.name or not asked.sender:
        return made
    return replace(made, sender=replace(made.sender, name=asked.sender))


_OPENERS: Mapping[Kind, Callable[[str, bytes, Asked], Parcel]] = {
    Kind.WORD: _word,
    Kind.ODT: _open_document,
    Kind.WORKBOOK: _workbook,
    Kind.TABLE: _table,
    Kind.JSON: _json,
    Kind.TEXT: _text,
    Kind.PDF: _pdf,
    Kind.EMAIL: _email,
}


def roles_said(words: Mapping[str, str]) -> dict[str, Role]:
    """Return what people say of columns, by heading as it compares.

    Raises:
        SheetError: A role is none.
    """
    found = {}
    for heading, role in words.items():
        try:
            found[heading_key(heading)] = Role(role.strip().lower())
        except ValueError:
            raise SheetError(
                f"{role[:60]!r} is not something that a column can hold",
                where=Where(heading),
                mend="write one of  " + ", ".join(Role),
            ) from None
    return found


__all__ = [
    "Asked",
    "Parcel",
    "WordFileError",
    "is_copy",
    "letter_in_word",
    "not_with",
    "open_parcel",
    "roles_said",
    "words_of",
]
