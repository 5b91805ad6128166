"""Where the clause of a speaker without a verb begins, and which such phrases name none: a day, whoever charged somebody."""

from habeas.extract.entities.table import Mention
from habeas.extract.speech.cues import Cue, Stage, numbered
from habeas.lexicon.actors import bare
from habeas.lexicon.vocabulary import W

# So many words may open a relative clause ("de los que", "most of whom").
_RELATIVE = 4


def clause_of(stage: Stage, number: int, cue: Cue) -> int:
    """Where a clause opens that alone is somebody's: "144 held, of whom, according to X, 58 left", "lo que, a juicio de X, …"."""
    scene, comma = stage.scene, cue.first - 1
    start = scene.sentences[number][0]
    i = comma - 1 if scene.tokens.norm[comma] == "," else comma
    # "…, que levou, segundo o bispo, 50 fiéis": the relative's own verb may stand before.
    led = next((k for k in range(i - 1, max(start, i - _RELATIVE), -1) if scene.has(k, W.relative)), i) if i < comma else i
    if led < i and _own_verb(stage, number, cue, led):
        return led
    if i > start and scene.has(i, W.coordinator) and scene.tokens.norm[i - 1] == ",":
        return i  # "Police seized 35 men, and, according to X, 12 …"
    if i <= start or not scene.has(i, W.relative):
        return start
    while i > start and scene.tokens.norm[i - 1] != "," and comma - i < _RELATIVE:
        i -= 1
    return i if scene.tokens.norm[i - 1] == "," else start


def _own_verb(stage: Stage, number: int, cue: Cue, relative: int) -> bool:
    """Does a relative open a clause before "according to": behind a comma, or with its number to come ("a cheia que levou, …")?"""
    scene, norm = stage.scene, stage.scene.tokens.norm
    plain = all(norm[k].isalpha() and k not in stage.numbers for k in range(relative, cue.first - 1))
    ahead = numbered(scene, cue.last, scene.sentences[number][1]) and not scene.has(relative, W.determiner)
    # "…, and whom guards, according to X, beat"
    parted = norm[relative - 1] == "," or (scene.has(relative - 1, W.coordinator) and norm[relative - 2] == ",")
    return plain and (parted or ahead)


def of_no_state(stage: Stage, subject: Mention) -> bool:
    """Is a speaker a body of which no word says that it is an authority ("a ONG", "Harbour Committee")?"""
    entity = stage.table.of(subject)
    return entity.kind in ("org", "office") and not any(bare(word) in stage.actors.official_bodies for word in entity.words)


def done_to_them(stage: Stage, number: int, cue: Cue, who: Mention) -> bool:
    """Does a passive only tell what those counted are charged with, or called: "accused by police of", "descritos por X como"?"""
    norm = stage.scene.tokens.norm
    charged = any(h.first == cue.first and h.lex.measure == "charged" for h in stage.scene.acts_of[number])
    charged = charged and not of_no_state(stage, who)
    return charged or (who.last < len(norm) and norm[who.last] in stage.speech.as_said)


def of_day(stage: Stage, number: int, cue: Cue) -> bool:
    """Does a day follow instead of a speaker: "na contagem de fins de maio", "en el recuento de ayer"?"""
    return any(cue.last <= span.first <= cue.last + 1 for span in stage.scene.dates_of.get(number, ()))
