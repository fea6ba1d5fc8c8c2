"""A paragraph with a placeholder."""

from __future__ import annotations

from compact_draft.word.ooxml.names import w
from compact_draft.word.ooxml.package import Package
from tests.word.writing.shipped_designs import design


def saying(*words: str) -> bytes:
    package = Package.open(design("compact"))
    body = package.xml(package.main).find(w("body"))
    assert body is not None
    template = package.data(package.main).decode()
    more = "".join(f"<w:p><w:r><w:t>{word}</w:t></w:r></w:p>" for word in words)
    package.set_data(
        package.main, template.replace("<w:body>", f"<w:body>{more}", 1).encode()
    )
    return package.save()
