//! A program that is measured: started on the display, ended when it is dropped.

use std::fmt;
use std::fs;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use tempfile::TempDir;

use crate::display::Display;

/// A running window.
pub(crate) struct Program {
    child: Child,
    started: Instant,
    folder: TempDir,
}

/// What a window did for a while.
pub(crate) struct Watched {
    frames: u64,
    /// Of one core.
    share: f64,
}

impl fmt::Display for Watched {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} frames, {:.2} % of a core", self.frames, 100.0 * self.share)
    }
}

impl Program {
    /// The program as a new learner starts it.
    pub(crate) fn redress(display: &Display) -> Self {
        let folder = TempDir::new().unwrap();
        let mut command = Command::new(env!("CARGO_BIN_EXE_redress"));
        command.arg("--data-dir").arg(folder.path());
        Self::start(command, folder, display)
    }

    /// A bare window: this bench, asked for it.
    pub(crate) fn bare(display: &Display) -> Self {
        let mut command = Command::new(std::env::current_exe().unwrap());
        command.arg("bare");
        Self::start(command, TempDir::new().unwrap(), display)
    }

    fn start(mut command: Command, folder: TempDir, display: &Display) -> Self {
        command
            .env_remove("WAYLAND_DISPLAY")
            .env("DISPLAY", display.name())
            .env("XDG_RUNTIME_DIR", folder.path())
            .env("REDRESS_FRAMES", folder.path().join("frames"))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        let started = Instant::now();
        let child = command.spawn().unwrap();
        Self { child, started, folder }
    }

    /// How long ago it was started.
    pub(crate) fn age(&self) -> Duration {
        self.started.elapsed()
    }

    /// Its proportional set size in MiB: memory shared with others counts in shares.
    pub(crate) fn memory(&self) -> i64 {
        let rollup = fs::read_to_string(self.proc("smaps_rollup")).unwrap();
        let pss = rollup.lines().find_map(|line| line.strip_prefix("Pss:")).unwrap();
        pss.trim().trim_end_matches("kB").trim().parse::<i64>().unwrap() / 1024
    }

    /// Looks for a while at what it draws and what it costs.
    pub(crate) fn watch(&self, length: Duration) -> Watched {
        let (frames, ticks, began) = (self.frames(), self.ticks(), Instant::now());
        sleep(length);
        let spent = f64::from(self.ticks() - ticks) / 100.0;
        Watched {
            frames: self.frames() - frames,
            share: spent / began.elapsed().as_secs_f64(),
        }
    }

    /// How large the program is, in megabytes.
    pub(crate) fn size() -> f64 {
        let bytes = fs::metadata(env!("CARGO_BIN_EXE_redress")).unwrap().len();
        f64::from(u32::try_from(bytes).unwrap()) / 1e6
    }

    fn frames(&self) -> u64 {
        loop {
            // The file may be read while it is written.
            let text = fs::read_to_string(self.folder.path().join("frames")).unwrap();
            if let Ok(count) = text.parse() {
                return count;
            }
        }
    }

    /// Hundredths of a second of processor, its own and the system's for it.
    fn ticks(&self) -> u32 {
        let stat = fs::read_to_string(self.proc("stat")).unwrap();
        let fields = stat.rsplit_once(')').unwrap().1;
        let numbers: Vec<&str> = fields.split_whitespace().collect();
        numbers[11].parse::<u32>().unwrap() + numbers[12].parse::<u32>().unwrap()
    }

    fn proc(&self, name: &str) -> PathBuf {
        PathBuf::from(format!("/proc/{}/{name}", self.child.id()))
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
