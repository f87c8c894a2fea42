"""How good is a fused image: indices against a truth, and indices that need none.

Arrays: `reference` and `no_reference` hold every index as a function, made of `accumulators`, `blocks` and `filters`,
which take an image whole or part by part (`parts`) with the same result.
Rasters of any size: `reference_run` and `no_reference_run` assess files, with an error map and an HTML report.
"""
