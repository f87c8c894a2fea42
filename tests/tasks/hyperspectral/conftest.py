"""One made-up cube for all tests of this folder."""

from __future__ import annotations

import pytest

from .cubes import MadeCube, make_cube


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> MadeCube:
    return make_cube(tmp_path_factory.mktemp("cube"))
