//! How fast scenarios are loaded and checked, and in how much memory: `cargo bench --bench load`.
//!
//! Everything in a table was measured in this run, each thing in turn and then all of them again, so that a slow moment
//! hits them alike. Times are medians.

mod stories;

use std::env;
use std::fs;
use std::hint::black_box;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use redress::content::library::{Folder, Library};
use redress::content::model::{self, Weights};
use redress::content::{Context, Solve, check_bytes, check_file, parse, register};
use redress::core::law::Register;
use redress::core::scenario::Scenario;
use redress::core::story::Story;
use serde::de::IgnoredAny;
use tempfile::TempDir;

/// How often each thing is measured.
const ROUNDS: usize = 15;
/// What everything made up is made from.
const SEED: u64 = 1;
/// What this program is called with to load one file and say what that took.
const LOAD_ONE: &str = "--load-one";

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = env::args().skip(1);
    if arguments.next().as_deref() == Some(LOAD_ONE) {
        return load_one(Path::new(&arguments.next().unwrap_or_default()));
    }
    let dir = TempDir::new()?;
    one_file(&dir)?;
    memory(&dir)?;
    many_files()
}

/// A thing to measure.
type Thing<'a> = (&'a str, Box<dyn Fn() + 'a>);

/// Measures each of `things` in turn, so many times, and prints medians; the first is what the others are compared with.
fn table(title: &str, rounds: usize, things: &[Thing<'_>]) {
    let mut times = vec![Vec::new(); things.len()];
    for _ in 0..rounds {
        for ((_, thing), times) in things.iter().zip(&mut times) {
            let start = Instant::now();
            thing();
            times.push(start.elapsed());
        }
    }
    say(&format!("\n{title} (median of {rounds})"));
    let medians: Vec<Duration> = times.iter_mut().map(|times| median(times)).collect();
    let first = medians.first().copied().unwrap_or_default().as_secs_f64();
    for ((name, _), median) in things.iter().zip(medians) {
        let (seconds, ms) = (median.as_secs_f64(), median.as_secs_f64() * 1e3);
        say(&format!("  {name:<52}{ms:>10.2} ms{:>8.2} x", seconds / first));
    }
}

fn median(times: &mut [Duration]) -> Duration {
    times.sort_unstable();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

#[expect(clippy::print_stdout, reason = "a bench is read by a person")]
fn say(line: &str) {
    println!("{line}");
}

/// What scenarios are checked against.
struct Desk {
    register: Register,
    weights: Weights,
}

impl Desk {
    fn new() -> Result<Self, Box<dyn std::error::Error>> {
        Ok(Self {
            register: register::load().0,
            weights: model::load(None)?,
        })
    }

    fn context(&self) -> Context<'_> {
        Context {
            register: &self.register,
            model: self.weights.model.clone(),
            today: None,
            solve: Solve::Never,
        }
    }
}

/// One file: against what `ron` alone takes, and as a whole command.
fn one_file(dir: &TempDir) -> Result<(), Box<dyn std::error::Error>> {
    let desk = Desk::new()?;
    let context = desk.context();
    for turns in [15, 500, 2_000] {
        let text = stories::story_file(turns, SEED);
        let path = dir.path().join(format!("made-up-{turns}.ron"));
        fs::write(&path, &text)?;
        let name = path.display().to_string();
        let checked = check_bytes(&name, text.as_bytes(), &context);
        let scenario = checked.draft.clone().ok_or("it cannot be read")?;
        let command = || {
            let mut command = Command::new(env!("CARGO_BIN_EXE_redress"));
            command.arg("check").arg(&path).arg("--data-dir").arg(dir.path());
            let _told = black_box(command.output());
        };
        let title = format!(
            "{turns} turns, {:.2} MB, {} findings",
            megabytes(text.len()),
            checked.findings.len()
        );
        table(
            &title,
            ROUNDS,
            &[
                (
                    "ron alone, into the same types",
                    Box::new(|| drop(black_box(parse::options().from_str::<Scenario>(&text)))),
                ),
                (
                    "load and check",
                    Box::new(|| drop(black_box(check_bytes(&name, text.as_bytes(), &context)))),
                ),
                (
                    "ron alone, into ron::Value",
                    Box::new(|| drop(black_box(parse::options().from_str::<ron::Value>(&text)))),
                ),
                (
                    "ron alone, into nothing (IgnoredAny)",
                    Box::new(|| drop(black_box(parse::options().from_str::<IgnoredAny>(&text)))),
                ),
                (
                    "compile",
                    Box::new(|| drop(black_box(Story::compile(scenario.clone(), desk.weights.model.clone())))),
                ),
                ("the command `redress check FILE`", Box::new(command)),
            ],
        );
    }
    Ok(())
}

/// What 20,000 turns take, told by a program of its own that does nothing else.
fn memory(dir: &TempDir) -> Result<(), Box<dyn std::error::Error>> {
    for turns in [2_000, 20_000] {
        let path = dir.path().join(format!("load-{turns}.ron"));
        fs::write(&path, stories::story_file(turns, SEED))?;
        say(&format!("\n{turns} turns, from a file to a story"));
        let told = Command::new(env::current_exe()?).arg(LOAD_ONE).arg(&path).output()?;
        say(String::from_utf8_lossy(&told.stdout).trim_end());
    }
    Ok(())
}

/// Loads one file and says how much memory that took after each step.
fn load_one(path: &Path) -> Result<(), Box<dyn std::error::Error>> {
    let desk = Desk::new()?;
    let so_far = |what: &str| {
        let [now, most] = resident();
        say(&format!("  {what:<40}{now:>8.1} MB now{most:>10.1} MB at most"));
    };
    so_far("at the start");
    let checked = check_file(path, &desk.context());
    so_far("it is read and checked");
    let scenario = checked.draft.ok_or("it cannot be read")?;
    let story = Story::compile(scenario, desk.weights.model.clone());
    so_far("it is compiled");
    say(&match story {
        Ok(story) => format!("  {} nodes", story.node_count()),
        Err(error) => format!("  not compiled: {error}"),
    });
    Ok(())
}

/// Resident memory now and at most, in MB; 0 where the system does not tell.
fn resident() -> [f64; 2] {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    ["VmRSS:", "VmHWM:"].map(|name| {
        let line = status.lines().find_map(|line| line.strip_prefix(name));
        let kilobytes = line.and_then(|line| line.trim().trim_end_matches(" kB").parse::<f64>().ok());
        kilobytes.unwrap_or_default() / 1024.0
    })
}

/// A thousand small files: one after the other, on all cores, and as a whole command.
fn many_files() -> Result<(), Box<dyn std::error::Error>> {
    const FILES: u64 = 1_000;
    let (dir, data) = (TempDir::new()?, TempDir::new()?);
    let desk = Desk::new()?;
    let context = desk.context();
    let mut texts = Vec::new();
    for seed in 1..=FILES {
        let text = stories::story_file(15, seed);
        fs::write(dir.path().join(format!("made-up-{seed:04}.ron")), &text)?;
        texts.push(text);
    }
    let folders = [Folder {
        path: dir.path().to_owned(),
        named: true,
    }];
    let one_by_one = || {
        for text in &texts {
            black_box(check_bytes("made-up.ron", text.as_bytes(), &context));
        }
    };
    let command = || {
        let mut command = Command::new(env!("CARGO_BIN_EXE_redress"));
        command.args(["list", "--json", "--scenarios"]).arg(dir.path());
        command.arg("--data-dir").arg(data.path());
        let _told = black_box(command.output());
    };
    let size: usize = texts.iter().map(String::len).sum();
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let things: [Thing<'_>; 3] = [
        ("loaded and checked one by one, from memory", Box::new(one_by_one)),
        (
            "the library, from the folder, on all cores",
            Box::new(|| drop(black_box(Library::load(&folders, &context)))),
        ),
        ("the command `redress list` on that folder", Box::new(command)),
    ];
    let title = format!("{FILES} files of 15 turns, {:.1} MB, {cores} cores", megabytes(size));
    table(&title, 5, &things);
    Ok(())
}

#[expect(clippy::cast_precision_loss, reason = "sizes are told to a hundredth")]
fn megabytes(bytes: usize) -> f64 {
    bytes as f64 / 1e6
}
