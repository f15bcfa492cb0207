//! The workshop without a window: files in a folder of their own, heard of as the watching thread tells it.

use std::fs;
use std::path::PathBuf;

use tempfile::TempDir;

use super::*;
use crate::content::new::scenario_text;
use crate::core::condition::Condition;
use crate::core::conversation::Prompt;
use crate::core::state::State;
use crate::desktop::screens::{Overlay, Screen};
use crate::desktop::session::testing::{NOW, session};
use crate::desktop::session::{Action, Session, Unplayable};

/// A file in the workshop, and the eye that would watch it.
pub(crate) struct Desk {
    pub(crate) session: Session,
    pub(crate) file: PathBuf,
    eye: Eye,
    at_ms: i64,
    folder: TempDir,
}

/// The template of a new scenario, in which rudeness is remembered and decides what may be said later.
pub(crate) fn text() -> String {
    scenario_text("late-lamp")
        .unwrap()
        .replace("heat: 8, cues: [Script])", "heat: 8, cues: [Script], set: [\"rude\"])")
        .replace(
            "text: \"It should be with you soon.\",",
            "text: \"It should be with you soon.\", when: All([Flag(\"rude\"), HeatAtLeast(45)]),",
        )
        .replace(NOW_WHAT, &format!("{NOW_WHAT}{ASK_FIRST}"))
}

const NOW_WHAT: &str = "says: \"So what happens now?\",\n            choices: [";
const ASK_FIRST: &str = r#"
                (
                    id: "ask-first",
                    label: "Ask what matters",
                    text: "What would help you most today?",
                    marks: { Resolve: (1, "It asks before it offers.") },
                    effect: (manner: 4, heat: -2, cues: [AsksFirst]),
                    felt: (satisfaction: "They were asked.", loyalty: "Their answer counted."),
                    why: (what: "You asked.", because: "People know what they need.", next: "Ask, then name a day."),
                    goto: "asks-for-money-back",
                ),"#;

impl Desk {
    /// With `text` in the file, read.
    pub(crate) fn of(text: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("late-lamp.ron");
        fs::write(&file, text).unwrap();
        let mut session = session();
        session.apply(Action::Go(Screen::Library), NOW);
        session.apply(Action::Edit(file.clone()), NOW);
        let mut desk = Self {
            session,
            eye: Eye::new(file.clone()),
            file,
            at_ms: NOW.wall_ms,
            folder,
        };
        desk.hear();
        desk
    }

    /// Saves another text, which is read at once.
    pub(crate) fn save(&mut self, text: &str) {
        fs::write(&self.file, text).unwrap();
        self.hear();
    }

    /// Looks a minute later, and tells what came of it. False when nothing has changed.
    fn hear(&mut self) -> bool {
        self.at_ms += 60_000;
        let Some(look) = self.eye.look(self.at_ms) else {
            return false;
        };
        let bench = self.session.bench().unwrap();
        for reading in [bench.glance(&look), bench.study(&look)] {
            let story = reading.story();
            self.session.hear(News::Read(Box::new(reading)));
            if let Some(story) = story {
                self.session.hear(News::Drawn(Box::new(Graphed::find(story))));
            }
        }
        true
    }

    pub(crate) fn workshop(&self) -> &Workshop {
        self.session.workshop.as_ref().unwrap()
    }

    pub(crate) fn work(&mut self, work: Work) {
        self.session.apply(Action::Work(work), NOW);
    }

    fn set(&mut self, setting: Setting) {
        self.work(Work::Set(setting));
    }

    fn say(&mut self, choice: &str) {
        let rehearsal = self.workshop().rehearsal.as_ref().unwrap();
        let conversation = rehearsal.conversation();
        let id = conversation
            .story()
            .choice_id(conversation.state().node, choice)
            .unwrap();
        self.work(Work::Choose(id));
    }

    fn rehearsal(&self) -> &Rehearsal {
        self.workshop().rehearsal.as_ref().unwrap()
    }

    fn state(&self) -> State {
        *self.rehearsal().conversation().state()
    }

    /// The flags that are set.
    fn flags(&self) -> Vec<&str> {
        let conversation = self.rehearsal().conversation();
        let state = conversation.state();
        let flags = conversation.story().flags_at(state.node);
        flags
            .filter(|(_, bit)| state.situation.flags & bit != 0)
            .map(|(name, _)| name)
            .collect()
    }

    fn at(&self) -> String {
        let conversation = self.rehearsal().conversation();
        conversation.story().node_name(conversation.state().node).to_owned()
    }
}

fn errors(desk: &Desk) -> Vec<&'static str> {
    desk.workshop()
        .findings
        .iter()
        .filter(|f| f.is_error())
        .map(|f| f.code)
        .collect()
}

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
fn any_state_can_be_set_anywhere_and_taken_back() {
    let mut desk = Desk::of(&text());
    desk.say("name-it");
    let played = desk.state();
    for setting in [
        Setting::Flag("rude".to_owned(), true),
        Setting::Heat(200),
        Setting::Acknowledged(false),
        Setting::Failed(9),
        Setting::Temperament(crate::core::chance::Temperament::Slow),
        Setting::Seed(12),
    ] {
        desk.set(setting);
    }
    let situation = desk.state().situation;
    assert_eq!(
        (situation.heat, situation.failed, situation.acknowledged),
        (100, 2, false)
    );
    assert_eq!(desk.flags(), ["rude"]);
    assert_eq!(desk.rehearsal().conversation().seed(), 12);
    desk.set(Setting::Node("where-is-it".to_owned()));
    assert_eq!(desk.at(), "where-is-it");
    assert_eq!(desk.state().situation, situation);
    desk.set(Setting::Node("nowhere".to_owned()));
    desk.set(Setting::Flag("nothing".to_owned(), true));
    assert_eq!((desk.at().as_str(), desk.state().situation), ("where-is-it", situation));
    desk.work(Work::TakeBack);
    assert_eq!(desk.at(), "and-now");
    desk.work(Work::TakeBack);
    assert_eq!(desk.state(), played);
    desk.work(Work::TakeBack);
    assert_eq!(desk.at(), "where-is-it");
    assert!(!desk.rehearsal().can_take_back());
}

#[test]
fn a_choice_not_offered_is_answered_with_what_fails() {
    let mut desk = Desk::of(&text());
    desk.set(Setting::Node("and-now".to_owned()));
    let fails = |desk: &Desk| {
        let conversation = desk.rehearsal().conversation();
        let state = conversation.state();
        let story = conversation.story();
        let soon = story.choice_id(state.node, "soon").unwrap();
        story.failing(state.node, soon, state.situation)
    };
    let (rude, hot) = (Condition::Flag("rude".to_owned()), Condition::HeatAtLeast(45));
    assert_eq!(fails(&desk), [rude.clone(), hot.clone()]);
    desk.set(Setting::Flag("rude".to_owned(), true));
    assert_eq!(fails(&desk), [hot]);
    desk.set(Setting::Heat(45));
    assert_eq!(fails(&desk), []);
    let Prompt::Turn { choices, .. } = desk.rehearsal().conversation().prompt() else {
        panic!("a turn")
    };
    assert_eq!(choices.len(), 3);
}

#[test]
fn a_reload_keeps_the_moves_and_shows_what_they_do_now() {
    let mut desk = Desk::of(&text());
    desk.say("check-number");
    let heat = desk.state().situation.heat;
    desk.save(&text().replace("heat: 8, cues", "heat: 3, cues"));
    assert_eq!(
        (desk.at().as_str(), desk.workshop().lost.as_slice()),
        ("and-now", &[][..])
    );
    assert_eq!(desk.state().situation.heat, heat - 5);
    assert_eq!(desk.rehearsal().conversation().steps().len(), 1);
}

#[test]
fn a_state_that_was_set_is_kept_by_its_names_when_flags_and_nodes_move() {
    let mut desk = Desk::of(&text());
    desk.set(Setting::Node("and-now".to_owned()));
    desk.set(Setting::Flag("rude".to_owned(), true));
    desk.set(Setting::Heat(61));
    // Another flag comes before it, so its bit is another one.
    let bits = desk.state().situation.flags;
    desk.save(
        &text()
            .replace("cues: [NamesTheFault])", "cues: [NamesTheFault], set: [\"kind\"])")
            .replace("All([Flag(\"rude\")", "All([Not(Flag(\"kind\")), Flag(\"rude\")"),
    );
    let state = desk.state();
    assert_ne!(state.situation.flags, bits);
    assert_eq!(
        (desk.at().as_str(), desk.flags(), state.situation.heat),
        ("and-now", vec!["rude"], 61)
    );
    assert_eq!(desk.workshop().lost, []);
}

#[test]
fn what_is_gone_is_said_and_the_nearest_place_is_taken() {
    let mut desk = Desk::of(&text());
    desk.say("check-number");
    desk.save(&text().replace("and-now", "what-now"));
    let gone = |lost: &[Lost], node: &str, there: &str| {
        lost.contains(&Lost::Node {
            gone: node.to_owned(),
            now: there.to_owned(),
        })
    };
    assert_eq!(desk.at(), "where-is-it");
    assert!(gone(&desk.workshop().lost, "and-now", "where-is-it"));

    let mut jumped = Desk::of(&text());
    jumped.set(Setting::Node("and-now".to_owned()));
    jumped.set(Setting::Flag("rude".to_owned(), true));
    jumped.save(&text().replace("and-now", "and-nows").replace("rude", "unkind"));
    assert_eq!(jumped.at(), "and-nows");
    assert!(gone(&jumped.workshop().lost, "and-now", "and-nows"));
    assert!(jumped.workshop().lost.contains(&Lost::Flag("rude".to_owned())));
    jumped.work(Work::Restart);
    assert_eq!(jumped.workshop().lost, []);
}

#[test]
fn a_move_that_cannot_be_made_any_more_leaves_the_place_and_the_state() {
    let mut desk = Desk::of(&text());
    desk.say("check-number");
    let before = desk.state();
    desk.save(&text().replace("\"check-number\"", "\"order-number\""));
    let lost = Lost::Move {
        node: "where-is-it".to_owned(),
        choice: "check-number".to_owned(),
    };
    assert_eq!(desk.workshop().lost, [lost]);
    assert_eq!((desk.at().as_str(), desk.state()), ("and-now", before));
}

#[test]
fn reasons_that_a_new_version_takes_away_are_folded() {
    let mut desk = Desk::of(&text());
    desk.say("check-number");
    desk.session.apply(Action::Open(Overlay::Why), NOW);
    desk.save(&text().replace("heat: 8, cues", "heat: 3, cues"));
    assert_eq!(desk.session.overlay, Overlay::Why);
    desk.save(&text().replace("\"check-number\"", "\"order-number\""));
    assert_eq!(desk.session.overlay, Overlay::None);
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
fn the_graph_is_of_the_version_that_is_played_and_marks_where_the_rehearsal_stands() {
    let mut desk = Desk::of(&text());
    desk.say("name-it");
    let marked = |desk: &Desk| {
        let graph = desk.workshop().graph.as_ref().unwrap();
        let name = |node| graph.story.node_name(node).to_owned();
        let taken = graph.graph.edges.iter().filter(|edge| edge.taken);
        let way: Vec<_> = taken.map(|edge| (name(edge.from), name(edge.to))).collect();
        (name(graph.here.unwrap()), name(graph.selected), way)
    };
    let [start, now] = ["where-is-it", "and-now"].map(str::to_owned);
    assert_eq!(
        marked(&desk),
        (now.clone(), now.clone(), vec![(start.clone(), now.clone())])
    );
    desk.work(Work::TakeBack);
    assert_eq!(marked(&desk), (start.clone(), start.clone(), vec![]));
    desk.work(Work::StartAt("comes-monday".to_owned()));
    assert_eq!((desk.at().as_str(), desk.workshop().tab), ("comes-monday", Tab::Play));
    assert_eq!(marked(&desk).0, "comes-monday");
    desk.work(Work::TakeBack);
    // What is broken has no graph, so that of the version that is played stays.
    desk.save("(");
    assert_eq!(marked(&desk).0, start);
    desk.save(&text().replace("and-now", "what-now"));
    desk.say("name-it");
    assert_eq!(marked(&desk).0, "what-now");
}

#[test]
fn to_start_where_it_stands_loses_nothing() {
    let mut desk = Desk::of(&text());
    desk.say("name-it");
    let before = desk.state();
    desk.work(Work::StartAt("and-now".to_owned()));
    assert_eq!(
        (desk.state(), desk.rehearsal().conversation().steps().len()),
        (before, 1)
    );
}

#[test]
fn the_graph_of_another_version_comes_too_late() {
    let mut desk = Desk::of(&text());
    let stale = desk.workshop().graph.clone().unwrap();
    desk.save(&text().replace("and-now", "what-now"));
    desk.session.hear(News::Drawn(stale));
    let graph = desk.workshop().graph.as_ref().unwrap();
    assert!(graph.story.node_id("what-now").is_some());
}
