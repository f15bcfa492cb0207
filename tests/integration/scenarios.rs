//! The shipped scenarios, each held to what makes practice worth while: length, ends, fairness, and no trick that wins.

use std::sync::{Arc, OnceLock};

use redress::analysis::policy::{Policy, played};
use redress::analysis::simulate::{Simulation, Tally};
use redress::analysis::solve::{Aim, Rank, Solution};
use redress::content::library::Library;
use redress::content::together::each;
use redress::content::{Context, Solve, register};
use redress::core::chance::Temperament;
use redress::core::conversation::{Conversation, Mode};
use redress::core::scenario::{Kind, LegalPoint, Node, Persona, Scenario};
use redress::core::score::{Band, score};
use redress::core::story::Story;
use redress::core::strand::Strand;
use redress::diagnostic::render::concise;

use crate::harness::{Cli, project};
use crate::shipped::stories;
use crate::stories::{model, story};

/// How many conversations a random player has.
const RANDOM: u64 = 60;

/// How many ways are walked to see how long they are.
const LENGTHS: u64 = 300;

/// How many where the analyst cannot say what comes of them.
const SIMULATED: u64 = 2_000;

/// A shipped scenario and what is exactly possible in it, for each temperament.
struct Solved {
    id: String,
    story: Arc<Story>,
    all: [Solution; 3],
}

/// Every shipped scenario, solved once for all tests.
fn solved() -> &'static [Solved] {
    static SOLVED: OnceLock<Vec<Solved>> = OnceLock::new();
    SOLVED.get_or_init(|| {
        each(&stories(), |(id, story)| Solved {
            id: id.clone(),
            story: story.clone(),
            all: Temperament::ALL.map(|temperament| Solution::find(story, temperament)),
        })
    })
}

#[test]
fn the_library_has_no_finding_even_with_warnings_denied() {
    let (register, broken) = register::load();
    assert!(broken.is_empty(), "{}", concise::render(&broken));
    let context = Context {
        register: &register,
        model: Arc::new(model()),
        today: None,
        solve: Solve::Never,
    };
    let shared = Library::load(&[], &context).shared(&register);
    assert!(shared.is_empty(), "{}", concise::render(&shared));
    let on = std::fs::read_to_string(project().join(".ci/law-checked-on")).unwrap();
    let done = Cli::new(&["check", "--solve", "--deny", "warnings", "--on", on.trim()]).run();
    done.code(0);
}

/// A drill has four turns and two endings, and is about what it declares.
#[test]
fn a_scenario_has_twelve_turns_or_more_and_five_endings_or_more() {
    for Solved { id, story, .. } in solved() {
        let scenario = story.scenario();
        let ends = |(_, node): &&(String, Node)| matches!(node, Node::Ending(_));
        let endings = scenario.nodes.iter().filter(ends).count();
        let turns = scenario.nodes.len() - endings;
        let least = if scenario.kind == Kind::Drill { (4, 2) } else { (12, 5) };
        assert!(
            turns >= least.0 && endings >= least.1,
            "{id}: {turns} turns, {endings} endings"
        );
        let tested = scenario
            .strands
            .iter()
            .filter(|strand| is_tested(scenario, **strand))
            .count();
        assert!(
            tested == scenario.strands.len() && (scenario.kind == Kind::Drill || tested >= 4),
            "{id}: {tested} strands are tested"
        );
    }
}

/// Whether some choice earns 2 or more on a strand.
fn is_tested(scenario: &Scenario, strand: Strand) -> bool {
    let turns = scenario.nodes.iter().filter_map(|(_, node)| match node {
        Node::Turn(turn) => Some(turn),
        Node::Ending(_) => None,
    });
    turns.flat_map(|turn| &turn.choices).any(|choice| {
        let applies = |point: &LegalPoint| matches!(point, LegalPoint::Applies { .. });
        match strand {
            Strand::Law => choice.law.iter().any(applies),
            strand => choice.marks.get(&strand).is_some_and(|mark| mark.0 >= 2),
        }
    })
}

#[test]
fn every_ending_can_be_reached() {
    for Solved { id, story, all } in solved() {
        for (name, node) in &story.scenario().nodes {
            let found = story
                .node_id(name)
                .is_some_and(|node| all.iter().any(|solution| solution.shortest(node).is_some()));
            assert!(
                found || matches!(node, Node::Turn(_)),
                "{id}: nobody ever comes to `{name}`"
            );
        }
    }
}

/// A customer who has had enough may leave earlier than any conversation ends by itself, and a drill is short.
/// Whoever goes astray and back takes longer, and whoever drives somebody away is done sooner; but most do neither.
#[test]
fn a_way_through_takes_four_to_seven_choices() {
    let mut faults = Vec::new();
    for one in solved() {
        let least = if one.story.scenario().kind == Kind::Drill { 3 } else { 4 };
        for solution in &one.all {
            let best = solution.line(Aim::Best).unwrap().len();
            if !(least..=7).contains(&best) {
                faults.push(format!("{}: the best line takes {best} choices", one.id));
            }
        }
        let lengths: Vec<usize> = (0..LENGTHS)
            .map(|seed| one.played(seed, Policy::Random).steps().len())
            .collect();
        let of_a_hundred = |wanted: &dyn Fn(usize) -> bool| {
            let some = lengths.iter().filter(|length| wanted(**length)).count();
            some * 100 / lengths.len()
        };
        let (short, long) = (
            of_a_hundred(&|length| length < least),
            of_a_hundred(&|length| length > 7),
        );
        if short > 30 || long > 20 {
            faults.push(format!("{}: of 100 ways {short} are shorter, {long} longer", one.id));
        }
    }
    none(faults);
}

#[test]
fn full_marks_on_every_strand_can_be_had_together_and_are_a_distinction() {
    for Solved { id, all, .. } in solved() {
        for solution in all {
            let key = solution.temperament().key();
            assert!(solution.full_together().unwrap(), "{id}, {key}");
            let (_, (band, _)) = solution.ranks().unwrap();
            assert_eq!(band, Band::Distinction, "{id}, {key}");
        }
    }
}

/// Choices priced the same for every persona would make the customer a name only.
#[test]
fn another_persona_wants_another_best_line() {
    let differs = |one: &Solved| {
        one.all.iter().any(|solution| {
            let own = solution.line(Aim::Best);
            // Whoever is priced most unlike the others comes late in the list.
            Persona::ALL.into_iter().rev().any(|persona| {
                let mut swapped = one.story.scenario().clone();
                swapped.customer.persona = persona;
                Solution::find(&story(swapped), solution.temperament()).line(Aim::Best) != own
            })
        })
    };
    let all = solved().iter().zip(each(solved(), differs));
    none(
        all.filter(|(_, differs)| !differs)
            .map(|(one, _)| format!("{}: one line is best whoever the customer is", one.id)),
    );
}

/// Whoever goes by what answers look like plays the same conversation with every customer of one temperament: Merit in
/// one of three is more than one of twenty.
#[test]
fn no_habit_beats_chance_or_comes_to_merit() {
    let mut faults = Vec::new();
    for one in solved() {
        let chance = one.chance();
        for habit in Policy::HABITS {
            let ranks = Temperament::ALL.map(|temperament| one.by_policy(seed_of(temperament), habit));
            let mean = mean(&ranks);
            let (id, key) = (&one.id, habit.key());
            if mean > chance + 5.0 {
                faults.push(format!("{id}: `{key}` has {mean:.1} of 100, chance {chance:.1}"));
            }
            if ranks.iter().any(|(band, _)| *band >= Band::Merit) {
                faults.push(format!("{id}: `{key}` comes to Merit or better"));
            }
        }
    }
    none(faults);
}

#[test]
fn chance_passes_in_fewer_than_fifteen_of_a_hundred_runs() {
    let passes = solved().iter().map(|one| (one, one.passes()));
    let often = passes.filter(|(_, passes)| *passes >= 0.15);
    none(often.map(|(one, passes)| format!("{}: chance passes in {:.1} of 100 runs", one.id, passes * 100.0)));
}

/// What a random player earns is never more than what is exactly possible.
#[test]
fn what_chance_comes_to_lies_within_what_is_possible() {
    for one in solved() {
        for seed in 1..=RANDOM {
            let (id, conversation) = (&one.id, one.played(seed, Policy::Random));
            let solution = one.facing(&conversation);
            let best = solution.best().unwrap();
            for strand in Strand::ALL {
                let (earned, best) = (conversation.state().totals[strand.index()], best.0[strand.index()]);
                assert!(earned <= best, "{id}, seed {seed}: {earned} of {best} on {strand:?}");
            }
            let (rank, (worst, best)) = (one.rank(&conversation), solution.ranks().unwrap());
            assert!(
                (worst..=best).contains(&rank),
                "{id}, seed {seed}: {rank:?} not in {worst:?} to {best:?}"
            );
        }
    }
}

impl Solved {
    fn facing(&self, conversation: &Conversation) -> &Solution {
        let mut same = self
            .all
            .iter()
            .filter(|solution| solution.temperament() == conversation.temperament());
        same.next().unwrap()
    }

    fn played(&self, seed: u64, policy: Policy) -> Conversation {
        played(Conversation::new(self.story.clone(), Mode::Practice, seed), policy).unwrap()
    }

    fn by_policy(&self, seed: u64, policy: Policy) -> Rank {
        self.rank(&self.played(seed, policy))
    }

    fn rank(&self, conversation: &Conversation) -> Rank {
        let best = self.facing(conversation).best().unwrap();
        let card = score(self.story.scenario(), self.story.model(), &best, conversation.state());
        (card.band, card.overall)
    }

    /// The mean overall score of somebody who picks at random: exact, or of many runs.
    fn chance(&self) -> f64 {
        let mean = |solution: &Solution| {
            let scores = solution.scores()?;
            Some(
                (0u32..)
                    .zip(scores)
                    .map(|(overall, chance)| f64::from(overall) * chance.value())
                    .sum::<f64>(),
            )
        };
        let means: Option<Vec<f64>> = self.all.iter().map(mean).collect();
        means.map_or_else(
            || self.simulated().overall.mean_and_sd().unwrap().0,
            |means| means.iter().sum::<f64>() / 3.0,
        )
    }

    /// How often somebody who picks at random passes: exactly, or in many runs.
    fn passes(&self) -> f64 {
        let passes = |solution: &Solution| {
            let bands = solution.bands()?;
            Some(
                bands[Band::Pass as usize..]
                    .iter()
                    .map(|chance| chance.value())
                    .sum::<f64>(),
            )
        };
        let all: Option<Vec<f64>> = self.all.iter().map(passes).collect();
        all.map_or_else(
            || {
                let count: u64 = self.simulated().bands[Band::Pass as usize..].iter().sum();
                f64::from(u32::try_from(count).unwrap()) / f64::from(u32::try_from(SIMULATED).unwrap())
            },
            |all| all.iter().sum::<f64>() / 3.0,
        )
    }

    fn simulated(&self) -> Tally {
        Simulation::new(&self.story, Policy::Random)
            .unwrap()
            .runs(1, 0..SIMULATED)
    }
}

fn mean(ranks: &[Rank]) -> f64 {
    let sum: u32 = ranks.iter().map(|(_, overall)| overall).sum();
    f64::from(sum) / f64::from(u32::try_from(ranks.len()).unwrap())
}

fn seed_of(temperament: Temperament) -> u64 {
    (1..100).find(|seed| Temperament::drawn(*seed) == temperament).unwrap()
}

#[track_caller]
fn none(faults: impl IntoIterator<Item = String>) {
    let faults: Vec<String> = faults.into_iter().collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
