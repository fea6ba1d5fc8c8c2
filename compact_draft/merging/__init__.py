"""Several old Compacts into one: what is alike, what stands, where every clause went."""
