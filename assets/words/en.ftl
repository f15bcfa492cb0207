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
