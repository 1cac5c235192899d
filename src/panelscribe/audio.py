"""Sound in: any recording that PyAV decodes, as mono samples at 16 kHz."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

SAMPLE_RATE = 16_000


@dataclass(frozen=True, slots=True)
class Audio:
    """A decoded recording.

    `samples` has shape (num_samples,), float32, mono, 16 kHz, nominally within -1 to 1.
    """

    samples: NDArray[np.float32]

    @property
    def duration(self) -> float:
        """Seconds of decoded sound."""
        return len(self.samples) / SAMPLE_RATE
