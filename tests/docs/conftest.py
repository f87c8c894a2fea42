"""QGIS with the provider registered."""

from __future__ import annotations

from collections.abc import Iterator

import pytest


@pytest.fixture
def provider(qgis_processing: None) -> Iterator[None]:
    """The plugin, as initProcessing registers it."""
    from plugin.main import AmalgamPlugin

    plugin = AmalgamPlugin(None)
    plugin.initProcessing()
    yield
    plugin.unload()
