"""Rasters as the core sees them: grids, sources that mask and mirror, tiles, scratch space, and the GeoTIFF writer."""
