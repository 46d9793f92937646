"""Which figures the report holds, in which units, and what each has to be."""

from dataclasses import dataclass
from typing import Literal

from kiosk.content.payloads import QUIET_ZONE
from kiosk.visit.likings import TextSize, ThemeName
from tests.views.measures import (
    GAP_MM,
    HIGHEST_REACH_MM,
    LOWEST_REACH_MM,
    RING_CHANGE_MM,
    RING_CONTRAST,
    RING_MM,
    SIGN_CONTRAST,
    SIGN_DIFFERENCE,
    STATE_CONTRAST,
    TARGET_MM,
    TEXT_CONTRAST,
)

Bound = Literal["at least", "at most"]


@dataclass(frozen=True)
class FigureRule:
    """One figure: the worst that was found of its kind, and the bound it has to keep; a mere count
    has none."""

    name: str
    words: str
    unit: str
    bound: Bound | None = None
    limit: float = 0
    digits: int = 1

    def keeps(self, value: float) -> bool:
        if self.bound is None:
            return True
        return value >= self.limit if self.bound == "at least" else value <= self.limit

    def is_worse(self, value: float, than: float) -> bool:
        return value < than if self.bound == "at least" else value > than

    def written(self, value: float) -> str:
        return f"{value:,.{self.digits}f} {self.unit}".rstrip()


SIGHT_DEGREES = 0.7
"""The angle that a capital letter takes of one's sight, at 100 % (EN 301 549 5.1.4)."""

CODE_MM = 60.0
"""At a viewing distance of 600 mm: a tenth of it."""

VOLUME_RANGE_DB, VOLUME_STEP_DB = 18.0, 12.0
"""EN 301 549 8.2.1.1 and 8.2.1.2."""

MIDDLE_UPRIGHT_MM = 900 + 708 / 2
"""Above the floor: where the lower half of the sample's panel ends if it is turned upright."""

SECONDS_TO_ANSWER = 20.0
"""WCAG 2.2, 2.2.1."""

THEME_WORDS: dict[ThemeName, str] = {
    "standard": "usual colours",
    "contrast": "yellow on black",
    "white": "white on black",
}


def _of_sizes() -> list[FigureRule]:
    sizes: tuple[TextSize, ...] = (100, 150, 200)
    return [
        *(
            FigureRule(
                f"target-{size}",
                f"Shorter side of the smallest control, letters at {size} %",
                "mm",
                "at least",
                TARGET_MM[size],
            )
            for size in sizes
        ),
        FigureRule("gap", "Least gap between two controls", "mm", "at least", GAP_MM),
        *(
            FigureRule(
                f"sight-{size}",
                f"Angle of sight of the smallest capital letter, letters at {size} %",
                "°",
                "at least",
                SIGHT_DEGREES * size / 100,
                digits=2,
            )
            for size in sizes
        ),
    ]


def _of_themes() -> list[FigureRule]:
    themes: tuple[ThemeName, ...] = ("standard", "contrast", "white")
    kinds = (
        ("text", "text with its ground", TEXT_CONTRAST),
        ("sign", "a sign with its ground", SIGN_CONTRAST),
        ("edge", "the edge of a control with what lies beside it", SIGN_CONTRAST),
    )
    return [
        FigureRule(
            f"{kind}-{theme}",
            f"Least contrast of {words}, {THEME_WORDS[theme]}",
            ": 1",
            "at least",
            limits[theme],
        )
        for kind, words, limits in kinds
        for theme in themes
    ]


NEVER = (
    ("misfits", "Pages that do not fit the panel"),
    ("cut", "Things and texts that are cut or leave what they stand in"),
    ("covered", "Things and lines of text that cover each other"),
    ("lost", "Words of a page that stand on none of its sheets"),
    ("broken", "Words drawn that are no words of the page"),
    ("codes", "Codes that are not read as they were meant"),
    ("nameless", "Controls without a name for assistive technology"),
    ("mislabelled", "Controls whose name does not hold what stands on them"),
    ("unheard", "Drawn words that assistive technology is not told"),
    ("foreign", "Texts told in another language than their own"),
)
"""What was looked for everywhere, and may be found nowhere."""

RULES: tuple[FigureRule, ...] = (
    FigureRule("pages", "Pages looked at", "", digits=0),
    FigureRule("sheets", "Sheets of these pages, each drawn and measured", "", digits=0),
    FigureRule("controls", "Controls measured", "", digits=0),
    FigureRule("mere-signs", "Of these, controls that show a sign and no words", "", digits=0),
    FigureRule("texts", "Lines of text measured", "", digits=0),
    *_of_sizes(),
    *_of_themes(),
    FigureRule("ring-width", "Least width of the focus ring", "mm", "at least", RING_MM),
    FigureRule(
        "ring-change",
        "The part of that width that differs from before by 3 : 1",
        "mm",
        "at least",
        RING_CHANGE_MM,
    ),
    FigureRule(
        "ring-contrast",
        "Least contrast of the focus ring with what lies inside and outside of it",
        ": 1",
        "at least",
        RING_CONTRAST,
    ),
    FigureRule(
        "sign-difference",
        "Least share of ink by which the signs of two statuses differ in shape",
        "%",
        "at least",
        SIGN_DIFFERENCE * 100,
        digits=0,
    ),
    FigureRule(
        "state-contrast",
        "Least contrast in lightness of chosen and not chosen, on and off, today and other days",
        ": 1",
        "at least",
        STATE_CONTRAST,
    ),
    FigureRule(
        "highest-lying",
        "Highest control in low reach, panel lying",
        "mm above the floor",
        "at most",
        HIGHEST_REACH_MM,
        digits=0,
    ),
    FigureRule(
        "highest-upright",
        "Highest control in low reach, panel upright, letters at 100 %",
        "mm above the floor",
        "at most",
        HIGHEST_REACH_MM,
        digits=0,
    ),
    FigureRule(
        "highest-upright-large",
        "Highest control in low reach, panel upright, larger letters or the search",
        "mm above the floor",
        "at most",
        MIDDLE_UPRIGHT_MM,
        digits=0,
    ),
    FigureRule(
        "lowest",
        "Lowest control in low reach",
        "mm above the floor",
        "at least",
        LOWEST_REACH_MM,
        digits=0,
    ),
    FigureRule("code-side", "Side of the smallest code", "mm", "at least", CODE_MM),
    FigureRule("code-quiet", "White around a code", "squares", "at least", QUIET_ZONE, digits=1),
    *(FigureRule(name, words, "", "at most", 0, digits=0) for name, words in NEVER),
    FigureRule(
        "volume-range",
        "From the softest to the loudest voice",
        "dB",
        "at least",
        VOLUME_RANGE_DB,
        digits=0,
    ),
    FigureRule(
        "volume-step",
        "A step between them, above the softest",
        "dB",
        "at least",
        VOLUME_STEP_DB,
        digits=0,
    ),
    FigureRule(
        "answer",
        "Time to answer whether one is still there",
        "s",
        "at least",
        SECONDS_TO_ANSWER,
        digits=0,
    ),
)

RULE_OF: dict[str, FigureRule] = {rule.name: rule for rule in RULES}
