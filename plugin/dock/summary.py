"""What a preview has to say for itself, in one line or a few."""

from __future__ import annotations

from ..processing.base import tr
from ..processing.ddrf_pansharpening import CONSISTENCY
from ..processing.nightlights import SUM_OF_LIGHTS
from .preview_task import Preview
from .ways import Way


def summary(preview: Preview) -> str:
    """Seconds and score, for beneath the preview."""
    seconds = tr("{:.1f} s").format(preview.seconds)
    if CONSISTENCY in preview.numbers:
        score = tr("consistency with the MS {:.3f} (ERGAS; 0 is perfect)").format(preview.numbers[CONSISTENCY])
        return f"{seconds}; {score}"
    if SUM_OF_LIGHTS in preview.numbers:
        score = tr("sum of lights {:,.0f} nW/cm2/sr").format(preview.numbers[SUM_OF_LIGHTS])
        return f"{seconds}; {score}"
    return seconds


def pin_lines(way: Way, preview: Preview) -> tuple[str, ...]:
    """Settings, seconds and score, for beneath a pinned preview."""
    settings, lines = preview.order.settings, [preview.order.settings.model]
    if way.has_network:
        steps = tr("{}, {} steps") if settings.steps > 1 else tr("{}, {} step")
        seed = tr("seed {}, mean of {}") if settings.ensemble > 1 else tr("seed {}")
        lines = [
            steps.format(settings.scheduler, settings.steps),
            seed.format(settings.seed, settings.ensemble),
        ]
    lines.append(tr("{:.1f} s").format(preview.seconds))
    if CONSISTENCY in preview.numbers:
        lines.append(tr("cons. {:.3f}").format(preview.numbers[CONSISTENCY]))
    return tuple(lines)
