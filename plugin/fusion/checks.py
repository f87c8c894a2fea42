"""What can be refused before anything is opened."""

from __future__ import annotations

import math
import sys
import unicodedata
from pathlib import Path

from .diffusion.registry import make_sampler
from .diffusion.sampler import Sampler
from .errors import FusionError
from .job import MAX_CONSISTENCY, MAX_ENSEMBLE, MAX_STEPS, TILE_SIZES, RasterInput
from .names import refuse_held, refuse_long_name, refuse_unwritable
from .physics.colour_detail import FINE_COLOURS

GAIN_RANGE = (0.05, 0.8)
"""Range of MTF gains at Nyquist: from the softest sensor to the plain mean of two pixels."""


def check_tile_size(tile_size: int) -> None:
    """Refuse a tile size that does not suit the networks.

    Raises:
        FusionError: with the reason.
    """
    if not TILE_SIZES[0] <= tile_size <= TILE_SIZES[1] or tile_size % 4:
        raise FusionError(
            "TILE_SIZE must be a multiple of 4 between {} and {}, not {}.", TILE_SIZES[0], TILE_SIZES[1], tile_size
        )


def check_paths(output: str, *inputs: RasterInput) -> None:
    """Refuse an output that cannot work or that is one of the inputs.

    Raises:
        FusionError: with the reason.
    """
    check_output(output)
    for raster in inputs:
        if Path(raster.path).exists() and Path(output).exists() and Path(output).samefile(raster.path):
            raise FusionError("The output would overwrite the input {}; choose another name.", raster.path)


def _is_same(one: str, other: str) -> bool:
    """Whether two names, however spelled, mean the same file, which need not exist yet."""
    paths = [str(Path(name).resolve()) for name in (one, other)]
    if sys.platform == "darwin":  # as its disks usually have it; on Windows, paths know themselves
        paths = [unicodedata.normalize("NFC", path).casefold() for path in paths]
    return Path(paths[0]) == Path(paths[1])


def check_ensemble(
    members: int, steps: int, output: str, uncertainty: str, *inputs: RasterInput, least_steps: int = 1
) -> None:
    """Refuse an ensemble or an uncertainty raster that cannot be made.

    Args:
        members: number of samples.
        steps: steps of the sampler.
        output, uncertainty: files to write; no uncertainty if "".
        inputs: files to leave alone.
        least_steps: with fewer steps, samples do not differ.

    Raises:
        FusionError: with the reason.
    """
    if not 1 <= members <= MAX_ENSEMBLE:
        raise FusionError("ENSEMBLE must be a whole number between 1 and {}, not {}.", MAX_ENSEMBLE, members)
    if not uncertainty:
        return
    if members == 1:
        raise FusionError("UNCERTAINTY is the spread of an ensemble; set ENSEMBLE to 2 or more (8 is usual).")
    if steps < least_steps:
        raise FusionError(
            "UNCERTAINTY needs samples that differ, and with fewer than {} steps they do not; set STEPS to 4 or more.",
            least_steps,
        )
    check_paths(uncertainty, *inputs)
    if _is_same(uncertainty, output):
        raise FusionError("OUTPUT and UNCERTAINTY name the same file; give each its own.")


def check_sharpness(sharpness: float) -> None:
    """Refuse a share that is none.

    Raises:
        FusionError: in one sentence.
    """
    if not 0.0 <= sharpness <= 1.0:
        raise FusionError("SHARPNESS must be between 0 and 1, not {:g}.", sharpness)


def check_fine_colours(origin: str) -> None:
    """Refuse an origin of the finest colours that there is not.

    Raises:
        FusionError: in one sentence.
    """
    if origin not in FINE_COLOURS:
        raise FusionError("FINE_COLOURS must be one of {}, not {}.", ", ".join(FINE_COLOURS), origin)


def check_consistency(iterations: int, output: str, uncertainty: str, residual: str, *inputs: RasterInput) -> None:
    """Refuse a number of back-projections that makes no sense, and a residual raster that cannot be made.

    Raises:
        FusionError: with the reason.
    """
    if not 0 <= iterations <= MAX_CONSISTENCY:
        raise FusionError("CONSISTENCY must be a whole number between 0 and {}, not {}.", MAX_CONSISTENCY, iterations)
    if not residual:
        return
    check_paths(residual, *inputs)
    for name, path in (("OUTPUT", output), ("UNCERTAINTY", uncertainty)):
        if path and _is_same(residual, path):
            raise FusionError("{} and RESIDUAL name the same file; give each its own.", name)


def check_further(name: str, path: str, others: tuple[str, ...], *inputs: RasterInput) -> None:
    """Refuse a further raster that cannot be made.

    Args:
        name: of its parameter.
        path: "" for none.
        others: paths of the outputs that it must not be the same as.
        inputs: rasters that it must not overwrite.

    Raises:
        FusionError: with the reason.
    """
    if not path:
        return
    check_paths(path, *inputs)
    if any(other and _is_same(path, other) for other in others):
        raise FusionError("{} names the same file as another output; give it a name of its own.", name)


def sampler_of(scheduler: str, steps: int, start_level: float) -> Sampler:
    """The sampler of a job.

    Raises:
        FusionError: if its settings do not go together, naming some that do.
    """
    if not 1 <= steps <= MAX_STEPS:
        raise FusionError("STEPS must be a whole number between 1 and {}, not {}.", MAX_STEPS, steps)
    return make_sampler(scheduler, steps, start_level=start_level)


def check_output(path: str) -> None:
    """Refuse a name or a folder that cannot work.

    Raises:
        FusionError: with the reason.
    """
    refuse_long_name(path)
    output = Path(path)
    if output.is_dir():
        raise FusionError("The output {} is a folder; give it a name that ends in .tif.", output)
    if output.suffix.lower() not in (".tif", ".tiff"):
        raise FusionError("The output {} must be a GeoTIFF; give it a name that ends in .tif.", output.name)
    if not output.parent.is_dir():
        raise FusionError("The output folder {} does not exist; create it or choose another.", output.parent)
    refuse_unwritable(output.parent)
    refuse_held(output)


def check_gain(mtf_gain: float) -> None:
    """Refuse a gain that no sensor has; 0 stands for one to be estimated.

    Raises:
        FusionError: with the reason.
    """
    low, high = GAIN_RANGE
    if mtf_gain != 0.0 and not low <= mtf_gain <= high:
        raise FusionError(
            "MTF_GAIN must lie between {:g} and {:g}, or be 0 if it is not known, not {:g}.", low, high, mtf_gain
        )


def parse_weights(text: str, name: str) -> tuple[float, ...]:
    """Weights from comma-separated numbers; () from an empty text.

    Args:
        text: the numbers.
        name: name of the parameter, for the sentence.

    Raises:
        FusionError: if the text is anything else.
    """
    try:
        weights = tuple(float(part) for part in text.split(",")) if text.strip() else ()
    except ValueError as error:
        raise FusionError('{} must be numbers separated by commas, not "{}".', name, text) from error
    check_weights(weights, name)
    return weights


def check_weights(weights: tuple[float, ...], name: str) -> None:
    """Refuse weights whose proportions make no sense.

    Raises:
        FusionError: with the reason.
    """
    if weights and not (min(weights) >= 0.0 and 0.0 < sum(weights) < math.inf):
        raise FusionError("{} must be 0 or more, and at least one of them more than 0.", name)
