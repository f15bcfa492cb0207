//! A best answer that can be told by its looks.

use super::{Fault, Rule, Subject};
use crate::analysis::habit::Habit;
use crate::content::calendar::Calendar;
use crate::content::path::Path;
use crate::content::suggest::listed;
use crate::core::model::Model;
use crate::core::scenario::{Choice, LegalPoint, Turn};
use crate::core::story::law_points;
use crate::core::strand::Strand;
use crate::diagnostic::Severity;

pub(super) const RULE: Rule = Rule {
    code: "best-stands-out",
    explain: EXPLAIN,
    needs: &["nodes", "strands", "date", "nation", "dates", "derived"],
    check,
};

/// Turns with three or more choices from which a pattern can be seen.
const FEWEST: u32 = 5;
/// More than this share is too often: two of five.
const OFTEN: (u32, u32) = (2, 5);
/// Turns after which "never" is a pattern too.
const MANY: u32 = 12;
/// Choices from which a turn counts.
const CHOICES: usize = 3;
/// How many turns the help names.
const NAMED: usize = 5;

const EXPLAIN: &str = "\
## What it checks
That the best answer cannot be told by its looks. Counted over the turns with three or more choices, of which there are five or more:
1. too often: in more than two fifths of them the best is the longest, the shortest, the first in the file, or the politest (most polite words for each hundred words; a turn without any has no politest);
2. never: in twelve or more turns with a longest, shortest or politest choice, none of them is the best. Leaving it out is a habit too. The first in the file may be never the best: on the screen the order is shuffled.
The best is what earns most at once by its marks and its law on the scored strands; not what the analyst would steer for, because that depends on all that was said before, and nobody sees it on the screen. Where several are equally good, or equally long, each counts for its share, so that chance gives one in three or four. A warning.

## Why it matters
People who have taken many tests look for the longest answer, or the kindest. If that is often right, the scenario practises taking tests.

## Example
In nine of thirteen turns the best answer has the most words, because it says everything at once.

## Instead
Let a trap be the longest in most turns, and the best short; and in two or three let the best be the longest after all. `habit-wins` says whether a habit gets as far as the best band.
";

/// What an answer may be told by.
const LOOKS: [(Habit, &str); 4] = [
    (Habit::Longest, "longest"),
    (Habit::Shortest, "shortest"),
    (Habit::First, "first in the file"),
    (Habit::Politest, "politest"),
];

/// How often the best looks so.
#[derive(Default)]
struct Tally<'a> {
    /// Turns with a choice that does, and one that does not.
    told: u32,
    /// In how many of them it is the best; equals count for their share.
    best: f64,
    /// Some of these turns.
    turns: Vec<&'a str>,
}

fn check(subject: &Subject<'_>) -> Vec<Fault> {
    let mut tallies: [Tally<'_>; LOOKS.len()] = std::array::from_fn(|_| Tally::default());
    let mut turns = 0;
    let scenario = subject.scenario;
    let calendar = Calendar::of(scenario).unwrap_or_default();
    for (_, id, turn) in subject.turns().filter(|(_, _, turn)| turn.choices.len() >= CHOICES) {
        let best = most(turn, |choice| earns(choice, &subject.scenario.strands, subject.model));
        if best.len() == turn.choices.len() {
            continue;
        }
        turns += 1;
        for ((habit, _), tally) in LOOKS.iter().zip(&mut tallies) {
            count(*habit, id, turn, &best, &calendar, tally);
        }
    }
    if turns < FEWEST {
        return Vec::new();
    }
    let all = LOOKS.iter().zip(&tallies);
    all.filter_map(|((habit, look), tally)| fault(*habit, look, tally, turns))
        .collect()
}

/// Counts one turn.
fn count<'a>(habit: Habit, id: &'a str, turn: &Turn, best: &[usize], calendar: &Calendar, tally: &mut Tally<'a>) {
    let likes = |choice: &Choice| {
        // A date is three words long.
        if choice.text.contains('{') {
            habit.likes(&calendar.fill(&choice.text))
        } else {
            habit.likes(&choice.text)
        }
    };
    let like = match habit {
        Habit::First => vec![0],
        _ => most(turn, likes),
    };
    let nobody = habit == Habit::Politest && turn.choices.iter().all(|choice| likes(choice) <= 0);
    if nobody || like.len() == turn.choices.len() {
        return;
    }
    tally.told += 1;
    let both = like.iter().filter(|at| best.contains(at)).count();
    if both > 0 {
        tally.best += share(both, best.len() * like.len());
        if tally.turns.len() < NAMED {
            tally.turns.push(id);
        }
    }
}

fn share(of: usize, all: usize) -> f64 {
    let number = |count: usize| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
    number(of) / number(all)
}

fn fault(habit: Habit, look: &str, tally: &Tally<'_>, turns: u32) -> Option<Fault> {
    let (part, whole) = OFTEN;
    let often = tally.best * f64::from(whole) > f64::from(turns * part) + 1e-9;
    let never = tally.turns.is_empty() && tally.told >= MANY && habit != Habit::First;
    let (message, help) = if often {
        let message = format!("the best answer is the {look} in {:.0} of {turns} turns", tally.best);
        let help = format!("let a trap be the {look} in some of these: {}", listed(&tally.turns));
        (message, help)
    } else if never {
        let message = format!(
            "the best answer is never the {look}, in {} turns that have one",
            tally.told
        );
        let help = format!("whoever leaves the {look} out is never wrong: let it be the best in two or three turns");
        (message, help)
    } else {
        return None;
    };
    let fault = Fault::new(Path::top("nodes").key(), message).help(help);
    Some(Fault {
        severity: Severity::Warning,
        ..fault
    })
}

/// The choices with the most of something.
fn most(turn: &Turn, of: impl Fn(&Choice) -> i64) -> Vec<usize> {
    let all: Vec<i64> = turn.choices.iter().map(of).collect();
    let most = all.iter().max().copied();
    (0..all.len()).filter(|at| Some(all[*at]) == most).collect()
}

/// What a choice earns at once on the scored strands.
fn earns(choice: &Choice, scored: &[Strand], model: &Model) -> i64 {
    let unlawful = choice
        .law
        .iter()
        .any(|point| matches!(point, LegalPoint::Breaches { .. }));
    let mark = |strand: Strand| choice.marks.get(&strand).map_or(0, |mark| i64::from(mark.0));
    let law = || choice.law.iter().map(|point| i64::from(law_points(point, model))).sum();
    let earned = |strand: &Strand| match strand {
        Strand::Law => law(),
        Strand::Resolve if unlawful => 0,
        strand => mark(*strand),
    };
    scored.iter().map(earned).sum()
}
