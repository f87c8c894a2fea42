"""Wald's protocol on rasters: a pair degraded by its own ratio, whose truth is known (Wald et al. 1997).

With a PAN, both rasters are degraded by the ratio between them and the original MS is the truth. Without one, the MS
is the truth, PAN is a weighted mean of its bands, and only the MS is degraded.
`job` says what is asked, `layers` makes pixels as they are read, `source` opens what is degraded, `targets` says what
is written, `run` does it.
"""
