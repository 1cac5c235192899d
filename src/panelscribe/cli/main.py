"""The `panelscribe` group, and the one place where errors become text and exit codes."""

import sys
from typing import Any

import click

from panelscribe import __version__
from panelscribe.cli.approve import approve
from panelscribe.cli.check import check
from panelscribe.cli.draft import draft
from panelscribe.cli.init import init
from panelscribe.cli.jobs import jobs
from panelscribe.cli.models import models
from panelscribe.cli.prune import prune
from panelscribe.cli.review import review
from panelscribe.cli.score import score
from panelscribe.cli.transcribe import transcribe
from panelscribe.cli.voices import voices
from panelscribe.cli.watch import watch
from panelscribe.cli.who import who
from panelscribe.errors import ExitCode, PanelscribeError


class Group(click.Group):
    """A group that explains failures: "Error: …", "Hint: …", and the exit code of the failure's kind."""

    def main(self, *args: Any, **kwargs: Any) -> Any:
        """Runs a command and leaves the process with an `ExitCode`."""
        kwargs["standalone_mode"] = False
        try:
            code = super().main(*args, **kwargs)
        except click.exceptions.Exit as error:
            code = error.exit_code
        except click.ClickException as error:
            error.show()
            code = error.exit_code
        except (click.Abort, KeyboardInterrupt):
            click.echo(
                "\nInterrupted. Finished steps are kept: the same command goes on from there.",
                err=True,
            )
            code = ExitCode.INTERRUPTED
        except BrokenPipeError:
            sys.stderr.close()
            code = ExitCode.DONE
        sys.exit(code if isinstance(code, int) else ExitCode.DONE)

    def invoke(self, ctx: click.Context) -> Any:
        """Turns failures into click's own exceptions, unless --debug asks for the traceback."""
        if ctx.params.get("debug"):
            return super().invoke(ctx)
        try:
            return super().invoke(ctx)
        except PanelscribeError as error:
            show_error(error)
            raise click.exceptions.Exit(error.exit_code) from error
        except (click.ClickException, click.exceptions.Exit, click.Abort, BrokenPipeError):
            raise
        except MemoryError as error:
            click.echo(
                "Error: this machine's memory does not suffice\nHint: close other programs, or use a smaller --model",
                err=True,
            )
            raise click.exceptions.Exit(ExitCode.FAILED) from error
        except Exception as error:
            click.echo(
                f"Error: something went wrong inside panelscribe: {type(error).__name__}: {error}\n"
                "Hint: run it again as `panelscribe --debug …` and send us what it prints",
                err=True,
            )
            raise click.exceptions.Exit(ExitCode.FAILED) from error


def show_error(error: PanelscribeError, subject: str | None = None) -> None:
    """Prints a failure for a person, on the error stream."""
    click.echo(f"Error: {f'{subject}: ' if subject else ''}{error.message}", err=True)
    if error.hint:
        click.echo(f"Hint: {error.hint}", err=True)


@click.group(cls=Group, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="panelscribe")
@click.option("--debug", is_flag=True, help="Show the traceback of a failure.")
def main(debug: bool) -> None:
    """From the recording of a panel to a recap article that a newsroom can trust."""


for command in (
    transcribe, draft, check, approve, init, score, models, voices, who, review, watch, jobs, prune,
):  # fmt: skip
    main.add_command(command)
