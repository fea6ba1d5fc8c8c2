"""What the pack of a round says beside the draft: questions, addresses, dates kept clear."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class PreElection:
    """A time before an election in which councils publish with care.

    Attributes:
        what: Which election, in words.
        first, last: ISO dates: the notice of election, and polling day.
    """

    what: str
    first: str
    last: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PackFacts:
    """What a round asks, and whom to answer.

    Attributes:
        reply_to: E-mail address for answers; empty while not said.
        post: Postal address; may be empty.
        phone: Number to ring for help, or for the pack in other formats; may be empty.
        controller: Body that holds the answers in law; empty for the council.
        privacy_contact: Whom to ask about personal data; empty for `reply_to`.
        keep_until: How long answers are kept, in words; empty for the usual.
        assurance: What those who fear for a grant are told, in the group's own words;
            empty where nothing can be promised.
        questions: The questions of the round, in order.
        sectors: What a respondent may choose as their sector.
        sizes: What a body may choose as its size.
        launch: ISO date of the launch; empty while not set.
        pre_election: Times before elections.
    """

    reply_to: str = ""
    post: str = ""
    phone: str = ""
    controller: str = ""
    privacy_contact: str = ""
    keep_until: str = ""
    assurance: str = ""
    questions: tuple[str, ...] = ()
    sectors: tuple[str, ...] = ()
    sizes: tuple[str, ...] = ()
    launch: str = ""
    pre_election: tuple[PreElection, ...] = ()
