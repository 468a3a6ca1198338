"""What is committed works anywhere: it names no machine and no place to fetch packages from."""

from __future__ import annotations

import re
import tomllib

import pytest

from tests.house.code import ROOT, name, project_files

# Written with brackets, so that this file does not find itself.
NAMES_A_PLACE = re.compile(
    r"""
      (?<![\w.~$}-])[/](?:work|opt|root)/          # folders of one machine
    | [/](?:home|Users)/[a-z][\w-]*/
    | (?<!\w)--(?:extra-)?[i]ndex-url | --[f]ind-links
    | (?:^|\W)(?:PIP|UV)_(?:EXTRA_)?[I]NDEX | PIP_[F]IND_LINKS
    | files[.]pythonhosted[.]org | pypi[.]org/simple | registry[.]npmjs
    | https?://[^\s"'<>]+/[s]imple/?(?=[\s"'<>]|$)
    """,
    re.VERBOSE | re.MULTILINE,
)
LOCKS = ("requirements.lock", "requirements-dev.lock")
PIN = re.compile(r"^([A-Za-z0-9][\w.-]*)==([^\s;\\]+)", re.MULTILINE)


def requirements(lock: str) -> list[str]:
    """Each requirement with its hashes, as one line."""
    text = (ROOT / lock).read_text(encoding="utf-8").replace("\\\n", " ")
    return [line for line in text.splitlines() if line.strip() and not line.startswith("#")]


def pins(lock: str) -> dict[str, str]:
    return dict(PIN.findall((ROOT / lock).read_text(encoding="utf-8")))


def plain(requirement: str) -> str:
    """A package's name as locks write it."""
    title = re.split(r"[\[<>=!~;\s]", requirement, maxsplit=1)[0]
    return re.sub(r"[-_.]+", "-", title).lower()


def test_no_file_names_a_machine_or_a_registry() -> None:
    found = [
        f"{name(path)}: {match.group().strip()}"
        for path in project_files()
        for match in NAMES_A_PLACE.finditer(path.read_bytes().decode("utf-8", "ignore"))
    ]
    assert found == []


@pytest.mark.parametrize("lock", LOCKS)
def test_every_requirement_is_pinned_with_hashes(lock: str) -> None:
    listed = requirements(lock)
    assert listed
    assert [each for each in listed if not PIN.match(each) or "--hash=sha256:" not in each] == []


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_no_address(lock: str) -> None:
    assert re.findall(r"^-.*|\S*://\S*| @ \S+", "\n".join(requirements(lock)), re.MULTILINE) == []


def test_the_locks_hold_what_the_project_asks_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    groups = project["dependency-groups"]
    needed = {plain(each) for each in project["project"]["dependencies"] + groups["build"]}
    tools = {plain(each) for each in groups["dev"] if isinstance(each, str)}
    assert needed - set(pins("requirements.lock")) == set()
    assert (needed | tools) - set(pins("requirements-dev.lock")) == set()


def test_the_two_locks_agree() -> None:
    both = pins("requirements-dev.lock")
    differing = {
        title: (version, both.get(title))
        for title, version in pins("requirements.lock").items()
        if both.get(title) != version
    }
    assert differing == {}
