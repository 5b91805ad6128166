"""Who is in this report: people, bodies, offices and collectives, each with every place where the text speaks of them."""

from habeas.extract.entities.described import describe
from habeas.extract.entities.kinds import classify
from habeas.extract.entities.names import Run, find_runs
from habeas.extract.entities.table import Entity, EntityTable, Mention
from habeas.extract.entities.titles import is_source
from habeas.extract.text.scene import Scene
from habeas.lexicon.actors import ActorWords, actor_words, bare
from habeas.lexicon.speech import S, speech_words
from habeas.lexicon.vocabulary import W

__all__ = ["Entity", "EntityTable", "Mention", "find_entities"]


def _key(scene: Scene, run: Run, words: ActorWords) -> tuple[str, ...]:
    return tuple(bare(w) for w in scene.tokens.norm[run.first : run.last] if w[0].isalnum() and w not in words.particles)


def _span_text(scene: Scene, first: int, last: int) -> str:
    return scene.tokens.text[scene.tokens.start[first] : scene.tokens.end[last - 1]]


def _agree(a: str, b: str) -> bool:
    """May a name of kind a be a short form of one of kind b?"""
    return a == b or ("name" in (a, b) and "place" not in (a, b))


# So many words may say who somebody is, between a name and its verb.
_ASIDE = 14
_GUESSED = 2
_STRENGTH = {"person": 4, "org": 3, "outlet": 3, "place": 2, "name": 1}


class _Builder:
    """Gathers runs into entities: longest names first, so that short forms find their owner."""

    def __init__(self, scene: Scene, words: ActorWords) -> None:
        self.scene = scene
        self.words = words
        self.entities: list[Entity] = []
        self.by_key: dict[tuple[str, ...], int] = {}
        self.by_word: dict[str, list[int]] = {}
        self.acronyms: dict[str, int] = {}

    def add(self, run: Run, key: tuple[str, ...]) -> int:
        text = self.scene.tokens
        entity = Entity(_span_text(self.scene, run.first, run.last), run.kind, text.start[run.first], text.end[run.last - 1], key)
        entity.marks += run.titles
        entity.guessed = run.guessed
        self.entities.append(entity)
        index = len(self.entities) - 1
        self.by_key[key] = index
        for word in set(key):
            self.by_word.setdefault(word, []).append(index)
        self.learn(index, run)
        return index

    def learn(self, index: int, run: Run) -> None:
        """The acronym behind a name is its own, or that of the body whose chamber or branch the name is of."""
        if run.acronym is None:
            return
        if run.whole is not None:
            whole = Run(run.whole, run.last, run.whole, kind="org")
            key = _key(self.scene, whole, self.words)
            known = self.by_key.get(key)
            index = self.add(whole, key) if known is None else known
        if not self.entities[index].acronym:
            self.entities[index].acronym = _span_text(self.scene, *run.acronym)
            self.acronyms[bare(self.entities[index].acronym.lower())] = index

    def owners(self, run: Run, key: tuple[str, ...]) -> list[int]:
        """Entities whose name holds all words of a shorter one."""
        if not key:
            return []
        pools = [self.by_word.get(w, []) for w in key]
        pool = min(pools, key=len)
        found = []
        for index in pool[:50]:
            entity = self.entities[index]
            if len(entity.words) > len(key) and _agree(run.kind, entity.kind) and self._short_of(key, entity):
                found.append(index)
        return found

    def _short_of(self, key: tuple[str, ...], entity: Entity) -> bool:
        if not all(w in entity.words for w in key):
            return False
        if entity.kind in ("org", "outlet"):
            return key[0] == entity.words[0] or len(key) >= 2
        return True


def _upgrade(entity: Entity, run: Run) -> None:
    """What tells more of a name than its first place does: "the group Open Doors" is no person, whatever two capitals look like."""
    mine = _GUESSED if entity.guessed else _STRENGTH[entity.kind]
    theirs = _GUESSED if run.guessed else _STRENGTH[run.kind]
    if theirs > mine and (run.kind != "place" or not entity.guessed):
        entity.kind, entity.guessed = run.kind, run.guessed
    entity.marks += [mark for mark in run.titles if mark not in entity.marks]


def _usable(scene: Scene, run: Run) -> bool:
    return any(scene.tokens.norm[i][0].isalpha() and len(scene.tokens.norm[i]) > 1 for i in range(run.first, run.last))


def _says(scene: Scene, run: Run, words: ActorWords) -> bool:
    """Does a verb of saying follow at once ("Inventada said"), or behind who that is ("Inventada, which keeps a list, says")?"""
    speech, norm = speech_words(scene.report.language), scene.tokens.norm
    end = scene.sentences[scene.sentence_of[run.first]][1]
    at = run.last + (run.last < end and scene.has(run.last, W.have))
    opens = (*words.indefinite, *words.definite)
    if at + 1 < end and norm[at] == "," and (scene.has(at + 1, W.relative) or norm[at + 1] in opens):
        at = next((i + 1 for i in range(at + 1, min(end - 1, at + _ASIDE)) if norm[i] == ","), at)
    return at < end and bool(speech.match(norm, at, len(norm))[1] & (S.say | S.count))


def _confirmed(scene: Scene, runs: list[Run], words: ActorWords) -> list[Run]:
    """Without single words of unknown kind that only ever open a sentence and say nothing: they are no names."""
    norm = scene.tokens.norm
    inside = {norm[i] for r in runs if not r.opening or r.kind != "name" or _says(scene, r, words) for i in range(r.first, r.last)}
    return [r for r in runs if not (r.opening and r.kind == "name" and r.last == r.first + 1 and norm[r.first] not in inside)]


def _surnames(scene: Scene, words: ActorWords, runs: list[Run]) -> None:
    """A town's name that speaks is the surname of whoever is called so: "María Valencia … Según Valencia, …"."""
    norm, speech = scene.tokens.norm, speech_words(scene.report.language)
    last = {norm[r.last - 1] for r in runs if r.kind == "person" and r.last - r.first > 1}
    for run in runs:
        if run.kind != "place" or run.last - run.first > 1 or norm[run.first] not in last or run.first == 0:
            continue
        told = speech.match(norm, run.first - 1, run.first)[1] & S.say or is_source(scene, run.first)
        if told or (_says(scene, run, words) and not scene.has(run.outer - 1, W.preposition)):
            run.kind, run.surname = "name", True


def _gather(scene: Scene, words: ActorWords, runs: list[Run]) -> tuple[list[Entity], list[Mention]]:
    build = _Builder(scene, words)
    keyed = [(_key(scene, run, words), run) for run in runs]
    order = sorted((k for k in range(len(keyed)) if keyed[k][0]), key=lambda k: (-len(keyed[k][0]), keyed[k][1].first))
    owner: dict[int, list[int]] = {}
    for k in order:
        key, run = keyed[k]
        index = build.by_key.get(key)
        if index is not None and run.surname and run.kind == "name" and build.entities[index].kind == "place":
            index = next(iter(build.owners(run, key)), index)
        if index is None:
            joined = "".join(key)
            acronym = build.acronyms.get(joined)
            candidates = [acronym] if acronym is not None else build.owners(run, key)
            if not candidates:
                candidates = [build.add(run, key)]
            owner[k] = candidates
            if len(candidates) == 1 and build.entities[candidates[0]].words != key:
                _upgrade(build.entities[candidates[0]], run)
        else:
            _upgrade(build.entities[index], run)
            build.learn(index, run)
            owner[k] = [index]
    return build.entities, _mentions(keyed, owner, build)


def _mentions(keyed: list[tuple[tuple[str, ...], Run]], owner: dict[int, list[int]], build: _Builder) -> list[Mention]:
    """One mention per run, in text order; a short form of several names goes to the one spoken of last."""
    latest: dict[int, int] = {}
    out: list[Mention] = []
    for k, (key, run) in enumerate(keyed):
        candidates = owner.get(k, [])
        if not candidates:
            continue
        known = build.acronyms.get("".join(key))
        index = known if known is not None else max(candidates, key=lambda c: (latest.get(c, -1), -c))
        entity = build.entities[index]
        latest[index] = run.first
        how = "name" if entity.words == key else "short"
        out.append(Mention(run.first, run.last, run.outer, index, how, run.headline))
        if run.acronym is not None:
            short = bare(_span_text(build.scene, *run.acronym).lower())
            out.append(
                Mention(run.acronym[0], run.acronym[1], run.acronym[0], build.acronyms.get(short, index), "acronym", run.headline)
            )
    return out


def find_entities(scene: Scene) -> EntityTable:
    """Everyone and every body that the report names or describes as an actor, with all their mentions."""
    words = actor_words(scene.report.language)
    runs = [run for run in find_runs(scene, words) if not scene.blocked[run.first] or run.kind == ""]
    norm = scene.tokens.norm
    tails = {norm[r.last - 1] for r in runs if r.last - r.first > 1 and bare(norm[r.first]) in words.given}
    for run in runs:
        run.surname = run.last - run.first == 1 and norm[run.first] in tails
        classify(scene, words, run)
    runs = [run for run in runs if run.first < run.last and _usable(scene, run)]
    runs = _confirmed(scene, runs, words)
    _surnames(scene, words, runs)
    entities, mentions = _gather(scene, words, runs)
    mentions += describe(scene, words, entities, mentions)
    mentions.sort(key=lambda m: (m.first, m.last))
    by_sentence: list[list[Mention]] = [[] for _ in scene.sentences]
    for mention in mentions:
        by_sentence[scene.sentence_of[mention.first]].append(mention)
    ends = {m.last: m for m in reversed(mentions)}
    return EntityTable(entities, mentions, by_sentence, [m.outer for m in mentions], [m.first for m in mentions], ends)
