"""The one exception a user reads."""

from __future__ import annotations


class FusionError(Exception):
    """Bad input or a failed run: one clear sentence that says what is wrong and what to do."""


class Cancelled(Exception):  # noqa: N818 - a wish of the user, not an error
    """The user asked to stop."""
