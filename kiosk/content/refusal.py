"""How one value of the content is refused: with a sentence for the clerk who wrote it."""

from pydantic_core import PydanticCustomError

REFUSED = "refused"
"""The type of our own errors among those of the validation library."""


def refusal(says: str, at: str | None = None, **values: str) -> PydanticCustomError:
    """An error to raise in a validator. ``at`` names the entry inside the value that is meant."""
    context = {"says": says, "at": at, "values": values}
    return PydanticCustomError(REFUSED, "{says}", context)
