"""What the command line says about the language model: which one, what is sent to it, what came of it."""

import json
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from pathlib import Path

    from panelscribe.config import DrafterSettings
    from panelscribe.drafting.llm import Written
    from panelscribe.model_drafting import ModelDrafting

OPTIONS = ("drafter", "llm_url", "llm_model", "llm_key_command", "llm_max_tokens")
_FIELDS = ("engine", "url", "model", "key_command", "max_tokens")


def open_model(
    settings: "DrafterSettings", options: dict[str, Any], *, dry_run: bool, compare: bool = False
) -> "ModelDrafting | None":
    """The language model that settings and options ask for, None where they ask for none; nothing is sent yet."""
    from dataclasses import replace

    from panelscribe.config import DrafterKind

    given = {
        field: options[option]
        for option, field in zip(OPTIONS, _FIELDS, strict=True)
        if options.get(option) is not None
    }
    if "engine" in given:
        given["engine"] = DrafterKind(given["engine"])
    wanted = replace(settings, **given)
    if dry_run and not compare and wanted.engine is not DrafterKind.LLM:
        raise click.UsageError("--dry-run shows what --drafter llm would send")
    from panelscribe.model_drafting import model_of

    return model_of(
        wanted,
        dry_run=dry_run,
        compare=compare,
        tell=lambda text: click.echo(f"  language model, {text}", err=True),
        show=show_comparison if compare and not dry_run else lambda written: None,
    )


def show_model(folder: "Path") -> None:
    """What a language model did for a draft; after a dry run, what it would have been sent."""
    from panelscribe.session import Session

    session = Session(folder)
    model = session.step("draft").get("model")
    if model is None:
        return
    if model["dry_run"]:
        names = session.step("names").get("model", {}).get("requests", [])
        _show_requests(model["address"], [*names, *model["requests"]])
        return
    sentences = model["sentences"]
    kept = sum(1 for request in model["requests"] if request["kept"])
    click.echo(
        f"Language model: {len(model['requests'])} requests ({kept} answered from kept answers), "
        f"{model['tokens']:,} tokens, {sentences['printed']} sentences printed, "
        f"{100 * sentences['share_refused']:.0f} % of {sentences['proposed']} refused.",
        err=True,
    )


def _show_requests(address: str, requests: list[dict[str, Any]]) -> None:
    """What would have been sent, whole, and where to."""
    for request in requests:
        click.echo(f"# {request['purpose']}: POST {address}")
        click.echo(json.dumps(request["body"], ensure_ascii=False, indent=1))
    click.echo(
        f"Nothing was sent. {len(requests)} requests would go to {address}; sentences that a gate "
        "refuses would go back once with the reason.",
        err=True,
    )


def show_comparison(written: "Written") -> None:
    """Both drafts side by side, and what the gates did."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    from panelscribe.drafting.llm import rows, summary

    console = Console(stderr=True)
    table = Table("", "Extractive", "Language model", show_lines=True)
    for row in rows(written):
        model = Text("the same", style="dim") if row.same else Text(row.model)
        table.add_row(row.place, Text(row.extractive), model)
    console.print(table)
    for refusal in written.journal.refusals:
        console.print(Text(f"refused ({refusal.outcome}), {refusal.where}: {refusal.text}"))
        console.print(Text(f"    {refusal.reason}"))
    console.print(Text(summary(written)))
