"""Which country a report is about: all that it names, weighed by what it is and by what it is told as.

Evidence is summed. A prison or a body of a country says more than its name, and that more than the name of a people. Who jails and
who is jailed says most; where somebody speaks from, who shelters, answers or takes in says little. A name said again says less each
time, so that many places of one country outweigh one seat named often; a name of several countries speaks for each in part.
"""

from collections import Counter
from dataclasses import dataclass

from habeas.extract.text.scene import Scene
from habeas.lexicon.places import FacilityWords, Known, Meanings, body_names, facility_words, watched
from habeas.lexicon.speech import speech_words
from habeas.lexicon.vocabulary import W

# What one naming says. Prisons are named by reports about their country; towns lend their names to speakers and agencies, and a
# nationality may be a foreigner's.
VOTES = {"country": 3.0, "demonym": 1.0, "prison": 4.0, "unknown_prison": 4.0, "state": 2.0, "city": 1.5, "body": 3.0}
# By what it is told as: "power" of who jails or is jailed there, "seat" where somebody speaks, "host" who shelters them, "goal"
# where people are brought, "envoy" who only answers, "quarter" a part of some town; "" nothing of these.
_TOLD = {"power": 1.0, "": 1.0, "envoy": 0.5, "goal": 0.4, "host": 0.3, "seat": 0.3, "quarter": 0.1}
# Of these, what puts nobody counted into a place.
ELSEWHERE = ("seat", "host", "goal", "envoy", "quarter")
# By where it stands: headline, lead, a sentence that counts people. A dateline only says where the reporter sat.
_IN_TITLE, _IN_LEAD, _DATELINE, _COUNTS = 3.0, 2.0, 0.7, 1.3
# A country that shelters those who speak is told of as such all over the report; one that no monitor watches seldom holds anybody
# whom a report counts. A people's name beside its courts says as much as the country's.
_SHELTER, _UNWATCHED, _POWER = 0.4, 0.5, 2.0
# Foreign powers are named by country, capital and people alone; the report's own also by towns, prisons and bodies.
_OUTSIDE = 0.6
# A name that is an ordinary word too counts for less.
_COMMON = 0.5
# In tokens: how far before and behind a name the words stand that tell what it is told as.
_AHEAD, _BEHIND, _BESIDE, _NEXT = 7, 4, 3, 2
_SENT = ("exiled", "moved")
_SET_OFF = frozenset((",", ".", "(", "/", "-", "–", "—"))
_STOPS = frozenset((".", ";", ":", "\n", "?", "!"))


@dataclass(slots=True)
class Naming:
    """A name found at half-open tokens, with everything it may mean."""

    first: int
    last: int
    meanings: Meanings
    told_as: str = ""


def dateline(scene: Scene, first: int, last: int) -> bool:
    """Does a line of the report's head begin with this name, set off from what follows ("Caracas, 5 Feb —", "MADRID. ")?"""
    sentence, norm = scene.sentence_of[first], scene.tokens.norm
    begin = scene.sentences[sentence][0]
    starts = 0 < sentence <= 4 and first == begin and begin > 0 and norm[begin - 1] == "\n"
    return starts and last < len(norm) and norm[last] in _SET_OFF


def _ahead(scene: Scene, naming: Naming, reach: int) -> list[str]:
    """The words before a name, the nearest first, up to a stop."""
    norm, begin = scene.tokens.norm, scene.sentences[scene.sentence_of[naming.first]][0]
    out: list[str] = []
    for i in range(naming.first - 1, max(begin, naming.first - reach) - 1, -1):
        if norm[i] in _STOPS:
            break
        out.append(norm[i])
    return out


def _behind(scene: Scene, naming: Naming, reach: int) -> list[str]:
    """The words behind a name, the nearest first, up to a stop or a comma."""
    norm, end = scene.tokens.norm, scene.sentences[scene.sentence_of[naming.first]][1]
    out: list[str] = []
    for i in range(naming.last, min(end, naming.last + reach)):
        if norm[i] in _STOPS or norm[i] == ",":
            break
        out.append(norm[i])
    return out


def _by_power(words: FacilityWords, people: bool, before: list[str], after: list[str]) -> bool:
    """Does a word for who jails or is jailed stand beside the name ("Gomel courts", "policía de Estelí", "presos cubanos")?"""
    if "," in before[:_BESIDE]:
        before = before[: before.index(",")]
    linked = people or (bool(before) and before[0] in words.located)
    return bool(set(after[:_NEXT]) & words.powers or (linked and set(before[: _NEXT + (not people)]) & words.powers))


def _brought(scene: Scene, words: FacilityWords, naming: Naming, around: set[str]) -> bool:
    """Are people brought to the place named ("flown to Texas", "los mandó a Guatemala", "para a Ucrânia")?"""
    norm, at = scene.tokens.norm, naming.first - 1
    if not scene.has(at, W.preposition | W.determiner) or scene.has(at, W.of):
        return False
    if norm[at] in words.bound or (scene.has(at, W.determiner) and norm[at - 1] in words.bound):
        return True
    acts = scene.acts_of[scene.sentence_of[naming.first]]
    sent = any(a.lex.measure in _SENT and 0 <= naming.first - a.last <= _AHEAD for a in acts)
    return sent or bool(around & words.onward)


def _spoken_from(scene: Scene, words: FacilityWords, naming: Naming, before: list[str], after: list[str]) -> bool:
    """Is a place only where somebody speaks, meets or keeps a list ("a group in Vilnius", "reunidos en Lima")?"""
    if set(after[:_NEXT]) & words.seats or (before and before[0] in words.whence):
        return True
    lead = before[0] if before else ""
    if lead not in words.located and lead not in words.towards and not scene.has(naming.first - 1, W.preposition | W.determiner):
        return False
    return bool(set(before) & words.gatherings or set(before[1 : 1 + _NEXT]) & words.seats)


def _people_told_as(words: FacilityWords, before: list[str], after: list[str]) -> str:
    """What the name of a people is told as: exiles are those whom a report is about as the jailed are."""
    around = {*before[:_BESIDE], *after[:_BESIDE]}
    if around & words.envoys:
        return "envoy"
    return "power" if around & words.exile or _by_power(words, True, before, after) else ""


def told_as(scene: Scene, words: FacilityWords, naming: Naming) -> str:
    """What a country, a people or a town is told as: see `_TOLD`."""
    kinds = {k.kind for k in naming.meanings}
    before, after = _ahead(scene, naming, _AHEAD), _behind(scene, naming, _BEHIND)
    if "prison" in kinds:
        return ""
    if kinds == {"demonym"}:
        return _people_told_as(words, before, after)
    far = {*before, *after}
    told = (
        ("quarter", bool(set(before[:_NEXT]) & words.quarters)),
        ("power", _by_power(words, False, before, after)),
        ("goal", _brought(scene, words, naming, far)),
        ("envoy", bool({*before[:_BESIDE], *after[:_BESIDE]} & words.envoys)),
        ("host", bool(far & words.exile)),
        ("seat", _spoken_from(scene, words, naming, before, after)),
        ("seat", "country" not in kinds and _opens_speech(scene, words, naming)),
    )
    return next((role for role, holds in told if holds), "")


def _opens_speech(scene: Scene, words: FacilityWords, naming: Naming) -> bool:
    """Does a place open a sentence and somebody other than a power speak behind it ("In Paris, the family said …")?"""
    first, end = scene.sentences[scene.sentence_of[naming.first]]
    norm, i = scene.tokens.norm, naming.last
    if not (scene.has(first, W.preposition) and naming.first - first <= _NEXT and i < end and norm[i] == ","):
        return False
    end, says = min(end, i + _AHEAD), speech_words(scene.report.language).match
    return not set(norm[i:end]) & words.powers and any(says(norm, k, end)[1] for k in range(i + 1, end))


def standing(scene: Scene, naming: Naming) -> float:
    """How much a naming says by where it stands."""
    sentence = scene.sentence_of[naming.first]
    if dateline(scene, naming.first, naming.last):
        return _DATELINE
    weight = _IN_TITLE if sentence == 0 else _IN_LEAD if sentence <= 2 else 1.0
    return weight * (_COUNTS if 0 <= sentence < len(scene.acts_of) and scene.acts_of[sentence] else 1.0)


def bodies_named(scene: Scene) -> list[Naming]:
    """The bodies and rulers of one country that the report names ("Frelimo", "Foro Penal")."""
    known, norm = body_names(), scene.tokens.norm
    out: list[Naming] = []
    for i, word in enumerate(norm):
        for words, iso, small in known.get(word, ()):
            if tuple(norm[i : i + len(words)]) == words and (small or scene.tokens.is_capital(i)):
                out.append(Naming(i, i + len(words), (Known(iso, " ".join(words), "body"),)))
                break
    return out


def tell(scene: Scene, namings: list[Naming]) -> None:
    """Note what each naming is told as."""
    words = facility_words(scene.report.language)
    for k, naming in enumerate(namings):
        naming.told_as = told_as(scene, words, naming)
        if k and _beside(scene, namings[k - 1], naming):
            naming.told_as = namings[k - 1].told_as.replace("power", "")  # a power is weighed once
        if _goes_on(scene, naming, namings[k + 1] if k + 1 < len(namings) else None):
            naming.told_as = "quarter"
        if k and naming.told_as in ("", "envoy") and _lives_in(scene, namings[k - 1], naming):
            naming.told_as, namings[k - 1].told_as = "seat", "power"


def _beside(scene: Scene, before: Naming, naming: Naming) -> bool:
    """Is a place told together with the one before it ("courts in Gomel [and Mogilev]")?"""
    places = all({k.kind for k in n.meanings}.isdisjoint(("demonym", "prison")) for n in (before, naming))
    return places and before.last == naming.first - 1 and scene.has(before.last, W.coordinator)


def _goes_on(scene: Scene, naming: Naming, following: Naming | None) -> bool:
    """Is a town's name the first half of another's ("San José de [Chiquitos]"; not "de [Costa Rica]", which says where it is)?"""
    last = naming.last
    if not {k.kind for k in naming.meanings} <= {"city", "state"} or not scene.has(last, W.of) or last + 1 >= len(scene.tokens):
        return False
    if following is not None and following.first == last + 1:
        return not {k.iso for k in naming.meanings} & {k.iso for k in following.meanings}
    return scene.tokens.is_capital(last + 1) and not scene.has(last + 1, W.determiner)


def _lives_in(scene: Scene, people: Naming, place: Naming) -> bool:
    """Does a place stand right behind the name of another country's people, uncounted ("Angolans in Brazil")?"""
    if {k.kind for k in people.meanings} != {"demonym"} or not 1 <= place.first - people.last <= _NEXT:
        return False
    counted = any(n.last <= people.first <= n.last + _NEXT for n in scene.numbers)
    own = {k.iso for k in people.meanings} & {k.iso for k in place.meanings}
    return not counted and not own and scene.has(people.last, W.preposition) and not scene.has(people.last, W.of)


def _from_within(naming: Naming, known: Known) -> bool:
    """Is it told of a country from within: by a prison, a body, a town other than the capital?"""
    within = known.kind in ("prison", "body", "state", "city") and not known.capital and not known.common
    return within and naming.told_as not in ELSEWHERE


def _weight(scene: Scene, naming: Naming, known: Known, kind: str) -> float:
    """What one naming says for one of the countries it may be of, wherever else that country is named."""
    value = VOTES[kind] + (_POWER if naming.told_as == "power" else 0.0)
    value *= standing(scene, naming) * _TOLD[naming.told_as] * (_COMMON if known.common else 1.0)
    return value * (1.0 if known.iso in watched() else _UNWATCHED)


def main_country(scene: Scene, namings: list[Naming], prisons: set[int]) -> str | None:
    """The ISO code of the country that the report is about; null where it names none.

    `namings` also hold the bodies named; `prisons` are the tokens of places of detention, whatever they are named after.
    Names of several countries, or that are ordinary words, decide between the countries that another name is sure of.
    """
    shelters = {k.iso for n in namings if n.told_as == "host" for k in n.meanings if not k.common}
    inside = {k.iso for n in namings for k in n.meanings if _from_within(n, k)}
    sure: dict[str, float] = {}
    maybe: dict[str, float] = {}
    seen: Counter[tuple[str, str]] = Counter()
    for naming in namings:
        by_iso: dict[str, Known] = {}
        for known in sorted((k for k in naming.meanings if k.iso), key=lambda k: (k.common, -VOTES[k.kind])):
            by_iso.setdefault(known.iso, known)
        for iso, known in by_iso.items():
            seen[(iso, known.path)] += 1
            kind = "prison" if naming.first in prisons else known.kind
            value = _weight(scene, naming, known, kind) * (_OUTSIDE if inside and iso not in inside else 1.0)
            if iso in shelters and kind not in ("prison", "body") and naming.told_as in ("", "envoy", "goal"):
                value *= _SHELTER
            unsure = (known.common and known.kind != "prison") or len(by_iso) > 1
            kept = maybe if unsure else sure
            kept[iso] = kept.get(iso, 0.0) + value / (len(by_iso) * seen[(iso, known.path)] ** 0.5)
    among = sure or maybe
    return min(among, key=lambda iso: (-sure.get(iso, 0.0) - maybe.get(iso, 0.0), iso)) if among else None
