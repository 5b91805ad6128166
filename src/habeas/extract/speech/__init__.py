"""Who says what: every stretch of a report that it puts into somebody's mouth. `find.py` joins the ways of speaking below."""
