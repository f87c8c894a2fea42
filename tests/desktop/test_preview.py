"""The dock's preview, by mouse: seen, cancelled, and gone without a trace."""

from __future__ import annotations

from .desktop import Desktop
from .gestures import open_dock

CANCELS = 6
FIRST_ONES = 2
"""Cancels after which all libraries are loaded and their pools are filled."""

MOST_GROWTH_MB = 150.0
MANY_STEPS = 100
QUIET = "dock().previews.runner.is_quiet"
STEPPED = "dock().swipe._names[1].startswith(('Quick look', 'Step'))"


def press_preview(desktop: Desktop) -> None:
    """Unless the dock has begun by itself, as it does once it was asked and something is changed."""
    if desktop.ask("dock().is_busy"):
        return
    desktop.click("box(named('preview_button'))")
    desktop.wait_for("dock().is_busy or dock().previews.preview is not None")


def test_press_and_see(project: Desktop) -> None:
    open_dock(project)
    press_preview(project)
    project.wait_for("not dock().is_busy and dock().previews.preview is not None")
    project.wait_for(QUIET)
    assert project.ask("dock().pin_button.isEnabled()")
    assert "HQNR" in project.ask("dock().status_label.text()")


def test_preview_lies_on_the_map_and_a_divider_is_dragged_over_it(project: Desktop) -> None:
    open_dock(project)
    press_preview(project)
    project.wait_for("not dock().is_busy and dock().previews.preview is not None")
    project.click("box(named('map_button'))")
    project.wait_for("[name for name in layers() if name.startswith('Preview')]")
    left, top, width, height = project.ask("box(iface.mapCanvas())")
    middle, third, far = ((left + round(share * width), top + height // 2) for share in (0.5, 0.33, 0.75))
    project.wait_for("dock().on_map.tool.item.image is not None")
    project.drag(middle, third)
    project.wait_for("abs(dock().on_map.tool.item.divider - 0.33) < 0.02")
    fused = project.ask("shade(iface.mapCanvas(), 0.42, 0.5)")
    project.drag(third, far)
    project.wait_for(f"shade(iface.mapCanvas(), 0.42, 0.5) != {fused}")
    project.click("box(named('map_button'))")
    project.wait_for("layers() == []")


def test_cancelled_previews_leave_no_memory_behind(project: Desktop) -> None:
    open_dock(project)
    project.ask(f"dock().steps_spin.setValue({MANY_STEPS})")
    resident: list[float] = []
    for seed in range(CANCELS):
        project.ask(f"dock().seed_spin.setValue({seed + 100})")
        press_preview(project)
        project.wait_for(STEPPED)
        project.click("box(named('preview_button'))")
        project.wait_for(f"not dock().is_busy and {QUIET}")
        assert project.ask("dock().status_label.text()") == "Preview cancelled."
        resident.append(project.resident_mb())
    print("resident after each cancel, MB:", [round(each) for each in resident])
    assert resident[-1] - resident[FIRST_ONES - 1] < MOST_GROWTH_MB, resident
