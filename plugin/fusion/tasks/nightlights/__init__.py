"""Night lights: DMSP-OLS, perhaps guided by VIIRS, to radiance on the VIIRS grid."""
