"""Every cue of the lexicon meets its own examples."""

from habeas.ingest.blocks import cues, meets


def test_every_cue_meets_its_yes_and_none_of_its_no_examples() -> None:
    for cue, pattern in cues():
        assert [y for y in cue.yes if meets(cue, pattern, y) is None] == [], cue.pattern
        assert [n for n in cue.no if meets(cue, pattern, n) is not None] == [], cue.pattern
