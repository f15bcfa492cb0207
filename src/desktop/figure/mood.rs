//! From how a customer feels to the face that shows it.
//!
//! Heat alone does not choose a face: the persona decides what displeasure looks like, the loss colours it while it is
//! cool, and what was just said shows on top of both.

use super::cast::Cast;
use super::expression::Expression::{
    self, Angry, Annoyed, Embarrassed, Furious, Grateful, Neutral, Pleased, Relieved, Resigned, Sarcastic, Sceptical,
    Tearful, Worried,
};
use super::pose::Pose;
use crate::core::scenario::{Loss, Persona};

/// A customer at one moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Feeling {
    /// 0 to 100.
    pub heat: u8,
    /// 0 to 100.
    pub satisfaction: u8,
    /// 0 to 100.
    pub loyalty: u8,
    /// How this customer differs.
    pub persona: Persona,
    /// What was lost.
    pub loss: Loss,
    /// What the last choice did.
    pub shift: Shift,
}

/// What the last choice did to a customer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Shift {
    /// Change of heat.
    pub heat: i16,
    /// Change of satisfaction.
    pub satisfaction: i16,
}

/// One named face, or a blend of two.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Mood {
    /// What shows most.
    pub leading: Expression,
    /// What shows through.
    pub other: Expression,
    /// How much of the other: 0 to .5.
    pub share: f32,
}

impl Mood {
    /// One face, unmixed.
    pub fn only(expression: Expression) -> Self {
        Self {
            leading: expression,
            other: expression,
            share: 0.0,
        }
    }

    /// The pose that shows it.
    pub fn pose(&self, cast: &Cast) -> Pose {
        cast.pose(self.leading)
            .blend(cast.pose(self.other), self.share)
            .clamped()
    }
}

/// How a persona shows displeasure, from cool to boiling; what it shows when it has just been eased while nothing is put
/// right yet, and what once something is.
struct Character {
    ladder: [Expression; 4],
    softened: Expression,
    eased: Expression,
}

/// The heats at which the four faces of a ladder stand alone.
const RUNGS: [f32; 4] = [15.0, 45.0, 72.0, 100.0];

fn character(persona: Persona) -> Character {
    let (ladder, softened, eased) = match persona {
        Persona::Angry => ([Annoyed, Angry, Angry, Furious], Resigned, Relieved),
        Persona::Anxious => ([Worried, Worried, Worried, Tearful], Worried, Relieved),
        Persona::PassiveAggressive => ([Sarcastic, Sarcastic, Annoyed, Angry], Resigned, Relieved),
        Persona::KnowItAll => ([Sceptical, Sceptical, Annoyed, Angry], Sceptical, Embarrassed),
        Persona::Vulnerable => ([Worried, Worried, Tearful, Tearful], Neutral, Relieved),
        Persona::SilentDefector => ([Resigned, Resigned, Annoyed, Annoyed], Resigned, Relieved),
        Persona::Abusive => ([Annoyed, Angry, Furious, Furious], Embarrassed, Embarrassed),
        Persona::SerialComplainer => ([Sceptical, Annoyed, Annoyed, Angry], Sceptical, Sceptical),
        Persona::BargainHunter => ([Sceptical, Sarcastic, Annoyed, Angry], Sceptical, Pleased),
    };
    Character {
        ladder,
        softened,
        eased,
    }
}

/// What a loss looks like while it is cool.
fn face_of(loss: Loss) -> Expression {
    match loss {
        Loss::Money => Sceptical,
        Loss::Time => Annoyed,
        Loss::Dignity => Resigned,
        Loss::Safety => Worried,
    }
}

/// The face a customer shows.
pub fn mood(feeling: &Feeling) -> Mood {
    let Feeling {
        persona, loss, shift, ..
    } = *feeling;
    let Character {
        ladder,
        softened,
        eased,
    } = character(persona);
    let (heat, satisfaction) = (f32::from(feeling.heat), f32::from(feeling.satisfaction));
    let loyalty = f32::from(feeling.loyalty);
    let better = f32::from(shift.satisfaction.max(-shift.heat));
    let worse = f32::from(shift.heat.max(-shift.satisfaction));

    let hot = rises(heat, 15.0, 45.0);
    let content = rises(satisfaction, 50.0, 78.0) * (1.0 - hot);
    let stung = rises(worse, 2.0, 10.0);
    let displeased = hot.max(rises(-satisfaction, -55.0, -25.0)).max(0.8 * stung) * (1.0 - content);
    let relief = rises(better, 3.0, 12.0) * (1.0 - rises(heat, 55.0, 80.0)) * (1.0 - content);
    let given_up = rises(-loyalty, -30.0, -8.0) * rises(-satisfaction, -30.0, -12.0) * (1.0 - hot);

    let mut faces = Faces::default();
    let kept = 1.0 - 0.85 * relief;
    let righted = rises(satisfaction, 44.0, 58.0);
    faces.add(softened, 0.9 * relief * (1.0 - righted));
    faces.add(eased, 0.9 * relief * righted);
    faces.add(Neutral, (1.0 - displeased - content).max(0.0) * kept);
    let (low, high, between) = rung(heat + 12.0 * stung);
    let cool = (1.0 - hot) * (1.0 - stung);
    let shown = displeased * kept * (1.0 - given_up);
    faces.add(ladder[low], shown * (1.0 - between) * (1.0 - 0.35 * cool));
    faces.add(ladder[high], shown * between);
    faces.add(face_of(loss), shown * 0.35 * cool * (1.0 - between));
    faces.add(Resigned, displeased * kept * given_up);
    let moved = rises(satisfaction, 78.0, 92.0).max(rises(better, 4.0, 10.0) * rises(satisfaction, 62.0, 76.0));
    let thanks = moved * rises(loyalty, 40.0, 60.0);
    faces.add(Pleased, content * kept * (1.0 - thanks));
    faces.add(Grateful, content * kept * thanks);
    faces.mood()
}

/// 0 up to `from`, 1 from `to` on, smooth between.
fn rises(value: f32, from: f32, to: f32) -> f32 {
    let t = ((value - from) / (to - from)).clamp(0.0, 1.0);
    t * t * (3.0 - 2.0 * t)
}

/// The two rungs around a heat, and how far it is from the one to the other.
fn rung(heat: f32) -> (usize, usize, f32) {
    for i in 0..RUNGS.len() - 1 {
        if heat < RUNGS[i + 1] {
            return (
                i,
                i + 1,
                ((heat - RUNGS[i]) / (RUNGS[i + 1] - RUNGS[i])).clamp(0.0, 1.0),
            );
        }
    }
    (RUNGS.len() - 1, RUNGS.len() - 1, 0.0)
}

/// How strongly each face asks to be shown.
#[derive(Default)]
struct Faces([f32; Expression::ALL.len()]);

impl Faces {
    fn add(&mut self, face: Expression, weight: f32) {
        self.0[face as usize] += weight;
    }

    /// The two strongest; a weak second is left out, so that most faces can be named.
    fn mood(&self) -> Mood {
        let mut faces: Vec<(Expression, f32)> = Expression::ALL.into_iter().zip(self.0).collect();
        faces.sort_by(|a, b| b.1.total_cmp(&a.1));
        let (leading, first) = faces[0];
        let (other, second) = faces[1];
        let share = second / (first + second).max(f32::EPSILON);
        Mood {
            leading,
            other,
            share: 0.5 * rises(share, 0.12, 0.5),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn feeling(persona: Persona, heat: u8, satisfaction: u8) -> Feeling {
        Feeling {
            heat,
            satisfaction,
            loyalty: 50,
            persona,
            loss: Loss::Money,
            shift: Shift::default(),
        }
    }

    #[test]
    fn the_same_heat_looks_different_on_different_personas() {
        let at = |persona| mood(&feeling(persona, 50, 25)).leading;
        assert_eq!(at(Persona::Angry), Angry);
        assert_eq!(at(Persona::Anxious), Worried);
        assert_eq!(at(Persona::PassiveAggressive), Sarcastic);
        assert_eq!(at(Persona::KnowItAll), Sceptical);
        assert_eq!(at(Persona::SilentDefector), Resigned);
    }

    #[test]
    fn boiling_over_is_not_always_shouting() {
        let at = |persona| mood(&feeling(persona, 98, 10)).leading;
        assert_eq!(at(Persona::Angry), Furious);
        assert_eq!(at(Persona::Vulnerable), Tearful);
        assert_eq!(at(Persona::SilentDefector), Annoyed);
    }

    #[test]
    fn what_was_just_said_shows() {
        let soothed = |persona, satisfaction| {
            let shift = Shift {
                heat: -20,
                satisfaction: 14,
            };
            mood(&Feeling {
                shift,
                ..feeling(persona, 30, satisfaction)
            })
            .leading
        };
        assert_eq!(soothed(Persona::Anxious, 58), Relieved);
        assert_eq!(soothed(Persona::Angry, 58), Relieved);
        assert_eq!(soothed(Persona::Angry, 40), Resigned);
        assert_eq!(soothed(Persona::KnowItAll, 58), Embarrassed);
        let calm = feeling(Persona::Angry, 10, 50);
        let stung = Feeling {
            shift: Shift {
                heat: 14,
                satisfaction: -8,
            },
            ..calm
        };
        assert_eq!(mood(&calm).leading, Neutral);
        assert_eq!(mood(&stung).leading, Annoyed);
    }

    #[test]
    fn a_satisfied_customer_thanks_only_a_firm_they_care_for() {
        let happy = feeling(Persona::Angry, 5, 90);
        assert_eq!(mood(&Feeling { loyalty: 80, ..happy }).leading, Grateful);
        assert_eq!(mood(&Feeling { loyalty: 10, ..happy }).leading, Pleased);
    }

    #[test]
    fn a_cool_face_tells_what_was_lost() {
        let about = |loss| {
            mood(&Feeling {
                loss,
                ..feeling(Persona::Angry, 0, 20)
            })
            .other
        };
        assert_eq!(about(Loss::Safety), Worried);
        assert_eq!(about(Loss::Dignity), Resigned);
    }

    #[test]
    fn every_expression_is_the_leading_one_somewhere() {
        let mut seen = std::collections::BTreeSet::new();
        for persona in Persona::ALL {
            for heat in (0..=100).step_by(10) {
                for satisfaction in (0..=100).step_by(10) {
                    for loyalty in [5, 50, 90] {
                        for change in [-16, 0, 16] {
                            let shift = Shift {
                                heat: -change,
                                satisfaction: change,
                            };
                            let at = Feeling {
                                loyalty,
                                shift,
                                ..feeling(persona, heat, satisfaction)
                            };
                            let mood = mood(&at);
                            assert!((0.0..=0.5).contains(&mood.share), "{at:?}");
                            seen.insert(mood.leading);
                        }
                    }
                }
            }
        }
        assert_eq!(seen.len(), Expression::ALL.len(), "{seen:?}");
    }
}
