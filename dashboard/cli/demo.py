"""`wit demo`: sample spreadsheets to warehouse to dashboard, on this machine, without sign-in."""

from ipaddress import ip_address

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from dashboard.cli.errors import CannotServe
from dashboard.cli.filling import fill, not_yet_loaded, spreadsheets
from dashboard.cli.opening import the_settings
from etl.warehouse.connect import Warehouse, open_warehouse
from etl.warehouse.upgrade import migrate

STOP = "Press Ctrl+C to stop."


def run_demo(port: int | None, *, serve: bool) -> None:
    """Make the warehouse ready and, unless told not to, serve the dashboard until stopped."""
    settings = the_settings(**({} if port is None else {"port": port}))
    _keep_to_this_machine(settings.host)
    warehouse = open_warehouse(settings)
    try:
        migrate(warehouse)
        _load_samples(warehouse, settings.upload_limit_mib)
        if serve:
            from dashboard.cli.serving import serve as serve_dashboard

            serve_dashboard(settings, warehouse, _announce)
    finally:
        warehouse.close()


def _keep_to_this_machine(host: str) -> None:
    """Anyone who reaches the demonstration can look as anyone, so nobody else may reach it."""
    if host != "localhost" and not _is_loopback(host):
        raise CannotServe(
            f"WIT_HOST is '{host}', which other machines can reach; expected 127.0.0.1, for the "
            "demonstration has no sign-in and shows exact figures to whoever asks. Unset WIT_HOST."
        )


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def _load_samples(warehouse: Warehouse, limit_mib: int) -> None:
    missing = not_yet_loaded(warehouse, spreadsheets())
    if not missing:
        click.echo("The sample spreadsheets are loaded already.", err=True)
        return
    with _progress() as progress:
        task = progress.add_task("Loading the sample spreadsheets", total=len(missing))
        made = fill(warehouse, missing, limit_mib, lambda: progress.advance(task))
    click.echo(f"Loaded {len(missing)} spreadsheets: {made:,} submissions.", err=True)


def _progress() -> Progress:
    """A bar on standard error, so that what is printed can be piped."""
    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        console=Console(stderr=True),
    )


def _announce(address: str) -> None:
    click.echo(f"The dashboard is at {address}\n{STOP}")
