//! A display of its own, whose pixels can be asked for.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use x11rb::connection::Connection;
use x11rb::protocol::xproto::{ConnectionExt, ImageFormat, Window};
use x11rb::rust_connection::RustConnection;

const WIDTH: u16 = 1280;
const HEIGHT: u16 = 800;
/// Every so many lines one is looked at.
const LINES: usize = 40;
/// A program that is not there by then never will be.
const GIVE_UP: Duration = Duration::from_mins(1);

/// A virtual display.
pub(crate) struct Display {
    server: Child,
    name: String,
    connection: RustConnection,
    root: Window,
}

/// Pixels that no longer change, by line and column, and their colours.
pub(crate) struct Settled(Vec<(usize, u32)>);

impl Display {
    pub(crate) fn open() -> Self {
        let mut server = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "1280x800x24", "-nolisten", "tcp"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("Xvfb, a virtual display, has to be installed");
        let mut number = String::new();
        BufReader::new(server.stdout.take().unwrap())
            .read_line(&mut number)
            .unwrap();
        let name = format!(":{}", number.trim());
        let (connection, screen) = x11rb::connect(Some(&name)).unwrap();
        let root = connection.setup().roots[screen].root;
        Self {
            server,
            name,
            connection,
            root,
        }
    }

    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    /// Presses a key in the window, which has no focus of its own here.
    pub(crate) fn press(&self, key: &str) {
        let focus = [
            "search",
            "--onlyvisible",
            "--name",
            "^Redress$",
            "windowfocus",
            "--sync",
            "key",
            key,
        ];
        let pressed = Command::new("xdotool").env("DISPLAY", &self.name).args(focus).status();
        assert!(pressed.unwrap().success(), "xdotool could not press {key}");
    }

    /// What stays the same from now on.
    pub(crate) fn settled(&self) -> Settled {
        let mut same: Vec<Option<u32>> = self.pixels().into_iter().map(Some).collect();
        for _ in 0..5 {
            sleep(Duration::from_millis(300));
            for (kept, now) in same.iter_mut().zip(self.pixels()) {
                *kept = kept.filter(|before| *before == now);
            }
        }
        Settled(
            same.into_iter()
                .enumerate()
                .filter_map(|(at, colour)| Some((at, colour?)))
                .collect(),
        )
    }

    /// Waits until the display shows this: 99 of 100 pixels, since the customer does not sit still.
    pub(crate) fn wait_for(&self, settled: &Settled) {
        self.wait(
            |shown| 100 * shown >= 99 * settled.0.len(),
            settled,
            Duration::from_millis(2),
        );
    }

    /// Waits until the last window has gone.
    pub(crate) fn wait_until_empty(&self, settled: &Settled) {
        self.wait(|shown| 2 * shown < settled.0.len(), settled, Duration::from_millis(20));
    }

    fn wait(&self, done: impl Fn(usize) -> bool, settled: &Settled, pause: Duration) {
        let began = Instant::now();
        loop {
            let now = self.pixels();
            if done(settled.0.iter().filter(|(at, colour)| now[*at] == *colour).count()) {
                return;
            }
            assert!(
                began.elapsed() < GIVE_UP,
                "the display does not show what it showed before"
            );
            sleep(pause);
        }
    }

    fn pixels(&self) -> Vec<u32> {
        let asked: Vec<_> = (LINES / 2..usize::from(HEIGHT))
            .step_by(LINES)
            .map(|line| {
                let line = i16::try_from(line).unwrap();
                let connection = &self.connection;
                connection
                    .get_image(ImageFormat::Z_PIXMAP, self.root, 0, line, WIDTH, 1, !0)
                    .unwrap()
            })
            .collect();
        let lines = asked.into_iter().map(|line| line.reply().unwrap().data);
        let pixels = lines.flat_map(|line| {
            let pixel = |bytes: &[u8]| u32::from_le_bytes([bytes[0], bytes[1], bytes[2], 0]);
            line.chunks_exact(4).map(pixel).collect::<Vec<_>>()
        });
        pixels.collect()
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}
