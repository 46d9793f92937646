"""Words that say nothing about what is looked for, and are passed over when others are there."""

_POLISH = """
    a aby ale albo bez bo by być chce chcę co coś czego czy dla do dr dokąd dostać gdzie gabinet
    gabinecie i ich im idę iść inż ja jak jaka jaki jakie jest jestem kiedy kto który która ku ma
    mam mgr mi mnie moge mogę moja moje może mój można muszę my na nad nam nas nasz nie niech nim
    nr numer o od oraz pan pani po pod pok pokoju pokój prof potrzebuję proszę prosze przez przy
    sala sali są się sie skąd stąd szukam ta tak tam te tego tel telefon ten tę to tu tutaj tym u
    ul ulica w we więc za załatwić załatwię ze z zrobić że żeby
"""
_UKRAINIAN = """
    а або але б без би бо був в вам вас ви від де для до є ж з за і із й його її каб кабінет
    кабінету кімната кімнаті кімнату коли куди ми мене мені мій моя моє можна можу на над нам нас
    наш не ні номер о об отримати по під потрібен потрібна потрібно при про прошу св ся та так там
    те телефон ти то треба туди тут у цей це ця хочу чи через що щоб як яка який які я вул вулиця
    пл площа хто шукаю
"""
_RUSSIAN = """
    и или как где куда когда мне мой мое моя меня мы нет но нужна нужно нужен от получить что чтобы
    это этот я из к ко кто могу можно хочу
"""
_ENGLISH = """
    a about am an and any apply are as at be by can do does for from get go have help how i if in is
    it me my need no number of on or our out please room so some the their there this to us want was
    we what when where which who why will with would you your phone
"""
_ADDRESSES = "al aleja os osiedle pl plac św street"

LITTLE_WORDS = frozenset(f"{_POLISH} {_UKRAINIAN} {_RUSSIAN} {_ENGLISH} {_ADDRESSES}".split())
"""In small letters, in the languages visitors type in."""
