"""Articles and figures to look at: every kind of block, tables too wide, pictures too large, few
figures and many."""

from functools import cache

import msgspec
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QImageWriter, QPainter

from kiosk.content.markdown import body_of
from kiosk.content.model import Article, Block, Content, Figure, Text
from tests.examples import institution

EVERY_BLOCK = """\
Raz w roku otwieramy wszystkie drzwi. Zapraszamy!

## Co można zobaczyć

Przez cały dzień pokazujemy, jak pracujemy. Można zapytać o wszystko, a na pytania odpowiadają
osoby, które przyjmują tu na co dzień. Nie trzeba się zapisywać ani niczego przynosić.

Oprowadzamy po budynku:

- archiwum
- kasy, także od środka, z okienkiem i z liczarką
  - kasa główna
  - kasa dla osób na wózkach
- sala obrad

![Drzwi wejściowe naszego urzędu](pictures/huge.png)

### Jak trafić

9. Wejdź od podwórza.
10. Wjedź windą na drugie piętro, a potem idź prosto aż do końca korytarza.

    Winda mówi, na którym jest piętrze.
11. Zapytaj o panią przy stole.

> Przychodźcie całymi rodzinami, bo dzieci mają u nas swój kącik i swoje zabawki.

![Znak dnia otwartego](pictures/tiny.png)

#### Godziny

| Dzień | Godziny |
|---|---|
| sobota | 10.00–14.00 |
| niedziela | nieczynne |

## Kto gdzie przyjmuje

| Dzień | Od | Do | Pokój | Kto | Sprawa |
|---|---|---|---|---|---|
| poniedziałek | 7.30 | 15.30 | 101 | Sekretariat | pisma i wszystkie inne sprawy |
| wtorek | 8.00 | 15.00 | 102 | Świadczenia | świadczenia rodzinne i alimentacyjne |
| środa | 10.00 | 14.00 | 103 | Kasy | wypłaty |

Do zobaczenia!
"""


@cache
def png(width: int, height: int) -> bytes:
    """A picture of that size in pixels."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(0x3D7A99)
    painter = QPainter(image)
    painter.fillRect(width // 4, height // 4, width // 2, height // 2, 0xF4B93A)
    painter.end()
    packed = QByteArray()
    buffer = QBuffer(packed)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(packed.data())


def with_article(markdown: str, picture: str | None = None) -> Content:
    """An institution with one article, ``news``."""
    body = body_of(markdown)
    assert body.problems == []
    blocks: dict[str, tuple[Block, ...]] = {"pl": body.blocks}
    title: Text = {
        "pl": "Dzień otwarty",
        "uk": "День відкритих дверей",
        "en": "Open day",
    }
    article = Article("open-day", "news", title, None, blocks, "2026-11-28", picture)
    pictures = {
        "pictures/huge.png": png(1600, 1600),
        "pictures/wide.png": png(1600, 500),
        "pictures/tiny.png": png(24, 24),
    }
    return msgspec.structs.replace(institution(), articles=(article,), pictures=pictures)


def with_figures(*figures: Figure) -> Content:
    return msgspec.structs.replace(institution(), figures=figures)


def figure(
    name: str,
    value: str,
    number: float | None = None,
    of: float | None = None,
    group: str | None = None,
    icon: str | None = None,
) -> Figure:
    label = {"pl": f"osób ({name}) korzysta z pomocy naszego ośrodka"}
    heading = {"pl": group} if group is not None else None
    return Figure(name, {"pl": value}, label, number, of, heading, icon)


def many_figures(count: int) -> Content:
    """So many figures: alone, in groups of three, parts of a whole, without a number."""
    kinds = (
        lambda n: figure(f"a{n}", f"ponad {n} tysięcy", n * 1000, icon="heart"),
        lambda n: figure(f"b{n}", f"{n * 10}", n * 10, group=f"Razem {n // 5}"),
        lambda n: figure(f"c{n}", f"prawie {n * 7}", n * 7, group=f"Razem {n // 5}"),
        lambda n: figure(f"d{n}", "dziesiątki tysięcy"),
        lambda n: figure(f"e{n}", f"{n * 3}", n * 3, n * 8, icon="people"),
    )
    return with_figures(*(kinds[n % 5](n + 1) for n in range(count)))
