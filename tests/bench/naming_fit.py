"""Fits the weights of naming, and measures them on calls that they were not fitted to.

A pair of speaker and identity has the features that `assignment.features` counts. The weights are those of a softmax
over the identities of a recording and "nobody" (score 0), the maximum a posteriori under normal priors around the
numbers of `PRIOR`, which were set by hand (deviation `SIGMA`), with their signs kept. Folds are whole recordings; all
versions of a recording (with and without panel file, misheard) are in one fold.

`python -m tests.bench.naming_fit src/panelscribe/naming/weights.py > new.py` prints the file with fitted weights,
`python -m tests.bench.naming_fit --check` what they reach on recordings that they were not fitted to.
"""

from __future__ import annotations

import itertools
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.optimize import minimize

from panelscribe.naming.assignment import (
    WITH_PANEL,
    WITHOUT_PANEL,
    features,
    margins,
    scores,
    solve,
)
from panelscribe.naming.collection import Collected, base_feature, collect, priors
from panelscribe.naming.names import match_name, name_tokens
from panelscribe.naming.weights import WEIGHTS
from panelscribe.panel import Panel
from tests.bench.naming import NOBODY, Call, corrupt, load_calls, load_panels

PRIOR: Mapping[str, float] = {
    "calls:cut": 2.0,
    "calls:alone:next": 3.0,
    "self:invited": 2.0,
    "thanks:only:prev": 2.5,
    "affiliation": 1.5,
    "announces:after": 2.0,
    "announces:end:next": 4,
    "announces:far:next": 1.0,
    "announces:near:next": 2.4,
    "asks:after": 0.8,
    "asks:end:next": 2.5,
    "asks:far:next": 0.62,
    "asks:last:next": 1.8,
    "asks:later:prev": 0.5,
    "asks:near:next": 1.5,
    "asks:start:prev": 0.5,
    "base:listed": -1.5,
    "base:no_panel": -2.0,
    "base:unlisted": -3.0,
    "calls:after": 0.6,
    "calls:before": 0.4,
    "calls:end:next": 2.2,
    "calls:far:next": 0.55,
    "calls:last:next": 1.6,
    "calls:later:prev": 0.7,
    "calls:near:next": 1.32,
    "calls:start:prev": 1.2,
    "greets:before": 0.8,
    "greets:end:next": 1.2,
    "greets:far:next": 0.3,
    "greets:later:prev": 0.5,
    "greets:near:next": 0.72,
    "greets:start:prev": 1.5,
    "hands_over:after": 1.5,
    "hands_over:end:next": 3.5,
    "hands_over:far:next": 0.88,
    "hands_over:near:next": 2.1,
    "leads_with_self:later": 1.0,
    "leads_with_self:start": 3.0,
    "may_name_self:later": 0.5,
    "may_name_self:start": 3.0,
    "names_self:later": 3.0,
    "names_self:start": 4.5,
    "presents:end:next": 1.5,
    "presents:far:next": 0.1,
    "presents:near:next": 0.5,
    "recalls:later:prev": 0.4,
    "recalls:start:prev": 0.5,
    "responds:before": 0.7,
    "responds:end:next": 0.5,
    "responds:far:next": 0.12,
    "responds:later:prev": 0.8,
    "responds:near:next": 0.3,
    "responds:start:prev": 2,
    "role:calls_them": 1.0,
    "role:leads": 2.0,
    "role:leads_not": -1.5,
    "self:addresses": -3.0,
    "self:full_name": 1.0,
    "self:speaks_of": -1.5,
    "self:stands_in": -4.0,
    "thanks:before": 0.8,
    "thanks:end:next": 0.3,
    "thanks:far:next": 0.07,
    "thanks:later:prev": 1.2,
    "thanks:near:next": 0.18,
    "thanks:reply": 1.0,
    "thanks:start:prev": 3,
}
FIXED: Mapping[str, float] = {"base:unlisted": -3.4}
"""Not fitted: the rosters of the calls list everybody who speaks, so all they say of guests is that there are none.
At -3.4 a full name that its bearer leads with suffices, and of the calls' nameless people nobody is named.
"""
SIGMA = 1.0
FOLDS = 6


@dataclass(frozen=True, slots=True)
class Row:
    """A speaker: amounts of features for each candidate, and which candidates are right (none: nobody)."""

    group: str
    x: np.ndarray  # shape: (candidates, features)
    offset: np.ndarray  # shape: (candidates,): what the size of the panel makes of the priors
    right: tuple[int, ...]
    words: int


def rows_of(call: Call, panel: Panel, names: Sequence[str]) -> list[Row]:
    collected = collect(call.transcript, panel)
    pairs = features(collected.hints)
    before = priors(collected.identities, panel, WEIGHTS)
    index = {name: column for column, name in enumerate(names)}
    rows = []
    for label in call.transcript.speakers:
        candidates = sorted({i for speaker, i in pairs if speaker == label})
        candidates = [i for i in candidates if any(WEIGHTS[f] > 0 for f in pairs[label, i])]
        if not candidates:
            continue
        x = np.zeros((len(candidates), len(names)))
        offset = np.zeros(len(candidates))
        right = []
        truth = call.truth.get(label, "Unknown")
        for row, i in enumerate(candidates):
            identity = collected.identities.all[i]
            for name, amount in pairs[label, i].items():
                x[row, index[name]] = amount
            x[row, index[base_feature(identity, panel)]] = 1.0
            offset[row] = before[i] - WEIGHTS[base_feature(identity, panel)]
            if NOBODY.fullmatch(truth):
                continue
            if identity.name == truth or (
                identity.person is None
                and match_name(name_tokens(identity.name), name_tokens(truth)).quality >= 0.6
            ):
                right.append(row)
        rows.append(Row(call.name, x, offset, tuple(right), 1))
    return rows


def fit(rows: Sequence[Row], names: Sequence[str], prior: Mapping[str, float]) -> dict[str, float]:
    w0 = np.array([FIXED.get(name, prior[name]) for name in names])

    def loss(w: np.ndarray) -> tuple[float, np.ndarray]:
        total = 0.5 * float(((w - w0) ** 2).sum()) / SIGMA**2
        gradient = (w - w0) / SIGMA**2
        for row in rows:
            s = np.append(row.x @ w + row.offset, 0.0)
            top = s.max()
            e = np.exp(s - top)
            p = e / e.sum()
            chosen = list(row.right) or [len(s) - 1]
            q = np.zeros(len(s))
            q[chosen] = e[chosen] / e[chosen].sum()
            total += float(np.log(e.sum()) - np.log(e[chosen].sum()))
            gradient = gradient + row.x.T @ (p - q)[:-1]
        return total, gradient

    bounds = [
        (FIXED[name], FIXED[name])
        if name in FIXED
        else (None, 0.0)
        if name.startswith("base:") or prior[name] < 0
        else (0.0, None)
        for name in names
    ]
    found = minimize(loss, w0, jac=True, method="L-BFGS-B", bounds=bounds)
    return {name: round(float(value), 2) for name, value in zip(names, found.x, strict=True)}


def fold_of(group: str, groups: Sequence[str]) -> int:
    return groups.index(group) % FOLDS


def cases(seeds: int = 1) -> list[tuple[Call, Panel]]:
    calls, panels = load_calls(), load_panels()
    found = [(c, c.panel()) for c in calls] + [(c, Panel()) for c in calls]
    found += [(corrupt(c, 0.05, s), c.panel()) for c in calls for s in range(seeds)]
    return found + panels + [(c, Panel()) for c, _ in panels]


@dataclass(frozen=True, slots=True)
class Trial:
    """A name that would be given to a label by weights that never saw its recording."""

    mode: str
    call: str
    label: str
    truth: str
    name: str
    margin: float
    right: bool


def cross_validate(seeds: int = 1) -> list[Trial]:
    names = sorted(WEIGHTS)
    prepared = [(call, panel, collect(call.transcript, panel)) for call, panel in cases(seeds)]
    rows = {id(c): rows_of(call, panel, names) for call, panel, c in prepared}
    groups = sorted({call.name for call, _, _ in prepared})
    trials = []
    for fold in range(FOLDS):
        train = [
            row
            for call, _, c in prepared
            if fold_of(call.name, groups) != fold
            for row in rows[id(c)]
        ]
        weights = fit(train, names, PRIOR)
        for call, panel, c in prepared:
            if fold_of(call.name, groups) == fold:
                trials += trials_of(call, panel, c, weights)
    return trials


def trials_of(
    call: Call, panel: Panel, collected: Collected, weights: Mapping[str, float]
) -> list[Trial]:
    labels = list(call.transcript.speakers)
    matrix = scores(
        features(collected.hints), labels, priors(collected.identities, panel, weights), weights
    )
    chosen, total = solve(matrix)
    lost = margins(matrix, chosen, total)
    mode = "listed" if panel.people else "no panel"
    found = []
    for label, column, margin in zip(labels, chosen, lost, strict=True):
        if column is None:
            continue
        identity, truth = collected.identities.all[column], call.truth.get(label, "Unknown")
        right = not NOBODY.fullmatch(truth) and (
            identity.name == truth
            or (
                identity.person is None
                and match_name(name_tokens(identity.name), name_tokens(truth)).quality >= 0.6
            )
        )
        found.append(Trial(mode, call.name, label, truth, identity.name, margin, right))
    return found


def curve(trials: Sequence[Trial]) -> tuple[float, float]:
    """Slope and offset of the logistic curve from margin to probability."""
    margin = np.array([t.margin for t in trials])
    right = np.array([t.right for t in trials], float)

    def loss(p: np.ndarray) -> float:
        z = p[0] * margin + p[1]
        surprise = float((np.logaddexp(0, z) - right * z).sum())
        return surprise + 0.5 * float((p[0] - 0.8) ** 2 + p[1] ** 2)

    slope, offset = minimize(loss, np.array([0.8, 0.0])).x
    return float(slope), float(offset)


def report(trials: Sequence[Trial]) -> str:
    lines = []
    for mode in ("listed", "no panel"):
        own = [t for t in trials if t.mode == mode]
        slope, offset = curve(own)
        lines.append(
            f"{mode}: fitted slope {slope:.2f} offset {offset:.2f}; table by the curve in use"
        )
        used = WITH_PANEL if mode == "listed" else WITHOUT_PANEL
        lines.append("  confidence    names  right")
        edges = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99, 1.0)
        for low, high in itertools.pairwise(edges):
            inside = [t for t in own if low < used(t.margin) <= high]
            if inside:
                lines.append(
                    f"  {low:.2f} - {high:.2f} {len(inside):8d}  {sum(t.right for t in inside) / len(inside):.1%}"
                )
        lines += [
            f"  wrong: {t.call} {t.label} {t.truth!r} as {t.name!r}, margin {t.margin:.1f}"
            for t in sorted(own, key=lambda t: -t.margin)
            if not t.right
        ][:25]
    return "\n".join(lines)


def main() -> None:
    if sys.argv[1:] == ["--check"]:
        sys.stdout.write(report(cross_validate()) + "\n")
        return
    names = sorted(WEIGHTS)
    every = [row for call, panel in cases() for row in rows_of(call, panel, names)]
    weights = fit(every, names, PRIOR)
    text = Path(sys.argv[1]).read_text("utf-8") if len(sys.argv) > 1 else ""
    head = text.partition("WEIGHTS: Mapping")[0]
    body = "".join(f'    "{name}": {weights[name]},\n' for name in names)
    sys.stdout.write(f"{head}WEIGHTS: Mapping[str, float] = {{\n{body}}}\n")


if __name__ == "__main__":
    main()
