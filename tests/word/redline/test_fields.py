"""Fields are marked whole or not at all."""

from lxml import etree

from compact_draft.word.equality.definitions import Definitions
from compact_draft.word.equality.keys import ContentKeys
from compact_draft.word.ooxml.names import NAMESPACES, Element
from compact_draft.word.ooxml.package import Package
from compact_draft.word.redline.group import compared

W = f'xmlns:w="{NAMESPACES["w"]}"'


def char(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def field(instruction: str, result: str) -> str:
    code = f"<w:r><w:instrText> {instruction} </w:instrText></w:r>"
    return f"{char('begin')}{code}{char('separate')}{text(result)}{char('end')}"


def text(words: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'


def paragraph(content: str) -> Element:
    return etree.fromstring(f"<w:p {W}>{content}</w:p>")


def kinds(old: str, new: str) -> list[tuple[str, str]]:
    class Nothing(Definitions):
        def __init__(self) -> None:
            self.places: dict[str, str] = {}
            self._defaults: dict[str, str] = {}
            self._style_names: dict[str, str] = {}
            self.package = Package({}, name="")

    pool: dict[str, int] = {}
    keys = ContentKeys(Nothing(), pool, lambda kind, number: f"{kind}{number}")
    group = compared([paragraph(old)], [paragraph(new)], keys, keys)
    return [
        (
            op.kind,
            group.new.text(op.new_start, op.new_end)
            if op.kind == "inserted"
            else group.old.text(op.old_start, op.old_end),
        )
        for op in group.ops
    ]


def test_a_changed_instruction_takes_the_whole_field_along():
    before = text("See page ") + field("PAGE", "3") + text(" for the rules of it.")
    after = text("See page ") + field("NUMPAGES", "3") + text(" for the rules of it.")
    assert kinds(before, after) == [
        ("same", "See page "),
        ("deleted", "3"),
        ("inserted", "3"),
        ("same", " for the rules of it."),
    ]


def test_a_changed_result_leaves_the_plumbing_alone():
    before = text("See page ") + field("PAGE", "3") + text(" for the rules of it.")
    after = text("See page ") + field("PAGE", "4") + text(" for the rules of it.")
    assert [kind for kind in kinds(before, after) if kind[0] != "same"] == [
        ("deleted", "3"),
        ("inserted", "4"),
    ]
