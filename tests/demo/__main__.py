"""`./dev demo [PAN MS]`: sharpen a simulated scene, or two rasters of yours, and see how well it went."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import numpy as np

from plugin.fusion.physics.sampling import Relation
from plugin.fusion.physics.wald import degraded
from plugin.fusion.quality.reference import crop, ergas, q2n, sam_degrees
from training.simulation.scene import (
    BLUE_GREEN_RED_NIR_NM,
    pan_weights,
    panchromatic,
    simulate_scene,
    through_optics,
    to_dn,
)

from .methods import brovey, cubic, process
from .picture import compare
from .rasters import NAMES, Array, read, write

ALGORITHM = "amalgam:ddrf_pansharpening"
FOLDER = Path(".dev/demo").resolve()
PAN, MS, TRUTH, OURS, BROVEY, CUBIC = (
    FOLDER / f"{name}.tif" for name in ("pan", "ms", "truth", "amalgam", "brovey", "cubic")
)
PICTURE = FOLDER / "comparison.png"
SIZE, PIXEL_SIZE_M, RATIO, SEED = 1024, 0.5, 4, 104
PAN_NM = tuple(range(450, 851, 40))


def on_simulated_scene() -> None:
    """Fuse a pair whose truth is known: scores of three methods, and a picture."""
    print(f"Simulating a scene of {SIZE} x {SIZE} pixels of {PIXEL_SIZE_M} m in {FOLDER}")
    simulate_pair()
    seconds = {OURS: timed_fusion(PAN, MS)}
    start = time.perf_counter()
    brovey(PAN, MS, BROVEY)
    seconds[BROVEY] = time.perf_counter() - start
    start = time.perf_counter()
    write(CUBIC, np.rint(cubic(read(MS), RATIO)).clip(0).astype(np.uint16), PIXEL_SIZE_M, NAMES)
    seconds[CUBIC] = time.perf_counter() - start

    truth = read(TRUTH)
    titles = {}
    print(f"\n{'':16}{'SAM [deg]':>9}{'ERGAS':>8}{'Q4':>8}{'seconds':>9}")
    for name, path in (("Amalgam DDRF", OURS), ("GDAL Brovey", BROVEY), ("Cubic, no PAN", CUBIC)):
        sam, error, q4 = score(read(path), truth)
        print(f"{name:16}{sam:9.2f}{error:8.2f}{q4:8.3f}{seconds[path]:9.1f}")
        titles[path] = f"{name}\nSAM {sam:.2f}°   ERGAS {error:.2f}   Q4 {q4:.3f}"
    print("Seconds include reading and writing; Amalgam's also the start of QGIS.")
    panels = {"PAN": PAN, "MS": MS, titles[OURS]: OURS, "Truth": TRUTH}
    compare(panels, pan=PAN, colours_of=TRUTH, stretch_of=TRUTH, output=PICTURE)


def on_your_rasters(pan: Path, ms: Path) -> None:
    """Fuse a real pair: no truth, so no scores but the algorithm's own outputs, and a picture."""
    timed_fusion(pan, ms)
    panels = {"PAN": pan, "MS": ms, "Amalgam DDRF": OURS}
    try:
        brovey(pan, ms, BROVEY)
        panels = {"PAN": pan, "MS": ms, "GDAL Brovey": BROVEY, "Amalgam DDRF": OURS}
    except RuntimeError as error:
        print(f"GDAL's Brovey does not take this pair: {error}")
    compare(panels, pan=pan, colours_of=ms, stretch_of=OURS, output=PICTURE)


def simulate_pair() -> None:
    """Write truth, PAN and MS: PAN sees the spectrum more finely than through the four bands, MS is MTF-degraded."""
    scene = simulate_scene(SIZE, SIZE, SEED, PIXEL_SIZE_M, (*BLUE_GREEN_RED_NIR_NM, *PAN_NM))
    bands = len(BLUE_GREEN_RED_NIR_NM)
    seen = through_optics(scene.reflectance)
    truth, pan = to_dn(seen[:bands]), to_dn(panchromatic(seen[bands:], pan_weights(PAN_NM)))
    ms = degraded(truth.astype(np.float32), Relation.of_ratio(RATIO), gain=0.3)
    write(TRUTH, truth, PIXEL_SIZE_M, NAMES)
    write(PAN, pan[None], PIXEL_SIZE_M, ("Panchromatic",))
    write(MS, np.rint(ms).astype(np.uint16), PIXEL_SIZE_M * RATIO, NAMES)


def timed_fusion(pan: Path, ms: Path) -> float:
    """Run the plugin; seconds it took."""
    start = time.perf_counter()
    process(ALGORITHM, PANCHROMATIC=pan, SPECTRAL=ms, OUTPUT=OURS)
    return time.perf_counter() - start


def score(fused: Array, truth: Array) -> tuple[float, float, float]:
    """SAM (degrees), ERGAS and Q4, 21 pixels off every edge as is the custom."""
    inner, inner_truth = crop(fused, 21), crop(truth, 21)
    return sam_degrees(inner, inner_truth), ergas(inner, inner_truth, RATIO), q2n(inner, inner_truth, block=32)


def main(arguments: list[str]) -> None:
    """No arguments: the simulated scene; two: PAN and MS."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    if not arguments:
        on_simulated_scene()
    elif len(arguments) == 2:
        on_your_rasters(*(Path(argument).resolve() for argument in arguments))
    else:
        sys.exit("Usage: ./dev demo [PAN MS]")
    print(f"Picture: {PICTURE}")


if __name__ == "__main__":
    main(sys.argv[1:])
