"""Fields of a paragraph whose result Word writes again: page numbers, references.

Words that are put into such a result are gone when Word next brings it up to date,
and a field whose words were struck says its result again. Links are not among them:
Word leaves their words alone.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from compact_draft.word.ooxml.names import Element, w

_KEEPS_ITS_WORDS = ("HYPERLINK",)


@dataclass(slots=True)
class LiveField:
    """One field that begins and ends in the paragraph.

    Attributes:
        codes: What makes it a field: its ``w:fldChar`` and ``w:instrText``, or the
            ``w:fldSimple`` around its result.
        result: The elements of its result.
    """

    codes: list[Element] = field(default_factory=list)
    result: set[Element] = field(default_factory=set)
    instruction: str = ""
    has_result: bool = False

    def unlink(self) -> None:
        """Make plain words of the result."""
        for code in self.codes:
            holder = code.getparent()
            if holder is None:
                continue
            if code.tag == w("fldSimple"):
                at = holder.index(code)
                holder[at : at + 1] = list(code)
                continue
            holder.remove(code)
            run = holder.getparent()
            if run is not None and all(e.tag == w("rPr") for e in holder):
                run.remove(holder)


def live_fields(paragraph: Element) -> list[LiveField]:
    """Return the fields of a paragraph that Word brings up to date, outer ones too."""
    if not any(True for _ in paragraph.iter(w("fldChar"), w("fldSimple"))):
        return []
    found: list[LiveField] = []
    open_ones: list[LiveField] = []
    for element in paragraph.iter():
        kind = element.get(w("fldCharType")) if element.tag == w("fldChar") else ""
        if kind == "begin":
            open_ones.append(LiveField())
        if kind and open_ones:
            open_ones[-1].codes.append(element)
            open_ones[-1].has_result |= kind == "separate"
        elif element.tag == w("instrText") and open_ones:
            open_ones[-1].codes.append(element)
            open_ones[-1].instruction += element.text or ""
        else:
            for live_field in open_ones:
                if live_field.has_result:
                    live_field.result.add(element)
        if kind == "end" and open_ones:
            found.append(open_ones.pop())
        if element.tag == w("fldSimple"):
            found.append(
                LiveField(
                    codes=[element],
                    result=set(element.iter()),
                    instruction=element.get(w("instr")) or "",
                )
            )
    return [
        live_field
        for live_field in found
        if not live_field.instruction.strip().upper().startswith(_KEEPS_ITS_WORDS)
    ]
