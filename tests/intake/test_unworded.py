"""What promises without a verb of promise, and which columns promise nothing?"""

import pytest

from compact_draft.intake.doubting import GOES_ON
from compact_draft.intake.rows import Row
from compact_draft.intake.sentences import SEVERAL
from compact_draft.model.clause import Kind
from compact_draft.model.tags import By
from compact_draft.steps.intake import look_over
from tests.intake.layouts.raw import Raw, cell, p, row, tbl
from tests.intake.layouts.sheet import Sheet


def taken(*pieces: str) -> dict[str, Row]:
    made = Raw("text")
    made.add(p("Ashmere Compact", b=True, sz=16), *pieces)
    return {each.text: each for each in look_over(made.docx(), "text.docx").intake.rows}


def table(*rows: tuple[str, ...]) -> str:
    width = 9000 // len(rows[0])
    made = [row(*(cell(p(words), width) for words in each)) for each in rows]
    return tbl([width] * len(rows[0]), *made)


def is_promise(row_of: Row) -> bool:
    return row_of.kind in (Kind.COMMITMENT, Kind.ACTION)


@pytest.mark.parametrize(
    "sentence",
    [
        "Small grants are paid in one sum in the first week of May.",
        "Meeting rooms are lent to local societies without a fee.",
        "What I can promise is that no fund will be shut without a word beforehand.",
        "What we ask is that groups will send their figures once a year.",
    ],
)
def test_a_practice_is_never_passed_over_without_a_doubt(sentence: str) -> None:
    found = taken(p("Money", b=True), p(sentence))[sentence]
    assert is_promise(found)
    assert found.doubts


@pytest.mark.parametrize(
    "sentence",
    [
        "This booklet is divided into four parts.",
        "The Compact was drawn up over one winter.",
        "Failure to reply in time is a pity.",
        "How to complain is told on the back page.",
    ],
)
def test_a_fact_about_the_text_is_no_practice(sentence: str) -> None:
    found = taken(p("The text", b=True), p(sentence))[sentence]
    assert not is_promise(found)
    assert found.doubts == ()


def test_an_item_that_says_who_is_to_do_it_is_a_promise_with_a_doubt() -> None:
    rows = taken(
        p("Left from last year", b=True),
        p("[x]  Police to lend their minibus on Sundays"),
        p("[  ]  Lantern Trustees to print a list of halls"),
    )
    lent = rows["Police to lend their minibus on Sundays"]
    assert (lent.party, bool(lent.doubts)) == (By.PUBLIC_BODIES, True)
    assert is_promise(rows["Lantern Trustees to print a list of halls"])


def test_columns_of_measures_and_of_progress_promise_nothing() -> None:
    head = ("What", "Lead", "How we will know", "Position at May", "RAG")
    acts = ("Print a diary of reviews", "Council", "Diary on the web", "Half done", "A")
    more = ("Open the hall on Sundays", "Voluntary groups", "N/a", "Key cut", "G")
    rows = taken(table(head, acts, more))
    promised = {words: each.party for words, each in rows.items() if is_promise(each)}
    assert promised == {
        "Print a diary of reviews": By.PUBLIC_BODIES,
        "Open the hall on Sundays": By.VCS,
    }


def test_a_column_headed_will_promises_and_one_headed_so_that_does_not() -> None:
    head = ("", "WILL", "SO THAT")
    ours = ("The three District Councils", "answer letters in ten days", "trust grows")
    theirs = ("Voluntary groups", "keep their books in order", "money is safe")
    rows = taken(table(head, ours, theirs))
    promised = {words: each.party for words, each in rows.items() if is_promise(each)}
    assert promised == {
        "answer letters in ten days": By.PUBLIC_BODIES,
        "keep their books in order": By.VCS,
    }


def test_an_item_goes_on_from_its_lead_in_with_will() -> None:
    rows = taken(
        p("When things go wrong", b=True),
        p("All partners to this Charter, great and small:"),
        p("•\tWill hold an open day in every parish"),
        p("•\tMust not speak for others unasked"),
    )
    assert is_promise(rows["Will hold an open day in every parish"])
    assert is_promise(rows["Must not speak for others unasked"])


def test_what_members_said_to_us_is_a_quotation() -> None:
    words = "Your trustees told us: “You must answer within a week or we walk out.”"
    assert not is_promise(taken(p("Money", b=True), p(words))[words])


def test_a_numbered_item_that_was_wrapped_by_hand_is_made_whole() -> None:
    rows = taken(
        p("The Council undertakes the following:"),
        p("2.1"),
        p("Ask the hill parishes for their views by going"),
        p("out to them in the evenings, and at times when they can"),
        p("be expected to come."),
        p("2.2"),
        p("Print the sums to be given out."),
    )
    whole = (
        "Ask the hill parishes for their views by going out to them in the evenings, and at times"
        " when they can be expected to come."
    )
    assert {w for w, each in rows.items() if is_promise(each)} == {
        whole,
        "Print the sums to be given out.",
    }


def test_the_head_of_a_column_may_say_all_of_one_side() -> None:
    rows = taken(table(("What", "Lead"), ("Weigh every cut", "All statutory")))
    assert rows["Weigh every cut"].party is By.PUBLIC_BODIES


def test_conditions_below_an_act_are_no_promises_and_the_act_says_that_it_goes_on() -> (
    None
):
    rows = taken(
        p("Duties of voluntary groups", b=True),
        p("(a) will ring the office within ten days if:"),
        p("(i) a trustee leaves;"),
        p("(ii) the rules of the group are changed;"),
        p("(b) will keep the money apart."),
    )
    act = rows["will ring the office within ten days if:"]
    assert is_promise(act)
    assert GOES_ON in act.doubts
    assert not is_promise(rows["a trustee leaves;"])
    assert rows["will keep the money apart."].party is By.VCS


def test_in_an_exchange_the_writer_is_whoever_does_not_bear_the_name_that_is_greeted() -> (
    None
):
    rows = taken(
        p("Westmoor Health Authority"),
        p("3 May 2004"),
        p("Dear Robert"),
        p("We will send the papers out a week ahead."),
        p("Yours sincerely"),
        p("Joan Tarrant, Chief Executive, Westmoor Health Authority"),
        p("9 June 04"),
        p("Dear Joan,"),
        p("We will read them before we come."),
        p("With all good wishes"),
        p("Robert"),
        p("WHAT WE HAVE AGREED TOGETHER"),
        p("We will look at these letters again every June."),
    )
    assert rows["We will send the papers out a week ahead."].party is By.PUBLIC_BODIES
    assert rows["We will read them before we come."].party is By.VCS
    assert rows["We will look at these letters again every June."].party is By.BOTH


def test_leave_to_use_a_hall_and_no_harm_bind_the_one_who_gives() -> None:
    rows = taken(
        p("Money", b=True),
        p("No group will lose money because of what it has said."),
        p("The meeting rooms may be used by local groups free of charge."),
    )
    unharmed = rows["No group will lose money because of what it has said."]
    assert (unharmed.party, bool(unharmed.doubts)) == (By.PUBLIC_BODIES, True)
    used = rows["The meeting rooms may be used by local groups free of charge."]
    assert is_promise(used)
    assert used.doubts


def test_an_item_with_two_acts_and_a_dash_says_so() -> None:
    words = "give a month of notice of cuts – tell users the truth about them"
    found = taken(p("The Council will:"), p(f"•\t{words}"))[words]
    assert any(doubt.startswith(SEVERAL) for doubt in found.doubts)


@pytest.mark.parametrize(
    "sentence",
    [
        "The Council keeps an officer free on Mondays for callers.",
        "Nobody is asked twice for the same accounts.",
        "No form is longer than three sides.",
        "We publish each decision in the library.",
        "Cheques go out on the first Monday of the month.",
        "Helpers can claim their fares on the day.",
        "The trustees have undertaken to open their books in June.",
        "I promise that nobody will read of a cut in the newspaper first.",
        "THAT societies be paid ahead where they ask for it;",
    ],
)
def test_what_may_bind_somebody_in_its_own_way_is_doubted(sentence: str) -> None:
    assert taken(p("How we work", b=True), p(sentence))[sentence].doubts


@pytest.mark.parametrize(
    "sentence",
    [
        "About nine hundred people give their time here every year.",
        "The working party met in the hall each month in 1999.",
        "The area has two towns and four rivers.",
    ],
)
def test_a_fact_is_not_doubted(sentence: str) -> None:
    assert taken(p("The area", b=True), p(sentence))[sentence].doubts == ()


def test_acts_parted_by_semicolons_in_one_cell_are_a_promise_each() -> None:
    words = "Keep the books in order; send a report each year; say when plans change"
    rows = taken(table(("The Council will", "Groups will"), ("Pay on time", words)))
    acts = words.split("; ")
    assert [rows[act].party for act in acts] == [By.VCS] * 3
    assert words not in rows


def under(*lines: str, head: str) -> list[Row]:
    sheet = Sheet("x")
    sheet.line("The Larkmoor Compact", bold=True, size=18)
    sheet.head(head)
    sheet.lines(*lines)
    rows = look_over(sheet.docx(), "x.docx").intake.rows
    return [row for row in rows if row.text in lines]


def test_what_one_body_shall_do_is_a_promise_under_principles_of_funding_too() -> None:
    found = under(
        "Funders shall give three months' written notice of any cut.",
        "Applicants shall name all other sources of money for the same work.",
        "Agreements are to run for no fewer than three years.",
        "We will treat each other with courtesy.",
        "Volunteering is freely given.",
        head="Principles of funding",
    )
    read = [(row.kind, row.party, bool(row.doubts)) for row in found]
    assert read == [
        ("commitment", By.PUBLIC_BODIES, True),
        ("commitment", By.VCS, True),
        ("prose", None, True),
        ("prose", None, True),
        ("prose", None, False),
    ]


def test_who_is_to_act_is_bound_and_not_whom_the_heading_is_about() -> None:
    found = under(
        "Statutory partners to include faith groups when they consult.",
        "The Third Sector Forum to keep two seats for faith groups.",
        head="Undertakings relating to faith groups",
    )
    assert [row.party for row in found if row.kind == "commitment"] == [
        By.PUBLIC_BODIES,
        By.VCS,
    ]
