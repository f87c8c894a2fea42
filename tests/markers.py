"""What a test needs, told by where it lies and by what it asks for, so that no test has to say so itself.

`fast` are all that need nothing and take no time: no QGIS, no network, no PyTorch. Choose with `./dev test -m fast` or
`-m "not desktop"`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from pathlib import Path

import pytest

HERE = Path(__file__).parent

PLACES: Mapping[str, Collection[str]] = {
    "desktop": ("desktop", "docs/test_browser.py"),
    "training": ("training", "benchmarks", "diffusion/test_agreement.py"),
    "qgis": ("dock", "docs/test_commands.py", "docs/test_made.py", "processing", "test_menu.py"),
    "slow": (
        "i18n",
        "physics/test_shift.py",
        "quality/test_accumulators.py",
        "quality/test_no_reference_run.py",
        "release",
        "tasks/hyperspectral/test_sentinel2.py",
        "tasks/hyperspectral/test_task.py",
        "tasks/nightlights/test_formulas.py",
        "wald/test_run.py",
    ),
    "network": (
        "batch",
        "cluster",
        "compare",
        "faults/test_fuzz.py",
        "faults/test_kills.py",
        "faults/test_models.py",
        "faults/test_outputs.py",
        "networks/test_layout.py",
        "networks/test_opening.py",
        "networks/test_session.py",
        "other_systems/test_windows.py",
        "pipeline",
        "raster/test_levels.py",
        "real_files",
        "scenes/test_filled.py",
        "scenes/test_picture.py",
        "series/test_run.py",
        "tasks/nightlights/test_task.py",
        "tasks/pansharpening",
        "test_bundled_files.py",
        "test_bundled_models.py",
        "test_bundled_nightlights.py",
        "test_estimate.py",
    ),
}
"""Folders and files, below tests/, of the tests that need something."""

FIXTURES: Mapping[str, Collection[str]] = {
    "qgis": ("provider", "qgis_canvas", "qgis_new_project", "qgis_process", "qgis_processing"),
    "network": ("compared", "fused"),
}
"""Fixtures that make a test need something, whether the test asks for them or another of its fixtures does."""

CALLS: Mapping[str, Collection[str]] = {"network": {"fuse"}}
"""Names that make a test need something if its own code uses them."""

PARAMETERS: Mapping[str, Collection[str]] = {
    "network": {"ddrf-l", "ddrf-s", "ddrf-set", "ddpm-nightlights", "flow-nightlights", "flow-s", "unet-nightlights"},
}
"""Parameters that make a test need something."""


def mark(items: Iterable[pytest.Item]) -> None:
    """Mark every test with what it needs, or as `fast`."""
    for item in items:
        needs = needs_of(item)
        for name in needs or {"fast"}:
            item.add_marker(name)


def needs_of_place(path: Path) -> set[str]:
    """The markers of all tests in a file or folder below tests/."""
    where = path.relative_to(HERE)
    homes = {where.as_posix(), *(parent.as_posix() for parent in where.parents)}
    return {name for name, places in PLACES.items() if homes & set(places)}


def needs_of(item: pytest.Item) -> set[str]:
    """The markers of a test, of which `fast` is none."""
    asked = set(getattr(item, "fixturenames", ()))
    code = getattr(getattr(item, "function", None), "__code__", None)
    parameters = getattr(getattr(item, "callspec", None), "params", {}).values()
    names, values = set(code.co_names if code else ()), {value for value in parameters if isinstance(value, str)}
    signs = ((FIXTURES, asked), (CALLS, names), (PARAMETERS, values))
    told = {name for table, found in signs for name, wanted in table.items() if found & set(wanted)}
    return told | needs_of_place(item.path)
