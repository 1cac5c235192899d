"""The editor's desk: a page on 127.0.0.1 that shows a session and turns what an editor does into edits.

`docs/review.md` is the interface between the page (`static/`) and the server. Nothing here writes an output: edits are
recorded, the pipeline makes the outputs anew. Leaves out how a browser is opened (`cli/review.py`).
"""
