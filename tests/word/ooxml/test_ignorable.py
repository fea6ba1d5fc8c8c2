"""Old content in foreign names stays readable in the new file."""

import pytest
from lxml import etree

from compact_draft.model.redline import Options
from compact_draft.word.ooxml.ignorable import merge_ignorable
from compact_draft.word.ooxml.names import NAMESPACES, mc
from compact_draft.word.ooxml.package import Package
from compact_draft.word.redline.redline import redline
from tests.redline.maker import docx

WHO = "urn:example:who"
MC = NAMESPACES["mc"]
W = NAMESPACES["w"]


def made(text, facts, inside="", head=""):
    data = docx(text, "The end.")
    package = Package.open(data)
    root = package.xml("word/document.xml")
    body = etree.tostring(root[0]).decode()
    body = body.replace("<w:r>", f"<w:r {inside}>", 1)
    body = body.replace(f' xmlns:mc="{MC}"', "")
    package.set_data(
        "word/document.xml",
        f'{head}<w:document xmlns:w="{W}" {facts}>{body}</w:document>'.encode(),
    )
    return package.save()


def passed_over(package):
    """Namespaces that the main part's root says may be passed over."""
    root = package.xml(package.main)
    prefixes = root.get(mc("Ignorable"), "").split()
    return [root.nsmap[prefix] for prefix in prefixes]


OLD = f'xmlns:mc="{MC}" xmlns:who="{WHO}" mc:Ignorable="who"'


@pytest.mark.parametrize(
    "facts",
    [
        "",
        f'xmlns:mc="{MC}"',
        f'xmlns:mc="{MC}" xmlns:w9="urn:nine" mc:Ignorable="w9"',
        f"xmlns:mc='{MC}' xmlns:w9='urn:nine' mc:Ignorable = 'w9'",
        'xmlns:mc="urn:other"',
        'xmlns:who="urn:another"',
        f'xmlns:who="{WHO}"',
    ],
)
def test_what_old_words_use_may_be_passed_over_in_the_redline(facts):
    old = made("It was paid by hand.", OLD, inside='who:key="7"')
    new = made("Nothing of that sort is here.", facts, head="<!-- a > b -->")
    out, _ = redline(old, new, Options(author="A"))
    package = Package.open(out)
    assert WHO in passed_over(package)
    assert ("urn:nine" in passed_over(package)) == ("w9" in facts)
    keys = package.xml(package.main).xpath("//@*[namespace-uri()=$ns]", ns=WHO)
    assert keys == ["7"]


def test_the_roots_stay_as_they_are_where_nothing_is_used_or_all_is_named():
    for old, new in [
        (made("One.", OLD), made("Two.", "")),
        (made("One.", OLD, inside='who:key="7"'), made("Two.", OLD)),
        (made("One.", ""), made("Two.", OLD)),
    ]:
        after = Package.open(new)
        merge_ignorable(Package.open(old), after)
        assert after.data(after.main) == Package.open(new).data(after.main)
