"""Texts and sequences for property tests: few words of the trade, so that they repeat."""

from hypothesis import strategies as st

WORDS = [
    "the",
    "a",
    "of",
    "to",
    "and",
    "or",
    "in",
    "for",
    "with",
    "by",
    "we",
    "will",
    "may",
    "must",
    "aims",
    "pay",
    "fund",
    "grant",
    "grants",
    "Council",
    "councils",
    "group",
    "groups",
    "voluntary",
    "sector",
    "partner",
    "partners",
    "consult",
    "consulted",
    "consultation",
    "weeks",
    "months",
    "days",
    "12",
    "6",
    "28",
    "£4,250",
    "50%",
    "notice",
    "written",
    "reasons",
    "early",
    "advance",
    "full",
    "cost",
    "costs",
    "review",
    "agree",
    "agreed",
    "Compact",
    "local",
    "national",
    "community",
    "service",
    "users",
    "volunteers",
    "trustees",
    "board",
    "meeting",
    "report",
    "monitoring",
    "fair",
    "open",
    "clear",
    "co-design",
    "don’t",
    "reply",
    "where",
    "possible",
]
MARKS = (" ", " ", " ", " ", ", ", ". ", "; ", "\n\n", " – ")

words = st.sampled_from(WORDS)
prose = st.lists(st.tuples(words, st.sampled_from(MARKS)), max_size=40).map(
    lambda pairs: "".join(word + mark for word, mark in pairs).strip()
)


@st.composite
def edited(draw, items, new_item):
    """Draw a list and an edited copy; one in four lists is made of copies."""
    old = draw(st.lists(items, max_size=12))
    if old and draw(st.integers(0, 3)) == 0:
        old = (old[: draw(st.integers(1, 3))] * 6)[:12]
    new = list(old)
    for _ in range(draw(st.integers(0, 4))):
        at = draw(st.integers(0, len(new)))
        what = draw(st.sampled_from(["put in", "take out", "change", "copy"]))
        if what == "put in" or not new:
            new.insert(at, draw(new_item))
        elif what == "take out":
            del new[at % len(new)]
        elif what == "change":
            new[at % len(new)] = draw(new_item)
        else:
            new.insert(at, new[at % len(new)])
    return old, new
