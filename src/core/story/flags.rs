//! Which bit each flag has in a [`Situation`](super::Situation), and where it matters.

use std::collections::HashMap;

use super::groups::layers_of;
use crate::core::scenario::{Node, Scenario};
use crate::core::text::Line;

/// The most flags that may matter at one time: the bits of a [`Situation`](super::Situation).
pub const MAX_FLAGS: usize = 128;

/// More flags matter at one time than there are bits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TooManyFlags {
    /// The flag that is one too many.
    pub flag: String,
}

/// The layers in which a flag matters: from where it can first be set to where it is last asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Life {
    first: u32,
    last: u32,
    bit: u128,
}

impl Life {
    const fn holds_at(&self, layer: u32) -> bool {
        self.first <= layer && layer <= self.last
    }
}

/// Where bits change hands: layers of nodes and lives of flags, both empty when every flag has a bit of its own.
#[derive(Debug, Clone, Default)]
pub(super) struct Shared {
    /// Every flag that is both set and asked for, in file order.
    names: Vec<String>,
    layers: Vec<u32>,
    lives: Vec<Life>,
}

impl Shared {
    /// The flags that may be set at a node and are asked for there or later, each with its bit there.
    pub(super) fn at(&self, node: usize) -> impl Iterator<Item = (&str, u128)> {
        let layer = self.layers.get(node).copied();
        let bit = move |flag: usize| match (layer, self.lives.get(flag)) {
            (Some(layer), Some(life)) => life.holds_at(layer).then_some(life.bit),
            _ => Some(1 << flag),
        };
        let flags = self.names.iter().enumerate();
        flags.filter_map(move |(flag, name)| Some((name.as_str(), bit(flag)?)))
    }

    /// Whether a flag is both set and asked for.
    pub(super) fn has(&self, name: &str) -> bool {
        self.names.iter().any(|flag| flag == name)
    }

    /// The bits that mean the same at both nodes.
    pub(super) fn carried(&self, from: usize, to: usize) -> u128 {
        if self.layers.is_empty() {
            return u128::MAX;
        }
        let (from, to) = (self.layers[from], self.layers[to]);
        let both = |life: &&Life| life.holds_at(from) && life.holds_at(to);
        self.lives.iter().filter(both).fold(0, |mask, life| mask | life.bit)
    }
}

/// The flags of a scenario that are both set and asked for; no other can matter.
#[derive(Debug)]
pub(super) struct Flags<'a> {
    shared: Shared,
    by_name: HashMap<&'a str, usize>,
    /// By layer, the lives that hold there.
    alive: Vec<Vec<u32>>,
    /// When nothing is shared: the bit of each.
    own: Vec<u128>,
}

impl<'a> Flags<'a> {
    /// Gives every flag a bit of its own while there are bits; above that, and when told to `share`, flags whose lives
    /// do not meet share one. `ids` finds a node's place.
    pub(super) fn of(
        scenario: &'a Scenario,
        ids: &impl Fn(&str) -> Option<usize>,
        share: bool,
    ) -> Result<Self, TooManyFlags> {
        let names = names(scenario);
        let by_name: HashMap<&str, usize> = names.iter().enumerate().map(|(at, name)| (*name, at)).collect();
        let kept = names.iter().map(|name| (*name).to_owned()).collect();
        if names.len() <= MAX_FLAGS && !share {
            return Ok(Self {
                own: (0..names.len()).map(|at| 1 << at).collect(),
                shared: Shared {
                    names: kept,
                    ..Shared::default()
                },
                alive: Vec::new(),
                by_name,
            });
        }
        let layers = layers_of(&targets(scenario, ids));
        let mut lives = lives(scenario, &layers, &by_name);
        let alive = allot(&mut lives, &layers).map_err(|at| TooManyFlags {
            flag: names[at].to_owned(),
        })?;
        Ok(Self {
            shared: Shared {
                names: kept,
                layers,
                lives,
            },
            by_name,
            alive,
            own: Vec::new(),
        })
    }

    /// The bit of the flag called `name` at a node; 0 where it cannot be set or is no longer asked for.
    pub(super) fn bit(&self, name: &str, node: usize) -> u128 {
        let Some(&flag) = self.by_name.get(name) else { return 0 };
        match self.shared.lives.get(flag) {
            Some(life) if life.holds_at(self.shared.layers[node]) => life.bit,
            Some(_) => 0,
            None => self.own[flag],
        }
    }

    /// As [`Shared::carried`], for a way that leads no layer back.
    pub(super) fn carried(&self, from: usize, to: usize) -> u128 {
        if self.shared.layers.is_empty() {
            return u128::MAX;
        }
        let (from, to) = (self.shared.layers[from], self.shared.layers[to]);
        let lives = self.alive[from as usize]
            .iter()
            .map(|flag| self.shared.lives[*flag as usize]);
        lives
            .filter(|life| life.last >= to)
            .fold(0, |mask, life| mask | life.bit)
    }

    /// What stays needed once the story is compiled.
    pub(super) fn into_shared(self) -> Shared {
        self.shared
    }
}

/// The flag that is one too many for `scenario`, if there is one.
pub fn too_many_flags(scenario: &Scenario) -> Option<TooManyFlags> {
    let mut ids = HashMap::with_capacity(scenario.nodes.len());
    for (at, (id, _)) in scenario.nodes.iter().enumerate() {
        ids.entry(id.as_str()).or_insert(at);
    }
    Flags::of(scenario, &|name| ids.get(name).copied(), false).err()
}

/// Every flag that is both set and asked for, in file order.
fn names(scenario: &Scenario) -> Vec<&str> {
    // Whether it is set, whether it is asked for, in which place it was first met.
    let mut met: HashMap<&str, [bool; 2]> = HashMap::new();
    let mut order = Vec::new();
    each_use(scenario, &mut |flag, _, how| {
        let uses = met.entry(flag).or_insert_with(|| {
            order.push(flag);
            [false; 2]
        });
        uses[usize::from(how == Use::Asked)] = true;
    });
    order.retain(|flag| met.get(flag) == Some(&[true; 2]));
    order
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Use {
    Set,
    Asked,
}

/// Calls `see` with every flag that a node's choices set, and that its choices or lines ask for.
fn each_use<'a>(scenario: &'a Scenario, see: &mut impl FnMut(&'a str, usize, Use)) {
    for (node, (_, body)) in scenario.nodes.iter().enumerate() {
        if let Node::Turn(turn) = body {
            for choice in &turn.choices {
                choice.effect.set.iter().for_each(|flag| see(flag, node, Use::Set));
                let when = choice.when.iter();
                when.for_each(|when| when.each_flag(&mut |flag| see(flag, node, Use::Asked)));
            }
        }
        for when in lines(body).iter().filter_map(|line| line.when.as_ref()) {
            when.each_flag(&mut |flag| see(flag, node, Use::Asked));
        }
    }
}

/// What the customer may say at a node.
pub(super) fn lines(node: &Node) -> &[Line] {
    match node {
        Node::Turn(turn) => &turn.says.0,
        Node::Ending(ending) => &ending.says.0,
    }
}

/// Where each node leads, the walk-out among it.
fn targets(scenario: &Scenario, ids: &impl Fn(&str) -> Option<usize>) -> Vec<Vec<usize>> {
    let out = ids(&scenario.walks_out);
    let of = |(_, node): &(String, Node)| match node {
        Node::Turn(turn) => {
            let ways = turn.choices.iter().filter_map(|choice| ids(&choice.goto));
            ways.chain(out).collect()
        }
        Node::Ending(_) => Vec::new(),
    };
    scenario.nodes.iter().map(of).collect()
}

fn lives(scenario: &Scenario, layers: &[u32], by_name: &HashMap<&str, usize>) -> Vec<Life> {
    let unborn = Life {
        first: u32::MAX,
        last: 0,
        bit: 0,
    };
    let mut lives = vec![unborn; by_name.len()];
    each_use(scenario, &mut |flag, node, how| {
        if let Some(life) = by_name.get(flag).and_then(|at| lives.get_mut(*at)) {
            match how {
                Use::Set => life.first = life.first.min(layers[node]),
                Use::Asked => life.last = life.last.max(layers[node]),
            }
        }
    });
    lives
}

/// Gives out bits from the first layer to the last, each to the first flag that needs one (Poletto and Sarkar 1999).
/// Returns the flags alive in each layer, or the one for which no bit was left.
fn allot(lives: &mut [Life], layers: &[u32]) -> Result<Vec<Vec<u32>>, usize> {
    let count = layers.iter().max().map_or(0, |last| *last as usize + 1);
    let mut born = vec![Vec::new(); count];
    // What is only asked for before it can be set never holds.
    for (at, life) in (0u32..).zip(lives.iter()).filter(|(_, life)| life.first <= life.last) {
        born[life.first as usize].push(at);
    }
    let mut free = u128::MAX;
    let mut alive: Vec<Vec<u32>> = Vec::with_capacity(count);
    let mut here: Vec<u32> = Vec::new();
    for (layer, born) in (0u32..).zip(born) {
        here.retain(|flag| {
            let life = lives[*flag as usize];
            let stays = life.last >= layer;
            free |= if stays { 0 } else { life.bit };
            stays
        });
        for flag in born {
            if free == 0 {
                return Err(flag as usize);
            }
            let bit = 1 << free.trailing_zeros();
            free &= !bit;
            lives[flag as usize].bit = bit;
            here.push(flag);
        }
        alive.push(here.clone());
    }
    Ok(alive)
}
