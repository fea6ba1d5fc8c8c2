"""An e-mail, read a second time."""

import hashlib
from email.message import EmailMessage

from compact_draft.recount.second_mail import is_mail, mail_again, shown_of


def mail(**parts: str) -> EmailMessage:
    message = EmailMessage()
    message["From"] = "jo@fenwold.example"
    message["MIME-Version"] = "1.0"
    message.set_content(parts.get("plain", "Pay sooner.\n"))
    if "page" in parts:
        message.add_alternative(parts["page"], subtype="html")
    return message


def test_the_plain_words_are_read_and_each_attachment_is_named_with_its_digest() -> (
    None
):
    message = mail()
    message.add_attachment(
        b"abc", maintype="application", subtype="pdf", filename="a.pdf"
    )
    found = mail_again(message.as_bytes())
    assert [piece.text for piece in found.pieces] == ["Pay sooner."]
    assert found.attached == (("a.pdf", hashlib.sha256(b"abc").hexdigest()),)


def test_a_page_is_read_where_there_is_no_plain_text() -> None:
    found = mail_again(mail(plain=" \n", page="<p>Pay<br>sooner</p>").as_bytes())
    assert [piece.text for piece in found.pieces] == ["Pay", "sooner"]
    assert "x" not in shown_of("<style>x</style><p>Pay &amp; say</p>")
    assert "Pay & say" in shown_of("<p>Pay &amp; say</p>")


def test_a_mail_is_known_by_its_head_and_a_letter_that_begins_with_from_is_none() -> (
    None
):
    assert is_mail(mail().as_string())
    assert not is_mail("From: Jo Marsh\n\nPay sooner.")
