"""A folder of scenes fused one after another.

`job` says what is asked, `run` finds the scenes and fuses them, and says of each how it went.
"""
