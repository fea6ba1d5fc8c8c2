"""What people do to a document between two versions.

Each edit takes a document and dice, and gives the edited document and how many moves a
good redline of the two shows (one gives both documents, and the letters that the move
marks, where rewording in place would mark fewer). Where a document has nothing that an edit could take
hold of, it gives None.
"""

import re
from dataclasses import replace

from tests.redline.human_documents import Cell, Para, Table

NUMBER = re.compile(r"\d+")
LEAST = 40  # letters of a paragraph worth editing


def texts(document, least=LEAST):
    """The places of paragraphs with words enough to edit."""
    return [
        at
        for at, block in enumerate(document.blocks)
        if isinstance(block, Para)
        and block.kind in ("text", "item")
        and len(block.text) >= least
    ]


def tables(document, least=3):
    """The places of tables with rows enough to edit."""
    return [
        at
        for at, block in enumerate(document.blocks)
        if isinstance(block, Table) and len(block.rows) >= least
    ]


def sections(document):
    """Where each section of the first level begins and ends."""
    starts = [
        at
        for at, block in enumerate(document.blocks)
        if isinstance(block, Para) and block.kind == "heading" and not block.level
    ]
    return list(zip(starts, [*starts[1:], len(document.blocks)], strict=True))


def put(document, at, *blocks):
    """The document with other blocks in one place."""
    return document.with_blocks(
        (*document.blocks[:at], *blocks, *document.blocks[at + 1 :])
    )


def reworded(document, at, text):
    """The document with one paragraph that says something else."""
    return put(document, at, replace(document.blocks[at], text=text))


def other_number(found, dice):
    """A number near the one that was found."""
    value = int(found.group())
    return str(value + dice.choice([1, 2, 3, 5, 10]))


def some(dice, places, most):
    """Up to so many of some places, in order."""
    return sorted(dice.sample(places, min(most, len(places))))


# Words


def numbers_changed(document, dice):
    """Numbers, sums and dates are brought up to date throughout."""
    places = [at for at in texts(document) if NUMBER.search(document.blocks[at].text)]
    for at in some(dice, places, 6):
        text = NUMBER.sub(
            lambda found: other_number(found, dice), document.blocks[at].text, count=1
        )
        document = reworded(document, at, text)
    return document, 0


def periods_changed(document, dice):
    """One period becomes another wherever it stands."""
    units = {"days": "working days", "weeks": "months", "months": "weeks"}
    for at in texts(document):
        text = re.sub(
            r"\d+ (days|weeks|months)\b",
            lambda f: f"{dice.randrange(41, 90)} {units[f[1]]}",
            document.blocks[at].text,
        )
        document = reworded(document, at, text)
    return document, 0


def half_sentence_reworded(document, dice):
    """The second half of a few sentences is said in other words."""
    words = document.facts["words"]
    for at in some(dice, texts(document, 80), 4):
        tokens = document.blocks[at].text.split()
        cut = len(tokens) // 2
        fresh = words.sentence().split()[3:]
        document = reworded(document, at, " ".join([*tokens[:cut], *fresh]))
    return document, 0


def first_half_reworded(document, dice):
    """The first half of a few paragraphs is said in other words."""
    words = document.facts["words"]
    for at in some(dice, texts(document, 80), 4):
        tokens = document.blocks[at].text.split()
        fresh = words.sentence().rstrip(".").split()
        document = reworded(
            document, at, " ".join([*fresh, *tokens[len(tokens) // 2 :]])
        )
    return document, 0


def sentences_come_and_go(document, dice):
    """Sentences are put in, taken out, and change places."""
    words = document.facts["words"]
    for at in some(dice, texts(document), 5):
        lines = re.split(r"(?<=\.) ", document.blocks[at].text)
        way = dice.randrange(3)
        if way == 0 or len(lines) == 1:
            lines.insert(dice.randint(0, len(lines)), words.sentence())
        elif way == 1:
            del lines[dice.randrange(len(lines))]
        else:
            lines.reverse()
        document = reworded(document, at, " ".join(lines))
    return document, 0


def name_replaced(document, _dice):
    """A party has another name, everywhere: in words, tables, header and footer."""
    words = document.facts["words"]
    old, new = words.party, "Ostrey Haldane"

    def swap(block):
        if isinstance(block, Para):
            return replace(
                block,
                text=block.text.replace(old, new),
                note=block.note.replace(old, new),
            )
        return replace(
            block,
            rows=tuple(
                tuple(replace(cell, text=cell.text.replace(old, new)) for cell in row)
                for row in block.rows
            ),
        )

    document = document.with_blocks(map(swap, document.blocks))
    return replace(
        document,
        header=document.header.replace(old, new),
        footer=document.footer.replace(old, new),
    ), 0


def many_small_edits(document, dice):
    """Half of all paragraphs have a word changed, put in or taken out."""
    words = document.facts["words"]
    places = texts(document, 20)
    for at in some(dice, places, len(places) // 2):
        tokens = document.blocks[at].text.split()
        for _ in range(dice.randint(1, 3)):
            spot = dice.randrange(1, max(len(tokens) - 1, 2))
            way = dice.randrange(3)
            if way == 0:
                tokens[spot] = words.noun()
            elif way == 1:
                tokens.insert(
                    spot, dice.choice(["promptly", "jointly", "only", "then"])
                )
            elif len(tokens) > 6:
                del tokens[spot]
        document = reworded(document, at, " ".join(tokens))
    return document, 0


def redrafted(document, dice):
    """Whole clauses are rewritten in place, others touched, one added."""
    words = document.facts["words"]
    places = texts(document)
    for at in some(dice, places, 3):
        document = reworded(document, at, words.paragraph())
    document, _ = many_small_edits(document, dice)
    at = dice.choice(places)
    return put(document, at, document.blocks[at], Para(words.paragraph())), 0


def defined_term(document, dice):
    """A phrase becomes a defined term, and its definition is put in."""
    words = document.facts["words"]
    counts = {}
    for at in texts(document):
        for found in re.findall(r"the (\w+) of the", document.blocks[at].text):
            counts[found] = counts.get(found, 0) + 1
    if not counts:
        return None
    term = max(counts, key=lambda one: (counts[one], one))
    for at in texts(document):
        text = document.blocks[at].text.replace(
            f"the {term}", f"the {term.title()} Body"
        )
        document = reworded(document, at, text)
    first = dice.choice(texts(document)[:3])
    fresh = Para(f"“{term.title()} Body” means the {term} named by {words.other}.")
    return put(document, first, fresh, document.blocks[first]), 0


# Paragraphs


def clauses_come_and_go(document, dice):
    """Clauses are put in and struck, and their typed numbers follow."""
    words = document.facts["words"]
    gone = set(some(dice, texts(document), 2))
    blocks = []
    for at, block in enumerate(document.blocks):
        if at in gone:
            if dice.random() < 0.5:
                blocks += [block, replace(block, text=words.paragraph(), note="")]
            continue
        blocks.append(block)
    return renumbered(document.with_blocks(blocks)), 0


def renumbered(document):
    """The document with its typed numbers counted again."""
    blocks, section, clause = [], 0, 0
    for block in document.blocks:
        if isinstance(block, Para) and re.fullmatch(r"\d+\.", block.number):
            section, clause = section + 1, 0
            block = replace(block, number=f"{section}.")
        elif isinstance(block, Para) and re.fullmatch(r"\d+\.\d+", block.number):
            clause += 1
            block = replace(block, number=f"{section}.{clause}")
        blocks.append(block)
    return document.with_blocks(blocks)


def section_inserted(document, dice):
    """A new section is put in, and all behind it counts one more."""
    words = document.facts["words"]
    found = sections(document)
    if len(found) < 3:
        return None
    at = found[dice.randrange(1, len(found) - 1)][0]
    first = document.blocks[at]
    fresh = [
        replace(first, text=words.heading()),
        *(
            Para(words.paragraph(), number=f"0.{n}" if first.number else "")
            for n in (1, 2)
        ),
    ]
    return renumbered(
        document.with_blocks([*document.blocks[:at], *fresh, *document.blocks[at:]])
    ), 0


def clause_split(document, dice):
    """One clause becomes two, two others become one."""
    places = [
        at
        for at in texts(document, 120)
        if document.blocks[at].text.count(". ") and not document.blocks[at].note
    ]
    if not places:
        return None
    at = dice.choice(places)
    block = document.blocks[at]
    head, _, tail = block.text.partition(". ")
    return put(
        document, at, replace(block, text=head + "."), replace(block, text=tail)
    ), 0


def clauses_joined(document, dice):
    """Two clauses become one."""
    places = texts(document)
    pairs = [
        at
        for at in places
        if at + 1 in places
        and document.blocks[at].kind == document.blocks[at + 1].kind == "text"
        and not document.blocks[at].note
    ]
    if not pairs:
        return None
    at = dice.choice(pairs)
    one, two = document.blocks[at : at + 2]
    whole = replace(one, text=f"{one.text} {two.text}", note=two.note)
    return document.with_blocks(
        [*document.blocks[:at], whole, *document.blocks[at + 2 :]]
    ), 0


def items_edited(document, dice):
    """Items of a list come, go and are touched."""
    words = document.facts["words"]
    places = [
        at
        for at, block in enumerate(document.blocks)
        if isinstance(block, Para) and block.kind == "item"
    ]
    if len(places) < 3:
        return None
    at = dice.choice(places[1:])
    item = document.blocks[at]
    document = put(
        document,
        at,
        item,
        replace(item, text=f"the {words.noun()} for a {words.noun()};"),
    )
    spot = places[0]
    return reworded(
        document, spot, document.blocks[spot].text.replace("the ", "any ", 1)
    ), 0


def headings_reworded(document, dice):
    """Two headings say something else; what stands under them stays."""
    words = document.facts["words"]
    found = sections(document)
    for start, _end in (found[n] for n in some(dice, range(len(found)), 2)):
        document = reworded(document, start, words.heading())
    return document, 0


def note_edited(document, _dice):
    """A footnote says something else; another comes."""
    words = document.facts["words"]
    noted = [
        at for at, b in enumerate(document.blocks) if isinstance(b, Para) and b.note
    ]
    for at in noted[:1]:
        block = document.blocks[at]
        document = put(
            document, at, replace(block, note=block.note.replace(" the ", " that ", 1))
        )
    free = [at for at in texts(document) if at not in noted]
    at = free[len(free) // 2]
    return put(document, at, replace(document.blocks[at], note=words.sentence())), 0


def header_changed(document, dice):
    """Header and footer say something else, one clause too."""
    if not document.header and not document.footer:
        return None
    document, _ = numbers_changed(document, dice)
    draft = document.footer.replace("Version", "Draft")
    return replace(
        document,
        header=document.header and f"{document.header}, second draft",
        footer=draft and f"{draft} (for comment)",
    ), 0


# Moves


def section_moved(document, dice):
    """A section moves past another."""
    found = sections(document)[:-1]
    if len(found) < 3:
        return None
    at = dice.randrange(len(found) - 2)
    (a, b), (_, c) = found[at], found[at + 1]
    blocks = document.blocks
    return document.with_blocks(
        [*blocks[:a], *blocks[b:c], *blocks[a:b], *blocks[c:]]
    ), 1


def section_moved_far(document, dice):
    """A section moves from the front to the back, and the numbers follow."""
    found = sections(document)[:-1]
    if len(found) < 4:
        return None
    (a, b), (_, c) = found[dice.randrange(2)], found[-1]
    blocks = document.blocks
    moved = document.with_blocks([*blocks[:a], *blocks[b:c], *blocks[a:b], *blocks[c:]])
    return renumbered(moved), 1


def section_moved_and_edited(document, dice):
    """A section moves, and its first paragraph is edited on the way."""
    found = sections(document)[:-1]
    if len(found) < 3:
        return None
    words = document.facts["words"]
    a, b = found[1]
    c = found[-1][1]
    blocks = list(document.blocks)
    places = [at for at in texts(document, 80) if a < at < b]
    if not places:
        return None
    at = places[0] if dice.random() < 0.7 else places[-1]
    tokens = blocks[at].text.split()
    tokens[len(tokens) // 2] = words.noun()
    tokens.insert(3, "promptly")
    blocks[at] = replace(blocks[at], text=" ".join(tokens))
    return document.with_blocks(
        [*blocks[:a], *blocks[b:c], *blocks[a:b], *blocks[c:]]
    ), 1


def paragraph_moved(document, dice, change=lambda text: text):
    """A clause moves into another section."""
    places = [at for at in texts(document, 60) if document.blocks[at].kind == "text"]
    if len(places) < 6:
        return None
    one = places[dice.randrange(len(places) // 3)]
    other = places[-1 - dice.randrange(len(places) // 3)]
    blocks = list(document.blocks)
    block = blocks.pop(one)
    blocks.insert(other, replace(block, text=change(block.text)))
    return document.with_blocks(blocks), 1


def paragraph_moved_and_edited(document, dice):
    """A clause moves into another section, and two of its words change."""
    words = document.facts["words"]

    def change(text):
        tokens = text.split()
        tokens[len(tokens) // 2] = words.noun()
        tokens[len(tokens) // 3] = words.noun()
        return " ".join(tokens)

    return paragraph_moved(document, dice, change)


def sections_swapped_alike(document, _dice):
    """Two sections that are alike in wording but for names and numbers change places."""
    words = document.facts["words"]
    stock = [
        f"{words.party} runs the {{}} from room {{}} and opens it to every group that asks.",
        "A {} may be hired for {} days at the usual price, if it is asked for in writing.",
        "Whoever has charge of the {} keeps its {} keys and its book of visits.",
    ]

    def section(name, number):
        return [
            Para(f"The {name}", "heading"),
            *(Para(line.format(name, number + n)) for n, line in enumerate(stock)),
        ]

    one, two = (section(words.noun(), number) for number in (3, 14))
    a, b = sections(document)[0][0], sections(document)[-1][0]
    blocks = document.blocks
    middle = blocks[a:b]
    moved = 2 * min(sum(len("".join(p.text.split())) for p in s) for s in (one, two))
    old = document.with_blocks([*blocks[:a], *one, *two, *middle, *blocks[b:]])
    new = document.with_blocks([*blocks[:a], *two, *one, *middle, *blocks[b:]])
    return old, new, 1, moved


def table_moved(document, _dice):
    """A table moves to another section."""
    places = tables(document, 4)
    if not places:
        return None
    at = places[0]
    found = sections(document)
    elsewhere = [s for s, e in found if not s <= at < e and at - s > 3]
    if not elsewhere:
        return None
    blocks = list(document.blocks)
    table = blocks.pop(at)
    blocks.insert(elsewhere[0] + 2, table)
    return document.with_blocks(blocks), 1


# Tables


def edit_table(document, at, change):
    """The document with the rows of one table changed."""
    table = document.blocks[at]
    return put(document, at, replace(table, rows=tuple(change(list(table.rows)))))


def rows_come_and_go(document, dice):
    """A row is put in, one is struck, and a word or two change."""
    words = document.facts["words"]
    places = tables(document, 4)
    if not places:
        return None

    def change(lines):
        gone = dice.randrange(1, len(lines))
        del lines[gone]
        width = len(lines[0])
        fresh = [words.noun().capitalize(), *(words.amount() for _ in range(width - 1))]
        lines.insert(dice.randrange(1, len(lines)), tuple(map(Cell, fresh)))
        spot = len(lines) - 1
        cells = list(lines[spot])
        cells[-1] = Cell(words.period())
        lines[spot] = tuple(cells)
        return lines

    return edit_table(document, dice.choice(places), change), 0


def cells_edited(document, dice):
    """Numbers and names in the cells change."""
    words = document.facts["words"]
    places = tables(document, 4)
    if not places:
        return None
    for at in places:

        def change(lines):
            for _ in range(3):
                n = dice.randrange(1, len(lines))
                cells = list(lines[n])
                m = dice.randrange(len(cells))
                tokens = cells[m].text.split() or [""]
                tokens[dice.randrange(len(tokens))] = words.amount()
                cells[m] = Cell(" ".join(tokens))
                lines[n] = tuple(cells)
            return lines

        document = edit_table(document, at, change)
    return document, 0


def column_comes(document, dice):
    """A column is put in, filled or empty."""
    words = document.facts["words"]
    places = tables(document, 4)
    if not places:
        return None
    at = dice.choice(places)
    spot = dice.randint(1, len(document.blocks[at].rows[0]))
    is_filled = dice.random() < 0.6

    def change(lines):
        return [
            (
                *line[:spot],
                Cell("Remarks" if not n else words.amount() if is_filled else ""),
                *line[spot:],
            )
            for n, line in enumerate(lines)
        ]

    return edit_table(document, at, change), 0


def column_goes(document, dice):
    """A column is struck."""
    places = [at for at in tables(document, 4) if len(document.blocks[at].rows[0]) > 2]
    if not places:
        return None
    spot = dice.randint(1, 2)
    return edit_table(
        document,
        dice.choice(places),
        lambda lines: [(*line[:spot], *line[spot + 1 :]) for line in lines],
    ), 0


def cells_merged(document, dice):
    """Two cells of one row become one."""
    places = [at for at in tables(document, 4) if len(document.blocks[at].rows[0]) > 2]
    if not places:
        return None

    def change(lines):
        n = dice.randrange(1, len(lines))
        first, second, *rest = lines[n]
        text = f"{first.text} {second.text}".strip()
        lines[n] = (Cell(text, span=2), *rest)
        return lines

    return edit_table(document, dice.choice(places), change), 0


def form_filled_in(document, _dice):
    """The blanks of a form are filled in."""
    words = document.facts["words"]
    found = False
    for at in tables(document):

        def change(lines):
            return [
                tuple(
                    cell
                    if cell.text and "…" not in cell.text
                    else Cell(words.noun().title())
                    for cell in line
                )
                if n % 2 == 0
                else line
                for n, line in enumerate(lines)
            ]

        if not document.blocks[at].has_header:
            document, found = edit_table(document, at, change), True
    return (document, 0) if found else None


def rows_sorted(document, _dice):
    """A table is put in another order: its last row comes first."""
    places = tables(document, 5)
    if not places:
        return None
    return edit_table(
        document, places[0], lambda lines: [lines[0], lines[-1], *lines[1:-1]]
    ), 0


def table_at_the_end(document, _dice):
    """What stands behind the last table goes, and the table is edited."""
    places = tables(document)
    if not places:
        return None
    at = places[-1]
    words = document.facts["words"]

    def change(lines):
        return [*lines[:-1], (*lines[-1][:-1], Cell(words.period()))]

    cut = document.with_blocks(document.blocks[: at + 1])
    return edit_table(cut, at, change), 0


def whole_version(document, dice):
    """A next version: many small edits, a clause more, a row more, new numbers."""
    for edit in (numbers_changed, many_small_edits, clauses_come_and_go, cells_edited):
        made = edit(document, dice)
        document = document if made is None else made[0]
    return document, 0


def next_version_with_a_move(document, dice):
    """A next version in which a section has moved too."""
    made = section_moved(document, dice)
    if made is None:
        return None
    moved, count = made
    return numbers_changed(moved, dice)[0], count


EDITS = (
    numbers_changed,
    periods_changed,
    half_sentence_reworded,
    first_half_reworded,
    sentences_come_and_go,
    name_replaced,
    many_small_edits,
    redrafted,
    defined_term,
    clauses_come_and_go,
    section_inserted,
    clause_split,
    clauses_joined,
    items_edited,
    headings_reworded,
    note_edited,
    header_changed,
    section_moved,
    section_moved_far,
    section_moved_and_edited,
    paragraph_moved,
    paragraph_moved_and_edited,
    sections_swapped_alike,
    table_moved,
    rows_come_and_go,
    cells_edited,
    column_comes,
    column_goes,
    cells_merged,
    form_filled_in,
    rows_sorted,
    table_at_the_end,
    whole_version,
    next_version_with_a_move,
)
