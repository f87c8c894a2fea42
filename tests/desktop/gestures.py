"""What a person does with mouse and keyboard to get something done."""

from __future__ import annotations

from pathlib import Path

from .desktop import Desktop


def install(desktop: Desktop, archive: Path) -> None:
    """Plugins > Manage and Install Plugins > Install from ZIP."""
    desktop.click("menu('Plugins')")
    desktop.click("menu('Manage and Install Plugins…')")
    desktop.click("item('Install from ZIP')")
    desktop.click("box(named('mZipFileWidget'))", at=(0.4, 0.5))
    desktop.write(str(archive))
    desktop.click("button('Install Plugin')")
    desktop.click("button('Yes')")
    desktop.wait_for("'amalgam' in plugins")
    desktop.click("button('Close')")
    desktop.wait_for("len(titles()) == 1")


def open_from_toolbox(desktop: Desktop, search: str, title: str) -> None:
    """Processing > Toolbox, a word in the search box, a double click."""
    if not desktop.ask("[each for each in widgets(QWidget) if each.objectName() == 'algorithmTree'] != []"):
        desktop.click("menu('Processing')")
        desktop.click("menu('Toolbox')")
    desktop.click("box(named('searchBox'))", times=3)
    desktop.write(search)
    desktop.click(f"item({title!r}, named('algorithmTree'))", times=2)
    desktop.wait_for(f"window({title!r}).isVisible()")


def choose(desktop: Desktop, dialog: str, row: int, entry: str) -> None:
    """An entry of a dialog's combo box, the boxes counted from the top."""
    desktop.click(f"box(list(widgets(QComboBox, window({dialog!r})))[{row}])")
    desktop.click(f"item({entry!r})")


def run_dialog(desktop: Desktop, dialog: str, layers: int) -> None:
    """Press Run; wait for so many layers in the group."""
    desktop.click(f"button('Run', window({dialog!r}))")
    desktop.wait_for(f"len(layers()) >= {layers}")


def open_dock(desktop: Desktop) -> None:
    """Raster > Amalgam, unless it is open."""
    if desktop.ask("dock() is not None and dock().isVisible()"):
        return
    desktop.click("menu('Raster')")
    desktop.click("menu('Amalgam')")
    desktop.click("menu('Fuse images (Amalgam)')")
    desktop.wait_for("dock().isVisible()")


def open_dock_by_icon(desktop: Desktop) -> None:
    """The button in the toolbar, unless the dock is open; it is the same in every language."""
    if not desktop.ask("dock() is not None and dock().isVisible()"):
        desktop.click("tool(plugins['amalgam'].action)")
        desktop.wait_for("dock().isVisible()")


def press_run_of_dock(desktop: Desktop) -> None:
    """Once what is chosen goes together."""
    desktop.wait_for("named('run_button').isEnabled()")
    desktop.click("box(named('run_button'))")
