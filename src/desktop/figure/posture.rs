//! What the hands on a counter say: they hold on to the thing complained of, brace against the edge, or let go.

use super::mood::Feeling;

/// Seconds in which a hand lets go: before the face has changed.
const LETS_GO: f64 = 0.26;
/// Seconds in which hands do anything else.
const MOVES: f64 = 0.5;
/// How much both shoulders rise when the hand braces against the edge.
const TENSE: f32 = 0.3;

/// How two hands on a counter lie.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Hands {
    /// 1 one hand lies on the thing, 0 it has left it.
    pub grip: f32,
    /// 0 the other lies flat, 1 it is braced against the edge.
    pub edge: f32,
}

impl Hands {
    /// At rest: one holds on to the thing, the other lies flat.
    pub const REST: Self = Self { grip: 1.0, edge: 0.0 };

    /// What the hands of somebody who feels like this do.
    pub fn of(feeling: &Feeling) -> Self {
        let eased = feeling.shift.satisfaction.max(-feeling.shift.heat);
        let relieved = feeling.heat < 60 && eased >= 6;
        let content = feeling.heat < 40 && feeling.satisfaction >= 55;
        Self {
            grip: if relieved || content { 0.0 } else { 1.0 },
            edge: if feeling.heat > 70 { 1.0 } else { 0.0 },
        }
    }

    /// How far the shoulders rise with it.
    pub fn tension(self) -> f32 {
        TENSE * self.edge
    }

    fn towards(self, other: Self, grip: f32, edge: f32) -> Self {
        Self {
            grip: self.grip + (other.grip - self.grip) * grip,
            edge: self.edge + (other.edge - self.edge) * edge,
        }
    }
}

/// Hands in time. Every method takes the time now, in seconds from any fixed start.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Gesture {
    from: Hands,
    to: Hands,
    started: f64,
    reduced: bool,
}

impl Gesture {
    /// Hands that lie like this.
    pub fn new(hands: Hands) -> Self {
        Self {
            from: hands,
            to: hands,
            started: 0.0,
            reduced: false,
        }
    }

    /// Whether hands jump to where they go.
    pub fn reduce(&mut self, reduced: bool) {
        self.reduced = reduced;
    }

    /// Heads for another posture from wherever the hands are.
    pub fn go(&mut self, hands: Hands, now: f64) {
        (self.from, self.to, self.started) = (self.hands(now), hands, now);
    }

    /// How the hands lie now.
    pub fn hands(&self, now: f64) -> Hands {
        if self.reduced {
            return self.to;
        }
        let letting_go = self.to.grip < self.from.grip;
        let share = |seconds: f64| eased((now - self.started) / seconds);
        let grip = share(if letting_go { LETS_GO } else { MOVES });
        self.from.towards(self.to, grip, share(MOVES))
    }
}

/// Slow at both ends: 0 at 0, 1 at 1.
#[expect(clippy::cast_possible_truncation, reason = "a share from 0 to 1")]
fn eased(t: f64) -> f32 {
    let t = t.clamp(0.0, 1.0);
    (t * t * (3.0 - 2.0 * t)) as f32
}

#[cfg(test)]
mod tests {
    use super::super::mood::Shift;
    use super::*;
    use crate::core::scenario::{Loss, Persona};

    fn feeling(heat: u8, satisfaction: u8, eased: i16) -> Feeling {
        Feeling {
            heat,
            satisfaction,
            loyalty: 50,
            persona: Persona::Angry,
            loss: Loss::Money,
            shift: Shift {
                heat: -eased,
                satisfaction: eased,
            },
        }
    }

    #[test]
    fn heat_over_seventy_turns_the_flat_hand_to_the_edge_and_lifts_the_shoulders() {
        let (cool, hot) = (Hands::of(&feeling(70, 30, 0)), Hands::of(&feeling(71, 30, 0)));
        assert_eq!((cool.edge, hot.edge), (0.0, 1.0));
        assert!(hot.tension() > cool.tension());
    }

    #[test]
    fn relief_takes_the_hand_off_the_thing_and_heat_puts_it_back() {
        let holds = |heat: u8, satisfaction: u8, eased: i16| Hands::of(&feeling(heat, satisfaction, eased)).grip > 0.5;
        assert!(holds(50, 30, 0));
        assert!(!holds(50, 30, 8));
        assert!(holds(80, 30, 8));
        assert!(!holds(20, 60, 0));
    }

    #[test]
    fn a_hand_lets_go_before_a_relieved_face_has_changed() {
        let mut gesture = Gesture::new(Hands::REST);
        gesture.go(Hands { grip: 0.0, edge: 1.0 }, 10.0);
        assert_eq!(gesture.hands(10.0), Hands::REST);
        let early = gesture.hands(10.0 + LETS_GO);
        assert!(early.grip < 1e-6 && early.edge < 1.0);
        assert_eq!(gesture.hands(10.6), Hands { grip: 0.0, edge: 1.0 });
    }

    #[test]
    fn a_change_of_mind_on_the_way_does_not_jump() {
        let mut gesture = Gesture::new(Hands::REST);
        gesture.go(Hands::default(), 0.0);
        let before = gesture.hands(0.1);
        gesture.go(Hands::REST, 0.1);
        assert_eq!(gesture.hands(0.1), before);
    }

    #[test]
    fn under_reduced_motion_hands_are_there_at_once() {
        let mut gesture = Gesture::new(Hands::REST);
        gesture.reduce(true);
        gesture.go(Hands::default(), 3.0);
        assert_eq!(gesture.hands(3.0), Hands::default());
    }
}
