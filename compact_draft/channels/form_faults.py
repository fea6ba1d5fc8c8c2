"""What keeps a form from being taken in: every fault at once, or the wrong draft."""

from __future__ import annotations

from collections.abc import Sequence

from compact_draft.drafting.evidence_found import WrongCell, told
from compact_draft.errors import RefusedError, Where
from compact_draft.model.form import Form, FormMark
from compact_draft.text.plural import plural

_ASK = "ask the sender for the form of this round, or enter the remarks as a letter"


def check_mark(found: FormMark | None, form: Form, name: str) -> None:
    """Refuse a form that was not made of this draft.

    Args:
        found: The mark that it bears; None for none.
        form: The form of the round that it is taken into.
        name: How errors call the file.

    Raises:
        RefusedError: It bears no mark, or that of another Compact, round or draft.
    """
    ours = form.mark
    if found is None:
        raise RefusedError(
            "this form does not say which draft it belongs to: its mark is gone",
            where=Where(name),
            mend=_ASK,
        )
    if found.compact and ours.compact and found.compact != ours.compact:
        raise RefusedError(
            "this form was made for another Compact",
            where=Where(name),
            mend="take it to the folder of that Compact",
        )
    if found.round != ours.round:
        raise RefusedError(
            f"this form was made for the round {found.round}, and this is {ours.round}",
            where=Where(name),
            mend=f"collect it with  --round {found.round},  if that round is still read",
        )
    if found.text != ours.text:
        raise RefusedError(
            f"this form was made for another draft than the one that {ours.round} "
            "went out with",
            where=Where(name),
            mend=_ASK,
        )


def refuse_faults(wrong: Sequence[WrongCell], name: str) -> None:
    """Refuse a form in which anything is wrong; nothing of it is taken.

    Raises:
        RefusedError: There is a fault; each is named with place, value and remedy.
    """
    if not wrong:
        return
    lines = "\n".join(f"  {line}" for line in told(wrong))
    raise RefusedError(
        f"{plural(len(wrong), 'place')} of the form cannot be used, so nothing was taken "
        f"in:\n{lines}",
        where=Where(name),
        mend="put these right in a copy of the form and collect that",
    )
