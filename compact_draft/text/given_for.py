"""Was a thing said of these words, or of others? One answer for links, tags and evidence.

Whatever a person says of a wording (a link, a tag, evidence, a short heading, a waiver)
is bound to it by a print. A change that is more than typing makes the print another,
and then the thing is shown again with both wordings until somebody says "still true".
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass

from compact_draft.text.normalise import fold

_PRINT = 24
_RAW = 64
_MARKS = re.compile(r"(?<!\d)[^\w\s£%&]+|[^\w\s£%&]+(?!\d)")


@dataclass(frozen=True, slots=True, kw_only=True)
class LookAgain:
    """A thing that was said of words which have changed since.

    Attributes:
        what: What was said: "link", "evidence", "tag", "heading", "waiver".
        of: Of which it was: a reference, a party; empty where there is but one.
        side: Whose words changed: "clause" or "undertaking".
        then: The words it was said of; None where they were not kept.
        now: The words as they are.
        by: Who said it.
        when: When they did.
    """

    what: str
    of: str
    side: str
    then: str | None
    now: str
    by: str = ""
    when: str = ""


def wording_print(text: str) -> str:
    """Return the print of a wording: the same where only typing differs.

    Quotes, dashes, blanks, case and marks between words are typing; words, figures and
    marks within figures are not.
    """
    bare = " ".join(_MARKS.sub(" ", fold(text)).split())
    return hashlib.sha256(bare.encode("utf-8")).hexdigest()[:_PRINT]


def is_of(given: str, text: str) -> bool:
    """Say whether a print is of this text; an empty one, of nothing, is of any.

    Prints of older files are digests of the text as it was typed.
    """
    if len(given) == _RAW:
        return given == hashlib.sha256(text.encode("utf-8")).hexdigest()
    return not given or given == wording_print(text)


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
