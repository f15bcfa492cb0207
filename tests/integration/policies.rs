//! Automatic players: what each picks, and what many of their runs come to.

use redress::analysis::policy::{Policy, played};
use redress::analysis::simulate::Simulation;
use redress::analysis::solve::{Limits, Overview};
use redress::core::conversation::{Conversation, Mode};
use redress::core::story::NodeId;

use crate::shipped::stories;
use crate::stories::{scenario, story};

#[test]
fn a_policy_is_known_by_its_key() {
    for policy in Policy::ALL {
        assert_eq!(Policy::from_key(policy.key()), Some(policy));
    }
    assert_eq!(Policy::from_key("laziest"), None);
    assert!(Policy::HABITS.iter().all(|habit| Policy::ALL.contains(habit)));
}

#[test]
fn each_habit_picks_what_it_says_and_of_equals_the_first_on_offer() {
    let story = story(scenario(
        "Angry",
        "Time",
        "(outcome: 0, process: 0, manner: 0, heat: 0)",
        "(Acknowledge: 1)",
        r#""a": Turn(says: "…", choices: [
            (id: "closed", label: "l", text: "sorry sorry sorry, so very sorry about all of this", when: Flag("never"), goto: "end"),
            (id: "plain", label: "l", text: "It leaves tonight.", goto: "end"),
            (id: "long", label: "l", text: "It leaves tonight, and the driver rings you before nine.", goto: "end"),
            (id: "short", label: "l", text: "Tonight.", goto: "end"),
            (id: "polite", label: "l", text: "Sorry. Please wait.", marks: {Acknowledge: (1, "r")}, goto: "end"),
            (id: "as-polite", label: "l", text: "Please wait. Sorry.", goto: "end"),
            (id: "as-short", label: "l", text: "Soon.", goto: "end"),
        ]),"#,
    ));
    let picked = |policy| {
        let conversation = played(Conversation::new(story.clone(), Mode::Practice, 1), policy).unwrap();
        let step = conversation.steps()[0];
        story.choice(step.node, step.choice.unwrap()).unwrap().id.clone()
    };
    let cases = [
        (Policy::First, "plain"),
        (Policy::Longest, "long"),
        (Policy::Shortest, "short"),
        (Policy::Politest, "polite"),
        (Policy::Best, "polite"),
        (Policy::Worst, "plain"),
    ];
    for (policy, expected) in cases {
        assert_eq!(picked(policy), expected, "{}", policy.key());
    }
}

/// Five standard deviations: one false alarm in about a million figures, and the seed is fixed.
#[test]
fn random_runs_come_out_as_the_exact_chances_say() {
    const RUNS: u32 = 20_000;
    let runs = f64::from(RUNS);
    let share = |count: u64| f64::from(u32::try_from(count).unwrap()) / runs;
    let near = |share: f64, chance: f64, what: &str| {
        let sd = (chance * (1.0 - chance) / runs).sqrt();
        assert!((share - chance).abs() <= 5.0 * sd, "{what}: {share}, exactly {chance}");
    };
    for (id, story) in stories() {
        let overview = Overview::find(&story, Limits::QUICK);
        let tally = Simulation::new(&story, Policy::Random).unwrap().runs(1, 0..RUNS.into());
        assert_eq!(tally.runs, u64::from(RUNS));
        for (at, count) in tally.bands.into_iter().enumerate() {
            let chance = overview.chance(|of| Some(of.bands?[at])).unwrap();
            near(share(count), chance, &format!("{id}, band {at}"));
        }
        for (at, (node, _)) in overview.by_temperament[0].endings.iter().enumerate() {
            let chance = overview.chance(|of| of.endings[at].1).unwrap();
            near(
                share(tally.endings[node.index()]),
                chance,
                &format!("{id}, {}", story.node_name(*node)),
            );
        }
        let weigh = |overall: u32| overview.chance(|of| Some(of.scores?[overall as usize])).unwrap();
        let exact: f64 = (0u32..101).map(|overall| f64::from(overall) * weigh(overall)).sum();
        let (mean, sd) = tally.overall.mean_and_sd().unwrap();
        let off = (mean - exact).abs() / (sd / runs.sqrt());
        assert!(off < 5.0, "{id}: {mean} overall, exactly {exact}");
    }
}

#[test]
fn the_sums_are_the_same_whoever_plays_which_runs() {
    for (id, story) in stories() {
        for policy in Policy::ALL {
            let simulation = Simulation::new(&story, policy).unwrap();
            let whole = simulation.runs(7, 0..300);
            let mut parts = simulation.nothing();
            for range in [170..300, 0..1, 1..170] {
                parts.merge(&simulation.runs(7, range));
            }
            assert_eq!(whole, parts, "{id}, {}", policy.key());
            assert_eq!(whole.endings.iter().sum::<u64>(), 300);
        }
        let drawn = Simulation::new(&story, Policy::Random).unwrap();
        assert_ne!(
            drawn.runs(7, 0..300),
            drawn.runs(8, 0..300),
            "{id}: another seed, other runs"
        );
    }
}

/// A run that visits a turn again draws again, as a conversation does: else it would go round to the turn limit.
#[test]
fn a_loop_is_left_as_often_as_chance_leaves_it() {
    let story = story(scenario(
        "Angry",
        "Time",
        "(outcome: 0, process: 0, manner: 0, heat: 0)",
        "(Acknowledge: 1)",
        r#""a": Turn(says: "…", choices: [
            (id: "stay", label: "l", text: "t", goto: "a"),
            (id: "go", label: "l", text: "t", goto: "end"),
        ]),"#,
    ));
    let tally = Simulation::new(&story, Policy::Random).unwrap().runs(1, 0..2_000);
    let end = (0..3).map(NodeId).find(|node| story.node_name(*node) == "end").unwrap();
    assert!(tally.endings[end.index()] > 1_990, "{:?}", tally.endings);
}
