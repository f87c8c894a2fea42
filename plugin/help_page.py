"""The help as one page, in the user's language: how to begin, and what every algorithm says of itself."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from qgis.core import QgsProcessingAlgorithm

from .translation import tr

STYLE = (
    "body{font:16px/1.5 sans-serif;max-width:46em;margin:2em auto;padding:0 1em}"
    "h2{margin-top:2em;border-bottom:1px solid #8888}code{background:#8882;padding:0 .3em}"
    "@media(prefers-color-scheme:dark){body{background:#1e1f22;color:#e4e4e4}a{color:#7ab4ff}}"
)


def help_page(algorithms: Sequence[QgsProcessingAlgorithm]) -> str:
    """The HTML page about the dock and these algorithms."""
    contents = "".join(
        f"<li><a href='#{escape(each.name())}'>{escape(each.displayName())}</a></li>" for each in algorithms
    )
    return (
        f"<!DOCTYPE html><html><head><meta charset='utf-8'><title>Amalgam</title><style>{STYLE}</style></head><body>"
        f"<h1>Amalgam</h1>{_first_steps()}<h2>{escape(tr('Algorithms'))}</h2><ul>{contents}</ul>"
        f"{''.join(_about(each) for each in algorithms)}</body></html>\n"
    )


def _first_steps() -> str:
    steps = (
        tr("Add a panchromatic (PAN) and a multispectral (MS) raster to the project, drop the two on the dock, or "
           "press Load a sample pair there."),
        tr("Press Preview: the middle of the map is fused, and compared with the MS. Drag the divider; the wheel "
           "zooms."),
        tr("Try Fast, Balanced and Best; the tooltip of each says what it does and what it costs. Pin keeps a "
        "preview for comparison. Unfold Advanced to choose more yourself."),
        tr("Press Run: the Processing dialog opens, filled in, with history, batch and log as for any other "
        "algorithm."),
    )  # fmt: skip
    items = "".join(f"<li>{escape(step)}</li>" for step in steps)
    return f"<h2>{escape(tr('The first minute'))}</h2><ol>{items}</ol>"


def _about(algorithm: QgsProcessingAlgorithm) -> str:
    paragraphs = "".join(f"<p>{escape(part)}</p>" for part in algorithm.shortHelpString().split("\n") if part.strip())
    rows = "".join(
        f"<dt><b>{escape(each.description())}</b> <code>{escape(each.name())}</code></dt><dd>{escape(each.help())}</dd>"
        for each in algorithm.parameterDefinitions()
    )
    title = f"<h2 id='{escape(algorithm.name())}'>{escape(algorithm.displayName())}</h2>"
    return f"{title}<p><code>{escape(algorithm.id())}</code></p>{paragraphs}<dl>{rows}</dl>"
