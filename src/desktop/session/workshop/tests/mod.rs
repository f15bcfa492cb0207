//! The workshop without a window: files in a folder of their own, heard of as the watching thread tells it.

mod file;
mod graph;
mod rehearsal;
mod reload;

use std::fs;
use std::path::PathBuf;

use tempfile::TempDir;

use super::{Eye, Graphed, News, Rehearsal, Setting, Work, Workshop};
use crate::content::new::scenario_text;
use crate::core::state::State;
use crate::desktop::screens::Screen;
use crate::desktop::session::testing::{NOW, session};
use crate::desktop::session::{Action, Session};

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
