"""Pairs: formats of runs, and what is not a change at all."""

from tests.redline.maker import docx, p, raw, run, table
from tests.redline.pairs import TEXT, pair

T = TEXT


def text(words, rpr=""):
    return run(words, rpr)


def around(old, new):
    return docx(T[0], old, T[1]), docx(T[0], new, T[1])


@pair(most=0, revisions=1)
def bold_span():
    return around(
        p("We will pay on time."), p("We ", text("will pay", "<w:b/>"), " on time.")
    )


@pair(most=0, revisions=1)
def unbold():
    return around(p(text("We will pay.", "<w:b/>")), p("We will pay."))


@pair(most=0, revisions=1)
def font_size_colour():
    fonts = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/><w:color w:val="C00000"/><w:sz w:val="28"/>'
    return around(
        p("We ", text("will"), " pay."), p("We ", text("will", fonts), " pay.")
    )


@pair(most=0, revisions=1)
def char_style():
    strong = '<w:rStyle w:val="Strong"/>'
    return around(p("We will pay."), p("We ", text("will", strong), " pay."))


@pair(most=7, revisions=3)
def format_and_text():
    return around(
        p("We ", text("may", "<w:i/>"), " pay soon."),
        p("We ", text("will", "<w:i/>"), text(" pay", "<w:b/>"), " soon."),
    )


@pair(most=0, revisions=1)
def mark_format():
    return around(p("We pay."), p("We pay.", mark='<w:sz w:val="40"/>'))


@pair(most=0, revisions=0)
def toggle_spelling_no_change():
    return around(
        p(text("We pay.", "<w:b/>")), p(text("We pay.", '<w:b w:val="true"/>'))
    )


@pair(most=0, revisions=0)
def run_splits_no_change():
    return around(p("We will pay on time."), p("We wi", "ll p", "ay", " on time."))


@pair(most=0, revisions=0)
def rsid_no_change():
    new = p("We pay.").replace(
        "<w:p>", '<w:p w:rsidR="00AB12CD" w14:paraId="1A2B3C4D">'
    )
    return around(p("We pay."), new)


@pair(most=0, revisions=0)
def lang_only_listed():
    return around(p("We pay."), p(text("We pay.", '<w:lang w:val="cy-GB"/>')))


@pair(most=0, revisions=0)
def proof_marks():
    spelled = p(
        '<w:proofErr w:type="spellStart"/>',
        "We pay.",
        '<w:proofErr w:type="spellEnd"/>',
    )
    return around(p("We pay."), spelled)


@pair(most=0, revisions=0)
def property_order_no_change():
    def bold_red(rpr):
        return p(text("We pay.", rpr), ppr='<w:keepNext/><w:jc w:val="left"/>')

    return around(
        bold_red('<w:b/><w:color w:val="C00000"/>'),
        bold_red('<w:b w:val="1"/><w:color w:val="C00000"/>'),
    )


@pair(most=0, revisions=2)
def two_spans_of_one_format():
    return around(
        p("We will pay and we will listen."),
        p(
            "We ",
            text("will", "<w:b/>"),
            " pay and we ",
            text("will", "<w:b/>"),
            " listen.",
        ),
    )


@pair(most=0, revisions=1)
def underlined_blanks():
    return around(
        p("Signed          by"),
        p("Signed", text("          ", '<w:u w:val="single"/>'), "by"),
    )


@pair(most=0, revisions=0)
def equal_files_no_marks():
    return docx(*T), docx(*T)


@pair(most=0, revisions=1)
def highlight_off():
    return around(
        p("We ", text("will", '<w:highlight w:val="yellow"/>'), " pay."),
        p("We will pay."),
    )


@pair(most=0, revisions=1)
def toggle_off_against_a_style():
    strong = '<w:rStyle w:val="Strong"/>'
    return around(
        p(raw("<w:t>We pay.</w:t>", strong)),
        p(raw("<w:t>We pay.</w:t>", strong + '<w:b w:val="0"/>')),
    )


@pair(most=0, revisions=0)
def hexadecimal_case_no_change():
    # LibreOffice writes theme shades and the look of a table in small letters.
    def blue(shade, look):
        colour = (
            f'<w:color w:val="365f91" w:themeColor="accent1" w:themeShade="{shade}"/>'
        )
        return docx(
            p(text("We pay.", colour)),
            table("Group|Grant", tblpr=f'<w:tblLook w:val="{look}"/>'),
            T[0],
        )

    return blue("BF", "04A0"), blue("bf", "04a0")


@pair(most=0, revisions=1)
def grid_columns_change_places():
    def wide(first, second):
        grid = f'<w:gridCol w:w="{first}"/><w:gridCol w:w="{second}"/>'
        return docx(table("Group|Grant", "Choir|£50", grid=grid), T[0])

    return wide(1500, 2500), wide(2500, 1500)
