"""Does a number count people in custody at all? What speaks against it: its noun, its words, how far the acts are."""

from habeas.extract.acts.around import behind_of
from habeas.extract.acts.counted import Counted
from habeas.extract.acts.find import FIGURE, NONE, Count, distance, how_of, near_words
from habeas.extract.acts.governors import BARE, FINITE
from habeas.extract.acts.phrase import behind_insertion, object_first
from habeas.extract.acts.placed import placed
from habeas.extract.acts.tied import attended
from habeas.extract.counts.told import own_act, rules
from habeas.extract.numbers import Number
from habeas.extract.ranker import Candidate
from habeas.extract.text.scene import Hit, Scene, beginning
from habeas.lexicon.speech import speech_words
from habeas.lexicon.vocabulary import W

# So far before a number an act may govern it; from a million on a number counts hardly any prisoners.
_AROUND, _MILLIONS = 12, 1_000_000
# So many words may say whose sons they are, before the verb of their clause.
_OWNER, _ENDS_OWNER = 6, W.be_now | W.be_past | W.have | W.still
# So many small words may stand between the counted and what befell them ("have also since been"), and nothing but these.
_BETWEEN = 4
_HELPERS = W.be_now | W.be_past | W.have | W.had | W.still | W.done | W.also | W.since | W.negation | W.future | W.conditional

# What befell somebody, told as a participle or as a verb of its own; and the reason of nouns like "group" and "batch".
_TOLD, _GROUPS = ("part", "past", "fin"), "groups"
_THINGS = frozenset(("things", "places", "groups", "elsewhere"))
# What befalls policemen too without custody; and the reasons of nouns that name people who are seldom prisoners.
# What is done to whoever is taken or given back, judge or policeman, by the verb right before them ("entregó a tres policías").
_TAKEN = frozenset(("arrested", "released", "sentenced", "exchanged", "exiled", "deported", "abducted", "disappeared", "charged"))
_HELD = frozenset(("arrested", "held", "sentenced"))
_HARM, _PEOPLE = frozenset(("injured", "killed", "died")), frozenset(("officials", "witnesses", "relatives", "elsewhere"))


def figure_candidates(scene: Scene, count: Count, acts: int, figures: str) -> list[Candidate]:
    """Is this number a count of people in custody matters? `figures` says how many others the report is known to hold."""
    counted, number = count.counted, count.number
    borne = _borne(scene, count)
    led = [act for act in acts_near(scene, count) if rules(scene, act, number)]
    taken = borne == "custody:object" or any(act.lex.measure in _TAKEN for act in led) or _in_hands(scene, count)
    suffers = taken and counted.noun is not None and counted.noun.reason in _PEOPLE
    how = "noun" if suffers else how_of(counted)
    group = counted.noun.group if counted.noun is not None and counted.how in ("noun", "label") else how
    size = _size(number.point)
    digits = scene.tokens.norm[number.core_first][:1].isdigit()
    few = min(acts, 2)
    place = placed(scene, counted, number)
    features = ["none", f"none&how={how}", f"none&group={group}", f"none&group={group}&acts={few}", f"none&acts={few}",
                f"none&how={how}&acts={few}",
                f"none&digits={digits}&how={how}", f"none&size={size}", f"none&size={size}&how={how}", f"none&figures={figures}",
                f"none&figures={figures}&how={how}"]  # fmt: skip
    if counted.how == "other" and not suffers:
        features.append("none&other")
    features += [f"none&flag={flag}&how={how}" for flag in number.flags]
    # "One" mostly points at a person; it counts where it is told of ("[um] foi solto", "soltaram [um]").
    features += [f"none&flag={flag}&borne={borne}&led={bool(led)}" for flag in number.flags]
    features += [f"none&near={gap}" for gap in [_nearest_act(scene, count)]]
    features += _waiting(scene, counted, how)
    if scene.sentences[scene.sentence_of[number.first]] == (number.first, number.last):
        features.append("none&alone")
    previous = scene.tokens.norm[number.first - 1] if number.first else ""
    features.append(f"none&before={previous if not previous.isalpha() else 'word'}")
    features.append(f"none&capital={number.first > 0 and scene.tokens.is_capital(number.first - 1) and previous.isalpha()}")
    if counted.partitive:
        features.append("none&partitive")
    if led:
        features += ["none&led", f"none&led&how={how}"]
    if attended(scene, number):
        features += ["none&attended", f"none&attended&how={how}", f"none&attended&placed={bool(place)}"]
    features += _befallen(scene, count, how, borne) + _subject(scene, count, how)
    features += [f"none&placed={place}", f"none&placed={place}&how={how}", f"none&placed&acts={few}"] if place else []
    features += _topics(scene, count, how, few)
    ruled = behind_of(scene, number)
    features += [f"none&of={ruled}", f"none&of={ruled}&how={how}"] if ruled else []
    if count.whole:
        features += ["none&whole", f"none&whole&how={how}"]
    if counted.how == "none":
        features.append(f"none&next={_next_kind(scene, number.last)}")
    first = scene.sentences[scene.sentence_of[number.first]][0]
    before = 0
    for f in scene.flags[max(first, number.first - 3) : number.first]:
        before |= f
    features += [f"none&before={name}" for mask, name in _NEAR if before & mask]
    features += [f"none&{word}" for word in near_words(scene, count)]
    if counted.word:
        features.append(f"none&noun={counted.word}")
    return [Candidate(FIGURE, []), Candidate(NONE, features)]


def plainly(scene: Scene, count: Count) -> bool:
    """Does grammar alone say that a number counts people in custody: those with whom somebody shares a cell, whom a verb of
    taking has for its object over the preposition of persons ("detuvo a 40 apicultores"), or "nine of them" right behind the verb
    whose object they are ("pide diez años para nueve de ellos")?
    """
    counted, number = count.counted, count.number
    if counted.how == "noun" and counted.noun is not None and counted.noun.group not in ("", "cases"):
        return placed(scene, counted, number) == "shared"
    if counted.how == "unknown":
        return _taken_persons(scene, count)
    of_them = counted.how == "partitive" and scene.told(number.last, counted.last + 2) & W.pronoun
    led = (act for act in acts_near(scene, count) if act.lex.measure in _TAKEN)
    sought = scene.has(number.first - 1, W.preposition) and not scene.has(number.first - 1, W.of)
    return bool(of_them) and any(
        rules(scene, h, number) or (sought and (h.lex.measure, h.lex.reason) == ("charged", "pair")) for h in led
    )


def _taken_persons(scene: Scene, count: Count) -> bool:
    """Does a verb of taking rule the counted over a preposition that, where heads come first, persons have ("apresó [a] 40")?"""
    norm, number = scene.tokens.norm, count.number
    before = {norm[i - 1] for i in (number.first, number.core_first) if i}  # "al menos [a] 40"
    if scene.rules.head != "first" or before.isdisjoint(speech_words(scene.report.language).hearers):
        return False
    verbs = (act for act in acts_near(scene, count) if act.lex.form in FINITE and act.lex.measure in _TAKEN)
    return any(rules(scene, act, count.number) for act in verbs)


def only_things(scene: Scene, count: Count) -> bool:
    """Does a number count things, places or people who are elsewhere by their name ("40 passengers"), with nothing done to them?"""
    counted = count.counted
    if counted.how != "other" or counted.noun is None or counted.partitive:
        return False
    if counted.noun_at < count.number.first:
        return True
    if counted.noun.reason not in _THINGS:
        return False
    return not _borne(scene, count) and not any(rules(scene, act, count.number) for act in acts_near(scene, count))


def _in_hands(scene: Scene, count: Count) -> bool:
    """Does a participle of custody stand right beside those counted ("tres agentes [presos]", "siguen [presos] tres agentes")?"""
    here, first, last = scene.acts_of[scene.sentence_of[count.number.first]], count.number.first, count.counted.last
    before = [act for act in beginning(here, first - 3, first) if act.last == first]
    return any(act.lex.form in BARE and act.lex.measure in _HELD for act in (*before, *beginning(here, last, last + 1)))


def _topics(scene: Scene, count: Count, how: str, few: int) -> list[str]:
    """What the nearest noun before a number without one names in its sentence: people, or things by their reason; "-" for none."""
    if count.counted.noun is not None:
        return []
    first, topic = scene.sentences[scene.sentence_of[count.number.first]][0], "-"
    for i in range(count.number.first - 1, max(first, count.number.first - _AROUND) - 1, -1):
        if i in scene.things and not scene.cues[i] & W.total:
            head = max(scene.things[i], key=lambda hit: hit.last).lex
            topic = head.reason if head.kind == "other" else head.group or "people"
            break
    return [f"none&topic={topic}", f"none&topic={topic}&how={how}", f"none&topic={topic}&acts={few}"]


_SIZES = ((0, "0"), (1, "1"), (9, "small"), (99, "mid"), (_MILLIONS - 1, "big"))


def _size(value: int | None) -> str:
    """The size of a number in coarse steps; "vague" where it says none."""
    return "vague" if value is None else next((name for limit, name in _SIZES if value <= limit), "huge")


def _waiting(scene: Scene, counted: Counted, how: str) -> list[str]:
    """A verb of people who gather, wait or march right behind the counted speaks against a figure."""
    last = scene.sentences[scene.sentence_of[counted.first]][1]
    found = any(f & W.gather for f in scene.flags[counted.last : min(counted.last + _BETWEEN, last)])
    return ["none&gather", f"none&gather&how={how}"] if found else []


def _subject(scene: Scene, count: Count, how: str) -> list[str]:
    """That the counted are the subject of an act of custody speaks for a figure, however the act is told."""
    at = own_act(scene, count)
    told = {act.lex.measure for act in beginning(scene.acts_of[scene.sentence_of[count.number.first]], at, at + 1)}
    return ["none&subject", f"none&subject&how={how}"] if told - _HARM else []


def _befallen(scene: Scene, count: Count, how: str, borne: str) -> list[str]:
    """That something befell the counted, or that a group of them was just named, speaks for a figure whatever they are called."""
    out = [f"none&borne={borne}", f"none&borne={borne}&how={how}"] if borne else []
    return [*out, "none&grouped", f"none&grouped&how={how}"] if _grouped(scene, count.number) else out


def _borne(scene: Scene, count: Count) -> str:
    """Did it befall the counted: are they the subject of a passive right behind them ("six judges [were arrested]")?

    Whoever they are, those who are arrested or sentenced count, and no judges who hear a case; policemen who are hurt do not.
    """
    start = _behind_owner(scene, behind_insertion(scene, count.counted.last))
    here = scene.acts_of[scene.sentence_of[count.number.first]]
    for act in beginning(here, start, start + _BETWEEN + 1):
        if act.lex.form not in _TOLD or not all(scene.has(i, _HELPERS) for i in range(start, act.first)):
            continue
        if act.lex.use == "subject" or (act.lex.use == "object" and act.lex.form in BARE and act.first > start):
            return f"{'harm' if act.lex.measure in _HARM else 'custody'}:{act.lex.use}"
    taken = object_first(scene, count.counted)
    done = next((act.lex.measure for act in beginning(here, taken, taken + 1) if act.lex.use == "object"), "")
    return f"{'harm' if done in _HARM else 'custody'}:object" if done else ""


def _behind_owner(scene: Scene, start: int) -> int:
    """The helping verb behind whoever the counted belong to ("six judges of the court in Luanda [were] arrested"), else `start`."""
    if not scene.has(start, W.of):
        return start
    last = scene.sentences[scene.sentence_of[start]][1]
    near = range(start + 1, min(last, start + _OWNER))
    acts = {
        act.first for act in beginning(scene.acts_of[scene.sentence_of[start]], start + 1, start + _OWNER) if act.lex.form in FINITE
    }
    verb = next((i for i in near if i in acts or scene.has(i, _ENDS_OWNER) or not scene.tokens.norm[i][0].isalpha()), -1)
    return verb if verb in acts or (verb >= 0 and scene.has(verb, _ENDS_OWNER)) else start


def _grouped(scene: Scene, number: Number) -> bool:
    """Is the number that of a group just named ("a first group of [88] left the prison", "otro lote de [40]")?"""
    if not scene.has(number.first - 1, W.of):
        return False
    return any(hit.lex.reason == _GROUPS for i in (number.first - 2, number.first - 3) for hit in scene.things.get(i, ()))


def acts_near(scene: Scene, count: Count) -> list[Hit]:
    """The acts of the sentence that stand a little before a number."""
    here = scene.acts_of[scene.sentence_of[count.number.first]]
    return beginning(here, count.number.first - _AROUND, count.number.first)


def _nearest_act(scene: Scene, count: Count) -> str:
    """How far the nearest act of the sentence is from the counted."""
    acts = scene.acts_of[scene.sentence_of[count.number.first]]
    gaps = [max(a.first - count.counted.last, count.counted.first - a.last, 0) for a in acts]
    return distance(min(gaps)) if gaps else "no"


_NEAR = (
    (W.including, "including"),
    (W.rest, "rest"),
    (W.total, "total"),
    (W.preposition, "preposition"),
    (W.determiner, "determiner"),
)


def _next_kind(scene: Scene, i: int) -> str:
    """What stands right behind a number without a noun."""
    if i >= len(scene.tokens):
        return "end"
    flag = scene.flags[i]
    for mask, name in (
        (W.coordinator, "and"),
        (W.preposition, "in"),
        (W.be_now | W.be_past | W.have, "be"),
        (W.relative, "who"),
        (W.determiner, "the"),
    ):
        if flag & mask:
            return name
    return "word" if scene.tokens.norm[i].isalpha() else "mark"
