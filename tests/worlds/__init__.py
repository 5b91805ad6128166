"""Worlds whose truth is known because it was made: what a method finds in them can be held against it."""
