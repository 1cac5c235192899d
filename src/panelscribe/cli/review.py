"""`panelscribe review`: the editor's desk in the browser."""

from pathlib import Path

import click

from panelscribe.cli.options import EXISTING, config_option


@click.command()
@click.argument("place", metavar="[SESSION | OUT]", type=EXISTING, default=Path("drafts"))
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=0,
    help="Port on 127.0.0.1; a free one without it.",
)
@click.option("--no-browser", is_flag=True, help="Only print the address.")
@click.option(
    "--by", default="", metavar="NAME", help="Who edits; the page asks where this is not given."
)
@config_option
def review(place: Path, port: int, no_browser: bool, by: str, config: Path | None) -> None:
    """Read, listen, correct and approve drafts on a page that this machine serves to itself.

    Without an argument the sessions in drafts/ are listed. The address holds a key that is new at every start; Ctrl-C
    ends the server, and every change that the page said was saved is in the session's edits.json.
    """
    from panelscribe.cli.options import read_settings
    from panelscribe.model_drafting import model_of
    from panelscribe.review.desk import Desk
    from panelscribe.review.server import serve
    from panelscribe.review.workplace import Terms

    settings = read_settings(config)
    model = model_of(settings.drafter)
    desk = Desk(place, Terms(settings.article, " ".join(by.split()), model))

    def ready(address: str) -> None:
        click.echo(f"The desk is open at {address}")
        click.echo("Ctrl-C ends it.", err=True)
        if not no_browser:
            click.launch(address)

    serve(desk, port, ready)
