"""Whatever several hands do to a draft, the reading adds up to their copy."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from compact_draft.copies.from_word import read_copy
from compact_draft.copies.sent import SentCopy
from compact_draft.copies.typing_noise import typing_key
from compact_draft.model.annotation import Level, Placed
from tests.copies.applied import applied, confirmed
from tests.copies.copies import issued
from tests.copies.hands import accepted, copies, revisions
from tests.rounds import Round

QUICK = settings(
    max_examples=80,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


@QUICK
@given(st.data())
def test_the_edits_of_a_reading_add_up_to_the_copy(data: st.DataObject) -> None:
    rev = data.draw(revisions())
    copy = data.draw(copies(rev))
    reading = read_copy(SentCopy(issued(rev).data(), rev), "c.docx", copy.data())
    if not reading.is_of_this_draft:
        return
    surely = [confirmed(a) for a in reading.annotations]
    got = [typing_key(text) for text in applied(rev, surely)]
    want = [typing_key(text) for text in accepted(copy)]
    assert list(filter(worded, got)) == list(filter(worded, want))
    said = sum(a.kind in ("comment", "reply") for a in reading.annotations)
    assert said == len(copy.notes)
    for a in reading.annotations:
        assert a.placed in Placed
        if a.placed is Placed.EXACT and a.anchor.level is Level.WORDS:
            text = rev.clause(a.anchor.clause or "").text
            assert text[a.anchor.start : a.anchor.end] == a.anchor.words


def worded(text: str) -> bool:
    return any(map(str.isalnum, text))


@QUICK
@given(st.data())
def test_collecting_the_same_copy_again_adds_nothing(data: st.DataObject) -> None:
    rev = data.draw(revisions())
    copy = data.draw(copies(rev))
    count = Round(rev, issued(rev).data())
    first = count.take(copy.data(), "Cy Cole")
    assert len({a.key for a in first.new}) == len(first.new)
    reading = replace(count.read(copy.data()), sha256="as another program saved it")
    again = count.record(reading, copy.data(), "Cy Cole")
    assert again.new == ()
    assert again.gone == ()
    assert len(again.again) == len(first.new)
