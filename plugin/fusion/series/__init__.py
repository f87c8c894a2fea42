"""Night lights from 1992 to today as one series: DMSP-OLS fused on VIIRS's grid, then VIIRS itself, without a step.

`composites` finds years and satellites, `plan` says which year is made of what, `intercalibration` brings the
satellites of DMSP to one scale, `step` measures what is left of the seam and its law, `run` makes the years and the
report.
"""
