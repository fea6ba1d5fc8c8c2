"""The words of promise: tables of English, as data, and the value of a group's own words.

Phrases are written as in `text.language`. The tables here are grammar and the same for
every Compact; what an area may want to extend (names of bodies, themes, headings) is
read from ``templates/wording.toml`` into `Wording`. The rules come from docs/labelling.md
("Achievable or aspirational").
"""

from __future__ import annotations

from dataclasses import dataclass

from compact_draft.judgement.language import word_set

# ------------------------------------------------------------ operators: single words

MODALS = {
    "will": "will", "shall": "will", "wo": "will", "'ll": "will", "must": "must",
    "should": "should", "ought": "should", "may": "may", "might": "may",
    "could": "may", "can": "may", "ca": "may",
}  # fmt: skip
"""A modal verb and the modality it shows ("wo" and "ca" as cut from won't, can't)."""


AIM_PHRASES = (
    "aim|aims|aiming to|for|at|that", "our|its|their|the aim|ambition|goal|intention|hope|wish|aspiration|objective|target ..3 is|will|remains",
    "intend|intends to|that", "it is ..2 intention|ambition|aim|hope|intended|hoped|planned|proposed",
    "seek|seeks to|new|better|closer|more|greater|ways|opportunities|wider|fuller|a|an|the|agreement|improvements", "hope|hopes|hoping to|that|for", "hope|hopes",
    "strive|strives to|for|towards", "strive|strives", "want|wants ..1 to", "want|wants",
    "wish|wishes to", "would|should like to", "would ..1 welcome|prefer|wish|want|hope|love", "'d like",
    "try|tries|trying to|and|our|not", "endeavour|endeavours|endeavouring to|not", "aspire|aspires to",
    "plan|plans|planning to", "mean|means to", "would|should be glad|happy|pleased|delighted to", "would love to", "is|are envisaged", "in our|its|their sights", "work|works|working towards|toward", "work to ..6", "move|moves|moving towards|toward",
    "look|looks|looking to|towards", "look|looks|looking for", "expect to", "expects to", "attempt|attempts to",
    "do|does|make|makes|use|uses ..1 best|utmost|level|most|every|reasonable|all ..2 endeavours|efforts|effort|can|to",
    "do what we|it|they can", "is|are working towards|to", "is|are under discussion|development|way", "is|are in hand|train|preparation", "have|has an ambition|aspiration|aim", "ambition|ambitions is|are|to",  "as a goal|target", "lean towards", "make|makes every effort", "is|are keen to", "is|are minded to",
    "is|are hoped|intended|planned|proposed that|to", "has|have in mind to", "prepared|willing|ready to look|consider|explore", "do|does ..1 best to", "best endeavours|efforts", "favour|favours", "we|they|council|councils|board|authority|trust|partners|district|county|funders|commissioners is|are open to",
    "direction of travel", "something ..7 aspire|aspires|aspired|lean|striven", "would aspire|hope|seek|lean to|that|for|towards", "would ..1 hope|aspire|lean|subscribe|see",
    "is|are to be hoped|encouraged|aspired|striven|desired for|to", "is|are ..2 an aspiration", "feel|feels a general|certain sympathy", "have|has it in mind to", "look|looks forward to",
    "is|are looked|hoped for", "area|matter|subject|theme meriting|deserving|worth|warranting ..2 attention|thought|consideration|exploration", "would ideally|generally|broadly|preferably", "will in time|due ..1", "be to the fore", "would be desirable|welcome|welcomed", "is|are desirable|considered|felt ..2 desirable",
)  # fmt: skip

CONSIDER_PHRASES = (
    "consider|considers|considering", "explore|explores|exploring", "look|looks at|into|again", "examine|examines",
    "investigate|investigates", "think|thinks about|through", "give|gives ..3 consideration|thought", "weigh|weighs ..1 up",
    "review whether|how|if", "discuss ..1 whether|how|if|possibility|possible", "assess|ask whether", "do|does not rule out",
    "not rule out", "n't rule out", "rule|ruled|ruling nothing out", "keep an open mind", "see whether|if|how|what", "be considered|explored|examined|looked|investigated",
    "we|they|council|councils|board|authority|trust|partners|district|county|funders|commissioners is|are open to", "have regard to", "bear in mind", "take|takes into account", "investigate", "entertain", "look favourably ..2", "have|has|with regard to",
    "reserve|reserves the right", "is|are under consideration", "may be asked", "is|are being considered|explored", "test the idea|case",
)  # fmt: skip

COMMIT_PHRASES = (
    "commit|commits|committed to|themselves|itself|ourselves", "undertake|undertakes to|that|not", "pledge|pledges|pledged to|that|not|itself|ourselves|themselves",
    "promise|promises to|that|not", "guarantee|guarantees", "agree|agrees to|not|that",
    "give|gives an|our|its|their undertaking|word|assurance|guarantee|pledge|promise", "bind|binds ourselves|itself|themselves", "is|are ..1 committed", "undertake|undertakes", "make|makes a commitment",
    "accept|accepts a|the duty|responsibility|obligation to|for", "take|takes responsibility for", "vow|vows to", "resolve|resolves to", "is|are pledged to",
)  # fmt: skip

NEED_PHRASES = (
    "need|needs to", "have|has to", "is|are obliged|bound|required to", "is|are to",
    "there is a need for|to", "requires|require that", "is|are expected|asked to", "needs|need ..2 be", "is|are ..1 under a duty to",
    "has|have a duty|responsibility|obligation to", "is|are responsible for", "it is for ..5 to", "it falls to ..5 to", "is|are not to",
)  # fmt: skip
"""Phrases of duty; "have to", "are required to", "are to" are read as must."""

RECOGNISE = word_set(
    """
    recognise recognises recognize recognizes acknowledge acknowledges accept accepts
    appreciate appreciates value values respect respects understand understands
    believe believes welcome welcomes affirm affirms uphold
    """
)

ENCOURAGE_PHRASES = (
    "encourage|encourages", "is|are encouraged to", "be encouraged to", "urge|urges", "be urged to", "is|are urged|invited|advised|recommended to",
)  # fmt: skip

# ----------------------------------------------------------------- what weakens

HEDGES = (
    "where|wherever|whenever|when|if|as|so|insofar ..3 possible|practicable|practical|feasible|reasonable|achievable|affordable|appropriate|suitable|sensible|realistic|able",
    "where|wherever|whenever|when|if|as|provided|while|should|so ..1 far ..1 as|that? ..5 allow|allows|permit|permits|allowing|permitting",
    "where|wherever|whenever|when|if|as|provided|while ..5 allow|allows|permit|permits|allowing|permitting",
    "budgets|budget|resources|funds|funding|money|time|staffing|capacity|circumstances|timetables|workloads ..1 allowing|permitting",
    "subject to", "as far as", "so far as", "as far|much|many|often|soon|quickly|early|widely|fully|open|simple|light|short|low|little|few|long|closely|clear|transparent|streamlined|flexible|easy ..6 as possible|practicable|practical|feasible|reasonable|can|reasonably",
    "as ..9 as possible|practicable|practical|feasible", "as soon as reasonably", "insofar as", "in so far as", "to the extent", "to the best of",
    "normally", "usually", "generally", "ordinarily", "typically", "as a rule", "as a general rule", "in general", "in most cases|circumstances", "for the most part", "mostly", "on the whole",
    "in principle", "ideally", "preferably", "all being well", "with luck", "hopefully", "broadly", "largely",
    "reasonable|best|every|all endeavours|efforts|effort|endeavour|steps", "reasonably", "what ..2 can", "everything ..4 can",
    "unless ..6 impossible|impracticable|impractical|possible|practicable|good|otherwise|prevent|prevents|feasible|difficult|reason|reasons|inappropriate|cannot",
    "if|when|where|once|as ..1 resources|funds|funding|money|budgets|budget|finances|staff|time|capacity ..3 available|found|allows|allow",
    "conditional|dependent|contingent ..2 on|upon", "depends|depend on|upon", "depending on|upon", "conditional|contingent on|upon",
    "in due course", "in time", "over time", "in the longer|long term", "in the fullness", "eventually", "gradually", "progressively", "some day", "as and when",
    "whenever|when|where|if ..3 can", "as ..2 is|are able", "within the limits|constraints|means|resources|available|existing ..5", "within available|existing|our|its|their|the resources|budget|budgets|means", "as circumstances",
    "where there is ..2 scope|room|demand|money", "where ..2 merits|merit|warrants|warranted|justifies|justified", "at ..3 discretion", "should ..3 permit|allow", "if we|it|they can|could", "wherever we|it|they can", "where we|it|they can",
    "exceptionally", "probably", "not always", "on occasion", "occasionally", "sometimes", "more or less", "if only", "without guarantee", "no guarantee", "not guarantee", "pending", "in suitable|appropriate|proper|some cases|circumstances", "as appropriate",
    "in an ideal world", "as ..1 funds ..2 allow", "other things being equal", "save where|when ..4 impracticable|impossible|inconvenient", "if ..5 secured|successful|agree|agrees|approve|approves|wins|forthcoming", "once ..5 secured|agreed|approved|found|appointed|available",
    "provided that|there|funds|funding|money|resources ..5 is|are|can|available|found|agreed",
    "as|when|where|if|should|whenever ..3 opportunity|opportunities|occasion|occasions|chance|need ..2 arise|arises|arisen|offer|offers|present|presents|permit|permits|allow|allows", "as opportunities|opportunity|chances|occasion",
    "if|when|where|wherever|whenever|provided|so ..5 enough|spare|spared|willing|takers|afford|afforded|forthcoming", "if|provided|should somebody|someone|anybody|anyone|enough|a|people|volunteers ..3 come|comes|volunteers|volunteer|steps|can|willing|agrees|agree|free",
    "if|when|where|provided there is|are ..2 enough|demand|interest|money|space|room|people|hours|takers|cash|funds|capacity|appetite|scope|slack|volunteers", "in the kitty", "unless ..6 permits|permit|allows|allow|short|pressing", "when|where|if|whenever ..4 able to", "where|wherever|when that|it|this fits|suits|helps|works", "circumstances|diaries|cash|workloads|staffing ..1 permitting|allowing|let", "when|where|if|as circumstances|time|diaries ..1 let|lets",
    "in the long|longer run|term", "one day", "sooner or later", "as a general courtesy", "for choice", "if the money|funding|cash|budget ..3 found|there|comes|holds|stretches|lasts|allows", "money|cash|funds|budget|budgets|weather|staff being what", "budgets being what", "other things equal",
    "permitting|allowing", "we|it trust|trusts", "it is trusted", "trusts that", "have|has every intention", "with every intention|hope", "by and large", "more often than not", "within reason", "to some|a extent|degree", "in some measure", "a measure of", "in the normal|ordinary course", "in the ordinary way", "if at all", "at best", "where ..2 sensible|helpful|convenient|merited|fitting|worthwhile|workable|manageable", "as and where|when", "in many|most|some cases|instances|circumstances", "if|when|where|once ..2 can be spared|found|afforded|managed|arranged|raised", "if|when|where|once ..3 spared", "as|so long as ..3 lasts|last|allows|allow|permits|permit", "time|pressures|priorities|workload|diaries|weather|staffing permitting|allowing", "as best", "to the best", "with a view to", "all things being equal", "without commitment|prejudice|promising", "if ..4 settlement permits|allows", "other priorities", "whenever convenient", "so far as", "with luck", "not instinctive~", "would not ordinarily", "as is practical|practicable|feasible|reasonable|convenient",
)  # fmt: skip
"""Words that weaken a promise. "Where relevant" and a named exception do not."""

NOT_HEDGES = (
    "unless ..2 reason|reasons ..1 is|are|be given|stated|published|shown",
    "where|wherever|if|when ..3 relevant|applicable|applies|apply|requested|asked|needed|required|wanted|necessary|concerned|eligible|affected",
    "on request", "subject to ..2 data|audit|review|consultation|monitoring|inspection|notice", "in time for", "in principle and", "in time of",
    "normally resident|based|live|lives|meet|meets|work", "all reasonable steps", "in time to", "subject to a|an|the cut|reduction|review|complaint|tender|same|same",
    "in the usual way", "as usual", "as far as the", "all steps", "in general terms|meeting|meetings", "annual general",
)  # fmt: skip
"""Phrases that look like one of `HEDGES` and only limit the scope."""

ALREADY = (
    "already", "continue|continues to", "continue|continues ..1 its|our|their|the", "continue|continues", "carry|carries on", "keep|keeps ..5 going|open|running|up", "keep|keeps on",
    "keep|keeps|kept up", "maintain|maintains|maintained", "go|goes on ..1 paying|giving|meeting|holding|running|publishing|sending|sharing", "as now", "as at present", "as before", "as we do now|today|already", "as it does now|today|already", "as they do now|today|already",
    "current practice|arrangements", "existing practice|arrangements", "remain|remains|stay|stays", "still", "has|have always", "as always", "currently", "since 19~|20~", "for ..2 years now", "as has been ..3 practice", "retain|retains|retained", "be kept", "is|are kept", "sustain|sustains", "uphold|upholds", "as it|they|we|usual has|have done|always", "every ..3 as now", "as in previous|past years", "preserve|preserves", "keep|keeps paying|giving|holding|publishing|meeting|sending|sharing|using|offering|funding|running",
)  # fmt: skip
"""What is done already and kept up: beats a hedge elsewhere in the sentence."""

NOT_ALREADY = (
    "hope|hopes|aim|aims|want|wants|like|intend|intends|seek|seeks|try|tries|wish|wishes|expect|expects ..1 to ..2 continue|maintain|keep|carry|remain|retain|stay|sustain|preserve",
    "not ..2 already|yet|currently", "n't ..2 already|yet|currently", "not yet", "hope|hopes ..3 can|will|may|might continue|carry|keep|remain", "if ..6 continue|continues|remain|remains|already|still|stay|stays", "able to continue|maintain|keep|retain|sustain|carry|preserve",
    "no longer", "unless ..4 already|still", "who|that|which|those|groups|anyone ..1 already|currently|still|remain|remains|remaining", "would continue|remain", "could continue", "may|might continue|remain", "people|services|groups|those already",
    "what|whatever remain|remains", "any ..2 remaining", "whether ..4 continue|continues|still|remain|remains", "maintain contact|close", "yet to", "more than already", "than currently|already|now", "where ..4 already|still|currently|remain|remains", "when|while|as|until ..4 already|still|currently|remain|remains",
    "after ..6 continue|continues", "not continue", "keep up with", "keep ..3 up to date", "keep it up", "already|currently|still ..1 being developed|drafted|built|written|planned", "maintain a|an ..2 new",
)  # fmt: skip
"""The same words where they do not say that the promise is practice."""

# -------------------------------------------------------- what has to be built first

BUILD = (
    "set up|sets|setting", "set|sets up", "develop|develops|developed|developing", "create|creates|created", "introduce|introduces|introduced", "build|builds|built",
    "launch|launches|launched", "establish|establishes|established", "draw|draws|drawn up", "devise|devises|devised", "pilot|pilots|piloted", "trial|trials|trialled",
    "install|installs|installed", "recruit|recruits|recruited", "form|forms|formed a|an|the", "construct|constructs|constructed", "roll|rolls|rolled out", "put|puts in place", "put in place", "put into place",
    "bring|brings|brought in|into|together", "redesign|redesigns|redesigned", "overhaul|overhauls|overhauled", "merge|merges|merged", "harmonise|harmonises|harmonised", "standardise|standardises|standardised",
    "expand|expands|expanded", "extend|extends|extended", "upgrade|upgrades|upgraded", "buy|buys|bought", "purchase|purchases|purchased", "acquire|acquires|acquired",
    "negotiate|negotiates|negotiated", "appoint|appoints|appointed", "employ|employs|employed", "hire|hires|hired a|an|two|new", "convert|converts|converted", "refurbish|refurbishes|refurbished",
    "co - design|co - designed|codesign", "commission|commissions|commissioned a|an|new|research|work", "found|founded a|an", "start|starts ..1 a|an|new|to|up", "open|opens|opened a|an|new|one", "replace|replaces|replaced",
    "find|finds|found ..1 a|an|new|money|funding|premises|every|each", "look for", "secure|secures|secured", "raise|raises|raised ..1 money|funds|funding|the|£", "unify|unified|digitise|digitised|modernise|modernised|reform|reforms|reformed|restructure|restructured",
    "agree|agrees|agreed a|an|on|new|joint|shared|common|local|standards|protocols|terms ..3", "write|writes|written a|an|new ..3", "draft|drafts|drafted a|an|new", "prepare|prepares|prepared a|an|new ..4 strategy|protocol|guide|toolkit|handbook|policy|charter|directory|plan|code",
    "produce|produces|produced ..4 strategy|protocol|guide|toolkit|handbook|policy|charter|directory|code|map|video|film|pack|database|portal", "compile|compiles|compiled", "map|maps|mapped", "adopt|adopts|adopted ..4 policy|charter|standard|standards|code|protocol|approach|strategy|common|joint|new|single",
    "move|moves|moved to|over|towards", "switch|switches|switched to", "transfer ..3 assets", "be ..2 in place", "be in place", "will|shall be a|an", "there will|shall be a|an|new", "there be a", "have a new", "work up", "fit|fits|fitted",
    "publish|publishes|published a|an ..2 new|joint|shared", "host|hosts|hosted a new", "implement|implements|implemented", "embed|embeds|embedded", "invest|invests|invested", "design|designs|designed a|an|and|new", "define|defines|defined",
    "identify|identifies|identified", "formulate|formulates|formulated", "initiate|initiates|initiated", "work|works|worked out a|an|how|new", "simplify|simplifies|simplified", "streamline|streamlines|streamlined", "reach|reaches|reached agreement", "come|comes to an agreement",
    "begin|begins|begun ..1 a|an|to|new", "test|tests|tested a|an", "increase|increases|increased the number", "be written", "single|joint|shared portal|database|directory|platform|hub|register", "carry|carries|carried|undertake|undertakes|undertaken|conduct|conducts|conducted out? ..1 a|an feasibility|scoping|mapping|skills|joint|baseline",
    "grow|grows|grown", "double|doubles|doubled", "halve|halves|halved",
)  # fmt: skip

NOT_BUILD = (
    "establish|establishes|established whether|what|why|how|that|who|if|facts", "introduce|introduces|introduced ..2 new|no ..3 conditions|fees", "before|without|when|whenever|if|after|by|of|on|for ..2 setting|introducing|developing|creating|building|establishing|launching|drawing|appointing|extending|replacing",
    "being developed|introduced|built|established|created|launched|set|drawn|designed|piloted|commissioned|appointed", "when|whenever|if|before|after|once|where|until|as ..8 is|are ..2 developed|introduced|established|launched|drawn|designed|built|set|created|commissioned|appointed|adopted|agreed|published|written",
    "services|service|work|projects commissioned", "commissioned services|service|work|providers|organisations", "well established|built", "long established|- established", "agreed on time", "newly appointed|elected|established|formed", "already established|built|set|introduced|created|launched",
    "invest in reserves", "open a|an ..3 account|meeting|letter|email", "agree a|an date|time|timetable|agenda", "employed by", "introduce|introduces themselves|itself|ourselves", "bring|brings together? evidence", "as|than set|drawn|agreed up|out", "bought from", "appointed officer|person|contact|lead", "start a|an meeting|meetings",
    "before|when|whenever|if|after|once|where|until ..6 set|sets|draw|draws|develop|develops|introduce|introduces|create|creates|build|builds|extend|extends|replace|replaces|open|opens|start|starts|begin|begins|commission|commissions|adopt|adopts|buy|buys|appoint|appoints", "developed by|with|at ..3 last",
    "identify|identifies|identified themselves|itself|the source|whom|who|which|any", "secure records|record|storage|data", "extend|extended to ..4 sub~", "who|that|which|they ..2 develop|build|create|set|run|employ|employs", "to|in|which|that develop|build|create|set ..1 up", "helping ..4 develop", "grow|grown food", "agreed a|an|on ..3 with", "find|finds|found out",
    "start to finish", "bring in? evidence|papers|matters|news|concerns|issues", "brings|bring|brought into line", "brought together? in", "brought in? writing", "form|forms a|an view|opinion|part", "transfer~ to", "have been agreed|appointed|drawn|set|built", "has been agreed|appointed|drawn|set|built", "replace|replaced ..3 member|post", "agreed in advance", "before", "expand on", "extend an|a|the ..1 invitation|deadline|consultation|welcome|period|time|courtesy", "extend|extends|extended ..2 invitation|agreement|agreements|contract|contracts|grant|deadline|deadlines",
)  # fmt: skip
"""Where the same words build nothing new."""

OPEN_ENDED = word_set(
    """
    improve improved increase increased enhance enhanced strengthen strengthened
    foster fostered nurture nurtured broaden broadened deepen deepened widen widened
    maximise maximised optimise optimised transform transformed minimise minimised
    tackle tackled address addressed champion championed empower empowered facilitate
    facilitated engage thrive flourish prioritise prioritised raise boost boosted
    energise celebrate harness reinvigorate nurture cultivate stimulate reduce drive
    unlock advance
    """
)
"""Verbs with no end: nobody can tell when it is done."""

LOOSE = word_set(
    """
    support supported help helped promote promoted enable enabled encourage encouraged
    work ensure ensured make assist assisted foster be build develop value involve
    involved back collaborate co-operate cooperate listen act behave treat take
    """
)
"""Verbs that promise something only when the act is named as well."""

VAGUE = (
    "thrive|thriving|flourish|flourishing", "vibrant", "genuine|genuinely", "meaningful|meaningfully", "culture ..2 of", "positive|constructive relationship|relationships|culture|climate|working", "effective partnership|working|relationship|relationships|engagement", "in every way", "all service areas", "spirit of",
    "sustainable|resilient ..2 sector|vcs|organisations|communities", "work|works|working ..1 closely|together|more", "more effectively|closely|efficiently|inclusive|equal|joined", "better ..2 understanding|relationship|relationships|use|services|outcomes", "good|best practice", "at the heart", "mutual trust|understanding|respect", "a level of trust", "wherever they live", "quality of life", "high quality|standard", "strong|stronger|strongest ..1 sector|voice|relationship|relationships|communities|partnership", "closer ..1 working|links|ties|relationship|relationships",
    "play a|its|their full|part", "make a difference", "diverse sector|communities", "greater ..2", "awareness of", "build|building ..2 trust|confidence|relationships|bridges|resilience", "strategic ..2", "as equals", "fully", "more ..3 representative|diverse|visible|accessible|sustainable", "grow|growth", "full potential", "healthy|lively|strong|confident", "needs of ..4", "supportive", "joined - up", "creative|innovative|imaginative",
)  # fmt: skip
"""Qualities nobody can check."""

CONCRETE = (
    "form|forms|letter|letters|email|page|pages|list|lists|newsletter|website|online|minutes|meeting|meetings|report|reports|notice|receipt|copy|copies|invoice|invoices|contact|session|sessions|course|courses|room|rooms|hall|policy|statement|register|name|names|summary|accounts|expenses|email|reply|reasons|reason|phone|agenda|agendas|papers|induction|training|seat|seats|place|places|visit|visits|score|scores|criteria|data",
    "each|every", "in writing", "free of charge", "free", "in advance", "before ..6", "by paying|giving|sending|asking|offering|publishing|lending|meeting|holding|running|letting|sharing|using|telling", "at least", "no more than", "only", "per cent",
    "independence", "right to", "campaign|campaigns|campaigning|criticise", "the same", "alike|equally",
)  # fmt: skip
"""Things one can point to, which make a loose verb a promise that can be kept."""

# -------------------------------------------------------------------- prohibitions

PROHIBITIONS = (
    "will|shall|must|may|can never|not", "wo|ca n't", "must n't", "sha n't", "cannot", "never", "no ..9 may|will|shall|must|can|is|are|goes|go",
    "nothing ..6 will|shall|may|stops|prevents|limits|affects|takes", "nobody|none|neither|nor ..6 will|shall|may|must|is|are", "no one ..6 will|shall|may|must|is|are", "under no circumstances", "at no time", "in no case", "refrain|refrains from",
    "do|does not", "not ..2 without", "no ..12 without",
)  # fmt: skip

WEAK_NEGATIONS = (
    "ought not", "do|does not rule out", "not rule out", "n't rule out", "should not", "rather not", "try not", "seek|seeks not", "aim|aims not", "hope|hopes not", "need not", "endeavour not", "may not always", "prefer not", "not necessarily", "will not always", "cannot promise|guarantee|commit", "not promise|guarantee",
    "might not", "could not", "tries not", "n't promise|guarantee", "no promise|guarantee", "not bound", "not obliged", "does|do not expect|intend|plan|propose", "not intend|plan|propose|expect", "should n't", "avoid ..2 where",
)  # fmt: skip
"""Negatives that bind nobody."""

# ---------------------------------------------------------- lines that promise nothing

REPORTING = word_set(
    """
    said says told commented explained wrote remarked added recalled replied noted
    observed argued according complained reported insisted reflected reckoned thought felt
    """
)

VIEWS = (
    "respondents|respondent|consultees|members|people|groups|organisations|trustees|charities|officers|councillors|many|most|some|several|others|participants|attendees|a|one ..3 said|told|wanted|felt|asked|thought|suggested|argued|hoped|preferred|replied|complained|reported|believed|called|expressed|raised|pointed|questioned|favoured|urged|wished|proposed|mentioned",
    "according to", "it was felt|suggested|said|thought|noted|agreed|argued|asked|reported", "the view|views|feeling was|were", "were asked|told|concerned|keen", "was asked|told|concerned|keen", "in the words of", "we heard|were", "concern|concerns was|were", "the consultation|survey|review|workshop ..2 found|showed|heard|asked",
)  # fmt: skip

CONTACT = (
    "please ..1 contact|write|email|e-mail|e|ring|phone|call|send|return|visit|get|telephone|reply|ask|speak|use", "for ..5 information|details|copies|comments|queries|questions|help|advice|enquiries ..3 contact|write|email|see|visit|phone|ring|call|telephone|please|go",
    "contact ..4 on|at|by|via", "get in touch", "tel|telephone|fax|phone|mobile|email|e-mail|mail|website|web|address :", "to ..6 please ..1 contact|write|email|ring|call", "write to|email|ring|call|phone|telephone us|the|our ..4",
    "can|may be contacted|reached", "send ..5 to", "open monday~", "office hours", "if you ..8 contact|email|ring|write|call|phone|please|tell",
)  # fmt: skip

SERVICE = (
    "can|may be had|obtained|requested|collected|viewed|seen|found|downloaded|ordered from|at|on|in|by", "is|are available from|on|at|in", "copies of ..8 available|obtained",
)  # fmt: skip
"""What readers can get and where: information, no promise."""

STATUS = (
    "this|the compact|document|code|agreement|protocol|covenant ..1 will|shall be launched|signed|published|printed", "not ..2 legally? binding", "legally binding", "no|not ..2 legal force|effect|status|contract|obligations", "this|the compact|document|code|agreement|protocol|covenant|guide ..1 is|was|has|covers|cover|applies|replaces|builds|sets|came|comes|takes|explains|describes|recognises|reflects|supersedes|contains|provides|supports|does|runs|belongs|follows|had|can|helps|aims|seeks|should|forms|depends|represents|outlines|lasts|took|began|grew",
    "this|the compact|document|code|agreement|protocol|covenant ..1 will|shall replace|cover|apply|last|run|take|come|sit|form|provide|help|enable|supersede|remain|guide|set|underpin|expire|strengthen|improve|complement", "nothing in this ..1 overrides|override|affects|creates|replaces|changes|binds|alters|removes|requires", "listed in|at|on", "set out in|at", "see ..1 page|pages|appendix|annex|section|paragraph|above|below|also|part|chapter|the|our|www~", "is|are|can be? available|found|downloaded at|from|on|in|online", "can be found|downloaded|viewed|obtained",
    "takes|came|comes|come into effect|force", "was|were first? signed|launched|adopted|agreed|published|written|drawn|approved|endorsed", "with effect from", "is|are not a contract|contractual|enforceable|binding|law|legal", "does not create|replace|change|affect|override|bind|amount|give|cover|alter", "do not create|replace|change|affect|override|bind|amount|give|cover|alter", "has no legal|force", "for the purposes of", "this section|part|chapter|page|appendix|annex|table ..1", "the following", "page of", "is|are due to", "is|are aimed at|intended|designed for", "date of|for next|review :",
)  # fmt: skip

RECOURSE = (
    "ombudsman", "judicial review", "court|courts|tribunal", "charity commission", "appeal|appeals", "complain|complaint|complaints", "refer|referred", "escalate|escalated", "compact advocacy", "mediation fails", "raise ..5 with", "take ..5 up|further|advice", "monitoring officer", "information commissioner", "mediator|arbitrator", "seek ..3 advice|help|review|redress",
)  # fmt: skip

BELIEF = (
    "is|are ..2 vital|essential|important|good|valuable|crucial|central|necessary|fundamental|entitled|equal|different|distinct|unique|key|critical|healthier|stronger|better|worth|right", "we believe|share|value|hold", "believe|believes", "matter|matters", "underpin|underpins|underpinned", "brings|bring|adds|add|enriches|enrich|deserve|deserves|benefits|benefit|makes|make|needs|depends|depend|thrives|strengthens|contribute|contributes|plays|play|has|have|belong|belongs|improves|improve|lead|leads",
    "it is important|vital|essential|right|crucial", "based on|upon", "founded on", "rest|rests on", "rooted in", "in everything we", "each other 's", "one another 's", "mutual respect|trust", "at the heart", "go|goes hand in hand", "cornerstone|foundation|foundations|lifeblood|bedrock", "should be seen|regarded|valued|recognised|viewed|understood|celebrated|proud",
)  # fmt: skip

ATTITUDE = (
    "feel|feels|felt", "say|says they|that", "shared understanding|sense", "trust|trusts", "aware", "understand|understands|understood", "increasingly", "confident|confidence", "able to", "know|knows ..2", "widely", "satisf~", "believe|believes", "the norm", "is|are ..1 in place", "embedded|bedded", "more|fewer|less|better|greater|stronger|wider|higher|lower", "everyone|everybody", "improved|improves|improving|increased|grown|growing|strengthened|reduced|rising|risen|fallen",
    "per cent|% ..12 say|report|feel|are|agree|have", "see|sees|seen ..3 as", "effective|effectively", "strategic", "is|are ..2 established|evaluated|developed|recognised|valued|involved|heard|listened|informed|represented|respected|supported|reflected|used|designed|included|streamlined|shaped|engaged|shared|consulted|influenced", "reflects|reflect|shape|shapes", "no longer", "thriving|thrives|thrive|flourishing|vibrant|strong|sustainable|resilient", "equal partners", "at ease|home", "natural|routinely|routine|second nature|normal", "becomes|become", "good ..2 relationships|relationship|understanding",
    "new groups|volunteers|people", "speak|speaks ..2 openly|freely|of|well", "readily|openly|easily|quickly|naturally|comfortable|comfortably", "enough to", "from all|across|every|different ..4 communities|backgrounds|sectors", "two - way|early", "has|have ..3 say|access|voice|influence", "rarely|seldom|hardly", "come|comes forward", "work|works ..2 well|together|side", "get|gets on", "recognise|recognises|value|values|respect|respects",
    "turnover|numbers|number|satisfaction|take - up|uptake", "is|are ..2 representative|diverse|fair|open|clear|simple|transparent|accountable|accessible|strong|confident|proud|happy|willing|familiar|comfortable|engaged|equipped",
)  # fmt: skip
"""Signs of a success measure: a state of mind, a state of affairs, a comparison."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeWords:
    """Phrases of one theme by weight: strong counts 4, fair 2, weak 1, times `factor`."""

    theme: str
    strong: tuple[str, ...]
    fair: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()
    factor: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerWords:
    """When a promise surely answers to an undertaking: every list of `needs` is hit.

    Attributes:
        framework: Id of the framework.
        ref: Number of the undertaking.
        by: Side that bears it; "both" fits any.
        theme: Main subject of the undertaking.
        needs: Lists of phrases; one of each must stand in the text.
        unless: Phrases that speak against it.
    """

    framework: str
    ref: str
    by: str
    theme: str
    needs: tuple[tuple[str, ...], ...]
    unless: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """A group's own words, as read from ``wording.toml``.

    Attributes:
        sides: Names of bodies by side: public_bodies, vcs, both.
        belongs: What shows whose "we" it is, by side.
        themes: In the order that settles ties.
        answers: Sure links to national undertakings.
    """

    sides: tuple[tuple[str, tuple[str, ...]], ...]
    belongs: tuple[tuple[str, tuple[str, ...]], ...]
    themes: tuple[ThemeWords, ...]
    answers: tuple[AnswerWords, ...]

    def over(self, base: Wording) -> Wording:
        """Return `base` with these words added to it; its own words stay."""
        themes = {theme.theme: theme for theme in base.themes}
        for own in self.themes:
            held = themes.get(own.theme, ThemeWords(theme=own.theme, strong=()))
            themes[own.theme] = ThemeWords(
                theme=own.theme,
                strong=held.strong + own.strong,
                fair=held.fair + own.fair,
                weak=held.weak + own.weak,
                factor=own.factor if own.factor != 1.0 else held.factor,
            )
        return Wording(
            sides=_added(base.sides, self.sides),
            belongs=_added(base.belongs, self.belongs),
            themes=tuple(themes.values()),
            answers=base.answers + self.answers,
        )


def _added(
    base: tuple[tuple[str, tuple[str, ...]], ...],
    own: tuple[tuple[str, tuple[str, ...]], ...],
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    held = dict(base)
    for side, names in own:
        held[side] = held.get(side, ()) + names
    return tuple(held.items())
