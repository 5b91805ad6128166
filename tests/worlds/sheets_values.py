"""What stands in a cell of a made sheet: one field of one person, in a style."""

import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from worlds.lists_names import words
from worlds.lists_truth import Custody, Person

# Colours of a row by what is true of the person; the legend names them in this order.
COLOURS = {"held": "FFFF9999", "released": "FF99FF99", "died": "FFCCCCCC"}
DAY = date(2026, 5, 1)
_MONTHS_SHORT = {
    "es": "ene feb mar abr may jun jul ago sep oct nov dic",
    "pt": "jan fev mar abr mai jun jul ago set out nov dez",
    "en": "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
}
_SEX = {"es": {"m": "Masculino", "f": "Femenino"}, "pt": {"m": "masculino", "f": "feminino"}, "en": {"m": "male", "f": "female"}}
_STATES = {
    "es": {
        "held": "Detenido",
        "released": "Excarcelado",
        "measures": "Excarcelado con medidas",
        "house": "Casa por cárcel",
        "died": "Fallecido",
    },
    "pt": {"held": "preso", "released": "solto", "measures": "solto com cautelares", "house": "prisão domiciliar", "died": "morto"},
    "en": {
        "held": "in prison",
        "released": "released",
        "measures": "released on bail",
        "house": "house arrest",
        "died": "died in custody",
    },
}
_LETTERS = {
    "es": {"held": "D", "released": "L", "measures": "L", "house": "CC", "died": "F"},
    "pt": {"held": "P", "released": "S", "measures": "S", "house": "D", "died": "F"},
    "en": {"held": "D", "released": "R", "measures": "R", "house": "H", "died": "X"},
}
_YES = {"es": ("Sí", "No"), "pt": ("sim", "não"), "en": ("yes", "no")}
_CHARGES = {
    "es": [
        "Terrorismo",
        "Incitación al odio",
        "Terrorismo e incitación al odio",
        "Traición a la patria",
        "Asociación para delinquir",
        "Instigación pública",
    ],
    "pt": ["associação criminosa", "incitação ao crime", "dano ao patrimônio", "terrorismo"],
    "en": ["sedition", "incitement", "terrorism", "unlawful assembly", "conspiracy"],
}
_JOBS = {
    "es": ["Estudiante", "Comerciante", "Docente", "Enfermera", "Albañil", "Periodista", "Ama de casa", "Mototaxista", "Obrero"],
    "pt": ["estudante", "professor", "pedreiro", "motorista", "agricultor"],
    "en": ["teacher", "student", "journalist", "trader", "farmer"],
}
_BODIES = {
    "es": ["GNB", "Policía nacional", "SEBIN", "DGCIM", "Policía municipal"],
    "pt": ["Polícia Militar", "Polícia Civil", "Exército"],
    "en": ["police", "army", "state security"],
}
_COURTS = {
    "es": ["Control 4°", "1ro de Control", "Tribunal 2° de terrorismo"],
    "pt": ["2ª Vara Criminal", "1ª Vara Federal"],
    "en": ["High Court"],
}
_HEALTH = {
    "es": ["Hipertenso", "Diabetes", "Sin información", "Requiere cirugía", ""],
    "pt": ["asma", ""],
    "en": ["asthma", "unknown", ""],
}
_NOTES = {
    "es": ["Familia sin noticias desde marzo", "Padre de dos niños", "", "", "Audiencia diferida"],
    "pt": ["em greve de fome", "", ""],
    "en": ["moved in March", "", "", "on hunger strike"],
}
_CONDITIONS = {
    "es": ["Presentación cada 30 días", "Prohibición de salida del país", "Libertad plena", ""],
    "pt": ["tornozeleira", ""],
    "en": ["weekly reporting", "travel ban", "none", ""],
}
_TERMS = {"es": ["10 años", "15 años", "", "30 años"], "pt": ["4 anos", ""], "en": ["10 years", "", "18 months", "15 years"]}
_NATIONS = {"es": ["Venezolana", "Colombiana", "Venezolana"], "pt": ["brasileira"], "en": ["Venezuelan", "Colombian", "Spanish"]}


@dataclass(frozen=True)
class Subject:
    """A person on a sheet, and the chance that fills the cells that no world knows of."""

    person: Person
    lang: str
    rng: random.Random

    @property
    def custody(self) -> Custody:
        return self.person.custody[0]

    @property
    def state(self) -> str:
        """The state in three colours: those out on conditions are out, those at home are held."""
        return {"measures": "released", "house": "held"}.get(self.whole_state, self.whole_state)

    @property
    def whole_state(self) -> str:
        return self.custody.state(DAY)


def value(one: Subject, name: str, style: str, at: int) -> str | int | date | datetime:
    """The cell of a field; empty where the sheet does not know."""
    return _FIELDS[name](one, style, at)


def _name(one: Subject, style: str, at: int) -> str:
    given, family = " ".join(one.person.given), " ".join(one.person.surnames)
    shapes = {
        "SUR GIV": f"{family} {given}".upper(),
        "SUR, GIV": f"{family}, {given}".upper(),
        "SUR": f"{family.upper()} {given}",
        "Sur, Giv": f"{family}, {given}",
        "SUR, Giv": f"{family.upper()}, {given}",
        "1. name": f"{at}. {given} {family}",
    }
    return shapes.get(style, f"{given} {family}")


def _dated(day: date | None, lang: str, style: str) -> str | int | date | datetime:
    if day is None:
        return ""
    month = words()["months"][lang][day.month - 1]
    short = _MONTHS_SHORT[lang].split()[day.month - 1]
    simple = {
        "iso": "%Y-%m-%d",
        "d/m/y": "%d/%m/%Y",
        "d-m-y": "%d-%m-%Y",
        "d.m.y": "%d.%m.%Y",
        "m/d/y": "%m/%d/%Y",
        "d/m/yy": "%d/%m/%y",
        "y": "%Y",
    }
    if style in simple:
        return day.strftime(simple[style])
    if style == "words":
        return f"{day.day} {month} {day.year}" if lang == "en" else f"{day.day} de {month} de {day.year}"
    if style == "date":
        return day
    if style == "datetime":
        return f"{day:%d/%m/%Y} {8 + day.day % 12}:30"
    if style == "serial":
        return (day - date(1899, 12, 30)).days
    shapes = {
        "Mon d y": f"{month} {day.day}, {day.year}",
        "d mon y": f"{day.day} {short} {day.year}",
        "d/mon/y": f"{day.day:02}/{short}/{day.year}",
        "mon y": f"{month} {day.year}",
    }
    return shapes[style]


def _arrested(one: Subject, style: str, at: int) -> str | int | date | datetime:
    known = one.rng.random()
    if known < 0.04:
        return ""
    if known < 0.09 and style not in ("serial", "date", "datetime", "mon y", "d/m/yy"):
        return _dated(one.custody.start, one.lang, "mon y")
    return _dated(one.custody.start, one.lang, style)


def _released(one: Subject, style: str, at: int) -> str | int | date | datetime:
    end = one.custody.end
    return _dated(end, one.lang, style) if end is not None and end <= DAY and one.custody.how != "died" else ""


def _age(one: Subject, style: str, at: int) -> str | int:
    return "" if one.rng.random() < 0.1 else int((DAY - one.person.born).days / 365.2425)


def _sex(one: Subject, style: str, at: int) -> str:
    word = _SEX[one.lang][one.person.sex]
    return {"word": word, "Word": word.capitalize(), "letter": word[0].upper(), "": word[0].upper()}[style]


def _status(one: Subject, style: str, at: int) -> str:
    if style == "letter":
        return _LETTERS[one.lang][one.whole_state]
    if style == "yesno":
        return _YES[one.lang][one.state != "held"]
    return _STATES[one.lang][one.whole_state]


def _some(table: dict[str, list[str]]) -> Callable[[Subject, str, int], str]:
    return lambda one, style, at: one.rng.choice(table[one.lang])


def _note(one: Subject, style: str, at: int) -> str:
    text = one.rng.choice(_NOTES[one.lang])
    return f"{text}\n“{text}”, dice la familia; falta confirmar" if style == "long" and text else text


def _null(one: Subject, style: str, at: int) -> str:
    return (
        one.rng.choice(["Coordinadora", "Vela", ""])
        if style == "org"
        else str(_dated(one.custody.start + timedelta(days=40), one.lang, style))
    )


_FIELDS: dict[str, Callable[[Subject, str, int], str | int | date | datetime]] = {
    "number": lambda one, style, at: at,
    "outside_id": lambda one, style, at: f"{one.rng.randint(1, 999):04d}-{one.rng.randint(2024, 2026)}",
    "document": lambda one, style, at: f"V-{one.rng.randint(4, 33)}.{one.rng.randint(0, 999):03d}.{one.rng.randint(0, 999):03d}",
    "name": _name,
    "given": lambda one, style, at: " ".join(one.person.given),
    "surnames": lambda one, style, at: " ".join(one.person.surnames),
    "given_1": lambda one, style, at: one.person.given[0],
    "given_2": lambda one, style, at: " ".join(one.person.given[1:]),
    "surname_1": lambda one, style, at: one.person.surnames[0],
    "surname_2": lambda one, style, at: " ".join(one.person.surnames[1:]),
    "nickname": lambda one, style, at: one.person.alias or one.person.nickname or "",
    "sex": _sex,
    "age": _age,
    "birth": lambda one, style, at: _dated(one.person.born, one.lang, style),
    "nationality": _some(_NATIONS),
    "occupation": _some(_JOBS),
    "home": lambda one, style, at: one.person.home,
    "kin": lambda one, style, at: f"María {one.person.surnames[-1]}",
    "place": lambda one, style, at: one.custody.place,
    "prison": lambda one, style, at: one.custody.prison(DAY) if one.state == "held" else "",
    "authority": _some(_BODIES),
    "arrested": _arrested,
    "released": _released,
    "charge": _some(_CHARGES),
    "sentence": _some(_TERMS),
    "court": _some(_COURTS),
    "counsel": lambda one, style, at: one.rng.choice(["Defensa pública", "Ana Belmonte", "Privado", ""]),
    "health": _some(_HEALTH),
    "status": _status,
    "conditions": _some(_CONDITIONS),
    "note": _note,
    "source": lambda one, style, at: f"https://example.org/{one.rng.randint(1000, 9999)}",
    "contact": lambda one, style, at: f"0414-{one.rng.randint(1000000, 9999999)}",
    "updated": lambda one, style, at: _dated(DAY - timedelta(days=one.rng.randint(0, 60)), one.lang, style),
    "null": _null,
}
