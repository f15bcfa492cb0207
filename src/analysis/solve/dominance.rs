//! Choices that another on offer beside them equals or beats in everything, in every situation.

use super::Solution;
use super::extremes::{Ends, Extremes};
use super::gain::{Gains, Lanes};
use super::heats::each;
use super::stations::{Place, To};
use crate::core::story::{ChoiceId, NodeId, Story};

/// What a choice earns at once, and the most that can be had with it by the end: each strand, satisfaction, loyalty.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Worth {
    strands: [i64; 5],
    satisfaction: i64,
    /// When no recovery has failed, and when one has; lower than anything where no way leads there.
    loyalty: [i64; 2],
}

impl Worth {
    fn at_once(gain: &Lanes, fails: bool) -> Self {
        Self::by_the_end(&Extremes::end(fails), gain)
    }

    fn by_the_end(after: &Extremes, gain: &Lanes) -> Self {
        let [satisfaction, _, loyalty, ..] = gain.meters.map(i64::from);
        let most = |ends: Ends<i32>| i64::from(ends.most);
        Self {
            strands: std::array::from_fn(|s| most(after.strands[s]) + i64::from(gain.strands[2 * s])),
            satisfaction: most(after.satisfaction) + satisfaction,
            loyalty: after
                .loyalty
                .map(|ends| ends.map_or(i64::MIN, |ends| most(ends) + loyalty)),
        }
    }

    /// Whether nothing here is better than in `other`. A loyalty reached without a failed recovery counts for more.
    fn is_no_better_than(&self, other: &Self) -> bool {
        self.strands.iter().zip(other.strands).all(|(one, other)| *one <= other)
            && self.satisfaction <= other.satisfaction
            && self.loyalty[0] <= other.loyalty[0]
            && self.loyalty[1] <= other.loyalty[0].max(other.loyalty[1])
    }
}

/// Which choices are no better than which others, over every solution that was added.
#[derive(Debug, Clone)]
pub struct Dominance {
    /// By node and choice; `None` until it is on offer somewhere.
    by_node: Vec<Vec<Option<Vec<Over>>>>,
}

/// How another choice of the turn compares.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Over {
    /// It has always been on offer too, and never worse in anything.
    always: bool,
    /// It has been better in something.
    better: bool,
}

impl Dominance {
    /// Nothing is known yet.
    pub fn new(story: &Story) -> Self {
        let nodes = (0u32..).map(NodeId).take(story.node_count());
        Self {
            by_node: nodes
                .map(|node| vec![None; usize::from(story.choice_count(node))])
                .collect(),
        }
    }

    /// Adds every situation of `solution`.
    pub fn add(&mut self, solution: &Solution) {
        let Some(solved) = &solution.solved else { return };
        let story = solution.story();
        let stations = &solved.stations;
        for (number, station) in (0u32..).zip(&stations.list) {
            let gains = Gains::of(story, station.node);
            for (at, block) in (0u32..).zip(&station.blocks) {
                for heat in each(stations.distinct(station.node, block)) {
                    let situation = block.at(heat);
                    let place = Place {
                        station: number,
                        block: at,
                        heat: situation.heat,
                    };
                    let worth = stations.ways(place).filter_map(|(choice, to)| {
                        let gain = gains.lanes(situation, choice);
                        let (after, fails) = match to {
                            To::Ending(_, failed) => (Extremes::end(failed), failed),
                            To::Place(next) => {
                                let failed = stations.block_at(next).situation.failed > 0;
                                (solved.extremes_at(next)?, failed)
                            }
                        };
                        Some((choice, [Worth::at_once(gain, fails), Worth::by_the_end(&after, gain)]))
                    });
                    let offered: Vec<(ChoiceId, [Worth; 2])> = worth.collect();
                    self.compare(station.node, &offered);
                }
            }
        }
    }

    fn compare(&mut self, node: NodeId, offered: &[(ChoiceId, [Worth; 2])]) {
        let choices = &mut self.by_node[node.index()];
        let count = choices.len();
        for (choice, worth) in offered {
            let start = || {
                vec![
                    Over {
                        always: true,
                        better: false
                    };
                    count
                ]
            };
            let overs = choices[choice.index()].get_or_insert_with(start);
            let mut here = vec![None; count];
            for (other, theirs) in offered.iter().filter(|(other, _)| other != choice) {
                here[other.index()] = Some(theirs);
            }
            for (over, theirs) in overs.iter_mut().zip(here) {
                over.always &= theirs.is_some_and(|theirs| (0..2).all(|at| worth[at].is_no_better_than(&theirs[at])));
                over.better |= theirs.is_some_and(|theirs| worth != theirs);
            }
        }
    }

    /// The first choice of the turn that is on offer whenever `choice` is, never worse in anything, and somewhere better.
    pub fn over(&self, node: NodeId, choice: ChoiceId) -> impl Iterator<Item = ChoiceId> + '_ {
        let overs = self.by_node[node.index()][choice.index()].iter().flatten();
        (0u16..)
            .map(ChoiceId)
            .zip(overs)
            .filter(|(_, over)| over.always && over.better)
            .map(|(other, _)| other)
    }
}
