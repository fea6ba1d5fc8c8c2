"""Many files are read together; a bad one hides no other."""

from __future__ import annotations

import contextlib
import os
import random
import zipfile
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from io import BytesIO
from pathlib import Path

import pytest

from compact_draft.copies.collect import collect_many, collect_one, reads
from compact_draft.copies.from_word import read_copy
from compact_draft.copies.recording import Recorded, Recording
from compact_draft.errors import CompactError, NotWordError
from compact_draft.recount.second_reader import read_again
from tests.copies.copies import Copy, Note, issued, much_marked
from tests.copies.many_copies import REVISION, SENT, some


def test_a_bad_file_hides_no_other() -> None:
    files = [*some(2), ("notes.docx", b"just text"), *some(1)]
    found = collect_many(SENT, files)
    assert [r.name for r in found.readings] == ["0.docx", "1.docx", "0.docx"]
    assert [(r.name, type(r.error)) for r in found.refused] == [
        ("notes.docx", NotWordError)
    ]


def test_paths_are_read_and_a_missing_one_is_listed(tmp_path: Path) -> None:
    name, data = some(1)[0]
    (tmp_path / name).write_bytes(data)
    found = collect_many(SENT, [tmp_path / name, tmp_path / "gone.docx"])
    assert [r.respondent for r in found.readings] == ["Hand 0"]
    assert [r.name for r in found.refused] == ["gone.docx"]


@pytest.mark.parametrize("kind", [ThreadPoolExecutor, ProcessPoolExecutor])
def test_any_executor_gives_the_same_in_the_same_order(
    kind: type[ThreadPoolExecutor | ProcessPoolExecutor],
) -> None:
    files = [*some(60), ("bad.docx", b"PK"), *some(3)]
    here = collect_many(SENT, files)
    with kind(2) as executor:
        there = collect_many(SENT, files, executor=executor)
    assert there.readings == here.readings
    assert [r.name for r in there.refused] == [r.name for r in here.refused]
    assert str(there.refused[0].error) == str(here.refused[0].error)


class _Breaks(Executor):
    """An executor whose workers die of one file."""

    def __init__(self, of: str) -> None:
        self.of = of

    def submit(self, fn, /, *args, **kwargs):  # type: ignore[no-untyped-def, override]  # as Executor has it
        future: Future[object] = Future()
        if any(name == self.of for name, _ in args[1]):
            future.set_exception(BrokenProcessPool("died"))
        else:
            future.set_result(fn(*args, **kwargs))
        return future


def test_a_worker_that_dies_costs_that_file_only_and_names_it() -> None:
    found = collect_many(SENT, some(120), executor=_Breaks("77.docx"))
    assert [r.name for r in found.refused] == ["77.docx"]
    assert "came to an end over it" in str(found.refused[0].error)
    names = [r.name for r in found.readings]
    assert names == [f"{n}.docx" for n in range(120) if n != 77]


def test_a_pool_that_is_broken_as_a_whole_refuses_each_by_name() -> None:
    with ProcessPoolExecutor(1) as executor:
        with pytest.raises(BrokenProcessPool):
            executor.submit(os._exit, 1).result()
        found = collect_many(SENT, some(3), executor=executor)
    assert [r.name for r in found.refused] == ["0.docx", "1.docx", "2.docx"]


def test_the_order_of_files_does_not_matter() -> None:
    files = some(9)
    mixed = files.copy()
    random.Random(3).shuffle(mixed)
    one = {r.name: r for r in collect_many(SENT, files).readings}
    other = {r.name: r for r in collect_many(SENT, mixed).readings}
    assert one == other


def test_two_readers_for_one_kind_of_file_clash() -> None:
    with pytest.raises(ValueError, match="two readers"):
        reads(".docx")(read_copy)


def test_other_kinds_of_file_are_named() -> None:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
    with pytest.raises(NotWordError, match="OpenDocument"):
        collect_one(SENT, "answer.odt", stream.getvalue())


def taken(recording: Recording, copy: Copy, sender: str = "Ann Able") -> Recorded:
    reading = read_copy(SENT, "copy.docx", copy.data())
    return recording.take(reading, sender, file=str, seen="r1", received="2026-06-01")


def test_a_later_copy_adds_only_what_is_new_and_lists_what_is_gone() -> None:
    first, recording = much_marked(), Recording(serials={"a": 30})
    before = taken(recording, first).new
    first.notes.append(Note(9, "One more thing.", parent=1))
    first.set("We value", "We value what volunteers bring to our towns.")
    added = taken(recording, first)
    assert [(a.kind, a.text) for a in added.new] == [("reply", "One more thing.")]
    comment = next(a for a in before if a.text == "Why not thirteen?")
    silent = next(a for a in before if a.proposed == "all that")
    assert added.gone == (silent.id,)
    assert added.new[0].id == f"a{31 + len(before)}"
    assert added.new[0].reply_to == comment.id


def test_a_reply_in_a_later_copy_answers_the_remark_that_it_answered() -> None:
    first, later = much_marked(), much_marked()
    later.notes.append(Note(9, "One more thing.", parent=1))
    recording = Recording()
    other = issued(REVISION)  # so that numbers in the copy and the ledger differ
    other.comment("We value", "volunteers", Note(1, "Who?", author="Cy Cole"))
    taken(recording, other, "Cy Cole")
    before = taken(recording, first).new
    comment = next(a for a in before if a.text == "Why not thirteen?")
    (reply,) = taken(recording, later).new
    assert reply.reply_to == comment.id


def mutated(data: bytes, dice: random.Random) -> bytes:
    kind = dice.randrange(5)
    if kind == 0:
        at = dice.randrange(len(data))
        return data[:at] + bytes([dice.randrange(256)]) + data[at + 1 :]
    if kind == 1:
        return data[: dice.randrange(len(data))]
    with zipfile.ZipFile(BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    name = dice.choice(sorted(parts))
    if kind == 2:
        del parts[name]
    elif kind == 3:
        other = dice.choice(sorted(parts))
        parts[name], parts[other] = parts[other], parts[name]
    else:
        text = parts[name].decode("utf-8")
        tags = [n for n, c in enumerate(text) if c == "<"]
        start = dice.choice(tags)
        parts[name] = (text[:start] + text[text.index(">", start) + 1 :]).encode()
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for part, content in parts.items():
            archive.writestr(part, content)
    return stream.getvalue()


def test_a_mangled_copy_gives_a_result_or_one_error_of_ours() -> None:
    dice = random.Random(20260302)
    data = much_marked().data()
    for _ in range(300):
        bad = mutated(data, dice)
        found = collect_many(SENT, [("bad.docx", bad)])
        assert len(found.readings) + len(found.refused) == 1
        with contextlib.suppress(CompactError):
            read_again(bad, "bad.docx")
