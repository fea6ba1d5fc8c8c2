"""Documents as people keep them, in invented words: agreements, policies, minutes, forms.

A document is a value: a list of blocks and what stands at the head and foot of its
pages. The layouts of `human_makers` write it as Word files; `human_edits` changes it as
a person would. The same number gives the same document.
"""

import random
from dataclasses import dataclass, field, replace

STARTS = [
    "bar",
    "bel",
    "cor",
    "dan",
    "dul",
    "fen",
    "gal",
    "gor",
    "hal",
    "har",
    "kel",
    "lan",
    "lor",
    "mal",
    "mer",
    "nor",
    "pel",
    "quil",
    "ran",
    "rov",
    "sal",
    "sel",
    "tam",
    "tol",
    "tur",
    "val",
    "ver",
    "wen",
]
MIDDLES = ["a", "e", "i", "o", "u", "an", "en", "il", "or", "ati", "eri", "ola", "umi"]
ENDS = [
    "dane",
    "fort",
    "gate",
    "ling",
    "mond",
    "nore",
    "pine",
    "rick",
    "sedge",
    "tance",
    "tion",
    "vern",
    "wick",
    "bury",
    "meld",
    "stow",
    "low",
    "den",
]
VERBS = [
    "arrange",
    "balden",
    "carvet",
    "delmit",
    "ensolve",
    "fornate",
    "garrel",
    "helvise",
    "instane",
    "jorvate",
    "kelm",
    "lorent",
    "mandrel",
    "nominate",
    "orvise",
    "pelter",
    "quarden",
    "resolve",
    "salvet",
    "tarvise",
]
PERIODS = ("days", "weeks", "months", "working days", "years")
MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


@dataclass(frozen=True)
class Para:
    """A paragraph.

    `kind` is "text", "item" (of a list), "heading", "title" or "blank"; `level` counts
    from 0. `note` is the text of a footnote at its end; `bold` how many of its first
    words are set in bold; `number` the number that was typed before it.
    """

    text: str
    kind: str = "text"
    level: int = 0
    note: str = ""
    bold: int = 0
    number: str = ""


@dataclass(frozen=True)
class Cell:
    """A cell: its text, and how many columns of the grid it spans."""

    text: str
    span: int = 1


@dataclass(frozen=True)
class Table:
    """A table of rows of cells; the first row may be its header."""

    rows: tuple[tuple[Cell, ...], ...]
    has_header: bool = True


@dataclass(frozen=True)
class Document:
    """A document before anybody lays it out."""

    blocks: tuple
    header: str = ""
    footer: str = ""
    facts: dict = field(default_factory=dict, compare=False, hash=False)

    def with_blocks(self, blocks):
        """The same document with other blocks."""
        return replace(self, blocks=tuple(blocks))


class Words:
    """The invented words of one document, and sentences of them."""

    def __init__(self, dice):
        self.dice = dice
        self.nouns = [self._noun() for _ in range(150)]
        self.party, self.other = (self._name() for _ in range(2))

    def _noun(self):
        dice = self.dice
        return dice.choice(STARTS) + dice.choice(MIDDLES) + dice.choice(ENDS)

    def _name(self):
        return f"{self._noun().title()} {self._noun().title()}"

    def noun(self):
        """A noun, or two."""
        dice = self.dice
        one = dice.choice(self.nouns)
        return f"{one} {dice.choice(self.nouns)}" if dice.random() < 0.3 else one

    def amount(self):
        """A sum of money, a share or a count."""
        dice = self.dice
        return dice.choice(
            [
                f"£{dice.randrange(2, 90) * 50:,}",
                f"{dice.randrange(2, 95)}%",
                f"{dice.randrange(2, 60)}",
            ]
        )

    def period(self):
        """A period or a date."""
        dice = self.dice
        if dice.random() < 0.3:
            return f"{dice.randrange(1, 29)} {dice.choice(MONTHS)} {dice.randrange(2019, 2027)}"
        return f"{dice.randrange(2, 40)} {dice.choice(PERIODS)}"

    def sentence(self):
        """A sentence of eight to forty words."""
        dice, noun = self.dice, self.noun
        who = dice.choice([self.party, self.other, f"the {noun()}", f"each {noun()}"])
        verb = dice.choice(VERBS)
        parts = [
            f"{who} {dice.choice(['will', 'shall', 'may', 'must'])} {verb} the {noun()} of the {noun()}",
            dice.choice(
                [
                    f"within {self.period()} of the {noun()}",
                    f"before {self.period()}",
                    f"for up to {self.amount()} of every {noun()}",
                    f"as the {noun()} in clause {dice.randrange(2, 9)}.{dice.randrange(1, 9)} asks",
                    f"with a {noun()} for the {noun()}",
                ]
            ),
        ]
        if dice.random() < 0.6:
            parts.append(
                dice.choice(
                    [
                        f"and the {noun()} {dice.choice(VERBS)}s any {noun()} that has no {noun()}",
                        f"unless the {noun()} of the {noun()} is {dice.choice(VERBS)}ed in writing",
                        f"so that no {noun()} waits for a {noun()} or a {noun()}",
                        f"where the {noun()}, the {noun()} or the {noun()} so asks",
                    ]
                )
            )
        text = " ".join(parts)
        return text[0].upper() + text[1:] + "."

    def paragraph(self, least=1, most=3):
        """A few sentences."""
        return " ".join(self.sentence() for _ in range(self.dice.randint(least, most)))

    def heading(self):
        """A heading of two to five words."""
        dice = self.dice
        return dice.choice(
            [
                f"{self.noun()} and {self.noun()}",
                f"The {self.noun()}",
                f"{self.noun()} of the {self.noun()}",
            ]
        ).capitalize()


def agreement(seed, sections=6):
    """An agreement: numbered sections of clauses, items, a table of fees, signatures."""
    words = Words(random.Random(f"agreement {seed}"))
    dice = words.dice
    blocks = [
        Para(f"Agreement between {words.party} and {words.other}", "title"),
        Para(words.paragraph(1, 2)),
    ]
    stock = ("Review of the plan", "How it works", "What both sides do")
    for number in range(1, sections + 1):
        blocks.append(Para(words.heading(), "heading", number=f"{number}."))
        for clause in range(1, dice.randint(3, 6)):
            if dice.random() < 0.15:
                blocks.append(Para(dice.choice(stock), "heading", 1))
            note = words.sentence() if dice.random() < 0.08 else ""
            blocks.append(
                Para(words.paragraph(), note=note, number=f"{number}.{clause}")
            )
            if dice.random() < 0.25:
                blocks += [
                    Para(
                        f"the {words.noun()} of each {words.noun()};",
                        "item",
                        number=f"({'abcdef'[n]})",
                    )
                    for n in range(dice.randint(3, 4))
                ]
        if dice.random() < 0.3:
            blocks.append(Para("", "blank"))
        if number == sections // 2:
            blocks.append(fees(words))
    blocks += [Para("Signed for both sides", "heading"), signatures(words)]
    return Document(
        tuple(blocks),
        f"{words.party} and {words.other}: agreement",
        f"Version {dice.randrange(1, 5)}.{dice.randrange(10)} of {words.period()}",
        {"words": words},
    )


def policy(seed):
    """A policy: headings of two levels, plain paragraphs, a scheme of duties."""
    words = Words(random.Random(f"policy {seed}"))
    dice = words.dice
    blocks = [Para(f"{words.heading()}: policy of {words.party}", "title")]
    for _ in range(5):
        blocks.append(Para(words.heading(), "heading"))
        blocks.append(Para(words.paragraph(2, 4)))
        for _ in range(dice.randint(1, 2)):
            blocks.append(Para(words.heading(), "heading", 1))
            blocks += [
                Para(words.paragraph(1, 3), bold=dice.choice([0, 0, 2]))
                for _ in range(dice.randint(1, 3))
            ]
            if dice.random() < 0.4:
                blocks += [
                    Para(words.sentence(), "item") for _ in range(dice.randint(2, 5))
                ]
    blocks.append(duties(words))
    blocks.append(Para(words.paragraph()))
    return Document(
        tuple(blocks), f"{words.party}: policy", "Not for the public", {"words": words}
    )


def minutes(seed):
    """Minutes: short points, most of them alike in their beginnings, and actions."""
    words = Words(random.Random(f"minutes {seed}"))
    dice = words.dice
    blocks = [
        Para(f"Minutes of the {words.noun()} of {words.period()}", "title"),
        Para(f"Present: {', '.join(words.noun().title() for _ in range(5))}"),
    ]
    for number in range(1, 9):
        blocks.append(Para(words.heading(), "heading", number=f"{number}."))
        blocks.append(
            Para(
                f"It was agreed that {words.sentence()[0].lower()}{words.sentence()[1:]}"
            )
        )
        blocks += [Para(words.sentence()) for _ in range(dice.randint(0, 2))]
        blocks.append(Para(f"Action: {words.party} by {words.period()}."))
        blocks.append(Para("", "blank"))
    blocks.append(actions(words))
    return Document(tuple(blocks), "", f"Minutes, {words.period()}", {"words": words})


def form(seed):
    """A form: labels, blanks to fill in, boxes, and a note on how to."""
    words = Words(random.Random(f"form {seed}"))
    blocks = [
        Para(f"Application for a {words.noun()}", "title"),
        Para(words.paragraph()),
        Para("Part A", "heading"),
        blanks(words),
        Para(words.paragraph(), note=words.sentence()),
        Para("Part B", "heading"),
        fees(words),
        Para(words.paragraph()),
        *(Para(words.sentence(), "item") for _ in range(4)),
        Para("Part C", "heading"),
        duties(words),
        Para(words.paragraph(2, 3)),
        signatures(words),
    ]
    return Document(tuple(blocks), f"Form of {words.party}", "", {"words": words})


def rows(*lines):
    """Rows from texts."""
    return tuple(tuple(Cell(text) for text in line) for line in lines)


def fees(words):
    """A table of fees: labels and sums."""
    return Table(
        rows(
            ("Service", "Unit", "Fee", "From"),
            *(
                (
                    f"{words.noun().capitalize()} {words.noun()}",
                    "each",
                    words.amount(),
                    words.period(),
                )
                for _ in range(words.dice.randint(4, 7))
            ),
        )
    )


def duties(words):
    """A table of who does what, with whole sentences in its cells."""
    return Table(
        rows(
            ("Who", "Does what", "By when"),
            *(
                (words.noun().capitalize(), words.paragraph(1, 2), words.period())
                for _ in range(words.dice.randint(4, 6))
            ),
        )
    )


def actions(words):
    """A table of actions with numbers before them."""
    return Table(
        rows(
            ("No", "Action", "Who", "Done"),
            *(
                (str(n), words.sentence(), words.noun().title(), "")
                for n in range(1, words.dice.randint(5, 8))
            ),
        )
    )


def blanks(words):
    """A form with labels and blanks, one row of dots and one quite empty."""
    return Table(
        rows(
            *(
                (f"{words.noun().capitalize()} of the {words.noun()}", "")
                for _ in range(5)
            ),
            ("………", "………"),
            ("", ""),
        ),
        has_header=False,
    )


def signatures(_words):
    """Where both sides sign."""
    return Table(rows(("Name", ""), ("Office", ""), ("Date", "")), has_header=False)


KINDS = {
    "agreement": agreement,
    "policy": policy,
    "minutes": minutes,
    "form": form,
}
