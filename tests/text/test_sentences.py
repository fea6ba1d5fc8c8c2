import pytest
from hypothesis import given
from hypothesis import strategies as st

from compact_draft.text.normalise import normalise
from compact_draft.text.sentences import sentences


@pytest.mark.parametrize(
    "parts",
    [
        ["We will consult.", "See Para. 3.2 and No. 4 of the plan.", "It is agreed!"],
        ["We said no.", "The Council agreed."],
        ["Groups, e.g. small ones, i.e. most, matter.", "So do others."],
        ["Mr. Ash of C.V.S. agreed.", "Dr. J. Reed did too."],
        ["4. We will pay.", "5. We will not."],
        ["See Appendix B.", "The plan follows."],
        ["Wait... then go.", '"Stop."', "He left."],
        ["It is paid by 5 p.m. on Friday.", "Done."],
        ["Grants, loans, etc.", "We will pay them."],
        ["It costs £4.50.", "Pay it within 28 days."],
        ["Is it fair?", "We think so."],
        ["They pay (in advance.)", "We sign."],
        ["Reviewed in 2010.", "Again in 2012."],
    ],
)
def test_sentences_end_where_a_reader_ends_them(parts):
    text = " ".join(parts)
    assert [text[start:end] for start, end in sentences(text)] == parts


def test_a_lines_end_ends_a_sentence_and_an_empty_text_has_none():
    assert sentences("One\ntwo.\n\nThree") == ((0, 3), (4, 8), (10, 15))
    assert sentences("") == ()


@given(st.text(st.sampled_from("ab4.!?… \n'”(NoPara"), max_size=40).map(normalise))
def test_all_words_lie_in_exactly_one_sentence(text):
    spans = sentences(text)
    covered = [at for start, end in spans for at in range(start, end)]
    assert covered == sorted(set(covered))
    assert {at for at, c in enumerate(text) if not c.isspace()} <= set(covered)
    assert all(text[start:end].strip() == text[start:end] != "" for start, end in spans)
