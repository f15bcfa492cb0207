//! What the diploma asks, which scenarios give evidence for it, and what is still missing.

use bevy_egui::egui::Ui;

use super::parts::page::page;
use crate::content::costs::listed;
use crate::content::coverage::{Covered, coverage};
use crate::content::criteria::unit_title;
use crate::content::words::{Words, word_id};
use crate::core::law::Certainty;
use crate::desktop::session::{Action, Session};
use crate::desktop::theme::{Theme, Type, space};
use crate::desktop::widgets::{curly, focus_on_opening, hairline, list_row, part_heading};

const WIDE: f32 = 900.0;

/// What the screen shows.
#[derive(Debug, Clone)]
pub(crate) struct Model<'a> {
    /// Every criterion, by code.
    rows: Vec<Covered<'a>>,
}

impl<'a> Model<'a> {
    /// As the session stands.
    pub(crate) fn of(session: &'a Session) -> Self {
        let books = &session.shelf.books;
        Self {
            rows: coverage(books.iter().map(|book| (book.id.as_str(), &*book.scenario))),
        }
    }
}

/// The screen.
pub(crate) fn ui(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) -> Option<Action> {
    let covered = model.rows.iter().filter(|row| !row.scenarios.is_empty()).count();
    let values = [("covered", covered.into()), ("all", model.rows.len().into())];
    let note = words.with("criteria-covered", &values);
    let title = words.get("criteria-table");
    page(ui, theme, (&title, &note, &words.get("library")), WIDE, |ui| {
        ui.label(theme.second(Type::Second, words.get("criteria-what")));
        ui.label(theme.second(Type::Second, words.get("how-sure-of-codes")));
        let mut asked = None;
        let mut unit = "";
        for (place, row) in model.rows.iter().enumerate() {
            if row.criterion.unit() != unit {
                unit = row.criterion.unit();
                ui.add_space(space::WIDE);
                let title = curly(unit_title(unit));
                let values = [("unit", unit.into()), ("title", title.as_str().into())];
                part_heading(ui, theme, &words.with("unit-is", &values));
                ui.add_space(space::TINY);
            }
            hairline(ui, theme);
            let title = format!("{}  {}", row.criterion.number(), curly(&row.criterion.title));
            let sure = words.get(sure(row.criterion.certainty));
            let missing = row.scenarios.is_empty();
            let under = format!("{}. {sure}.", scenarios(words, row));
            let state = if missing {
                words.get("no-scenario-for-it")
            } else {
                row.scenarios.len().to_string()
            };
            let under = if missing { format!("{sure}.") } else { under };
            let response = list_row(ui, theme, &title, &under, (&state, missing), false);
            if place == 0 {
                focus_on_opening(ui, "criteria", &response);
            }
            if response.clicked() {
                asked = Some(Action::Practise(row.criterion.code.clone()));
            }
        }
        hairline(ui, theme);
        asked
    })
}

/// Titles of the scenarios that claim it.
fn scenarios(words: &Words, row: &Covered<'_>) -> String {
    let titles: Vec<String> = row
        .scenarios
        .iter()
        .map(|(_, scenario)| curly(&scenario.title))
        .collect();
    listed(words, &titles)
}

/// How sure a code is.
const fn sure(certainty: Certainty) -> &'static str {
    match certainty {
        Certainty::Verified | Certainty::Partly => word_id("code-verified"),
        Certainty::Known | Certainty::Uncertain => word_id("code-known"),
    }
}

#[cfg(test)]
mod tests {
    use bevy_egui::egui::Key;

    use crate::desktop::screens::Screen;
    use crate::desktop::screens::testing::{can_be_used_by_keyboard, mentions, press, shows, window};
    use crate::desktop::session::Action;
    use crate::desktop::session::testing::{NOW, session};

    #[test]
    fn a_criterion_leads_to_its_scenarios_and_one_without_says_so() {
        let mut session = session();
        session.apply(Action::Go(Screen::Library), NOW);
        let mut window = window(session);
        press(&mut window, Key::C);
        assert_eq!(window.state().screen, Screen::Criteria);
        assert!(mentions(&window, "Cut off twice. Code checked."));
        assert!(mentions(&window, "No scenario yet"));
        can_be_used_by_keyboard(&mut window);
        press(&mut window, Key::Escape);
        assert_eq!(window.state().screen, Screen::Library);
        press(&mut window, Key::C);
        press(&mut window, Key::ArrowDown);
        press(&mut window, Key::Enter);
        assert_eq!(window.state().screen, Screen::Library);
        assert!(window.state().filter.criteria.contains("J/506/2910 1.2"));
        assert!(shows(&window, "1 of 3, easiest first"));
    }
}
