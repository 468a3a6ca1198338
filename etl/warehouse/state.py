"""What is true of the warehouse as a whole: its version, and the secret it was made with."""

from sqlalchemy import Connection, insert, select, update

from etl.warehouse.errors import CannotOpen
from etl.warehouse.keys import key_check
from etl.warehouse.schema import warehouse_state


def raise_version(connection: Connection) -> None:
    """Say that figures may differ from now on, in the transaction that changes them."""
    connection.execute(update(warehouse_state).values(version=warehouse_state.c.version + 1))


def check_secret(connection: Connection, secret: bytes) -> None:
    """Raise CannotOpen unless the warehouse was made with this secret key."""
    found = connection.execute(select(warehouse_state.c.key_check)).scalar_one_or_none()
    if found != key_check(secret):
        raise CannotOpen(
            "The secret key is not the one that this warehouse was made with, so the same people "
            "would be rounded differently. Set WIT_SECRET_KEY, or the key file, to the first one."
        )


def settle_secret(connection: Connection, secret: bytes) -> None:
    """Bind a new warehouse to its secret key; check the key of one that is bound."""
    if connection.execute(select(warehouse_state.c.id)).first() is None:
        row = {"id": 1, "version": 0, "key_check": key_check(secret)}
        connection.execute(insert(warehouse_state).values(row))
    check_secret(connection, secret)
