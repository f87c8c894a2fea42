"""One model, loaded: its card, and a function that runs it on a tile."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import nullcontext, suppress
from pathlib import Path
from threading import Lock
from typing import Any

import numpy as np

from ..cores import usual_threads
from ..diffusion.parameterisation import to_x0
from ..errors import Cancelled, FusionError
from ..sentences import Sentence, Words, counted, joined
from ..spans import Image
from .card import KEY, ModelCard
from .layout import Layout
from .precision import PRECISIONS, Choice
from .providers import CPU, Options
from .registry import digest
from .runtime import onnxruntime
from .stopwatch import Stopwatch
from .trial import some_inputs

TRIAL_SIZE = 64

FLOATS = "tensor(float)"
"""What onnxruntime calls arrays of 32-bit floats."""

SETTINGS = {"int8": {"session.x64quantprecision": "1"}}
"""Settings of onnxruntime by precision: without dot products of bytes, avoid sums that overflow 16 bits."""

FAULTY_OPTIMISERS = ("GatherSliceToSplitFusion",)
"""Optimisers of onnxruntime to do without: up to 1.21 this one gives two nodes one name, and then refuses the graph."""

MOST_LANES = 3
MANY_THREADS = 6
"""From this number of threads on, a third lane is worth its memory."""

MOST_THREADS = 16
"""Most threads if a job leaves it open: more only wait for each other."""


class Network:
    """An ONNX session with the card found inside the file; as a context, it lets go of the session when it is left.

    Args:
        path: of the file.
        threads: on a processor; 0 for `usual_threads`, within reason.
        choice: what was decided about the precision; None for that of the file.
        provider: execution provider of onnxruntime.
        options: of the provider.
        failures: of other providers that were tried before, in sentences.
        most_lanes: at most as many lanes; with one, all threads work on one tile, which needs the least memory.

    Attributes:
        card: of the model.
        digest: SHA-256 of its file.
        provider: what really runs it.
        threads: on a processor, those that call it counted.
        lanes: threads that should call it at a time, each with a tile of its own: what one does beside the network, and
            what onnxruntime does on one thread only, then costs the others no time.
        failures: as given.
        seconds_elsewhere: that other processes spent inside onnxruntime on work of this one's, as if one after another.
        layout: how it is fed, one band at a time unless `use` said otherwise.

    Raises:
        FusionError: if onnxruntime is missing, the file is no model of this plugin's, or the provider cannot run it.
    """

    def __init__(
        self,
        path: Path,
        threads: int = 0,
        choice: Choice | None = None,
        provider: str = CPU,
        options: Options | None = None,
        failures: Sequence[Sentence] = (),
        most_lanes: int = MOST_LANES,
    ) -> None:
        ort = onnxruntime()
        self.threads = threads or min(usual_threads(), MOST_THREADS)
        self.lanes = min(lanes(self.threads) if provider == CPU else 2, most_lanes)
        settings = ort.SessionOptions()
        settings.intra_op_num_threads = self.threads - self.lanes + 1 if provider == CPU else 1
        settings.inter_op_num_threads = 1
        settings.enable_mem_pattern = False  # it doubles the memory and gains no time
        settings.log_severity_level = 3
        settings.add_session_config_entry("session.intra_op.allow_spinning", "0")
        for key, value in SETTINGS.get(choice.precision if choice else "", {}).items():
            settings.add_session_config_entry(key, value)
        providers = [(provider, options or {})] + ([(CPU, {})] if provider != CPU else [])
        try:
            self._session: Any = ort.InferenceSession(
                str(path), settings, providers=providers, enable_fallback=0, disabled_optimizers=FAULTY_OPTIMISERS
            )
            card = self._session.get_modelmeta().custom_metadata_map.get(KEY)
        except Exception as error:  # onnxruntime's exceptions share no public base class
            if provider != CPU:
                raise FusionError("onnxruntime says: {}", str(error).splitlines()[0]) from error
            raise FusionError(
                "{} is not a model that onnxruntime can load; choose another model.", path.name
            ) from error
        if card is None:
            raise FusionError("{} has no Amalgam model card inside; choose a model made for this plugin.", path.name)
        self.card = ModelCard.from_json(card)
        self.digest = digest(path)
        self.provider = str(self._session.get_providers()[0])
        self.failures = tuple(failures)
        self.layout = Layout()
        self.seconds_elsewhere = 0.0
        self._stopwatch = Stopwatch()
        self._run_options: Any = ort.RunOptions()  # shared by all runs, so that one flag ends them all
        self._turn = nullcontext() if self.provider == CPU else Lock()  # DirectML takes one run at a time
        self.runtime_version = str(ort.__version__)
        self._choice = choice or Choice(self.card.precision, Sentence("as stored"))

    @property
    def seconds(self) -> float:
        """Seconds during which onnxruntime was running so far, for one caller or for several, here or elsewhere."""
        return self._stopwatch.seconds + self.seconds_elsewhere

    @property
    def arithmetic(self) -> str:
        """The arithmetic of the network: int8, or fp32, which some accelerators shorten unless told not to."""
        if self._choice.precision == "int8":
            return "int8"
        return "fp32" if self.provider == CPU or self._choice.precision == "fp32" else "fp32 or shorter"

    def report(self) -> list[Sentence]:
        """What really runs, for the log: precision, provider, threads and why; and what could not run."""
        precision: Words = self.arithmetic if self.arithmetic in PRECISIONS else Sentence("fp32 or shorter")
        if self.card.precision == "fp16":
            precision = Sentence("{} from weights stored as fp16", precision)
        where: list[Words] = [self.provider]
        if self.provider == CPU:
            where.append(counted(self.threads, "1 thread", "{} threads"))
        runs = Sentence(
            "Model {} {}: {} on {}, onnxruntime {} ({}).",
            self.card.name,
            self.card.version,
            precision,
            joined("{}, {}", where),
            self.runtime_version,
            self._choice.why,
        )
        return [*self.failures, runs]

    def use(self, layout: Layout) -> None:
        """Feed the network by this layout from now on.

        Raises:
            FusionError: if it was made for other inputs, or gives something else.
        """
        try:
            inputs, outputs = (
                {entry.name: tuple(entry.shape) if entry.type == FLOATS else () for entry in entries}
                for entries in (self._session.get_inputs(), self._session.get_outputs())
            )
        except UnicodeDecodeError as error:
            raise FusionError(
                "{} is not a model that onnxruntime can load; choose another model.", self.card.name
            ) from error
        layout.check(self.card, inputs, list(outputs.values()))
        self.layout = layout

    def try_out(self) -> None:
        """Run the network once on zeros: some accelerators fail only then.

        Raises:
            FusionError: if it fails.
        """
        self._run(some_inputs(self._session, TRIAL_SIZE))

    def stop(self) -> None:
        """End every run in progress, within a layer of the network, and start none any more; any thread may call it."""
        self._run_options.terminate = True

    def __enter__(self) -> Network:
        return self

    def __exit__(self, *_: object) -> None:
        """Let go of the session and of all its memory, however the block is left; nothing can be run any more.

        Whoever keeps an exception that came out of the block keeps this object, too, and then next to nothing by it.
        The memory goes before the session does, which would keep all threads of Python waiting meanwhile; should that
        fail, it goes with the session, and what is on its way out of the block is not hidden.
        """
        with suppress(Exception):  # onnxruntime's exceptions share no public base class
            self._shrink()
        self._session = None

    def _shrink(self) -> None:
        """Give memory back to the system that a small run does not need."""
        if self.provider != CPU:
            return
        options = onnxruntime().RunOptions()
        options.add_run_config_entry("memory.enable_memory_arena_shrinkage", "cpu:0")
        with self._turn:
            self._session.run(None, some_inputs(self._session, TRIAL_SIZE), options)

    def denoise(
        self,
        x_t: Image,
        noise_level: float,
        conditions: Image,
        context: Image,
        each: Callable[[int, int], None] = lambda first, stop: None,
    ) -> Image:
        """Estimate x0 of every band.

        Args:
            x_t: (bands, rows, columns).
            noise_level: 0 for clean to 1 for pure noise.
            conditions: (bands, conditions, rows, columns).
            context: (bands, statistics).
            each: told after every evaluation of which bands it was, from the first up to the next one's.

        Returns:
            (bands, rows, columns) float32.

        Raises:
            FusionError: if the network fails, or estimates something that is no image.
            Cancelled: it was told to stop.
        """
        x0 = np.empty_like(x_t)
        for bands, feed in self.layout.feeds(x_t, noise_level, conditions, context):
            estimate = self._sound(self._run(feed), x_t[bands])
            x0[bands] = to_x0(self.card.parameterisation, x_t[bands], estimate, noise_level)
            each(bands.start, bands.stop)
        return x0

    def _run(self, feed: dict[str, Image]) -> Image:
        try:
            with self._turn, self._stopwatch:
                estimate: Image = self._session.run(None, feed, self._run_options)[0]
                return estimate
        except Exception as error:  # onnxruntime's exceptions share no public base class
            reason = str(error).splitlines()[0]
        if self._run_options.terminate:  # raised out here, so that nobody who keeps it keeps onnxruntime's own
            raise Cancelled
        raise FusionError(
            "The model {} cannot be run; it may not be made for this version, or memory may be short (a smaller "
            "TILE_SIZE needs less): {}",
            self.card.name,
            reason,
        )

    def _sound(self, estimate: Image, like: Image) -> Image:
        """An estimate (bands, rows, columns) of the network's (bands, 1, rows, columns).

        Raises:
            FusionError: if it has another shape, or holds numbers that are not finite.
        """
        bands, rows, cols = like.shape
        if estimate.shape != (bands, 1, rows, cols):
            raise FusionError(
                "The model {} gave an array of {} for a tile of {}; choose another model.",
                self.card.name,
                " x ".join(map(str, estimate.shape)),
                f"{bands} x 1 x {rows} x {cols}",
            )
        if not np.isfinite(estimate).all():
            raise FusionError(
                "The model {} estimated values that are not finite (NaN or infinity), so nothing was written; choose "
                "another model.",
                self.card.name,
            )
        return estimate[:, 0]


def lanes(threads: int) -> int:
    """How many tiles to work on at a time."""
    return MOST_LANES if threads >= MANY_THREADS else min(threads, 2)
