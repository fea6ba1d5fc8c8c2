"""Which sentences of a running paragraph promise something, each by itself?

Letters, answers to questions and paragraphs of plain prose hold promises among other
sentences. Where a sentence is a promise by its own words it is a clause of its own, and
what stands around it stays prose; the pieces share the paragraph. An item with a label
is one clause, however many sentences it has.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from compact_draft.intake.doubts import LATER, MAYBE
from compact_draft.intake.head_sides import is_only_a_side, leads_in
from compact_draft.intake.kinds import Judge
from compact_draft.intake.letter_words import binds_you, promises_in_person
from compact_draft.intake.line_forms import opens_with_a_verb
from compact_draft.intake.lines import Line, Segment
from compact_draft.intake.net import may_bind
from compact_draft.intake.rules import Rules, key
from compact_draft.intake.verdicts import Setting, Verdict
from compact_draft.intake.voices import is_question
from compact_draft.intake.wording import Promise, is_strong, mentioned, promise_in
from compact_draft.model.clause import Kind
from compact_draft.model.tags import By
from compact_draft.text.normalise import normalise_with_map

SAME_SUBJECT = "“they” or “it” is taken for whoever the sentence before it binds"
YOURS = "what “you” get is taken for a promise of whoever seems to give it"

TOLD = "“you” is taken for the voluntary groups"

_END = re.compile(r"[.!?]+[)\]’”\"']*\s+(?=[‘“\"'(]?[A-Z0-9£])")
_RUN_IN = re.compile(
    r"(?i:P\.?\s?P?\.?S\.?|N\.?B\.?|[QA]\d{0,2}[.:)]|(?:(?:Our|The) )?(?:answer|reply|response)"
    r"\s?[:–—-]|Note:|(?:Commitment|Promise|Pledge|Undertaking)s?:)\s+(?=\S)"
)
_ORDINAL = re.compile(
    r"(?:(?:And |But )?(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth)(?:ly)?|Lastly|Finally|Further|Furthermore|Moreover),\s+(?=\w)"
)
"""A word that only counts the sentence: no part of what it promises."""
_ABBREVIATED = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|St|Rev|Revd|Cllr|Cllrs|Hon|Prof|Sgt|Insp|No|Nos|para|paras|vol"
    r"|approx|etc|cf|viz|incl|ext|tel|fig|[A-Z])|\b[a-z]\.[a-z])\.\s+$",
)
_GOES_ON = re.compile(r"(?:they|it|he|she)\s+(?:will|shall|must|also)\b", re.IGNORECASE)
_IT = re.compile(r"it (?:will|shall|should)\b", re.IGNORECASE)
_YOU_GET = re.compile(
    r"you (?:will|shall|can|may) (?:always |also |then )?(?:have|be|get|receive|expect|hear|see)\b",
    re.IGNORECASE,
)
_YOU_ARE_GIVEN = re.compile(
    r"(?:you|groups) (?:get|have|are given|are allowed|will get|will be given) .*"
    r"\b(?:days?|weeks?|months?)\b",
    re.IGNORECASE,
)
_HANGS_ON = re.compile(
    r"\b(?:accordingly|nevertheless|nonetheless|therefore|however|thus|hence|to that end"
    r"|for this reason|to this end)\b",
    re.IGNORECASE,
)
"""A sentence with one of these says little without the sentence before."""
_BINDS = re.compile(r"\b(?:will|shall|must|should|may|agree|ought)\b", re.IGNORECASE)
_A_NOTE = re.compile(r"(?:notes?|n\.?b\.?)\s*(?:\d{1,2}\s*)?[:.–—-]\s", re.IGNORECASE)
_SMALL_PRINT = re.compile(r"©|\(c\)|copyright\b", re.IGNORECASE)
_BEHIND_A_HEAD = re.compile(r"\s*[.:–—-]+\s*$|\s*[:–—-]+\s+|\s+$")
_HOPES = re.compile(
    r"(?:we|i|they|both sides|everyone) (?:all )?(?:hope|think|believe|expect|know|feel|want)\b|if\b",
    re.IGNORECASE,
)
_MOST_WORDS_OF_A_HEAD = 6
_MOST_SENTENCES = 40
_LEAST_WORDS = 4


def sentence_spans(text: str, head: int = 0) -> list[tuple[int, int]]:
    """Return where the sentences of a text lie, a short mark at its start apart.

    A full stop behind an initial or a title, or within quotation marks, ends nothing.

    Args:
        text: The words.
        head: Where the text behind a head that is run in begins; 0 for no head.
    """
    starts = [0]
    mark = _RUN_IN.match(text)
    if head:
        starts.append(head)
    elif mark is not None:
        starts.append(mark.end())
    for found in _END.finditer(text):
        if found.end() <= starts[-1] or _ABBREVIATED.search(text[: found.end()]):
            continue
        if not _is_quoted(text[: found.end()]):
            starts.append(found.end())
    counted = (_ORDINAL.match(text, start) for start in starts)
    starts = sorted({*starts, *(found.end() for found in counted if found)})
    return [
        (start, start + len(text[start:end].rstrip()))
        for start, end in zip(starts, [*starts[1:], len(text)], strict=True)
    ]


_A_NAME = re.compile(
    r"the (?:[A-Z]\w+ ?){1,4}(?:will|shall|must|undertakes to|agrees to) \w"
)
_FACT = re.compile(r";\s+(?=(?:that|this|it|these|they|there) (?:took|was|were|had)\b)")
_ANOTHER = re.compile(
    r"(?:;\s+|,\s+(?=and\b|but\b|while\b|whilst\b|whereas\b))(?:(?:and|but|while|whilst|whereas)\s+)?"
)


def clause_spans(
    text: str, start: int, end: int, rules: Rules
) -> list[tuple[int, int]]:
    """Return where the promises of a sentence lie that binds several, each in its turn.

    "The Council will pay in April; groups will report in May" holds two. A sentence in which
    the same side acts throughout stays whole, and so does one without a semicolon.
    """
    fact = _FACT.search(text, start, end)
    if fact is not None and promise_in(text[start : fact.start()], rules) is not None:
        held = clause_spans(text, start, fact.start() + 1, rules)
        return [*held, (fact.end(), end)]
    if ";" not in text[start:end]:
        return [(start, end)]
    cuts = [start]
    ends: list[int] = []
    sides = [promise_in(text[start:end], rules)]
    for found in _ANOTHER.finditer(text, start, end):
        said = promise_in(text[found.end() : end], rules)
        before = sides[-1]
        other = said is None and _A_NAME.match(text, found.end()) is not None
        if before is None or not (other or _acts_apart(said, before, rules)):
            continue
        ends.append(
            found.start() + text[found.start() : found.end()].startswith((";", ","))
        )
        cuts.append(found.end())
        sides.append(said or before)
    if len(cuts) == 1 or By.BOTH in {each.by for each in sides if each is not None}:
        return [(start, end)]
    return list(zip(cuts, [*ends, end], strict=True))


def _acts_apart(said: Promise | None, before: Promise, rules: Rules) -> bool:
    """Tell whether a clause binds another side than the one before it, by a verb of its own."""
    if said is None or said.is_passive or said.is_we:
        return False
    return said.by is not before.by and is_strong(said, rules)


def _run_in_head(line: Line, judge: Judge) -> int:
    """Return where the words behind a bold head begin: "**Being paid** - Invoices ..."."""
    words = line.words
    start = len(line.text) - len(words)
    bold = normalise_with_map(line.block.text).offset(line.block.bold_until) - start
    if bold <= 0 or len(words[:bold].split()) > _MOST_WORDS_OF_A_HEAD:
        return 0
    found = _BEHIND_A_HEAD.search(words[:bold]) or _BEHIND_A_HEAD.match(words[bold:])
    behind = _BEHIND_A_HEAD.match(words, bold)
    head = words[:bold].strip(" .:–—-")
    if (
        found is None
        or leads_in(head, judge.rules)
        or is_only_a_side(head, judge.rules)
    ):
        return 0
    end = bold if behind is None else behind.end()
    return end if words[end:].strip() else 0


def _is_quoted(before: str) -> bool:
    """Tell whether a quotation was opened and not closed."""
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


class Prose:
    """Parts paragraphs by their sentences, and says what each of them is."""

    def __init__(self, judge: Judge) -> None:
        self.judge = judge

    def parted(self, line: Line, setting: Setting) -> Line:
        """Return a line with a segment for each sentence that promises by itself.

        A line stays as it is where it has a label, one sentence, or none that promises.
        """
        if len(line.segments) != 1:
            return line
        label = line.segments[0].label or line.is_item
        if label and (not line.number or setting.stem is not None):
            return line
        (segment,) = line.segments
        words = line.text[segment.start : segment.end]
        head = _run_in_head(line, self.judge)
        spans = [] if _SMALL_PRINT.match(words) else sentence_spans(words, head)
        if not label:
            rules = self.judge.rules
            spans = [s for span in spans for s in clause_spans(words, *span, rules)]
        if len(spans) == 1 and not label and self._is_asked(setting):
            return replace(line, segments=(replace(segment, sentence=True),))
        if not 1 < len(spans) <= _MOST_SENTENCES:
            return line
        runs = list(self._runs(words, spans, setting))
        if len(runs) == 1 or (
            label and not self._is_one_with_facts(words, runs, setting)
        ):
            return line
        made: list[Segment] = []
        for start, end in runs:
            before = made[-1].end if made else segment.before
            made.append(
                Segment(
                    before=before,
                    start=segment.start + start,
                    end=segment.start + end,
                    sentence=not label or bool(made),
                    bullet="" if made else segment.bullet,
                    number="" if made else segment.number,
                    roman=segment.roman,
                )
            )
        return replace(line, segments=tuple(made))

    def _is_one_with_facts(
        self, words: str, runs: list[tuple[int, int]], setting: Setting
    ) -> bool:
        """Tell whether a numbered clause is one promise and then only tells something."""
        (start, end), (rest, stop) = runs[0], runs[-1]
        if (
            len(runs) != 2
            or not self.verdict(words[start:end], setting, None).kind.is_promise
        ):
            return False
        return not (
            _BINDS.search(words[rest:stop])
            or may_bind(words[rest:stop], self.judge.rules)
        )

    def _runs(
        self, words: str, spans: list[tuple[int, int]], setting: Setting
    ) -> Iterator[tuple[int, int]]:
        """Yield the spans that are rows: promises apart, other sentences together."""
        before: By | None = None
        subject: By | None = None
        held: tuple[int, int] | None = None
        for start, end in spans:
            lone = before is None and subject is None
            if lone and held and _is_of_a_thing(words, held, start):
                held = (held[0], end)
                continue
            if _A_NOTE.match(words):
                held = (held[0] if held else start, end)
                continue
            said = self.verdict(words[start:end], setting, before, subject)
            if not said.kind.is_promise:
                held = (held[0] if held else start, end)
                before, subject = None, self.subject(words[start:end])
                continue
            quoted = held is not None and words[held[0] : held[1]].endswith(("”", '"'))
            if held and not quoted and _HANGS_ON.search(words[start:end]):
                start = held[0]
            elif held:
                yield held
            held, before = None, said.party
            yield start, end
        if held:
            yield held

    def subject(self, words: str) -> By | None:
        """Return the side with which the last sentence of some words begins."""
        start, end = sentence_spans(words)[-1] if words else (0, 0)
        last = key(words[start:end])
        named = mentioned(last.removeprefix("the "), self.judge.rules)
        if not named or named[0][0] or named[0][2] is By.BOTH:
            return None
        return named[0][2]

    def verdict(
        self,
        words: str,
        setting: Setting,
        before: By | None,
        subject: By | None = None,
    ) -> Verdict:
        """Return what one sentence of a paragraph is.

        Args:
            words: The sentence.
            setting: Where the paragraph stands.
            before: Whom the sentence before it binds; None where that is no promise.
            subject: Of which side the sentence before it speaks.
        """
        if words.endswith((":", "–", "—", "-")):
            return Verdict(kind=Kind.PROSE, why="a head run into a paragraph")
        if len(words.split()) < _LEAST_WORDS and not _YOU_ARE_GIVEN.match(words):
            return Verdict(kind=Kind.PROSE, why="a few words in a paragraph")
        said = self.judge.paragraph(words, setting)
        if _YOU_ARE_GIVEN.match(words) and not said.kind.is_promise:
            return _bound(before or By.PUBLIC_BODIES, YOURS)
        spoken_of = before or subject
        if spoken_of is not None and _GOES_ON.match(words):
            return _bound(spoken_of, SAME_SUBJECT)
        if not said.kind.is_promise and self._tells_you(words, setting, before):
            return _bound(By.VCS, TOLD)
        if before is not None and said.party is By.UNCLEAR and MAYBE in said.doubts:
            return replace(said, party=before)
        if before is not None and _YOU_GET.match(words):
            return _bound(before, YOURS)
        maybe = MAYBE in said.doubts and not said.kind.is_promise
        if maybe and _GOES_ON.match(words) and self.judge.opinion(words).firm:
            return _bound(self.judge.opinion(words).by or By.UNCLEAR, MAYBE)
        governed = MAYBE in said.doubts and self.judge.opinion(words).governed
        if before is not None and governed and not said.kind.is_promise:
            return _bound(self.judge.opinion(words).by or before, MAYBE)
        in_person = setting.we is not None and promises_in_person(words)
        if in_person and not said.kind.is_promise and said.kind is not Kind.QUOTE:
            return self.judge.promise(
                Kind.COMMITMENT, words, "the writer's words", None, setting
            )
        answer = self._answer(words, said, setting, before)
        if answer is not None:
            return answer
        if LATER in said.doubts and not _HANGS_ON.search(words):
            return replace(said, kind=Kind.PROSE, party=None)
        return said

    def _answer(
        self, words: str, said: Verdict, setting: Setting, before: By | None
    ) -> Verdict | None:
        """Return what a sentence promises as the answer to a question; None for nothing."""
        if (
            not self._is_asked(setting)
            or said.kind is not Kind.PROSE
            or _HOPES.match(words)
        ):
            return None
        if _YOU_GET.match(words):
            return _bound(before or By.PUBLIC_BODIES, YOURS)
        if opens_with_a_verb(words):
            return None if before is None else _bound(before, SAME_SUBJECT)
        weakly = promise_in(words, self.judge.rules)
        if weakly is not None and not words.endswith("?"):
            return _bound(weakly.by, MAYBE)
        if MAYBE in said.doubts or may_bind(words, self.judge.rules):
            by = self.subject(words) or self.judge.opinion(words).by or before
            return _bound(by or By.UNCLEAR, MAYBE)
        return None

    def _is_asked(self, setting: Setting) -> bool:
        """Tell whether words stand below a question that says not who acts, nor what is told."""
        innermost = setting.section[-1:]
        if not is_question(setting.section) or self.judge.side_above(innermost):
            return False
        rule, _ = self.judge.rule(innermost)
        return rule is None or rule.makes.is_promise

    def _tells_you(self, words: str, setting: Setting, before: By | None) -> bool:
        """Tell whether a sentence says what "you" must do, outside a letter."""
        told = setting.we is None and binds_you(words)
        return told and (before is By.VCS or self.judge.opinion(words).promises)


def _is_of_a_thing(words: str, held: tuple[int, int], start: int) -> bool:
    """Tell whether "it" stands for what a sentence before it tells, which is no side."""
    is_told = len(words[held[0] : held[1]].split()) >= _LEAST_WORDS
    return is_told and _IT.match(words, start) is not None


def _bound(by: By, doubt: str) -> Verdict:
    return Verdict(
        kind=Kind.COMMITMENT, why="a sentence of a paragraph", party=by, doubts=(doubt,)
    )
