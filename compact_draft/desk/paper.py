"""Pages as HTML: one set of templates, everything escaped, nothing from outside."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup, escape

from compact_draft.desk.plainly import in_words, plainly
from compact_draft.desk.queue import KINDS, OUTCOMES
from compact_draft.desk.sayings import Named, for_pages, sentence_of
from compact_draft.diff.words import word_edits
from compact_draft.model.change import Edit
from compact_draft.model.tags import By
from compact_draft.text.plural import plural
from compact_draft.text.shortened import first_words

WAYS: Mapping[str, str] = {
    "word": "marked Word copy",
    "odt": "marked copy (.odt)",
    "pdf": "marked PDF",
    "email": "e-mail",
    "marks": "marks in somebody’s copy",
}
"""How an answer came, where the ledger's word for it is not a person's."""
_SIDES: Mapping[str, str] = {
    By.PUBLIC_BODIES: "public bodies",
    By.VCS: "the voluntary and community sector",
    By.BOTH: "both sides",
    By.UNCLEAR: "not settled",
}
_OUTCOMES: Mapping[str, str] = {
    value: says.partition(":")[0] for value, says, _ in OUTCOMES
}

HERE = Path(__file__).parent


@cache
def environment() -> Environment:
    """Return the one set of templates; every value is escaped, none may be missing."""
    made = Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters.update(
        change=change,
        edits=marked,
        paragraphs=paragraphs,
        words=words,
        way=way,
        binds=binds,
        side=side,
        outcome=outcome,
        kind=kind,
        pages=_for_pages,
        plainly=_plainly,
        first_words=_first_words,
        day=day,
        count=plural,
        sentence=sentence_of,
    )
    return made


def _first_words(text: str) -> str:
    """Return how a clause without a number begins: what people find it by."""
    return first_words(text, 3, without=",;:.")


@pass_context
def _for_pages(context: Context, words: str) -> str:
    named = context.get("named") or str
    return said(str(words), str(context.get("path", "")), named)


def said(words: str, path: str, named: Named) -> str:
    """Return what a step says as a page says it.

    Args:
        words: As the step says it.
        path: The page's address.
        named: What people call a clause, by its id.
    """
    return plainly(for_pages(words, path, mark=True), named)


@pass_context
def _plainly(context: Context, said: str) -> str:
    return plainly(str(said), context.get("named") or str)


def change(old: str, new: str) -> Markup:
    """Return a change of words with what goes and what comes marked, spoken too."""
    return marked(word_edits(old, new))


def marked(edits: Iterable[Edit]) -> Markup:
    """Return edits with what was removed struck and what was added underlined."""
    pieces = [
        escape(edit.text) if edit.kind == "same" else _mark(edit.kind, edit.text)
        for edit in edits
    ]
    return Markup("").join(pieces)


def _mark(kind: str, text: str) -> Markup:
    name, word = ("del", "Removed") if kind == "deleted" else ("ins", "Added")
    return Markup(
        "<{name}><span class='unseen'> {word}: </span>{text}"
        "<span class='unseen'> End. </span></{name}>"
    ).format(name=Markup(name), word=word, text=text)  # noqa: S704  names of ours


def paragraphs(text: str) -> Markup:
    """Return the paragraphs of a text, each in an element of its own."""
    found = [part for part in text.split("\n\n") if part.strip()]
    return Markup("").join(Markup("<p>{}</p>").format(part) for part in found)


def words(value: Any) -> str:
    """Return a value's name in words: ``public_bodies`` as "public bodies"."""
    return "" if value is None else str(value).replace("_", " ")


def way(channel: str) -> str:
    """Return how an answer came, as people say it: ``word`` as "marked Word copy"."""
    return WAYS.get(channel, words(channel))


def side(by: str | None) -> str:
    """Return the side that a promise binds; empty for what binds nobody."""
    return "" if by is None else _SIDES.get(str(by), words(by))


def binds(by: str | None) -> str:
    """Return whom a promise binds as the end of a sentence; empty for what binds nobody.

    For example "binds the voluntary and community sector".
    """
    if by == By.UNCLEAR:
        return "whom it binds is not settled"
    return f"binds {side(by)}" if by else ""


def outcome(value: Any) -> str:
    """Return what was decided, in the words in which it is chosen."""
    return _OUTCOMES.get(str(value), words(value))


def kind(value: Any) -> str:
    """Return what a remark does, as people say it: ``reword`` as "change of words"."""
    return KINDS.get(str(value), words(value))


def day(value: str) -> str:
    """Return an ISO date or time as people write it: 2 March 2026."""
    return in_words(value)
