"""The classical methods beside OTB's BundleToPerfectSensor and gdal_pansharpen: whole programs, from file to file."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

import numpy as np

from plugin.fusion.methods.classical.registry import METHODS
from plugin.fusion.physics.sampling import Relation

from ..scenes import Image, north_up, simulate_images, write
from .timing import side_by_side

EDGE, RATIO, BANDS, ROUNDS = 4096, 4, 4, 2
COMPRESSED = "TILED=YES", "COMPRESS=DEFLATE", "ZLEVEL=1", "PREDICTOR=2", "NUM_THREADS=2"
"""What the plugin writes, as creation options."""

OURS = "import sys; from tests.benchmarks.classical import fuse; fuse(*sys.argv[1:])"


def classical_methods() -> None:
    """Print how long each takes for one scene, and the ratio to OTB's time."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        pan, ms = _scene(folder)
        found = side_by_side(ROUNDS, _programs(str(pan), str(ms), folder))
    bands = f"{EDGE} x {EDGE} PAN pixels, {BANDS} bands, 16 bits"
    print(f"classical pansharpening, {bands}: seconds of the whole program, fastest of {ROUNDS} (ours writes DEFLATE)")
    otb = {program: seconds for program, seconds in found.items() if program.startswith("OTB")}
    for program, seconds in found.items():
        ratios = "".join(f"   {seconds / other:5.2f} x {title}" for title, other in otb.items())
        print(f"  {program:28} {seconds:6.2f} s{ratios}")
    if not otb:
        print("  OTB is not installed (apt-get install otb-bin): nothing to compare with")


def fuse(method: str, pan: str, ms: str, output: str) -> None:
    """One run of ours, for a process of its own."""
    from plugin.fusion.job import ClassicalJob, RasterInput
    from plugin.fusion.pipeline.classical import pansharpen_classically

    from ..scenes import Watcher

    pansharpen_classically(ClassicalJob(RasterInput(pan), RasterInput(ms), output, method), Watcher())


def _programs(pan: str, ms: str, folder: Path) -> dict[str, Callable[[], object]]:
    output = str(folder / "fused.tif")
    programs: dict[str, Callable[[], object]] = {}
    otb = shutil.which("otbcli_BundleToPerfectSensor")
    if otb:
        extended = f"{output}?" + "".join(f"&gdal:co:{option}" for option in COMPRESSED)
        for title, target in (("OTB, uncompressed", output), ("OTB, DEFLATE", extended)):
            programs[title] = partial(_run, otb, "-inp", pan, "-inxs", ms, "-out", target, "uint16", "-method", "rcs")
    gdal_pansharpen = shutil.which("gdal_pansharpen.py")
    if gdal_pansharpen:
        options = [word for option in COMPRESSED for word in ("-co", option)]
        programs["gdal_pansharpen, DEFLATE"] = partial(
            _run, gdal_pansharpen, "-threads", "ALL_CPUS", "-r", "cubic", pan, ms, output, *options
        )
    for method in METHODS:
        programs[method] = partial(_run, sys.executable, "-c", OURS, method, pan, ms, output)
    return programs


def _run(*command: str) -> None:
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def _scene(folder: Path) -> tuple[Path, Path]:
    """A simulated place, mirrored to the size wanted; both rasters uncompressed."""
    _, pan, ms = simulate_images(EDGE // 4, EDGE // 4, Relation.of_ratio(RATIO))
    return (
        write(folder / "pan.tif", _mirrored(pan[None]).astype(np.uint16), north_up(1.0)),
        write(folder / "ms.tif", _mirrored(ms[:BANDS]).astype(np.uint16), north_up(RATIO)),
    )


def _mirrored(image: Image) -> Image:
    """Four times as long along both axes."""
    image = np.concatenate([image, image[:, ::-1]], axis=1)
    image = np.concatenate([image, image[:, :, ::-1]], axis=2)
    return np.tile(image, (1, 2, 2))
