from __future__ import annotations

from pathlib import Path

import onnx
import pytest

from plugin.fusion.errors import FusionError
from plugin.fusion.networks.card import KEY
from plugin.fusion.networks.metadata import read_card
from plugin.fusion.networks.registry import BUNDLED

MODELS = sorted(BUNDLED.glob("*.onnx"))


@pytest.mark.parametrize("path", MODELS, ids=lambda path: path.stem)
def test_the_card_is_the_one_that_onnx_reads(path: Path) -> None:
    stored = {entry.key: entry.value for entry in onnx.load(path).metadata_props}
    card = read_card(path)
    assert card.to_json() == stored[KEY]
    assert card.name == path.stem.removesuffix(".int8")


def test_a_model_without_a_card_is_refused(tmp_path: Path) -> None:
    model = onnx.load(MODELS[0])
    del model.metadata_props[:]
    onnx.save(model, tmp_path / "bare.onnx")
    with pytest.raises(FusionError, match="no Amalgam model card"):
        read_card(tmp_path / "bare.onnx")


@pytest.mark.parametrize("content", [b"\x7a\xff\xff\xff\x7f", b"not a model, but a text", b"\x08"])
def test_what_is_no_onnx_file_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "wrong.onnx").write_bytes(content)
    with pytest.raises(FusionError, match=r"not an ONNX file|no Amalgam model card"):
        read_card(tmp_path / "wrong.onnx")


def test_a_truncated_model_is_refused(tmp_path: Path) -> None:
    (tmp_path / "cut.onnx").write_bytes(MODELS[0].read_bytes()[:5000])
    with pytest.raises(FusionError, match=r"not an ONNX file|no Amalgam model card"):
        read_card(tmp_path / "cut.onnx")
