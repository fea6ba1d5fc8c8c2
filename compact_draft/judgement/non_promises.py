"""Which lines promise nothing, whatever modal verb stands in them?

Each rule is a small function that gives its verdict and reason, or None; the first that
speaks decides: quotations, contact lines, questions, stems and headings, reports of
views, definitions, advice to readers, the status of the text, recourse, stories.
"""

from __future__ import annotations

import re

from compact_draft.judgement.language import mended, word_set
from compact_draft.judgement.minutes import resolved
from compact_draft.judgement.operators import (
    Operator,
    bare_verb,
    main_operator,
    operators,
)
from compact_draft.judgement.periods import periods
from compact_draft.judgement.reading import Reading
from compact_draft.judgement.side_clauses import side_clause
from compact_draft.judgement.to_be_done import to_be_done
from compact_draft.judgement.verbs import (
    BE,
    PAST,
    PAST_OR_PASSIVE,
    ends_like_the_past,
    is_also_a_noun,
    is_participle,
    third_person,
)
from compact_draft.judgement.verdict import Verdict
from compact_draft.judgement.word_meanings import BINDING, says_what_a_word_means
from compact_draft.judgement.wording import REPORTING

_FINITE = BINDING | {"should", "is", "are", "may", "can"}
_QUOTED = re.compile(r"(?:^|(?<=[\s(:,]))([\"'])(?=\S)(.+?)(?<=\S)\1(?=[\s,.;:!?)-]|$)")
_REACHED = re.compile(
    r"[\w.+-]+@[\w-]+\.\w|https?://|\bwww\.|\b0\d{2,4}[ -]?\d{3}"
    r"|\b[A-Z]{1,2}\d{1,2}[A-Z]? \d[A-Z]{2}\b"
)
_NUMBERED = re.compile(
    r"^(?:\(?\d+(?:\.\d+)*[.)]?|\(?[a-zA-Z][.)]|[IVX]+[.)]"
    r"|(?:section|part|chapter|appendix|annex|priority|theme|schedule|outcome|goal|aim"
    r"|objective|table|figure)\s+"
    r"(?:\d+|[A-Z]\b|[ivx]+\b|one|two|three|four|five)[:.)]?)\s*",
    re.IGNORECASE,
)
_PERFECT = re.compile(
    r"\b(?:has|have|had) (?:\w+ly |also |now |already |since |long |recently )?"
    r"(?:been|\w+ed|made|held|met|given|begun|grown|led|set|seen|run|become|kept"
    r"|brought|built|shown|found|taken)\b"
)
_STORY = re.compile(
    r"^\W*(?:case study|example|for example|for instance"
    r"|last (?:year|spring|summer|autumn|winter|month|week)|(?:back )?in (?:19|20)\d\d"
    r"|one (?:group|charity|council|organisation|member|club|project)|after the"
    r"|when the .+ (?:closed|lost|faced|threatened|needed|wanted|found)"
    r"|(?:two|a few|some|three) years ago|recently)\b",
    re.IGNORECASE,
)
_OF_THE_TEXT = re.compile(
    r"\b(?:compact|consult\w*|replies|signed|launched|adopted|working group|steering"
    r"|survey|responses|refresh|codes?|review|published|first edition|version"
    r"|agreement was|negotiat\w+|drafted|meeting)\b",
    re.IGNORECASE,
)
_FREEDOM = re.compile(
    r"criticis|campaign|challeng|independen|speak(?:ing)? (?:out|up)|lobby",
    re.IGNORECASE,
)
_OPENS_A_NOUN = frozenset(
    ["the", "a", "an", "its", "their", "his", "her", "it", "them", "our"]
)
_SMALL = word_set(
    """
    small the a of and to for in on with or by at from its our & as is are your their
    an
    """
)
_ASKS = word_set(
    """
    what how who why where when our your
    """
)


def no_promise(reading: Reading) -> Verdict | None:
    """Return the verdict of a line that cannot be a promise; None when it can."""
    read = mended(reading.words.text).strip()
    governing = main_operator(reading, operators(reading))
    return (
        _quote(reading, read)
        or _contact(reading, read)
        or _question(reading, read)
        or _stem(read)
        or _heading(reading, read)
        or _views(reading, governing)
        or says_what_a_word_means(reading, read)
        or _recourse(reading, governing)
        or _advice(reading, governing)
        or (None if resolved(reading) else _of_the_past(reading, read, governing))
    )


def _of_the_past(
    reading: Reading, read: str, governing: Operator | None
) -> Verdict | None:
    return _status(reading, read, governing) or _story(reading, read, governing)


def _quote(reading: Reading, read: str) -> Verdict | None:
    longest = max((len(m[1].split()) for m in _QUOTED.findall(read)), default=0)
    rest = set(re.findall(r"[a-z]+", _QUOTED.sub(" ", read).lower()))
    because = ""
    if longest > 2 and not rest - {"and"}:
        because = "stands in quotation marks as a whole"
    elif longest > 3 and rest & REPORTING and not rest & BINDING:
        because = f"quotation with “{min(rest & REPORTING)}”"
    elif (
        longest > 3 and read[:1] in "\"'" and not rest & (BINDING | {"should", "means"})
    ):
        because = "opens with a quotation and names who speaks"
    elif read[:1] in {'"', "'"} and read.count(read[0]) == 1 and len(reading) > 5:
        because = "opens a quotation that does not close here"
    return Verdict(kind="quote", because=because, sure=0.9) if because else None


def _contact(reading: Reading, read: str) -> Verdict | None:
    written = _REACHED.search(read)
    if written and not BINDING & set(reading.tokens):
        because = f"holds an address or number (“{written.group()}”)"
        return Verdict(kind="contact", because=because, sure=0.9)
    hit = reading.first("contact")
    if hit and not (BINDING | {"should"}) & set(reading.tokens[: hit.start]):
        because = f"“{hit.words}” tells readers whom to reach"
        return Verdict(kind="contact", because=because, sure=0.85)
    served = reading.first("service")
    if served:
        because = f"“{served.words}” tells readers what they can get"
        return Verdict(kind="procedure", because=because, sure=0.75)
    return None


def _question(reading: Reading, read: str) -> Verdict | None:
    if not read.rstrip("\"' )").endswith("?"):
        return None
    opens = reading.tokens[0] in {"what", "how", "who"} and len(read.split()) < 10
    if opens and {"we", "success", "do"} & set(reading.tokens):
        because = "a short question that opens a section"
        return Verdict(kind="heading", because=because, sure=0.7)
    return Verdict(kind="prose", because="a question", sure=0.9)


def _stem(read: str) -> Verdict | None:
    ends = (":", ":-", ": -", "...", "…")
    if not read.endswith(ends) or "." in read[:-3].rstrip(":"):
        return None
    return Verdict(kind="heading", because="a stem that opens a list", sure=0.9)


def _heading(reading: Reading, read: str) -> Verdict | None:
    label = _NUMBERED.match(read)
    body = read[label.end() :] if label else read
    plain = re.findall(r"[A-Za-z][\w'-]*", body)
    if not plain:
        return Verdict(kind="heading", because="has no words", sure=0.7)
    if body.rstrip("\"')").endswith((".", ";", "!")) or len(plain) > 14:
        return None
    if re.match(r"[A-Z]{2,6}s?\s?(?::| - )\s?[a-z]", read):
        because = "explains letters that stand for words"
        return Verdict(kind="definition", because=because, sure=0.85)
    because = _looks_like_a_heading(reading, body, plain, numbered=label is not None)
    return Verdict(kind="heading", because=because, sure=0.85) if because else None


def _looks_like_a_heading(
    reading: Reading, body: str, plain: list[str], *, numbered: bool
) -> str:
    """Return why a short line without a full stop is a heading; empty when not."""
    finite = bool(_FINITE & set(reading.tokens)) or to_be_done(reading) is not None
    first = plain[0].lower()
    if body.isupper() and len(plain) > 1:
        return "stands in capitals with no full stop"
    asks = first in _ASKS and not (finite and first in {"our", "your", "when", "where"})
    if asks and len(plain) < 10:
        return f"short, opens with “{plain[0]}”, no full stop"
    if finite:
        return ""
    main = [word for word in plain[1:] if word.lower() not in _SMALL]
    if main and all(word[0].isupper() for word in [plain[0], *main]):
        return "every main word has a capital, no full stop"
    if periods(body) or first in {"no", "never"}:
        return ""
    bare = bare_verb(reading)
    if numbered and len(plain) < 11 and (bare is None or len(plain) < 6):
        return "numbered, no verb, no full stop"
    acts = len(plain) > 4 and any(map(third_person, reading.tokens[1:-1]))
    return (
        ""
        if bare is not None or len(plain) > 9 or acts
        else "short, no verb, no full stop"
    )


def _views(reading: Reading, governing: Operator | None) -> Verdict | None:
    hit = reading.first("views")
    if hit is None or hit.start > 3 or bare_verb(reading) is not None:
        return None
    if governing is not None and governing.start < hit.start:
        return None
    said = reading.tokens[hit.start : hit.end]
    if (_FINITE | {"be"}) & set(said):
        return None
    if said[-1] == "asked" and reading.tokens[hit.end : hit.end + 1] == ("for",):
        return None if governing is not None else _reported(hit.words)
    passive = is_participle(said[-1]) and BE & set(said)
    if passive and said[-1] not in {"told", "asked", "concerned", "felt", "said"}:
        return None
    return _reported(hit.words)


def _reported(words: str) -> Verdict:
    return Verdict(
        kind="prose", because=f"“{words}” reports what others said", sure=0.85
    )


def _advice(reading: Reading, governing: Operator | None) -> Verdict | None:
    tokens = reading.tokens
    subject = tokens[: governing.start] if governing else tokens[:3]
    if "you" in subject and "we" not in subject:
        if _promised_to_you(reading, governing):
            return None
        because = "speaks to a reader (“you”) and binds no party"
        return Verdict(kind="prose", because=because, sure=0.85)
    if tokens[:1] == ("i",) or (governing and subject[-1:] == ("i",)):
        return Verdict(kind="quote", because="one person speaks (“I”)", sure=0.7)
    return None


def _promised_to_you(reading: Reading, governing: Operator | None) -> bool:
    """Tell whether a reader is promised something: "you will be told why", "you can use our hall"."""
    tokens = set(reading.tokens)
    ours = bool({"we", "us", "our", "ours"} & tokens)
    if governing is None or governing.head is None:
        return False
    if governing.modality == "may":
        return ours
    verb = reading.tokens[governing.head]
    given = governing.passive or verb in _GIVEN
    return governing.modality == "will" and (ours or given or governing.negated)


_GIVEN = word_set("have get receive hear know see keep be speak")


def _status(reading: Reading, read: str, governing: Operator | None) -> Verdict | None:
    """Return the verdict of a line on the text itself: its force, where it lies."""
    hit = next((h for h in reading.all("status") if _counts(h.start, h.words)), None)
    if hit is None or (governing is not None and _FREEDOM.search(read)):
        return None
    if governing is not None and "binding" not in hit.words.lower():
        named = reading.all("side public_bodies") or reading.all("side vcs")
        of_text = re.match(
            r"this|the (?:compact|code|document)", hit.words, re.IGNORECASE
        )
        if governing.start < hit.start and governing.modality != "may":
            return None
        if named and governing.modality in {"will", "must"} and not of_text:
            return None
    because = f"“{hit.words}” says how things stand with the text"
    return Verdict(kind="prose", because=because, sure=0.85)


def _counts(start: int, words: str) -> bool:
    lower = words.lower()
    return start <= 8 or "binding" in lower or "appendix" in lower


_AS_A_LAST_RESORT = ("as", "a", "last", "resort")


def _recourse(reading: Reading, governing: Operator | None) -> Verdict | None:
    hit = reading.first("recourse")
    if hit is not None and reading.tokens[:4] == _AS_A_LAST_RESORT:
        because = f"“As a last resort” with “{hit.words}” tells what recourse there is"
        return Verdict(kind="procedure", because=because, sure=0.85)
    if hit is None or governing is None or governing.negated:
        return None
    if governing.words.lower().split()[0] not in {"may", "can", "might", "could"}:
        return None
    because = f"“{governing.words}” with “{hit.words}” tells what recourse there is"
    return Verdict(kind="procedure", because=because, sure=0.85)


def _story(reading: Reading, read: str, governing: Operator | None) -> Verdict | None:
    """Return the verdict of a line that tells what happened."""
    if bare_verb(reading) is not None:
        return None
    story = _STORY.match(read)
    past = _past_verb(reading, loosely=story is not None)
    if past is None:
        perfect = _PERFECT.search(read)
        if (
            perfect
            and not perfect.group().endswith("become")
            and (governing is None or governing.modality == "recognise")
        ):
            because = f"“{perfect.group()}” tells of what has been"
            return Verdict(kind="prose", because=because, sure=0.7)
        return None
    if governing is not None and governing.modality != "recognise":
        binds = governing.words.lower() in BINDING
        if governing.start < past or binds:
            return None
    word = reading.tokens[past]
    of_the_text = _OF_THE_TEXT.search(read) or "we" in reading.tokens[:3]
    if of_the_text and not story:
        because = f"“{word}” tells the history of the text"
        return Verdict(kind="prose", because=because, sure=0.75)
    because = f"“{word}” tells a story of what happened"
    return Verdict(kind="case_study", because=because, sure=0.75)


def _past_verb(reading: Reading, *, loosely: bool) -> int | None:
    """Return the first token that is a verb in the past; None for none.

    A form that may be a passive counts only after its subject; `loosely`, where the
    line opens as a story does, after anything but an article.
    """
    tokens = reading.tokens
    for at in range(1, len(tokens)):
        token, near = tokens[at], set(tokens[max(0, at - 3) : at])
        if near & (BE | {"have", "has", "having", "to"}) - {"was", "were"}:
            continue
        if side_clause(reading, at) is not None:
            continue
        unclear = token in PAST_OR_PASSIVE or ends_like_the_past(token)
        if token in PAST and not unclear:
            return at
        if unclear and _after_its_subject(reading, at, loosely=loosely):
            return at
    return None


def _after_its_subject(reading: Reading, at: int, *, loosely: bool) -> bool:
    tokens = reading.tokens
    before = tokens[at - 1]
    after = tokens[at + 1] if at + 1 < len(tokens) else ""
    if after == "by":
        return False
    if after in _OPENS_A_NOUN and before not in _OPENS_A_NOUN:
        return True  # "kept its rent": what was kept follows
    if before in {"we", "they", "it", "he", "she", "who", "people", "everyone"}:
        return True
    if loosely:
        return before not in {"the", "a", "an", "of", "and", "our", "its", "by", "not"}
    named = any(
        hit.end == at
        for side in ("public_bodies", "vcs", "both")
        for hit in reading.all(f"side {side}")
    )
    return named and not reading.all("hedge") and not _finite_later(tokens[at + 1 :])


def _finite_later(later: tuple[str, ...]) -> bool:
    """Tell whether a verb follows, so that the form before it was a participle."""
    return any(
        token in _FINITE or (third_person(token) and not is_also_a_noun(token))
        for token in later[:12]
    )
