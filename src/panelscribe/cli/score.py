"""`panelscribe score`."""

import click


@click.command()
def score() -> None:
    """Compare a session with a reference."""
