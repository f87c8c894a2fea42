"""Why a preview looks as it does, in the dock: from the run, and from what was measured on the result."""

from __future__ import annotations

from plugin.dock.dock import AmalgamDock
from plugin.dock.preview.why import facts_of

from ..conftest import choose, pick, settle, wait_until


def previewed(dock: AmalgamDock, method: str) -> AmalgamDock:
    choose(dock, 0, "classical_pansharpening")
    pick(dock.model_combo, method)
    dock.preview_button.click()
    settle(dock)
    wait_until(lambda: dock.previews.runner.is_quiet, "the indices are there")
    return dock


def test_run_and_measures_are_told_beneath_the_picture(dock: AmalgamDock) -> None:
    assert not dock.why.isVisible()
    previewed(dock, "gsa")
    assert dock.why.isVisible()
    for words in ("MTF gain at Nyquist", "% of PAN's variance", "registered to a tenth", "of PAN's finest detail"):
        assert words in dock.why.body.text().replace("&#x27;", "'"), words


def test_what_is_soft_is_warned_of(dock: AmalgamDock) -> None:
    """An interpolated MS has hardly any of PAN's detail."""
    previewed(dock, "exp")
    assert dock.previews.preview is not None
    first = facts_of(dock.previews.preview)[0]
    assert first.is_warning
    assert first.text.startswith("The result is softer than PAN")
    assert dock.why.header.accessibleName().startswith("The result is softer")
