"""Pansharpening by DDRF and by flow matching: the residual between HRMS and interpolated MS is diffused."""
