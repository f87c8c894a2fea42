"""Fast, Balanced, Best: what each means for a task, in one place.

What was measured decides: docs/scores.md and docs/nightlights.md, times in docs/speed.md; and eyes: at full resolution
(SPOT-6, GaoFen-2, WorldView-2, a QuickBird-like pair) GSA is the formula that looks best. A preset fixes everything but
the seed, and may belong to another algorithm than the others of its task.
"""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from ...processing.names import SEED
from ...translation import tr
from .limits import against_machine
from .settings import Settings, parameters_of, recommended
from .ways import NIGHT_LIGHTS, OfferedTask, Way

FAST, BALANCED, BEST = range(3)
FAST_FORMULA = "gsa"
SAMPLES = 8
"""How many samples give a spread that holds; the spread of fewer than six is too small."""


class Preset(NamedTuple):
    """A choice that needs no expert.

    Attributes:
        way: the algorithm.
        settings: all settings; the seed is left to the user.
        says: what it does and what it costs.
    """

    way: Way
    settings: Settings
    says: str

    def fits(self, way: Way, settings: Settings) -> bool:
        """Whether settings do the same as this preset, whatever their seed."""
        if way.id != self.way.id:
            return False
        wanted, found = (parameters_of(way, each) for each in (self.settings, settings))
        return wanted | {SEED: 0} == found | {SEED: 0}

    @property
    def trouble(self) -> str:
        """Why this preset cannot run on this machine; "" if it can."""
        return against_machine(self.way, self.settings.model if self.settings.model in self.way.models() else "")


def presets(task: OfferedTask) -> tuple[Preset, Preset, Preset]:
    """The fast, the balanced and the best one of a task."""
    return _of_lights(task) if task.id == NIGHT_LIGHTS else _of_sharpening(task)


def first_choice(task: OfferedTask) -> Settings:
    """What a task begins with: the balanced preset, or the fast one where only that can run here."""
    offered = presets(task)
    is_fast = bool(offered[BALANCED].trouble) and not offered[FAST].trouble
    return offered[FAST if is_fast else BALANCED].settings


def _of_sharpening(task: OfferedTask) -> tuple[Preset, Preset, Preset]:
    network = next(way for way in task.ways if way.has_network)
    formula = next(way for way in task.ways if not way.has_network)
    default = recommended(network)
    fast = tr(
        "GSA, a formula: as sharp as PAN, done in seconds even without onnxruntime, and the safer choice where PAN and "
        "bands do not lie exactly on each other. It changes colours more than the network does (ERGAS a quarter "
        "higher)."
    )
    middle = tr(
        "The network {} in one step: of all single runs the closest to the truth, and consistent with the MS. Takes "
        "about ten times as long as Fast."
    ).format(default.model)
    best = tr(
        "The network {}, the mean of {} samples: a little closer to the truth than Balanced (SAM and ERGAS 0.7 % "
        "lower), and with the uncertainty of every pixel. Takes {} times as long as Balanced."
    ).format(default.model, SAMPLES, SAMPLES)
    return (
        Preset(formula, replace(recommended(formula), model=FAST_FORMULA), fast),
        Preset(network, default, middle),
        Preset(network, replace(default, ensemble=SAMPLES), best),
    )


def _of_lights(task: OfferedTask) -> tuple[Preset, Preset, Preset]:
    diffusion = task.ways[0]
    default = recommended(diffusion)
    fast = tr(
        "A regression: one smooth answer, pixel by pixel as close to the truth as a mean of samples, but without an "
        "uncertainty. Takes one fiftieth of the time of Best."
    )
    middle = tr(
        "The network {}, the mean of {} samples of 2 steps: as close to the truth as Fast, and with an uncertainty. "
        "Takes a quarter of the time of Best."
    ).format(default.model, default.ensemble)
    best = tr(
        "The network {}, the mean of {} samples of {} steps: more of the texture of real lights, and an uncertainty "
        "from samples that differ as lights do. Pixel by pixel it is no closer to the truth than Balanced, and it "
        "takes four times as long."
    ).format(default.model, default.ensemble, default.steps)
    return (
        Preset(diffusion, replace(default, model="unet-nightlights", steps=1, ensemble=1), fast),
        Preset(diffusion, replace(default, steps=2), middle),
        Preset(diffusion, default, best),
    )
