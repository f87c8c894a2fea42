"""The gallery shows the worst of both sides, and says what made it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image as Picture

from plugin.fusion.spans import Span, Window
from plugin.fusion.version import plugin_version
from training import full_pairs, gallery
from training.full_pairs import OURS, FullPair
from training.gallery import GSA_AT_ITS_WORST, OURS_AT_ITS_WORST, as_jpeg, places_of, write_gallery

from .looked_at import look_at, made_full_pair, two_ways

UPPER_LEFT, LOWER_RIGHT = (Window(span, span) for span in (Span(0, 128), Span(128, 256)))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made_full_pair(tmp_path_factory.mktemp("pan"))


@pytest.fixture
def docs(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the gallery of this one pair goes, in places of 64 pixels."""
    monkeypatch.setattr(full_pairs, "KEPT", tmp_path / "kept")
    monkeypatch.setattr(full_pairs, "check_pairs", lambda cases: {"made_full_1": folder})
    monkeypatch.setattr(gallery, "ways", two_ways)
    monkeypatch.setattr(gallery, "PAGE", tmp_path / "gallery.md")
    monkeypatch.setattr(gallery, "FOLDER", tmp_path / "gallery")
    monkeypatch.setattr(gallery, "SIDE", 64)
    monkeypatch.setattr(gallery, "STEP", 32)
    return tmp_path


@pytest.fixture
def looked(docs: Path, folder: Path) -> FullPair:
    return look_at(folder)


def share_in(window: Window, quarter: Window) -> float:
    rows, cols = window.clipped(quarter).shape
    return rows * cols / (window.shape[0] * window.shape[1])


def test_places_are_where_either_is_at_its_worst(looked: FullPair) -> None:
    """Ours displaces a band in one quarter, GSA changes the colours of another."""
    places = places_of(looked)
    assert list(places) == [OURS_AT_ITS_WORST, GSA_AT_ITS_WORST]
    assert share_in(places[OURS_AT_ITS_WORST], UPPER_LEFT) > 0.5
    assert share_in(places[GSA_AT_ITS_WORST], LOWER_RIGHT) > 0.5


def test_a_pair_that_is_too_small_for_two_has_one(looked: FullPair, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gallery, "SIDE", 150)
    (window,) = places_of(looked).values()
    assert window.clipped(looked.inside) == window


def test_the_page_says_what_made_it_and_every_figure(docs: Path) -> None:
    text = write_gallery().read_text(encoding="utf-8")
    for line in (
        f"**ours 1.0** of Amalgam {plugin_version()}",
        "one place of 64 x 64 PAN pixels",
        "## Made, pair 1",
        "PAN 256 x 256, ratio 4, bands B, G, R, NIR.",
        "| of the whole pair | share | energy | fringe | HQNR |",
        "(gallery/made_1_1.jpg)",
        "(gallery/made_1_2.jpg)",
        "Where ours shows least of PAN",
    ):
        assert line in text, line
    assert text.count("| GSA | ") == 2


def test_pictures_are_small_and_those_of_former_galleries_go(docs: Path) -> None:
    (docs / "gallery").mkdir()
    (docs / "gallery" / "old_1.jpg").write_bytes(b"")
    write_gallery()
    files = sorted((docs / "gallery").iterdir())
    assert [file.name for file in files] == ["made_1_1.jpg", "made_1_2.jpg"]
    assert all(0 < file.stat().st_size <= gallery.BUDGET for file in files)
    assert Picture.open(files[0]).size == (2 * 64 + gallery.GAP, 3 * (64 + gallery.STRIP) + 2 * gallery.GAP)


def test_what_a_person_wrote_outlives_the_next_gallery(docs: Path) -> None:
    page = write_gallery()
    page.write_text(
        page.read_text(encoding="utf-8").replace("<!-- findings -->\n", "<!-- findings -->\nLook at roofs.")
    )
    assert "Look at roofs." in write_gallery().read_text(encoding="utf-8")


def test_quality_gives_way_before_size(monkeypatch: pytest.MonkeyPatch) -> None:
    noise = Picture.fromarray(np.random.default_rng(3).integers(0, 256, (200, 200, 3), np.uint8))
    best = as_jpeg(noise)
    monkeypatch.setattr(gallery, "BUDGET", len(best) * 2 // 3)
    assert len(as_jpeg(noise)) <= len(best) * 2 // 3


def test_ours_is_what_users_have_by_default() -> None:
    ours = full_pairs.ways()[OURS]
    assert ours.title.startswith(full_pairs.DEFAULT_PANSHARPENING)
    assert ours.fuse.args == (full_pairs.DEFAULT_PANSHARPENING, {})  # type: ignore[attr-defined]
