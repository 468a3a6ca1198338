"""What may be kept of the names that people give to sheets and headings."""

import pytest

from etl.vocabulary.known_words import impersonal, kept, looks_personal

PERSONAL = ["Zephyrine Quillfeather", "seen by Zephyrine Quillfeather", "zq@canary.example",
            "QQ123456C", "QQ 12 34 56 C", "S-4711983", "03/02/1971", "1971-02-03"]  # fmt: skip
USUAL = ["Sheet1", "Staff", "IT staff 2025", "2024-25", "Leeds City Council", "Gender", "Fill in"]


@pytest.mark.parametrize("text", PERSONAL)
def test_what_may_be_a_persons_is_not_kept(text: str) -> None:
    assert kept(text, "table 1") == "table 1"
    assert looks_personal(text)
    settled = {"headings": {text: "gender", "Sex": "gender"}, "sheets": (text, "Staff")}
    assert impersonal(settled) == {"headings": {"Sex": "gender"}, "sheets": ["Staff"]}


@pytest.mark.parametrize("text", USUAL)
def test_usual_names_are_kept(text: str) -> None:
    assert kept(text, "table 1") == text
    assert not looks_personal(text)
