//! A small story, and ways to play it into a store.

mod attempts;
mod damage;
mod keeping;
mod migration;
mod notes;
mod resuming;

use std::path::Path;
use std::sync::Arc;

use ron::Options;
use ron::extensions::Extensions;
use serde::de::DeserializeOwned;

use super::*;
use crate::analysis::solve::Solution;
use crate::core::conversation::{Conversation, Mode};
use crate::core::score::Best;
use crate::core::story::Story;

pub(super) const SCENARIO: &str = "late-lamp";
pub(super) const HASH: &str = "one";
/// Heard, then put right: a Distinction.
pub(super) const GOOD: [&str; 2] = ["hear", "fix"];
/// Neither: Not yet.
pub(super) const POOR: [&str; 2] = ["brush-off", "soon"];
/// Takes the last move back.
pub(super) const UNDO: &str = "(undo)";

const TEXT: &str = include_str!("late-lamp.ron");

pub(super) fn read<T: DeserializeOwned>(text: &str) -> T {
    Options::default()
        .with_default_extension(Extensions::IMPLICIT_SOME | Extensions::UNWRAP_VARIANT_NEWTYPES)
        .from_str(text)
        .unwrap()
}

pub(super) fn story_of(text: &str) -> Arc<Story> {
    let model = Arc::new(read(include_str!("../../../assets/model.ron")));
    Arc::new(Story::compile(Arc::new(read(text)), model).unwrap())
}

pub(super) fn story() -> Arc<Story> {
    story_of(TEXT)
}

pub(super) fn best_of(conversation: &Conversation) -> Best {
    Solution::find(conversation.story(), conversation.temperament())
        .best()
        .unwrap()
}

pub(super) fn new_run(started_at: i64) -> NewRun {
    NewRun {
        scenario: SCENARIO.to_owned(),
        rules_hash: HASH.to_owned(),
        tuned_model: false,
        started_at,
        second_try: None,
    }
}

pub(super) fn make(conversation: &mut Conversation, choice: &str) {
    if choice == UNDO {
        conversation.take_back().unwrap();
    } else {
        conversation.choose_named(choice).unwrap();
    }
}

/// Plays `choices` in Practice as a front end does: a record after each, a finish at the end.
pub(super) fn play(store: &mut Store, started_at: i64, choices: &[&str]) -> (RunId, Conversation) {
    let mut conversation = Conversation::new(story(), Mode::Practice, 1);
    let run = store.begin(&new_run(started_at), &conversation).unwrap();
    let run = go_on(store, run, &mut conversation, started_at, choices);
    (run, conversation)
}

pub(super) fn go_on(
    store: &mut Store,
    mut run: RunId,
    conversation: &mut Conversation,
    at: i64,
    choices: &[&str],
) -> RunId {
    for choice in choices {
        make(conversation, choice);
        run = if conversation.is_over() {
            store
                .finish(run, conversation, Some(&best_of(conversation)), at + 1)
                .unwrap()
        } else {
            store.record(run, conversation, at + 1).unwrap()
        };
    }
    run
}

pub(super) fn ids(runs: Vec<RunSummary>) -> Vec<RunId> {
    runs.into_iter().map(|run| run.id).collect()
}

/// What is on the disk now, in `to`: all that is left after a kill.
pub(super) fn copy_files(from: &Path, to: &Path) {
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        // The index of the log is made again from the log.
        if !entry.file_name().to_string_lossy().ends_with("-shm") {
            std::fs::copy(entry.path(), to.join(entry.file_name())).unwrap();
        }
    }
}
