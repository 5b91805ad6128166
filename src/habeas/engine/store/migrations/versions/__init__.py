"""The study's schema, step by step; the newest step equals `tables.py`, by test."""
