//! The plan of a made-up scenario: which turn leads where, what is remembered and what is gated, before any words.

use std::ops::Range;

use redress::core::chance::{Draw, Purpose, draw};
use redress::core::condition::Condition;

use super::words::REMEMBERED;

/// Choices at every turn.
pub(super) const CHOICES: usize = 4;
/// How many layers later a flag may be read.
const FARTHEST: usize = 3;

/// Turns in layers, each leading to the next.
pub(super) struct Plan {
    /// The turns of each layer.
    pub(super) layers: Vec<Range<usize>>,
    /// One for each turn.
    pub(super) turns: Vec<Sketch>,
    seed: u64,
}

/// One turn of the plan.
#[derive(Default)]
pub(super) struct Sketch {
    /// Its choices; the first two are never gated.
    pub(super) choices: [Slot; CHOICES],
    /// A flag that one of its lines asks for.
    pub(super) line: Option<String>,
    /// Flags that a choice here should ask for.
    wanted: Vec<String>,
}

/// One choice of the plan.
#[derive(Default)]
pub(super) struct Slot {
    /// The turn it leads to; `None` is an ending.
    pub(super) goto: Option<usize>,
    /// When it is offered.
    pub(super) when: Option<Condition>,
    /// The flag it sets.
    pub(super) set: Option<String>,
}

impl Plan {
    pub(super) fn new(turns: usize, seed: u64) -> Self {
        let mut plan = Self {
            layers: layers(turns.max(1), seed),
            turns: (0..turns.max(1)).map(|_| Sketch::default()).collect(),
            seed,
        };
        for layer in 0..plan.layers.len() {
            plan.connect(layer);
        }
        for layer in 1..plan.layers.len().saturating_sub(1) {
            plan.remember(layer);
        }
        for layer in 2..plan.layers.len() {
            plan.gate(layer);
        }
        plan
    }

    /// Every turn of the next layer is where some choice leads that is always on offer.
    fn connect(&mut self, layer: usize) {
        let Some(next) = self.layers.get(layer + 1).cloned() else {
            return;
        };
        let mut draw = draws(self.seed, layer, 1);
        let from = draw.below(next.len());
        let open = if layer == 0 { CHOICES } else { 2 };
        for (at, turn) in self.layers[layer].clone().enumerate() {
            for slot in 0..CHOICES {
                let target = if slot < open {
                    from + open * at + slot
                } else {
                    draw.below(next.len())
                };
                self.turns[turn].choices[slot].goto = Some(next.start + target % next.len());
            }
        }
    }

    /// A flag of this layer: set by one choice or two, read one to three layers later where one of them leads.
    fn remember(&mut self, layer: usize) {
        let mut draw = draws(self.seed, layer, 2);
        let name = format!("{}-{layer}", REMEMBERED[draw.below(REMEMBERED.len())]);
        let here = self.layers[layer].clone();
        let slot = draw.below(2);
        let setter = here.start + draw.below(here.len());
        let other = here.start + draw.below(here.len());
        self.turns[other].choices[2].set = Some(name.clone());
        self.turns[setter].choices[slot].set = Some(name.clone());
        let last = self.layers.len() - 1;
        let reader = (layer + 1 + draw.below(FARTHEST)).min(last);
        let mut at = setter;
        for step in layer..reader {
            let way = if step == layer { slot } else { draw.below(2) };
            at = self.turns[at].choices[way].goto.unwrap_or(at);
        }
        self.turns[at].wanted.push(name.clone());
        if draw.below(3) == 0 {
            let read = self.layers[reader].clone();
            self.turns[read.start + draw.below(read.len())].line = Some(name);
        }
    }

    /// One gated choice at most turns, two at some: about a quarter of all.
    fn gate(&mut self, layer: usize) {
        for turn in self.layers[layer].clone() {
            let mut draw = draws(self.seed, turn, 3);
            let sketch = &mut self.turns[turn];
            let wanted = std::mem::take(&mut sketch.wanted);
            for (at, flag) in wanted.into_iter().enumerate() {
                let when = &mut sketch.choices[if at == 0 { 3 } else { 2 }].when;
                let asks = remembers(flag, layer, &mut draw);
                *when = Some(match when.take() {
                    None => asks,
                    Some(before) => Condition::Any(vec![before, asks]),
                });
            }
            for (slot, percent) in [(3, 80), (2, 15)] {
                let when = &mut sketch.choices[slot].when;
                if when.is_none() && draw.below(100) < percent {
                    *when = Some(feels(layer, &mut draw));
                }
            }
        }
    }
}

/// Draws of one turn or layer, for one use.
pub(super) fn draws(seed: u64, at: usize, usage: u32) -> Draw {
    draw(seed, Purpose::Player, u32::try_from(at).unwrap_or(u32::MAX), usage)
}

/// A start of one turn, then layers of four or five; smaller ones only where the count asks for it.
fn layers(turns: usize, seed: u64) -> Vec<Range<usize>> {
    let first = 0..1;
    let mut layers = vec![first];
    let mut from = 1;
    while from < turns {
        let width = match turns - from {
            left @ 0..=4 => left,
            5 if from > 1 => 5,
            5 | 6 => 3,
            7 => 4,
            _ if from == 1 => 4,
            _ => 4 + draws(seed, from, 0).below(2),
        };
        layers.push(from..from + width);
        from += width;
    }
    layers
}

fn not(condition: Condition) -> Condition {
    Condition::Not(Box::new(condition))
}

/// A condition on a flag, alone or with something else.
fn remembers(flag: String, layer: usize, draw: &mut Draw) -> Condition {
    let flag = Condition::Flag(flag);
    match draw.below(6) {
        0..=2 => flag,
        3 => not(flag),
        4 => Condition::All(vec![flag, not(Condition::HeatAtLeast(90))]),
        _ => Condition::Any(vec![flag, feels(layer, draw)]),
    }
}

/// A condition on heat or phase, such as can hold after so many layers.
fn feels(layer: usize, draw: &mut Draw) -> Condition {
    let below = |draw: &mut Draw, bound| u8::try_from(draw.below(bound)).unwrap_or(0);
    let (kinds, spread) = match layer {
        0..=3 => (2, 3),
        4..=6 => (4, 8),
        _ => (6, 8),
    };
    match draw.below(kinds) {
        0 => Condition::HeatAtLeast(20 + 5 * below(draw, spread)),
        1 => not(Condition::HeatAtLeast(80 - 5 * below(draw, spread))),
        2 => Condition::Any(vec![not(Condition::Acknowledged), Condition::HeatAtLeast(30)]),
        3 => Condition::Acknowledged,
        4 => Condition::FailedAtLeast(1 + u8::from(layer > 9 && draw.below(2) == 1)),
        _ => Condition::All(vec![not(Condition::FailedAtLeast(2)), not(Condition::HeatAtLeast(70))]),
    }
}
