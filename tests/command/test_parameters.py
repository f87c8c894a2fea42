from __future__ import annotations

import pytest

from plugin.command.errors import UsageError
from plugin.command.parameters import described, settings_of, values_of

SHARPEN = described()["ddrf_pansharpening"].parameters
ENOUGH = {"PANCHROMATIC": "pan.tif", "SPECTRAL": "ms.tif", "OUTPUT": "fused.tif"}


@pytest.mark.parametrize(
    "command",
    [
        "--PANCHROMATIC pan.tif --SPECTRAL ms.tif --OUTPUT fused.tif",
        "--PAN=pan.tif --MS=ms.tif --OUTPUT=fused.tif",
        "--pan pan.tif --ms ms.tif --output fused.tif",
        "-- PANCHROMATIC=pan.tif SPECTRAL=ms.tif OUTPUT=fused.tif",
    ],
)
def test_a_command_may_be_written_in_several_ways(command: str) -> None:
    assert settings_of(command.split(), SHARPEN) == ENOUGH


def test_values_may_begin_with_a_minus_and_hold_equals_signs() -> None:
    said = settings_of(
        ["--NODATA", "-9999 0", "--EXTENT", "-10,20,-30,40", "--CREATION_OPTIONS=COMPRESS=ZSTD"], SHARPEN
    )
    assert said == {"NODATA": "-9999 0", "EXTENT": "-10,20,-30,40", "CREATION_OPTIONS": "COMPRESS=ZSTD"}


def test_a_switch_may_stand_alone() -> None:
    assert settings_of(["--OVERVIEWS", "--SEED", "3"], SHARPEN) == {"OVERVIEWS": "true", "SEED": "3"}
    assert settings_of(["--OVERVIEWS", "no", "--SEED", "3"], SHARPEN) == {"OVERVIEWS": "no", "SEED": "3"}
    assert settings_of(["--OVERVIEWS"], SHARPEN) == {"OVERVIEWS": "true"}


def test_what_is_not_said_has_its_default() -> None:
    values = values_of(ENOUGH, SHARPEN)
    assert (values["STEPS"], values["CORRECT_SHIFT"], values["SHARPNESS"], values["RESIDUAL"]) == (1, True, 1.0, None)


@pytest.mark.parametrize(
    ("command", "sentence"),
    [
        ("--STEP 3", "There is no parameter STEP; did you mean STEPS?"),
        ("--QWXZ 3", "There is no parameter QWXZ; see --help."),
        ("pan.tif", "pan.tif is not of the form --NAME VALUE; see --help for the names."),
        ("--OUTPUT", "--OUTPUT has no value; write one after it."),
    ],
)
def test_words_that_make_no_sense_are_refused(command: str, sentence: str) -> None:
    with pytest.raises(UsageError) as refused:
        settings_of(command.split(), SHARPEN)
    assert str(refused.value) == sentence


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ({"STEPS": "0"}, "STEPS must be a whole number between 1 and 1000, not 0."),
        ({"STEPS": "1.5"}, "STEPS must be a whole number between 1 and 1000, not 1.5."),
        ({"SHARPNESS": "nan"}, "SHARPNESS must be a number between 0 and 1, not nan."),
        ({"SCHEDULER": "foo"}, "SCHEDULER must be one of ddim, "),
        ({"OVERVIEWS": "maybe"}, "OVERVIEWS must be true or false, not maybe."),
        ({"BANDS": "red"}, "BANDS must be band numbers such as 3,2,1, not red."),
        ({"OUTPUT": ""}, "--OUTPUT must be given; see --help."),
    ],
)
def test_values_that_make_no_sense_are_refused(said: dict[str, str], sentence: str) -> None:
    with pytest.raises(UsageError) as refused:
        values_of(ENOUGH | said, SHARPEN)
    assert str(refused.value).startswith(sentence)
