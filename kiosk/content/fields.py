"""The kinds of value staff writes: how each is read, and what an editor is told about it."""

from datetime import date
from typing import Annotated, Any, Literal, get_args

from pydantic import AfterValidator, BeforeValidator, Field, PlainValidator, StringConstraints
from pydantic import WithJsonSchema as Described

from kiosk.content.colours import read_accent, read_brand
from kiosk.content.key_names import USES, read_key_name, read_key_use
from kiosk.content.languages import NATIVE_NAMES
from kiosk.content.model import Hours, KeyUse, SpecialDay
from kiosk.content.refusal import refusal
from kiosk.content.values import (
    ICONS,
    read_article_kind,
    read_country,
    read_dates,
    read_day,
    read_days,
    read_domain,
    read_extension,
    read_flag,
    read_hours,
    read_icon,
    read_language,
    read_letters,
    read_link,
    read_mail,
    read_number,
    read_office,
    read_osm,
    read_phone,
    read_phone_number,
    read_picture,
    read_place,
    read_special_day,
    read_text_by_language,
    read_time_of_day,
    read_timezone,
    read_words_by_language,
)


def whole(least: int, most: int, unit: str) -> BeforeValidator:
    """A whole number of ``unit`` between two limits, both allowed."""

    def checked(value: Any) -> int:
        number = read_number(value)
        if not number.is_integer() or not least <= number <= most:
            raise refusal(
                "Write a whole number from {least} to {most} here ({unit}), not {number}.",
                least=str(least),
                most=str(most),
                unit=unit,
                number=f"{number:g}",
            )
        return int(number)

    return BeforeValidator(checked)


def measure(least: float, most: float, unit: str) -> BeforeValidator:
    """A number of ``unit`` between two limits, both allowed; a decimal comma is welcome."""

    def checked(value: Any) -> float:
        number = read_number(value)
        if not least <= number <= most:
            raise refusal(
                "{number} is not between {least} and {most} ({unit}).",
                number=f"{number:g}",
                least=f"{least:g}",
                most=f"{most:g}",
                unit=unit,
            )
        return number

    return BeforeValidator(checked)


def _line(most: int) -> Any:
    return StringConstraints(strip_whitespace=True, min_length=1, max_length=most)


def _texts(most: int) -> dict[str, Any]:
    text = {"type": "string", "minLength": 1, "maxLength": most}
    by_language = {
        "type": "object",
        "additionalProperties": text,
        "propertyNames": {"enum": sorted(NATIVE_NAMES)},
        "minProperties": 1,
    }
    return {"anyOf": [text, by_language]}


_WORDS = {"type": "array", "items": {"type": "string", "minLength": 1, "maxLength": 60}}

_Readable = AfterValidator(read_letters)

Line = Annotated[str, _line(300), _Readable]
"""Something short that is not translated: an address."""

Floor = Annotated[str, _line(20), _Readable]
Room = Annotated[str, _line(40), _Readable]

Output = Annotated[str, _line(100)]
"""What a machine calls one of its screens; visitors never read it."""

Text = Annotated[
    dict[str, Annotated[str, _line(2000), _Readable]],
    BeforeValidator(read_text_by_language),
    Described(_texts(2000)),
]
"""A text for visitors: one string in the first language, or a map by language."""

Name = Annotated[
    dict[str, Annotated[str, _line(200), _Readable]],
    BeforeValidator(read_text_by_language),
    Described(_texts(200)),
]
"""A text for visitors that has to fit on a tile or over a page."""

Keywords = Annotated[
    dict[str, Annotated[list[Annotated[str, _line(60)]], Field(max_length=200)]],
    BeforeValidator(read_words_by_language),
    Described({"anyOf": [_WORDS, {"type": "object", "additionalProperties": _WORDS}]}),
]
"""Words that visitors type, by language; a plain list is in the first language."""


def _string(**more: Any) -> Described:
    return Described({"type": "string", "minLength": 1, **more})


LanguageCode = Annotated[str, PlainValidator(read_language), _string(enum=sorted(NATIVE_NAMES))]
PlaceId = Annotated[str, PlainValidator(read_place), _string()]
OfficeId = Annotated[str, PlainValidator(read_office), _string()]
Icon = Annotated[str, PlainValidator(read_icon), _string(enum=ICONS)]
Special = Annotated[
    SpecialDay, PlainValidator(read_special_day), _string(enum=list(get_args(SpecialDay)))
]
ArticleKind = Annotated[
    Literal["news", "about"], PlainValidator(read_article_kind), _string(enum=["news", "about"])
]
PicturePath = Annotated[str, PlainValidator(read_picture), _string(pattern="^pictures/")]
PhoneNumber = Annotated[str, PlainValidator(read_phone_number), _string()]
Extension = Annotated[str, PlainValidator(read_extension), _string(pattern="^[0-9]{1,8}$")]
Link = Annotated[str, PlainValidator(read_link), _string(pattern="^https?://", format="uri")]
Mail = Annotated[str, PlainValidator(read_mail), _string(format="email")]
Flag = Annotated[bool, PlainValidator(read_flag), Described({"type": "boolean"})]
_HEX = "^#[0-9A-Fa-f]{6}$"
Brand = Annotated[str, PlainValidator(read_brand), _string(pattern=_HEX)]
Accent = Annotated[str, PlainValidator(read_accent), _string(pattern=_HEX)]
Number = Annotated[float, PlainValidator(read_number), Described({"type": "number"})]
Day = Annotated[date, PlainValidator(read_day), _string(format="date")]
Dates = Annotated[tuple[date, date], PlainValidator(read_dates), _string()]
Days = Annotated[frozenset[int], PlainValidator(read_days), _string()]
OpenHours = Annotated[tuple[Hours, ...], PlainValidator(read_hours), _string()]
TimeOfDay = Annotated[int, PlainValidator(read_time_of_day), _string()]
"""Minutes since midnight."""

OsmLine = Annotated[str, PlainValidator(read_osm), _string()]
Domain = Annotated[str, PlainValidator(read_domain), _string()]
KeyName = Annotated[str, PlainValidator(read_key_name), _string()]
Use = Annotated[KeyUse, PlainValidator(read_key_use), _string(enum=list(USES))]
Country = Annotated[str, PlainValidator(read_country), _string(pattern="^[A-Z]{2}$")]
Timezone = Annotated[str, PlainValidator(read_timezone), _string()]
as_phone = BeforeValidator(read_phone)
"""Lets a telephone number that needs no label be written as one text."""
