"""Edit Word files in LibreOffice as people do, and save them as Word files.

Run by the Python that has UNO (``/usr/bin/python3``), never by the tests' own. Reads
from standard input a JSON list of jobs ``{source, out, author, edits}``; an edit is
``{"do": name, ...}``, the names being those of `EDITS`. A paragraph is named by its
whole text as it stands at that moment.
"""

import json
import sys
from pathlib import Path

import uno
from com.sun.star.text.ControlCharacter import PARAGRAPH_BREAK

sys.path.insert(0, str(Path(__file__).parents[1] / "redline"))
from office_reader import office, value


class Editor:
    def __init__(self, document, dispatcher, author):
        self.document = document
        self.dispatcher = dispatcher
        self.author = author

    def command(self, name, *arguments):
        frame = self.document.getCurrentController().getFrame()
        self.dispatcher.executeDispatch(frame, f".uno:{name}", "", 0, arguments)

    def paragraphs(self, text):
        blocks = text.createEnumeration()
        while blocks.hasMoreElements():
            block = blocks.nextElement()
            if block.supportsService("com.sun.star.text.TextTable"):
                for name in block.getCellNames():
                    yield from self.paragraphs(block.getCellByName(name))
            else:
                yield block

    def paragraph(self, words):
        for found in self.paragraphs(self.document.getText()):
            if found.getString() == words:
                return found
        sys.exit(f"no paragraph says {words!r}")

    def range(self, words, part):
        """A cursor over `part` of the paragraph that says `words`."""
        paragraph = self.paragraph(words)
        cursor = paragraph.getText().createTextCursorByRange(paragraph.getStart())
        cursor.goRight(words.index(part), False)
        cursor.goRight(len(part), True)
        if cursor.getString() != part:
            sys.exit(f"found {cursor.getString()!r} instead of {part!r}")
        return cursor

    def track(self, on):
        self.document.RecordChanges = on

    def words(self, inside, old, new):
        self.range(inside, old).setString(new)

    def strike(self, inside):
        cursor = self.range(inside, inside)
        cursor.goRight(1, True)
        cursor.setString("")

    def add(self, after, words):
        end = self.paragraph(after).getEnd()
        text = end.getText()
        cursor = text.createTextCursorByRange(end)
        text.insertControlCharacter(cursor, PARAGRAPH_BREAK, False)
        text.insertString(cursor, words, False)

    def join(self, inside):
        """Strike the end of a paragraph alone, so that the next one flows in."""
        cursor = (
            self.paragraph(inside)
            .getText()
            .createTextCursorByRange(self.paragraph(inside).getEnd())
        )
        cursor.goRight(1, True)
        cursor.setString(" ")

    def split(self, inside, before):
        cursor = self.range(inside, before)
        cursor.collapseToStart()
        cursor.getText().insertControlCharacter(cursor, PARAGRAPH_BREAK, False)

    def shift(self, inside, down):
        """Move a paragraph by the menu's command, which keeps its marks."""
        view = self.document.getCurrentController().getViewCursor()
        view.gotoRange(self.paragraph(inside).getStart(), False)
        for _ in range(down):
            self.command("MoveDown")

    def move(self, inside, after):
        self.strike(inside)
        self.add(after, inside)

    def bold(self, inside, part):
        self.range(inside, part).CharWeight = 150.0

    def row(self, inside):
        """Take away the table row of a paragraph."""
        cell = self.paragraph(inside).getText()
        for name in self.document.getTextTables().getElementNames():
            table = self.document.getTextTables().getByName(name)
            for number in range(table.getRows().getCount()):
                for letter in "ABCDEFGH":
                    here = table.getCellByName(f"{letter}{number + 1}")
                    if here is not None and here.getString() == cell.getString():
                        table.getRows().removeByIndex(number, 1)
                        return
        sys.exit("no such row")

    def comment(self, inside, on, says):
        field = self.document.createInstance("com.sun.star.text.textfield.Annotation")
        field.Author, field.Content = self.author, says
        field.Initials = "".join(part[0] for part in self.author.split())
        cursor = self.range(inside, on or inside)
        cursor.getText().insertTextContent(cursor, field, bool(on))

    def comments(self):
        found = self.document.getTextFields().createEnumeration()
        while found.hasMoreElements():
            field = found.nextElement()
            if field.supportsService("com.sun.star.text.textfield.Annotation"):
                yield field

    def resolve(self, says):
        for field in self.comments():
            if field.Content == says:
                field.Resolved = True


def set_author(context, name):
    make = context.ServiceManager.createInstanceWithContext
    provider = make("com.sun.star.configuration.ConfigurationProvider", context)
    data = provider.createInstanceWithArguments(
        "com.sun.star.configuration.ConfigurationUpdateAccess",
        (value("nodepath", "/org.openoffice.UserProfile/Data"),),
    )
    data.givenname, _, data.sn = name.partition(" ")
    data.commitChanges()


def edit(desktop, dispatcher, context, job):
    set_author(context, job["author"])
    url = uno.systemPathToFileUrl(job["source"])
    document = desktop.loadComponentFromURL(url, "_blank", 0, (value("Hidden", True),))
    try:
        editor = Editor(document, dispatcher, job["author"])
        for step in job["edits"]:
            arguments = dict(step)
            getattr(editor, arguments.pop("do"))(**arguments)
        document.storeToURL(
            uno.systemPathToFileUrl(job["out"]),
            (value("FilterName", "MS Word 2007 XML"),),
        )
    finally:
        document.close(True)


def main():
    jobs = json.load(sys.stdin)
    with office() as (desktop, dispatcher, context):
        for job in jobs:
            edit(desktop, dispatcher, context, job)


if __name__ == "__main__":
    main()
