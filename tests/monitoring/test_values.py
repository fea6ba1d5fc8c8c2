"""What bodies return each year: the latest word holds."""

from compact_draft.monitoring.values import (
    Breach,
    Found,
    Monitoring,
    Return,
    Year,
    latest,
)


def said(found: Found, year: str, when: str, party: str = "council") -> Return:
    return Return(party=party, clause="old-12", year=year, found=found, when=when)


def test_of_two_words_of_one_year_the_later_holds() -> None:
    early = said(Found.KEPT, "2027", "2027-04-01T09:00:00")
    late = said(Found.NOT_KEPT, "2027", "2027-04-01T10:00:00")
    key = ("council", "old-12")
    assert latest([late, early])[key] is late
    assert latest([early, late])[key] is late


def test_a_later_year_wins_though_it_was_written_down_before() -> None:
    new = said(Found.PARTLY, "2028", "2028-01-01")
    old = said(Found.KEPT, "2027", "2028-02-01")
    assert latest([new, old]) == {("council", "old-12"): new}


def test_of_two_written_down_at_one_time_the_later_row_holds() -> None:
    first, second = (
        said(found, "2027", "2027-04-01") for found in (Found.KEPT, Found.PARTLY)
    )
    assert latest([first, second]) == {("council", "old-12"): second}


def test_each_body_has_a_word_of_its_own_in_a_year() -> None:
    rows = (
        said(Found.KEPT, "2027", "2027-04-01"),
        said(Found.NOT_KEPT, "2027", "2027-04-02", party="trust"),
        said(Found.PARTLY, "2028", "2028-04-02"),
    )
    held = Monitoring(years=(Year(year="2027"),), returns=rows)
    assert held.of_year("2027") == {
        ("council", "old-12"): rows[0],
        ("trust", "old-12"): rows[1],
    }
    assert held.year("2027") == Year(year="2027")
    assert held.year("2028") is None


def test_what_went_wrong_waits_until_it_is_closed() -> None:
    breach = Breach(
        id="n1", clause="old-12", party="council", date="2027-05-01", what="Paid late."
    )
    closed = Breach(
        id="n2",
        clause="old-12",
        party="council",
        date="2027-05-01",
        what="Paid late.",
        closed="2027-06-01",
    )
    assert breach.waits
    assert not closed.waits


def test_what_was_found_reads_as_people_say_it() -> None:
    assert [found.words for found in Found] == [
        "kept",
        "partly",
        "not kept",
        "not tested",
    ]
