"""`panelscribe models`: weights listed, fetched, verified."""
import click


@click.group()
def models() -> None:
    """List, fetch and verify model weights."""
