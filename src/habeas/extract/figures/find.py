"""From decided counts to figures: every field of the schema, each by its own small decision, and the numbers set aside."""

from habeas.extract.acts.counted import said_to_be
from habeas.extract.acts.find import NONE, Count
from habeas.extract.acts.memory import Decided
from habeas.extract.counts.decide import counts_of, decide
from habeas.extract.figures.drafts import Draft, alike, date_entry, of_wholes_ahead, period_told_later, same_value, told_later
from habeas.extract.figures.inherited import Traits, inherited
from habeas.extract.figures.setting import Setting, Whereabouts
from habeas.extract.groups.ages import age_told
from habeas.extract.groups.choose import DETAINEES, FOREIGNERS, PEOPLE, Told, group_candidates
from habeas.extract.ids import PassageIds
from habeas.extract.modality.governed import reading
from habeas.extract.modality.pardoned import only_pardoned
from habeas.extract.modality.traits import act_of, kind_candidates, modality_candidates
from habeas.extract.parts.before import corrects
from habeas.extract.parts.choose import WHOLE, part_candidates
from habeas.extract.ranker import Candidate, choose
from habeas.extract.speakers.choose import who_says
from habeas.extract.speakers.hearing import Voice
from habeas.extract.speakers.ours import told_by_us
from habeas.extract.speakers.plain import plain_speaker
from habeas.extract.speakers.planned_by import planned_by
from habeas.extract.speech.find import Attribution
from habeas.extract.text.scene import Scene
from habeas.extract.when.as_of import Earlier, as_of_candidates, speaks_anew
from habeas.extract.when.days import moment
from habeas.extract.when.periods import carried_on, period
from habeas.extract.when.set_against import day_against, period_against, published_then, times_apart
from habeas.extract.when.taken_up import taken_up
from habeas.extract.when.told_days import EMPTY, stood_alone
from habeas.model import Figure, SetAside

# The memory of sets reaches over so many numbers: far more than a report holds, and a bound for what is none.
_BLOCK = 200
# So many figures back a series is looked for.
_BACK = 60
# So near behind a number stands the participle that gives it to somebody.
_CLAIMED = 4
# What befalls those who are let go when they are, and what letting go is.
_HOW_FREED, _FREED = ("house_arrest", "restricted", "exiled", "deported"), ("released", "exchanged")


def link_parts(scene: Scene, figures: list[Decided]) -> list[int | None]:
    """For each figure the index of its whole, never in a circle."""
    parent: dict[int, int] = {}
    place = {d.count.index: i for i, d in enumerate(figures)}
    for i, figure in enumerate(figures):
        if figure.against:
            continue
        if figure.whole is not None and figure.whole.index in place:
            parent[i] = place[figure.whole.index]
            continue
        won = choose("part", part_candidates(scene, figures, i, parent))
        if won.label == WHOLE:
            continue
        j, seen = int(won.label), {i}
        while j in parent and j not in seen:
            seen.add(j)
            j = parent[j]
        if j not in seen:
            parent[i] = int(won.label)
    return [parent.get(i) for i in range(len(figures))]


def recalled(drafts: list[Draft], i: int, *relations: str) -> dict[str, Draft]:
    """What the memory offers for figure i, by relation: its whole, the same value told before, the figure before, its series.

    What a figure was only set against is passed over: "62, against 49 a year ago. Twenty-four of them …" goes on with the 62.
    """
    whole, label = drafts[i].whole, drafts[i].decided.label
    told = [d for d in drafts[max(0, i - _BACK) : i] if not d.decided.against]
    known: dict[str, Draft] = {}
    for relation in relations:
        found = None
        if relation == "whole" and whole is not None and whole < i:
            found = drafts[whole]
        elif relation == "same":
            found = same_value(drafts, i)
        elif relation == "before" and told:
            found = told[-1]
        elif relation == "series":
            found = next((d for d in reversed(told) if d.decided.label == label), None)
        if found is not None:
            known[relation] = found
    return known


def group_neighbours(scene: Scene, drafts: list[Draft], i: int) -> dict[str, Told]:
    """Groups that the memory offers for figure i."""
    me, out = drafts[i].decided, dict[str, Told]()
    here = scene.sentence_of[me.count.number.first]
    for relation, d in recalled(drafts, i, "whole", "same", "series", "before").items():
        back = here - scene.sentence_of[d.decided.count.number.first]
        plain = me.whole is not None and me.whole is d.decided.count
        # What some were said to be ("71 of them foreigners") is not said of the next figure.
        kin = drafts[d.whole] if relation in ("series", "before") and d.whole is not None and d.whole < i else d
        named = kin.whole is not None or not kin.decided.count.counted.nounless
        noun = kin.decided.count.counted.noun
        out[relation] = Told(kin.group, back, d.decided.label == me.label, plain, named, "" if noun is None else noun.group)
    return out


def time_neighbours(scene: Scene, drafts: list[Draft], i: int) -> dict[str, Earlier]:
    """Days that the memory offers for figure i."""
    me, out = drafts[i].decided, dict[str, Earlier]()
    here = scene.sentence_of[me.count.number.first]
    for relation, d in recalled(drafts, i, "whole", "same", "before").items():
        a, b = d.decided.count.number.last, me.count.number.first
        if relation == "before" and (speaks_anew(scene, a, b) or scene.today(a - 1) != scene.today(b)):
            continue
        back = min(3, here - scene.sentence_of[d.decided.count.number.first])
        then = moment(scene, d.decided.count) == "then" and (d.kind == "stock" or stood_alone(scene, d.decided.count))
        out[relation] = Earlier(d.as_of, back, d.decided.label == me.label, then, d.modality == "planned")
    return out


def source_neighbours(scene: Scene, drafts: list[Draft], i: int) -> dict[str, str | None]:
    """Speakers that the memory offers for figure i: of its whole, and of the figure before (its sentence, paragraph, above)."""
    out: dict[str, str | None] = {}
    for relation, d in recalled(drafts, i, "whole", "before").items():
        a, b = d.decided.count.number.first, drafts[i].decided.count.number.first
        if relation == "before":
            beside = scene.sentence_of[a] == scene.sentence_of[b]
            out["beside" if beside else "above" if "\n" in scene.tokens.norm[a:b] else "before"] = d.source
        else:
            out[relation] = d.source
    return out


def modality_neighbours(scene: Scene, drafts: list[Draft], i: int) -> dict[str, str]:
    """Modalities that the memory offers for figure i; the figure before counts beside it, or where it tells the same measure."""
    out: dict[str, str] = {}
    for relation, other in recalled(drafts, i, "whole", "before").items():
        if pardoned_above(scene, other):
            continue
        if relation == "whole":
            out["whole"] = other.modality
        elif scene.sentence_of[other.decided.count.number.first] == scene.sentence_of[drafts[i].decided.count.number.first]:
            out["beside"] = other.modality
        elif other.decided.label == drafts[i].decided.label:
            out["before"] = other.modality
    return out


def draft_figures(scene: Scene, counts: list[Count], setting: Setting) -> list[Draft]:
    """Every decision about every figure, in text order, so that each can look at those before it."""
    decided = [d for d in decide(scene, counts) if d.label != NONE]
    drafts = [Draft(d, whole=whole) for d, whole in zip(decided, link_parts(scene, decided), strict=True)]
    apart = times_apart(scene, [d.count for d in decided if d.against])
    modalities: dict[tuple[int | None, str], str] = {}
    for i, draft in enumerate(drafts):
        d = draft.decided
        if d.hangs_on is not None:
            whole = next(other for other in reversed(drafts[:i]) if other.decided is d.hangs_on)
            share(draft, whole)
            put_right(scene, draft)
            modalities[(d.count.number.point, d.label)] = draft.modality
            if d.against:
                draft.group = whole.group
                set_back(scene, draft)
                claimed_by(scene, setting, draft)
                continue
            name_group(scene, setting, drafts, i)
            beside = scene.sentence_of[d.count.number.first] == scene.sentence_of[whole.decided.count.number.first]
            if not beside or corrects(scene, d.count) or told_alone(setting, draft, whole):
                name_speaker(scene, setting, drafts, i)
                if draft.source not in (None, whole.source):
                    draft.as_of = told_day(scene, drafts, i, apart)
            continue
        draft.modality = choose("modality", modality_candidates(scene, d, modalities, modality_neighbours(scene, drafts, i))).label
        if not pardoned_above(scene, draft):
            modalities[(d.count.number.point, d.label)] = draft.modality
        within = "" if draft.whole is None else drafts[draft.whole].decided.label
        draft.kind = choose("kind", kind_candidates(scene, d, draft.modality, within)).label
        name_group(scene, setting, drafts, i)
        draft.as_of = told_day(scene, drafts, i, apart)
        draft.start, draft.end = period(scene, d, (draft.kind, draft.modality), draft.as_of, apart)
        if draft.kind == "flow" and draft.start is None and draft.end is None:
            draft.start, draft.end = remembered_period(scene, drafts, i)
        if draft.start is draft.end is None and draft.whole is None and (draft.kind, draft.modality) == ("flow", "actual"):
            draft.start, draft.end = carried_on(scene, d, draft.as_of)
        name_speaker(scene, setting, drafts, i)
        claimed_by(scene, setting, draft)
        date_entry(scene, draft)
    look_ahead(scene, drafts)
    return drafts


def name_group(scene: Scene, setting: Setting, drafts: list[Draft], i: int) -> None:
    """Who the people of figure i are: people of another nation are foreigners, unless they are a part of others."""
    draft = drafts[i]
    draft.group = choose("group", group_candidates(scene, draft.decided, group_neighbours(scene, drafts, i))).label
    draft.where = where = setting.where(draft.decided)
    if where.at_home and draft.group == FOREIGNERS:
        draft.group = PEOPLE
    bare = draft.group == DETAINEES and draft.decided.count.counted.how in ("none", "unknown")
    among = draft.whole is not None and drafts[draft.whole].group != FOREIGNERS
    if where.nationality and not among and (bare or draft.group == PEOPLE):
        draft.group = FOREIGNERS


def look_ahead(scene: Scene, drafts: list[Draft]) -> None:
    """Tell what a title or a first sentence left open by what the text tells of the same number further on."""
    of_wholes_ahead(drafts)
    title = scene.sentences[0][1] if scene.sentences else 0
    for i, draft in enumerate(drafts):
        if draft.decided.count.number.first < title:
            draft.modality = as_retold(scene, drafts, i)
    for i, draft in enumerate(drafts):
        if draft.start is None and draft.end is None and draft.decided.hangs_on is None:
            draft.start, draft.end = period_told_later(drafts, i)
        whole = None if draft.whole is None else drafts[draft.whole]
        if whole is not None and draft.start is draft.end is None and alike(whole, draft):
            draft.start, draft.end = whole.start, whole.end
    for i, draft in enumerate(drafts):
        if draft.kind == "stock" and draft.decided.count.number.first < title and draft.as_of == scene.report.published:
            later = told_later(drafts, i)
            draft.as_of = later.as_of if later is not None else draft.as_of


def name_speaker(scene: Scene, setting: Setting, drafts: list[Draft], i: int) -> None:
    """Who says figure i: whoever its own sentence names, even where it goes on with a figure of the sentence before."""
    draft = drafts[i]
    said = who_says(scene, draft.decided, setting.hearing, source_neighbours(scene, drafts, i))
    if draft.modality == "planned" and not said.label:
        said = planned_by(setting.stage, setting.hearing, draft.decided.count.number.first) or said
    draft.source = said.label or None
    draft.source_span = span_of(scene, said)


def told_day(scene: Scene, drafts: list[Draft], i: int, apart: frozenset[int]) -> str | None:
    """The day that figure i speaks for, of those that its sentence and the memory offer; `apart` are dates of other numbers."""
    me = drafts[i]
    when = choose("as_of", as_of_candidates(scene, me.decided, (me.kind, me.modality), time_neighbours(scene, drafts, i), apart))
    return None if when.label == EMPTY else when.label


def set_back(scene: Scene, draft: Draft) -> None:
    """Give a number of comparison, told with the figure that it is set against, the time that stands behind it."""
    count = draft.decided.count
    published = published_then(scene, count)
    if published is not None:
        draft.as_of = published
    elif draft.kind == "stock":
        draft.as_of = day_against(scene, count, draft.as_of) or draft.as_of
    else:
        draft.start, draft.end = period_against(scene, count)


def claimed_by(scene: Scene, setting: Setting, draft: Draft) -> None:
    """Give a number the speaker whose it is by a participle right behind it ("302, against the [808] claimed by X")."""
    at, tokens = draft.decided.count.number.first, scene.tokens
    own = [a for a in setting.hearing.near(at) if a.scope_first == at < a.cue_first <= at + _CLAIMED and a.kind == "according"]
    if own and own[0].source_first > at:
        draft.source = own[0].source
        draft.source_span = tokens.start[own[0].source_first], tokens.end[own[0].source_last - 1]


def told_alone(setting: Setting, part: Draft, whole: Draft) -> bool:
    """Does somebody plainly say a part whose words do not hold its whole: "one of fourteen; [six] were foreigners, she says"?"""
    said = plain_speaker(setting.hearing, part.decided.count.number.first)
    if said is None and told_by_us(setting.hearing, part.decided.count.number.first):
        return not told_by_us(setting.hearing, whole.decided.count.number.first)
    return said is not None and not said.own and not said.scope_first <= whole.decided.count.number.first < said.scope_last


def share(part: Draft, whole: Draft) -> None:
    """A part that hangs on a figure is told with it: as done or planned, of the same time, by the same speaker."""
    part.modality, part.kind, part.as_of = whole.modality, whole.kind, whole.as_of
    part.start, part.end = whole.start, whole.end
    part.source, part.source_span = whole.source, whole.source_span


def put_right(scene: Scene, draft: Draft) -> None:
    """What is told in place of a number that was taken back ("we wrote 44; the right figure is 41") is so."""
    if draft.modality == "denied" and corrects(scene, draft.decided.count):
        draft.modality = "actual"


def remembered_period(scene: Scene, drafts: list[Draft], i: int) -> tuple[str | None, str | None]:
    """A part covers its whole's period, and a number told again that of its first telling; "in that time" takes up the last."""
    again = taken_up(scene, drafts[i].decided.count.number.first)
    if again is not None and again.name == "period":
        told = [d for d in drafts[:i] if d.start is not None and not d.decided.against]
        return (told[-1].start, told[-1].end) if told else (None, None)
    me = drafts[i].decided
    known = next((d for d in recalled(drafts, i, "whole", "same").values() if d.decided.label == me.label), None)
    if known is None and me.label in _HOW_FREED:
        # "19 were freed; fourteen were placed under house arrest": how they were freed.
        known = next(
            (d for d in recalled(drafts, i, "whole").values() if d.decided.label in _FREED and d.modality == "actual"), None
        )
    return (known.start, known.end) if known is not None and known.kind == "flow" else (None, None)


def told_by_pardon(scene: Scene, draft: Draft) -> bool:
    """Is a release told by no more than a noun or a verb that pardons, and by no word that makes it a plan?"""
    act = act_of(draft.decided)
    if draft.decided.label != "released" or draft.modality not in ("actual", "planned") or not only_pardoned(scene, act):
        return False
    return draft.modality == "actual" or reading(scene, draft.decided.count, act)[0] == "actual"


def pardoned_above(scene: Scene, draft: Draft) -> bool:
    """Does a title tell a release as done by a verb that pardons, which says nothing of what the text tells ("will free 62")?"""
    title = bool(scene.sentences) and draft.decided.count.number.first < scene.sentences[0][1] < len(scene.tokens.norm)
    return title and told_by_pardon(scene, draft)


def as_retold(scene: Scene, drafts: list[Draft], i: int) -> str:
    """The modality of a title's pardon or release that no verb tells: what the text goes on to tell of the same number."""
    me = drafts[i].decided
    if not told_by_pardon(scene, drafts[i]):
        return drafts[i].modality
    point = me.count.number.point  # "pardons dozens" tells no number of its own
    again = next(
        (d for d in drafts[i + 1 :] if d.decided.label == me.label and point in (None, d.decided.count.number.point)), None
    )
    return again.modality if again is not None and again.modality in ("actual", "planned") else drafts[i].modality


def span_of(scene: Scene, said: Candidate) -> tuple[int, int] | None:
    """The characters that name the speaker, where they stand in the text."""
    origin = said.origin
    if isinstance(origin, Voice) and origin.first >= 0:
        return scene.tokens.start[origin.first], scene.tokens.end[origin.last - 1]
    if not isinstance(origin, Attribution) or origin.source_first < 0:
        return None
    return scene.tokens.start[origin.source_first], scene.tokens.end[origin.source_last - 1]


def traits_of(scene: Scene, draft: Draft, where: Whereabouts) -> tuple[Traits, tuple[str, ...]]:
    """Who the counted are by their noun, its adjectives and what they are said to be; and the attributes that these give.

    A nation's name tells which ("ten Americans"); it says nothing of those at home.
    """
    counted = draft.decided.count.counted
    said = said_to_be(scene, counted)
    lexes = [*([counted.noun] if counted.noun is not None else []), *counted.adjectives, *said]
    # "Twelve were held": what befell people may be told in the gender of "persons".
    sex = next((x.sex for x in lexes if x.sex and not (x in said and x.group == "detainees")), None)
    age = age_told(scene, draft.decided.count)
    age = next((x.age for x in lexes if x.age), None) if age is None else age or None
    foreign = next((x.nationality for x in lexes if x.nationality), None)
    nationality = where.nationality or (None if where.at_home else foreign)
    traits = Traits(sex, age, nationality, where.facility, where.place)
    return traits, tuple(sorted({a for x in lexes for a in x.attributes}))


def rule_of(draft: Draft) -> str:
    """The name of the rule that read a figure: the act's form and measure, or the memory's."""
    act = act_of(draft.decided)
    if act is not None:
        return f"act:{act.lex.measure}:{act.lex.form}{':' + act.lex.use if act.lex.use else ''}"
    origin = getattr(draft.decided.origin, "origin", None)
    return f"memory:{origin}"


def to_figures(scene: Scene, drafts: list[Draft], setting: Setting) -> tuple[Figure, ...]:
    """Grounded records; a draft whose number says nothing is impossible by construction."""
    ids = PassageIds(scene.report)
    tokens = scene.tokens
    out: list[Figure] = []
    places = [draft.where or setting.where(draft.decided) for draft in drafts]
    told = [traits_of(scene, draft, where) for draft, where in zip(drafts, places, strict=True)]
    whole = inherited([d.decided for d in drafts], [d.whole for d in drafts], [traits for traits, _ in told])
    for draft, where, (_, attributes), traits in zip(drafts, places, told, whole, strict=True):
        number = draft.decided.count.number
        first, last = scene.sentences[scene.sentence_of[number.first]]
        out.append(
            Figure(
                id=ids.take("f", number.start, number.end),
                report=scene.report.id,
                start=number.start,
                end=number.end,
                text=scene.report.text[number.start : number.end],
                sentence_start=tokens.start[first],
                sentence_end=tokens.end[last - 1],
                measure=draft.decided.label,  # type: ignore[arg-type]
                kind=draft.kind,  # type: ignore[arg-type]
                low=number.low,
                high=number.high,
                point=number.point,
                precision=number.precision,  # type: ignore[arg-type]
                group=draft.group,  # type: ignore[arg-type]
                sex=traits.sex,  # type: ignore[arg-type]
                age=traits.age,  # type: ignore[arg-type]
                nationality=traits.nationality,
                country=where.country,
                facility=traits.facility,
                period_from=draft.start,
                period_to=draft.end,
                as_of=draft.as_of,
                source=draft.source,
                source_span=draft.source_span,
                modality=draft.modality,  # type: ignore[arg-type]
                part_of=draft.whole,
                rule=rule_of(draft),
                place=traits.place,
                attributes=attributes,
            )
        )
    return tuple(out)


def set_aside(scene: Scene, figures: tuple[Figure, ...], counts: list[Count]) -> tuple[SetAside, ...]:
    """Every number expression that is no figure, with its reason."""
    taken = {(f.start, f.end) for f in figures}
    by_number = {(c.number.start, c.number.end): c for c in counts}
    out = []
    for number in scene.numbers:
        span = (number.start, number.end)
        if span in taken:
            continue
        count = by_number.get(span)
        if scene.blocked[number.first]:
            reason = "not_read"
        elif count is None:
            reason = number.kind
        elif count.counted.how == "other" and count.counted.noun is not None:
            reason = count.counted.noun.reason
        elif count.counted.how == "unknown":
            reason = f"counts:{count.counted.word}"
        else:
            reason = "no_act" if not scene.acts_of[scene.sentence_of[number.first]] else "unclear"
        out.append(
            SetAside(
                report=scene.report.id, start=number.start, end=number.end, text=scene.report.text[slice(*span)], reason=reason
            )
        )
    return tuple(out)


def read_figures(scene: Scene, setting: Setting) -> tuple[tuple[Figure, ...], tuple[SetAside, ...]]:
    """The figures of a report and the numbers set aside: together every number expression it holds."""
    counts = counts_of(scene)
    drafts: list[Draft] = []
    for start in range(0, len(counts), _BLOCK):
        block = draft_figures(scene, counts[start : start + _BLOCK], setting)
        for draft in block:
            draft.whole = None if draft.whole is None else draft.whole + len(drafts)
        drafts += block
    figures = to_figures(scene, drafts, setting)
    return figures, set_aside(scene, figures, counts)
