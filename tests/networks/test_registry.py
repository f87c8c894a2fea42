from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from plugin.fusion.errors import FusionError
from plugin.fusion.networks import registry

from .cards import CARD, write_model


@pytest.fixture
def bundled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the models that ship, which a test may spoil."""
    copy = tmp_path / "models"
    shutil.copytree(registry.BUNDLED, copy)
    monkeypatch.setattr(registry, "BUNDLED", copy)
    monkeypatch.setattr(registry, "_user_folders", [])
    return copy


@pytest.fixture
def users(tmp_path: Path, bundled: Path) -> Path:
    folder = tmp_path / "mine"
    folder.mkdir()
    registry.offer_models(folder)
    return folder


def test_what_ships_is_whole() -> None:
    assert registry.DEFAULT_PANSHARPENING in registry.model_ids()
    for path in sorted(registry.BUNDLED.glob("*.onnx")):
        if path.name.endswith(registry.INT8):
            assert registry.int8_path(path.name.removesuffix(registry.INT8)) == path
        else:
            assert registry.model_path(path.stem) == path


def test_everything_listed_ships_and_everything_that_ships_is_listed() -> None:
    lines = (registry.BUNDLED / registry.DIGESTS).read_text(encoding="ascii").splitlines()
    assert {line.split()[1] for line in lines} == {path.name for path in registry.BUNDLED.glob("*.onnx")}


@pytest.mark.parametrize("spoil", ["flip a bit", "truncate", "append", "replace"])
def test_an_altered_bundled_file_is_refused(bundled: Path, spoil: str) -> None:
    path = bundled / "ddrf-s.onnx"
    content = bytearray(path.read_bytes())
    if spoil == "flip a bit":
        content[len(content) // 2] ^= 1
    elif spoil == "truncate":
        content = content[:-1]
    else:
        content = content + b"x" if spoil == "append" else bytearray(b"another model")
    path.write_bytes(bytes(content))
    with pytest.raises(FusionError, match=r"not the one that came with the plugin.*reinstall"):
        registry.model_path("ddrf-s")


def test_a_bundled_file_without_a_digest_is_refused(bundled: Path) -> None:
    (bundled / registry.DIGESTS).unlink()
    with pytest.raises(FusionError, match="reinstall"):
        registry.model_path("ddrf-s")


def test_an_unknown_model_is_refused_with_the_known_ones() -> None:
    with pytest.raises(FusionError, match=r"no model called nonsense.*ddrf-s"):
        registry.model_path("nonsense")


def test_a_users_model_is_found_and_needs_no_digest(users: Path) -> None:
    path = write_model(users / "toy.onnx", CARD.to_json())
    assert registry.model_ids()[-1] == "toy"
    assert registry.model_path("toy") == path


def test_a_users_model_never_stands_in_for_a_bundled_one(users: Path, bundled: Path) -> None:
    write_model(users / "ddrf-s.onnx", CARD.to_json())
    assert registry.model_path("ddrf-s") == bundled / "ddrf-s.onnx"
    assert registry.model_ids().count("ddrf-s") == 1


def test_a_model_of_another_family_is_refused_by_name() -> None:
    registry.check_model("ddrf-s", ("ddrf_set",))
    with pytest.raises(FusionError, match=r"belongs to the family ddrf_set, which is not made for this"):
        registry.check_model("ddrf-s", ("flow_nightlights",))
    with pytest.raises(FusionError, match=r"no model called nothing; choose one of: .*ddrf-s"):
        registry.check_model("nothing", ("ddrf_set",))


def test_models_are_listed_by_family() -> None:
    assert "ddrf-s" in registry.model_ids("ddrf_set")
    assert registry.model_ids("no such family") == []


def test_an_int8_file_is_a_variant_and_no_model_of_its_own(users: Path) -> None:
    write_model(users / "toy.onnx", CARD.to_json())
    before = registry.model_ids()
    assert registry.int8_path("toy") is None
    variant = write_model(users / "toy.int8.onnx", CARD.to_json())
    assert registry.model_ids() == before
    assert registry.int8_path("toy") == variant
    with pytest.raises(FusionError, match=r"no model called toy\.int8"):
        registry.check_model("toy.int8", ("ddrf",))


def test_the_int8_file_is_the_one_beside_the_model(users: Path, bundled: Path) -> None:
    write_model(users / "ddrf-s.int8.onnx", CARD.to_json())
    (bundled / "ddrf-s.int8.onnx").unlink(missing_ok=True)
    assert registry.int8_path("ddrf-s") is None


def test_an_altered_int8_file_is_refused(bundled: Path) -> None:
    (bundled / "ddrf-s.int8.onnx").write_bytes(b"another model")
    with pytest.raises(FusionError, match=r"ddrf-s\.int8\.onnx is not the one that came with the plugin"):
        registry.int8_path("ddrf-s")
