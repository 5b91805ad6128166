"""A report laid out for the grammar: sentences, clauses, and every phrase that the lexicon knows."""
