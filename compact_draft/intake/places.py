"""Does "the County" act in this text? Then it is the council of the county, and no place.

"The Borough will consult", "the City undertakes to": where the name of a kind of place is
what acts, once, it is a public body throughout.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from compact_draft.model.tags import By

_ACTS = re.compile(
    r"(?:^|[.;:]\s+)(?:[Ff]or its part,? |[Ii]n return,? )?(?:the|The) (?P<place>Count(?:y|ies)|Boroughs?|Cit(?:y|ies)|Districts?|Towns?|Parish(?:es)?"
    r"|Region|Island|Metropolis|Corporation|Administration|Commune)"
    r" (?:also |hereby |jointly )?(?:and (?:the |its )?[\w ]{3,30} )?(?:together |jointly |each |both )?"
    r"(?:will|shall|must|undertakes?|agrees?|promises?|pledges?|commits?|covenants?)\b"
)


def acting_places(texts: Iterable[str]) -> dict[str, By]:
    """Return the kinds of places that act in a text, as `rules.key` gives them."""
    found: dict[str, By] = {}
    held = [text[:400] for text in texts]
    split = [f"{one} {two}" for one, two in pairwise(held) if two[:1].islower()]
    for text in (*held, *split):
        for act in _ACTS.finditer(text):
            place = act["place"].lower()
            found[f"the {place}"] = found[place] = By.PUBLIC_BODIES
    return found
