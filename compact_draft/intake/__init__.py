"""Taking in an old Compact: every paragraph a clause of some kind, or furniture."""
