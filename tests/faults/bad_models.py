"""Files that a folder of models may hold by accident or by malice, each with a sound neighbour."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from tests.networks.cards import CARD, write_model


def with_card(text: str) -> Callable[[Path], object]:
    return lambda path: write_model(path, text)


def changed(**values: Any) -> Callable[[Path], object]:
    """A model whose card says something else in these entries."""
    return with_card(json.dumps(json.loads(CARD.to_json()) | values))


def sparse(path: Path, size: int) -> None:
    with open(path, "wb") as file:
        file.truncate(size)


NO_FILES: Mapping[str, Callable[[Path], object]] = {
    "dangling": lambda path: path.symlink_to("nowhere"),
    "looping": lambda path: path.symlink_to(path.name),
    "pipe": os.mkfifo,
    "device": lambda path: path.symlink_to("/dev/zero"),
    "folder": Path.mkdir,
    "huge": lambda path: sparse(path, 8 * 2**30),
}

NO_MODELS: Mapping[str, Callable[[Path], object]] = {
    "empty": lambda path: path.write_bytes(b""),
    "zeros": lambda path: sparse(path, 2**30),
    "many_parts": lambda path: path.write_bytes(b"\x08\x01" * 500_000),
    "long_integer": lambda path: path.write_bytes(b"\xff" * 1000),
    "beyond_the_end": lambda path: path.write_bytes(b"\x3a\xff\xff\xff\xff\xff\xff\xff\xff\x7f"),
    "huge_card": with_card('{"name": "' + "x" * 2**21 + '"}'),
    "no_utf8": lambda path: path.write_bytes(
        write_model(path, "{'name'}").read_bytes().replace(b"{'name'}", b"\xff" * 8)
    ),
}

NO_CARDS: Mapping[str, Callable[[Path], object]] = {
    "nested": with_card("[" * 2000 + "]" * 2000),
    "nested_deeper": with_card('{"name":' * 100_000),
    "long_number": with_card('{"stride": ' + "1" * 5000 + "}"),
    "null": with_card("null"),
    "scores_list": changed(scores=[1, 2]),
    "scores_text": changed(scores={"place": {"sam": "good"}}),
    "scores_nan": changed(scores={"place": {"sam": float("nan")}}),
    "calibration_without_steps": changed(calibration={"factor": [1.0]}),
    "calibration_falling": changed(calibration={"steps": [4, 2], "factor": [1.0, 2.0]}),
    "calibration_null": changed(calibration=None),
    "smearing_uneven": changed(smearing={"log_radiance": [0.1, 0.2], "factor": [1.0]}),
    "trust_beyond_all": changed(trust={"alone": 1e9}),
    "loss_text": changed(loss={"ergas": "small"}),
    "stride_huge": changed(stride=10**9),
    "stride_beyond_floats": changed(stride=10**400),
    "field_huge": changed(receptive_field=10**6),
    "ratio_falling": changed(ratio_range=[6.0, 2.0]),
    "ratio_negative": changed(ratio_range=[-1.0, 2.0]),
    "ratio_infinite": changed(ratio_range=[1.0, float("inf")]),
    "title_number": changed(title=7),
    "limits_null": changed(limits=None),
    "inputs_list": changed(inputs=["x_t"]),
    "name_path": changed(name="../../x"),
    "name_hidden": changed(name=".x"),
    "name_lines": changed(name="x\ny"),
}
