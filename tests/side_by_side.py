"""Tests in several processes, as `./dev test` runs them: what stays together, and what comes first."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from xdist.scheduler import LoadFileScheduling

HERE = Path(__file__).parent
TOGETHER = ("tests/desktop",)
"""Folders whose tests share what takes long to make: a QGIS on a screen of its own."""

LONG = ("desktop", "training", "dock", "processing", "tasks", "test_bundled_models.py", "pipeline", "diffusion")
"""What takes long comes first, so that the processes end at about the same time."""


class Rooms(LoadFileScheduling):
    """Tests of one file stay together, since they share fixtures; so do those of some folders."""

    def _split_scope(self, nodeid: str) -> str:
        path: str = super()._split_scope(nodeid)
        return next((folder for folder in TOGETHER if path.startswith(f"{folder}/")), path)


def is_one_of_several(config: pytest.Config) -> bool:
    """Whether this is one of several processes that share the tests."""
    return hasattr(config, "workerinput")


def rank(item: pytest.Item) -> int:
    """How early a test is run: 0 for the first."""
    where = item.path.relative_to(HERE)
    homes: Sequence[str] = (where.as_posix(), *(parent.as_posix() for parent in where.parents))
    return next((k for k, place in enumerate(LONG) if place in homes), len(LONG))
