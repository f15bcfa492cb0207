//! A scenario solved for every temperament and for the mixture of them, each as likely as another.

use std::sync::Arc;

use super::no_return::Move;
use super::{Aim, Chance, Exact, Limits, Line, NoReturn, Offers, Solution, Span, Still};
use crate::core::chance::Temperament;
use crate::core::score::Band;
use crate::core::story::{NodeId, Story};

/// What a solution says of the whole scenario, small enough to keep for all temperaments.
#[derive(Debug, Clone)]
pub struct Summary {
    /// For whom.
    pub temperament: Temperament,
    /// How many situations there are.
    pub situations: Option<usize>,
    /// What is exact.
    pub exact: Exact,
    /// What a conversation can end with.
    pub still: Option<Still>,
    /// The chance of every node that a conversation can end at.
    pub endings: Vec<(NodeId, Option<Chance>)>,
    /// The worst and the best band each of these is come to with.
    pub ending_bands: Vec<Option<(Band, Band)>>,
    /// The shortest way to each of these.
    pub shortest: Vec<Option<Line>>,
    /// The chance of every band, lowest first.
    pub bands: Option<[Chance; 4]>,
    /// The chance of every overall score, 0 to 100.
    pub scores: Option<[Chance; 101]>,
    /// Steers for the best band and overall; ties go to the file's order.
    pub best_line: Option<Line>,
    /// Steers for the worst.
    pub worst_line: Option<Line>,
    /// Choices with which the best band can be lost for good.
    pub no_return: Option<Vec<NoReturn>>,
    moves: Option<Vec<Move>>,
}

/// Every temperament, and what holds of all.
#[derive(Debug, Clone)]
pub struct Overview {
    /// In the order of [`Temperament::ALL`].
    pub by_temperament: Vec<Summary>,
    /// What is reached and offered.
    pub offers: Offers,
    /// How far it was looked.
    pub limits: Limits,
}

impl Overview {
    /// Solves `story` for every temperament, one after another.
    pub fn find(story: &Arc<Story>, limits: Limits) -> Self {
        let mut offers = Offers::new(story);
        let by_temperament = Temperament::ALL
            .into_iter()
            .map(|temperament| {
                let solution = Solution::within(story, temperament, limits);
                offers.add(&solution);
                Summary::of(&solution)
            })
            .collect();
        Self {
            by_temperament,
            offers,
            limits,
        }
    }

    /// The summary for one temperament.
    pub fn of(&self, temperament: Temperament) -> Option<&Summary> {
        self.by_temperament
            .iter()
            .find(|summary| summary.temperament == temperament)
    }

    /// What is exact for every temperament.
    pub fn exact(&self) -> Exact {
        let all = |of: fn(&Exact) -> bool| self.by_temperament.iter().all(|summary| of(&summary.exact));
        Exact {
            strands: all(|exact| exact.strands),
            overall: all(|exact| exact.overall),
            satisfaction: all(|exact| exact.satisfaction),
            loyalty: all(|exact| exact.loyalty),
            endings: all(|exact| exact.endings),
            bands: all(|exact| exact.bands),
        }
    }

    /// How many situations there are, all temperaments together.
    pub fn situations(&self) -> Option<usize> {
        self.by_temperament.iter().map(|summary| summary.situations).sum()
    }

    /// From the least to the most of all temperaments.
    pub fn span(&self, of: impl Fn(&Still) -> Option<Span>) -> Option<Span> {
        let spans = self
            .by_temperament
            .iter()
            .map(|summary| of(summary.still.as_ref()?))
            .collect::<Option<Vec<Span>>>()?;
        spans.into_iter().reduce(Span::with)
    }

    /// The chance of something, over the temperaments.
    pub fn chance(&self, of: impl Fn(&Summary) -> Option<Chance>) -> Option<f64> {
        let chances = self
            .by_temperament
            .iter()
            .map(|summary| of(summary).map(Chance::value))
            .collect::<Option<Vec<f64>>>()?;
        #[expect(clippy::cast_precision_loss, reason = "three temperaments")]
        let count = chances.len().max(1) as f64;
        Some(chances.iter().sum::<f64>() / count)
    }

    /// Choices with which some temperament's best band can be lost for good; `always` is that no temperament ever keeps it.
    pub fn no_return(&self) -> Option<Vec<NoReturn>> {
        let moves = self.by_temperament.iter().map(|summary| summary.moves.clone());
        Some(NoReturn::of(moves.collect::<Option<Vec<_>>>()?.concat()))
    }

    /// The shortest way to an ending, by its place among them, for any temperament.
    pub fn shortest(&self, ending: usize) -> Option<&Line> {
        let ways = self
            .by_temperament
            .iter()
            .filter_map(|s| s.shortest.get(ending)?.as_ref());
        ways.min_by_key(|line| line.len())
    }
}

impl Summary {
    /// What `solution` says of the whole scenario.
    pub fn of(solution: &Solution) -> Self {
        let story = solution.story();
        let nodes = || (0u32..).map(NodeId).take(story.node_count());
        let moves = solution.moves();
        let endings: Vec<NodeId> = nodes().filter(|node| story.is_ending(*node)).collect();
        Self {
            temperament: solution.temperament(),
            situations: solution.situations(),
            exact: solution.exact(),
            still: solution.still_from_start(),
            endings: endings.iter().map(|node| (*node, solution.chance_of(*node))).collect(),
            ending_bands: endings.iter().map(|node| solution.bands_at(*node)).collect(),
            shortest: endings.iter().map(|node| solution.shortest(*node)).collect(),
            bands: solution.bands(),
            scores: solution.scores(),
            best_line: solution.line(Aim::Best),
            worst_line: solution.line(Aim::Worst),
            no_return: moves.clone().map(NoReturn::of),
            moves,
        }
    }
}
