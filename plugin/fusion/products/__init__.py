"""Products as they are delivered: which files of a folder are one scene's PAN and MS, and whose sensor's.

`dimap`, `landsat` and `maxar` know the metadata of their products, `by_name` pairs other files by their names, `find`
asks all of them.
"""
