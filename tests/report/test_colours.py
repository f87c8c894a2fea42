"""One colour for one thing."""

from __future__ import annotations

from plugin.fusion.report.colours import Palette


def test_names_get_colours_in_their_order_and_keep_them() -> None:
    colour = Palette()
    assert [colour(name) for name in ("gsa", "exp", "gsa", "Truth", "exp")] == [0, 1, 0, 2, 1]


def test_what_only_says_more_of_a_thing_has_its_colour() -> None:
    colour = Palette()
    assert colour("net, ddim") == colour("net, ddim, 4 steps") == 0
    assert colour("net, ddpm") == 1
    assert colour("netting") == 2
