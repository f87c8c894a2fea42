"""The design space as separate parts that combine freely. None of them knows tiles, ONNX or rasters.

`schedule` and `spacing` give noise `levels`; `ddim`, `dpmsolver`, `unipc`, `heun`, `midpoint` and `staged` step through
them (`sampler` says what a step is, `paths` in which clock); `parameterisation` turns what a network answers into x0;
`noise` is drawn by coordinates; `registry` makes a sampler from an id and a number of steps.
"""
