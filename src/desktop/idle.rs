//! Rest: when nothing changes, nothing is drawn.

use std::path::PathBuf;
use std::time::Duration;

use bevy::prelude::*;
use bevy::time::Real;
use bevy::winit::{UpdateMode, WinitSettings};
use bevy_egui::{EguiInput, EguiPreUpdateSet, egui};

/// While a figure changes its expression or a panel slides.
const QUICK: Duration = Duration::from_millis(33);
/// While only breath moves, by half a pixel from one frame to the next.
const GENTLE: Duration = Duration::from_millis(250);
/// A day. The longest wait there is would leave the loop on its last, shorter deadline, which has passed: it would spin.
const REST: Duration = Duration::from_hours(24);

/// What moves, and until when. Times are those of `Time<Real>::elapsed`.
#[derive(Clone, Copy, Debug, Default, Resource)]
pub struct Motion {
    quick: Duration,
    gentle: Duration,
    /// From when to when something quick happens by itself.
    blink: (Duration, Duration),
}

impl Motion {
    /// Something moves visibly for `length` from `now`: 30 frames a second.
    pub fn quick(&mut self, now: Duration, length: Duration) {
        self.quick = self.quick.max(now.saturating_add(length));
    }

    /// A blink from `from` until `until`, if the figure still lives by then.
    pub fn blink(&mut self, from: Duration, until: Duration) {
        self.blink = (from, until);
    }

    /// Breath for `length` from `now`: 4 frames a second, more in a blink.
    pub fn gentle(&mut self, now: Duration, length: Duration) {
        self.gentle = self.gentle.max(now.saturating_add(length));
    }

    /// Everything is still at once.
    pub fn stop(&mut self) {
        *self = Self::default();
    }

    /// How long the loop may wait at `now`; `None` when nothing moves.
    pub fn wait(&self, now: Duration) -> Option<Duration> {
        let (from, until) = self.blink;
        if now < self.quick {
            Some(QUICK)
        } else if now >= self.gentle {
            None
        } else if now >= until {
            Some(GENTLE)
        } else {
            Some(from.saturating_sub(now).clamp(QUICK, GENTLE))
        }
    }
}

/// How many frames were drawn. With `REDRESS_FRAMES` naming a file, the count stands there after each.
#[derive(Clone, Debug, Default, Resource)]
pub struct Frames {
    /// Since the start.
    pub drawn: u64,
    file: Option<PathBuf>,
}

pub(super) fn plugin(app: &mut App) {
    let file = std::env::var_os("REDRESS_FRAMES").map(PathBuf::from);
    app.init_resource::<Motion>()
        .insert_resource(Frames { drawn: 0, file })
        .add_systems(
            PreUpdate,
            drop_idle_modifiers
                .after(EguiPreUpdateSet::ProcessInput)
                .before(EguiPreUpdateSet::BeginPass),
        )
        .add_systems(Last, (choose_mode.run_if(resource_exists::<WinitSettings>), count));
}

/// The mode the window starts with.
pub(super) fn at_rest() -> WinitSettings {
    settings(REST)
}

// Device events are every movement of the mouse anywhere on the desktop, so they never wake the loop.
fn settings(wait: Duration) -> WinitSettings {
    let mode = UpdateMode::reactive_low_power(wait);
    WinitSettings {
        focused_mode: mode,
        unfocused_mode: mode,
    }
}

/// `bevy_egui` tells egui the modifiers in every frame, and egui draws another frame after any event.
fn drop_idle_modifiers(mut inputs: Query<&mut EguiInput>, mut last: Local<Option<egui::Modifiers>>) {
    for mut input in &mut inputs {
        input.events.retain(|event| match event {
            egui::Event::ModifiersChanged(now) => last.replace(*now) != Some(*now),
            _ => true,
        });
    }
}

fn choose_mode(time: Res<Time<Real>>, motion: Res<Motion>, mut mode: ResMut<WinitSettings>) {
    let wanted = settings(motion.wait(time.elapsed()).unwrap_or(REST));
    if mode.focused_mode != wanted.focused_mode {
        *mode = wanted;
    }
}

fn count(mut frames: ResMut<Frames>) {
    frames.drawn += 1;
    if let Some(file) = &frames.file {
        // A measurement that cannot be written must not stop the window.
        let _ = std::fs::write(file, frames.drawn.to_string());
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use bevy::prelude::*;
    use bevy_egui::{EguiInput, egui};

    use super::{GENTLE, Motion, QUICK, drop_idle_modifiers};

    const SECOND: Duration = Duration::from_secs(1);

    #[test]
    fn nothing_moves_at_first() {
        assert_eq!(Motion::default().wait(Duration::ZERO), None);
    }

    #[test]
    fn what_moves_quickly_decides_until_it_is_done() {
        let mut motion = Motion::default();
        motion.gentle(SECOND, 20 * SECOND);
        motion.quick(SECOND, SECOND);
        assert_eq!(motion.wait(SECOND + SECOND / 2), Some(QUICK));
        assert_eq!(motion.wait(3 * SECOND), Some(GENTLE));
        assert_eq!(motion.wait(21 * SECOND), None);
    }

    #[test]
    fn a_blink_is_not_slept_through() {
        let mut motion = Motion::default();
        motion.gentle(Duration::ZERO, 20 * SECOND);
        motion.blink(SECOND, SECOND + SECOND / 5);
        assert_eq!(motion.wait(SECOND / 2), Some(GENTLE));
        assert_eq!(motion.wait(SECOND.saturating_sub(GENTLE / 2)), Some(GENTLE / 2));
        assert_eq!(motion.wait(SECOND + SECOND / 10), Some(QUICK));
        assert_eq!(motion.wait(2 * SECOND), Some(GENTLE));
        motion.blink(30 * SECOND, 31 * SECOND);
        assert_eq!(motion.wait(30 * SECOND), None);
    }

    #[test]
    fn a_shorter_movement_does_not_cut_a_longer_one() {
        let mut motion = Motion::default();
        motion.quick(Duration::ZERO, 5 * SECOND);
        motion.quick(Duration::ZERO, SECOND);
        assert_eq!(motion.wait(4 * SECOND), Some(QUICK));
    }

    #[test]
    fn rest_ends_at_a_time_the_clock_can_hold() {
        assert!(std::time::Instant::now().checked_add(super::REST).is_some());
    }

    #[test]
    fn modifiers_reach_egui_only_when_they_change() {
        let mut app = App::new();
        app.add_systems(Update, drop_idle_modifiers);
        let input = app.world_mut().spawn(EguiInput::default()).id();
        let mut kept = |now: egui::Modifiers| {
            let mut input_now = app.world_mut().get_mut::<EguiInput>(input).unwrap();
            input_now.events = vec![egui::Event::ModifiersChanged(now), egui::Event::Copy];
            app.update();
            app.world().get::<EguiInput>(input).unwrap().events.len()
        };
        assert_eq!(kept(egui::Modifiers::NONE), 2);
        assert_eq!(kept(egui::Modifiers::NONE), 1);
        assert_eq!(kept(egui::Modifiers::SHIFT), 2);
    }
}
