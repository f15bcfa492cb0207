//! What the window costs on this machine: `cargo bench --bench window`. Needs Xvfb, xdotool and a Vulkan driver, as
//! `.ci/window` does; a software driver will do, and is what the figures in the changelog come from.
//!
//! It prints the time from starting the program until home stands on the display whole, the share of a core while the
//! customer breathes and while the window rests, and the memory that is the program's alone (PSS), each beside a bare
//! window of the same engine and the same egui, opened in the same run.
#![expect(clippy::print_stdout, reason = "a bench prints its table")]
#![expect(clippy::unwrap_used, reason = "a bench that cannot set itself up should stop")]

mod bare;
mod display;
mod program;

use std::thread::sleep;
use std::time::Duration;

use display::Display;
use program::Program;

/// Starts of which the median is printed.
const STARTS: usize = 9;
/// After this long nothing on the display moves but the customer.
const SETTLED: Duration = Duration::from_secs(3);
/// Breath and blinks end 20 s after the last key, of which 15 have been watched by then.
const FALLS_ASLEEP: Duration = Duration::from_secs(9);

fn main() {
    let asked: Vec<String> = std::env::args().collect();
    if asked.iter().any(|argument| argument == "bare") {
        bare::window();
        return;
    }
    // `cargo test --benches` runs this too, and has no display.
    if !asked.iter().any(|argument| argument == "--bench") {
        return;
    }
    let display = Display::open();
    let bare = memory_of(&display, &Program::bare);
    let home = memory_of(&display, &Program::redress);
    println!(
        "Memory (PSS): bare window {bare} MiB, home {home} MiB, {} more",
        home - bare
    );
    starts(&display, "bare window", &Program::bare);
    starts(&display, "home", &Program::redress);
    conversation(&display, bare);
}

fn memory_of(display: &Display, start: &dyn Fn(&Display) -> Program) -> i64 {
    let program = start(display);
    sleep(SETTLED);
    program.memory()
}

/// How long it takes from the start until the display shows what it will go on showing.
fn starts(display: &Display, what: &str, start: &dyn Fn(&Display) -> Program) {
    let settled = {
        let _program = start(display);
        sleep(SETTLED);
        display.settled()
    };
    let mut times: Vec<f64> = (0..STARTS)
        .map(|_| {
            display.wait_until_empty(&settled);
            let program = start(display);
            display.wait_for(&settled);
            program.age().as_secs_f64()
        })
        .collect();
    times.sort_by(f64::total_cmp);
    let (least, middle, most) = (times[0], times[STARTS / 2], times[STARTS - 1]);
    println!("Start, {what}: {middle:.2} s, median of {STARTS} ({least:.2} to {most:.2})");
}

/// The share of a core at the conversation screen while the customer lives, and while the window rests.
fn conversation(display: &Display, bare: i64) {
    let program = Program::redress(display);
    sleep(SETTLED);
    for key in ["l", "Return", "1", "1"] {
        display.press(key);
        sleep(Duration::from_secs(1));
    }
    display.press("space");
    sleep(Duration::from_secs(3));
    let life = program.watch(Duration::from_secs(12));
    println!("Conversation, idle life over 12 s: {life}");
    sleep(FALLS_ASLEEP);
    let rest = program.watch(Duration::from_secs(30));
    println!("Conversation, at rest over 30 s: {rest}");
    let memory = program.memory();
    println!(
        "Conversation, memory (PSS): {memory} MiB, {} more than the bare window",
        memory - bare
    );
    println!("The program measured has {:.1} MB", Program::size());
}
