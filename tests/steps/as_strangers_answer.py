"""One more round without forms, written before it was read; see `as_people_answer`."""

Expected = tuple[str, str, str]
FILES: dict[str, str] = {}
EXPECTED: dict[str, tuple[Expected, ...]] = {}


def came(name: str, text: str, *expected: Expected) -> None:
    FILES[name] = text
    EXPECTED[name] = expected


# fmt: off
came("s01.txt", """From: Harle Bell Ringers
12 Church Walk
4 May 2026

To whom it may concern

The ringers have read the Compact with interest. We are a small band of eleven and have never had a grant.

We like point 3.4 very much. However we do not see it borne out anywhere else in the paper.

In the code on grants, the eight weeks are all very well, but the forms run to nineteen pages.

The pledge that rooms are free in the evening (4.4) does not say which evenings.

Could the yearly funding fair be held in Harle for once?

With regard to section 8, stage two: who is the champion at the Police?

J. Tolley, Tower Captain
""",
("borne out anywhere", "3.4", "any"), ("nineteen pages", "5.1", "any"), ("which evenings", "4.4", "any"), ("in Harle for once", "5.13", "any"), ("champion at the Police", "8.2", "any"))
came("s02.eml", """From: Desmond Achebe <des@foodshare.example>
To: compact@wexcombe.example
Subject: Re: Compact - your views by 31 May
Date: Thu, 07 May 2026 10:02:00 +0100
Message-ID: <s02@foodshare.example>
MIME-Version: 1.0
Content-Type: text/plain; charset="utf-8"

Hi there

See my answers in line below.

> 5.6 Spend grants on what they were given for and keep the reciepts.

Receipts is spelt wrong. Also say for how long.

> 5.8 Plan ahead for the end of a grant.

How, when we hear in March?

> 7.5 Repay out of pocket expenses within two weeks of a claim.

Fine by us.

Des
""",
("for how long", "5.6", "exact"), ("hear in March", "5.8", "exact"), ("Fine by us", "7.5", "exact"))
came("s03.md", """Meeting: Hill Farms Network, kitchen table
Date: 9 May 2026
Note taker: W. Pryce

## Grants and contracts
Everybody agreed that three years is right (5.3)
5.2 - "promptly" means nothing. Say thirty days.
5.10: we learned of ours from the radio

## Asking and listening
- twelve weeks not in lambing
- 6.2 fine
- 6.7 we pass on everything, nobody passes on to us

## Other
Nobody knows who the Compact Group are (definition E)
""",
("three years is right", "5.3", "any"), ("means nothing", "5.2", "exact"), ("from the radio", "5.10", "exact"), ("not in lambing", "6.1", "any"), ("nobody passes on", "6.7", "exact"), ("who the Compact Group are", "E", "any"))
came("s04.csv", """Timestamp,Your name,Your organisation,Which part of the draft is this about?,What would you like to say?,Should it be changed? How?
2026/05/08 09:14,Ola Brook,Wexcombe Repair Cafe,4.2 Name a senior officer,Senior is not enough; it should be a director,Name a director in each organisation who will champion the Compact.
2026/05/08 09:20,Ola Brook,Wexcombe Repair Cafe,the foreword,Too long,
2026/05/08 11:01,,,6.3,It never came,Give feedback within six weeks to those who took part.
2026/05/09 12:40,P. Marlow,Harle Chess Club,Volunteers > Statutory partners will > second point,Who pays for renewals?,
2026/05/09 12:44,P. Marlow,Harle Chess Club,All of it,Good work,
2026/05/10 08:00,Anon,,clause 5.14 and clause 5.4,Training first then overheads,
""",
("Senior is not enough", "4.2", "exact"), ("Too long", "1", "any"), ("It never came", "6.3", "exact"), ("Who pays for renewals", "7.2", "any"), ("Good work", "draft", "not else"), ("Training first", "5.14", "any"))
came("s05.txt", """From: Bea Lomas

RESPONSE OF THE WEXCOMBE AND DISTRICT CARERS' ASSOCIATION

1. General
1.1 We welcome the draft.
1.2 It is too kind to the Council.

2. Specific
2.1 On your clause 6.4: carers need respite paid, not only travel.
2.2 On your clause 3.5: add carers.
2.3 Your clause 4.11 uses "toward"; we would write "towards".
2.4 We would delete your 5.9 to 5.11. Outcomes belong in an appendix.
2.5 Insert after your clause 6.4 a new clause: "Hold meetings at times when carers can come."

3. Conclusion
3.1 We hope that this helps.
""",
("too kind", "draft", "not else"), ("respite paid", "6.4", "any"), ("add carers", "3.5", "any"), ("we would write", "4.11", "exact"), ("belong in an appendix", "5.9", "any"), ("when carers can come", "6.4", "any"))
came("s06.eml", """From: chair@stmarksplaygroup.example
To: compact@wexcombe.example
Subject: clause 7.8
Date: Fri, 08 May 2026 20:15:00 +0000
Message-ID: <s06@p.example>
MIME-Version: 1.0
Content-Type: text/plain; charset="utf-8"

We would rather see it in Wexcombe, where the buses go.

Also our treasurer asks what "full cost recovery" is, as we had never heard of it.

Regards
Thea
""",
("where the buses go", "7.8", "any"), ("never heard of it", "C", "any"))
came("s07.md", """Channel: face to face
From: Gwil Parry, Harle Angling Club
Date: 11 May 2026

Met at the market. He objects to clause six point six: "the closing date is always in the fishing season".
He says the last pledge of the groups in code 1 is a counsel of perfection.
He likes the thank you evening.
""",
("fishing season", "6.6", "any"), ("counsel of perfection", "", "none"), ("likes the thank you evening", "7.9", "any"))
came("s08.txt", """From: Wexcombe Chamber Choir
Date: 12 May 2026

p1: who wrote the Foreword?
4.3: budgets too, please, and before Christmas
4.5: "written reasons" good
4.6 - the Police ask twice as well
5.1/6.1: eight weeks there, twelve here - why?
7.3 volunter = volunteer
App. A (B): we do have a voluntary committee
CRB is now DBS
""",
("before Christmas", "4.3", "any"), ("the Police ask twice", "4.6", "any"), ("twelve here", "5.1", "any"), ("volunter = volunteer", "7.3", "any"), ("do have a voluntary committee", "B", "any"), ("now DBS", "D", "any"))
