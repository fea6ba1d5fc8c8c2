"""What the plain suite leaves out runs at length, and each case once."""

from tests.sampling import one_in

BIG = {"d", "b"}


def parted(every: int, cases: str, never: set[str]) -> tuple[str, str]:
    """Return the cases of the plain suite, and those of the long one."""
    found = one_in(every, cases, never=never)
    plain = [one for one in found if isinstance(one, str)]
    long = [one.values[0] for one in found if not isinstance(one, str)]
    assert sorted([*plain, *long]) == sorted(cases)
    return "".join(plain), "".join(str(one) for one in long)


def test_one_in_so_many_runs_in_the_plain_suite_and_every_other_at_length() -> None:
    assert parted(3, "abcdefgh", set()) == ("adg", "bcefh")
    assert parted(1, "abcdefgh", BIG) == ("acefgh", "bd")
    assert parted(2, "abcdefgh", BIG) == ("aeg", "bcdfh")


def test_the_order_is_that_of_the_cases() -> None:
    found = one_in(2, "abcdefgh", never=BIG)
    order = [one if isinstance(one, str) else one.values[0] for one in found]
    assert order == list("abcdefgh")
