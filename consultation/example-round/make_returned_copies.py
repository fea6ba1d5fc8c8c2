"""Make the copies that come back in the example round, as Word would have saved them.

Run from the checkout:  .venv/bin/python consultation/example-round/make_returned_copies.py

The draft that goes out is made by the same steps as `compact-draft demo` takes, with
the same times, so its bytes are the same. People, groups and places are invented.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))

from returned_copy import Copy  # noqa: E402  needs the path above


def copies(sent: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield each returned copy by its file name."""
    copy = Copy(sent, "Bram Thistle", "2026-04-02T19:12:00Z")
    copy.comment(
        "eight weeks",
        "Our committee meets every other month. Eight weeks can fall between two "
        "meetings. Could it be ten?",
    )
    copy.comment(
        "where a caretaker is on duty",
        "There has been no caretaker in the evening since the review. As it stands "
        "this promises nothing.",
    )
    copy.comment("Write in plain English and avoid jargon.", "Hear, hear!")
    yield "bram-thistle-harle-playgroup.docx", copy.save()

    copy = Copy(sent, "Odette Marsh", "2026-04-09T10:30:00Z")
    copy.replace(
        "promptly",
        "within 30 days of receiving an undisputed claim",
        "Pay grants and invoices promptly.",
    )
    copy.replace(
        "unless there is a good reason not to", "where the budget for the year allows"
    )
    copy.comment(
        "a fair share of rent, management and other overheads",
        "Finance can accept this for contracts. For grants it would have to be a "
        "share agreed beforehand.",
    )
    copy.insert_after("council officers", " and members of the grants panel")
    yield "Compact draft - finance comments (OM).docx", copy.save()

    copy = Copy(sent, "Priya Fenwick", "2026-04-14T08:05:00Z")
    copy.replace(
        "promptly", "within ten working days", "Pay grants and invoices promptly."
    )
    copy.insert_after(
        "is to be cut or ended, and give the reasons",
        ", at least three months before it happens",
    )
    copy.add_paragraph(
        "and give the reasons",
        "Publish, each April, how many invoices were paid late in the year before.",
    )
    copy.comment(
        "A Compact for Wexcombe and Harle",
        "A good draft. Please say on the front when it will next be looked at.",
    )
    copy.replace("as early as possible", "at least six weeks before a decision is made")
    yield "priya-fenwick-cvs.docx", copy.save()

    copy = Copy(sent, "Joss Whitlow", "2026-04-20T17:40:00Z")
    copy.retype("by April 2010", "by April 2027")
    copy.drop("Hold a thank you evening each June.")
    copy.put(
        "Set up a panel of young people",
        "Pay young people’s bus fares to meetings on the day.",
    )
    copy.comment(
        "Pass on news of consultations", "Please use more than e-mail for this."
    )
    copy.comment(
        "bus fares", "The last bus leaves at nine, so meetings must end by then."
    )
    yield "youth forum reply.docx", copy.save()

    copy = Copy(sent, "Tamsin Orchard", "2026-04-22T11:00:00Z")
    copy.replace("the PCT and the Council", "the integrated care board and the Council")
    copy.replace("Harle Valley Primary Care Trust.", "integrated care board.")
    copy.replace("CRB checks", "DBS checks")
    copy.replace(
        "CRB: the Criminal Records Bureau.", "DBS: the Disclosure and Barring Service."
    )
    copy.comment(
        "the Primary Care Trust, the Police Authority and the Probation Board",
        "None of these three bodies exists any longer. We enclose the names of today.",
    )
    yield "NHS-reply-22-April.docx", copy.save()

    copy = Copy(sent, "Len Abara", "2026-04-25T20:21:00Z")
    copy.replace("reciepts", "receipts")
    copy.retype(
        "Consider time off for staff who volunter.",
        "Give staff two days off a year to volunteer.",
    )
    copy.comment(
        "Plan ahead for the end of a grant.",
        "This belongs with the funder. How is a shed of six men to plan ahead?",
    )
    copy.strike_paragraph("Plan ahead for the end of a grant.")
    yield "len-abara-mens-shed.docx", copy.save()

    copy = Copy(sent, "Wren Hollis", "2026-05-01T09:09:00Z")
    copy.comment(
        "Code 2: Asking and listening",
        "This code says nothing of formats: large print, Easy Read, sign language.",
    )
    copy.comment(
        "Give feedback to those who took part.",
        "By when? We waited a year last time.",
    )
    copy.comment(
        "Meet the cost of travel and childcare",
        "And of personal assistants.",
        resolved=True,
    )
    copy.comment(
        "Publish a list of our grants each year",
        "These are three promises in one line. If one is broken, is all of it broken?",
    )
    copy.insert_after("Work toward equal access for everybody", " who lives here or")
    yield "Wren Hollis access group.docx", copy.save()

    # The CVS passed its copy on, and a member group answered in it.
    copy = Copy(sent, "Marek Sorrel", "2026-05-06T18:30:00Z")
    first = copy.comment(
        "within two weeks of a claim",
        "Can small groups manage two weeks?",
        person="Priya Fenwick",
    )
    copy.comment(
        "within two weeks of a claim",
        "No. We have one treasurer and she works full time. Four weeks, please.",
        reply_to=first,
    )
    copy.replace("for the whole district", "for the whole district, open to all groups")
    yield "copy passed on - food bank.docx", copy.save()

    copy = Copy(sent, "Ilka Brandt", "2026-05-12T07:55:00Z")
    copy.comment(
        "Allow twelve weeks for written consultations",
        "The police keep to this. It can be shown as achievable.",
    )
    copy.comment(
        "Write in plain English and avoid jargon.", "This ought to come first."
    )
    copy.comment("Open a Volunteer Centre in Harle.", "It opened in 2012.")
    copy.replace(
        "Open a Volunteer Centre in Harle.", "Keep the Volunteer Centre in Harle open."
    )
    yield "Police response.docx", copy.save()

    # She thought of one thing more, and sent her whole copy again.
    copy = Copy(sent, "Bram Thistle", "2026-04-02T19:12:00Z")
    copy.comment(
        "eight weeks",
        "Our committee meets every other month. Eight weeks can fall between two "
        "meetings. Could it be ten?",
    )
    copy.comment(
        "where a caretaker is on duty",
        "There has been no caretaker in the evening since the review. As it stands "
        "this promises nothing.",
    )
    copy.comment("Write in plain English and avoid jargon.", "Hear, hear!")
    copy.date = "2026-05-20T21:00:00Z"
    copy.comment("single application form", "One page, please.")
    yield "bram-thistle-second-thoughts.docx", copy.save()


def sent_in(folder: Path) -> bytes:
    """Take the demo's steps up to `issue` in a folder, and return what goes out."""
    from compact_draft.cli.demo import until

    until("issue", folder)
    return (folder / "consultation" / "round-1" / "sent.docx").read_bytes()


def main(target: Path = HERE / "returned") -> None:
    """Write every copy to a folder."""
    work = Path(tempfile.mkdtemp())
    try:
        sent = sent_in(work / "wexcombe")
        target.mkdir(exist_ok=True)
        for name, data in copies(sent):
            (target / name).write_bytes(data)
            print(name)
    finally:
        shutil.rmtree(work)


if __name__ == "__main__":
    main(*(Path(arg) for arg in sys.argv[1:]))
