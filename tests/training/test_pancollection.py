"""A PanCollection file made of a simulated place: the data set itself is not here."""

from __future__ import annotations

from pathlib import Path

import h5py
import numpy as np
import pytest
from scipy.io import savemat

from plugin.fusion.physics.sampling import Axis, Relation, interpolate
from plugin.fusion.physics.sensors import ms_gains
from plugin.fusion.quality.no_reference import no_reference
from plugin.fusion.quality.reference import crop, ergas, q2n, sam_degrees, scc
from plugin.fusion.spans import Image, Patch, Window
from plugin.fusion.tasks.pansharpening.job import DEFAULT_SHARPNESS
from training.pancollection import PairPatch, evaluate_file, placed, read_patches, sensor_of, write_table

from ..made_scenes import MODEL, Pair, fuse, simulate_images

ROW = f"{MODEL}, 1 step"


def upsampled(ms: Image, pan: Image, relation: Relation) -> Image:
    return interpolate(Patch.whole(ms), relation, Window.of_shape(pan.shape))


def write(path: Path, pair: Pair, is_full: bool = False) -> Path:
    """The shared pair twice, as HDF5."""
    arrays = {
        "pan": pair.pan_image[None],
        "ms": pair.ms_image,
        "lms": upsampled(pair.ms_image, pair.pan_image, pair.relation),
        "gt": pair.truth,
    }
    with h5py.File(path, "w") as file:
        for name, array in arrays.items():
            if name != "gt" or not is_full:
                file[name] = np.stack([array, array]).astype(np.float64)
    return path


@pytest.fixture(scope="module")
def fused(pair: Pair, tmp_path_factory: pytest.TempPathFactory) -> Image:
    """As users have it."""
    output = tmp_path_factory.mktemp("fused") / "fused.tif"
    return fuse(pair.pan, pair.ms, output, sharpness=DEFAULT_SHARPNESS)[0].astype(np.float32)


def test_scores_with_a_truth_are_those_of_the_same_rasters(pair: Pair, fused: Image, tmp_path: Path) -> None:
    rows = evaluate_file(write(tmp_path / "test_qb_tiny.h5", pair), MODEL)
    a, b = crop(fused, 21), crop(pair.truth, 21)
    expected = {"sam": sam_degrees(a, b), "ergas": ergas(a, b, 4.0), "q2n": q2n(a, b), "scc": scc(a, b, False)}
    for patch in rows[ROW]:
        assert patch == pytest.approx(expected, rel=1e-6)
    lms = upsampled(pair.ms_image, pair.pan_image, pair.relation)
    assert rows["interpolation"][0]["ergas"] == pytest.approx(ergas(crop(lms, 21), b, 4.0), rel=1e-6)


def test_scores_without_a_truth_are_those_of_the_same_rasters(pair: Pair, fused: Image, tmp_path: Path) -> None:
    rows = evaluate_file(write(tmp_path / "test_qb_full.h5", pair, is_full=True), MODEL)
    found = no_reference(fused, pair.ms_image, pair.pan_image, pair.relation, ms_gains("QB", 4))
    for patch in rows[ROW]:
        assert (patch["hqnr"], patch["d_lambda_k"], patch["d_s"]) == pytest.approx(
            (found.hqnr, found.d_lambda_k, found.d_s), rel=1e-6
        )


def test_the_table_has_means_and_the_papers_numbers_beside(pair: Pair, tmp_path: Path) -> None:
    path = write(tmp_path / "test_qb_tiny.h5", pair)
    text = write_table({"name": MODEL}, [path])
    values = [patch["sam"] for patch in evaluate_file(path, MODEL)[ROW]]
    assert f"| {ROW} | {np.mean(values):.4f} ± 0.0000 |" in text
    assert "test_qb_tiny.h5: 2 patches" in text
    assert "2.77" in text
    assert "2.05" in text


def test_ms_lies_where_lms_shows_it() -> None:
    """By georeference, or half a pixel on as `interp23tap` puts it."""
    for offset in (0.0, 0.5):
        relation = Relation(Axis(4.0, offset), Axis(4.0, offset))
        _, pan, ms = simulate_images(97, 97, relation)
        pan, ms = pan[:96, :96], ms[:, :24, :24]
        assert placed(PairPatch(pan, ms, upsampled(ms, pan, relation), None)) == relation


def test_a_mat_file_holds_one_place(pair: Pair, tmp_path: Path) -> None:
    path = tmp_path / "wv3" / "1.mat"
    path.parent.mkdir()
    lms = upsampled(pair.ms_image, pair.pan_image, pair.relation)
    savemat(path, {"pan": pair.pan_image, "ms": pair.ms_image.transpose(1, 2, 0), "lms": lms.transpose(1, 2, 0)})
    (patch,) = read_patches(path)
    np.testing.assert_array_equal(patch.ms, pair.ms_image)
    np.testing.assert_array_equal(patch.pan, pair.pan_image)
    assert patch.truth is None
    assert sensor_of(path) == "WV3"


def test_a_name_without_a_sensor_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="wv3, wv2, qb, gf2"):
        sensor_of(tmp_path / "test.h5")
