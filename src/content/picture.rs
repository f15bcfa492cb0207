//! The words of a story's graph, for the command line and the window.

use super::names;
use super::words::{Words, word_id};
use crate::analysis::graph::{Facts, Graph, Wording};
use crate::core::score::Band;
use crate::core::story::Story;

/// The words for the graph of `story`.
pub fn wording(words: &Words, story: &Story, facts: &Facts) -> Wording {
    let between = |worst: Band, best: Band| {
        let (lower, higher) = (words.get(names::band(worst)), words.get(names::band(best)));
        if worst == best {
            lower
        } else {
            words.with("graph-bands", &[("worst", lower.into()), ("best", higher.into())])
        }
    };
    Wording {
        bands: Band::ALL.map(|worst| Band::ALL.map(|best| between(worst, best))),
        never: words.get("graph-never"),
        anywhere: vec![
            words.get("graph-anywhere-heat"),
            words.with("graph-anywhere-turns", &[("count", story.turn_limit().into())]),
        ],
        best: words.get("graph-best"),
        taken: words.get("graph-taken"),
        back: words.get("graph-back"),
        walk_out: words.get("graph-walk-out"),
        about: about(words, story, facts),
    }
}

/// How many ways are drawn directly, behind the boxes; nothing where none is.
pub fn straight(words: &Words, graph: &Graph) -> Option<String> {
    let count = graph.straight;
    (count > 0).then(|| words.with("graph-straight", &[("count", count.into())]))
}

/// How much there is of everything, and the best line by its choices.
fn about(words: &Words, story: &Story, facts: &Facts) -> String {
    let nodes = || (0u32..).take(story.node_count()).map(crate::core::story::NodeId);
    let endings = nodes().filter(|node| story.is_ending(*node)).count();
    let choices: usize = nodes().map(|node| usize::from(story.choice_count(node))).sum();
    let all = words.with(
        "graph-about",
        &[
            ("turns", (story.node_count() - endings).into()),
            ("endings", endings.into()),
            ("choices", choices.into()),
        ],
    );
    let Some(last) = facts.best.last() else {
        return format!("{all} {}", words.get("graph-unsolved"));
    };
    let labels = facts.best.iter().filter_map(|leg| story.choice(leg.from, leg.choice));
    let labels = labels
        .map(|choice| choice.label.as_str())
        .collect::<Vec<_>>()
        .join("; ");
    let line = words.with(
        word_id("graph-about-best"),
        &[("labels", labels.into()), ("ending", story.node_name(last.to).into())],
    );
    format!("{all} {line}")
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::content::{model, new};

    #[test]
    fn a_story_that_was_not_solved_says_so() {
        let scenario = Arc::new(new::stand_in().unwrap());
        let story = Arc::new(Story::compile(scenario, model::load(None).unwrap().model).unwrap());
        let words = Words::english();
        let unsolved = words.get("graph-unsolved");
        assert!(about(&words, &story, &Facts::default()).ends_with(&unsolved));
        assert!(!about(&words, &story, &Facts::find(&story)).contains(&unsolved));
    }
}
