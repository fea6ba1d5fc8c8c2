"""When two drawings, controls or links say the same."""

import pytest
from lxml import etree

from compact_draft.word.equality.stories import keys_by_content
from compact_draft.word.ooxml.names import w
from compact_draft.word.ooxml.package import Package
from tests.redline.maker import (
    OTHER_PIXEL,
    PIXEL,
    SPACES,
    box,
    control,
    docx,
    link,
    p,
    picture,
    run,
)

POOL: dict[str, int] = {}


def key(*content, **parts):
    package = Package.open(docx(p(*content), **parts))
    keys = keys_by_content(package, POOL)
    (paragraph,) = [
        x
        for x in package.xml(package.main).iter(w("p"))
        if x.getparent().tag == w("body")
    ]
    return [(atom.kind, atom.path) for atom in keys.inline(paragraph)]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (
            key(picture("rId7", 1), media={"rId7": PIXEL}),
            key(picture("rId9", 4), media={"rId9": PIXEL}),
            True,
        ),
        (
            key(picture("rId7"), media={"rId7": PIXEL}),
            key(picture("rId7"), media={"rId7": OTHER_PIXEL}),
            False,
        ),
        (
            key(link("rId8", "a"), links={"rId8": "https://x.example"}),
            key(link("rId5", "a"), links={"rId5": "https://x.example"}),
            True,
        ),
        (
            key(link("rId8", "a"), links={"rId8": "https://x.example"}),
            key(link("rId8", "a"), links={"rId8": "https://y.example"}),
            False,
        ),
        (key(control(run("a"), tag="t")), key(control(run("a"), tag="u")), False),
    ],
)
def test_ids_do_not_count_and_what_they_mean_does(one, other, same):
    assert (one == other) is same


def test_the_words_in_a_box_are_part_of_its_key():
    assert key(box("One")) != key(box("Two"))
    assert key(box("One", number=1)) == key(box("One", number=5))


def test_lying_in_a_smart_tag_means_nothing_to_a_key_and_in_a_link_something():
    smart = '<w:smartTag w:element="place">' + run("Pay") + "</w:smartTag>"
    assert key(smart) == key(run("Pay"))
    package = Package.open(docx(p(smart)))
    (holder,) = package.xml(package.main).iter(w("smartTag"))
    keys = keys_by_content(package, POOL)
    assert keys.step(holder) == ""
    (field,) = etree.fromstring(
        f'<x xmlns:w="{SPACES["w"]}"><w:fldSimple w:instr=" PAGE "/></x>'
    )
    assert keys.step(field).startswith("/f")
