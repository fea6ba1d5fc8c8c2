"""E-mails: their own words, what came with them, and nothing that does harm."""

from __future__ import annotations

import pytest

from compact_draft.channels.kinds import Kind, kind_of
from compact_draft.channels.mail import read_mail
from compact_draft.errors import HostileFileError
from tests.channels.mails import mail

BELOW = """

Kind regards
Bea

--{blank}
Bea Holt, Secretary

On Mon, 2 Mar 2026 at 10:00, Ann Other <ann@fenwold.example> wrote:
> Please answer on clause 4.2.
""".replace("{blank}", " ")


def test_an_email_says_who_sent_it_and_when() -> None:
    found = read_mail(mail("On clause 4.2 we agree.\n"), "a.eml")
    assert (found.sender.name, found.sender.contact) == ("Bea Holt", "bea@holt.example")
    assert found.dated == "2026-05-04"
    assert found.subject == "The draft Compact"


def test_its_own_words_are_told_from_a_signature_and_earlier_mails() -> None:
    found = read_mail(mail("On clause 4.2 we agree." + BELOW), "a.eml")
    assert found.text == "On clause 4.2 we agree.\n\nKind regards\nBea"
    listed = " ".join(why for _, why in found.left)
    assert "Please answer on clause 4.2." in listed
    assert "Bea Holt, Secretary" in listed


def test_answers_between_the_lines_of_an_earlier_mail_are_kept() -> None:
    text = (
        "On Mon, 2 Mar 2026, Ann Other wrote:\n> Clause 4.2: thirty days\nToo long.\n"
    )
    assert "Too long." in read_mail(mail(text), "a.eml").text


def test_our_own_mail_quoted_below_a_closing_is_no_word_of_theirs() -> None:
    for head in (
        "> From: Compact team\n> Please say what you think.",
        "> Please answer.",
    ):
        text = f"On 4.2, ten days.\n\nKind regards\nBea Holt\nFen Club\n\n{head}\n"
        found = read_mail(mail(text), "a.eml")
        assert ">" not in found.text
        assert any("an earlier e-mail below it" in why for _, why in found.left)


def test_a_quotation_below_a_point_and_no_closing_is_what_the_point_is_about() -> None:
    text = "This should be ten days.\n\n> Groups are paid within thirty days.\n"
    assert "> Groups are paid" in read_mail(mail(text), "a.eml").text


def test_outlook_headers_begin_an_earlier_mail() -> None:
    text = (
        "We agree with section 3.\n\nFrom: Ann Other\nSent: 2 March 2026\nTo: Bea\n"
        "Subject: Draft\n\nPlease answer.\n"
    )
    assert read_mail(mail(text), "a.eml").text == "We agree with section 3."


def test_a_mail_in_html_is_read_by_its_paragraphs() -> None:
    page = "<html><style>p{}</style><p>Dear Ann</p><ul><li>4.2 &ndash; slow</li></ul></html>"
    assert read_mail(mail("", html=page), "a.eml").text == "Dear Ann\n\n- 4.2 – slow"


def test_what_is_attached_is_given_as_its_bytes_and_its_bare_name() -> None:
    found = read_mail(mail("x", attached=(("../../a/copy.docx", b"PK12"),)), "a.eml")
    (one,) = found.attached
    assert (one.name, one.data) == ("copy.docx", b"PK12")


def test_a_mail_of_a_thousand_parts_or_deep_in_itself_is_refused() -> None:
    many = mail("x", attached=tuple((f"{n}.txt", b"y") for n in range(300)))
    with pytest.raises(HostileFileError, match="more than 200 parts"):
        read_mail(many, "a.eml")
    deep = "From: a@b\nMIME-Version: 1.0\n" + "".join(
        f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(30)
    )
    with pytest.raises(HostileFileError, match="deep"):
        read_mail(deep.encode(), "a.eml")


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("a.txt", mail("x"), Kind.EMAIL),
        ("a.eml", b"\xef\xbb\xbf" + mail("x"), Kind.EMAIL),
        ("a.docx", b"", Kind.EMPTY),
        ("a.txt", b"\xef\xbb\xbf \n", Kind.EMPTY),
        ("a.txt", b"From: Jo\nDate: 3 May\n\nSlow.", Kind.TEXT),
        ("a.doc", b"%PDF-1.7", Kind.PDF),
        ("a.docx", b"{\\rtf1", Kind.OLD_WORD),
        ("a.csv", b"a,b\n1,2", Kind.TABLE),
        ("a.csv", b"\xff\xfea\0,\0b\0", Kind.TABLE),
        ("a.json", b' {"x": 1}', Kind.JSON),
        ("a.htm", b"<!DOCTYPE html><html>", Kind.HTML),
        ("a.txt", b"\x89PNG\r\n", Kind.PICTURE),
        ("a.bin", b"\x00\x01\x02", Kind.UNKNOWN),
    ],
)
def test_a_file_is_known_by_its_bytes(name: str, data: bytes, kind: Kind) -> None:
    assert kind_of(name, data) is kind


def test_cells_of_a_table_in_html_are_words_of_their_own() -> None:
    page = "<p>See:</p><table><tr><td>4.2</td><td>Fine</td></tr></table>"
    assert "4.2 Fine" in read_mail(mail("", html=page), "a.eml").text
