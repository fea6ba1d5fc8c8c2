"""What one file brings."""

from compact_draft.model.form import Form, FormMark
from compact_draft.model.received import Channel
from compact_draft.steps.parcel import Asked, Parcel

FORM = Form(
    mark=FormMark(round="round-1", text="0123456789ab"),
    revision="r", title="C", edition="E", clauses=(),
)  # fmt: skip


def test_the_form_of_a_round_is_made_when_it_is_asked_for_and_once() -> None:
    made: list[Form] = []

    def form_of() -> Form:
        made.append(FORM)
        return FORM

    asked = Asked(form_of)
    assert made == []
    assert asked.form is asked.form
    assert len(made) == 1


def test_a_parcel_is_a_marked_copy_unless_something_else_is_said() -> None:
    parcel = Parcel(name="a.docx", data=b"")
    assert parcel.channel is Channel.WORD_COPY
    assert (parcel.received, parcel.attached, parcel.unread) == ((), (), ())
