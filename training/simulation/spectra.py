"""Reflectance spectra, 400-2500 nm, of what a town and its countryside are made of.

Control values were drawn by hand after the well-known shapes (chlorophyll wells and red edge, leaf water at 1450 and
1950 nm, iron and clay in soils and tiles, water going black in the infrared); no spectral library was copied.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum, auto

import numpy as np
from numpy.typing import NDArray

NODES_NM = np.array([
    400, 450, 500, 550, 600, 650, 680, 700, 720, 750, 800, 900,
    970, 1080, 1200, 1300, 1450, 1650, 1780, 1950, 2100, 2200, 2330, 2500,
], dtype=np.float64)  # fmt: skip
"""Wavelengths of the control values below."""

# Reflectance in thousandths at NODES_NM.
_SPECTRA = {
    "grass": "25 30 40 85 50 38 35 80 200 360 420 450 430 450 410 400 200 290 260 80 130 150 110 50",
    "dry grass": "50 70 100 140 170 190 200 220 250 280 320 370 380 410 410 430 360 450 430 280 300 320 270 200",
    "lush crop": "20 25 32 75 42 30 28 70 220 420 480 500 470 490 440 420 190 280 250 70 120 140 100 40",
    "straw": "60 90 130 180 220 250 260 280 300 330 370 420 430 460 460 470 410 500 480 330 350 380 310 240",
    "dark leaves": "18 22 28 55 34 27 25 60 170 310 360 380 360 380 340 330 150 220 200 60 100 115 80 35",
    "bright leaves": "25 30 40 85 55 40 37 90 230 400 460 480 460 480 440 420 200 300 270 90 140 160 110 50",
    "needles": "15 18 22 38 28 24 22 40 100 190 230 250 240 250 220 210 90 130 120 40 60 70 50 20",
    "moist soil": "40 50 65 85 105 120 130 135 140 150 165 190 195 220 235 250 210 280 280 190 240 240 230 190",
    "dry soil": "90 115 150 190 235 265 280 290 300 315 330 355 365 390 405 420 395 445 450 385 425 405 395 365",
    "red soil": "50 60 80 120 200 240 250 260 270 280 290 300 310 350 380 400 370 430 430 350 400 370 370 330",
    "sand": "160 200 250 300 345 370 380 385 390 400 410 430 440 460 470 480 450 500 500 430 480 460 450 420",
    "fresh asphalt": "55 60 65 70 75 78 80 81 82 84 87 90 92 96 100 103 105 112 114 113 115 116 108 105",
    "worn asphalt": "90 100 110 122 132 139 142 144 146 150 154 160 163 170 177 182 185 197 200 198 203 205 193 190",
    "concrete": "200 240 275 305 325 340 345 350 352 357 362 370 372 380 385 390 375 400 400 360 390 390 360 330",
    "dirty concrete": "130 150 170 185 200 210 215 217 220 223 228 235 238 245 250 255 245 265 265 240 260 260 240 220",
    "gravel": "120 145 170 195 215 230 236 240 243 250 256 265 270 280 288 294 290 310 312 290 310 305 285 265",
    "red tiles": "50 55 65 100 210 280 300 310 320 330 340 360 375 410 440 455 450 480 480 450 480 460 460 430",
    "old tiles": "50 55 65 85 125 150 160 165 170 178 188 205 215 240 260 270 270 295 300 285 300 290 285 270",
    "slate": "70 75 80 85 88 90 91 92 93 94 96 100 102 108 113 117 120 130 133 130 135 130 125 122",
    "white metal": "450 580 630 650 660 665 665 665 664 660 650 630 620 600 585 570 540 500 480 440 430 420 380 340",
    "grey metal": "220 250 265 275 280 284 286 287 288 290 285 280 290 315 330 335 335 345 345 340 345 340 330 320",
    "blue metal": "160 270 260 170 100 85 90 110 140 190 260 340 360 380 390 395 380 380 370 350 360 350 320 300",
    "teal metal": "110 170 240 250 190 130 115 120 130 150 180 230 250 280 300 310 300 310 305 280 290 285 260 240",
    "bitumen": "40 43 46 49 52 54 55 56 57 58 60 63 65 68 72 75 76 82 83 82 85 85 80 78",
    "solar cells": "30 36 32 29 28 28 28 28 28 29 33 45 65 150 215 235 230 240 235 220 225 220 205 190",
    "clear water": "35 40 40 32 18 13 11 10 7 6 5 4 3 2 2 1 1 1 1 1 1 1 1 1",
    "silty water": "45 55 75 90 75 60 55 48 35 28 25 18 10 9 5 3 2 2 2 2 2 2 2 2",
    "pool": "350 420 400 280 120 80 70 60 45 35 30 20 11 10 5 3 2 2 2 2 2 2 2 2",
    "paint": "250 450 520 540 550 555 557 558 558 557 555 545 540 530 520 510 490 470 450 410 410 400 360 320",
    "black lacquer": "40 40 41 42 43 44 44 44 45 45 46 48 50 53 56 58 60 64 66 68 70 70 68 66",
    "red lacquer": "45 42 42 48 190 330 360 370 380 390 400 410 410 415 415 410 395 390 375 340 345 335 300 270",
    "blue lacquer": "90 170 140 80 55 50 60 90 140 210 270 310 320 330 335 335 320 315 305 280 285 275 250 220",
}


class Material(IntEnum):
    """What a point of the ground or roof is made of."""

    ASPHALT = 0
    PAVING = auto()
    GRAVEL = auto()
    PAINT = auto()
    SOIL = auto()
    RED_SOIL = auto()
    SAND = auto()
    GRASS = auto()
    CROP = auto()
    YOUNG_CROP = auto()
    BROADLEAF = auto()
    CONIFER = auto()
    WATER = auto()
    POOL = auto()
    TILES = auto()
    SLATE = auto()
    WHITE_METAL = auto()
    BLUE_METAL = auto()
    TEAL_METAL = auto()
    BITUMEN = auto()
    ROOF_GRAVEL = auto()
    SOLAR = auto()
    PALE_CAR = auto()
    RED_CAR = auto()
    BLUE_CAR = auto()


VEGETATION = (Material.GRASS, Material.CROP, Material.BROADLEAF, Material.CONIFER)


@dataclass(frozen=True)
class Surface:
    """Two spectra that a material varies between, and how it is textured.

    Attributes:
        spectra: names of the end members at mixing 0 and 1.
        grain: relative brightness variation (standard deviation) at about 1 pixel, 1.5 m and 10 m.
        blend: variation of the mixing at about 1.5 m and 10 m.
    """

    spectra: tuple[str, str]
    grain: tuple[float, float, float]
    blend: tuple[float, float]


SURFACES = {
    Material.ASPHALT: Surface(("fresh asphalt", "worn asphalt"), (0.05, 0.03, 0.04), (0.05, 0.12)),
    Material.PAVING: Surface(("dirty concrete", "concrete"), (0.06, 0.04, 0.05), (0.08, 0.12)),
    Material.GRAVEL: Surface(("gravel", "dry soil"), (0.12, 0.07, 0.06), (0.15, 0.2)),
    Material.PAINT: Surface(("paint", "concrete"), (0.05, 0.10, 0.05), (0.2, 0.2)),
    Material.SOIL: Surface(("moist soil", "dry soil"), (0.06, 0.06, 0.05), (0.07, 0.18)),
    Material.RED_SOIL: Surface(("moist soil", "red soil"), (0.06, 0.06, 0.05), (0.08, 0.18)),
    Material.SAND: Surface(("sand", "dry soil"), (0.05, 0.06, 0.05), (0.12, 0.15)),
    Material.GRASS: Surface(("grass", "dry grass"), (0.07, 0.08, 0.07), (0.06, 0.12)),
    Material.CROP: Surface(("lush crop", "straw"), (0.05, 0.05, 0.04), (0.03, 0.05)),
    Material.YOUNG_CROP: Surface(("moist soil", "lush crop"), (0.06, 0.06, 0.05), (0.08, 0.12)),
    Material.BROADLEAF: Surface(("dark leaves", "bright leaves"), (0.16, 0.22, 0.08), (0.16, 0.12)),
    Material.CONIFER: Surface(("needles", "dark leaves"), (0.16, 0.24, 0.08), (0.12, 0.12)),
    Material.WATER: Surface(("clear water", "silty water"), (0.03, 0.04, 0.06), (0.02, 0.08)),
    Material.POOL: Surface(("pool", "pool"), (0.03, 0.06, 0.0), (0.0, 0.0)),
    Material.TILES: Surface(("red tiles", "old tiles"), (0.07, 0.06, 0.03), (0.10, 0.06)),
    Material.SLATE: Surface(("slate", "dirty concrete"), (0.07, 0.06, 0.03), (0.06, 0.05)),
    Material.WHITE_METAL: Surface(("white metal", "grey metal"), (0.02, 0.03, 0.02), (0.03, 0.06)),
    Material.BLUE_METAL: Surface(("blue metal", "grey metal"), (0.03, 0.03, 0.02), (0.03, 0.06)),
    Material.TEAL_METAL: Surface(("teal metal", "grey metal"), (0.03, 0.03, 0.02), (0.03, 0.06)),
    Material.BITUMEN: Surface(("bitumen", "worn asphalt"), (0.05, 0.08, 0.06), (0.12, 0.15)),
    Material.ROOF_GRAVEL: Surface(("gravel", "concrete"), (0.08, 0.06, 0.05), (0.12, 0.12)),
    Material.SOLAR: Surface(("solar cells", "solar cells"), (0.03, 0.0, 0.0), (0.0, 0.0)),
    Material.PALE_CAR: Surface(("white metal", "black lacquer"), (0.04, 0.0, 0.0), (0.0, 0.0)),
    Material.RED_CAR: Surface(("red lacquer", "black lacquer"), (0.04, 0.0, 0.0), (0.0, 0.0)),
    Material.BLUE_CAR: Surface(("blue lacquer", "black lacquer"), (0.04, 0.0, 0.0), (0.0, 0.0)),
}


def spectrum(name: str, wavelengths_nm: Sequence[float] | NDArray[np.float64]) -> NDArray[np.float64]:
    """Reflectance of one end member at these wavelengths (nm, 400-2500), smoothly interpolated.

    Raises:
        ValueError: if a wavelength lies outside 400-2500 nm.
    """
    wanted = np.asarray(wavelengths_nm, dtype=np.float64)
    if wanted.size == 0 or wanted.min() < NODES_NM[0] or wanted.max() > NODES_NM[-1]:
        raise ValueError(f"Wavelengths must lie between 400 and 2500 nm, not {wanted.tolist()}.")
    return _monotone_cubic(NODES_NM, np.array(_SPECTRA[name].split(), dtype=np.float64) / 1000.0, wanted)


def end_members(wavelengths_nm: Sequence[float]) -> NDArray[np.float64]:
    """Both spectra of every material: (material, 2, bands) reflectance."""
    return np.array([[spectrum(name, wavelengths_nm) for name in SURFACES[m].spectra] for m in Material])


def _monotone_cubic(x: NDArray[np.float64], y: NDArray[np.float64], at: NDArray[np.float64]) -> NDArray[np.float64]:
    """Cubic Hermite through the points without overshoot (harmonic-mean slopes, Fritsch and Butland 1984)."""
    step = np.diff(x)
    secant = np.diff(y) / step
    product = secant[:-1] * secant[1:]
    total = secant[:-1] + secant[1:]
    inner = np.where(product > 0.0, 2.0 * product / np.where(total == 0.0, 1.0, total), 0.0)
    slope = np.concatenate([secant[:1], inner, secant[-1:]])
    k = np.clip(np.searchsorted(x, at, side="right") - 1, 0, len(step) - 1)
    t = (at - x[k]) / step[k]
    rise = (3.0 - 2.0 * t) * t**2
    start = slope[k] * (1.0 - t) - slope[k + 1] * t
    return y[k] + rise * (y[k + 1] - y[k]) + start * t * (1.0 - t) * step[k]
