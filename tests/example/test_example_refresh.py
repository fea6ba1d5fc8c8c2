"""The example's refresh, judged by readers that share no code with what wrote it."""

from pathlib import Path

import pytest

from compact_draft.word.ooxml.package import Package
from compact_draft.word.reading.comments import read_comments
from tests.redline.flat import read
from tests.redline.judge import Verdict, judge
from tests.redline.peer import what_differs, without_comments


@pytest.fixture(scope="module")
def sources(example_folder: Path) -> tuple[bytes, bytes]:
    """The old Compact, and the same with the new words."""
    from compact_draft.refresh.plain import plain_refresh
    from compact_draft.store.workspace import Workspace

    workspace = Workspace.open(example_folder)
    old = (example_folder / "sources" / "old-compact.docx").read_bytes()
    new = plain_refresh(old, workspace.revision("taken-in"), workspace.revision("r3"))
    return old, new.package.save()


@pytest.fixture(scope="module")
def verdict(example_folder: Path, sources: tuple[bytes, bytes]) -> Verdict:
    """What the judge says of the redline from the old Compact to the new words."""
    return judge(*sources, (example_folder / "out" / "refresh.docx").read_bytes())


def test_the_refresh_is_true_both_ways_and_well_made(verdict: Verdict) -> None:
    assert verdict.faults == []


@pytest.mark.parametrize(("mode", "side"), [("accept", 1), ("reject", 0)])
def test_a_peer_settles_the_refresh_to_the_new_words_and_to_the_old(
    example_folder: Path, sources: tuple[bytes, bytes], mode: str, side: int
) -> None:
    out = without_comments((example_folder / "out" / "refresh.docx").read_bytes())
    assert what_differs(out, mode, read(sources[side], "after")) == "true"


def test_no_more_words_are_marked_than_the_least_and_the_lone_short_ones(
    verdict: Verdict,
) -> None:
    # A move is shown whole on either side; the least of a file knows no moves.
    moved = 2 * len("Write in plain English and avoid jargon.".replace(" ", ""))
    assert verdict.moves == 1
    assert verdict.marked - moved <= 1.1 * verdict.least


def test_untouched_paragraphs_are_element_for_element_the_same(
    verdict: Verdict,
) -> None:
    assert verdict.untouched > 80
    assert (verdict.kept, verdict.rebuilt) == (verdict.untouched, 0)


def test_every_change_has_one_comment_that_begins_with_its_reason(
    example_folder: Path,
) -> None:
    data = (example_folder / "out" / "refresh.docx").read_bytes()
    comments = read_comments(Package.open(data))
    assert len(comments) == 25
    noise = ("Reworded", "Added", "Withdrawn", "(decision", "remark a")
    assert not [c.text for c in comments if c.text.startswith(noise)]
    assert not [c.text for c in comments if "(decision" in c.text]
    text = " ".join(comment.text for comment in comments)
    for name in ("Thistle", "Marsh", "Fenwick", "Whitlow", "Abara"):
        assert name not in text
