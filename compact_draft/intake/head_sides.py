"""Whom does a heading, a column head or a lead-in line bind?"""

from __future__ import annotations

import re
from functools import cache

from compact_draft.intake.line_forms import opens_with_an_act
from compact_draft.intake.rules import Rules, key, says, without_its_own
from compact_draft.intake.wording import mentioned, promise_in, together
from compact_draft.model.tags import By

PART = re.compile(
    r"^(?:part|section|chapter|schedule|annex|appendix|area|theme|topic|strand|pillar)\s+(?:[A-Z]|\d{1,2}|[IVX]{1,4}|one|two"
    r"|three|four|five|six)\s*[.:)–—-]?\s+(?=\S)",
    re.IGNORECASE,
)
_EXPECTED = re.compile(
    r"(?:expect|expects|expected|ask|asks|asked|want|wants|wanted|need|needs|needed)"
    r" (?:of|from) "
)
_INVERTED = re.compile(
    r"(?:(?:and|so|but|then) )?(?:what|how) (?:will|shall|must|should|do|does|can) (?P<who>.+?)"
    r" (?:do|promise|offer|give|undertake|commit|agree|need|bring|help|keep)\b"
)
_BOTH_DO = re.compile(
    r"\b(?:they|we|you and we|we and you)\b.*\b(?:together|jointly)\b"
)
_EXPECT = re.compile(
    r"(?:you|groups|organisations|partners) (?:can|may|should|will|have (?:a|the) right to)"
    r" (?:always |fairly )?(?:expect|rely on|count on|look to) (?:that )?(?P<who>us|(?:\S+ ){0,6}\S+?)"
    r" (?:to|will|shall) \S+ \S"
)
_RUN_IN = re.compile(r"(?P<who>[^:.;–—]{2,50}?)(?::| [–—-])\s+(?P<act>\S.*)", re.DOTALL)
_MOST_WORDS_OF_A_LEAD_IN = 18
_MOST_WORDS_OF_A_SHORT_HEAD = 4
_ASKED_TO = re.compile(
    r"(?<!\S)(?:(?:ask|expect|require|invite|want|encourage|need)s?|would like|looks? to|rel(?:y|ies) on"
    r"|counts? on|calls? on|calls? upon|trusts?) (?=.* to$)"
    r"|(?<!\S)(?:asks?|expects?|requests?|requires?) that (?=(?:you|groups|we|the|each|all|voluntary|local)\b)"
)
_BINDING = re.compile(
    r"(?<!\S)(?:commitments?|promises?|pledges?|undertakings?|undertakes?|responsibilit(?:y|ies)"
    r"|obligations|dut(?:y|ies)|agreed?|agrees|expected|expects?|asks?|asked|looks? to|rel(?:y|ies) on|counts? on|calls? (?:up)?on|trusts?|commits?|committed"
    r"|says?|assures?|covenants?|would like|resolved?|required?|part|parts|role|offers?|actions?)(?!\S)"
)
_NAMES_SOMEBODY = re.compile(
    r"(?:the|our|all|each|every|local)?\s*[^\W\d_]+(?:\s+\S+){1,8}$", re.IGNORECASE
)
_LEADS = re.compile(r"(?::\s*[-–—]?|[-–—]|…|\.\.\.)$")
_BESIDE_SIDES = frozenset(
    [
        "the",
        "our",
        "all",
        "each",
        "every",
        "local",
        "and",
        "its",
        "in",
        "of",
        "together",
        "jointly",
        "that",
        "which",
        "who",
        "have",
        "has",
        "signed",
        "part",
        "side",
        "by",
        "staff",
        "members",
        "other",
        "signing",
        "two",
        "three",
        "four",
        "five",
        "six",
        "with",
        "area",
        "trust",
    ]
)
"""Words that may stand beside the names of sides in a head that only names them."""
_GIVES_TO = re.compile(
    r"(?<!\S)(?:promises?|pledges?|commitments?|offers?|undertakings?|says?) to (?=\S)"
)
_AS_WHOM = re.compile(r"as (?:\S+ ){1,5}(?:we|you)(?: will| shall)?")
_FOR = re.compile(r"^(?:for|from|by|on the part of|on behalf of) (?=\S)", re.IGNORECASE)
_TO_DO = re.compile(r"to (?:not |also )?\w", re.IGNORECASE)
_IN_A_PLACE = re.compile(r" (?:in|of|across|within) [A-Z][\w’'-]+:?$")
"""Where a side is: "Public authorities in Norden"."""
_FROM_TO = re.compile(
    r"(?:\w+ )?from (?P<who>.+?) to (?:the |its |our |all |local )*\S"
)
_ARROW = re.compile(
    r"^(?P<one>[^→←↔⇒⇐⇔⟶⟷<>]{2,60}?)\s*(?P<mark>[→←↔⇒⇐⇔⟶⟷]|<?-{1,2}>|<-)\s*(?P<two>[^→←↔⇒⇐⇔⟶⟷<>]{2,60})$"
)
_OUR_ASK = re.compile(r"(?:what )?(?:our|the|and our|but our) asks?(?: of you)?$")
_OFFERED = re.compile(r"(?:what )?(?:our|the|and our) offers?(?: to you)?$")
"""Heads of a deal: "our offer" is given by who writes, "our ask" by the others."""
_LABEL_NOUN = re.compile(
    r"\s*(?:['’]s?)?\s+(?:commitments?|promises?|pledges?|undertakings?|actions?|responsibilit(?:y|ies)"
    r"|offers?|duty|duties|role|part|side|statement|words?)(?: \d{1,2})?$",
    re.IGNORECASE,
)
_WE_ACT = re.compile(
    r"(?:we|it|they)(?:['’]ll| (?:also |each |both |always )?(?:will|shall|must|should|undertake|agree|promise|pledge|aim|commit))\b",
    re.IGNORECASE,
)
_ABOUT_WHOM = re.compile(
    r"\b(?:specific to|relating to|related to|in relation to|concerning|regarding|affecting"
    r"|with (?:regard|respect|reference) to|towards|about)\b"
)
"""Behind it stands whom a heading is about: "Undertakings relating to small groups"."""
_WITH_WHOM = re.compile(
    r" (?:also |further |hereby |in turn )?(?:covenants?|agrees?|undertakes?|promises?|contracts?) (?:and agrees? )?with (?=\S)"
)
"""Who "covenants with the Council" stands before it; the Council is only told."""
_FOLLOWING = re.compile(
    r" (?:(?:do|meet|keep(?: to)?|honour|work to|offer|give|make|observe|follow) )?(?:(?:all )?(?:of )?(?:the|these) following|as follows"
    r"|these things|these (?=standards|targets|promises|commitments|undertakings|pledges|rules|aims))"
    r"(?: ?(?:things|steps|standards|targets|promises|commitments|undertakings|pledges|rules|aims))?$"
)
_BESIDE_VERB = re.compile(
    r"(?<=\w)(?: (?:also|each|all|both|always|normally|jointly|together|further|therefore"
    r"|likewise|in turn|in return|for their part|on their part|wherever possible"
    r"|where possible|as far as possible|at all times))+$"
)
"""What may stand behind the verb of a lead-in: "The Council will also"."""
_OWNED = re.compile(r"\w(?:['’]s|s['’])\s+\w+\W*$")
"""What ends in somebody's own noun leads nothing in: "The Council's promise"."""
_FROM = re.compile(r"(?:from|by|on behalf of)\s+\S", re.IGNORECASE)
_WHAT_THEY_DO = re.compile(
    r"(?:what|how)\s+(?P<who>(?:\S+\s+){1,10}?)(?:will|shall|must|should|can|undertakes?|agrees?"
    r"|promises?|pledges?|commits?)(?:\s+to)?(?:\s+(?:each\s+)?(?:do|offer|give|bring|promise"
    r"|undertake|expect\b.*))?(?:\s+(?:together|jointly|for\s.*))?[?]?$",
    re.IGNORECASE,
)
_OTHERS = {By.PUBLIC_BODIES: By.VCS, By.VCS: By.PUBLIC_BODIES}
_MOST_WORDS_OF_A_HEAD = 10


def side_of(text: str, rules: Rules, *, most: int = _MOST_WORDS_OF_A_HEAD) -> By | None:
    """Return whom a heading or column head binds; None for nobody, or a long text.

    Of "what groups can expect from the council" it is the council; of "what the
    council asks of you" whoever is not the council.
    """
    words = key(_ARROW.sub(_from_to, text))
    if len(words.split()) > most:
        return None
    if _OUR_ASK.match(words):
        return _OTHERS.get(rules.sides["we"], By.VCS)
    asked = _EXPECTED.search(words) or _ASKED_TO.search(words)
    if asked is not None:
        return _asked_of(words[: asked.start()], words[asked.end() :], rules)
    sent = _FROM_TO.match(words)
    if sent is not None:
        return outermost(sent["who"], rules)
    about = _ABOUT_WHOM.search(words)
    if about is not None:
        return outermost(words[: about.start()], rules)
    one = _WITH_WHOM.search(words)
    if one is not None and outermost(words[: one.start()], rules) is not None:
        return outermost(words[: one.start()], rules)
    given = _GIVES_TO.search(words)
    if given is not None:
        return _gives(words[: given.start()], words[given.end() :], rules)
    return outermost(words, rules) or _by_head_words(words, rules)


def _from_to(arrow: re.Match[str]) -> str:
    """Return an arrow between names as words: "Council → groups" goes from one to another."""
    one, mark, two = arrow["one"], arrow["mark"], arrow["two"]
    if mark in ("↔", "⇔", "<->", "⟷"):
        return f"{one} and {two}"
    return (
        f"from {two} to {one}" if mark in ("←", "⇐", "<-") else f"from {one} to {two}"
    )


def _gives(before: str, to: str, rules: Rules) -> By | None:
    """Return who gives "our promise to groups": whom it names, else not those it is to."""
    who = outermost(before, rules)
    if who in _OTHERS:
        return who
    if "your" in before.split() and to in ("us", "we"):
        return _OTHERS.get(rules.sides["we"], By.VCS)
    if says(to, "each other") or says(to, "one another"):
        return By.BOTH
    return _OTHERS.get(outermost(to, rules) or By.BOTH, who)


def _by_head_words(words: str, rules: Rules) -> By | None:
    """Return the side that a head of a few words names by an adjective: "Statutory"."""
    told = words.split()
    if len(told) > _MOST_WORDS_OF_A_SHORT_HEAD:
        return None
    named = {word: by for word, by in rules.heads.items() if word in told}
    if len(set(named.values())) > 1 and told[0] == "all":
        named.pop("all")
    return together(named.values())


def outermost(words: str, rules: Rules) -> By | None:
    """Return the side that words name; a name of one side counts before one of both."""
    named = [by for _, _, by in mentioned(without_its_own(words), rules)]
    sides = [by for by in named if by is not By.BOTH]
    return together(sides or named)


def _asked_of(asking: str, asked: str, rules: Rules) -> By | None:
    """Return whom an expectation binds: those it is asked of, not those who ask."""
    if says(asked, "each other") or says(asked, "one another"):
        return By.BOTH
    bound = outermost(asked, rules)
    if bound is not None:
        return bound
    we = rules.sides["we"]
    if asked.split()[:1] == ["us"] and says(asking, "you"):
        return we if we in _OTHERS else By.PUBLIC_BODIES
    who = outermost(asking, rules)
    who = we if who is None or who is By.BOTH else who
    return _OTHERS.get(who, By.VCS) if says(asked, "you") else None


def who_acts(heading: str, rules: Rules) -> By | None:
    """Return the side that a heading or lead-in line says will act; None for none."""
    words = key(heading)
    inverted = _INVERTED.match(words)
    if inverted is not None and _BOTH_DO.search(words):
        return By.BOTH
    if inverted is not None:
        side = outermost(inverted["who"], rules)
        if side is not None:
            return side
    if _EXPECTED.search(words):
        return side_of(heading, rules, most=_MOST_WORDS_OF_A_LEAD_IN)
    stripped = re.sub(r"\A(?:what|how)\s+", "", heading, flags=re.IGNORECASE)
    promise = promise_in(stripped, rules)
    return promise.by if promise else None


def leads_in(text: str, rules: Rules) -> bool:
    """Tell whether a text ends in a verb of promise and names who: "The council will:"."""
    words = _BESIDE_VERB.sub("", _FOLLOWING.sub("", key(text)))
    if _AS_WHOM.fullmatch(words) and not text.rstrip().endswith("."):
        return True
    if len(words.split()) > _MOST_WORDS_OF_A_LEAD_IN or _OWNED.search(text):
        return False
    endings = _endings(rules.verbs)
    if not words.endswith(endings):
        return False
    ending = next(each for each in endings if words.endswith(each))
    return bool(mentioned(words[: len(words) - len(ending)], rules))


@cache
def _endings(verbs: tuple[str, ...]) -> tuple[str, ...]:
    """Return what a lead-in ends in, the longest first: " will", " agrees to do"."""
    bare = {verb.removesuffix(" to") for verb in verbs} | set(verbs)
    found = {f" {verb}" for verb in bare} | {f" {verb} to do" for verb in bare}
    return tuple(sorted(found, key=lambda ending: (-len(ending), ending)))


def is_only_a_side(text: str, rules: Rules) -> bool:
    """Tell whether a text is nothing but the names of sides, as a head may be."""
    words = key(_IN_A_PLACE.sub("", text))
    before = ""
    while before != words:
        before = words
        if words in rules.sides:
            return True
        for opener in (*rules.openers, "from", "by", "of"):
            words = words.removeprefix(f"{opener} ")
    for verb in rules.verbs:
        words = words.removesuffix(f" {verb}")
    if words in rules.sides:
        return True
    if len(words.split()) > _MOST_WORDS_OF_A_HEAD or words.startswith(("with ", "to ")):
        return False
    rest = rules.side.sub(" ", words)
    return rest != words and set(rest.split()) <= _BESIDE_SIDES


def announces(text: str, rules: Rules) -> bool:
    """Tell whether a line can only be a head that says who speaks or acts behind it.

    "What the groups will do", "From the Council": short, and with no end mark.
    """
    if text.rstrip().endswith((".", ";", ",", ":", "!")):
        return False
    if _FROM.match(text):
        return is_only_a_side(text, rules)
    text = PART.sub("", text)
    found = _WHAT_THEY_DO.match(text)
    return found is not None and bool(mentioned(key(found["who"]), rules))


def is_from_one_to_another(text: str, rules: Rules) -> bool:
    """Tell whether a head says from whom and to whom: "From the Council to its groups"."""
    words = key(text)
    few = len(words.split()) <= _MOST_WORDS_OF_A_HEAD
    sent = _FROM_TO.match(words) if few else None
    if few and sent is None and _ARROW.match(text):
        return bool(mentioned(words, rules))
    return sent is not None and is_only_a_side(sent["who"], rules)


def binds_a_list(text: str, rules: Rules) -> By | None:
    """Return whom a lead-in binds that says so in its own way; None for nobody.

    "Public bodies make the following commitments:", "We ask groups to:".
    """
    words = key(text)
    leads = _LEADS.search(text.rstrip()) or words.endswith(" to")
    if not leads or not _BINDING.search(words):
        return None
    return side_of(text, rules, most=_MOST_WORDS_OF_A_LEAD_IN)


def somebody_leads_in(text: str, rules: Rules) -> bool:
    """Tell whether a text ends in a verb of promise behind any name: "The Borough will:"."""
    if not _NAMES_SOMEBODY.match(text) or text.rstrip().endswith((".", ";", "?")):
        return False
    words = key(text)
    return any(words.endswith(f" {verb}") for verb in rules.verbs)


def asks_others(text: str) -> bool:
    """Tell whether a lead-in asks somebody to act: "We ask you to:"."""
    return _ASKED_TO.search(key(text)) is not None


def is_of_a_deal(text: str) -> bool:
    """Tell whether a head says whose part of a deal follows: "Our offer", "Our ask"."""
    words = key(text)
    return bool(_OUR_ASK.match(words) or _OFFERED.match(words))


def label_side(text: str, rules: Rules) -> By | None:
    """Return whose words stand behind a label: "Council: We will ...", "Joint pledge: To ..."."""
    found = _RUN_IN.match(_FOR.sub("", text))
    if found is None:
        return None
    act = found["act"]
    acts = _WE_ACT.match(act) or _TO_DO.match(act) or opens_with_an_act(act)
    if not acts:
        return None
    noun = _LABEL_NOUN.search(found["who"])
    who = found["who"][: noun.start()] if noun else found["who"]
    if is_only_a_side(who, rules):
        return side_of(who, rules)
    return (
        rules.heads.get(key(who))
        if noun or key(who) in ("all", "both", "joint", "together")
        else None
    )


def run_in_side(text: str, rules: Rules) -> By | None:
    """Return the side named before a colon or dash: "Police: name a contact"."""
    found = _RUN_IN.match(_FOR.sub("", text))
    if found is None or not is_only_a_side(found["who"], rules):
        return None
    acts = opens_with_an_act(found["act"]) or _TO_DO.match(found["act"])
    return side_of(found["who"], rules) if acts else None


def names_and_acts(text: str) -> bool:
    """Tell whether a name, whoever it is of, stands before what is done: "Fenners: ..."."""
    found = _RUN_IN.match(text)
    if found is None or not found["act"][:1].islower():
        return False
    who = found["who"].split()
    names = [word for word in who if word not in ("and", "of", "the", "for", "&")]
    few = len(names) <= _MOST_WORDS_OF_A_SHORT_HEAD
    return few and names[0][:1].isupper() and opens_with_an_act(found["act"])


def offered_by(text: str, rules: Rules) -> By | None:
    """Return who gives what "you can expect us to" do; None for no such offer."""
    found = _EXPECT.match(key(text))
    if found is None or text.rstrip().endswith((":", "?")):
        return None
    if found["who"] == "us":
        return rules.sides["we"]
    return outermost(found["who"], rules)


def says_us(text: str) -> bool:
    """Tell whether an offer is made by "us"."""
    found = _EXPECT.match(key(text))
    return found is not None and found["who"] == "us"
