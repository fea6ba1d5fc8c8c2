from hypothesis import given
from hypothesis import strategies as st

from compact_draft.diff.formats import FormatSpan, format_spans
from compact_draft.diff.words import edits


def test_the_longest_span_of_one_change_is_given():
    ops = edits([1, 2, 3, 4], [1, 2, 3, 4])
    assert format_spans(ops, [0, 0, 0, 0], [0, 7, 7, 0]) == [FormatSpan(1, 1, 2, 0, 7)]


def test_two_old_formats_are_two_spans():
    ops = edits([1, 2], [1, 2])
    assert format_spans(ops, [1, 2], [5, 5]) == [
        FormatSpan(0, 0, 1, 1, 5),
        FormatSpan(1, 1, 1, 2, 5),
    ]


def test_a_span_never_reaches_over_a_change_of_words():
    ops = edits([1, 2, 3], [1, 9, 3])
    assert format_spans(ops, [0, 0, 0], [5, 5, 5]) == [
        FormatSpan(0, 0, 1, 0, 5),
        FormatSpan(2, 2, 1, 0, 5),
    ]


tokens = st.lists(st.integers(0, 3), max_size=10)


@given(tokens, tokens, st.data())
def test_putting_the_old_formats_back_gives_what_was(old, new, data):
    sizes = st.integers(0, 2)
    old_formats = data.draw(st.lists(sizes, min_size=len(old), max_size=len(old)))
    new_formats = data.draw(st.lists(sizes, min_size=len(new), max_size=len(new)))
    ops = edits(old, new)
    back = list(new_formats)
    for span in format_spans(ops, old_formats, new_formats):
        assert span.old_format != span.new_format
        for n in range(span.length):
            assert back[span.new_start + n] == span.new_format
            back[span.new_start + n] = span.old_format
    for op in ops:
        if op.kind == "same":
            assert (
                back[op.new_start : op.new_end]
                == (old_formats[op.old_start : op.old_end])
            )
