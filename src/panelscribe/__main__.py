"""`python -m panelscribe`: the same as the `panelscribe` command."""

from panelscribe.cli import main

main()
