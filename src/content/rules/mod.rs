//! What a scenario must be, one file a rule. A rule reads plain types and speaks of paths; lines come later.

mod bad_id;
mod choice_never_offered;
mod date_cycle;
mod duplicate_id;
mod duplicate_key;
mod empty_text;
mod endings_alike;
mod full_out_of_reach;
mod label_too_long;
mod law_without_reason;
mod loop_that_earns;
mod loop_without_exit;
mod mark_out_of_range;
mod missing_reason;
mod no_ending;
mod offers;
mod out_of_range;
mod provision_not_in_force;
mod provision_past_review;
mod reader;
mod strand_never_tested;
mod text_too_long;
mod too_few_choices;
mod too_many_flags;
mod uncertain_law;
mod unknown_criterion;
mod unknown_date;
mod unknown_flag;
mod unknown_node;
mod unknown_placeholder;
mod unknown_provision;
mod unlawful_but_resolving;
mod unreachable_node;
mod unused_flag;
mod wrong_start;

use std::cell::Cell;

use jiff::civil::Date;

use super::graph::Graph;
use super::path::Path;
use super::suggest::did_you_mean;
use crate::analysis::reach::Reach;
use crate::core::condition::Condition;
use crate::core::law::Register;
use crate::core::model::Model;
use crate::core::scenario::{Choice, LegalPoint, Node, Scenario, Turn};
use crate::core::text::Lines;
use crate::diagnostic::Severity;

/// The most faults of one rule that are reported for one file.
const MOST: usize = 200;
/// The most likenesses that are looked for in one file.
pub(crate) const SEARCHES: usize = 500;

/// One check, with the text that explains it.
#[derive(Debug)]
pub struct Rule {
    /// Its name: the fault, so that "allow this" reads.
    pub code: &'static str,
    /// What `check --explain` prints: four headings.
    pub explain: &'static str,
    /// Fields of the scenario without which it cannot judge; `nodes` means every node.
    needs: &'static [&'static str],
    check: fn(&Subject<'_>) -> Vec<Fault>,
}

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
    /// How many names may still be looked for a likeness of; a file full of slips must not take minutes.
    pub(crate) searches: Cell<usize>,
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
    fn new(path: Path, message: impl Into<String>) -> Self {
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

    fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    fn warning(mut self) -> Self {
        self.severity = Severity::Warning;
        self
    }

    fn see(mut self, path: Path, message: impl Into<String>) -> Self {
        self.related.push((path, message.into()));
        self
    }
}

/// A choice and where it stands.
#[derive(Debug, Clone, Copy)]
struct Met<'a> {
    node: usize,
    id: &'a str,
    at: usize,
    choice: &'a Choice,
}

impl Met<'_> {
    fn path(&self) -> Path {
        Path::node(self.node, self.id).field("choices").item(self.at)
    }
}

impl<'a> Subject<'a> {
    /// Turns in file order: place, id, turn.
    fn turns(&self) -> impl Iterator<Item = (usize, &'a str, &'a Turn)> + use<'a> {
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
    fn choices(&self) -> impl Iterator<Item = Met<'a>> + use<'a> {
        self.turns().flat_map(|(node, id, turn)| {
            turn.choices
                .iter()
                .enumerate()
                .map(move |(at, choice)| Met { node, id, at, choice })
        })
    }

    /// Every legal point in file order, with its path.
    fn points(&self) -> impl Iterator<Item = (Path, &'a LegalPoint)> + use<'a> {
        self.choices().flat_map(|met| {
            met.choice
                .law
                .iter()
                .enumerate()
                .map(move |(at, point)| (met.path().field("law").item(at), point))
        })
    }

    /// "did you mean `x`?", when something is near and there is time to look.
    fn near<'n>(&self, word: &str, known: impl IntoIterator<Item = &'n str>) -> Option<String> {
        let left = self.searches.get().checked_sub(1)?;
        self.searches.set(left);
        did_you_mean(word, known)
    }

    fn id(&self, node: usize) -> &'a str {
        self.scenario.nodes.0.get(node).map_or("", |(id, _)| id.as_str())
    }
}

/// What is said at a node.
fn lines(node: &Node) -> &Lines {
    match node {
        Node::Turn(turn) => &turn.says,
        Node::Ending(ending) => &ending.says,
    }
}

/// Calls `see` with every condition and its path.
fn each_condition<'a>(subject: &Subject<'a>, see: &mut impl FnMut(&'a Condition, &dyn Fn() -> Path)) {
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

/// Every rule, by name.
pub const RULES: &[Rule] = &[
    bad_id::RULE,
    choice_never_offered::RULE,
    date_cycle::RULE,
    duplicate_id::RULE,
    duplicate_key::RULE,
    empty_text::RULE,
    endings_alike::RULE,
    full_out_of_reach::RULE,
    label_too_long::RULE,
    law_without_reason::RULE,
    loop_that_earns::RULE,
    loop_without_exit::RULE,
    mark_out_of_range::RULE,
    missing_reason::RULE,
    no_ending::RULE,
    out_of_range::RULE,
    provision_not_in_force::RULE,
    provision_past_review::RULE,
    reader::SHAPE,
    strand_never_tested::RULE,
    reader::SYNTAX,
    text_too_long::RULE,
    too_few_choices::RULE,
    too_many_flags::RULE,
    uncertain_law::RULE,
    unknown_criterion::RULE,
    unknown_date::RULE,
    unknown_flag::RULE,
    unknown_node::RULE,
    unknown_placeholder::RULE,
    unknown_provision::RULE,
    unlawful_but_resolving::RULE,
    unreachable_node::RULE,
    reader::UNREADABLE,
    unused_flag::RULE,
    reader::VERSION,
    wrong_start::RULE,
];

/// The rule called `code`.
pub fn find(code: &str) -> Option<&'static Rule> {
    RULES.iter().find(|rule| rule.code == code)
}

/// Runs every rule that can judge what was read.
pub(crate) fn run(subject: &Subject<'_>, unread: &[&'static str]) -> Vec<(&'static str, Fault)> {
    let readable = |field: &&str| match *field {
        "nodes" => subject.unread_nodes.is_empty() && !unread.contains(&"nodes"),
        field => !unread.contains(&field),
    };
    let mut found = Vec::new();
    for rule in RULES.iter().filter(|rule| rule.needs.iter().all(readable)) {
        let mut faults = (rule.check)(subject);
        faults.retain(|fault| {
            fault
                .path
                .top_field()
                .is_none_or(|field| field == "nodes" || !unread.contains(&field))
        });
        if faults.len() > MOST {
            faults.truncate(MOST);
            if let Some(last) = faults.last_mut() {
                last.help = Some("more of this kind are not shown: mend these first".to_owned());
            }
        }
        found.extend(faults.into_iter().map(|fault| (rule.code, fault)));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_are_sorted_and_each_explains_itself_under_four_headings() {
        assert!(RULES.windows(2).all(|pair| pair[0].code < pair[1].code));
        for rule in RULES {
            let headings: Vec<&str> = rule.explain.lines().filter(|line| line.starts_with("## ")).collect();
            let expected = ["## What it checks", "## Why it matters", "## Example", "## Instead"];
            assert_eq!(headings, expected, "{}", rule.code);
            let bodies = rule
                .explain
                .split("## ")
                .skip(1)
                .filter(|part| part.trim().lines().count() > 1)
                .count();
            assert_eq!(bodies, 4, "{} leaves a heading empty", rule.code);
        }
    }
}
