"""Speech between dashes, as novels and features print it: "— Levaram sete — conta Rosa. — Voltaram quatro." is a quotation."""

from habeas.extract.text.scene import Scene
from habeas.lexicon.speech import S, speech_words

_DASHES = frozenset("—–")
# So many dashes of a line are looked at.
_MOST = 12


def spoken_lines(scene: Scene) -> list[tuple[int, int]]:
    """The stretches of speech in the lines that open with a dash and hold a frame behind another ("— conta Rosa")."""
    norm, out = scene.tokens.norm, list[tuple[int, int]]()
    for start, word in enumerate(norm):
        if word in _DASHES and (start == 0 or norm[start - 1] == "\n"):
            out += _spoken(scene, start, next((k for k in range(start, len(norm)) if norm[k] == "\n"), len(norm)))
    return out


def _spoken(scene: Scene, start: int, end: int) -> list[tuple[int, int]]:
    """The speech of one line: up to a dash with a verb of saying behind it, and again from the dash that ends that frame."""
    norm = scene.tokens.norm
    dashes = [i for i in range(start + 1, end) if norm[i] in _DASHES][:_MOST]
    out, opened = list[tuple[int, int]](), start
    for dash in dashes:
        if opened < 0:
            opened = dash
        elif _says(scene, dash + 1, end):
            out.append((opened, dash))
            opened = -1
    return [*out, (opened, end)] if out and opened >= 0 else out


def _says(scene: Scene, i: int, end: int) -> bool:
    return i < end and bool(speech_words(scene.report.language).match(scene.tokens.norm, i, end)[1] & (S.say | S.weak))
