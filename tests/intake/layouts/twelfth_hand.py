"""Layouts by officers who never saw how they are read: two languages, questions and answers."""

from __future__ import annotations

from tests.intake.layouts.sheet import BOTH, PUBLIC, VCS
from tests.intake.layouts.tricks import Paper


def two_tongues_row_by_row() -> Paper:
    s = Paper("two_tongues_row_by_row")
    s.p("Boswick Compact / Porozumienie Lokalne Boswick", style="Heading 1")
    en = s.numbering(("decimal", "%1."), ("lowerLetter", "(%2)"))
    pl = s.numbering(("decimal", "%1."), ("lowerLetter", "(%2)"))
    t = s.grid(0, 2)

    def row(e, p, **k):
        r = t.add_row()
        s.cell(r.cells[0], e, **k)
        s.cell(r.cells[1], p, **k)
        return r

    def nrow(e, p, by, lvl=0):
        r = row(s.promise(e, by) if by else e, p)
        s.numbered(r.cells[0].paragraphs[0], en, lvl)
        s.numbered(r.cells[1].paragraphs[0], pl, lvl)

    row("ENGLISH", "POLSKI", bold=True)
    row(
        s.other("Boswick has welcomed some 4,000 people from Poland since May 2004."),
        "Od maja 2004 r. do Boswick przyjechało około 4000 osób z Polski.",
    )
    row(
        s.other(
            "The English text is the Compact; the Polish column is a translation for information only."
        ),
        s.other(
            "Tekst angielski jest wiążący; kolumna polska jest tłumaczeniem wyłącznie do celów informacyjnych."
        ),
    )
    row("Definitions", "Definicje", bold=True)
    row(
        s.other(
            "“Council” means Boswick Town and Fen Borough Council and its contractors."
        ),
        "„Rada” oznacza Radę Miasta i Okręgu Boswick oraz jej wykonawców.",
    )
    row(s.other("What the Council will do"), "Co zrobi Rada", bold=True)
    nrow(
        "Ask groups for their views in the languages that their members speak.",
        "Pytać grupy o opinię w językach, którymi mówią ich członkowie.",
        PUBLIC,
    )
    nrow(
        "When it gives grants, the Council will",
        "Przyznając dotacje, Rada będzie",
        None,
    )
    nrow(
        "accept applications on paper as well as by e-mail",
        "przyjmować wnioski na papierze oraz pocztą elektroniczną",
        PUBLIC,
        1,
    )
    nrow(
        "decide within nine weeks of the closing date",
        "podejmować decyzje w ciągu dziewięciu tygodni od terminu składania",
        PUBLIC,
        1,
    )
    nrow(
        "keep back one tenth of the fund for groups less than two years old.",
        "zachowywać jedną dziesiątą funduszu dla grup działających krócej niż dwa lata.",
        PUBLIC,
        1,
    )
    nrow(
        "Not use children as interpreters.",
        "Nie korzystać z dzieci jako tłumaczy.",
        PUBLIC,
    )
    nrow(
        "Give the Polish Saturday School and other groups the use of empty classrooms at no cost.",
        "Bezpłatnie udostępniać puste klasy Polskiej Szkole Sobotniej i innym grupom.",
        PUBLIC,
    )
    row(
        s.other("What community groups will do"), "Co zrobią grupy społeczne", bold=True
    )
    nrow(
        "Be open to all, whatever their mother tongue.",
        "Być otwartymi dla wszystkich, niezależnie od języka ojczystego.",
        VCS,
    )
    nrow(
        "Pass on Council news to their members, for example by",
        "Przekazywać członkom wiadomości Rady, na przykład",
        None,
    )
    s.promise(
        "Pass on Council news to their members, for example by reading it out after Mass or putting it on a notice board.",
        VCS,
    )
    r = row("reading it out after Mass or", "odczytując je po mszy lub")
    s.numbered(r.cells[0].paragraphs[0], en, 1)
    s.numbered(r.cells[1].paragraphs[0], pl, 1)
    r = row("putting it on a notice board.", "umieszczając je na tablicy ogłoszeń.")
    s.numbered(r.cells[0].paragraphs[0], en, 1)
    s.numbered(r.cells[1].paragraphs[0], pl, 1)
    nrow(
        "Hold a yearly general meeting and let the Council have the minutes.",
        "Odbywać coroczne walne zebranie i przekazywać Radzie protokół.",
        VCS,
    )
    nrow(
        "Report crimes against their members to the police.",
        "Zgłaszać policji przestępstwa przeciwko swoim członkom.",
        VCS,
    )
    row("What the police will do", "Co zrobi policja", bold=True)
    nrow(
        "Train two officers in each shift in basic Polish.",
        "Przeszkolić dwóch funkcjonariuszy na każdej zmianie w podstawach języka polskiego.",
        PUBLIC,
    )
    nrow(
        "Come to a group's meeting within a month of being asked.",
        "Przychodzić na zebranie grupy w ciągu miesiąca od zaproszenia.",
        PUBLIC,
    )
    row("What we will all do", "Co zrobimy wszyscy razem", bold=True)
    nrow(
        "Treat one another with courtesy, in public and on the telephone.",
        "Traktować się uprzejmie, publicznie i przez telefon.",
        BOTH,
    )
    nrow(
        "Mark Compact Week with a shared meal.",
        "Obchodzić Tydzień Porozumienia wspólnym posiłkiem.",
        BOTH,
    )
    nrow(
        "Bring this Compact up to date by May 2011.",
        "Zaktualizować to Porozumienie do maja 2011 r.",
        BOTH,
    )
    row("Success", "Sukces", bold=True)
    row(
        s.other(
            "In three years' time, nobody in Boswick will say that they did not know whom to ask."
        ),
        "Za trzy lata nikt w Boswick nie powie, że nie wiedział, kogo zapytać.",
    )
    row(
        s.other("Ask for Danuta on 01632 960808 (Mondays)."),
        "Prosimy pytać o Danutę: 01632 960808 (poniedziałki).",
    )
    s.p("Signed at St Botwin's Hall, 3 May 2008")
    return s


def questions_and_answers() -> Paper:
    s = Paper("questions_and_answers")
    s.p("Your Compact questions answered", style="Title")
    s.p(
        "Lydcote Metropolitan Borough  |  Lydcote NHS  |  Lydcote CVS", style="Subtitle"
    )
    qn_ = [0]

    def question(t):
        qn_[0] += 1
        return s.p(f"**Q{qn_[0]}.  {t}**")

    def answer(t, **k):
        return s.p("**A.**  " + t, left=0.8, **k)

    bl = s.numbering(("bullet", "\uf0a7"), ("bullet", "o"))
    nl = s.numbering(("lowerRoman", "%1."), ("lowerLetter", "%2)"))
    question("What is the Compact?")
    answer(
        s.other(
            "It is a gentlemen's agreement, and you will not find it in any statute."
        )
        + " The first one was signed in 2002."
    )
    question(s.other("Will the Council consult my group before it changes a service?"))
    answer(
        "Yes. "
        + s.promise(
            "The Council will write to every group on the CVS mailing list before it changes a service that the group's members use.",
            PUBLIC,
        )
        + " "
        + s.promise(
            "You will have at least twelve weeks to reply, or six if the law gives the Council no choice.",
            PUBLIC,
        )
    )
    question("What if it is not the Council but the hospital?")
    answer(
        "The same. "
        + s.promise(
            "Lydcote NHS keeps to the same twelve weeks and also holds a public meeting in each of the three townships.",
            PUBLIC,
        )
    )
    question("And what must we do?")
    answer(s.other("In return your group is bound to do the following:"))
    s.item(s.promise("reply, if only to say that you have no view", VCS), bl)
    s.item(s.promise("talk to your members before you speak in their name", VCS), bl)
    s.item(
        s.promise(
            "make known any money you receive from a firm which may gain by the change.",
            VCS,
        ),
        bl,
    )
    question('What does "full cost recovery" mean?')
    answer(
        s.other(
            "It means that the price of a service includes a fair share of the rent, the telephone and the manager."
        )
        + " "
        + s.promise(
            "Bids that include such a share will not be marked down for it.", PUBLIC
        )
    )
    question("How will we be paid?")
    answer(s.other("It depends on the size of the award."))
    s.item(
        s.other("For awards of up to £2,000 the Council and Lydcote NHS will"), nl, 0
    )
    s.item(s.promise("pay the whole sum at the start", PUBLIC), nl, 1)
    s.item(
        s.promise("ask for nothing at the end but one page and a photograph", PUBLIC),
        nl,
        1,
    )
    s.item("For larger awards:", nl, 0)
    s.item(s.promise("the funder will pay every quarter, in advance", PUBLIC), nl, 1)
    s.item(
        s.promise("the group will send in a short return every six months", VCS), nl, 1
    )
    s.item(
        s.promise(
            "the funder and the group will agree the targets together before the award begins",
            BOTH,
        ),
        nl,
        1,
    )
    question(s.other("The Council will cut our grant. Can it do that?"))
    answer(
        "It can, but not overnight. "
        + s.promise(
            "Sixteen weeks' notice in writing is given of any cut of more than one tenth.",
            PUBLIC,
        )
        + " "
        + s.other(
            'A group in Upper Lyd wrote in 2007 that "the officer will ring on Friday and the money will stop on Monday".'
        )
    )
    question("We are only five people. Does this bind us?")
    answer(
        s.other("Only if your committee has signed the card at the back.")
        + " The card can be handed in at any library."
    )
    question("What can the CVS do for us?")
    surgery = s.promise(
        "It will also run a surgery in every township library on the first Tuesday of the month, and sit in with you at any difficult meeting with a funder.",
        VCS,
    )
    s.p(
        "**A.**  "
        "Quite a lot. "
        + s.promise("CVS will check your constitution free of charge.", VCS)
        + "  "
        + surgery.removesuffix(" with a funder."),
        left=0.8,
    )
    s.p("with a funder.", left=0.8)
    question("Who looks after volunteers?")
    answer(
        "We all do. "
        + s.promise(
            "Each signatory will give its volunteers a named person to turn to, and will insure them.",
            BOTH,
        )
        + " "
        + s.promise(
            "Nobody will be asked to volunteer in the place of a worker on strike.",
            BOTH,
        )
    )
    question("What if somebody breaks the Compact?")
    answer(
        "Speak to them first. "
        + s.promise(
            "If that fails, the Compact Panel, on which each sector has four seats, will meet you within thirty days.",
            BOTH,
        )
        + " After that there is always the Ombudsman."
    )
    question("Who do I ring?")
    answer(s.other("Lydcote CVS, 01632 960221, ask for the Compact desk."))
    s.p(
        "Tear off ✂ - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - -"
    )
    s.p(s.promise("We have read the Compact and will tell our members about it.", VCS))
    s.p("Name of group: ______________________    Signed: ______________________")
    return s


LAYOUTS = (two_tongues_row_by_row, questions_and_answers)
