"""Which arithmetic a network runs in: what a user may ask for, and what this processor gains from it."""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from typing import NamedTuple

from ..errors import FusionError
from ..sentences import Sentence, Words, joined

PRECISIONS = ("auto", "int8", "fp16", "fp32")
LIMITS = {"ergas": 0.5, "sam": 0.02, "psnr": 0.1}
"""What "auto" lets int8 lose against fp32: per cent of ERGAS, degrees of SAM, dB of PSNR (night lights)."""

DOT_PRODUCTS = ("AVX512VNNI", "AVX512_CLX", "AVX512_ICL", "AVX512_SPR", "ASIMDDP")
"""numpy's names of instructions that multiply and add four bytes at once: VNNI of Intel and AMD, SDOT and UDOT of ARM.
"""

FEATURE_TABLES = ("numpy._core._multiarray_umath", "numpy.core._multiarray_umath")


class Choice(NamedTuple):
    """What was decided about PRECISION.

    Attributes:
        precision: one of PRECISIONS except "auto".
        why: the reason, for the log.
    """

    precision: str
    why: Sentence


def check_precision(asked: str) -> None:
    """Refuse a precision that does not exist.

    Raises:
        FusionError: if it does not.
    """
    if asked not in PRECISIONS:
        raise FusionError("There is no precision {}; set PRECISION to one of {}.", asked, ", ".join(PRECISIONS))


def choose(asked: str, int8_loss: Mapping[str, float] | None, dot_products: bool) -> Choice:
    """What to run on a processor (accelerators never run int8).

    Args:
        asked: one of PRECISIONS.
        int8_loss: what the model's int8 file loses, by its card; None if there is no such file.
        dot_products: whether the processor has dot products of bytes.
    """
    if asked != "auto":
        return Choice(asked, _consequence(asked, dot_products))
    if int8_loss is None:
        return Choice("fp16", Sentence("the model has no int8 file"))
    if not within_limits(int8_loss):
        return Choice("fp16", Sentence("int8 was measured to lose too much, or was not measured"))
    if not dot_products:
        return Choice("fp16", Sentence("this processor has no 8-bit dot products, without which int8 gains nothing"))
    loss = loss_in_words(int8_loss)
    return Choice("int8", Sentence("this processor has 8-bit dot products, and int8 loses {}", loss))


def within_limits(loss: Mapping[str, float]) -> bool:
    """Whether a loss was measured and is small enough for "auto"."""
    measured = LIMITS.keys() & loss.keys()
    return bool(measured) and all(loss[index] <= LIMITS[index] for index in measured)


def loss_in_words(loss: Mapping[str, float]) -> Words:
    """A card's loss, of at least one index, in words."""
    known = {index: max(loss[index], 0.0) for index in LIMITS if index in loss}
    words = {
        "ergas": lambda lost: Sentence("{:.2f} % of ERGAS", lost),
        "sam": lambda lost: Sentence("{:.3f}° of SAM", lost),
        "psnr": lambda lost: Sentence("{:.2f} dB", lost),
    }
    return joined("{} and {}", [words[index](lost) for index, lost in known.items()])


def has_dot_products() -> bool:
    """Whether this processor has dot products of bytes, by what numpy found when it was imported; False if unknown.

    numpy's table misses AVX-VNNI on processors without AVX512.
    """
    features = _cpu_features()
    return any(features.get(name, False) is True for name in DOT_PRODUCTS)


def _cpu_features() -> Mapping[str, bool]:
    for name in FEATURE_TABLES:
        try:
            table = importlib.import_module(name).__cpu_features__
        except (ImportError, AttributeError):
            continue
        if isinstance(table, Mapping):
            return table
    return {}


def _consequence(asked: str, dot_products: bool) -> Sentence:
    if asked == "int8" and not dot_products:
        return Sentence("this processor has no 8-bit dot products, so it may take as long as fp32, or longer")
    return Sentence("as asked")
