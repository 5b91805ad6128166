"""Reports whose genealogy is known: a small world (one event in an invented country, told by one paper and by those behind it), and
the written families of tests/gold/lineage as they are stored, for both halves in one form.
"""

from pathlib import Path
from typing import Literal

import msgspec

from habeas.lineage import Sketch, sketch
from habeas.model import Mentioned, Reading, Report, Role

ROLES: dict[str, Role] = {
    "Marek Dosti": "official", "Ilva Renn": "official", "Sorin Vael": "opposition", "Oda Breck": "relative",
    "Tavi Breck": "detainee", "Juno Halm": "detainee", "Pell Ardan": "lawyer",
    "Gita Moor": "relative", "Lev Moor": "detainee", "Rosa Quint": "relative",
}  # fmt: skip

ORIGINAL = """Vardania frees 131 held since the vote

KORVO — The government of President Marek Dosti let 131 people walk out of Sarnath prison on Tuesday, the Open Gates \
Committee said, five months after a disputed vote filled the cells of the country.

Oda Breck, 59, had slept on the kerb for three nights. Her son Tavi Breck, a tram driver of 27, came out at 4:40 with \
12 kilos less and one shoe. “They gave me back his belt and kept his papers,” she said at the gate.

Attorney General Ilva Renn said her office had gone through 225 files and would not speak of an amnesty. The committee \
counts 1,976 arrests since the vote, among them 246 women and 69 minors.

Juno Halm, a baker released with him, said the men of block 7 had been given a single bucket of water for 43 prisoners \
a day. The prison service did not answer questions about the water.

Pell Ardan, who defends 18 of them, said none of the charges had been dropped and that each had signed a paper he was \
not allowed to read. Opposition leader Sorin Vael called the releases a revolving door. By nightfall some 80 families \
were still waiting under a tarpaulin, sharing soup from a pot that the parish of Saint Orso had sent."""

CUT = "\n\n".join(ORIGINAL.split("\n\n")[:4])
EXTENDED = (
    ORIGINAL
    + """\n\n

Vardania has voted nine times since it left the union. Its neighbours have called for calm, and the customs post at \
Lower Kesh was shut for the second day running, according to lorry drivers who spent the night in their cabs on the \
bridge road."""
)
CORRECTED = "Correction: an earlier version of this story gave a wrong age for a released man.\n\n" + ORIGINAL.replace("27", "28")

REWRITE = """Over 130 walk free from Sarnath

After five months behind bars, 131 Vardanians were allowed home this week from the jail at Sarnath, according to a \
local watchdog called the Open Gates Committee. President Marek Dosti has not commented.

Among those who waited was Oda Breck, aged 59, who spent three nights in the street. Tavi Breck, her 27-year-old son \
who drives trams, emerged 12 kilograms lighter, wearing one shoe only, at 4:40 in the afternoon. His documents were \
never handed back to the mother.

225 case files have been looked at, Attorney General Ilva Renn stated, ruling out any amnesty. Detentions have reached \
1,976 by the watchdog's reckoning: 246 are women, 69 are under age.

One bucket of water had to do for 43 inmates every day in block 7, baker Juno Halm recalled after getting out \
alongside him. Lawyer Pell Ardan has some of the cases and complains that his clients put their names to documents he \
could not see; they remain charged."""

TRANSLATION = """Vardania libera a 131 detenidos desde las elecciones

El gobierno del presidente Marek Dosti dejó salir el martes a 131 personas de la cárcel de Sarnath, informó el Comité \
Puertas Abiertas, cinco meses después de unas elecciones disputadas.

Oda Breck, de 59 años, había dormido tres noches en la acera. Su hijo Tavi Breck, conductor de tranvía de 27, salió a \
las 4:40 con 12 kilos menos y un solo zapato. «Me devolvieron su cinturón y se quedaron con sus papeles», contó.

La fiscal general Ilva Renn dijo que su despacho había revisado 225 expedientes. El comité cuenta 1.976 arrestos desde \
la votación, entre ellos 246 mujeres y 69 menores.

Juno Halm, panadero liberado con él, dijo que los hombres del bloque 7 recibían un solo cubo de agua al día para 43 \
presos. Pell Ardan, que defiende a 18 de ellos, dijo que no se ha retirado ningún cargo. El líder opositor Sorin Vael \
habló de una puerta giratoria. Unas 80 familias seguían esperando."""

TRADUCAO = """Vardânia liberta 131 presos desde as eleições

O governo do presidente Marek Dosti deixou sair na terça-feira 131 pessoas da prisão de Sarnath, informou o Comité \
Portas Abertas, cinco meses depois de uma votação contestada.

Oda Breck, de 59 anos, tinha dormido três noites no passeio. O filho, Tavi Breck, condutor de eléctricos de 27, saiu \
às 4:40 com 12 quilos a menos e um só sapato. “Devolveram-me o cinto e ficaram com os papéis”, contou.

A procuradora-geral Ilva Renn disse que o seu gabinete reviu 225 processos. O comité conta 1.976 detenções desde a \
votação, entre elas 246 mulheres e 69 menores.

Juno Halm, padeiro libertado com ele, disse que os homens do bloco 7 recebiam um só balde de água por dia para 43 \
presos. Pell Ardan, que defende 18 deles, disse que nenhuma acusação foi retirada. O líder da oposição Sorin Vael \
falou de uma porta giratória. Cerca de 80 famílias continuavam à espera."""

# The same event and the same tallies by a reporter who was there and met other people: no parent, whatever the facts share.
INDEPENDENT = """Prison gate opens in Vardania for 131

KORVO — Gita Moor had brought a cake for her brother's 33rd birthday. At ten past five on Tuesday Lev Moor walked out \
of Sarnath, one of 131 prisoners let go by the government of President Marek Dosti, by the count of the Open Gates \
Committee.

The group says 1,976 people have been detained since the vote, 246 of them women and 69 of them minors. Attorney \
General Ilva Renn announced last week that 225 cases were under review. “Nobody is above the law and nobody is beneath \
it,” she told parliament.

Opposition leader Sorin Vael said the government had freed the unknown and kept the known. Moor, a land surveyor, said \
he was kept alone for 21 days in a cell without a window and lost the hearing of his left ear. His passport stays with \
the court, to which he has to report on the first and the fifteenth of each month.

The cake had been cut open by the guards. They ate it on the bus."""

OTHER_TONGUE = """Salen 131 presos de la cárcel de Sarnath

El gobierno de Marek Dosti excarceló el martes a 131 personas, según el Comité Puertas Abiertas, que lleva la cuenta \
de 1.976 detenciones desde las elecciones, 246 de mujeres y 69 de menores. La fiscal general Ilva Renn habló de 225 \
casos en revisión.

Rosa Quint, de 44 años, no encontró a su marido en la lista. «Leí los nombres tres veces», dijo. Viajó 310 kilómetros \
desde Lower Kesh con 2 hijos y volvió esa noche en el camión de un vecino. El dirigente opositor Sorin Vael pidió que \
salgan todos."""

OTHER_EVENT = """Teachers of Korvo end their strike

The teachers of Korvo went back to their schools on Monday after 17 days. Their union had asked for 9 percent and got \
4. President Marek Dosti thanked them on the radio. Parents said that the children had read more during the strike \
than before it."""

BACKGROUND = " More than 2,000 people were arrested across the country in the weeks that followed the disputed vote of October."


def of(text: str, name: str, publisher: str | None = None, published: str | None = None, language: str = "en") -> Sketch:
    """The sketch of a text, its people read by name."""
    spans = {who: (text.index(who), text.index(who) + len(who)) for who in ROLES if who in text}
    people = tuple(
        Mentioned(id=f"m{start}", report=name, name=who, named=True, role=ROLES[who], mentions=((start, end),))
        for who, (start, end) in spans.items()
    )
    report = Report(
        id=name, sha256=name, text=text, language=language, publisher=publisher, published=published,
        published_from="meta" if published else None,
    )  # fmt: skip
    return sketch(report, Reading(report=name, sha256=name, language=language, people=people))


WRITTEN = Path(__file__).parent / "gold" / "lineage"
Kind = Literal["copy", "cut", "extended", "rewrite", "translation", "compilation", "correction", "wire_additions", "press_release"]


class From(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An immediate parent, how it was taken, and whether anything shows which of the two came first."""

    report: str
    kind: Kind
    direction: Literal["known", "undecidable"]


class Written(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A written report's place in its family."""

    report: str
    role: Literal["original", "derived", "independent", "from_ghost"]
    root: str | tuple[str, ...]
    parents: tuple[From, ...] = ()
    depth: Literal["light", "medium", "deep"] | None = None
    credits: tuple[str, ...] = ()


class Stated(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A value of the event: who asserts it, which heads of chains state it, and every report that does."""

    measure: str
    value: int
    roots: tuple[str, ...]
    independent_roots: int
    heads: tuple[str, ...]
    reports: tuple[str, ...]
    note: str | None = None


class Truth(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is true of a written family, as its truth.yaml has it."""

    family: str
    event: dict[str, object]
    reports: tuple[Written, ...]
    figures: tuple[Stated, ...]
    unrelated: tuple[tuple[str, str], ...]


def families(half: Literal["apart", "dev"]) -> dict[str, Truth]:
    """The families of a half by name. Those kept apart are for the final measurement only."""
    return {
        place.parent.name: msgspec.yaml.decode(place.read_bytes(), type=Truth)
        for place in sorted((WRITTEN / half).glob("*/truth.yaml"))
    }


def text_of(half: str, family: str, report: str) -> str:
    """The text of a written report, without its head lines."""
    return (WRITTEN / half / family / f"{report}.txt").read_text(encoding="utf-8").partition("---\n")[2]


def head_of(half: str, family: str, report: str) -> dict[str, str]:
    """The head lines of a written report."""
    head = (WRITTEN / half / family / f"{report}.txt").read_text(encoding="utf-8").partition("---\n")[0]
    return dict(line.split(": ", 1) for line in head.splitlines())
