"""What every measure is asked with, for the rooms that may not go to the warehouse for it."""

from etl.warehouse.connect import Warehouse
from etl.warehouse.scope import PROTECTED, Scope

__all__ = ["PROTECTED", "Scope", "Warehouse"]
