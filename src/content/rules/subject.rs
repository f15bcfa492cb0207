//! What a rule reads, and what it says.

use std::cell::{Cell, OnceCell};

use jiff::civil::Date;

use super::offers::possible;
use crate::analysis::reach::Reach;
use crate::content::graph::Graph;
use crate::content::path::Path;
use crate::content::suggest::did_you_mean;
use crate::core::condition::Condition;
use crate::core::law::Register;
use crate::core::model::Model;
use crate::core::scenario::{Choice, LegalPoint, Node, Scenario, Turn};
use crate::core::story::{ChoiceId, NodeId};
use crate::core::text::Lines;
use crate::diagnostic::Severity;

/// The most likenesses that are looked for in one file.
pub(crate) const SEARCHES: usize = 500;

/// What a rule reads.
#[derive(Debug)]
pub(crate) struct Subject<'a> {
    pub(crate) scenario: &'a Scenario,
    pub(crate) graph: Graph<'a>,
    pub(crate) register: &'a Register,
    pub(crate) model: &'a Model,
    /// What the analyst found, when it could be asked.
    pub(crate) reach: Option<&'a Reach>,
    pub(crate) today: Option<Date>,
    /// Nodes that are in the file but could not be read.
    pub(crate) unread_nodes: &'a [String],
    /// Whether every id of a node is known, read or not.
    pub(crate) ids_known: bool,
    /// Whether only what keeps it from being played is asked, and what costs nothing.
    pub(crate) quick: bool,
    /// How many names may still be looked for a likeness of; a file full of slips must not take minutes.
    pub(crate) searches: Cell<usize>,
    /// What [`possible`](super::offers::possible) found, once somebody asked.
    pub(crate) offers: OnceCell<Vec<Option<Vec<bool>>>>,
}

/// What a rule found.
#[derive(Debug)]
pub(crate) struct Fault {
    pub(crate) path: Path,
    pub(crate) message: String,
    pub(crate) help: Option<String>,
    pub(crate) severity: Severity,
    pub(crate) related: Vec<(Path, String)>,
}

impl Fault {
    pub(super) fn new(path: Path, message: impl Into<String>) -> Self {
        Self {
            path,
            message: message.into(),
            help: None,
            severity: Severity::Error,
            related: Vec::new(),
        }
    }

    /// About the file as a whole.
    pub(crate) fn about_all(message: String) -> Self {
        Self::new(Path::root(), message)
    }

    pub(crate) fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }

    pub(super) fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    pub(super) fn warning(mut self) -> Self {
        self.severity = Severity::Warning;
        self
    }

    pub(super) fn see(mut self, path: Path, message: impl Into<String>) -> Self {
        self.related.push((path, message.into()));
        self
    }
}

/// A choice and where it stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Met<'a> {
    pub(super) node: usize,
    pub(super) id: &'a str,
    pub(super) at: usize,
    pub(super) choice: &'a Choice,
}

impl Met<'_> {
    pub(super) fn path(&self) -> Path {
        Path::node(self.node, self.id).field("choices").item(self.at)
    }

    /// Its turn, as the analyst calls it.
    pub(super) fn node_id(&self) -> NodeId {
        node_id(self.node)
    }

    /// The choice, as the analyst calls it.
    pub(super) fn choice_id(&self) -> ChoiceId {
        ChoiceId(u16::try_from(self.at).unwrap_or(u16::MAX))
    }
}

/// A legal point and where it stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Claim<'a> {
    met: Met<'a>,
    at: usize,
    pub(super) point: &'a LegalPoint,
}

impl Claim<'_> {
    pub(super) fn path(&self) -> Path {
        self.met.path().field("law").item(self.at)
    }
}

impl<'a> Subject<'a> {
    /// Turns in file order: place, id, turn.
    pub(super) fn turns(&self) -> impl Iterator<Item = (usize, &'a str, &'a Turn)> + use<'a> {
        self.scenario
            .nodes
            .iter()
            .enumerate()
            .filter_map(|(at, (id, node))| match node {
                Node::Turn(turn) => Some((at, id.as_str(), turn)),
                Node::Ending(_) => None,
            })
    }

    /// Every choice in file order.
    pub(super) fn choices(&self) -> impl Iterator<Item = Met<'a>> + use<'a> {
        self.turns().flat_map(|(node, id, turn)| {
            turn.choices
                .iter()
                .enumerate()
                .map(move |(at, choice)| Met { node, id, at, choice })
        })
    }

    /// Every legal point in file order.
    pub(super) fn points(&self) -> impl Iterator<Item = Claim<'a>> + use<'a> {
        self.choices().flat_map(|met| {
            met.choice
                .law
                .iter()
                .enumerate()
                .map(move |(at, point)| Claim { met, at, point })
        })
    }

    /// For each node whether each of its choices can be on offer; `None` where nothing is known.
    pub(super) fn possible(&self) -> &[Option<Vec<bool>>] {
        self.offers.get_or_init(|| possible(self))
    }

    /// "did you mean `x`?", when something is near and there is time to look.
    pub(super) fn near<'n>(&self, word: &str, known: impl IntoIterator<Item = &'n str>) -> Option<String> {
        let left = self.searches.get().checked_sub(1)?;
        self.searches.set(left);
        did_you_mean(word, known)
    }

    pub(super) fn id(&self, node: usize) -> &'a str {
        self.scenario.nodes.0.get(node).map_or("", |(id, _)| id.as_str())
    }
}

/// A node by its place in the file, as the analyst calls it.
pub(super) fn node_id(at: usize) -> NodeId {
    NodeId(u32::try_from(at).unwrap_or(u32::MAX))
}

/// What is said at a node.
pub(super) fn lines(node: &Node) -> &Lines {
    match node {
        Node::Turn(turn) => &turn.says,
        Node::Ending(ending) => &ending.says,
    }
}

/// Calls `see` with every condition and its path.
pub(super) fn each_condition<'a>(subject: &Subject<'a>, see: &mut impl FnMut(&'a Condition, &dyn Fn() -> Path)) {
    for (at, (id, node)) in subject.scenario.nodes.iter().enumerate() {
        for (line, variant) in lines(node).0.iter().enumerate() {
            if let Some(when) = &variant.when {
                see(when, &|| Path::node(at, id).field("says").item(line).field("when"));
            }
        }
    }
    for met in subject.choices() {
        if let Some(when) = &met.choice.when {
            see(when, &|| met.path().field("when"));
        }
    }
}
