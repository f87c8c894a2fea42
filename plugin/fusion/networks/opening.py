"""From a model's id and the precision asked for to a network that runs: which file, on what, and why."""

from __future__ import annotations

from collections.abc import Mapping

from ..errors import FusionError
from ..sentences import Sentence
from .layout import Layout, layout_of
from .metadata import read_card
from .precision import Choice, check_precision, choose, has_dot_products
from .providers import CPU, Options, candidates
from .registry import int8_path, model_path
from .runtime import onnxruntime
from .session import MOST_LANES, Network
from .trial import refuse_unsound


def check_model_precision(model_id: str, asked: str) -> None:
    """Refuse a precision that does not exist, or that the model has no file for.

    Raises:
        FusionError: with the reason.
    """
    check_precision(asked)
    if asked == "int8" and int8_path(model_id) is None:
        raise FusionError(
            "The model {} has no int8 file ({}.int8.onnx) beside it; set PRECISION to auto, fp16 or fp32.",
            model_id,
            model_id,
        )


def open_network(
    model_id: str,
    asked: str = "auto",
    threads: int = 0,
    most_lanes: int = MOST_LANES,
    families: Mapping[str, Layout] | None = None,
) -> Network:
    """Load a model on the best provider that can run it, in the precision asked for.

    Args:
        model_id: id in the registry.
        asked: one of `precision.PRECISIONS`.
        threads: threads on a processor; 0 for all cores.
        most_lanes: see `Network`.
        families: families that can be run, with their layouts; None if the caller feeds the network without a task.

    Raises:
        FusionError: if the model, its int8 file or onnxruntime is missing, or if nothing can run or feed the model.
    """
    check_model_precision(model_id, asked)
    network = _loaded(model_id, asked, threads, most_lanes)
    if families is not None:
        network.use(layout_of(network.card, families))
    return network


def _loaded(model_id: str, asked: str, threads: int, most_lanes: int) -> Network:
    refuse_unsound(model_path(model_id))
    failures: list[Sentence] = []
    for provider, options in candidates(onnxruntime().get_available_providers(), asked):
        if provider == CPU:
            break
        try:
            return _on_accelerator(model_id, asked, provider, options, failures, most_lanes)
        except FusionError as error:
            failures.append(Sentence("{} could not be used: {}", provider, error.sentence))
    return _on_cpu(model_id, asked, threads, failures, most_lanes)


def _on_accelerator(
    model_id: str, asked: str, provider: str, options: Options, failures: list[Sentence], most_lanes: int
) -> Network:
    why = Sentence("there is an accelerator") if asked == "auto" else Sentence("as asked")
    choice = Choice("fp16" if asked == "auto" else asked, why)
    network = Network(model_path(model_id), 0, choice, provider, options, failures, most_lanes)
    if network.provider != provider:
        raise FusionError("onnxruntime lists it but did not load it.")
    network.try_out()
    return network


def _on_cpu(model_id: str, asked: str, threads: int, failures: list[Sentence], most_lanes: int) -> Network:
    variant = int8_path(model_id)
    choice = choose(asked, None if variant is None else read_card(variant).loss, has_dot_products())
    path = variant if choice.precision == "int8" and variant is not None else model_path(model_id)
    refuse_unsound(path)
    return Network(path, threads, choice, failures=failures, most_lanes=most_lanes)
