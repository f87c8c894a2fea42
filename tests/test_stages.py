"""Many runs, one progress."""

from __future__ import annotations

import pytest

from plugin.fusion.errors import Cancelled
from plugin.fusion.stages import Stages
from tests.made_scenes import Watcher


def test_the_progress_of_runs_adds_up() -> None:
    watcher = Watcher()
    stages = Stages(watcher, 4)
    stages.progress(0.5, None)
    stages.advance()
    stages.progress(0.2, None)
    stages.advance(3)
    assert watcher.shares == pytest.approx([0.125, 0.25, 0.3, 1.0])


def test_a_warning_is_said_once_and_infos_not_at_all() -> None:
    watcher = Watcher()
    stages = Stages(watcher, 2)
    for message in ("a", "b", "a"):
        stages.warn(message)
        stages.info(message)
    assert watcher.warnings == ["a", "b"]
    assert watcher.messages == []


def test_cancel_is_passed_on() -> None:
    stages = Stages(Watcher(cancel_after=0), 2)
    assert stages.is_cancelled()
    with pytest.raises(Cancelled):
        stages.check()
