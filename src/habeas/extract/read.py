"""Reading one report: figures, people and accounts, every number accounted for."""

from habeas.extract.accounts.find import find_accounts
from habeas.extract.figures.find import read_figures
from habeas.extract.figures.setting import Setting
from habeas.extract.figures.tally_claims import find_tally_claims
from habeas.extract.people.find import find_people
from habeas.extract.people.prisons import with_prisons
from habeas.extract.text.scene import set_scene
from habeas.model import Reading, Report


def read(report: Report) -> Reading:
    """Everything that one report says. Pure: the same report always gives the same reading."""
    scene = set_scene(report)
    setting = Setting(scene)
    figures, aside = read_figures(scene, setting)
    people = find_people(with_prisons(scene, setting.atlas.places), setting.entities, setting.attributions, figures)
    return Reading(
        report=report.id,
        sha256=report.sha256,
        language=report.language,
        published=report.published,
        publisher=report.publisher,
        figures=figures,
        people=people,
        accounts=find_accounts(scene, setting.entities, setting.attributions, people, figures),
        set_aside=aside,
        tally_claims=find_tally_claims(scene, setting.entities, setting.attributions),
        sentences=tuple((scene.tokens.start[a], scene.tokens.end[b - 1]) for a, b in scene.sentences),
    )
