//! A debrief told from what was stored, when the run cannot be played again: nothing is computed, nothing is guessed.

use serde::Deserialize as _;
use serde::de::IntoDeserializer as _;
use serde::de::value::{Error, StrDeserializer};

use super::{
    BandTold, EndingTold, Gap, LawTold, MarkTold, MeasuresTold, Move, Point, RuleTold, StrandTold, Told, Verdict,
};
use crate::core::band_rule::rule_from_words;
use crate::core::effect::Cue;
use crate::core::explain::{AwardNote, Cause, Limit, Meter, Reason};
use crate::core::scenario::{Channel, Pronoun, Scenario};
use crate::core::strand::Strand;
use crate::desktop::figure::{Feeling, Shift};
use crate::store::StoredRun;
use crate::store::{Meters, RecordedAward, RecordedCause, RecordedLaw, RecordedStrand, RecordedTurn, RunResult};

/// Tells `run`, which is not played again for the reason `why`.
pub(in crate::desktop::screens) fn of_recorded<'a>(
    run: &StoredRun,
    why: &'a str,
    scenario: Option<&'a Scenario>,
) -> Told<'a> {
    let summary = &run.summary;
    let result = summary.result.as_ref();
    Told {
        scenario,
        title: summary.title.clone(),
        customer: summary.customer.clone(),
        pronoun: scenario.map_or(Pronoun::They, |scenario| scenario.customer.pronoun),
        mode: summary.mode,
        taken_back: summary.taken_back,
        notepad: summary.notepad.clone(),
        tuned_model: summary.tuned_model,
        ending: result.map(ending),
        band: result.and_then(band),
        gap: Some(Gap::Recorded(why)),
        costliest: None,
        no_return: None,
        points: points(run, scenario),
        start: Vec::new(),
        moves: moves(run, scenario.map(|scenario| scenario.channel)),
        strands: strands(run),
        measures: result.and_then(measures),
    }
}

fn ending(result: &RunResult) -> EndingTold {
    EndingTold {
        headline: result.headline.clone(),
        means: result.debrief.clone(),
        goal: result.goal.clone(),
    }
}

fn band(result: &RunResult) -> Option<BandTold> {
    let kept = result.band_rule.clone().unwrap_or_default();
    let rule = rule_from_words(&kept).map_or(RuleTold::Kept(kept), |(rule, below)| RuleTold::Asks(rule, below));
    Some(BandTold {
        band: result.band?,
        rule,
        overall: result.overall,
        next: None,
    })
}

fn measures(result: &RunResult) -> Option<MeasuresTold> {
    let reading = result.loyalty_reading.as_ref();
    Some(MeasuresTold::Recorded {
        measures: result.measures.clone()?,
        kind: reading.map(|reading| reading.kind.clone()).unwrap_or_default(),
        silent_defector: reading.is_some_and(|reading| reading.silent_defector),
    })
}

fn strands(run: &StoredRun) -> Vec<StrandTold> {
    let strand = |kept: &RecordedStrand| StrandTold {
        strand: kept.strand,
        awarded: kept.awarded,
        best: Some(kept.best),
        full: None,
    };
    run.strands.iter().map(strand).collect()
}

fn points(run: &StoredRun, scenario: Option<&Scenario>) -> Vec<Point> {
    let all = || std::iter::once(run.summary.start).chain(run.turns.iter().map(|turn| turn.meters));
    let before = std::iter::once(run.summary.start).chain(all());
    let point = |(before, now): (Meters, Meters)| Point {
        satisfaction: now.satisfaction.into(),
        loyalty: now.loyalty.into(),
        heat: now.heat.into(),
        still: None,
        feeling: scenario.map(|scenario| feeling(scenario, before, now)),
    };
    before.zip(all()).map(point).collect()
}

fn feeling(scenario: &Scenario, before: Meters, now: Meters) -> Feeling {
    let moved = |now: u8, before: u8| i16::from(now) - i16::from(before);
    Feeling {
        heat: now.heat,
        satisfaction: now.satisfaction,
        loyalty: now.loyalty,
        persona: scenario.customer.persona,
        loss: scenario.customer.loss,
        shift: Shift {
            heat: moved(now.heat, before.heat),
            satisfaction: moved(now.satisfaction, before.satisfaction),
        },
    }
}

fn moves(run: &StoredRun, channel: Option<Channel>) -> Vec<Move> {
    let last_words = run
        .summary
        .result
        .as_ref()
        .map_or("", |result| result.last_words.as_str());
    let next = run
        .turns
        .iter()
        .skip(1)
        .map(|turn| turn.says.as_str())
        .chain([last_words]);
    run.turns
        .iter()
        .zip(next)
        .map(|(turn, next)| Move {
            channel,
            ..one_move(turn, next)
        })
        .collect()
}

fn one_move(turn: &RecordedTurn, next: &str) -> Move {
    let answered = [turn.reply.as_str(), next].into_iter().filter(|part| !part.is_empty());
    Move {
        label: turn.label.clone(),
        said: turn.said.clone(),
        channel: None,
        answered: answered.collect::<Vec<_>>().join(" "),
        why: Default::default(),
        marks: turn.awards.iter().filter_map(mark).collect(),
        law: turn.law.iter().filter_map(law).collect(),
        judged: None,
        causes: turn.causes.iter().filter_map(cause).collect(),
    }
    .with_law_reasons()
}

fn mark(award: &RecordedAward) -> Option<MarkTold> {
    Some(MarkTold {
        strand: Strand::ALL.into_iter().find(|strand| strand.key() == award.strand)?,
        points: award.points,
        best_here: award.best_here,
        reason: award.reason.clone(),
        note: match award.note.as_deref() {
            Some("solving_first") => Some(AwardNote::SolvingFirst),
            Some("unlawful") => Some(AwardNote::Unlawful),
            _ => None,
        },
    })
}

fn law(law: &RecordedLaw) -> Option<LawTold> {
    let verdict = match law.verdict.as_str() {
        "applies" => Verdict::Applied,
        "misses" => Verdict::Missed,
        "over_claims" => Verdict::OverClaimed,
        "breaches" => Verdict::Breached,
        _ => return None,
    };
    Some(LawTold {
        verdict,
        provision: law.provision.clone(),
        points: law.points,
        reason: law.reason.clone(),
    })
}

/// A cause by the names it is stored under. One that nobody knows any more is read as the choice's own effect.
fn cause(cause: &RecordedCause) -> Option<Cause> {
    let meter = match cause.meter.as_str() {
        "outcome" => Meter::Outcome,
        "process" => Meter::Process,
        "manner" => Meter::Manner,
        "heat" => Meter::Heat,
        "satisfaction" => Meter::Satisfaction,
        "loyalty" => Meter::Loyalty,
        _ => return None,
    };
    let why = match (cause.cause.as_str(), cause.detail.as_deref()) {
        ("cue", Some(name)) => {
            let name: StrDeserializer<'_, Error> = name.into_deserializer();
            Cue::deserialize(name).map_or(Reason::Choice, Reason::Cue)
        }
        ("temperament", _) => Reason::Temperament,
        ("outcome", _) => Reason::Outcome,
        ("process", _) => Reason::Process,
        ("manner", _) => Reason::Manner,
        ("solving_first", _) => Reason::SolvingFirst,
        ("second_failure", _) => Reason::SecondFailure,
        ("not_yet_heard", _) => Reason::NotYetHeard,
        ("limit", Some("prior")) => Reason::Limit(Limit::Prior),
        ("limit", _) => Reason::Limit(Limit::Scale),
        _ => Reason::Choice,
    };
    Some(Cause {
        meter,
        amount: cause.amount,
        why,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stored(why: Reason) -> RecordedCause {
        let cause = Cause {
            meter: Meter::Heat,
            amount: 4,
            why,
        };
        serde_json::from_str(&serde_json::to_string(&cause).unwrap()).unwrap()
    }

    #[test]
    fn every_cause_comes_back_as_it_was_stored() {
        let reasons = [
            Reason::Choice,
            Reason::Cue(Cue::VaguePromise),
            Reason::Temperament,
            Reason::Outcome,
            Reason::Process,
            Reason::Manner,
            Reason::SolvingFirst,
            Reason::SecondFailure,
            Reason::NotYetHeard,
            Reason::Limit(Limit::Scale),
            Reason::Limit(Limit::Prior),
        ];
        for why in reasons {
            assert_eq!(
                cause(&stored(why)).map(|cause| (cause.why, cause.amount)),
                Some((why, 4))
            );
        }
    }
}
