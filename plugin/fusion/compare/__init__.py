"""One pair, every chosen method, scheduler and number of steps: run, scored, and laid side by side in a report.

`run.compare` does it all; `plan` says which rows there are, `command` how to make each of them again, `differences`
where they differ most, `crops` what they look like there, and `page` turns the outcome into HTML and CSV.
"""
