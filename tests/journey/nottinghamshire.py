"""The journey of a real Compact, from the old Word file to the redline.

The old file lies beside the checkout and is not part of it: its words are read from
the workspace when the test runs and stand nowhere here. An invented one of the same
layout (``tests/intake/twin.py``) takes the same journey, for everybody.
"""

from __future__ import annotations

import importlib.util
import json
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from lxml import etree

from compact_draft.store.workspace import Workspace
from compact_draft.word.ooxml.names import w
from tests.journey.office_copies import Edit, job, write_copies
from tests.workspaces import run, value

CHECKOUT = Path(__file__).parents[2]
REAL = CHECKOUT.parent / "shared" / "real" / "nottinghamshire-2008.docx"
DATE = "2026-03-02T10:00:00Z"


def example_maker() -> ModuleType:
    """Return what makes the example's copies; its `Copy` marks as Word does."""
    path = CHECKOUT / "consultation/example-round/returned_copy.py"
    spec = importlib.util.spec_from_file_location("returned_copy", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@dataclass
class Texts:
    """The clauses of the issued revision, by their serial."""

    workspace: Workspace

    def id(self, serial: int) -> str:
        return f"not-{serial:03}"

    def __call__(self, serial: int) -> str:
        revision = self.workspace.revision("issued-round-1")
        return revision.clause(self.id(serial)).text

    def word(self, serial: int) -> str:
        """Return a word that stands once in the clause, and in no other word of it."""
        text = self(serial)
        alone = [x for x in text.split() if x.isalpha() and text.count(x) == 1]
        return max(alone, key=len)


def took_in(folder: Path, file: Path = REAL) -> Workspace:
    """Start a workspace and take the old Compact in, and settle some tags."""
    workspace = Workspace(folder)
    run_new(folder)
    run(workspace, "intake", str(file), "--when", "2026-01-05")
    for clause, party, state in (
        ("not-060", "council", "doing"),
        ("not-061", "council", "partly"),
        ("not-066", "cvs", "doing"),
    ):
        words = ("tag", "evidence", clause, party, state, "--when", "2026-01-12")
        run(workspace, *words)
    reason = "The form is in use since the spring."
    words = ("tag", "set", "not-112", "achievable", "--reason", reason)
    run(workspace, *words, "--when", "2026-01-13")
    return workspace


def run_new(folder: Path) -> None:
    from click.testing import CliRunner

    from compact_draft.cli import main

    words = ["new", str(folder), "--area", "Nottinghamshire", "--prefix", "not"]
    words += ["--party", "council=The County Council=public_bodies"]
    words += ["--party", "cvs=The CVS=vcs", "--by", "Ann Other", "--when", "2026-01-04"]
    done = CliRunner().invoke(main, words)
    assert done.exit_code == 0, done.output


def issued(workspace: Workspace) -> Path:
    """Build the draft, open a round, and return the file that went out."""
    run(workspace, "build", "--when", "2026-01-20")
    run(workspace, "issue", "round-1", "--when", "2026-02-01")
    return workspace.root / "consultation/round-1/sent.docx"


def do(name: str, **arguments: Any) -> Edit:
    return {"do": name, **arguments}


def written_in_office(sent: Path, own: Path, folder: Path, text: Texts) -> list[Path]:
    """Make the copies that LibreOffice writes: tracked, silent, mixed, re-saved."""
    tracked = (
        do("track", on=True),
        do("words", inside=text(60), old=text.word(60), new="warmly"),
        do("strike", inside=text(54)),
        do("add", after=text(86), words="New groups know whom to ask."),
        do("split", inside=text(102), before=text.word(102)),
        do("comment", inside=text(101), on=text.word(101), says="Who says so?"),
        do("comment", inside=text(59), on=None, says="A weak section."),
    )
    silent = (
        do("words", inside=text(61), old=text.word(61), new="openly"),
        do("strike", inside=text(55)),
        do("strike", inside=text(64)),
        do("add", after=text(133), words="Hall keys are shared."),
        do("move", inside=text(31), after=text(34)),
        do("comment", inside=text(113), on=text.word(113), says="Since when?"),
    )
    mixed = (
        do("words", inside=text(62), old=text.word(62), new="gladly"),
        do("track", on=True),
        do("words", inside=text(63), old=text.word(63), new="widely"),
        do("shift", inside=text(50), down=2),
        do("bold", inside=text(99), part=text.word(99)),
        do("join", inside=text(132)),
        do("comment", inside=text(100), on=text.word(100), says="Done by now?"),
        do("resolve", says="Done by now?"),
    )
    again = (
        do("track", on=True),
        do("words", inside=text(119), old=text.word(119), new="fairly"),
    )
    jobs = [
        job(sent, folder / "ann-ashby.docx", "Ann Ashby", *tracked),
        job(sent, folder / "ben-birch.docx", "Ben Birch", *silent),
        job(sent, folder / "cat-cole.docx", "Cat Cole", *mixed),
        job(own, folder / "eve-elm.docx", "Eve Elm", *again),
    ]
    write_copies(jobs)
    return [Path(each["out"]) for each in jobs]


def own_copy(sent: bytes, person: str, text: Texts) -> bytes:
    """Make a copy with what LibreOffice cannot write: a thread, a move with its marks."""
    copy = example_maker().Copy(sent, person, DATE)
    first = copy.comment(text(106), "Is this one still needed?")
    copy.comment(text(106), "It is.", person="Fay Fern", reply_to=first)
    copy.comment(text(106), "Settled, then.", reply_to=first, resolved=True)
    copy.replace(text.word(120), "soon", text(120))
    copy.strike_paragraph(text(85))
    moved(copy, text(57), text(48))
    return copy.save()


def moved(copy: Any, words: str, after: str) -> None:
    """Move a paragraph behind another with tracking on, as Word marks it."""
    paragraph, target = copy.paragraph(words), copy.paragraph(after)
    other = etree.fromstring(etree.tostring(paragraph))
    for mark in [*other.iter(w("bookmarkStart")), *other.iter(w("bookmarkEnd"))]:
        mark.getparent().remove(mark)
    target.addnext(other)
    for element, kind in ((paragraph, "moveFrom"), (other, "moveTo")):
        start = copy.signed(f"{kind}RangeStart")
        start.set(w("name"), "move1")
        end = etree.Element(w(f"{kind}RangeEnd"))
        end.set(w("id"), start.get(w("id")))
        runs = list(element.findall(w("r")))
        runs[0].addprevious(start)
        for run_ in runs:
            mark = copy.signed(kind)
            run_.addprevious(mark)
            mark.append(run_)
        element.addnext(end)
        example_maker()._mark_of(element).append(copy.signed(kind))


def collected(workspace: Workspace, files: list[Path]) -> list[dict[str, Any]]:
    """Collect every copy, each as whose it is, and return the remarks."""
    found = []
    for file in files:
        person = file.stem.replace("-", " ").title()
        words = ("collect", str(file), "--from", person, "--when", "2026-04-01")
        found += value(workspace, *words)["annotations"]
    return found


def answers(remarks: list[dict[str, Any]], text: Texts) -> list[dict[str, Any]]:
    """Return a decision for each remark, every effect among them."""
    rows = []
    for remark in remarks:
        row: dict[str, Any] = {"annotations": [remark["id"]]}
        if remark["kind"] == "reply":
            row |= {"outcome": "noted"}
        elif remark["kind"] == "comment":
            row |= on_comment(remark, text)
        elif remark["proposed"] == "\n\n":
            whole, at = text(102), text(102).index(text.word(102))
            parts = f"{whole[:at].strip()}\n---\n{whole[at:]}"
            row |= {"outcome": "adopted", "effect": "split", "words": parts}
        elif remark["clause"] == text.id(132):
            both = f"{text(132)} {text(133)}"
            row |= {"outcome": "adopted", "effect": "join", "words": both}
            row |= {"others": [text.id(133)]}
        elif remark["clause"] == text.id(55):
            row |= {"outcome": "not_agreed"}
        else:
            row |= {"outcome": "adopted"}
        if row["outcome"] != "noted":
            row["reason"] = "The group agreed on it in May."
        rows.append(row)
    return rows


def on_comment(remark: dict[str, Any], text: Texts) -> dict[str, Any]:
    if remark["clause"] == text.id(101):
        words = "A quarter of grants is looked at each year by both sectors."
        return {"outcome": "adopted_reworded", "words": words, "effect": "reword"}
    if remark["clause"] == text.id(106):
        words = "Publish every grant that is made, with its purpose, within a month."
        clause = {"clause": text.id(107), "words": words}
        return {"outcome": "partly", "effect": "add", **clause}
    return {"outcome": "guidance"}


def journey(
    folder: Path, file: Path = REAL, *, office: Path | None = None
) -> Workspace:
    """Take the whole journey; the redline lies in ``out/refresh.docx``.

    ``refresh.json`` is what the command said of it, ``bare.docx`` the same redline
    without comments. Copies of the word processor that lie in `office` from another
    run are taken again: it writes no file twice as the same bytes.
    """
    workspace = took_in(folder / "workspace", file)
    sent = issued(workspace)
    text = Texts(workspace)
    returned = folder / "returned"
    returned.mkdir()
    own = returned / "dee-dunn.docx"
    own.write_bytes(own_copy(sent.read_bytes(), "Dee Dunn", text))
    other = folder / "eve.docx"
    other.write_bytes(own_copy(sent.read_bytes(), "Eve Elm", text))
    if office is None:
        files = written_in_office(sent, other, returned, text)
    else:
        files = sorted(office.glob("*.docx"))
    remarks = collected(workspace, [*files, own])
    lines = "\n".join(json.dumps(row) for row in answers(remarks, text))
    (folder / "answers.jsonl").write_text(lines, encoding="utf-8")
    decided = (
        "answer",
        "--file",
        str(folder / "answers.jsonl"),
        "--when",
        "2026-05-10",
    )
    run(workspace, *decided)
    run(workspace, "revise", "--when", "2026-06-01")
    dated = ("--date", "2026-06-02", "--when", "2026-06-02")
    found = value(workspace, "refresh", *dated)
    (folder / "refresh.json").write_text(json.dumps(found), encoding="utf-8")
    bare = ("--no-comments", "--out", str(folder / "bare.docx"))
    run(workspace, "refresh", *dated, *bare)
    return workspace
