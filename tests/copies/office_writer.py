"""Do what reviewers do, in one LibreOffice: edit, comment, save as Word.

Run by the Python that has UNO (``/usr/bin/python3``), never by the tests' own. Reads
from standard input a JSON list of ``[path, new path, acts]``; an act is a list whose
first word is one of `ACTS`.
"""

import json
import sys
from pathlib import Path

import uno
from com.sun.star.text.ControlCharacter import PARAGRAPH_BREAK

sys.path.insert(0, str(Path(__file__).parents[1] / "redline"))
from office_reader import office, value


class Reviewer:
    def __init__(self, context, document):
        self.context = context
        self.document = document

    def find(self, words):
        search = self.document.createSearchDescriptor()
        search.SearchString = words
        search.SearchCaseSensitive = True
        found = self.document.findFirst(search)
        while found is not None and "TOC" in str(found.ParaStyleName).upper() + str(
            found.ParaStyleName
        ).replace("Contents", "TOC"):
            found = self.document.findNext(found.End, search)
        if found is None:
            sys.exit(f"{words!r} is not in the document")
        return found

    def paragraph(self, words):
        cursor = self.find(words).Text.createTextCursorByRange(self.find(words))
        cursor.gotoStartOfParagraph(False)
        cursor.gotoEndOfParagraph(True)
        return cursor

    def author(self, name):
        make = self.context.ServiceManager.createInstanceWithContext
        provider = make(
            "com.sun.star.configuration.ConfigurationProvider", self.context
        )
        node = value("nodepath", "/org.openoffice.UserProfile/Data")
        access = "com.sun.star.configuration.ConfigurationUpdateAccess"
        data = provider.createInstanceWithArguments(access, (node,))
        first, _, last = name.partition(" ")
        data.setPropertyValue("givenname", first)
        data.setPropertyValue("sn", last)
        data.commitChanges()

    def track(self, on):
        self.document.RecordChanges = on

    def replace(self, old, new):
        self.find(old).setString(new)

    def insert(self, words, new):
        """Type after some words."""
        found = self.find(words)
        found.Text.insertString(found.End, new, False)

    def strike_paragraph(self, words):
        cursor = self.paragraph(words)
        if not cursor.goRight(1, True):
            cursor.gotoPreviousParagraph(True)
        cursor.setString("")

    def add_paragraph(self, words, new):
        """Type a new paragraph at the end of the one that holds some words."""
        cursor = self.paragraph(words)
        cursor.collapseToEnd()
        cursor.Text.insertControlCharacter(cursor.End, PARAGRAPH_BREAK, False)
        cursor.collapseToEnd()
        cursor.Text.insertString(cursor.End, new, False)

    def divide(self, words):
        found = self.find(words)
        found.Text.insertControlCharacter(found.Start, PARAGRAPH_BREAK, False)

    def cut_and_paste(self, words, before):
        """Move a paragraph by the clipboard."""
        control = self.document.CurrentController
        make = self.context.ServiceManager.createInstanceWithContext
        dispatch = make("com.sun.star.frame.DispatchHelper", self.context)
        cursor = self.paragraph(words)
        cursor.goRight(1, True)
        control.select(cursor)
        dispatch.executeDispatch(control.Frame, ".uno:Cut", "", 0, ())
        target = self.paragraph(before)
        target.collapseToStart()
        control.select(target)
        dispatch.executeDispatch(control.Frame, ".uno:Paste", "", 0, ())

    def comment(self, words, text, author):
        note = self.document.createInstance("com.sun.star.text.textfield.Annotation")
        note.Content, note.Author, note.Initials = text, author, author[:1]
        note.DateTimeValue = uno.createUnoStruct(
            "com.sun.star.util.DateTime", 0, 0, 30, 9, 2, 3, 2026, False
        )
        found = self.find(words)
        found.Text.insertTextContent(found, note, True)

    def strike_row(self, words):
        """Delete a table row as from the menu, so that it can be tracked."""
        control = self.document.CurrentController
        make = self.context.ServiceManager.createInstanceWithContext
        dispatch = make("com.sun.star.frame.DispatchHelper", self.context)
        control.select(self.paragraph(words))
        dispatch.executeDispatch(control.Frame, ".uno:DeleteRows", "", 0, ())

    def swap_rows(self, words):
        """Put the row that holds some words before the one above it, tracking off."""
        cell = self.find(words)
        table, name = cell.TextTable, cell.Cell.CellName
        row = int("".join(filter(str.isdigit, name)))
        for column in "AB"[: len(table.ColumnDescriptions)]:
            upper = table.getCellByName(f"{column}{row - 1}")
            lower = table.getCellByName(f"{column}{row}")
            texts = upper.String, lower.String
            upper.String, lower.String = texts[1], texts[0]


ACTS = [name for name in dir(Reviewer) if not name.startswith("_")]


def main():
    jobs = json.load(sys.stdin)
    with office() as (desktop, _, context):
        for path, new_path, acts in jobs:
            url = uno.systemPathToFileUrl(path)
            document = desktop.loadComponentFromURL(
                url, "_blank", 0, (value("Hidden", True),)
            )
            reviewer = Reviewer(context, document)
            for act, *arguments in acts:
                getattr(reviewer, act)(*arguments)
            document.storeToURL(
                uno.systemPathToFileUrl(new_path),
                (value("FilterName", "MS Word 2007 XML"),),
            )
            document.close(False)


main()
