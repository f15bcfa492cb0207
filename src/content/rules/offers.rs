//! Which choices can be on offer at all, by what could have been said on some way to their turn. Errs on the generous side.

use std::collections::{BTreeSet, HashMap, HashSet};

use super::Subject;
use crate::core::condition::Condition;
use crate::core::scenario::{Choice, Mark, Node};
use crate::core::story::too_many_flags;
use crate::core::strand::Strand;

/// More facts about flags than this are not gathered.
const MOST_FACTS: usize = 4_000_000;
/// Nor are flags looked at more often than this on the way: loops come to the same turn again and again.
const MOST_LOOKS: usize = 50_000_000;

/// What may hold at a node.
#[derive(Debug, Clone, Default)]
struct May {
    /// Flags that may be set and are asked for here or later, by number, in order.
    flags: Vec<u32>,
    acknowledged: bool,
    failed: u8,
}

/// For each node, whether each choice may be offered. `None` for a node that is not reached, and for all when there is
/// too much to gather, as where more flags matter at a time than a story can hold.
pub(super) fn possible(subject: &Subject<'_>) -> Vec<Option<Vec<bool>>> {
    let scenario = subject.scenario;
    let choices = |node: usize| match &scenario.nodes.0[node].1 {
        Node::Turn(turn) => turn.choices.as_slice(),
        Node::Ending(_) => &[],
    };
    if too_many_flags(scenario).is_some() {
        return vec![None; scenario.nodes.len()];
    }
    let order = subject.graph.components(|_| true);
    let asked = Asked::new(subject, &order);
    let Some(at) = spread(subject, &order, &asked, choices) else {
        return vec![None; order.len()];
    };
    let offers = |(node, may): (usize, &Option<May>)| {
        let may = may.as_ref()?;
        let can = |choice: &Choice| is_possible(choice.when.as_ref(), may, &asked);
        Some(choices(node).iter().map(can).collect())
    };
    at.iter().enumerate().map(offers).collect()
}

/// What may hold at each node that can be reached. Nodes are taken in the order in which the story comes to them, so
/// that all but those on loops are taken once.
fn spread<'a>(
    subject: &Subject<'a>,
    order: &[usize],
    asked: &Asked<'a>,
    choices: impl Fn(usize) -> &'a [Choice],
) -> Option<Vec<Option<May>>> {
    let mut at: Vec<Option<May>> = vec![None; order.len()];
    let mut todo = BTreeSet::new();
    if let Some(start) = subject.graph.start {
        at[start] = Some(May::default());
        todo.insert((order[start], start));
    }
    let (mut facts, mut looks) = (0, 0);
    while let Some((_, node)) = todo.pop_first() {
        let Some(here) = at[node].clone() else { continue };
        for edge in subject.graph.out(node) {
            let choice = &choices(node)[edge.choice];
            if !is_possible(choice.when.as_ref(), &here, asked) {
                continue;
            }
            let then = at[edge.to].take();
            let first = then.is_none();
            let mut then = then.unwrap_or_default();
            let before = then.flags.len();
            let changed = then.join(&here, choice, asked, order[edge.to]);
            facts += then.flags.len() - before;
            looks += then.flags.len() + here.flags.len();
            at[edge.to] = Some(then);
            if first || changed {
                todo.insert((order[edge.to], edge.to));
            }
        }
        if facts > MOST_FACTS || looks > MOST_LOOKS {
            return None;
        }
    }
    Some(at)
}

/// The flags that conditions of choices ask for.
struct Asked<'a> {
    numbers: HashMap<&'a str, u32>,
    /// For each, the last place in the order of nodes that asks.
    last: Vec<usize>,
    /// Those that some choice sets. Any other is a fault of its own, and may have been set.
    set: HashSet<&'a str>,
}

impl<'a> Asked<'a> {
    fn new(subject: &Subject<'a>, order: &[usize]) -> Self {
        let mut asked = Self {
            numbers: HashMap::new(),
            last: Vec::new(),
            set: subject
                .choices()
                .flat_map(|met| &met.choice.effect.set)
                .map(String::as_str)
                .collect(),
        };
        for met in subject.choices() {
            let Some(when) = &met.choice.when else { continue };
            when.each_flag(&mut |flag| {
                let next = u32::try_from(asked.last.len()).unwrap_or(u32::MAX);
                let number = *asked.numbers.entry(flag).or_insert(next);
                if number == next {
                    asked.last.push(0);
                }
                let last = &mut asked.last[number as usize];
                *last = (*last).max(order[met.node]);
            });
        }
        asked
    }

    /// Whether the flag called `name` may be set.
    fn may_be_set(&self, name: &str, may: &May) -> bool {
        let number = self.numbers.get(name);
        !self.set.contains(name) || number.is_some_and(|number| may.flags.binary_search(number).is_ok())
    }

    /// Whether a flag is still asked for at this place in the order, or later.
    fn matters(&self, flag: u32, place: usize) -> bool {
        self.last[flag as usize] >= place
    }
}

impl May {
    /// Adds what may hold after `choice` was made where `here` may hold; `place` is where it leads in the order of nodes.
    /// Says whether anything is new.
    fn join(&mut self, here: &Self, choice: &Choice, asked: &Asked<'_>, place: usize) -> bool {
        let effect = &choice.effect;
        let heard = |mark: &Mark| mark.0 >= 2;
        let acknowledged = here.acknowledged || choice.marks.get(&Strand::Acknowledge).is_some_and(heard);
        let failed = (here.failed + u8::from(effect.failed)).min(2);
        let set = effect.set.iter().filter_map(|flag| asked.numbers.get(flag.as_str()));
        let known = self.flags.len();
        let mut mine = self.flags.iter().peekable();
        let mut is_new = |flag: &&u32| {
            while mine.next_if(|its| its < flag).is_some() {}
            mine.peek() != Some(flag) && asked.matters(**flag, place)
        };
        let mut new: Vec<u32> = here.flags.iter().filter(&mut is_new).copied().collect();
        let is_new = |flag: &&u32| self.flags.binary_search(flag).is_err() && asked.matters(**flag, place);
        new.extend(set.filter(is_new));
        if !new.is_empty() {
            self.flags.append(&mut new);
            in_order(&mut self.flags);
        }
        let changed = self.flags.len() > known || (acknowledged && !self.acknowledged) || failed > self.failed;
        self.acknowledged |= acknowledged;
        self.failed = self.failed.max(failed);
        changed
    }
}

#[expect(
    clippy::stable_sort_primitive,
    reason = "it knows what is in order already, and only joins it"
)]
fn in_order(flags: &mut Vec<u32>) {
    flags.sort();
    flags.dedup();
}

fn is_possible(when: Option<&Condition>, may: &May, asked: &Asked<'_>) -> bool {
    when.is_none_or(|when| can_be(when, true, may, asked))
}

/// Whether `condition` can come out as `wanted`.
fn can_be(condition: &Condition, wanted: bool, may: &May, asked: &Asked<'_>) -> bool {
    match condition {
        Condition::Not(inner) => can_be(inner, !wanted, may, asked),
        Condition::All(parts) if wanted => {
            !contradicts(parts) && parts.iter().all(|part| can_be(part, true, may, asked))
        }
        Condition::All(parts) => parts.iter().any(|part| can_be(part, false, may, asked)),
        Condition::Any(parts) if wanted => parts.iter().any(|part| can_be(part, true, may, asked)),
        Condition::Any(parts) => parts.iter().all(|part| can_be(part, false, may, asked)),
        Condition::Flag(name) => !wanted || asked.may_be_set(name, may),
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
