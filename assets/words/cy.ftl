# A draft. No Welsh speaker has checked it: whoever can, please do. It is off until it is chosen in the settings.
# A test holds it to en.ftl: the same ids, and the same values in each.

## Things and kinds of things
practice = Ymarfer
assessment = Asesiad
explore = Archwilio
practice-means = Cewch wybod pam ar ôl pob dewis, a gallwch ei dynnu’n ôl.
assessment-means = Ni chewch wybod dim tan y diwedd. Ni ellir tynnu dim yn ôl.
explore-means = Ewch i unrhyw le, rhowch gynnig ar unrhyw beth. Does dim yn cael ei sgorio.
acknowledge = Cydnabod
empathise = Empatheiddio
resolve = Datrys
follow-up = Dilyn i fyny
law = Y gyfraith
not-yet = Ddim eto
pass = Pasio
merit = Teilyngdod
distinction = Rhagoriaeth
phone = Ffôn
counter = Cownter
chat = Sgwrs ar-lein
email = E-bost
social = Cyfryngau cymdeithasol
persona-angry = Yn ddig
persona-anxious = Yn bryderus
persona-passive-aggressive = “Iawn. Beth bynnag.”
persona-know-it-all = Yn dyfynnu’r gyfraith
persona-vulnerable = Angen amser neu gymorth
persona-silent-defector = Yn dweud ychydig
persona-abusive = Yn sarhaus
persona-serial-complainer = Wedi cwyno o’r blaen
persona-bargain-hunter = Eisiau rhywbeth ychwanegol
sector-airline = Cwmni hedfan
sector-bank = Banc
sector-business-supply = Cyflenwadau busnes
sector-electricals = Nwyddau trydanol
sector-energy = Ynni
sector-events = Digwyddiadau
sector-fashion = Ffasiwn
sector-furniture = Dodrefn
sector-gaming = Gemau
sector-grocery = Bwydydd
sector-home-improvement = Gwella’r cartref
sector-home-services = Gwasanaethau i’r cartref
sector-hospitality = Lletygarwch
sector-insurance = Yswiriant
sector-leisure = Hamdden
sector-retail = Siop
sector-telecoms = Telathrebu
sector-travel = Teithio
sector-utilities = Cyfleustodau

## Days and months
month-name = { $month ->
    [1] Ionawr
    [2] Chwefror
    [3] Mawrth
    [4] Ebrill
    [5] Mai
    [6] Mehefin
    [7] Gorffennaf
    [8] Awst
    [9] Medi
    [10] Hydref
    [11] Tachwedd
   *[12] Rhagfyr
}
weekday-name = { $day ->
    [1] dydd Llun
    [2] dydd Mawrth
    [3] dydd Mercher
    [4] dydd Iau
    [5] dydd Gwener
    [6] dydd Sadwrn
   *[7] dydd Sul
}
month-short = { $month ->
    [1] Ion
    [2] Chwe
    [3] Maw
    [4] Ebr
    [5] Mai
    [6] Meh
    [7] Gorff
    [8] Awst
    [9] Medi
    [10] Hyd
    [11] Tach
   *[12] Rhag
}
day-of-the-week-and-month = { $weekday } { $day } { $month }
day-with-year = { $weekday } { $day } { $month } { $year }
day-and-month = { $day } { $month }
date = { $day } { $month } { $year }
month-and-year = { $month } { $year }

## The conversation
picture-of = { $name }. { $mood }
on-the-phone = { $placed ->
    [0] , ar y ffôn.
   *[other] , { $place }. Ar y ffôn.
}
at-the-counter = { $placed ->
    [0] , wrth y cownter.
   *[other] , { $place }. Wrth y cownter.
}
in-the-chat = { $placed ->
    [0] , yn y sgwrs ar-lein.
   *[other] , { $place }. Yn y sgwrs ar-lein.
}
by-email = { $placed ->
    [0] , drwy e-bost.
   *[other] , { $place }. Drwy e-bost.
}
in-public = { $placed ->
    [0] , yn gyhoeddus.
   *[other] , { $place }. Yn gyhoeddus.
}
turn = Tro { $number }
you-said = Dywedoch chi: { $text }
you-wrote = Ysgrifennoch chi: { $text }
what-do-you-say = Beth ydych chi’n ei ddweud?
what-do-you-write = Beth ydych chi’n ei ysgrifennu?
how-does-your-reply-open = Sut mae eich ateb yn agor?
what-do-you-post = Beth ydych chi’n ei bostio?
to-the-debrief = Gweld sut aeth hi
go-to-another-turn = Mynd i dro arall
satisfaction = Boddhad
loyalty = Teyrngarwch
heat = Gwres
value-still = { $value }, heb symud eto
value-same = { $value }, heb newid
value-up = { $value }, i fyny { $by }
value-down = { $value }, i lawr { $by }
meters-said = Boddhad { $satisfaction }. Teyrngarwch { $loyalty }.
where-the-failure-left-them = Lle gadawodd y methiant bethau.
transcript = Trawsgrifiad
pause = Saib
understood = Deall

## The customer card
customer-card = Cerdyn y cwsmer
what-happened = Beth ddigwyddodd
operational = gweithredol
their-history = { $pronoun ->
    [she] Ei hanes hi
    [he] Ei hanes ef
   *[they] Eu hanes nhw
}
analytical = dadansoddol
with-us = Gyda ni
since = ers { $month }
worth-to-us = Elw
complaints = Cwynion
none-before = dim o’r blaen
complaints-before = { $count } o’r blaen
who-else-knows = Pwy arall sy’n gwybod
collaborative = cydweithredol
you-may-agree = Cewch gytuno i
authority-none = Dim y tu hwnt i’r hyn y mae’r gyfraith yn ei roi.
authority-goodwill = Ewyllys da hyd at { $goodwill }.
authority-refund = Ad-daliad hyd at { $refund }.
authority-both = Ad-daliad hyd at { $refund }. Ewyllys da hyd at { $goodwill }.

## Why
next-time = Y tro nesaf:
what-they-felt = { $pronoun ->
    [she] Beth deimlodd hi
    [he] Beth deimlodd ef
   *[they] Beth deimlon nhw
}
what-they-get = { $pronoun ->
    [she] Beth mae hi’n ei gael
    [he] Beth mae ef yn ei gael
   *[they] Beth maen nhw’n ei gael
}
how-it-is-done = Sut mae’n cael ei wneud
how-they-are-treated = { $pronoun ->
    [she] Sut mae hi’n cael ei thrin
    [he] Sut mae ef yn cael ei drin
   *[they] Sut maen nhw’n cael eu trin
}
heat-to-100 = Gwres, 0 i 100
minus-100-to-100 = −100 i 100
why-the-meters-moved = Pam y symudodd y mesuryddion
nothing-moved = Symudodd dim byd.
cause-choice = yr hyn a ddywedoch
cause-temperament = { $pronoun ->
    [she] ei natur hi
    [he] ei natur ef
   *[they] eu natur nhw
}
cause-outcome = { $pronoun ->
    [she] yr hyn mae hi’n ei gael
    [he] yr hyn mae ef yn ei gael
   *[they] yr hyn maen nhw’n ei gael
}
cause-process = sut mae’n cael ei wneud
cause-manner = { $pronoun ->
    [she] sut mae hi’n cael ei thrin
    [he] sut mae ef yn cael ei drin
   *[they] sut maen nhw’n cael eu trin
}
cause-solving-first = daeth ateb cyn i neb wrando
cause-second-failure = mae ail fethiant yn cyfrif ddwywaith
cause-not-yet-heard = nid yw canlyniad gwell yn meithrin teyrngarwch cyn i rywun wrando
cause-limit-scale = pen draw’r raddfa
cause-limit-prior = ychydig y mae adferiad yn ei ychwanegu at y teyrngarwch a fu o’r blaen, a dim ar ôl iddo fethu unwaith
cue-repeat = gorfod dweud y cyfan eto
cue-transfer = cael ei drosglwyddo
cue-vague-promise = addewid heb ddyddiad
cue-script = geiriau a fyddai’n ffitio unrhyw gyswllt
cue-policy-first = y polisi o flaen y person
cue-blame = rhoddwyd y bai ar rywun arall
cue-interrupt = torri ar draws
cue-rush = brysio’r sgwrs
cue-jargon = geiriau y mae’r fasnach yn unig yn eu deall
cue-doubt = amau
cue-patronise = siarad yn nawddoglyd
cue-bargain = bargeinio
cue-names-the-fault = enwyd y diffyg
cue-names-the-feeling = dywedodd rhywun beth oedd ei effaith
cue-owns-it = cymerodd rhywun y cyfrifoldeb
cue-gives-choice = cael dewis
cue-gives-date = cael diwrnod ac awr
cue-gives-time = cael amser
cue-asks-first = gofynnwyd yn gyntaf
cue-concedes-point = cael cydnabod lle’n gywir
cue-explains-why = cael gwybod pam
cue-sets-boundary = gosodwyd ffin yn bwyllog
cue-in-writing = addewid ar bapur
what-it-earned = Beth enillodd
of-the-best-at-this-turn = o’r gorau yn y tro hwn
points-of = { $points } o { $best }
none = dim
not-asked-for-here = Ni ofynnir amdano yma.
not-touched = Heb ei gyffwrdd gan yr hyn a ddywedoch.
note-solving-first = Wedi’i gapio, am fod ateb wedi dod cyn gwrando.
note-unlawful = Dim, am fod rhywbeth anghyfreithlon wedi’i ddweud.
no-law-said = Ni ddywedwyd dim am y gyfraith.
applied = wedi’i chymhwyso
missed = wedi’i cholli
over-claimed = wedi’i gorbwysleisio
breached = wedi’i thorri
you-said-that = Dywedoch chi: { $text }
teaching-not-advice = Deunydd dysgu, nid cyngor cyfreithiol.
go-on = Ymlaen
take-it-back = Ei dynnu’n ôl
open-provision = Agor “{ $title }”
fold-away = Plygu ymaith
back-to-the-conversation = Yn ôl i’r sgwrs
conversation-not-saved = nid yw wedi’i chadw, ond mae’n dal ar agor

## The command line

channel-phone = ffôn
channel-counter = cownter
channel-chat = sgwrs ar-lein
channel-email = e-bost
channel-social = cyfryngau cymdeithasol

fate-kept = Mae’r cwsmer yn aros.
fate-lost = Mae’r cwsmer yn gadael.
fate-parted = Rydych yn gwahanu’n gyfeillgar.

verdict-applies = Wedi’i chymhwyso’n gywir
verdict-misses = Wedi’i gadael allan
verdict-over-claims = Honnwyd mwy nag y mae’n ei ddweud
verdict-breaches = Anghyfreithlon

meter-outcome = Canlyniad
meter-process = Proses
meter-manner = Dull

cause-failure = y methiant ei hun

temperament-even = Roedd y cwsmer hwn yn wastad ei dymer: symudodd y gwres yn ôl yr hyn a ddywedwyd, dim mwy a dim llai.
temperament-quick = Roedd y cwsmer hwn yn gyflym i ddigio: symudodd y gwres ychydig yn uwch bob tro.
temperament-slow = Roedd y cwsmer hwn yn araf i ddigio: symudodd y gwres ychydig yn is bob tro.

loyalty-true = Teyrngarwch gwirioneddol: o ddifrif, ac yn prynu’n aml.
loyalty-latent = Teyrngarwch cudd: o ddifrif, ac yn prynu’n anaml.
loyalty-spurious = Teyrngarwch ffug: yn prynu’n aml, ond nid o ddifrif.
loyalty-none = Dim teyrngarwch: yn prynu’n anaml, ac nid o ddifrif.
loyalty-silent-defector = Ymadawr tawel: yn fodlon, ac eto’n debygol o adael.

certainty-verified = darllenwyd y testun
certainty-partly = darllenwyd yn rhannol
certainty-known = gwybodaeth gyffredinol, heb ei darllen
certainty-uncertain = ansicr: gwiriwch cyn dibynnu arno

standing-in-force = mewn grym
standing-not-yet = ddim mewn grym eto
standing-ended = ddim mewn grym mwyach
standing-check-first = mewn grym, ond yn ansicr: gwiriwch yn gyntaf

## The debrief
debrief-of = Ôl-drafodaeth. { $mode }, { $date }.
debrief-of-mode = Ôl-drafodaeth. { $mode }.
play-again = Chwarae eto
to-the-library = Llyfrgell
left-before-the-end = Mae { $name } yn dal i aros: nid yw’r sgwrs hon wedi dod i ben.
choices-taken-back = { $count ->
    [one] Tynnwyd un dewis yn ôl.
   *[other] Tynnwyd { $count } o ddewisiadau yn ôl.
}
tuned-model-run = Wedi’i phwyso gan fodel eich hyfforddwr.
band-rule = { $overall } neu fwy o 100 ar y cyfan, a phob llinyn a brofwyd ar { $share } o’i orau neu fwy.
band-rule-lawful = { $overall } neu fwy o 100 ar y cyfan, a phob llinyn a brofwyd ar { $share } o’i orau neu fwy, a dim byd anghyfreithlon wedi’i ddweud.
band-rule-below = Llai nag y mae Pasio yn gofyn amdano: { $rule }
this-run-has = Yma: { $overall } ar y cyfan.
next-band-asks = Ar gyfer { $band }, { $what }.
lacks-overall = rhaid i’r cyfanswm fod yn { $overall } neu fwy
lacks-strands = { $strands } ar { $share } o’r gorau neu fwy
lacks-lawful = ni chaniateir dweud dim anghyfreithlon
list-and = { $first } a hefyd { $last }
gap-explore = Nid yw Archwilio’n sgorio dim, felly nid oes llinynnau, band na mesurau. Mae’r hyn a symudodd, a pham, i gyd yma.
gap-no-best = Mae gan y sgwrs hon ormod o ffyrdd i ddweud yn union beth yw’r gorau, felly nid oes band, ac mae’r pwyntiau’n sefyll hebddo.
gap-unfinished = Daw llinynnau, band a mesurau pan fydd sgwrs wedi dod i ben.
point-meters = Boddhad { $satisfaction }. Teyrngarwch { $loyalty }.
where-it-started = Lle dechreuodd
the-start = Y dechrau
went-elsewhere = Aed i rywle arall
went-to-another-turn = Aethoch i dro arall.
you = Chi
you-said-label = Dywedoch chi
they-answered = { $pronoun ->
    [she] Dywedodd hi
    [he] Dywedodd ef
   *[they] Dywedon nhw
}
why = Pam
satisfaction-begins = Caiff boddhad ei gyfrif o { $from }, heb fod yn fodlon nac yn anfodlon. Beth wnaeth y methiant:
loyalty-begins = Cyn y methiant { $from } oedd y teyrngarwch. Beth gollwyd:
from-to = o { $was } i { $is }
awarded-of-the-best = Wedi’i ddyfarnu, o’r gorau oedd ar gael
awarded = Wedi’i ddyfarnu
not-tested = heb ei brofi
points-without-best = { $points ->
    [one] 1 pwynt
   *[other] { $points } o bwyntiau
}
strand-earned = { $strand }, tro wrth dro
strand-together = { $sum } gyda’i gilydd; mae { $counted } yn cyfrif.
strand-full = Mae ymdriniaeth gyflawn yn ennill { $full }, ac nid yw mwy yn cyfrif ymhellach.
strand-best = Y gorau y gall unrhyw sgwrs yma ei gael yw { $best }.
strand-not-tested = Ni all unrhyw ddewis yma ennill dim ar y llinyn hwn, felly nid yw’n cael ei brofi.
see-the-law-of-this-turn = Am yr hyn a ddywedwyd am y gyfraith.
not-touched-of = Heb ei gyffwrdd gan yr hyn a ddywedoch; gellid bod wedi cael { $best }.
measure-csat = Sgôr boddhad
measure-recommend = Byddai’n argymell
measure-effort = Hawster cael cymorth
measure-keep = { $pronoun ->
    [she] Siawns y bydd hi’n aros
    [he] Siawns y bydd ef yn aros
   *[they] Siawns y byddan nhw’n aros
}
measure-value = Gwerth a gadwyd
measure-reading = Math o deyrngarwch
promoter = hyrwyddwr
passive = goddefol
detractor = difrïwr
keep-was = { $now }, { $then } oedd
value-of = { $kept } o { $of }
reads-true = gwirioneddol
reads-latent = cudd
reads-spurious = ffug
reads-none = dim
reads-silent-defector = ymadawr tawel
made-of-not-kept = Dyma a ddangoswyd bryd hynny. Ni chedwir yr hyn yr oedd wedi’i wneud ohono gyda rhediad y newidiodd ei reolau.
made-of-csat = { $satisfaction } yw’r boddhad. Mae’r sgôr yn dechrau ar 1 ac yn codi un am bob un o { $steps } y mae’r boddhad yn uwch na hi. Mae’n uwch na { $exceeded } ohonynt, felly { $score } yw’r sgôr.
made-of-recommend = { $s } × boddhad { $satisfaction } + { $l } × teyrngarwch { $loyalty }, wedi’i rannu â { $divisor }, yw { $quotient }; wedi’i dalgrynnu, { $score } o 10. O 9 i fyny mae rhywun yn hyrwyddwr, mae 7 ac 8 yn oddefol, a 6 neu lai yn ddifrïwr: yma, { $class }.
made-of-effort = { $best } yw hawster cael cymorth pan nad oes dim yn cael ei wneud yn anodd, ac un yn llai bob tro. Gorfod dweud eto: { $repeats }. Trosglwyddo: { $transfers }. Addewid amwys: { $vague }. Mae hynny’n gadael { $score }; nid yw byth yn mynd o dan 1.
made-of-keep = { $base } i ddechrau, { $by-loyalty } am deyrngarwch o { $loyalty } ({ $each } am bob pwynt), a { $switching } am fod gadael yn drafferth. { $sum } gyda’i gilydd, rhwng 0 a 100 %. Pan ddechreuodd y sgwrs { $then } oedd.
made-of-value = { $pronoun ->
    [she] Os bydd hi’n aros bydd
    [he] Os bydd ef yn aros bydd
   *[they] Os byddan nhw’n aros bydd
} yn werth { $stake }: m × r ÷ (1 + d − r), lle m yw elw’r flwyddyn ar y cerdyn, { $margin }, r y gyfran sy’n aros o flwyddyn i flwyddyn, { $retention }, a d yr hyn y mae blwyddyn o aros yn ei dynnu, { $discount }. Wedi’i luosi â’r siawns o aros, { $keep }, dyna { $value }. Ni chaiff yr hyn y mae’r gyfraith yn ei roi byth ei bwyso yn erbyn hyn.
made-of-reading = { $loyalty } yw’r teyrngarwch; o { $from } i fyny mae o ddifrif. { $pronoun ->
    [she] Mae hi’n archebu
    [he] Mae ef yn archebu
   *[they] Maen nhw’n archebu
} { $orders ->
    [one] unwaith
    [two] ddwywaith
   *[other] { $orders } o weithiau
} y flwyddyn, ac mae { $usual } neu fwy yn aml yn y fasnach hon. O ddifrif ac yn aml yw teyrngarwch gwirioneddol; o ddifrif ac yn anaml, cudd; yn aml ac nid o ddifrif, ffug; y naill na’r llall, dim. Yma: { $reading }.
made-of-silent = Ac eto: { $satisfaction } yw’r boddhad, mae { $content } neu fwy yn edrych yn fodlon, tra bo’r siawns o aros yn { $keep }, o dan { $least }. Yn fodlon, ac yn gadael: ymadawr tawel.
how-it-came-out = Sut y trodd allan
point-at-a-number = Mae pob pwynt, bar a llinell yma’n agor: cliciwch, neu ewch i’r chwith ac i’r dde.
one-goal = Un nod i fynd ag ef i’r gwaith
teaching-model = O fodel dysgu y daw’r ffigurau. Nid rhagolwg mohonynt.
verdict-at-turns = { $verdict } yn { $count ->
    [one] nhro { $turns }
   *[other] nhroeon { $turns }
}
law-points = ({ $points })
no-law-in-this-run = Ni ddywedwyd dim am y gyfraith.
provision-gone = Nid yw { $key } yn y gofrestr mwyach.
counted-from = Wedi’i gyfrif o { $day }, felly hyd at ddiwedd
judged-on = Mewn grym ar y diwrnod:
judged-not-yet = Ddim mewn grym eto ar y diwrnod:
judged-ended = Wedi dod i ben cyn y diwrnod:
judged-check-first = Mewn grym, ond i’w wirio’n gyntaf, ar y diwrnod:

## Another way
try-the-other-way = Rhoi cynnig ar y ffordd arall o’r fan hon
try-it-is-kept = Cedwir yr ymgais hon.
try-it-in-practice = Cedwir yr ymgais hon. Ymarfer yw’r ffordd arall.
second-try = Ail gynnig, { $mode }
compare-with-the-other = Cymharu’r ddwy ffordd
first-time = Y tro cyntaf
last-time = Y tro diwethaf
this-time = Y tro hwn
compare-of = Cymharu. Tro { $turn }, mewn dwy ffordd.
compare-identical = Yr un dewisiadau, a’r un diwedd.
compare-alike = Yr un peth yw’r ffordd arall o dro { $turn } yn y pen draw.
compare-worth = Roedd y ffordd arall o dro { $turn } yn werth { $points ->
    [one] un pwynt
   *[other] { $points } o bwyntiau
} { $what ->
    [satisfaction] o foddhad
    [loyalty] o deyrngarwch
   *[overall] ar y cyfan
}.
compare-cost = Costiodd y ffordd arall o dro { $turn } { $points ->
    [one] un pwynt
   *[other] { $points } o bwyntiau
} { $what ->
    [satisfaction] o foddhad
    [loyalty] o deyrngarwch
   *[overall] ar y cyfan
}.
compare-ends = Mae { $name } yn gorffen ar foddhad o
compare-and-loyalty = , a theyrngarwch o
compare-instead = { $now } yn lle { $before }
compare-both-times = { $value } y ddau dro
compare-same-up-to = Hyd at dro { $turn } mae’r ddau yr un fath.
compare-parts-at-once = Maent yn gwahanu yn y tro cyntaf.
compare-the-same-up-to-here = yr un fath hyd yma
compare-ended = Boddhad { $satisfaction }.
compare-had-ended = Roedd wedi dod i ben erbyn hynny.
compare-as-before = Yr un geiriau, a’r un ateb.
compare-loyalty-now = {""}, nawr { $value }
try-once-more = Rhoi cynnig ar dro { $turn } unwaith eto
debrief-of-this-time = Ôl-drafodaeth y tro hwn
more-below = Mwy isod
to-the-debrief-short = Ôl-drafodaeth
turn-by-arrows = Tro
both-are-kept = Cedwir y ddau. Y cyntaf yw eich canlyniad o hyd; nodir hwn fel ail gynnig.
neither-is-kept = Nid yw eich rhediadau’n cael eu cadw, felly ni chedwir yr un o’r ddau.
this-time-in-practice = Ymarfer oedd y tro hwn, lle cewch wybod pam.
second-try-from = Ail gynnig, o dro { $turn }.
cli-history-second-try = Ail gynnig ar rediad { $run }, o dro { $turn }.
cli-history-second-try-alone = Ail gynnig, o dro { $turn }.
key-turns = O dro i dro
key-other-way = Rhoi cynnig ar y tro dan sylw y ffordd arall
key-once-more = Rhoi cynnig arno unwaith eto

tag-best = Gorau
tag-sound = Cadarn
tag-slip = Llithriad
tag-costly = Costus
tag-unlawful = Anghyfreithlon
tag-rule = Gorau: ni roddwyd dim ymaith. Cadarn: { $below-slip } o 100 ar y cyfan ar y mwyaf. Llithriad: { $slip } i { $below-costly }, ffordd at fand uwch, neu hawl a adawyd allan neu a orddatganwyd. Costus: { $costly } neu fwy. Anghyfreithlon: beth bynnag oedd y gost.
gave-away = Rhoddodd ymaith { $what }.
gave-nothing-away = Ni roddodd ddim ymaith.
law-missed = Gadawyd hawl allan neu fe’i gorddatganwyd.
law-missed-free = Gadawyd hawl allan neu fe’i gorddatganwyd; ni chostiodd ddim y tro hwn.
given-overall = { $points } o 100 ar y cyfan
given-satisfaction = { $points } o foddhad
given-loyalty = { $points } o deyrngarwch
given-band = y ffordd at { $band }
turn-cost-most = { $turn }, y gost fwyaf:
cost-most-what = { $what }.
try-it-the-other-way = Rhoi cynnig arno y ffordd arall
what-it-gave-away = { $turn }: beth roddodd ymaith
best-still-possible-fell = Y gorau oedd yn dal yn bosibl, cyn y dewis hwn ac ar ei ôl:
unlawful-because = Dywedwyd rhywbeth anghyfreithlon: mae cyfraith y tro hwn gerllaw.
overall = Ar y cyfan
band = Band
better = Gwell
no-return-after = Ar ôl tro { $turn }, ni ellid cyrraedd { $band } mwyach.
no-return-here = dim { $band } o’r fan hon ymlaen
best-still-possible = Y gorau o hyd yn bosibl: { $was }, yna { $is }
what-was-still-possible = yr hyn oedd yn dal yn bosibl
possible-for = { $name }, yr hyn oedd yn dal yn bosibl o’i gwmpas
debrief-cost-most = Y tro a gostiodd fwyaf
debrief-costs-not-exact = Mae’r senario hwn yn rhy fawr i ddweud yn union beth gostiodd pob dewis, felly nid oes tag ar y troeon.
debrief-better = Gwell: { $text }
gap-no-costs = Mae gan y sgwrs hon ormod o ffyrdd i ddweud yn union beth gostiodd pob dewis, felly nid oes tag ar y troeon.
gap-pending = Mae’r union orau’n cael ei gyfrif. Daw’r band, y llinynnau a chost pob tro ymhen eiliad.

## The transcript
close = Cau
the-end = Y diwedd
taken-back-not-shown = { $count ->
    [one] Tynnwyd un dewis yn ôl ac ni chaiff ei ddangos.
   *[other] Tynnwyd { $count } o ddewisiadau yn ôl ac ni chânt eu dangos.
}

## The law register
law-register = Cofrestr y gyfraith
law-search = Geiriau neu ddyddiadau
law-as-it-stood = { $found } o { $total }, fel yr oedd ar { $day }
law-day-of = Diwrnod “{ $title }”.
law-nothing-found = Nid oes darpariaeth yn cyfateb i hynny i gyd.
law-on-day = Y gyfraith ar y diwrnod
law-day-before = Y diwrnod cynt
law-day-after = Y diwrnod wedyn
law-day-unreadable = Nid yw “{ $typed }” yn ddiwrnod. Ysgrifennwch ef fel 21 Tachwedd 2026, 21/11/2026 neu 2026-11-21.
law-only-in-force = Dim ond yr hyn sydd mewn grym y diwrnod hwnnw
law-for-trades = ar gyfer { $trades }
law-by-trade = Y gyfraith fesul masnach
law-trades-what = Rhestrir yr hyn a dicir, gyda chyfraith pob masnach. Heb dic, y cyfan.
law-all-trades = Pob masnach eto
law-what-changed = Beth newidiodd
law-one-provision = Yn ôl at y ddarpariaeth
law-changes-since = Ers { $since }, o’i weld o { $day }; y diweddaraf yn gyntaf.
law-no-day = anhysbys
law-in-this-conversation = Yn y sgwrs hon: { $title }
law-counted-from = Wedi’i gyfrif o { $day }.
law-today-is = Heddiw yw diwrnod { $number } o { $total }.
law-today-does-not-count = Nid yw heddiw’n cyfrif.
law-days-over = Maen nhw ar ben.
law-last-day = Y diwrnod olaf yw { $day }.
law-last-hour = I’w wneud erbyn { $time } ar { $day }.
law-day-one = diwrnod 1, { $day }
law-day-last = diwrnod olaf, { $day }
key-day = Diwrnod arall
key-steps = Diwrnod yn ôl, diwrnod ymlaen
key-practise = Senario sy’n ei ymarfer
law-in-force = mewn grym
law-not-yet = ddim eto
law-ended = wedi dod i ben
law-check-first = gwirio’n gyntaf
law-check-due = angen ei wirio
law-force = Mewn grym
law-where = Ble
law-numbers = Rhifau
since-no-end = ers { $from }, heb ddyddiad diwedd
from-until = o { $from } hyd { $to }
all-four-nations = pob un o’r pedair gwlad
england = Lloegr
wales = Cymru
scotland = Yr Alban
northern-ireland = Gogledd Iwerddon
what-it-does-not-say = Yr hyn nad yw’n ei ddweud
often-got-wrong = Camgymeriadau cyffredin
how-sure = Pa mor sicr
sure-verified = Darllenwyd yn y ffynhonnell
sure-partly = Darllenwyd yn rhannol
sure-known = Yn hysbys yn gyffredinol, heb ei ddarllen
sure-uncertain = Ansicr: peidiwch â dibynnu arno
past-its-check = Heibio i ddyddiad ei wirio: chwiliwch amdano cyn dibynnu arno.
checked-next = Gwiriwyd { $checked }. Gwiriad nesaf { $review }.
number-named = { $name }: { $value }
unit-hours = { $count ->
    [one] 1 awr
   *[other] { $count } awr
}
unit-days = { $count ->
    [one] 1 diwrnod
   *[other] { $count } o ddyddiau
}
unit-business-days = { $count ->
    [one] 1 diwrnod gwaith
   *[other] { $count } o ddyddiau gwaith
}
unit-weeks = { $count ->
    [one] 1 wythnos
   *[other] { $count } o wythnosau
}
unit-months = { $count ->
    [one] 1 mis
   *[other] { $count } o fisoedd
}
unit-years = { $count ->
    [one] 1 flwyddyn
   *[other] { $count } o flynyddoedd
}
unit-pence = { $count }c
unit-per-cent = { $count }%
unit-count = { $count }

cli-model-not-used = Ni ellir defnyddio eich model.ron eich hun, felly defnyddir y pwysau sy’n dod gyda Redress.
cli-list-facts = { $sector }, { $channel }. { $customer }, { $persona }. Anhawster { $difficulty } o 5.
cli-list-faulty = Ni ellir ei chwarae nes cywiro ei wallau: mae `redress check { $file }` yn eu rhestru.
cli-check-none = Ni wiriwyd dim: nid oes ffeil yno y mae ei henw’n gorffen yn .ron. Mae `redress new SLUG` yn ysgrifennu un i ddechrau ohoni.
cli-check-near = Mae `{ $path }` yn gorffen yn .{ $ending } ac nid yw’n cael ei gwirio: newidiwch ei henw i { $name }.
cli-check-near-more = { $count ->
    [one] Enwir ffeil arall felly.
   *[other] Enwir { $count } o ffeiliau eraill felly.
}
cli-check-clean = { $count ->
    [one] Gwiriwyd 1 senario: dim i’w gywiro.
   *[other] Gwiriwyd { $count } o senarios: dim i’w gywiro.
}
cli-new-written = Ysgrifennwyd { $slug }.ron. Mae `redress workshop { $slug }.ron` yn ei ddangos wrth ichi ysgrifennu, `redress check { $slug }.ron` yn ei wirio, a `redress play { $slug }.ron` yn ei chwarae.
cli-law-nothing = Nid oes dim yn y gofrestr yn cynnwys “{ $text }”.
cli-history-none = Nid oes rhediadau wedi’u cadw eto. Mae `redress play` yn dechrau un.
cli-history-unfinished = { $moves ->
    [one] Stopiwyd ar ôl 1 dewis; mae `redress play { $scenario } --resume` yn mynd ymlaen.
   *[other] Stopiwyd ar ôl { $moves } o ddewisiadau; mae `redress play { $scenario } --resume` yn mynd ymlaen.
}
cli-history-aside = { $moves ->
    [one] Stopiwyd ar ôl 1 dewis; daeth rhediad diweddarach yn ei le.
   *[other] Stopiwyd ar ôl { $moves } o ddewisiadau; daeth rhediad diweddarach yn ei le.
}
cli-history-ended = { $band }, { $overall } o 100. { $headline }
cli-history-facts = { $mode }, hedyn { $seed }.
cli-history-tuned = Wedi’i bwyso gan fodel wedi’i addasu.
studied-findings = { $count ->
    [one] Mae gan `redress check { $file }` 1 canfyddiad am y senario hwn.
   *[other] Mae gan `redress check { $file }` { $count } o ganfyddiadau am y senario hwn.
}
studied-faulty = Ni ellir gwneud dim ohono nes cywiro hyn. Mae `redress check { $file }` yn dweud yr un peth; mae `redress check --explain CODE` yn dweud mwy.
solve-states = Edrychwyd ar { $states } o sefyllfaoedd, dros y tair anian a all fod gan gwsmer.
solve-situation-means = Sefyllfa yw tro ynghyd â phopeth a ddigwyddodd cynt ac sy’n dal i allu bod o bwys yno.
strand-means = Llinyn yw un llinell o’r sgôr: un o’r pedwar cam, neu’r gyfraith.
solve-nothing = Nid yw’n union, felly ni roddir: dim byd. Ar gyfer un anian mae mwy na { $limit } o sefyllfaoedd ({ $met } lle mae gwres yn cyfrif ar wahân), mwy na { $beside } mewn un tro, neu rifau rhy fawr i’w hadio.
solve-no-totals = Nid yw’n union, felly ni roddir: y sgôr ar y cyfan, y bandiau a’r llinell orau a gwaethaf. Mae angen y pwyntiau ar bob llinyn gyda’i gilydd arnynt, ac mae mwy na { $limit } o { $what } ar gyfer un anian.
solve-situations = sefyllfaoedd
solve-pairs = barau o sefyllfa a phwyntiau
solve-no-chances = Nid yw’n union, felly ni roddir: pa mor debygol yw pob diwedd. Ni ellir rhannu’r siawns hyd at ddeuddeg digid.
solve-no-band-chances = Nid yw’n union, felly ni roddir: pa mor debygol yw pob band. Ni ellir rhannu’r siawns hyd at ddeuddeg digid.
solve-earned = Beth all ddod ohono, o’r lleiaf i’r mwyaf
solve-span = { $least } i { $most }
solve-overall = Ar y cyfan
solve-overall-mean = { $least } i { $most }; { $mean } ar gyfartaledd, wrth ddewis ar hap
solve-bands = Bandiau, wrth ddewis ar hap
solve-endings = Diweddiadau, wrth ddewis ar hap
solve-ending = { $chance }. { $bands }, ar ôl { $count ->
    [one] 1 dewis
   *[other] { $count } o ddewisiadau
} neu fwy.
solve-ending-plain = Ar ôl { $count ->
    [one] 1 dewis
   *[other] { $count } o ddewisiadau
} neu fwy.
solve-ending-never = Byth yn cael ei gyrraedd.
solve-bands-from = { $worst } i { $best }
solve-best-line = Y llinell orau, gyda chwsmer sydd { $temperament }
solve-worst-line = Y llinell waethaf, gyda chwsmer sydd { $temperament }
temper-even = yn wastad ei dymer
temper-quick = yn gyflym i ddigio
temper-slow = yn araf i ddigio
solve-no-return = Pwyntiau di-droi’n-ôl: collir y band gorau am byth
solve-no-return-none = Nid oes dim a ddywedir yn colli’r band gorau am byth.
solve-always = { $choice }: bob amser
solve-sometimes = { $choice }: mewn rhai sefyllfaoedd
solve-never-offered = Byth yn cael ei gynnig
solve-never-because = oherwydd { $reason }
solve-never-met = oherwydd na chyrhaeddir ei dro byth
solve-unreachable = Byth yn cael ei gyrraedd
solve-all-met = Cyrhaeddir pob tro a diwedd, a chynigir pob dewis yn rhywle.
simulate-runs = { $runs } o rediadau yn ôl y polisi { $policy }, hedyn { $seed }.
simulate-policy-means = Polisi yw sut mae’r chwaraewr awtomatig yn dewis; mae `redress simulate --help` yn eu rhestru.
simulate-deviation-means = Y cymedr yw’r cyfartaledd; mae’r gwyriad yn dweud pa mor bell ohono y daw rhediadau fel arfer.
simulate-strands = Beth enillwyd: cymedr, a gwyriad safonol
simulate-mean = { $mean }, gwyriad { $sd }
simulate-too-large = Rhy fawr i ddweud beth yw’r gorau, felly ni roddir sgorau ar y cyfan na bandiau.
simulate-bands = Bandiau
simulate-endings = Diweddiadau
cli-usage =
    Gellir chwarae Redress mewn terfynell, neu drwy sgript:
      redress list
      redress play SENARIO
      redress play SENARIO --auto best --json
    Mae `redress --help` yn dweud mwy.

menu-title = Â phwy ydych chi am siarad?
menu-ask = Rhif o 1 i { $count }, neu q i adael:

play-facts = { $mode }, hedyn { $seed }.
play-keys-hint = Atebwch â rhif. Mae ? yn rhestru’r bysellau eraill; cedwir pob dewis.
play-you = Chi: { $text }
play-went = (Aethoch i { $node }.)
play-ask-number = Rhif o 1 i { $count }, os gwelwch yn dda, neu ? am y bysellau.
play-not-offered = Ni ellir ateb “{ $answer }” yma: rhif o 1 i { $count }, neu ? am y bysellau.
play-taken-back = Wedi’i dynnu’n ôl.
play-input-ended = Daeth y mewnbwn i ben cyn y sgwrs.
recorded-turn = Boddhad { $satisfaction }, teyrngarwch { $loyalty }, gwres { $heat }.
play-kept = Cedwir y rhediad: mae `redress play { $id } --resume` yn mynd ymlaen ag ef.
resume-ask = { $moves ->
    [one] Stopioch yma ar ôl 1 dewis ({ $mode }, { $when }). Mynd ymlaen ag ef? Mae y yn mynd ymlaen, n yn dechrau eto.
   *[other] Stopioch yma ar ôl { $moves } o ddewisiadau ({ $mode }, { $when }). Mynd ymlaen ag ef? Mae y yn mynd ymlaen, n yn dechrau eto.
}
explore-ended = Dyma ddiwedd. Mae g NOD yn mynd i rywle arall, u yn tynnu’r dewis olaf yn ôl, q yn dangos beth welsoch.

key-number = dweud hynny
key-card = cerdyn y cwsmer
key-transcript = yr hyn a ddywedwyd hyd yma
key-law = chwilio am TEXT yng nghofrestr y gyfraith
key-take-back = tynnu’r dewis olaf yn ôl
key-go = mynd i dro neu ddiwedd arall
key-quit = stopio; cedwir y rhediad

card-title = Cerdyn { $name }
card-operational = Beth ddigwyddodd (gweithredol)
card-analytical = Y ffigurau (dadansoddol)
card-collaborative = Beth ysgrifennodd timau eraill (cydweithredol)
card-authority = Beth y cewch gytuno iddo
card-agree = Ad-daliad hyd at { $refund }; ewyllys da hyd at { $goodwill }.

why-title = Pam
why-next = Y tro nesaf: { $text }
award = { $points } o { $best } yma.
moved-up = { $now }, i fyny { $by }
moved-down = { $now }, i lawr { $by }
moved-not = { $now }, fel o’r blaen
law-claim = { $verdict } ({ $points }): { $reason }
law-from = Mewn grym ers { $from }
law-from-to = Mewn grym o { $from } hyd { $to }
law-mistake = Camgymeriadau cyffredin
law-not-said = Nid yw’n dweud
law-when = Pryd
law-standing = Statws
law-stands = Ar { $on }: { $standing }
law-certainty = Pa mor sicr
law-checked = Gwiriwyd
law-review = Gwirio eto erbyn
law-past-review-short = heibio i’w ddyddiad adolygu
law-past-review = Mae’r cofnod hwn heibio i’w ddyddiad adolygu. Gwiriwch ef cyn dibynnu arno.
law-trades = Masnachau
law-every-trade = pob masnach
law-no-day-known = nid yw’r diwrnod cyntaf yn hysbys
law-day-stands-for = { $unknown }; mae { $day } yn ei le
law-practise = Ymarfer hyn
law-changed-since = Beth a ddechreuodd neu a ddaeth i ben ers { $since }, a beth sydd i ddod
law-changed-none = Ni ddechreuodd ac ni ddaeth dim i ben ers { $since }, ac nid oes dim hysbys i ddod.
law-judged = Barnwyd ar { $on }.
cli-law-found = { $found } o { $total } darpariaeth, fel yr oedd y gyfraith ar { $on }.
cli-law-nothing-fits = Nid oes darpariaeth yn cyfateb i bopeth y gofynnwyd amdano.

stands-since = Mewn grym ers { $from }.
stands-until = Mewn grym o { $from } hyd { $to }.
stands-day-unknown = Mewn grym; nid yw’r diwrnod cyntaf yn hysbys.
stands-not-yet = Ddim mewn grym eto ar { $on }: mae’n dechrau ar { $from }.
stands-not-yet-day-unknown = Ddim mewn grym eto ar { $on }; nid yw’r diwrnod cyntaf yn hysbys.
stands-ended = Ddim mewn grym mwyach ar { $on }: daeth i ben ar { $to }.
stands-check-first = Gall fod mewn grym, ers { $from }. Gwiriwch yn gyntaf.
stands-check-first-day-unknown = Gall fod mewn grym; nid yw’r diwrnod cyntaf yn hysbys. Gwiriwch yn gyntaf.
how-sure-is = Pa mor sicr: { $certainty }.
checked-on = Gwiriwyd { $checked }.
past-its-check-of = Roedd angen ei wirio erbyn { $review }: edrychwch cyn dibynnu arno.

debrief-band = { $band }: { $overall } o 100.
debrief-rule = Mae { $band } yn gofyn am hyn: { $rule }
debrief-lacks = Yr hyn sydd ar goll ar gyfer { $band }:
debrief-claim = { $number }. { $label }. { $claim }
lacks-strand = { $strand } ar { $share } o’i orau (dyma { $awarded } o { $best })
debrief-too-large = Mae’r senario hwn yn rhy fawr i’w sgorio’n union, felly ni roddir band.
debrief-explored = Roeddech yn archwilio, felly nid oes dim yn cael ei sgorio.
debrief-strands = Beth enilloch, o’r gorau oedd ar gael
strand-score = { $awarded } o { $best }
debrief-curve = Boddhad a theyrngarwch, tro wrth dro
debrief-start = Ar y dechrau
debrief-turn = { $number }. { $label }
debrief-law = Beth ddywedoch am y gyfraith
debrief-turns-explored = Beth ddywedoch
debrief-turns = Beth ddywedoch, a pham y sgoriodd
debrief-measures = Beth mae’n ei olygu i’r busnes
measure-csat-why = { $value } o 5: mae boddhad o { $satisfaction } heibio i { $steps } o 4 gris.
measure-recommend-why = { $value } o 10, { $class }: { $weighs } gwaith boddhad { $satisfaction } a { $beside } gwaith teyrngarwch { $loyalty }, wedi’i rannu â { $divisor }.
measure-effort-why = { $value } o 7: dweud eto { $repeats }, trosglwyddo { $transfers }, addewidion amwys { $vague }.
measure-keep-why = { $value }: { $base } i ddechrau, { $loyalty } am deyrngarwch, { $switching } am drafferth gadael.
measure-value-why = { $value } o { $stake } yn y fantol, gwaith { $keep }. Elw blynyddol o { $margin }, { $retention } o gwsmeriaid yn cael eu cadw bob blwyddyn, gostyngiad o { $discount }.
debrief-goal = Un peth i fynd ag ef i’r gwaith
debrief-taken-back = { $count ->
    [one] Tynnwyd yn ôl unwaith.
    [two] Tynnwyd yn ôl ddwywaith.
   *[other] Tynnwyd yn ôl { $count } o weithiau.
}

## Home
briefing = Briffio
library = Llyfrgell
history = Hanes
settings = Gosodiadau
quit = Gadael
home = Hafan
back = Yn ôl
keys = Bysellau
waits-for-you = Yn aros ichi fynd ymlaen.
wants-to-talk = Yn aros i siarad â chi.
still-waiting = Mae { $name } yn dal i aros.
left-at = { $title }, tro { $turn }, { $mode }. Gadawyd ar { $day } am { $time }.
go-on-with = Ymlaen â { $name }
start-it-again = Ei ddechrau eto
waits-on-the-phone = Mae { $name } ar y ffôn.
waits-at-the-counter = Mae { $name } wrth y cownter.
waits-in-the-chat = Mae { $name } yn y sgwrs ar-lein.
waits-by-email = Mae { $name } wedi anfon e-bost.
waits-in-public = Mae { $name } wedi postio’n gyhoeddus.
todays-practice = Ymarfer heddiw
person-and-channel = { $name }, { $channel }. Anhawster { $difficulty } o 5.
chosen-new = Dewiswyd am nad ydych wedi’i chwarae eto.
chosen-other-facts = Dewiswyd am fod rhai dyddiau ers ichi gwrdd â’r cwsmer hwn, a bod y ffeithiau’n wahanol bellach.
chosen-longest-ago = Dewiswyd am mai dyma’r hiraf ers ichi ei chwarae.
meet = Cwrdd â { $name }
your-goal = Eich nod
goal-from = O { $title }, { $day }.
no-scenarios = Nid oes dim i’w ymarfer eto.
no-scenarios-what = Rhowch ffeil senario yn eich ffolder senarios, neu dechreuwch Redress â --scenarios a ffolder.
library-state = { $count ->
    [one] un senario
   *[other] { $count } o senarios
}{ $new ->
    [0] , wedi’u chwarae i gyd
   *[other] , { $new } heb eu chwarae eto
}
history-state = { $count ->
    [0] dim rhediadau eto
    [one] un rhediad
   *[other] { $count } o rediadau
}
law-state = { $count } o reolau mewn geiriau plaen
settings-state = lliwiau, maint y testun, symudiad, iaith
home-state = gallwch fynd ymlaen yn nes ymlaen
keys-state = pob bysell ar y sgrin hon
work-is-kept-here = Ar y cyfrifiadur hwn yn unig y mae eich gwaith, wedi’i gadw ar bob dewis.
work-is-not-kept = Nid yw eich rhediadau’n cael eu cadw.

## The library
kind = Math
kind-scenario = Cwyn gyfan
kind-drill = Ymarfer byr, tua thri munud
variant-of = Ffeithiau gwahanol i “{ $title }”
variant-changed = Beth oedd yn wahanol i “{ $title }”: { $changed }
variant-comes = O { $day } ymlaen, daw { $name } yn ôl gyda ffeithiau eraill.
scenarios = Senarios
shown-of-all = { $shown } o { $all }, yr hawsaf yn gyntaf
find-a-scenario = Dod o hyd i senario
channel = Sianel
customer = Cwsmer
trade = Masnach
of-five = { $difficulty } o 5
difficulty-is = Anhawster { $difficulty } o 5
law-is = Y gyfraith: { $law }
law-none = dim wedi’i ddyfynnu
law-and-more = { $law }; a { $more } arall
best = Gorau:
not-played-yet = Heb ei chwarae eto
no-band-yet = Wedi’i chwarae, dim band eto
from-file = O { $file }
none-like-this = Nid oes senario fel hyn.
show-all = Dangos popeth
faults = { $count ->
    [one] un diffyg
   *[other] { $count } o ddiffygion
}

## The table of criteria
criteria-table = Meini prawf
criteria-covered = Mae gan { $covered } o { $possible } senario
criteria-possible = Gall sgwrs ddangos { $possible } o’r { $all } maen prawf hyn. Caiff y lleill eu dangos yn ysgrifenedig neu yn y gwaith.
criteria-missing = { $count ->
    [0] Mae gan bob un o’r rheini senario.
    [one] Nid oes senario eto ar gyfer un o’r rheini: { $codes }.
   *[other] Nid oes senario eto ar gyfer { $count } o’r rheini: { $codes }.
}
scenarios-of-it = { $count ->
    [one] un senario
   *[other] { $count } o senarios
}
criteria-what = Yr hyn y mae’r diploma’n ei ofyn, yn ein geiriau ni, a’r senarios sy’n rhoi tystiolaeth ar ei gyfer. Tystiolaeth ymarfer ydyw: yr asesydd sy’n penderfynu.
unit-is = { $unit }: { $title }
key-its-scenarios = ei senarios yn y llyfrgell
no-scenario-for-it = Dim senario eto
shown-elsewhere = Yn ysgrifenedig neu yn y gwaith
no-conversation-shows-it = Ni all sgwrs ei ddangos
code-verified = Cod wedi’i wirio
code-known = Cod o’r cof
how-sure-of-codes = Ystyr “O’r cof” yw y gall y cod fod un allan: gofynnwch i’ch corff dyfarnu.

## The briefing
your-role = Eich rôl
what-this-practises = Beth mae hyn yn ei ymarfer
stages = Camau
criteria = Meini prawf
how-to-play = Sut ydych chi am ei chwarae?
start-the-call = Dechrau’r alwad
go-to-the-counter = Mynd at y cownter
open-the-chat = Agor y sgwrs
open-the-email = Agor yr e-bost
open-the-post = Agor y postiad
stop-at-any-time = Gallwch stopio unrhyw bryd. Cedwir y cyfan ar bob dewis.

## The history
runs-latest-first = { $count ->
    [one] un rhediad
   *[other] { $count } o rediadau, y diweddaraf yn gyntaf
}
on-day-at = { $day } am { $time }.
first-attempt = Ymgais gyntaf.
taken-back = { $count ->
    [one] Tynnwyd yn ôl unwaith.
    [2] Tynnwyd yn ôl ddwywaith.
   *[other] Tynnwyd yn ôl { $count } o weithiau.
}
stopped-at-turn = Stopiwyd ar dro { $turn }.
with-tuned-model = Gyda model wedi’i addasu.
unfinished = heb ei orffen
band-and-overall = { $band }, { $overall }
not-scored = heb ei sgorio
no-band = dim band
no-runs = Nid ydych wedi chwarae eto.
no-runs-what = Cedwir pob sgwrs yma o’i dewis cyntaf ymlaen.

## The settings
settings-apply = Mae pob un yn gweithio ar unwaith.
colours = Lliwiau
light = Golau
dark = Tywyll
change-colours = Newid rhwng golau a thywyll
size-of-text = Maint y testun
per-cent = { $size } %
bigger = Mwy
smaller = Llai
movement = Symudiad
less-movement = Llai o symudiad
less-movement-means = Nid oes dim yn blincio, yn anadlu nac yn llithro. Mae wynebau a mesuryddion yn neidio i’w lle.
change-movement = Newid symudiad
language = Iaith
welsh-is-a-draft = Drafft yw’r fersiwn Gymraeg; nid oes siaradwr Cymraeg wedi’i gwirio. Saesneg o hyd yw geiriau cwsmeriaid, y gyfraith, canfyddiadau a negeseuon gwall. (The Welsh is a draft that no Welsh speaker has checked.)
change-language = Newid yr iaith
settings-not-kept = { $why } Maent yn para nes cau’r ffenestr.
what-is-kept = Beth sy’n cael ei gadw, a ble
runs-are-in = Rhediadau:
runs-are-nowhere = ddim yn cael eu cadw
settings-are-in = Gosodiadau:
own-scenarios-are-in = Eich senarios eich hun:
the-model = Sut mae cwsmeriaid yn ymateb
a-teaching-model = O fodel dysgu y daw boddhad a theyrngarwch, nid o ragolwg o’r hyn y byddai person go iawn yn ei wneud.
model-shipped = Ei bwysau yw’r rhai sy’n dod gyda Redress.
model-tuned = Ei bwysau yw rhai eich hyfforddwr. Nodir rhediadau “tuned model”.

## Pause, closing, keys, turns
pause-is-safe = Gallwch adael pryd bynnag y mynnwch. Cedwir pob dewis, ac mae’r hafan yn cynnig mynd ymlaen.
pause-is-not-safe = Nid yw eich rhediadau’n cael eu cadw. Os gadewch nawr, collir y sgwrs hon.
close-redress = Cau Redress?
closing-is-safe = Mae popeth wedi’i gadw.
close-the-window = Cau’r ffenestr
stay = Aros
on-this-screen = Ar y sgrin hon
everywhere = Ym mhobman
key-tab = I’r rheolydd nesaf; gyda Shift, i’r un cynt
key-enter = Pwyso’r hyn sydd â’r ffocws; felly hefyd Space
key-esc = Yn ôl, neu saib
key-help = Y bysellau hyn
key-first-thing = Y peth cyntaf i’w wneud
key-arrows = Symud y ffocws
key-open-briefing = Agor y briffio
key-open-run = Agor y rhediad, neu fynd ymlaen ag ef
key-start = Dechrau yn y modd sydd wedi’i oleuo
key-search = Chwilio
key-choose = Dweud neu wneud hyn
key-why = Pam y gwnaeth y dewis olaf yr hyn a wnaeth
turns-and-endings = Mynd i
turns = Troeon
endings = Diweddiadau
you-are-here = rydych chi yma

changed-lately = Beth newidiodd, a beth sydd i ddod
changed-near = Beth newidiodd o gwmpas y diwrnod hwnnw
change-begins = yn dod i rym. Peidiwch â’i ddyfynnu eto.
change-began = wedi dod i rym.
change-may-have-begun = efallai wedi dod i rym. Gwiriwch yn gyntaf.
change-ends = yn dod i ben.
change-ended = wedi dod i ben.
nothing-changed-lately = Dim o fewn dwy flynedd i’r diwrnod hwnnw.
teaching-not-advice-ask = Deunydd dysgu, nid cyngor cyfreithiol. Os ydych yn ansicr yn y gwaith, gofynnwch cyn addo.
practise-it = Ei ymarfer
nothing-practises-it = Nid oes senario’n ei ddyfynnu eto.
best-so-far = Gorau: { $band }

## The workshop
workshop = Gweithdy
your-own-files = Eich ffeiliau eich hun
your-own-files-what = Mae pob un yn agor yn y gweithdy, sy’n ei darllen eto bob tro y byddwch yn ei chadw.
findings = Canfyddiadau
findings-of-file = Canfyddiadau { $count }
play = Chwarae
reading-the-file = Yn darllen y ffeil…
read-at = Darllenwyd am { $time }
read-at-and-checking = Darllenwyd am { $time }, yn dal i chwilio am yr hyn y mae’r graff cyfan yn unig yn ei ddangos
looked-at = Chwiliwyd amdani am { $time }
nothing-to-mend = Dim i’w gywiro
nothing-to-mend-what = Gellir ei chwarae o’i ddechrau i bob diwedd: mae P yn ei chwarae, A yn dangos ei graff. Daliwch ati i ysgrifennu: caiff ei ddarllen eto bob tro y byddwch yn ei gadw.
can-be-played-but = Gellir ei chwarae. { $warnings ->
    [one] Un peth i edrych arno
   *[other] { $warnings } o bethau i edrych arnynt
}
errors-to-mend = { $errors ->
    [one] Un gwall i’w gywiro
   *[other] { $errors } o wallau i’w cywiro
}{ $warnings ->
    [0] {""}
    [one] , ac un peth i edrych arno
   *[other] , a { $warnings } o bethau i edrych arnynt
}
an-error = Gwall
a-warning = Rhybudd
a-note = Nodyn
line-and-column = Llinell { $line }, colofn { $column }
source-line = Llinell { $line }: { $text }
see-line = Gweler llinell { $line }:
what-to-do = Beth i’w wneud:
more-findings = { $count ->
    [one] Mae un arall heb ei ddangos. Cywirwch y rhain yn gyntaf.
   *[other] Mae { $count } arall heb eu dangos. Cywirwch y rhain yn gyntaf.
}
no-explanation = Nid oes mwy i’w ddweud am hyn.
nothing-to-play-yet = Nid oes dim i’w chwarae eto
nothing-to-play-yet-what = Ni ellid chwarae unrhyw fersiwn o’r ffeil hon hyd yma. Cywirwch yr hyn sydd o dan Canfyddiadau, ac mae’n dechrau yma ohono’i hun.
file-is-gone = Nid yw { $file } yno nawr. Cadwch hi eto, ac mae hyn yn mynd ymlaen ohono’i hun.
folder-is-gone = Nid yw ffolder { $file } yno nawr. Pan ddaw’n ôl, mae hyn yn mynd ymlaen ohono’i hun.
cannot-be-played-as-it-stands = Ni ellir chwarae’r ffeil fel y mae.
play-keeps-the-version = Mae Chwarae’n cadw fersiwn { $time }, yr un olaf y gellid ei chwarae.
found-when-it-was-there = Yr hyn a ganfuwyd pan oedd yno ddiwethaf
changes-come-late = Nid yw’r system yn dweud pryd mae’r ffeil yn newid ({ $why }), felly edrychir arni bob dwy eiliad.
workshop-no-thread = Ni all y gweithdy wylio’r ffeil: { $why }. Caewch raglenni eraill, a’i hagor eto.
lost-node = Nid yw ‘{ $gone }’ yn y ffeil mwyach, felly rydych yn sefyll yn ‘{ $now }’.
lost-move = Nid yw ‘{ $choice }’ yn ‘{ $node }’ yn arwain yma mwyach. Rydych yn aros yma fel yr oeddech; anghofir yr hyn a arweiniodd yma.
lost-flag = Nid yw’r faner ‘{ $flag }’ yn y ffeil mwyach.
an-ending = Diwedd
from-the-start = O’r dechrau
all-the-reasons = Yr holl resymau
variants-of-the-line = Amrywiadau ar y llinell hon: gellir llefaru { $may } o { $all } nawr
variant-drawn = Wedi’i llefaru, wedi’i thynnu gan yr hedyn:
variant-drawn-since = Wedi’i llefaru, wedi’i thynnu gan yr hedyn; mae’n gofyn am { $holds }:
variant-may-be-drawn = Gellir ei thynnu hefyd:
variant-needs = Ddim nawr, mae angen { $needs }:
nothing-is-offered-here = Nid oes dim ar gynnig yma yn y cyflwr hwn. Anfonid pwy bynnag a ddôi yma i’r diwedd ‘{ $ending }’.
one-thing-to-take-along = Un peth i fynd ag ef i’r gwaith:
not-offered-here = { $count ->
    [one] Nid yw un dewis ar gynnig yma
   *[other] Nid yw { $count } o ddewisiadau ar gynnig yma
}
it-needs = Mae angen
choice-at-node = ‘{ $choice }’ yn ‘{ $node }’
flag-is-set-by = Caiff ‘{ $flag }’ ei gosod gan { $choices }{ $more ->
    [0] .
   *[other] , a { $more } arall.
}
needs-flag = gosod ‘{ $flag }’
needs-no-flag = peidio â gosod ‘{ $flag }’
needs-heat = gwres o { $heat } neu fwy
needs-less-heat = gwres o dan { $heat }
needs-heard = cydnabod rhywbeth
needs-unheard = peidio â chydnabod dim
needs-failed = { $count ->
    [one] un adferiad a fethodd
   *[other] { $count } o adferiadau a fethodd neu fwy
}
needs-fewer-failed = { $count ->
    [one] dim adferiad a fethodd
   *[other] llai na { $count } o adferiadau a fethodd
}
needs-and-is = { $asked } ({ $now } ydyw)
needs-all = pob un o’r rhain: { $parts }
needs-not-all = nid pob un o’r rhain: { $parts }
needs-any = un o’r rhain: { $parts }
needs-none = dim un o’r rhain: { $parts }
the-state-here = Y cyflwr yma: gosodwch ef fel y mynnwch
acknowledged = Mae rhywbeth wedi’i gydnabod
failed-recoveries = Adferiadau a fethodd
failed-none = Dim
failed-one = Un
failed-two = Dau neu fwy
flags = Baneri
flag-just-set = { $flag } (newydd ei gosod)
temperament = Anian
even = Gwastad
quick-to-anger = Cyflym
slow-to-anger = Araf
seed-of-the-draws = Hedyn
the-next = Y nesaf
find-a-turn = Dod o hyd i dro neu ddiwedd
no-turn-like-this = Nid oes tro na diwedd fel hyn.
key-explain = Egluro canfyddiad, neu ei blygu ymaith
key-next-seed = Yr hedyn nesaf

## The graph of a story
graph-bands = { $worst } i { $best }
graph-never = byth yn cael ei gyrraedd
graph-anywhere-heat = o unrhyw le ar wres 100,
graph-anywhere-turns = neu ar ôl { $count } o ddewisiadau
graph-best = Y llinell orau
graph-taken = Y ffordd a gymeroch
graph-back = Yn ôl i dro cynharach
graph-walk-out = Wedi’i arwain allan gan wres neu derfyn y troeon
graph-about = { $turns ->
    [one] Un tro
   *[other] { $turns } o droeon
}, { $endings ->
    [one] un diwedd
   *[other] { $endings } o ddiweddiadau
} a { $choices } o ddewisiadau.
graph-unsolved = Rhy fawr i gael ateb union: ni ddangosir y llinell orau na bandiau’r diweddiadau.
graph-straight = { $count ->
    [one] Tynnir un ffordd hir
   *[other] Tynnir { $count } o ffyrdd hir
} yn uniongyrchol, y tu ôl i’r blychau: mae gormod i’w harwain o’u cwmpas.
graph-about-best = Y llinell orau: { $labels }. Mae’n gorffen yn { $ending }.
cli-graph-written = Ysgrifennwyd `{ $path }`.
the-graph = Graff
graph-of = Graff { $title }
graph-help = Mae’r bysellau saeth yn dilyn y ffyrdd, plws a minws yn chwyddo, L yn dangos y cyfan fel rhestr.
graph-as-list = Rhestr
graph-as-picture = Llun
graph-closer = Yn nes
graph-further = Ymhellach
graph-all = Y cyfan
graph-leads-to = Yn arwain at { $node }.
graph-on-best = Ar y llinell orau.
graph-your-way = Dyma a gymeroch.
graph-you-were-here = Buoch chi yma.
graph-in-band = Wedi’i gyrraedd â { $bands }.
graph-choices = Dewisiadau
graph-from = Wedi’i gyrraedd o
graph-from-with = â { $labels }
key-graph-arrows = Dilyn y ffyrdd, ac i fyny ac i lawr
key-graph-zoom = Yn nes, ac ymhellach i ffwrdd
key-graph-list = Fel rhestr, neu fel llun
key-costliest-other-way = Rhoi cynnig ar y tro a gostiodd fwyaf y ffordd arall
graph-start-here = Dechrau’r rihyrsal yma
graph-go-on-here = Mynd ymlaen yma
graph-here = Mae’r rihyrsal yn sefyll yma.
graph-where-it-stands = Lle mae’r rihyrsal yn sefyll
graph-help-start = Mae Enter yn dechrau’r rihyrsal wrth y blwch dan sylw.
graph-how-to-start = Mae clic dwbl, neu Enter, yn dechrau’r rihyrsal wrth unrhyw dro neu ddiwedd.
graph-being-drawn = Mae’r graff yn cael ei lunio…

## Wynebau, sianeli, y ddesg a’r llyfrgell
face-neutral = Niwtral
face-annoyed = Wedi digio
face-angry = Dig
face-furious = Cynddeiriog
face-worried = Pryderus
face-tearful = Dagreuol
face-sceptical = Amheus
face-sarcastic = Coeglyd
face-relieved = Yn falch o’r rhyddhad
face-pleased = Bodlon
face-grateful = Diolchgar
face-resigned = Wedi ildio
face-embarrassed = Mewn cywilydd
weekday-short = { $day ->
    [1] Llun
    [2] Maw
    [3] Mer
    [4] Iau
    [5] Gwe
    [6] Sad
   *[7] Sul
}
short-day = { $weekday } { $day }
you-posted = Postioch chi: { $text }
received-at = Derbyniwyd { $time }.
posted-at = Postiwyd { $time }.
chat-so-far = Y sgwrs hyd yma
photo-of = Llun: { $text }
the-letter = Y llythyr
letter-to = at { $to }
letter-re = Parthed: { $subject }
letter-in-answer = mewn ateb i’ch un chi
the-thread = Yr edefyn
post-by = Postiodd { $name }: { $text }
count-same = yr un fath yma
count-angry = yn ddig
count-reading = yn darllen
your-reply-is-public = { $others ->
    [0] Mae’ch ateb yn gyhoeddus: { $pronoun ->
        [she] bydd hi’n ei ddarllen, a gall unrhyw un arall.
        [he] bydd ef yn ei ddarllen, a gall unrhyw un arall.
       *[they] byddan nhw’n ei ddarllen, a gall unrhyw un arall.
    }
   *[other] Mae’ch ateb yn gyhoeddus: { $pronoun ->
        [she] bydd hi’n ei ddarllen, a hwythau hefyd.
        [he] bydd ef yn ei ddarllen, a hwythau hefyd.
       *[they] bydd y cwsmer yn ei ddarllen, a hwythau hefyd.
    }
}
looks-worried = yn edrych yn bryderus
looks-sarcastic = yn edrych fel petai’n jôc
looks-sceptical = yn edrych yn amheus
looks-relieved = yn edrych yn falch o’r rhyddhad
looks-pleased = yn edrych yn fodlon
looks-angry = yn edrych yn ddig
looks-annoyed = yn edrych wedi digio
notes = Nodiadau
your-notes = Eich nodiadau
no-notes = Ni ysgrifennwyd dim.
a-good-note = Mae nodyn da yn gadael i rywun dieithr fynd ymlaen: beth ddigwyddodd, beth a addawyd, erbyn pryd, a chan bwy. Ffeithiau, nid eich barn am y person; gall ofyn am gael ei ddarllen.
notes-are-kept = Cedwir gyda’r rhediad hwn wrth ichi deipio. Mae Esc yn mynd yn ôl i’r sgwrs.
notepad-soon-full = { $room ->
    [one] Lle i un nod arall o { $most }.
   *[other] Lle i { $room } nod arall o { $most }.
}
note-added = Wedi’i ysgrifennu.
note-taken-away = Mae’r llinell olaf wedi mynd.
note-too-long = Nid yw hynny’n ffitio: mae lle i { $room } nod arall o { $most }. Mae n - yn tynnu’r llinell olaf.
notepad-full = Mae’r pad nodiadau’n llawn: mae’n dal { $most } nod. Byrhewch rywbeth i fynd ymlaen.
recency = Diweddaredd
frequency = Amlder
money = Arian
segment = Segment
scored = { $value } ({ $score })
days-ago = { $count ->
    [0] heddiw
    [one] ddoe
   *[other] { $count } diwrnod yn ôl
}
a-year = { $count ->
    [one] unwaith y flwyddyn
   *[other] { $count } y flwyddyn
}
money-a-year = { $money } y flwyddyn
segment-is = { $segment } ({ $scores })
history-in-short = { $segment }; { $since }
not-on-this-card = nid ar y cerdyn hwn
why-recency = Sgôr o 1 i 5. Prynwyd ddiwethaf ar { $day }. Hyd at { $cuts } diwrnod yn ôl sy’n sgorio 5, 4, 3 a 2.
why-no-recency = Nid yw’r cerdyn yn dweud pryd y prynwyd ddiwethaf, felly nid yw’n enwi segment chwaith.
why-frequency = Sgôr o 1 i 5. Mae { $cuts } archeb y flwyddyn neu fwy yn sgorio 5, 4, 3 a 2.
why-money = Sgôr o 1 i 5. Mae { $cuts } y flwyddyn neu fwy yn sgorio 5, 4, 3 a 2.
why-segment = Diweddaredd, amlder, arian: { $scores }. { $segment }: { $rule } Mae cwmni’n gosod ei farciau ei hun. Nid yw cwynion yn cyfrif.
segment-champion = Pencampwr
segment-champion-rule = 4 neu fwy ar y tri.
segment-at-risk = Mewn perygl
segment-at-risk-rule = prynwyd yn aml neu’n dda, ond nid yn ddiweddar. Dylai rhywun ffonio.
segment-lapsed = Wedi darfod
segment-lapsed-rule = prynwyd ychydig, ac nid yn ddiweddar.
segment-loyal = Aml
segment-loyal-rule = 4 neu fwy ar amlder.
segment-big-spender = Gwariwr mawr
segment-big-spender-rule = 4 neu fwy ar arian, er nad ar amlder.
segment-new = Newydd
segment-new-rule = yma ers llai na blwyddyn.
segment-regular = Rheolaidd
segment-regular-rule = 3 ar amlder neu arian.
segment-occasional = Achlysurol
segment-occasional-rule = ychydig ar amlder ac arian, ond yn ddiweddar.
why-margin = Yr hyn sy’n weddill o { $spend } y flwyddyn wedi talu am nwyddau a gwasanaeth. O lyfrau’r cwmni.
by-the-teaching-model = Yn ôl model addysgu:
stays = { $pronoun ->
    [she] Mae hi’n aros
    [he] Mae ef yn aros
   *[they] Maen nhw’n aros
}
in-hundred = { $chance } ym mhob 100
why-keep = Pan ddechreuodd hyn, o 100 fel { $pronoun ->
    [she] hi
    [he] ef
   *[they] nhw
} byddai { $chance } yn aros: { $base } i ddechrau, { $by-loyalty } am deyrngarwch o { $loyalty }, { $switching } am y drafferth o adael; byth o dan 0 na thros 100. Model addysgu, nid rhagolwg.
worth-if-kept = { $pronoun ->
    [she] Os gwna hi
    [he] Os gwna ef
   *[they] Os gwnân nhw
}
in-all = { $money } i gyd
why-value = Yr elw o { $margin }, flwyddyn ar ôl blwyddyn, tra bo { $retention } ym mhob 100 yn aros bob blwyddyn ac aros blwyddyn yn tynnu { $discount } ym mhob 100: { $stake }. Model addysgu, nid rhagolwg.
notes-held = { $count ->
    [0] ni ysgrifennodd neb ddim
    [one] un nodyn
   *[other] { $count } nodyn
}
note-helps = Nodyn sy’n helpu:
note-fails = Nodyn sy’n siomi’r person nesaf:
you-wrote-label = Ysgrifennoch chi
you-posted-label = Postioch chi
they-wrote = { $pronoun ->
    [she] Ysgrifennodd hi
    [he] Ysgrifennodd ef
   *[they] Ysgrifenasant
}
cli-list-found = { $shown } o { $all } senario.
cli-history-notes = Eich nodiadau: { $notes }
key-note = ysgrifennu TESTUN yn eich nodiadau; mae n yn unig yn eu dangos, ac n - yn tynnu’r llinell olaf
no-goal-yet = Mae pob sgwrs yn gorffen gydag un peth i fynd ag ef i’r gwaith. Mae’r un olaf yn sefyll yma, fel y byddwch yn ei gyfarfod eto cyn y nesaf.
criteria-are = Meini prawf: { $criteria }
difficulty = Anhawster
criterion = Maen prawf
your-result = Eich canlyniad
can-be-better = Gall fod yn well
none-like-this-what = Tynnwch dic ar y chwith, chwiliwch am lai o eiriau, neu dangoswch y cyfan eto.
write-your-own = Ysgrifennwch eich un eich hun
write-your-own-what = Un ffeil destun yw senario. Mewn terfynell, mae “redress new late-parcel” yn ysgrifennu un fach sy’n gweithio. Rhowch hi yn eich ffolder senarios (mae Gosodiadau yn dweud ble): yna mae’n sefyll yma, ac yn agor yn y gweithdy.
sign-returns = Dychwelyd a help
sign-enquiries = Ymholiadau
sign-order = Archebwch yma
sign-tickets = Tocynnau
sign-reception = Derbynfa
sign-travel = Desg deithio
