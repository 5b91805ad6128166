"""Ids of passages taken in text order: each quote is counted in one pass over the text, however often it stands there."""

from habeas.model import Report, short_hash


class PassageIds:
    """Hands out the ids of model.passage_id for one report; spans with the same quote must be asked in text order."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._seen: dict[str, tuple[int, int]] = {}

    def take(self, prefix: str, start: int, end: int) -> str:
        """The id of text[start:end]: the original's hash, the quote, and how many times the quote stands before it."""
        text = self._report.text
        quote = text[start:end]
        position, before = self._seen.get(quote, (0, 0))
        before += text.count(quote, position, start)
        self._seen[quote] = (start, before)
        return f"{prefix}_{short_hash(self._report.sha256, quote, str(before))}"
