"""Settings are what the environment says, or the default; what cannot be used is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from etl.settings import Settings, WrongSetting, read_settings, user_folder, wrong_settings

SECRET = "s" * 32


def test_nothing_set_gives_the_defaults_of_the_docs() -> None:
    assert read_settings({}) == Settings(user_folder(), "", "", "127.0.0.1", 8050, 25)


def test_variables_are_read_in_capitals_or_not_and_others_are_left_alone() -> None:
    environment = {
        "WIT_FOLDER": "/srv/wit",
        "wit_port": "8060",
        "WIT_WAREHOUSE": "postgresql://wit@host/wit",
        "WIT_COLOUR": "green",
        "PORT": "1",
    }
    settings = read_settings(environment)
    assert (settings.folder, settings.port) == (Path("/srv/wit"), 8060)
    assert settings.warehouse_url == "postgresql://wit@host/wit"


def test_what_the_command_line_says_stands_above_the_environment() -> None:
    assert read_settings({"WIT_PORT": "8060"}, port=8070).port == 8070


def test_a_warehouse_that_is_not_named_is_a_file_in_the_folder() -> None:
    assert read_settings({"WIT_FOLDER": "/srv"}).warehouse_url == "sqlite:////srv/warehouse.sqlite"


def test_the_key_is_not_shown_where_settings_are_printed() -> None:
    settings = read_settings({"WIT_SECRET_KEY": SECRET})
    assert settings.secret_key == SECRET
    assert SECRET not in repr(settings)


@pytest.mark.parametrize(
    ("name", "said", "why"),
    [
        ("port", "eight", "is not a number; expected a whole number from 1 to 65,535"),
        ("port", "", "is not a number; expected a whole number from 1 to 65,535"),
        ("port", "0", "is 0; expected a whole number from 1 to 65,535"),
        ("port", "65536", "is 65536; expected a whole number from 1 to 65,535"),
        ("upload_limit_mib", "2.5", "is not a number; expected a whole number from 1 to 200"),
        ("upload_limit_mib", "201", "is 201; expected a whole number from 1 to 200"),
    ],
)
def test_a_number_that_cannot_be_used_is_named(name: str, said: str, why: str) -> None:
    with pytest.raises(WrongSetting) as wrong:
        read_settings({f"WIT_{name.upper()}": said})
    assert (wrong.value.variable, wrong.value.why) == (f"WIT_{name.upper()}", why)


@pytest.mark.parametrize(("name", "least", "most"), [("port", 1, 65_535)])
def test_both_ends_of_what_a_number_may_be_are_taken(name: str, least: int, most: int) -> None:
    for number in (least, most):
        assert getattr(read_settings({f"WIT_{name.upper()}": str(number)}), name) == number


def test_every_setting_that_cannot_be_used_is_found() -> None:
    environment = {"WIT_PORT": "0", "WIT_HOST": "::1", "WIT_UPLOAD_LIMIT_MIB": "much"}
    assert {wrong.name for wrong in wrong_settings(environment)} == {"port", "upload_limit_mib"}
    assert wrong_settings({"WIT_PORT": "8060"}) == []
