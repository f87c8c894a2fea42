"""What was measured of a pair, as one value: it can be kept, compared, and sent to another process."""

from __future__ import annotations

import math
from dataclasses import dataclass

from ..physics.band_shifts import BandShifts
from ..physics.pair_statistics import PairStatistics
from ..physics.registration import PanShift
from ..physics.sensors import AUTO, OTHER, SENSORS
from ..sentences import Sentence
from ..spans import Image
from .displacement import LocalDisplacement


@dataclass(frozen=True)
class PairFacts:
    """What holds for the whole of a pair, whatever part a job asks for.

    Attributes:
        pan_fill, ms_fill: values for pixels far from any valid one, by band that holds something.
        shift: shift of PAN against MS in the files; None if it cannot be told.
        pan_is_moved: whether PAN is read moved by that shift, onto MS.
        displacement: how MS lies off PAN from place to place.
        is_followed: whether MS is read where the field of that displacement says.
        moved_bands: (bands, 2), rows and columns in MS pixels by which each band is read moved; None for none.
        statistics: statistics of MS and of PAN as it is read.
        band_shifts: shifts of the bands against each other, as they are in the files.
        unsound_colours: share of the finest colours of MS that is not to be believed; see `physics.colour_detail`.
        sensor: id of the sensor whose MTF gain was asked for; AUTO for none.
    """

    pan_fill: Image
    ms_fill: Image
    shift: PanShift | None
    pan_is_moved: bool
    displacement: LocalDisplacement
    is_followed: bool
    moved_bands: Image | None
    statistics: PairStatistics
    band_shifts: BandShifts
    unsound_colours: float
    sensor: str

    @property
    def shift_or_nan(self) -> tuple[float, float]:
        """Rows and columns of the shift; NaN if it cannot be told."""
        return (math.nan, math.nan) if self.shift is None else (self.shift.rows, self.shift.cols)

    @property
    def gain_in_words(self) -> Sentence:
        """What the MTF gain is and where it comes from, without the full stop."""
        gain, source = self.statistics.mtf_gain, self.gain_source_in_words
        return Sentence("The MS sensor's MTF gain at Nyquist is taken as {:.2f} ({})", gain, source)

    @property
    def gain_source_in_words(self) -> Sentence:
        """Where the MTF gain comes from."""
        source = self.statistics.mtf_gain_source
        title = "" if self.sensor in (AUTO, OTHER) else SENSORS[self.sensor].title
        if source == "given":
            if title:
                return Sentence("published for {}", title)
            return Sentence("the usual one") if self.sensor == OTHER else Sentence("as given")
        found = {
            "estimated": Sentence("estimated from the pair, with regard to what sensors have"),
            "usual": Sentence("the usual one, since the pair does not tell"),
        }[source]
        return Sentence("{}; none is published for {}", found, title) if title else found
