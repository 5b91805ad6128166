"""The day on which somebody saw or counted how many there were in a place: "She got in on Thursday. In the cell there were 23"."""

from habeas.extract.acts.find import Count
from habeas.extract.dates import DateSpan
from habeas.extract.text.scene import Scene
from habeas.extract.when.days import as_of_iso, dates_in, of_next
from habeas.lexicon.dates import date_words
from habeas.lexicon.places import facility_words
from habeas.lexicon.vocabulary import W

# Between a verb of seeing and the number lies at most so much.
_STOOD = 3
# So many words at most name a part of a prison that opens a sentence ("in the same cell there").
_PLACE = 5
# So many sentences back it is told when whoever recalls a cell was let out.
_FREED = 4
# A clause opens behind these.
PARTS = frozenset(',;:—–(\n«“"')


def seen_on(scene: Scene, count: Count) -> DateSpan | None:
    """The one day on which somebody came who then counted: of the sentence, or of the one before that the verb goes on from.

    "On Friday the lawyer [found] 21 men in a station", "She got in on Thursday. She [counted] 23", "[There were] 143 there".
    """
    number, words = count.number.first, date_words(scene.report.language).seen
    sentence = scene.sentence_of[number]
    first = scene.sentences[sentence][0]
    near = range(number - 1, max(first, number - _STOOD - 1) - 1, -1)
    verb = next((i for i in near if scene.tokens.norm[i] in words or scene.cues[i] & W.find), -1)
    verb = _were_there(scene, number) if verb < 0 else verb
    if verb < 0 or scene.has(verb - 1, W.have) or any(scene.tokens.norm[i] in PARTS for i in range(verb, number)):
        return None
    days = [d for d in dates_in(scene, sentence) if not of_next(scene, d, number)]
    opens = scene.has(first, W.pronoun) or scene.tokens.norm[first] in facility_words(scene.report.language).there
    if not days and sentence and (verb - first <= opens or _led_by_place(scene, first, verb)):
        if "\n" in scene.tokens.norm[scene.sentences[sentence - 1][0] : first]:
            return None
        days = dates_in(scene, sentence - 1)
    plain = [d for d in days if d.precision in ("day", "hour", "month") and d.relation in ("on", "during", None) and not d.future]
    plain = [d for d in plain if d.precision != "month" or d.first < first]
    return plain[0] if len(days) == 1 == len(plain) else None


def _were_there(scene: Scene, number: int) -> int:
    """Where the verb stands that opens a sentence of who was there ("There [were] 143", "[Había] 40"); -1 for none."""
    first = scene.sentences[scene.sentence_of[number]][0]
    verb = next((i for i in range(first, number) if scene.cues[i] & W.stood and scene.has(i, W.be_past | W.have)), -1)
    led = verb == first or (verb == first + 1 and scene.tokens.norm[first] in facility_words(scene.report.language).there)
    return verb if (led or _led_by_place(scene, first, verb)) and number - verb <= _STOOD + 1 else -1


def _led_by_place(scene: Scene, first: int, verb: int) -> bool:
    """Does no more than a part of a prison stand before the verb of a sentence ("[In the cell] there were 40")?"""
    words, norm = facility_words(scene.report.language), scene.tokens.norm
    places = [i for i in range(first + 1, verb) if norm[i] in words.inner]
    small = (scene.has(i, W.preposition | W.determiner) or norm[i] in words.there for i in range(first, verb) if i not in places)
    return len(places) == 1 and scene.has(first, W.preposition) and verb - first <= _PLACE and all(small)


def let_out_on(scene: Scene, number: int) -> str | None:
    """The day on which somebody was let out who then recalls a cell: "He left prison on Saturday. … He shared a cell"."""
    here = scene.sentence_of[number]
    for there in range(here - 1, max(-1, here - 1 - _FREED), -1):
        days = [d for d in dates_in(scene, there) if d.precision in ("day", "hour", "weekend", "month") and not d.future]
        if len(days) == 1 and any(h.lex.measure == "released" for h in scene.acts_of[there]):
            return as_of_iso(days[0])
    return None
