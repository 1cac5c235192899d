"""`panelscribe init`: a panel file to fill in."""

from pathlib import Path

import click

from panelscribe.cli.options import EXISTING

TEMPLATE = """\
# Who was on stage, what the event was, what must be spelled right and who paid.
# Everything is optional but the names of people; delete what you don't need.

title: ""                 # of the panel, as the article should call it
event: ""                 # where it took place
date: ""                  # 2026-11-23
publication: ""           # whose article this is
# language: en            # of the recording; without it, it is detected

media:
  podcast_title: ""
  podcast_url: ""         # https://…
  video_url: ""
  image: ""               # file name or address of the picture
  image_caption: ""       # without it, the caption names everyone

people:                   # whoever is expected to speak, or to be spoken of as present
  - name: ""              # as it must be printed
    role: moderator       # moderator, panelist, host, editor (brings the audience's questions) or audience
    title: ""             # chief technology officer
    organization: ""
    url: ""               # https://… for the link behind the name
    aliases: []           # other forms of the name that are spoken: [Liz, "Dr. Owens"]
  - name: ""
    role: panelist
    title: ""
    organization: ""
    url: ""

glossary: []              # products and terms to be spelled right: [Kubernetes, "eBPF"]
sponsors: []              # disclosed in the article: ["Kelp and Company"] or [{title: …, url: …}]
resources: []             # linked at the end: [{title: "Slides", url: "https://…"}]
"""


@click.command()
@click.argument("path", type=EXISTING, default=Path("panel.yaml"))
@click.option("--force", is_flag=True, help="Replace a panel file that is there.")
def init(path: Path, force: bool) -> None:
    """Write a commented panel file to fill in.

    PATH is the file to write, a folder, or a recording: for talk.mp3 it is talk.panel.yaml beside it.
    """
    from panelscribe.errors import InputError
    from panelscribe.session import write_atomically

    target = _target(path)
    if target.exists() and not force:
        raise InputError(f"{target} is there already", hint="edit it, or replace it with --force")
    write_atomically(target, TEMPLATE)
    click.echo(str(target))


def _target(path: Path) -> Path:
    if path.is_dir():
        return path / "panel.yaml"
    if path.suffix.lower() in (".yaml", ".yml"):
        return path
    return path.with_name(f"{path.stem}.panel.yaml")
