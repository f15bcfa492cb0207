//! From a scenario to a story: ids interned, cues priced, flags given bits, conditions flattened.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::Arc;

use super::asks::Ask;
use super::compiled::{Carries, CompiledNode, First, Rows};
use super::flags::{Flags, lines};
use super::scales::{Felt, Scales};
use super::{CompileError, CompiledChoice, Leads, NodeId, Stake, Story, law_points};
use crate::core::effect::Cue;
use crate::core::model::Model;
use crate::core::scenario::{Choice, LegalPoint, Node, Scenario};
use crate::core::strand::Strand;

/// What is being put together.
#[derive(Default)]
struct Parts {
    rows: Rows,
    felt: Once<Felt>,
    carries: Once<Carries>,
}

impl Parts {
    /// Here the next node's choices and lines begin.
    fn first(&mut self) -> Result<(), CompileError> {
        self.rows.firsts.push(First {
            choice: count(self.rows.choices.len(), "choices")?,
            line: count(self.rows.lines.len(), "lines")?,
        });
        Ok(())
    }
}

/// Where each value of a row stands, so that it stands there once: what many choices share stays near.
struct Once<T>(HashMap<T, u32>);

impl<T> Default for Once<T> {
    fn default() -> Self {
        Self(HashMap::new())
    }
}

impl<T: Copy + Eq + Hash> Once<T> {
    fn place(&mut self, row: &mut Vec<T>, value: T) -> Result<u32, CompileError> {
        if let Some(place) = self.0.get(&value) {
            return Ok(*place);
        }
        let place = count(row.len(), "effects")?;
        row.push(value);
        self.0.insert(value, place);
        Ok(place)
    }
}

/// Compiles; `share` makes flags share bits even when there are enough.
pub(super) fn compile(scenario: Arc<Scenario>, model: Arc<Model>, share: bool) -> Result<Story, CompileError> {
    let mut ids = HashMap::with_capacity(scenario.nodes.len());
    for (at, (name, _)) in scenario.nodes.iter().enumerate() {
        ids.entry(name.clone()).or_insert(NodeId(count(at, "nodes")?));
    }
    let target = |name: &str, ending: bool| {
        let id = *ids
            .get(name)
            .ok_or_else(|| CompileError::UnknownNode(name.to_owned()))?;
        if is_ending(&scenario, id) == ending {
            Ok(id)
        } else {
            Err(CompileError::WrongKind(name.to_owned()))
        }
    };
    let start = target(&scenario.start, false)?;
    let walks_out = target(&scenario.walks_out, true)?;
    let find = |name: &str| ids.get(name).map(|id| id.index());
    let flags = Flags::of(&scenario, &find, share).map_err(|_which| CompileError::TooMany("flags"))?;
    let scales = Scales::of(&scenario, &model)?;
    let pass = Pass {
        scenario: &scenario,
        model: &model,
        ids: &ids,
        flags: &flags,
        scales: &scales,
        walks_out,
    };
    let mut parts = Parts::default();
    for node in 0..scenario.nodes.len() {
        pass.node(node, &mut parts)?;
    }
    parts.first()?;
    let shared = flags.into_shared();
    let turn_limit = scenario.turn_limit.unwrap_or(model.turn_limit).max(1);
    let elsewhere = scenario.elsewhere().map(Arc::new);
    Ok(Story {
        scenario,
        elsewhere,
        model,
        scales,
        rows: parts.rows,
        shared,
        ids,
        start,
        walks_out,
        turn_limit,
    })
}

fn is_ending(scenario: &Scenario, node: NodeId) -> bool {
    matches!(scenario.nodes.0[node.index()].1, Node::Ending(_))
}

fn leads(scenario: &Scenario, to: NodeId) -> Leads {
    match &scenario.nodes.0[to.index()].1 {
        Node::Ending(_) => Leads::Ending,
        Node::Turn(turn) if turn.choices.iter().any(|choice| choice.when.is_none()) => Leads::OpenTurn,
        Node::Turn(_) => Leads::Turn,
    }
}

fn count<T: TryFrom<usize>>(count: usize, what: &'static str) -> Result<T, CompileError> {
    T::try_from(count).map_err(|_overflow| CompileError::TooMany(what))
}

/// What is known before the first node.
struct Pass<'a> {
    scenario: &'a Scenario,
    model: &'a Model,
    ids: &'a HashMap<String, NodeId>,
    flags: &'a Flags<'a>,
    scales: &'a Scales,
    walks_out: NodeId,
}

impl Pass<'_> {
    fn node(&self, at: usize, parts: &mut Parts) -> Result<(), CompileError> {
        let body = &self.scenario.nodes.0[at].1;
        let choices: &[Choice] = match body {
            Node::Turn(turn) => &turn.choices,
            Node::Ending(_) => &[],
        };
        let bit = |flag: &str| self.flags.bit(flag, at);
        parts.first()?;
        let _fits: (u16, u16) = (count(choices.len(), "choices")?, count(lines(body).len(), "lines")?);
        let mut reads = 0;
        for choice in choices {
            let when = parts.rows.asks.add(choice.when.as_ref(), &bit)?;
            reads |= parts.rows.asks.reads(when);
            let compiled = self.choice(at, choice, self.stake(choice, when), parts)?;
            parts.rows.choices.push(compiled);
        }
        for line in lines(body) {
            let when = parts.rows.asks.add(line.when.as_ref(), &bit)?;
            parts.rows.lines.push(when);
        }
        parts.rows.nodes.push(CompiledNode {
            reads,
            out: self.flags.carried(at, self.walks_out.index()),
        });
        parts.rows.endings.push(matches!(body, Node::Ending(_)));
        parts.rows.words.add(body);
        Ok(())
    }

    fn stake(&self, choice: &Choice, when: Ask) -> Stake {
        let mut marks = [0; 4];
        for stage in Strand::STAGES {
            marks[stage.index()] = choice.marks.get(&stage).map_or(0, |mark| mark.0.min(3));
        }
        let points = choice.law.iter().map(|point| law_points(point, self.model));
        let breaches = |point: &LegalPoint| matches!(point, LegalPoint::Breaches { .. });
        Stake {
            when,
            marks,
            law: points.fold(0, i16::saturating_add),
            unlawful: choice.law.iter().any(breaches),
        }
    }

    fn choice(
        &self,
        at: usize,
        choice: &Choice,
        stake: Stake,
        parts: &mut Parts,
    ) -> Result<CompiledChoice, CompileError> {
        let goto = *self
            .ids
            .get(&choice.goto)
            .ok_or_else(|| CompileError::UnknownNode(choice.goto.clone()))?;
        let effect = &choice.effect;
        let times = |cue: Cue| u8::try_from(effect.cues.iter().filter(|c| **c == cue).count()).unwrap_or(u8::MAX);
        let prices = effect.cues.iter().map(|cue| self.scales.cue(*cue));
        let set = effect.set.iter().map(|flag| self.flags.bit(flag, goto.index()));
        let first_cue = count(parts.rows.cues.len(), "cues")?;
        parts.rows.cues.extend(&effect.cues);
        let first_claim = count(parts.rows.claims.len(), "legal points")?;
        parts.rows.claims.extend_from_slice(&choice.law);
        let points = choice.law.iter().map(|point| law_points(point, self.model));
        parts.rows.claim_points.extend(points);
        let felt = Felt::of(effect, self.scenario, self.model)?;
        let felt = felt.ok_or_else(|| CompileError::TooLarge(choice.id.clone()))?;
        let carries = Carries {
            keep: self.flags.carried(at, goto.index()),
            set: set.fold(0, |mask, bit| mask | bit),
        };
        Ok(CompiledChoice {
            stake,
            felt: parts.felt.place(&mut parts.rows.felt, felt)?,
            carries: parts.carries.place(&mut parts.rows.carries, carries)?,
            goto,
            first_cue,
            first_claim,
            cue_count: count(effect.cues.len(), "cues")?,
            claim_count: count(choice.law.len(), "legal points")?,
            heat: prices.fold(effect.heat, i16::saturating_add),
            effort: [Cue::Repeat, Cue::Transfer, Cue::VaguePromise].map(times),
            failed: effect.failed,
            leads: leads(self.scenario, goto),
        })
    }
}
