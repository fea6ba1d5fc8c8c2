"""The end of the page for a respondent: questions, about you, sending, the notice."""

from __future__ import annotations

import re
from collections.abc import Iterable

from compact_draft.drafting.form_words import (
    ABOUT,
    ASKED_ABOUT_YOU,
    CAPACITIES,
    MISSING_ASKED,
    PUBLISH,
    WHOLE_ASKED,
)
from compact_draft.model.form import Form
from compact_draft.model.pack import PackFacts
from compact_draft.model.report import Report
from compact_draft.packs.notices import to_whom, until
from compact_draft.text.xml_characters import escaped as _e

_ADDRESS = re.compile(r"[^\s@<>\"]+@[^\s@<>\"]+")


_AUTOCOMPLETE = {"name": "name", "body": "organization"}


def ticks_of(choices: Iterable[str]) -> str:
    """Return the choices as boxes to tick, for paper."""
    boxes = " &nbsp; ".join(f"☐&nbsp;{_e(choice)}" for choice in choices)
    return f'<p class="ticks" aria-hidden="true">{boxes}</p>'


def options_of(choices: Iterable[str], first: str = "") -> str:
    """Return the choices of a list, no answer first."""
    shown = first or "No answer"
    found = [f'<option value="">{shown}</option>']
    found += [
        f'<option value="{_e(choice)}">{_e(choice)}</option>' for choice in choices
    ]
    return "".join(found)


def questions_part(form: Form) -> str:
    """Return the questions of the round; empty where it asks none."""
    if not form.questions:
        return ""
    asked = "".join(
        f'<label for="{question.key}">{n}. {_e(question.words)}</label>\n'
        f'<textarea id="{question.key}" name="{question.key}" rows="4"></textarea>\n'
        for n, question in enumerate(form.questions, start=1)
    )
    return (
        '<section id="questions" aria-labelledby="questions-head">\n'
        f'<h2 id="questions-head">Questions</h2>\n{asked}</section>\n'
    )


def anything_else_part() -> str:
    """Return the box for what stands nowhere else."""
    return (
        '<section id="rest" aria-labelledby="else-head">\n'
        '<h2 id="else-head">Anything else</h2>\n'
        f'<label for="whole">{_e(WHOLE_ASKED)}</label>\n'
        '<textarea id="whole" name="whole" rows="4"></textarea>\n'
        f'<label for="missing">{_e(MISSING_ASKED.partition("?")[0])}? '
        '<span class="soft">Write the words you would add.</span></label>\n'
        '<textarea id="missing" name="missing.words" rows="4"></textarea>\n'
        '<label for="place">Where should they stand? <span class="soft">For example: '
        "after clause 2.3</span></label>\n"
        '<input id="place" name="missing.place" type="text" autocomplete="off">\n'
        "</section>\n"
    )


def about_you_part(form: Form) -> str:
    """Return the fields about who answers."""
    lists: dict[str, Iterable[str]] = {
        "capacity": CAPACITIES.values(),
        "sector": form.sectors,
        "size": form.sizes,
        "publish": PUBLISH.values(),
    }
    fields = []
    for key, asked in ABOUT.items():
        label = f'<label for="about-{key}">{_e(asked)}</label>\n'
        name = f'id="about-{key}" name="about.{key}"'
        if key in lists:
            held = list(lists[key])
            fields.append(
                f'<div class="pick">{label}<select {name}>{options_of(held)}</select>\n'
                f"{ticks_of(held)}</div>\n"
            )
            continue
        fields.append(label)
        complete = _AUTOCOMPLETE.get(key, "off")
        fields.append(f'<input {name} type="text" autocomplete="{complete}">\n')
    return (
        '<section id="about" aria-labelledby="about-head">\n'
        f'<h2 id="about-head">{ASKED_ABOUT_YOU}</h2>\n'
        '<p class="hint">You need not fill in any of this. It tells us who has been heard, '
        'and lets us tell you what came of it. <a href="#privacy">What happens to it'
        f"</a>.</p>\n{''.join(fields)}</section>\n"
    )


def sending_part(form: Form) -> str:
    """Return how the answers are saved and where they are sent."""
    where = _e(to_whom(form))
    when = f" {_e(until(form))}" if form.closes else ""
    mail = ""
    if _ADDRESS.fullmatch(form.reply_to):
        mail = (
            f'<a class="button" id="mail" href="mailto:{_e(form.reply_to)}">Open an '
            "e-mail</a>\n"
        )
    post = f"<p>By post: {_e(form.post)}</p>\n" if form.post else ""
    return (
        '<section id="send" aria-labelledby="send-head">\n'
        '<h2 id="send-head">Send your answer</h2>\n'
        f"<p>Send it{when} {where}.</p>\n{post}"
        '<div class="script" hidden>\n<p>There are two ways.</p>\n'
        '<p id="none">You have not written anything yet.</p>\n'
        '<ul class="said-list" id="said" aria-label="What you have written"></ul>\n'
        "<h3>As a file</h3>\n<p>Save the file, and attach it to an e-mail.</p>\n"
        '<div class="buttons"><button type="button" class="main" id="download">Save the '
        "file to send back</button></div>\n"
        "<h3>As text</h3>\n<p>Copy the text, and paste it into an e-mail. Please leave "
        "the lines that begin with === as they are.</p>\n"
        '<div class="buttons">\n<button type="button" id="copy">Copy the text</button>\n'
        f"{mail}</div>\n"
        '<label for="text" id="text-label">The text</label>\n<textarea id="text" readonly rows="12" '
        'spellcheck="false"></textarea>\n'
        '<p id="told" role="status" class="note-line"></p>\n'
        '<div class="buttons">\n<button type="button" id="print">Print it</button>\n'
        '<button type="button" class="plain danger" id="clear">Delete what I have written '
        "from this device</button>\n</div>\n</div>\n"
        f'<p class="paper-mark hint">Form mark: {_e(str(form.mark))}</p>\n</section>\n'
    )


def notice_part(notice: Report, facts: PackFacts) -> str:
    """Return what becomes of the answers, and of personal data."""
    pieces = []
    if facts.assurance:
        pieces.append(f'<p class="note">{_e(facts.assurance)}</p>\n')
    for part in notice.parts:
        pieces.append(f"<h3>{_e(part.heading)}</h3>\n")
        pieces += [f"<p>{_e(paragraph)}</p>\n" for paragraph in part.paragraphs]
    return (
        '<section id="privacy" aria-labelledby="privacy-head">\n'
        f'<h2 id="privacy-head">{_e(notice.title)}</h2>\n{"".join(pieces)}</section>\n'
    )
