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

## The conversation
picture-of = { $name }. { $mood }
on-the-phone = On the phone.
at-the-counter = At the counter.
in-the-chat = In the chat.
by-email = By email.
in-public = In public.
turn = Turn { $number }
you-said = You said: “{ $text }”
you-wrote = You wrote: “{ $text }”
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
where-the-failure-left-them = Where the failure left things.
transcript = Transcript
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
orders = Orders
orders-a-year = { $count } a year, { $spend }
worth-to-us = Margin
margin-a-year = { $margin } a year
complaints = Complaints
none-before = none before
complaints-before = { $count } before
who-else-knows = Who else knows
collaborative = collaborative
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
note-unlawful = Nought, because something unlawful was said.
no-law-said = Nothing was said about the law.
applied = applied
missed = missed
over-claimed = over-claimed
breached = breached
you-said-that = You said: { $text }
in-force-checked = In force since { $from }. Checked { $checked }.
teaching-not-advice = Teaching material, not legal advice.
go-on = Go on
take-it-back = Take it back
open-provision = Open “{ $title }”
fold-away = Fold away

## Home
briefing = Briefing
library = Library
history = History
law-register = Law register
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
todays-practice-is = Today’s practice: { $title }.
person-and-channel = { $name }, { $channel }.
chosen-new = Chosen because you have not played it yet.
chosen-longest-ago = Chosen because it is the longest since you played it.
meet = Meet { $name }
your-goal = Your goal
goal-from = From { $title }.
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
settings-state = colours, size of text, movement
quit-state = close the window
home-state = you can go on later
keys-state = every key of this screen
work-is-kept-here = Your work is on this computer only, saved at every choice.
work-is-not-kept = Your runs are not being saved.

## The library
scenarios = Scenarios
shown-of-all = { $shown } of { $all }, easiest first
find-a-scenario = Find a scenario
channel = Channel
customer = Customer
trade = Trade
of-five = { $difficulty } of 5
difficulty-is = Difficulty { $difficulty } of 5
law-is = Law: { $law }
law-none = none cited
law-and-more = { $law }; and { $more } more
best = Best:
not-played-yet = Not played yet
no-band-yet = Played, no band yet
from-file = From { $file }
none-like-this = No scenario is like this.
show-all = Show all
cannot-be-played = Files that cannot be played
faults = { $count ->
    [one] one fault
   *[other] { $count } faults
}
see-all-faults = See every fault: { $command }

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
to-the-library = Go to the library

## The settings
settings-apply = Each applies at once.
back-to-the-conversation = Back to the conversation
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
