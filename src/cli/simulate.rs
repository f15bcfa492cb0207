//! `redress simulate`: a scenario played many times by a policy, on all cores.

use std::io;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc;
use std::thread;

use serde::Serialize;

use super::args::{Arguments, SimulateArgs};
use super::bar;
use super::columns::{labelled, per_cent};
use super::error::CliError;
use super::exit::Exit;
use super::list;
use super::screen::Screen;
use super::studied::{self, Studied, shares, twelve_digits};
use crate::analysis::simulate::{Simulation, Sum, Tally};
use crate::content::names;
use crate::content::numbers::grouped;
use crate::content::words::word_id;
use crate::core::score::Band;
use crate::core::story::{NodeId, Story};
use crate::core::strand::Strand;
use crate::core::table::Table;

/// Runs that one thread plays before it takes more.
const CHUNK: u64 = 4_096;

#[derive(Serialize)]
struct Report<'a> {
    scenario: &'a str,
    policy: &'static str,
    runs: u64,
    seed: u64,
    /// `null` when the story is too large to say.
    overall: Option<Spread>,
    strands: Table<&'static str, Option<Spread>>,
    satisfaction: Option<Spread>,
    loyalty: Option<Spread>,
    bands: Option<Table<&'static str, f64>>,
    endings: Table<&'a str, f64>,
}

/// The mean of the runs, and their standard deviation.
#[derive(Serialize)]
struct Spread {
    mean: f64,
    sd: f64,
}

pub(super) fn run(args: &SimulateArgs, arguments: &Arguments) -> Result<Exit, CliError> {
    let mut talk = Screen::err();
    let Some(studied) = studied::open(&args.scenario, arguments, &mut talk)? else {
        return Ok(Exit::Findings);
    };
    let policy = args.policy.0;
    let simulation = Simulation::new(&studied.story, policy).map_err(|source| CliError::Policy {
        policy: policy.key(),
        source,
    })?;
    let tally = play(&simulation, args)?;
    let mut out = Screen::out();
    let report = report(args, &studied, &tally);
    if args.json {
        list::json(&mut out, &report)?;
    } else {
        show(&mut out, &studied, &report)?;
    }
    Ok(Exit::Done)
}

/// Plays every run. Who plays which of them makes no difference to the sums.
fn play(simulation: &Simulation, args: &SimulateArgs) -> Result<Tally, CliError> {
    let threads = thread::available_parallelism().map_or(1, usize::from);
    let next = AtomicU64::new(0);
    let (done, told) = mpsc::channel();
    let mut tally = simulation.nothing();
    thread::scope(|scope| {
        let worker = |done: mpsc::Sender<u64>| {
            let mut sum = simulation.nothing();
            loop {
                let from = next.fetch_add(CHUNK, Ordering::Relaxed);
                if from >= args.runs {
                    return sum;
                }
                let to = (from + CHUNK).min(args.runs);
                sum.merge(&simulation.runs(args.seed, from..to));
                // Nobody listens where no bar is shown.
                let _ = done.send(to - from);
            }
        };
        let workers: Vec<_> = (0..threads)
            .map(|_| {
                let done = done.clone();
                scope.spawn(move || worker(done))
            })
            .collect();
        drop(done);
        let shown = bar::show(&told, args.runs);
        drop(told);
        for worker in workers {
            match worker.join() {
                Ok(sum) => tally.merge(&sum),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        shown
    })?;
    Ok(tally)
}

fn report<'a>(args: &SimulateArgs, studied: &'a Studied, tally: &Tally) -> Report<'a> {
    let story: &Story = &studied.story;
    let spread = |sum: &Sum| {
        let (mean, sd) = sum.mean_and_sd()?;
        Some(Spread {
            mean: twelve_digits(mean),
            sd: twelve_digits(sd),
        })
    };
    let scored = Strand::ALL
        .into_iter()
        .filter(|strand| story.scenario().strands.contains(strand));
    let nodes = (0u32..).map(NodeId).take(story.node_count());
    let endings: Vec<NodeId> = nodes.filter(|node| story.is_ending(*node)).collect();
    let counts: Vec<u64> = endings.iter().map(|node| tally.endings[node.index()]).collect();
    let names = endings.iter().map(|node| story.node_name(*node));
    let overall = spread(&tally.overall);
    let bands = Band::ALL
        .map(Band::key)
        .into_iter()
        .zip(parts(&tally.bands, tally.runs));
    Report {
        scenario: &studied.id,
        policy: args.policy.0.key(),
        runs: tally.runs,
        seed: args.seed,
        strands: Table(
            scored
                .map(|strand| (strand.key(), spread(&tally.strands[strand.index()])))
                .collect(),
        ),
        satisfaction: spread(&tally.satisfaction),
        loyalty: spread(&tally.loyalty),
        bands: overall.is_some().then(|| Table(bands.collect())),
        endings: Table(names.zip(parts(&counts, tally.runs)).collect()),
        overall,
    }
}

/// Counts as shares of all runs.
#[expect(clippy::cast_precision_loss, reason = "shown, never computed with")]
fn parts(counts: &[u64], runs: u64) -> Vec<f64> {
    let parts: Vec<f64> = counts.iter().map(|count| *count as f64 / runs.max(1) as f64).collect();
    shares(&parts)
}

fn show(screen: &mut Screen, studied: &Studied, report: &Report<'_>) -> io::Result<()> {
    let title = &studied.story.scenario().title;
    screen.heading(&format!("{}  {title}", report.scenario))?;
    let values = [
        ("runs", grouped(report.runs.into()).into()),
        ("policy", report.policy.into()),
        ("seed", report.seed.to_string().into()),
    ];
    screen.say(&screen.words.with("simulate-runs", &values))?;
    screen.say(&screen.words.get("simulate-policy-means"))?;
    if report.overall.is_none() {
        screen.say(&screen.words.get("simulate-too-large"))?;
    }
    screen.gap()?;
    screen.heading(&screen.words.get("simulate-strands"))?;
    screen.say(&screen.words.get("strand-means"))?;
    screen.say(&screen.words.get("simulate-deviation-means"))?;
    let strand = |key: &str| Strand::ALL.into_iter().find(|strand| strand.key() == key);
    for (key, spread) in &report.strands {
        if let Some(strand) = strand(key) {
            mean(screen, names::strand(strand), spread.as_ref())?;
        }
    }
    mean(screen, word_id("solve-overall"), report.overall.as_ref())?;
    mean(screen, word_id("satisfaction"), report.satisfaction.as_ref())?;
    mean(screen, word_id("loyalty"), report.loyalty.as_ref())?;
    if let Some(bands) = &report.bands {
        screen.gap()?;
        screen.heading(&screen.words.get("simulate-bands"))?;
        for (band, (_, share)) in Band::ALL.into_iter().zip(bands).rev() {
            labelled(screen, &screen.words.get(names::band(band)), &per_cent(*share))?;
        }
    }
    screen.gap()?;
    screen.heading(&screen.words.get("simulate-endings"))?;
    for (id, share) in &report.endings {
        labelled(screen, id, &per_cent(*share))?;
    }
    Ok(())
}

fn mean(screen: &mut Screen, name: &'static str, spread: Option<&Spread>) -> io::Result<()> {
    let Some(Spread { mean, sd }) = spread else {
        return Ok(());
    };
    let values = [("mean", format!("{mean:.2}").into()), ("sd", format!("{sd:.2}").into())];
    let text = screen.words.with("simulate-mean", &values);
    labelled(screen, &screen.words.get(name), &text)
}
