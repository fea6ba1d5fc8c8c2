"""One line or two to type for each verb, shown at the end of its help."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

# the words of the verb: what to type; a test reads each with the verb's own options
EXAMPLES: Mapping[str, tuple[str, ...]] = {
    "new": ('compact-draft new "Fenwold Compact" --by "Your Name"',),
    "intake": (
        'compact-draft intake "The old Compact.docx" --dry-run --table',
        'compact-draft intake "The old Compact.docx"',
    ),
    "clauses": (
        "compact-draft clauses list --kind commitment",
        "compact-draft clauses show 3.2",
    ),
    "clauses add": (
        'compact-draft clauses add --after 3.2 --binds both --text "Meet twice a year."',
    ),
    "clauses borrow": (
        "compact-draft clauses borrow lib-pay-01 --after 5.2",
        'compact-draft clauses borrow 3.2 --from "Ashby Compact.docx" --after 5.2',
    ),
    "clauses edit": (
        (
            'compact-draft clauses edit 3.2 --text "Answer in ten working days." '
            '--why "Agreed at the May meeting."'
        ),
    ),
    "clauses join": ("compact-draft clauses join 3.2 3.3",),
    "clauses list": ('compact-draft clauses list --section "Key Priority 4"',),
    "clauses move": ("compact-draft clauses move 3.2 --after 4.1",),
    "clauses search": ("compact-draft clauses search prompt payment",),
    "clauses show": ("compact-draft clauses show 3.2",),
    "clauses split": ('compact-draft clauses split 3.2 --at "and will publish"',),
    "clauses right": ("compact-draft clauses right 3.2",),
    "clauses withdraw": (
        'compact-draft clauses withdraw 3.2 --why "The board it names was closed."',
    ),
    "merge": (
        'compact-draft merge add "Brockdale Compact.docx" --name Brockdale',
        "compact-draft merge",
    ),
    "merge add": ('compact-draft merge add "Brockdale Compact.docx" --name Brockdale',),
    "merge choose": (
        'compact-draft merge choose "Ashby 1.2" "Brockdale 1.2" --words "Ashby 1.2"',
    ),
    "merge sheet": ("compact-draft merge sheet --open",),
    "merge take": ("compact-draft merge take out/merge.xlsx",),
    "merge make": ("compact-draft merge make",),
    "merge keep": ("compact-draft merge keep --rest-of Ashby",),
    "merge leave-out": (
        'compact-draft merge leave-out "Brockdale 4" --why "The fund it names is spent."',
    ),
    "areas": (
        'compact-draft areas "Ashby Compact.docx" --name "the Ashby Compact"',
        'compact-draft areas "../Ashby Compact" --word out/beside-ashby.docx',
    ),
    "signoff": ("compact-draft signoff", "compact-draft signoff pages"),
    "signoff pages": ("compact-draft signoff pages --party council",),
    "signoff decide": (
        (
            'compact-draft signoff decide council --signs --on 2026-03-14 --name "the Cabinet" '
            '--note "minute 14"'
        ),
    ),
    "signoff reserve": (
        'compact-draft signoff reserve council 3.2 --why "Not before the new budget."',
    ),
    "publish": (
        "compact-draft publish --agreed 2027-03-14",
        "compact-draft publish --agreed 2027-03-14 --although",
        "compact-draft publish --draft",
    ),
    "handover": ("compact-draft handover --agreed 2027-03-14",),
    "monitor": (
        "compact-draft monitor",
        "compact-draft monitor --year 2027 --word out/kept-2027.docx",
    ),
    "monitor sheets": ("compact-draft monitor sheets --year 2027 --due 2028-02-29",),
    "monitor take": ("compact-draft monitor take returned/council.xlsx",),
    "monitor say": (
        'compact-draft monitor say 3.2 council kept --evidence "payments report, May"',
    ),
    "monitor log": (
        (
            "compact-draft monitor log 4.1 council --on 2027-05-03 --cause mistake "
            '--what "A grant was cut with four weeks\' notice."'
        ),
    ),
    "monitor personal": (
        "compact-draft monitor personal --year 2027 --out out/personal.csv",
        "compact-draft monitor personal --take out/personal.csv",
    ),
    "monitor settle": (
        'compact-draft monitor settle n1 --done "Notice was given again." --closed 2027-06-01',
    ),
    "grid": ("compact-draft grid --word out/grid.docx",),
    "picture": ("compact-draft picture --html out/picture.html",),
    "drift": ('compact-draft drift "Compact on the website.docx"',),
    "proof": ('compact-draft proof "Cabinet report, small grants.docx"',),
    "people": ("compact-draft people",),
    "people join": ("compact-draft people join p1 p4",),
    "people part": ("compact-draft people part p4",),
    "national": (
        "compact-draft national --edition 2010 --word out/national-2010.docx",
        "compact-draft national confirm 4.2",
    ),
    "national add": (
        'compact-draft national add official.txt --beside 2010 --source "printed copy"',
    ),
    "national compare": (
        "compact-draft national compare --edition 2010 --json clauses.jsonl",
    ),
    "national confirm": ("compact-draft national confirm 4.2 4.4",),
    "national editions": ("compact-draft national editions 2009 2010",),
    "national leave-out": (
        'compact-draft national leave-out 3.12 --why "European money has ended."',
    ),
    "national link": ("compact-draft national link 4.2 4.4:weaker:timeframe",),
    "suggest": (
        "compact-draft suggest",
        "compact-draft suggest --json lines.jsonl",
    ),
    "tag": ("compact-draft tag list --unsettled",),
    "tag confirm": ("compact-draft tag confirm 3.2 3.3",),
    "check": ("compact-draft check", "compact-draft check --only no_period"),
    "check waive": (
        'compact-draft check waive 5.2 no_period --why "the period stands in 5.1"',
    ),
    "check names": ("compact-draft check names",),
    "workplan": (
        "compact-draft workplan",
        "compact-draft workplan --word out/work-programme.docx --excel out/work-programme.xlsx",
    ),
    "workplan set": (
        (
            'compact-draft workplan set 5.2 --step "agree one form" --owner "J. Field" '
            '--by-when "March 2027"'
        ),
    ),
    "tag sheets": (
        "compact-draft tag sheets",
        "compact-draft tag sheets --party council",
    ),
    "tag moved": ("compact-draft tag moved", "compact-draft tag moved --since r3"),
    "tag still-true": (
        "compact-draft tag list --again",
        'compact-draft tag still-true 5.1 5.2 --reason "asked both, 14 May"',
    ),
    "tag evidence": (
        'compact-draft tag evidence 3.2 council partly --note "Grants only."',
        "compact-draft tag evidence --file sheet.csv --preview",
        "compact-draft tag evidence --file out/sheets/council.xlsx",
    ),
    "tag list": ("compact-draft tag list --unsettled",),
    "tag scope": ("compact-draft tag scope 3.2 national --link 4.4:equal",),
    "tag set": (
        'compact-draft tag set 3.2 aspirational --reason "No money until 2028."',
    ),
    "tag table": ("compact-draft tag table --csv who-does-what.csv",),
    "build": ("compact-draft build --out draft.docx",),
    "beside": ("compact-draft beside list --again",),
    "beside list": ("compact-draft beside list --as cy --again",),
    "beside set": ('compact-draft beside set 4.2 --text "We pay you within 20 days."',),
    "beside personal": (
        "compact-draft beside personal --out out/personal.csv",
        "compact-draft beside personal --take out/personal.csv",
    ),
    "beside drop": ("compact-draft beside drop 4.2 --as cy",),
    "template": ("compact-draft template check templates/compact.docx",),
    "template list": ("compact-draft template list",),
    "template new": ("compact-draft template new covenant",),
    "template check": ("compact-draft template check templates/compact.docx",),
    "issue": ("compact-draft issue round-1 --opens 2026-03-02 --closes 2026-05-25",),
    "collect": (
        "compact-draft collect inbox",
        'compact-draft collect "Draft - Sam Ali.docx" --from "Sam Ali"',
    ),
    "place": (
        "compact-draft place",
        "compact-draft place a7 --clause 3.2",
    ),
    "answer": (
        "compact-draft answer",
        'compact-draft answer a7 --outcome adopted --reason "We do this already."',
        "compact-draft answer --file account-round-1.csv",
    ),
    "remarks": ("compact-draft remarks list --open",),
    "remarks against": ("compact-draft remarks against",),
    "remarks assign": ('compact-draft remarks assign a12 a14 --to "Bea Field"',),
    "remarks confirm": (
        "compact-draft remarks confirm",
        'compact-draft remarks confirm a7 --how "her e-mail of 9 March"',
    ),
    "remarks join": ("compact-draft remarks join a12",),
    "remarks list": ('compact-draft remarks list --clause 3.2 --words "room"',),
    "remarks sheet": ("compact-draft remarks sheet --open",),
    "remarks show": ("compact-draft remarks show a12",),
    "remarks split": ('compact-draft remarks split a12 --at "The room should also"',),
    "report": (
        "compact-draft report --word out/you-said.docx --html out/you-said.html",
    ),
    "report digest": ("compact-draft report digest --word out/digest.docx",),
    "report personal": (
        "compact-draft report personal --out out/personal.csv",
        "compact-draft report personal --take out/personal.csv",
    ),
    "evidence-pack": ("compact-draft evidence-pack --round round-1",),
    "letters": (
        "compact-draft letters",
        'compact-draft letters --template "Our letter.docx" --for p3',
    ),
    "verify": (
        "compact-draft verify",
        'compact-draft verify receipt-round-1-p3.json --sent "What I sent.docx"',
    ),
    "receipt": ("compact-draft receipt --for p3",),
    "revise": ("compact-draft revise",),
    "promises": (
        "compact-draft promises",
        "compact-draft promises --word out/every-promise.docx",
        'compact-draft promises --in "The short Compact.docx"',
    ),
    "diff": ("compact-draft diff issued-round-1 living --html changes.html",),
    "refresh": (
        "compact-draft refresh --out refresh.docx --table covering-table.docx",
    ),
    "compare": ("compact-draft compare old.docx new.docx --out redline.docx",),
    "combine": ("compact-draft combine Draft.docx inbox --out together.docx",),
    "match": ("compact-draft match old.docx new.docx",),
    "account": ("compact-draft account --list",),
    "demo": ("compact-draft demo",),
    "desk": (
        "compact-draft desk",
        'compact-draft desk "Fenwold Compact" --no-browser',
    ),
    "status": ("compact-draft status",),
    "undo": ("compact-draft undo",),
    "copy": ("compact-draft copy --another",),
    "archive": ("compact-draft archive", "compact-draft archive --in"),
    "clashes": ("compact-draft clashes list",),
    "clashes list": ("compact-draft clashes list",),
    "clashes settle": (
        'compact-draft clashes settle 3.2 --words "Pay in 20 days." --reason "Agreed."',
    ),
    "remarks carried": ("compact-draft remarks carried",),
}
