"""Classical pansharpening: every method is a fit to the moments of the whole scene, then a rule pixel by pixel."""
