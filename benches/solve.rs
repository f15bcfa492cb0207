//! How long the exact analyst takes, and how that grows. By hand: `cargo bench --bench solve`.
#![expect(clippy::print_stdout, reason = "a bench prints its table")]

#[path = "stories/mod.rs"]
mod stories;

use std::sync::Arc;
use std::time::{Duration, Instant};

use redress::analysis::solve::{Limits, Overview};
use redress::content::library::Library;
use redress::content::{Context, Solve, model, register};
use redress::core::story::Story;

/// Runs of each size; the median counts.
const RUNS: usize = 5;

fn main() {
    println!(
        "{:<26}{:>9}{:>12}{:>11}{:>11}{:>12}{:>10}  exact",
        "scenario", "turns", "situations", "median", "processor", "per turn", "peak MB"
    );
    let (register, _) = register::load();
    let weights = match model::load(None) {
        Ok(weights) => weights.model,
        Err(error) => return println!("{error}"),
    };
    let context = Context {
        register: &register,
        model: weights.clone(),
        today: None,
        solve: Solve::Never,
    };
    for entry in Library::load(&[], &context).iter() {
        if let Some(scenario) = &entry.scenario {
            report(&entry.id, &compiled(Story::compile(scenario.clone(), weights.clone())));
        }
    }
    for turns in [15, 50, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000] {
        let scenario = Arc::new(stories::scenario(turns, 1));
        report(
            &format!("made up, {turns}"),
            &compiled(Story::compile(scenario, weights.clone())),
        );
    }
}

fn compiled(story: Result<Story, impl std::fmt::Display>) -> Result<Arc<Story>, String> {
    story.map(Arc::new).map_err(|error| error.to_string())
}

/// One line of the table: all three temperaments, on one core.
fn report(name: &str, story: &Result<Arc<Story>, String>) {
    let story = match story {
        Ok(story) => story,
        Err(error) => return println!("{name:<26}cannot be compiled: {error}"),
    };
    let mut times = Vec::with_capacity(RUNS);
    let mut spent = Vec::with_capacity(RUNS);
    let mut found = None;
    for _ in 0..RUNS {
        let (start, busy) = (Instant::now(), on_processor());
        found = Some(Overview::find(story, Limits::THOROUGH));
        times.push(start.elapsed());
        spent.extend(
            on_processor()
                .zip(busy)
                .map(|(after, before)| after.saturating_sub(before)),
        );
    }
    times.sort();
    spent.sort();
    let Some(found) = found else { return };
    let median = times[RUNS / 2];
    let turns = (0u32..)
        .map(redress::core::story::NodeId)
        .take(story.node_count())
        .filter(|node| !story.is_ending(*node))
        .count();
    let exact = found.exact();
    let named = [
        ("strands", exact.strands),
        ("overall", exact.overall),
        ("meters", exact.satisfaction && exact.loyalty),
        ("endings", exact.endings),
        ("bands", exact.bands),
    ];
    let named: Vec<&str> = named
        .into_iter()
        .filter(|(_, exact)| *exact)
        .map(|(name, _)| name)
        .collect();
    println!(
        "{name:<26}{turns:>9}{:>12}{:>11}{:>11}{:>12}{:>10}  {}",
        found
            .situations()
            .map_or_else(|| "-".to_owned(), |count| count.to_string()),
        shown(median),
        spent.get(RUNS / 2).copied().map_or_else(|| "-".to_owned(), shown),
        shown(median / u32::try_from(turns.max(1)).unwrap_or(1)),
        peak_megabytes().map_or_else(|| "-".to_owned(), |peak| peak.to_string()),
        named.join(" "),
    );
}

fn shown(time: Duration) -> String {
    if time.as_millis() >= 100 {
        format!("{:.2} s", time.as_secs_f64())
    } else if time.as_micros() >= 1_000 {
        format!("{:.1} ms", time.as_secs_f64() * 1e3)
    } else {
        format!("{:.1} us", time.as_secs_f64() * 1e6)
    }
}

/// How long this thread has been on a processor, where the system says so: what the median would be if nothing else ran.
fn on_processor() -> Option<Duration> {
    let all = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    let nanoseconds: u64 = all.split_whitespace().next()?.parse().ok()?;
    Some(Duration::from_nanos(nanoseconds))
}

/// The most memory this process has held, where the system says so. It only grows: sizes run from small to large.
fn peak_megabytes() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    let kilobytes: u64 = line.split_whitespace().nth(1)?.parse().ok()?;
    Some(kilobytes / 1024)
}
