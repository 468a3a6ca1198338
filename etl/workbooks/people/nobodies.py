"""What stands in place of a name or a staff number where a post has nobody, or nobody of its own.

'New post', 'Agency cover' or 'To be recruited' beside no gender may be a vacancy; a name is not.
"""

import re

from etl.vocabulary.words import simple

# What SAP prints where nobody holds a post, '#' among it.
NOT_ASSIGNED = ("", "not assigned")
NO_NAME = re.compile(
    r"\b(?:posts?|cover(?:ed)?|recruit\w*|tb[acd]|to be|vacan\w*|pending|held|on hold|unfilled|"
    r"agency|advert\w*|interviews?|appointee|nobody|deleted|frozen|redundant|starter|start date|"
    r"not in post|swydd|gwag)\b"
)


def may_be_nobody(text: str, *, is_number: bool) -> bool:
    """True for words that are no name, or no staff number where one should stand."""
    # A label with its value, such as 'Execution time: 31/03/2025', is no number either.
    is_none = not any(map(str.isdigit, text)) or ": " in text
    return (is_number and is_none) or NO_NAME.search(simple(text)) is not None
