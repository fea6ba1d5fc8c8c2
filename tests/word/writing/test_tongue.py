"""A Word file of ours in another language, and what is marked as English in it."""

from compact_draft.text.tongue import Tongue
from compact_draft.word.ooxml.names import w
from compact_draft.word.ooxml.package import Package
from compact_draft.word.writing.bookmarks import mark_name
from compact_draft.word.writing.tongue import in_tongue
from tests.redline.maker import STYLES, bookmark, docx, p, run

WELSH = Tongue(
    code="cy",
    words={"Contents": "Cynnwys", "Draft": "Drafft"},
    months=tuple("abcdefghijkl"),
)
LANG = (
    STYLES
    + '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault></w:docDefaults>'
)


def put(
    *blocks: str,
    told: tuple[str, ...] = (),
    english: tuple[str, ...] = (),
    **more: object,
) -> tuple[Package, tuple[str, ...]]:
    data, missing = in_tongue(docx(*blocks, **more), WELSH, told, english, ())
    return Package.open(data), missing


def marked(package: Package) -> list[tuple[str, str]]:
    found = []
    for each in package.xml(package.main).iter(w("r")):
        lang = each.find(f"{w('rPr')}/{w('lang')}")
        words = "".join(text.text or "" for text in each.iter(w("t")))
        found.append((words, "" if lang is None else lang.get(w("val"), "")))
    return found


def test_what_the_table_has_is_put_into_the_language_as_a_whole() -> None:
    package, missing = put(p("Con", "tents"), "Draft")
    assert [words for words, _ in marked(package)] == ["Cynnwys", "", "Drafft"]
    assert missing == ()


def test_a_line_is_put_into_it_run_by_run_where_it_is_not_one() -> None:
    package, missing = put(p("Draft", run(" of it all", "<w:b/>")))
    assert marked(package) == [("Drafft", ""), (" of it all", "en-GB")]
    assert missing == ("of it all",)


def test_words_of_clauses_are_left_as_they_are() -> None:
    package, missing = put("Talu yn gynnar.", told=("Talu yn gynnar.",))
    assert (marked(package), missing) == ([("Talu yn gynnar.", "")], ())


def test_a_clause_that_is_still_english_is_marked_and_not_missing() -> None:
    package, missing = put("Pay early.", english=("Pay early.",))
    assert (marked(package), missing) == ([("Pay early.", "en-GB")], ())


def test_the_language_of_the_file_is_that_of_its_words() -> None:
    package, _ = put("Draft", styles=LANG)
    (part,) = package.related(package.main, "styles")
    assert {e.get(w("val")) for e in package.xml(part).iter(w("lang"))} == {"cy-GB"}


def test_headers_are_put_into_it_too() -> None:
    package, missing = put("Draft", headers=[p("Contents") + p("Chapter")])
    (part,) = package.related(package.main, "header")
    words = [text.text for text in package.xml(part).iter(w("t"))]
    assert words == ["Cynnwys", "Chapter"]
    assert missing == ("Chapter",)


def test_every_run_of_a_clause_that_is_left_in_english_is_marked() -> None:
    block = p(
        bookmark(
            mark_name("fen-4", "0" * 64), run("Pay "), run("early.", "<w:b/>"), number=1
        )
    )
    data, missing = in_tongue(
        docx("Draft", block), WELSH, (), ("Pay early.",), {"fen-4"}
    )
    assert marked(Package.open(data)) == [
        ("Drafft", ""),
        ("Pay ", "en-GB"),
        ("early.", "en-GB"),
    ]
    assert missing == ()
