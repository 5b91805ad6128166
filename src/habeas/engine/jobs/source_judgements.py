"""What reviewers said of names that count: hand/sources.yaml, which names are one source and which are not."""

from pathlib import Path

import msgspec
import yaml

from habeas.errors import UsageError
from habeas.model import SourceJudgement

HINT = "each entry is `- same: [name, name]` or `- apart: [name, name]`, with `withdrawn: true` to take it back"


def source_judgements(study: Path) -> tuple[SourceJudgement, ...]:
    """The judgements of a study; none where nobody made any."""
    path = study / "hand" / "sources.yaml"
    if not path.is_file():
        return ()
    try:
        return msgspec.convert(yaml.safe_load(path.read_text(encoding="utf-8")) or [], tuple[SourceJudgement, ...])
    except (yaml.YAMLError, msgspec.ValidationError, UnicodeDecodeError) as error:
        raise UsageError(f"hand/sources.yaml cannot be read ({type(error).__name__})", HINT) from None
