"""The classical methods by id. Ids never change."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from ...errors import FusionError
from .bdsd import bdsd_pc
from .component_substitution import brovey, bt_h, gsa, pracs
from .level import Level, counted_from
from .moments import Moments
from .multiresolution import awlp, mtf_glp_fs, mtf_glp_hpm_r
from .rule_input import Lowpass, Rule, RuleInput

DEFAULT_METHOD = "mtf_glp_fs"


class Method(NamedTuple):
    """One way to pansharpen.

    Attributes:
        label: its name in the literature.
        title: its name, and a word on what it does.
        description: one sentence for users.
        fit: makes the rule for the scene's pixels from its moments; None if the rule needs no moments.
        lowpass: what the rule compares PAN with.
        blurs_bands: whether the moments must include the bands blurred once more.
        takes_weights: whether it mixes the bands to an intensity, the weights of which a user may know.
    """

    label: str
    title: str
    description: str
    fit: Callable[[Moments], Rule] | None
    lowpass: Lowpass = Lowpass.NONE
    blurs_bands: bool = False
    takes_weights: bool = False

    def rule(self, moments: Moments | None, level: Level | None = None) -> Rule:
        """The method, fitted to a scene.

        Args:
            moments: of the scene.
            level: what its values are counted from; None for zero.

        Raises:
            ValueError: if it needs moments and there are none.
        """
        if self.fit is None:
            return interpolated
        if moments is None:
            raise ValueError(f"{self.label} needs the moments of the scene")
        return self.fit(moments) if level is None else counted_from(level, self.fit, moments)


def interpolated(inputs: RuleInput) -> np.ndarray:
    """LMS as it is ("EXP" in the literature): what every method is measured against."""
    return inputs.lms


METHODS: dict[str, Method] = {
    "exp": Method(
        "EXP",
        "EXP: interpolation only",
        "Interpolates the bands (cubic) and takes nothing of PAN: the yardstick for the others.",
        None,
    ),
    "brovey": Method(
        "Brovey",
        "Brovey: PAN over the bands' mean",
        "Multiplies the bands by PAN over their mean: vivid, but wrong where PAN and that mean differ.",
        brovey,
        takes_weights=True,
    ),
    "gsa": Method(
        "GSA",
        "GSA: Gram-Schmidt adaptive",
        "Replaces by PAN the mix of bands that explains it best (Gram-Schmidt adaptive).",
        gsa,
        takes_weights=True,
    ),
    "bt_h": Method(
        "BT-H",
        "BT-H: Brovey less haze",
        "Multiplies the bands, less their haze, by PAN over the mix of bands that explains it best.",
        bt_h,
        takes_weights=True,
    ),
    "bdsd_pc": Method(
        "BDSD-PC",
        "BDSD-PC: gains of each band",
        "Takes each band's detail from PAN and all bands, with gains fitted at the next coarser scale.",
        bdsd_pc,
        blurs_bands=True,
    ),
    "pracs": Method(
        "PRACS",
        "PRACS: partial replacement",
        "Replaces by PAN only what a band has in common with it.",
        pracs,
        takes_weights=True,
    ),
    "awlp": Method(
        "AWLP",
        "AWLP: wavelets",
        "Adds PAN's wavelet detail in proportion to the bands.",
        awlp,
        Lowpass.SPLINE,
    ),
    "mtf_glp_fs": Method(
        "MTF-GLP-FS",
        "MTF-GLP-FS: the sensor's blur, added",
        "Adds what the MS sensor's blur takes from PAN, with gains fitted at full scale: a safe choice.",
        mtf_glp_fs,
        Lowpass.MTF,
    ),
    "mtf_glp_hpm_r": Method(
        "MTF-GLP-HPM-R",
        "MTF-GLP-HPM-R: the sensor's blur, multiplied",
        "Multiplies each band by PAN over what the MS sensor's blur leaves of it.",
        mtf_glp_hpm_r,
        Lowpass.MTF,
    ),
}


WEIGHTED = tuple(name for name, method in METHODS.items() if method.takes_weights)
"""Ids of the methods that take weights."""


def method_of(name: str) -> Method:
    """The method with this id.

    Raises:
        FusionError: if there is none, with those that there are.
    """
    if name not in METHODS:
        raise FusionError("There is no method called {}; choose one of: {}.", name, ", ".join(METHODS))
    return METHODS[name]
