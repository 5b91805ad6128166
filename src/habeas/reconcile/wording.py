"""Plain English for facts and findings: each sentence is built from the rule that fired."""

from habeas.lexicon.comparability import comparability
from habeas.lexicon.verdict_sentences import verdict_sentence
from habeas.reconcile.facts import Fact
from habeas.reconcile.pair import Finding
from habeas.reconcile.spans import in_words

_SEX = {"female": "women", "male": "men"}
_AGE = {"minor": "minors", "adult": "adults"}


def who(fact: Fact) -> str:
    """Whom a figure counts: "women", "political prisoners in Tocorón"."""
    figure = fact.figure
    said = _SEX.get(figure.sex or "") or _AGE.get(figure.age or "") or comparability().groups[figure.group].phrase
    if figure.sex and figure.age:
        said = f"{said} ({_AGE[figure.age]})"
    if figure.nationality and figure.nationality != "foreign":
        said = f"{said} of nationality {figure.nationality}"
    elif figure.nationality and figure.group != "foreigners":
        said = f"foreign {said}"
    if figure.attributes:
        said = f"{said} ({', '.join(figure.attributes)})"
    return f"{said} in {figure.facility}" if figure.facility else said


def what(fact: Fact) -> str:
    """What happened to them: "released", "to be released", "held"."""
    phrase = comparability().measures[fact.figure.measure].phrase
    return f"to be {phrase}" if fact.figure.modality == "planned" else phrase


def counted(fact: Fact) -> str:
    """Who counted: a named counter, else the report in its own voice."""
    return fact.counter.name if fact.counter.named else f"a report in its own voice ({fact.counter.name})"


def describe(fact: Fact) -> str:
    """A whole figure in words: “At least 70” political prisoners released (Foro Penal, up to 16 November 2024)."""
    return f"“{fact.figure.text}” {who(fact)} {what(fact)} ({counted(fact)}, up to {in_words(fact.cut)})"


def _words(finding: Finding) -> dict[str, str]:
    words: dict[str, str] = {}
    for name, fact in (("a", finding.a), ("b", finding.b)):
        words[name] = describe(fact)
        words[f"{name}_n"] = fact.figure.text
        words[f"{name}_by"] = counted(fact)
        words[f"{name}_day"] = in_words(fact.cut)
        words[f"{name}_who"] = who(fact)
        words[f"{name}_what"] = what(fact)
    return words


def why(finding: Finding) -> str:
    """The sentence that explains a verdict."""
    return _upper(verdict_sentence(finding.rule).why.format(**_words(finding)))


def can_write(finding: Finding) -> str:
    """A sentence that a reporter can defend."""
    return _upper(verdict_sentence(finding.rule).can.format(**_words(finding)))


def cannot_write(finding: Finding) -> str:
    """A sentence that the two figures do not bear out."""
    return _upper(verdict_sentence(finding.rule).cannot.format(**_words(finding)))


def missing(finding: Finding) -> str:
    """What would decide; empty where nothing is missing."""
    return verdict_sentence(finding.rule).missing.format(**_words(finding))


def _upper(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]
