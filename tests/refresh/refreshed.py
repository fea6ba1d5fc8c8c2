"""A small old file with new words in it."""

from compact_draft.model.compact import (
    Revision,
)
from compact_draft.refresh.plain import PlainRefresh, plain_refresh
from compact_draft.word.ooxml.package import Package
from compact_draft.word.ooxml.paragraphs import paragraphs
from compact_draft.word.writing.edit import Letters
from tests.redline.maker import docx
from tests.refresh.texts import BODY, OLD, revision


def texts(made: PlainRefresh) -> list[str]:
    root = Package.open(made.package.save()).xml("word/document.xml")
    return [Letters(e).text for e in paragraphs(root)]


def facts(made: PlainRefresh) -> list[tuple[tuple[int, ...], tuple[int, ...], bool]]:
    return [
        (b.old, b.new, b.moved)
        for b in made.became
        if b.moved or len(b.old) != 1 or len(b.new) != 1
    ]


def refreshed(*lines: tuple[str, str, None, str], old: Revision = OLD) -> PlainRefresh:
    return plain_refresh(docx(*BODY), old, revision("r2", *lines))
