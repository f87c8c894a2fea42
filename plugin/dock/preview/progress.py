"""How far a preview is, in words: on the picture, and beneath it."""

from __future__ import annotations

from ...fusion.pipeline.estimates import Stage
from ...numbers import filled
from ...processing.watcher import span_in_words
from ...translation import tr


def caption(stage: Stage | None) -> str:
    """What an unfinished picture shows; short, since it is written on the picture."""
    if stage is None:
        return tr("Fusing …")
    if stage.is_first_of_many:
        return tr("Quick look (1 step)")
    if stage.samples > 1 and stage.averaged:
        return filled(tr("Mean of {} of {}"), stage.averaged, stage.samples)
    return filled(tr("Step {} of {}"), stage.step, stage.steps)


def progress(stage: Stage | None, seconds_left: float | None) -> str:
    """How far the run is, and how long the rest will take, if that is known."""
    if stage is None and seconds_left is None:
        return tr("Making the preview …")
    if stage is None:
        reached = tr("Making the preview")
    elif stage.samples > 1:
        reached = filled(tr("Sample {} of {}, step {} of {}"), stage.sample, stage.samples, stage.step, stage.steps)
    else:
        reached = filled(tr("Step {} of {}"), stage.step, stage.steps)
    if seconds_left is None:
        return reached
    return filled(tr("{}, about {} left"), reached, span_in_words(seconds_left))
