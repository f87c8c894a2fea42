"""From a folder or a file to the pair it belongs to."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from ..physics.sensors import sensor_named
from .by_name import Alone, pair_names
from .dimap import dimap_products, is_dimap
from .landsat import is_mtl, landsat_products
from .maxar import is_imd, maxar_products
from .product import Product, files_in

PRODUCT_DEPTH = 3
"""How deep the folders of a product are nested, at most."""

MOST_FILES = 20_000
"""Most files that are looked at when a user hands over a folder or a file."""


def find_pair(path: Path) -> Product | None:
    """The PAN and MS that a user means by one folder or file; None if that is unclear.

    A folder: the one product in it, or the one pair by name. A file: the product or pair that it is a part of, whether
    it is
    PAN, MS, a band or the metadata; the folders beside its own are searched, too.
    """
    path = path.absolute()
    if path.is_dir():
        return _only(find_pairs(path, PRODUCT_DEPTH))
    for folder, depth in ((path.parent, 0), (path.parent.parent, 1)):
        files = list(islice(files_in(folder, depth), MOST_FILES))
        products = _products(files)
        for candidates in (
            [product for product in products if path.with_suffix("") in _stems(product)],
            [product for product in _by_name(files, folder) if path in map(Path, (product.pan, *product.ms))],
            [product for product in products if path.parent in {stem.parent for stem in _stems(product)}],
        ):
            if len(candidates) == 1:
                return candidates[0]
    return None


class Found(NamedTuple):
    """What a folder holds.

    Attributes:
        products: the pairs.
        alone: rasters that look like one of a pair and have no partner; their names are whole paths.
    """

    products: list[Product]
    alone: list[Alone]


def find_all(
    folder: Path,
    depth: int,
    leave_out: Callable[[Path], bool],
    pan_pattern: str = "",
    ms_pattern: str = "",
) -> Found:
    """All pairs of a folder and of those in it.

    Args:
        folder: to look into.
        depth: levels of folders below it.
        leave_out: files that are not looked at.
        pan_pattern, ms_pattern: as for `pair_names`; where they are given, names alone tell what belongs together.

    Raises:
        FusionError: if the patterns cannot go together.
    """
    files = [file for file in files_in(folder, depth) if not leave_out(file)]
    products = [] if pan_pattern else _products(files)
    parts = {path for product in products for path in map(Path, (product.pan, *product.ms))}
    described = set() if pan_pattern else _described(files)
    plain = [file for file in files if file.parent not in described and file not in parts]
    names = pair_names((file.relative_to(folder).as_posix() for file in plain), pan_pattern, ms_pattern)
    products += [named_product(folder / pan, folder / ms) for pan, ms in names.pairs]
    return Found(products, [one._replace(name=str(folder / one.name)) for one in names.alone])


def find_pairs(folder: Path, depth: int) -> list[Product]:
    """All products of a folder and of those in it, so many levels down; without any, pairs by name."""
    files = list(islice(files_in(folder, depth), MOST_FILES))
    return _products(files) or _by_name(files, folder)


def named_product(pan: Path, ms: Path) -> Product:
    """A pair of plain files; the sensor by the first word of a name, as in GF2_PMS1_..."""
    words = (re.split(r"[_\s]", path.name)[0] for path in (ms, pan))
    return Product(ms.stem, str(pan), (str(ms),), next(filter(None, map(sensor_named, words)), ""))


def _products(files: Sequence[Path]) -> list[Product]:
    return [*dimap_products(files), *landsat_products(files), *maxar_products(files)]


def _by_name(files: Sequence[Path], folder: Path) -> list[Product]:
    """Pairs of files that are no parts of a product whose metadata say what belongs together."""
    described = _described(files)
    pairs = pair_names(file.relative_to(folder).as_posix() for file in files if file.parent not in described).pairs
    return [named_product(folder / pan, folder / ms) for pan, ms in pairs]


def _described(files: Sequence[Path]) -> set[Path]:
    """Folders that hold metadata which say what belongs together."""
    return {file.parent for file in files if is_dimap(file) or is_mtl(file) or is_imd(file)}


def _stems(product: Product) -> set[Path]:
    """Paths of a product's files without their endings: a raster's metadata share its name."""
    return {Path(file).with_suffix("") for file in (product.pan, *product.ms)}


def _only(products: Sequence[Product]) -> Product | None:
    return products[0] if len(products) == 1 else None
