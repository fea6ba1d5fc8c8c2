"""However remarks are parted, joined, moved, decided and undone: what was received stays."""

from __future__ import annotations

import os
import uuid
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from compact_draft.errors import WorkspaceError
from compact_draft.model.annotation import (
    Anchor,
    Annotation,
    AnnotationKind,
    Decision,
    Joining,
    Level,
    Outcome,
    Placed,
)
from compact_draft.model.answering import (
    Assignment,
    Confirmation,
    DraftAnswer,
    Part,
    Points,
    Split,
    State,
    remark_of,
    state_of,
)
from compact_draft.steps.whose import senders, unsigned
from compact_draft.store.asking import Wanted
from compact_draft.store.ledger import Ledger
from compact_draft.store.ledger_part import part_about, part_open
from compact_draft.store.rows import Books, Placement
from tests.store.ledger_rows import NOTE, PERSON, SENT, address

WHO = {"by": "Ann Other", "when": "2026-03-01"}


def remark(n: int) -> Annotation:
    """Return the n-th remark: on no clause every third, of one of three people."""
    where = Anchor(level=Level.CLAUSE, clause=f"c-{n % 4}" if n % 3 else None)
    return replace(
        NOTE, id=f"a{n}", kind=AnnotationKind.COMMENT, anchor=where, author=f"P{n % 3}",
        respondent=f"p{n % 3 + 1}", text=f"Point {n}. And more.", key=str(n), proposed="",
        placed=Placed.EXACT if n % 3 else Placed.ORPHAN, submission="s1",
    )  # fmt: skip


@contextmanager
def fresh(kind: str, folder: Path) -> Iterator[Ledger]:
    """A ledger that holds nothing yet, in a file or in a database of its own."""
    name = f"points_{uuid.uuid4().hex}"
    if kind == "sqlite":
        path = folder / f"{name}.db"
        yield Ledger.file(path, "round-1")
        path.unlink()
        return
    engine = sa.create_engine(
        address(), poolclass=sa.NullPool, isolation_level="AUTOCOMMIT"
    )
    with engine.connect() as connection:
        connection.execute(
            sa.text(f"CREATE DATABASE {name} ENCODING 'UTF8' TEMPLATE template0")
        )
    own = sa.make_url(os.environ["COMPACT_DRAFT_TEST_POSTGRES"]).set(database=name)
    yield Ledger(own.render_as_string(hide_password=False), "round-1")
    with engine.connect() as connection:
        connection.execute(sa.text(f"DROP DATABASE {name}"))


class Round:
    """A round in which people do one thing after another."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self.step = 0
        self.given: Counter[str] = Counter()
        self.reversed: set[int] = set()
        people = [replace(PERSON, id=f"p{n}", name=f"N{n}") for n in (1, 2, 3)]
        self._next()
        ledger.add(self.step, respondents=people, submissions=[SENT])

    def _next(self) -> int:
        self.step += 1
        return self.step

    def one(self, dice: int) -> str:
        ids = [a.id for a in self.ledger.books().placed()]
        return ids[dice % len(ids)] if ids else ""

    def do(self, what: str, dice: int) -> None:
        books = self.ledger.books()
        here = self.one(dice)
        if what == "collect":
            n = self.ledger.last_serials()["a"] + 1
            self.ledger.add(self._next(), annotations=[remark(n + k) for k in range(3)])
        elif what == "undo" and self.step > 1:
            standing = [n for n in range(2, self.step + 1) if n not in self.reversed]
            if standing:
                self.reversed.add(standing[-1])
                self.ledger.reverse(standing[-1])
        elif not here:
            return
        elif what == "part":
            self.given[here] += 2
            first = self.given[here] - 1
            parts = tuple(Part(id=f"{here}.{first + k}", text=f"{k}") for k in (0, 1))
            self.ledger.add(
                self._next(), splits=[Split(annotation=here, parts=parts, **WHO)]
            )
        elif what == "join" and "." in here:
            whole = here.rpartition(".")[0]
            self.ledger.add(
                self._next(), splits=[Split(annotation=whole, parts=(), **WHO)]
            )
        elif what == "place":
            anchor = Anchor(level=Level.CLAUSE, clause=f"c-{dice % 5}")
            word = Placement(annotation=here, anchor=anchor, **WHO)
            self.ledger.add(self._next(), placements=[word])
        elif what == "decide":
            every = [a.id for a in books.placed()]
            covered = tuple(dict.fromkeys((here, *every[dice % len(every) :][:2])))
            made = Decision(
                id=f"d{self.ledger.last_serials()['d'] + 1}", annotations=covered,
                outcome=list(Outcome)[dice % len(Outcome)], reason="Because.", **WHO,
            )  # fmt: skip
            self.ledger.add(self._next(), decisions=[made])
        elif what == "assign":
            word = Assignment(annotation=here, person="Bea" if dice % 3 else "", **WHO)
            self.ledger.add(self._next(), assignments=[word])
        elif what == "confirm":
            word = Confirmation(
                annotation=remark_of(here), how="a letter" if dice % 3 else "", **WHO
            )
            self.ledger.add(self._next(), confirmations=[word])
        elif what == "same person":
            two = Joining(respondent=f"p{dice % 3 + 1}", into=f"p{dice % 2 + 1}", **WHO)
            self.ledger.add(self._next(), joinings=[two])
        elif what == "draft":
            words = DraftAnswer(
                annotations=(here,), outcome="noted" if dice % 4 else "", **WHO
            )
            self.ledger.add(self._next(), drafts=[words])


def told_by_hand(books: Books) -> dict[str, tuple[object, ...]]:
    """Return what stands of each point, reckoned from everything."""
    decided, given, drafted = books.decided(), books.assigned(), books.drafted()
    return {
        a.id: (
            a.anchor, a.placed, a.text, decided.get(a.id),
            given.get(a.id, ""), bool(a.id in drafted and drafted[a.id].outcome),
        )
        for a in books.placed()
    }  # fmt: skip


def part_holds(ledger: Ledger, books: Books) -> None:
    """A part that is asked for says of its remarks what the whole says."""
    whole, decided = told_by_hand(books), books.decided()
    for here in list(whole)[::3]:
        part = ledger.ask(lambda rows, of=[here]: part_about(rows, of))
        told = told_by_hand(part)
        assert told == {identity: whole[identity] for identity in told}
        with_it = decided[here].annotations if here in decided else ()
        assert {here, *with_it} <= set(told)
        drafts = {
            identity: draft
            for identity, draft in books.drafted().items()
            if identity in told and (draft.outcome or draft.reason)
        }
        found = part.drafted()
        assert drafts == {k: v for k, v in found.items() if v.outcome or v.reason}
    part = ledger.ask(part_open)
    waits = {identity for identity in whole if identity not in decided}
    told = told_by_hand(part)
    assert waits == {identity for identity in told if told[identity][3] is None}
    assert told == {identity: whole[identity] for identity in told}
    for asked in (senders, Books.oral, unsigned):
        of = [identity for identity in asked(books) if identity in waits]
        assert of == [identity for identity in asked(part) if identity in waits]


def holds(ledger: Ledger) -> None:
    """What is asked of the ledger by query is what all its rows say."""
    books = ledger.books()
    found = ledger.page(Wanted())
    assert {
        f.annotation.id: (
            f.annotation.anchor, f.annotation.placed, f.annotation.text,
            f.decision and replace(
                f.decision,
                annotations=Points(books.splits).covered(f.decision).annotations,
            ),
            f.person, bool(f.draft),
        )
        for f in found
    } == told_by_hand(books)  # fmt: skip
    assert [f.annotation.id for f in found] == [a.id for a in books.placed()]
    tally = ledger.tally()
    assert tally.received == len(books.annotations)
    assert tally.received == tally.decided + tally.set_aside + tally.open
    states = Counter(books.states().values())
    assert (tally.decided, tally.set_aside) == (
        states[State.DECIDED], states[State.SET_ASIDE],
    )  # fmt: skip
    assert tally.points == len(found) == sum(n for _, n in tally.outcomes)
    assert sum(n for _, n, _, _ in tally.by_respondent) == tally.received
    assert sum(n for _, n, _, _ in tally.by_submission) == tally.received
    assert sum(n for _, n, _, _ in tally.by_clause) == tally.points
    part_holds(ledger, books)
    outcome = dict(tally.outcomes)
    for wanted, n in outcome.items():
        assert ledger.count(Wanted(outcome=wanted)) == n


THINGS = ("collect", "part", "join", "place", "decide", "assign", "draft", "confirm",
          "same person", "undo")  # fmt: skip
DOINGS = st.lists(st.tuples(st.sampled_from(THINGS), st.integers(0, 60)), max_size=10)


def run_through(kind: str, folder: Path, doings: list[tuple[str, int]]) -> None:
    with fresh(kind, folder) as ledger:
        held = Round(ledger)
        held.do("collect", 0)
        received = {a.id for a in ledger.books().annotations}
        for what, dice in doings:
            held.do(what, dice)
            now = {a.id for a in ledger.books().annotations}
            if what not in ("collect", "undo"):
                assert now == received
            received = now
            holds(ledger)
        words, names = ledger.archive()
        again = Ledger.file(folder / f"again-{uuid.uuid4().hex}.db", "round-1")
        again.restore(words, names)
        assert again.archive() == (words, names)
        assert again.books() == ledger.books()
        assert again.page(Wanted()) == ledger.page(Wanted())
        assert again.tally() == ledger.tally()


@settings(max_examples=5, deadline=None, suppress_health_check=list(HealthCheck))
@given(doings=DOINGS)
def test_nothing_done_to_remarks_changes_how_many_were_received(
    tmp_path_factory: pytest.TempPathFactory, doings: list[tuple[str, int]]
) -> None:
    run_through("sqlite", tmp_path_factory.mktemp("ledger"), doings)


@settings(max_examples=1, deadline=None, suppress_health_check=list(HealthCheck))
@given(doings=DOINGS)
def test_it_is_the_same_in_a_database_for_many(
    tmp_path_factory: pytest.TempPathFactory, doings: list[tuple[str, int]]
) -> None:
    address()
    run_through("postgres", tmp_path_factory.mktemp("ledger"), doings)


@pytest.fixture(params=["sqlite", "postgres"])
def ledger(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Ledger]:
    with fresh(request.param, tmp_path) as made:
        yield made


def test_a_list_is_asked_for_page_by_page_and_by_what_is_wanted(ledger: Ledger) -> None:
    files = [replace(SENT, id="s1", sector="Arts"), replace(SENT, id="s2", late=True)]
    people = [replace(PERSON, id=f"p{n}") for n in (1, 2, 3)]
    remarks = [remark(n) for n in range(1, 31)]
    remarks = [
        replace(a, submission="s2") if n > 19 else a for n, a in enumerate(remarks)
    ]
    remarks[4] = replace(remarks[4], text="Half of 100% is 50_50, SAID \\ she. ÉCOLE")
    ledger.add(1, respondents=people, submissions=files, annotations=remarks)
    ids = [f.annotation.id for f in ledger.page(Wanted(), limit=7, offset=7)]
    assert ids == [f"a{n}" for n in range(8, 15)]
    assert len(ledger.page(Wanted(), offset=28)) == 2
    assert ledger.count(Wanted(late=True)) == 10
    assert ledger.count(Wanted(sector="Arts")) == 20
    assert ledger.count(Wanted(clause="")) == 10 == ledger.count(Wanted(doubtful=True))
    assert ledger.count(Wanted(clause="c-1", doubtful=False)) == 6
    assert ledger.count(Wanted(respondent="p2", sector="Arts")) == 7
    for words in ("100%", "50_50", "said \\", "HALF"):
        assert [f.annotation.id for f in ledger.page(Wanted(words=words))] == ["a5"]
    assert ledger.count(Wanted(words="5%5")) == 0
    books = ledger.books()
    assert list(ledger.ids(Wanted(), limit=7, offset=7)) == ids
    on = Counter(a.anchor.clause or "" for a in books.placed())
    assert ledger.by_clause(Wanted()) == on
    assert ledger.count(Wanted(clauses=("c-1", "c-2"))) == on["c-1"] + on["c-2"]
    assert ledger.count(Wanted(clauses=())) == 0
    for each in (("100%", "école"), ("said", "A5"), ("half", "\\")):
        assert "a5" in ledger.ids(Wanted(each=each)), each
    assert ledger.ids(Wanted(each=("half", "twice"))) == ()
    near = [
        a.id
        for a in books.placed()
        if a.anchor.clause == "c-1" or "c-1" in a.candidates
    ]
    assert list(ledger.ids(Wanted(perhaps=("c-1",)))) == near
    sent_by = {s.id: s.respondent for s in books.submissions}
    theirs = [
        a.id for a in books.placed() if "p1" in (a.respondent, sent_by[a.submission])
    ]
    assert list(ledger.ids(Wanted(whose="p1"))) == theirs
    noted = Decision(id="d1", annotations=("a3",), outcome=Outcome.NOTED, **WHO)
    ledger.add(2, decisions=[noted])
    assert ledger.ids(Wanted(decided=True)) == ("a3",)
    assert ledger.count(Wanted(decided=False)) == 29


def test_one_remark_of_many_is_answered_without_reading_the_others(
    ledger: Ledger,
) -> None:
    made = Decision(id="d1", annotations=("a7", "a9"), outcome=Outcome.NOTED, **WHO)
    twin = Decision(
        id="d2", annotations=("a8",), outcome=Outcome.DUPLICATE, twin="a9", **WHO
    )
    ledger.add(
        1, respondents=[PERSON], submissions=[SENT],
        annotations=[remark(n) for n in range(1, 301)], decisions=[made, twin],
    )  # fmt: skip
    given: list[int] = []
    ask = ledger.ask(lambda rows: part_about(rows, ["a8"]))
    given += [int(a.id[1:]) for a in ask.annotations]
    assert given == [7, 8, 9]
    assert [d.id for d in ask.decisions] == ["d1", "d2"]


def test_a_point_of_a_point_stands_where_its_point_was_put(ledger: Ledger) -> None:
    ledger.add(1, annotations=[remark(1)], respondents=[PERSON], submissions=[SENT])
    first = (Part(id="a1.1", text="one"), Part(id="a1.2", text="two"))
    ledger.add(2, splits=[Split(annotation="a1", parts=first, **WHO)])
    there = Anchor(level=Level.CLAUSE, clause="c-9")
    ledger.add(3, placements=[Placement(annotation="a1.2", anchor=there, **WHO)])
    second = (Part(id="a1.2.1", text="t"), Part(id="a1.2.2", text="wo"))
    ledger.add(4, splits=[Split(annotation="a1.2", parts=second, **WHO)])
    placed = {a.id: a.anchor.clause for a in ledger.books().placed()}
    assert placed == {"a1.1": "c-1", "a1.2.1": "c-9", "a1.2.2": "c-9"}
    holds(ledger)


def test_a_decision_on_a_remark_that_is_parted_later_is_on_its_points(
    ledger: Ledger,
) -> None:
    ledger.add(1, annotations=[remark(1), remark(2)])
    made = Decision(id="d1", annotations=("a1", "a2"), outcome=Outcome.NOTED, **WHO)
    ledger.add(2, decisions=[made])
    parts = (Part(id="a1.1", text="one"), Part(id="a1.2", text="two"))
    ledger.add(3, splits=[Split(annotation="a1", parts=parts, **WHO)])
    (held,) = ledger.books().decisions
    assert held.annotations == ("a1.1", "a1.2", "a2")
    other = replace(
        made, id="d2", annotations=("a1.2",), outcome=Outcome.OUTSIDE, reason="No."
    )
    ledger.add(4, decisions=[other])
    tally = ledger.tally()
    assert (tally.received, tally.points, tally.decided, tally.set_aside) == (
        2,
        3,
        1,
        1,
    )
    holds(ledger)
    ledger.reverse(3)
    assert {a: d.id for a, d in ledger.books().decided().items()} == {
        "a1": "d1",
        "a2": "d1",
        "a1.2": "d2",
    }


def test_an_archive_with_a_strange_line_is_refused_and_nothing_is_taken(
    ledger: Ledger,
) -> None:
    ledger.add(1, annotations=[remark(1)], respondents=[PERSON], submissions=[SENT])
    words, names = ledger.archive()
    for wrong in (
        words.replace('"tracked": false', '"tracked": "no"'),
        words.replace('"kind": "comment"', '"kind": 7'),
        words.replace('"state": ""', '"state": "", "else": 1'),
        words.replace('"table": "annotations"', '"table": "names"'),
        words + "{\n",
        words + '{"table": "schema_version", "version": 99}\n',
        words + "[" * 100_000 + "\n",
    ):
        other = Ledger(ledger._url, "round-2")
        with pytest.raises(WorkspaceError, match="cannot be read"):
            other.restore(wrong, names)
        assert other.books() == Books()


@pytest.mark.parametrize(
    ("outcomes", "state"),
    [
        ([], State.OPEN), (["noted"], State.SET_ASIDE), (["noted", "open"], State.OPEN),
        (["noted", "adopted"], State.DECIDED), (["outside", ""], State.OPEN),
        (["duplicate", "noted"], State.SET_ASIDE),
    ],
)  # fmt: skip
def test_a_remark_is_decided_when_each_point_of_it_is(
    outcomes: list[str], state: State
) -> None:
    assert state_of(outcomes) is state


def test_eight_that_write_at_once_into_one_ledger_lose_nothing(ledger: Ledger) -> None:
    people = [replace(PERSON, id=f"p{n}", name=f"N{n}") for n in (1, 2, 3)]
    ledger.add(1, respondents=people, submissions=[SENT])

    def write(n: int) -> None:
        for k in range(4):
            number = n * 4 + k + 1
            made = Decision(
                id=f"d{number}", annotations=(f"a{number}",), outcome=Outcome.NOTED,
                **WHO,
            )  # fmt: skip
            ledger.add(number + 1, annotations=[remark(number)], decisions=[made])

    with ThreadPoolExecutor(8) as eight:
        list(eight.map(write, range(8)))
    books = ledger.books()
    wanted = {f"a{n}" for n in range(1, 33)}
    assert {a.id for a in books.annotations} == wanted
    assert set(books.decided()) == wanted
    assert ledger.tally().received == ledger.tally().set_aside == 32
    holds(ledger)
