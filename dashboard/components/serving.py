"""What serving one request needs: the house it is served from, the reader, and plain answers."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from flask import Response, current_app, request

from dashboard.accounts.desk import Desk
from dashboard.accounts.memory import Memory
from dashboard.accounts.viewer import STEERING_GROUP_MEMBER, Viewer, parse_viewer
from dashboard.components.parts import PRODUCT, Content
from dashboard.components.plain import document
from dashboard.components.shell import MenuEntry, shell
from dashboard.measures.reading import Warehouse
from dashboard.uploads import Upload, Uploads
from etl.settings import Settings

VIEW_COOKIE = "wit_view_as"
_KEY = "women-in-it"


@dataclass(frozen=True)
class House:
    """One application's own parts. Several applications may live in one process."""

    settings: Settings
    warehouse: Warehouse
    uploads: Uploads
    menu: Sequence[MenuEntry]
    memory: Memory = field(default_factory=Memory, repr=False)

    @property
    def paths(self) -> frozenset[str]:
        """The paths of all pages."""
        return frozenset(path for path, _ in self.menu)


def keep_house(extensions: dict[str, object], built: House) -> None:
    """Make the house known to the application that has these extensions."""
    extensions[_KEY] = built


def house() -> House:
    """The house of the application that serves this request."""
    found: House = current_app.extensions[_KEY]
    return found


def viewer() -> Viewer:
    """Who asks: whom the demonstration's cookie names, else a steering-group member."""
    try:
        return parse_viewer(request.cookies.get(VIEW_COOKIE, ""))
    except ValueError:
        return STEERING_GROUP_MEMBER


def desk(upload: Upload | None = None) -> Desk:
    """What this request's page is drawn with."""
    served_from = house()
    return Desk(
        served_from.warehouse,
        viewer(),
        served_from.settings.upload_limit_mib,
        served_from.memory,
        upload,
    )


def title_of(name: str) -> str:
    """The document's title for a page of this name."""
    return PRODUCT if name == PRODUCT else f"{name} – {PRODUCT}"


def plain_page(
    content: Content, status: int = 200, drawn_with: Desk | None = None, query: str = ""
) -> Response:
    """The content as plain HTML in the shell. `query` is carried to the other pages."""
    path = request.path if request.path in house().paths else "/"
    menu = house().menu
    parts = shell(drawn_with or desk(), menu, path, query, content)
    return Response(document(title_of(content.heading), parts), status, mimetype="text/html")
