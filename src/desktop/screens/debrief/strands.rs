//! The strands: bars cut into points, each of which can be taken apart into the turns that earned it.

use bevy_egui::egui::{Response, Sense, Ui, WidgetInfo, WidgetType};

use super::Model;
use crate::content::words::Words;
use crate::core::explain::AwardNote;
use crate::core::strand::Strand;
use crate::desktop::screens::parts::wording::{self, signed};
use crate::desktop::screens::told::{MarkTold, StrandTold};
use crate::desktop::session::{Action, Traced};
use crate::desktop::theme::{Theme, Type, radius, space, stroke, style::corners};
use crate::desktop::widgets::{Paragraph, follow_focus, outline, part_heading, strand_row};

/// The bars.
pub(super) fn ui(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) -> Option<Action> {
    let told = &model.told;
    if told.strands.is_empty() {
        return None;
    }
    let exact = told.strands.iter().all(|strand| strand.best.is_some());
    let heading = if exact {
        words.get("awarded-of-the-best")
    } else {
        words.get("awarded")
    };
    super::title(ui, theme, &heading);
    ui.add_space(space::SMALL);
    let mut asked = None;
    for strand in &told.strands {
        let name = wording::strand(words, strand.strand);
        let points = match strand.best {
            Some(0) => words.get("not-tested"),
            Some(best) => words.with("points-of", &[("points", strand.awarded.into()), ("best", best.into())]),
            None => words.with("points-without-best", &[("points", strand.awarded.into())]),
        };
        // Without a best there is nothing to hold a bar against.
        let bar = match strand.best {
            Some(best) => strand_row(ui, theme, Sense::click(), (&name, &points), strand.awarded, best),
            None => super::measures::row(ui, theme, &name, &points),
        };
        let chosen = model.traced == Some(Traced::Strand(strand.strand));
        if clicked(ui, theme, &bar, &format!("{name}, {points}"), chosen) {
            asked = Some(Action::Trace(Traced::Strand(strand.strand)));
        }
    }
    asked
}

/// Names a row that can be clicked, and shows whether it is chosen. True when it was clicked.
pub(super) fn clicked(ui: &Ui, theme: &Theme, row: &Response, name: &str, chosen: bool) -> bool {
    row.widget_info(|| WidgetInfo::selected(WidgetType::SelectableLabel, true, chosen, name));
    follow_focus(row);
    let around = row.rect.expand2(bevy_egui::egui::vec2(theme.px(8.0), theme.px(3.0)));
    if row.has_focus() {
        outline(ui, theme, around, 0.0, radius::KEY);
    } else if chosen {
        let line = bevy_egui::egui::Stroke::new(stroke::CONTROL, theme.palette.petrol);
        ui.painter()
            .rect_stroke(around, corners(radius::KEY), line, bevy_egui::egui::StrokeKind::Inside);
    } else if row.hovered() {
        ui.painter().hline(row.rect.x_range(), around.bottom(), theme.border());
    }
    row.clicked()
}

/// Where a strand's points came from, turn by turn.
pub(super) fn trace(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>, strand: Strand) {
    let Some(told) = model.told.strands.iter().find(|told| told.strand == strand) else {
        return;
    };
    part_heading(
        ui,
        theme,
        &words.with("strand-earned", &[("strand", wording::strand(words, strand).into())]),
    );
    ui.add_space(space::TINY);
    let mut sum = 0;
    for (at, step) in (1..).zip(&model.told.moves) {
        for mark in step.marks.iter().filter(|mark| mark.strand == strand) {
            sum += mark.points;
            row(ui, theme, words, model, at, mark);
        }
    }
    ui.add_space(space::SMALL);
    Paragraph::new(theme, Type::Second)
        .plain(&counts(words, told, sum))
        .show(ui);
}

fn row(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>, at: usize, mark: &MarkTold) {
    let p = theme.palette;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        let colour = if mark.points < 0 { p.madder } else { p.ink };
        let bold = crate::desktop::theme::Weight::Bold;
        let amount = ui.label(theme.styled(Type::Second, bold, colour, signed(mark.points)));
        ui.add_space((theme.px(34.0) - amount.rect.width()).max(space::TINY));
        Paragraph::new(theme, Type::Second)
            .second(&format!("{}. ", super::turns::title(words, model, at)))
            .plain(&reason(words, mark))
            .show(ui);
    });
}

/// Why a strand earned what it earned at one turn.
pub(super) fn reason(words: &Words, mark: &MarkTold) -> String {
    let note = match mark.note {
        Some(AwardNote::SolvingFirst) => words.get("note-solving-first"),
        Some(AwardNote::Unlawful) => words.get("note-unlawful"),
        None => String::new(),
    };
    let said = if !mark.reason.is_empty() {
        mark.reason.clone()
    } else if mark.points != 0 {
        words.get("see-the-law-of-this-turn")
    } else if mark.best_here == 0 {
        words.get("not-asked-for-here")
    } else {
        words.with("not-touched-of", &[("best", mark.best_here.into())])
    };
    [said, note]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// How the points add up to what counts.
fn counts(words: &Words, told: &StrandTold, sum: i32) -> String {
    let together = [("sum", signed(sum).into()), ("counted", told.awarded.into())];
    let mut sentences = vec![words.with("strand-together", &together)];
    if let Some(full) = told.full {
        sentences.push(words.with("strand-full", &[("full", full.into())]));
    }
    match told.best {
        Some(0) => sentences.push(words.get("strand-not-tested")),
        Some(best) => sentences.push(words.with("strand-best", &[("best", best.into())])),
        None => sentences.push(words.get("gap-no-best")),
    }
    sentences.join(" ")
}
