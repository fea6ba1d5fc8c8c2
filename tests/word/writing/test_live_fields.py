"""Fields of a paragraph whose result Word writes again."""

from lxml import etree

from compact_draft.word.ooxml.names import Element, w
from compact_draft.word.writing.live_fields import live_fields
from tests.redline.maker import SPACES

BEGIN = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
SPLIT = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'


def words(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


def code(text: str) -> str:
    return f"<w:r><w:instrText>{text}</w:instrText></w:r>"


def paragraph(*pieces: str) -> Element:
    names = " ".join(f'xmlns:{short}="{uri}"' for short, uri in SPACES.items())
    return etree.fromstring(f"<w:p {names}>{''.join(pieces)}</w:p>")


def text(elements) -> str:  # type: ignore[no-untyped-def]  # any elements
    return "".join(e.text or "" for e in elements if e.tag == w("t"))


def test_a_paragraph_without_fields_has_none() -> None:
    assert live_fields(paragraph(words("Pay us"))) == []


def test_a_field_has_its_instruction_and_only_its_result() -> None:
    held = paragraph(
        words("page "), BEGIN, code(" PAGE "), SPLIT, words("4"), END, words(".")
    )
    (found,) = live_fields(held)
    assert found.instruction.strip() == "PAGE"
    assert text(found.result) == "4"
    assert len(found.codes) == 4


def test_a_link_keeps_its_words_and_is_none_of_them() -> None:
    held = paragraph(BEGIN, code(' HYPERLINK "x" '), SPLIT, words("here"), END)
    assert live_fields(held) == []
    assert live_fields(paragraph('<w:fldSimple w:instr=" hyperlink x"/>')) == []


def test_a_field_within_another_is_told_too() -> None:
    held = paragraph(
        BEGIN, code(" IF "), SPLIT, words("a"),
        BEGIN, code(" PAGE "), SPLIT, words("4"), END, words("b"), END,
    )  # fmt: skip
    inner, outer = live_fields(held)
    assert inner.instruction.strip() == "PAGE"
    assert text(inner.result) == "4"
    assert sorted(text(outer.result)) == ["4", "a", "b"]


def test_made_plain_words_a_field_leaves_its_result_and_nothing_else() -> None:
    held = paragraph(words("page "), BEGIN, code(" PAGE "), SPLIT, words("4"), END)
    live_fields(held)[0].unlink()
    assert text(held.iter()) == "page 4"
    assert not list(held.iter(w("fldChar"), w("instrText")))
    assert len(held.findall(w("r"))) == 2


def test_a_simple_field_leaves_its_runs_in_its_place() -> None:
    simple = f'<w:fldSimple w:instr=" PAGE ">{words("4")}</w:fldSimple>'
    held = paragraph(words("page "), simple, words("."))
    (found,) = live_fields(held)
    found.unlink()
    assert [run.tag for run in held] == [w("r")] * 3
    assert text(held.iter()) == "page 4."
