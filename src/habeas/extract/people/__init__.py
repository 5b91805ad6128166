"""Whom a report names, what it says happened to each, and the part that each plays in it."""
