"""A model card: what a network takes and gives, what it was trained on, how good it is; JSON inside the ONNX file."""

from __future__ import annotations

import json
from dataclasses import MISSING, asdict, dataclass, field, fields

import numpy as np

from ..diffusion.parameterisation import PARAMETERISATIONS
from ..diffusion.schedule import SCHEDULES
from ..errors import FusionError
from .card_values import wrong_entries

KEY = "amalgam_card"

MOST_NAMED, LONGEST_REASON = 5, 200
"""How much of what is wrong with a card is told."""


@dataclass(frozen=True)
class ModelCard:
    """Everything needed to run a model and to judge it.

    Attributes:
        name, version, title: identity; `name` is also the file's stem.
        task: "pansharpening", "hyperspectral" or "nightlights".
        family: how the network is fed, a key of its task's `families`.
        inputs: name of every input, with its meaning and units.
        parameterisation: what the network estimates, one of PARAMETERISATIONS.
        schedule: noise schedule it was trained on.
        normalisation: units of the diffused signal.
        stride: tiles start at absolute multiples of this many pixels.
        receptive_field: pixels on each side that reach an output pixel, as measured.
        bands: "any", or their number.
        ratio_range: ratios of coarse to fine pixels (MS to PAN, cube to guide, DMSP to VIIRS) it was trained on.
        precision: of the stored weights: "fp32", "fp16" (cast to fp32 when loaded) or "int8".
        training_data, licence: in words.
        scores: measured, by data set.
        scored_with: parameters that these scores were measured with, by name, where a job of its own has others; empty
            where there is none.
        limits: what it was not validated on.
        smearing: for one-step estimates of night lights in logarithms without a guide, by how much the mean of radiance
            exceeds the estimate: "log_radiance" lists estimates, "factor" what to multiply radiance by; empty for other
            models.
        trust: the share of what the network adds to its base that is taken, as measured on places it was not fitted
            to: of cubes "cube"; of night lights "alone", "guided", and "same_sensor" with DMSP of the guide's year;
            empty for all of it.
        calibration: by how much the spread of an ensemble understates the error, as measured: "steps" lists numbers of
            steps, "factor" what to multiply the spread by, "coverage" and "worst_coverage" how often errors lay within
            twice the spread on a pair whose own factor was not used; empty where that was not measured.
        loss: what this file loses against the network in fp32, as measured: "ergas" in per cent and "sam" in degrees,
            or "psnr" in dB; empty where that was not measured.
        conditions, statistics: names of what the network is given for every pixel and for the whole scene, in order;
            empty where the card does not tell.
    """

    name: str
    version: str
    title: str
    task: str
    family: str
    inputs: dict[str, str]
    parameterisation: str
    schedule: str
    normalisation: str
    stride: int
    receptive_field: int
    bands: str
    ratio_range: tuple[float, float]
    precision: str
    training_data: str
    licence: str
    scores: dict[str, dict[str, float]]
    limits: str
    smearing: dict[str, list[float]] = field(default_factory=dict)
    calibration: dict[str, list[float]] = field(default_factory=dict)
    loss: dict[str, float] = field(default_factory=dict)
    conditions: tuple[str, ...] = field(default_factory=tuple)
    statistics: tuple[str, ...] = field(default_factory=tuple)
    scored_with: dict[str, float] = field(default_factory=dict)
    trust: dict[str, float] = field(default_factory=dict)

    @property
    def halo(self) -> int:
        """Pixels to read around a tile: the receptive field, up to the next multiple of the stride."""
        return -(-self.receptive_field // self.stride) * self.stride

    def to_json(self) -> str:
        """The card as it is stored in the model's metadata."""
        optional = {entry.name for entry in fields(self) if entry.default_factory is not MISSING}
        values = {name: value for name, value in asdict(self).items() if value or name not in optional}
        return json.dumps(values, ensure_ascii=False, sort_keys=True)

    def spread_factor(self, steps: int) -> float:
        """Factor for an ensemble's spread with which errors lie within twice the spread as often as they should.

        Between the measured numbers of steps, it is interpolated in their logarithm; 1 if nothing was measured.
        """
        if not self.calibration:
            return 1.0
        measured = np.log(self.calibration["steps"])
        return float(np.interp(np.log(steps), measured, self.calibration["factor"]))

    @classmethod
    def from_json(cls, text: str) -> ModelCard:
        """Read a card.

        Raises:
            FusionError: if something is missing, unknown or of the wrong kind.
        """
        try:
            values = json.loads(text)
            if not isinstance(values, dict):
                raise ValueError("it is no JSON object")
            required = {entry.name for entry in fields(cls) if entry.default_factory is MISSING}
            missing, unknown = required - set(values), set(values) - {entry.name for entry in fields(cls)}
            if missing or unknown:
                raise ValueError(f"missing {sorted(missing)}, unknown {sorted(unknown)[:MOST_NAMED]}")
            wrong = wrong_entries(values)
            if wrong:
                raise ValueError(f"{', '.join(wrong)} of the wrong kind or beyond reason")
        except RecursionError as error:
            raise FusionError("The model file's card is nested too deeply to be read.") from error
        except ValueError as error:
            raise FusionError("The model file's card cannot be read: {}.", str(error)[:LONGEST_REASON]) from error
        low, high = values["ratio_range"]
        names = {entry: tuple(values.get(entry, ())) for entry in ("conditions", "statistics")}
        card = cls(**{**values, **names, "ratio_range": (float(low), float(high))})
        for value, known in (
            (card.parameterisation, PARAMETERISATIONS),
            (card.schedule, tuple(SCHEDULES)),
        ):
            if value not in known:
                raise FusionError(
                    "The model file's card asks for {}, and this version knows {}; update the plugin or choose another"
                    " model.",
                    value,
                    ", ".join(known),
                )
        return card
