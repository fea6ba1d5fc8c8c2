"""A remark that says two things, cut into its points so that no word of it is lost."""

from __future__ import annotations

from collections.abc import Sequence

from compact_draft.errors import DecisionError, Where
from compact_draft.model.annotation import Annotation, AnnotationKind

_COMMENTS = (AnnotationKind.COMMENT, AnnotationKind.REPLY)


def words_to_part(remark: Annotation) -> str:
    """Return the words of a remark that can be parted.

    Raises:
        DecisionError: It is an edit of words: one point, whatever it says.
    """
    if remark.kind in _COMMENTS:
        return remark.text
    if remark.kind is AnnotationKind.ADD:
        return remark.proposed
    raise DecisionError(
        f"{remark.id} asks for one change ({remark.kind}), which is one point",
        where=Where(remark.id),
        mend="answer it  partly,  with the final words",
    )


def cut_at(remark: Annotation, begins: Sequence[str]) -> tuple[str, ...]:
    """Return the points of a remark; joined with a blank they are all of its words.

    Args:
        remark: A comment, a reply, or what somebody asks to add.
        begins: The words with which each further point begins, as they stand there.

    Raises:
        DecisionError: Words do not stand once in it, or nothing stands before them.
    """
    text = " ".join(words_to_part(remark).split())
    places = [0]
    for words in (" ".join(start.split()) for start in begins):
        count = text.count(words) if words else 0
        if count != 1:
            raise DecisionError(
                f"“{words}” stands {count} times in {remark.id}",
                where=Where(remark.id),
                mend="give the first words of the further point just as they stand "
                "there, and enough of them to be found once",
            )
        places.append(text.index(words))
    places = sorted(places)
    ends = [*places[1:], len(text)]
    parts = tuple(
        text[start:end].strip() for start, end in zip(places, ends, strict=True)
    )
    if len(parts) < 2 or not all(any(map(str.isalnum, part)) for part in parts):
        raise DecisionError(
            f"{remark.id} would have a point without words",
            where=Where(remark.id),
            mend="say with which words the second point begins:  --at WORDS",
        )
    return parts
