"""An old text, and where its paragraphs stand in the new one."""

from compact_draft.model.redline import Options
from compact_draft.word.ooxml.names import w
from compact_draft.word.ooxml.package import Package
from compact_draft.word.ooxml.paragraphs import paragraphs

OPTIONS = Options(author="Writers")


OLD = [
    "The Council will pay grants in advance.",
    "Partners meet twice a year in public.",
    "Each partner names one person to answer letters.",
    "This Compact is reviewed every year.",
]


def standing(data: bytes) -> list[str]:
    """Return the words of each paragraph of a redline, struck ones too."""
    package = Package.open(data)
    texts = (w("t"), w("delText"))
    return [
        "".join(element.text or "" for element in paragraph.iter(*texts))
        for paragraph in paragraphs(package.xml(package.main))
    ]
