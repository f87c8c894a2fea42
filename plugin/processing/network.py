"""What the algorithms that run a network share: the model, how it is sampled, ensembles."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingParameterEnum,
    QgsProcessingParameterRasterDestination,
)

from ..fusion.checks import sampler_of
from ..fusion.diffusion.registry import SCHEDULERS
from ..fusion.job import MAX_ENSEMBLE, MAX_STEPS
from ..fusion.networks.opening import check_model_precision
from ..fusion.networks.registry import check_model, model_ids
from ..fusion.networks.runtime import is_available, missing_runtime
from ..translation import told, tr
from .base import AmalgamAlgorithm
from .names import (
    CORRECT_SHIFT,
    ENSEMBLE,
    MODEL,
    PRECISION,
    SCHEDULER,
    SEED,
    START_LEVEL,
    STEPS,
    THREADS,
    TILE_SIZE,
    UNCERTAINTY,
)
from .numeric import integer_parameter, real_parameter
from .values import with_titles


class NetworkAlgorithm(AmalgamAlgorithm):
    """Base of the algorithms that run a network.

    Attributes:
        families: of the models that it can run.
        starts_part_way: whether it has START_LEVEL.
        default_model, default_scheduler, default_steps, default_ensemble: what is measured to be best (docs/scores.md,
            docs/nightlights.md).
        least_spread_steps: from which on samples differ enough for an uncertainty.
        exact_rim: as a job has it; whoever makes an algorithm for a preview, which is only looked at, sets it to False.
    """

    families: tuple[str, ...] = ()
    starts_part_way = False
    default_model = ""
    default_scheduler = "ddim"
    default_steps = 1
    default_ensemble = 1
    least_spread_steps = 1
    exact_rim = True

    def canExecute(self) -> tuple[bool, str]:
        return (True, "") if is_available() else (False, told(missing_runtime()))

    def checkParameterValues(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[bool, str]:
        if not is_available():
            return False, told(missing_runtime())
        return super().checkParameterValues(parameters, context)

    def check(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        """Refuse settings of the sampler that do not go together, too."""
        scheduler = self.parameterAsEnumString(parameters, SCHEDULER, context)
        steps = self.parameterAsInt(parameters, STEPS, context)
        start_level = self.parameterAsDouble(parameters, START_LEVEL, context) if self.starts_part_way else 1.0
        sampler_of(scheduler, steps, start_level)
        model = parameters.get(MODEL)
        if isinstance(model, str):
            check_model(model, self.families)
            precision = parameters.get(PRECISION)
            check_model_precision(model, precision if isinstance(precision, str) else "auto")
        super().check(parameters, context)

    def add_network_parameters(self) -> None:
        """MODEL, SCHEDULER, STEPS and SEED."""
        models = model_ids(*self.families)
        default = self.default_model if self.default_model in models else None
        self.add(
            QgsProcessingParameterEnum(MODEL, tr("Model"), models, defaultValue=default, usesStaticStrings=True),
            tr("The network; its card says what it was trained on and where it was validated."),
        )
        ids = list(SCHEDULERS)
        self.add(
            with_titles(
                QgsProcessingParameterEnum(
                    SCHEDULER, tr("Scheduler"), ids, defaultValue=self.default_scheduler, usesStaticStrings=True
                ),
                {name: tr(scheduler.title) for name, scheduler in SCHEDULERS.items()},
            ),
            " ".join(tr(scheduler.description) for scheduler in SCHEDULERS.values()),
        )
        self.add(integer_parameter(STEPS, tr("Steps"), self.default_steps, 1, MAX_STEPS), self.steps_help())
        self.add(
            integer_parameter(SEED, tr("Seed"), 0, 0, 2**31 - 1),
            tr("Number that fixes the noise: the same seed gives the same pixels."),
        )

    def steps_help(self) -> str:
        """What more steps give and cost."""
        return tr(
            "Steps of the sampler; each evaluates the network once or twice. 1 is a regression, and the most "
            "faithful; 4 to 25 give bands that PAN does not show (near infrared) more of their texture, lose 6 to 13 "
            "% in ERGAS, and take that many times as long."
        )

    def add_ensemble_parameter(self) -> None:
        """ENSEMBLE."""
        self.add(
            integer_parameter(ENSEMBLE, tr("Samples to average"), self.default_ensemble, 1, MAX_ENSEMBLE),
            self.ensemble_help(),
        )

    def add_uncertainty_parameter(self) -> None:
        """UNCERTAINTY; to be declared after OUTPUT, below which dialogs then show it."""
        self.add(
            QgsProcessingParameterRasterDestination(
                UNCERTAINTY, tr("Uncertainty"), optional=True, createByDefault=False
            ),
            tr(
                "The standard deviation of the samples, per band, in the units of the result, times a factor "
                "(SPREAD_FACTOR in its metadata) with which errors lay within twice this value about as often as they "
                "should (95 %) on the pairs it was measured on. Set ENSEMBLE to 8 and, for night lights, STEPS to 2 "
                "or more; the spread of fewer than six samples is too small."
            ),
        )

    def ensemble_help(self) -> str:
        """What more samples give and cost."""
        return tr(
            "How many samples make up the result, which is their mean. Each has a seed of its own and sees the scene "
            "in another of its eight orientations (turned, mirrored); each takes as long as one run. With one step, 4 "
            "samples lower SAM and ERGAS by about 0.6 %."
        )

    def run_settings(self, parameters: dict[str, Any], context: QgsProcessingContext) -> dict[str, Any]:
        """What the jobs of all networks have in common: model, sampling, precision, tiles."""
        return {
            "model": self.parameterAsEnumString(parameters, MODEL, context),
            "scheduler": self.parameterAsEnumString(parameters, SCHEDULER, context),
            "steps": self.parameterAsInt(parameters, STEPS, context),
            "seed": self.parameterAsInt(parameters, SEED, context),
            "ensemble": self.parameterAsInt(parameters, ENSEMBLE, context),
            "correct_shift": self.parameterAsBool(parameters, CORRECT_SHIFT, context),
            "precision": self.parameterAsEnumString(parameters, PRECISION, context),
            "tile_size": self.parameterAsInt(parameters, TILE_SIZE, context),
            "threads": self.parameterAsInt(parameters, THREADS, context),
            "exact_rim": self.exact_rim,
        }

    def add_start_parameter(self) -> None:
        """The advanced START_LEVEL."""
        self.add(
            real_parameter(START_LEVEL, tr("Noise level to start from"), 1.0, 0.01, 1.0),
            tr(
                "1 starts from pure noise, which suits the bundled models. Less starts from the observation, that is "
                "from the regression of the bands on PAN with noise of this level, for models that were trained for "
                "it."
            ),
            advanced=True,
        )
