"""How likely are two rows one person? Candidate pairs and probabilities by Splink; nothing else in habeas knows Splink."""

import logging
import math
import re
import warnings
from collections.abc import Collection, Iterator, Sequence
from statistics import median
from typing import TYPE_CHECKING, Any

import msgspec

from habeas.errors import UsageError
from habeas.model import Record, short_hash
from habeas.registry.compare_blocks import Rule, add_keys, chosen
from habeas.registry.compare_levels import Compared, comparisons, written
from habeas.registry.compare_rows import ALWAYS, COUNTS_FOR_ITSELF, Prepared, Shares, shares, with_rarity

if TYPE_CHECKING:
    from splink import Linker

# A way of agreeing that was never met is rare, not impossible.
_LEAST = 1e-4
_LEAST_U = 1e-8
_LEARN_PAIRS = 2_000_000
# More rounds change little, and let ways that are hardly ever met fade beyond what a number can hold.
_ROUNDS = (10, 4)
# All pairs of so many rows show how two people agree by chance.
_CHANCE_ROWS = 1_500
_KEPT = 0.005
# How often two people who share a first given name or surname share the second as well.
_SECOND_TOO = 0.03
_ASKED = re.compile(r"\b[lr]\.(\w+)")
_SIDE = re.compile(r"\b([lr])\.(\w+)")


class LinkModel(Record, frozen=True, kw_only=True):
    """What was learnt of a study, once: comparisons with their weights, the rules for pairs, how common values are, the prior.

    It stays as it is when lists are added: then scores of old pairs stay, and new rows alone are scored.
    """

    compared: tuple[Compared, ...]
    rules: tuple[Rule, ...]
    shares: Shares
    prior: float
    learnt: bool


class Scored(Record, frozen=True, kw_only=True):
    """Two rows, how likely they are one person, and the way each comparison came out (-1: not known of both)."""

    a: str
    b: str
    probability: float
    weight: float
    ways: tuple[int, ...]


def learn(base: object, rows: Sequence[Prepared]) -> LinkModel:
    """The model of a study: learnt from its rows without labels, or the written weights where they are too few."""
    _quiet()
    known = shares(rows)
    with_rarity(rows, known)
    add_keys(rows)
    blocks = chosen(rows)
    compared = comparisons(rows)
    model = LinkModel(compared=compared, rules=blocks.rules, shares=known, prior=_small_prior(len(rows)), learnt=False)
    if len(rows) < COUNTS_FOR_ITSELF or not blocks.rules:
        return model
    model = msgspec.structs.replace(model, compared=_chance(base, rows, model), learnt=True)
    model = _settled(base, rows, _agreement(base, rows, model, blocks.training))
    per_person = 1 + model.prior * (len(rows) - 1)
    corrected = tuple(_corrected(one, model.prior, shares(rows, per_person)) for one in model.compared)
    return _settled(base, rows, msgspec.structs.replace(model, compared=corrected))


def score(base: object, rows: Sequence[Prepared], model: LinkModel, fresh: Collection[str] | None = None) -> list[Scored]:
    """The pairs worth keeping, in order of their ids; with `fresh` only pairs that one of those rows is part of."""
    _quiet()
    with_rarity(rows, model.shares)
    add_keys(rows)
    for row in rows:
        row["fresh"] = fresh is None or row["unique_id"] in fresh
    if not rows or not model.rules or not model.compared:
        return []
    linker = _linker(base, rows, model, fresh=fresh is not None, ways=True)
    found = linker.inference.predict(threshold_match_probability=_KEPT)
    gammas = [f"gamma_{one.name}" for one in model.compared]
    listed = linker.misc.query_sql(  # type: ignore[no-untyped-call]
        f"select unique_id_l, unique_id_r, match_probability, match_weight, {', '.join(gammas)} from {found.physical_name}",  # noqa: S608 - own names
        output_type="splink_df",
    )
    return sorted(_scored(listed.as_dict(), model), key=lambda one: (one.a, one.b))


def _scored(columns: dict[str, list[Any]], model: LinkModel) -> Iterator[Scored]:
    gammas = [columns[f"gamma_{one.name}"] for one in model.compared]
    ids = zip(columns["unique_id_l"], columns["unique_id_r"], columns["match_probability"], columns["match_weight"], strict=True)
    for n, (one, other, probability, weight) in enumerate(ids):
        # Splink counts ways from the last; ours are counted from the first, as they are written.
        ways = tuple(
            -1 if gamma[n] < 0 else len(compared.levels) - 1 - gamma[n]
            for gamma, compared in zip(gammas, model.compared, strict=True)
        )
        first, second = sorted((str(one), str(other)))
        yield Scored(a=first, b=second, probability=round(probability, 6), weight=round(weight, 3), ways=ways)


def _chance(base: object, rows: Sequence[Prepared], model: LinkModel) -> tuple[Compared, ...]:
    """How two people agree by chance: all pairs of a sample that does not depend on the order of the rows."""
    sample = sorted(rows, key=lambda row: short_hash(str(row["unique_id"])))[:_CHANCE_ROWS]
    linker = _linker(base, sample, model)
    linker.training.estimate_u_using_random_sampling(max_pairs=1e12)
    return tuple(
        msgspec.structs.replace(
            one,
            levels=tuple(
                level if value is None else msgspec.structs.replace(level, u=_rounded(max(value, _LEAST_U)))
                for level, value in zip(one.levels, values, strict=True)
            ),
        )
        for one, values in zip(model.compared, _values(linker, model, "u_probability"), strict=True)
    )


def _agreement(base: object, rows: Sequence[Prepared], model: LinkModel, training: Sequence[Rule]) -> LinkModel:
    """How one person's rows agree: Splink's expectation maximisation, rule by rule; the middle of what the rules teach."""
    taught = [found for rule in training if (found := _taught(base, rows, model, rule)) is not None]
    compared = tuple(_middle(one, [found[n] for found in taught]) for n, one in enumerate(model.compared))
    return msgspec.structs.replace(model, compared=compared, prior=_rounded(min(0.1, 1 / max(len(rows), 1))))


def _taught(base: object, rows: Sequence[Prepared], model: LinkModel, rule: Rule) -> list[list[float | None]] | None:
    """What one rule teaches of every way that it leaves free. Where a way fades to nothing Splink gives up: fewer rounds."""
    from splink import block_on
    from splink.internals.exceptions import EMTrainingException, SplinkException

    for rounds in _ROUNDS:
        linker = _linker(base, rows, model, rounds=rounds)
        try:
            linker.training.estimate_parameters_using_expectation_maximisation(
                block_on(*rule), max_pairs=_LEARN_PAIRS, record_sample_proportion=1.0, estimate_without_term_frequencies=True
            )
        except (ValueError, EMTrainingException, SplinkException):  # also where a rule gives no pairs, or leaves nothing free
            continue
        return _values(linker, model, "m_probability")
    return None


def _middle(one: Compared, taught: Sequence[Sequence[float | None]]) -> Compared:
    levels = []
    for n, level in enumerate(one.levels):
        known = [value for values in taught if (value := values[n]) is not None]
        levels.append(msgspec.structs.replace(level, m=_rounded(max(median(known), _LEAST))) if known else level)
    return msgspec.structs.replace(one, levels=tuple(levels))


def _values(linker: "Linker", model: LinkModel, which: str) -> list[list[float | None]]:
    """What Splink learnt of every way of every comparison; nothing of ways that it did not see."""
    learnt = {one.output_column_name: one for one in linker._settings_obj.comparisons}
    return [
        [_value(level, which) for level in learnt[one.name].comparison_levels if not level.is_null_level] for one in model.compared
    ]


def _value(level: Any, which: str) -> float | None:
    value = level._trained_m_median if which == "m_probability" else level._trained_u_median
    return float(value) if value is not None and math.isfinite(value) else None


def _corrected(one: Compared, prior: float, known: Shares) -> Compared:
    """Some pairs of any sample are one person after all: taken out of what is held for chance, and the written limits kept.

    A value that so many rows bear is met by chance as often as that, whatever the sample showed.
    """
    limits = written().at_most.get(one.kind, {})
    met = known.met.get({"given": "g1", "surname": "s1"}.get(one.name, one.name), ())
    levels = []
    for level in one.levels:
        m = min(level.m, limits.get(level.key, 1.0))
        u = max((level.u - prior * level.m) / (1 - prior), level.u / 4 if not level.key[-1].isdigit() else _LEAST_U)
        if level.key[-1].isdigit() and met:
            u = max(u, m * met[int(level.key[-1])] * (_SECOND_TOO if level.key.startswith("both") else 1.0))
        levels.append(msgspec.structs.replace(level, m=m, u=_rounded(u)))
    return msgspec.structs.replace(one, levels=tuple(levels))


def _settled(base: object, rows: Sequence[Prepared], model: LinkModel) -> LinkModel:
    """The prior that agrees with the scores it leads to, found by repeating."""
    linker = _linker(base, rows, model)
    found = linker.inference.predict(threshold_match_weight=-20)
    counted = linker.misc.query_sql(  # type: ignore[no-untyped-call]
        f"select round(match_weight, 1) as weight, count(*) as pairs from {found.physical_name} group by 1 order by 1",  # noqa: S608 - own names
        output_type="splink_df",
    ).as_dict()
    total = len(rows) * (len(rows) - 1) / 2
    offset = math.log2(model.prior / (1 - model.prior))
    prior = model.prior
    for _ in range(60):
        shift = math.log2(prior / (1 - prior)) - offset
        expected = sum(n / (1 + 2.0 ** -(min(w + shift, 60))) for w, n in zip(counted["weight"], counted["pairs"], strict=True))
        prior = min(max(expected / total, 1e-9), 0.5)
    return msgspec.structs.replace(model, prior=_rounded(prior))


def _rounded(value: float) -> float:
    return float(f"{value:.4g}")


def _small_prior(rows: int) -> float:
    return min(0.1, written().small_prior / max(rows - 1, 1))


def _linker(
    base: object, rows: Sequence[Prepared], model: LinkModel, *, fresh: bool = False, ways: bool = False, rounds: int = _ROUNDS[0]
) -> "Linker":
    from splink import DuckDBAPI, Linker, SettingsCreator

    settings = SettingsCreator(
        link_type="dedupe_only",
        comparisons=[_comparison(one) for one in model.compared],
        blocking_rules_to_generate_predictions=[
            {"blocking_rule": _rule(rule, fresh=fresh), "sql_dialect": "duckdb"} for rule in model.rules
        ],
        probability_two_random_records_match=model.prior,
        retain_matching_columns=ways,  # Splink keeps the ways of a pair only beside its cells
        retain_intermediate_calculation_columns=False,
        max_iterations=rounds,
    )
    api = DuckDBAPI(connection=base)  # type: ignore[arg-type]
    return Linker(api.register(_table(rows, model)), settings, log_level="ERROR", validate_settings=False)


def _rule(rule: Rule, *, fresh: bool) -> str:
    agreed = " and ".join(f"l.{name} = r.{name}" for name in rule)
    return f"{agreed} and (l.fresh or r.fresh)" if fresh else agreed


def _columns(sql: str) -> str:
    """Splink's way to write the columns of the two rows: l.g1 → "g1_l"."""
    return _SIDE.sub(r'"\2_\1"', sql)


def _comparison(one: Compared) -> dict[str, Any]:
    levels: list[dict[str, Any]] = [{"sql_condition": _columns(one.absent), "label_for_charts": "unknown", "is_null_level": True}]
    for level in one.levels:
        levels.append(
            {
                "sql_condition": _columns(level.sql),
                "label_for_charts": level.key,
                "m_probability": level.m,
                "u_probability": level.u,
            }
        )
    return {"output_column_name": one.name, "comparison_levels": levels, "comparison_description": one.kind}


def _table(rows: Sequence[Prepared], model: LinkModel) -> Any:
    import pyarrow as pa

    asked = {found for one in model.compared for level in one.levels for found in _ASKED.findall(level.sql)}
    names = sorted({*ALWAYS, *asked, *(name for rule in model.rules for name in rule), *(name for row in rows for name in row)})
    return pa.table({name: pa.array([row.get(name) for row in rows], type=_type(name, pa)) for name in names})


def _type(name: str, pa: Any) -> Any:
    if name in ("gf", "rest"):
        return pa.list_(pa.string())
    if name.endswith("_q") or name in ("yb", "bm", "bd", "ay", "am", "an", "ry", "rm", "rn", "yx"):
        return pa.int64()
    if name == "ya":
        return pa.float64()
    return pa.bool_() if name == "fresh" else pa.string()


def _quiet() -> None:
    """Splink is there or the user is told how to get it; it prints nothing and warns of nothing that we handle."""
    try:
        import splink  # noqa: F401
    except ImportError:
        raise UsageError("linking lists needs Splink, which is not installed", "pip install 'habeas[names]'") from None
    logging.getLogger("splink").setLevel(logging.ERROR)
    warnings.filterwarnings("ignore", module="splink")
