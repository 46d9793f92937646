"""How one value of the content is refused: with a sentence for the clerk who wrote it."""

from pydantic_core import PydanticCustomError

from kiosk.content.problems import sentence

AFTER_A_COMMA = sentence(
    "Because of the comma before it, “{key}” is taken for the name of a line. If it belongs to the"
    " text before the comma, put that whole text in quotation marks."
)
"""What happens to a text with a comma inside { } that nobody quoted."""

REFUSED = "refused"
"""The type of our own errors among those of the validation library."""


def refusal(says: str, at: str | None = None, **values: str) -> PydanticCustomError:
    """An error to raise in a validator. ``at`` names the entry inside the value that is meant."""
    context = {"says": says, "at": at, "values": values}
    return PydanticCustomError(REFUSED, "{says}", context)
