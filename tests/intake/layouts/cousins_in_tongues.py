"""Cousins of the strangers' layouts: languages, shapes, notes, prose."""

from __future__ import annotations

from tests.intake.layouts.sheet import BOTH, PUBLIC, VCS
from tests.intake.layouts.tricks import Paper


def french_beside() -> Paper:
    s = Paper("french_beside")
    s.p("Pacte local / Local Compact", style="Title")
    t = s.grid(0, 2)

    def row(e, f):
        r = t.add_row()
        s.cell(r.cells[0], e)
        s.cell(r.cells[1], f)

    row("English", "Français")
    row("The Parish Council will:", "Le conseil paroissial s'engage à :")
    for e, f in [
        ("publish its accounts every June", "publier ses comptes chaque juin"),
        ("answer letters within ten days", "répondre aux lettres dans les dix jours"),
    ]:
        row("- " + s.promise(e, PUBLIC), "- " + f)
    row("Associations will:", "Les associations s'engagent à :")
    for e, f in [
        (
            "tell the Council of any change of chair",
            "informer le conseil de tout changement de président",
        ),
        (
            "open their meetings to newcomers",
            "ouvrir leurs réunions aux nouveaux venus",
        ),
    ]:
        row("- " + s.promise(e, VCS), "- " + f)
    return s


def urdu_between() -> Paper:
    s = Paper("urdu_between")
    s.p("Compact in two languages", style="Title")
    for e, u, by in [
        (
            "The Council will print notices in Urdu.",
            "کونسل اردو میں نوٹس چھاپے گی۔",
            PUBLIC,
        ),
        (
            "Community groups will help people to fill in forms.",
            "کمیونٹی گروپ فارم بھرنے میں لوگوں کی مدد کریں گے۔",
            VCS,
        ),
        (
            "Both sides will meet every spring.",
            "دونوں فریق ہر موسم بہار میں ملیں گے۔",
            BOTH,
        ),
    ]:
        s.p(s.promise(e, by))
        s.p(u)
    return s


def spanish_between() -> Paper:
    s = Paper("spanish_between")
    s.p("Acuerdo local - Local agreement", style="Title")
    s.p("What the Council will do / Lo que hará el Ayuntamiento", bold=True)
    for e, u in [
        (
            "Give groups twelve weeks to answer",
            "Dar a los grupos doce semanas para responder",
        ),
        ("Pay grants in April", "Pagar las subvenciones en abril"),
    ]:
        s.p("• " + s.promise(e, PUBLIC))
        s.p("• " + u, italic=True)
    s.p("What groups will do / Lo que harán los grupos", bold=True)
    for e, u in [
        ("Say whom they speak for", "Decir en nombre de quién hablan"),
        ("Send in their accounts", "Enviar sus cuentas"),
    ]:
        s.p("• " + s.promise(e, VCS))
        s.p("• " + u, italic=True)
    return s


def shapes_under_heads() -> Paper:
    s = Paper("shapes_under_heads")
    s.p("Our Compact at a glance", style="Title")
    s.p("The Council pledges", bold=True, size=14)
    shapes = ""
    for t in (
        "Answer every letter within ten days",
        "Keep one list of contacts",
        "Thank volunteers each June",
    ):
        shapes += s.shape([(s.promise(t, PUBLIC), False)], "roundRect")
    s.into(s.p(), s.group(shapes))
    s.p("The voluntary sector pledges", bold=True, size=14)
    shapes = ""
    for t in ("Speak with one voice where it can", "Send in figures by May"):
        shapes += s.shape([(s.promise(t, VCS), False)], "roundRect")
    s.into(s.p(), s.group(shapes))
    s.into(
        s.p(),
        "<w:r>"
        + s.vml(
            [
                ("Together we shall", True),
                ("• " + s.promise("hold a fair every August", BOTH), False),
                ("• " + s.promise("share one noticeboard", BOTH), False),
            ]
        )
        + "</w:r>",
    )
    s.framed("“We will believe it when we see it,” said a treasurer.")
    s.into(s.p(), s.text_box([("You asked: who pays?", False)]))
    s.into(
        s.p(),
        s.text_box(
            [
                (
                    "Our answer: "
                    + s.promise("The Council will pay for the hall.", PUBLIC),
                    False,
                )
            ]
        ),
    )
    return s


def notes_under_bold_heads() -> Paper:
    s = Paper("notes_under_bold_heads")
    s.p("MILLBANK COMPACT", bold=True, size=16)
    s.p("THE DISTRICT COUNCIL", bold=True)
    p = s.p(
        "**Being heard** - "
        + s.promise("Drafts will be sent to all groups on the list.", PUBLIC)
    )
    s.note_mark(p, 1)
    p = s.p(
        "**Being paid** - "
        + s.promise("Invoices will be met within thirty days.", PUBLIC)
    )
    s.note_mark(p, 2)
    s.p("VOLUNTARY ORGANISATIONS", bold=True)
    p = s.p(
        "**Answering:** "
        + s.promise("Replies will be sent by the date that is asked for.", VCS)
    )
    s.note_mark(p, 3)
    s.notes(
        "footnote",
        [
            (
                1,
                s.promise(
                    "The Council will add any group to the list that asks for it.",
                    PUBLIC,
                ),
            ),
            (
                2,
                "Section 12 of the Finance Act; the Council paid 91 per cent in time in 2003.",
            ),
            (
                3,
                s.promise(
                    "Organisations will say where they cannot reply, and why.", VCS
                ),
            ),
        ],
    )
    return s


def prose_of_an_understanding() -> Paper:
    s = Paper("prose_of_an_understanding")
    s.p("An understanding between Tarn Council and its voluntary bodies", style="Title")
    s.p("Consultation", style="Heading 1")
    s.p(
        "Nobody likes to be asked when all is settled. "
        + s.promise(
            "The Council will therefore ask before it decides.", PUBLIC
        ).replace("therefore ask", "ask")
        + " Ten weeks is the usual time. "
        + s.promise("Voluntary bodies will use that time to ask their members.", VCS)
    )
    s.promises[0] = ("The Council will ask before it decides.", PUBLIC)
    s.p("Money", style="Heading 1")
    s.p(
        s.promise("Payment will be made in advance.", PUBLIC)
        + " "
        + s.promise(
            "Where that cannot be done, the Council will say why in writing.", PUBLIC
        )
        + " The rules of the auditor apply."
    )
    s.p(
        s.promise("Both sides must keep their papers for six years.", BOTH)
        + " Some keep them for longer."
    )
    s.p("Quarrels", style="Heading 1")
    s.p(
        "Most are about little things. "
        + s.promise(
            "Each side shall name one person to whom complaints can be brought.", BOTH
        )
        + " "
        + s.promise("That person will answer within a week.", BOTH)
    )
    return s


LAYOUTS = (
    french_beside,
    urdu_between,
    spanish_between,
    shapes_under_heads,
    notes_under_bold_heads,
    prose_of_an_understanding,
)
