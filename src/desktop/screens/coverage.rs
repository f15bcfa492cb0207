//! What the diploma asks, which scenarios give evidence for it, and what is still missing.

use bevy_egui::egui::Ui;

use super::parts::page::{page, pair};
use crate::content::costs::listed;
use crate::content::coverage::{Cover, Covered, Tally, coverage};
use crate::content::criteria::unit_title;
use crate::content::words::{Words, word_id};
use crate::core::law::Certainty;
use crate::desktop::session::{Action, Session};
use crate::desktop::theme::{Theme, Type, space};
use crate::desktop::widgets::{focus_on_opening, hairline, list_row, part_heading};

/// How wide a column of rows may be.
const COLUMN: f32 = 900.0;
/// From this width on the units stand in two columns.
const TWO_COLUMNS: f32 = 1000.0;

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

    /// The rows of each unit.
    fn units(&self) -> Vec<&[Covered<'a>]> {
        let unit = |row: &Covered<'_>| row.criterion.unit().to_owned();
        self.rows.chunk_by(|one, other| unit(one) == unit(other)).collect()
    }
}

/// The screen.
pub(crate) fn ui(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) -> Option<Action> {
    let tally = Tally::of(&model.rows);
    let (title, note) = (words.get("criteria-table"), tally.count(words));
    page(ui, theme, (&title, &note, &words.get("library")), 2.0 * COLUMN, |ui| {
        about(ui, theme, words, &tally);
        let units = model.units();
        if ui.available_width() < theme.px(TWO_COLUMNS) {
            return column(ui, theme, words, &units);
        }
        let (left, right) = units.split_at(units.len().div_ceil(2));
        let (mut first, mut second) = (None, None);
        pair(
            ui,
            theme,
            0.5,
            |ui| first = column(ui, theme, words, left),
            |ui| second = column(ui, theme, words, right),
        );
        first.or(second)
    })
}

/// What the table is, how much of it a conversation can show, and what is missing.
fn about(ui: &mut Ui, theme: &Theme, words: &Words, tally: &Tally) {
    ui.scope(|ui| {
        ui.set_max_width(theme.px(COLUMN).min(ui.available_width()));
        let [possible, missing] = tally.rest(words);
        ui.label(theme.text(Type::Second, possible));
        ui.label(theme.text(Type::Second, missing));
        ui.add_space(space::TINY);
        ui.label(theme.second(Type::Second, words.get("criteria-what")));
        ui.label(theme.second(Type::Second, words.get("how-sure-of-codes")));
    });
}

/// Units, one under the other.
fn column(ui: &mut Ui, theme: &Theme, words: &Words, units: &[&[Covered<'_>]]) -> Option<Action> {
    let mut asked = None;
    for rows in units {
        let Some(first) = rows.first() else { continue };
        let unit = first.criterion.unit();
        ui.add_space(space::WIDE);
        let title = unit_title(unit);
        let values = [("unit", unit.into()), ("title", title.into())];
        part_heading(ui, theme, &words.with("unit-is", &values));
        ui.add_space(space::TINY);
        for row in *rows {
            hairline(ui, theme);
            if criterion(ui, theme, words, row) {
                asked = Some(Action::Practise(row.criterion.code.clone()));
            }
        }
        hairline(ui, theme);
    }
    asked
}

/// A criterion. True when one that has a scenario was pressed.
fn criterion(ui: &mut Ui, theme: &Theme, words: &Words, row: &Covered<'_>) -> bool {
    let title = format!("{}  {}", row.criterion.number(), row.criterion.title);
    let sure = words.get(sure(row.criterion.certainty));
    let cover = row.cover();
    let (under, state) = match cover {
        Cover::Claimed => {
            let count = [("count", row.scenarios.len().into())];
            let under = format!("{}. {sure}.", scenarios(words, row));
            (under, words.with("scenarios-of-it", &count))
        }
        Cover::Missing => (format!("{sure}."), words.get("no-scenario-for-it")),
        Cover::Elsewhere => {
            let under = format!("{}. {sure}.", words.get("no-conversation-shows-it"));
            (under, words.get("shown-elsewhere"))
        }
    };
    let missing = cover == Cover::Missing;
    let response = list_row(ui, theme, &title, &under, (&state, missing), false);
    // The first row that asks for the focus is given it.
    focus_on_opening(ui, "criteria", &response);
    response.clicked() && cover == Cover::Claimed
}

/// Titles of the scenarios that claim it.
fn scenarios(words: &Words, row: &Covered<'_>) -> String {
    let titles: Vec<String> = row
        .scenarios
        .iter()
        .map(|(_, scenario)| scenario.title.to_string())
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
        assert!(mentions(&window, "A conversation can show 37 of these 46 criteria."));
        assert!(mentions(
            &window,
            "retention means, No conversation can show it. Code checked., In writing or at work"
        ));
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
