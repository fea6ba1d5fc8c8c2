"""Clause files, outlines, revisions and ids: written and read again, the same."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compact_draft.errors import ClauseFileError, WorkspaceError
from compact_draft.model.clause import (
    Clause,
    HistoryRow,
    Kind,
    Link,
    Place,
    Relation,
)
from compact_draft.model.compact import (
    Outline,
    OutlineRow,
    Party,
    Revision,
    RevisionKind,
)
from compact_draft.model.tags import (
    Achievability,
    By,
    Evidence,
    Practice,
    Ruling,
    Scope,
    Side,
)
from compact_draft.store.clauses import (
    format_clause,
    parse_clause,
    read_clauses,
    revise_clause_file,
)
from compact_draft.store.drafts import (
    format_outline,
    format_revision,
    parse_outline,
    parse_revision,
)
from compact_draft.store.ids import Ids, format_ids, parse_ids
from compact_draft.text.normalise import normalise

words = st.text(max_size=40).map(lambda t: " ".join(normalise(t).split()))
bodies = st.one_of(
    st.text(max_size=120),
    st.sampled_from(
        ["+++\nid = 1\n+++", "\\+++", "sealed: x", "a\n\n\\b", "", "# not a heading"]
    ),
).map(normalise)
links = st.builds(
    Link,
    framework=st.just("national-2010"),
    ref=st.sampled_from(["1.1", "4.4"]),
    relation=st.sampled_from(Relation),
    differences=st.lists(st.sampled_from(["timeframe", "party"]), max_size=2).map(
        tuple
    ),
    by=words,
)
promises = st.builds(
    Clause,
    id=st.integers(1, 999).map("wex-{}".format),
    kind=st.sampled_from([Kind.COMMITMENT, Kind.ACTION]),
    heading=words,
    text=bodies,
    by=st.none() | st.sampled_from(By),
    only=st.lists(st.sampled_from(["council", "cvs"]), max_size=2).map(tuple),
    theme=st.sampled_from(["", "funding"]),
    achievability=st.none() | st.sampled_from(Achievability),
    scope=st.none() | st.sampled_from(Scope),
    ruling=st.none()
    | st.builds(
        Ruling,
        value=st.sampled_from(Achievability),
        reason=st.just("because"),
        by=st.just("Ann"),
        when=st.just("2026-01-02"),
    ),
    evidence=st.lists(
        st.builds(
            Evidence,
            party=st.just("council"),
            state=st.sampled_from(Practice),
            note=words,
            by_when=st.none() | st.just("March 2027"),
        ),
        max_size=2,
    ).map(tuple),
    links=st.lists(links, max_size=2).map(tuple),
    place=st.none()
    | st.builds(
        Place,
        file=st.just("old.docx"),
        sha256=st.just("ab"),
        part=st.just("word/document.xml"),
        ordinals=st.lists(st.integers(0, 9), max_size=3).map(tuple),
        label=words,
        words=words,
    ),
    level=st.none() | st.integers(0, 4),
    note=words,
    history=st.lists(
        st.builds(
            HistoryRow,
            when=st.just("2026-01-02"),
            by=words,
            why=words,
            source=st.just(()) | st.just(("wex-1", "wex-2")),
            what=st.just("split"),
        ),
        max_size=2,
    ).map(tuple),
)


@given(clause=promises)
def test_a_clause_file_gives_back_the_clause(clause: Clause) -> None:
    assert parse_clause(format_clause(clause), "x.md") == clause


@given(before=promises, after=promises)
@settings(max_examples=60)
def test_a_revised_clause_file_gives_the_new_clause(
    before: Clause, after: Clause
) -> None:
    text = revise_clause_file(format_clause(before), after, "x.md")
    assert parse_clause(text, "x.md") == after


def test_revising_touches_only_what_changed_and_keeps_a_writers_comment() -> None:
    before = (
        '+++\nid = "wex-3"\nkind = "commitment"  # was a principle\n'
        'heading  =  "Notice"\n\n# ask finance\ntheme = "payment"\n+++\nWe will pay.\n'
    )
    clause = parse_clause(before, "x.md")
    changed = Clause(
        **{
            **{name: getattr(clause, name) for name in clause.__slots__},
            "theme": "funding",
        }
    )
    assert revise_clause_file(before, changed, "x.md") == before.replace(
        '"payment"', '"funding"'
    )


@given(
    clauses=st.lists(promises, max_size=5, unique_by=lambda c: c.id),
    numbers=st.lists(st.sampled_from(["", "1", "2.1", "(a)"]), min_size=5, max_size=5),
)
@settings(max_examples=60)
def test_a_revision_file_gives_back_the_revision(
    clauses: list[Clause], numbers: list[str]
) -> None:
    revision = Revision(
        label="r1",
        made="2026-01-02T10:00:00+00:00",
        parent=None,
        kind=RevisionKind.TAKEN_IN,
        title="Wexcombe Compact",
        parties=(Party(id="council", name="The Council", side=Side.PUBLIC_BODIES),),
        outline=Outline(
            rows=tuple(
                OutlineRow(
                    clause=c.id, level=c.level, column=Side.VCS, number=numbers[n]
                )
                for n, c in enumerate(clauses)
            )
        ),
        clauses=tuple(clauses),
    )
    assert parse_revision(format_revision(revision), "r1.md") == revision


def test_a_revision_whose_bytes_were_changed_is_refused() -> None:
    revision = Revision(
        label="r1",
        made="2026-01-02",
        parent=None,
        kind=RevisionKind.TAKEN_IN,
        title="T",
        parties=(),
        outline=Outline(rows=(OutlineRow(clause="wex-1"),)),
        clauses=(Clause(id="wex-1", kind=Kind.PROSE, text="We will pay in 30 days."),),
    )
    data = format_revision(revision).replace(b"30 days", b"90 days")
    with pytest.raises(WorkspaceError, match="no longer fit its seal"):
        parse_revision(data, "revisions/r1.md")


@given(clauses=st.lists(promises, max_size=6, unique_by=lambda c: c.id))
@settings(max_examples=40)
def test_an_outline_file_gives_back_the_outline(clauses: list[Clause]) -> None:
    rows = tuple(OutlineRow(clause=c.id, level=c.level) for c in clauses)
    outline = Outline(rows=rows)
    assert parse_outline(format_outline(outline, clauses)) == outline


@given(
    given=st.dictionaries(st.sampled_from(["wex", "lib"]), st.integers(0, 99)),
    withdrawn=st.lists(st.sampled_from(["wex-1", "wex-9"]), unique=True).map(sorted),
)
def test_an_ids_file_gives_back_the_ids(
    given: dict[str, int], withdrawn: list[str]
) -> None:
    ids = Ids(given=given, withdrawn=tuple(withdrawn))
    assert parse_ids(format_ids(ids)) == ids


def test_an_id_once_given_is_never_given_again() -> None:
    ids, first = Ids(given={}).giving("wex", 2)
    ids, second = ids.withdrawing("wex-002").giving("wex", 1)
    assert (first, second) == (("wex-001", "wex-002"), ("wex-003",))


WRONG = [
    (
        '+++\nid = "wex-3"\nkind = "commitment"\nachievability = "likely"\n+++\nx\n',
        "wex-3.md:4 [wex-3]: achievability = 'likely' is not a achievability we know",
        'achievability = "achievable"  achievability = "aspirational"',
    ),
    ('id = "wex-3"\n', "wex-3.md:1: the file does not begin", "between two lines"),
    ('+++\nid = "wex-3"\n', "wex-3.md:1: the head is not closed", "second line of"),
    ("+++\nid = wex-3\n+++\n", "wex-3.md:2: this is not TOML", "missing quote"),
    ('+++\nid = "wex"\n+++\n', "wex-3.md:2: id = 'wex' is not an id", "such as"),
    (
        '+++\nid = "wex-3"\nkind = "prose"\n\nscope = "local"\n+++\nx\n',
        "wex-3.md:5 [wex-3]: a prose carries no scope",
        'kind = "commitment"',
    ),
    (
        '+++\nid = "wex-3"\nkind = "prose"\nthemes = "funding"\n+++\nx\n',
        "wex-3.md:4 [wex-3]: 'themes' is not a field we know",
        "correct its spelling",
    ),
]


@pytest.mark.parametrize(("text", "what", "mend"), WRONG)
def test_a_wrong_clause_file_says_what_where_and_how_to_mend(
    text: str, what: str, mend: str
) -> None:
    with pytest.raises(ClauseFileError) as caught:
        parse_clause(text, "wex-3.md")
    assert str(caught.value).startswith(what)
    assert mend in str(caught.value)


def test_one_bad_clause_file_does_not_hide_the_others(tmp_path: Path) -> None:
    (tmp_path / "wex-1.md").write_text('+++\nid = "wex-1"\nkind = "prose"\n+++\nOne.\n')
    (tmp_path / "wex-2.md").write_text('+++\nid = "wex-2"\nkind = "poem"\n+++\nTwo.\n')
    clauses, problems = read_clauses(tmp_path, tmp_path)
    assert [c.id for c in clauses] == ["wex-1"]
    assert [str(p.where) for p in problems] == ["wex-2.md:3 [wex-2]"]
