"""Serving the dashboard on this machine."""

import errno
from collections.abc import Callable

from dashboard.app import create_app
from dashboard.cli.errors import CannotServe
from etl.settings import Settings
from etl.warehouse.connect import Warehouse

THREADS = 8


def serve(settings: Settings, warehouse: Warehouse, announce: Callable[[str], None]) -> None:
    """Serve the dashboard until it is stopped; `announce` is told the address once it listens.

    Raises CannotServe when the port is taken or the address is not this machine's.
    """
    from waitress.server import create_server

    app = create_app(settings, warehouse)
    host, port = settings.host, settings.port
    try:
        server = create_server(app.server, host=host, port=port, threads=THREADS, ident="")
    except OSError as error:
        raise CannotServe(_why(error, host, port)) from error
    announce(f"http://{f'[{host}]' if ':' in host else host}:{port}")
    server.run()


def _why(error: OSError, host: str, port: int) -> str:
    if error.errno == errno.EADDRINUSE:
        return (
            f"Port {port} is taken by another program, perhaps a dashboard that still runs. "
            f"Stop that one, or choose another port with --port {port % 65535 + 1}."
        )
    if error.errno in (errno.EACCES, errno.EPERM):
        return f"Port {port} may not be used by this user. Choose one above 1023 with --port."
    return (
        f"The dashboard cannot listen on {host}:{port}: {error.strerror}. Set WIT_HOST or --port."
    )
