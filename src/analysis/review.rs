//! A conversation looked back on with its scenario solved: what each choice gave away, which cost most, and after which
//! one the best band was out of reach.

use super::solve::{Cost, Solution, Still};
use super::tag::{SLIP, Tag, band_lost};
use crate::core::conversation::{Conversation, Mode};
use crate::core::report::{CostReport, Report};
use crate::core::score::Band;
use crate::core::story::ChoiceId;

/// One move, judged. Nothing is given where it is not exact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Judged {
    /// In a word.
    pub tag: Option<Tag>,
    /// What it gave away.
    pub cost: Option<Cost>,
    /// A choice that would have given away less; `None` when no other would, or too little was given away to matter.
    pub better: Option<ChoiceId>,
}

/// A whole conversation, judged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Review {
    /// Each move that stands. A jump in Explore costs nothing and has no tag.
    pub moves: Vec<Judged>,
    /// What could still come of it: at the start, then after each move.
    pub still: Vec<Option<Still>>,
}

impl Review {
    /// Looks back on `conversation`, of the story and temperament that were solved. Explore is not judged.
    pub fn of(solution: &Solution, conversation: &Conversation) -> Self {
        let moves = 0..conversation.steps().len();
        let judged = |at| {
            if conversation.mode() == Mode::Explore {
                Judged::default()
            } else {
                judge(solution, conversation, at)
            }
        };
        let still = |at| solution.still(conversation.before(at));
        Self {
            moves: moves.clone().map(judged).collect(),
            still: (0..=moves.end).map(still).collect(),
        }
    }

    /// The move that gave most away, from 0: of the overall score, then of the band still open, then of
    /// satisfaction, then of loyalty; the first of
    /// those that gave away the same. `None` when none gave anything away.
    pub fn costliest(&self) -> Option<usize> {
        let given = |judged: &Judged| judged.cost.as_ref().map_or_else(Default::default, weight);
        let mut most = (None, given(&Judged::default()));
        for (at, judged) in self.moves.iter().enumerate() {
            if given(judged) > most.1 {
                most = (Some(at), given(judged));
            }
        }
        most.0
    }

    /// The move, from 0, after which the best band that the conversation could have had was out of reach, and that band.
    pub fn no_return(&self) -> Option<(usize, Band)> {
        let (_, best) = self.still.first()?.as_ref()?.bands?;
        let lost = |judged: &Judged| judged.cost.as_ref().and_then(band_lost) == Some(best);
        Some((self.moves.iter().position(lost)?, best))
    }
}

impl Review {
    /// Writes into `report`, of the same conversation, what each choice gave away.
    pub fn write_into(&self, report: &mut Report<'_>) {
        for (turn, judged) in report.turns.iter_mut().zip(&self.moves) {
            turn.tag = judged.tag.map(Tag::key);
            turn.cost = judged.cost.map(|cost| CostReport {
                overall: cost.overall,
                satisfaction: cost.satisfaction,
                loyalty: cost.loyalty,
                best_band_before: cost.band.map(|(before, _)| before),
                best_band_after: cost.band.map(|(_, after)| after),
            });
        }
        report.costliest_turn = self.costliest().map(|at| at + 1);
        report.no_return_turn = self.no_return().map(|(at, _)| at + 1);
    }
}

/// By how much one cost is worse than another.
fn weight(cost: &Cost) -> (u32, usize, u32, u32) {
    let bands = cost.band.map_or(0, |(before, after)| {
        let place = |band: Band| Band::ALL.iter().position(|other| *other == band).unwrap_or(0);
        place(before).saturating_sub(place(after))
    });
    (cost.overall.unwrap_or(0), bands, cost.satisfaction, cost.loyalty)
}

/// Whether enough was given away to teach another line: a point or two of a meter alone is not.
fn is_worth_a_better(cost: &Cost) -> bool {
    cost.overall != Some(0) || band_lost(cost).is_some() || cost.satisfaction.max(cost.loyalty) >= SLIP
}

fn judge(solution: &Solution, conversation: &Conversation, at: usize) -> Judged {
    let story = conversation.story();
    let state = conversation.before(at);
    let step = &conversation.steps()[at];
    let Some((chosen, written)) = step.choice.and_then(|id| Some((id, story.choice(step.node, id)?))) else {
        return Judged::default();
    };
    // Without the overall score, nobody could say what cost most.
    let exact = |cost: &Cost| cost.overall.is_some();
    let cost = solution.cost(state, chosen).filter(exact);
    let cheaper = cost.as_ref().filter(|cost| is_worth_a_better(cost)).and_then(|cost| {
        let offered = story.offered(state.node, state.situation);
        let costs = offered.filter_map(|id| Some((weight(&solution.cost(state, id)?), id)));
        costs.min().filter(|(least, _)| *least < weight(cost))
    });
    Judged {
        tag: Tag::of(written, cost.as_ref()),
        cost,
        better: cheaper.map(|(_, id)| id),
    }
}
