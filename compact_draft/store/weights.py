"""The weights that examples have taught, from the file that is shipped."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from compact_draft.errors import SourceError, Where
from compact_draft.store.shipped import shipped

if TYPE_CHECKING:
    from compact_draft.judgement.weights import Weights

NAME = "judgement.weights"


@cache
def shipped_weights() -> Weights:
    """Return the shipped weights, read once.

    Raises:
        SourceError: The file is missing or damaged.
    """
    from compact_draft.judgement.weights import read_weights

    path = shipped() / "templates" / NAME
    try:
        return read_weights(path.read_bytes())
    except (OSError, ValueError) as error:
        raise SourceError(
            f"the weights of the examples cannot be read ({error})",
            where=Where(str(path)),
            mend="install compact-draft again",
        ) from None
