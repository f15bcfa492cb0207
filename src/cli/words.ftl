mode-practice = Practice
mode-assessment = Assessment
mode-explore = Explore

sector-airline = Airline
sector-bank = Bank
sector-business-supply = Supplies to businesses
sector-electricals = Electricals
sector-energy = Energy
sector-events = Events
sector-fashion = Fashion
sector-furniture = Furniture
sector-gaming = Gaming
sector-grocery = Grocery
sector-home-improvement = Home improvement
sector-home-services = Home services
sector-hospitality = Hospitality
sector-insurance = Insurance
sector-leisure = Leisure
sector-retail = Retail
sector-telecoms = Telecoms
sector-travel = Travel
sector-utilities = Utilities

channel-phone = phone
channel-counter = counter
channel-chat = chat
channel-email = email
channel-social = social media

question-say = What do you say?
question-write = What do you write?
question-open = How does your reply open?
question-post = What do you post?

persona-angry = angry
persona-anxious = anxious
persona-passive-aggressive = says it is fine
persona-know-it-all = quotes the law
persona-vulnerable = needs time or help
persona-silent-defector = complains little
persona-abusive = goes too far
persona-serial-complainer = has complained before
persona-bargain-hunter = wants something extra

nation-england = England
nation-wales = Wales
nation-scotland = Scotland
nation-northern-ireland = Northern Ireland

strand-acknowledge = Acknowledge
strand-empathise = Empathise
strand-resolve = Resolve
strand-follow-up = Follow up
strand-law = Law

band-not-yet = Not yet
band-pass = Pass
band-merit = Merit
band-distinction = Distinction

fate-kept = The customer stays.
fate-lost = The customer leaves.
fate-parted = You part in good order.

verdict-applies = Applied rightly
verdict-misses = Left out
verdict-over-claims = Claimed more than it says
verdict-breaches = Unlawful

note-solving-first = (Capped: solved before they were heard.)
note-unlawful = (Nothing: something unlawful was said.)

meter-outcome = Outcome
meter-process = Process
meter-manner = Manner
meter-heat = Heat
meter-satisfaction = Satisfaction
meter-loyalty = Loyalty

cause-choice = what was done
cause-failure = the failure itself
cause-temperament = their temperament
cause-outcome = what they get
cause-process = how it is done
cause-manner = how they are treated
cause-solving-first = solved before they were heard
cause-second-failure = a second failure counts double
cause-not-yet-heard = a better outcome before they were heard wins no loyalty
cause-limit-scale = the end of the scale
cause-limit-prior = the most that putting it right can add

cue-repeat = made to say it again
cue-transfer = passed on
cue-vague-promise = a promise without a date or a name
cue-script = words that fit any contact
cue-policy-first = policy before person
cue-blame = blamed somebody
cue-interrupt = cut in
cue-rush = hurried
cue-jargon = jargon
cue-doubt = doubted
cue-patronise = talked down to
cue-bargain = haggled with
cue-names-the-fault = the fault named
cue-names-the-feeling = the feeling named
cue-owns-it = somebody took it on
cue-gives-choice = a choice given
cue-gives-date = a day and an hour given
cue-gives-time = time given
cue-asks-first = asked first
cue-concedes-point = their point conceded
cue-explains-why = told why
cue-sets-boundary = a calm boundary
cue-in-writing = put in writing

temperament-even = This customer was even-tempered: heat moved by what was said, no more and no less.
temperament-quick = This customer was quick to anger: heat moved a little higher each time.
temperament-slow = This customer was slow to anger: heat moved a little lower each time.

recommend-detractor = detractor
recommend-passive = passive
recommend-promoter = promoter

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

teaching-model = A teaching model, not a forecast.
teaching-not-advice = Teaching material, not legal advice.

cli-model-not-used = Your own model.ron cannot be used, so the weights that come with Redress are.
cli-list-facts = { $sector }, { $channel }. { $customer }, { $persona }. Difficulty { $difficulty } of 5.
cli-list-faulty = Cannot be played before its errors are put right: `redress check { $file }` lists them.
cli-check-none = There is no .ron file to check there.
cli-check-clean = { $count ->
    [one] Checked 1 scenario: nothing to put right.
   *[other] Checked { $count } scenarios: nothing to put right.
}
cli-new-written = Wrote { $slug }.ron. `redress check { $slug }.ron` checks it, `redress play { $slug }.ron` plays it.
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
cli-history-tuned = Weighed by a tuned model.
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
play-you = You: “{ $text }”
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
key-card = the customer's card
key-transcript = what has been said so far
key-law = look TEXT up in the law register
key-take-back = take the last choice back
key-go = go to another turn or ending
key-quit = stop; the run is kept

card-title = Card of { $name }
card-operational = What happened (operational)
card-analytical = The figures (analytical)
card-collaborative = What other teams wrote (collaborative)
card-authority = What you may agree to
card-since = Customer since
card-orders = Orders a year
card-spend = Spends a year
card-margin = Margin a year
card-complaints = Complaints before
card-agree = Refund up to { $refund }; goodwill up to { $goodwill }.

why-title = Why
why-next = Next time: { $text }
award = { $points } of { $best } here.
moved-up = { $now }, up { $by }
moved-down = { $now }, down { $by }
moved-not = { $now }, as before
law-claim = { $verdict } ({ $points }): { $reason }
law-dated = { $span }; judged on { $on }.
law-from = In force since { $from }
law-from-to = In force from { $from } to { $to }
law-mistake = Often got wrong
law-not-said = Does not say
law-where = Where
law-when = When
law-standing = Standing
law-stands = On { $on }: { $standing }
law-certainty = How sure
law-checked = Checked
law-review = Check again by
law-past-review-short = past its review date
law-past-review = This entry is past its review date. Check it before you rely on it.

debrief-band = { $band }: { $overall } of 100.
debrief-rule = { $band } asks for this: { $rule }
debrief-lacks = What is missing for { $band }:
debrief-claim = { $number }. { $label }. { $claim }
lacks-overall = { $asked } of 100 overall (this is { $overall })
lacks-strand = { $strand } at { $share } of its best (this is { $awarded } of { $best })
lacks-lawful = nothing unlawful said
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
measure-csat = CSAT
measure-csat-why = { $value } of 5: satisfaction of { $satisfaction } is past { $steps } of 4 steps.
measure-recommend = Recommend
measure-recommend-why = { $value } of 10, a { $class }: { $weighs } times satisfaction { $satisfaction } and { $beside } times loyalty { $loyalty }, divided by { $divisor }.
measure-effort = Ease
measure-effort-why = { $value } of 7: said again { $repeats }, passed on { $transfers }, vague promises { $vague }.
measure-keep = Likely to stay
measure-keep-why = { $value }: { $base } to begin with, { $loyalty } for loyalty, { $switching } for the trouble of leaving.
measure-value = Value kept
measure-value-why = { $value } of { $stake } at stake, times { $keep }. A yearly margin of { $margin }, { $retention } of customers kept a year, discounted by { $discount }.
measure-reading = Loyalty
debrief-goal = One thing to take to work
debrief-taken-back = { $count ->
    [one] Taken back once.
   *[other] Taken back { $count } times.
}
