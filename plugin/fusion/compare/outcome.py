"""What became of the rows of a comparison."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from ..job import RasterInput
from ..quality.spectral_indices import INDICES
from ..raster.band import Band
from ..sentences import Sentence
from ..spans import Image64
from .plan import Row

WITH_TRUTH = ("SAM", "ERGAS", "Q2N", "PSNR", "SCC", "SSIM")
WITHOUT_TRUTH = ("HQNR", "D_LAMBDA_K", "D_S", "QNR", "D_LAMBDA", "CONSISTENCY")
SHARPNESS = ("PAN_SHARE", "PAN_ENERGY", "FRINGE")
"""Scores for what the other scores without a truth cannot see; they, too, are taken at full resolution."""
AT_FULL_RESOLUTION = (*WITHOUT_TRUTH, *SHARPNESS)

LOCAL = "D_RHO"
"""What a cube lacks of its guide's detail; it stands for SHARPNESS, since a guide is no intensity."""

INDEX_SCORES = tuple(f"{index.name}_RMSE" for index in INDICES)
"""Errors of spectral indices against the truth, as far as a cube's wavelengths allow them."""


def without_truth(is_cube: bool) -> tuple[str, ...]:
    """Names of the scores that need no truth."""
    return (*WITHOUT_TRUTH, LOCAL) if is_cube else AT_FULL_RESOLUTION


def with_truth(is_cube: bool) -> tuple[str, ...]:
    """Names of the scores that need one."""
    return (*WITH_TRUTH, *INDEX_SCORES) if is_cube else WITH_TRUTH


class Bench(NamedTuple):
    """What rows are judged on.

    Attributes:
        pan, ms: what is fused.
        truth: what the result is compared with.
        ratio: ratio of the pair.
        is_reduced: whether all three are degraded copies of what the user has.
    """

    pan: RasterInput
    ms: RasterInput
    truth: RasterInput
    ratio: float
    is_reduced: bool


@dataclass
class Outcome:
    """A row that was run.

    Attributes:
        row: what was run.
        command: the command that makes its raster again.
        fused: the raster, on the grid of the user's PAN; None if there is none.
        judged: the raster that was compared with the truth: `fused`, or its counterpart of the reduced pair.
        seconds: how long the fusion took.
        scores: by name; scores that could not be told are missing.
        of_bands: RMSE and UQI of each band against the truth.
        error: the sentence with which it failed; None if it did not.
    """

    row: Row
    command: str
    fused: Path | None = None
    judged: Path | None = None
    seconds: float = math.nan
    scores: dict[str, float] = field(default_factory=dict)
    of_bands: dict[str, Image64] = field(default_factory=dict)
    error: Sentence | None = None

    def score(self, name: str) -> float:
        """A score, NaN if there is none."""
        return self.scores.get(name, math.nan)


@dataclass(frozen=True)
class Comparison:
    """All that a comparison found.

    Attributes:
        outcomes: outcomes of all rows, the best first and those that failed last.
        bench: what they were judged on; None if there was no truth.
        facts: what was compared, as pairs of a name and a text.
        seconds: wall time.
        is_cube: whether a cube was sharpened by a guide.
        judged_bands: what is known of the bands that were compared with a truth.
    """

    outcomes: list[Outcome]
    bench: Bench | None
    facts: list[tuple[str, str]]
    seconds: float
    is_cube: bool = False
    judged_bands: Sequence[Band] = ()

    @property
    def best(self) -> Outcome:
        """The best row."""
        return self.outcomes[0]

    @property
    def best_network(self) -> Outcome | None:
        """The best row of a model that did not fail."""
        return next((one for one in self.outcomes if one.row.is_network and not one.error), None)


def ranked(outcomes: Sequence[Outcome], has_truth: bool) -> list[Outcome]:
    """Outcomes by ERGAS if there is a truth, else by HQNR; those that failed or have no score go last."""

    def key(outcome: Outcome) -> tuple[bool, float]:
        value = outcome.score("ERGAS") if has_truth else -outcome.score("HQNR")
        return bool(outcome.error), value if math.isfinite(value) else math.inf

    return sorted(outcomes, key=key)
