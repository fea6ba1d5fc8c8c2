"""Two rounds as people answer who were given no form: letters, e-mails, notes, sheets, marks.

Each thing said is named by some of its words, with where it belongs: a printed number, a
clause's id, "draft", or nothing; and how sure that is. ``exact``: it is placed there.
``any``: it is placed there, or proposed there. ``none``: it is placed nowhere. ``not else``:
it is placed there, or nowhere.
"""

from __future__ import annotations

import json

Expected = tuple[str, str, str]
FILES: dict[str, str] = {}
EXPECTED: dict[str, tuple[Expected, ...]] = {}


def came(name: str, text: str, *expected: Expected) -> None:
    FILES[name] = text
    EXPECTED[name] = expected


came(
    "letter1.txt",
    """From: Gwen Arkle
For: Harle Scouts
Date: 14 April 2026

To whom it may concern

We write on behalf of the 1st Harle Scouts. Thank you for the chance to comment.

Clause four point four: our hut is used by the council and never the other way round.

In section five, clause five point three, three years is too short for a building lease.

Under "Volunteers", the promise to hold a thank you evening each June clashes with our camp.

Your para 6.10 is good but who will keep the calendar?

The definition of CRB is out of date.

Lastly, 8.4: "an outside mediator" – paid by whom?

Yours faithfully

Gwen Arkle
Group Scout Leader
""",
    ("our hut", "4.4", "exact"),
    ("building lease", "5.3", "exact"),
    ("clashes with our camp", "7.9", "any"),
    ("keep the calendar", "6.10", "exact"),
    ("CRB is out of date", "D", "any"),
    ("paid by whom", "8.4", "exact"),
)
came(
    "mail1.eml",
    """From: Idris Plum <idris@plum.example>
To: compact@wexcombe.example
Subject: Re: Compact consultation - 5.2 and 6.1
Date: Tue, 05 May 2026 10:00:00 +0100
Message-ID: <77@plum.example>
MIME-Version: 1.0
Content-Type: text/plain; charset="utf-8"

Hi Morgan

Two things:

1. 5.2 - "promptly" means nothing. Say 30 days.
2. 6.1 - twelve weeks is right, keep it.

Also I could not find anything about lottery money.

Cheers
Idris

> Please let us have your views on the draft by 31 May.
> Clause 5.2 is the one people ask about most.
""",
    ("means nothing", "5.2", "any"),
    ("twelve weeks is right", "6.1", "any"),
    ("lottery money", "", "none"),
)
came(
    "note1.md",
    """Meeting: Harle Women's Institute
Date: 20 April 2026
Note taker: Morgan Vale

- Volunteers section: nobody mentions insurance
- (Dot Perrin) 7.5 two weeks is too long, she waited six
- 7.5, two weeks: others think it fine
- re 4.2: who is our champion?
- Clauses 5.6 and 5.7: same thing said twice
- page 3, third bullet: unclear
""",
    ("insurance", "7", "any"),
    ("waited six", "7.5", "exact"),
    ("others think it fine", "7.5", "exact"),
    ("who is our champion", "4.2", "exact"),
    ("said twice", "5.6", "any"),
    ("unclear", "", "none"),
)
came(
    "call.md",
    """Channel: phone
From: Bert Askew
Date: 2 May 2026

He says that the line about paid staff who have been let go should be the first of the code.
He would cut "avoid jargon" since plain English says it all.
On the closing date (6.6): what about those who are ill?
""",
    ("should be the first of the code", "7.1", "any"),
    ("plain English says it all", "6.2", "any"),
    ("those who are ill", "6.6", "any"),
)
came(
    "survey.csv",
    """Response ID;Date submitted;Your full name;Organisation;Which part of the draft is your comment about?;Quote the words, if you can;Your comment;What should it say instead?
101;2026-05-02;Una Vane;Harle Carers;5.5;three months notice;There is no notice period at all;Give three months' notice
102;2026-05-03;;;clause 5.5 Tell a group in writing;;Fine;
103;2026-05-03;Ray Tull;Wexcombe CAB;Code 2 – Asking and listening;;Too many clauses;
104;2026-05-04;Jo Orr;;7.4;Give every volunteer a named persn to turn to;Mis-typed but you know which;
105;2026-05-04;Jo Orr;;4.10;where a caretaker is on duty;I put the wrong number I think;
106;2026-05-05;Al Dray;;General;;Looks good;
107;2026-05-06;Kim Sayle;;4.1;;What is campaign?;
108;2026-05-06;Kim Sayle;;"4,11";;Equal access for who?;
109;2026-05-07;Pat Lowe;;5.1-5.3;;Money;
110;2026-05-07;Pat Lowe;;Appendix A, C;;Fair share of what?;
""",
    ("no notice period", "5.5", "any"),
    ("Fine", "5.5", "exact"),
    ("Too many clauses", "6", "any"),
    ("Mis-typed", "7.4", "any"),
    ("wrong number", "4.4", "any"),
    ("Looks good", "draft", "exact"),
    ("What is campaign", "4.1", "any"),
    ("Equal access for who", "4.11", "any"),
    ("Money", "5.1", "any"),
    ("Fair share of what", "C", "any"),
)
came(
    "letter2.txt",
    """From: The Reverend Sil Okoro
Date: 1 June 2026

Dear Morgan Vale,

"Small groups matter as much as large ones" – amen to that.

“Public money should be spent openly” is cut short in your summary; the full clause is better.

The sentence 'Nothing causes more ill feeling than money that comes late' is the truest in the paper.

We suggest replacing "without good reason" by "without the agreement of both sides".

In the 2009 Compact, clause 5.2 said "within 28 days". Why has that gone?

The national Compact, at 3.4, asks for more than your 6.1 does.

With every blessing,
Sil Okoro
""",
    ("amen to that", "3.4", "exact"),
    ("cut short in your summary", "3.3", "exact"),
    ("truest in the paper", "wex-038", "exact"),
    ("agreement of both sides", "", "none"),
    ("within 28 days", "", "none"),
    ("asks for more than your", "6.1", "any"),
)
came(
    "web.json",
    json.dumps(
        [
            {
                "@context": "http://www.w3.org/ns/anno.jsonld",
                "type": "Annotation",
                "creator": {"name": "Ivo Lark"},
                "body": {"type": "TextualBody", "value": "Which four?"},
                "target": {
                    "source": "https://x.example",
                    "selector": [
                        {
                            "type": "TextQuoteSelector",
                            "exact": "four people from each sector",
                            "prefix": "Compact Group: ",
                            "suffix": " who look",
                        }
                    ],
                },
            },
            {
                "type": "Annotation",
                "creator": {"name": "Ivo Lark"},
                "body": {"type": "TextualBody", "value": "Wrong text"},
                "target": {
                    "selector": {
                        "type": "TextQuoteSelector",
                        "exact": "the landlord shall insure",
                    }
                },
            },
            {
                "type": "Annotation",
                "creator": {"name": "Ivo Lark"},
                "body": {"type": "TextualBody", "value": "Which partners?"},
                "target": {
                    "selector": {
                        "type": "TextQuoteSelector",
                        "exact": "Statutory partners will",
                        "prefix": "say what came of it.",
                        "suffix": "Allow twelve",
                    }
                },
            },
        ]
    ),
    ("Which four?", "E", "exact"),
    ("Wrong text", "", "none"),
    ("Which partners?", "wex-059", "any"),
)
came(
    "pasted.txt",
    """From: Fay Orme
Hello, see below, sorry it is late.

4.4 - we have no caretaker.

4.5 - agree

4.6 - the PCT has gone!!

6.2 "avoid jargon" - you have "commissioning" in 5.1?? no, I mean in 5.4

5 Code 1 – the whole code needs a date.

3.7 is missing something about faith groups
""",
    ("no caretaker", "4.4", "any"),
    ("agree", "4.5", "any"),
    ("PCT has gone", "4.6", "any"),
    ("you have", "6.2", "any"),
    ("needs a date", "5", "any"),
    ("faith groups", "", "none"),
)
came(
    "m1.eml",
    """From: =?utf-8?q?Si=C3=B4n_Rees?= <sion@rees.example>
To: compact@wexcombe.example
Subject: comments
Date: Mon, 04 May 2026 18:00:00 +0000
Message-ID: <1@rees.example>
MIME-Version: 1.0
Content-Type: text/html; charset="utf-8"

<html><body><p>Dear all,</p><p>My comments are:</p><ul><li>Clause 7.3: &ldquo;consider&rdquo; is no promise.</li><li>I like 7.9 (the thank you evening)</li><li>Section 8: who is the <b>Compact Group</b>?</li></ul><p>The first sentence of the foreword has a spelling mistake.</p><p>Best,<br>Si&ocirc;n</p><blockquote>On 2 March Morgan wrote: <p>Clause 5.1 is new.</p></blockquote></body></html>
""",
    ("is no promise", "7.3", "exact"),
    ("thank you evening", "7.9", "any"),
    ("who is the", "8", "any"),
    ("spelling mistake", "3", "not else"),
)
came(
    "m2.eml",
    """From: Ada Finch <ada@finch.example>
To: compact@wexcombe.example
Subject: Re: The draft Compact
Date: Tue, 05 May 2026 18:00:00 +0000
Message-ID: <2@finch.example>
MIME-Version: 1.0
Content-Type: text/plain; charset="utf-8"
In-Reply-To: <x@y>

Answers in line below.

On 2 Mar 2026 at 09:12, Morgan Vale wrote:
> Here is the draft. Two clauses matter most.
>
> 5.2 Pay grants and invoices promptly.

This should say 30 days.

> 6.1 Allow twelve weeks for written consultations, and explain why if it has to be less.

Fine with us.

> Kind regards
> Morgan
""",
    ("30 days", "5.2", "any"),
    ("Fine with us", "6.1", "exact"),
)
came(
    "n1.md",
    """---
Meeting: Carers' lunch
Date: 6 May 2026
Notes by: Morgan Vale
---
4.1 nobody had heard of it
4.10 "in confidence" is said twice
7.7: a month is too long
general: too many words
5.11 and 5.12 are the same thing
second bullet of section 7: they pay for their own
""",
    ("nobody had heard", "4.1", "exact"),
    ("said twice", "4.10", "exact"),
    ("a month is too long", "7.7", "exact"),
    ("too many words", "draft", "not else"),
    ("the same thing", "5.11", "any"),
    ("pay for their own", "7.2", "any"),
)
came(
    "s2.csv",
    """Timestamp,Email Address,Name,Group,Do you agree with section 5?,If not why not,Any comments on clause 6.2,Your view of the draft as a whole
04/05/2026 10:00:00,a@b.example,Mo Dale,Dale Runners,No,Too vague,Fine,Good
05/05/2026 10:00:00,c@d.example,Ed Moss,,Yes,,,
06/05/2026 10:00:00,e@f.example,"Fitz, Ann",,Partly,"Clause 5.8 is a lecture; 5.6 has a typo",-,=HYPERLINK("x")
""",
    ("Too vague", "5", "any"),
    ("Fine", "6.2", "exact"),
    ("Good", "draft", "exact"),
    ("Yes", "5", "any"),
    ("is a lecture", "5.8", "any"),
    ("HYPERLINK", "draft", "exact"),
)
came(
    "s3.csv",
    """name	clause ref.	existing text	proposed text	reason
Kit Orr	5.5	if its grant is to be cut	if its grant is to be reduced	clearer
Kit Orr	7.5	within two weeks	within one week	cash flow
Kit Orr		Small groups matter	Small groups matter most	see above
Kit Orr	9.9	within six months	within one	there must be a clause
""",
    ("clearer", "5.5", "exact"),
    ("cash flow", "7.5", "exact"),
    ("see above", "3.4", "exact"),
    ("there must be a clause", "", "none"),
)
came(
    "l3.txt",
    """From: Nell Abbot
Date: 30 April 2026

Sir

I read with interest your paper. May I say:

(a) the promise on childcare (your 6.4) ought to name a rate;

(b) "People who are seldom heard should have more than one way to be heared" is right, but how?

(c) as for the last paragraph of section 2, say when;

(d) Appendix A, definition B – we share out no profit, but we do pay a dividend to members in kind.

(e) I disagree with paragraph 4.7 since nobody can be clear about that.

N. Abbot (Mrs)
""",
    ("ought to name a rate", "6.4", "any"),
    ("but how", "3.5", "any"),
    ("say when", "wex-015", "any"),
    ("dividend", "B", "any"),
    ("nobody can be clear", "4.7", "any"),
)
came(
    "l4.txt",
    """Name: Theo Brand
Organisation: Brand & Sons (a social enterprise)
Email: theo@brand.example

Clause 5.3 - three years

We would like five.

Clause 5.4 - overheads

Agreed.

8.2

Who are the champions? See also 4.2.

Draft as a whole

Well written.
""",
    ("We would like five", "5.3", "any"),
    ("Agreed", "5.4", "any"),
    ("Who are the champions", "8.2", "any"),
    ("Well written", "draft", "not else"),
)
