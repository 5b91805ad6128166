"""Who the counted are: by the noun that heads the count, by the whole it breaks down, by those whom a bare number goes on with.

Nothing is weighed where the words say it: "40 detainees" are detainees whatever befell them, "three journalists" among 16 political
prisoners are of these, and in "frees 14 protesters, nine stay in jail" the nine are protesters. The rest is ranked.
"""

from dataclasses import dataclass

from habeas.extract.acts.counted import Counted, said_to_be
from habeas.extract.acts.find import Count
from habeas.extract.acts.governors import BARE
from habeas.extract.acts.memory import Decided
from habeas.extract.acts.named_before import named_before, named_behind, named_out_of
from habeas.extract.groups.grounds import ground_stated, grounds, own_ground, pursued_for_politics
from habeas.extract.modality.traits import act_of
from habeas.extract.numbers import Number
from habeas.extract.ranker import Candidate
from habeas.extract.text.scene import Hit, Scene, beginning
from habeas.lexicon.vocabulary import W

PEOPLE, DETAINEES, POLITICAL, FOREIGNERS, CASES = "people", "detainees", "political_prisoners", "foreigners", "cases"
# What the nounless are, by what happened to them (gold/CONVENTIONS.md, 5).
_NOUNLESS = {"held": DETAINEES, "released": DETAINEES, "exchanged": DETAINEES, "reviewed": CASES}
# What those taken out of a whole are said to be outweighs the whole ("71 of them protesters"), but not that they are foreigners.
_SAID_GROUPS = (POLITICAL, FOREIGNERS, "protesters", "migrants")
# Kinds of people whom acts befall that are counted ("three deaths of [detainees]").
_KINDS = (POLITICAL, DETAINEES, "protesters", "migrants")
# Those whom a political ground makes political prisoners, and the measures that it is told of.
_GROUNDED, _IN_OR_OUT = (PEOPLE, DETAINEES), ("held", "released")
# People of whom these are told on political grounds are political prisoners too; acts counted ("40 political arrests") need not be.
_PURSUED = ("arrested", "charged", "sentenced", "house_arrest", "restricted")
# What befalls those who are not in custody yet, or need not be.
_FROM_OUTSIDE = (*_PURSUED, "killed")
# Those whom these befell are what their noun says, whatever ground is told of others.
_HARMED = ("died", "killed", "injured", "disappeared", "tortured")
# What names people among the nouns of things that are not held as a rule.
_PERSONS = frozenset(("officials", "witnesses", "relatives", "elsewhere"))
# So near a number stands the noun of the acts that it is the total of.
_TOTAL = 6
# So soon behind a number stands what its people are said to be.
_SAID = 5
# Those whom others told of next are like.
_SETS = (PEOPLE, DETAINEES, "protesters", "migrants")


@dataclass(frozen=True, slots=True)
class Told:
    """The group of a figure told before: its group, how many sentences back, and whether it tells the same measure."""

    group: str
    back: int = 0
    alike: bool = True
    # For a whole: do the part's own words make it one?
    plain: bool = False
    # Does a noun name them, or a whole?
    named: bool = True
    # The group that their noun tells without the ground on which they are held; empty where none names them.
    noun: str = ""


def _nounless(label: str) -> str:
    return _NOUNLESS.get(label, PEOPLE)


def _grounded(noun: str, political: bool, measure: str) -> str:
    """A count whose sentence states the political ground is of political prisoners."""
    return POLITICAL if political and noun in _GROUNDED and measure in _IN_OR_OUT else noun


def _headed(scene: Scene, counted: Counted) -> str:
    """The group of the noun; of "people held" and "personas detenidas" that of the word which heads the phrase."""
    noun = counted.noun
    if noun is None or counted.how not in ("noun", "label"):
        return PEOPLE if _persons(counted) else ""
    if noun.group != DETAINEES:
        return noun.group
    hit = next((h for h in scene.things.get(counted.noun_at, ()) if h.lex is noun), None)
    if hit is None or hit.last - hit.first == 1:
        return noun.group
    head = scene.tokens.norm[hit.last - 1 if scene.rules.head == "last" else hit.first]
    alone = next((lex for words, lexes in scene.words.phrases.get(head, ()) if len(words) == 1 for lex in lexes), None)
    return PEOPLE if alone is not None and alone.kind == "noun" and alone.group == PEOPLE else noun.group


def _persons(counted: Counted) -> bool:
    """Does a noun name people, though none whom custody alone befalls ("six magistrates"), or none whom the lexicon knows?"""
    if counted.how == "unknown":
        return not counted.partitive
    return counted.how == "other" and counted.noun is not None and counted.noun.reason in _PERSONS


def _words_of(scene: Scene, counted: Counted) -> tuple[str, str]:
    """The groups that the noun and the adjectives name; empty where they name none ("116 names" are of whom they name)."""
    noun = "" if counted.noun is not None and counted.noun.nameless else _headed(scene, counted)
    return noun, next((a.group for a in counted.adjectives if a.group), "")


def written_group(scene: Scene, decided: Decided, told: dict[str, Told], *, political: bool) -> str:
    """The group by the written convention: the noun's, the whole's for a breakdown, the same set's, else by what happened."""
    counted = decided.count.counted
    noun, adjective = _words_of(scene, counted)
    if noun == CASES or decided.label == "reviewed":
        return CASES
    if counted.how == "other" and not noun and decided.label == "held":
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
        # Families who wait stand for those they wait for (gold/SCHEMA.md).
        return POLITICAL if grounds(scene, decided.count) == "own" else DETAINEES
    noun, adjective = _words_of(scene, counted)
    if label == "reviewed" or noun == CASES or adjective:
        return None
    if noun == DETAINEES and _only_arrested(scene, decided):
        noun = PEOPLE
    if noun not in ("", PEOPLE, DETAINEES):
        return _of_a_kind(scene, decided, noun, told.get("whole"))
    whole = told.get("whole")
    said = "" if noun else _said(scene, counted, whole)
    said = said or _acts_upon(scene, counted) or _told_of_themselves(scene, decided, noun)
    if said:
        return said
    out_of = named_out_of(scene, decided.count) if not noun and counted.bare else None
    if out_of is not None and out_of.group == DETAINEES == _nounless(label) and (whole is None or whole.group == PEOPLE):
        return DETAINEES
    if whole is not None and whole.group != CASES and (whole.plain or not noun):
        return whole.group
    if noun:
        return _by_noun(scene, decided, noun, whole)
    return _unnamed(scene, decided, told) if counted.bare else None


def _of_foreigners_in(whole: Told | None) -> str:
    """The group that foreigners have by the whole they are named in; empty where none or another kind of whole holds them."""
    return whole.group if whole is not None and whole.group in (*_SETS, POLITICAL) else ""


def _of_a_kind(scene: Scene, decided: Decided, noun: str, whole: Told | None) -> str:
    """The group that a noun tells by itself: foreigners held on political grounds are political prisoners, two kinds are people.

    Foreigners among prisoners, people or protesters are told as these ("47 prisoners, [14 foreigners] among them").
    """
    inherited = _of_foreigners_in(whole)
    if noun == FOREIGNERS and inherited:
        return inherited
    if noun == FOREIGNERS and decided.label in _IN_OR_OUT and grounds(scene, decided.count) == "own":
        return POLITICAL
    return PEOPLE if noun != POLITICAL and _with_others(scene, decided.count.counted, noun) else noun


def _unnamed(scene: Scene, decided: Decided, told: dict[str, Told]) -> str | None:
    """The group of those whom no noun names and no whole holds: that of a set told again ("the 39"), or by what happened."""
    count, label = decided.count, decided.label
    if "same" in told and scene.has(count.number.first - 1, W.determiner):
        return told["same"].group
    if label in ("released", "arrested") and _acts_counted(scene, decided) and grounds(scene, count) != "own":
        return _nounless(label)
    if label in _PURSUED and pursued_for_politics(scene, decided):
        return POLITICAL
    return _taken_up(scene, count, label, told) or _recalled(scene, count, label) or _by_what_happened(scene, count, label, told)


def _by_what_happened(scene: Scene, count: Count, label: str, told: dict[str, Told]) -> str | None:
    """The group of those of whom nothing near says who they are: held or let go they are detainees."""
    before = told.get("before")
    near = "same" in told or (before is not None and before.back <= 1)
    if near or label == "transferred" or count.counted.partitive or ground_stated(scene, count):
        return None
    if any(other.group not in (PEOPLE, DETAINEES, CASES) for other in told.values()):
        return None
    return _nounless(label)


def _acts_counted(scene: Scene, decided: Decided) -> bool:
    """Are releases counted and no people ("eleven releases", "más de 900 las excarcelaciones", "312 o total de libertações")?"""
    act, number = act_of(decided), decided.count.number
    if act is not None and act.lex.form == "noun" and act.first in (number.last, decided.count.counted.noun_at):
        return True
    here = scene.sentence_of[number.first]
    nouns = [h for h in beginning(scene.acts_of[here], number.first - _TOTAL, number.last + _TOTAL) if h.lex.form == "noun"]
    nouns = [h for h in nouns if h.lex.measure == decided.label and _total_of(scene, h, number)]
    # "The number of detainees" counts people.
    return any(hit.lex.group != DETAINEES for h in nouns for hit in scene.things.get(h.first, ()) or (h,))


def _total_of(scene: Scene, act: Hit, number: Number) -> bool:
    """Is a number told as the total of acts ("bringing the number of releases to [41]", "elevando para [312] o total de …")?"""
    at, (a, b) = scene.of_before(act.first), sorted((act.first, number.first))
    if at <= scene.sentences[scene.sentence_of[act.first]][0] or not scene.has(at - 1, W.total):
        return False
    return not scene.between("comma", a, b) and not any(a < n.first < b for n in scene.numbers)


def _recalled(scene: Scene, count: Count, label: str) -> str | None:
    """Those crammed into the cell of one who recalls it are detainees, where no noun names them."""
    if label != "held" or ground_stated(scene, count):
        return None
    return DETAINEES if scene.told(*scene.sentences[scene.sentence_of[count.number.first]]) & W.recalled else None


def _only_arrested(scene: Scene, decided: Decided) -> bool:
    """Is the noun no more than the participle of the arrest told ("40 [detenidos] en dos redadas", but "habla de 40 detenidos")?

    A participle has a place, a cause or a time of its own, and no article ("eram 17 [os] detidos"); since when they have been held
    may be said of detainees too. A word that never names those held ("144 capturados") is one wherever it stands.
    """
    act, counted = act_of(decided), decided.count.counted
    at, end = counted.noun_at, counted.last
    if decided.label != "arrested" or act is None or act.first != at or scene.has(at - 1, W.determiner):
        return False
    if not any(h.first == at and h.lex.form in BARE for h in scene.acts_of[scene.sentence_of[at]]):
        return False
    if "held" not in scene.words.befallen.get(scene.tokens.norm[at], ()):
        return True
    if scene.has(end, W.since | W.of | W.relative) or scene.has(end + 1, W.total) or _definite(scene, decided.count.number.first):
        return False  # "habla de 40 detenidos en total", "de los 500 detenidos en las protestas"
    return scene.has(end, W.preposition | W.subordinator | W.determiner)


def _definite(scene: Scene, at: int) -> bool:
    """Does an article stand before token `at`, or a small word that holds one ("[dos] 300 detidos nos protestos")?"""
    return scene.has(at - 1, W.determiner) or (scene.has(at - 1, W.of) and scene.has(at - 1, W.including))


def _by_noun(scene: Scene, decided: Decided, noun: str, whole: Told | None) -> str | None:
    """The group of people or detainees: political prisoners where their political ground is told of themselves."""
    where = grounds(scene, decided.count)
    if decided.label in _PURSUED and noun == PEOPLE and pursued_for_politics(scene, decided):
        return POLITICAL
    if where in ("own", "before") and decided.label in _IN_OR_OUT:
        return POLITICAL if noun == PEOPLE or where == "own" else None
    if noun == DETAINEES:
        if whole is not None and whole.group != CASES and (decided.count.counted.partitive or _only_befallen(decided)):
            return whole.group
        return noun if where != "before" else None
    if noun == PEOPLE and decided.label == "released" and whole is None and not where and _serving(scene, decided.count.counted):
        return DETAINEES
    unmoved = not where or (where != "own" and decided.label in _HARMED)
    return noun if unmoved and (whole is None or whole.group == PEOPLE) else None


def _serving(scene: Scene, counted: Counted) -> bool:
    """Are people named by no more than the sentence that they serve ("indulta a 37 [condenados]")?"""
    at = counted.noun_at
    return any(h.first == at and h.lex.measure == "sentenced" for h in scene.acts_of[scene.sentence_of[at]])


def _only_befallen(decided: Decided) -> bool:
    """Is the noun no more than the participle of what befell some of a whole ("137 people: 61 jailed and 76 [libertadas]")?"""
    act = act_of(decided)
    return act is not None and act.first == decided.count.counted.noun_at and act.lex.form in BARE


def _said(scene: Scene, counted: Counted, whole: Told | None) -> str:
    """What those taken out of a whole are said to be ("60 of whom are political prisoners", "de los que 14 son extranjeros").

    Foreigners among prisoners or people are still told as these ("3,000 prisoners, 20 of them foreigners").
    """
    near = range(counted.last, min(counted.last + _SAID, len(scene.flags))) if counted.partitive else ()
    some = [hit.lex for i in near for hit in scene.things.get(i, ()) if hit.lex.kind == "noun"][:1]
    said = next((lex.group for lex in (*said_to_be(scene, counted), *some) if lex.group in _SAID_GROUPS), "")
    return "" if said == FOREIGNERS and _of_foreigners_in(whole) else said


def _told_of_themselves(scene: Scene, decided: Decided, noun: str) -> str:
    """Is a political ground told right behind a number without a noun ("of these [12] had been jailed for their politics")?"""
    count = decided.count
    if noun or not count.counted.nounless or decided.label not in _IN_OR_OUT:
        return ""
    return POLITICAL if own_ground(scene, count) else ""


def _with_others(scene: Scene, counted: Counted, group: str) -> bool:
    """Are people of another kind counted together with those named ("132 [protesters and bystanders]")?"""
    i, last = counted.last, scene.sentences[scene.sentence_of[counted.first]][1]
    if i + 1 >= last or not scene.has(i, W.coordinator):
        return False
    hit = max((h for h in scene.things.get(i + 1, ()) if h.lex.kind == "noun"), key=lambda h: h.last, default=None)
    if hit is None or not scene.plural(hit.last - 1) or hit.lex.group in ("", group):
        return False
    return hit.last >= last or not scene.tokens.norm[hit.last][0].isalpha() or scene.has(hit.last, W.preposition)


def _acts_upon(scene: Scene, counted: Counted) -> str:
    """The kind of those whom counted acts befell ("48 releases of political prisoners", "três mortes de detidos"); else empty."""
    noun, i = counted.noun, counted.last
    if noun is None or not scene.has(i, W.of):
        return ""
    acts = scene.acts_of[scene.sentence_of[counted.noun_at]]
    if not (noun.nameless or any(h.first == counted.noun_at and h.lex.form == "noun" for h in acts)):
        return ""
    while scene.has(i, W.of | W.determiner):
        i += 1
    upon = (h.lex.group for h in scene.things.get(i, ()) if h.lex.kind == "noun")
    return next((group for group in upon if group in _KINDS), "")


def _taken_up(scene: Scene, count: Count, label: str, told: dict[str, Told]) -> str | None:
    """The group of those whom a number without a noun goes on with in its sentence, or of the set that it sets others beside.

    A number that no noun names either ("jails 40, [frees 12]") lends its group to none but the same set.
    """
    named, behind = named_before(scene, count), named_behind(scene, count)
    group = named.group if named is not None else _headed(scene, behind) if behind is not None else ""
    if group not in ("", CASES):
        return POLITICAL if group in _GROUNDED and ground_stated(scene, count) else group
    before = told.get("before")
    if before is None or before.back > 1 or (before.group == CASES and not before.alike):
        return None
    if before.back == 1:
        return before.group if before.group in _SETS and _others(scene, count.counted) else None
    outside = label in _FROM_OUTSIDE
    if outside and before.group == POLITICAL and before.noun in _GROUNDED:
        return before.noun  # "95 people are held on political grounds, while 800 face charges": the ground is told of the 95
    # "frees three Europeans after hanging two", "two have been let out and three taken"
    others = before.group == PEOPLE or (outside and before.group in (DETAINEES, FOREIGNERS))
    tied = before.alike or scene.has(count.number.first - 1, W.determiner) or (before.named and before.group != FOREIGNERS)
    return before.group if tied or not others else _nounless(label)


def _others(scene: Scene, counted: Counted) -> bool:
    """Are others counted than those told of before ("[otros] 40", "40 [others]", "[another] 40")?"""
    return scene.has(counted.first - 1, W.rest) or (counted.noun is not None and scene.has(counted.noun_at, W.rest))


def group_candidates(scene: Scene, decided: Decided, told: dict[str, Told]) -> list[Candidate]:
    """Who may be counted: one where the words are plain, else by written convention, noun and adjectives, memory, what happened."""
    plain = plain_group(scene, decided, told)
    if plain is not None:
        return [Candidate(plain, [])]
    counted, label = decided.count.counted, decided.label
    noun, adjective = _words_of(scene, counted)
    political = ground_stated(scene, decided.count)
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
