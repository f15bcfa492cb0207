//! From a scenario to a story: ids interned, cues priced, flags given bits, conditions flattened.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::Arc;

use super::asks::{Ask, Asks};
use super::flags::{Flags, lines};
use super::scales::{Felt, Scales};
use super::words::Words;
use super::{Carries, CompileError, CompiledChoice, CompiledNode, First, Leads, NodeId, Stake, Story, law_points};
use crate::core::effect::Cue;
use crate::core::model::Model;
use crate::core::scenario::{Choice, LegalPoint, Node, Scenario};
use crate::core::strand::Strand;

/// What is being put together.
#[derive(Default)]
struct Parts {
    nodes: Vec<CompiledNode>,
    endings: Vec<bool>,
    firsts: Vec<First>,
    choices: Vec<CompiledChoice>,
    felt: Once<Felt>,
    carries: Once<Carries>,
    cues: Vec<Cue>,
    claims: Vec<LegalPoint>,
    claim_points: Vec<i16>,
    lines: Vec<Ask>,
    asks: Asks,
    words: Words,
}

impl Parts {
    /// Here the next node's choices and lines begin.
    fn first(&mut self) -> Result<(), CompileError> {
        self.firsts.push(First {
            choice: count(self.choices.len(), "choices")?,
            line: count(self.lines.len(), "lines")?,
        });
        Ok(())
    }
}

/// Values, each once: what many choices share stays near.
struct Once<T> {
    values: Vec<T>,
    places: HashMap<T, u32>,
}

impl<T> Default for Once<T> {
    fn default() -> Self {
        Self {
            values: Vec::new(),
            places: HashMap::new(),
        }
    }
}

impl<T: Copy + Eq + Hash> Once<T> {
    fn place(&mut self, value: T) -> Result<u32, CompileError> {
        if let Some(place) = self.places.get(&value) {
            return Ok(*place);
        }
        let place = count(self.values.len(), "effects")?;
        self.values.push(value);
        self.places.insert(value, place);
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
    let Parts {
        nodes,
        endings,
        firsts,
        choices,
        felt,
        carries,
        cues,
        claims,
        claim_points,
        lines,
        asks,
        words,
    } = parts;
    Ok(Story {
        scenario,
        model,
        scales,
        nodes,
        endings,
        firsts,
        choices,
        felt: felt.values,
        carries: carries.values,
        cues,
        claims,
        claim_points,
        lines,
        asks,
        words,
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
            let when = parts.asks.add(choice.when.as_ref(), &bit)?;
            reads |= parts.asks.reads(when);
            let compiled = self.choice(at, choice, self.stake(choice, when), parts)?;
            parts.choices.push(compiled);
        }
        for line in lines(body) {
            let when = parts.asks.add(line.when.as_ref(), &bit)?;
            parts.lines.push(when);
        }
        parts.nodes.push(CompiledNode {
            reads,
            out: self.flags.carried(at, self.walks_out.index()),
        });
        parts.endings.push(matches!(body, Node::Ending(_)));
        parts.words.add(body);
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
        let first_cue = count(parts.cues.len(), "cues")?;
        parts.cues.extend(&effect.cues);
        let first_claim = count(parts.claims.len(), "legal points")?;
        parts.claims.extend_from_slice(&choice.law);
        let points = choice.law.iter().map(|point| law_points(point, self.model));
        parts.claim_points.extend(points);
        let felt = Felt::of(effect, self.scenario, self.model)?;
        let felt = felt.ok_or_else(|| CompileError::TooLarge(choice.id.clone()))?;
        let carries = Carries {
            keep: self.flags.carried(at, goto.index()),
            set: set.fold(0, |mask, bit| mask | bit),
        };
        Ok(CompiledChoice {
            stake,
            felt: parts.felt.place(felt)?,
            carries: parts.carries.place(carries)?,
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
