//! The library: what is shipped, what lies in folders, and what cannot be read.

use std::fs;

use redress::content::library::{Folder, Library, Notice, Origin};
use redress::content::{Context, Solve, new, register};
use redress::diagnostic::render::concise;
use tempfile::TempDir;

use crate::rules::model;

fn load(folders: &[Folder], solve: Solve) -> Library {
    let (register, _) = register::load();
    Library::load(
        folders,
        &Context {
            register: &register,
            model: model(),
            today: None,
            solve,
        },
    )
}

fn folder(path: &TempDir) -> Vec<Folder> {
    vec![Folder {
        path: path.path().to_owned(),
        named: true,
    }]
}

#[test]
fn every_shipped_scenario_is_playable_without_a_finding() {
    let library = load(&[], Solve::Small);
    assert!(library.get("laptop-on-day-27").is_some());
    for entry in library.iter() {
        assert!(
            entry.findings.is_empty() && entry.scenario.is_some(),
            "{}",
            concise::render(&entry.findings)
        );
        assert_eq!(entry.origin, Origin::Shipped);
    }
}

#[test]
fn dates_in_texts_are_filled_in() {
    let dir = TempDir::new().unwrap();
    fs::write(dir.path().join("late.ron"), new::scenario_text("late").unwrap()).unwrap();
    let library = load(&folder(&dir), Solve::Never);
    let scenario = library.get("late").unwrap().scenario.clone().unwrap();
    assert_eq!(
        scenario.customer.card.operational[0].text.as_str(),
        "One lamp, on Thursday 12 November"
    );
}

#[test]
fn a_file_with_a_shipped_id_wins_and_says_so() {
    let dir = TempDir::new().unwrap();
    let path = dir.path().join("laptop-on-day-27.ron");
    fs::write(&path, new::scenario_text("mine").unwrap()).unwrap();
    let library = load(&folder(&dir), Solve::Never);
    assert_eq!(
        library
            .get("laptop-on-day-27")
            .unwrap()
            .scenario
            .as_ref()
            .unwrap()
            .title
            .as_str(),
        "Mine"
    );
    assert_eq!(
        library.notices,
        [Notice::InsteadOfShipped {
            id: "laptop-on-day-27".into(),
            path
        }]
    );
}

#[test]
fn the_earlier_of_two_folders_wins_and_the_other_is_told() {
    let (a, b) = (TempDir::new().unwrap(), TempDir::new().unwrap());
    for (dir, title) in [(&a, "first"), (&b, "second")] {
        fs::write(dir.path().join("x.ron"), new::scenario_text(title).unwrap()).unwrap();
    }
    let library = load(&[folder(&a), folder(&b)].concat(), Solve::Never);
    assert_eq!(
        library.get("x").unwrap().scenario.as_ref().unwrap().title.as_str(),
        "First"
    );
    assert!(matches!(library.notices.as_slice(), [Notice::Hidden { .. }]));
}

#[test]
fn one_bad_file_does_not_take_the_others_with_it() {
    let dir = TempDir::new().unwrap();
    fs::write(dir.path().join("good.ron"), new::scenario_text("good").unwrap()).unwrap();
    fs::write(dir.path().join("bad.ron"), [0xff, 0xfe, 0]).unwrap();
    fs::create_dir(dir.path().join("folder.ron")).unwrap();
    fs::write(dir.path().join("notes.txt"), "not a scenario").unwrap();
    let library = load(&folder(&dir), Solve::Never);
    assert!(library.get("good").unwrap().scenario.is_some());
    for broken in ["bad", "folder"] {
        let entry = library.get(broken).unwrap();
        assert!(entry.scenario.is_none());
        assert_eq!(entry.findings.len(), 1);
        assert_eq!(entry.findings[0].code, "unreadable");
    }
    assert!(library.get("notes").is_none());
}

#[test]
fn a_missing_folder_is_told_when_somebody_named_it() {
    let dir = TempDir::new().unwrap();
    let missing = |named| {
        vec![Folder {
            path: dir.path().join("gone"),
            named,
        }]
    };
    assert!(load(&missing(false), Solve::Never).notices.is_empty());
    let named = load(&missing(true), Solve::Never);
    assert!(matches!(named.notices.as_slice(), [Notice::NoFolder { .. }]));
    assert!(!named.is_empty(), "what is shipped is still there");
}

#[test]
fn a_slip_of_the_finger_finds_its_scenario() {
    assert_eq!(
        load(&[], Solve::Never).nearest("laptop-on-day-72"),
        Some("laptop-on-day-27")
    );
    assert_eq!(load(&[], Solve::Never).nearest("xyzzy"), None);
}

#[test]
fn capitals_in_an_ending_do_not_matter_and_hidden_files_are_not_read() {
    let dir = TempDir::new().unwrap();
    for name in ["LATE.RON", "._late.ron", ".early.ron"] {
        fs::write(dir.path().join(name), new::scenario_text("late").unwrap()).unwrap();
    }
    let library = load(&folder(&dir), Solve::Never);
    assert!(library.get("LATE").unwrap().scenario.is_some());
    assert!(library.get("._late").is_none() && library.get(".early").is_none());
}

#[test]
fn one_file_can_be_taken_up_and_comes_before_others_of_its_name() {
    let (a, b) = (TempDir::new().unwrap(), TempDir::new().unwrap());
    for (dir, title) in [(&a, "first"), (&b, "second")] {
        fs::write(dir.path().join("x.ron"), new::scenario_text(title).unwrap()).unwrap();
    }
    let (register, _) = register::load();
    let context = Context {
        register: &register,
        model: model(),
        today: None,
        solve: Solve::Never,
    };
    let mut library = Library::load(&folder(&a), &context);
    library.include(&a.path().join("x.ron"), &context);
    assert_eq!(library.notices, []);
    library.include(&b.path().join("x.ron"), &context);
    let title = |library: &Library| library.get("x").unwrap().scenario.clone().unwrap().title.to_string();
    assert_eq!(title(&library), "Second");
    assert!(matches!(library.notices.as_slice(), [Notice::Hidden { .. }]));
}

/// Such a file calls itself empty, and may go on for ever.
#[cfg(target_os = "linux")]
#[test]
fn a_file_of_the_system_itself_is_not_read() {
    let dir = TempDir::new().unwrap();
    std::os::unix::fs::symlink("/proc/version", dir.path().join("x.ron")).unwrap();
    let library = load(&folder(&dir), Solve::Never);
    let codes: Vec<_> = library
        .get("x")
        .unwrap()
        .findings
        .iter()
        .map(|found| found.code)
        .collect();
    assert_eq!(codes, ["unreadable"]);
}
