"""What a combined file says when the changes of some are accepted."""

from compact_draft.word.ooxml.package import Package
from compact_draft.word.ooxml.paragraphs import paragraphs, words_of
from compact_draft.word.resolve.accept_reject import settle_package


def lines(data: bytes, mode: str = "accept", only: set[str] | None = None) -> list[str]:
    """The paragraphs when the changes of `only` (all) are settled, others rejected."""
    package = Package.open(data)
    settle_package(package, mode, only=only)
    settle_package(package, "reject")
    return [words_of(paragraph) for paragraph in paragraphs(package.xml(package.main))]
