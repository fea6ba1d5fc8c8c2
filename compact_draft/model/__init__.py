"""The values everything else is made of. No reading, no writing, no clock."""
