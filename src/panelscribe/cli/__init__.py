"""The command line: click and rich live here and nowhere else.

Command modules import what they need when they run, so that `--help` answers at once.
"""

from panelscribe.cli.main import main

__all__ = ["main"]
