"""Who the counted are: by the noun that heads the count, by the whole it breaks down, by those whom a bare number goes on with.

Nothing is weighed where the words say it: "40 detainees" are detainees whatever befell them, "three journalists" among 16 political
prisoners are of these, and in "frees 14 protesters, nine stay in jail" the nine are protesters. The rest is ranked.
"""

from dataclasses import dataclass

from habeas.extract.counted import Counted
from habeas.extract.governors import BARE
from habeas.extract.happened import Count
from habeas.extract.memory import Decided
from habeas.extract.named_before import named_before, named_behind, named_out_of
from habeas.extract.ranker import Candidate
from habeas.extract.scene import Scene
from habeas.extract.traits import act_of
from habeas.lexicon.vocabulary import W

PEOPLE, DETAINEES, POLITICAL, CASES = "people", "detainees", "political_prisoners", "cases"
# What the nounless are, by what happened to them (gold/CONVENTIONS.md, 5).
_NOUNLESS = {"held": DETAINEES, "released": DETAINEES, "house_arrest": DETAINEES, "restricted": DETAINEES, "reviewed": CASES}
# Those whom a political ground makes political prisoners, and the measures that it is told of.
_GROUNDED, _IN_OR_OUT = (PEOPLE, DETAINEES), ("held", "released")
# People of whom these are told on political grounds are political prisoners too; acts counted ("40 political arrests") need not be.
_PURSUED = ("arrested", "charged", "sentenced", "house_arrest", "restricted")
# So soon behind a number stands what its people are said to be.
_SAID = 5
_BARE = ("none", "partitive")


@dataclass(frozen=True, slots=True)
class Told:
    """The group of a figure told before: its group, how many sentences back, and whether it tells the same measure."""

    group: str
    back: int = 0
    alike: bool = True
    # For a whole: do the part's own words make it one?
    plain: bool = False


def _nounless(label: str) -> str:
    return _NOUNLESS.get(label, PEOPLE)


def _grounded(noun: str, political: bool, measure: str) -> str:
    """A count whose sentence states the political ground is of political prisoners."""
    return POLITICAL if political and noun in _GROUNDED and measure in _IN_OR_OUT else noun


def _headed(scene: Scene, counted: Counted) -> str:
    """The group of the noun; of "people held" and "personas detenidas" that of the word which heads the phrase."""
    noun = counted.noun
    if noun is None or counted.how not in ("noun", "label"):
        return ""
    if noun.group != DETAINEES:
        return noun.group
    hit = next((h for h in scene.things.get(counted.noun_at, ()) if h.lex is noun), None)
    if hit is None or hit.last - hit.first == 1:
        return noun.group
    head = scene.tokens.norm[hit.last - 1 if scene.rules.head == "last" else hit.first]
    alone = next((lex for words, lexes in scene.words.phrases.get(head, ()) if len(words) == 1 for lex in lexes), None)
    return PEOPLE if alone is not None and alone.kind == "noun" and alone.group == PEOPLE else noun.group


def _words_of(scene: Scene, counted: Counted) -> tuple[str, str]:
    """The groups that the noun and the adjectives name; empty where they name none ("116 names" are of whom they name)."""
    noun = "" if counted.noun is not None and counted.noun.nameless else _headed(scene, counted)
    return noun, next((a.group for a in counted.adjectives if a.group), "")


def _bare(counted: Counted) -> bool:
    """Does no noun say who is counted?"""
    return counted.how in _BARE or (counted.noun is not None and counted.noun.nameless)


def written_group(scene: Scene, decided: Decided, told: dict[str, Told], *, political: bool) -> str:
    """The group by the written convention: the noun's, the whole's for a breakdown, the same set's, else by what happened."""
    counted = decided.count.counted
    noun, adjective = _words_of(scene, counted)
    if noun == CASES or decided.label == "reviewed":
        return CASES
    if counted.how == "other" and decided.label == "held":
        return DETAINEES
    if noun and noun != PEOPLE:
        return adjective if adjective and noun == DETAINEES else _grounded(noun, political, decided.label)
    if "whole" in told and told["whole"].group != CASES:
        return told["whole"].group
    if noun:
        return adjective or _grounded(noun, political, decided.label)
    if "same" in told or adjective:
        return told["same"].group if "same" in told else adjective
    if "series" in told and told["series"].group != CASES:
        return told["series"].group
    return POLITICAL if political and decided.label == "held" else _nounless(decided.label)


def plain_group(scene: Scene, decided: Decided, told: dict[str, Told]) -> str | None:
    """The group where the words leave no doubt; None where several things could say it."""
    counted, label = decided.count.counted, decided.label
    if counted.how == "other" and counted.noun is not None and counted.noun.reason == "families" and label == "held":
        return DETAINEES  # families who wait stand for those they wait for (gold/SCHEMA.md)
    noun, adjective = _words_of(scene, counted)
    if label == "reviewed" or noun == CASES or adjective:
        return None
    if noun == DETAINEES and _only_arrested(scene, decided):
        noun = PEOPLE
    if noun not in ("", PEOPLE, DETAINEES):
        return noun
    if not noun and (_said_to_be_political(scene, counted) or _acts_upon_political(scene, counted)):
        return POLITICAL
    whole = told.get("whole")
    out_of = named_out_of(scene, decided.count) if not noun and _bare(counted) else None
    if out_of is not None and out_of.group == DETAINEES == _nounless(label) and (whole is None or whole.group == PEOPLE):
        return DETAINEES
    if whole is not None and whole.group != CASES and (whole.plain or not noun):
        return whole.group
    if noun:
        return _by_noun(scene, decided, noun, whole)
    return _taken_up(scene, decided.count, told) if _bare(counted) else None


def _only_arrested(scene: Scene, decided: Decided) -> bool:
    """Is the noun no more than the participle of the arrest told ("hubo 40 [detenidos]", "28 dead and 40 [detained]")?"""
    act, at = act_of(decided), decided.count.counted.noun_at
    if decided.label != "arrested" or act is None or act.first != at:
        return False
    return any(h.first == at and h.lex.form in BARE for h in scene.acts_of[scene.sentence_of[at]])


def _by_noun(scene: Scene, decided: Decided, noun: str, whole: Told | None) -> str | None:
    """The group of people or detainees: political prisoners where their political ground is told of themselves."""
    where = _grounds(scene, decided.count)
    if decided.label in _PURSUED and noun == PEOPLE and _pursued_for_politics(scene, decided.count):
        return POLITICAL
    if where in ("own", "before") and decided.label in _IN_OR_OUT:
        return POLITICAL if noun == PEOPLE or where == "own" else None
    if noun == DETAINEES:
        return noun if where != "before" else None
    return noun if not where and (whole is None or whole.group == PEOPLE) else None


def _pursued_for_politics(scene: Scene, count: Count) -> bool:
    """Is the political ground told of people right behind them, and are people counted and no acts ("40 political arrests")?

    Who holds political prisoners in its name ("the Association for Political Prisoners said") tells no ground.
    """
    here = scene.sentence_of[count.number.first]
    if any(count.counted.first <= h.first < count.counted.last for h in scene.acts_of[here]):
        return False
    others = (n.first for n in scene.numbers_of[here] if n.kind == "count" and n.first >= count.number.last)
    return bool(scene.joined(count.number.last, next(others, scene.sentences[here][1])) & W.ground)


def _grounds(scene: Scene, count: Count) -> str:
    """Where the sentence states a political ground: behind the counted, before them, only beside another number, or nowhere."""
    first, last = scene.sentences[scene.sentence_of[count.number.first]]
    numbers = [n for n in scene.numbers_of[scene.sentence_of[count.number.first]] if n.kind == "count"]
    begin = max((n.last for n in numbers if n.last <= count.number.first), default=first)
    end = min((n.first for n in numbers if n.first >= count.number.last), default=last)
    if _ground_in(scene, count.number.last, end):
        return "own"
    if _ground_in(scene, begin, count.number.first):
        return "before"
    return "else" if _ground_in(scene, first, begin) or _ground_in(scene, end, last) else ""


def _said_to_be_political(scene: Scene, counted: Counted) -> bool:
    """Are those taken out of a whole said to be political prisoners ("60 of whom are political prisoners")?"""
    near = range(counted.last, min(counted.last + _SAID, len(scene.flags)))
    some = [hit for i in near for hit in scene.things.get(i, ()) if hit.lex.kind == "noun"]
    return counted.partitive and bool(some) and some[0].lex.group == POLITICAL


def _acts_upon_political(scene: Scene, counted: Counted) -> bool:
    """Is an act counted that befell political prisoners ("48 releases of political prisoners")?"""
    i = counted.last
    if counted.noun is None or not counted.noun.nameless or not scene.has(i, W.of):
        return False
    while scene.has(i, W.of | W.determiner):
        i += 1
    return any(hit.lex.kind == "noun" and hit.lex.group == POLITICAL for hit in scene.things.get(i, ()))


def _taken_up(scene: Scene, count: Count, told: dict[str, Told]) -> str | None:
    """The group of those whom a number without a noun goes on with in its sentence."""
    named = named_before(scene, count) or named_behind(scene, count)
    if named is not None and named.group not in ("", CASES):
        return POLITICAL if named.group in _GROUNDED and _political(scene, count) else named.group
    before = told.get("before")
    return before.group if before is not None and before.back == 0 and (before.alike or before.group != CASES) else None


def group_candidates(scene: Scene, decided: Decided, told: dict[str, Told]) -> list[Candidate]:
    """Who may be counted: one where the words are plain, else by written convention, noun and adjectives, memory, what happened."""
    plain = plain_group(scene, decided, told)
    if plain is not None:
        return [Candidate(plain, [])]
    counted, label = decided.count.counted, decided.label
    noun, adjective = _words_of(scene, counted)
    political = _political(scene, decided.count)
    offers = {
        "rule": written_group(scene, decided, told, political=political),
        "noun": noun,
        "adjective": adjective,
        "nounless": _nounless(label),
        **{relation: other.group for relation, other in told.items()},
    }
    before = told.get("before")
    if before is not None:
        offers[f"before:{min(before.back, 2)}&alike={before.alike}"] = before.group
    how = counted.how if not noun else f"noun:{noun}"
    out: list[Candidate] = []
    always = (PEOPLE, DETAINEES, POLITICAL) if political else (PEOPLE, DETAINEES)
    for group in dict.fromkeys([*filter(None, offers.values()), *always]):
        features = [f"g={group}", f"g={group}&m={label}", f"g={group}&how={how}", f"g={group}&m={label}&how={how}",
                    f"g={group}&political={political}&how={how}", f"g={group}&word={counted.word}"]  # fmt: skip
        for origin, offered in offers.items():
            if offered == group:
                features += [f"by={origin}", f"by={origin}&how={how}", f"by={origin}&m={label}", f"by={origin}&g={group}"]
        out.append(Candidate(group, features))
    return out


def _political(scene: Scene, count: Count) -> bool:
    """Does the sentence state the political ground anywhere?"""
    return _ground_in(scene, *scene.sentences[scene.sentence_of[count.number.first]])


def _ground_in(scene: Scene, a: int, b: int) -> bool:
    """Do tokens a..b state a political ground, or name political prisoners?"""
    if scene.joined(a, b) & W.ground:
        return True
    return any(hit.lex.group == POLITICAL and hit.lex.kind == "noun" for i in range(a, b) for hit in scene.things.get(i, ()))
