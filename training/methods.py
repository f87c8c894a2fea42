"""`./dev train methods`: every pansharpening method in places where methods fail, for `docs/pansharpening.md`.

The places were chosen by eye: a place shows what a method does wrong, not how well it does on the whole.
"""

from __future__ import annotations

from pathlib import Path

from PIL import Image as Picture
from PIL import ImageDraw

from plugin.fusion.networks.metadata import read_card
from plugin.fusion.networks.registry import DEFAULT_PANSHARPENING, digest, model_path
from plugin.fusion.physics.colour_detail import FROM_MS
from plugin.fusion.spans import Span, Window
from plugin.fusion.tasks.classical.registry import METHODS

from .evaluate import check_pairs
from .forms import by_formula, by_network
from .full_pairs import FullPair, Way
from .gallery import GAP, INK, PAPER, STRIP, as_jpeg, font, picture_of
from .pages import measured_with, with_new_measured

DOCS = Path(__file__).resolve().parents[1] / "docs"
PAGE, FOLDER = DOCS / "pansharpening.md", DOCS / "methods"
SIDE, ZOOM, COLUMNS = 96, 2, 4
PLACES = {
    "spot6_full": (150, 195),
    "vhr_shifted_full_1": (800, 120),
}
"""Of pairs, the row and the column of PAN where the place begins."""

OURS = {"ours": {}, "ours, ms": {"fine_colours": FROM_MS}}
TITLES = {"ours": "", "ours, ms": ", FINE_COLOURS ms"}


def write_methods() -> Path:
    """The pictures; the page says anew with which model they were made."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    pairs = check_pairs("*_full*")
    for name, (row, col) in PLACES.items():
        pair = FullPair(name, pairs[name], all_ways())
        window = Window(Span(row, row + SIDE), Span(col, col + SIDE))
        (FOLDER / f"{name.replace('_full', '')}.jpg").write_bytes(as_jpeg(drawn(pair, window)))
    text = PAGE.read_text(encoding="utf-8")
    PAGE.write_text(with_new_measured(text, measured_with([DEFAULT_PANSHARPENING])), encoding="utf-8")
    return PAGE


def all_ways() -> dict[str, Way]:
    """Ours, with the finest colours as measured and from the MS, then every formula."""
    path = model_path(DEFAULT_PANSHARPENING)
    card, key = read_card(path), digest(path)[:12]
    ways = {
        name: Way(
            f"{card.name} {card.version}{TITLES[name]}",
            by_network(DEFAULT_PANSHARPENING, **settings),
            key + "".join(settings.values()),
        )
        for name, settings in OURS.items()
    }
    return ways | {name: Way(method.label, by_formula(name), name) for name, method in METHODS.items()}


def drawn(pair: FullPair, window: Window) -> Picture.Image:
    """PAN and every result in one place, each with its name."""
    pictures, ways = pair.pictures(window), all_ways()
    cells = {"PAN": pictures["PAN"]} | {ways[name].title: pictures[name] for name in ways}
    side = SIDE * ZOOM
    wide, high = side + GAP, side + STRIP // 2 + GAP
    sheet = Picture.new("RGB", (COLUMNS * wide - GAP, -(-len(cells) // COLUMNS) * high - GAP), PAPER)
    pen, bold = ImageDraw.Draw(sheet), font("DejaVuSans-Bold.ttf")
    for number, (title, image) in enumerate(cells.items()):
        left, top = number % COLUMNS * wide, number // COLUMNS * high
        sheet.paste(picture_of(image).resize((side, side), Picture.Resampling.NEAREST), (left, top))
        pen.text((left + 1, top + side + 2), title, INK, font=bold)
    return sheet
