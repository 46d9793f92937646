"""English short forms, and what is said for them."""

from kiosk.visit.aloud.tongue import ShortForm

_NAME = r"(?= [A-Z])"
_NUMBER = r"(?= ?\d)"

_DECADES = "twenties thirties forties fifties sixties seventies eighties nineties"

SHORT_FORMS = (
    *(
        ShortForm(f"{century}{tens}0s", f"{said} {decade}")
        for tens, decade in enumerate(_DECADES.split(), start=2)
        for century, said in (("18", "eighteen"), ("19", "nineteen"), ("20", "twenty"))
    ),
    ShortForm("St.", "Street", "", r"(?<=[A-Z\d][a-z] )"),
    ShortForm("St.", "Saint", _NAME),
    ShortForm("St", "Saint", r"(?= [A-Z]\w+’s\b)"),
    ShortForm("St.", "Street", ends=True),
    ShortForm("Ave.", "Avenue", ends=True),
    ShortForm("Rd.", "Road", ends=True),
    ShortForm("Sq.", "Square", ends=True),
    ShortForm("Blvd.", "Boulevard", ends=True),
    ShortForm("no.", "number", _NUMBER),
    ShortForm("nos.", "numbers", _NUMBER),
    ShortForm("tel.", "telephone"),
    ShortForm("tel", "telephone", r"(?=[ :]*[+(\d])"),
    ShortForm("ext.", ", extension"),
    ShortForm("e.g.", "for example"),
    ShortForm("eg.", "for example"),
    ShortForm("i.e.", "that is"),
    ShortForm("etc.", "and so on", ends=True),
    ShortForm("approx.", "approximately"),
    ShortForm("Mr.", "Mister"),
    ShortForm("Mr", "Mister", _NAME),
    ShortForm("Mrs.", "Missis"),
    ShortForm("Mrs", "Missis", _NAME),
    ShortForm("Dr.", "Doctor"),
    ShortForm("Dr", "Doctor", _NAME),
    ShortForm("Prof.", "Professor"),
    ShortForm("Dept.", "Department", ends=True),
    ShortForm("art.", "article", _NUMBER),
    ShortForm("sec.", ", section", _NUMBER),
    ShortForm("par.", "paragraph", _NUMBER),
    ShortForm("p.", "page", _NUMBER),
    ShortForm("and/or", "and or"),
    ShortForm("vs.", "against"),
    ShortForm("max.", "at most", _NUMBER),
    ShortForm("min.", "at least", _NUMBER),
    ShortForm("incl.", "including"),
    ShortForm("bldg.", "building"),
    ShortForm("apt.", "apartment", _NUMBER),
    ShortForm("fl.", "floor", _NUMBER),
    ShortForm("rm.", "room", _NUMBER),
)
"""In this order: the first that fits is said."""
