//! Conditions as a step asks them: names resolved to bits, parts by place.

use super::{CompileError, Situation};
use crate::core::condition::Condition;

/// A condition among a story's [`Asks`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Ask(u32);

impl Ask {
    /// Asks for nothing: it holds.
    pub(crate) const NOTHING: Self = Self(u32::MAX);
}

/// Every condition of a story.
#[derive(Debug, Clone, Default)]
pub(super) struct Asks {
    tests: Vec<Test>,
    parts: Vec<Ask>,
}

/// One condition. Parts are a stretch of [`Asks::parts`].
#[derive(Debug, Clone, Copy)]
enum Test {
    Flag(u128),
    Not(Ask),
    All { from: u32, to: u32 },
    Any { from: u32, to: u32 },
    HeatAtLeast(u8),
    Acknowledged,
    FailedAtLeast(u8),
}

impl Asks {
    /// Adds a condition as written; `bit` finds the bit of a flag.
    pub(super) fn add(
        &mut self,
        written: Option<&Condition>,
        bit: &impl Fn(&str) -> u128,
    ) -> Result<Ask, CompileError> {
        let Some(written) = written else {
            return Ok(Ask::NOTHING);
        };
        let test = match written {
            Condition::Flag(name) => Test::Flag(bit(name)),
            Condition::Not(inner) => Test::Not(self.add(Some(inner), bit)?),
            Condition::All(parts) => {
                let (from, to) = self.add_parts(parts, bit)?;
                Test::All { from, to }
            }
            Condition::Any(parts) => {
                let (from, to) = self.add_parts(parts, bit)?;
                Test::Any { from, to }
            }
            Condition::HeatAtLeast(heat) => Test::HeatAtLeast(*heat),
            Condition::Acknowledged => Test::Acknowledged,
            Condition::FailedAtLeast(count) => Test::FailedAtLeast(*count),
        };
        let at = place(self.tests.len())?;
        self.tests.push(test);
        Ok(Ask(at))
    }

    fn add_parts(&mut self, parts: &[Condition], bit: &impl Fn(&str) -> u128) -> Result<(u32, u32), CompileError> {
        let asks: Vec<Ask> = parts
            .iter()
            .map(|part| self.add(Some(part), bit))
            .collect::<Result<_, _>>()?;
        let from = place(self.parts.len())?;
        self.parts.extend(asks);
        Ok((from, place(self.parts.len())?))
    }

    fn parts(&self, from: u32, to: u32) -> &[Ask] {
        &self.parts[from as usize..to as usize]
    }

    /// Whether it holds.
    #[inline]
    pub(super) fn hold(&self, ask: Ask, s: Situation) -> bool {
        ask == Ask::NOTHING || self.holds(ask, s)
    }

    fn holds(&self, ask: Ask, s: Situation) -> bool {
        match self.tests[ask.0 as usize] {
            Test::Flag(bit) => s.flags & bit != 0,
            Test::Not(inner) => !self.holds(inner, s),
            Test::All { from, to } => self.parts(from, to).iter().all(|part| self.holds(*part, s)),
            Test::Any { from, to } => self.parts(from, to).iter().any(|part| self.holds(*part, s)),
            Test::HeatAtLeast(heat) => s.heat >= heat,
            Test::Acknowledged => s.acknowledged,
            Test::FailedAtLeast(count) => s.failed >= count,
        }
    }

    /// Adds the smallest parts of `written` that fail, `ask` being the same condition compiled.
    pub(super) fn failing(&self, written: &Condition, ask: Ask, s: Situation, into: &mut Vec<Condition>) {
        if self.hold(ask, s) {
            return;
        }
        match (written, self.tests[ask.0 as usize]) {
            (Condition::All(inner) | Condition::Any(inner), Test::All { from, to } | Test::Any { from, to })
                if !inner.is_empty() =>
            {
                for (written, part) in inner.iter().zip(self.parts(from, to)) {
                    self.failing(written, *part, s, into);
                }
            }
            _ => into.push(written.clone()),
        }
    }

    /// The flag bits that it reads.
    pub(super) fn reads(&self, ask: Ask) -> u128 {
        if ask == Ask::NOTHING {
            return 0;
        }
        match self.tests[ask.0 as usize] {
            Test::Flag(bit) => bit,
            Test::Not(inner) => self.reads(inner),
            Test::All { from, to } | Test::Any { from, to } => self
                .parts(from, to)
                .iter()
                .fold(0, |mask, part| mask | self.reads(*part)),
            Test::HeatAtLeast(_) | Test::Acknowledged | Test::FailedAtLeast(_) => 0,
        }
    }
}

fn place(count: usize) -> Result<u32, CompileError> {
    u32::try_from(count)
        .ok()
        .filter(|at| *at != u32::MAX)
        .ok_or(CompileError::TooMany("conditions"))
}
