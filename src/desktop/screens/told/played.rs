//! A debrief told from the conversation itself: everything is computed again and explained.

use super::{
    BandTold, EndingTold, Gap, JudgedTold, Lacks, LawTold, MarkTold, MeasuresTold, Move, Point, RuleTold, StrandTold,
    Told, Verdict,
};
use crate::analysis::review::{Judged, Review};
use crate::core::conversation::{Conversation, Mode, Prompt};
use crate::core::explain::{explain, start_causes};
use crate::core::measures::{loyalty_reading, measures};
use crate::core::score::{Scorecard, score};
use crate::core::strand::Strand;
use crate::desktop::session::Playing;
use crate::desktop::stage::feeling;

/// Tells `playing`.
pub(in crate::desktop::screens) fn of_played(playing: &Playing, tuned_model: bool) -> Told<'_> {
    let conversation = &playing.conversation;
    let story = conversation.story();
    let (scenario, model) = (story.scenario(), story.model());
    let (over, explores) = (conversation.is_over(), conversation.mode() == Mode::Explore);
    let scored = over && !explores;
    let best = playing.best().filter(|_| scored);
    let card = best.map(|best| score(scenario, model, &best, conversation.state()));
    let review = playing.review();
    let costs_known = review
        .as_ref()
        .is_some_and(|review| review.moves.iter().all(|judged| judged.tag.is_some()));
    let gap = match (explores, over, best) {
        (true, ..) => Some(Gap::Explore),
        (false, false, _) => Some(Gap::Unfinished),
        (false, true, None) if playing.solving.is_pending() => Some(Gap::Pending),
        (false, true, None) => Some(Gap::NoBest),
        (false, true, Some(_)) if !costs_known => Some(Gap::NoCosts),
        (false, true, Some(_)) => None,
    };
    Told {
        scenario: Some(scenario),
        title: scenario.title.to_string(),
        customer: scenario.customer.name.to_string(),
        pronoun: scenario.customer.pronoun,
        mode: conversation.mode(),
        taken_back: u32::try_from(conversation.taken_back()).unwrap_or(u32::MAX),
        tuned_model,
        notepad: playing.notepad.clone(),
        ending: ending(conversation),
        band: card.as_ref().map(|card| band(conversation, card)),
        gap,
        costliest: review.as_ref().and_then(Review::costliest).map(|at| at + 1),
        no_return: review
            .as_ref()
            .and_then(Review::no_return)
            .map(|(at, band)| (at + 1, band)),
        points: points(conversation, review.as_ref()),
        start: start_causes(story),
        moves: (0..conversation.steps().len())
            .map(|at| {
                let judged = review.as_ref().and_then(|review| review.moves.get(at));
                Move {
                    judged: judged.map(|judged| judged_told(conversation, at, judged)),
                    ..one_move(conversation, at)
                }
            })
            .collect(),
        strands: if scored {
            strands(conversation, card.as_ref())
        } else {
            Vec::new()
        },
        measures: scored.then(|| MeasuresTold::Known {
            now: Box::new(measures(scenario, model, conversation.state())),
            at_start: Box::new(measures(scenario, model, conversation.start())),
            reading: loyalty_reading(scenario, model, conversation.state()),
        }),
    }
}

fn ending(conversation: &Conversation) -> Option<EndingTold> {
    let Prompt::Ending { ending, .. } = conversation.prompt() else {
        return None;
    };
    Some(EndingTold {
        headline: ending.headline.to_string(),
        means: ending.debrief.to_string(),
        goal: ending.goal.to_string(),
    })
}

fn band(conversation: &Conversation, card: &Scorecard) -> BandTold {
    let model = conversation.story().model();
    let next = card.band.next().and_then(|next| Some((next, next.rule(model)?)));
    BandTold {
        band: card.band,
        rule: match card.band.rule(model) {
            Some(rule) => RuleTold::Asks(rule, false),
            None => RuleTold::Asks(model.bands.pass, true),
        },
        overall: Some(card.overall),
        next: next.map(|(band, rule)| Lacks {
            band,
            overall: card.missing.overall.then_some(rule.overall),
            strands: Strand::ALL
                .into_iter()
                .filter(|strand| card.missing.strands[strand.index()])
                .collect(),
            share: rule.share,
            lawful: card.missing.lawful,
        }),
    }
}

/// What a move gave away, with what would have given away less.
fn judged_told(conversation: &Conversation, at: usize, judged: &Judged) -> JudgedTold {
    let story = conversation.story();
    let node = conversation.before(at).node;
    let better = judged.better.and_then(|better| story.choice(node, better));
    JudgedTold {
        tag: judged.tag,
        cost: judged.cost,
        better: better.map(|choice| choice.text.to_string()),
    }
}

fn points(conversation: &Conversation, review: Option<&Review>) -> Vec<Point> {
    let scenario = conversation.story().scenario();
    let point = |at: usize| {
        let state = conversation.before(at);
        let before = at.checked_sub(1).map(|last| conversation.before(last));
        Point {
            satisfaction: state.satisfaction.into(),
            loyalty: state.loyalty.into(),
            heat: state.situation.heat.into(),
            feeling: Some(feeling(scenario, before, state)),
            still: review.and_then(|review| *review.still.get(at)?),
        }
    };
    (0..=conversation.steps().len()).map(point).collect()
}

fn one_move(conversation: &Conversation, at: usize) -> Move {
    let story = conversation.story();
    let step = &conversation.steps()[at];
    let (reply, says) = match conversation.prompt_at(at + 1) {
        Prompt::Turn { reply, says, .. } | Prompt::Ending { reply, says, .. } => (reply, says),
    };
    let answered = [reply, says]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ");
    let written = step
        .choice
        .and_then(|choice| Some((choice, story.choice(step.node, choice)?)));
    let Some((id, choice)) = written else {
        return Move {
            answered,
            ..Move::default()
        };
    };
    let explained = explain(story, conversation.temperament(), conversation.before(at), id);
    let marks = explained.awards.iter().map(|award| MarkTold {
        strand: award.strand,
        points: award.points,
        best_here: award.best_here,
        reason: award.reason().to_owned(),
        note: award.note,
    });
    let law = explained.law.iter().map(|law| LawTold {
        verdict: Verdict::from(law.point),
        provision: law.point.provision().to_owned(),
        points: law.points,
        reason: law.point.reason().to_string(),
    });
    Move {
        label: choice.label.to_string(),
        said: choice.text.to_string(),
        channel: Some(conversation.shown_after(at).channel),
        answered,
        why: [&choice.why.what, &choice.why.because, &choice.why.next].map(ToString::to_string),
        marks: if conversation.mode() == Mode::Explore {
            Vec::new()
        } else {
            marks.collect()
        },
        law: law.collect(),
        judged: None,
        causes: explained.causes.clone(),
    }
    .with_law_reasons()
}

fn strands(conversation: &Conversation, card: Option<&Scorecard>) -> Vec<StrandTold> {
    let scenario = conversation.story().scenario();
    let tested = Strand::ALL
        .into_iter()
        .filter(|strand| scenario.strands.contains(strand));
    tested
        .map(|strand| {
            let full = scenario.full.of(strand);
            let sum = conversation.state().totals[strand.index()];
            let scored = card.and_then(|card| card.strands[strand.index()]);
            let counted = u32::try_from(sum.clamp(0, full.into())).unwrap_or(0);
            StrandTold {
                strand,
                awarded: scored.map_or(counted, |score| score.awarded),
                best: scored.map(|score| score.best),
                full: Some(full.into()),
            }
        })
        .collect()
}
