"""What the warehouse refuses. Every message is a sentence for the person who asked."""


class WarehouseError(Exception):
    """The warehouse refuses; the message says why and what to do next."""


class CannotOpen(WarehouseError):
    """The warehouse, its folder or its secret key cannot be used as set."""


class WarehouseBusy(WarehouseError):
    """Another load held the warehouse for longer than a load takes."""


class CannotStore(WarehouseError):
    """A reading that the warehouse does not take; nothing of it is stored."""


class NoSuchSubmission(WarehouseError):
    """No submission has this number."""


class NoSuchMapping(WarehouseError):
    """Nothing that was settled is kept for this council."""


class CannotUndo(WarehouseError):
    """This submission cannot be undone, or brought back, as things stand."""


class ComparatorsNotPooled(WarehouseError, ValueError):
    """Comparators overlap one another, so a figure over several would count people twice."""
