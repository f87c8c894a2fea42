from __future__ import annotations

import sys
from types import SimpleNamespace
from typing import Any

import pytest

from plugin.fusion.errors import FusionError
from plugin.fusion.networks import precision
from plugin.fusion.networks.precision import check_precision, choose, has_dot_products, within_limits

SMALL = {"ergas": 0.2, "sam": 0.01}


@pytest.fixture
def processor(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Makes numpy's table of the processor's features what a test says."""

    def pretend(table: Any) -> None:
        monkeypatch.setattr(precision, "FEATURE_TABLES", ("no_such_module", "a_numpy"))
        monkeypatch.setitem(sys.modules, "a_numpy", table)

    return pretend


@pytest.mark.parametrize(
    ("features", "expected"),
    [
        ({"AVX2": True, "AVX512F": False, "AVX512VNNI": False}, False),
        ({"AVX2": True, "AVX512F": True, "AVX512_SKX": True, "AVX512_CLX": False}, False),
        ({"AVX512VNNI": True}, True),
        ({"AVX512_ICL": True}, True),
        ({"NEON": True, "ASIMD": True, "ASIMDDP": False}, False),
        ({"NEON": True, "ASIMD": True, "ASIMDDP": True}, True),
        ({}, False),
    ],
)
def test_dot_products_are_found_in_numpys_table(processor: Any, features: dict[str, bool], expected: bool) -> None:
    processor(SimpleNamespace(__cpu_features__=features))
    assert has_dot_products() is expected


@pytest.mark.parametrize("table", [SimpleNamespace(), SimpleNamespace(__cpu_features__=None)])
def test_a_numpy_that_tells_nothing_means_none(processor: Any, table: Any) -> None:
    processor(table)
    assert not has_dot_products()


def test_this_numpy_has_a_table() -> None:
    assert {"AVX2", "ASIMD"} <= set(precision._cpu_features())


@pytest.mark.parametrize(
    ("loss", "dot_products", "expected"),
    [
        (SMALL, True, "int8"),
        ({"psnr": 0.1}, True, "int8"),
        ({"ergas": -0.3, "sam": -0.01}, True, "int8"),
        (SMALL, False, "fp16"),
        ({"ergas": 0.51, "sam": 0.01}, True, "fp16"),
        ({"ergas": 0.2, "sam": 0.021}, True, "fp16"),
        ({"psnr": 0.11}, True, "fp16"),
        ({}, True, "fp16"),
        (None, True, "fp16"),
    ],
)
def test_auto_takes_int8_where_it_is_fast_and_loses_little(
    loss: dict[str, float] | None, dot_products: bool, expected: str
) -> None:
    choice = choose("auto", loss, dot_products)
    assert choice.precision == expected
    assert len(str(choice.why)) > 10


@pytest.mark.parametrize("asked", ["int8", "fp16", "fp32"])
@pytest.mark.parametrize("dot_products", [True, False])
def test_what_is_asked_for_is_given(asked: str, dot_products: bool) -> None:
    choice = choose(asked, {}, dot_products)
    assert choice.precision == asked
    assert ("as long as fp32" in str(choice.why)) == (asked == "int8" and not dot_products)


def test_a_precision_that_does_not_exist_is_refused() -> None:
    for known in precision.PRECISIONS:
        check_precision(known)
    with pytest.raises(FusionError, match="no precision int4; set PRECISION to one of auto, int8, fp16, fp32"):
        check_precision("int4")


def test_a_loss_that_was_not_measured_is_not_small() -> None:
    assert not within_limits({})
    assert within_limits(SMALL)
