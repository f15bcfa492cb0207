//! What a step reads of a story, as small as it can be.

use super::asks::{Ask, Asks};
use super::scales::Felt;
use super::words::Words;
use super::{NodeId, Story};
use crate::core::effect::Cue;
use crate::core::scenario::LegalPoint;

/// Everything, in rows.
#[derive(Debug, Clone, Default)]
pub(super) struct Rows {
    pub(super) nodes: Vec<CompiledNode>,
    /// By node; apart, because every step asks.
    pub(super) endings: Vec<bool>,
    /// By node, where its choices and its lines begin; one more at the end. Small, so that it stays near.
    pub(super) firsts: Vec<First>,
    /// Side by side, so that whoever lists what is on offer has brought near what a step reads next.
    pub(super) choices: Vec<CompiledChoice>,
    pub(super) felt: Vec<Felt>,
    pub(super) carries: Vec<Carries>,
    pub(super) cues: Vec<Cue>,
    pub(super) claims: Vec<LegalPoint>,
    /// What each claim earns; apart, for a claim itself is read by people alone.
    pub(super) claim_points: Vec<i16>,
    pub(super) lines: Vec<Ask>,
    pub(super) asks: Asks,
    pub(super) words: Words,
}

#[derive(Debug, Clone, Copy)]
pub(super) struct CompiledNode {
    /// The flag bits that its choices' conditions read.
    pub(super) reads: u128,
    /// The flag bits that mean the same at the walk-out.
    pub(super) out: u128,
}

/// Where a node's choices and lines begin.
#[derive(Debug, Clone, Copy)]
pub(super) struct First {
    pub(super) choice: u32,
    pub(super) line: u32,
}

/// When a choice is offered and what it would earn.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Stake {
    pub(super) when: Ask,
    pub(crate) marks: [u8; 4],
    pub(crate) law: i16,
    pub(crate) unlawful: bool,
}

/// All that a step needs of a choice, in 44 bytes: a large story is read from far away.
#[derive(Debug, Clone, Copy)]
pub(crate) struct CompiledChoice {
    pub(super) stake: Stake,
    pub(crate) goto: NodeId,
    /// Where in [`Story`] it stands: its effect, its flags, its cues, its claims.
    pub(super) felt: u32,
    pub(super) carries: u32,
    pub(super) first_cue: u32,
    pub(super) first_claim: u32,
    pub(super) cue_count: u16,
    pub(super) claim_count: u16,
    /// The author's heat and what the persona adds for the cues.
    pub(crate) heat: i16,
    /// Repeats, transfers, vague promises.
    pub(crate) effort: [u8; 3],
    pub(crate) failed: bool,
    pub(crate) leads: Leads,
}

/// What becomes of the flags.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Carries {
    /// The flag bits that mean the same before a choice and where it leads.
    pub(super) keep: u128,
    /// The flag bits that it sets.
    pub(super) set: u128,
}

impl Carries {
    /// The flags after it.
    #[inline]
    pub(crate) const fn after(self, before: u128) -> u128 {
        before & self.keep | self.set
    }

    /// Of flags asked for after it, those that it leaves as they were before.
    #[inline]
    pub(crate) const fn left(self, asked: u128) -> u128 {
        asked & self.keep & !self.set
    }
}

/// What kind of node a choice leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Leads {
    /// An ending.
    Ending,
    /// A turn where some choice has no condition.
    OpenTurn,
    /// A turn that may have nothing to offer.
    Turn,
}

impl CompiledChoice {
    /// Whether it leads to an ending, whatever heat and the turn limit say.
    pub(crate) fn is_last(&self) -> bool {
        self.leads == Leads::Ending
    }
}

impl Story {
    /// What a choice does to this customer.
    #[inline]
    pub(crate) fn felt(&self, choice: &CompiledChoice) -> &Felt {
        &self.rows.felt[choice.felt as usize]
    }

    /// What a choice does to the flags.
    #[inline]
    pub(crate) fn carries(&self, choice: &CompiledChoice) -> Carries {
        self.rows.carries[choice.carries as usize]
    }

    /// What the persona prices of a choice.
    #[inline]
    pub(crate) fn cues(&self, choice: &CompiledChoice) -> &[Cue] {
        &self.rows.cues[choice.first_cue as usize..][..choice.cue_count.into()]
    }

    /// What a choice claims about the law, each with its points.
    #[inline]
    pub(crate) fn claims(&self, choice: &CompiledChoice) -> impl Iterator<Item = (&LegalPoint, i16)> {
        let first = choice.first_claim as usize;
        let claims = first..first + usize::from(choice.claim_count);
        let points = self.rows.claim_points[claims.clone()].iter();
        self.rows.claims[claims].iter().zip(points.copied())
    }
}
