"""A report becomes figures, people and accounts: each a span whose quote is exactly the text there."""
