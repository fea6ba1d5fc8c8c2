"""Which words can open a promise as a bare verb, and which forms make a passive.

There is no tagger, so these lists stand for one. They name the verbs of the trade.
"""

from __future__ import annotations

from compact_draft.judgement.language import word_set

BARE = word_set(
    """
    accept account acknowledge act adapt address administer adopt advertise advise
    agree aim allocate allow announce answer appoint apply appreciate approach arrange
    ask assess assist assure attempt attend audit avoid award back balance base be
    bear begin bid book complain contain brief bring build buy call campaign carry celebrate chair
    challenge champion change charge check choose circulate claim clarify collaborate
    collect come comment commission commit communicate compile complete comply conduct
    confirm consider consult contact continue contribute convene co-operate cooperate
    co-produce co-design coproduce codesign co-ordinate coordinate copy create credit
    cut debate decide declare dedicate defend define delegate deliver demonstrate
    deposit describe design develop devise devote direct disclose discourage discuss
    display disseminate distribute do document draft draw earmark educate elect embed
    embrace employ empower enable encourage endeavour endorse enforce engage enhance
    enlist ensure enter establish evaluate examine exchange expand expect explain
    explore extend facilitate feed find finish fit follow form forward foster free
    fulfil fund gather gain get give go govern grant guarantee handle harmonise hear
    help hire hold honour host identify implement improve include increase indicate
    inform initiate insist inspect install integrate intend introduce invest
    investigate invite involve issue join keep lead learn lend let liaise limit link
    list listen lobby look maintain make manage map match maximise measure mediate
    meet mentor merge minimise monitor move name negotiate network nominate note
    notify nurture observe offer open operate organise outline oversee own participate
    pass pay permit pilot place plan play pledge pool post prepare present preserve
    prevent print prioritise process procure produce promise promote propose protect
    provide publicise publish purchase push put question raise reach read realise
    receive recognise recommend record recruit redesign reduce refer reflect refrain
    refresh refund refuse register regulate reimburse reinforce reject relate release
    rely remain remove renew repay replace reply report represent request require
    research reserve resist resolve resource respect respond restore retain return
    reveal review revise reward ring rotate route run safeguard save say schedule
    scrutinise second secure see seek select send separate serve set settle share show
    sign signpost simplify sit solve speak specify spend sponsor spread
    standardise start state stay stop stand streamline strengthen strive submit
    subsidise supply support survey sustain tackle tailor take talk target teach tell
    tender terminate test thank think track train transfer translate treat try turn
    undertake understand uphold update upgrade urge use value verify visit volunteer
    vote waive warn weigh welcome widen withdraw withhold work write
    abide adhere ascertain bolster boost cease clear coach cover cultivate deepen
    deter double enlarge enrich equip exempt fix flag furnish grow hand launch lay
    lift lighten lower mend overhaul phase prove pursue rationalise reassess
    reconsider refine reinstate remind revisit roll scale shape shield shorten
    smooth spell steer stipulate swap tidy tighten trial trim
    """
)

ALSO_NOUNS = word_set(
    """
    account act address advance aim answer approach audit award back balance base bid
    brief call campaign chair challenge champion change charge check claim comment
    commission contact copy credit cut debate deposit design display document draft
    draw exchange fund form grant help hire hold host increase issue lead limit link
    list look map match measure mentor monitor move name network note offer open order
    outline own pay permit pilot place plan play pledge pool post present print
    process promise purchase push question record refund register release reply report
    request research reserve resource respect return review reward ring route run save
    schedule second secure separate set share show sign sponsor spread start
    state stay stop supply support survey target tender test train transfer trust turn
    update upgrade urge use value visit volunteer vote welcome work free complete
    direct boost clear coach cover double fix flag hand launch lay lift lower phase
    roll scale shape shield spell swap tidy trial trim
    """
)
"""Bare verbs that are as often a noun or adjective: what follows decides."""

VERBS_RATHER = word_set(
    """
    pay support help offer share use respect show hold run open submit cut name sign
    supply reply report visit host hire check answer look act award commission draft
    print test train sponsor mentor fund list limit stop start welcome
    """
)
"""Of these the verb is likelier, unless a preposition follows ("support for")."""

OPENS_OBJECT = word_set(
    """
    the a an our its their his her your this that these those any all every each no
    some both one two three four five ten up out on in with to towards together
    closely jointly openly when where whether how what who whom why only regularly
    annually people groups local voluntary community members officers volunteers
    charities organisations partners views information data honestly promptly new
    small public and or clear good more better fairly
    """
)
"""Words after which the one before is read as a verb, not a noun."""

PARTICIPLES = word_set(
    """
    given made paid told held kept sent set put drawn taken shown heard asked cut
    spent lent let read sought met built bought brought found known written run chosen
    driven begun left said seen dealt fed split understood bound won taught led done
    borne broken hidden overseen withdrawn withheld rung spoken laid fitted undertaken
    upheld grown got forgotten sold lit posted hit overridden rewritten
    """
)
BE = word_set(
    """
    be is are am been being was were 's 're
    """
)

PAST = word_set(
    """
    was were had did fell rose gave took made met became began led ran saw said told
    found kept spent won lost brought built came went got grew wrote felt thought held
    left heard paid chose drew wanted asked agreed set-up shook spoke sat stood sent
    bought rang knew
    """
)
STATES = word_set(
    """
    trust feel understand know believe enjoy want agree think see respect like rely
    matter thrive say
    """
)
"""Verbs of a state of mind or of affairs: no act can be promised with them."""

PAST_OR_PASSIVE = word_set(
    """
    set left paid held kept made asked agreed brought built spent found told said felt
    heard led met lost won thought sent bought
    """
)
"""Forms of the past that may be participles as well ("groups paid in advance")."""

ADVERBS = word_set(
    """
    not n't never always also only then now still first both all each either ever just
    even so too often soon again instead therefore however normally already already
    jointly together at once least in-turn further rather well duly both
    """
)
SUBORDINATORS = word_set(
    """
    that which who whom whose what whether how why because since while whilst if when
    where unless before after until till once whenever wherever although though as so
    """
)


def is_participle(token: str) -> bool:
    """Tell whether `token` (lower case) can follow "be" in a passive."""
    return token in PARTICIPLES or ends_like_the_past(token)


def is_adverb(token: str) -> bool:
    """Tell whether `token` (lower case) can stand between a modal and its verb."""
    if token in BARE or token in _NO_ADVERB:
        return False
    return token in ADVERBS or (token.endswith("ly") and len(token) > 4)


_NO_ADVERB = word_set("family elderly friendly assembly weekly monthly yearly daily")


def ends_like_the_past(token: str) -> bool:
    """Tell whether `token` has the -ed of the past ("used", not "need")."""
    return token.endswith("ed") and len(token) > 3 and token not in _NO_PAST


_NO_PAST = word_set(
    """
    need feed seed speed indeed exceed proceed succeed hundred
    """
)


def is_also_a_noun(token: str) -> bool:
    """Tell whether a form with -s is as often a plural ("plans", "reports")."""
    return token.endswith("s") and (token[:-1] in ALSO_NOUNS or token in _PLURALS)


_PLURALS = word_set(
    """
    works plans costs visits replies supports bodies offices
    """
)


def third_person(token: str) -> bool:
    """Tell whether `token` is a verb of the trade with the -s of he, she or it."""
    if token.endswith("ies") and token[:-3] + "y" in BARE:
        return True
    if token.endswith("es") and token[:-2] in BARE:
        return True
    return token.endswith("s") and token[:-1] in BARE
