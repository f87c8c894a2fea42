"""`./dev train gallery`: `docs/gallery.md`, every check pair at full resolution, ours beside two formulas, PAN and MS.

Two places a pair, chosen by numbers so that nobody picks the nice ones: where ours shows least of PAN or most fringes,
and where GSA's colours are further from the MS than ours by most. A small pair has one place.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import matplotlib
import numpy as np
from PIL import Image as Picture
from PIL import ImageDraw, ImageFont

from plugin.fusion.quality.filters import mtf_degrade
from plugin.fusion.quality.sharpness import Sharpness
from plugin.fusion.report.pictures import Bytes
from plugin.fusion.spans import Image64, Window

from .full_pairs import OURS, FullPair, Way, full_pairs, ways
from .gallery_page import Sheet, page_of

DOCS = Path(__file__).resolve().parents[1] / "docs"
PAGE, FOLDER = DOCS / "gallery.md", DOCS / "gallery"
SIDE, STEP = 200, 50
GAP, STRIP = 6, 32
BUDGET = 145_000
"""Bytes of a sheet, at most."""

QUALITIES = range(94, 50, -3)
INK, PAPER, FRAME = (30, 30, 30), (255, 255, 255), (255, 220, 0)
AGAINST = "gsa"
OURS_AT_ITS_WORST = "where ours shows least of PAN, or most fringes"
GSA_AT_ITS_WORST = "where GSA's colours are further from the MS than ours by most"
ALL_OF_IT = "nearly all of it"


def write_gallery() -> Path:
    """The page and its pictures."""
    chosen = ways()
    FOLDER.mkdir(parents=True, exist_ok=True)
    sheets: list[Sheet] = []
    pairs: dict[str, FullPair] = {}
    for pair in full_pairs(chosen):
        pairs[pair.name] = pair
        sheets += sheets_of(pair, chosen, FOLDER)
    for old in set(FOLDER.iterdir()) - {FOLDER / sheet.file for sheet in sheets}:
        old.unlink()
    PAGE.write_text(page_of(PAGE, chosen, list(pairs.values()), sheets), encoding="utf-8")
    return PAGE


def sheets_of(pair: FullPair, chosen: dict[str, Way], folder: Path) -> Iterator[Sheet]:
    """The pair's sheets, each written into a folder."""
    for number, (why, window) in enumerate(places_of(pair).items(), start=1):
        figures = {method: pair.sharpness_in(method, window) for method in chosen}
        file = f"{pair.name.replace('_full', '')}_{number}.jpg"
        (folder / file).write_bytes(as_jpeg(drawn(pair, chosen, window, figures)))
        yield Sheet(pair.name, why, window, figures, file)


def places_of(pair: FullPair) -> dict[str, Window]:
    """The places that are shown, by why they were chosen."""
    places = pair.places(SIDE, STEP, pair.inside)
    if len(pair.places(SIDE, SIDE, pair.inside)) < 2:
        return {ALL_OF_IT: places[len(places) // 2]}
    found = [pair.sharpness_in(OURS, window) for window in places]
    worst = places[int(np.argmax([one.fringe - one.pan_share for one in found]))]
    apart = [window for window in places if window.clipped(worst).is_empty]
    ours, gsa = (colour_error(pair, method) for method in (OURS, AGAINST))
    more = gsa - ours
    best = max(apart, key=lambda window: float(more[_coarse(pair, window)].mean()))
    return {OURS_AT_ITS_WORST: worst, GSA_AT_ITS_WORST: best}


def colour_error(pair: FullPair, method: str) -> Image64:
    """How far the result, as the MS sensor sees it, is from the MS: mean over bands, in their deviations."""
    relation, gain = pair.scene.relation, pair.scene.statistics.mtf_gain
    seen = mtf_degrade(pair.fused[method], pair.ms.shape[1:], relation, gain)
    deviation = np.maximum(pair.ms.std(axis=(1, 2), keepdims=True), 1e-6)
    error: Image64 = (np.abs(seen - pair.ms) / deviation).mean(axis=0)
    return error


def drawn(pair: FullPair, chosen: dict[str, Way], window: Window, figures: dict[str, Sharpness]) -> Picture.Image:
    """Results above, PAN and MS below, each with what it is; last, where in the pair this is."""
    pictures = pair.pictures(window)
    cells = [(picture_of(pictures[method]), chosen[method].title, in_words(figures[method])) for method in chosen]
    cells.append((picture_of(pictures["PAN"]), "PAN", "as registered to the MS"))
    cells.append((picture_of(pictures["MS"]), "MS", "interpolated"))
    cells.append((_overview(pair, window), "where it is", "in all of the MS"))
    columns, high = len(chosen), SIDE + STRIP + GAP
    sheet = Picture.new("RGB", (columns * (SIDE + GAP) - GAP, high * -(-len(cells) // columns) - GAP), PAPER)
    pen = ImageDraw.Draw(sheet)
    bold, plain = font("DejaVuSans-Bold.ttf"), font("DejaVuSans.ttf")
    for number, (picture, title, words) in enumerate(cells):
        left, top = number % columns * (SIDE + GAP), number // columns * high
        sheet.paste(picture, (left, top))
        pen.text((left + 1, top + SIDE + 2), title, INK, font=bold)
        pen.text((left + 1, top + SIDE + 16), words, INK, font=plain)
    return sheet


def in_words(figures: Sharpness) -> str:
    """The three figures, for beneath a picture."""
    return f"share {figures.pan_share:.2f}  energy {figures.pan_energy:.2f}  fringe {figures.fringe:.2f}"


def as_jpeg(sheet: Picture.Image) -> bytes:
    """In the best quality that fits into the budget, colours at full resolution: fringes are one pixel wide."""
    content = b""
    for quality in QUALITIES:
        stream = io.BytesIO()
        sheet.save(stream, "JPEG", quality=quality, subsampling=0)
        content = stream.getvalue()
        if len(content) <= BUDGET:
            break
    return content


def _overview(pair: FullPair, window: Window) -> Picture.Image:
    """All of the MS, with a frame around the place."""
    whole = Window.of_shape(pair.pan.shape)
    picture = picture_of(pair.pictures(whole)["MS"])
    scale = SIDE / max(picture.size)
    small = picture.resize((round(picture.width * scale), round(picture.height * scale)), Picture.Resampling.BOX)
    cell = Picture.new("RGB", (SIDE, SIDE), PAPER)
    cell.paste(small, (0, 0))
    rows, cols = window
    box = [round(scale * edge) for edge in (cols.start, rows.start, cols.stop - 1, rows.stop - 1)]
    ImageDraw.Draw(cell).rectangle(box, outline=FRAME, width=2)
    return cell


def picture_of(image: Bytes) -> Picture.Image:
    """Bytes of three bands, (3, rows, columns), as a picture."""
    return Picture.fromarray(np.ascontiguousarray(image.transpose(1, 2, 0)))


def font(file: str) -> ImageFont.FreeTypeFont:
    """One of the fonts that come with matplotlib, in the size of captions."""
    return ImageFont.truetype(str(Path(matplotlib.get_data_path()) / "fonts" / "ttf" / file), 10)


def _coarse(pair: FullPair, window: Window) -> tuple[slice, slice]:
    whole = Window.of_shape(pair.ms.shape[1:])
    return pair.scene.relation.coarse_centred_in(window).clipped(whole).within(whole)
