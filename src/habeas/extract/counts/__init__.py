"""Which numbers are figures at all, and of which measure; what is set aside, and why."""
