"""The small words by which a line in another language than English is known.

Only words that no English line has are here; for a Compact is printed beside the
languages of those who live in a place, whichever they are.
"""

from __future__ import annotations

_SMALL_WORDS = {
    "French": "le la les du des une dans pour avec sur aux est sont par leur leurs ses notre nos"
    " vous nous qui que et au ou ce cette chaque tout toute",
    "Spanish": "el los las del en para una sus su y al se nuestra nuestro cada todos como lo con",
    "Portuguese": "os da dos das em um uma seus suas sua não ao à nos nas pelo pela",
    "Italian": "il gli di e che per una della delle nel nella sono dei degli ogni loro",
    "German": "der das und ist nicht für mit von zu den dem ein eine einen werden wird auf im zum"
    " zur bei sich wir",
    "Dutch": "het een van voor met zijn wordt worden niet bij naar",
    "Polish": "z na nie się że oraz lub dla po od za ze przez jest są ich swoich w",
    "Czech, Slovak": "se pro při jejich které který aby jsou nebo ve v",
    "Romanian": "și în cu pentru pe care să lor din este sunt",
    "Lithuanian, Latvian": "ir į su apie kad nuo iki un ar uz savu",
    "Hungarian": "az és hogy egy vagy",
    "Turkish": "ve bir için ile bu olarak",
    "Albanian": "dhe të për në një me",
    "Irish, Gaelic": "agus na le ag ar gach nó sin chun leis",
    "Somali": "iyo oo ka ku waa inay",
    "Tagalog": "ang ng mga sa ay at",
    "Vietnamese": "và của các cho không được",
}
_ENGLISH_TOO = frozenset(
    [
        "a",
        "e",
        "an",
        "at",
        "as",
        "do",
        "die",
        "for",
        "in",
        "is",
        "me",
        "no",
        "on",
        "to",
        "us",
        "so",
        "of",
        "or",
        "be",
        "we",
        "he",
        "it",
        "all",
        "by",
        "up",
        "am",
        "pm",
        "us",
        "with",
        "per",
        "sin",
        "pro",
        "war",
        "sea",
        "man",
        "con",
        "net",
        "one",
        "sat",
        "fin",
        "pot",
        "gate",
    ]
)

FOREIGN = (
    frozenset(word for words in _SMALL_WORDS.values() for word in words.split(" "))
    - _ENGLISH_TOO
)
"""Small words of other languages, Welsh apart."""


def is_in_other_letters(text: str) -> bool:
    """Tell whether most letters of a text are of another alphabet than the Latin one."""
    letters = [letter for letter in text if letter.isalpha()]
    other = sum(
        letter > "\u024f" and not "\u1e00" <= letter <= "\u1eff" for letter in letters
    )
    return len(letters) > 1 and other * 2 > len(letters)
