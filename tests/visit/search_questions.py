"""What visitors type, and the office they mean: the sample content in three languages."""

from kiosk.content.model import Language

QUESTIONS: dict[Language, dict[str, str]] = {
    "pl": {
        "sekretariat": """
            sekretariat | Sekretariat | sekreta | sekretarjat | sekretaryat | sekertariat |
            skretariat | informacja | informacji | inforamcja | bezdomność | bezdomny |
            bezdomnych | bezdomnosc | nie mam gdzie mieszkać | nocleg | noclegu | uchodźca |
            uchodzcy | uchodzca | z ukrainy | ukraina | ukrainy | opieka w domu | opiekunka |
            opiece | usługi opiekuńcze | uslug opiekunczych | nie mam pracy | bezrobocie |
            bezrobotny | praca | przemoc | przemocy | pracownik socjalny | pracownika socjalnego |
            jedzenie | 71 78 22 322 | 322 | 717822322 | 71 78 22 405 | szukam noclegu | boję się |
            mąż mnie bije | pomoc społeczna | pismo | nie wiem dokąd iść | komputer |
            starsza mama | babcia | samotnosc
        """,
        "kasy": """
            kasy | kasa | kase | do kasy | gdzie jest kasa | gotówka | gotowka | gotuwka |
            gotówki | wypłata | wyplaty | wpłacić | wpłata | pieniądze | pieniedzy | pieniędzy |
            wyplata pieniedzy | kasjer | odebrać pieniądze | odbiór gotówki
        """,
        "swiadczenia": """
            świadczenia | swiadczenia | świad | swiad | swaidczenia | świadczeń |
            swiadczen rodzinnych | swiadcznia | świadczenia rodzinne | alimenty | alimentów |
            alimety | alimnety | aliementy | alimentacyjne | fundusz alimentacyjny |
            ojciec nie płaci | dziecko | dziecka | dziećmi | na dziecko | pieniądze na dziecko |
            pieniedzy na dzieci | zasiłek rodzinny | zasiłku rodzinnego | zasilek rodziny |
            71 79 99 274 | 717999274 | +48 71 79 99 274 | 99 274 | rozwód | wniosek na dziecko |
            gdzie dostanę alimenty | jestem w ciąży
        """,
        "dodatki": """
            dodatki | dodatek | dodatku | dodatki mieszkaniowe | dodatku mieszkaniowego |
            mieszkanie | mieszkania | mieszkaniowy | mieszkań | czynsz | czynszu | czynsze |
            czynzs | cznysz | czynszem | rachunki | rachunków | rahunki | najem | dopłata |
            doplaty do czynszu | gdzie zapłacę czynsz | nie mam na rachunki | nie mam na czynsz |
            nie stać mnie na czynsz | opłaty za mieszkanie | 71 78 22 346 | 78 22 348 |
            zaległości | dopłatę do mieszkania | drogi czynsz
        """,
        "karty": """
            karta | karty | karte | kartę | kart | karta dużej rodziny | karta duzej rodziny |
            karty dużej rodziny | duza rodzina | dużą rodzinę | rodzina plus |
            karta rodzina plus | kdr | KDR | zniżki | znizki | znizek | zniżka | wielodzietna |
            wielodzietnych | rodzina wielodzietna | troje dzieci | namysłowska | namyslowska |
            namysłowskiej | Namysłowska 8 | namyslofska | 71 78 23 595 | 23594 | ulgi | zniszki |
            karta dla rodzin | karte dużej rodziny
        """,
        "zon": """
            orzeczenie | orzeczenia | ożeczenie | orzeczneie | ozeczenie | orzekanie |
            niepełnosprawność | niepełnosprawnych | niepelnosprawnosc | nipełnosprawność |
            niepełnosprawności | niepelnosprawny | stopień | stopień niepełnosprawności | renta |
            rente | renty | inwalidztwo | inwalida | grupa inwalidzka | zon | 316 | pokój 316 |
            pok. 316 | solidarności | solidarnosci | pl. Solidarności | plac solidarnosci 1/3/5 |
            71 78 22 360 | 22 362 | 78 22 363 | 7178 22363 | wózek | komisja | powiatowy zespół |
            zespol do spraw orzekania | gdzie dostanę orzeczenie |
            potrzebuję orzeczenia o niepełnosprawności | orzecznie | zon@mops.wroclaw.pl
        """,
    },
    "uk": {
        "sekretariat": """
            секретаріат | секретариат | сикретаріат | інформація | інформацію | инфо | україна |
            я з україни | Україна | біженець | біженців | біженка | бездомний | догляд вдома |
            догляду | соціальний працівник | соціальна допомога | робота | немає роботи |
            безробіття | насильство | війна | допомога
        """,
        "kasy": """
            каси | каса | касу | гроші | грошей | грошима | готівка | готівку | готивка |
            виплата готівки | касса
        """,
        "swiadczenia": """
            сімейні виплати | сімейних виплат | аліменти | алименти | аліментів | аліменты |
            дитина | дитини | дитину | гроші на дитину | грошей на дітей | вагітність |
            сімейна допомога | свядчення | розлучення
        """,
        "dodatki": """
            житло | житла | оренда | оренду | оренди | квартплата | квартира | квартиру |
            доплата | доплати на житло | рахунки | борг | комунальні | субсидія | чинш |
            мешканьове
        """,
        "karty": """
            картка | картки | картку | велика родина | великої родини | багатодітна |
            багатодітна сім'я | багатодітна сімя | знижки | знижку | намисловська | Намысловская |
            троє дітей | karta | карта
        """,
        "zon": """
            інвалідність | інвалідності | інвалидність | инвалидность | довідка | довідку |
            довідка про інвалідність | група інвалідності | комісія | Солідарності |
            солидарности | площа солідарності | посвідчення | візок | 316 | кімната 316 |
            ожечення
        """,
    },
    "en": {
        "sekretariat": """
            main office | secretariat | information | homeless | homelessness | refugee |
            refugees | from ukraine | home care | carer | social worker | social workers |
            unemployed | i lost my job | violence | food | where to go | help
        """,
        "kasy": """
            cash | cash desk | cash desks | cashier | money | pay | paying | payment | payments |
            paid | where can i pay
        """,
        "swiadczenia": """
            family benefits | benefits | benefit | child benefit | child maintenance |
            maintenance | alimony | child | childs benefit | money for my child | family benfits |
            maintenence | pregnant | divorce | alimoney
        """,
        "dodatki": """
            housing | housing allowance | housing benefit | rent | my rent | bills | flat |
            i cannot pay my rent | houseing | allowances | help with rent
        """,
        "karty": """
            card | cards | family card | large family | big family | large family card |
            discounts | discount | rodzina plus | discaunts | namyslowska
        """,
        "zon": """
            disability | disabled | disability card | where do I get a disability card |
            disabillity | disabilty | disability certificate | certificate | certificates |
            assessment | room 316 | wheelchair | solidarnosci | disability assessment board |
            disability pension
        """,
    },
}
"""By language and office; what is typed stands between the strokes."""
