"""Policies as organisations keep them: headings, numbered clauses, tables, notes, headers.

Made by a script in invented words, of any number of paragraphs; the same numbers give the
same bytes. `pair` gives a policy and the same with a tenth of it edited as people edit:
words, numbers, rows, notes, whole clauses.
"""

from random import Random

from tests.redline.maker import (
    OUTLINE,
    STYLES,
    bookmark,
    cell,
    docx,
    field,
    listed,
    lists,
    note,
    p,
    page,
    row,
    run,
    style,
    table,
)

WORDS = [
    "council",
    "group",
    "member",
    "grant",
    "report",
    "meeting",
    "notice",
    "budget",
    "partner",
    "service",
    "record",
    "review",
    "panel",
    "officer",
    "claim",
    "invoice",
    "training",
    "safety",
    "complaint",
    "volunteer",
    "venue",
    "agreement",
    "payment",
    "standard",
    "area",
    "team",
    "month",
    "quarter",
    "year",
    "plan",
    "visit",
    "answer",
]
VERBS = [
    "sends",
    "keeps",
    "reads",
    "signs",
    "pays",
    "checks",
    "asks",
    "holds",
    "meets",
    "writes",
    "plans",
    "names",
]
REFS = (
    '<w:headerReference w:type="default" r:id="rIdH1"/>'
    '<w:footerReference w:type="default" r:id="rIdF1"/>'
)
MORE_STYLES = STYLES + "".join(
    style(
        f"House {n}",
        f"House{n}",
        ppr=f'<w:spacing w:after="{n * 20}"/>',
        based="Normal",
    )
    for n in range(1, 40)
)


def sentence(chance):
    """A sentence of eight to twenty words."""
    words = [chance.choice(WORDS) for _ in range(chance.randint(6, 16))]
    words.insert(2, chance.choice(VERBS))
    if chance.random() < 0.3:
        words.append(f"within {chance.randint(2, 60)} days")
    return " ".join(words).capitalize() + "."


def plan(paragraphs, seed):
    """What a policy of about so many paragraphs holds: a list of its parts."""
    chance = Random(seed)
    parts, held = [], 0
    while held < paragraphs:
        kind = chance.random()
        if kind < 0.04:
            parts.append(["heading", " ".join(chance.sample(WORDS, 3)).capitalize()])
            held += 1
        elif kind < 0.07:
            rows = [
                [chance.choice(WORDS), sentence(chance), str(chance.randint(1, 900))]
                for _ in range(chance.randint(3, 12))
            ]
            parts.append(["table", rows])
            held += 3 * len(rows) + 3
        else:
            text = " ".join(sentence(chance) for _ in range(chance.randint(1, 4)))
            parts.append(["clause", text, kind < 0.12, kind > 0.6, sentence(chance)])
            held += 1
    return parts


def edited(parts, seed):
    """The same with a tenth of its parts edited."""
    chance = Random(seed + 1)
    out = []
    for part in parts:
        if chance.random() > 0.1:
            out.append(part)
            continue
        kind = chance.random()
        if part[0] == "table":
            rows = [list(one) for one in part[1]]
            if kind < 0.4:
                rows.insert(
                    chance.randrange(len(rows)), ["fresh", sentence(chance), "7"]
                )
            elif kind < 0.6:
                del rows[chance.randrange(len(rows))]
            else:
                rows[chance.randrange(len(rows))][2] = str(chance.randint(1, 900))
            out.append(["table", rows])
        elif kind < 0.1:
            continue
        elif kind < 0.2:
            out += [part, ["clause", sentence(chance), False, False, ""]]
        elif part[0] == "clause":
            words = part[1].split()
            words[chance.randrange(len(words))] = chance.choice(WORDS)
            also = sentence(chance) if kind > 0.8 else part[4]
            out.append(["clause", " ".join(words), *part[2:4], also])
        else:
            out.append(part)
    return out


def written(parts):
    """The bytes of a policy."""
    blocks, notes = [], {}
    head = row(cell("What"), cell("How"), cell("When"), trpr="<w:tblHeader/>")
    for number, part in enumerate(parts):
        if part[0] == "heading":
            name = f"_Toc{number}"
            blocks.append(p(bookmark(name, part[1], number=number), style="Heading1"))
        elif part[0] == "table":
            rows = [row(*one) for one in part[1]]
            blocks += [table(head, *rows, columns=3), p("")]
        else:
            _kind, text, has_note, is_listed, said = part
            content = [text[:20], run(text[20:40], "<w:b/>"), text[40:]]
            if has_note:
                notes[len(notes) + 1] = said
                content.append(note(len(notes)))
            blocks.append(p(*content, ppr=listed(1, 1) if is_listed else ""))
    return docx(
        *blocks,
        styles=MORE_STYLES,
        numbering=lists(OUTLINE),
        footnotes=notes,
        headers=[p("Policy of the parish, ", field("PAGE", "1"))],
        footers=[p("Page ", field("PAGE", "1"), " of ", field("NUMPAGES", "9"))],
        sect=page(refs=REFS),
    )


def pair(paragraphs, seed=11):
    """A policy of so many paragraphs, tables counted, and the same edited."""
    parts = plan(paragraphs, seed)
    return written(parts), written(edited(parts, seed))
