//! A scenario solved: what is still possible from every point, what every choice costs, and how likely every result is
//! for somebody who picks at random. By dynamic programming over situations (a node with the part of the state that can
//! still matter there); paths are never listed.

mod chance;
mod dominance;
mod extremes;
mod gain;
mod heats;
mod joint;
mod limits;
mod no_return;
mod offers;
mod overview;
mod shortest;
mod spoken;
mod stations;
mod still;
mod totals;

use std::sync::Arc;

pub use chance::Chance;
pub use dominance::Dominance;
pub use joint::Rank;
pub use limits::{Limits, TooLarge};
pub use no_return::NoReturn;
pub use offers::{Never, Offers};
pub use overview::{Overview, Summary};
pub use shortest::Line;
pub use spoken::Spoken;
pub use still::{Cost, Span, Still};

use super::relevance::Asks;
use crate::core::chance::Temperament;
use crate::core::score::{Band, Best};
use crate::core::state::State;
use crate::core::step::step;
use crate::core::story::{ChoiceId, NodeId, Story};
use crate::core::strand::Strand;
use chance::Mass;
use extremes::{Extremes, Found};
use gain::Gains;
use joint::Joint;
use limits::TooManySituations;
use no_return::Move;
use shortest::Shortest;
use stations::{Place, Stations};

/// Which results are exact. A result that is not is not given at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "one for each result, as in rules.md section 3"
)]
pub struct Exact {
    /// Each strand's least and most.
    pub strands: bool,
    /// The overall score's least and most, and lines that lead there.
    pub overall: bool,
    /// Satisfaction's least and most.
    pub satisfaction: bool,
    /// Loyalty's least and most.
    pub loyalty: bool,
    /// The chance of every ending.
    pub endings: bool,
    /// The chance of every band.
    pub bands: bool,
}

/// Which end of the ranks a player steers for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Aim {
    /// The highest band, then the highest overall score.
    Best,
    /// The lowest.
    Worst,
}

/// A scenario solved for one temperament.
#[derive(Debug, Clone)]
pub struct Solution {
    story: Arc<Story>,
    temperament: Temperament,
    limits: Limits,
    /// `None` past the limit.
    solved: Option<Solved>,
}

/// A conversation with as many choices as this is longer than ways are counted.
const LONGEST: usize = i16::MAX as usize;

#[derive(Debug, Clone)]
struct Solved {
    stations: Stations,
    /// Of every situation; of the start alone in a very long story.
    extremes: Found,
    shortest: Shortest,
    mass: Mass,
    endings: Vec<u128>,
    /// `None` past the limit.
    joint: Option<Joint>,
    /// What the joint chances lost.
    joint_mass: Mass,
}

impl Solution {
    /// Solves `story` within [`Limits::QUICK`].
    pub fn find(story: &Arc<Story>, temperament: Temperament) -> Self {
        Self::within(story, temperament, Limits::QUICK)
    }

    /// Solves `story` within `limits`. What lies beyond is not given; [`exact`](Self::exact) says what is.
    pub fn within(story: &Arc<Story>, temperament: Temperament, limits: Limits) -> Self {
        Self {
            story: story.clone(),
            temperament,
            limits,
            solved: Solved::find(story, temperament, limits).ok(),
        }
    }

    /// What was solved.
    pub const fn story(&self) -> &Arc<Story> {
        &self.story
    }

    /// For whom.
    pub const fn temperament(&self) -> Temperament {
        self.temperament
    }

    /// Why something is not given, for whoever cannot do without.
    pub const fn too_large(&self) -> TooLarge {
        if self.solved.is_some() {
            TooLarge::Together(self.limits)
        } else {
            TooLarge::Alone(self.limits)
        }
    }

    /// What is exact.
    pub fn exact(&self) -> Exact {
        let Some(solved) = &self.solved else {
            return Exact::default();
        };
        Exact {
            strands: true,
            overall: solved.joint.is_some(),
            satisfaction: true,
            loyalty: true,
            endings: solved.mass.is_exact(),
            bands: solved.joint.is_some() && solved.joint_mass.is_exact(),
        }
    }

    /// How many situations there are: a node with the part of the state that can still matter there.
    pub fn situations(&self) -> Option<usize> {
        self.solved.as_ref().map(|solved| solved.stations.count)
    }

    /// The exact maximum of every strand alone, from the start.
    pub fn best(&self) -> Option<Best> {
        let solved = self.solved.as_ref()?;
        Some(joint::best_of(&solved.extremes))
    }

    /// The worst and the best rank that can be reached from the start.
    pub fn ranks(&self) -> Option<(Rank, Rank)> {
        let solved = self.solved.as_ref()?;
        let rank = solved.joint.as_ref()?.at_start(&solved.stations)?.rank;
        Some((rank.least, rank.most))
    }

    /// Whether one lawful line of conversation earns `full` on every strand.
    pub fn full_together(&self) -> Option<bool> {
        Some(self.solved.as_ref()?.joint.as_ref()?.full_together)
    }

    /// The chance that somebody who picks at random ends at `node`.
    pub fn chance_of(&self, node: NodeId) -> Option<Chance> {
        let solved = self.solved.as_ref().filter(|solved| solved.mass.is_exact())?;
        Some(solved.mass.chance(*solved.endings.get(node.index())?))
    }

    /// The chance of every band, lowest first.
    pub fn bands(&self) -> Option<[Chance; 4]> {
        let solved = self.solved.as_ref().filter(|solved| solved.joint_mass.is_exact())?;
        let scores = &solved.joint.as_ref()?.scores;
        Some(std::array::from_fn(|band| {
            solved.joint_mass.chance(scores[band].iter().sum())
        }))
    }

    /// The chance of every overall score, 0 to 100.
    pub fn scores(&self) -> Option<[Chance; 101]> {
        let solved = self.solved.as_ref().filter(|solved| solved.joint_mass.is_exact())?;
        let scores = &solved.joint.as_ref()?.scores;
        Some(std::array::from_fn(|overall| {
            solved
                .joint_mass
                .chance(scores.iter().map(|of_band| of_band[overall]).sum())
        }))
    }

    /// The worst and the best band with which an ending is come to.
    pub fn bands_at(&self, node: NodeId) -> Option<(Band, Band)> {
        let bands = (*self.solved.as_ref()?.joint.as_ref()?.bands.get(node.index())?)?;
        Some((bands.least, bands.most))
    }

    /// The fewest choices that lead to `node`; `None` when none do, or past the limit.
    pub fn shortest(&self, node: NodeId) -> Option<Line> {
        let solved = self.solved.as_ref()?;
        solved.shortest.to(&solved.stations, node)
    }

    /// Choices with which the best band of all can be lost for good, in file order.
    pub fn points_of_no_return(&self) -> Option<Vec<NoReturn>> {
        Some(NoReturn::of(self.moves()?))
    }

    fn moves(&self) -> Option<Vec<Move>> {
        let (_, (band, _)) = self.ranks()?;
        let solved = self.solved.as_ref()?;
        Some(solved.joint.as_ref()?.moves(&self.story, &solved.stations, band))
    }

    /// By node: the fewest times that somebody must pick the worst choice on offer to come there; `None` where nobody
    /// comes. The worst is the one after which the best rank still possible is lower than after every other, of which
    /// there are at least two.
    pub fn fewest_worst(&self) -> Option<Vec<Option<u32>>> {
        let solved = self.solved.as_ref()?;
        Some(solved.joint.as_ref()?.fewest_worst(&self.story, &solved.stations))
    }

    /// For each strand, in the order of [`Strand::ALL`](crate::core::strand::Strand::ALL), the strands of which as much
    /// as counts at best can be earned on some way together with as much as counts at best on its own.
    pub fn together(&self) -> Option<[[bool; 5]; 5]> {
        Some(self.solved.as_ref()?.joint.as_ref()?.together)
    }

    /// What to choose at `state` to steer for `aim`; ties go to the file's order. `None` at an ending and past the limit.
    pub fn choose(&self, state: &State, aim: Aim) -> Option<ChoiceId> {
        let rank = |choice: &ChoiceId| {
            let after = step(&self.story, self.temperament, state, *choice);
            let prospect = self.prospect(&after)?;
            Some(match aim {
                Aim::Best => prospect.rank.most,
                Aim::Worst => prospect.rank.least,
            })
        };
        let ranked = self
            .story
            .offered(state.node, state.situation)
            .filter_map(|choice| Some((choice, rank(&choice)?)));
        let better = |a: &Rank, b: &Rank| match aim {
            Aim::Best => a > b,
            Aim::Worst => a < b,
        };
        ranked
            .reduce(|kept, next| if better(&next.1, &kept.1) { next } else { kept })
            .map(|(choice, _)| choice)
    }

    /// The line from the start that `aim` steers.
    pub fn line(&self, aim: Aim) -> Option<Line> {
        self.ranks()?;
        let mut state = State::start(&self.story);
        let mut line = Vec::new();
        while let Some(choice) = self.choose(&state, aim) {
            line.push((state.node, choice));
            state = step(&self.story, self.temperament, &state, choice);
        }
        Some(line)
    }

    fn prospect(&self, state: &State) -> Option<joint::Prospect> {
        let solved = self.solved.as_ref()?;
        let joint = solved.joint.as_ref()?;
        if self.story.is_ending(state.node) {
            return Some(joint.at_end(state));
        }
        let place = solved.stations.of(state)?;
        joint.prospect(&solved.extremes_at(place)?, place, state)
    }
}

impl Solved {
    fn find(story: &Story, temperament: Temperament, limits: Limits) -> Result<Self, TooManySituations> {
        let stations = Stations::find(story, temperament, Asks::OfChoices, limits)?;
        let countable = |strand: &Strand| i16::try_from(story.scenario().full.of(*strand)).is_ok();
        if stations.longest >= LONGEST || !story.scenario().strands.iter().all(countable) {
            return Err(TooManySituations);
        }
        let keep = stations.count <= limits.kept;
        let gains = Gains::of_all(story, &stations);
        let extremes = Found::find(&stations, &gains, keep)?;
        let mut mass = Mass::for_story(&stations);
        let mut joint_mass = mass;
        let joint = if keep && stations.count <= limits.joint_from {
            Joint::find(story, &stations, &gains, &extremes, &mut joint_mass, limits.joint).ok()
        } else {
            None
        };
        Ok(Self {
            shortest: Shortest::find(story, &stations),
            endings: chance::endings(story, &stations, &mut mass),
            stations,
            extremes,
            mass,
            joint,
            joint_mass,
        })
    }

    fn extremes_at(&self, place: Place) -> Option<Extremes> {
        self.extremes.at(self.stations.block_at(place), place)
    }
}
