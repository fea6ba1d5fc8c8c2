"""A clause of the library may read on from the head of a column: its subject goes."""

import pytest

from compact_draft.drafting.rewording import reads_on
from compact_draft.errors import RefusedError
from compact_draft.model.clause import Clause, Kind
from compact_draft.store.shipped import shipped_library


def promise(text: str) -> Clause:
    return Clause(id="lib-1", kind=Kind.COMMITMENT, text=text)


@pytest.mark.parametrize(
    ("alone", "below_a_head"),
    [
        ("Public bodies will pay within 30 days.", "Pay within 30 days."),
        ("Each public body will name an officer.", "Name an officer."),
        ("Public bodies will not count reserves.", "Do not count reserves."),
        ("We will both sign it.", "Sign it."),
        ("Together we will meet twice a year.", "Meet twice a year."),
        (
            "Within ten days, voluntary and community organisations will tell the funder.",
            "Within ten days, tell the funder.",
        ),
    ],
)
def test_the_subject_goes_and_the_bare_verb_is_left(
    alone: str, below_a_head: str
) -> None:
    assert reads_on(promise(alone)) == below_a_head


@pytest.mark.parametrize(
    "text",
    [
        "Voluntary and community organisations with paid staff will publish it.",
        "A public body that is to be merged will tell its successor.",
        "Pay within 30 days.",
    ],
)
def test_a_subject_that_narrows_the_promise_is_not_dropped(text: str) -> None:
    with pytest.raises(RefusedError, match="without --reads-on"):
        reads_on(promise(text))


def test_most_promises_of_the_library_can_read_on_and_keep_all_other_words() -> None:
    done = 0
    promises = [c for c in shipped_library() if c.kind.is_promise]
    for clause in promises:
        try:
            bare = reads_on(clause)
        except RefusedError:
            continue
        done += 1
        assert " will " not in bare, bare
        kept = bare.casefold().removeprefix("do not ").split()[1:]
        assert " ".join(kept[-5:]) in clause.text.casefold()
    assert done > len(promises) * 0.8
