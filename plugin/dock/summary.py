"""What a preview has to say for itself, in one line or a few."""

from __future__ import annotations

from ..fusion.estimate import Estimate
from ..processing.network_pansharpening import CONSISTENCY
from ..processing.nightlights import SUM_OF_LIGHTS
from ..processing.watcher import span_in_words
from ..translation import tr
from .extent_of_run import RunSize
from .preview import Preview
from .quality import HQNR
from .ways import Way


def summary(preview: Preview) -> str:
    """Seconds and scores, for beneath the preview."""
    numbers, said = preview.numbers, [tr("{:.1f} s").format(preview.seconds)]
    if CONSISTENCY in numbers:
        said.append(tr("consistency {:.3f}").format(numbers[CONSISTENCY]))
    if HQNR in numbers:
        said.append(tr("HQNR {:.3f}").format(numbers[HQNR]))
    if SUM_OF_LIGHTS in numbers:
        said.append(tr("sum of lights {:,.0f} nW/cm2/sr").format(numbers[SUM_OF_LIGHTS]))
    if preview.spread is not None:
        said.append(tr("uncertainty 0 to {:.3g}").format(preview.spread.brightest))
    return "; ".join(said)


def explanation() -> str:
    """What the numbers of a summary mean."""
    return tr(
        "Consistency: ERGAS between the MS and the result as the MS sensor would see it; 0 is perfect. HQNR: colours "
        "and detail kept; 1 is perfect. Uncertainty: standard deviation of the samples, from dark to bright."
    )


def pin_lines(way: Way, preview: Preview) -> tuple[str, ...]:
    """Settings, seconds and scores, for beneath a pinned preview."""
    settings, numbers, lines = preview.order.settings, preview.numbers, [preview.order.settings.model]
    if way.has_network:
        steps = tr("{}, {} steps") if settings.steps > 1 else tr("{}, {} step")
        seed = tr("seed {}, mean of {}") if settings.ensemble > 1 else tr("seed {}")
        lines = [
            steps.format(settings.scheduler, settings.steps),
            seed.format(settings.seed, settings.ensemble),
        ]
    lines.append(tr("{:.1f} s").format(preview.seconds))
    if CONSISTENCY in numbers:
        lines.append(tr("cons. {:.3f}").format(numbers[CONSISTENCY]))
    if HQNR in numbers:
        lines.append(tr("HQNR {:.3f}").format(numbers[HQNR]))
    return tuple(lines)


def size_and_time(size: RunSize, takes: Estimate | None) -> str:
    """What the whole run comes to; without time and memory where they are not known."""
    whole = tr("Whole raster: {:,} × {:,} pixels").format(size.cols, size.rows)
    if takes is None:
        return tr("{}, a file of {} at most.").format(whole, _in_bytes(size.output_bytes))
    return tr("{}: about {}, {} of memory, a file of {} at most.").format(
        whole, span_in_words(takes.seconds), _in_bytes(takes.memory_bytes), _in_bytes(takes.output_bytes)
    )


def _in_bytes(count: float) -> str:
    if count < 1e9:
        return tr("{:,.0f} MB").format(max(1.0, count / 1e6))
    return tr("{:,.1f} GB").format(count / 1e9)
