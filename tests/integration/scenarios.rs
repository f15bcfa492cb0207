//! The shipped scenarios, each held to what makes practice worth while: length, ends, fairness, and no trick that wins.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::sync::Arc;

use redress::analysis::policy::{Policy, played};
use redress::analysis::solve::{Rank, Solution};
use redress::content::library::Library;
use redress::content::{Context, Solve, register};
use redress::core::chance::Temperament;
use redress::core::conversation::{Conversation, Mode};
use redress::core::scenario::{Node, Persona};
use redress::core::score::{Band, score};
use redress::core::state::State;
use redress::core::step::step;
use redress::core::story::{NodeId, Story};
use redress::core::strand::Strand;
use redress::diagnostic::render::concise;

use crate::harness::{Cli, project};
use crate::shipped::{scenarios, stories};
use crate::stories::{model, story};

/// How many conversations a random player has.
const RANDOM: u64 = 300;

/// The conversations a habit is tried in.
const SEEDS: std::ops::RangeInclusive<u64> = 1..=20;

#[test]
fn the_library_has_no_finding_even_with_warnings_denied() {
    let (register, broken) = register::load();
    assert!(broken.is_empty(), "{}", concise::render(&broken));
    let context = Context {
        register: &register,
        model: Arc::new(model()),
        today: None,
        solve: Solve::Always,
    };
    for entry in Library::load(&[], &context).iter() {
        assert!(entry.findings.is_empty(), "{}", concise::render(&entry.findings));
    }
    let on = std::fs::read_to_string(project().join(".ci/law-checked-on")).unwrap();
    Cli::new(&["check", "--deny", "warnings", "--on", on.trim()])
        .run()
        .code(0);
}

#[test]
fn a_scenario_has_twelve_turns_or_more_and_five_endings_or_more() {
    for (id, story) in stories() {
        let endings = story
            .scenario()
            .nodes
            .iter()
            .filter(|(_, node)| matches!(node, Node::Ending(_)))
            .count();
        let turns = story.scenario().nodes.len() - endings;
        assert!(turns >= 12 && endings >= 5, "{id}: {turns} turns, {endings} endings");
    }
}

#[test]
fn every_ending_can_be_reached() {
    for (id, story) in stories() {
        let solutions = Temperament::ALL.map(|temperament| Solution::find(&story, temperament));
        for (name, node) in &story.scenario().nodes {
            let found = story
                .node_id(name)
                .is_some_and(|node| solutions.iter().any(|solution| solution.shortest(node).is_some()));
            assert!(
                found || matches!(node, Node::Turn(_)),
                "{id}: nobody ever comes to `{name}`"
            );
        }
    }
}

/// A customer who has had enough may leave earlier than any conversation ends by itself.
#[test]
fn a_way_through_takes_four_to_seven_choices() {
    for (id, story) in stories() {
        for temperament in Temperament::ALL {
            for (node, [shortest, longest]) in lengths(&story, temperament) {
                let walked_out = node == story.walks_out();
                let name = story.node_name(node);
                assert!(
                    longest <= 7,
                    "{id}, {}: {longest} choices to `{name}`",
                    temperament.key()
                );
                assert!(
                    shortest >= 4 || walked_out,
                    "{id}, {}: {shortest} choices to `{name}`",
                    temperament.key()
                );
            }
        }
    }
}

#[test]
fn full_marks_on_every_strand_can_be_had_together_and_are_a_distinction() {
    for (id, story) in stories() {
        let solved = Solved::of(&story);
        for temperament in Temperament::ALL {
            let conversation = by_policy(&story, seed_of(temperament), Policy::Best);
            assert!(
                solved.facing(&conversation).full_together().unwrap(),
                "{id}, {}",
                temperament.key()
            );
            assert_eq!(
                solved.rank(&conversation).0,
                Band::Distinction,
                "{id}, {}",
                temperament.key()
            );
        }
    }
}

/// Choices priced the same for every persona would make the customer a name only.
#[test]
fn another_persona_wants_another_best_line() {
    let mut faults = Vec::new();
    for (id, scenario) in scenarios() {
        let best = |persona: Persona, temperament: Temperament| {
            let mut swapped = scenario.clone();
            swapped.customer.persona = persona;
            line(&by_policy(&story(swapped), seed_of(temperament), Policy::Best))
        };
        let differs = |temperament: &Temperament| {
            let lines: BTreeSet<_> = Persona::ALL
                .into_iter()
                .map(|persona| best(persona, *temperament))
                .collect();
            lines.len() > 1
        };
        if !Temperament::ALL.iter().any(differs) {
            faults.push(format!("{id}: one line is best whoever the customer is"));
        }
    }
    none(&faults);
}

#[test]
fn no_habit_reaches_distinction() {
    let mut faults = Vec::new();
    for (id, story) in stories() {
        let solved = Solved::of(&story);
        for habit in Policy::HABITS {
            for seed in SEEDS {
                let (band, overall) = solved.rank(&by_policy(&story, seed, habit));
                if band == Band::Distinction {
                    faults.push(format!("{id}: `{}` reaches {overall} with seed {seed}", habit.key()));
                }
            }
        }
    }
    none(&faults);
}

#[test]
fn no_habit_beats_chance() {
    let mut faults = Vec::new();
    for (id, story) in stories() {
        let solved = Solved::of(&story);
        let chance = mean(&solved.by_chance(&id));
        for habit in Policy::HABITS {
            let ranks: Vec<Rank> = SEEDS.map(|seed| solved.rank(&by_policy(&story, seed, habit))).collect();
            let mean = mean(&ranks);
            if mean > chance + 5.0 {
                faults.push(format!(
                    "{id}: `{}` has {mean:.1} of 100, chance {chance:.1}",
                    habit.key()
                ));
            }
        }
    }
    none(&faults);
}

#[test]
fn chance_passes_in_fewer_than_fifteen_of_a_hundred_runs() {
    let mut faults = Vec::new();
    for (id, story) in stories() {
        let passes: f64 = Temperament::ALL
            .map(|temperament| Solution::find(&story, temperament).bands().unwrap())
            .iter()
            .flat_map(|bands| &bands[Band::Pass as usize..])
            .map(|chance| chance.value())
            .sum();
        if passes / 3.0 >= 0.15 {
            faults.push(format!(
                "{id}: chance passes in {:.2} of 100 runs",
                passes / 3.0 * 100.0
            ));
        }
    }
    none(&faults);
}

fn by_policy(story: &Arc<Story>, seed: u64, policy: Policy) -> Conversation {
    played(Conversation::new(story.clone(), Mode::Practice, seed), policy).unwrap()
}

/// What is exactly possible in a story, for each temperament.
struct Solved<'a> {
    story: &'a Arc<Story>,
    all: [Solution; 3],
}

impl<'a> Solved<'a> {
    fn of(story: &'a Arc<Story>) -> Self {
        let all = Temperament::ALL.map(|temperament| Solution::find(story, temperament));
        Self { story, all }
    }

    fn facing(&self, conversation: &Conversation) -> &Solution {
        let known = Temperament::ALL.into_iter().zip(&self.all);
        let mut same = known.filter(|(temperament, _)| *temperament == conversation.temperament());
        same.next().unwrap().1
    }

    fn rank(&self, conversation: &Conversation) -> Rank {
        let best = self.facing(conversation).best().unwrap();
        let card = score(self.story.scenario(), self.story.model(), &best, conversation.state());
        (card.band, card.overall)
    }

    /// What a random player's runs come to, each held against what is exactly possible.
    fn by_chance(&self, id: &str) -> Vec<Rank> {
        let run = |seed| {
            let conversation = by_policy(self.story, seed, Policy::Random);
            let solution = self.facing(&conversation);
            for strand in Strand::ALL {
                let (earned, best) = (
                    conversation.state().totals[strand.index()],
                    solution.best().unwrap().0[strand.index()],
                );
                assert!(earned <= best, "{id}, seed {seed}: {earned} of {best} on {strand:?}");
            }
            let rank = self.rank(&conversation);
            let (worst, best) = solution.ranks().unwrap();
            assert!(
                (worst..=best).contains(&rank),
                "{id}, seed {seed}: {rank:?} not in {worst:?} to {best:?}"
            );
            rank
        };
        (1..=RANDOM).map(run).collect()
    }
}

fn mean(ranks: &[Rank]) -> f64 {
    let sum: u32 = ranks.iter().map(|(_, overall)| overall).sum();
    f64::from(sum) / f64::from(u32::try_from(ranks.len()).unwrap())
}

fn line(conversation: &Conversation) -> Vec<(String, String)> {
    let story = conversation.story();
    let named = |node, choice| {
        (
            story.node_name(node).to_owned(),
            story.choice(node, choice).unwrap().id.clone(),
        )
    };
    let steps = conversation.steps().iter();
    steps
        .filter_map(|step| step.choice.map(|choice| named(step.node, choice)))
        .collect()
}

/// The fewest and the most choices that lead to each ending that is reached.
fn lengths(story: &Story, temperament: Temperament) -> BTreeMap<NodeId, [u32; 2]> {
    let mut ends: BTreeMap<NodeId, [u32; 2]> = BTreeMap::new();
    let mut here = vec![State::start(story)];
    for made in 0u32.. {
        let mut next = HashSet::new();
        for state in here {
            if story.is_ending(state.node) {
                let [_, longest] = ends.entry(state.node).or_insert([made, made]);
                *longest = made;
            }
            for choice in story.offered(state.node, state.situation) {
                let State {
                    node, turns, situation, ..
                } = step(story, temperament, &state, choice);
                // What was felt and earned changes no way on.
                next.insert(State {
                    node,
                    turns,
                    situation,
                    ..State::start(story)
                });
            }
        }
        if next.is_empty() {
            break;
        }
        here = next.into_iter().collect();
    }
    ends
}

fn seed_of(temperament: Temperament) -> u64 {
    (1..100).find(|seed| Temperament::drawn(*seed) == temperament).unwrap()
}

#[track_caller]
fn none(faults: &[String]) {
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
