"""Which colour a series is drawn in: the same wherever it comes again on a page."""

from __future__ import annotations


class Palette:
    """Numbers of colours by name, in the order in which names first appear.

    A name that only adds to another one has its colour: "ddrf-s, ddim, 4 steps" that of "ddrf-s, ddim".
    """

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def __call__(self, name: str) -> int:
        """0 for the first name, 1 for the next, and so on."""
        known = (each for each in self._numbers if name == each or name.startswith(f"{each}, "))
        return self._numbers.setdefault(next(known, name), len(self._numbers))
