"""Redlines of documents made and edited at random: true, quiet, and the same twice."""

import random
import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from lxml import etree

from compact_draft.model.redline import Options
from compact_draft.word.ooxml.package import Package
from compact_draft.word.redline.redline import redline
from compact_draft.word.resolve.accept_reject import settle_package
from tests.word.redline.random_documents import Author, Printer, pair


def words(data: bytes, reading: str = "accept") -> str:
    """Return all text of the body, one paragraph a line, by a reader of its own."""
    package = Package.open(data)
    settle_package(package, reading)
    xml = package.data("word/document.xml").decode()
    xml = re.sub(r"</w:p>|<w:p/>", "\n", xml[xml.index("<w:body>") :])
    xml = re.sub(r"<w:tab/>", "\t", xml)
    xml = re.sub(r"<w:br/>", "\v", xml)
    return re.sub(r"<[^>]*>", "", xml)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.integers(0, 10**9))
def test_both_readings_are_true(seed):
    before, after = pair(seed)
    old, new = Printer().docx(before), Printer().docx(after, f"Head {seed % 2}")
    data, result = redline(old, new, Options(author="Writers"))
    assert words(data, "reject") == words(old)
    assert words(data, "accept") == words(new)
    ids = re.findall(
        r'<w:(?:ins|del|moveFrom|moveTo)\b[^>]* w:id="(\d+)"',
        Package.open(data).data("word/document.xml").decode(),
    )
    assert len(ids) == len(set(ids))
    assert result.proof.rounds <= 2


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 10**9))
def test_a_document_compared_with_itself_is_unchanged(seed):
    data = Printer().docx(Author(random.Random(seed)).document())
    written, result = redline(data, data, Options(author="Writers"))
    assert result.changes == ()
    assert result.untracked == ()
    bodies = [Package.open(one).xml("word/document.xml") for one in (data, written)]
    assert etree.tostring(bodies[0]) == etree.tostring(bodies[1])


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 10**9), st.integers(0, 6))
@example(179, 5)  # a paragraph that is only a full stop
def test_one_new_word_marks_one_word_and_no_other_paragraph(seed, place):
    author = Author(random.Random(seed))
    before = [("p", "", (("r", "", author.words(12)),), False) for _ in range(7)]
    _, _, ((_, look, text),), _ = before[place]
    tokens = text.split(" ")
    tokens.insert(len(tokens) // 2, "gladly")
    after = list(before)
    after[place] = ("p", "", (("r", look, " ".join(tokens)),), False)
    data, result = redline(
        Printer().docx(before), Printer().docx(after), Options(author="Writers")
    )
    assert (result.marked_deleted, result.marked_inserted) == (0, len("gladly "))
    untouched = Printer().docx([block for n, block in enumerate(before) if n != place])
    xml = Package.open(data).data("word/document.xml").decode()
    for line in re.findall(
        r"<w:p>.*?</w:p>", Package.open(untouched).data("word/document.xml").decode()
    ):
        assert line in xml


@pytest.mark.parametrize("seed", [3, 11])
def test_the_bytes_do_not_depend_on_the_seed_of_hashes(seed):
    script = (
        "import sys; sys.path.insert(0, sys.argv[1])\n"
        "import hashlib\n"
        "from compact_draft.model.redline import Options\n"
        "from compact_draft.word.redline.redline import redline\n"
        "from tests.word.redline.random_documents import Printer, pair\n"
        "old, new = pair(int(sys.argv[2]))\n"
        "data, _ = redline(Printer().docx(old), Printer().docx(new),"
        " Options(author='W'))\n"
        "print(hashlib.sha256(data).hexdigest())\n"
    )
    root = Path(__file__).parents[3]
    found = {
        subprocess.run(
            [sys.executable, "-c", script, str(root), str(seed)],
            env={"PYTHONHASHSEED": hashes},
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for hashes in ("1", "2")
    }
    assert len(found) == 1
