//! Which choices can be on offer at all, by what could have been said on some way to their turn. Errs on the generous side.

use std::collections::HashMap;

use super::{Met, Subject};
use crate::core::condition::Condition;
use crate::core::strand::Strand;

/// What may hold at a node.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct May {
    flags: u128,
    acknowledged: bool,
    failed: u8,
}

impl May {
    fn join(self, other: Self) -> Self {
        Self {
            flags: self.flags | other.flags,
            acknowledged: self.acknowledged || other.acknowledged,
            failed: self.failed.max(other.failed),
        }
    }
}

/// For each node, whether each choice may be offered. `None` for a node that is not reached, and for all when there are
/// more flags than bits.
pub(super) fn possible(subject: &Subject<'_>) -> Vec<Option<Vec<bool>>> {
    let nodes = subject.scenario.nodes.len();
    let (Some(bits), Some(start)) = (bits(subject), subject.graph.start) else {
        return vec![None; nodes];
    };
    let mut out: Vec<Vec<Met<'_>>> = vec![Vec::new(); nodes];
    subject.choices().for_each(|met| out[met.node].push(met));
    let mut at: Vec<Option<May>> = vec![None; nodes];
    at[start] = Some(May::default());
    let mut todo = vec![start];
    while let Some(node) = todo.pop() {
        let Some(here) = at[node] else { continue };
        for met in out[node]
            .iter()
            .filter(|met| is_possible(met.choice.when.as_ref(), here, &bits))
        {
            let Some(to) = subject.graph.find(&met.choice.goto) else {
                continue;
            };
            let then = here.join(after(met, here, &bits));
            let joined = at[to].map_or(then, |known| known.join(then));
            if at[to] != Some(joined) {
                at[to] = Some(joined);
                todo.push(to);
            }
        }
    }
    let offers = |(choices, may): (&Vec<Met<'_>>, &Option<May>)| {
        may.map(|may| {
            choices
                .iter()
                .map(|met| is_possible(met.choice.when.as_ref(), may, &bits))
                .collect()
        })
    };
    out.iter().zip(&at).map(offers).collect()
}

/// One bit for each flag that some choice sets.
fn bits<'a>(subject: &Subject<'a>) -> Option<HashMap<&'a str, u128>> {
    let mut bits = HashMap::new();
    for flag in subject.choices().flat_map(|met| &met.choice.effect.set) {
        let next = u32::try_from(bits.len()).ok()?;
        if !bits.contains_key(flag.as_str()) {
            bits.insert(flag.as_str(), 1u128.checked_shl(next)?);
        }
    }
    Some(bits)
}

fn after(met: &Met<'_>, here: May, bits: &HashMap<&str, u128>) -> May {
    let effect = &met.choice.effect;
    May {
        flags: effect
            .set
            .iter()
            .filter_map(|flag| bits.get(flag.as_str()))
            .fold(0, |all, bit| all | bit),
        acknowledged: met
            .choice
            .marks
            .get(&Strand::Acknowledge)
            .is_some_and(|mark| mark.0 >= 2),
        failed: (here.failed + u8::from(effect.failed)).min(2),
    }
}

fn is_possible(when: Option<&Condition>, may: May, bits: &HashMap<&str, u128>) -> bool {
    when.is_none_or(|when| can_be(when, true, may, bits))
}

/// Whether `condition` can come out as `wanted`.
fn can_be(condition: &Condition, wanted: bool, may: May, bits: &HashMap<&str, u128>) -> bool {
    match condition {
        Condition::Not(inner) => can_be(inner, !wanted, may, bits),
        Condition::All(parts) if wanted => {
            !contradicts(parts) && parts.iter().all(|part| can_be(part, true, may, bits))
        }
        Condition::All(parts) => parts.iter().any(|part| can_be(part, false, may, bits)),
        Condition::Any(parts) if wanted => parts.iter().any(|part| can_be(part, true, may, bits)),
        Condition::Any(parts) => parts.iter().all(|part| can_be(part, false, may, bits)),
        Condition::Flag(name) => !wanted || bits.get(name.as_str()).is_some_and(|bit| may.flags & bit != 0),
        Condition::HeatAtLeast(heat) => {
            if wanted {
                *heat < 100
            } else {
                *heat > 0
            }
        }
        Condition::Acknowledged => !wanted || may.acknowledged,
        Condition::FailedAtLeast(count) => {
            if wanted {
                may.failed >= *count
            } else {
                *count > 0
            }
        }
    }
}

/// Whether one part asks for what another denies.
fn contradicts(parts: &[Condition]) -> bool {
    let denied = |part: &Condition| {
        parts
            .iter()
            .any(|other| matches!(other, Condition::Not(inner) if **inner == *part))
    };
    parts.len() <= 50 && parts.iter().any(denied)
}
