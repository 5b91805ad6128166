"""How the organisations of a study count: learnt from its sentences, with what a reviewer wrote in hand/profiles.yaml on top."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec
import yaml

from habeas.engine.jobs.sealing import Door, door_of
from habeas.engine.store import Store, write_private
from habeas.errors import UsageError
from habeas.model import Lineage, Passage, Reading, Record
from habeas.model.profile import Aspect, Profile, ProfileEdit

# Where a reviewer's word on counting stands in the folder of a study.
FILE = Path("hand") / "profiles.yaml"
_HEAD = (
    "# How each organisation counts. What stands here goes before what the reports show; delete a line to learn it again.\n"
    "# counts, leaves_out: house_arrest, conditional, minors, soldiers, foreigners, disappeared, sentenced.\n"
)


class Edits(Record, frozen=True, kw_only=True):
    """hand/profiles.yaml: an organisation's name and what was written about it."""

    organisations: dict[str, ProfileEdit]


def learnt_profiles(store: Store, readings: Sequence[Reading], lineage: Lineage) -> tuple[Profile, ...]:
    """Every counter's profile as the reports show it; what is sealed is masked in their sentences."""
    from habeas import reconcile

    door = door_of(store)
    labels = {label: sha256 for sha256, label in store.labels().items()}
    sentences = {r.report: tuple(_telling(store, door, r, labels)) for r in readings if r.figures}
    return reconcile.profiles_of(readings, lineage, {report: some for report, some in sentences.items() if some})


def _telling(store: Store, door: Door, reading: Reading, labels: dict[str, str]) -> Iterator[Passage]:
    """The sentences of a report that hold a counted number, or may say how something is counted."""
    from habeas import reconcile

    sha256 = labels.get(reading.report, reading.sha256)
    text = store.report(sha256).text
    spans = {(f.sentence_start, f.sentence_end) for f in reading.figures if f.source is not None}
    whole = store.reading(sha256)
    spans |= {(start, end) for start, end in (whole or reading).sentences if reconcile.tells(text[start:end], reading.language)}
    for start, end in sorted(spans):
        yield Passage(start=start, end=end, text=door.text(text[start:end], touched=True))


def profiles_in(store: Store, readings: Sequence[Reading], lineage: Lineage, folder: Path) -> tuple[Profile, ...]:
    """The profiles of a study, a reviewer's word first."""
    from habeas import reconcile

    return reconcile.edited(learnt_profiles(store, readings, lineage), read_edits(folder / FILE))


def read_edits(path: Path) -> dict[str, ProfileEdit]:
    """What a reviewer wrote; nothing where there is no file."""
    if not path.is_file():
        return {}
    try:
        found = yaml.safe_load(path.read_text(encoding="utf-8-sig")) or {}
        return msgspec.convert({"organisations": found}, Edits, strict=False).organisations
    except (yaml.YAMLError, msgspec.ValidationError, UnicodeDecodeError):
        hint = "an organisation, then counts, leaves_out, since, hour; docs/how-to/compare.md shows one"
        raise UsageError("hand/profiles.yaml is not what it should be", hint) from None


def write_profiles(path: Path, profiles: Sequence[Profile]) -> None:
    """The profiles as a file that a reviewer edits; only those of which something is known."""
    told = {profile.name: _as_edit(profile) for profile in profiles if profile.rules or profile.since or profile.hour}
    body = yaml.safe_dump(told, allow_unicode=True, sort_keys=True, default_flow_style=None) if told else ""
    write_private(path, (_HEAD + body).encode("utf-8"))


def _as_edit(profile: Profile) -> dict[str, object]:
    def those(*, counted: bool) -> list[Aspect]:
        return [rule.aspect for rule in profile.rules if rule.counts is counted]

    said = {"counts": those(counted=True), "leaves_out": those(counted=False), "since": profile.since, "hour": profile.hour}
    return {key: value for key, value in said.items() if value}
