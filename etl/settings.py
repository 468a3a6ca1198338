"""The program's settings: the environment, read once, frozen."""

from pathlib import Path
from typing import Any

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict


def user_folder() -> Path:
    """The folder that holds this user's warehouse when none is named."""
    return Path.home() / ".women-in-it"


class Settings(BaseSettings):
    """Every setting, from `WIT_…` variables.

    A setting that cannot be understood raises pydantic's ValidationError, which
    the command turns into a sentence.
    """

    model_config = SettingsConfigDict(env_prefix="WIT_", frozen=True, extra="ignore")

    folder: Path = Field(
        default_factory=user_folder,
        description="Folder for the warehouse file and the key, when they are not named below.",
    )
    warehouse: str = Field(
        default="",
        description="SQLAlchemy URL of the warehouse; empty means an SQLite file in the folder.",
    )
    secret_key: SecretStr = Field(
        default=SecretStr(""),
        description=(
            "At least 32 characters. Decides the rounding of protected figures, so it must stay "
            "the same for as long as the warehouse lives; empty means one kept in the folder."
        ),
    )
    host: str = Field(default="127.0.0.1", description="Address that the dashboard listens on.")
    port: int = Field(default=8050, ge=1, le=65535, description="Port that it listens on.")
    upload_limit_mib: int = Field(
        default=25, ge=1, le=200, description="Largest spreadsheet that is taken, in MiB."
    )

    @property
    def warehouse_url(self) -> str:
        return self.warehouse or f"sqlite:///{self.folder / 'warehouse.sqlite'}"


def read_settings(**overrides: Any) -> Settings:
    """The settings of this process; `overrides` stand above the environment."""
    return Settings(**overrides)
