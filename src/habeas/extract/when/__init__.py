"""The day a figure speaks for and the period it covers."""
