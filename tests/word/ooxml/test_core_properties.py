"""A document's own properties."""

from datetime import datetime, timedelta, timezone

from compact_draft.word.ooxml.core_properties import set_properties
from compact_draft.word.ooxml.package import Package
from tests.redline.maker import docx

WHEN = datetime(2026, 3, 2, 10, tzinfo=timezone(timedelta(hours=1)))


def properties(package: Package) -> dict[str, str | None]:
    (part,) = package.related("", "core-properties")
    return {child.tag.rpartition("}")[2]: child.text for child in package.xml(part)}


def test_title_author_language_and_the_moment_in_universal_time_are_written() -> None:
    package = Package.open(docx("Pay"))
    set_properties(
        package, title="The\n Compact", author="Writers", status="Draft", when=WHEN
    )
    assert properties(Package.open(package.save())) == {
        "title": "The Compact",
        "creator": "Writers",
        "lastModifiedBy": "Writers",
        "created": "2026-03-02T09:00:00Z",
        "modified": "2026-03-02T09:00:00Z",
        "language": "en-GB",
        "contentStatus": "Draft",
    }


def test_what_stood_there_is_replaced_and_not_added_to() -> None:
    package = Package.open(docx("Pay"))
    for author in ("First", "Second"):
        set_properties(package, title="C", author=author, status="Draft", when=WHEN)
    assert properties(package)["creator"] == "Second"
