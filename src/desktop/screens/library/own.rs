//! Scenarios of one's own: how one comes about, and the files that are there.

use bevy_egui::egui::{Frame, Margin, Shape, Stroke, Ui};

use crate::content::words::Words;
use crate::desktop::screens::parts::notice::quoted;
use crate::desktop::session::{Action, Shelf, Unplayable};
use crate::desktop::theme::{Theme, Type, Weight, space};
use crate::desktop::widgets::{Paragraph, hairline, list_row, part_heading};

/// The place of the next scenario: a dashed plate that says how one comes about.
pub(super) fn write_your_own(ui: &mut Ui, theme: &Theme, words: &Words) {
    let shown = Frame::new().inner_margin(Margin::symmetric(20, 16)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.label(theme.bold(Type::Title, words.get("write-your-own")));
        ui.add_space(space::TINY);
        ui.label(theme.second(Type::Second, words.get("write-your-own-what")));
    });
    let rect = shown.response.rect.shrink(1.0);
    let corners = [
        rect.left_top(),
        rect.right_top(),
        rect.right_bottom(),
        rect.left_bottom(),
        rect.left_top(),
    ];
    let stroke = Stroke::new(1.2, theme.palette.edge);
    ui.painter().extend(Shape::dashed_line(&corners, stroke, 5.0, 4.0));
}

/// Files of one's own, each a way into the workshop: those that cannot be played first, with their first fault.
pub(super) fn own_files(ui: &mut Ui, theme: &Theme, words: &Words, shelf: &Shelf) -> Option<Action> {
    let own: Vec<_> = shelf
        .books
        .iter()
        .filter_map(|book| Some((book, book.file.as_ref()?)))
        .collect();
    if own.is_empty() && shelf.unplayable.is_empty() {
        return None;
    }
    let mut asked = None;
    ui.add_space(space::MEDIUM);
    part_heading(ui, theme, &words.get("your-own-files"));
    ui.label(theme.second(Type::Second, words.get("your-own-files-what")));
    ui.add_space(space::SMALL);
    for file in &shelf.unplayable {
        hairline(ui, theme);
        let count = faults(words, file.errors);
        if let Some(path) = &file.file {
            if list_row(ui, theme, &file.name, &quoted(&file.first), (&count, true), false).clicked() {
                asked = Some(Action::Edit(path.clone()));
            }
        } else {
            broken(ui, theme, file, &count);
        }
    }
    for (book, path) in own {
        hairline(ui, theme);
        let name = path.display().to_string();
        if list_row(ui, theme, &book.scenario.title, &name, ("", false), false).clicked() {
            asked = Some(Action::Edit(path.clone()));
        }
    }
    asked
}

/// A scenario of the program itself that cannot be played: nobody can mend it here.
fn broken(ui: &mut Ui, theme: &Theme, file: &Unplayable, count: &str) {
    Paragraph::new(theme, Type::Second)
        .bold(&file.name)
        .styled(Weight::Bold, theme.palette.madder, &format!("  {count}"))
        .show(ui);
    Paragraph::new(theme, Type::Second).plain(&quoted(&file.first)).show(ui);
}

fn faults(words: &Words, errors: usize) -> String {
    words.with("faults", &[("count", errors.into())])
}
