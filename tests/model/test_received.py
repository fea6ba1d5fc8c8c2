"""One thing received: what was only said waits to be confirmed in writing."""

from compact_draft.model.received import Channel


def test_only_what_was_said_at_a_meeting_or_on_the_phone_waits_to_be_confirmed() -> (
    None
):
    assert {channel for channel in Channel if channel.is_oral} == {
        Channel.MEETING,
        Channel.PHONE,
    }
