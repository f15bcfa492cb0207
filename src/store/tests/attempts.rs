//! Which run counts: the first attempt, the best band, the one to go on with.

use super::*;
use crate::core::score::Band;
use crate::core::strand::Strand;

#[test]
fn an_ended_run_keeps_its_result_whole() {
    let mut store = Store::in_memory().unwrap();
    let (run, conversation) = play(&mut store, 10, &GOOD);
    let stored = store.run(run).unwrap();
    let summary = &stored.summary;
    assert_eq!(
        (summary.scenario.as_str(), summary.title.as_str()),
        (SCENARIO, "The late lamp")
    );
    assert_eq!((summary.customer.as_str(), summary.seed), ("Robin Hale", 1));
    assert_eq!(summary.temperament, conversation.temperament());
    assert_eq!((summary.started_at, summary.updated_at, summary.moves), (10, 11, 2));
    assert_eq!(
        (summary.start.satisfaction, summary.start.heat),
        (conversation.start().satisfaction, 40)
    );
    let result = summary.result.as_ref().unwrap();
    assert_eq!((result.ended_at, result.ending.as_str()), (11, "comes-monday"));
    assert_eq!((result.overall, result.band), (Some(100), Some(Band::Distinction)));
    assert!(
        result
            .band_rule
            .as_ref()
            .unwrap()
            .starts_with("85 or more of 100 overall")
    );
    assert!(result.measures.as_ref().unwrap().value_at_stake_gbp > 0.0);
    assert_eq!(result.loyalty_reading.as_ref().unwrap().kind, "none");
    let strands: Vec<_> = stored.strands.iter().map(|s| (s.strand, s.awarded, s.best)).collect();
    assert_eq!(strands, Strand::ALL.map(|strand| (strand, 2, 2)));
}

#[test]
fn without_an_exact_best_a_run_ends_unscored() {
    let mut store = Store::in_memory().unwrap();
    let (run, mut conversation) = play(&mut store, 0, &["hear"]);
    make(&mut conversation, "fix");
    store.finish(run, &conversation, None, 1).unwrap();
    let stored = store.run(run).unwrap();
    let result = stored.summary.result.unwrap();
    assert_eq!((result.band, result.overall, stored.strands.len()), (None, None, 0));
    assert!(result.measures.is_some());
}

#[test]
fn the_best_band_counts_runs_in_which_nothing_was_taken_back() {
    let mut store = Store::in_memory().unwrap();
    assert_eq!(store.best_band(SCENARIO).unwrap(), None);
    play(&mut store, 0, &["brush-off", UNDO, "hear", "fix"]);
    assert_eq!(store.best_band(SCENARIO).unwrap(), None);
    play(&mut store, 10, &POOR);
    assert_eq!(store.best_band(SCENARIO).unwrap(), Some(Band::NotYet));
    play(&mut store, 20, &GOOD);
    play(&mut store, 30, &POOR);
    assert_eq!(store.best_band(SCENARIO).unwrap(), Some(Band::Distinction));
    assert_eq!(store.best_band("another").unwrap(), None);
}

#[test]
fn the_first_attempt_stays_the_attempt() {
    let mut store = Store::in_memory().unwrap();
    play(&mut store, 0, &["hear"]);
    assert_eq!(store.first_attempt(SCENARIO).unwrap(), None);
    let (first, _) = play(&mut store, 10, &POOR);
    play(&mut store, 20, &GOOD);
    assert_eq!(store.first_attempt(SCENARIO).unwrap().unwrap().id, first);
}

/// Plays `choices` as the other way of `first` from its move `shared`.
fn second_try(store: &mut Store, of: Option<RunId>, first: &Conversation, shared: u32, choices: &[&str]) -> RunId {
    let mut second = first.second_try(usize::try_from(shared).unwrap());
    let new = NewRun {
        second_try: Some(SecondTry { of, shared }),
        ..new_run(20)
    };
    let run = store.begin(&new, &second).unwrap();
    go_on(store, run, &mut second, 20, choices)
}

#[test]
fn a_second_try_is_kept_beside_the_first_and_never_in_its_place() {
    let mut store = Store::in_memory().unwrap();
    let (first, conversation) = play(&mut store, 0, &POOR);
    let kept = store.run(first).unwrap();
    let second = second_try(&mut store, Some(first), &conversation, 0, &GOOD);
    assert_eq!(store.run(first).unwrap(), kept);
    let tried = store.run(second).unwrap();
    let of = Some(first);
    assert_eq!(tried.summary.second_try, Some(SecondTry { of, shared: 0 }));
    assert_eq!(tried.summary.result.unwrap().band, Some(Band::Distinction));
    assert_eq!(store.first_attempt(SCENARIO).unwrap().unwrap().id, first);
    assert_eq!(store.best_band(SCENARIO).unwrap(), Some(Band::NotYet));
    assert_eq!(ids(store.history(&Filter::default()).unwrap()), [second, first]);
}

#[test]
fn a_second_try_of_a_run_that_was_not_kept_is_no_first_attempt() {
    let mut store = Store::in_memory().unwrap();
    let mut first = Conversation::new(story(), Mode::Practice, 1);
    for choice in POOR {
        make(&mut first, choice);
    }
    let second = second_try(&mut store, None, &first, 1, &["fix"]);
    let summary = store.run(second).unwrap().summary;
    assert_eq!(summary.second_try, Some(SecondTry { of: None, shared: 1 }));
    assert_eq!(store.first_attempt(SCENARIO).unwrap(), None);
    assert_eq!(store.best_band(SCENARIO).unwrap(), None);
}

#[test]
fn a_second_try_left_in_the_middle_goes_on_as_one_and_stays_one_after_its_end() {
    let mut store = Store::in_memory().unwrap();
    let (first, conversation) = play(&mut store, 0, &["form", "hear", "fix"]);
    let second = second_try(&mut store, Some(first), &conversation, 1, &["brush-off"]);
    let left = store.last_unfinished().unwrap().unwrap();
    assert_eq!((left.id, left.moves), (second, 2));
    let Resumed::Replayed(mut resumed) = store.run(second).unwrap().resume(story(), HASH) else {
        panic!("not played again")
    };
    assert_eq!(resumed.shared_with(&conversation), 1);
    let second = go_on(&mut store, second, &mut resumed, 30, &["soon"]);
    let after = go_on(&mut store, second, &mut resumed, 40, &[UNDO, "fix"]);
    assert_ne!(after, second);
    let of = Some(first);
    assert_eq!(
        store.run(after).unwrap().summary.second_try,
        Some(SecondTry { of, shared: 1 })
    );
    assert_eq!(store.first_attempt(SCENARIO).unwrap().unwrap().id, first);
}

#[test]
fn going_on_after_the_end_is_a_run_of_its_own() {
    let mut store = Store::in_memory().unwrap();
    let (first, mut conversation) = play(&mut store, 0, &POOR);
    let ended = store.run(first).unwrap();
    let second = go_on(&mut store, first, &mut conversation, 10, &[UNDO, UNDO, "hear", "fix"]);
    assert_ne!(first, second);
    assert_eq!(store.run(first).unwrap(), ended);
    assert_eq!(store.first_attempt(SCENARIO).unwrap().unwrap().id, first);
    let other_way = store.run(second).unwrap();
    assert_eq!((other_way.summary.taken_back, other_way.events.len()), (2, 6));
    assert_eq!(other_way.summary.result.unwrap().band, Some(Band::Distinction));
    assert_eq!(store.best_band(SCENARIO).unwrap(), Some(Band::NotYet));
}

#[test]
fn ending_twice_changes_nothing() {
    let mut store = Store::in_memory().unwrap();
    let (run, conversation) = play(&mut store, 0, &GOOD);
    let ended = store.run(run).unwrap();
    assert_eq!(store.finish(run, &conversation, None, 99).unwrap(), run);
    assert_eq!(store.record(run, &conversation, 99).unwrap(), run);
    assert_eq!(store.run(run).unwrap(), ended);
}

#[test]
fn what_two_copies_do_with_one_run_is_kept_as_two() {
    let mut store = Store::in_memory().unwrap();
    let (run, mut here) = play(&mut store, 0, &["form"]);
    let mut there = here.clone();
    assert_eq!(go_on(&mut store, run, &mut here, 1, &["hear"]), run);
    let other = go_on(&mut store, run, &mut there, 1, &["brush-off"]);
    assert_ne!(run, other);
    assert_eq!(go_on(&mut store, run, &mut here, 2, &["fix"]), run);
    assert_eq!(go_on(&mut store, other, &mut there, 2, &["soon"]), other);
    assert_eq!(store.run(run).unwrap().events, here.log());
    assert_eq!(store.run(other).unwrap().events, there.log());
}

#[test]
fn the_run_to_go_on_with_is_the_last_one_touched() {
    let mut store = Store::in_memory().unwrap();
    assert_eq!(store.unfinished(SCENARIO).unwrap(), None);
    let (old, mut older) = play(&mut store, 0, &["form"]);
    let (fresh, mut fresher) = play(&mut store, 10, &["hear"]);
    assert_eq!(store.unfinished(SCENARIO).unwrap().unwrap().id, fresh);
    assert_eq!(store.unfinished("another").unwrap(), None);
    go_on(&mut store, fresh, &mut fresher, 20, &["fix"]);
    // Starting afresh set the old one aside; taking it up again brings it back.
    assert_eq!(store.unfinished(SCENARIO).unwrap(), None);
    assert_eq!(store.last_unfinished().unwrap(), None);
    go_on(&mut store, old, &mut older, 30, &["hear"]);
    assert_eq!(store.last_unfinished().unwrap().unwrap().id, old);
}

#[test]
fn a_run_in_which_nothing_was_done_is_not_listed() {
    let mut store = Store::in_memory().unwrap();
    let (old, _) = play(&mut store, 0, &["form"]);
    store
        .begin(&new_run(10), &Conversation::new(story(), Mode::Practice, 2))
        .unwrap();
    assert_eq!(ids(store.history(&Filter::default()).unwrap()), [old]);
    assert_eq!(store.unfinished(SCENARIO).unwrap().unwrap().id, old);
}

#[test]
fn the_history_lists_the_latest_first() {
    let mut store = Store::in_memory().unwrap();
    let (one, _) = play(&mut store, 0, &POOR);
    let (two, _) = play(&mut store, 10, &["hear"]);
    let (three, _) = play(&mut store, 20, &GOOD);
    let all = Filter::default();
    assert_eq!(ids(store.history(&all).unwrap()), [three, two, one]);
    let ended = Filter {
        ended: true,
        ..Filter::default()
    };
    assert_eq!(ids(store.history(&ended).unwrap()), [three, one]);
    let last = Filter {
        limit: Some(1),
        ..Filter::default()
    };
    assert_eq!(ids(store.history(&last).unwrap()), [three]);
    let other = Filter {
        scenario: Some("another".to_owned()),
        ..Filter::default()
    };
    assert_eq!(store.history(&other).unwrap(), []);
}
