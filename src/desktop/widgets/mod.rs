//! The pieces screens are made of: pure functions of a `Ui`, the theme and what to show.

mod action;
mod bars;
mod brand;
mod card;
mod choice;
mod dial;
mod field;
mod keys;
mod mark;
mod meter;
mod opening;
mod options;
mod rows;
mod rules;
mod scroll;
mod sheet;
mod speech;
mod tab;
mod text;
mod thread;
mod tick_box;

pub(crate) use crate::desktop::theme::curly;
pub(crate) use action::action_size;
pub use action::{action, cap_action, key_cap, key_cap_named, primary_button, primary_button_sized};
pub use bars::{balance, cells, cells_at, discs, discs_at, level, strand_bar, strand_row};
pub use brand::brand;
pub use card::{agree, card, card_part, detail, explained, tinted};
pub use choice::{Choice, REACH, choices};
pub use dial::dial;
pub use field::{day_field, number_field, search_field};
pub use keys::{Shortcut, pressed};
pub use mark::{Mark, diamond, paint_mark, tick};
pub use meter::{Meter, MeterKind};
pub use opening::focus_on_opening;
pub use options::options;
pub use rows::{list_row, nav_row};
pub use rules::{hairline, vertical_rule};
pub use scroll::{Reading, scroll_by_key, tab_stop};
pub(crate) use sheet::as_dialog;
pub use sheet::{Side, sheet};
pub use speech::{caption, painted_speech, quote, quote_sized, speech, speech_height};
pub use tab::tab;
pub(crate) use text::keep_quiet;
pub use text::{Paragraph, heading, headline, headline_sized, headline_within, link, live, part_heading, pill, status};
pub use thread::{thread, thread_width};
pub use tick_box::tick_box;

use std::sync::Arc;

use bevy_egui::egui::{Color32, Galley, Rect, Response, StrokeKind, Ui, text::LayoutJob, text::TextWrapping};

use super::theme::{Theme, Type, Weight, radius, style::corners};

/// Text laid out for painting, wrapped at `width`.
pub(crate) fn lay(
    ui: &Ui,
    theme: &Theme,
    kind: Type,
    weight: Weight,
    colour: Color32,
    text: &str,
    width: f32,
) -> Arc<Galley> {
    let mut job = LayoutJob::single_section(curly(text), theme.format(kind, weight, colour));
    job.wrap.max_width = width;
    ui.painter().layout_job(job)
}

/// As much of a text as one line of `width` holds; where that is not all of it, it ends in "…".
pub(crate) fn lay_line(
    ui: &Ui,
    theme: &Theme,
    kind: Type,
    weight: Weight,
    colour: Color32,
    text: &str,
    width: f32,
) -> Arc<Galley> {
    let mut job = LayoutJob::single_section(curly(text), theme.format(kind, weight, colour));
    job.wrap = TextWrapping::truncate_at_width(width.max(0.0));
    ui.painter().layout_job(job)
}

/// The outline of what has the focus: outside the shape, `gap` points off.
pub(crate) fn outline(ui: &Ui, theme: &Theme, rect: Rect, gap: f32, radius: f32) {
    ui.painter().rect_stroke(
        rect.expand(gap),
        corners(radius + gap),
        theme.focus(),
        StrokeKind::Outside,
    );
}

/// The ground of a row: tinted and outlined when it is lit, raised under the pointer.
pub(super) fn row_ground(ui: &Ui, theme: &Theme, rect: Rect, lit: bool, hovered: bool) {
    let (p, round) = (theme.palette, corners(radius::BUTTON));
    if lit {
        ui.painter()
            .rect(rect, round, p.soft_petrol, theme.focus(), StrokeKind::Inside);
    } else if hovered {
        ui.painter().rect_filled(rect, round, p.page);
    }
}

/// Keeps what has just got the focus in view.
pub(crate) fn follow_focus(response: &Response) {
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
}

#[cfg(test)]
pub(crate) mod testing {
    use bevy_egui::egui::Ui;
    use egui_kittest::Harness;

    use crate::desktop::theme::{Theme, fonts, style::style};

    /// A harness with the theme's fonts and style, 800 by 600 points.
    pub(crate) fn harness<S: 'static>(
        state: S,
        mut add: impl FnMut(&mut Ui, &Theme, &mut S) + 'static,
    ) -> Harness<'static, S> {
        let theme = Theme::default();
        let mut ready = false;
        Harness::builder()
            .with_size(bevy_egui::egui::Vec2::new(800.0, 600.0))
            .build_ui_state(
                move |ui, state| {
                    if ready {
                        add(ui, &theme, state);
                    } else {
                        ui.ctx().set_fonts(fonts::definitions());
                        ui.ctx().all_styles_mut(|own| *own = style(&theme));
                        ui.ctx().request_repaint();
                        ready = true;
                    }
                },
                state,
            )
    }
}
