//! The file: read when it changes, with its findings; what is broken or gone loses nothing.

use std::fs;

use super::{Desk, errors, text};
use crate::desktop::screens::Screen;
use crate::desktop::session::testing::NOW;
use crate::desktop::session::workshop::{News, Standing, Work};
use crate::desktop::session::{Action, Unplayable};

#[test]
fn a_sound_file_can_be_played_at_once() {
    let desk = Desk::of(&text());
    assert_eq!(errors(&desk), Vec::<&str>::new(), "{:?}", desk.workshop().findings);
    assert_eq!(desk.at(), "where-is-it");
    assert!(!desk.workshop().is_checking());
    assert!(!desk.workshop().plays_an_older_version());
}

#[test]
fn what_has_not_changed_is_not_read_again() {
    let mut desk = Desk::of(&text());
    fs::write(&desk.file, text()).unwrap();
    assert!(!desk.hear());
    fs::write(&desk.file, text() + "\n").unwrap();
    assert!(desk.hear());
}

#[test]
fn a_broken_file_keeps_the_version_that_could_be_played_and_says_when_it_was() {
    let mut desk = Desk::of(&text());
    let good = desk.at_ms;
    desk.say("name-it");
    desk.save(&text().replace("goto: \"comes-monday\"", "goto: \"comes-mnday\""));
    assert!(errors(&desk).contains(&"unknown-node"));
    let workshop = desk.workshop();
    assert!(workshop.plays_an_older_version());
    assert_eq!((workshop.playable_at, workshop.read_at), (Some(good), good + 60_000));
    assert_eq!(desk.at(), "and-now");
    desk.say("day-and-hour");
    assert_eq!(desk.at(), "comes-monday");
    desk.save("(");
    assert_eq!(errors(&desk), ["syntax"]);
    assert_eq!(desk.at(), "comes-monday");
    desk.save(&text());
    assert_eq!(errors(&desk), Vec::<&str>::new());
    assert!(!desk.workshop().plays_an_older_version());
    assert_eq!(desk.at(), "comes-monday");
}

#[test]
fn a_file_broken_from_the_first_has_nothing_to_play_until_it_is_mended() {
    let mut desk = Desk::of("(");
    assert!(desk.workshop().rehearsal.is_none() && desk.workshop().playable_at.is_none());
    desk.work(Work::Restart);
    desk.save(&text());
    assert_eq!(desk.at(), "where-is-it");
}

#[test]
fn a_file_or_folder_that_goes_is_said_and_loses_nothing() {
    let mut desk = Desk::of(&text());
    desk.say("name-it");
    fs::remove_file(&desk.file).unwrap();
    assert!(desk.hear());
    assert_eq!(desk.workshop().standing, Standing::NoFile);
    assert!(desk.workshop().plays_an_older_version());
    fs::remove_dir_all(desk.folder.path()).unwrap();
    assert!(desk.hear());
    assert_eq!(desk.workshop().standing, Standing::NoFolder);
    assert!(desk.eye.misses_the_folder());
    assert_eq!(desk.at(), "and-now");
    fs::create_dir(desk.folder.path()).unwrap();
    desk.save(&text());
    assert_eq!(desk.workshop().standing, Standing::Read);
    assert_eq!(desk.at(), "and-now");
}

#[test]
fn what_cannot_be_read_is_a_finding() {
    let mut desk = Desk::of(&text());
    fs::remove_file(&desk.file).unwrap();
    fs::create_dir(&desk.file).unwrap();
    assert!(desk.hear());
    assert_eq!(errors(&desk), ["unreadable"]);
    assert_eq!(desk.at(), "where-is-it");
}

#[test]
fn an_older_result_never_overwrites_a_newer_one() {
    let mut desk = Desk::of(&text());
    let bench = desk.session.bench().unwrap();
    let mut looks = Vec::new();
    for wrong in ["(", "", "(version: 1"] {
        fs::write(&desk.file, wrong).unwrap();
        looks.push(desk.eye.look(0).unwrap());
    }
    let mut hear = |place: usize, whole: bool| {
        let look = &looks[place];
        let reading = if whole { bench.study(look) } else { bench.glance(look) };
        desk.session.hear(News::Read(Box::new(reading)));
        desk.session.workshop.as_ref().unwrap().findings.clone()
    };
    let newest = hear(2, true);
    for (place, whole) in [(0, false), (1, true), (0, true), (1, false), (2, false)] {
        assert_eq!(hear(place, whole), newest);
    }
}

#[test]
fn plain_findings_come_first_and_the_version_is_played_when_all_rules_agree() {
    let mut desk = Desk::of(&text());
    let heat = desk.state().situation.heat;
    fs::write(&desk.file, text().replace("heat: 40)", "heat: 30)")).unwrap();
    let look = desk.eye.look(0).unwrap();
    let bench = desk.session.bench().unwrap();
    desk.session.hear(News::Read(Box::new(bench.glance(&look))));
    assert!(desk.workshop().is_checking());
    assert_eq!(desk.state().situation.heat, heat);
    desk.session.hear(News::Read(Box::new(bench.study(&look))));
    assert!(!desk.workshop().is_checking());
    assert_eq!(desk.state().situation.heat, heat - 10);
}

#[test]
fn an_explanation_stays_open_while_its_finding_does() {
    let mut desk = Desk::of(&text().replace("goto: \"comes-monday\"", "goto: \"comes-mnday\""));
    desk.work(Work::Explain(0));
    let explained = |desk: &Desk| desk.workshop().findings.iter().any(|f| desk.workshop().is_explained(f));
    assert!(explained(&desk));
    desk.save(&(String::from("\n") + &text().replace("goto: \"comes-monday\"", "goto: \"comes-mnday\"")));
    assert!(explained(&desk));
    desk.work(Work::Explain(0));
    assert!(!explained(&desk));
    desk.work(Work::Explain(99));
}

#[test]
fn nothing_of_the_workshop_is_kept() {
    let mut desk = Desk::of(&text());
    desk.say("name-it");
    desk.say("day-and-hour");
    desk.session.apply(Action::Back, NOW);
    assert_eq!(desk.session.screen, Screen::Library);
    assert!(desk.session.workshop.is_none() && desk.session.playing.is_none());
    assert_eq!(desk.session.history, []);
}

#[test]
fn the_library_has_what_was_written() {
    let mut desk = Desk::of(&text());
    assert!(
        desk.session.shelf.book("late-lamp").is_none(),
        "a file from elsewhere is not taken in"
    );
    desk.session.shelf.unplayable.push(Unplayable {
        file: Some(desk.file.clone()),
        name: "late-lamp.ron".to_owned(),
        errors: 2,
        first: "x".to_owned(),
    });
    desk.save(&(text() + "\n"));
    let hash = desk.session.shelf.book("late-lamp").unwrap().rules_hash.clone();
    assert_eq!(desk.session.shelf.unplayable, []);
    desk.save(&text().replace("heat: 40)", "heat: 30)"));
    assert_ne!(desk.session.shelf.book("late-lamp").unwrap().rules_hash, hash);
    desk.save("(");
    assert!(desk.session.shelf.book("late-lamp").is_none());
    assert_eq!(desk.session.shelf.unplayable[0].errors, 1);
}
