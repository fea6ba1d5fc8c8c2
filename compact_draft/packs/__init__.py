"""The pack of a round: what is sent out with the draft."""
