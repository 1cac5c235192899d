"""The diarizer to beat: pyannote.audio's own pipeline with the same two models, in torch.

Segmentation-3.0 every second, CAM++ for every local speaker of every window, agglomerative clustering with centroid
linkage: the recipe of pyannote's speaker-diarization-3.1 with the voice model exchanged. For benchmarks only.
"""

from pathlib import Path
from typing import Any

import numpy as np
import torch
import torchaudio
from pyannote.audio import Model
from pyannote.audio.core.inference import BaseInference
from pyannote.audio.pipelines import speaker_diarization
from torch.nn import functional

from panelscribe.engines.campplus import DIMENSION, CamPlusPlus

Turns = list[tuple[str, float, float]]


class CamPlusPlusInference(BaseInference):  # type: ignore[misc]
    """CAM++ as pyannote's pipelines call an embedding: waveforms and masks in, vectors out."""

    sample_rate = 16_000
    dimension = DIMENSION
    metric = "cosine"
    min_num_samples = 3_200

    def __init__(self, checkpoint: Path) -> None:
        self.model = CamPlusPlus().eval()
        self.model.load_state_dict(torch.load(checkpoint, map_location="cpu", weights_only=True))

    def to(self, device: Any) -> "CamPlusPlusInference":
        return self

    def __call__(self, waveforms: torch.Tensor, masks: torch.Tensor | None = None) -> Any:
        """Shape (batch, 192); a vector of NaN where too little is left of a piece."""
        if masks is None:
            masks = torch.ones(len(waveforms), 1)
        vectors = np.full((len(waveforms), DIMENSION), np.nan, dtype=np.float32)
        for index, (waveform, mask) in enumerate(zip(waveforms, masks, strict=True)):
            features = torchaudio.compliance.kaldi.fbank(
                waveform, num_mel_bins=80, sample_frequency=16_000, dither=0.0
            )
            kept = functional.interpolate(mask[None, None], size=len(features), mode="nearest")
            features = features[kept[0, 0] > 0.5]
            if len(features) < 20:
                continue
            with torch.inference_mode():
                vectors[index] = self.model((features - features.mean(0))[None])[0].numpy()
        return vectors


class StockPyannote:
    """`turns(samples)` as pyannote.audio would give them."""

    def __init__(self, segmentation: Path, embedding: Path, *, threshold: float = 0.7046) -> None:
        inference = CamPlusPlusInference(embedding)
        # The constructor fetches both from the hub whatever clustering is asked for.
        speaker_diarization.get_plda = lambda *_, **__: None
        speaker_diarization.PretrainedSpeakerEmbedding = lambda *_, **__: inference
        self._pipeline = speaker_diarization.SpeakerDiarization(
            segmentation=Model.from_pretrained(segmentation),
            embedding="CAM++",
            embedding_exclude_overlap=True,
            clustering="AgglomerativeClustering",
            segmentation_batch_size=32,
            embedding_batch_size=32,
        )
        self._pipeline.instantiate(
            {
                "segmentation": {"min_duration_off": 0.0},
                "clustering": {
                    "method": "centroid",
                    "min_cluster_size": 12,
                    "threshold": threshold,
                },
            }
        )

    def turns(self, samples: Any) -> Turns:
        """Speaker, start and end of each turn; `samples` has shape (num_samples,), 16 kHz."""
        waveform = torch.from_numpy(samples)[None]
        output = self._pipeline({"waveform": waveform, "sample_rate": 16_000})
        annotation = output.speaker_diarization
        return [
            (label, segment.start, segment.end)
            for segment, _, label in annotation.itertracks(yield_label=True)
        ]
