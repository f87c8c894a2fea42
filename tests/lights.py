"""A small simulated place at night as DMSP-OLS and VIIRS saw it, and networks made by hand that need no training."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper
from osgeo import gdal

from plugin.fusion.job import RasterInput
from plugin.fusion.networks.card import KEY
from plugin.fusion.physics.dmsp import DMSPSensor, simulate
from plugin.fusion.physics.sampling import Axis, Relation
from plugin.fusion.spans import Image, Window
from plugin.fusion.tasks.nightlights.conditions import CONDITIONS, CONTEXT
from plugin.fusion.tasks.nightlights.job import NightlightsJob

from .made_scenes import DEGREES, Transform, write
from .networks.cards import card

PIXEL = 15.0 / 3600.0
WEST, NORTH = 2.0, 49.0
PIXEL_KM = (0.464, 0.305)
SIZE = 128

Array = NDArray[Any]


def towns(rng: np.random.Generator, size: int = SIZE, count: int = 26) -> Image:
    """Radiance (rows, columns) of towns of many sizes on dark land, nW/cm2/sr."""
    y, x = np.mgrid[:size, :size]
    light = np.zeros((size, size))
    for _ in range(count):
        row, col, radius = *rng.uniform(0, size, 2), rng.uniform(0.8, 4.0)
        light += rng.lognormal(2.0, 1.0) * np.exp(-((y - row) ** 2 + (x - col) ** 2) / (2 * radius**2))
    return np.where(light > 0.2, light, 0.0).astype(np.float32)


def north_up(pixel: float = PIXEL, east: float = 0.0, south: float = 0.0) -> Transform:
    """A grid whose corner lies so many degrees from the place's."""
    return (WEST + east, pixel, 0.0, NORTH - south, 0.0, -pixel)


def dmsp_of(radiance: Image, rng: np.random.Generator, off: tuple[float, float] = (0.0, 0.0), **sensor: float) -> Image:
    """DN at half the resolution; the sensor looked `off` VIIRS pixels (rows, columns) astray."""
    half = Window.of_shape([size // 2 for size in radiance.shape])
    relation = Relation(Axis(2.0, off[0]), Axis(2.0, off[1]))
    noise = rng.standard_normal(half.shape).astype(np.float32)
    settings: dict[str, Any] = {"noise_dn": 0.5, **sensor}
    return simulate(radiance, PIXEL_KM, relation, half, DMSPSensor(**settings), noise)


@dataclass(frozen=True)
class Night:
    """The files and what is in them.

    Attributes:
        dmsp, viirs: 8-bit DN at 30 arc-seconds; float radiance at 15.
        dn, radiance: (rows, columns).
    """

    dmsp: Path
    viirs: Path
    dn: Image
    radiance: Image


def guide_of_years(night: Night, path: Path, years: dict[str, float]) -> Path:
    """The place's VIIRS as one band a year, each so many times as bright."""
    bands = np.stack([night.radiance * factor for factor in years.values()])
    write(path, bands.astype(np.float32), north_up(), DEGREES)
    raster = gdal.Open(str(path), gdal.GA_Update)
    for number, year in enumerate(years, start=1):
        raster.GetRasterBand(number).SetDescription(year)
    return path


def simulate_night(folder: Path, off: tuple[float, float] = (0.0, 0.0)) -> Night:
    rng = np.random.default_rng(3)
    radiance = towns(rng)
    dn = dmsp_of(radiance, rng, off)
    return Night(
        write(folder / "dmsp.tif", dn[None].astype(np.uint8), north_up(2 * PIXEL), DEGREES),
        write(folder / "viirs.tif", radiance[None], north_up(), DEGREES),
        dn,
        radiance,
    )


def write_network(
    path: Path, gives: str, family: str = "ddpm_nightlights", statistics: int = len(CONTEXT), trust: float = 1.0
) -> Path:
    """A model whose estimate of x0 is "noise" (a tenth of x_t), "zero", or the condition of that name."""
    shapes: dict[str, list[str | int | None]] = {
        "x_t": ["n", 1, "h", "w"],
        "noise_level": ["n", 1],
        "conditions": ["n", len(CONDITIONS), "h", "w"],
        "context": ["n", statistics],
    }
    constants = [helper.make_tensor("share", TensorProto.FLOAT, [], [0.1 if gives == "noise" else 0.0])]
    if gives in ("noise", "zero"):
        node = helper.make_node("Mul", ["x_t", "share"], ["x0"])
    else:
        constants.append(helper.make_tensor("index", TensorProto.INT64, [1], [CONDITIONS.index(gives)]))
        node = helper.make_node("Gather", ["conditions", "index"], ["x0"], axis=1)
    graph = helper.make_graph(
        [node],
        "toy",
        [helper.make_tensor_value_info(name, TensorProto.FLOAT, shape) for name, shape in shapes.items()],
        [helper.make_tensor_value_info("x0", TensorProto.FLOAT, ["n", 1, "h", "w"])],
        constants,
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    about = card(
        name=path.stem,
        task="nightlights",
        family=family,
        receptive_field=9,
        bands="1",
        ratio_range=(1.0, 2.2),
        trust=dict.fromkeys(("alone", "guided", "same_sensor"), trust),
    )
    model.metadata_props.add(key=KEY, value=about.to_json())
    onnx.save(model, str(path))
    return path


def job(dmsp: Path, viirs: Path | None, output: Path, **settings: Any) -> NightlightsJob:
    """A job on one thread in tiles of 64 unless told otherwise."""
    usual: dict[str, Any] = {"model": "zero", "tile_size": 64, "threads": 1}
    guide = RasterInput(str(viirs)) if viirs else None
    return NightlightsJob(RasterInput(str(dmsp)), guide, str(output), **(usual | settings))
