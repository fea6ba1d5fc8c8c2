"""The free words of a yearly report, and what of them others may read."""

from compact_draft.monitoring.beside import Said
from compact_draft.monitoring.scorecard import Scorecard
from compact_draft.monitoring.values import Breach, Found, Return
from compact_draft.monitoring.yearly import Promise, Yearly
from compact_draft.reports.monitored_words import free_words, told
from compact_draft.telling.redaction import HIDE, WAITING, Choice, Find, Personal, Words

CARD: Scorecard = None  # type: ignore[assignment]  # nothing here counts it


def year(
    evidence: str = "Ask Orla Quenby.", what: str = "Late.", done: str = ""
) -> Yearly:
    row = Return(
        party="council",
        clause="fen-1",
        year="2026",
        found=Found.KEPT,
        evidence=evidence,
    )
    breach = Breach(
        id="n3",
        clause="fen-1",
        party="council",
        date="2026-05-03",
        what=what,
        done=done,
    )
    promise = Promise(
        clause="fen-1",
        number="1.1",
        text="Pay.",
        section=(),
        bound=("council",),
        said=(Said(row=row),),
    )
    return Yearly(
        title="T", year="2026", due="", names={}, promises=(promise,), card=CARD,
        breaches=(breach,), numbers={},
    )  # fmt: skip


def test_free_words_bear_the_record_they_stand_in_and_empty_ones_are_none() -> None:
    assert free_words(year()) == (
        Words(of="2026 council fen-1", field="evidence", text="Ask Orla Quenby."),
        Words(of="n3", field="what", text="Late."),
    )
    assert free_words(year("", "", "Wrote again.")) == (
        Words(of="n3", field="done", text="Wrote again."),
    )


NAMED = Find(of="2026 council fen-1", kind=Personal.NAME, words="Orla Quenby")


def test_what_is_hidden_is_taken_out_and_what_waits_is_not_given() -> None:
    hide = Choice(of=NAMED.of, words=NAMED.words, choice=HIDE)
    hidden = told(year(), [hide], [NAMED]).promises[0].said[0].row.evidence
    assert "Orla" not in hidden
    assert hidden.startswith("Ask ")
    assert told(year(), [], [NAMED]).promises[0].said[0].row.evidence == WAITING
    assert told(year(), [], []) == year()


def test_the_log_is_looked_through_too() -> None:
    find = Find(of="n3", kind=Personal.NAME, words="Late")
    made = told(year(), [], [find])
    assert made.breaches[0].what == WAITING
    assert made.breaches[0].done == ""
