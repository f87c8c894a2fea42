"""What Wald's protocol is asked to do."""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path

from ..checks import check_paths, check_weights
from ..errors import FusionError
from ..job import Bounds, RasterInput
from ..physics.sensors import AUTO, check_sensor
from ..scenes.pair import RATIO_RANGE


@dataclass(frozen=True)
class SimulationJob:
    """One run of Wald's protocol.

    Attributes:
        ms: what becomes the truth.
        output_pan, output_ms: paths of the GeoTIFFs to write.
        output_truth: the same, or "" for none.
        pan: of the same place; None to simulate PAN from the bands of `ms`.
        is_cube: whether `ms` is a cube and `pan` its guide, which may have several bands and gives as many.
        ratio: to degrade by, where there is no PAN to say.
        pan_weights: of the bands in a simulated PAN, whose proportions count; () for equal ones.
        sensor: id in `physics.sensors`, whose MTF gains blur. Of AUTO, and of one for which none is published, the gain
            of MS is estimated from the pair, if there is one.
        mtf_gain: of all MS bands at their Nyquist frequency, in place of the sensor's; 0 for the sensor's.
        noise: standard deviation of the noise added to PAN and MS, in their units.
        seed: of the noise.
        bounds: x_min, y_min, x_max, y_max in the CRS of PAN, or of MS if there is none; None for everything.
        correct_shift: move PAN onto the MS where the two are found misregistered.
    """

    ms: RasterInput
    output_pan: str
    output_ms: str
    output_truth: str = ""
    pan: RasterInput | None = None
    ratio: float = 4.0
    pan_weights: tuple[float, ...] = ()
    sensor: str = AUTO
    mtf_gain: float = 0.0
    noise: float = 0.0
    seed: int = 0
    bounds: Bounds | None = None
    correct_shift: bool = True
    is_cube: bool = False

    @property
    def outputs(self) -> list[str]:
        """Paths of the outputs that are wanted."""
        return [path for path in (self.output_pan, self.output_ms, self.output_truth) if path]

    @property
    def inputs(self) -> list[RasterInput]:
        """The input rasters."""
        return [self.ms] if self.pan is None else [self.pan, self.ms]


def check_job(job: SimulationJob) -> None:
    """Refuse what can be refused before anything is opened.

    Raises:
        FusionError: with the reason.
    """
    for path in job.outputs:
        check_paths(path, *job.inputs)
    if len({Path(path).resolve() for path in job.outputs}) < len(job.outputs):
        raise FusionError("Two outputs name the same file; give each its own.")
    low, high = RATIO_RANGE
    if job.pan is None and not low <= job.ratio <= high:
        raise FusionError("RATIO must lie between {:g} and {:g}, not {:g}.", low, high, job.ratio)
    check_sensor(job.sensor)
    if job.mtf_gain != 0.0 and not 0.01 <= job.mtf_gain <= 0.99:
        raise FusionError("MTF_GAIN must be 0 (the sensor's) or lie between 0.01 and 0.99, not {:g}.", job.mtf_gain)
    if not 0.0 <= job.noise < math.inf:
        raise FusionError("NOISE must be 0 or more, not {:g}.", job.noise)
    check_weights(job.pan_weights, "PAN_WEIGHTS")
