"""Was a thing said of these words, or of others? One answer for links, tags and evidence.

Whatever a person says of a wording (a link, a tag, evidence, a short heading, a waiver)
is bound to it by a print (`model.wording`). A change that is more than typing makes the
print another, and then the thing is shown again with both wordings until somebody says
"still true". What a clause holds is asked of `model.look_again`; here is the same for a
thing that stands elsewhere.
"""

from __future__ import annotations

from collections.abc import Mapping

from compact_draft.model.look_again import LookAgain
from compact_draft.model.wording import is_of, wording_print

__all__ = ["LookAgain", "is_of", "look_again", "wording_print"]


def look_again(
    what: str,
    given: str,
    text: str,
    kept: Mapping[str, str],
    *,
    of: str = "",
    side: str = "clause",
    by: str = "",
    when: str = "",
) -> LookAgain | None:
    """Return what is to be looked at again; None where the words are still the same.

    Args:
        what: What was said, as in `LookAgain`.
        given: The print it was given with; empty where it has none.
        text: The words as they are now.
        kept: Wordings by their prints, as the workspace keeps them.
        of: Of which it was.
        side: Whose words these are.
        by: Who said it.
        when: When they did.
    """
    if is_of(given, text):
        return None
    return LookAgain(
        what=what, of=of, side=side, then=kept.get(given), now=text, by=by, when=when
    )
