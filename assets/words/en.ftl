# Every word of the interface. What a customer says stands in the scenarios.
# A test compares this file with the code both ways: an id without words fails, and so do words nobody uses.

## Things and kinds of things
practice = Practice
assessment = Assessment
explore = Explore
practice-means = You are told why after each choice, and can take it back.
assessment-means = You are told nothing until the end. Nothing can be taken back.
explore-means = Go anywhere, try anything. Nothing is scored.
acknowledge = Acknowledge
empathise = Empathise
resolve = Resolve
follow-up = Follow up
law = Law
not-yet = Not yet
pass = Pass
merit = Merit
distinction = Distinction
phone = Phone
counter = Counter
chat = Chat
email = Email
social = Social
persona-angry = Angry
persona-anxious = Worried
persona-passive-aggressive = “Fine. Whatever.”
persona-know-it-all = Quotes the law
persona-vulnerable = Needs time or help
persona-silent-defector = Says little
persona-abusive = Abusive
persona-serial-complainer = Has complained before
persona-bargain-hunter = Wants something extra
sector-airline = Airline
sector-bank = Bank
sector-business-supply = Business supplies
sector-electricals = Electricals
sector-energy = Energy
sector-events = Events
sector-fashion = Fashion
sector-furniture = Furniture
sector-gaming = Games
sector-grocery = Groceries
sector-home-improvement = Home improvement
sector-home-services = Home services
sector-hospitality = Hospitality
sector-insurance = Insurance
sector-leisure = Leisure
sector-retail = Shop
sector-telecoms = Telecoms
sector-travel = Travel
sector-utilities = Utilities
face-neutral = Neutral
face-annoyed = Annoyed
face-angry = Angry
face-furious = Furious
face-worried = Worried
face-tearful = Tearful
face-sceptical = Sceptical
face-sarcastic = Sarcastic
face-relieved = Relieved
face-pleased = Pleased
face-grateful = Grateful
face-resigned = Resigned
face-embarrassed = Embarrassed

## Days and months
month-name = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
weekday-name = { $day ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
}
weekday-short = { $day ->
    [1] Mon
    [2] Tue
    [3] Wed
    [4] Thu
    [5] Fri
    [6] Sat
   *[7] Sun
}
month-short = { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
}
day-of-the-week-and-month = { $weekday } { $day } { $month }
day-with-year = { $weekday } { $day } { $month } { $year }
day-and-month = { $day } { $month }
short-day = { $weekday } { $day }
date = { $day } { $month } { $year }
month-and-year = { $month } { $year }

## The conversation
picture-of = { $name }. { $mood }
on-the-phone = { $placed ->
    [0] , on the phone.
   *[other] , { $place }. On the phone.
}
at-the-counter = { $placed ->
    [0] , at the counter.
   *[other] , { $place }. At the counter.
}
in-the-chat = { $placed ->
    [0] , in the chat.
   *[other] , { $place }. In the chat.
}
by-email = { $placed ->
    [0] , by email.
   *[other] , { $place }. By email.
}
in-public = { $placed ->
    [0] , in public.
   *[other] , { $place }. In public.
}
turn = Turn { $number }
you-said = You said: { $text }
you-wrote = You wrote: { $text }
you-posted = You posted: { $text }
received-at = Received { $time }.
posted-at = Posted { $time }.
chat-so-far = The chat so far
photo-of = Photo: { $text }
the-letter = The letter
letter-to = to { $to }
letter-re = Re: { $subject }
letter-in-answer = in answer to yours
the-thread = The thread
post-by = { $name } posted: { $text }
count-same = same here
count-angry = angry
count-reading = reading
your-reply-is-public = { $others ->
    [0] Your reply is public: { $pronoun ->
        [she] she reads it, and so may anybody.
        [he] he reads it, and so may anybody.
       *[they] they read it, and so may anybody.
    }
   *[other] Your reply is public: { $pronoun ->
        [she] she reads it, and they do.
        [he] he reads it, and they do.
       *[they] the customer reads it, and they do.
    }
}
looks-worried = looks worried
looks-sarcastic = looks as if it were a joke
looks-sceptical = looks doubtful
looks-relieved = looks relieved
looks-pleased = looks pleased
looks-angry = looks angry
looks-annoyed = looks annoyed
what-do-you-say = What do you say?
what-do-you-write = What do you write?
how-does-your-reply-open = How does your reply open?
what-do-you-post = What do you post?
to-the-debrief = See how it went
go-to-another-turn = Go to another turn
satisfaction = Satisfaction
loyalty = Loyalty
heat = Heat
value-still = { $value }, not yet moved
value-same = { $value }, unchanged
value-up = { $value }, up { $by }
value-down = { $value }, down { $by }
# Spoken by a screen reader after a choice: both values with their changes.
meters-said = Satisfaction { $satisfaction }. Loyalty { $loyalty }.
where-the-failure-left-them = Where the failure left things.
transcript = Transcript
notes = Notes
your-notes = Your notes
no-notes = Nothing was written down.
a-good-note = A good note lets a stranger go on: what happened, what was promised, by when, and by whom. Facts, not what you think of the person; they may ask to read it.
notes-are-kept = Kept with this run as you type. Esc goes back to the conversation.
notepad-soon-full = { $room ->
    [one] Room for one more character of { $most }.
   *[other] Room for { $room } more characters of { $most }.
}
note-added = Written down.
note-taken-away = The last line is gone.
note-too-long = That does not fit: there is room for { $room } more characters of { $most }. n - takes the last line away.
notepad-full = The notepad is full: it holds { $most } characters. Shorten something to go on.
pause = Pause
understood = Understood

## The customer card
customer-card = Customer card
what-happened = What happened
operational = operational
their-history = { $pronoun ->
    [she] Her history
    [he] His history
   *[they] Their history
}
analytical = analytical
with-us = With us
since = since { $month }
recency = Recency
frequency = Frequency
money = Money
segment = Segment
scored = { $value } ({ $score })
days-ago = { $count ->
    [0] today
    [one] yesterday
   *[other] { $count } days ago
}
a-year = { $count ->
    [one] once a year
   *[other] { $count } a year
}
money-a-year = { $money } a year
segment-is = { $segment } ({ $scores })
history-in-short = { $segment }; { $since }
not-on-this-card = not on this card
why-recency = Scored 1 to 5. Last bought on { $day }. At most { $cuts } days ago score 5, 4, 3 and 2.
why-no-recency = The card does not say when they last bought, so it names no segment either.
why-frequency = Scored 1 to 5. { $cuts } orders a year or more score 5, 4, 3 and 2.
why-money = Scored 1 to 5. { $cuts } a year or more score 5, 4, 3 and 2.
why-segment = Recency, frequency, money: { $scores }. { $segment }: { $rule } A firm sets its own marks. Complaints do not count.
segment-champion = Champion
segment-champion-rule = 4 or more on all three.
segment-at-risk = At risk
segment-at-risk-rule = bought often or well, but not lately. Somebody should ring.
segment-lapsed = Lapsed
segment-lapsed-rule = bought little, and not lately.
segment-loyal = Frequent
segment-loyal-rule = 4 or more on frequency.
segment-big-spender = Big spender
segment-big-spender-rule = 4 or more on money, though not on frequency.
segment-new = New
segment-new-rule = here for less than a year.
segment-regular = Regular
segment-regular-rule = 3 on frequency or money.
segment-occasional = Occasional
segment-occasional-rule = little on frequency and money, but lately.
worth-to-us = Margin
why-margin = What is left of { $spend } a year when goods and service are paid. From the firm’s books.
by-the-teaching-model = By a teaching model:
stays = { $pronoun ->
    [she] She stays
    [he] He stays
   *[they] They stay
}
in-hundred = { $chance } in 100
why-keep = When this began, of 100 like { $pronoun ->
    [she] her
    [he] him
   *[they] them
} { $chance } would stay: { $base } to begin with, { $by-loyalty } for a loyalty of { $loyalty }, { $switching } for the trouble of leaving; never under 0 or over 100. A teaching model, not a forecast.
worth-if-kept = { $pronoun ->
    [she] If she does
    [he] If he does
   *[they] If they do
}
in-all = { $money } in all
why-value = The margin of { $margin }, year after year, while { $retention } in 100 stay each year and a year’s wait takes { $discount } in 100 off: { $stake }. A teaching model, not a forecast.
complaints = Complaints
none-before = none before
complaints-before = { $count } before
who-else-knows = Who else knows
collaborative = collaborative
notes-held = { $count ->
    [0] nobody wrote anything
    [one] one note
   *[other] { $count } notes
}
note-helps = A note that helps:
note-fails = A note that lets the next person down:
you-may-agree = You may agree
authority-none = Nothing beyond what the law gives.
authority-goodwill = Goodwill up to { $goodwill }.
authority-refund = A refund up to { $refund }.
authority-both = A refund up to { $refund }. Goodwill up to { $goodwill }.

## Why
next-time = Next time:
what-they-felt = { $pronoun ->
    [she] What she felt
    [he] What he felt
   *[they] What they felt
}
what-they-get = { $pronoun ->
    [she] What she gets
    [he] What he gets
   *[they] What they get
}
how-it-is-done = How it is done
how-they-are-treated = { $pronoun ->
    [she] How she’s treated
    [he] How he’s treated
   *[they] How they’re treated
}
heat-to-100 = Heat, 0 to 100
minus-100-to-100 = −100 to 100
why-the-meters-moved = Why the meters moved
nothing-moved = Nothing moved.
cause-choice = what you said
cause-temperament = { $pronoun ->
    [she] her temperament
    [he] his temperament
   *[they] their temperament
}
cause-outcome = { $pronoun ->
    [she] what she gets
    [he] what he gets
   *[they] what they get
}
cause-process = how it is done
cause-manner = { $pronoun ->
    [she] how she is treated
    [he] how he is treated
   *[they] how they are treated
}
cause-solving-first = a solution came before anybody had listened
cause-second-failure = a second failure counts double
cause-not-yet-heard = a better outcome does not build loyalty before somebody has listened
cause-limit-scale = the end of the scale
cause-limit-prior = a recovery adds little to the loyalty there was before, and nothing after it has failed once
cue-repeat = made to say it again
cue-transfer = passed on
cue-vague-promise = a promise without a date
cue-script = words that would fit any contact
cue-policy-first = policy before person
cue-blame = the fault was laid elsewhere
cue-interrupt = cut in on
cue-rush = hurried
cue-jargon = words only the trade knows
cue-doubt = doubted
cue-patronise = talked down to
cue-bargain = haggled with
cue-names-the-fault = the fault was named
cue-names-the-feeling = somebody said what it did to them
cue-owns-it = somebody took it on
cue-gives-choice = given the choice
cue-gives-date = given a day and an hour
cue-gives-time = given time
cue-asks-first = asked first
cue-concedes-point = credited where right
cue-explains-why = told why
cue-sets-boundary = a calm line was drawn
cue-in-writing = promised in writing
what-it-earned = What it earned
of-the-best-at-this-turn = of the best at this turn
points-of = { $points } of { $best }
none = none
not-asked-for-here = Not asked for here.
not-touched = Not touched by what you said.
note-solving-first = Capped, because a solution came before listening.
note-unlawful = 0, because something unlawful was said.
no-law-said = Nothing was said about the law.
applied = applied
missed = missed
over-claimed = over-claimed
breached = breached
you-said-that = You said: { $text }
teaching-not-advice = Teaching material, not legal advice.
go-on = Go on
take-it-back = Take it back
open-provision = Open “{ $title }”
fold-away = Fold away
back-to-the-conversation = Back to the conversation
conversation-not-saved = it is not saved, but still open

## The command line

channel-phone = phone
channel-counter = counter
channel-chat = chat
channel-email = email
channel-social = social media

fate-kept = The customer stays.
fate-lost = The customer leaves.
fate-parted = You part in good order.

verdict-applies = Applied rightly
verdict-misses = Left out
verdict-over-claims = Claimed more than it says
verdict-breaches = Unlawful

meter-outcome = Outcome
meter-process = Process
meter-manner = Manner

cause-failure = the failure itself

temperament-even = This customer was even-tempered: heat moved by what was said, no more and no less.
temperament-quick = This customer was quick to anger: each answer left a little more heat than it leaves in most people.
temperament-slow = This customer was slow to anger: each answer left a little less heat than it leaves in most people.

loyalty-true = True loyalty: means it, and buys often.
loyalty-latent = Latent loyalty: means it, and buys seldom.
loyalty-spurious = Spurious loyalty: buys often, and does not mean it.
loyalty-none = No loyalty: buys seldom, and does not mean it.
loyalty-silent-defector = A silent defector: content, and likely to leave all the same.

certainty-verified = the text was read
certainty-partly = read in part
certainty-known = general knowledge, not read
certainty-uncertain = uncertain: check before relying on it

standing-in-force = in force
standing-not-yet = not yet in force
standing-ended = no longer in force
standing-check-first = in force, but uncertain: check first

## The debrief
debrief-of = Debrief. { $mode }, { $date }.
debrief-of-mode = Debrief. { $mode }.
play-again = Play again
to-the-library = Library
left-before-the-end = { $name } is still waiting: this conversation has not ended.
choices-taken-back = { $count ->
    [one] One choice was taken back.
   *[other] { $count } choices were taken back.
}
tuned-model-run = Weighed by a model of your trainer’s own.
band-rule = { $overall } or more of 100 overall, every tested strand at { $share } of its best or more.
band-rule-lawful = { $overall } or more of 100 overall, every tested strand at { $share } of its best or more, and nothing unlawful said.
band-rule-below = Less than a Pass asks for: { $rule }
this-run-has = Here: { $overall } overall.
next-band-asks = For { $band }, { $what }.
lacks-overall = overall has to be { $overall } or more
lacks-strands = { $strands } at { $share } of the best or more
lacks-lawful = nothing unlawful may be said
list-and = { $first } and { $last }
gap-explore = Explore scores nothing, so there are no strands, no band and no measures. What moved, and why, is all here.
gap-no-best = This conversation has too many ways for an exact best, so there is no band, and points stand without one.
gap-unfinished = Strands, band and measures come when a conversation has ended.
point-meters = Satisfaction { $satisfaction }. Loyalty { $loyalty }.
where-it-started = Where it started
the-start = The start
went-elsewhere = Went elsewhere
went-to-another-turn = You went to another turn.
you = You
you-said-label = You said
you-wrote-label = You wrote
you-posted-label = You posted
they-answered = { $pronoun ->
    [she] She said
    [he] He said
   *[they] They said
}
they-wrote = { $pronoun ->
    [she] She wrote
    [he] He wrote
   *[they] They wrote
}
why = Why
satisfaction-begins = Satisfaction is counted from { $from }, neither content nor not. What the failure did:
loyalty-begins = Before the failure loyalty was { $from }. What it took:
from-to = from { $was } to { $is }
awarded-of-the-best = Awarded, of the best there was
awarded = Awarded
not-tested = not tested
points-without-best = { $points ->
    [one] 1 point
   *[other] { $points } points
}
strand-earned = { $strand }, turn by turn
strand-together = Together { $sum }; { $counted } counts.
strand-full = A complete handling earns { $full }, and more counts no further.
strand-best = The best any conversation here can have is { $best }.
strand-not-tested = No choice here can earn anything on this strand, so it is not tested.
see-the-law-of-this-turn = For what was said about the law.
not-touched-of = Not touched by what you said; { $best } could be had.
measure-csat = Satisfaction score
measure-recommend = Would recommend
measure-effort = Ease of getting help
measure-keep = { $pronoun ->
    [she] Chance she stays
    [he] Chance he stays
   *[they] Chance they stay
}
measure-value = Value kept
measure-reading = Kind of loyalty
promoter = promoter
passive = passive
detractor = detractor
keep-was = { $now }, was { $then }
value-of = { $kept } of { $of }
reads-true = true
reads-latent = latent
reads-spurious = spurious
reads-none = none
reads-silent-defector = silent defector
made-of-not-kept = This is what was shown then. What it was made of is not kept with a run whose rules have changed.
made-of-csat = Satisfaction is { $satisfaction }. The score begins at 1 and rises by one for each of { $steps } that satisfaction exceeds. It exceeds { $exceeded } of them, so the score is { $score }.
made-of-recommend = { $s } × satisfaction { $satisfaction } + { $l } × loyalty { $loyalty }, divided by { $divisor }, is { $quotient }; rounded, { $score } of 10. From 9 on is a promoter, 7 and 8 are passive, 6 and less a detractor: here, { $class }.
made-of-effort = Getting help is a { $best } when nothing is made hard, and one less each time. Made to say it again: { $repeats }. Passed on: { $transfers }. Promised something vague: { $vague }. That leaves { $score }; it never falls below 1.
made-of-keep = { $base } to begin with, { $by-loyalty } for a loyalty of { $loyalty } ({ $each } for each point), and { $switching } because leaving is trouble. Together { $sum }, within 0 and 100 %. When the conversation began it was { $then }.
made-of-value = { $pronoun ->
    [she] If she stays she
    [he] If he stays he
   *[they] If they stay they
} will be worth { $stake }: m × r ÷ (1 + d − r), where m is the year’s margin on the card, { $margin }, r the share who stay from year to year, { $retention }, and d what a year’s waiting takes off, { $discount }. Times the chance of staying, { $keep }, that is { $value }. What the law gives is never weighed against this.
made-of-reading = Loyalty is { $loyalty }; from { $from } on it is meant. { $pronoun ->
    [she] She orders
    [he] He orders
   *[they] They order
} { $orders ->
    [one] once
   *[other] { $orders } times
} a year, and { $usual } or more is often in this trade. Meant and often is true loyalty; meant and seldom, latent; often and not meant, spurious; neither, none. Here: { $reading }.
made-of-silent = And yet: satisfaction is { $satisfaction }, { $content } or more looks content, while the chance of staying is { $keep }, under { $least }. Content, and leaving: a silent defector.
how-it-came-out = How it came out
point-at-a-number = Every point, bar and line here opens: click it, or go left and right.
one-goal = One goal to take to work
teaching-model = Figures come from a teaching model. They are not a forecast.
verdict-at-turns = { $verdict } at { $count ->
    [one] turn { $turns }
   *[other] turns { $turns }
}
law-points = ({ $points })
no-law-in-this-run = Nothing was said about the law.
provision-gone = { $key } is no longer in the register.
counted-from = Counted from { $day }, so to the end of
judged-on = In force on the day:
judged-not-yet = Not yet in force on the day:
judged-ended = Ended before the day:
judged-check-first = In force, but to be checked first, on the day:

## Another way
try-the-other-way = Try the other way from here
try-it-is-kept = This attempt is kept.
try-it-in-practice = This attempt is kept. The other way is Practice.
second-try = Second try, { $mode }
compare-with-the-other = Compare both ways
first-time = First time
last-time = Last time
this-time = This time
compare-of = Compare. Turn { $turn }, taken two ways.
compare-identical = The same choices, and the same end.
compare-alike = The other way from turn { $turn } comes to the same.
compare-worth = The other way from turn { $turn } was worth { $points ->
    [one] one point
   *[other] { $points } points
} { $what ->
    [satisfaction] of satisfaction
    [loyalty] of loyalty
   *[overall] overall
}.
compare-cost = The other way from turn { $turn } cost { $points ->
    [one] one point
   *[other] { $points } points
} { $what ->
    [satisfaction] of satisfaction
    [loyalty] of loyalty
   *[overall] overall
}.
compare-ends = { $name } ends at a satisfaction of
compare-and-loyalty = , and a loyalty of
compare-instead = { $now } instead of { $before }
compare-both-times = { $value } both times
compare-same-up-to = Up to turn { $turn } both are the same.
compare-parts-at-once = They part at the first turn.
compare-the-same-up-to-here = the same up to here
compare-ended = Satisfaction { $satisfaction }.
compare-had-ended = It had ended by then.
compare-as-before = The same words, and the same answer.
compare-loyalty-now = {""}, now { $value }
try-once-more = Try turn { $turn } once more
debrief-of-this-time = Debrief of this time
more-below = More below
to-the-debrief-short = Debrief
turn-by-arrows = Turn
both-are-kept = Both are kept. The first stays your result; this one is marked as a second try.
neither-is-kept = Your runs are not being saved, so neither of the two is kept.
this-time-in-practice = This time was Practice, where you are told why.
second-try-from = Second try, from turn { $turn }.
cli-history-second-try = A second try of run { $run }, from turn { $turn }.
cli-history-second-try-alone = A second try, from turn { $turn }.
key-turns = From turn to turn
key-other-way = Try the turn that is looked at the other way
key-once-more = Try it once more

tag-best = Best
tag-sound = Sound
tag-slip = Slip
tag-costly = Costly
tag-unlawful = Unlawful
tag-rule = Best: nothing was given away. Sound: at most { $below-slip } of 100 overall. Slip: { $slip } to { $below-costly }, a way to a higher band, or a right left out or overstated. Costly: { $costly } or more. Unlawful: whatever it cost.
gave-away = It gave away { $what }.
gave-nothing-away = It gave nothing away.
law-missed = A right was left out or overstated.
law-missed-free = A right was left out or overstated; this time it cost nothing.
given-overall = { $points } of 100 overall
given-satisfaction = { $points } of satisfaction
given-loyalty = { $points } of loyalty
given-band = the way to { $band }
turn-cost-most = { $turn }, cost most:
cost-most-what = { $what }.
try-it-the-other-way = Try it the other way
what-it-gave-away = { $turn }: what it gave away
best-still-possible-fell = The best that was still possible, before this choice and after it:
unlawful-because = Something unlawful was said: the law of this turn stands beside.
overall = Overall
band = Band
better = Better
no-return-after = After turn { $turn }, { $band } could no longer be reached.
no-return-here = no { $band } from here on
best-still-possible = Best still possible: { $was }, then { $is }
what-was-still-possible = what was still possible
possible-for = { $name }, what was still possible around it
debrief-cost-most = The turn that cost most
debrief-costs-not-exact = This scenario is too large to say exactly what each choice cost, so turns have no tag.
debrief-better = Better: { $text }
gap-no-costs = This conversation has too many ways to say exactly what each choice cost, so turns have no tag.
gap-pending = The exact best is being worked out. Band, strands and what each turn cost come in a moment.

## The transcript
close = Close
the-end = The end
taken-back-not-shown = { $count ->
    [one] One choice was taken back and is not shown.
   *[other] { $count } choices were taken back and are not shown.
}

## The law register
law-register = Law register
law-search = Words, keys or dates
law-as-it-stood = { $found } of { $total }, as it stood on { $day }
law-day-of = The day of “{ $title }”.
law-nothing-found = No provision fits all of that.
law-on-day = Law on the day
law-day-before = The day before
law-day-after = The day after
law-day-unreadable = “{ $typed }” is no day. Write it as 21 November 2026, 21/11/2026 or 2026-11-21.
law-only-in-force = Only what is in force that day
law-for-trades = for { $trades }
law-by-trade = Law by trade
law-trades-what = What is ticked is listed, with the law of every trade. Nothing ticked is all of it.
law-all-trades = Every trade again
law-what-changed = What changed
law-one-provision = Back to the provision
law-changes-since = Since { $since }, seen from { $day }; the latest first.
law-no-day = day unknown
law-in-this-conversation = In this conversation: { $title }
law-counted-from = Counted from { $day }.
law-today-is = Today is day { $number } of { $total }.
law-today-does-not-count = Today does not count.
law-days-over = They are over.
law-last-day = The last day is { $day }.
law-last-hour = Due by { $time } on { $day }.
law-day-one = day 1, { $day }
law-day-last = last day, { $day }
key-day = Another day
key-steps = A day back, a day on
key-practise = A scenario that practises it
law-in-force = in force
law-not-yet = not yet
law-ended = ended
law-check-first = check first
law-check-due = check due
law-force = In force
law-where = Where
law-numbers = Numbers
since-no-end = since { $from }, no end set
from-until = from { $from } to { $to }
all-four-nations = all four nations
england = England
wales = Wales
scotland = Scotland
northern-ireland = Northern Ireland
what-it-does-not-say = What it does not say
often-got-wrong = Often got wrong
how-sure = How sure
sure-verified = Read in the source
sure-partly = Read in part
sure-known = Generally known, not read
sure-uncertain = Uncertain: do not rely on it
past-its-check = Past its check: look it up before you rely on it.
checked-next = Checked { $checked }. Next check due { $review }.
number-named = { $name }: { $value }
unit-hours = { $count ->
    [one] 1 hour
   *[other] { $count } hours
}
unit-days = { $count ->
    [one] 1 day
   *[other] { $count } days
}
unit-business-days = { $count ->
    [one] 1 working day
   *[other] { $count } working days
}
unit-weeks = { $count ->
    [one] 1 week
   *[other] { $count } weeks
}
unit-months = { $count ->
    [one] 1 month
   *[other] { $count } months
}
unit-years = { $count ->
    [one] 1 year
   *[other] { $count } years
}
unit-pence = { $count }p
unit-per-cent = { $count }%
unit-count = { $count }

cli-model-not-used = Your own model.ron cannot be used, so the weights that come with Redress are.
cli-list-facts = { $sector }, { $channel }. { $customer }, { $persona }. Difficulty { $difficulty } of 5.
cli-list-found = { $shown } of { $all } scenarios.
cli-list-faulty = Cannot be played before its errors are put right: `redress check { $file }` lists them.
cli-check-none = Nothing was checked: there is no file there whose name ends in .ron. `redress new SLUG` writes one to start from.
cli-check-near = `{ $path }` ends in .{ $ending } and is not checked: rename it to { $name }.
cli-check-near-more = { $count ->
    [one] Another file is named so.
   *[other] { $count } more files are named so.
}
cli-check-clean = { $count ->
    [one] Checked 1 scenario: nothing to put right.
   *[other] Checked { $count } scenarios: nothing to put right.
}
cli-new-written = Wrote { $slug }.ron. `redress workshop { $slug }.ron` shows it while you write, `redress check { $slug }.ron` checks it, `redress play { $slug }.ron` plays it.
cli-law-nothing = Nothing in the register holds “{ $text }”.
cli-history-none = No runs are kept yet. `redress play` starts one.
cli-history-unfinished = { $moves ->
    [one] Stopped after 1 choice; `redress play { $scenario } --resume` goes on.
   *[other] Stopped after { $moves } choices; `redress play { $scenario } --resume` goes on.
}
cli-history-aside = { $moves ->
    [one] Stopped after 1 choice; a later run took its place.
   *[other] Stopped after { $moves } choices; a later run took its place.
}
cli-history-ended = { $band }, { $overall } of 100. { $headline }
cli-history-facts = { $mode }, seed { $seed }.
cli-history-notes = Your notes: { $notes }
cli-history-tuned = Weighed by a tuned model.
studied-findings = { $count ->
    [one] `redress check { $file }` has 1 finding about this scenario.
   *[other] `redress check { $file }` has { $count } findings about this scenario.
}
studied-faulty = Nothing can be made of it before this is put right. `redress check { $file }` says the same; `redress check --explain CODE` says more.
solve-states = { $states } situations looked at, over the three temperaments a customer may have.
solve-situation-means = A situation is a turn with all that happened before and can still matter there.
strand-means = A strand is one line of the score: one of the four stages, or law.
solve-nothing = Not exact, so not given: anything. For one temperament there are more than { $limit } situations ({ $met } where heat counts apart), more than { $beside } at one turn, or numbers too large to add up.
solve-no-totals = Not exact, so not given: the overall score, bands and the best and worst line. They need the points on every strand together, and there are more than { $limit } { $what } for one temperament.
solve-situations = situations
solve-pairs = pairs of situation and points
solve-no-chances = Not exact, so not given: how likely each ending is. The chances cannot be shared out to twelve digits.
solve-no-band-chances = Not exact, so not given: how likely each band is. The chances cannot be shared out to twelve digits.
solve-earned = What can come of it, from the least to the most
solve-span = { $least } to { $most }
solve-overall = Overall
solve-overall-mean = { $least } to { $most }; { $mean } on average, picked at random
solve-bands = Bands, picked at random
solve-endings = Endings, picked at random
solve-ending = { $chance }. { $bands }, after { $count ->
    [one] 1 choice
   *[other] { $count } choices
} or more.
solve-ending-plain = After { $count ->
    [one] 1 choice
   *[other] { $count } choices
} or more.
solve-ending-never = Never reached.
solve-bands-from = { $worst } to { $best }
solve-best-line = The best line, with a customer who is { $temperament }
solve-worst-line = The worst line, with a customer who is { $temperament }
temper-even = even-tempered
temper-quick = quick to anger
temper-slow = slow to anger
solve-no-return = Points of no return: the best band is lost for good
solve-no-return-none = Nothing said loses the best band for good.
solve-always = { $choice }: always
solve-sometimes = { $choice }: in some situations
solve-never-offered = Never offered
solve-never-because = because { $reason }
solve-never-met = because its turn is never reached
solve-unreachable = Never reached
solve-all-met = Every turn and ending is reached, and every choice is offered somewhere.
simulate-runs = { $runs } runs by the policy { $policy }, seed { $seed }.
simulate-policy-means = A policy is how the automatic player chooses; `redress simulate --help` lists them.
simulate-deviation-means = The mean is the average; the deviation says how far from it runs usually come out.
simulate-strands = What was earned: mean, and standard deviation
simulate-mean = { $mean }, deviation { $sd }
simulate-too-large = Too large to say what the best is, so overall scores and bands are not given.
simulate-bands = Bands
simulate-endings = Endings
cli-usage =
    Redress can be played in a terminal, or by a script:
      redress list
      redress play SCENARIO
      redress play SCENARIO --auto best --json
    `redress --help` says more.

menu-title = Who do you want to talk to?
menu-ask = A number from 1 to { $count }, or q to leave:

play-facts = { $mode }, seed { $seed }.
play-keys-hint = Answer with a number. ? lists the other keys; every choice is saved.
play-you = You: { $text }
play-went = (You went to { $node }.)
play-ask-number = A number from 1 to { $count }, please, or ? for the keys.
play-not-offered = “{ $answer }” is nothing that can be answered here: a number from 1 to { $count }, or ? for the keys.
play-taken-back = Taken back.
play-input-ended = The input ended before the conversation did.
recorded-turn = Satisfaction { $satisfaction }, loyalty { $loyalty }, heat { $heat }.
play-kept = The run is kept: `redress play { $id } --resume` goes on with it.
resume-ask = { $moves ->
    [one] You stopped here after 1 choice ({ $mode }, { $when }). Go on with it? y goes on, n starts again.
   *[other] You stopped here after { $moves } choices ({ $mode }, { $when }). Go on with it? y goes on, n starts again.
}
explore-ended = This is an ending. g NODE goes elsewhere, u takes the last choice back, q shows what you saw.

key-number = say that
key-card = the customer’s card
key-transcript = what has been said so far
key-law = look TEXT up in the law register
key-note = write TEXT into your notes; n alone shows them, n - takes the last line away
key-take-back = take the last choice back
key-go = go to another turn or ending
key-quit = stop; the run is kept

card-title = Card of { $name }
card-operational = What happened (operational)
card-analytical = The figures (analytical)
card-collaborative = What other teams wrote (collaborative)
card-authority = What you may agree to
card-agree = Refund up to { $refund }; goodwill up to { $goodwill }.

why-title = Why
why-next = Next time: { $text }
award = { $points } of { $best } here.
moved-up = { $now }, up { $by }
moved-down = { $now }, down { $by }
moved-not = { $now }, as before
law-claim = { $verdict } ({ $points }): { $reason }
law-from = In force since { $from }
law-from-to = In force from { $from } to { $to }
law-mistake = Often got wrong
law-not-said = Does not say
law-when = When
law-standing = Standing
law-stands = On { $on }: { $standing }
law-certainty = How sure
law-checked = Checked
law-review = Check again by
law-past-review-short = past its review date
law-past-review = This entry is past its review date. Check it before you rely on it.
law-trades = Trades
law-every-trade = every trade
law-no-day-known = the first day is not known
law-day-stands-for = { $unknown }; { $day } stands for it
law-practise = Practise it
law-changed-since = What began or ended since { $since }, and what is coming
law-changed-none = Nothing began or ended since { $since }, and nothing is known to be coming.
law-judged = Judged on { $on }.
cli-law-found = { $found } of { $total } provisions, as the law stood on { $on }.
cli-law-nothing-fits = No provision fits all that was asked for.

stands-since = In force since { $from }.
stands-until = In force from { $from } to { $to }.
stands-day-unknown = In force; the first day is not known.
stands-not-yet = Not yet in force on { $on }: it begins on { $from }.
stands-not-yet-day-unknown = Not yet in force on { $on }; the first day is not known.
stands-ended = No longer in force on { $on }: it ended on { $to }.
stands-check-first = May be in force, since { $from }. Check first.
stands-check-first-day-unknown = May be in force; the first day is not known. Check first.
how-sure-is = How sure: { $certainty }.
checked-on = Checked { $checked }.
past-its-check-of = Its check was due on { $review }: look it up before you rely on it.

debrief-band = { $band }: { $overall } of 100.
debrief-rule = { $band } asks for this: { $rule }
debrief-lacks = What is missing for { $band }:
debrief-claim = { $number }. { $label }. { $claim }
lacks-strand = { $strand } at { $share } of its best (this is { $awarded } of { $best })
debrief-too-large = This scenario is too large to be scored exactly, so no band is given.
debrief-explored = You were exploring, so nothing is scored.
debrief-strands = What you earned, of the best there was
strand-score = { $awarded } of { $best }
debrief-curve = Satisfaction and loyalty, turn by turn
debrief-start = At the start
debrief-turn = { $number }. { $label }
debrief-law = What you said about the law
debrief-turns-explored = What you said
debrief-turns = What you said, and why it scored
debrief-measures = What it means for the business
measure-csat-why = { $value } of 5: satisfaction of { $satisfaction } is past { $steps } of 4 steps.
measure-recommend-why = { $value } of 10, a { $class }: { $weighs } times satisfaction { $satisfaction } and { $beside } times loyalty { $loyalty }, divided by { $divisor }.
measure-effort-why = { $value } of 7: said again { $repeats }, passed on { $transfers }, vague promises { $vague }.
measure-keep-why = { $value }: { $base } to begin with, { $loyalty } for loyalty, { $switching } for the trouble of leaving.
measure-value-why = { $value } of { $stake } at stake, times { $keep }. A yearly margin of { $margin }, { $retention } of customers kept a year, discounted by { $discount }.
debrief-goal = One thing to take to work
debrief-taken-back = { $count ->
    [one] Taken back once.
   *[other] Taken back { $count } times.
}

## Home
briefing = Briefing
library = Library
history = History
settings = Settings
quit = Quit
home = Home
back = Back
keys = Keys
waits-for-you = Waiting for you to go on.
wants-to-talk = Waiting to talk to you.
still-waiting = { $name } is still waiting.
left-at = { $title }, turn { $turn }, { $mode }. Left on { $day } at { $time }.
go-on-with = Go on with { $name }
start-it-again = Start it again
waits-on-the-phone = { $name } is on the phone.
waits-at-the-counter = { $name } is at the counter.
waits-in-the-chat = { $name } is in the chat.
waits-by-email = { $name } has written an email.
waits-in-public = { $name } has posted in public.
todays-practice = Today’s practice
person-and-channel = { $name }, { $channel }. Difficulty { $difficulty } of 5.
chosen-new = Chosen because you have not played it yet.
chosen-other-facts = Chosen because it is some days since you met this customer, and the facts are others now.
chosen-longest-ago = Chosen because it is the longest since you played it.
meet = Meet { $name }
your-goal = Your goal
goal-from = From { $title }, { $day }.
no-goal-yet = Every conversation ends with one thing to take to work. The last one stands here, so that you meet it again before the next.
no-scenarios = There is nothing to practise yet.
no-scenarios-what = Put a scenario file into your scenario folder, or start Redress with --scenarios and a folder.
library-state = { $count ->
    [one] one scenario
   *[other] { $count } scenarios
}{ $new ->
    [0] , all played
   *[other] , { $new } not played yet
}
history-state = { $count ->
    [0] no runs yet
    [one] one run
   *[other] { $count } runs
}
law-state = { $count } rules in plain words
settings-state = colours, size of text, movement, language
home-state = you can go on later
keys-state = every key of this screen
work-is-kept-here = Your work is on this computer only, saved at every choice.
work-is-not-kept = Your runs are not being saved.

## The library
scenarios = Scenarios
shown-of-all = { $shown } of { $all }, easiest first
find-a-scenario = Find a scenario
kind = Kind
kind-scenario = Whole complaint
kind-drill = Drill, about three minutes
variant-of = Other facts than in “{ $title }”
variant-changed = What was different from “{ $title }”: { $changed }
variant-comes = From { $day } on, { $name } comes back with other facts.
channel = Channel
customer = Customer
trade = Trade
of-five = { $difficulty } of 5
difficulty-is = Difficulty { $difficulty } of 5
law-is = Law: { $law }
criteria-are = Criteria: { $criteria }
difficulty = Difficulty
criterion = Criterion
your-result = Your result
can-be-better = Can be better
law-none = none cited
law-and-more = { $law }; and { $more } more
best = Best:
not-played-yet = Not played yet
no-band-yet = Played, no band yet
from-file = From { $file }
none-like-this = No scenario is like this.
none-like-this-what = Take a tick away at the left, look for fewer words, or show all again.
write-your-own = Write your own
write-your-own-what = A scenario is one text file. In a terminal, “redress new late-parcel” writes a small one that works. Put it into your scenario folder (Settings says where): it then stands here, and opens in the workshop.
show-all = Show all
faults = { $count ->
    [one] one fault
   *[other] { $count } faults
}

## The table of criteria
criteria-table = Criteria
criteria-covered = { $covered } of { $possible } have a scenario
criteria-possible = A conversation can show { $possible } of these { $all } criteria. The others are shown in writing or at work.
criteria-missing = { $count ->
    [0] Each of those has a scenario.
    [one] One of those has no scenario yet: { $codes }.
   *[other] { $count } of those have no scenario yet: { $codes }.
}
scenarios-of-it = { $count ->
    [one] one scenario
   *[other] { $count } scenarios
}
criteria-what = What the diploma asks, in our own words, and the scenarios that give evidence for it. It is practice evidence: an assessor decides.
unit-is = { $unit }: { $title }
key-its-scenarios = its scenarios in the library
no-scenario-for-it = No scenario yet
shown-elsewhere = In writing or at work
no-conversation-shows-it = No conversation can show it
code-verified = Code checked
code-known = Code from memory
how-sure-of-codes = “From memory” means that the code may be off by one: ask your awarding body.

## The briefing
your-role = Your role
what-this-practises = What this practises
stages = Stages
criteria = Criteria
how-to-play = How do you want to play it?
start-the-call = Start the call
go-to-the-counter = Go to the counter
open-the-chat = Open the chat
open-the-email = Open the email
open-the-post = Open the post
stop-at-any-time = You can stop at any time. It is saved at every choice.

## The history
runs-latest-first = { $count ->
    [one] one run
   *[other] { $count } runs, the latest first
}
on-day-at = { $day } at { $time }.
first-attempt = First attempt.
taken-back = { $count ->
    [one] Taken back once.
    [2] Taken back twice.
   *[other] Taken back { $count } times.
}
stopped-at-turn = Stopped at turn { $turn }.
with-tuned-model = With a tuned model.
unfinished = unfinished
band-and-overall = { $band }, { $overall }
not-scored = not scored
no-band = no band
no-runs = You have not played yet.
no-runs-what = Every conversation is kept here from its first choice on.

## The settings
settings-apply = Each applies at once.
colours = Colours
light = Light
dark = Dark
change-colours = Change between light and dark
size-of-text = Size of text
per-cent = { $size } %
bigger = Bigger
smaller = Smaller
movement = Movement
less-movement = Less movement
less-movement-means = Nothing blinks, breathes or slides. Faces and meters jump to where they belong.
change-movement = Change movement
language = Language
# Stands beside the choice in both languages.
welsh-is-a-draft = Cymraeg is a draft that no Welsh speaker has checked. What customers say, the law, findings and error messages stay English.
change-language = Change the language
settings-not-kept = { $why } They hold until the window is closed.
what-is-kept = What is kept, and where
runs-are-in = Runs:
runs-are-nowhere = not being saved
settings-are-in = Settings:
own-scenarios-are-in = Your own scenarios:
the-model = How customers react
a-teaching-model = Satisfaction and loyalty come from a teaching model, not a forecast of what a real person would do.
model-shipped = Its weights are the ones that come with Redress.
model-tuned = Its weights are your trainer’s own. Runs are marked “tuned model”.

## Pause, closing, keys, turns
pause-is-safe = You can leave whenever you like. Every choice is saved, and home offers to go on.
pause-is-not-safe = Your runs are not being saved. If you leave now, this conversation is lost.
close-redress = Close Redress?
closing-is-safe = Everything is saved.
close-the-window = Close the window
stay = Stay
on-this-screen = On this screen
everywhere = Everywhere
key-tab = To the next control; with Shift, to the one before
key-enter = Press what has the focus; so does Space
key-esc = Back, or pause
key-help = These keys
key-first-thing = The first thing to do
key-arrows = Move the focus
key-open-briefing = Open the briefing
key-open-run = Open the run, or go on with it
key-start = Start in the mode that is lit
key-search = Search
key-choose = Say or do this
key-why = Why the last choice did what it did
turns-and-endings = Go to
turns = Turns
endings = Endings
you-are-here = you are here

changed-lately = What changed, and what is coming
changed-near = What changed near that day
change-begins = comes into force. Do not quote it yet.
change-began = came into force.
change-may-have-begun = may have come into force. Check first.
change-ends = will end.
change-ended = ended.
nothing-changed-lately = Nothing within two years of that day.
teaching-not-advice-ask = Teaching material, not legal advice. If you are unsure at work, ask before you promise.
practise-it = Practise it
nothing-practises-it = No scenario cites it yet.
best-so-far = Best: { $band }

## The workshop
workshop = Workshop
your-own-files = Your own files
your-own-files-what = Each opens in the workshop, which reads it again whenever you save it.
findings = Findings
findings-of-file = Findings { $count }
play = Play
reading-the-file = Reading the file…
read-at = Read at { $time }
read-at-and-checking = Read at { $time }, still looking for what only the whole graph shows
looked-at = Looked for at { $time }
nothing-to-mend = Nothing to mend
nothing-to-mend-what = It can be played from its start to every ending: P plays it, A shows its graph. Go on writing: it is read again whenever you save it.
can-be-played-but = It can be played. { $warnings ->
    [one] One thing to look at
   *[other] { $warnings } things to look at
}
errors-to-mend = { $errors ->
    [one] One error to mend
   *[other] { $errors } errors to mend
}{ $warnings ->
    [0] {""}
    [one] , and one thing to look at
   *[other] , and { $warnings } things to look at
}
an-error = Error
a-warning = Warning
a-note = Note
line-and-column = Line { $line }, column { $column }
source-line = Line { $line }: { $text }
see-line = See line { $line }:
what-to-do = What to do:
more-findings = { $count ->
    [one] One more is not shown. Mend these first.
   *[other] { $count } more are not shown. Mend these first.
}
no-explanation = There is nothing more to say about this.
nothing-to-play-yet = There is nothing to play yet
nothing-to-play-yet-what = No version of this file could be played so far. Mend what stands under Findings, and it starts here by itself.
file-is-gone = { $file } is not there now. Save it again, and this goes on by itself.
folder-is-gone = The folder of { $file } is not there now. When it is back, this goes on by itself.
cannot-be-played-as-it-stands = The file cannot be played as it stands.
play-keeps-the-version = Play keeps the version of { $time }, the last one that could be played.
found-when-it-was-there = What was found when it was last there
changes-come-late = The system does not say when the file changes ({ $why }), so it is looked at every two seconds.
workshop-no-thread = The workshop cannot watch the file: { $why }. Close other programs, and open it again.
lost-node = ‘{ $gone }’ is not in the file any more, so you stand at ‘{ $now }’.
lost-move = ‘{ $choice }’ at ‘{ $node }’ does not lead here any more. You stay here as you were; what led here is forgotten.
lost-flag = The flag ‘{ $flag }’ is not in the file any more.
an-ending = Ending
from-the-start = From the start
all-the-reasons = All the reasons
variants-of-the-line = Variants of this line: { $may } of { $all } may be spoken now
variant-drawn = Spoken, drawn by the seed:
variant-drawn-since = Spoken, drawn by the seed; it asks for { $holds }:
variant-may-be-drawn = May be drawn too:
variant-needs = Not now, it needs { $needs }:
nothing-is-offered-here = Nothing is on offer here in this state. Whoever came here would be sent to the ending ‘{ $ending }’.
one-thing-to-take-along = One thing to take to work:
not-offered-here = { $count ->
    [one] One choice is not offered here
   *[other] { $count } choices are not offered here
}
it-needs = Needs
choice-at-node = ‘{ $choice }’ at ‘{ $node }’
flag-is-set-by = ‘{ $flag }’ is set by { $choices }{ $more ->
    [0] .
   *[other] , and { $more } more.
}
needs-flag = ‘{ $flag }’ to be set
needs-no-flag = ‘{ $flag }’ not to be set
needs-heat = heat of { $heat } or more
needs-less-heat = heat below { $heat }
needs-heard = something to have been acknowledged
needs-unheard = nothing to have been acknowledged
needs-failed = { $count ->
    [one] a failed recovery
   *[other] { $count } failed recoveries or more
}
needs-fewer-failed = { $count ->
    [one] no failed recovery
   *[other] fewer than { $count } failed recoveries
}
needs-and-is = { $asked } (it is { $now })
needs-all = all of these: { $parts }
needs-not-all = not all of these: { $parts }
needs-any = one of these: { $parts }
needs-none = none of these: { $parts }
the-state-here = The state here: set it as you like
acknowledged = Something has been acknowledged
failed-recoveries = Failed recoveries
failed-none = None
failed-one = One
failed-two = Two or more
flags = Flags
flag-just-set = { $flag } (just set)
temperament = Temperament
even = Even
quick-to-anger = Quick
slow-to-anger = Slow
seed-of-the-draws = Seed
the-next = The next
find-a-turn = Find a turn or an ending
no-turn-like-this = No turn or ending is like this.
key-explain = Explain a finding, or fold it away
key-next-seed = The next seed

## The graph of a story
graph-bands = { $worst } to { $best }
graph-never = never reached
graph-anywhere-heat = from anywhere at heat 100,
graph-anywhere-turns = or after { $count } choices
graph-best = The best line
graph-taken = The way you took
graph-back = Back to an earlier turn
graph-walk-out = Led out by heat or the turn limit
graph-about = { $turns ->
    [one] One turn
   *[other] { $turns } turns
}, { $endings ->
    [one] one ending
   *[other] { $endings } endings
} and { $choices } choices.
graph-unsolved = Too large for an exact answer: the best line and the bands of the endings are not shown.
graph-straight = { $count ->
    [one] One long way is drawn directly, behind the boxes: there are
   *[other] { $count } long ways are drawn directly, behind the boxes: there are
} too many to lead around them.
graph-about-best = The best line: { $labels }. It ends at { $ending }.
cli-graph-written = `{ $path }` is written.
the-graph = Graph
graph-of = Graph of { $title }
graph-help = Arrow keys go along the ways, plus and minus zoom, L shows all of it as a list.
graph-as-list = List
graph-as-picture = Picture
graph-closer = Closer
graph-further = Further
graph-all = All of it
graph-leads-to = Leads to { $node }.
graph-on-best = On the best line.
graph-your-way = You took this.
graph-you-were-here = You were here.
graph-in-band = Reached with { $bands }.
graph-choices = Choices
graph-from = Reached from
graph-from-with = with { $labels }
key-graph-arrows = Go along the ways, and up and down
key-graph-zoom = Closer, and further off
key-graph-list = As a list, or as a picture
key-costliest-other-way = Try the turn that cost most the other way
graph-start-here = Start the rehearsal here
graph-go-on-here = Go on here
graph-here = The rehearsal stands here.
graph-where-it-stands = Where the rehearsal stands
graph-help-start = Enter starts the rehearsal at the box that is looked at.
graph-how-to-start = A double click, or Enter, starts the rehearsal at any turn or ending.
graph-being-drawn = The graph is being drawn…

## Signs in the picture

sign-returns = Returns and help
sign-enquiries = Enquiries
sign-order = Order here
sign-tickets = Tickets
sign-reception = Reception
sign-travel = Travel desk
