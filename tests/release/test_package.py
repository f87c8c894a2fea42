"""The zip holds the plugin and nothing else, and the same bytes wherever it is packed."""

from __future__ import annotations

import os
import subprocess
import time
import zipfile
from pathlib import Path

import pytest

from plugin.fusion.networks import registry

from .package import MOST_BYTES, ROOT, pack


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return pack(tmp_path_factory.mktemp("package") / "here.zip")


@pytest.fixture(scope="module")
def names(archive: Path) -> set[str]:
    with zipfile.ZipFile(archive) as opened:
        return {name.removeprefix("amalgam/") for name in opened.namelist()}


def tracked(*folders: str) -> set[str]:
    """Files of HEAD in some folders."""
    asked = ["git", "ls-tree", "-r", "--name-only", "HEAD", *folders]
    return set(subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, check=True).stdout.split())


def test_same_commit_gives_the_same_bytes_in_another_place(
    archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another time zone, another umask, another language."""
    monkeypatch.setenv("LC_ALL", "C")
    monkeypatch.setenv("TZ", "Pacific/Auckland")
    time.tzset()
    before = os.umask(0o077)
    try:
        there = pack(tmp_path / "there.zip")
    finally:
        os.umask(before)
        monkeypatch.undo()
        time.tzset()
    assert there.read_bytes() == archive.read_bytes()


def test_plugin_site_takes_its_size(archive: Path) -> None:
    assert archive.stat().st_size < MOST_BYTES


def test_all_that_runs_is_inside(names: set[str]) -> None:
    """Code, form, icons, models with their digests, styles, ready-made models, and the pair that the dock loads."""
    assert tracked("plugin", "models", "resources", "ui") <= names
    assert {"__init__.py", "metadata.txt", "LICENSE", "README.md", "CHANGELOG.md"} <= names
    assert {f"models/{path.name}" for path in registry.BUNDLED.glob("*.onnx")} <= names
    assert {"i18n/amalgam_de.qm", "i18n/amalgam_zh.qm"} <= names


def test_nothing_else_is_inside(names: set[str]) -> None:
    folders = {name.partition("/")[0] for name in names if "/" in name}
    assert folders == {"plugin", "models", "resources", "ui", "i18n"}
    assert not [name for name in names if name.endswith((".ts", ".pyc", ".sh"))]
    assert not [name for name in names if any(part.startswith(".") for part in name.split("/"))]
    assert not names & {"dev", "pyproject.toml", "CONTRIBUTING.md"}


def test_no_file_can_be_run(archive: Path) -> None:
    with zipfile.ZipFile(archive) as opened:
        assert {entry.external_attr >> 16 for entry in opened.infolist()} == {0o100644}
