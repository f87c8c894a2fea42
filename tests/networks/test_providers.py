from __future__ import annotations

import pytest

from plugin.fusion.networks.providers import ACCELERATORS, CPU, candidates

EVERYTHING = ["TensorrtExecutionProvider", *reversed(ACCELERATORS), "AzureExecutionProvider", CPU]


def names(available: list[str], precision: str) -> list[str]:
    return [name.removesuffix("ExecutionProvider") for name, _ in candidates(available, precision)]


def test_accelerators_come_by_preference_and_the_processor_last() -> None:
    assert names(EVERYTHING, "auto") == ["CUDA", "Dml", "CoreML", "OpenVINO", "CPU"]


@pytest.mark.parametrize("precision", ["auto", "int8", "fp16", "fp32"])
def test_a_machine_without_accelerators_is_asked_for_its_processor_alone(precision: str) -> None:
    assert candidates(["AzureExecutionProvider", CPU], precision) == [(CPU, {})]


def test_int8_runs_on_the_processor_whatever_else_there_is() -> None:
    assert candidates(EVERYTHING, "int8") == [(CPU, {})]


def test_fp32_goes_only_where_32_bits_are_kept_to_and_asks_for_them() -> None:
    assert names(EVERYTHING, "fp32") == ["CUDA", "Dml", "OpenVINO", "CPU"]
    assert dict(candidates(EVERYTHING, "fp32"))["CUDAExecutionProvider"] == {"use_tf32": "0"}
    assert all(options == {} for _, options in candidates(EVERYTHING, "fp16"))
