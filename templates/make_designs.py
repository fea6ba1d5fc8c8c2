"""Make `charter.docx`, `code.docx` and `covenant.docx`: further designs of a Compact.

They share the house's styles (`make_compact.py`) and change how some of them look; nothing is
formatted by hand. Run from the root of a checkout: ``python templates/make_designs.py``
"""

from __future__ import annotations

import runpy
from pathlib import Path

HERE = Path(__file__).parent
MAKER = runpy.run_path(str(HERE / "compact_look.py"))
MAKER |= runpy.run_path(str(HERE / "make_compact.py"))
p, words, field = MAKER["p"], MAKER["words"], MAKER["field"]
style, letters = MAKER["style"], MAKER["letters"]
INK, GREY, RULE, PALER = (MAKER[name] for name in ("INK", "GREY", "RULE", "PALER"))
NUMBERS_IN_INK = f'<w:rPr><w:b/><w:bCs/><w:color w:val="{INK}"/></w:rPr>'


def when(condition: str, *inner: str) -> str:
    """A passage that is left out where there is nothing to show."""
    return p(f"{{%p if {condition} %}}") + "".join(inner) + p("{%p endif %}")


def page(side: int, top: int, bottom: int) -> str:
    """An A4 page with margins in twentieths of a point."""
    return (
        f'<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="{top}" w:right="{side}" '
        f'w:bottom="{bottom}" w:left="{side}" w:header="567" w:footer="482" w:gutter="0"/>'
    )


def restyled(identity: str, *changes: tuple[str, str]) -> str:
    """A style of the house with parts of it changed."""
    at = [str(n) for n in range(1, len(MAKER["LISTS"]) + 1)]
    text: str = MAKER["inside"](MAKER["style_element"](identity, at))
    for before, after in changes:
        if before not in text:
            raise ValueError(f"{identity} does not say {before}")
        text = text.replace(before, after)
    return text


def sized(identity: str, before: int, after: int) -> tuple[str, str]:
    """A style of the house in another size, in half points."""
    return identity, restyled(
        identity,
        (f'w:sz w:val="{before}"', f'w:sz w:val="{after}"'),
        (f'w:szCs w:val="{before}"', f'w:szCs w:val="{after}"'),
    )


def ruled(where: str, colour: str, size: int, space: int) -> str:
    """A rule on one side of a paragraph."""
    return (
        f'<w:pBdr><w:{where} w:val="single" w:sz="{size}" w:space="{space}" '
        f'w:color="{colour}"/></w:pBdr>'
    )


def signed(heading: str, says: str, of: str = "Heading1") -> str:
    """The places to sign, where the copy has them."""
    return when(
        "signatures", p(heading, of), p(says, "CompactText"), p("{{ signatures }}")
    )


def charter() -> bytes:
    """Two pages: the promises and no more, side by side, and who stands by them."""
    body = (
        when("logo", p("{{ logo }}"))
        + p("{{ copy }} · {{ status }} · {{ date }}", "CompactBand")
        + p("{{ title }}", "Title")
        + p("What we promise each other", "CharterStrapline")
        + p(
            "This charter holds our promises and nothing else. How each of them is kept, and "
            "what we do where one is not, stands in the whole agreement.",
            "CompactText",
        )
        + p("{{ promises }}")
        + signed("We stand by these promises", "For the parties to {{ title }}:")
    )
    more = style(
        "CharterStrapline",
        "Charter Strapline",
        '<w:pPr><w:spacing w:before="160" w:after="60"/></w:pPr>'
        + letters(26, INK, bold=True),
    )
    changed = dict(
        [
            sized("Heading1", 34, 26),
            sized("CompactTableText", 20, 18),
        ]
    )
    looks = MAKER["styles"](changed, more).replace('w:sz w:val="68"', 'w:sz w:val="52"')
    looks = looks.replace('w:szCs w:val="68"', 'w:szCs w:val="52"')
    looks = _to_the_margin(looks, 964)
    main = MAKER["document"](body, page(964, 907, 907), edges=True)
    return MAKER["house_template"](
        main,
        words("{{ revision }}\tPage ")
        + field("PAGE")
        + words(" of ")
        + field("NUMPAGES"),
        looks=looks,
    )


def code() -> bytes:
    """Numbered paragraphs to quote from: no cover page, numbers in the margin."""
    body = (
        when("logo", p("{{ logo }}"))
        + p("Code of practice", "CodeKind")
        + p("{{ title }}", "Title")
        + p("{{ copy }} · {{ status }} · {{ date }}", "CodeFacts")
        + p(
            "Between {% for party in parties %}{{ party.name }}"
            "{% if not loop.last %}; {% endif %}{% endfor %}",
            "CodeFacts",
        )
        + p("How to use this code", "CompactSmallHeading")
        + p(
            "Every paragraph that binds somebody has a number, and a number names one "
            "paragraph only. Quote it when you write to us: it is the quickest way to be "
            "understood.",
            "CompactText",
        )
        + p("Contents", "CodeContents")
        + p("{{ contents }}")
        + p("{{ clauses }}")
        + when(
            "aspirational",
            p("What we are working towards", "Heading1"),
            p("These paragraphs are not yet kept everywhere.", "CompactText"),
            p("{{ aspirational }}"),
        )
        + when(
            "national",
            p("The national text that this code answers to", "Heading1"),
            p("{{ national }}"),
        )
        + when("balance", p("Who promises how much", "Heading1"), p("{{ balance }}"))
        + signed("Adopted by", "Adopted for the bodies named:")
    )
    plain_title = style(
        "Title",
        "Title",
        '<w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/>'
        '<w:spacing w:before="40" w:after="120" w:line="240" w:lineRule="auto"/></w:pPr>'
        + letters(56, INK, bold=True),
    )
    more = (
        style(
            "CodeKind",
            "Code Kind",
            f"<w:pPr>{ruled('top', INK, 36, 10)}"
            '<w:spacing w:before="0" w:after="0"/></w:pPr>' + letters(24, GREY),
        )
        + style(
            "CodeFacts",
            "Code Facts",
            '<w:pPr><w:spacing w:after="60"/></w:pPr>' + letters(21, GREY),
        )
        + style(
            "CodeContents",
            "Code Contents Heading",
            '<w:pPr><w:keepNext/><w:spacing w:before="320" w:after="120"/></w:pPr>'
            + letters(28, INK, bold=True),
        )
    )
    changed = dict([sized("Heading1", 34, 30)])
    changed["Heading1"] = changed["Heading1"].replace(
        "<w:keepLines/>", f"<w:keepLines/>{ruled('top', RULE, 6, 6)}"
    )
    changed["CompactClause"] = restyled(
        "CompactClause", ("<w:ind ", '<w:spacing w:after="140"/><w:ind ')
    )
    looks = _to_the_margin(
        _with_title(MAKER["styles"](changed, more), plain_title), 1304
    )
    return MAKER["house_template"](
        MAKER["document"](body, page(1361, 1304, 1191), edges=True),
        looks=looks,
        lists=MAKER["numbering"](NUMBERS_IN_INK),
    )


def covenant() -> bytes:
    """An agreement of 2026 between the partners of a place, after the Covenant of 2025."""
    sides = "".join(
        when(
            side,
            p(label, "CompactCoverLabel"),
            p(f"{{%p for name in {side} %}}"),
            p("{{ name }}", "CompactCoverParty"),
            p("{%p endfor %}"),
        )
        for side, label in (
            ("public_bodies", "Public bodies"),
            ("vcs", "Voluntary, community and social enterprise sector"),
        )
    )
    body = (
        when("logo", p("{{ logo }}"))
        + p("Covenant partnership agreement", "CovenantKind")
        + p("{{ title }}", "Title")
        + p("{{ copy }} · {{ status }} · {{ date }}", "CovenantFacts")
        + sides
        + p("Revision {{ revision }}", "CompactCoverLabel")
        + p("Contents", "TOCHeading")
        + p("{{ contents }}")
        + p("About this agreement", "Heading1")
        + p(
            "The bodies named on the first page have written down together how they will work "
            "with each other{% if area %} in {{ area }}{% endif %}. They do so in the spirit of "
            "the Civil Society Covenant of July 2025: each side says what it values in the "
            "other, what it will do, and how people can see whether it was done.",
            "CompactText",
        )
        + p(
            "It is not a contract, and no court will enforce it. It is a public word given "
            "between equals, and each body answers for its own promises.",
            "CompactText",
        )
        + p("{{ clauses }}")
        + when(
            "aspirational",
            p("What we are working towards", "Heading1"),
            p(
                "These promises are not yet kept by everybody whom they bind. They are the "
                "work programme of the partnership.",
                "CompactText",
            ),
            p("{{ aspirational }}"),
        )
        + when(
            "national",
            p("How this agreement answers to national texts", "Heading1"),
            p("{{ national }}"),
        )
        + when("balance", p("Who promises how much", "Heading1"), p("{{ balance }}"))
        + signed(
            "Agreed by",
            "Each body signs for its own promises, on the day on which it decided.",
            "CompactAppendixHeading",
        )
    )
    title = style(
        "Title",
        "Title",
        '<w:next w:val="Normal"/><w:qFormat/><w:pPr>'
        f"{ruled('left', INK, 48, 14)}"
        '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>'
        '<w:ind w:left="340"/></w:pPr>' + letters(64, INK, bold=True),
    )

    def barred(identity: str, name: str, before: int, size: int) -> str:
        return style(
            identity,
            name,
            f"<w:pPr>{ruled('left', INK, 48, 14)}"
            f'<w:spacing w:before="{before}" w:after="0"/><w:ind w:left="340"/></w:pPr>'
            + letters(size, GREY),
        )

    more = barred("CovenantKind", "Covenant Kind", 1400, 26) + barred(
        "CovenantFacts", "Covenant Facts", 0, 24
    )
    looks = _with_title(MAKER["styles"](None, more), title)
    return MAKER["house_template"](
        MAKER["document"](body, edges=True, first=True), looks=looks
    )


def _to_the_margin(looks: str, side: int) -> str:
    """Let right tabs end at the margin of a page with other margins than the house's."""
    return looks.replace(
        f'w:pos="{MAKER["TEXT_WIDTH"]}"', f'w:pos="{11906 - 2 * side}"'
    )


def _with_title(looks: str, title: str) -> str:
    start = looks.index('<w:style w:type="paragraph" w:styleId="Title">')
    end = looks.index("</w:style>", start) + len("</w:style>")
    return looks[:start] + title + looks[end:]


DESIGNS = {"charter.docx": charter, "code.docx": code, "covenant.docx": covenant}

if __name__ == "__main__":
    for name, made in DESIGNS.items():
        (HERE / name).write_bytes(made())
