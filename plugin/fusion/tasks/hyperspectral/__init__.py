"""Hyperspectral sharpening: a coarse cube of many bands gets the resolution of a guide of a few."""
