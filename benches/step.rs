//! How many steps a second one core takes: `cargo bench --bench step`, or with sizes: `cargo bench --bench step -- 200`.
//!
//! A step shows the customer's line and lists what is on offer in the order shown, chooses, awards with reasons and
//! causes, moves the customer and keeps the transcript. Choices are drawn; a conversation that ends is followed by
//! another, and starting it counts.
#![expect(clippy::print_stdout, reason = "a bench prints its table")]
#![expect(clippy::unwrap_used, reason = "a bench that cannot set itself up should stop")]

mod stories;

use std::fs;
use std::hint::black_box;
use std::sync::Arc;
use std::time::{Duration, Instant};

use redress::content::model;
use redress::core::chance::{Draw, Purpose, draw};
use redress::core::conversation::{Conversation, Mode};
use redress::core::explain::Explained;
use redress::core::report::Report;
use redress::core::story::{ChoiceId, NodeId, Story};

/// Runs of which the median is printed.
const RUNS: usize = 7;
/// Steps of one run, more or less.
const STEPS: usize = 1_000_000;

fn main() {
    // `cargo test --benches` runs this too: a few steps will do there.
    let whole = std::env::args().any(|argument| argument == "--bench");
    let (runs, steps) = if whole { (RUNS, STEPS) } else { (1, 1_000) };
    println!(
        "Million steps a second on one core; median of {runs} runs of {steps} steps, a tenth of that with JSON.\n"
    );
    println!("{:>8} {:>12} {:>12} {:>12}", "turns", "step", "with JSON", "array walk");
    let asked: Vec<usize> = std::env::args().filter_map(|argument| argument.parse().ok()).collect();
    let sizes = if asked.is_empty() {
        vec![40, 2_000, 20_000]
    } else {
        asked
    };
    for turns in sizes {
        let story = story(turns);
        let floor = Floor::of(&story);
        let step = median(runs, || play(&story, steps, |_| ()));
        let mut page = Vec::new();
        let written = median(runs, || play(&story, steps / 10, |it| write(&mut page, it)));
        let walk = median(runs, || floor.walk(steps));
        println!("{turns:>8} {step:>12.2} {written:>12.2} {walk:>12.2}");
    }
}

fn story(turns: usize) -> Arc<Story> {
    let model = model::shipped().unwrap().model;
    Arc::new(Story::compile(Arc::new(stories::scenario(turns, 1)), model).unwrap())
}

/// Million steps a second, the median of some runs. A run returns how many steps it took.
fn median(runs: usize, mut run: impl FnMut() -> usize) -> f64 {
    let mut rates: Vec<f64> = (0..runs)
        .map(|_| {
            let clock = Clock::start();
            let steps = run();
            f64::from(u32::try_from(steps).unwrap_or(u32::MAX)) / clock.seconds() / 1e6
        })
        .collect();
    rates.sort_by(f64::total_cmp);
    rates[runs / 2]
}

/// Counts the time that this thread had a core, where the system tells; what else runs on the machine is no step.
struct Clock {
    wall: Instant,
    on_core: Option<u64>,
}

impl Clock {
    fn start() -> Self {
        Self {
            wall: Instant::now(),
            on_core: on_core(),
        }
    }

    fn seconds(&self) -> f64 {
        let wall = self.wall.elapsed();
        let on_core = on_core()
            .zip(self.on_core)
            .map(|(now, then)| Duration::from_nanos(now - then));
        on_core.unwrap_or(wall).as_secs_f64()
    }
}

/// Nanoseconds that this thread has had a core: the first figure of Linux's `schedstat`.
fn on_core() -> Option<u64> {
    let figures = fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    figures.split_whitespace().next()?.parse().ok()
}

/// The transcript as `play --json` writes it.
fn write(page: &mut Vec<u8>, conversation: &Conversation) {
    page.clear();
    serde_json::to_writer(&mut *page, &Report::of("made-up", conversation, None)).unwrap();
    black_box(page);
}

/// Random choices, the same in every run.
fn choices() -> Draw {
    draw(1, Purpose::Player, 0, 0)
}

/// Plays conversation after conversation; `at_end` gets each when it is over.
fn play(story: &Arc<Story>, steps: usize, mut at_end: impl FnMut(&Conversation)) -> usize {
    let mut draw = choices();
    let mut offered: Vec<ChoiceId> = Vec::new();
    let mut explained = Explained::default();
    let (mut taken, mut seed) = (0, 0);
    while taken < steps {
        seed += 1;
        let mut conversation = Conversation::new(story.clone(), Mode::Practice, seed);
        loop {
            let scene = conversation.scene(&mut offered);
            if black_box(scene).ending.is_some() {
                break;
            }
            for choice in &offered {
                black_box(story.text(scene.node, *choice));
            }
            let choice = offered[draw.below(offered.len())];
            let before = *conversation.state();
            let after = conversation.choose(choice).unwrap().after;
            explained.fill(story, conversation.temperament(), [&before, &after], choice);
            black_box(&explained);
            taken += 1;
        }
        at_end(&conversation);
    }
    taken
}

/// The floor: an array walk that keeps a transcript and a tiny model, without words, reasons or causes.
struct Floor {
    turns: Vec<[Hop; 4]>,
}

/// One choice of the floor.
#[derive(Clone, Copy)]
struct Hop {
    /// The turn it leads to, or `u32::MAX`.
    goto: u32,
    /// Heat below which it is not offered.
    from_heat: i16,
    heat: i16,
    satisfaction: i16,
    mark: u8,
}

/// One move of the floor's transcript.
#[derive(Clone, Copy)]
#[expect(dead_code, reason = "kept, not read")]
struct Moved {
    turn: u32,
    choice: u8,
    heat: i16,
    satisfaction: i16,
    marks: u32,
}

impl Floor {
    fn of(story: &Story) -> Self {
        let hop = |node, choice| {
            let written = story.choice(node, choice).unwrap();
            let goto = story.goto(node, choice);
            Hop {
                goto: if story.is_ending(goto) { u32::MAX } else { goto.0 },
                from_heat: if written.when.is_some() { 20 } else { 0 },
                heat: written.effect.heat,
                satisfaction: written.effect.manner,
                mark: written.marks.iter().map(|(_, mark)| mark.0).sum(),
            }
        };
        let turns = (0u32..).map(NodeId).take_while(|node| !story.is_ending(*node));
        Self {
            turns: turns
                .map(|node| [0, 1, 2, 3].map(|at| hop(node, ChoiceId(at))))
                .collect(),
        }
    }

    fn walk(&self, steps: usize) -> usize {
        let mut draw = choices();
        let mut taken = 0;
        while taken < steps {
            let mut transcript = Vec::new();
            let mut at = Moved {
                turn: 0,
                choice: 0,
                heat: 60,
                satisfaction: 50,
                marks: 0,
            };
            while let Some(hops) = self.turns.get(at.turn as usize) {
                let (mut offered, mut count) = ([0u8; 4], 0);
                for (choice, hop) in (0u8..).zip(hops) {
                    offered[count] = choice;
                    count += usize::from(at.heat >= hop.from_heat);
                }
                let choice = offered[draw.below(count)];
                let hop = hops[usize::from(choice)];
                transcript.push(Moved { choice, ..at });
                at.heat = (at.heat + hop.heat).clamp(0, 100);
                at.satisfaction = (at.satisfaction + hop.satisfaction).clamp(0, 100);
                at.marks += u32::from(hop.mark);
                at.turn = hop.goto;
                taken += 1;
            }
            black_box(&transcript);
        }
        taken
    }
}
