"""Who says it? The speaker whose words the assertion stands in, or the one who lays the charge, denies, keeps silent."""

from habeas.extract.accounts.span import Draft
from habeas.extract.entities.find import EntityTable
from habeas.extract.entities.table import Entity, Mention
from habeas.extract.speech.find import Attribution, source_at
from habeas.extract.text.scene import Scene
from habeas.lexicon.vocabulary import W

_SPEAKERS = frozenset(("person", "org", "office", "collective", "outlet", "place"))
_LAYERS = frozenset(("org", "office", "collective"))
_BESIDE = 3
# What nobody says: an impersonal phrase is the report's own, or whoever is reported to say it.
_NOBODYS = frozenset(
    (
        "confirm_unclear",
        "confirm_waiting",
        "confirm_exaggerated",
        "confirm_unverified",
        "confirm_untrue",
        "confirm_list_unpublished",
        "confirm_report_out",
    )
)
# Frames in which the one who does it speaks for himself: what precedes the verb is the source, not whoever reports it.
_OWN_ACT = frozenset(
    (
        "charge_accuses",
        "charge_accuses_them",
        "charge_says",
        "charge_label",
        "charge_evidence",
        "charge_sheet",
        "process_review",
        "confirm_recognised",
        "confirm_fact",
    )
)
_CARRIED_BACK = 80


def _actor_before(scene: Scene, table: EntityTable, draft: Draft) -> Entity | None:
    """The actor right before the assertion or named by its first words, else the first one of its sentence: its subject."""
    start = scene.sentences[scene.sentence_of[draft.first]][0]
    covering = table.covering(draft.first)
    if covering is not None and table.of(covering).kind in _SPEAKERS:
        return table.of(covering)
    first: Entity | None = None
    for mention in table.before(draft.first, start):
        if scene.between("semi", mention.last, max(mention.last, draft.first)):
            break
        if mention.last > draft.first or table.of(mention).kind not in _SPEAKERS or _in_comma_phrase(scene, mention, draft.first):
            continue
        if first is None and draft.first - mention.last <= _BESIDE:
            return table.of(mention)
        first = table.of(mention)
    return first


def _carried_actor(scene: Scene, table: EntityTable, draft: Draft) -> Entity | None:
    """The official or body spoken of last, where the sentence opens with "it", "he", or with a verb whose subject is left out."""
    start = scene.sentences[scene.sentence_of[draft.first]][0]
    if draft.first - start > 1 or (draft.first > start and not scene.flags[start] & W.pronoun):
        return None
    for mention in table.before(start, max(0, start - _CARRIED_BACK)):
        entity = table.of(mention)
        if entity.kind in _LAYERS or (entity.kind == "person" and entity.role == "official"):
            return entity
    return None


def _in_comma_phrase(scene: Scene, mention: Mention, verb: int) -> bool:
    """Does the mention stand in a phrase set off before the verb ("the procurator, on the radio, declined")?"""
    norm = scene.tokens.norm
    return (
        verb > mention.last and norm[verb - 1] == "," and mention.outer > 0 and norm[mention.outer - 1] not in ("\n", ".", ",", ";")
    )


def _layer_within(table: EntityTable, draft: Draft) -> Entity | None:
    """The office that lays a charge, named inside the assertion ("accused by the public ministry of …")."""
    for mention in table.behind(draft.match.first + 1, draft.match.last):
        entity = table.of(mention)
        if entity.kind in _LAYERS or entity.role == "official":
            return entity
    return None


def name_source(scene: Scene, table: EntityTable, attributions: list[Attribution], draft: Draft) -> str | None:
    """The source of one draft, None for the report's own voice."""
    said = source_at(attributions, draft.match.first)
    reported = said.source if said is not None else None
    frame = draft.match.frame
    own_act = draft.stance in ("denies", "does_not_confirm") and frame.frame.topic == "confirmation" and frame.name not in _NOBODYS
    if own_act or frame.name in _OWN_ACT or (draft.stance != "asserts" and reported is None):
        actor = _actor_before(scene, table, draft)
        if actor is None and reported is None and draft.stance != "asserts":
            actor = _carried_actor(scene, table, draft)
        if actor is not None:
            return actor.name
    if frame.frame.topic == "charge" and draft.stance == "asserts":
        layer = _layer_within(table, draft)
        if layer is not None:
            return layer.name
    return reported
