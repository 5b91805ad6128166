"""Who says a number where those who write count it, where a body is taken up, and where a clause alone is somebody's."""

import pytest

from habeas.extract.figures.setting import Setting
from habeas.extract.speakers.ours import told_by_us
from habeas.extract.speakers.plain import plain_speaker
from habeas.extract.text.scene import Scene, set_scene
from habeas.model import Report


def scene_of(text: str, lang: str) -> Scene:
    return set_scene(Report(id="r", sha256="0" * 64, text=text, language=lang, published="2026-05-11", published_from="given"))


OURS = [
    # The writers' own count behind another's, and what they say of themselves over whoever they are.
    ("es", "El Gobierno habla de 540 presos; por nuestra cuenta solo 198 de ellos han salido.", -1, True),
    ("pt", "O Governo fala em 540 presos; pelas nossas contas, só 198 deles saíram.", -1, True),
    ("en", "The government speaks of 540 prisoners; by our count only 198 of them have left.", -1, True),
    ("es", "Quienes firmamos, madres, esposas y dos sacerdotes, recordamos que 52 muchachos siguen presos.", -1, True),
    ("pt", "Quem assina, mães e esposas, lembramos, aliás, que 52 rapazes continuam presos.", -1, True),
    ("en", "We, the mothers of those held, declare that 52 boys are still in jail.", -1, True),
    ("es", "El Gobierno habla de 540 presos; por su cuenta solo 198 de ellos han salido.", -1, False),
    ("es", "La Red Laurel recuerda que 52 muchachos siguen presos.", -1, False),
    ("en", "The Laurel Network says that we know of 52 boys in jail.", -1, False),
    ("en", "They, the mothers of those held, declare that 52 boys are still in jail.", -1, False),
]


@pytest.mark.parametrize(("lang", "text", "at", "ours"), OURS)
def test_writers_count_for_themselves(lang: str, text: str, at: int, *, ours: bool) -> None:
    scene = scene_of(text, lang)
    assert told_by_us(Setting(scene).hearing, scene.numbers[at].first) is ours


PLAIN = [
    # A verb that may be a noun opens a sentence before its number, over small words.
    ("es", "La Red Laurel habla de 80 presos. También denuncia trece heridos.", -1, "Red Laurel"),
    ("es", "La Red Laurel habla de 80 presos. Denuncia asimismo 14 desapariciones.", -1, "Red Laurel"),
    ("pt", "A Rede Laurel fala em 80 presos. Também denuncia treze feridos.", -1, "Rede Laurel"),
    # A noun for any body is the one that spoke, not one that was named before it.
    ("es", "«Miran a la Unión Sur», dijo Ana. La Red Laurel contó 62 presos. La entidad anotó dos muertes.", -1, "Red Laurel"),
    ("pt", "«Vejam a União Sul», diz Ana. A Rede Laurel contou 62 presos. A entidade anotou duas mortes.", -1, "Rede Laurel"),
    ("en", "“They watch the Sur Union,” said Ann. The Laurel Network counted 62. The group noted 12 deaths.", -1, "Laurel Network"),
    ("es", "La Red Laurel contó 62 presos ante la Comisión Sur. La comisión anotó dos muertes.", -1, "Comisión Sur"),
    # Whose a document is by what was done with it.
    ("es", "Salieron 63 presos, según la verificación que la Red Laurel cerró al mediodía.", 0, "Red Laurel"),
    ("pt", "Saíram 63 presos, segundo a verificação que a Rede Laurel fechou ontem.", 0, "Rede Laurel"),
    # What those counted are held to be.
    ("es", "Salieron 418 presos, de los cuales la Red Laurel catalogó como presos políticos a 190.", -1, "Red Laurel"),
    ("es", "La Red Laurel considera presos políticos a 45 de los detenidos.", 0, "Red Laurel"),
    ("pt", "A Rede Laurel qualifica de terroristas 70 dos presos.", 0, "Rede Laurel"),
    ("en", "The Laurel Network classified 45 of those held as political prisoners.", 0, "Laurel Network"),
    # Out of those of whom somebody else tells.
    ("es", "De los que cuenta la defensa, 48 están en el penal, según la jurista Ana Ruiz.", 0, "Ana Ruiz"),
    ("pt", "Dos que a defesa conta, 48 estão na cadeia, segundo a jurista Ana Reis.", 0, "Ana Reis"),
    ("en", "Of those whom the defence counts, 48 are in jail, according to the lawyer Ann Reed.", 0, "Ann Reed"),
    # A frame in a relative clause has that clause alone.
    ("es", "Salieron 14 presos, nueve de los cuales, dijo la Red Laurel, son mujeres.", 1, "Red Laurel"),
    ("es", "Salieron 14 presos, nueve de los cuales, dijo la Red Laurel, son mujeres.", 0, None),
    ("pt", "Saíram 14 presos, nove dos quais, disse a Rede Laurel, são mulheres.", 1, "Rede Laurel"),
    ("en", "They freed 14 prisoners, nine of whom, said the Laurel Network, are women.", 1, "Laurel Network"),
    ("es", "Murieron doce presos, el último Luis Ruiz, un soldador al que, cuenta su hija Ana Ruiz, golpearon.", 0, None),
    ("pt", "Morreram doze presos, o último Luís Reis, um soldador a quem, conta a filha Ana Reis, bateram.", 0, None),
    ("en", "Twelve prisoners died, the last Luke Reed, a welder whom, says his daughter Ann Reed, they beat.", 0, None),
    # Who spoke the words that a sentence takes up.
    ("es", "«Se llevaron a doce muchachos». Con esa frase abrió la maestra Ana Ruiz su relato.", 0, "Ana Ruiz"),
    ("pt", "«Levaram doze rapazes». O relato é da professora Ana Reis.", 0, "Ana Reis"),
    ("en", "“They took twelve boys from here.” With those words Ann Reed opened her account.", 0, "Ann Reed"),
    ("es", "«Se llevaron a doce muchachos». La policía arrestó ayer a la maestra Ana Ruiz.", 0, None),
    # What is brought forward is not said; nobody in particular says what "is said"; where they are is no speaker.
    ("es", "Cuba adelanta la libertad de 127 presos.", 0, None),
    ("pt", "Angola antecipa a libertação de 127 presos.", 0, None),
    ("es", "La Fiscalía adelantó que 90 presos saldrán.", 0, "Fiscalía"),
    ("es", "El Ministerio de Justicia calla. Como se dijo ayer, murieron tres presos.", -1, None),
    ("es", "— Combinado del Este (La Habana): 214", 0, None),
]


@pytest.mark.parametrize(("lang", "text", "at", "source"), PLAIN)
def test_plain_speaker(lang: str, text: str, at: int, source: str | None) -> None:
    scene = scene_of(text, lang)
    found = plain_speaker(Setting(scene).hearing, scene.numbers[at].first)
    assert (found.source if found is not None else None) == source
