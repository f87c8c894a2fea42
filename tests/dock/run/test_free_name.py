"""Names for results overwrite nothing."""

from __future__ import annotations

from pathlib import Path

from plugin.dock.run.free_name import free_name


def test_name_that_is_taken_gets_a_number(tmp_path: Path) -> None:
    wanted = tmp_path / "scene_fused.tif"
    assert free_name(str(wanted)) == str(wanted)
    wanted.touch()
    assert free_name(str(wanted)) == str(tmp_path / "scene_fused_2.tif")
    (tmp_path / "scene_fused_2.tif").touch()
    assert free_name(str(wanted)) == str(tmp_path / "scene_fused_3.tif")


def test_folder_that_is_not_there_gives_no_name(tmp_path: Path) -> None:
    assert free_name(str(tmp_path / "nowhere" / "a.tif")) == ""
