"""``respond.html``: one file in which anybody can answer, clause by clause.

It opens from a phone or a locked laptop: nothing is asked of a network, and the policy in
its head lets no style or script run but the two that it was written with. Without script
it is a form to print, with boxes to write in. Every word of the Compact is escaped.
"""

from __future__ import annotations

import base64
import hashlib
import json
from itertools import groupby

from compact_draft.drafting.form_words import (
    ABOUT,
    ASKED_ABOUT_YOU,
    COMMENT,
    MISSING,
    PROPOSED,
    STANCE,
    WHOLE,
    question_name,
    section_title,
    standing_words,
)
from compact_draft.model.form import KIND, Form, FormClause, Stance, Standing
from compact_draft.model.pack import PackFacts
from compact_draft.packs.notices import counts, privacy_notice, to_whom
from compact_draft.packs.respond_page_end import (
    about_you_part,
    anything_else_part,
    notice_part,
    options_of,
    questions_part,
    sending_part,
    ticks_of,
)
from compact_draft.text.day import day_in_words
from compact_draft.text.plural import plural
from compact_draft.text.sentence import ended
from compact_draft.text.xml_characters import escaped as _e
from compact_draft.text.xml_characters import without_forbidden


def respond_page(
    form: Form, facts: PackFacts, *, style: str, script: str, why: str = ""
) -> bytes:
    """Return the page; the same arguments give the same bytes.

    Args:
        form: What it asks.
        facts: What the group says of itself.
        style: The style sheet that goes into it.
        script: The script that goes into it.
        why: Why the round is shorter than usual; empty for nothing.
    """
    policy = (
        f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )
    body = "".join(
        (
            _band(form, why),
            '<main class="page" id="main">\n',
            _steps(form),
            _contents(form),
            _whose(form),
            _news(form),
            _rest(form),
            questions_part(form),
            anything_else_part(),
            about_you_part(form),
            sending_part(form),
            notice_part(privacy_notice(form, facts), facts),
            "</main>\n",
            _bar(),
        )
    )
    made = (
        '<!DOCTYPE html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="robots" content="noindex">\n'
        f"<title>{_e(f'Your views on {form.title}')}</title>\n"
        f"<style>{style}</style>\n</head>\n<body>\n"
        f'<a class="skip" href="#main">Skip to the draft</a>\n{body}'
        f'<script type="application/json" id="form">{_data(form)}</script>\n'
        f"<script>{script}</script>\n</body>\n</html>\n"
    )
    return made.encode("utf-8")


def _hash(words: str) -> str:
    digest = hashlib.sha256(words.encode("utf-8")).digest()
    return f"sha256-{base64.b64encode(digest).decode('ascii')}"


def _data(form: Form) -> str:
    """Return what the script needs to know, so written that it ends no element."""
    value = {
        "kind": KIND,
        "mark": str(form.mark),
        "round": form.mark.round,
        "title": without_forbidden(form.title),
        "edition": without_forbidden(form.edition),
        "reply": without_forbidden(form.reply_to),
        "to": f" {to_whom(form)}",
        "about": dict(ABOUT),
        "questions": [
            {"key": question.key, "name": question_name(question.key)}
            for question in form.questions
        ],
        "words": {
            "stance": STANCE,
            "comment": COMMENT,
            "proposed": PROPOSED,
            "whole": WHOLE,
            "missing": MISSING,
            "where": "Where",
        },
    }
    text = json.dumps(value, ensure_ascii=True)
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _band(form: Form, why: str) -> str:
    closes = ""
    if form.closes:
        closes = f"<p>Answer by <strong>{_e(day_in_words(form.closes))}</strong>.</p>\n"
    said = f"<p>Why the time is shorter than usual: {_e(why)}</p>\n" if why else ""
    return (
        f'<header class="band">\n<div class="page">\n<p class="edition">{_e(form.edition)}'
        f"</p>\n<h1>{_e(form.title)}</h1>\n{closes}{said}</div>\n</header>\n"
    )


def _steps(form: Form) -> str:
    where = _e(to_whom(form))
    post = f" By post: {_e(form.post)}." if form.post else ""
    return (
        '<div class="steps">\n<ol>\n'
        "<li><strong>Read</strong> as much as concerns you. It is a draft: nothing in it is "
        "settled.</li>\n"
        "<li><strong>Write</strong> beside any clause. One remark on one clause is a full "
        "answer.</li>\n"
        f"<li><strong>Send</strong> your answer {where}, at the end of this page.{post}"
        "</li>\n</ol>\n</div>\n"
        '<p class="script" hidden>What you write is kept in this browser, on this device '
        "only, until you delete it. Nothing is sent before you send it.</p>\n"
        '<p class="note" id="paper">This page cannot keep what you write here. On a phone, '
        "open the file in your browser (Share, then the name of the browser). Or print "
        "it, write in the boxes and post it, or answer by e-mail with the numbers of the "
        "clauses.</p>\n"
    )


def _contents(form: Form) -> str:
    new, changed = counts(form)
    lines = []
    if form.since and (new or changed or form.gone):
        told = _news_told(form)
        lines.append(("#news", f"What is new: {told}"))
    lines.append(("#rest-of-draft", "The rest of the draft" if lines else "The draft"))
    if form.questions:
        lines.append(("#questions", plural(len(form.questions), "question")))
    lines.append(("#rest", "Anything else"))
    lines.append(("#about", ASKED_ABOUT_YOU))
    lines.append(("#send", "Send your answer"))
    lines.append(("#privacy", "What happens to what you send"))
    items = "".join(f'<li><a href="{to}">{_e(words)}</a></li>\n' for to, words in lines)
    return (
        '<nav class="contents" aria-label="On this page">\n'
        f"<ul>\n{items}</ul>\n</nav>\n"
    )


def _whose(form: Form) -> str:
    """Return the choice of whose promises are shown; nothing where there is none."""
    bodies = list(dict.fromkeys(body for c in form.clauses for body in c.whose))
    if len(bodies) < 2:
        return ""
    choices = "".join(
        f'<option value="{_e(body)}">What {_e(body)} promises</option>'
        for body in bodies
    )
    return (
        '<div class="whose script" hidden>\n<label for="whose">Which part concerns you?'
        '</label>\n<select id="whose"><option value="">Show the whole draft</option>'
        f'{choices}</select>\n<p class="hint" id="shown" role="status"></p>\n</div>\n'
    )


def _news_told(form: Form) -> str:
    new, changed = counts(form)
    pieces = [f"{new} new"] if new else []
    pieces += [f"{changed} changed"] if changed else []
    pieces += [f"{len(form.gone)} left out"] if form.gone else []
    return ", ".join(pieces)


def _news(form: Form) -> str:
    """Return what is new or changed, and what was left out, before all else."""
    fresh = [clause for clause in form.clauses if clause.standing is not Standing.SAME]
    if not form.since or not (fresh or form.gone):
        return ""
    at = {clause.id: n for n, clause in enumerate(form.clauses)}
    cards = "".join(
        _card(clause, at[clause.id], "h3", since=form.since, place=True)
        for clause in fresh
    )
    return (
        f'<section id="news" aria-labelledby="news-head">\n<h2 id="news-head">What is new'
        f'</h2>\n<p class="hint">Against {_e(form.since)}: {_e(_news_told(form))}.</p>\n'
        f"{cards}{_gone(form)}</section>\n"
    )


def _gone(form: Form) -> str:
    if not form.gone:
        return ""
    items = "".join(
        f"<li>{_e(f'{gone.place}: ' if gone.place else '')}{_e(gone.text)}"
        f"{_why(gone.why)}</li>\n"
        for gone in form.gone
    )
    return (
        "<h3>Left out</h3>\n<p class='hint'>These are in the text before and no longer in "
        "the draft. If one should come back, say so under “Anything else”.</p>\n"
        f"<ul>\n{items}</ul>\n"
    ).replace("'hint'", '"hint"')


def _rest(form: Form) -> str:
    at = {clause.id: n for n, clause in enumerate(form.clauses)}
    told = bool(form.since)
    rest = [c for c in form.clauses if not told or c.standing is Standing.SAME]
    fresh = len(form.clauses) - len(rest)
    title = "The rest of the draft" if fresh or form.gone else "The draft"
    pieces = [
        (
            f'<section id="rest-of-draft" aria-labelledby="rest-head">\n'
            f'<h2 id="rest-head">{title}</h2>\n'
        )
    ]
    for section, held in groupby(rest, key=lambda clause: clause.section):
        pieces.append(f"<h3>{_e(section_title(section))}</h3>\n")
        pieces += [_card(clause, at[clause.id], "h4") for clause in held]
    pieces.append("</section>\n")
    return "".join(pieces)


def _card(
    clause: FormClause, at: int, head: str, *, since: str = "", place: bool = False
) -> str:
    code = clause.code
    mark = ""
    if standing_words(clause):
        kind = clause.standing.value
        mark = f'<span class="badge {kind}">{standing_words(clause)}</span>'
    lines = []
    if place and clause.section:
        lines.append(section_title(clause.section))
    if clause.is_unbound:
        lines.append("A promise; whom it binds is not settled yet")
    elif clause.who:
        lines.append(f"A promise of {clause.who}")
    who = "".join(f'<p class="who">{_e(ended(line))}</p>\n' for line in lines)
    return (
        f'<div class="clause" id="c-{code}" role="group" aria-labelledby="h-{code}" '
        f'data-clause="{_e(clause.id)}" data-name="{_e(clause.name)}" data-code="{code}" '
        f'data-number="{_e(clause.number)}" data-at="{at}" '
        f'data-who="{_e("|".join(clause.whose))}">\n'
        f'<div class="head"><{head} id="h-{code}">{_e(clause.name)}</{head}>{mark}'
        f"{_code(clause)}</div>\n"
        f'{who}<div class="words now">{_paragraphs(clause.text)}</div>\n'
        f"{_why(clause.why)}{_before(clause, since)}"
        f'<button type="button" class="open script" hidden aria-expanded="false" '
        f'aria-controls="f-{code}">Comment on {_e(_lower(clause.name))}</button>\n'
        f'<div class="fields" id="f-{code}">\n{_fields(clause)}</div>\n</div>\n'
    )


def _code(clause: FormClause) -> str:
    if not clause.number:
        return ""
    return (
        f'<span class="code"><span class="unseen">Code for notes: </span>{clause.code}'
        "</span>"
    )


def _lower(name: str) -> str:
    return name[:1].lower() + name[1:]


def _paragraphs(text: str) -> str:
    return "".join(f"<p>{_e(paragraph)}</p>" for paragraph in text.split("\n\n"))


def _why(reasons: tuple[str, ...]) -> str:
    """Return why something is new, changed or left out, where that was recorded."""
    if not reasons:
        return ""
    return f'<p class="why"><strong>Why:</strong> {_e(" ".join(reasons))}</p>\n'


def _before(clause: FormClause, since: str) -> str:
    if not clause.before:
        return ""
    return (
        f"<details open><summary>The words in {_e(since)}</summary>"
        f'<div class="words">{_paragraphs(clause.before)}</div></details>\n'
    )


def _fields(clause: FormClause) -> str:
    code, of = clause.code, _e(_lower(clause.name))
    choices = [stance.value for stance in Stance]
    keep = (
        f'<div class="keep pick"><label for="s-{code}">Keep, change or take out? '
        f'<span class="unseen">{of}</span></label>\n'
        f'<select id="s-{code}" name="c.{code}.stance">{options_of(choices)}</select>\n'
        f"{ticks_of(choices)}</div>\n"
    )
    comment = (
        f'<div class="pair"><label for="t-{code}">{COMMENT} <span class="unseen">on {of}'
        "</span></label>\n"
        f'<textarea id="t-{code}" name="c.{code}.comment" rows="3"></textarea></div>\n'
    )
    words = (
        f'<div class="pair"><label for="w-{code}">{PROPOSED} <span class="unseen">for {of}'
        '</span> <span class="soft">(if you have any)</span></label>\n'
        f'<textarea id="w-{code}" name="c.{code}.words" rows="3"></textarea>\n'
        '<button type="button" class="plain copy script" hidden>Start from the words as '
        f'they stand<span class="unseen"> in {of}</span></button></div>\n'
    )
    return keep + comment + words


def _bar() -> str:
    return (
        '<div class="bar script" hidden role="region" aria-label="Your answer">\n'
        '<div class="page"><p id="kept" role="status"></p>'
        '<a class="button main" href="#send">Send it</a></div>\n</div>\n'
    )
