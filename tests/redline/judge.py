"""Judge a redline: is it true both ways, how much does it mark, is it well made?

Shares no code with the package: it reads with `flat`, counts for itself, and knows
the least that a word-level comparison must mark.
"""

import re
from collections import Counter
from dataclasses import dataclass, field

from lxml import etree
from rapidfuzz.distance import LCSseq

from tests.redline.flat import (
    HIDDEN,
    MC,
    REL,
    File,
    M,
    R,
    Reader,
    W,
    paragraph_key,
    paragraph_list,
    read,
    text_of,
)

TOKEN = re.compile(r"\w+(?:[’'\-]\w+)*|\s|[^\w\s]")
RUN_MARKS = {W + t for t in ("ins", "del", "moveFrom", "moveTo")}
CHANGES = {
    W + t
    for t in [
        "rPrChange",
        "pPrChange",
        "sectPrChange",
        "tblPrChange",
        "tblPrExChange",
        "trPrChange",
        "tcPrChange",
        "tblGridChange",
        "cellIns",
        "cellDel",
        "cellMerge",
    ]
}
NUMBERED = (
    RUN_MARKS
    | CHANGES
    | {
        W + t
        for t in [
            "bookmarkStart",
            "moveFromRangeStart",
            "moveToRangeStart",
            "permStart",
            "customXmlInsRangeStart",
            "customXmlDelRangeStart",
        ]
    }
)
RANGES = ("bookmark", "commentRange", "moveFromRange", "moveToRange", "perm")
NEVER_IN_A_MARK = {W + t for t in ("hyperlink", "fldSimple", "p", "tbl", "smartTag")}
MOST_LETTERS = 400_000


@dataclass(kw_only=True)
class Verdict:
    """What was found; a good redline has no faults."""

    faults: list[str] = field(default_factory=list)
    marked: int = 0
    least: int = 0
    revisions: int = 0
    moves: int = 0
    formats: int = 0
    untouched: int = 0
    kept: int = 0
    rebuilt: int = 0

    @property
    def true_before(self):
        return not any(f.startswith("before") for f in self.faults)

    @property
    def true_after(self):
        return not any(f.startswith("after") for f in self.faults)


def judge(old, new, out, *, headers=True, sizes=True, earlier=False):
    """Judge `out` as the redline from `old` to `new`, all three as bytes.

    Without `sizes` the least, and what is kept as it was, are not worked out. With
    `earlier` the sources' own changes were kept: rejecting all gives the old file
    with all of its changes rejected.
    """
    verdict = Verdict()
    files = {"old": File(old), "new": File(new), "out": File(out)}
    for view, source in (("before", "old"), ("after", "new")):
        # A source without changes of its own reads alike on both sides.
        side = view if earlier else "after"
        want, have = read(files[source], side), read(files["out"], view)
        for story in ("body", "headers") if headers else ("body",):
            verdict.faults += difference(want[story], have[story], f"{view}, {story}")
        if not earlier:
            verdict.faults += unlike_styles(files[source], files["out"], view)
    count_marks(files["out"], verdict)
    if sizes:
        verdict.least = least_marks(files["old"], files["new"])
        untouched(files, verdict)
    verdict.faults += ill_made(files["out"], files["old"], files["new"])
    return verdict


# True both ways


def difference(want, have, place):
    """Say where two stories first differ; nothing if they do not."""
    if want == have:
        return []
    at = next(
        (
            n
            for n, pair in enumerate(zip(want, have, strict=False))
            if pair[0] != pair[1]
        ),
        min(len(want), len(have)),
    )
    around = text_of(want[max(0, at - 40) : at])[-40:]
    return [
        f"{place}: after {around!r} wanted {_short(want, at)} but found {_short(have, at)}"
    ]


def unlike_styles(source, out, view):
    """Say which styles of paragraphs and words do not look as in the source."""
    have = style_looks(out, view)
    return [
        f"{view}, styles: {name} looks otherwise"
        for name, look in style_looks(source, "after").items()
        if have.get(name, look) != look
    ]


def style_looks(file, view):
    """What each style says of paragraphs and words, on one side of the changes."""
    looks = {}
    for key, style in file.style_tree.items():
        if style.get(W + "type", "paragraph") in ("paragraph", "character"):
            looks[file.styles[key]] = [
                _look(style.find(W + tag), file, view) for tag in ("pPr", "rPr")
            ]
    return looks


def _look(properties, file, view):
    """Properties as they are meant, lists and order apart."""
    if properties is None:
        return []
    change = properties.find(properties.tag + "Change")
    if change is not None and view == "before":
        properties = change[0]
    reader = Reader(file, view, file.main)
    return sorted(
        reader.canon(one)
        for one in properties
        if one is not change and one.tag not in (W + "numPr", W + "lang")
    )


def _short(tokens, at):
    if at >= len(tokens):
        return "the end"
    if tokens[at][0] == "c":
        return f"{text_of(tokens[at : at + 20])!r} {tokens[at][2:]}"[:160]
    return str(tokens[at])[:200]


# How much is marked


def count_marks(file, verdict):
    """Count marked characters (blanks apart), revisions, moves, formats."""
    for part in _stories(file):
        names = set()
        for element in file.xml(part).iter(
            *RUN_MARKS, *CHANGES, W + "moveToRangeStart"
        ):
            if _in_fallback(element):
                continue
            if element.tag == W + "moveToRangeStart":
                names.add(element.get(W + "name"))
                continue
            verdict.revisions += 1
            verdict.formats += element.tag in CHANGES
            if element.tag in RUN_MARKS and not _inside(element, RUN_MARKS):
                verdict.marked += _weight(element)
        verdict.moves += len(names)


def _weight(mark):
    texts = mark.iter(W + "t", W + "delText", M + "t")
    return sum(
        len(re.sub(r"\s", "", t.text or "")) for t in texts if not _in_fallback(t)
    )


def _inside(element, tags):
    return any(a.tag in tags for a in element.iterancestors())


def _in_fallback(element):
    return any(a.tag == MC + "Fallback" for a in element.iterancestors())


def least_marks(old, new):
    """The least characters that a word-level comparison of the texts can mark.

    Blanks are not counted. Long texts are parted at paragraphs that are the same, which
    makes the bound a little higher than the least. A header that several sections show
    counts once. That words stand in another cell, or under another link, is not seen.
    """
    sides = [_texts(f if isinstance(f, File) else File(f)) for f in (old, new)]
    stories = sorted(sides[0].keys() | sides[1].keys())
    pairs = {
        (kind, *(side.get((n, kind), "") for side in sides)) for n, kind in stories
    }
    return sum(_least(one, other) for _, one, other in pairs)


def _texts(file):
    """The text of the body, and of each header and footer by section and kind."""
    stories = read(file, "after")
    texts = {(0, "body"): text_of(stories["body"])}
    section, kind, start = 1, "", 0
    heads = [*stories["headers"], ("HEAD",)]
    for n, token in enumerate(heads):
        if token[0] in ("HEAD", "SECTION"):
            if kind:
                texts[section, kind] = text_of(heads[start:n])
            section += token[0] == "SECTION"
            kind, start = " ".join(map(str, token[1:])), n + 1
    return texts


def _least(old, new):
    if len(old) * len(new) <= MOST_LETTERS**2 or "\n" not in old:
        return _least_of_words(old, new)
    one, two = old.split("\n"), new.split("\n")
    ids = {}
    first, second = ([ids.setdefault(t, len(ids)) for t in side] for side in (one, two))
    total, i, j = 0, 0, 0
    same = [o for o in LCSseq.opcodes(first, second) if o.tag == "equal"]
    for at in [
        *((o.src_start, o.dest_start, o.src_end, o.dest_end) for o in same),
        None,
    ]:
        i1, j1, i2, j2 = at or (len(one), len(two), len(one), len(two))
        total += _least_of_words("\n".join(one[i:i1]), "\n".join(two[j:j1]))
        i, j = i2, j2
    return total


def _least_of_words(old, new):
    """The letters in no common word, for the heaviest common order of words.

    A word counts once for each letter, so that its weight is its length. Copies of
    one word may be matched in part, which can only make the bound lower.
    """
    ids = {}
    sides = [
        [ids.setdefault(t, len(ids)) for t in TOKEN.findall(text) for _ in t.strip()]
        for text in (old, new)
    ]
    return len(sides[0]) + len(sides[1]) - 2 * LCSseq.similarity(*sides)


# Struck whole


def struck_though_kept(out):
    """Return the paragraphs struck whole though over half their words are put in again.

    Looked for between two paragraphs that stay: one of four words or more, all struck,
    of which more than half the letters stand in order in one that is all put in, and is
    not three times as long. Moves are none, nor are notes that moved with their words.
    """
    file = out if isinstance(out, File) else File(out)
    found = []
    gone, come = [], []
    moved = _notes_in_moves(file)
    for part in _stories(file):
        for p in [*file.xml(part).iter(W + "p"), None]:
            if p is not None and _inside(p, {MC + "Fallback"}):
                continue
            if p is not None and any(a in moved for a in p.iterancestors()):
                continue
            texts = {} if p is None else _by_mark(p)
            if p is None or texts.get("kept", "").strip():
                found += _again(gone, come)
                gone, come = [], []
                continue
            for side, kind in ((gone, "del"), (come, "ins")):
                words = TOKEN.findall(texts.get(kind, ""))
                if sum(len(w) > 1 for w in words) >= 4:
                    side.append(words)
    return found


def _notes_in_moves(file):
    """The notes whose reference lies in a move."""
    found = set()
    for kind in ("footnote", "endnote"):
        for element in file.xml(file.main).iter(f"{W}{kind}Reference"):
            if _inside(element, {W + "moveFrom", W + "moveTo"}):
                found.add(file.notes.get((kind, element.get(W + "id"))))
    return found - {None}


def _again(gone, come):
    for one in gone:
        size = _letters(one)
        for other in come:
            least = _least_of_words("".join(one), "".join(other))
            kept = (size + _letters(other) - least) / 2
            if kept > size / 2 and _letters(other) < 3 * size:
                yield "".join(one)[:60]
                break


def _letters(words):
    return sum(len(word.strip()) for word in words)


def _by_mark(p):
    """The text of a paragraph by what becomes of it: kept, ins, del and the moves."""
    texts = {}
    for t in p.iter(W + "t", W + "delText"):
        if next(t.iterancestors(W + "p")) is not p:
            continue
        kind = next(
            (a.tag[len(W) :] for a in t.iterancestors() if a.tag in RUN_MARKS), "kept"
        )
        texts[kind] = texts.get(kind, "") + (t.text or "")
    return texts


# Untouched paragraphs


def untouched(files, verdict):
    """Count paragraphs equal in old and new, those kept as they were, those rebuilt.

    `untouched` is the most paragraphs that can stay in their order, `kept` the most of
    those that are in the redline element for element. One in a cell is never one outside
    of it, and one that is counted in another list than before is changed. An unmarked
    paragraph of the redline that is no paragraph of the new file, element for element,
    was rebuilt; there is never a need to.
    """
    old, new, out = ([*_paragraphs(files[side])] for side in ("old", "new", "out"))
    source = Counter(_bytes(p) for p in new)
    unmarked = Counter(_bytes(p) for p in out if not _is_concerned(p))
    verdict.rebuilt = (unmarked - source).total()
    if len(old) * len(new) > 20_000**2:
        return
    keys = {}
    first, second = (
        [keys.setdefault(_standing(files[side], p), len(keys)) for p in side_]
        for side, side_ in (("old", old), ("new", new))
    )
    same = LCSseq.opcodes(first, second)
    pairs = [
        (old[tag.src_start + n], new[tag.dest_start + n])
        for tag in same
        if tag.tag == "equal"
        for n in range(tag.src_end - tag.src_start)
    ]
    verdict.untouched = len(pairs) - _in_other_lists(files, pairs)
    whole = {(_bytes(p), _cells(p)): key for p, key in zip(new, second, strict=True)}
    third = [whole.get((_bytes(p), _cells(p)), -1) for p in out]
    verdict.kept = min(verdict.untouched, LCSseq.similarity(first, third))


def _standing(file, p):
    """What a paragraph says, and in how many cells, one in the other, it stands."""
    return paragraph_key(file, p), _cells(p)


def _cells(p):
    return sum(1 for _ in p.iterancestors(W + "tc"))


def _in_other_lists(files, pairs):
    """How many of the pairs stand in other lists than most that share the old list."""
    lists = Counter(
        (paragraph_list(files["old"], one), paragraph_list(files["new"], other))
        for one, other in pairs
    )
    most = {}
    for (one, _), count in lists.items():
        most[one] = max(count, most.get(one, 0))
    return lists.total() - sum(most.values())


def _is_concerned(p):
    """Whether a paragraph has marks, lies in a marked row, or is the rest of a join."""
    if next(p.iter(*RUN_MARKS, *CHANGES), None) is not None:
        return True
    holders = [a.find(W + "trPr") for a in p.iterancestors(W + "tr")]
    holders += [a.find(W + "tcPr") for a in p.iterancestors(W + "tc")]
    before = p.getprevious()
    if before is not None and before.tag == W + "p":
        holders.append(before.find(f"{W}pPr/{W}rPr"))
    kinds = {c.tag for holder in holders if holder is not None for c in holder}
    return bool(kinds & (RUN_MARKS | CHANGES))


def _paragraphs(file):
    for p in file.xml(file.main).iter(W + "p"):
        if not _inside(p, {W + "p", MC + "Fallback"}):
            yield p


def _bytes(p):
    """A paragraph as it is written, without blanks at the ends of texts that nobody sees."""
    space = "{http://www.w3.org/XML/1998/namespace}space"
    texts = [t for t in p.iter(W + "t", W + "delText") if t.get(space) != "preserve"]
    if any(t.text and t.text != t.text.strip() for t in texts):
        twin = etree.fromstring(etree.tostring(p, with_tail=False))
        for text in twin.iter(W + "t", W + "delText"):
            if text.text and text.get(space) != "preserve":
                text.text = text.text.strip()
        p = twin
    return etree.tostring(p, method="c14n", exclusive=True, with_tail=False)


# Well made


def ill_made(out, old, new):
    """Faults in the making of a file that its sources lack."""
    lacking = {_kind(f) for source in (old, new) for f in faults_of(source)}
    return [f for f in faults_of(out) if _kind(f) not in lacking]


def _kind(fault):
    return re.sub(r"[\d'\"].*", "", fault)


def faults_of(file):
    """List the faults in the making of one file."""
    faults = []
    ids = Counter()
    for part in _stories(file):
        root = file.xml(part)
        faults += _misplaced(root, part)
        faults += _unpaired(root, part)
        links = file.links(part)
        for element in root.iter():
            if not isinstance(element.tag, str):
                continue
            if element.tag in NUMBERED:
                ids[element.get(W + "id")] += 1
            for key, value in element.attrib.items():
                if key.startswith(R) and value not in links:
                    faults.append(
                        f"made: {part} refers to the unknown relationship {value!r}"
                    )
        for _, target, outside in links.values():
            if not outside and target not in file.parts:
                faults.append(f"made: {part} is related to the missing part {target!r}")
        faults += _unknown(file, root, part)
    faults += [f"made: the id {i} is there {n} times" for i, n in ids.items() if n > 1]
    return faults + _untyped(file)


def _stories(file):
    """The parts that hold text, the main one first."""
    found = [file.main]
    for kind, target, outside in file.links(file.main).values():
        kinds = ("header", "footer", "footnotes", "endnotes", "comments")
        if (
            kind.rpartition("/")[2] in kinds
            and not outside
            and target in file.parts
            and target not in found
        ):
            found.append(target)
    return found


def _misplaced(root, part):
    return [f"made: {part} has {fault}" for fault in _misplacements(root)]


def _misplacements(root):
    for text in root.iter(W + "delText", W + "delInstrText"):
        if all(a.tag != W + "del" for a in _up_to_paragraph(text, ruby=False)):
            yield "deleted text outside w:del"
    for text in root.iter(W + "t", W + "instrText"):
        if any(a.tag == W + "del" for a in _up_to_paragraph(text)):
            yield f"live text in w:del: {text.text!r}"
    for mark in root.iter(*RUN_MARKS):
        kind = mark.tag[len(W) :]
        for child in mark:
            if child.tag in NEVER_IN_A_MARK:
                yield f"{child.tag[len(W) :]} in {kind}"
        if any(_half_ranges(mark)):
            yield f"half a range inside {kind}"
        if not mark.get(W + "author") or not mark.get(W + "id"):
            yield f"an unsigned {kind}"
    for change in root.iter(W + "rPrChange", W + "pPrChange"):
        if len(change) != 1:
            yield f"an empty {change.tag[len(W) :]}"
        if any(
            a.tag in (W + "ins", W + "moveTo")
            and a.get(W + "author") == change.get(W + "author")
            for a in _up_to_paragraph(change)
        ):
            yield "a format change on inserted text"
    yield from _broken_fields(root)
    for cell in root.iter(W + "tc"):
        blocks = [c.tag for c in cell if c.tag in (W + "p", W + "tbl", W + "sdt")]
        if not blocks or blocks[-1] == W + "tbl":
            yield "a cell that does not end in a paragraph"


def _broken_fields(root):
    """A field goes or comes whole: its begin and its end are marked alike."""
    for hidden in (HIDDEN["before"], HIDDEN["after"]):
        begun = []
        for mark in root.iter(W + "fldChar"):
            kinds = {a.tag for a in _up_to_paragraph(mark)} & RUN_MARKS
            kind = mark.get(W + "fldCharType")
            if kinds & hidden or _in_fallback(mark):
                continue
            if kind == "begin":
                begun.append(kinds)
            elif not begun:
                yield f"a field's {kind} without its begin"
            elif begun[-1] != kinds:
                yield "a field that is marked in part"
                begun.pop()
            elif kind == "end":
                begun.pop()
        if begun:
            yield "a field without its end"


def _half_ranges(mark):
    for kind in RANGES:
        starts = {e.get(W + "id") for e in mark.iter(W + kind + "Start")}
        yield from starts ^ {e.get(W + "id") for e in mark.iter(W + kind + "End")}


def _up_to_paragraph(element, *, ruby=True):
    for above in element.iterancestors():
        if above.tag == W + "p" or (ruby and above.tag == W + "ruby"):
            return
        yield above


def _unpaired(root, part):
    faults = []
    for kind in RANGES:
        starts = Counter(e.get(W + "id") for e in root.iter(W + kind + "Start"))
        ends = Counter(e.get(W + "id") for e in root.iter(W + kind + "End"))
        if starts != ends:
            faults.append(
                f"made: {part} has {kind} starts and ends that differ: {starts - ends} {ends - starts}"
            )
    names = {
        side: Counter(e.get(W + "name") for e in root.iter(W + side + "RangeStart"))
        for side in ("moveFrom", "moveTo")
    }
    if names["moveFrom"] != names["moveTo"] or any(
        n > 1 for n in names["moveTo"].values()
    ):
        faults.append(f"made: {part} has moves without their other half: {names}")
    named = list(root.iter(W + "moveFromRangeEnd", W + "moveToRangeEnd"))
    if any(e.get(W + "name") for e in named):
        faults.append(f"made: {part} has a move's end with a name")
    return faults


def _unknown(file, root, part):
    known = {
        "pStyle": file.styles,
        "rStyle": file.styles,
        "tblStyle": file.styles,
        "numId": {**file.nums, "0": None},
    }
    faults = [
        f"made: {part} names the unknown {tag} {element.get(W + 'val')!r}"
        for tag, names in known.items()
        for element in root.iter(W + tag)
        if element.get(W + "val") not in names
    ]
    return faults + [
        f"made: {part} refers to a missing {kind}"
        for kind in ("footnote", "endnote")
        for element in root.iter(f"{W}{kind}Reference")
        if (kind, element.get(W + "id")) not in file.notes
    ]


def _untyped(file):
    types = etree.fromstring(file.parts["[Content_Types].xml"])
    overrides = {t.get("PartName", "").lower() for t in types}
    defaults = {t.get("Extension", "").lower() for t in types}
    faults = []
    for part in file.parts:
        extension = part.rpartition(".")[2].lower()
        if (
            part != "[Content_Types].xml"
            and f"/{part}".lower() not in overrides
            and extension not in defaults
        ):
            faults.append(f"made: the part {part!r} has no content type")
    there = {f"/{p.lower()}" for p in file.parts} | {""}
    faults += [
        f"made: a content type for the missing part {override!r}"
        for override in sorted(overrides - there)
    ]
    for part, data in file.parts.items():
        if part.endswith(".rels"):
            ids = [
                e.get("Id") for e in etree.fromstring(data).iter(REL + "Relationship")
            ]
            if len(ids) != len(set(ids)):
                faults.append(f"made: {part} has a relationship id twice")
    return faults
