//! From a scenario to a story: ids interned, cues priced, conditions flattened.

use std::collections::HashMap;
use std::sync::Arc;

use super::{CompileError, CompiledChoice, CompiledNode, MAX_FLAGS, NodeId, Story, Test, law_points};
use crate::core::condition::Condition;
use crate::core::effect::Cue;
use crate::core::model::Model;
use crate::core::scenario::{Choice, LegalPoint, Node, Scenario};
use crate::core::strand::Strand;

pub(super) struct Compiler {
    ids: HashMap<String, NodeId>,
    endings: Vec<bool>,
    flags: Vec<String>,
    bits: HashMap<String, u128>,
    nodes: Vec<CompiledNode>,
    choices: Vec<CompiledChoice>,
    conditions: Vec<Test>,
}

impl Compiler {
    pub(super) fn new(scenario: &Scenario) -> Result<Self, CompileError> {
        let mut ids = HashMap::with_capacity(scenario.nodes.len());
        let mut endings = Vec::with_capacity(scenario.nodes.len());
        for (at, (name, node)) in scenario.nodes.iter().enumerate() {
            let id = NodeId(u32::try_from(at).map_err(|_overflow| CompileError::TooMany("nodes"))?);
            ids.entry(name.clone()).or_insert(id);
            endings.push(matches!(node, Node::Ending(_)));
        }
        Ok(Self {
            ids,
            endings,
            flags: Vec::new(),
            bits: HashMap::new(),
            nodes: Vec::with_capacity(scenario.nodes.len()),
            choices: Vec::new(),
            conditions: Vec::new(),
        })
    }

    pub(super) fn run(mut self, scenario: Arc<Scenario>, model: Arc<Model>) -> Result<Story, CompileError> {
        let cues = model
            .personas
            .get(&scenario.customer.persona)
            .ok_or(CompileError::Model)?;
        if !model.satisfaction.contains_key(&scenario.customer.loss) {
            return Err(CompileError::Model);
        }
        let price = |cue: &Cue| cues.cues.get(cue).copied().unwrap_or(0);
        for (_, node) in &scenario.nodes {
            let first = u32::try_from(self.choices.len()).map_err(|_overflow| CompileError::TooMany("choices"))?;
            let choices: &[Choice] = match node {
                Node::Turn(turn) => &turn.choices,
                Node::Ending(_) => &[],
            };
            let count = u16::try_from(choices.len()).map_err(|_overflow| CompileError::TooMany("choices"))?;
            self.nodes.push(CompiledNode {
                first,
                count,
                ending: matches!(node, Node::Ending(_)),
            });
            for choice in choices {
                let compiled = self.choice(choice, &price, &model)?;
                self.choices.push(compiled);
            }
        }
        let start = self.target(&scenario.start, false)?;
        let walks_out = self.target(&scenario.walks_out, true)?;
        let turn_limit = scenario.turn_limit.unwrap_or(model.turn_limit).max(1);
        let Self {
            ids,
            flags,
            nodes,
            choices,
            conditions,
            ..
        } = self;
        Ok(Story {
            scenario,
            model,
            nodes,
            choices,
            conditions,
            ids,
            flags,
            start,
            walks_out,
            turn_limit,
        })
    }

    fn target(&self, name: &str, ending: bool) -> Result<NodeId, CompileError> {
        let id = *self
            .ids
            .get(name)
            .ok_or_else(|| CompileError::UnknownNode(name.to_owned()))?;
        if self.endings[id.index()] == ending {
            Ok(id)
        } else {
            Err(CompileError::WrongKind(name.to_owned()))
        }
    }

    fn choice(
        &mut self,
        choice: &Choice,
        price: &impl Fn(&Cue) -> i16,
        model: &Model,
    ) -> Result<CompiledChoice, CompileError> {
        let goto = *self
            .ids
            .get(&choice.goto)
            .ok_or_else(|| CompileError::UnknownNode(choice.goto.clone()))?;
        let mut marks = [0; 4];
        for stage in Strand::STAGES {
            marks[stage.index()] = choice.marks.get(&stage).map_or(0, |mark| mark.0.min(3));
        }
        let points = choice.law.iter().map(|point| law_points(point, model));
        let mut set = 0;
        for flag in &choice.effect.set {
            set |= self.bit(flag)?;
        }
        let when = match &choice.when {
            Some(condition) => Some(self.condition(condition)?),
            None => None,
        };
        let effect = &choice.effect;
        let times = |cue: Cue| u8::try_from(effect.cues.iter().filter(|c| **c == cue).count()).unwrap_or(u8::MAX);
        Ok(CompiledChoice {
            marks,
            law: points.fold(0, i16::saturating_add),
            unlawful: choice
                .law
                .iter()
                .any(|point| matches!(point, LegalPoint::Breaches { .. })),
            effect: [effect.outcome, effect.process, effect.manner],
            heat: effect.cues.iter().map(price).fold(effect.heat, i16::saturating_add),
            failed: effect.failed,
            effort: [Cue::Repeat, Cue::Transfer, Cue::VaguePromise].map(times),
            set,
            when,
            goto,
            to_ending: self.endings[goto.index()],
        })
    }

    fn bit(&mut self, flag: &str) -> Result<u128, CompileError> {
        if let Some(bit) = self.bits.get(flag) {
            return Ok(*bit);
        }
        if self.flags.len() == MAX_FLAGS {
            return Err(CompileError::TooMany("flags"));
        }
        let bit = 1u128 << self.flags.len();
        self.flags.push(flag.to_owned());
        self.bits.insert(flag.to_owned(), bit);
        Ok(bit)
    }

    fn condition(&mut self, condition: &Condition) -> Result<u32, CompileError> {
        let test = match condition {
            Condition::Flag(name) => Test::Flag(self.bit(name)?),
            Condition::Not(inner) => Test::Not(self.condition(inner)?),
            Condition::All(parts) => Test::All(self.parts(parts)?),
            Condition::Any(parts) => Test::Any(self.parts(parts)?),
            Condition::HeatAtLeast(heat) => Test::HeatAtLeast(*heat),
            Condition::Acknowledged => Test::Acknowledged,
            Condition::FailedAtLeast(count) => Test::FailedAtLeast(*count),
        };
        self.conditions.push(test);
        u32::try_from(self.conditions.len() - 1).map_err(|_overflow| CompileError::TooMany("conditions"))
    }

    fn parts(&mut self, parts: &[Condition]) -> Result<Box<[u32]>, CompileError> {
        parts.iter().map(|part| self.condition(part)).collect()
    }
}
