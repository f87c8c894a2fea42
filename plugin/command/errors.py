"""A command that cannot be understood."""

from __future__ import annotations


class UsageError(Exception):
    """A command that cannot be understood: one sentence that says what is wrong with it."""
