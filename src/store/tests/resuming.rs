//! Resuming: after any choice, from what is on the disk; and what is shown once the rules have changed.

use proptest::prelude::*;
use tempfile::TempDir;

use super::*;
use crate::core::conversation::Event;
use crate::core::report::Report;

fn replayed(stored: &StoredRun) -> Conversation {
    match stored.resume(story(), HASH) {
        Resumed::Replayed(conversation) => *conversation,
        Resumed::AsRecorded(why) => panic!("{why}"),
    }
}

#[test]
fn a_kill_after_any_choice_loses_nothing() {
    let dir = TempDir::new().unwrap();
    let mut store = Store::open(dir.path()).unwrap();
    let mut conversation = Conversation::new(story(), Mode::Practice, 1);
    let run = store.begin(&new_run(0), &conversation).unwrap();
    for choice in ["form", "brush-off", UNDO, "hear", "fix"] {
        make(&mut conversation, choice);
        store.record(run, &conversation, 1).unwrap();

        let after_kill = TempDir::new().unwrap();
        copy_files(dir.path(), after_kill.path());
        let left = Store::open(after_kill.path()).unwrap();
        let found = left.last_unfinished().unwrap().unwrap();
        assert_eq!(found.id, run);
        let resumed = replayed(&left.run(run).unwrap());
        assert_eq!(resumed.log(), conversation.log());
        assert_eq!(resumed.state(), conversation.state());
        assert_eq!(resumed.prompt(), conversation.prompt());
    }
}

#[test]
fn a_run_killed_between_its_last_choice_and_its_result_ends_when_it_is_resumed() {
    let mut store = Store::in_memory().unwrap();
    let (run, mut conversation) = play(&mut store, 0, &["hear"]);
    make(&mut conversation, "fix");
    store.record(run, &conversation, 1).unwrap();
    let resumed = replayed(&store.run(run).unwrap());
    assert!(resumed.is_over());
    store.finish(run, &resumed, Some(&best_of(&resumed)), 2).unwrap();
    assert_eq!(store.run(run).unwrap().summary.result.unwrap().ending, "comes-monday");
    assert_eq!(store.last_unfinished().unwrap(), None);
}

#[test]
fn a_choice_taken_back_is_kept_as_an_event_and_counted() {
    let mut store = Store::in_memory().unwrap();
    let (run, _) = play(&mut store, 0, &["brush-off", UNDO, "hear"]);
    let stored = store.run(run).unwrap();
    let chose = |choice: &str| Event::Chose {
        node: "where-is-it".to_owned(),
        choice: choice.to_owned(),
    };
    assert_eq!(stored.events, [chose("brush-off"), Event::TookBack, chose("hear")]);
    assert_eq!(stored.summary.taken_back, 1);
    let standing: Vec<_> = stored.turns.iter().map(|turn| turn.choice.as_deref()).collect();
    assert_eq!(standing, [Some("hear")]);
}

#[test]
fn under_other_rules_a_run_is_shown_as_it_was_recorded() {
    let mut store = Store::in_memory().unwrap();
    let (run, conversation) = play(&mut store, 0, &["form", "hear", "fix"]);
    let changed = story_of(
        &TEXT
            .replace("heat: 8", "heat: 30")
            .replace("I have told two of you already.", "What?"),
    );
    let stored = store.run(run).unwrap();
    assert!(matches!(
        stored.resume(changed, "two"),
        Resumed::AsRecorded(AsRecorded::RulesChanged)
    ));

    let turn = &stored.turns[0];
    assert_eq!(
        (turn.label.as_str(), turn.said.as_str()),
        ("Ask for the number", "Can I take your order number?")
    );
    assert_eq!(turn.reply, "I have told two of you already.");
    assert_eq!(turn.seen, "They are speaking fast.");
    let says: Vec<_> = stored.turns.iter().map(|turn| turn.says.as_str()).collect();
    let Some(crate::core::conversation::Prompt::Turn { says: first, .. }) = Some(conversation.prompt_at(0)) else {
        panic!("it starts with a turn")
    };
    assert_eq!((says[0], says[2]), (first, "So what happens now?"));
    let last = &stored.turns[2];
    let resolve = last.awards.iter().find(|award| award.strand == "resolve").unwrap();
    assert_eq!(
        (resolve.points, resolve.best_here, resolve.reason.as_str()),
        (2, 2, "It comes, on a day.")
    );
    assert_eq!((last.law[0].verdict.as_str(), last.law[0].points), ("applies", 2));
    assert_eq!(last.law[0].provision, "cra2015.s28");
    let result = stored.summary.result.unwrap();
    assert_eq!(
        (result.headline.as_str(), result.last_words.as_str()),
        ("Robin waits two more days.", "All right. Monday, then.")
    );
}

#[test]
fn a_story_that_differs_under_the_same_hash_is_caught() {
    let mut store = Store::in_memory().unwrap();
    let (run, _) = play(&mut store, 0, &["form", "hear"]);
    let stored = store.run(run).unwrap();
    let hotter = story_of(&TEXT.replace("heat: 8", "heat: 30"));
    assert!(matches!(
        stored.resume(hotter, HASH),
        Resumed::AsRecorded(AsRecorded::Differs)
    ));
    let without = story_of(&TEXT.replace("\"form\"", "\"number\""));
    assert!(matches!(
        stored.resume(without, HASH),
        Resumed::AsRecorded(AsRecorded::Refused(_))
    ));
}

#[test]
fn exploring_keeps_where_one_went_and_scores_nothing() {
    let mut store = Store::in_memory().unwrap();
    let mut conversation = Conversation::new(story(), Mode::Explore, 1);
    let run = store.begin(&new_run(0), &conversation).unwrap();
    conversation.go_to("and-now").unwrap();
    make(&mut conversation, "fix");
    assert_eq!(store.finish(run, &conversation, None, 1).unwrap(), run);
    let stored = store.run(run).unwrap();
    assert_eq!(replayed(&stored).log(), conversation.log());
    assert!(stored.strands.is_empty() && stored.turns.iter().all(|turn| turn.awards.is_empty()));
    let result = stored.summary.result.unwrap();
    assert_eq!((result.overall, result.band, result.measures), (None, None, None));

    // Going on from an ending is the same run, open again.
    conversation.go_to("where-is-it").unwrap();
    assert_eq!(store.record(run, &conversation, 2).unwrap(), run);
    assert_eq!(store.run(run).unwrap().summary.result, None);
    assert_eq!(store.first_attempt(SCENARIO).unwrap(), None);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_is_recorded_resumes_to_an_equal_conversation(
        seed: u64,
        mode in prop::sample::select(&Mode::ALL[..]),
        moves in prop::collection::vec((0usize..6, any::<bool>()), 0..14),
    ) {
        let mut store = Store::in_memory().unwrap();
        let mut played = Conversation::new(story(), mode, seed);
        let mut run = store.begin(&new_run(0), &played).unwrap();
        for (which, saved) in moves {
            if which == 5 {
                // Refused in Assessment and at the start: then nothing has changed.
                let _ = played.take_back();
            } else if mode == Mode::Explore && which == 4 {
                played.go_to("and-now").unwrap();
            } else {
                let offers = match played.prompt() {
                    crate::core::conversation::Prompt::Turn { choices, .. } => choices.iter().map(|offer| offer.id).collect(),
                    crate::core::conversation::Prompt::Ending { .. } => Vec::new(),
                };
                if let Some(choice) = offers.get(which % offers.len().max(1)) {
                    played.choose(*choice).unwrap();
                }
            }
            // A call that failed is made up for by the next.
            if saved {
                run = if played.is_over() {
                    store.finish(run, &played, Some(&best_of(&played)), 1).unwrap()
                } else {
                    store.record(run, &played, 1).unwrap()
                };
            }
        }
        run = store.finish(run, &played, Some(&best_of(&played)), 2).unwrap();
        let stored = store.run(run).unwrap();
        let resumed = replayed(&stored);
        prop_assert_eq!(resumed.log(), played.log());
        prop_assert_eq!(resumed.steps(), played.steps());
        prop_assert_eq!(resumed.state(), played.state());
        prop_assert_eq!(resumed.prompt(), played.prompt());
        prop_assert_eq!(resumed.seed(), seed);
        prop_assert_eq!(stored.summary.taken_back as usize, played.taken_back());
        prop_assert_eq!(stored.summary.moves as usize, played.steps().len());
        prop_assert_eq!(stored.summary.result.is_some(), played.is_over());

        let best = best_of(&played);
        let report = Report::of(SCENARIO, &played, Some(&best));
        for (turn, shown) in stored.turns.iter().zip(&report.turns) {
            let json = |value| serde_json::to_value(value).unwrap();
            prop_assert_eq!(turn.node.as_str(), shown.node);
            prop_assert_eq!(turn.choice.as_deref(), shown.choice);
            prop_assert_eq!(turn.awards.len(), shown.awards.len());
            prop_assert_eq!(turn.causes.iter().map(|cause| cause.amount).sum::<i32>(), shown.causes.iter().map(|cause| cause.amount).sum::<i32>());
            prop_assert_eq!(json(turn.law.clone()), serde_json::to_value(&shown.law).unwrap());
        }
        if let Some(result) = &stored.summary.result {
            prop_assert_eq!(result.overall, report.overall);
            prop_assert_eq!(result.band, report.band.as_ref().map(|band| band.name));
        }
    }
}
