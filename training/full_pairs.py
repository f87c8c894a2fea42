"""Pairs at full resolution as eyes see them: PAN, MS, what methods make of them, and figures of any place of them.

What was fused is kept in `runs/fused/`, by the model's digest and the code, so that a gallery or a
blind comparison is made again in minutes.
"""

from __future__ import annotations

import hashlib
import json
import tempfile
from collections.abc import Iterator, Mapping
from functools import cache, cached_property
from pathlib import Path
from typing import NamedTuple

import numpy as np

from plugin.fusion.job import RasterInput
from plugin.fusion.networks.metadata import read_card
from plugin.fusion.networks.registry import DEFAULT_PANSHARPENING, digest, model_path
from plugin.fusion.quality.filters import upsample
from plugin.fusion.quality.jobs import NoReferenceJob
from plugin.fusion.quality.no_reference_run import assess_without_reference
from plugin.fusion.quality.sharpness import BORDER, Sharpness, sharpness
from plugin.fusion.report.pictures import Bytes, Limits, stretch, to_bytes
from plugin.fusion.scenes.pair import Scene, open_scene
from plugin.fusion.spans import Image, Image64, Span, Window

from .evaluate import Silent, check_pairs, on_pan_grid
from .fit import RUNS
from .forms import FORMULAS, by_formula, by_network
from .forms_page import FORMULA_NAMES
from .places import Fuse

KEPT = RUNS / "fused"
CORE = Path(__file__).resolve().parents[1] / "plugin" / "fusion"
ROOMS = ("diffusion", "networks", "physics", "pipeline", "raster", "scenes", "tasks")
"""Of the core, those that pixels depend on."""

OURS = "ours"
PERCENTILES = 1.0, 98.0
"""What is black and what is white in a picture, in per cent of its pixels."""

FLAT_SHARE = 0.25


class Way(NamedTuple):
    """A method.

    Attributes:
        title: what it is called beneath a picture.
        fuse: runs it.
        key: another one for everything that its pixels depend on but the code.
    """

    title: str
    fuse: Fuse
    key: str


class FullPair:
    """A pair, registered as the plugin registers it, and what methods make of it.

    Args:
        name: of the pair.
        folder: holds `pan.tif`, `ms.tif` and `case.json`, which names the bands.
        ways: the methods, by a name of one's own.

    Attributes:
        pan: (rows, columns).
        ms: (bands, coarse rows, coarse columns).
        lms: MS on the PAN grid, (bands, rows, columns).
        fused: by method, (bands, rows, columns).
        figures: of all that PAN and MS share, by method: those of `Sharpness`, and HQNR.
    """

    def __init__(self, name: str, folder: Path, ways: Mapping[str, Way]) -> None:
        self.name, self._folder = name, folder
        self.about = json.loads((folder / "case.json").read_text())
        pan, ms = (RasterInput(str(folder / file)) for file in ("pan.tif", "ms.tif"))
        with tempfile.TemporaryDirectory() as scratch:
            self.scene: Scene = open_scene(pan, ms, Path(scratch) / "none.tif", Path(scratch), Silent())
            self.pan: Image = self.scene.pan.read(self.scene.pan.grid.window).image[0]
            self.ms: Image = self.scene.ms.read(self.scene.ms.grid.window).image
        self.lms: Image64 = upsample(self.ms, self.pan.shape, self.scene.relation)
        self.fused: dict[str, Image64] = {}
        self.figures: dict[str, dict[str, float]] = {}
        for method, way in ways.items():
            path = _fused(name, folder, way)
            self.fused[method] = on_pan_grid(str(path), pan.path)
            found = assess_without_reference(NoReferenceJob(pan, ms, RasterInput(str(path))), Silent())
            self.figures[method] = {**found.sharpness._asdict(), "hqnr": found.scores.indices.hqnr}

    @property
    def inside(self) -> Window:
        """Pixels of PAN far enough from the edge for figures to look around them."""
        return self.scene.shared.grown(-BORDER)

    @cached_property
    def colours(self) -> list[int]:
        """Indices of the bands that are shown as red, green and blue."""
        return [self.about["bands"].index(band) for band in ("R", "G", "B")]

    def sharpness_in(self, method: str, window: Window) -> Sharpness:
        """The figures of one place, all of which counts; `window` lies in `inside`."""
        around = window.grown(BORDER)
        rows, cols = around.within(Window.of_shape(self.pan.shape))
        coarse = self.scene.relation.coarse_centred_in(around).clipped(Window.of_shape(self.ms.shape[1:]))
        ms = self.ms[(slice(None), *coarse.within(Window.of_shape(self.ms.shape[1:])))]
        fused, weights = self.fused[method][:, rows, cols], self.scene.statistics.pan_weights
        return sharpness(fused, ms, self.pan[rows, cols], weights)

    def pictures(self, window: Window) -> dict[str, Bytes]:
        """PAN, MS and every result in one place, (3, rows, columns): PAN in grey, the others under one stretch."""
        place = window.within(Window.of_shape(self.pan.shape))
        images = {"MS": self.lms, **self.fused}
        crops = {name: image[self.colours][(slice(None), *place)] for name, image in images.items()}
        limits = self._limits(np.concatenate(list(crops.values()), axis=2))
        pan = np.repeat(self.pan[place][None], 3, axis=0)
        return {"PAN": to_bytes(pan, stretch([pan], *PERCENTILES))} | {
            name: to_bytes(crop, limits) for name, crop in crops.items()
        }

    def _limits(self, crop: Image64) -> Limits:
        """Black and white of each band: the balance of colours is that of the whole MS, the contrast that of the crop.

        Args:
            crop: the bands that are shown, (3, rows, columns), of all images together.
        """
        low, high = self._balance.T
        share = (crop - low[:, None, None]) / (high - low)[:, None, None]
        black, white = np.percentile(share, PERCENTILES)
        return np.stack([low + black * (high - low), low + max(white, black + 1e-6) * (high - low)], axis=1)

    @cached_property
    def _balance(self) -> Limits:
        return stretch([self.ms[self.colours]], *PERCENTILES)

    def places(self, side: int, step: int, within: Window) -> list[Window]:
        """Squares of a window, `step` apart, but for the quarter of them with least detail in PAN."""
        rows, cols = (range(span.start, span.stop - side + 1, step) for span in within)
        found = [Window(Span(row, row + side), Span(col, col + side)) for row in rows for col in cols]
        whole = Window.of_shape(self.pan.shape)
        contrast = [float(np.abs(np.diff(self.pan[window.within(whole)])).mean()) for window in found]
        least = np.quantile(contrast, FLAT_SHARE) if found else 0.0
        return [window for window, value in zip(found, contrast, strict=True) if value >= least]


def ways() -> dict[str, Way]:
    """Ours as users have it by default, then the formulas that it is held against."""
    model = DEFAULT_PANSHARPENING
    file, card = model_path(model), read_card(model_path(model))
    ours = Way(f"{card.name} {card.version}", by_network(model), digest(file)[:12])
    return {OURS: ours} | {method: Way(FORMULA_NAMES[method], by_formula(method), method) for method in FORMULAS}


def full_pairs(chosen: Mapping[str, Way]) -> Iterator[FullPair]:
    """All check pairs at full resolution, one after another."""
    for name, folder in check_pairs("*_full*").items():
        yield FullPair(name, folder, chosen)


def _fused(name: str, folder: Path, way: Way) -> Path:
    """What a method makes of a pair; run if that was not done with this code."""
    path = KEPT / f"{name}_{way.key}_{_code()}.tif"
    if not path.exists():
        KEPT.mkdir(parents=True, exist_ok=True)
        way.fuse(RasterInput(str(folder / "pan.tif")), RasterInput(str(folder / "ms.tif")), str(path))
        print(f"{name}, {way.title}", flush=True)
    return path


@cache
def _code() -> str:
    """A digest of all code that a pixel may depend on."""
    text = b"".join(path.read_bytes() for room in ROOMS for path in sorted((CORE / room).rglob("*.py")))
    return hashlib.sha256(text).hexdigest()[:12]
