"""The methods of hyperspectral sharpening by id. Ids never change."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from ...errors import FusionError
from ...job import Feedback
from .cnmf import cnmf
from .fit import CubeFit
from .linear import gsa, interpolated, mtf_glp, subspace
from .local import MARGIN, local
from .modulation import mtf_glp_hpm
from .scene import CubeScene
from .stacked import stacked
from .view import Rule

DEFAULT_METHOD = "stacked"


class Method(NamedTuple):
    """One way to sharpen a cube.

    Attributes:
        label: its name in the literature.
        title: its name, and a word on what it does.
        description: one sentence for users.
        rule: makes the rule for a scene's pixels; asks whether to stop.
        margin: pixels of the cube that it looks at beyond those that interpolation takes.
        is_corrected: whether its result is back-projected onto the cube.
    """

    label: str
    title: str
    description: str
    rule: Callable[[CubeScene, Feedback], Rule]
    margin: int = 0
    is_corrected: bool = True

    def iterations(self, asked: int) -> int:
        """How many of the back-projections that are asked for its result gets."""
        return asked if self.is_corrected else 0


def _measured(rule: Callable[[CubeFit], Rule]) -> Callable[[CubeScene, Feedback], Rule]:
    """A rule that needs no more of a scene than every method does."""
    return lambda scene, feedback: rule(scene.fit)


METHODS: dict[str, Method] = {
    "cubic": Method(
        "Cubic",
        "Cubic: the interpolated cube, for comparison",
        "Interpolates the cube and adds nothing of the guide: what every method must beat. It is not corrected.",
        _measured(interpolated),
        is_corrected=False,
    ),
    "gsa": Method(
        "GSA",
        "GSA: replaces what the bands explain of the guide",
        "Adds what the guide shows beyond the mix of bands that explains it best (Gram-Schmidt adaptive).",
        _measured(gsa),
    ),
    "mtf_glp": Method(
        "MTF-GLP",
        "MTF-GLP: the sensor's blur, added",
        "Adds what the cube sensor's blur takes from the best mix of the guide's bands for each band.",
        _measured(mtf_glp),
    ),
    "mtf_glp_hpm": Method(
        "MTF-GLP-HPM",
        "MTF-GLP-HPM: the sensor's blur, multiplied",
        "Multiplies each band by the best mix of the guide's bands over what the cube sensor's blur leaves of it.",
        _measured(mtf_glp_hpm),
    ),
    "local": Method(
        "Local regression",
        "Local regression: weights of each place",
        "As mtf_glp, with weights fitted anew around each place.",
        _measured(local),
        MARGIN,
    ),
    "stacked": Method(
        "Stacked",
        "Stacked: local regression and others, mixed as suits the scene",
        "As local, corrected by the mix of what it, gsa and mtf_glp_hpm add that was best one scale coarser, where the "
        "truth is known: the best choice in most scenes. Beyond a ratio of 4.5, and in small scenes, it is local.",
        stacked,
        MARGIN,
    ),
    "subspace": Method(
        "Subspace",
        "Subspace: the likeliest spectra",
        "Gives the likeliest spectra in the cube's subspace of low rank, given the guide and its noise.",
        _measured(subspace),
    ),
    "cnmf": Method(
        "CNMF",
        "CNMF: abundances of pure spectra",
        "Takes spectra for sums of a few pure ones, and finds from the guide how much there is of each.",
        _measured(cnmf),
    ),
}


def method_of(name: str) -> Method:
    """The method with this id.

    Raises:
        FusionError: if there is none, with those that there are.
    """
    if name not in METHODS:
        raise FusionError("There is no method called {}; choose one of: {}.", name, ", ".join(METHODS))
    return METHODS[name]
