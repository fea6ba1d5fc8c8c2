"""Tags in a redline: beside each changed promise, where they alone changed, and at the end."""

from dataclasses import replace

from compact_draft.drafting.tag_changes import tag_changes
from compact_draft.model.clause import Clause, Kind
from compact_draft.model.compact import Party, Revision
from compact_draft.model.look_again import with_ruling
from compact_draft.model.redline import Options
from compact_draft.model.tags import Achievability, By, Ruling, Scope, Side
from compact_draft.refresh.refresh import Refresh, refresh
from compact_draft.word.ooxml.package import Package
from compact_draft.word.reading.comments import read_comments
from compact_draft.word.reading.plain import plain
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


def test_the_margin_says_the_tags_of_a_changed_promise_before_and_now() -> None:
    comments = [
        c.text for c in read_comments(Package.open(made_with(tag_table=False).data))
    ]
    assert any(
        "Reworded" not in text
        and "Tags before: Achievable now · local · binds" not in text
        and "Tags before: Achievable now · local; now: Aspirational · local." in text
        for text in comments
    )


def test_a_promise_of_which_the_tag_alone_changed_has_a_comment_that_says_why() -> None:
    made = made_with(tag_table=False)
    (text,) = [
        c.text for c in read_comments(Package.open(made.data)) if "We asked" in c.text
    ]
    assert text.startswith("We asked.\n")  # and not who set the tag
    assert "Asha" not in text
    assert "now: Aspirational · local." in text
    reason = next(r for r in made.reasons if r.what == "Retagged")
    assert (reason.unit.new, reason.is_recorded) == (("wex-3",), True)


def test_a_tag_that_was_not_settled_before_is_no_change_of_its_own() -> None:
    now = promised(OLD, wex_2="achievable")
    made = refresh(docx(*BODY), OLD, now, OPTIONS, tags=tag_changes(promised(OLD), now))
    assert made.reasons == ()


def test_the_tags_can_be_left_out_of_the_margin() -> None:
    made = made_with(tag_table=False, margin_tags=False)
    text = " ".join(c.text for c in read_comments(Package.open(made.data)))
    assert "Tags" not in text
    assert "Retagged" not in text


def test_a_table_of_all_promises_closes_the_file_and_goes_when_all_is_rejected() -> (
    None
):
    package = Package.open(made_with(tag_table=True).data)
    after, before = plain(package, "after"), plain(package, "before")
    table = after.partition("The promises and their tags")[2]
    for cell in ("We will pay in 20 days", "Achievable now · local", "We will say why"):
        assert cell in table
    assert "The promises and their tags" not in before
    assert before == plain(Package.open(docx(*BODY)), "after")
    without = Package.open(made_with(tag_table=False).data)
    assert "The promises and their tags" not in plain(without, "after")
