//! The workshop as a part of the session: opened, worked in, and told what became of the file.

use std::path::PathBuf;

use super::{Bench, News, Rehearsal, Work, Workshop};
use crate::desktop::screens::{Overlay, Screen};
use crate::desktop::session::Session;

impl Session {
    /// Opens `file` in the workshop. What is in it is heard later.
    pub fn edit(&mut self, file: PathBuf) {
        self.workshop_from = self.screen;
        self.workshop = Some(Workshop::new(file, self.fixed_seed.unwrap_or(1)));
        self.go(Screen::Workshop);
    }

    pub(in crate::desktop::session) fn work(&mut self, work: Work) {
        let Some(workshop) = &mut self.workshop else { return };
        self.overlay = Overlay::None;
        workshop.apply(work);
    }

    /// What the file in the workshop is checked against; `None` outside it.
    pub fn bench(&self) -> Option<Bench> {
        let file = self.workshop.as_ref()?.file();
        Some(Bench {
            name: file.display().to_string(),
            register: self.shelf.register.clone(),
            model: self.shelf.model.clone(),
            today: self.today,
        })
    }

    /// Hears from whoever watches the file in the workshop. The library has the new version from now on.
    pub fn hear(&mut self, news: News) {
        let Some(workshop) = &mut self.workshop else { return };
        match news {
            News::Slow(why) => workshop.slow = why,
            News::Drawn(drawn) => workshop.hear_drawn(drawn),
            News::Read(reading) => {
                if workshop.hear(&reading) && reading.whole {
                    self.shelf.renew(workshop.file(), &reading.result);
                }
                let tells = workshop.rehearsal.as_ref().is_some_and(Rehearsal::has_chosen);
                if self.screen == Screen::Workshop && self.overlay == Overlay::Why && !tells {
                    self.overlay = Overlay::None;
                }
            }
        }
    }
}
