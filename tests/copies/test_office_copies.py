"""Copies that LibreOffice edited and saved are read as well as any other."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from compact_draft.copies.from_word import read_copy
from compact_draft.copies.reading import CopyReading
from compact_draft.copies.sent import SentCopy
from compact_draft.recount.in_words import Missing
from compact_draft.word.writing.draft import draft_document
from tests.copies.copies import Note, Para, Run, issued, revision
from tests.drafts import NATIONAL, frozen, readable_draft
from tests.redline.office import PYTHON, need_office
from tests.rounds import Round

pytestmark = pytest.mark.office
WRITER = Path(__file__).with_name("office_writer.py")
HOUSE = Path(__file__).parents[2] / "templates" / "compact.docx"
REVISION = frozen(readable_draft())
ON, OFF = ["track", True], ["track", False]
ANN, BO = ["author", "Ann Able"], ["author", "Bo Bell"]
COPIES = {
    "saved again": [],
    "words": [
        ANN,
        ON,
        ["replace", "three months' written", "six months' written"],
        ["insert", "free to speak", " and to campaign"],
    ],
    "paragraphs": [
        ANN,
        ON,
        ["strike_paragraph", "Small groups matter"],
        ["add_paragraph", "No grant is paid late", "No cheque is lost."],
    ],
    "silent words": [OFF, ["replace", "eight weeks", "six weeks"]],
    "silent paragraphs": [
        OFF,
        ["strike_paragraph", "fair to small groups"],
        ["add_paragraph", "above all the newest", "and the smallest"],
    ],
    "divided": [OFF, ["divide", "with reasons, before"]],
    "comments": [
        ["comment", "one form", "Which form?", "Bo Bell"],
        ["comment", "Our vision", "Too short", "Bo Bell"],
        ["comment", "The Fenwold Compact", "Fine by us", "Bo Bell"],
        ["comment", "Aspirational", "Why not now?", "Bo Bell"],
    ],
    "comment while tracking": [ANN, ON, ["comment", "one form", "Which?", "Ann Able"]],
    "moved": [
        ANN,
        ON,
        ["cut_and_paste", "Small groups matter", "Voluntary groups are free"],
    ],
    "moved silently": [
        OFF,
        ["cut_and_paste", "Small groups matter", "Voluntary groups are free"],
    ],
    "row": [ANN, ON, ["strike_row", "Report back within"]],
    "row silently": [OFF, ["strike_row", "Report back within"]],
    "mixed hands": [
        ANN,
        ON,
        ["replace", "shares out no profit", "makes no profit"],
        BO,
        ["replace", "three calendar months", "thirteen weeks"],
        OFF,
        ["replace", "Where members differ", "When members differ"],
    ],
}
Read = Callable[[str], CopyReading]


def threads() -> bytes:
    copy = issued(revision())
    copy.comment("twelve weeks", "twelve weeks", Note(1, "Why?\nReally.", done=True))
    copy.reply(Note(2, "Because.", author="Bo Bell", parent=1))
    copy.reply(Note(3, "I see.", parent=1))
    copy.comment("We value", "volunteers", Note(4, "Say who."))
    copy.track(
        "ten days",
        "Groups will repay the travel costs of volunteers within [-ten-]{+five+} days.",
    )
    n = copy.index("The Council")
    text = copy.blocks[n].text
    copy.blocks[n] = Para((Run(text, "moveFrom"),), end="moveFrom")
    copy.blocks.append(Para((Run(text, "moveTo"),), end="moveTo"))
    copy.blocks.append(Para((Run(""),)))
    return copy.data()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    need_office()
    place = tmp_path_factory.mktemp("office")
    sent = draft_document(
        REVISION,
        HOUSE.read_bytes(),
        copy="consultation",
        status="DRAFT",
        when=datetime(2026, 3, 2, tzinfo=UTC),
        frameworks=(NATIONAL,),
    )
    (place / "sent").write_bytes(sent)
    (place / "threads").write_bytes(threads())
    jobs = [
        [str(place / "sent"), str(place / f"{name}.docx"), acts]
        for name, acts in COPIES.items()
    ]
    jobs.append([str(place / "threads"), str(place / "threads.docx"), []])
    done = subprocess.run(
        [PYTHON, str(WRITER)],
        input=json.dumps(jobs),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return place


@pytest.fixture(scope="module")
def read(folder: Path) -> Read:
    sent = SentCopy((folder / "sent").read_bytes(), REVISION, name="sent.docx")

    def of(name: str) -> CopyReading:
        data = (folder / f"{name}.docx").read_bytes()
        return read_copy(sent, f"{name}.docx", data)

    return of


def told(reading: CopyReading) -> list[tuple[object, ...]]:
    return [
        (
            str(a.kind),
            "tracked" if a.tracked else "silent",
            a.anchor.clause,
            a.anchor.words,
            a.text or a.proposed,
        )
        for a in reading.annotations
    ]


def test_saving_alone_is_no_remark(read: Read) -> None:
    reading = read("saved again")
    assert reading.annotations == ()
    assert reading.left == ()
    assert reading.origin.startswith("LibreOffice/")


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        (
            "words",
            [
                ("reword", "tracked", "old-9", "", " and to campaign"),
                (
                    "reword",
                    "tracked",
                    "old-12",
                    "three months' written",
                    "six months' written",
                ),
            ],
        ),
        (
            "paragraphs",
            [
                ("withdraw", "tracked", "old-10", "", ""),
                ("add", "tracked", "old-18", "", "No cheque is lost."),
            ],
        ),
        ("silent words", [("reword", "silent", "old-13", "eight", "six")]),
        (
            "silent paragraphs",
            [
                ("add", "silent", "old-7", "", "and the smallest"),
                ("withdraw", "silent", "old-6", "", ""),
            ],
        ),
        ("divided", [("split", "silent", "old-12", "", "\n\n")]),
        (
            "comments",
            [
                ("comment", "tracked", None, "The Fenwold Compact", "Fine by us"),
                ("comment", "tracked", "old-4", "Our vision", "Too short"),
                ("comment", "tracked", "old-13", "Aspirational", "Why not now?"),
                ("comment", "tracked", "old-19", "one form", "Which form?"),
            ],
        ),
        (
            "comment while tracking",
            [("comment", "tracked", "old-19", "one form", "Which?")],
        ),
        ("moved", [("move", "tracked", "old-10", "", "")]),
        ("moved silently", [("move", "silent", "old-9", "", "")]),
        (
            "row",
            [("withdraw", "tracked", "old-13", "", "")],
        ),
        (
            "row silently",
            [("withdraw", "silent", "old-13", "", "")],
        ),
        (
            "mixed hands",
            [
                ("reword", "silent", "old-14", "Where", "When"),
                (
                    "reword",
                    "tracked",
                    "old-21",
                    "shares out no profit",
                    "makes no profit",
                ),
                (
                    "reword",
                    "tracked",
                    "old-22",
                    "three calendar months",
                    "thirteen weeks",
                ),
            ],
        ),
    ],
)
def test_what_was_done_in_libreoffice_is_what_is_read(
    read: Read, folder: Path, name: str, wanted: list[tuple[object, ...]]
) -> None:
    reading = read(name)
    assert told(reading) == wanted
    assert {a.placed for a in reading.annotations} == {"exact"}
    assert [left.why for left in reading.left] == []
    assert amiss(folder, name, reading) == ()


def amiss(folder: Path, name: str, reading: CopyReading) -> tuple[Missing, ...]:
    """Return what another reader finds that the reading has not, or the reverse."""
    count = Round(REVISION, (folder / "sent").read_bytes())
    count.record(reading, (folder / f"{name}.docx").read_bytes(), "Ann Able")
    return count.count()


def test_a_copy_saved_again_by_libreoffice_adds_nothing(folder: Path) -> None:
    rev = revision()
    count = Round(rev, issued(rev).data())
    first = count.take((folder / "threads").read_bytes(), "Ann Able")
    added = count.take((folder / "threads.docx").read_bytes(), "Ann Able")
    assert added.new == ()
    assert added.gone == ()
    assert len(first.new) == 6
    assert count.count() == ()
