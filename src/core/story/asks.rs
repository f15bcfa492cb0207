//! Conditions as a step asks them: names resolved to bits, simple ones in one word, parts by place.

use super::{CompileError, Situation};
use crate::core::condition::Condition;

/// A condition in one word: a simple question with its answer, or the place of one with parts in [`Asks`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Ask(u32);

/// The kind of question stands above this bit, what it asks about below.
const KIND: u32 = 27;
/// Set where the answer must be no.
const NOT: u32 = 1 << 31;
const NOTHING: u32 = 0;
const FLAG: u32 = 1;
const HEAT: u32 = 2;
const ACKNOWLEDGED: u32 = 3;
const FAILED: u32 = 4;
const PARTS: u32 = 5;
/// A flag that nobody sets.
const NO_FLAG: u32 = u128::BITS;

impl Ask {
    const fn of(kind: u32, about: u32) -> Self {
        Self(kind << KIND | about)
    }

    const fn kind(self) -> u32 {
        (self.0 & !NOT) >> KIND
    }

    const fn about(self) -> u32 {
        self.0 & ((1 << KIND) - 1)
    }
}

/// Heats from 0 to 100, one bit each.
pub(crate) const EVERY_HEAT: u128 = (1 << 101) - 1;

/// What the conditions of a turn's choices ask about: all of a situation that can change what is offered there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Asked {
    /// Flags, one bit each.
    pub(crate) flags: u128,
    /// Heats asked for, one bit each, 1..=100: a heat below and one above such a bit can differ.
    pub(crate) heats: u128,
    /// Whether an acknowledgement is asked for.
    pub(crate) acknowledged: bool,
    /// Whether a second failed recovery is asked for.
    pub(crate) twice: bool,
}

/// The conditions of a story that have parts.
#[derive(Debug, Clone, Default)]
pub(super) struct Asks {
    lists: Vec<List>,
    parts: Vec<Ask>,
}

/// A stretch of [`Asks::parts`].
#[derive(Debug, Clone, Copy)]
struct List {
    /// Every part must hold; else one is enough.
    all: bool,
    from: u32,
    to: u32,
}

impl Asks {
    /// Adds a condition as written; `bit` finds the bit of a flag.
    pub(super) fn add(
        &mut self,
        written: Option<&Condition>,
        bit: &impl Fn(&str) -> u128,
    ) -> Result<Ask, CompileError> {
        Ok(match written {
            None => Ask::of(NOTHING, 0),
            Some(Condition::Flag(name)) => match bit(name) {
                0 => Ask::of(FLAG, NO_FLAG),
                bit => Ask::of(FLAG, bit.trailing_zeros()),
            },
            Some(Condition::Not(inner)) => Ask(self.add(Some(inner), bit)?.0 ^ NOT),
            Some(Condition::All(parts)) => self.add_list(true, parts, bit)?,
            Some(Condition::Any(parts)) => self.add_list(false, parts, bit)?,
            Some(Condition::HeatAtLeast(heat)) => Ask::of(HEAT, u32::from(*heat)),
            Some(Condition::Acknowledged) => Ask::of(ACKNOWLEDGED, 0),
            Some(Condition::FailedAtLeast(count)) => Ask::of(FAILED, u32::from(*count)),
        })
    }

    fn add_list(&mut self, all: bool, parts: &[Condition], bit: &impl Fn(&str) -> u128) -> Result<Ask, CompileError> {
        let asks: Vec<Ask> = parts
            .iter()
            .map(|part| self.add(Some(part), bit))
            .collect::<Result<_, _>>()?;
        let from = place(self.parts.len())?;
        self.parts.extend(asks);
        let to = place(self.parts.len())?;
        self.lists.push(List { all, from, to });
        Ok(Ask::of(PARTS, place(self.lists.len() - 1)?))
    }

    fn list(&self, ask: Ask) -> (bool, &[Ask]) {
        let List { all, from, to } = self.lists[ask.about() as usize];
        (all, &self.parts[from as usize..to as usize])
    }

    /// Whether it holds.
    #[inline]
    pub(super) fn hold(&self, ask: Ask, s: Situation) -> bool {
        let about = ask.about();
        let yes = match ask.kind() {
            NOTHING => true,
            FLAG => s.flags.checked_shr(about).unwrap_or(0) & 1 == 1,
            HEAT => u32::from(s.heat) >= about,
            ACKNOWLEDGED => s.acknowledged,
            FAILED => u32::from(s.failed) >= about,
            _ => self.list_holds(ask, s),
        };
        yes != (ask.0 & NOT != 0)
    }

    // Apart, so that simple conditions are asked in place.
    #[inline(never)]
    fn list_holds(&self, ask: Ask, s: Situation) -> bool {
        let (all, parts) = self.list(ask);
        if all {
            parts.iter().all(|part| self.hold(*part, s))
        } else {
            parts.iter().any(|part| self.hold(*part, s))
        }
    }

    /// Adds the smallest parts of `written` that fail, `ask` being the same condition compiled.
    pub(super) fn failing(&self, written: &Condition, ask: Ask, s: Situation, into: &mut Vec<Condition>) {
        if self.hold(ask, s) {
            return;
        }
        match written {
            Condition::All(inner) | Condition::Any(inner) if !inner.is_empty() => {
                let (_, parts) = self.list(ask);
                for (written, part) in inner.iter().zip(parts) {
                    self.failing(written, *part, s, into);
                }
            }
            _ => into.push(written.clone()),
        }
    }

    /// The heats at which it holds, one bit each from 0 to 100, whatever the heat of `s` is.
    pub(super) fn heats(&self, ask: Ask, s: Situation) -> u128 {
        let about = ask.about();
        let yes = match ask.kind() {
            HEAT => EVERY_HEAT & u128::MAX.checked_shl(about).unwrap_or(0),
            PARTS => {
                let (all, parts) = self.list(ask);
                let heats = parts.iter().map(|part| self.heats(*part, s));
                if all {
                    heats.fold(EVERY_HEAT, |all, part| all & part)
                } else {
                    heats.fold(0, |any, part| any | part)
                }
            }
            // The others never ask about heat.
            _ if self.hold(ask, s) => return EVERY_HEAT,
            _ => return 0,
        };
        if ask.0 & NOT == 0 { yes } else { EVERY_HEAT & !yes }
    }

    /// Adds all that it asks about.
    pub(super) fn asked(&self, ask: Ask, asked: &mut Asked) {
        match (ask.kind(), ask.about()) {
            (FLAG, bit) => asked.flags |= 1u128.checked_shl(bit).unwrap_or(0),
            (HEAT, heat @ 1..=100) => asked.heats |= 1 << heat,
            (ACKNOWLEDGED, _) => asked.acknowledged = true,
            (FAILED, 2) => asked.twice = true,
            (PARTS, _) => {
                for part in self.list(ask).1 {
                    self.asked(*part, asked);
                }
            }
            _ => {}
        }
    }

    /// The flag bits that it reads.
    pub(super) fn reads(&self, ask: Ask) -> u128 {
        match ask.kind() {
            FLAG => 1u128.checked_shl(ask.about()).unwrap_or(0),
            PARTS => {
                let (_, parts) = self.list(ask);
                parts.iter().fold(0, |mask, part| mask | self.reads(*part))
            }
            _ => 0,
        }
    }
}

/// A place that fits beside the kind of question.
fn place(at: usize) -> Result<u32, CompileError> {
    u32::try_from(at)
        .ok()
        .filter(|at| *at < 1 << KIND)
        .ok_or(CompileError::TooMany("conditions"))
}
