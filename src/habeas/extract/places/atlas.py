"""Which places a report names, and which country it is about."""

from dataclasses import dataclass

from habeas.extract.places.country import VOTES, Naming, bodies_named, main_country, tell
from habeas.extract.places.facilities import find_facilities
from habeas.extract.text.scene import Scene
from habeas.lexicon.places import Known, PlaceNames, facility_words, place_names, plain
from habeas.lexicon.vocabulary import W


@dataclass(slots=True)
class Place:
    """A place as the text names it: half-open tokens and characters, and what the gazetteer knows of it.

    `kind`: country · state · city · prison · demonym · unknown_prison (named by its form alone, in no gazetteer); `iso` is empty
    where the name leaves the country open. `told_as`: what a place is told as (see `about.told_as`).
    """

    first: int
    last: int
    start: int
    end: int
    name: str
    iso: str
    path: str
    kind: str
    told_as: str = ""
    capital: bool = False


def _capital_wanted(known: Known, names: PlaceNames) -> bool:
    return known.kind != "demonym" or names.capital_people


def _stands(scene: Scene, i: int, words: tuple[str, ...]) -> bool:
    """Do these words stand at token i, with or without their accents?"""
    norm = scene.tokens.norm
    if i + len(words) > len(norm):
        return False
    return all(w in (norm[i + k], plain(norm[i + k])) for k, w in enumerate(words[1:], start=1))


def _named_at(scene: Scene, names: PlaceNames, i: int) -> Naming | None:
    """The longest name of a place that begins at token i; as it is written ("San José"), not without its accents."""
    norm = scene.tokens.norm
    known = names.names.get(norm[i])
    if not known and not norm[i].isascii():
        known = names.names.get(plain(norm[i]))
    if known is None:
        return None
    following = (norm[i + 1], plain(norm[i + 1])) if i + 1 < len(norm) else ("",)
    begins_high = scene.tokens.is_capital(i)
    bare: Naming | None = None
    for words, meanings in known:
        size = len(words)
        if size > 1 and (words[1] not in following or not _stands(scene, i, words)):
            continue
        capital = begins_high or (size > 1 and norm[i][0].isdigit())
        fitting = tuple(k for k in meanings if capital or not _capital_wanted(k, names))
        if bare is not None and bare.last > i + size:
            break
        if fitting and words[1:] == tuple(norm[i + 1 : i + size]):
            return Naming(i, i + size, fitting)
        bare = bare or (Naming(i, i + size, fitting) if fitting else None)
    return bare


def _capital_beside(scene: Scene, i: int, sentence: int, step: int) -> bool:
    """Is token i a capitalised word of the same phrase, as in a person's name ("Ana Lara")? A sentence's first word doesn't say."""
    tokens = scene.tokens
    if not 0 <= i < len(tokens) or scene.sentence_of[i] != sentence or not tokens.norm[i][0].isalpha():
        return False
    if not tokens.is_capital(i) or scene.flags[i] & (W.preposition | W.determiner):
        return False
    near = tokens.start[i + 1] - tokens.end[i] if step < 0 else tokens.start[i] - tokens.end[i - 1]
    return near <= 1 and (step > 0 or i > scene.sentences[sentence][0])


def _part_of_name(scene: Scene, naming: Naming) -> bool:
    """Does the name stand inside a longer name, as surname or as part of a title?"""
    sentence = scene.sentence_of[naming.first]
    return _capital_beside(scene, naming.first - 1, sentence, -1) or _capital_beside(scene, naming.last, sentence, 1)


def _namings(scene: Scene, names: PlaceNames) -> list[Naming]:
    out: list[Naming] = []
    i, n = 0, len(scene.tokens)
    while i < n:
        naming = _named_at(scene, names, i) if not scene.blocked[i] else None
        if naming is None:
            i += 1
            continue
        if (
            all(k.common or k.kind in ("state", "city") for k in naming.meanings)
            and len(naming.meanings)
            and _part_of_name(scene, naming)
        ):
            in_prison = [k for k in naming.meanings if k.kind == "prison"]
            if not in_prison and (naming.last - naming.first == 1):
                i += 1
                continue
        out.append(naming)
        i = naming.last
    return out


def _meant(naming: Naming, main: str | None) -> Known | None:
    """What a name means in a report about `main`."""
    own = [k for k in naming.meanings if k.iso == main]
    if own:
        return max(own, key=lambda k: (not k.common, VOTES[k.kind]))
    sure = [k for k in naming.meanings if not k.common]
    if len({k.iso for k in sure}) == 1:
        return max(sure, key=lambda k: VOTES[k.kind])
    capitals = [k for k in sure if k.capital]
    return capitals[0] if len(capitals) == 1 else None


def find_places(scene: Scene) -> tuple[list[Place], str | None]:
    """Every place the report names, in text order, and the country it is about, in which a name of several places is meant."""
    namings = _namings(scene, place_names(scene.report.language))
    facilities = list(find_facilities(scene, facility_words(scene.report.language)))
    tell(scene, namings)
    main = main_country(scene, [*namings, *bodies_named(scene)], {i for a, b in facilities for i in range(a, b)})
    tokens = scene.tokens
    out: list[Place] = []
    for naming in namings:
        known = _meant(naming, main)
        if known is None:
            continue
        if (
            (known.common or (known.kind == "country" and known.iso != main))
            and known.kind != "prison"
            and _part_of_name(scene, naming)
        ):
            continue
        start, end = tokens.start[naming.first], tokens.end[naming.last - 1]
        out.append(
            Place(
                naming.first,
                naming.last,
                start,
                end,
                tokens.text[start:end],
                known.iso,
                known.path,
                known.kind,
                naming.told_as,
                known.capital,
            )
        )
    return _with_facilities(scene, out, facilities), main


def _with_facilities(scene: Scene, places: list[Place], facilities: list[tuple[int, int]]) -> list[Place]:
    """Places of detention named by their form ("penal de El Porvenir") take in the name that they are built on."""
    tokens = scene.tokens
    inside: dict[int, Place] = {i: p for p in places for i in range(p.first, p.last)}
    gone: set[int] = set()
    out: list[Place] = []
    for begin, behind in facilities:
        built_on = [inside[i] for i in range(begin, behind) if i in inside]
        known = next((p for p in built_on if p.kind == "prison"), built_on[-1] if built_on else None)
        if built_on and all(p.kind in ("demonym", "country") for p in built_on):
            continue
        first = min([begin, *(p.first for p in built_on)])
        last = max([behind, *(p.last for p in built_on)])
        gone.update(p.first for p in built_on)
        start, end = tokens.start[first], tokens.end[last - 1]
        kind = "prison" if known is not None and known.kind == "prison" else "unknown_prison"
        iso, path = (known.iso, known.path) if known is not None else ("", "")
        if out and out[-1].last > first:
            continue
        out.append(Place(first, last, start, end, tokens.text[start:end], iso, path, kind))
    kept = [p for p in places if p.first not in gone]
    return sorted([*kept, *out], key=lambda p: (p.first, p.last))
