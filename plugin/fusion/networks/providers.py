"""Execution providers of onnxruntime by preference: accelerators where the user has them, then the processor."""

from __future__ import annotations

from collections.abc import Collection

CPU = "CPUExecutionProvider"

Options = dict[str, str]

ACCELERATORS: dict[str, Options | None] = {
    "CUDAExecutionProvider": {"use_tf32": "0"},
    "DmlExecutionProvider": {},
    "CoreMLExecutionProvider": None,
    "OpenVINOExecutionProvider": {"precision": "FP32"},
}
"""Most preferred first, with the options that keep each to 32 bits; None if none do (CoreML may use 16)."""


def candidates(available: Collection[str], precision: str) -> list[tuple[str, Options]]:
    """Providers to try one after another, with their options; the CPU is always the last.

    Args:
        available: what `onnxruntime.get_available_providers` says.
        precision: as asked for. "int8" runs on processors only, and "fp32" only on providers that keep to 32 bits.
    """
    if precision not in ("auto", "fp16", "fp32"):
        return [(CPU, {})]
    strict = precision == "fp32"
    accelerators = [
        (name, options or {} if strict else {})
        for name, options in ACCELERATORS.items()
        if name in available and not (strict and options is None)
    ]
    return [*accelerators, (CPU, {})]
