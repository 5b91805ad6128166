"""Reading one report: figures, people and accounts, every number accounted for."""

from habeas.extract.figures import read_figures
from habeas.extract.scene import set_scene
from habeas.extract.setting import Setting
from habeas.model import Reading, Report


def read(report: Report) -> Reading:
    """Everything that one report says. Pure: the same report always gives the same reading."""
    scene = set_scene(report)
    figures, aside = read_figures(scene, Setting(scene))
    return Reading(
        report=report.id,
        sha256=report.sha256,
        language=report.language,
        published=report.published,
        publisher=report.publisher,
        figures=figures,
        set_aside=aside,
        sentences=tuple((scene.tokens.start[a], scene.tokens.end[b - 1]) for a, b in scene.sentences),
    )
