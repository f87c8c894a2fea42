"""VIIRS of another year, brightened and dimmed as DMSP shows that lights changed in between."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from ...physics.change_noise import ChangeNoise, Evidence
from ...physics.dmsp import gaussian_blurred
from ...physics.dmsp_law import DMSPLaw, guide_around
from ...physics.light_change import Observed, change_around, evidence_of, likely_change, observed
from ...physics.sampling import Relation, interpolate
from ...spans import Image, Patch, Window


class ChangedGuide(NamedTuple):
    """A window of the guide as it would look in DMSP's year; all are (rows, columns).

    Attributes:
        guide: radiance as the guide shows it, at least 0, nW/cm2/sr.
        change: logarithm of the radiance to believe in, less that of the guide.
        observed: what DN show of it, pixel by pixel.
        seen: DN that DMSP read in the guide's year, or would have read by the law.
        same_sensor: whether it read them.
    """

    guide: Image
    change: Image
    observed: Observed
    seen: Image
    same_sensor: bool

    @property
    def radiance(self) -> Image:
        """The guide as it would look in DMSP's year, nW/cm2/sr."""
        return self.guide * np.exp(self.change)


def guide_to_change(pixel_km: tuple[float, float], window: Window) -> Window:
    """Pixels of the guide to read for a window: all that its change is judged by."""
    return guide_around(pixel_km, change_around(pixel_km, window))


def on_fine_grid(dn: Patch, relation: Relation, window: Window) -> Image:
    """DN 0 to 63 at the pixels of a fine window, from DMSP over `relation.coarse_over` of it or more."""
    taken = relation.coarse_over(window)
    return np.clip(interpolate(Patch(dn.crop(taken), taken), relation, window), 0.0, 63.0)


class Told(NamedTuple):
    """What DN of two years tell of a window; images are (rows, columns).

    Attributes:
        guide: radiance as the guide shows it, at least 0, nW/cm2/sr.
        observed: the change that DN show, pixel by pixel.
        evidence: the same, averaged.
        same_sensor: whether there is DMSP of the guide's year.
    """

    guide: Image
    observed: Observed
    evidence: Evidence
    same_sensor: bool


def told(
    dn: Patch,
    guide: Patch,
    window: Window,
    pixel_km: tuple[float, float],
    law: DMSPLaw,
    before: Patch | None = None,
) -> Told:
    """What DN tell.

    Args:
        dn: DN of the year wanted, on the guide's grid, over `change_around` of the window or more.
        guide: radiance of its own year over `guide_to_change` of the window or more, nW/cm2/sr, no nodata.
        window: wanted.
        pixel_km: height and width of a pixel.
        law: of the composite, or of that of the guide's year.
        before: DN of the guide's year, as `dn`; None if there are none.
    """
    around = change_around(pixel_km, window)
    light = Patch(np.maximum(guide.image, 0.0), guide.window)
    blurred = gaussian_blurred(light, around, pixel_km, law.core_fwhm_km)
    found = observed(dn.crop(around), blurred, law, None if before is None else before.crop(around))
    own = window.within(around)
    level = law.dn_of(blurred[own]) if before is None else before.crop(window)
    return Told(
        light.crop(window),
        Observed(found.change[own], found.weight[own]),
        evidence_of(found, level, around, window, pixel_km),
        before is not None,
    )


def changed_guide(told_of: Told, noise: ChangeNoise) -> ChangedGuide:
    """The guide, changed as far as what is told stands out from the pair's noise."""
    change = likely_change(told_of.evidence, noise, told_of.same_sensor)
    return ChangedGuide(told_of.guide, change, told_of.observed, told_of.evidence.level, told_of.same_sensor)
