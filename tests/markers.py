"""What a test needs, told by where it lies and by the fixtures it asks for, so that no test need say so itself.

`fast` are all that need nothing: no QGIS, no network, no PyTorch. Choose with `./dev test -m fast`, `-m "not desktop"`.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

HERE = Path(__file__).parent

PLACES = {
    "desktop": ("desktop",),
    "training": ("training", "benchmarks", "diffusion/test_agreement.py"),
    "qgis": ("dock", "processing", "test_menu.py"),
    "network": (
        "batch",
        "compare",
        "networks/test_opening.py",
        "networks/test_session.py",
        "pipeline",
        "raster/test_levels.py",
        "real_files",
        "scenes/test_filled.py",
        "scenes/test_picture.py",
        "tasks/nightlights/test_task.py",
        "tasks/pansharpening",
        "test_bundled_files.py",
        "test_bundled_models.py",
        "test_bundled_nightlights.py",
        "test_estimate.py",
    ),
}
"""Folders and files, below tests/, of the tests that need something."""

FIXTURES = {
    "qgis": ("provider", "qgis_canvas", "qgis_new_project", "qgis_process", "qgis_processing"),
    "network": ("compared", "fused"),
}
"""Fixtures that make a test need something, asked for by itself or by another of its fixtures."""


def mark(items: Iterable[pytest.Item]) -> None:
    """Mark every test with what it needs, or as `fast`."""
    for item in items:
        needs = needs_of(item)
        for name in needs or {"fast"}:
            item.add_marker(name)


def needs_of(item: pytest.Item) -> set[str]:
    """The markers of a test, of which `fast` is none."""
    where = item.path.relative_to(HERE)
    homes = {where.as_posix(), *(parent.as_posix() for parent in where.parents)}
    asked = set(getattr(item, "fixturenames", ()))
    of_place = {name for name, places in PLACES.items() if homes & set(places)}
    return of_place | {name for name, fixtures in FIXTURES.items() if asked & set(fixtures)}
