//! What a choice adds to everything that is summed, for each situation that makes a difference to it.

use super::heats::EVERY_HEAT;
use super::limits::TooManySituations;
use super::stations::Stations;
use crate::core::chance::Temperament;
use crate::core::state::{State, loyalty_sum, satisfaction_sum};
use crate::core::step::step;
use crate::core::story::{ChoiceId, NodeId, Situation, Story};

/// One number for each sum, twice: the second time with its sign turned round.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Lanes {
    /// The five strands. They count up to `full` and no further, so that little suffices.
    pub(super) strands: [i16; 10],
    /// Satisfaction, then loyalty without and with a failed recovery at the end.
    pub(super) meters: [i32; 6],
}

/// What a choice adds to the totals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Points {
    /// To each strand's sum.
    pub(super) strands: [i32; 5],
    /// Whether it says something unlawful.
    pub(super) unlawful: bool,
}

/// What the choices of one turn add, in file order, by class of situation.
#[derive(Debug, Clone)]
pub(super) struct Gains {
    by_choice: Vec<[(Lanes, Points); CLASSES]>,
    /// Heats that are not high, and those that are.
    heats: [u128; 2],
}

/// A recovery has failed or not, something was acknowledged or not, heat is high or not.
const CLASSES: usize = 8;

/// The most that one choice may add to a meter, times the choices of the longest conversation: sums stay far from 32
/// bits.
const LARGEST: i64 = 1 << 28;

impl Gains {
    /// Works them out with [`step`] itself, so that players and the analyst cannot differ.
    pub(super) fn of(story: &Story, node: NodeId) -> Self {
        let hot_from = story.scales().solving_heat;
        let origin = State::start(story);
        let gain = |choice: ChoiceId, class: usize| {
            let before = State {
                node,
                situation: Situation {
                    flags: 0,
                    heat: if class & 1 == 1 { hot_from } else { 0 },
                    acknowledged: class & 2 != 0,
                    failed: u8::from(class & 4 != 0),
                },
                justice: [0; 3],
                ..origin
            };
            // Temperament moves heat alone.
            let after = step(story, Temperament::Even, &before, choice);
            let content = satisfaction_sum(story.scales(), after.justice);
            let points = Points {
                strands: after.totals,
                unlawful: after.unlawful,
            };
            (
                lanes(after.totals, content, loyalty_sum(story.scales(), after.change)),
                points,
            )
        };
        let choices = (0..story.choice_count(node)).map(ChoiceId);
        let high = u128::MAX.checked_shl(hot_from.into()).unwrap_or(0) & EVERY_HEAT;
        Self {
            by_choice: choices
                .map(|choice| std::array::from_fn(|class| gain(choice, class)))
                .collect(),
            heats: [EVERY_HEAT & !high, high],
        }
    }

    /// Those of every station's turn, in the order of the stations.
    pub(super) fn of_all(story: &Story, stations: &Stations) -> Vec<Self> {
        let nodes = stations.list.iter().map(|station| station.node);
        nodes.map(|node| Self::of(story, node)).collect()
    }

    /// What `choice` adds in situations like this one, by set of heats.
    pub(super) fn by_heat(&self, situation: Situation, choice: ChoiceId) -> [(u128, &Lanes); 2] {
        let classes = &self.by_choice[choice.index()];
        let class = class(situation);
        [0, 1].map(|hot| (self.heats[hot], &classes[class + hot].0))
    }

    /// What `choice` adds to the totals in `situation`.
    pub(super) fn points(&self, situation: Situation, choice: ChoiceId) -> &Points {
        &self.of_class(situation, choice).1
    }

    /// What `choice` adds to every sum in `situation`.
    pub(super) fn lanes(&self, situation: Situation, choice: ChoiceId) -> &Lanes {
        &self.of_class(situation, choice).0
    }

    fn of_class(&self, situation: Situation, choice: ChoiceId) -> &(Lanes, Points) {
        let hot = usize::from(self.heats[1] >> situation.heat & 1 == 1);
        &self.by_choice[choice.index()][class(situation) + hot]
    }

    /// Refuses a turn whose numbers, made `choices` times, would not fit.
    pub(super) fn check(&self, choices: usize) -> Result<(), TooManySituations> {
        let choices = i64::try_from(choices).unwrap_or(i64::MAX);
        let fits = |lanes: &Lanes| {
            let meter = lanes.meters.into_iter().max().map_or(0, i64::from);
            // The stages only rise; Law can fall again, and must not be cut short before it does.
            let law = lanes.strands[8..].iter().max().map_or(0, |law| i64::from(*law));
            meter.saturating_mul(choices) < LARGEST && law.saturating_mul(choices) <= i64::from(i16::MAX)
        };
        let all = self.by_choice.iter().flatten().all(|(lanes, _)| fits(lanes));
        all.then_some(()).ok_or(TooManySituations)
    }
}

fn class(situation: Situation) -> usize {
    2 * usize::from(situation.acknowledged) + 4 * usize::from(situation.failed > 0)
}

fn lanes(strands: [i32; 5], satisfaction: i64, loyalty: i64) -> Lanes {
    let largest = i32::from(i16::MAX);
    let strand = |sum: i32| i16::try_from(sum.clamp(-largest, largest)).unwrap_or(0);
    let meter = |sum: i64| i32::try_from(sum.clamp(-LARGEST, LARGEST)).unwrap_or(0);
    let mut lanes = Lanes {
        strands: [0; 10],
        meters: [0; 6],
    };
    for (lane, sum) in lanes.strands.iter_mut().enumerate() {
        *sum = turned(strand(strands[lane / 2]), lane);
    }
    let meters = [meter(satisfaction), meter(loyalty), meter(loyalty)];
    for (lane, sum) in lanes.meters.iter_mut().enumerate() {
        *sum = turned(meters[lane / 2], lane);
    }
    lanes
}

/// With its sign turned round in every second lane.
fn turned<T: std::ops::Neg<Output = T>>(sum: T, lane: usize) -> T {
    if lane.is_multiple_of(2) { sum } else { -sum }
}
