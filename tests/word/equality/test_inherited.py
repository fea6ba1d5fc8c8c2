"""What both of two files give a paragraph before it says anything itself."""

from compact_draft.word.equality.definitions import Definitions
from compact_draft.word.equality.inherited import UNLIKE, Inherited
from compact_draft.word.ooxml.package import Package
from tests.redline.maker import docx


def style(
    identity: str,
    *,
    based: str = "",
    ppr: str = "",
    rpr: str = "",
    kind: str = "paragraph",
) -> str:
    on = f'<w:basedOn w:val="{based}"/>' if based else ""
    default = ' w:default="1"' if identity == "Normal" else ""
    return (
        f'<w:style w:type="{kind}"{default} w:styleId="{identity}"><w:name w:val="{identity}"/>{on}'
        f"<w:pPr>{ppr}</w:pPr><w:rPr>{rpr}</w:rPr></w:style>"
    )


def definitions(*styles: str) -> Definitions:
    return Definitions(Package.open(docx("Pay.", styles="".join(styles))))


NORMAL = style("Normal")
BOLD, PLAIN = style("Loud", rpr="<w:b/>"), style("Loud")


def held(old: tuple[str, ...], new: tuple[str, ...], **more: bool) -> Inherited:
    return Inherited(definitions(NORMAL, *old), definitions(NORMAL, *new), **more)


def name_of(identity: str, *styles: str) -> str:
    return definitions(NORMAL, *styles).style(identity)


LOUD = name_of("Loud", BOLD)


def test_what_a_style_gives_in_both_files_counts() -> None:
    words = held((BOLD,), (BOLD,)).of_words(LOUD, "", in_table=False)
    assert words["b"] == "1"


def test_where_the_files_differ_nothing_is_taken_for_given() -> None:
    made = held((BOLD,), (PLAIN,))
    assert made.of_words(LOUD, "", in_table=False)["b"] == UNLIKE
    assert not made.is_same(LOUD, "rPr")
    assert held((BOLD,), (BOLD,)).is_same(LOUD, "rPr")


def test_a_style_has_what_those_it_is_based_on_have() -> None:
    child = style("Louder", based="Loud", rpr="<w:i/>")
    made = held((BOLD, child), (BOLD, child))
    named = name_of("Louder", BOLD, child)
    words = made.of_words(named, "", in_table=False)
    assert (words["b"], words["i"]) == ("1", "1")
    assert made.base(named, "rPr")["b"] == "1"
    assert "i" not in made.base(named, "rPr")


def test_bold_letters_in_a_bold_paragraph_are_not_bold() -> None:
    letters = style("Strong", rpr="<w:b/>", kind="character")
    made = held((BOLD, letters), (BOLD, letters))
    named = name_of("Strong", letters)
    assert made.of_words(LOUD, named, in_table=False)["b"] == ""
    assert made.of_words("", named, in_table=False)["b"] == "1"


def test_a_list_that_only_one_file_has_gives_nothing_sure() -> None:
    made = held((), ())
    assert made.of_list("no such list", "0") == {}


def test_whether_formatting_counts_is_kept() -> None:
    assert held((), ()).counts_formatting
    assert not held((), (), counts_formatting=False).counts_formatting
