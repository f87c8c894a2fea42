"""PAN and MS by the names of their files: equal but for what says which of the two it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from operator import attrgetter
from pathlib import PurePosixPath
from typing import NamedTuple

from ..errors import FusionError
from ..sentences import Sentence

RASTERS = (".tif", ".tiff", ".vrt", ".img", ".jp2", ".til", ".ntf", ".dat", ".pix")
"""Endings of the files that are looked at if no pattern says more."""

PAN_WORDS = r"pan(?:chromatic|chro)?(\d?)|p|b8|p(\d[a-z]{2})"
MS_WORDS = r"(?:ms|mss|mul|multi|multispectral|mux|xs)(\d?)|m(\d[a-z]{2})"
"""Words of a path that tell PAN from MS; what matches in parentheses must be equal.

"scene_PAN.tif" and "scene_MS.tif", "PAN/scene.tif" and "MUL/scene.tif", "x-PAN1.tiff" and "x-MSS1.tiff",
"x-P2AS-1.tif" and "x-M2AS-1.tif".
"""

NO_MS = Sentence("No MS raster has this name; give PAN_PATTERN and MS_PATTERN.")
NO_PAN = Sentence("No PAN raster has this name; give PAN_PATTERN and MS_PATTERN.")
SEVERAL = Sentence("Several rasters could belong to this one; give PAN_PATTERN and MS_PATTERN.")

Keys = Mapping[str, set[str]]
"""For each name, what is left of it without the part that tells PAN from MS."""


class Alone(NamedTuple):
    """A name that looks like PAN or MS and has no partner, or more than one.

    Attributes:
        name: as it was given.
        is_pan: whether it looks like PAN.
        why: the reason why it is alone.
    """

    name: str
    is_pan: bool
    why: Sentence


class Names(NamedTuple):
    """Names that were paired.

    Attributes:
        pairs: names of PAN and MS that belong together.
        alone: the others that look like PAN or MS.
    """

    pairs: list[tuple[str, str]]
    alone: list[Alone]


def pair_names(names: Iterable[str], pan_pattern: str = "", ms_pattern: str = "") -> Names:
    """Put names together.

    Args:
        names: paths, relative to one folder, with "/" between their parts.
        pan_pattern, ms_pattern: with a "*" for each part that is equal in both names, such as "*_pan.tif" and
            "*_ms.tif"; matched with whole paths if a "/" is in it, else with the last part; "" for the usual words.

    Raises:
        FusionError: if the two patterns cannot go together.
    """
    check_patterns(pan_pattern, ms_pattern)
    every = sorted(set(names))
    if pan_pattern:
        return _matched(_by_pattern(every, pan_pattern), _by_pattern(every, ms_pattern))
    rasters = [name for name in every if PurePosixPath(name).suffix.lower() in RASTERS]
    return _matched(_by_words(rasters, PAN_WORDS), _by_words(rasters, MS_WORDS))


def check_patterns(pan_pattern: str, ms_pattern: str) -> None:
    """Refuse patterns that cannot go together.

    Raises:
        FusionError: with the reason.
    """
    if bool(pan_pattern) != bool(ms_pattern):
        raise FusionError("PAN_PATTERN and MS_PATTERN go together; give both, such as *_pan.tif and *_ms.tif, or none.")
    stars = pan_pattern.count("*")
    if stars != ms_pattern.count("*") or (pan_pattern and not stars):
        raise FusionError(
            "PAN_PATTERN and MS_PATTERN need the same number of *, at least one, for what both names share."
        )
    if pan_pattern and pan_pattern == ms_pattern:
        raise FusionError("PAN_PATTERN and MS_PATTERN are the same; they must tell PAN from MS.")


def _by_pattern(names: Sequence[str], pattern: str) -> Keys:
    """What stands for each "*" of the pattern, with the folder if the pattern is for the last part only."""
    expression = re.compile("(.*?)".join(map(re.escape, pattern.split("*"))), re.IGNORECASE)
    found = {}
    for name in names:
        folder, _, last = ("", "", name) if "/" in pattern else name.rpartition("/")
        match = expression.fullmatch(last)
        if match:
            found[name] = {"|".join((folder, *match.groups())).lower()}
    return found


def _by_words(names: Sequence[str], words: str) -> Keys:
    """The names that hold one of the words; a word counts in all of the path, in its folders, or in its last part."""
    expression = re.compile(words)
    found = {}
    for name in names:
        path = PurePosixPath(name.lower())
        folders, last = (_without(text, expression) for text in (f"{path.parent}/", path.stem))
        keys = {folder + end for folder in folders for end in last} - {f"{path.parent}/{path.stem}"}
        if keys:
            found[name] = keys
    return found


def _without(text: str, words: re.Pattern[str]) -> set[str]:
    """A text as it is, and with each such word replaced by a star and by what must be equal of it."""
    parts = re.split(r"([^a-z0-9]+)", text)
    for k, part in enumerate(parts):
        match = words.fullmatch(part)
        if match:
            parts[k] = "*" + "".join(group or "" for group in match.groups())
    return {text, "".join(parts)}


def _matched(pans: Keys, multispectral: Keys) -> Names:
    """Pairs of names that have a key in common with each other and with no third one."""
    partners = {
        pan: [ms for ms, other in multispectral.items() if keys & other and ms != pan] for pan, keys in pans.items()
    }
    owners = {ms: [pan for pan, found in partners.items() if ms in found] for ms in multispectral}
    pairs = [(pan, found[0]) for pan, found in partners.items() if len(found) == 1 and len(owners[found[0]]) == 1]
    paired = {name for pair in pairs for name in pair}
    alone = [
        Alone(name, is_pan, SEVERAL if others else NO_MS if is_pan else NO_PAN)
        for found, is_pan in ((partners, True), (owners, False))
        for name, others in found.items()
        if name not in paired
    ]
    return Names(sorted(pairs), sorted(alone, key=attrgetter("name", "is_pan")))
