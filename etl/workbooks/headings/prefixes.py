"""What systems print before a heading: the record that it is of, or the type of a field.

Salesforce has 'Contact: Gender', Cornerstone 'User - Gender', Power BI 'Employee[Gender]' and
Access 'txtGender'.
"""

import re

from etl.vocabulary.words import simple

# Records of the people of a list themselves, and no other's: of none before, and of no manager.
OF_RECORDS = frozenset(
    ("contact", "member", "team member", "person", "employee", "worker", "user", "individual",
     "staff", "ou", "employment", "current employment", "current job", "current position",
     "career", "contract",
     "current post", "current assignment", "employee details", "employment details", "job details",
     "post details", "personal details", "personal", "dim employee", "dim staff", "dim person",
     "tbl staff", "tbl employee", "tbl employees", "employees", "primary assignment",
     "primary position", "main post", "current appointment", "appointment")
)  # fmt: skip
RECORD = re.compile(r"(?P<record>[\w ]{2,24}?)(?:\s*:\s*| - | > |\.(?=\w)|\[)(?P<what>[^\[\]]+)\]?")
# Before a capital, as programmers name the fields of a database.
TYPE = re.compile(r"^(?:txt|str|chr|lng|int|dtm|dte|cbo|lst|ysn|bln|mem|tbl|dim)(?=[A-Z])")


def without_record(text: str) -> str:
    """The heading without the record that it is of; empty where it has none before it."""
    found = RECORD.fullmatch(text.strip())
    is_told = found is not None and simple(without_type(found["record"])) in OF_RECORDS
    return found["what"] if found and is_told else ""


def without_type(text: str) -> str:
    """The heading without the type of its field: 'JobTitle' for 'txtJobTitle'."""
    return TYPE.sub("", text)
