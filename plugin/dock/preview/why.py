"""Why a preview looks as it does: what its run found in the rasters, and what was measured on the result since."""

from __future__ import annotations

from ...numbers import filled
from ...processing.names import FRINGE, PAN_ENERGY, PAN_SHARE
from ...translation import tr
from ..view.unfolding import Fact
from .preview import Preview

SOFT = 0.7
"""Below this contrast of the finest detail, relative to PAN's, a result looks soft beside PAN."""


def facts_of(preview: Preview) -> list[Fact]:
    """Warnings first, then what else was found, in the order in which it was said."""
    facts = [Fact(note.text, note.is_warning) for note in preview.notes] + _of_sharpness(preview.numbers)
    return sorted(facts, key=lambda fact: not fact.is_warning)


def nothing_unusual() -> str:
    """What the line says when there is no warning."""
    return tr("Why does it look like this? Nothing unusual was found.")


def _of_sharpness(numbers: dict[str, float]) -> list[Fact]:
    if PAN_ENERGY not in numbers:
        return []
    share, energy, fringe = (numbers[name] for name in (PAN_SHARE, PAN_ENERGY, FRINGE))
    text = tr(
        "The bands show {:.0f} % of PAN's finest detail, at {:.2f} of its contrast; they differ from each other in it "
        "{:.2f} times as much as in the MS."
    )
    facts = [Fact(filled(text, 100.0 * share, energy, fringe), is_warning=False)]
    if energy < SOFT:
        soft = tr("The result is softer than PAN: its finest detail has {:.2f} of PAN's contrast. Compare with gsa.")
        facts.append(Fact(filled(soft, energy), is_warning=True))
    return facts
