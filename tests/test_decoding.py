"""The decoder guesses first and searches only where it is unsure."""

from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from panelscribe.engines import decoding

OPTIONS = SimpleNamespace(
    multilingual=False,
    beam_size=5,
    initial_prompt="Ana Ruiz.",
    without_timestamps=True,
    patience=1,
    length_penalty=1,
    suppress_blank=True,
    suppress_tokens=[-1],
    repetition_penalty=1,
    no_repeat_ngram_size=0,
)
TOKENIZER = SimpleNamespace(
    encode=lambda text: [7] * len(text.split()), decode=lambda tokens: " ".join(map(str, tokens))
)


class FakeModel:
    """Answers row by row: `probabilities` are those of the first guess, a search always finds -0.1."""

    def __init__(self, probabilities: list[float], tokens: list[int] | None = None) -> None:
        self.probabilities = probabilities
        self.tokens = tokens or [1, 2, 3]
        self.asked: list[tuple[int, list[int]]] = []
        self.model = SimpleNamespace(device="cpu", generate=self.generate)
        self.max_length = 448

    def get_prompt(self, tokenizer: Any, before: list[int], **options: Any) -> list[int]:
        return [0, *before]

    def generate(self, encoding: Any, prompts: list[list[int]], **options: Any) -> list[Any]:
        rows = np.array(encoding)[:, 0].astype(int).tolist()
        self.asked.append((options["beam_size"], rows))
        assert prompts == [[0, 7, 7]] * len(rows)
        found = []
        for row in rows:
            searched = options["beam_size"] > 1
            mean = -0.1 if searched else self.probabilities[row]
            tokens = [9] if searched else self.tokens
            score = mean * (len(tokens) + 1) / len(tokens)
            found.append(
                SimpleNamespace(sequences_ids=[tokens], scores=[score], no_speech_prob=0.01)
            )
        return found


def heard(model: FakeModel, monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    rows = np.arange(len(model.probabilities), dtype=np.float32)[:, None]
    monkeypatch.setattr(decoding, "_rows", lambda encoding, chosen: encoding[list(chosen)])
    return decoding.decode(model, rows, TOKENIZER, OPTIONS)


def test_what_is_sure_is_decoded_once(monkeypatch: pytest.MonkeyPatch) -> None:
    model = FakeModel([-0.05, -0.02])
    found = heard(model, monkeypatch)
    assert model.asked == [(1, [0, 1])]
    assert [one.tokens for one in found] == [[1, 2, 3]] * 2
    assert found[0].log_probability == pytest.approx(-0.05)


def test_only_what_is_unsure_is_searched(monkeypatch: pytest.MonkeyPatch) -> None:
    model = FakeModel([-0.05, -0.5, -0.02])
    found = heard(model, monkeypatch)
    assert model.asked == [(1, [0, 1, 2]), (5, [1])]
    assert [one.tokens for one in found] == [[1, 2, 3], [9], [1, 2, 3]]
    assert found[1].log_probability == pytest.approx(-0.1)


def test_a_loop_is_searched_however_sure_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    model = FakeModel([-0.01], tokens=[4, 5] * 40)
    assert heard(model, monkeypatch)[0].tokens == [9]
