"""What a DMSP raster and a guide show of each other: the law of every year, and the noise of its change."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

from ...physics.change_noise import ChangeNoise, NoiseSamples
from ...physics.dmsp_law import DMSPLaw, LawSums, guide_around
from ...physics.dmsp_products import PRODUCTS
from ...physics.light_change import doubts
from ...raster.source import RasterSource
from ...spans import Patch
from .lights import Lights, light_blocks, told_of


def measured_laws(lights: Lights, guide: RasterSource, check: Callable[[], None]) -> tuple[DMSPLaw | None, ...]:
    """The law of every year, from blocks spread over the scene; None of a year that does not tell.

    With DMSP of the guide's year, that pair tells one law for all years: lights do not change within a year.

    Args:
        lights: registered.
        guide: VIIRS radiance.
        check: called now and then; may raise Cancelled.
    """
    before = lights.before
    years = lights.dmsp.bands if before is None else 1
    sums = [LawSums(lights.pixel_km) for _ in range(years)]
    for block in light_blocks(lights.shared):
        check()
        around = guide_around(lights.pixel_km, block)
        pixels, known = guide.read(around), guide.valid(block)
        of_dmsp = lights if before is None else before
        dn, masks = of_dmsp.fine_dn(block), of_dmsp.masks(block)
        for k, year in enumerate(sums):
            year.add(Patch(pixels.image[0], around), Patch(dn[k], block), known & masks[k % len(masks)])
    laws = tuple(year.law() for year in sums)
    return laws if before is None else laws * lights.dmsp.bands


def measured_noises(
    lights: Lights, guide: RasterSource, laws: Sequence[DMSPLaw], check: Callable[[], None]
) -> tuple[ChangeNoise, ...]:
    """How much of every year's change against the guide is noise, from blocks spread over the scene.

    Args:
        lights: registered.
        guide: VIIRS radiance.
        laws: of every year.
        check: called now and then; may raise Cancelled.
    """
    blocks = list(light_blocks(lights.shared))
    pixels = sum(math.prod(block.shape) for block in blocks)
    years = [NoiseSamples(pixels, *doubts(lights.before is not None)) for _ in laws]
    for block in blocks:
        check()
        known, masks = guide.valid(block), lights.masks(block)
        for k, (year, told) in enumerate(zip(years, told_of(lights, guide, block, laws))):
            year.add(told.evidence, known & masks[k % len(masks)])
    return tuple(year.noise() for year in years)


def or_of_product(laws: tuple[DMSPLaw | None, ...], product: str) -> tuple[DMSPLaw, ...]:
    """The laws that were measured, and those known of the product for the other years."""
    return tuple(PRODUCTS[product].law if law is None else law for law in laws)
