"""Templates of a few words, and what is said of their faults."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from compact_draft.errors import TemplateError
from compact_draft.word.writing.template import check_template
from compact_draft.word.writing.vocabulary import SLOTS

ROOT = Path(__file__).parents[3]


HOUSE = (ROOT / "templates" / "compact.docx").read_bytes()


VALUES = {
    "title": "R&D <b>Compact</b>",
    "status": "DRAFT",
    "copy": "Consultation copy",
    "date": "2 March 2026",
    "revision": "r1",
    "area": "Fenwold",
    "group": "The writers & editors",
    "tags_shown": True,
    "parties": ({"name": "Fen & Wold Council", "side": "Public bodies"},),
    "public_bodies": ("Fen & Wold Council",),
    "vcs": (),
}


ALL_SLOTS = dict.fromkeys(SLOTS, True)


def template(*changes: tuple[str, str], part: str = "word/document.xml") -> bytes:
    """The house template with words of one part changed."""
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(HOUSE)) as old,
        zipfile.ZipFile(stream, "w") as new,
    ):
        for name in old.namelist():
            data = old.read(name).decode()
            if name == part:
                for before, after in changes:
                    assert before in data
                    data = data.replace(before, after, 1)
            new.writestr(name, data)
    return stream.getvalue()


def said(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def fault(data: bytes) -> TemplateError:
    with pytest.raises(TemplateError) as raised:
        check_template(data, name="ours.docx")
    return raised.value
