"""What is compared: a job, and the rows that follow from it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from ..diffusion.registry import SCHEDULERS
from ..errors import FusionError
from ..job import MAX_STEPS, Bounds, RasterInput
from ..sentences import Sentence, Words, counted
from .ways import ways_of

MOST_ROWS = 200


@dataclass(frozen=True)
class ComparisonJob:
    """One comparison.

    Attributes:
        pan, ms: the pair; a guide and its cube, if it is one.
        report: path of the HTML file to write.
        methods: ids of classical methods and of models.
        schedulers: ids of samplers, for the models.
        steps: numbers of steps, for the models.
        reference: the truth, on PAN's grid; None if nobody knows it.
        reduced: where there is no truth, run everything a second time on the pair degraded by its own ratio.
        seed: of the models' noise.
        bounds: x_min, y_min, x_max, y_max in PAN's CRS; None for all that PAN and MS share.
        table: path of a CSV file for the numbers; "" for none.
        folder: for the fused rasters; "" to keep none.
        correct_shift: move PAN onto the MS where the two are found misregistered.
        threads: 0 for all cores.
        shown_bands: numbers of the MS bands that the report shows as red, green and blue; () for true colour.
        is_cube: whether `ms` is a cube and `pan` its guide, which may have several bands.
    """

    pan: RasterInput
    ms: RasterInput
    report: str
    methods: tuple[str, ...]
    schedulers: tuple[str, ...] = ("ddim",)
    steps: tuple[int, ...] = (1,)
    reference: RasterInput | None = None
    reduced: bool = True
    seed: int = 0
    bounds: Bounds | None = None
    table: str = ""
    folder: str = ""
    correct_shift: bool = True
    threads: int = 0
    shown_bands: tuple[int, ...] = ()
    is_cube: bool = False


class Row(NamedTuple):
    """One way to fuse the pair; a classical method has neither scheduler nor steps.

    Attributes:
        method: id of a classical method or of a model.
        scheduler: id of a sampler, or "".
        steps: of the sampler, or 0.
    """

    method: str
    scheduler: str = ""
    steps: int = 0

    @property
    def is_network(self) -> bool:
        """Whether the row runs a model."""
        return bool(self.scheduler)

    @property
    def words(self) -> Words:
        """What to call the row, in the user's language."""
        if not self.is_network:
            return self.method
        return Sentence("{}, {}, {}", self.method, self.scheduler, counted(self.steps, "1 step", "{} steps"))

    @property
    def label(self) -> str:
        """What to call the row, in English."""
        return str(self.words)

    @property
    def file_name(self) -> str:
        """The name of its raster's file."""
        parts = (self.method, self.scheduler, str(self.steps)) if self.is_network else (self.method,)
        return "_".join(parts).replace("+", "p") + ".tif"


def rows_of(job: ComparisonJob) -> list[Row]:
    """Every row of a job: each classical method once, each model with each scheduler and number of steps.

    Raises:
        FusionError: if nothing is chosen, or something that does not exist, or too much.
    """
    if not job.methods:
        raise FusionError("There is nothing to compare; choose some METHODS.")
    rows = list(dict.fromkeys(_rows(job)))
    if len(rows) > MOST_ROWS:
        raise FusionError("That makes {} combinations; choose fewer ({} at most).", len(rows), MOST_ROWS)
    return rows


def parse_steps(text: str) -> tuple[int, ...]:
    """Numbers of steps from a list such as "1, 4, 25".

    Raises:
        FusionError: with the reason.
    """
    try:
        steps = tuple(int(part) for part in text.split(",") if part.strip())
    except ValueError as error:
        raise FusionError('STEPS must be whole numbers separated by commas, such as 1,4,25, not "{}".', text) from error
    if not steps or not all(1 <= number <= MAX_STEPS for number in steps):
        raise FusionError('STEPS must be whole numbers between 1 and {}, such as 1,4,25, not "{}".', MAX_STEPS, text)
    return steps


def _rows(job: ComparisonJob) -> Iterator[Row]:
    ways = ways_of(job.is_cube)
    for method in job.methods:
        if method in ways.formulas:
            yield Row(method)
            continue
        if method not in ways.ids:
            raise FusionError("There is no method called {}; choose some of: {}.", method, ", ".join(ways.ids))
        if not job.schedulers or not job.steps:
            raise FusionError("{} needs a scheduler and a number of steps; choose SCHEDULERS and STEPS.", method)
        for scheduler in job.schedulers:
            if scheduler not in SCHEDULERS:
                raise FusionError("SCHEDULERS must be some of {}; not {}.", ", ".join(SCHEDULERS), scheduler)
            for number in job.steps:
                yield Row(method, scheduler, number)
