"""What the command refuses. Every message is a sentence that may be shown."""


class Misused(Exception):
    """A word of the command that is not known. The message lists those that are."""


class CannotSet(Exception):
    """A WIT_ setting that cannot be understood."""


class CannotFill(Exception):
    """The demonstration's data are not there or cannot be read."""


class CannotServe(Exception):
    """The dashboard cannot listen where it was told to."""


class CannotWrite(Exception):
    """The file cannot be written."""
