"""New wording of clauses: adopted edits and what writers typed, merged."""

from dataclasses import replace

from compact_draft.model.annotation import Annotation, AnnotationKind, Decision, Effect
from compact_draft.model.compact import Draft
from compact_draft.revising.rewording import again, gone, reword
from compact_draft.revising.work import LIVING, Work
from tests.revising.decisions import TEXTS, decision, draft, edit, issued

SOONER = edit("a1", "wex-1", "30", "20")
LATER = edit("a2", "wex-1", "30", "40")
ALL = edit("a3", "wex-1", "grants", "all grants")
KNOWN = {remark.id: remark for remark in (SOONER, LATER, ALL)}


def reworded(
    *fresh: Decision,
    living: Draft | None = None,
    taken_out: dict[str, Decision] | None = None,
    known: dict[str, Annotation] = KNOWN,
) -> Work:
    work = Work(issued(), issued(), living or draft(TEXTS), (), None)
    ids = iter(range(1, 9))
    reword(
        list(fresh),
        known,
        taken_out or {},
        work,
        lambda n: tuple(f"new-{next(ids)}" for _ in range(n)),
    )
    return work


def asked(identity: str, *remarks: str, **more: str) -> Decision:
    return decision(identity, Effect.REWORD, "wex-1", *remarks, **more)  # type: ignore[arg-type]  # named


def test_edits_side_by_side_are_both_taken() -> None:
    work = reworded(asked("d1", "a1"), asked("d2", "a3"))
    assert work.clauses["wex-1"].text == "We will pay all grants in 20 days."
    assert work.applied == ["d1", "d2"]
    assert work.clashes == []


def test_edits_of_the_same_words_clash_and_the_clause_keeps_its_words() -> None:
    work = reworded(asked("d1", "a1"), asked("d2", "a2"))
    (clash,) = work.clashes
    assert (clash.clause, clash.between, clash.words) == ("wex-1", ("d1", "d2"), "30")
    assert clash.versions == ("20", "40")
    assert work.clauses["wex-1"].text == TEXTS["wex-1"]
    assert work.applied == []


def test_what_writers_typed_since_is_kept_beside_an_edit() -> None:
    typed = draft({**TEXTS, "wex-1": "We will always pay grants in 30 days."})
    work = reworded(asked("d1", "a1"), living=typed)
    assert work.clauses["wex-1"].text == "We will always pay grants in 20 days."
    other = draft({**TEXTS, "wex-1": "We will pay grants in 50 days."})
    (clash,) = reworded(asked("d1", "a1"), living=other).clashes
    assert LIVING in clash.between


def test_a_clause_that_another_decision_takes_out_is_a_clash() -> None:
    out = decision("d9", Effect.WITHDRAW, "wex-1", "a9")
    (clash,) = reworded(asked("d1", "a1"), taken_out={"wex-1": out}).clashes
    assert clash.between == ("d1", "d9")
    assert clash.versions == ("new wording", "withdraw")


def test_a_clause_that_stands_no_more_is_a_clash() -> None:
    without = draft({k: v for k, v in TEXTS.items() if k != "wex-1"})
    (clash,) = reworded(asked("d1", "a1"), living=without).clashes
    assert clash == gone("wex-1", [asked("d1", "a1")])
    assert clash.versions == ("new wording", "withdrawn")


def test_words_that_are_as_they_were_are_only_noted() -> None:
    same = asked("d1", "a1", words=TEXTS["wex-1"])
    work = reworded(same)
    assert work.applied == ["d1"]
    assert work.changed == []


def test_a_remark_that_parts_a_clause_parts_it() -> None:
    parted = replace(
        edit("a4", "wex-2", " and say", "\n\nSay"), kind=AnnotationKind.SPLIT
    )
    work = reworded(
        decision("d1", Effect.SPLIT, "wex-2", "a4"), known={**KNOWN, "a4": parted}
    )
    assert [work.clauses[c].text for c in ("new-1", "new-2")] == [
        "We will give three months’ notice",
        "Say why.",
    ]
    assert "wex-2" not in work.clauses
    assert work.applied == ["d1"]


def test_how_to_settle_a_clash_names_each_command_to_type() -> None:
    one = again(asked("d1", "a1"))
    assert one.startswith(
        "give the wording that takes up both:  compact-draft answer a1 --again"
    )
    two = again(asked("d1", "a1"), asked("d2", "a2"))
    assert "compact-draft answer a1 --again --outcome not_agreed" in two
    assert "compact-draft answer a2 --again --outcome not_agreed" in two
    assert "compact-draft answer a1 a2 --again --outcome adopted_reworded" in two
