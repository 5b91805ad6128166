"""Who asserts one figure: the speech that reaches it, those who stand near it, or the report itself."""
