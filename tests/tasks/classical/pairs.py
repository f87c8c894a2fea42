"""A pair held in memory, measured and fused as a whole; and the same by numpy alone, in float64, for comparison."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from plugin.fusion.physics.sampling import Relation
from plugin.fusion.spans import Image, Patch, Span, Window
from plugin.fusion.tasks.classical.moments import Moments, blur_reach, features, moments, pan_for_features, sums
from plugin.fusion.tasks.classical.registry import METHODS
from plugin.fusion.tasks.classical.rule_input import Lowpass, RuleInput, pan_needed, rule_input
from tests.made_scenes import simulate_images

GAIN = 0.3
Exact = NDArray[np.floating[Any]]


class Pair(NamedTuple):
    """PAN (rows, columns), MS (bands, coarse rows, coarse columns), and how they lie."""

    pan: Image
    ms: Image
    relation: Relation


def simulated(rows: int, cols: int, relation: Relation, bands: int = 4) -> Pair:
    _, pan, ms = simulate_images(rows, cols, relation)
    return Pair(pan, ms[:bands], relation)


def cut(image: Image, window: Window) -> Patch:
    """Any window, mirrored beyond the image."""
    return Patch.whole(image).mirrored_over(window)


def measured(pair: Pair, blocks: int = 1) -> Moments:
    """The moments, with the bands blurred once more, taken in so many blocks of rows."""
    relation, bands = pair.relation, len(pair.ms)
    height, width = pair.ms.shape[1:]
    edges = np.linspace(0, height, blocks + 1).round().astype(int)
    reference = np.concatenate([pair.ms.mean((1, 2)), [pair.pan.mean()] * 2, pair.ms.mean((1, 2))]).astype(np.float32)
    parts, margin = [], blur_reach(relation, GAIN)
    for rows in (Span(int(a), int(b)) for a, b in zip(edges, edges[1:])):
        block = Window(rows, Span(0, width))
        pan = cut(pair.pan, pan_for_features(relation, block, GAIN))
        found = features(pan, cut(pair.ms, block.grown(margin)), relation, block, GAIN)
        parts.append(sums(found, np.ones(found.shape[1:], bool), reference, bands))
    return moments(parts, reference, bands)


def seen(pair: Pair, lowpass: Lowpass, window: Window | None = None) -> RuleInput:
    """The view of a window, all of PAN if none is given, from no more than it needs."""
    window, relation = window or Window.of_shape(pair.pan.shape), pair.relation
    pan = cut(pair.pan, pan_needed(relation, GAIN, lowpass, window))
    return rule_input(pan, cut(pair.ms, relation.coarse_over(window)), relation, window, GAIN, lowpass)


def fused(pair: Pair, method: str, weights: Exact | None = None) -> Image:
    """The whole pair by a method of the registry, with weights of the bands in PAN where they are known."""
    chosen = METHODS[method]
    return chosen.rule(replace(measured(pair), weights=weights))(seen(pair, chosen.lowpass))


def regression(target: Exact, *sources: Exact) -> Exact:
    """Least squares by numpy of an image on others and a constant: the weights, the constant last."""
    columns = np.stack([source.ravel() for source in sources] + [np.ones(target.size)], axis=1)
    weights, *_ = np.linalg.lstsq(columns.astype(np.float64), target.ravel().astype(np.float64), rcond=None)
    return weights


def covariance(first: Exact, second: Exact) -> float:
    return float(np.cov(first.ravel().astype(np.float64), second.ravel().astype(np.float64))[0, 1])
