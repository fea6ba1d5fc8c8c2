"""Two texts redlined, and the marks as a reader sees them."""

import re

from compact_draft.model.redline import Options, Redline
from compact_draft.word.ooxml.package import Package
from compact_draft.word.redline.redline import redline
from tests.word.documents import document

FIRST = [
    "The Council will pay grants in advance.",
    "Partners meet twice a year.",
    "Each partner names one person.",
    "This Compact is reviewed every year.",
]


def compared(old: list, new: list) -> tuple[str, Redline]:
    data, result = redline(document(old), document(new), Options(author="Writers"))
    xml = Package.open(data).data("word/document.xml").decode()
    return marked(xml), result


def marked(xml: str) -> str:
    """Return the body, one paragraph a line, marks as [-gone-] and {+come+}."""
    xml = xml[xml.index("<w:body>") :]
    xml = re.sub(r"<w:pPr>.*?</w:pPr>", _mark, xml)
    xml = re.sub(r"<w:del [^>]*[^/]>", "[-", xml).replace("</w:del>", "-]")
    xml = re.sub(r"<w:ins [^>]*[^/]>", "{+", xml).replace("</w:ins>", "+}")
    xml = re.sub(r"</w:p>|<w:p/>", "\n", xml)
    lines = re.sub(r"<[^>]*>", "", xml).split("\n")
    return "\n".join(re.sub(r"^(.*)¶(.)¶(.*)$", r"\1\3¶\2", line) for line in lines)


def _mark(found: re.Match[str]) -> str:
    kind = re.search(r"<w:(ins|del) ", found[0])
    return "" if kind is None else f"¶{'+' if kind[1] == 'ins' else '-'}¶"
