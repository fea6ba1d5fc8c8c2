"""Errors where a person can mend them: said at their field, and folds that are open.

A page is made once and its messages are made beside it. Here both are brought together:
the field that an error is about is marked and says what is wrong, the summary leads to it,
every fold around it is open, and a message names a field as the page does.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from html.parser import HTMLParser

from markupsafe import escape

from compact_draft.desk.asking import DO, HIDDEN, Ask
from compact_draft.desk.labels import END, MID, OPEN
from compact_draft.desk.sayings import is_field, sentence_of
from compact_draft.errors import CompactError

_NAMED = re.compile(f"{OPEN}([^{MID}]*){MID}([^{END}]*){END}")
_CARD = re.compile(r'<a class="place" href="#([^"]*)">([^<]*)</a>:')
_OPTION = re.compile(r"(?<![\w-])--([a-z][a-z-]*)")
_KIN: dict[str, tuple[str, ...]] = {
    "at": ("begins",),
    "by": ("binds", "new_binds"),
    "binds": ("new_binds",),
    "kind": ("new_kind",),
    "theme": ("new_theme",),
    "after": ("behind",),
    "change": ("changes",),
    "file": ("sheet", "compact", "table"),
    "from": ("sender",),
    "other": ("others", "clause"),
    "parties": ("name0",),
    "reason": ("why",),
    "text": ("wording", "words"),
    "why": ("reason",),
    "words": ("wording",),
}
"""Fields that a step calls otherwise than the page does."""


@dataclass(slots=True)
class _Field:
    """A field as it stands in a page: its name and id, and where its tag begins."""

    name: str
    id: str
    at: int
    tag: str


@dataclass(slots=True)
class _Form:
    """A form as it stands in a page, with the folds that it lies in."""

    folds: tuple[int, ...]
    hidden: dict[str, str] = field(default_factory=dict)
    deeds: set[str] = field(default_factory=set)
    fields: list[_Field] = field(default_factory=list)
    own_folds: dict[str, tuple[int, ...]] = field(default_factory=dict)


class _Reader(HTMLParser):
    """Reads which forms, fields, folds and labels a page has, and where they stand."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.forms: list[_Form] = []
        self.labels: dict[str, str] = {}
        self._folds: list[int] = []
        self._form: _Form | None = None
        self._label = ""
        self._lines = [0]
        for line in page.split("\n"):
            self._lines.append(self._lines[-1] + len(line) + 1)
        self.feed(page)
        self.close()

    def _here(self) -> int:
        line, column = self.getpos()
        return self._lines[line - 1] + column

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "details":
            self._folds.append(self._here())
        elif tag == "form":
            self._form = _Form(tuple(self._folds))
            self.forms.append(self._form)
        elif tag == "label":
            self._label = given.get("for", "")
        elif self._form is not None and tag == "button":
            if given.get("name") == DO:
                self._form.deeds.add(given.get("value", ""))
        elif self._form is not None and tag in ("input", "select", "textarea"):
            name = given.get("name", "")
            if given.get("type") == "hidden":
                self._form.hidden[name] = given.get("value", "")
                return
            raw = self.get_starttag_text() or ""
            self._form.fields.append(
                _Field(name, given.get("id", ""), self._here(), raw)
            )
            self._form.own_folds[name] = tuple(self._folds)

    def handle_endtag(self, tag: str) -> None:
        if tag == "details" and self._folds:
            self._folds.pop()
        elif tag == "form":
            self._form = None
        elif tag == "label":
            self._label = ""

    def handle_data(self, data: str) -> None:
        if self._label:
            said = f"{self.labels.get(self._label, '')}{data}"
            self.labels[self._label] = " ".join(said.split())


def at_their_fields(page: str, ask: Ask, tell: Callable[[str], str]) -> str:
    """Return a page with its errors at their fields, and fields named as it names them.

    Args:
        page: The page, whole.
        ask: What was sent, with what was wrong with it.
        tell: Says a message as pages say it.
    """
    if not ask.errors and OPEN not in page:
        return page
    read = _Reader(page)
    sent = _sent(read.forms, ask) if ask.errors else None
    page = _marked(page, sent, ask, tell)
    return _NAMED.sub(lambda found: _called(found[1], found[2], sent, read), page)


def _sent(forms: Iterable[_Form], ask: Ask) -> _Form | None:
    """Return the form that was sent: it has the button, and most of what was hidden."""
    able = [form for form in forms if ask.get(DO) in form.deeds]

    def like(form: _Form) -> int:
        same = [
            ask.get(name) == value
            for name, value in form.hidden.items()
            if name == "about" or name not in HIDDEN
        ]
        return sum(same) - same.count(False)

    return max(able, key=like, default=None)


def _marked(page: str, sent: _Form | None, ask: Ask, tell: Callable[[str], str]) -> str:
    """Return a page with what is wrong at each field, and the folds around it open."""
    folds = set(() if sent is None else sent.folds)
    wrong: dict[int, tuple[_Field, str]] = {}
    links = []
    for error in ask.errors:
        found = None if sent is None else field_of(error, sent, ask)
        links.append("" if found is None else found.id)
        if sent is not None and found is not None and found.id:
            folds |= set(sent.own_folds.get(found.name, ()))
            wrong.setdefault(found.at, (found, sentence_of(tell(error.what))))
    for at in sorted({*folds, *wrong}, reverse=True):
        if at in wrong:
            found, said = wrong[at]
            page = page[:at] + _with_error(found, said) + page[at + len(found.tag) :]
        elif not page.startswith("<details open", at):
            page = f"{page[:at]}<details open{page[at + len('<details') :]}"
    return _linked(page, links)


def _with_error(found: _Field, said: str) -> str:
    """Return the tag of a field with what is wrong before it, to be seen and to be heard."""
    name = escape(f"{found.id}-wrong")
    head, rest = found.tag.split(None, 1)
    if "aria-describedby=" in rest:
        rest = rest.replace('aria-describedby="', f'aria-describedby="{name} ', 1)
    else:
        rest = f'aria-describedby="{name}" {rest}'
    return (
        f'<span class="wrong" id="{name}"><span class="unseen">Error: </span>'
        f'{escape(said)}</span>{head} aria-invalid="true" {rest}'
    )


def field_of(error: CompactError, form: _Form, ask: Ask) -> _Field | None:
    """Return the field of a form that an error is about; None where none is.

    It is the one that the error names, else one that its remedy names, else the file that
    it is about, else the one in which stands what the error quotes.
    """
    path = error.where.path
    named = [path.removeprefix("--").lower()] if is_field(path) else []
    named += _OPTION.findall(error.mend)
    for one in named:
        for wanted in (one.replace("-", "_"), one, *_KIN.get(one, ())):
            for found in form.fields:
                if wanted in (found.name, found.id):
                    return found
    came = {
        name for name, files in ask.files.items() if path in {f.name for f in files}
    }
    for found in form.fields:
        typed = ask.get(found.name).strip()
        if found.name in came or (typed and _quotes(error.what, typed)):
            return found
    return None


def _quotes(what: str, typed: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(typed)}(?!\w)", what) is not None


def _linked(page: str, links: Iterable[str]) -> str:
    """Return a page whose summary leads to fields and cards that are there, and nowhere else."""
    for link in links:
        begin, _, rest = page.partition('<a class="to-field" href="#">')
        if link:
            page = f'{begin}<a href="#{escape(link)}">{rest}'
        else:
            page = begin + rest.replace("</a>", "", 1)
    for found in list(_CARD.finditer(page)):
        if f'id="{found[1]}"' not in page:
            page = page.replace(found[0], f'<span class="place">{found[2]}</span>:')
    return page


def _called(name: str, other: str, sent: _Form | None, read: _Reader) -> str:
    """Return what the page calls a field: by the form that was sent, else by any."""
    for form in ([sent] if sent is not None else []) + read.forms:
        for wanted in (name.replace("-", "_"), name, *_KIN.get(name, ())):
            for found in form.fields:
                if found.name == wanted and read.labels.get(found.id):
                    return f"the field “{escape(read.labels[found.id])}”"
    return other
