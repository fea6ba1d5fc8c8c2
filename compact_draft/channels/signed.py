"""Is the last line of a text only the name of who sent it?"""

from __future__ import annotations

from compact_draft.channels.prose import Prose
from compact_draft.text.folding import key_of


def without_signature(prose: Prose, name: str) -> Prose:
    """Return what a text says without a last line that is only its sender's name."""
    last = prose.points[-1] if prose.points else None
    said = key_of(last.text) if last is not None else ""
    is_name = bool(said) and set(said.split()) <= set(key_of(name).split())
    if last is None or last.quote or last.proposed or not is_name:
        return prose
    signed = (last.where, f"who signs: “{last.text}”")
    return Prose(points=prose.points[:-1], left=(*prose.left, signed))
