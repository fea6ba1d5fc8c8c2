"""An old text of a few promises, and a refresh of it with tags."""

from dataclasses import replace

from compact_draft.drafting.tag_changes import tag_changes
from compact_draft.model.clause import Clause, Kind
from compact_draft.model.compact import Party, Revision
from compact_draft.model.look_again import with_ruling
from compact_draft.model.redline import Options
from compact_draft.model.tags import Achievability, By, Ruling, Scope, Side
from compact_draft.refresh.refresh import Refresh, refresh
from tests.redline.maker import docx
from tests.refresh.texts import BODY, OLD, revision

OPTIONS = Options(author="Writers' group")


COUNCIL = Party(id="council", name="The Council", side=Side.PUBLIC_BODIES)


LINES = (
    ("wex-1", "Funding", None, "H"),
    ("wex-2", "We will pay in 20 days.", None, ""),
    ("wex-3", "We will give three months’ notice.", None, ""),
    ("wex-4", "We will say why.", None, ""),
)


def promised(made: Revision, **tags: str) -> Revision:
    """Make clauses 2 to 4 local promises of the Council, some of them tagged."""

    def one(clause: Clause) -> Clause:
        if clause.id == "wex-1":
            return clause
        promise = replace(
            clause, kind=Kind.COMMITMENT, by=By.PUBLIC_BODIES, scope=Scope.LOCAL
        )
        value = tags.get(clause.id.replace("-", "_"))
        if value is None:
            return promise
        ruling = Ruling(
            value=Achievability(value), reason="we asked", by="Asha", when="2026-03-01"
        )
        return with_ruling(promise, ruling)

    return replace(
        made, parties=(COUNCIL,), clauses=tuple(one(c) for c in made.clauses)
    )


def made_with(*, tag_table: bool, margin_tags: bool = True) -> Refresh:
    before = promised(OLD, wex_2="achievable", wex_3="achievable")
    now = promised(revision("r2", *LINES), wex_2="aspirational", wex_3="aspirational")
    return refresh(
        docx(*BODY),
        OLD,
        now,
        OPTIONS,
        tags=tag_changes(before, now),
        margin_tags=margin_tags,
        tag_table=tag_table,
    )
