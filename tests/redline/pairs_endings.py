"""Pairs: stories that end in a table or hold nothing, and names that mean nothing.

As generators write them: no paragraph behind the last table, a header that is only a
table, no properties of the last section, styles that are named and not defined.
"""

import functools

from tests.redline.maker import (
    STYLES,
    box,
    control,
    docx,
    note,
    p,
    page,
    raw,
    row,
    style,
    table,
)
from tests.redline.pairs import TEXT, Pair
from tests.redline.pairs import pair as any_pair

ENDINGS: dict[str, Pair] = {}
pair = functools.partial(any_pair, into=ENDINGS)

T = TEXT
SIGNED = table("Name|Ann", "Date|May")
RENAMED = table("Name|Bob", "Date|May")


@pair(most=6, revisions=2)
def both_end_with_a_table():
    return docx(T[0], SIGNED), docx(T[0], RENAMED)


@pair(most=6, revisions=4)
def only_old_ends_with_a_table():
    return docx(T[0], SIGNED), docx(T[0], RENAMED, p())


@pair(most=40, revisions=6)
def words_come_behind_a_last_table():
    return docx(T[0], SIGNED), docx(T[0], SIGNED, "Agreed by both.", "And by us.")


@pair(most=120, revisions=12)
def last_table_goes_before_words():
    return docx(T[0], SIGNED), docx(T[0], T[3])


@pair(most=120, revisions=14)
def last_words_become_a_table():
    return docx(T[0], T[3]), docx(T[0], T[5][:20], SIGNED)


@pair(most=90, revisions=16)
def last_table_becomes_another_after_new_words():
    return docx(T[0], SIGNED), docx(T[0], T[3], table("Sum|£40", "Paid|yes"))


@pair(most=60, revisions=12)
def paragraph_and_table_come_behind_a_last_table():
    return docx(T[0], SIGNED), docx(
        T[0], SIGNED, "And then", table("Sum|£40", "Paid|yes")
    )


@pair(most=30, revisions=12)
def two_tables_end_a_body():
    return docx(T[0], SIGNED), docx(T[0], SIGNED, table("Sum|£40", "Paid|yes"))


@pair(most=6, revisions=2)
def only_tables_in_a_body():
    return docx(SIGNED), docx(RENAMED)


@pair(most=65, revisions=10)
def only_a_table_becomes_a_paragraph():
    return docx(SIGNED), docx(T[3])


@pair(most=55, revisions=3)
def body_without_a_block():
    return docx(), docx(T[3])


@pair(most=30, revisions=6)
def header_that_is_only_a_table():
    with_header = page(refs='<w:headerReference w:type="default" r:id="rIdH1"/>')
    head = table(row("Standard terms", ""))
    return (
        docx(T[0], headers=[head], sect=with_header),
        docx(T[0], headers=["Standard terms"], sect=with_header),
    )


@pair(most=6, revisions=4)
def footer_table_edited_and_a_paragraph_put_behind():
    with_footer = page(refs='<w:footerReference w:type="default" r:id="rIdF1"/>')
    return (
        docx(T[0], footers=[SIGNED], sect=with_footer),
        docx(T[0], footers=[RENAMED + p()], sect=with_footer),
    )


@pair(most=14, revisions=3)
def header_without_a_paragraph():
    with_header = page(refs='<w:headerReference w:type="default" r:id="rIdH1"/>')
    return (
        docx(T[0], headers=["<!-- nothing -->"], sect=with_header),
        docx(T[0], headers=["Standard terms"], sect=with_header),
    )


@pair(most=0, revisions=1)
def section_properties_in_one_file_only():
    return docx(T[0], sect=""), docx(T[0], sect=page())


@pair(most=0, revisions=1)
def style_named_and_not_defined():
    bare = style("Normal")
    return (
        docx(p(T[0], style="Heading1"), T[1], styles=bare),
        docx(p(T[0], style="Heading1"), T[1], styles=STYLES),
    )


@pair(most=60, revisions=4)
def words_in_a_style_that_is_not_defined():
    bare = style("Normal")
    plain = p(T[3], style="Quote")
    return (
        docx(T[0], plain, T[1], styles=bare),
        docx(T[0], p("As it was.", style="Quote"), T[1], styles=STYLES),
    )


@pair(most=12, revisions=4)
def words_come_behind_a_control_that_ends_in_a_table():
    held = control(SIGNED, tag="signed")
    return docx(T[0], held), docx(T[0], held, "By us.")


@pair(most=12, revisions=3)
def words_come_in_a_control_that_ends_in_a_table():
    return (
        docx(T[0], control(SIGNED, tag="signed")),
        docx(T[0], control(SIGNED + p("By us."), tag="signed")),
    )


def noted(*blocks, kind="footnote"):
    own = p(raw(f"<w:{kind}Ref/>"), " The rates:")
    return docx(
        p(T[0], note(1, kind)), T[1], **{f"{kind}s": {1: own + "".join(blocks)}}
    )


@pair(most=12, revisions=4)
def words_come_behind_the_table_that_ends_a_footnote():
    return noted(SIGNED), noted(RENAMED, p("By us."))


@pair(most=12, revisions=4)
def words_come_behind_the_table_that_ends_an_endnote():
    return (
        noted(SIGNED, kind="endnote"),
        noted(RENAMED, p("By us."), kind="endnote"),
    )


@pair(most=30, revisions=14)
def words_come_behind_the_table_that_ends_a_text_box():
    return (
        docx(p(T[0], box(SIGNED)), T[1]),
        docx(p(T[0], box(RENAMED, p("By us."))), T[1]),
    )
