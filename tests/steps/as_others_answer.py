"""Two more rounds without forms, written before they were read; see `as_people_answer`."""

import json

Expected = tuple[str, str, str]
FILES: dict[str, str] = {}
EXPECTED: dict[str, tuple[Expected, ...]] = {}


def came(name: str, text: str, *expected: Expected) -> None:
    FILES[name] = text
    EXPECTED[name] = expected


# fmt: off
came("a01.txt", """From: Marjorie Tranter, Harle Allotment Society
Date: 3 May 2026

Dear Compact Officer,

Thank you for sending the draft. Our committee met on Thursday and makes these observations.

Paragraph 3.5. We are the people who are seldom heard. Nobody has ever asked us.

Regarding 4.9 and 5.7, both of which deal with reporting, please say which comes first.

On page 2 there is a reference to the Local Area Agreement, which no longer exists.

The third principle (as little paper as is safe) should go at the top of the list.

As to eight weeks to apply for a grant: we need twelve.

Item 5.12 is welcome, item 5.13 is not.

We have no comments on Code 2.

Yours sincerely,
Marjorie Tranter
""",
("seldom heard", "3.5", "exact"), ("which comes first", "4.9", "any"), ("no longer exists", "wex-010", "any"),
("top of the list", "3.3", "any"), ("we need twelve", "5.1", "any"), ("is welcome", "5.12", "any"), ("no comments on Code 2", "6", "any"))
came("a02.eml", """From: "Hughes, Bryn" <bryn@valleybus.example>
To: compact@wexcombe.example
Subject: FW: have your say
Date: Wed, 06 May 2026 21:14:00 +0100
Message-ID: <a02@valleybus.example>
MIME-Version: 1.0
Content-Type: text/plain; charset="utf-8"

Evening all,

quick thoughts from the bus:

5.2 promptly?? 30 days please
5.5 good
5.9 who counts?
6.4 childcare AND travel, not or
section 8 is the best bit

Sent from my phone

-----Original Message-----
From: Compact Officer
Sent: 01 May 2026 09:00
To: All groups
Subject: have your say

Clause 5.1 has changed. Clause 7.5 has changed.
""",
("30 days please", "5.2", "any"), ("good", "5.5", "any"), ("who counts", "5.9", "any"), ("not or", "6.4", "any"), ("best bit", "8", "any"))
came("a03.md", """Meeting: Wexcombe Youth Forum
Date: 28 April 2026
Note taker: Sal Orchard

# What we believe

- 3.2 should say young people too
- the one about small groups: nobody believes it

# Code 3

- Tariq: 7.5 his expenses took nine weeks
- clause seven point eight, where in Harle?
- Volunteers said they would like a lunch and not a thank you evening in June
- 7.7 and 7.8: same office surely

AOB: parking
""",
("young people too", "3.2", "exact"), ("nobody believes it", "3.4", "any"), ("nine weeks", "7.5", "any"), ("where in Harle", "7.8", "exact"),
("lunch and not", "7", "exact"), ("same office", "7.7", "any"))
came("a04.csv", """respondent,para,text_quoted,view,reason
R1,4.4,where a caretaker is on duty,Object,Our hall has none
R2,5.3,,Support,
R3,,Give feedback to those who took part,Support with changes,Within what time?
R4,6.1,twelve weeks for writen consultations,Object,Too long for small matters
R5,general,,Support,Clear and short
R6,Appendix A - E,,Comment,Who chooses the four?
R7,8.5,,Object,There ought to be an appeal
R8,p. 3,,Comment,The columns are confusing
""",
("Our hall has none", "4.4", "any"), ("Within what time", "6.3", "exact"), ("Too long for small", "6.1", "any"),
("Clear and short", "draft", "not else"), ("Who chooses", "E", "any"), ("an appeal", "", "none"), ("columns are confusing", "wex-025", "not else"))
came("a05.txt", """From: Wexcombe Deaf Club
Date: 9 May 2026

We have looked at the document with our interpreter.

"Write in plain English and avoid jargon" - please add: and in British Sign Language on request.

"Give groups at least eight weeks to apply" - eight weeks are no good if the form is not in BSL.

"Make sure that the PCT and Council do not ask the same group for the same figure twice" - yes!

"We shall be judged by it" - by whom?

"a briefing for applicants" - with an interpreter.

"thank them for there patience" - spelling.

"the right of each group to campaign" - agreed.
""",
("British Sign Language", "6.2", "exact"), ("not in BSL", "5.1", "exact"), ("yes!", "4.6", "any"), ("by whom", "wex-010", "any"),
("with an interpreter", "4.5", "exact"), ("spelling", "wex-007", "any"), ("agreed", "4.1", "any"))
came("a06.json",json.dumps({"@context":"http://www.w3.org/ns/anno.jsonld", "type":"AnnotationPage", "items":[
{"type":"Annotation", "creator":"Lowri Penn", "motivation":"commenting", "body":[{"type":"TextualBody", "purpose":"commenting", "value":"Which accounts?"}],"target":{"source":"x", "selector":{"type":"TextQuoteSelector", "exact":"proper accounts"}}},
{"type":"Annotation", "creator":{"name":"Lowri Penn"},"motivation":"editing", "body":{"type":"TextualBody", "purpose":"editing", "value":"within twelve weeks"},"target":{"source":"x", "selector":{"type":"TextQuoteSelector", "exact":"by April 2010", "prefix":"panel of young people "}}},
{"type":"Annotation", "creator":{"name":"Lowri Penn"},"body":{"type":"TextualBody", "value":"Both places say it"},"target":{"source":"x", "selector":{"type":"TextQuoteSelector", "exact":"How will we know that it works?"}}},
{"type":"Annotation", "creator":{"name":"Lowri Penn"},"body":{"type":"TextualBody", "value":"Cost?"},"target":{"source":"x", "selector":{"type":"TextQuoteSelector", "exact":"an outside mediator", "prefix":"the Compact Group will ask "}}},
{"type":"Annotation", "creator":{"name":"Lowri Penn"},"body":{"type":"TextualBody", "value":"Page note"},"target":"x"}]}),
("Which accounts?", "4.8", "exact"), ("within twelve weeks", "6.11", "any"), ("Both places", "wex-049", "any"), ("Cost?", "8.4", "exact"), ("Page note", "draft", "not else"))
came("a07.txt", """Name: Priya Sandhu
Organisation: Harle Refuge
Date: 10 May 2026

1. Clause 4.10: confidence must not be a cloak. Add "unless a child is at risk".
2. Clause 5.5: add "and three months' notice".
3. Clause 6.5: members and users - add "and staff".
4. New clause after 7.5: "Insure every volunteer."
5. Delete clause 5.13.
6. Move 8.1 to the front of the document.
7. In clause 7.1, replace "let go" with "made redundant".
8. Clause 3.6, change "early" to "at once".
""",
("confidence must not", "4.10", "exact"), ("three months", "5.5", "exact"), ("and staff", "6.5", "exact"), ("Insure every", "7.5", "any"),
("Delete clause 5.13", "5.13", "any"), ("front of the document", "8.1", "any"), ("made redundant", "7.1", "exact"), ("at once", "3.6", "exact"))
came("a08.eml", """From: admin@harlevillagehalls.example
To: compact@wexcombe.example
Subject: Response to consultation on the Compact
Date: Mon, 11 May 2026 08:00:00 +0000
Message-ID: <a08@h.example>
MIME-Version: 1.0
Content-Type: text/html; charset="utf-8"

<html><body>
<table border="1"><tr><th>Clause</th><th>Comment</th></tr>
<tr><td>4.4</td><td>Free rooms in the evening? We charge, and must.</td></tr>
<tr><td>5.4</td><td>Rent is most of what we spend.</td></tr>
<tr><td>7.2</td><td>Who is told about the checks?</td></tr>
<tr><td>General</td><td>Send it to every hall.</td></tr></table>
<p>Kind regards<br>The Secretary</p></body></html>
""",
("We charge, and must", "4.4", "any"), ("most of what we spend", "5.4", "any"), ("told about the checks", "7.2", "any"), ("every hall", "draft", "not else"))
came("a09.md", """Channel: phone
From: Eileen Cobb
Date: 12 May 2026

Mrs Cobb rang. She has the paper in front of her.
Clause 6.3: she took part in 2024 and heard nothing.
The bit about childcare ought to cover grandparents.
She asked for a large print copy.
Clause 2 bullet 3: not only volunteers, carers too.
""",
("heard nothing", "6.3", "exact"), ("grandparents", "6.4", "any"), ("large print", "", "none"), ("carers too", "wex-014", "not else"))
came("a10.txt", """From: Wexcombe Traders
Date: 13 May 2026

Response of the Wexcombe Traders' Association

Foreword

Too long by half.

About this Compact

"An agreement and not a contract" should be in bold.

What we believe

3.1 Agree
3.2 Agree
3.3 Strongly agree
3.4 Neither agree nor disagree
3.5 Agree
3.6 Agree, but "early" needs a number of days

Our pledges to each other

4.2 Name the officer in the document
""",
("Too long by half", "1", "any"), ("in bold", "wex-010", "any"), ("3.1 Agree", "3.1", "any"), ("Strongly agree", "3.3", "any"),
("number of days", "3.6", "any"), ("Name the officer", "4.2", "any"))
came("a11.csv", """ID;Ihr Name;Code;Absatz;Kommentar;Vorschlag
1;Jutta Weiss;Code 1;5.8;Plan ahead is unclear;
2;Jutta Weiss;Code 1;5.10;From the newspaper: good;
3;Jutta Weiss;;;"Die Übersetzung fehlt";
""",
("Plan ahead is unclear", "5.8", "any"), ("From the newspaper", "5.10", "any"), ("bersetzung fehlt", "", "none"))
came("a12.txt", """From: Col. R. Stannard
Date: 14 May 2026

Sir,

I refer to your clause 4.3, which in my copy reads "Share information about our plans". In the copy my neighbour has it is 4.5. Which is right?

Clause 19.2 is missing from my copy.

At 10 o'clock on 5.5.2026 I rang and nobody answered.

I gave £5.10 to the last appeal and 6.30 pm is too late for meetings.

Chapter 7, first promise: we agree.

Yours etc.
""",
("Which is right", "4.3", "any"), ("19.2 is missing", "", "none"), ("nobody answered", "", "none"), ("too late for meetings", "", "none"), ("we agree", "7.1", "any"))
came("a13.txt", """From: Harle Credit Union

Re clauses 5.1 to 5.5: these are the heart of it.

Re 5.2: the word "promptly" should be defined as within 20 working days.
In addition to the above, monitoring returns (5.7) should be proportionate.
Para. 5.9, "one invoice in ten": make it one in twenty.
See our reply to 5.2 above as regards 5.6.
""",
("heart of it", "5.1", "any"), ("20 working days", "5.2", "any"), ("proportionate", "5.7", "any"), ("one in twenty", "5.9", "any"), ("as regards 5.6", "5.6", "any"))
came("a14.txt", """From: Sister Benedicta

Dear friends

Your clause about tax relief is mistaken.
Your clause about volunteers with children and CRB checks needs the new name of the bureau.
The promise to reply within ten days is the most useful of all.
The promise to publish a list of grants each year pleases us.
""",
("tax relief", "", "none"), ("new name of the bureau", "7.2", "any"), ("reply within ten days", "", "none"), ("list of grants each year", "4.5", "any"))
came("a15.eml", """From: Dee <dee@riverside.example>
To: compact@wexcombe.example
Subject: clause 7.9
Date: Thu, 14 May 2026 12:00:00 +0000
Message-ID: <a15@r.example>
MIME-Version: 1.0
Content-Type: text/plain; charset="utf-8"

June is exam month. Could it be September?

Dee
--
Dee Marsh
Riverside Youth Club
Tel 01999 554.4
""",
("exam month", "7.9", "any"))
came("b02.csv",'''"Q1. Your name","Q2. How well does the draft describe what you need?","Q3. Is there anything in 'What we believe' that you would change?","Q4. Code 1: what would you change?","Q5. 7.5 says two weeks. Is that right?","Q6. Anything else?"
"Olu","4 - well","3.2: put ""and to say no""","5.3, five years not three","No, one","Thanks"
"Pia","2 - badly","","The forms","Yes","4.6 again please, in large letters"
''',
("and to say no","3.2","any"),("five years","5.3","any"),("No, one","7.5","any"),("The forms","5","any"),("large letters","4.6","any"))
came("b04.txt", """From: Dr Ilse Moon
Date: 11 May 2026

Dear Sir or Madam

“Let groups use our meeting rooms free of charge … on duty”: what of groups that meet by day?

“Nothing causes more ill feeling than money” – quite so.

I was struck by "not free labour", which is well put.

'Repay out-of-pocket expenses within 2 weeks' : two weeks is long for somebody on benefits.

"Train council officers in full-cost recovery" : train the health trust as well.

"a fair share of overheads" occurs twice. Which one counts?

"Hold a yearly funding fare" : when?

Ilse Moon
""",
("groups that meet by day", "4.4", "any"), ("quite so", "wex-038", "any"), ("well put", "wex-075", "any"), ("on benefits", "7.5", "any"), ("health trust as well", "5.14", "any"), ("Which one counts", "C", "any"), ("when?", "5.13", "any"))
came("b05.md", """---
Channel: meeting
Meeting: Carers' Forum, Harle
Date: 13 May 2026
Note taker: Jo Finn
---
Clauses 6.1 and 6.6 were read out.
6.1 twelve weeks, all content
6.6 - carers cannot always meet a closing date (Mrs Gale)
On 6.4: who decides what childcare costs?
Eight point two: nobody knows the champion.
Somebody asked about 5.2 and whether 28 days was meant.
All agreed that volunteers should be thanked.
Next meeting 5.6.2026, 7.30 in room 4.2
""",
("all content", "6.1", "exact"), ("closing date", "6.6", "exact"), ("childcare costs", "6.4", "exact"), ("knows the champion", "8.2", "exact"), ("28 days was meant", "5.2", "any"), ("should be thanked", "", "none"), ("Next meeting", "", "none"))
came("b06.txt", """From: Wexcombe Cycling Club
Date: 14 May 2026

Hello

Our answers, by heading.

Grants and contracts:
Three years is good. Eight weeks is fine.

Volunteers:
Who pays for the checks at 7.2?

When things go wrong:
Step 2 is where it always stops.

Appendix A
B: are clubs in or out?

Ta
The committee
""",
("Three years is good", "5", "any"), ("pays for the checks", "7.2", "any"), ("always stops", "8.2", "not else"), ("in or out", "wex-095", "exact"))
came("b07.txt", """From: Greta Lund

5.1: ok
5.2: no
5.3: ok
5.4: ok
5.5: what if the cut is the government's?

also 7.8 ok but not 7.9

clause 5.6/5.7: same thing twice
clauses 3.1-3.3 ok
sec 6 too long, sec 7 too short
""",
("5.2: no", "5.2", "any"), ("the government's", "5.5", "any"), ("not 7.9", "7.8", "any"), ("same thing twice", "5.6", "any"), ("3.1-3.3", "3.1", "any"), ("too short", "6", "any"))
came("b08.json",json.dumps([{"@context":"http://www.w3.org/ns/anno.jsonld", "id":"u1", "type":"Annotation", "creator":{"name":"Noor V"},"bodyValue":"Too soft", "target":{"source":"d", "selector":[{"type":"TextPositionSelector", "start":10,"end":20},{"type":"TextQuoteSelector", "exact":"Consider time off", "suffix":" for staff"}]}},
{"@context":"http://www.w3.org/ns/anno.jsonld", "id":"u2", "type":"Annotation", "creator":{"name":"Noor V"},"bodyValue":"Which one?", "target":{"source":"d", "selector":{"type":"TextQuoteSelector", "exact":"the Compact Group"}}},
{"@context":"http://www.w3.org/ns/anno.jsonld", "id":"u3", "type":"Annotation", "creator":{"name":"Noor V"},"bodyValue":"Typo", "target":{"source":"d", "selector":{"type":"TextQuoteSelector", "exact":"keep the receipts"}}}]),
("Too soft", "7.3", "exact"), ("Which one?", "8.3", "any"), ("Typo", "5.6", "not else"))
came("b09.txt", """From: Cllr Ron Peake
Date: 15 May 2026

Clause 4.6 and the PCT. The PCT went in 2013. Remove it here and in 5.13 and in Appendix A.

I want 5.4 to read: "Pay the full cost of a service."

Instead of "a fair share of rent" in 5.4, say "all of the rent".

Between 5.5 and 5.6 insert: "Give three months' notice of any cut."

Swap 3.1 and 3.2.

Your 6.11 has a date long gone (April 2010).

The Compact of Midmarsh says at 4.2 that grants are paid in advance. Do likewise.
""",
("went in 2013", "4.6", "any"), ("Pay the full cost", "5.4", "any"), ("all of the rent", "5.4", "any"), ("three months' notice", "5.5", "any"), ("Swap", "3.1", "any"), ("date long gone", "6.11", "any"), ("Do likewise", "", "none"))
came("b10.eml", """From: Una <una@x.example>
To: compact@wexcombe.example
Subject: RE: RE: Compact - clause 5.2 - our view
Date: Fri, 15 May 2026 12:00:00 +0000
Message-ID: <b10@r.example>
MIME-Version: 1.0
Content-Type: text/plain; charset="utf-8"

Hi Morgan

We wait 60 days on average. Last year we nearly closed.

Also, the volunteer centre (7.8) is welcome.

Thanks
Una

On Thu, 14 May 2026, Morgan Vale wrote:
> Do you have a view on 5.2 and 5.9?
""",
("nearly closed", "5.2", "any"), ("is welcome", "7.8", "any"))
