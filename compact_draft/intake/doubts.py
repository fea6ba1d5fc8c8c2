"""What is doubtful about a line, in the words that people read."""

from __future__ import annotations

SCRAMBLED = "looks scrambled: read it against the old file before using it"
UNSAID = "nothing says whether this is a promise"
UNBOUND = "nothing says who is bound"
NO_HEAD = "its column has no head that says who is bound"
UNKNOWN = (
    "it names somebody whom the rules do not know; nothing says which side that is"
)
NOBODY = "it names nobody who acts; look whether the side is right"
NOT_ITSELF = "its words name a side, but not as the one who acts"
RECEIVES = "those whom it names are given something; it seems to bind the other side"
LATER = "not its first sentence makes it a promise, but a later one"
MAYBE = "it may be a promise, by its words"
YOU_SAID = "“we” answers what “you” said; taken for the public bodies"
OTHER_SIDE = "its own words name another side than its place does"
WE_AND_THEY = "it says “we” and speaks of one side as of others; look who is meant"
OUT_OF_PLACE = "it reads like a promise, but stands where none is looked for"
