"""What is new in a draft, in words and tables: new, changed, left out; why, and whose."""

from __future__ import annotations

from compact_draft.drafting.form_words import section_title
from compact_draft.model.form import Form, FormClause, Standing
from compact_draft.model.report import Part, Report, Table
from compact_draft.packs.notices import has_news
from compact_draft.text.plural import plural
from compact_draft.text.sentence import ended


def news_paper(form: Form) -> Report:
    """Return what is new in the draft of a form, against the text before."""
    new = [clause for clause in form.clauses if clause.standing is Standing.NEW]
    changed = [clause for clause in form.clauses if clause.standing is Standing.CHANGED]
    parts = [_new(new), _changed(changed), _gone(form)]
    return Report(
        title="What is new",
        status=form.edition,
        summary=(
            f"{ended(form.title)} {ended(form.edition)}",
            _told(form, len(new), len(changed)),
        ),
        parts=tuple(part for part in parts if part is not None),
    )


def _told(form: Form, new: int, changed: int) -> str:
    if not has_news(form):
        return f"The words of this draft are those of {form.since or 'the first text'}."
    return (
        f"Against {form.since}, this draft has {plural(new, 'new passage')}, changes "
        f"{changed or 'none'} and leaves out {len(form.gone) or 'none'}. The last column "
        "says whose promise each one is."
    )


def _new(held: list[FormClause]) -> Part | None:
    if not held:
        return None
    table = Table(
        caption="New in this draft",
        head=("Where", "The new words", "Why", "Whose promise"),
        rows=tuple(
            (_where(clause), clause.text, _why(clause.why), _whose(clause))
            for clause in held
        ),
        shares=(4, 9, 5, 4),
    )
    return Part(heading="New", tables=(table,))


def _changed(held: list[FormClause]) -> Part | None:
    if not held:
        return None
    table = Table(
        caption="Changed in this draft",
        head=("Where", "Before", "In this draft", "Why", "Whose promise"),
        rows=tuple(
            (
                _where(clause),
                clause.before,
                clause.text,
                _why(clause.why),
                _whose(clause),
            )
            for clause in held
        ),
        shares=(4, 7, 7, 5, 4),
    )
    return Part(heading="Changed", tables=(table,))


def _gone(form: Form) -> Part | None:
    if not form.gone:
        return None
    table = Table(
        caption="Left out of this draft",
        head=("Where it stood", "The words", "Why"),
        rows=tuple(
            (
                gone.place or "Without a number",
                gone.text,
                _why(gone.why),
            )
            for gone in form.gone
        ),
        shares=(4, 12, 6),
    )
    return Part(heading="Left out", tables=(table,))


def _why(reasons: tuple[str, ...]) -> str:
    return "\n".join(reasons)


def _where(clause: FormClause) -> str:
    return f"{clause.name}\n{section_title(clause.section)}"


def _whose(clause: FormClause) -> str:
    return clause.who or "Nobody’s: it is no promise"
