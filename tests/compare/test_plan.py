"""Which rows follow from what was chosen."""

from __future__ import annotations

from typing import Any

import pytest

from plugin.fusion.compare.plan import ComparisonJob, Row, parse_steps, rows_of
from plugin.fusion.compare.ways import OF_PAN
from plugin.fusion.errors import FusionError
from plugin.fusion.job import RasterInput
from tests.made_scenes import MODEL


def rows(*methods: str, **settings: Any) -> list[Row]:
    return rows_of(ComparisonJob(RasterInput("pan"), RasterInput("ms"), "out.html", methods, **settings))


def test_a_model_is_run_with_each_scheduler_and_each_number_of_steps() -> None:
    assert rows(MODEL, schedulers=("ddim", "heun"), steps=(1, 4)) == [
        Row(MODEL, "ddim", 1), Row(MODEL, "ddim", 4), Row(MODEL, "heun", 1), Row(MODEL, "heun", 4),
    ]  # fmt: skip


def test_a_classical_method_is_run_once() -> None:
    assert rows("gsa", "exp", "gsa", schedulers=("ddim", "heun"), steps=(1, 4)) == [Row("gsa"), Row("exp")]


def test_all_that_is_here_can_be_compared() -> None:
    assert OF_PAN.ids[:2] == ["exp", "brovey"]
    assert MODEL in OF_PAN.ids


@pytest.mark.parametrize(
    ("methods", "settings", "sentence"),
    [
        ((), {}, "choose some METHODS"),
        (("magic",), {}, "no method called magic; choose some of: exp"),
        ((MODEL,), {"schedulers": ("warp",)}, "not warp"),
        ((MODEL,), {"schedulers": ()}, "choose SCHEDULERS"),
        ((MODEL,), {"steps": tuple(range(1, 300))}, "299 combinations; choose fewer"),
    ],
)
def test_what_cannot_be_compared_is_refused(methods: tuple[str, ...], settings: dict[str, Any], sentence: str) -> None:
    with pytest.raises(FusionError, match=sentence):
        rows(*methods, **settings)


def test_steps_are_read_from_text() -> None:
    assert parse_steps("1, 4,25") == (1, 4, 25)
    assert parse_steps("7,") == (7,)


@pytest.mark.parametrize("text", ["", "one", "1;4", "0", "1001", "1.5", "-3"])
def test_what_is_no_list_of_steps_is_refused(text: str) -> None:
    with pytest.raises(FusionError, match="such as 1,4,25"):
        parse_steps(text)


def test_labels_and_file_names_tell_rows_apart() -> None:
    every = [Row("gsa"), Row("m", "ddim", 1), Row("m", "ddim", 4), Row("m", "dpmsolver++", 4)]
    assert [row.label for row in every] == ["gsa", "m, ddim, 1 step", "m, ddim, 4 steps", "m, dpmsolver++, 4 steps"]
    assert [row.file_name for row in every] == ["gsa.tif", "m_ddim_1.tif", "m_ddim_4.tif", "m_dpmsolverpp_4.tif"]
