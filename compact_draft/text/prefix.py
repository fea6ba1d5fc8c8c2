"""What clause ids begin with, made from the name of an area."""

from __future__ import annotations

_WORDS = """
    ace act add age ago aid aim air all and any ape apt arm art ash ask ass bad
    bag ban bar bat bay bed bee beg bet bid big bin bit bob bog bow box boy bra
    bud bug bun bus but buy bye cab can cap car cat cob cod cog con cop cot cow
    cox cry cub cup cur cut dam day den did die dig dim dip doc dog dot dry due
    dug dun ear eat egg ego elf elk elm end era eve ewe eye fab fan far fat fax
    fed fee few fig fin fit fix fly foe fog for fox fun fur gap gas gay gel gem
    get gin god got gum gun gut guy had hag ham has hat hay hem hen her hew hey
    hid him hip his hit hob hoe hog hop hot how hub hug hum hut ice ill imp ink
    inn ion its ivy jam jar jaw jet job joy jug keg key kid kin kit lab lad lag
    lap law lay led leg let lid lie lip lit lob log lot low mad man map mar mat
    max may men met mid mix mob mop mow mud mug nag nap net new nil nit nod nor
    not now nun nut oak oar oat odd off oil old one opt orb ore our out owl own
    pad pal pan par pat paw pay pea peg pen per pet pie pig pin pit pot pro pub
    pug pun pup put rag ram ran rap rat raw ray red rep rib rid rig rim rip rob
    rod rot row rub rug rum run rye sad sag sap sat saw say sea see set sew sex
    she shy sin sip sir sit six ski sky sly sob sod son sow soy spa spy sub sue
    sum sun tab tad tag tan tap tar tax tea ten the thy tie tin tip toe tom ton
    too top tot toy try tub tug two urn use van vat vet via vow wad wag war was
    wax way web wed wet who why wig win wit woe won wry yes yet you zip zoo
"""
_ENGLISH = frozenset(_WORDS.split())
"""Words of three letters that an id shall not begin with."""


def prefix_of(area: str) -> str:
    """Return a prefix for ids made from an area's name: its first three letters.

    Where these are an English word ("not" of Nottinghamshire), the first letter and the
    consonants that follow it, no two alike side by side: an id such as "not-061" would
    be read as a sentence.
    """
    letters = "".join(c for c in area.lower() if c.isascii() and c.isalpha())
    if letters[:3] not in _ENGLISH:
        return letters[:3] or "c"
    kept = letters[0]
    for letter in letters[1:]:
        if letter not in "aeiou" and letter != kept[-1]:
            kept += letter
    tries = (kept[0] + kept[at : at + 2] for at in range(1, len(kept)))
    return next((made for made in tries if made not in _ENGLISH), f"{letters[0]}zz")
