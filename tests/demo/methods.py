"""What the demo compares: the plugin through qgis_process, cubic interpolation, and GDAL's Brovey."""

from __future__ import annotations

import io
import re
import subprocess
import sys
from pathlib import Path
from typing import IO

from osgeo import gdal

from plugin.fusion.physics.sampling import Relation, interpolate
from plugin.fusion.spans import Patch, Window

from .rasters import Array

KEY_AND_VALUE = re.compile(r"([A-Z][A-Z0-9_]*):\t(.*)")


def process(algorithm: str, **parameters: object) -> dict[str, str]:
    """Run a Processing algorithm in QGIS, as a user of the command line would; its outputs.

    Raises:
        SystemExit: with the algorithm's own message, if it fails.
    """
    command = ["qgis_process", "run", algorithm, "--", *(f"{name}={value}" for name, value in parameters.items())]
    print("$", *command)
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as running:
        results, said = _listen(running.stdout or io.StringIO())
    if running.returncode:
        sys.exit(f"\n{algorithm} failed: " + (said[-1] if said else f"exit status {running.returncode}"))
    return results


def _listen(stream: IO[str]) -> tuple[dict[str, str], list[str]]:
    """Print what qgis_process says, progress as it comes; keep the results, and what was said besides.

    The echo of the inputs, rulers and Qt's remark about its directories are left out.
    """
    results: dict[str, str] = {}
    said: list[str] = []
    line, is_live, is_result = "", False, False
    for letter in iter(lambda: stream.read(1), ""):
        if letter != "\n":
            is_live = is_live or (not line and letter.isdigit())
            print(("" if line else "  ") + letter if is_live else "", end="", flush=is_live)
            line += letter
            continue
        pair = KEY_AND_VALUE.fullmatch(line)
        if is_live:
            print()
        elif line == "Results":
            is_result = True
        elif pair and pair[1] != "ERROR":
            if is_result:
                results[pair[1]] = pair[2]
                print(f"  {pair[1]}: {pair[2]}")
        elif line.strip("- \t") and line != "Inputs" and not line.startswith("QStandardPaths"):
            said.append(line.replace("\t", " ").strip())
            print("  " + said[-1])
        line, is_live = "", False
    return results, said


def cubic(ms: Array, ratio: int) -> Array:
    """MS interpolated to the PAN grid, no PAN used."""
    fine = Window.of_shape([size * ratio for size in ms.shape[1:]])
    return interpolate(Patch.whole(ms), Relation.of_ratio(ratio), fine)


def brovey(pan: Path, ms: Path, output: Path) -> None:
    """GDAL's weighted Brovey with equal weights and cubic resampling, what `gdal:pansharp` in QGIS runs.

    Raises:
        RuntimeError: if the two differ in CRS, which GDAL does not handle, or on GDAL's own errors.
    """
    if not gdal.Open(str(pan)).GetSpatialRef().IsSame(gdal.Open(str(ms)).GetSpatialRef()):
        raise RuntimeError("PAN and MS differ in CRS.")
    count = gdal.Open(str(ms)).RasterCount
    bands = "".join(
        f'<SpectralBand dstBand="{n}"><SourceFilename>{ms}</SourceFilename><SourceBand>{n}</SourceBand></SpectralBand>'
        for n in range(1, count + 1)
    )
    recipe = (
        '<VRTDataset subClass="VRTPansharpenedDataset"><PansharpeningOptions><Resampling>Cubic</Resampling>'
        "<SpatialExtentAdjustment>Intersection</SpatialExtentAdjustment>"
        f"<PanchroBand><SourceFilename>{pan}</SourceFilename><SourceBand>1</SourceBand></PanchroBand>"
        f"{bands}</PansharpeningOptions></VRTDataset>"
    )
    gdal.Translate(str(output), gdal.Open(recipe))
