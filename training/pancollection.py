"""A PanCollection table (Deng et al. 2022): SAM, ERGAS, Q2n, SCC and D_lambda_K, D_s, HQNR of a bundled model.

The data set is not part of this project; whoever has its test files (`test_wv3_multiExm1.h5`, the folders of `.mat`)
runs `./dev train pancollection NAME FILES...`. Values are DN: up to 2047 of WorldView-3, WorldView-2 and QuickBird, up
to 1023 of GaoFen-2.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import h5py
import numpy as np

from plugin.fusion.job import RasterInput
from plugin.fusion.physics.sampling import Axis, Relation, interpolate
from plugin.fusion.physics.sensors import OTHER, ms_gains
from plugin.fusion.quality.no_reference import no_reference
from plugin.fusion.quality.reference import crop, ergas, q2n, sam_degrees, scc
from plugin.fusion.spans import Image, Patch, Window
from plugin.fusion.tasks.pansharpening.task import pansharpen

from .data.scenes import read_mat
from .evaluate import BORDER, Silent, on_pan_grid, users_job
from .places import write_raster

REDUCED = ("sam", "ergas", "q2n", "scc")
FULL = ("d_lambda_k", "d_s", "hqnr", "d_lambda", "qnr")
SENSORS = {"wv3": "WV3", "wv2": "WV2", "qb": "QB", "gf2": OTHER}
"""What a file's name says about its sensor, and whose MTF gains that means."""
PLACEMENTS = (0.0, 0.5)
"""Where the first MS pixel's edge lies, in PAN pixels: by georeference, or where `interp23tap` puts it."""

NOTE = """
Means ± standard deviations (n - 1) over the patches, as DLPan computes the indices: {border} pixels cropped and SCC
band by band at reduced resolution, Q2n on blocks of 32. "interpolation" is the file's own lms. The DDRF paper has SAM
2.77 and ERGAS 2.05 on WorldView-3 (8 bands, reduced): of a network with 10.4 M parameters and 25 steps that was trained
on this very sensor, ratio and degradation. This one has seen neither; it is told the MTF gain that it estimates from
each patch, and the statistics of that patch alone.
The indices without a truth keep two of this plugin's conventions: cubic interpolation by georeference instead of
`interp23tap`, and a Gaussian MTF that sums to one. The full-resolution sets of the .h5 and of the .mat files are
different scenes; papers take the latter.
"""


class PairPatch(NamedTuple):
    """One place.

    Attributes:
        pan: (rows, columns).
        ms, lms: (bands, ...), the latter on the PAN grid as the data set interpolates.
        truth: (bands, rows, columns); None at full resolution.
    """

    pan: Image
    ms: Image
    lms: Image
    truth: Image | None


def write_table(config: dict[str, Any], files: list[Path]) -> str:
    """Scores of a config's model on each file, in words and as a table."""
    parts = []
    for file in files:
        rows = evaluate_file(file, config["name"])
        indices = REDUCED if "sam" in next(iter(rows.values()))[0] else FULL
        parts.append(f"{file.name}: {len(next(iter(rows.values())))} patches\n\n" + _table(rows, indices))
    return "\n".join(parts) + NOTE.format(border=BORDER)


def evaluate_file(path: Path, model: str) -> dict[str, list[dict[str, float]]]:
    """Scores of every patch, by row of the table.

    Raises:
        ValueError: if the name says nothing of the sensor.
    """
    rows: dict[str, list[dict[str, float]]] = {}
    for patch in read_patches(path):
        gains = ms_gains(sensor_of(path), len(patch.ms))
        relation = placed(patch)
        fused = {
            "interpolation": patch.lms,
            f"{model}, 1 step": fuse(patch, relation, model),
            f"{model}, 1 step, no back-projection": fuse(patch, relation, model, consistency_iterations=0),
        }
        for name, image in fused.items():
            rows.setdefault(name, []).append(scores(image, patch, relation, gains))
    return rows


def read_patches(path: Path) -> Iterator[PairPatch]:
    """The places of a file: many in HDF5, (n, bands, rows, columns); one in a `.mat`, (rows, columns, bands)."""
    if path.suffix == ".mat":
        found = read_mat(path, ("pan", "ms", "lms", "gt"))
        arrays = {name: image if image.ndim == 2 else image.transpose(2, 0, 1) for name, image in found.items()}
        yield PairPatch(arrays["pan"], arrays["ms"], arrays["lms"], arrays.get("gt"))
        return
    with h5py.File(path, "r") as file:
        for k in range(len(file["ms"])):
            pan, ms, lms = (np.asarray(file[name][k], np.float32) for name in ("pan", "ms", "lms"))
            yield PairPatch(pan[0], ms, lms, np.asarray(file["gt"][k], np.float32) if "gt" in file else None)


def sensor_of(path: Path) -> str:
    """Which of `physics.sensors` a file's name means.

    Raises:
        ValueError: if none.
    """
    for part, sensor in SENSORS.items():
        if part in path.name.lower() or part in path.parent.name.lower():
            return sensor
    raise ValueError(f"{path.name}: its name, or its folder's, must hold one of {', '.join(SENSORS)}")


def placed(patch: PairPatch) -> Relation:
    """How MS lies on PAN: as lms shows it."""
    ratio = patch.pan.shape[0] / patch.ms.shape[1]
    ms, window = Patch.whole(patch.ms), Window.of_shape(patch.pan.shape)

    def distance(relation: Relation) -> float:
        lms = interpolate(ms, relation, window)
        inner = 4 * round(ratio)
        return float(np.abs(crop(lms - patch.lms, inner)).mean())

    return min((Relation(Axis(ratio, offset), Axis(ratio, offset)) for offset in PLACEMENTS), key=distance)


def fuse(patch: PairPatch, relation: Relation, model: str, **settings: Any) -> Image:
    """The model's result over the whole of PAN, through the plugin's pipeline and real files."""
    with tempfile.TemporaryDirectory() as scratch:
        pan, ms, output = (str(Path(scratch) / f"{name}.tif") for name in ("pan", "ms", "fused"))
        write_raster(pan, patch.pan[None], (0.0, 1.0, 0.0, 0.0, 0.0, -1.0))
        down, right = relation.rows, relation.cols
        write_raster(ms, patch.ms, (right.offset, right.ratio, 0.0, -down.offset, 0.0, -down.ratio))
        pansharpen(users_job(RasterInput(pan), RasterInput(ms), output, model, **settings), Silent())
        return on_pan_grid(output, pan).astype(np.float32)


def scores(image: Image, patch: PairPatch, relation: Relation, gains: tuple[float, ...]) -> dict[str, float]:
    """Indices against the truth where there is one, else those that need none."""
    if patch.truth is None:
        found = no_reference(image, patch.ms, patch.pan, relation, gains)
        return {name: getattr(found, name) for name in FULL}
    a, b = crop(image, BORDER), crop(patch.truth, BORDER)
    return {
        "sam": sam_degrees(a, b),
        "ergas": ergas(a, b, relation.ratio),
        "q2n": q2n(a, b),
        "scc": scc(a, b, across_bands=False),
    }


def _table(rows: dict[str, list[dict[str, float]]], indices: tuple[str, ...]) -> str:
    lines = ["| method | " + " | ".join(indices) + " |", "|---|" + "---|" * len(indices)]
    for name, patches in rows.items():
        values = np.array([[patch[index] for index in indices] for patch in patches])
        spread = values.std(axis=0, ddof=1) if len(values) > 1 else np.zeros(len(indices))
        cells = [f"{mean:.4f} ± {std:.4f}" for mean, std in zip(values.mean(axis=0), spread, strict=True)]
        lines.append(f"| {name} | " + " | ".join(cells) + " |")
    return "\n".join(lines) + "\n"
