"""What algorithms that run a network share: the model, how it is sampled, ensembles."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingParameterEnum,
    QgsProcessingParameterRasterDestination,
)

from ..fusion.checks import sampler_of
from ..fusion.cluster.connecting import check_cluster
from ..fusion.diffusion.registry import SCHEDULERS
from ..fusion.errors import FusionError
from ..fusion.job import MAX_ENSEMBLE, MAX_STEPS
from ..fusion.networks.opening import check_model_precision
from ..fusion.networks.registry import check_model, model_ids
from ..fusion.networks.runtime import is_available, missing_runtime
from ..translation import told, tr
from .base import AmalgamAlgorithm
from .layers import is_temporary
from .names import (
    CLUSTER,
    CORRECT_SHIFT,
    ENSEMBLE,
    MODEL,
    OUTPUT,
    PRECISION,
    SCHEDULER,
    SEED,
    START_LEVEL,
    STEPS,
    THREADS,
    TILE_SIZE,
    UNCERTAINTY,
)
from .parameters.kinds import integer_parameter, real_parameter
from .values import with_titles


class NetworkAlgorithm(AmalgamAlgorithm):
    """Base of the algorithms that run a network.

    Attributes:
        families: families of the models that it can run.
        starts_part_way: whether it has the parameter START_LEVEL.
        default_model, default_scheduler, default_steps, default_ensemble: the settings that measured best
            (docs/scores.md,
            docs/nightlights.md).
        least_spread_steps: number of steps from which on samples differ enough to give an uncertainty.
        formula: an entry of MODEL, the first and the default, that stands for a formula instead; "" for none.
        exact_rim: a field of the job; whoever runs the algorithm for a preview, which is only looked at, sets it to
            False.
    """

    families: tuple[str, ...] = ()
    starts_part_way = False
    default_model = ""
    default_scheduler = "ddim"
    default_steps = 1
    default_ensemble = 1
    least_spread_steps = 1
    formula = ""
    exact_rim = True

    def canExecute(self) -> tuple[bool, str]:
        return (True, "") if self.formula or is_available() else (False, told(missing_runtime()))

    def checkParameterValues(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[bool, str]:
        if self.takes_network(parameters, context) and not is_available():
            return False, told(missing_runtime())
        return super().checkParameterValues(parameters, context)

    def takes_network(self, parameters: dict[str, Any], context: QgsProcessingContext) -> bool:
        """Whether a network is to run, and not the formula."""
        return not self.formula or self.parameterAsEnumString(parameters, MODEL, context) != self.formula

    def check(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        """Also refuse settings of the sampler that do not go together."""
        scheduler = self.parameterAsEnumString(parameters, SCHEDULER, context)
        steps = self.parameterAsInt(parameters, STEPS, context)
        start_level = self.parameterAsDouble(parameters, START_LEVEL, context) if self.starts_part_way else 1.0
        sampler_of(scheduler, steps, start_level)
        check_cluster(self.parameterAsString(parameters, CLUSTER, context).strip())
        model = parameters.get(MODEL)
        if isinstance(model, str) and model != self.formula:
            self._check_formula_or(model)
            check_model(model, self.families)
            precision = parameters.get(PRECISION)
            check_model_precision(model, precision if isinstance(precision, str) else "auto")
        super().check(parameters, context)

    def _check_formula_or(self, model: str) -> None:
        """Refuse a model that is not made for this with the formula among those that are.

        Raises:
            FusionError: with all choices.
        """
        choices = [self.formula, *model_ids(*self.families)]
        if self.formula and model not in choices:
            raise FusionError("MODEL must be one of {}, not {}.", ", ".join(choices), model)

    def add_network_parameters(self) -> None:
        """Declare MODEL, SCHEDULER, STEPS and SEED."""
        models = [self.formula] * bool(self.formula) + model_ids(*self.families)
        default = self.formula or (self.default_model if self.default_model in models else None)
        self.add(
            QgsProcessingParameterEnum(MODEL, tr("Model"), models, defaultValue=default, usesStaticStrings=True),
            self.model_help(),
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

    def model_help(self) -> str:
        """The help of MODEL."""
        return tr("The network; its card says what it was trained on and where it was validated.")

    def steps_help(self) -> str:
        """The help of STEPS: what more steps give and cost."""
        return tr(
            "Steps of the sampler; each evaluates the network once or twice. 1 is a regression, and the most "
            "faithful; 4 to 25 give bands that PAN does not show (near infrared) more of their texture, raise ERGAS "
            "by 6 to 13 %, and take 4 to 25 times as long."
        )

    def add_ensemble_parameter(self) -> None:
        """Declare ENSEMBLE."""
        self.add(
            integer_parameter(ENSEMBLE, tr("Samples to average"), self.default_ensemble, 1, MAX_ENSEMBLE),
            self.ensemble_help(),
        )

    def add_uncertainty_parameter(self) -> None:
        """Declare UNCERTAINTY; call it after OUTPUT was declared, so that dialogs show it below."""
        self.add(
            QgsProcessingParameterRasterDestination(
                UNCERTAINTY, tr("Uncertainty"), optional=True, createByDefault=False
            ),
            tr(
                "The standard deviation of the samples, per band, in the units of the result, times a factor "
                "(SPREAD_FACTOR in its metadata). With this factor, errors on the pairs it was measured on lay within "
                "twice the value about as often as they should (95 %). Set ENSEMBLE to 8 and, for night lights, STEPS "
                "to 2 or more; the spread of fewer than six samples is too small."
            ),
        )

    def ensemble_help(self) -> str:
        """The help of ENSEMBLE: what more samples give and cost."""
        return tr(
            "How many samples are averaged into the result. Each has its own seed, sees the scene in another of its "
            "eight orientations (turned, mirrored), and takes as long as one run. With one step, 4 samples lower SAM "
            "and ERGAS by about 0.6 %."
        )

    def run_settings(self, parameters: dict[str, Any], context: QgsProcessingContext) -> dict[str, Any]:
        """The fields that the jobs of all networks share: model, sampling, precision, tiles.

        A run whose output has a name can be gone on with if it is stopped; nobody finds a temporary one again.
        """
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
            "resumes": self.exact_rim and not is_temporary(parameters.get(OUTPUT)),
            "cluster": self.parameterAsString(parameters, CLUSTER, context).strip(),
        }

    def add_start_parameter(self) -> None:
        """Declare the advanced START_LEVEL."""
        self.add(
            real_parameter(START_LEVEL, tr("Noise level to start from"), 1.0, 0.01, 1.0),
            tr(
                "1 starts from pure noise, which suits the bundled models. A lower level starts from the observation, "
                "that is, from the regression of the bands on PAN with noise of this level, for models that were "
                "trained for it."
            ),
            advanced=True,
        )
