"""Issued drafts and returned copies, made of our own XML."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from xml.sax.saxutils import escape, quoteattr

from compact_draft.model.clause import Clause, Kind
from compact_draft.model.compact import Outline, OutlineRow, Revision, RevisionKind
from tests.redline.maker import docx

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
DATE = "2026-03-02T10:00:00Z"
TAGS = "Achievable now · answers to national 4.4 (2010)"

CLAUSES = (
    ("fun-01", Kind.HEADING, "Funding"),
    (
        "fun-02",
        Kind.COMMITMENT,
        "The Council will pay grants in advance where there is a need.",
    ),
    (
        "fun-03",
        Kind.COMMITMENT,
        (
            "Public bodies will give at least twelve weeks for written consultation.\n\n"
            "They will say why when a shorter time is needed."
        ),
    ),
    ("vol-01", Kind.HEADING, "Volunteering"),
    (
        "vol-02",
        Kind.COMMITMENT,
        "Groups will repay the travel costs of volunteers within ten days.",
    ),
    ("vol-03", Kind.PRINCIPLE, "We value what volunteers bring to our towns."),
)


def revision(rows: Sequence[tuple[str, Kind, str]] = CLAUSES) -> Revision:
    clauses = tuple(Clause(id=i, kind=kind, text=text) for i, kind, text in rows)
    outline = Outline(
        rows=tuple(
            OutlineRow(
                clause=c.id,
                level=1 if c.kind is Kind.HEADING else None,
                number="" if c.kind is Kind.HEADING else str(n),
            )
            for n, c in enumerate(clauses, 1)
        )
    )
    return Revision(
        label="r1",
        made="2026-03-01",
        parent=None,
        kind=RevisionKind.ISSUED,
        title="A Compact for Ashmere",
        parties=(),
        outline=outline,
        clauses=clauses,
    )


@dataclass(frozen=True)
class Run:
    """Text, and how it is tracked: "", ins, del, moveFrom, moveTo or void."""

    text: str
    kind: str = ""
    author: str = "Ann Able"
    move: str = ""
    struck_by: str = ""


@dataclass(frozen=True)
class Para:
    runs: tuple[Run, ...]
    style: str = ""
    bookmark: str = ""
    end: str = ""
    author: str = "Ann Able"
    before: str = ""  # XML before its runs
    after: str = ""  # XML after its runs

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs if run.kind != "xml")


@dataclass(frozen=True)
class Row:
    """A table row of cells of paragraphs; "ins" or "del" when tracked."""

    cells: tuple[tuple[Para, ...], ...]
    kind: str = ""


@dataclass(frozen=True)
class Note:
    """A comment, on a range `[#id` ... `#id]` or at `#id` (see `comment_on`)."""

    id: int
    text: str
    author: str = "Ann Able"
    date: str = DATE
    parent: int | None = None
    done: bool = False
    initials: str = "AA"


@dataclass
class Copy:
    blocks: list[Para | list[Row]]
    notes: list[Note] = field(default_factory=list)

    def index(self, text: str) -> int:
        return next(
            n
            for n, b in enumerate(self.blocks)
            if isinstance(b, Para) and text in b.text
        )

    def set(self, text: str, *runs: Run | str, **changes: object) -> None:
        """Give the paragraph that holds `text` other runs."""
        n = self.index(text)
        block = self.blocks[n]
        assert isinstance(block, Para)
        made = tuple(Run(r) if isinstance(r, str) else r for r in runs)
        self.blocks[n] = replace(block, runs=made or block.runs, **changes)

    def track(
        self, text: str, marked: str, author: str = "Ann Able", **kw: object
    ) -> None:
        """Give the paragraph that holds `text` runs written [-gone-]{+come+}."""
        self.set(text, *runs(marked, author), **kw)

    def comment(self, text: str, words: str | None, note: Note) -> None:
        """Put a comment on `words` of the paragraph (None: on all of it)."""
        n = self.index(text)
        block = self.blocks[n]
        assert isinstance(block, Para)
        start = f'<w:commentRangeStart w:id="{note.id}"/>'
        end = f'<w:commentRangeEnd w:id="{note.id}"/>' + reference(note.id)
        if words is None:
            block = replace(block, before=block.before + start, after=end + block.after)
        else:
            at = block.text.index(words)
            cut = split(block.runs, at, at + len(words))
            raw = tuple(
                Run(start, "xml") if r is START else Run(end, "xml") if r is END else r
                for r in cut
            )
            block = replace(block, runs=raw)
        self.blocks[n] = block
        self.notes.append(note)

    def reply(self, note: Note) -> None:
        """Answer a comment, with range and reference of its own as Word writes them."""
        for n, block in enumerate(self.blocks):
            assert isinstance(block, Para)
            own = f'w:id="{note.parent}"/>'
            made = tuple(
                replace(
                    run,
                    text=run.text.replace(
                        f"<w:commentRangeStart {own}",
                        f'<w:commentRangeStart {own}<w:commentRangeStart w:id="{note.id}"/>',
                    ).replace(
                        f"<w:commentRangeEnd {own}" + reference(note.parent or 0),
                        f"<w:commentRangeEnd {own}"
                        + reference(note.parent or 0)
                        + f'<w:commentRangeEnd w:id="{note.id}"/>'
                        + reference(note.id),
                    ),
                )
                if run.kind == "xml"
                else run
                for run in block.runs
            )
            self.blocks[n] = replace(block, runs=made)
        self.notes.append(note)

    def set_at(self, n: int, **changes: object) -> None:
        block = self.blocks[n]
        assert isinstance(block, Para)
        self.blocks[n] = replace(block, **changes)

    def comment_at(self, n: int, start: int, end: int, identity: int) -> None:
        """Put the range of a comment on offsets of a paragraph as shown."""
        block = self.blocks[n]
        assert isinstance(block, Para)
        first = f'<w:commentRangeStart w:id="{identity}"/>'
        last = f'<w:commentRangeEnd w:id="{identity}"/>' + reference(identity)
        raw = tuple(
            Run(first, "xml") if r is START else Run(last, "xml") if r is END else r
            for r in split(block.runs, start, end)
        )
        self.blocks[n] = replace(block, runs=raw)

    def data(self) -> bytes:
        return written(self)


START, END = Run("", "xml"), Run(" ", "xml")


def split(given: Sequence[Run], start: int, end: int) -> list[Run]:
    cut: list[Run] = []
    at = 0
    for run in given:
        if run.kind == "xml":
            cut.append(run)
            continue
        for n, letter in enumerate(run.text):
            if at == start:
                cut.append(START)
            if at == end:
                cut.append(END)
            if n and cut[-1] not in (START, END):
                cut[-1] = replace(cut[-1], text=cut[-1].text + letter)
            else:
                cut.append(replace(run, text=letter))
            at += 1
    if at == end:
        cut.append(END)
    return cut


def runs(marked: str, author: str = "Ann Able") -> tuple[Run, ...]:
    """Read ``The [-Council-]{+Board+} will`` as runs."""
    found: list[Run] = []
    rest = marked
    while rest:
        at = min((i for i in (rest.find("[-"), rest.find("{+")) if i >= 0), default=-1)
        if at < 0:
            return (*found, Run(rest))
        if at:
            found.append(Run(rest[:at]))
        kind, close = ("del", "-]") if rest[at] == "[" else ("ins", "+}")
        end = rest.index(close, at)
        found.append(Run(rest[at + 2 : end], kind, author))
        rest = rest[end + 2 :]
    return tuple(found)


def bookmark_name(rev: Revision, clause: str) -> str:
    return f"_cd_{clause.replace('-', '_')}_{rev.digest[:8]}"


def issued_blocks(rev: Revision) -> list[Para | list[Row]]:
    blocks: list[Para | list[Row]] = [Para((Run(rev.title),), style="Title")]
    for clause in rev.clauses:
        for n, text in enumerate(clause.paragraphs):
            blocks.append(
                Para(
                    (Run(text),),
                    style="Heading1" if clause.kind is Kind.HEADING else "",
                    bookmark=bookmark_name(rev, clause.id) if n == 0 else "",
                )
            )
        if clause.kind.is_promise:
            blocks.append(Para((Run(TAGS),), style="CompactTags"))
    return blocks


def issued(rev: Revision) -> Copy:
    return Copy(issued_blocks(rev))


def reference(identity: int) -> str:
    return f'<w:r><w:commentReference w:id="{identity}"/></w:r>'


class Writer:
    def __init__(self) -> None:
        self.ids = 1000

    def id(self) -> int:
        self.ids += 1
        return self.ids

    def sign(self, author: str) -> str:
        name = quoteattr(author)
        return f'w:id="{self.id()}" w:author={name} w:date="{DATE}"'

    def run(self, run: Run) -> str:
        if run.kind == "xml":
            return run.text
        tag = "w:delText" if run.kind in ("del", "void") else "w:t"
        body = "<w:tab/>".join(
            f'<{tag} xml:space="preserve">{escape(t)}</{tag}>'
            for t in run.text.split("\t")
        )
        whole = f"<w:r>{body}</w:r>"
        if run.kind == "void":
            inner = f"<w:del {self.sign(run.struck_by or run.author)}>{whole}</w:del>"
            return f"<w:ins {self.sign(run.author)}>{inner}</w:ins>"
        if run.kind in ("moveFrom", "moveTo"):
            kind = run.kind
            number = self.id()
            name = quoteattr(run.move or "move1")
            return (
                f'<w:{kind}RangeStart w:id="{number}" w:name={name} '
                f'w:author={quoteattr(run.author)} w:date="{DATE}"/>'
                f"<w:{kind} {self.sign(run.author)}>{whole}</w:{kind}>"
                f'<w:{kind}RangeEnd w:id="{number}"/>'
            )
        if run.kind:
            return f"<w:{run.kind} {self.sign(run.author)}>{whole}</w:{run.kind}>"
        return whole

    def para(self, para: Para) -> str:
        style = f"<w:pStyle w:val={quoteattr(para.style)}/>" if para.style else ""
        end = ""
        if para.end:
            end = f"<w:rPr><w:{para.end} {self.sign(para.author)}/></w:rPr>"
        start = close = ""
        for name in filter(None, para.bookmark.split()):
            number = self.id()
            start += f'<w:bookmarkStart w:id="{number}" w:name={quoteattr(name)}/>'
            close += f'<w:bookmarkEnd w:id="{number}"/>'
        inner = "".join(map(self.run, para.runs))
        return (
            f"<w:p><w:pPr>{style}{end}</w:pPr>{start}{para.before}{inner}{para.after}"
            f"{close}</w:p>"
        )

    def block(self, block: Para | list[Row]) -> str:
        if isinstance(block, Para):
            return self.para(block)
        out = "<w:tbl><w:tblPr/><w:tblGrid/>"
        for row in block:
            mark = ""
            if row.kind:
                mark = f"<w:trPr><w:{row.kind} {self.sign('Ann Able')}/></w:trPr>"
            out += f"<w:tr>{mark}"
            for cell in row.cells:
                out += f"<w:tc><w:tcPr/>{''.join(map(self.para, cell))}</w:tc>"
            out += "</w:tr>"
        return out + "</w:tbl>"


def written(copy: Copy, **parts: object) -> bytes:
    """Return a copy as a Word file without styles and settings, and with other parts."""
    writer = Writer()
    body = "".join(map(writer.block, copy.blocks))
    held = {"styles": "", "settings": "", "sect": "<w:sectPr/>", **parts}
    return docx(body, **(comment_parts(copy.notes) if copy.notes else {}), **held)


def comment_parts(notes: Iterable[Note]) -> dict[str, str]:
    """Return the content of the parts of comments and of their threads."""
    comments = extended = ""
    for note in notes:
        paras = note.text.split("\n")
        comments += (
            f'<w:comment w:id="{note.id}" w:author={quoteattr(note.author)} '
            f'w:date="{note.date}" w:initials={quoteattr(note.initials)}>'
        )
        for n, text in enumerate(paras, 1):
            key = f"{note.id * 100 + n:08X}"
            comments += (
                f'<w:p w14:paraId="{key}"><w:r><w:t xml:space="preserve">'
                f"{escape(text)}</w:t></w:r></w:p>"
            )
        comments += "</w:comment>"
        mine = f"{note.id * 100 + len(paras):08X}"
        above = ""
        if note.parent is not None:
            parent = next((p for p in notes if p.id == note.parent), None)
            lines = len(parent.text.split("\n")) if parent else 1
            above = f' w15:paraIdParent="{note.parent * 100 + lines:08X}"'
        extended += (
            f'<w15:commentEx w15:paraId="{mine}"{above} w15:done="{int(note.done)}"/>'
        )
    return {"comments": comments, "threads": extended}


def much_marked() -> Copy:
    """Return a copy of the usual draft with nearly every kind of mark, by two hands."""
    copy = issued(revision())
    copy.track(
        "pay grants",
        "The Council will [-pay-]{+give+} grants in advance where there is a need"
        "{+ of it+}.",
    )
    copy.comment("twelve weeks", "twelve weeks", Note(1, "Why not thirteen?"))
    copy.notes.append(Note(2, "Because.", author="Bo Bell", parent=1))
    copy.set("We value", "We value all that volunteers bring to our towns.")
    copy.track(
        TAGS, "[-Achievable now-]{+Aspirational+} · answers to national 4.4 (2010)"
    )
    copy.track("A Compact for", "A {+Good +}Compact for Ashmere")
    new = Para((Run("Volunteers will be trained.", "ins", "Bo Bell"),), end="ins")
    copy.blocks.insert(copy.index("We value"), new)
    copy.set_at(
        copy.index("They will say"),
        runs=(Run("They will say why when a shorter time is needed.", "del"),),
        end="del",
    )
    copy.blocks.insert(
        copy.index("Funding"), copy.blocks.pop(copy.index("Groups will"))
    )
    return copy
