"""E-mails as mail programs save them."""

from __future__ import annotations

from email.message import EmailMessage


def mail(
    text: str,
    *,
    sender: str = "Bea Holt <bea@holt.example>",
    date: str = "Mon, 04 May 2026 10:00:00 +0100",
    attached: tuple[tuple[str, bytes], ...] = (),
    html: str = "",
) -> bytes:
    """Return an e-mail as its bytes."""
    made = EmailMessage()
    made["From"] = sender
    made["To"] = "compact@fenwold.example"
    made["Subject"] = "The draft Compact"
    made["Date"] = date
    made["Message-ID"] = "<1@holt.example>"
    made.set_content(text)
    if html:
        made.set_content(html, subtype="html")
    for name, data in attached:
        made.add_attachment(
            data, maintype="application", subtype="octet-stream", filename=name
        )
    boundary = b"===part==="
    made.set_boundary(boundary.decode()) if made.is_multipart() else None
    return made.as_bytes()
