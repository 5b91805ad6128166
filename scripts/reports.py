"""Makes any number of reports for measuring speed: invented places, people and numbers, the same for the same number.

Nothing of it is annotated and nothing is learnt from it; it only has to weigh as much as news does. Some are copies of others, as
in every real folder.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

TOWNS = ("Velm", "Orsk", "Northport", "Lena Bay", "Caradoc", "Mirnov", "Saltash", "Port Halden", "Tessary", "Oldbridge")
GROUPS = ("Harbour Watch", "the Lantern Committee", "Families of the Gate", "Open Cell", "the Norland Prison Watch")
NAMES = ("Ilja Marek", "Ana Torvald", "Pedro Salinas", "Rute Amado", "Josef Linde", "Marta Kowal", "Luis Arenal", "Nadia Serrano")
ACTS = ("released", "arrested", "held without charge", "charged with terrorism", "sentenced", "moved to house arrest")
FILLER = (
    "The street in front of the gate had been closed since the early morning, and the bakery on the corner stayed shut.",
    "Nobody from the ministry answered questions sent by this newspaper before it went to print.",
    "The vote and the count that followed it have been disputed since the day the results were read out on television.",
    "Rain fell on the tents for most of the afternoon, and the radio of the lorry drivers played the same songs again.",
    "Observers had called the count flawed, and the electoral office has not published its tables by polling station.",
    "A neighbour brought soup; a schoolteacher collected signatures for a letter that was to be delivered on Monday.",
)
PEOPLE = ("people", "protesters", "political prisoners", "detainees", "women", "students")


def paragraphs(seed: int, day: date) -> Iterator[str]:
    """The paragraphs of report number `seed`."""
    town, group, name = TOWNS[seed % 10], GROUPS[seed % 5], NAMES[seed % 8]
    first, second = 20 + seed * 7 % 300, 3 + seed * 5 % 60
    yield f"{group.removeprefix('the ')} says at least {first} {PEOPLE[seed % 6]} were {ACTS[seed % 6]} in {town}"
    yield f"{town}, {day.day} {day:%B %Y}"
    for n in range(6 + seed % 5):
        k = seed * 3 + n
        yield (
            f"At least {first + n} {PEOPLE[k % 6]} were {ACTS[k % 6]} in {TOWNS[k % 10]} on {day - timedelta(days=k % 9):%A}, "
            f"{GROUPS[(k + 1) % 5]} said in a statement. Of them {second} are women and {second // 2 + 1} are minors. "
            f"{FILLER[k % 6]} "
            f'"They took my brother {NAMES[(k + 3) % 8]} at {k % 12 + 1} in the morning," said {name}, {30 + k % 40}, a nurse. '
            f"{FILLER[(k + 2) % 6]} The prosecutor's office says {second + k % 17} cases are under review. {FILLER[(k + 4) % 6]}"
        )


def write_reports(folder: Path, number: int) -> int:
    """Write `number` reports with a meta.jsonl; every eighth copies an earlier one under another name. Gives back the words."""
    folder.mkdir(parents=True, exist_ok=True)
    meta, words = [], 0
    for seed in range(number):
        source = seed - 3 if seed % 8 == 7 else seed
        day = date(2031, 1, 6) + timedelta(days=source % 90)
        text = "\n\n".join(paragraphs(source, day)) + "\n"
        if source != seed:
            text += f"This report first appeared in paper number {source}.\n"
        words += len(text.split())
        (folder / f"report-{seed:05}.txt").write_text(text, encoding="utf-8")
        published = day + timedelta(days=source != seed)
        meta.append(f'{{"report": "report-{seed:05}", "published": "{published}", "publisher": "Paper {seed % 40}"}}')
    (folder / "meta.jsonl").write_text("\n".join(meta) + "\n", encoding="utf-8")
    return words
