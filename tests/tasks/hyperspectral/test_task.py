"""Cubes from file to file: what is gained, what may not matter, and what is kept."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal

from plugin.fusion.errors import Cancelled, FusionError
from plugin.fusion.quality.reference import crop, ergas, sam_degrees
from plugin.fusion.raster.history import DOMAIN

from ...made_scenes import ORIGIN, Watcher, holes, north_up, read, wkt, write
from .cubes import BANDS, RATIO, WAVELENGTHS, MadeCube, every_method, every_sharpening_method, made_guide, sharpen


def scores(fused: np.ndarray, truth: np.ndarray) -> tuple[float, float]:
    ours, true = (crop(image, 12) for image in (fused, truth))
    return sam_degrees(ours, true), ergas(ours, true, RATIO)


def interpolated(made: MadeCube, folder: Path) -> np.ndarray:
    return sharpen(made.cube, made.guide, folder / "interpolated.tif", "cubic")[0]


@every_sharpening_method
def test_spectra_come_nearer_to_the_truth(made: MadeCube, tmp_path: Path, method: str) -> None:
    before = scores(interpolated(made, tmp_path), made.truth)
    after = scores(sharpen(made.cube, made.guide, tmp_path / "o.tif", method)[0], made.truth)
    assert after[0] < 0.75 * before[0]
    assert after[1] < 0.5 * before[1]


def test_cubic_gives_all_bands_as_bands_of_no_use_are_given(made: MadeCube, tmp_path: Path) -> None:
    flagged = write(tmp_path / "flagged.tif", read(made.cube), north_up(float(RATIO)))
    raster = gdal.Open(str(flagged), gdal.GA_Update)
    for number in range(2, BANDS + 1):
        raster.GetRasterBand(number).SetMetadata({"bbl": "0"})
    raster = None
    of_no_use, _ = sharpen(flagged, made.guide, tmp_path / "of_no_use.tif")
    np.testing.assert_array_equal(interpolated(made, tmp_path)[1:], of_no_use[1:])


@every_method
def test_neither_tiles_nor_threads_change_a_pixel(made: MadeCube, tmp_path: Path, method: str) -> None:
    first, result = sharpen(made.cube, made.guide, tmp_path / "a.tif", method)
    for k, (size, threads) in enumerate([(64, 1), (100, 3), (1000, 2)]):
        other, again = sharpen(
            made.cube, made.guide, tmp_path / f"{k}.tif", method, tile_size=size, threads=threads
        )  # fmt: skip
        np.testing.assert_array_equal(other, first)
        assert again.consistency == pytest.approx(result.consistency, rel=1e-5)


def test_an_extent_changes_no_pixel(made: MadeCube, tmp_path: Path) -> None:
    whole, _ = sharpen(made.cube, made.guide, tmp_path / "whole.tif")
    x, y = ORIGIN
    part, _ = sharpen(made.cube, made.guide, tmp_path / "part.tif", bounds=(x + 37, y - 63, x + 90, y - 41))
    np.testing.assert_array_equal(part, whole[:, 41:63, 37:90])


def test_the_result_gives_the_cube_back(made: MadeCube, tmp_path: Path) -> None:
    _, loose = sharpen(made.cube, made.guide, tmp_path / "a.tif", "mtf_glp", consistency_iterations=0)
    _, tight = sharpen(made.cube, made.guide, tmp_path / "b.tif", "mtf_glp")
    assert tight.consistency < 0.25 * loose.consistency


def test_where_cube_and_guide_end_together_the_result_is_sharp_as_well(made: MadeCube, tmp_path: Path) -> None:
    fused, _ = sharpen(made.cube, made.guide, tmp_path / "o.tif")
    rim = np.ones(fused.shape[1:], bool)
    rim[RATIO:-RATIO, RATIO:-RATIO] = False
    ours, cubic = (
        float(((image - made.truth)[:, rim] ** 2).mean())
        for image in (fused.astype(np.float64), interpolated(made, tmp_path).astype(np.float64))
    )
    assert ours < 0.3 * cubic


def test_metadata_of_bands_and_time_travel(made: MadeCube, tmp_path: Path) -> None:
    sharpen(made.cube, made.guide, tmp_path / "o.tif")
    raster = gdal.Open(str(tmp_path / "o.tif"))
    band = raster.GetRasterBand(7)
    assert float(band.GetMetadataItem("wavelength")) == pytest.approx(WAVELENGTHS[6], abs=0.01)
    assert band.GetMetadataItem("wavelength_units") == "Nanometers"
    assert float(band.GetMetadataItem("fwhm")) == 12.5
    assert float(band.GetMetadataItem("CENTRAL_WAVELENGTH_UM", "IMAGERY")) == pytest.approx(WAVELENGTHS[6] / 1e3, 1e-4)
    envi = raster.GetMetadata("ENVI")
    assert envi["acquisition_time" if "acquisition_time" in envi else "acquisition time"] == "2024-06-01T10:20:30Z"
    assert len(envi["wavelength"].split(",")) == BANDS
    assert raster.GetMetadata(DOMAIN)["METHOD"] == "local"
    assert raster.GetGeoTransform() == pytest.approx(north_up(1.0))


def test_bands_of_no_use_are_listed_and_flagged_or_left_out(made: MadeCube, tmp_path: Path) -> None:
    image = read(made.cube)
    image[4] = 0
    image[11] = np.random.default_rng(2).integers(1, 2000, image[11].shape)
    cube = write(tmp_path / "cube.tif", image, north_up(float(RATIO)), nodata=0)
    watcher = Watcher()
    kept, result = sharpen(cube, made.guide, tmp_path / "kept.tif", watcher=watcher)
    assert result.bad == (5, 12)
    assert any("5 (empty)" in text and "12 (mostly noise)" in text for text in watcher.warnings)
    assert len(kept) == BANDS
    assert not kept[4].any()
    raster = gdal.Open(str(tmp_path / "kept.tif"))
    assert [k for k in range(1, BANDS + 1) if raster.GetRasterBand(k).GetMetadataItem("bbl") == "0"] == [5, 12]
    fewer, _ = sharpen(cube, made.guide, tmp_path / "fewer.tif", bad_bands="leave_out")
    np.testing.assert_array_equal(fewer, kept[[k for k in range(BANDS) if k not in (4, 11)]])


def test_a_hole_in_one_band_stays_in_that_band_and_bleeds_nowhere(made: MadeCube, tmp_path: Path) -> None:
    image = read(made.cube)
    image[3, 10:13, 10:13] = 0
    cube = write(tmp_path / "cube.tif", image, north_up(float(RATIO)), nodata=0)
    fused, _ = sharpen(cube, made.guide, tmp_path / "o.tif")
    missing = fused == 0
    assert missing[3, 40:52, 40:52].all()
    assert missing.sum() == 144
    whole, _ = sharpen(made.cube, made.guide, tmp_path / "whole.tif")
    near = np.s_[3, 36:56, 36:56]
    off = np.abs(fused[near].astype(float) - whole[near])[~missing[near]]
    assert off.max() < 0.5 * made.truth[3].std()


def test_a_hole_of_the_guide_is_one_of_the_result(made: MadeCube, tmp_path: Path) -> None:
    image = read(made.guide)
    image[2, 30:33, 70:74] = 0
    guide = write(tmp_path / "guide.tif", image, north_up(1.0), nodata=0)
    sharpen(made.cube, guide, tmp_path / "o.tif")
    missing = holes(tmp_path / "o.tif")
    assert missing[30:33, 70:74].all()
    assert missing.sum() == 12


def test_a_shifted_guide_is_found_and_moved(made: MadeCube, tmp_path: Path) -> None:
    guide = made_guide(np.roll(made.truth, (2, -3), axis=(1, 2)))
    shifted = write(tmp_path / "guide.tif", np.rint(guide).astype(np.uint16), north_up(1.0))
    moved, result = sharpen(made.cube, shifted, tmp_path / "moved.tif")
    assert (result.shift_rows, result.shift_cols) == pytest.approx((2.0, -3.0), abs=0.2)
    watcher = Watcher()
    left, _ = sharpen(made.cube, shifted, tmp_path / "left.tif", watcher=watcher, correct_shift=False)
    assert any("CORRECT_SHIFT" in text for text in watcher.warnings)
    assert scores(moved, made.truth)[1] < 0.7 * scores(left, made.truth)[1]


def test_what_changed_since_the_guides_date_stands_out_on_the_cubes_grid(made: MadeCube, tmp_path: Path) -> None:
    image = read(made.guide)
    image[:, 40:72, 60:100] = image[:, 40:72, 60:100][::-1]  # a field that was harvested
    guide = write(tmp_path / "guide.tif", image, north_up(1.0))
    sharpen(made.cube, guide, tmp_path / "o.tif", disagreement=str(tmp_path / "d.tif"))
    found, cube = read(tmp_path / "d.tif"), read(made.cube)
    assert found.shape == (1, *cube.shape[1:])
    assert gdal.Open(str(tmp_path / "d.tif")).GetGeoTransform() == pytest.approx(north_up(float(RATIO)))
    changed = np.zeros(found.shape[1:], bool)
    changed[11:17, 16:24] = True
    near = np.zeros_like(changed)
    near[8:20, 13:27] = True
    assert np.median(found[0][changed]) > 5.0 * np.median(found[0][~near])
    assert 0.3 < np.median(found[0][~near]) < 3.0


def test_one_band_of_any_kind_is_sharpened_by_several(made: MadeCube, tmp_path: Path) -> None:
    """As thermal bands are by reflective ones: degrees that fall where the guide is bright."""
    degrees = 40.0 - 0.01 * read(made.cube)[[8]].astype(np.float32)
    cube = write(tmp_path / "cube.tif", degrees, north_up(float(RATIO)))
    fused, _ = sharpen(cube, made.guide, tmp_path / "o.tif")
    truth = 40.0 - 0.01 * made.truth[[8]]
    error = np.sqrt(((fused - truth)[:, 12:-12, 12:-12] ** 2).mean())
    assert fused.dtype == np.float32
    assert error < 0.2 * truth.std()


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"bad_bands": "burn"}, "BAD_BANDS must be one of"),
        ({"method": "magic"}, "no method called magic"),
        ({"mtf_gain": 0.95}, "MTF_GAIN must lie between"),
        ({"bounds": (0.0, 0.0, 1.0, 1.0)}, "EXTENT lies outside"),
    ],
)
def test_what_cannot_work_is_refused_in_a_sentence(
    made: MadeCube, tmp_path: Path, settings: dict[str, object], said: str
) -> None:
    with pytest.raises(FusionError, match=said):
        sharpen(made.cube, made.guide, tmp_path / "o.tif", **settings)  # type: ignore[arg-type]
    assert not list(tmp_path.iterdir())


def test_a_guide_that_shows_another_place_is_warned_of(made: MadeCube, tmp_path: Path) -> None:
    watcher = Watcher()
    sharpen(made.cube, made.guide, tmp_path / "same.tif", watcher=watcher)
    assert not watcher.warnings
    other = write(tmp_path / "other.tif", read(made.guide)[:, ::-1, ::-1].copy(), north_up(1.0))
    sharpen(made.cube, other, tmp_path / "o.tif", watcher=watcher)
    assert any("explains little of GUIDE" in text for text in watcher.warnings)


def test_a_cube_in_sensor_geometry_is_told_how_to_be_brought_onto_a_map(made: MadeCube, tmp_path: Path) -> None:
    path = str(tmp_path / "swath.nc")
    memory = gdal.GetDriverByName("MEM").CreateCopy("", gdal.Open(str(made.cube)))
    plain = gdal.GetDriverByName("MEM").Create("", memory.RasterXSize, memory.RasterYSize, 1)
    gdal.GetDriverByName("netCDF").CreateCopy(path, plain)
    with pytest.raises(FusionError, match="sensor's own geometry"):
        sharpen(Path(path), made.guide, tmp_path / "o.tif")


def test_an_envi_cube_keeps_its_wavelengths(made: MadeCube, tmp_path: Path) -> None:
    cube = tmp_path / "cube.dat"
    image = read(made.cube)
    raster = gdal.GetDriverByName("ENVI").Create(
        str(cube), image.shape[2], image.shape[1], BANDS, gdal.GDT_UInt16, ["INTERLEAVE=BIL"]
    )
    raster.SetProjection(wkt(32633))
    raster.SetGeoTransform(north_up(float(RATIO)))
    raster.WriteArray(image)
    raster = None
    header = cube.with_suffix(".hdr")
    listed = ", ".join(f"{nm / 1e3:.5f}" for nm in WAVELENGTHS)
    text = f"wavelength = {{{listed}}}\nwavelength units = Micrometers\nfwhm = {{{', '.join(['0.0125'] * BANDS)}}}\n"
    header.write_text(header.read_text(encoding="utf-8") + text, encoding="utf-8")
    sharpen(cube, made.guide, tmp_path / "o.tif")
    result = gdal.Open(str(tmp_path / "o.tif"))
    band = result.GetRasterBand(7)
    assert float(band.GetMetadataItem("wavelength")) == pytest.approx(WAVELENGTHS[6], abs=0.01)
    assert float(band.GetMetadataItem("fwhm")) == pytest.approx(12.5)


def test_a_copy_in_envi_format_holds_the_same_pixels_and_says_what_they_are(made: MadeCube, tmp_path: Path) -> None:
    fused, _ = sharpen(made.cube, made.guide, tmp_path / "o.tif", envi=str(tmp_path / "o.dat"))
    np.testing.assert_array_equal(read(tmp_path / "o.dat"), fused)
    header = (tmp_path / "o.hdr").read_text(encoding="utf-8")
    assert "acquisition time = 2024-06-01T10:20:30Z" in header
    assert "wavelength units = Nanometers" in header
    assert f"wavelength = {{{WAVELENGTHS[0]:.10g}, {WAVELENGTHS[1]:.2f}" in header
    assert header.count("fwhm = {") == 1
    copied = gdal.Open(str(tmp_path / "o.dat"))
    assert copied.GetGeoTransform() == pytest.approx(north_up(1.0))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["o.dat", "o.hdr", "o.tif"]


def test_the_copy_in_envi_format_and_its_header_come_with_the_raster_or_not_at_all(
    made: MadeCube, tmp_path: Path
) -> None:
    (tmp_path / "o.hdr").mkdir()  # a name that cannot be had
    (tmp_path / "o.dat").write_bytes(b"older")
    with pytest.raises(FusionError):
        sharpen(made.cube, made.guide, tmp_path / "o.tif", envi=str(tmp_path / "o.dat"))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["o.dat", "o.hdr"]
    assert (tmp_path / "o.dat").read_bytes() == b"older"


def test_a_copy_in_envi_format_never_replaces_what_is_read(made: MadeCube, tmp_path: Path) -> None:
    """The header of an ENVI cube belongs to it."""
    cube = tmp_path / "cube.dat"
    gdal.Translate(str(cube), str(made.cube), format="ENVI")
    before = cube.read_bytes(), cube.with_suffix(".hdr").read_bytes()
    with pytest.raises(FusionError, match="would overwrite"):
        sharpen(cube, made.guide, tmp_path / "o.tif", envi=str(tmp_path / "cube.img"))
    assert (cube.read_bytes(), cube.with_suffix(".hdr").read_bytes()) == before


def test_a_copy_in_envi_format_may_lie_elsewhere(made: MadeCube, tmp_path: Path) -> None:
    away = tmp_path / "away"
    away.mkdir()
    fused, _ = sharpen(made.cube, made.guide, tmp_path / "o.tif", envi=str(away / "cube.bil"))
    np.testing.assert_array_equal(read(away / "cube.bil"), fused)
    assert sorted(path.name for path in away.iterdir()) == ["cube.bil", "cube.hdr"]


def test_swapped_rasters_are_told_apart(made: MadeCube, tmp_path: Path) -> None:
    with pytest.raises(FusionError, match="GUIDE has 30 bands"):
        sharpen(made.guide, made.cube, tmp_path / "o.tif")


def test_cancel_leaves_nothing(made: MadeCube, tmp_path: Path) -> None:
    with pytest.raises(Cancelled):
        sharpen(made.cube, made.guide, tmp_path / "o.tif", watcher=Watcher(cancel_after=1), threads=1)
    assert not list(tmp_path.iterdir())
