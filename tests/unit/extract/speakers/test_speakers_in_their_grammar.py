"""Who tells a number where the grammar leaves one speaker: appositions, clauses about a count or a speaker, passives, lists."""

import pytest
from scripts.lessons import report_of

from habeas.extract import read

CASES = tuple[str, str, str, str | None]


def source(text: str, language: str, number: str) -> str | None:
    """The speaker of a figure of a text, by how its number is written."""
    found = read(report_of(f"x-{language}", text + "\n", "2026-05-11", None))
    return next(f.source for f in found.figures if f.text == number)


BODIES: list[CASES] = [
    ("en", "The Centre for Open Records, a Norland group, counted 117 political prisoners.", "117", "Centre for Open Records"),
    ("es", "El Centro por la Memoria Viva contó 33 muertes bajo custodia.", "33", "Centro por la Memoria Viva"),
    ("pt", "O Centro para a Memória Viva contou 33 mortes sob custódia.", "33", "Centro para a Memória Viva"),
    ("en", "Twelve men are held at the Centre for Temporary Detention in York.", "Twelve", None),
    ("en", "The union said police had told relatives that 31 people were being held.", "31", "police"),
    ("en", "Forty people were held, according to the independent monitor Harbour Watch.", "Forty", "Harbour Watch"),
    ("en", "Last week's communique from the labour bureau promised that 60 detainees would go home.", "60", "the labour bureau"),
]


@pytest.mark.parametrize(("lang", "text", "number", "speaker"), BODIES)
def test_bodies_are_known_by_what_they_are_for_and_beside(lang: str, text: str, number: str, speaker: str | None) -> None:
    assert source("Título\n\n" + text, lang, number) == speaker


CLAUSES: list[CASES] = [
    ("en", "The list that Harbour Watch keeps went from 289 political prisoners to 375.", "289", "Harbour Watch"),
    ("en", "The 40 nurses whose arrest Harbour Watch has documented are in York.", "40", "Harbour Watch"),
    ("en", "Of the 99 doctors, nurses and cooks whose arrest Harbour Watch documented, 43 were freed.", "99", "Harbour Watch"),
    ("en", "Of the 99 nurses whose arrest Harbour Watch has documented, 43 were freed.", "43", None),
    ("es", "De los 99 médicos cuya detención el Foro Puerto ha documentado, 43 fueron liberados.", "99", "Foro Puerto"),
    ("es", "De los 99 médicos cuya detención el Foro Puerto ha documentado, 43 fueron liberados.", "43", None),
    ("pt", "Dos 99 médicos cuja detenção o Fórum Porto documentou, 43 foram libertados.", "99", "Fórum Porto"),
    ("pt", "Dos 99 médicos cuja detenção o Fórum Porto documentou, 43 foram libertados.", "43", None),
    ("en", "The union said 32 were freed. The group, which includes nine women, had been charged.", "nine", None),
    ("en", "The register of Harbour Watch includes 40 prisoners.", "40", "Harbour Watch"),
    ("en", "Juan Inventado filed 58 petitions at the High Court, which has agreed to take up 30 of these.", "58", None),
    ("en", "Forty people were seized, according to lawyers who visited the camp.", "Forty", "lawyers who visited the camp"),
    ("es", "Cuarenta personas fueron detenidas, según abogados que visitaron la comisaría.", "Cuarenta",
     "abogados que visitaron la comisaría"),
    ("en", "A cook who asked not to be named said 25 inmates had died.", "25", "A cook who asked not to be named"),
    ("es", "Un cocinero que pidió no ser nombrado dijo que 25 internos habían muerto.", "25",
     "Un cocinero que pidió no ser nombrado"),
    ("pt", "Um cozinheiro que pediu anonimato disse que 25 reclusos tinham morrido.", "25", "Um cozinheiro que pediu anonimato"),
    ("en", "“They took my son,” said Ana Inventada, a teacher whose brother was seized with two others.", "two", None),
    ("en", "“They took forty,” said Ana Inventada, a teacher from York.", "forty", "Ana Inventada"),
    ("es", "«Se lo llevaron», dijo Ana Inventada, una maestra cuyo primo fue detenido junto con otros dos.", "dos", None),
    ("pt", "«Levaram-no», disse Ana Inventada, uma professora cujo primo foi detido com outros dois.", "dois", None),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "number", "speaker"), CLAUSES)
def test_clauses_tell_whose_a_count_is_or_who_speaks(lang: str, text: str, number: str, speaker: str | None) -> None:
    assert source("Título\n\n" + text, lang, number) == speaker


FRAMES: list[CASES] = [
    ("en", "Mr Inventado says prosecutors have promised him that a further 24 prisoners will be freed.", "24", "prosecutors"),
    ("en", "The union said that police had freed 31 people.", "31", "The union"),
    ("es", "Ana Inventada dice que la fiscalía le ha prometido que otros 24 presos saldrán.", "24", "la fiscalía"),
    ("pt", "Ana Inventada diz que o ministério lhe prometeu que mais 24 presos sairão.", "24", "o ministério"),
    ("en", "In all, 37 people were sentenced, as the lawyers insisted when they had compared notes.", "37", "the lawyers"),
    ("en", "The ministry rejects the claim, made by exiles, that 200 prisoners are ill.", "200", "The ministry"),
    ("es", "El ministerio rechaza la versión, difundida por exiliados, de que hay 200 presos enfermos.", "200", "El ministerio"),
    ("en", "Fourteen men have been executed since the summer, by the official announcements.", "Fourteen",
     "the official announcements"),
    ("en", "The other six men remain in jail, and the court is to hear their case in May.", "six", None),
    ("en", "Norland court denies bail to 41 activists held since March.", "41", None),
    ("en", "The remaining eight, all Norlanders over 60, were freed but must report to the police every week.", "eight", None),
    ("en", "The army held 31, a fraction of the 84 arrests logged by the exile-run Harbour Project.", "84", "Harbour Project"),
    ("en", "Judges freed seven journalists arrested at those marches, where crowds put by organisers at 900 sang.", "seven", None),
    ("en", "Ana Inventada has her husband back. He was one of 14 prisoners let go; six were foreigners, she says, in tears.",
     "six", "Ana Inventada"),
    ("es", "Doce hombres fueron liberados, dijo la abogada Ana Inventada, después de tres noches.", "Doce", "Ana Inventada"),
    ("pt", "Doze homens foram libertados, disse a advogada Ana Inventada, depois de três noites.", "Doze", "Ana Inventada"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "number", "speaker"), FRAMES)
def test_frames_hold_what_they_tell_and_no_more(lang: str, text: str, number: str, speaker: str | None) -> None:
    assert source("Título\n\n" + text, lang, number) == speaker


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The minister, Juan Inventado, denied the shots.\n\nAs of May, 904 people were held, according to our register."),
        ("es", "El ministro Juan Inventado negó los disparos.\n\nSegún nuestro registro, 904 personas seguían detenidas."),
        ("pt", "O ministro João Inventado negou os disparos.\n\nSegundo o nosso registo, 904 pessoas continuavam detidas."),
    ],
)
def test_what_the_writers_count_themselves_is_nobody_elses(lang: str, text: str) -> None:
    assert source(text, lang, "904") is None


def test_whose_register_a_clause_names_is_not_the_last_speakers() -> None:
    text = (
        "Harbour Watch said it knew of 40 detainees. The defence committee counts 100 of them. "
        "The defence committee, whose own register had 64 names of detainees in May, speaks of more."
    )
    assert source(text, "en", "64") == "The defence committee"


LISTS = [
    ("en", "Arrests by city, according to Harbour Watch:\n- York: 301 arrests\n- Leeds: 160", "Harbour Watch"),
    ("es", "Detenciones por ciudad, según el Foro Puerto:\n- Cumaná: 301 detenidos\n- Coro: 160", "Foro Puerto"),
    ("pt", "Detenções por cidade, segundo o Observatório Porto:\n- Beira: 301 detidos\n- Tete: 160", "Observatório Porto"),
    ("en", "The day in figures:\n- York: 301 arrests\n- Leeds: 160", None),
]


@pytest.mark.parametrize(("lang", "text", "speaker"), LISTS)
def test_a_heading_says_whose_the_lines_below_are(lang: str, text: str, speaker: str | None) -> None:
    assert [source(text, lang, number) for number in ("301", "160")] == [speaker, speaker]


def test_a_list_ends_with_its_lines() -> None:
    text = "Arrests by city, according to Harbour Watch:\n- York: 301 arrests\n- Leeds: 160\n\nOn Sunday 22 people were freed."
    assert source(text, "en", "22") is None


def test_whoever_an_interview_is_with_is_no_town() -> None:
    text = (
        "An interview with Harbourton lawyer Ana Inventada\n\nHow many clients are in prison?\n\n"
        '"Nineteen," says Inventada. "Four are miners."\n\nAnd in May?\n\n"In May eleven were held."'
    )
    assert source(text, "en", "eleven") == "Ana Inventada"


def test_a_text_may_end_in_its_number() -> None:
    assert source("Held in the port, as counted by Harbour Watch:\nYork: 301", "en", "301") == "Harbour Watch"
