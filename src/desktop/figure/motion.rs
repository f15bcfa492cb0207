//! How a figure moves from one pose to the next, speaks, and lives in between: a function of time alone.

use super::idle;
use super::mood::Shift;
use super::pose::{Pose, Shares};

/// The mouth follows the eyes after this many seconds, the shoulders after this many.
const MOUTH_LATER: f64 = 0.06;
const BODY_LATER: f64 = 0.12;
/// A line is spoken for this many seconds.
const SPEECH: f64 = 1.2;
/// Without input, a figure lives for this many seconds.
const AWAKE: f64 = 20.0;
/// Idle life fades in and out over this many seconds.
const FADE: f64 = 1.5;

/// How fast a face changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Pace {
    /// 280 ms: worse news arrives faster.
    Worse,
    /// 420 ms.
    #[default]
    Even,
    /// 700 ms: relief is slow.
    Relief,
}

impl Pace {
    /// The pace at which what was just said shows.
    pub fn of(shift: Shift) -> Self {
        if shift.heat > 0 || shift.satisfaction < 0 {
            Self::Worse
        } else if shift.heat <= -6 || shift.satisfaction >= 6 {
            Self::Relief
        } else {
            Self::Even
        }
    }

    fn seconds(self) -> f64 {
        match self {
            Self::Worse => 0.28,
            Self::Even => 0.42,
            Self::Relief => 0.7,
        }
    }
}

/// A figure in time. Every method takes the time now, in seconds from any fixed start.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Motion {
    from: Pose,
    to: Pose,
    started: f64,
    pace: Pace,
    spoke: f64,
    touched: f64,
    woke: f64,
    heat: u8,
    seed: u64,
    reduced: bool,
}

impl Motion {
    /// A figure that holds `pose`; the seed gives it its own rhythm.
    pub fn new(pose: Pose, seed: u64, now: f64) -> Self {
        let never = now - 1e6;
        Self {
            from: pose,
            to: pose,
            started: never,
            pace: Pace::Even,
            spoke: never,
            touched: now,
            woke: now,
            heat: 0,
            seed,
            reduced: false,
        }
    }

    /// Whether everything jumps to its end, without blinks or breath.
    pub fn reduce(&mut self, reduced: bool) {
        self.reduced = reduced;
    }

    /// Heads for another pose from wherever the figure is.
    pub fn go(&mut self, pose: Pose, pace: Pace, heat: u8, now: f64) {
        self.from = self.eased(now);
        self.to = pose;
        self.started = now;
        self.pace = pace;
        self.heat = heat;
        self.touch(now);
    }

    /// A new line appears: the mouth moves for a moment.
    pub fn say(&mut self, now: f64) {
        self.spoke = now;
        self.touch(now);
    }

    /// Somebody touched a key or the mouse.
    pub fn touch(&mut self, now: f64) {
        if now - self.touched >= AWAKE - FADE {
            self.woke = now;
        }
        self.touched = now;
    }

    /// The pose to draw now.
    pub fn pose(&self, now: f64) -> Pose {
        if self.reduced {
            return self.to.clamped();
        }
        let alive = self.alive(now);
        let pose = self.eased(now).plus(idle::life(self.seed, now, self.heat), alive);
        let pose = self.speaking(pose, now);
        Pose {
            lid: pose.lid * (1.0 - alive * idle::blink(self.seed, now, self.heat)),
            ..pose
        }
        .clamped()
    }

    /// From when to when the eyes are shut next, in the same seconds as `now`; `None` for a figure that does not blink.
    pub fn next_blink(&self, now: f64) -> Option<(f64, f64)> {
        (!self.reduced).then(|| idle::next_blink(self.seed, now, self.heat))
    }

    /// Whether nothing will change until the next input, so that the window may sleep.
    pub fn is_resting(&self, now: f64) -> bool {
        self.reduced
            || (now - self.started >= self.pace.seconds() + BODY_LATER
                && now - self.spoke >= SPEECH
                && now - self.touched >= AWAKE)
    }

    fn eased(&self, now: f64) -> Pose {
        let since = now - self.started;
        let share = |later: f64| out_cubic((since - later) / self.pace.seconds());
        self.from.eased(
            self.to,
            Shares {
                eyes: share(0.0),
                mouth: share(MOUTH_LATER),
                body: share(BODY_LATER),
            },
        )
    }

    /// How much idle life there is: none long after the last input.
    #[expect(clippy::cast_possible_truncation, reason = "a share from 0 to 1")]
    fn alive(&self, now: f64) -> f32 {
        let waking = (now - self.woke) / FADE;
        let leaving = (AWAKE - (now - self.touched)) / FADE;
        waking.min(leaving).clamp(0.0, 1.0) as f32
    }

    /// The mouth loosens and moves while a line is being spoken.
    #[expect(clippy::cast_possible_truncation, reason = "a share from 0 to 1")]
    fn speaking(&self, pose: Pose, now: f64) -> Pose {
        let since = now - self.spoke;
        if !(0.0..SPEECH).contains(&since) {
            return pose;
        }
        let loose = ((since / 0.12).min((SPEECH - since) / 0.25)).clamp(0.0, 1.0) as f32;
        let open = 0.25 * loose * idle::syllables(self.seed, since);
        Pose {
            open: pose.open.max(open + pose.open * 0.6),
            press: pose.press * (1.0 - 0.85 * loose),
            chin: pose.chin * (1.0 - 0.8 * loose),
            curve: pose.curve * (1.0 - 0.4 * loose),
            sneer: pose.sneer * (1.0 - 0.8 * loose),
            teeth: pose.teeth.max(0.7 * loose),
            ..pose
        }
    }
}

/// Fast at first, then slower: 0 at 0, 1 at 1.
#[expect(clippy::cast_possible_truncation, reason = "a share from 0 to 1")]
fn out_cubic(t: f64) -> f32 {
    let left = 1.0 - t.clamp(0.0, 1.0);
    (1.0 - left * left * left) as f32
}

#[cfg(test)]
mod tests {
    use super::*;

    fn frown() -> Pose {
        Pose {
            brow_in: -1.0,
            curve: -0.8,
            shoulder: 0.5,
            ..Pose::REST
        }
    }

    /// A figure with no idle life in it, so that only the change is seen.
    fn still(now: f64) -> Motion {
        Motion {
            woke: now + 1e9,
            ..Motion::new(Pose::REST, 1, now)
        }
    }

    #[test]
    fn a_change_starts_where_the_figure_is_and_ends_where_it_is_headed() {
        for (pace, seconds) in [(Pace::Worse, 0.28), (Pace::Even, 0.42), (Pace::Relief, 0.7)] {
            let mut motion = still(10.0);
            motion.go(frown(), pace, 0, 10.0);
            assert_eq!(motion.pose(10.0), Pose::REST);
            assert_eq!(motion.pose(10.0 + seconds + 0.121), frown());
            assert_ne!(motion.pose(10.0 + seconds - 0.05), frown());
        }
    }

    #[test]
    fn eyes_go_first_then_the_mouth_then_the_shoulders() {
        let mut motion = still(0.0);
        motion.go(frown(), Pace::Even, 0, 0.0);
        let early = motion.pose(0.05);
        assert!(early.brow_in < 0.0 && early.curve == Pose::REST.curve && early.shoulder == 0.0);
        let later = motion.pose(0.1);
        assert!(later.curve < Pose::REST.curve && later.shoulder == 0.0);
    }

    #[test]
    fn a_change_of_mind_on_the_way_does_not_jump() {
        let mut motion = still(0.0);
        motion.go(frown(), Pace::Even, 0, 0.0);
        let before = motion.pose(0.2);
        motion.go(Pose::REST, Pace::Even, 0, 0.2);
        assert_eq!(motion.pose(0.2), before);
    }

    #[test]
    fn reduced_motion_is_at_its_end_at_once_and_stays_there() {
        let mut motion = Motion::new(Pose::REST, 7, 0.0);
        motion.reduce(true);
        motion.go(frown(), Pace::Relief, 90, 0.0);
        motion.say(0.0);
        for now in [0.0, 0.01, 0.5, 3.0, 4.4] {
            assert_eq!(motion.pose(now), frown());
            assert!(motion.is_resting(now));
        }
    }

    #[test]
    fn idle_life_ends_twenty_seconds_after_the_last_input() {
        let mut motion = Motion::new(Pose::REST, 7, 0.0);
        assert!(!motion.is_resting(19.9));
        assert!(motion.is_resting(20.0));
        assert_eq!(motion.pose(20.0), Pose::REST);
        assert_eq!(motion.pose(33.3), Pose::REST);
        motion.touch(40.0);
        assert!(!motion.is_resting(41.0));
        assert_eq!(motion.pose(40.0), Pose::REST);
        assert_ne!(motion.pose(42.0), Pose::REST);
    }

    #[test]
    fn one_seed_is_one_rhythm() {
        let moments: Vec<f64> = (0..180).map(|i| f64::from(i) * 0.1).collect();
        let film = |seed| {
            let motion = Motion::new(Pose::REST, seed, 0.0);
            moments.iter().map(|now| motion.pose(*now)).collect::<Vec<_>>()
        };
        assert_eq!(film(3), film(3));
        assert_ne!(film(3), film(4));
    }

    #[test]
    fn a_mouth_moves_while_a_line_appears_and_then_rests() {
        let mut motion = still(0.0);
        motion.say(5.0);
        let most = (0..120)
            .map(|i| motion.pose(5.0 + f64::from(i) * 0.01).open)
            .fold(0.0, f32::max);
        assert!(most > 0.12 && most <= 0.25, "{most}");
        assert!(motion.pose(6.2).open.abs() < 1e-6);
    }

    #[test]
    fn worse_news_is_faster_than_relief() {
        assert_eq!(
            Pace::of(Shift {
                heat: 5,
                satisfaction: 2
            }),
            Pace::Worse
        );
        assert_eq!(
            Pace::of(Shift {
                heat: -10,
                satisfaction: 2
            }),
            Pace::Relief
        );
        assert_eq!(
            Pace::of(Shift {
                heat: 0,
                satisfaction: 2
            }),
            Pace::Even
        );
    }
}
