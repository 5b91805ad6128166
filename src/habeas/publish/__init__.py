"""Publish: turns a dossier into pages and tables, as bytes. No script, no request, the same bytes for the same input."""

from habeas.publish.changes import changes_text
from habeas.publish.comparing import compare_page, compare_text
from habeas.publish.page import dossier_files, dossier_parts
from habeas.publish.profiles import profile_lines
from habeas.publish.tally_page import tally_parts

__all__ = ["changes_text", "compare_page", "compare_text", "dossier_files", "dossier_parts", "profile_lines", "tally_parts"]
