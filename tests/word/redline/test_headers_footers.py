"""A section that goes takes its header along, and the redline says so and is made."""

import pytest

from compact_draft.model.redline import Options
from compact_draft.word.redline.redline import redline
from tests.redline.judge import judge
from tests.redline.maker import docx, p, page

WORDS = (
    "The parish council meets twice a year.",
    "Rooms are let at half the usual rate.",
    "Money is spent as it was granted.",
)
ONE, TWO, ALL = "Part one: the rules", "Part two: money", "All of it"


def shows(header):
    return page(refs=f'<w:headerReference w:type="default" r:id="{header}"/>')


def parted(*headers, last=""):
    """Two sections: the first ends with the second paragraph."""
    first = p(WORDS[1], ppr=shows("rIdH1"))
    sect = shows(last) if last else page()
    return docx(WORDS[0], first, WORDS[2], headers=headers, sect=sect)


def three(*shown, turned=(), words=WORDS, headers=(ONE, TWO, ALL)):
    """A section for each paragraph, those in `turned` on a page on its side."""
    sections = []
    for at, header in enumerate(shown):
        refs = (
            f'<w:headerReference w:type="default" r:id="{header}"/>' if header else ""
        )
        size = (16838, 11906) if at in turned else (11906, 16838)
        sections.append(page(*size, refs=refs))
    inner = [p(one, ppr=sect) for one, sect in zip(words, sections[:-1], strict=False)]
    last = words[len(inner) :]
    return docx(*inner, *last, headers=headers, sect=sections[-1])


H1, H2, H3 = "rIdH1", "rIdH2", "rIdH3"
THREE = three(H1, H2, H3, turned=[1])
OWN = parted(ONE, TWO, last="rIdH2")
PAIRS = {
    "the section goes": (OWN, docx(WORDS[2], headers=[TWO], sect=shows("rIdH1"))),
    "its words stay": (OWN, docx(*WORDS, headers=[TWO], sect=shows("rIdH1"))),
    "all have another header": (OWN, docx(*WORDS, headers=[ALL], sect=shows("rIdH1"))),
    "both shared one": (parted(ONE), docx(*WORDS, headers=[ALL], sect=shows("rIdH1"))),
    "the middle one goes": (THREE, three(H1, H3, words=WORDS[::2])),
    "the middle one goes and parts are counted again": (
        THREE,
        three(H1, H2, words=WORDS[::2], headers=(ONE, ALL)),
    ),
    "two change places": (
        THREE,
        three(H2, H1, H3, turned=[0], words=[WORDS[1], WORDS[0], WORDS[2]]),
    ),
    "one part for all, reworded": (
        three(H1, H1, H1, headers=(ONE,)),
        three(H1, H1, words=WORDS[::2], headers=("Part one: the new rules",)),
    ),
    "one of its own comes between two that share": (
        three(H1, H1, H1),
        three(H1, H2, H1),
    ),
    "one that inherited gets its own": (three(H1, "", ""), three(H1, H2, "")),
    "the second goes": (OWN, docx(*WORDS[:2], headers=[ONE], sect=shows("rIdH1"))),
}


@pytest.mark.parametrize("name", PAIRS)
@pytest.mark.parametrize("turned", [False, True])
def test_a_section_that_goes_takes_its_header_along(name, turned):
    old, new = PAIRS[name][::-1] if turned else PAIRS[name]
    out, found = redline(old, new, Options(author="Writer"))
    verdict = judge(old, new, out)
    assert verdict.faults == []
    assert found.untracked == ()
    assert found.proof.coarser == ()
