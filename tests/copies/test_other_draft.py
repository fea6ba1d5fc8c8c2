"""Is a copy one of another draft of the same name?"""

from __future__ import annotations

from dataclasses import replace

from compact_draft.copies.events import SILENT, Added, Origin
from compact_draft.copies.from_word import read_copy
from compact_draft.copies.other_draft import PARTIAL, doubt_of, is_other, not_sure
from compact_draft.copies.sent import Role, SentCopy
from compact_draft.copies.units import Basis
from compact_draft.model.annotation import Placed
from tests.answering import comment
from tests.copies.read import SENT
from tests.drafts import frozen, readable_draft
from tests.word.writing.built import built
from tests.word.writing.shipped_designs import design

HERE = Origin(SILENT, "", 1, Basis.TEXT)


def test_a_draft_that_says_nothing_of_itself_is_no_other() -> None:
    assert not is_other(SENT, None)
    assert doubt_of(SENT, [], None) == ""


def test_figures_changed_outside_the_clauses_make_a_doubt() -> None:
    plain = [n for n, p in enumerate(SENT.paragraphs) if p.role is Role.PLAIN]
    events = [Added(HERE, after=plain[0], put=figure) for figure in ("7", "9")]
    assert "is it a copy of this draft?" in doubt_of(SENT, events, None)
    assert doubt_of(SENT, events[:1], None) == ""


def test_what_a_doubtful_copy_says_is_proposed_where_it_reads_otherwise() -> None:
    exact, other = comment("a1", "x", "fun-02"), comment("a2", "y", "fun-03")
    found = not_sure([exact, other], {"fun-02"}, silent=False)
    assert found[0] == exact
    assert found[1].placed is Placed.PROPOSED
    assert found[1].candidates == ("fun-03",)
    assert found[1].anchor.clause is None
    tracked = replace(other, tracked=True)
    assert not_sure([tracked], set(), silent=True) == [tracked]


def test_a_charter_strikes_nothing_that_it_never_held() -> None:
    revision = frozen(readable_draft())
    charter = built(revision, design("charter"), copy="public")
    found = read_copy(SentCopy(built(revision), revision), "charter.docx", charter)
    assert found.annotations == ()
    assert any(row.why.startswith(PARTIAL) for row in found.left)
