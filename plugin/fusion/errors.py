"""The one exception a user reads."""

from __future__ import annotations

from .sentences import Sentence


class FusionError(Exception):
    """Bad input or a failed run: one clear sentence that says what is wrong and what to do.

    Args:
        template, values: see `Sentence`.

    Attributes:
        sentence: for a face to translate; `str` of the error is the English sentence.
    """

    def __init__(self, template: str, *values: object) -> None:
        super().__init__(template, *values)
        self.sentence = Sentence(template, *values)

    def __str__(self) -> str:
        return str(self.sentence)


class SettingError(FusionError, ValueError):
    """Settings of a sampler, or of a schedule, that do not go together; the sentence names some that do."""


class Cancelled(Exception):  # noqa: N818 - a wish of the user, not an error
    """The user asked to stop."""
