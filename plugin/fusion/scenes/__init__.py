"""Two or more rasters in one frame: opened, checked, measured, and what is written of them."""
