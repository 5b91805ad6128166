"""By whose view a number is so: "For the police it was 14", "Para a mãe do rapaz não há dúvida: são 12"."""

from habeas.extract.entities.table import KEEPERS, Mention
from habeas.extract.speech.cues import Stage, numbered
from habeas.extract.speech.scope import content_left
from habeas.extract.speech.tally import named_beside
from habeas.lexicon.speech import S
from habeas.lexicon.vocabulary import W

# So many words lead from whoever thinks so to a colon ("no hay duda:"), with what they are of.
_DOUBT = 9
# So many words lead to the number ("há mais de 40").
_ROUGHLY = 4
_GOES_ON = W.pronoun | W.be_now | W.be_past | W.conditional


def viewed(stage: Stage, number: int) -> list[tuple[Mention, tuple[int, int]]]:
    """Those for whom a number is so: "For the police it was 14", "Para la fiscalía, 1.390 fueron denunciados"."""
    scene, norm = stage.scene, stage.scene.tokens.norm
    first, last = scene.sentences[number]
    out = []
    for mention in stage.table.by_sentence[number]:
        i = mention.outer - 1
        while i > first and norm[i] in stage.actors.definite and norm[i] not in stage.speech.in_view:
            i -= 1
        opens = i == first or (i > first and norm[i - 1] in (",", ";", ":", "→"))
        # "Já para a Liga, …"
        opens = opens or (i == first + 1 and bool(stage.speech.match(norm, first, i)[1] & S.contrast))
        if i < first or norm[i] not in stage.speech.in_view or not opens or stage.quoted[i] >= 0:
            continue
        speaker = named_beside(stage, number, mention)
        if stage.table.of(speaker).kind not in KEEPERS or speaker.last + 1 >= last:
            continue
        after = _past_whose(stage, speaker.last)
        # "For the families, 45 days …" is no view: a number must follow at once, or a verb of being, or a colon.
        counted = any(k in stage.numbers for k in range(after, min(last, after + _ROUGHLY))) or _colon_gives(stage, after, last)
        goes_on = norm[after] == "," or norm[after] in stage.actors.pronouns or scene.has(after, _GOES_ON)
        if counted or goes_on:
            out.append((speaker, content_left(stage, number, i, after, whole=True)))
    return out


def _past_whose(stage: Stage, i: int) -> int:
    """Behind what a speaker is of: "Para o porta-voz [do Comando], são 12"."""
    of = stage.table.covering(i + 1) if stage.scene.has(i, W.of) else None
    of = stage.table.covering(i) if of is None and stage.scene.has(i, W.of) else of
    return i if of is None else of.last


def _colon_gives(stage: Stage, i: int, end: int) -> bool:
    """Does a clause of words alone lead over a colon to a number: "Para a mãe do rapaz não há dúvida: são 12"?"""
    norm = stage.scene.tokens.norm
    mark = next((k for k in range(i, min(end, i + _DOUBT)) if not norm[k].isalpha()), end)
    return mark < end and norm[mark] == ":" and numbered(stage.scene, mark + 1, min(end, mark + _ROUGHLY))
