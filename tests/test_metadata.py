"""What the plugin site and QGIS's plugin manager read."""

from __future__ import annotations

import configparser
from pathlib import Path

import pytest
import tomllib

ROOT = Path(__file__).resolve().parents[1]
REQUIRED = (
    "name", "qgisMinimumVersion", "description", "about", "version", "author", "email", "tracker", "repository",
)  # fmt: skip


@pytest.fixture
def metadata() -> configparser.SectionProxy:
    parser = configparser.ConfigParser()
    parser.optionxform = str  # type: ignore[assignment, method-assign]
    parser.read(ROOT / "metadata.txt", encoding="utf-8")
    return parser["general"]


def test_everything_that_the_plugin_site_requires_is_there(metadata: configparser.SectionProxy) -> None:
    assert all(metadata[key].strip() for key in REQUIRED)
    assert all(metadata[key].startswith("https://") for key in ("tracker", "repository", "homepage"))
    assert (ROOT / metadata["icon"]).is_file()
    assert (ROOT / "LICENSE").is_file()
    assert metadata["hasProcessingProvider"] == "yes"


def test_one_version_everywhere(metadata: configparser.SectionProxy) -> None:
    version = metadata["version"]
    headings = [line for line in (ROOT / "CHANGELOG.md").read_text("utf-8").splitlines() if line.startswith("## ")]
    assert headings[0].split()[1] == version
    assert metadata["changelog"].startswith(f"{version}: ")
    assert tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"] == version
