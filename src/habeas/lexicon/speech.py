"""How a language says who says it: verbs of saying and counting, according-to phrases, tallies, contrasts."""

from dataclasses import dataclass
from functools import cache

import msgspec

from habeas.lexicon.conjugation import Verb, conjugate, in_other_tenses
from habeas.lexicon.files import Entry, load
from habeas.lexicon.opening import Openings
from habeas.lexicon.phrases import by_first, cut


class SpeechExample(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A sentence, who it says speaks ("" for nobody), words inside what is said (`yes`) and words outside of it (`no`)."""

    text: str
    source: str
    yes: str = ""
    no: str = ""


class Keeping(Entry, frozen=True, kw_only=True):
    """Who keeps a list counts: verbs of having, making and publishing one, and what is kept, up to the number."""

    verbs: tuple[str, ...]
    lists: tuple[str, ...]


class Speech(Entry, frozen=True, kw_only=True):
    """The file speech.yaml of one language (en/speech.yaml explains the sections)."""

    say: dict[str, tuple[str, ...]]
    forms: tuple[str, ...]
    weak: dict[str, tuple[str, ...]]
    weak_forms: tuple[str, ...]
    count: dict[str, tuple[str, ...]]
    count_forms: tuple[str, ...]
    owning: tuple[str, ...]
    keeping: Keeping
    told: tuple[str, ...]
    that: tuple[str, ...]
    according: tuple[str, ...]
    count_of_own: tuple[str, ...]
    tally: tuple[str, ...]
    tally_links: tuple[str, ...]
    own_mark: tuple[str, ...]
    loose_links: tuple[str, ...]
    pro_drop: bool
    adverb_ends: tuple[str, ...]
    reflexives: tuple[str, ...]
    noun_like: tuple[str, ...]
    contrast: tuple[str, ...]
    hearers: tuple[str, ...]
    adverbs: tuple[str, ...]
    examples: tuple[SpeechExample, ...]
    answers: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    interviews: tuple[str, ...] = ()
    met: tuple[str, ...] = ()
    following: tuple[str, ...] = ()
    first_person: tuple[str, ...] = ()
    clock: tuple[str, ...] = ()
    in_view: tuple[str, ...] = ()
    agents: tuple[str, ...] = ()
    papers: tuple[str, ...] = ()
    orders: tuple[str, ...] = ()
    promises: tuple[str, ...] = ()
    binds: tuple[str, ...] = ()
    ranking: tuple[str, ...] = ()
    no_cues: tuple[str, ...] = ()
    split: dict[str, tuple[str, ...]] = msgspec.field(default_factory=dict)
    gauged: dict[str, tuple[str, ...]] = msgspec.field(default_factory=dict)
    seen: tuple[str, ...] = ()
    leading: tuple[str, ...] = ()
    handing: tuple[str, ...] = ()
    as_said: tuple[str, ...] = ()
    spots: tuple[str, ...] = ()
    personal: tuple[str, ...] = ()
    own_ends: tuple[str, ...] = ()
    enacts: tuple[str, ...] = ()
    official: tuple[str, ...] = ()
    mouths: tuple[str, ...] = ()
    these_words: tuple[str, ...] = ()
    tellers: tuple[str, ...] = ()
    own_words: tuple[str, ...] = ()
    printed: tuple[str, ...] = ()
    mended: tuple[str, ...] = ()
    latter: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()
    bars: tuple[str, ...] = ()
    occasions: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    whats: tuple[str, ...] = ()
    elided: dict[str, tuple[str, ...]] = msgspec.field(default_factory=dict)
    clitics: tuple[str, ...] = ()
    carriers: dict[str, tuple[str, ...]] = msgspec.field(default_factory=dict)
    carried: tuple[str, ...] = ()


class S:
    """What a cue can be, one bit each; one form can be several. Plain numbers for speed, as in vocabulary.W.

    `perfect` marks a participle, which asserts something only behind "have" ("ha documentado").
    """

    say = 1 << 0
    weak = 1 << 1
    count = 1 << 2
    own = 1 << 3
    told = 1 << 4
    according = 1 << 5
    by_own_count = 1 << 6
    tally = 1 << 7
    contrast = 1 << 8
    perfect = 1 << 9


# No cue has more words.
_CUE = 8


@dataclass(frozen=True, slots=True)
class SpeechWords:
    """One language's speech frames, by first word, longest first; and the single words around them."""

    cues: Openings[int]
    links: dict[str, tuple[tuple[str, ...], ...]]
    documents: frozenset[str]
    papers: frozenset[str]
    that: frozenset[str]
    told: bool
    own_mark: frozenset[str]
    loose_links: frozenset[str]
    pro_drop: bool
    adverb_ends: tuple[str, ...]
    reflexives: frozenset[str]
    noun_like: frozenset[str]
    hearers: frozenset[str]
    adverbs: frozenset[str]
    answers: frozenset[str]
    questions: frozenset[str]
    interviews: frozenset[str]
    met: frozenset[str]
    following: frozenset[str]
    first_person: frozenset[str]
    clock: frozenset[str]
    in_view: frozenset[str]
    agents: frozenset[str]
    orders: frozenset[str]
    promises: frozenset[str]
    binds: frozenset[str]
    ranking: frozenset[str]
    split: dict[str, str]
    gauged: dict[str, str]
    seen: frozenset[str]
    leading: frozenset[str]
    handing: frozenset[str]
    as_said: frozenset[str]
    spots: frozenset[str]
    personal: frozenset[str]
    own_ends: tuple[str, ...]
    enacts: frozenset[str]
    official: frozenset[str]
    mouths: frozenset[tuple[str, ...]]
    these_words: frozenset[tuple[str, ...]]
    tellers: frozenset[str]
    own_words: frozenset[str]
    printed: frozenset[str]
    mended: frozenset[str]
    latter: frozenset[str]
    apart: frozenset[str]
    bars: frozenset[str]
    occasions: frozenset[str]
    claims: frozenset[str]
    whats: frozenset[str]
    elided: dict[str, str]
    clitics: frozenset[str]
    keeps: frozenset[tuple[str, ...]]
    passives: frozenset[str]
    examples: tuple[SpeechExample, ...]
    carriers: Openings[int]
    carried: Openings[int]

    def match(self, norm: list[str], i: int, limit: int) -> tuple[int, int]:
        """How long the cue at token i is and what it can be; (0, 0) where there is none.

        Who is told may be a word at the verb: "me dijo", "disse-me". What leads a verb in goes with it: "voltou a afirmar".
        """
        clitic = norm[i] in self.clitics
        if norm[i] in self.carriers and (found := self._carried(norm, i, limit))[0]:
            return found
        if norm[i] not in self.cues and not clitic:
            return 0, 0
        if i + 2 < limit and norm[i + 1] == "-" and norm[i + 2] in self.clitics:
            size, flag = self.match([norm[i], *norm[i + 3 : i + 3 + _CUE]], 0, limit - i - 2)
            return (size + 2, flag) if flag & (S.say | S.weak) else (0, 0)
        for parts, flag in self.cues.likely(norm[i], norm[i + 1] if i + 1 < len(norm) else ""):
            size = len(parts)
            if i + size <= limit and (size <= 2 or tuple(norm[i : i + size]) == parts):
                return size, flag
        size, flag = self.match(norm, i + 1, limit) if clitic and i + 1 < limit else (0, 0)
        return (size + 1, flag) if flag & (S.say | S.weak) and not flag & S.perfect else (0, 0)

    def _carried(self, norm: list[str], i: int, limit: int) -> tuple[int, int]:
        """The verb that words carry out ("acabó por [admitir]", "by [saying]"), with them; (0, 0) where none follows."""
        for parts, _ in self.carriers.likely(norm[i], norm[i + 1]) if i + 1 < limit else ():
            k = i + len(parts)
            if k >= limit or norm[k] not in self.carried or tuple(norm[i:k]) != parts or self.match(norm, k, limit)[0] > 1:
                continue
            for words, flag in self.carried[norm[k]]:
                if tuple(norm[k : k + len(words)]) == words:
                    return len(parts) + len(words), flag
        return 0, 0


_VERB_FORMS = ("base", "fin", "past", "ger", "fut", "cond")
# Tenses in which papers tell what was said.
_TOLD = ("fin", "past")


def _verb_forms(lang: str, verbs: dict[str, tuple[str, ...]], wanted: tuple[str, ...] = _VERB_FORMS) -> list[str]:
    return [
        word
        for like, some in verbs.items()
        for verb in some
        for form, words in conjugate(lang, Verb(verb=verb, like=like)).items()
        if form in wanted
        for word in words
    ]


def _passives(lang: str, speech: Speech) -> list[str]:
    """The past forms that are participles too, where a language has one form for both ("described")."""
    spoken = (speech.say, speech.weak, speech.count)
    return [] if speech.pro_drop else [form for verbs in spoken for form in _verb_forms(lang, verbs, ("past",))]


def _kept(keeping: Keeping) -> list[str]:
    """Every verb of keeping with every list that may be kept ("has put together a list of")."""
    return [f"{verb} {kept}" for verb in keeping.verbs for kept in keeping.lists]


def _in_tenses(lang: str, phrases: tuple[str, ...]) -> list[str]:
    """Phrases with what they are in the other tenses that report speech ("hace hincapié", "hizo hincapié")."""
    made = (in_other_tenses(lang, phrase, form) for phrase in phrases if " " in phrase for form in _TOLD)
    return [*phrases, *(other for some in made for form, other in some if form in _TOLD)]


def _collect(lang: str, speech: Speech) -> dict[tuple[str, ...], int]:
    flags: dict[tuple[str, ...], int] = {}
    listed = (
        (S.say, [*_verb_forms(lang, speech.say), *_in_tenses(lang, speech.forms)]),
        (S.weak, [*_verb_forms(lang, speech.weak), *_in_tenses(lang, speech.weak_forms)]),
        (S.count, [*_verb_forms(lang, speech.count), *_in_tenses(lang, speech.count_forms), *_kept(speech.keeping)]),
        (S.own, speech.owning),
        (S.told, speech.told),
        (S.according, speech.according),
        (S.by_own_count, speech.count_of_own),
        (S.tally, speech.tally),
        (S.contrast, speech.contrast),
        (0, _in_tenses(lang, speech.no_cues)),
    )
    for flag, words in listed:
        for word in words:
            parts = cut(word)
            flags[parts] = flags.get(parts, 0) | flag
    known = set(flags)
    for mark, verbs in ((S.say, speech.say), (S.weak, speech.weak), (S.count, speech.count)):
        for form in _verb_forms(lang, verbs, ("part",)):
            if (form,) not in known:
                flags[(form,)] = flags.get((form,), S.perfect) | mark
    return flags


def _carried(lang: str, speech: Speech) -> dict[tuple[str, ...], int]:
    """The forms that other words carry out, with what they say; `carried` are further ones that say something."""
    flags: dict[tuple[str, ...], int] = {}
    wanted = tuple(speech.carriers)
    for mark, verbs in ((S.say, speech.say), (S.weak, speech.weak), (S.count, speech.count)):
        for word in _verb_forms(lang, verbs, wanted) if wanted else ():
            flags[cut(word)] = flags.get(cut(word), 0) | mark
    return flags | {cut(word): int(S.say) for word in speech.carried}


def _opened(phrases: dict[tuple[str, ...], int]) -> Openings[int]:
    """Phrases by their first word, the longest first."""
    opened: dict[str, list[tuple[tuple[str, ...], int]]] = {}
    for parts, flag in phrases.items():
        opened.setdefault(parts[0], []).append((parts, flag))
    return Openings({k: sorted(v, key=lambda p: (-len(p[0]), p[0])) for k, v in opened.items()})


def _carrying(lang: str, speech: Speech) -> dict[str, Openings[int]]:
    """The frames of speech, the words that carry a verb of saying in, and the forms that they carry."""
    led = _opened({cut(word): 0 for words in speech.carriers.values() for word in words})
    return {"cues": _opened(_collect(lang, speech)), "carriers": led, "carried": _opened(_carried(lang, speech))}


@cache
def speech_words(lang: str) -> SpeechWords:
    """Everything known of how one language reports speech; raises LexiconError where the file breaks its schema."""
    speech = load(lang, "speech", Speech)
    return SpeechWords(
        links=by_first(speech.tally_links),
        documents=frozenset(speech.tally),
        papers=frozenset((*speech.tally, *speech.papers)),
        that=frozenset(speech.that),
        told=bool(speech.told),
        own_mark=frozenset(speech.own_mark),
        loose_links=frozenset(speech.loose_links),
        pro_drop=speech.pro_drop,
        adverb_ends=speech.adverb_ends,
        reflexives=frozenset(speech.reflexives),
        noun_like=frozenset(speech.noun_like),
        hearers=frozenset(speech.hearers),
        adverbs=frozenset(speech.adverbs),
        answers=frozenset(speech.answers),
        questions=frozenset(speech.questions),
        interviews=frozenset(speech.interviews),
        met=frozenset(speech.met),
        following=frozenset(speech.following),
        first_person=frozenset(speech.first_person),
        clock=frozenset(speech.clock),
        in_view=frozenset(speech.in_view),
        agents=frozenset(speech.agents),
        orders=frozenset(speech.orders),
        promises=frozenset(speech.promises),
        binds=frozenset(speech.binds),
        ranking=frozenset(speech.ranking),
        split={word: at for at, words in speech.split.items() for word in words},
        gauged={word: at for at, words in speech.gauged.items() for word in words},
        seen=frozenset(speech.seen),
        leading=frozenset(speech.leading),
        handing=frozenset(speech.handing),
        as_said=frozenset(speech.as_said),
        spots=frozenset(speech.spots),
        personal=frozenset(speech.personal),
        own_ends=speech.own_ends,
        enacts=frozenset(speech.enacts),
        official=frozenset(speech.official),
        mouths=frozenset(cut(mouth) for mouth in speech.mouths),
        these_words=frozenset(cut(words) for words in speech.these_words),
        tellers=frozenset(speech.tellers),
        own_words=frozenset(speech.own_words),
        printed=frozenset(speech.printed),
        mended=frozenset(speech.mended),
        latter=frozenset(speech.latter),
        apart=frozenset(speech.apart),
        bars=frozenset((*speech.bars, *speech.tally)),
        occasions=frozenset(speech.occasions),
        claims=frozenset(speech.claims),
        whats=frozenset(speech.whats),
        elided={word: kind for kind, words in speech.elided.items() for word in words},
        clitics=frozenset(speech.clitics),
        keeps=frozenset(cut(verb) for verb in speech.keeping.verbs),
        passives=frozenset(_passives(lang, speech)),
        examples=speech.examples,
        **_carrying(lang, speech),
    )
