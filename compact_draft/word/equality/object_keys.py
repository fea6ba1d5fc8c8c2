"""When do two drawings, equations, controls or links say the same?"""

from __future__ import annotations

from abc import abstractmethod

from compact_draft.word.equality.atoms import BOXES, Block
from compact_draft.word.equality.field_codes import instruction
from compact_draft.word.equality.property_keys import IDS, RELATED, UNSEEN, PropertyKeys
from compact_draft.word.ooxml.containers import ALTERNATE, blocks_of
from compact_draft.word.ooxml.names import NAMESPACES, Element, mc, r, w

_SHAPED = {f"{{{NAMESPACES['v']}}}{tag}" for tag in ("shape", "rect", "oval", "line")}
_NUMBERED = {"docPr", "cNvPr", "shape", "shapetype", "rect", "OLEObject"}
_PPR, _RPR, _SDT = w("pPr"), w("rPr"), w("sdt")
_LINK, _SIMPLE_FIELD, _INSTR = w("hyperlink"), w("fldSimple"), w("instr")
_BOX = w("txbxContent")


class ObjectKeys(PropertyKeys):
    """Keys of what is neither text nor properties, ids left out."""

    @abstractmethod
    def block(self, element: Element) -> Block:
        """Return the keys of a paragraph or a table, as in a text box."""

    def step(self, holder: Element) -> str:
        """Return what lying in `holder` means to a key; empty for smart tags."""
        tag = holder.tag
        if tag == _SDT:
            return f"/s{self._control(holder)}"
        if tag == _LINK:
            return f"/h{self._link(holder)}"
        if tag == _SIMPLE_FIELD:
            return f"/f{instruction(holder.get(_INSTR, ''), self.definitions.bookmark)}"
        return ""

    def _control(self, control: Element) -> str:
        properties = control.find(w("sdtPr"))
        if properties is None:
            return ""
        skipped = {w("id"), w("rPr"), w("showingPlcHdr"), w("dataBinding"),
                   w("placeholder"), w("lock")}  # fmt: skip
        facts = [self.object_key(p) for p in properties if p.tag not in skipped]
        return "".join(sorted(facts))

    def _link(self, link: Element) -> str:
        identity = link.get(r("id"))
        target = (
            "" if identity is None else self.definitions.target(self.part, identity)
        )
        anchor = link.get(w("anchor"), "")
        if target.startswith("x:#") and not anchor:
            target, anchor = "", target.removeprefix("x:#")
        place = self.definitions.bookmark(anchor)
        facts = (w("docLocation"), w("tgtFrame"))
        return "|".join([target, place, *(link.get(fact, "") for fact in facts)])

    def object_key(self, element: Element) -> str:
        """Return the key of a drawing, equation or anything else, ids left out.

        The key of what its text boxes say stands behind `BOXES`, where it has some.
        """
        out: list[str] = []
        boxes: list[Element] = []
        self._object(element, out, boxes)
        if boxes:
            inside = (block for box in boxes for block, _path in blocks_of(box))
            out.append(BOXES)
            out += [f"{self.block(block).full}," for block in inside]
        return "".join(out)

    def _object(self, element: Element, out: list[str], boxes: list[Element]) -> None:
        tag = element.tag
        if tag == _BOX:
            boxes.append(element)
            return
        if not isinstance(tag, str) or tag in UNSEEN:
            return
        if tag == ALTERNATE:
            choice = element.find(mc("Choice"))
            if choice is not None:
                for inner in choice:
                    self._object(inner, out, boxes)
                return
        if tag in {_PPR, _RPR}:
            out.append(self.properties(element))
            return
        short = tag.rpartition("}")[2]
        out.append(f"<{short}")
        for key, fact in sorted(element.items()):
            if "rsid" in key or key in IDS:
                continue
            if key in {"id", "name"} and short in _NUMBERED:
                continue
            if tag in _SHAPED and key == "type":
                continue
            if key in RELATED:
                fact = self.definitions.target(self.part, fact)
            out.append(f" {key.rpartition('}')[2]}={fact}")
        out.append(">")
        if element.text and element.text.strip():
            out.append(element.text)
        for inner in element:
            self._object(inner, out, boxes)
        out.append("</>")
