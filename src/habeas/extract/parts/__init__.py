"""Which figure another is a part of."""
