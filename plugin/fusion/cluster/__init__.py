"""Jobs whose tiles are worked on by the workers of a Dask cluster: on this machine, or on others that share a disk.

The driver, which runs the job, tells workers which tiles to make; they read their own windows of the inputs and leave
a file for each tile beside the output. The driver takes these in order, as it takes the results of its own threads, so
that the output is the same, byte by byte, and one process alone writes it.
"""
