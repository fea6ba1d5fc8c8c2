"""The short papers of a pack: how to respond, the privacy notice, the questions."""

from __future__ import annotations

from compact_draft.model.form import Form
from compact_draft.model.pack import PackFacts
from compact_draft.model.report import Part, Report
from compact_draft.text.day import day_in_words
from compact_draft.text.sentence import ended

DRAFT = "draft.docx"
WORD_FORM = "response-form.docx"
EXCEL_FORM = "response-form.xlsx"
PAGE = "respond.html"
HOW = "how-to-respond.docx"
PRIVACY = "privacy-notice.docx"
QUESTIONS = "questions.docx"
NEWS = "what-is-new.docx"
ROOM = "room-sheets.docx"
LETTER = "covering-e-mail.txt"


def to_whom(form: Form) -> str:
    """Return where answers go, as the end of "send it ...": "to a@b.example"."""
    if form.reply_to:
        return f"to {form.reply_to}"
    return "to whoever sent you this draft"


def until(form: Form, *, lead: str = "by") -> str:
    """Return "by 31 May 2026"; empty while no closing date is set."""
    return f"{lead} {day_in_words(form.closes)}" if form.closes else ""


def how_in_three_lines(form: Form) -> tuple[str, ...]:
    """Return how to comment, in three lines, for the cover of the draft."""
    sent = " ".join(words for words in (until(form), to_whom(form)) if words)
    return (
        (
            "Comment in the margin, or change the words with Track Changes on. You may "
            "instead use the response form or the page respond.html that came with this."
        ),
        "Give the number of the clause: each number names one clause only.",
        f"Send your answer {sent}. One remark on one clause is a full answer.",
    )


def how_to_respond(form: Form, facts: PackFacts, *, why: str = "") -> Report:
    """Return the half page on how to respond.

    Args:
        form: The form of the round.
        facts: What the group says of itself.
        why: Why the round is shorter than usual or promised; empty for nothing.
    """
    sent = " ".join(words for words in (until(form), to_whom(form)) if words)
    by_post = f" You can post your answer to {form.post}." if form.post else ""
    by_phone = f" You can also ring {facts.phone}." if facts.phone else ""
    ways = (
        (
            f"On a phone or computer: open {PAGE} in a browser. Write beside any clause, and "
            "send the file or the text that it gives you. No account and no network needed."
        ),
        f"In Word: fill in {WORD_FORM}, or comment in the margin of {DRAFT}.",
        f"In a spreadsheet: fill in {EXCEL_FORM}.",
        (
            "On paper, by letter or in your own words: give the number of each clause"
            f".{by_post}{by_phone}"
        ),
    )
    summary = [
        f"{ended(form.title)} {ended(form.edition)}",
        (
            f"Send your answer {sent}. You may answer on one clause or on all; one remark is "
            "a full answer, and a small group's counts as a large one's does."
        ),
    ]
    after = (
        "Every point gets a decision with its reason, and you can ask what became of "
        f"yours. {_named(facts)}"
    )
    parts = [Part(heading="Choose the way that suits you", points=ways)]
    said = [after]
    if form.closes:
        said.append("What comes later is kept, and marked as late.")
    if why:
        said.append(f"Why the time is shorter than usual: {ended(why)}")
    if facts.assurance:
        said.append(ended(facts.assurance))
    parts.append(Part(heading="What happens then", paragraphs=tuple(said)))
    return Report(
        title="How to respond",
        status=form.edition,
        summary=tuple(summary),
        parts=tuple(parts),
    )


def _named(facts: PackFacts) -> str:
    asked = facts.phone or facts.reply_to
    if not asked:
        return "Ask for any of these papers in another format."
    return f"For any of these papers in another format: {asked}."


def privacy_notice(form: Form, facts: PackFacts) -> Report:
    """Return the privacy notice; it promises nothing that the law may not let stand."""
    controller = facts.controller or "The council"
    contact = facts.privacy_contact or facts.reply_to
    ask = f" Write to {contact}." if contact else ""
    parts = (
        Part(
            heading="Who holds it",
            paragraphs=(
                (
                    f"{controller} holds what you send and is answerable for it in law.{ask} "
                    "The people who write the new text read it with us."
                ),
            ),
        ),
        Part(
            heading="What we ask for, and why",
            paragraphs=(
                (
                    "Your name, whether you answer for a body or as a person, the body, its "
                    "sector and size, and how to reach you. We use this to see who has been "
                    "heard and to tell you what came of your points. You need not give any "
                    "of it. Your name and address are kept apart from your words."
                ),
                (
                    "The law lets us do this: a public body as part of its public task (UK "
                    "GDPR, Article 6(1)(e)), a voluntary body for its legitimate interests "
                    "(Article 6(1)(f))."
                ),
            ),
        ),
        Part(
            heading="What is published",
            paragraphs=(
                (
                    "We publish what was said and what was decided. A body may be named. A "
                    "person is named only with their leave. Telephone numbers, addresses and "
                    "the names of others are taken out of your words first."
                ),
            ),
        ),
        Part(
            heading="What we cannot promise",
            paragraphs=(
                (
                    "We cannot promise that an answer stays secret. Under the Freedom of "
                    "Information Act 2000 anybody may ask a public body for the answers that "
                    "it holds. We would look at each name before we gave it out. If you "
                    "answer as a person, data protection law will usually let us keep your "
                    "name back. If you answer for a body, in a role in which you face the "
                    "public, your name may have to be given, whatever a form has said: a "
                    "tribunal decided so in 2024 (Cambridgeshire County Council v "
                    "Information Commissioner)."
                ),
                (
                    "If being named could harm you, tell us so and why, or answer without a "
                    "name. We then weigh that. You can also answer through somebody else."
                ),
            ),
        ),
        Part(
            heading="How long, and your rights",
            paragraphs=(
                f"We keep answers {facts.keep_until or _KEPT}.",
                (
                    "You may see what we hold of yours, have it put right, object to how it "
                    "is used, or ask us to delete it. You may complain to the Information "
                    "Commissioner’s Office (ico.org.uk)."
                ),
            ),
        ),
    )
    return Report(
        title="What happens to what you send",
        status=form.edition,
        summary=(f"{ended(form.title)} {ended(form.edition)}",),
        parts=parts,
    )


_KEPT = (
    "until the new text has been signed and the time for challenging it is over, and then "
    "delete names and addresses"
)


def questions_paper(form: Form) -> Report:
    """Return the questions of the round, a page to hand out."""
    sent = " ".join(words for words in (until(form), to_whom(form)) if words)
    return Report(
        title="The questions",
        status=form.edition,
        summary=(
            f"{ended(form.title)} {ended(form.edition)}",
            (
                f"Answer any of them, in your own words, and send your answer {sent}. You "
                "may also remark on any clause of the draft."
            ),
        ),
        parts=tuple(
            Part(heading=f"Question {n}", paragraphs=(question.words,))
            for n, question in enumerate(form.questions, start=1)
        ),
    )


def covering_letter(form: Form, facts: PackFacts, *, why: str = "") -> str:
    """Return the text of an e-mail to send the pack out with."""
    where = to_whom(form) if form.reply_to else "as a reply to this e-mail"
    sent = " ".join(words for words in (until(form), where) if words)
    lines = [
        f"Subject: {form.title}: your views{f' {until(form)}' if form.closes else ''}",
        "",
        "Hello,",
        "",
        f"The new draft of “{form.title}” is out for consultation. What do you think?",
        "",
        *_news_lines(form),
        f"The quickest way to answer: open the attached {PAGE}, on a phone or a computer,",
        "and write beside any clause. It needs no account. You may also fill in the form",
        "in Word or Excel, comment on the draft itself, or simply write back to us with",
        "the numbers of the clauses you mean.",
        "",
        f"Please send your answer {sent}.",
        "One remark on one clause is a full answer.",
    ]
    if why:
        lines += ["", f"Why the time is shorter than usual: {ended(why)}"]
    if facts.assurance:
        lines += ["", ended(facts.assurance)]
    lines += [
        "",
        f"What becomes of your answer, and what the law may ask of us: {PRIVACY}.",
        "",
        "With thanks,",
        "",
    ]
    return "\n".join(lines)


def _news_lines(form: Form) -> tuple[str, ...]:
    return (f"What is new in it: {NEWS}.", "") if has_news(form) else ()


def has_news(form: Form) -> bool:
    """Say whether a draft has anything new to tell against the text before."""
    return bool(form.since) and (any(counts(form)) or bool(form.gone))


def counts(form: Form) -> tuple[int, int]:
    """Return how many clauses are new, and how many are changed."""
    standing = [clause.standing.value for clause in form.clauses]
    return standing.count("new"), standing.count("changed")
