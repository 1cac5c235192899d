"""Fits the weights of naming, and measures them on calls that they were not fitted to.

A pair of speaker and identity has the features that `assignment.features` counts. The weights are those of a softmax
over the identities of a recording and "nobody" (score 0), the maximum a posteriori under normal priors around the
numbers that the weights had before (deviation `SIGMA`), with their signs kept. Folds are whole recordings; all
versions of a recording (with and without panel file, misheard) are in one fold.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.optimize import minimize

sys.path.insert(0, str(Path(__file__).parent))
from naming import NOBODY, Call, corrupt, load_calls, load_panels  # noqa: E402

from panelscribe.naming.assignment import features  # noqa: E402
from panelscribe.naming.attribution import base_feature, collect  # noqa: E402
from panelscribe.naming.names import match_name, name_tokens  # noqa: E402
from panelscribe.naming.weights import WEIGHTS  # noqa: E402
from panelscribe.panel import Panel  # noqa: E402

SIGMA = 1.0
FOLDS = 6


@dataclass(frozen=True, slots=True)
class Row:
    """A speaker: amounts of features for each candidate, and which candidates are right (none: nobody)."""

    group: str
    x: np.ndarray  # shape: (candidates, features)
    right: tuple[int, ...]
    words: int


def rows_of(call: Call, panel: Panel, names: Sequence[str]) -> list[Row]:
    collected = collect(call.transcript, panel)
    pairs = features(collected.hints)
    index = {name: column for column, name in enumerate(names)}
    rows = []
    for label in call.transcript.speakers:
        candidates = sorted({i for speaker, i in pairs if speaker == label})
        candidates = [i for i in candidates if any(WEIGHTS[f] > 0 for f in pairs[label, i])]
        if not candidates:
            continue
        x = np.zeros((len(candidates), len(names)))
        right = []
        truth = call.truth.get(label, "Unknown")
        for row, i in enumerate(candidates):
            identity = collected.identities.all[i]
            for name, amount in pairs[label, i].items():
                x[row, index[name]] = amount
            x[row, index[base_feature(identity, panel)]] = 1.0
            if NOBODY.fullmatch(truth):
                continue
            if identity.name == truth or (
                identity.person is None and match_name(name_tokens(identity.name), name_tokens(truth)).quality >= 0.6
            ):
                right.append(row)
        rows.append(Row(call.name, x, tuple(right), 1))
    return rows


def fit(rows: Sequence[Row], names: Sequence[str], prior: Mapping[str, float]) -> dict[str, float]:
    w0 = np.array([prior[name] for name in names])

    def loss(w: np.ndarray) -> tuple[float, np.ndarray]:
        total = 0.5 * float(((w - w0) ** 2).sum()) / SIGMA**2
        gradient = (w - w0) / SIGMA**2
        for row in rows:
            s = np.append(row.x @ w, 0.0)
            top = s.max()
            e = np.exp(s - top)
            p = e / e.sum()
            chosen = list(row.right) or [len(s) - 1]
            q = np.zeros(len(s))
            q[chosen] = e[chosen] / e[chosen].sum()
            total += float(np.log(e.sum()) - np.log(e[chosen].sum()))
            gradient = gradient + row.x.T @ (p - q)[:-1]
        return total, gradient

    bounds = [(None, 0.0) if name.startswith("base:") or prior[name] < 0 else (0.0, None) for name in names]
    found = minimize(loss, w0, jac=True, method="L-BFGS-B", bounds=bounds)
    return {name: round(float(value), 2) for name, value in zip(names, found.x, strict=True)}


def fold_of(group: str, groups: Sequence[str]) -> int:
    return groups.index(group) % FOLDS


def cases(seeds: int = 1) -> list[tuple[Call, Panel]]:
    calls, panels = load_calls(), load_panels()
    found = [(c, c.panel()) for c in calls] + [(c, Panel()) for c in calls]
    found += [(corrupt(c, 0.05, s), c.panel()) for c in calls for s in range(seeds)]
    return found + panels + [(c, Panel()) for c, _ in panels]


def main() -> None:
    names = sorted(WEIGHTS)
    every = [row for call, panel in cases() for row in rows_of(call, panel, names)]
    weights = fit(every, names, WEIGHTS)
    text = Path(sys.argv[1]).read_text("utf-8") if len(sys.argv) > 1 else ""
    head = text.partition("WEIGHTS: Mapping")[0]
    body = "".join(f'    "{name}": {weights[name]},\n' for name in names)
    sys.stdout.write(f"{head}WEIGHTS: Mapping[str, float] = {{\n{body}}}\n")


if __name__ == "__main__":
    main()
