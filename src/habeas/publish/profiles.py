"""How does each organisation count? A line for each, and the sentences that show it."""

from collections.abc import Sequence

from habeas.lexicon.verdict_sentences import SPOKEN, VerdictWords, verdict_words
from habeas.model.profile import Profile, Quote
from habeas.model.record import Record
from habeas.publish.indexed import Indexed
from habeas.publish.render import printable


class QuoteView(Record, frozen=True, kw_only=True):
    """A sentence that shows something, and who printed it."""

    text: str
    outlet: str
    lang: str


def quotes_of(index: Indexed, quotes: Sequence[Quote]) -> tuple[QuoteView, ...]:
    """The sentences behind something; the passage of the report where the quote itself holds only its place."""
    views: dict[str, QuoteView] = {}
    for quote in quotes:
        passage = index.passage(quote.report, quote.start)
        text = " ".join((quote.text or (passage.text if passage else "")).split())
        if text:
            views.setdefault(text, QuoteView(text=text, outlet=index.outlet(quote.report), lang=index.language(quote.report)))
    return tuple(views.values())


def profile_line(profile: Profile, told: VerdictWords) -> str:
    """How one organisation counts, in a line: "Foro Penal counts minors; does not count people under house arrest"."""
    rules = [
        told.reasons["counts_yes" if rule.counts else "counts_no"].format(name=profile.name, aspect=told.aspects[rule.aspect])
        for rule in profile.rules
    ]
    said = [*rules, *(told.labels[key].format(day=value) for key, value in _days(profile) if value)]
    return f"{'; '.join(said)}." if rules else f"{profile.name}: {'; '.join(said)}."


def _days(profile: Profile) -> tuple[tuple[str, str | None], ...]:
    every = str(profile.every) if profile.every is not None and profile.every > 1 else None
    return (("counts_from", profile.since), ("counts_every", every), ("counts_until", profile.hour))


def profile_lines(profiles: Sequence[Profile], lang: str = SPOKEN) -> tuple[str, ...]:
    """The profiles of which something is known, with the sentences that show it, as lines for a terminal."""
    lines: list[str] = []
    for profile in profiles:
        if profile.rules or profile.since or profile.hour:
            lines.append(profile_line(profile, verdict_words(lang)))
            quotes = {q.text: q for rule in profile.rules for q in rule.quotes} | {q.text: q for q in profile.quotes}
            lines += [f"    “{' '.join(text.split())}” [{quote.report}]" for text, quote in sorted(quotes.items())]
    return tuple(printable(line) for line in lines)
