"""2,000 broken files give a result or one error of ours, and nothing is written.

Ten files, each broken 200 times, each time given to what would read such a file: intake,
collect, compare, and the check and filling of a template (dear ones not every time).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from compact_draft.copies.from_word import read_copy
from compact_draft.copies.sent import SentCopy
from compact_draft.errors import CompactError
from compact_draft.intake.take_in import take_in
from compact_draft.model.redline import Existing, Options
from compact_draft.steps.intake import rules_of
from compact_draft.store.workspace import Workspace
from compact_draft.word.redline.redline import redline
from compact_draft.word.writing.draft import draft_document
from compact_draft.word.writing.template import faults_of
from tests.drafts import frozen, readable_draft
from tests.journey.mutations import KINDS, mutated
from tests.journey.nottinghamshire import REAL
from tests.redline import maker

EACH = 200
SHARDS = 11
HOUSE = Path(__file__).parents[2] / "templates" / "compact.docx"
WHEN = datetime(2026, 3, 2, tzinfo=UTC)
RETURNED = (
    "NHS-reply-22-April.docx",
    "bram-thistle-harle-playgroup.docx",
    "copy passed on - food bank.docx",
    "priya-fenwick-cvs.docx",
)
NAMES = ("old", "sent", *RETURNED, "redline", "template", "real", "everything")


def everything() -> bytes:
    """A file with one of everything that our readers know."""
    m = maker
    return m.docx(
        m.p("Our Compact", style="Heading1"),
        m.p(m.bookmark("b", "We will ", m.gone("pay"), m.come("give"), number=5), "."),
        m.p("1.\t", m.link("rIdL", "Grants"), ppr=m.listed(1)),
        m.p(m.commented(1, "Notice"), m.note(2), m.field("PAGE", "3"), m.equation("x")),
        m.p(m.box("In a box."), m.picture("rIdP"), m.control("Controlled.")),
        m.table("The council will|Groups will", "• Pay.|• Report."),
        m.p(m.moved_from("Moved."), mark=m.mark_gone()),
        m.p("Last.", ppr=m.former("pPr", '<w:jc w:val="end"/>')),
        numbering=m.lists(m.OUTLINE, m.BULLETS),
        footnotes={2: "Within thirty days."},
        endnotes={2: "See the annex."},
        comments=m.comment(1, "How much?", para="0000000A"),
        threads='<w15:commentEx w15:paraId="0000000A" w15:done="0"/>',
        headers=["Draft"],
        footers=["Page"],
        sect=m.page(
            refs='<w:headerReference w:type="default" r:id="rIdH1"/>'
            '<w:footerReference w:type="default" r:id="rIdF1"/>'
        ),
        media={"rIdP": b"\x89PNG\r\n\x1a\n"},
        links={"rIdL": "https://example.org/"},
    )


@dataclass(frozen=True)
class Files:
    """The ten files, and what it takes to read them."""

    whole: dict[str, bytes]
    sent: SentCopy


@pytest.fixture(scope="module")
def files(example_folder: Path) -> Files:
    root = example_folder
    workspace = Workspace.open(root)
    sent = workspace.sent("round-1")
    whole = {
        "old": (root / "sources/old-compact.docx").read_bytes(),
        "sent": sent,
        "redline": (root / "out/refresh.docx").read_bytes(),
        "template": HOUSE.read_bytes(),
        "everything": everything(),
    }
    whole |= {n: (root / "example/returned" / n).read_bytes() for n in RETURNED}
    # Where the real Compact is not beside the checkout, ours is broken in more ways.
    whole["real"] = REAL.read_bytes() if REAL.exists() else whole["old"]
    revision = workspace.revision("issued-round-1")
    return Files(whole, SentCopy(sent, revision, name="sent.docx"))


Reader = Callable[[bytes], object]


def readers(files: Files, name: str) -> dict[str, Reader]:
    """Return all that would be given a file, by verb."""
    rules, revision = rules_of(None), frozen(readable_draft())
    options = Options(author="Ann", existing=Existing.ACCEPT)

    def drafted(data: bytes) -> object:
        return draft_document(revision, data, copy="working", status="DRAFT", when=WHEN)

    return {
        "intake": lambda data: take_in(
            data, file="old.docx", prefix="c", rules=rules, tracked="accept"
        ),
        "collect": lambda data: read_copy(files.sent, "copy", data, respondent="Ann"),
        "compare": lambda data: redline(files.whole[name], data, options),
        "template": lambda data: faults_of(data, name="template.docx"),
        "build": drafted,
    }


COPY = {"collect": 1, "intake": 10, "compare": 10}
FITS = {
    "old": {"intake": 1, "compare": 4, "collect": 4},
    "sent": {"collect": 1, "template": 2, "compare": 8},
    **dict.fromkeys(RETURNED, COPY),
    "redline": {"collect": 1, "intake": 4, "compare": 8},
    "template": {"template": 1, "build": 5, "compare": 10},
    "real": {"intake": 1, "collect": 10},
    "everything": {"intake": 1, "collect": 1, "compare": 1, "template": 1},
}
"""File → verb → every how many of its mutations the verb is given; one always is."""


def fault_of(reader: Reader, data: bytes, what: str) -> CompactError | None:
    """Return the error of ours that a reader gives, or None for a result."""
    try:
        reader(data)
    except CompactError as error:
        return error
    except Exception as error:
        error.add_note(what)
        raise
    return None


def test_two_thousand_files_are_broken() -> None:
    assert len(NAMES) * EACH == 2_000
    assert set(FITS) == set(NAMES)
    assert {min(fits.values()) for fits in FITS.values()} == {1}
    kinds = {seed % len(KINDS) for seed in range(0, EACH, SHARDS)}
    assert kinds == set(range(len(KINDS))), "a shard lacks a kind"


@pytest.mark.parametrize(
    "shard", [0, *(pytest.param(n, marks=pytest.mark.long) for n in range(1, SHARDS))]
)
@pytest.mark.parametrize("name", NAMES)
def test_a_broken_file_gives_a_result_or_one_error_of_ours(
    name: str,
    shard: int,
    files: Files,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    base = 1_000 * NAMES.index(name)
    fits, given = FITS[name], readers(files, name)
    for serial in range(shard, EACH, SHARDS):
        data = mutated(files.whole[name], base + serial)
        for verb, every in fits.items():
            if (serial // SHARDS) % every:
                continue
            fault = fault_of(
                given[verb], data, f"{name}, mutation {base + serial}, {verb}"
            )
            assert fault is None or (fault.what and fault.mend), serial
    assert list(tmp_path.iterdir()) == []
