"""Pairs: words, blanks, marks and scripts inside one paragraph."""

from tests.redline.maker import docx, p, raw
from tests.redline.pairs import TEXT, pair


def around(old, new):
    """One changed paragraph between two that stay."""
    return docx(TEXT[0], old, TEXT[1]), docx(TEXT[0], new, TEXT[1])


@pair(most=22, revisions=4)
def chinese():
    return around("议会将提前支付补助金。", "议会应提前支付补助金。")


@pair(most=2, revisions=2)
def private_use():
    return around("Mark \ue001 here.", "Mark \ue002 here.")


@pair(most=60, revisions=6)
def three_changes_in_one_sentence():
    return around(
        "The Council aims to give groups at least twelve weeks to answer, where it can.",
        "The Council will give groups not less than twelve weeks to reply.",
    )


@pair(most=8, revisions=2)
def amount_in_a_list_of_amounts():
    return around("£100, £200, £300 and £400", "£100, £250, £300 and £400")


@pair(most=40, revisions=4)
def two_sentences_swapped_words_stay():
    return around(
        "We listen to groups. We pay on time.", "We pay on time. We listen to groups."
    )


@pair(most=14, revisions=2)
def first_word():
    return around("Groups will answer.", "Partners will answer.")


@pair(most=1, revisions=1)
def last_mark():
    return around("Groups will answer", "Groups will answer.")


@pair(most=8, revisions=1)
def repeated_word():
    return around("very very good", "very very very good")


def swap(name, most, revisions, old, new):
    """Enter a pair that is nothing but one paragraph changed."""

    def make():
        return around(old, new)

    make.__name__ = name
    pair(most=most, revisions=revisions)(make)


swap(
    "word-replaced",
    10,
    2,
    "The Council aims to pay grants.",
    "The Council will pay grants.",
)
swap("word-inserted", 9, 1, "The Council will pay.", "The Council will promptly pay.")
swap("word-deleted", 8, 1, "Grants are promptly paid.", "Grants are paid.")
swap(
    "number-and-unit",
    12,
    2,
    "Pay within 30 days of an invoice.",
    "Pay within 15 days of an invoice.",
)
swap(
    "price-whole",
    12,
    2,
    "A grant under £4,250 is paid at once.",
    "A grant under £5,000 is paid at once.",
)
swap("date-whole", 19, 2, "It ends on 30 September 2027.", "It ends on 1 October 2027.")
swap(
    "hyphenated",
    22,
    2,
    "We promise co-design with groups.",
    "We promise co-production with groups.",
)
swap("apostrophe", 18, 2, "It is the council’s duty.", "It is the councils’ duty.")
swap(
    "case-only",
    14,
    2,
    "The Compact binds the council.",
    "The Compact binds the Council.",
)
swap(
    "quotes-only",
    4,
    4,
    'The word "partner" means both.',
    "The word “partner” means both.",
)
swap(
    "lone-word-folded",
    25,
    2,
    "The Council aims to pay groups early.",
    "The Council will seek to fund groups early.",
)
swap(
    "long-kept-word-stays",
    20,
    4,
    "We may representatives invite again.",
    "We will representatives consult again.",
)
swap("comma-to-semicolon", 2, 2, "We pay, they report.", "We pay; they report.")
swap("double-space", 0, 1, "We pay. They report.", "We pay.  They report.")
swap("nbsp", 14, 2, "Pay 30 days on.", "Pay 30\u00a0days on.")
swap("tab-added", 0, 2, "Name: Date:", "Name:\tDate:")
swap(
    "line-break",
    0,
    2,
    "Signed for the Council by the Leader",
    "Signed for the Council\nby the Leader",
)
swap(
    "page-break", 0, 1, "Signed here.", p("Signed here.", raw('<w:br w:type="page"/>'))
)
swap("soft-hyphen", 25, 2, "An organisation signs.", "An organi\u00adsation signs.")
swap(
    "welsh",
    22,
    2,
    "Bydd y Cyngor yn ymgynghori â grwpiau.",
    "Bydd y Cyngor yn cydweithio â grwpiau.",
)
swap(
    "combining-accents",
    13,
    2,
    "Meet at the cafe\u0301 on Monday.",
    "Meet at the cafe\u0301 on Tuesday.",
)
swap("emoji", 4, 2, "Agreed 👍🏽 by all.", "Agreed 🎉 by all.")


@pair(most=0, revisions=2)
def symbol_font():
    def ticked(code):
        return p("Done: ", raw(f'<w:sym w:font="Wingdings" w:char="{code}"/>'))

    return around(ticked("F0FC"), ticked("F0FB"))


@pair(most=13, revisions=2)
def arabic_bidi():
    def said(word):
        text = f'<w:t xml:space="preserve">سوف يدفع {word} المنحة</w:t>'
        return p(raw(text, "<w:rtl/>"), ppr="<w:bidi/>")

    return around(said("المجلس"), said("الاتحاد"))


def bare(words):
    """A run whose blanks at the ends nobody sees."""
    return raw(f"<w:t>{words}</w:t>")


def kept(words):
    return raw(f'<w:t xml:space="preserve">{words}</w:t>')


@pair(most=9, revisions=4)
def blank_that_was_not_preserved_and_a_word():
    return (
        docx(p(bare("Fee for the room: "), kept("forty pounds a day"))),
        docx(p(kept("Fee for the room: "), kept("forty pounds a week"))),
    )


@pair(most=0, revisions=0)
def blank_that_nobody_sees_comes_or_goes():
    return (
        docx(p(bare("Place:"), kept(" "), bare("hall")), TEXT[0]),
        docx(p(bare("Place: "), kept(" "), bare("  hall")), TEXT[0]),
    )


@pair(most=4, revisions=1)
def word_put_in_between_texts_with_unseen_blanks():
    return (
        docx(p(bare("We pay with "), bare("Times"), bare(" and tell all groups."))),
        docx(
            p(bare("We pay soon with "), bare("Times"), bare(" and tell all groups."))
        ),
    )
