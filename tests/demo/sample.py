"""`python -m tests.demo.sample`: the pair that the plugin ships to try it with, resources/sample/, simulated.

A suburb with a wood and fields that stands for no real place: PAN 0.5 m, MS 2 m (red, green, blue, near infrared), DN
of 11 bits, the MS as a sensor with a gain of 0.3 at its Nyquist frequency sees it.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np

from plugin.fusion.physics.sampling import Relation
from plugin.fusion.physics.wald import degraded
from training.simulation.scene import (
    BLUE_GREEN_RED_NIR_NM,
    pan_weights,
    panchromatic,
    simulate_scene,
    through_optics,
    to_dn,
)

from .rasters import write

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "sample"
SIZE, PIXEL_SIZE_M, RATIO, SEED, URBANITY = 640, 0.5, 4, 2032, 0.5
RED_GREEN_BLUE_NIR_NM = tuple(BLUE_GREEN_RED_NIR_NM[band] for band in (2, 1, 0, 3))
NAMES = ("Red", "Green", "Blue", "NIR")
PAN_NM = tuple(range(450, 851, 40))


def main() -> None:
    """Write the two files anew; the same pixels every time."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    scene = simulate_scene(SIZE, SIZE, SEED, PIXEL_SIZE_M, (*RED_GREEN_BLUE_NIR_NM, *PAN_NM), URBANITY)
    seen = through_optics(scene.reflectance)
    bands, pan = to_dn(seen[: len(NAMES)]), to_dn(panchromatic(seen[len(NAMES) :], pan_weights(PAN_NM)))
    ms = degraded(bands.astype(np.float32), Relation.of_ratio(RATIO), gain=0.3)
    write(FOLDER / "sample_pan.tif", pan[None], PIXEL_SIZE_M, ("Panchromatic",))
    write(FOLDER / "sample_ms.tif", np.rint(ms).astype(np.uint16), RATIO * PIXEL_SIZE_M, NAMES)


if __name__ == "__main__":
    main()
