"""What a preview says about itself, in one line or a few."""

from __future__ import annotations

from ...numbers import filled
from ...processing.names import CONSISTENCY, HQNR, PAN_SHARE, SHARPNESS, SUM_OF_LIGHTS
from ...translation import tr
from ..choose.settings import Settings
from ..choose.ways import Way
from .preview import Preview


def summary(preview: Preview) -> str:
    """Seconds and scores, for the line beneath the preview."""
    numbers, said = preview.numbers, [filled(tr("{:.1f} s"), preview.seconds)]
    if CONSISTENCY in numbers:
        said.append(filled(tr("consistency {:.3f}"), numbers[CONSISTENCY]))
    if HQNR in numbers:
        said.append(filled(tr("HQNR {:.3f}, sharpness {:.2f} of PAN's detail"), numbers[HQNR], numbers[PAN_SHARE]))
    if SUM_OF_LIGHTS in numbers:
        said.append(filled(tr("sum of lights {:,.0f} nW/cm2/sr"), numbers[SUM_OF_LIGHTS]))
    if preview.spread is not None:
        unit = preview.spread.unit or tr("MS units")
        said.append(filled(tr("uncertainty 0 to {:.3g} {}"), preview.spread.brightest, unit))
    return "; ".join(said)


def explanation() -> str:
    """What the numbers of a summary mean."""
    return tr(
        "Consistency: ERGAS between the MS and the result as the MS sensor would see it; 0 is perfect.\n"
        "HQNR: colours and detail kept; 1 is perfect. It rewards keeping the MS as it is, and sees neither blur nor "
        "colour fringes nor doubled edges.\n"
        "Sharpness: how much of PAN's finest detail (what a Gaussian of one pixel takes away) the bands show; 1 is "
        "all of it. Look at both, and at the picture.\n"
        "Uncertainty: standard deviation of the samples, in the unit of the result, from dark to bright."
    )


def made_with(way: Way, settings: Settings) -> tuple[str, ...]:
    """A model and its settings, or a classical method; SHARPNESS only where it is not the usual one."""
    if not way.has_network:
        return (settings.model,)
    steps = tr("{}, {} steps") if settings.steps > 1 else tr("{}, {} step")
    seed = tr("seed {}, mean of {}") if settings.ensemble > 1 else tr("seed {}")
    steps, seed = steps.format(settings.scheduler, settings.steps), seed.format(settings.seed, settings.ensemble)
    usual = way.default(SHARPNESS)
    if usual is None or settings.sharpness == usual:
        return settings.model, steps, seed
    return settings.model, steps, filled(tr("sharpness {:.2f}"), settings.sharpness), seed


def pin_lines(way: Way, preview: Preview) -> tuple[str, str, str]:
    """What a pinned preview says: model or method, settings, and scores or seconds."""
    numbers, (name, *chosen) = preview.numbers, made_with(way, preview.order.settings)
    seconds = filled(tr("{:.1f} s"), preview.seconds)
    if HQNR in numbers:
        score = filled(tr("HQNR {:.2f}, sharp. {:.2f}"), numbers[HQNR], numbers[PAN_SHARE])
    elif CONSISTENCY in numbers:
        score = filled(tr("consistency {:.3f}"), numbers[CONSISTENCY])
    else:
        score = seconds
    return name, ", ".join(chosen) or seconds, score
