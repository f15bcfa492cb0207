//! A choice: its number, what would be said, and how it looks when it is under the hand.

use std::sync::Arc;

use bevy_egui::egui::{Galley, Pos2, Rect, Response, Sense, Ui, UiBuilder, Vec2, WidgetInfo, WidgetType};

use super::action::{CapColours, paint_cap};
use super::{Shortcut, follow_focus, lay, pressed, row_ground};
use crate::desktop::theme::{Theme, Type, Weight};

/// How far a row reaches out of the text's column on both sides, so that its key stands under the text.
pub const REACH: f32 = 14.0;
const KEY: f32 = 28.0;
const GAP: f32 = 13.0;
const ABOVE: f32 = 10.0;
const BELOW: f32 = 11.0;
/// Above and below a row with a title, which has one line.
const CLOSE: f32 = 7.0;

/// One of up to nine things to choose.
#[derive(Clone, Copy, Debug)]
pub struct Choice<'a> {
    number: usize,
    title: Option<(&'a str, f32)>,
    text: &'a str,
    chosen: bool,
}

/// A row laid out.
struct Laid {
    title: Option<Arc<Galley>>,
    column: f32,
    kind: Type,
    text: Arc<Galley>,
    above: f32,
    size: Vec2,
}

impl<'a> Choice<'a> {
    /// The choice in this place, counted from 1.
    pub const fn new(number: usize, text: &'a str) -> Self {
        Self {
            number,
            title: None,
            text,
            chosen: false,
        }
    }

    /// With a bold word before the text, in a column of `width` points.
    #[must_use]
    pub const fn titled(mut self, title: &'a str, width: f32) -> Self {
        self.title = Some((title, width));
        self
    }

    /// As the one that is chosen now.
    #[must_use]
    pub const fn chosen(mut self, chosen: bool) -> Self {
        self.chosen = chosen;
        self
    }

    /// How high the row will be in a text column `width` points wide.
    pub fn height(self, ui: &Ui, theme: &Theme, width: f32) -> f32 {
        self.lay(ui, theme, width + 2.0 * REACH).size.y
    }

    fn lay(self, ui: &Ui, theme: &Theme, width: f32) -> Laid {
        let p = theme.palette;
        let (key, gap) = (theme.px(KEY), theme.px(GAP));
        let title = self.title.map(|(title, column)| {
            (
                lay(ui, theme, Type::Body, Weight::Bold, p.ink, title, f32::INFINITY),
                theme.px(column),
            )
        });
        let column = title
            .as_ref()
            .map_or(0.0, |(title, column)| column.max(title.size().x + gap));
        let text_width = (width - 2.0 * REACH - key - gap - column).max(theme.px(80.0));
        let kind = if title.is_some() { Type::Second } else { Type::Body };
        let text = lay(ui, theme, kind, Weight::Regular, p.ink, self.text, text_width);
        let line = theme.line_height(Type::Body);
        let inner = text.size().y.max(line) + (key - line) / 2.0;
        let (above, below) = if title.is_some() {
            (CLOSE, CLOSE)
        } else {
            (ABOVE, BELOW)
        };
        let size = Vec2::new(width, above + inner.max(key) + below);
        Laid {
            title: title.map(|(title, _)| title),
            column,
            kind,
            text,
            above,
            size,
        }
    }

    /// Draws the row; `clicked()` is also true when its number was pressed.
    pub fn show(self, ui: &mut Ui, theme: &Theme) -> Response {
        let p = theme.palette;
        let Laid {
            title,
            column,
            kind,
            text,
            above,
            size,
        } = self.lay(ui, theme, ui.available_width());
        let (key, gap) = (theme.px(KEY), theme.px(GAP));
        let line = theme.line_height(Type::Body);
        let (rect, mut response) = ui.allocate_exact_size(size, Sense::click());
        self.name(&response);
        follow_focus(&response);

        let lit = self.lit(&response);
        row_ground(ui, theme, rect, lit, response.hovered());
        let key_rect = Rect::from_min_size(rect.min + Vec2::new(REACH, above), Vec2::splat(key));
        paint_cap(
            ui,
            ui.painter(),
            theme,
            &self.number.to_string(),
            key_rect,
            CapColours::of(theme, lit),
        );
        let first_line = key_rect.center().y - line / 2.0;
        let mut x = key_rect.right() + gap;
        if let Some(title) = title {
            ui.painter().galley(Pos2::new(x, first_line), title, p.ink);
            x += column;
        }
        let drop = (line - theme.line_height(kind)) / 2.0;
        ui.painter().galley(Pos2::new(x, first_line + drop), text, p.ink);

        if Shortcut::number(self.number).is_some_and(|shortcut| pressed(ui, shortcut)) {
            response.flags |= bevy_egui::egui::response::Flags::FAKE_PRIMARY_CLICKED;
        }
        response
    }

    fn lit(&self, response: &Response) -> bool {
        response.has_focus() || self.chosen
    }

    fn name(&self, response: &Response) {
        let name = match self.title {
            Some((title, _)) => format!("{}. {title}. {}", self.number, self.text),
            None => format!("{}. {}", self.number, self.text),
        };
        response.widget_info(|| {
            let mut info = WidgetInfo::labeled(WidgetType::Button, response.enabled(), &name);
            // Of those with a title one is lit; a choice that is said is none of several.
            info.selected = self.title.map(|_| self.chosen);
            info
        });
        response
            .ctx
            .accesskit_node_builder(response.id, |node| node.set_keyboard_shortcut(self.number.to_string()));
    }
}

/// A list of choices in the text's column: hairlines between them, rows reaching out by a little on both sides.
/// In a scroll area, leave [`REACH`] of margin inside it on both sides, or its clipping cuts the rows.
/// Returns the number of the one that was clicked or whose key was pressed, and the responses for the focus.
pub fn choices(ui: &mut Ui, theme: &Theme, list: &[Choice<'_>]) -> (Option<usize>, Vec<Response>) {
    let column = ui.available_rect_before_wrap();
    let wide = Rect::from_x_y_ranges(column.left() - REACH..=column.right() + REACH, column.y_range());
    let mut rows = ui.new_child(UiBuilder::new().max_rect(wide));
    rows.spacing_mut().item_spacing.y = 0.0;
    let responses: Vec<_> = list.iter().map(|choice| choice.show(&mut rows, theme)).collect();
    // Only the column is taken: what reaches out of it must not widen the page.
    ui.advance_cursor_after_rect(Rect::from_x_y_ranges(column.x_range(), rows.min_rect().y_range()));
    for (pair, rows) in list.windows(2).zip(responses.windows(2)) {
        if !pair[0].lit(&rows[0]) && !pair[1].lit(&rows[1]) && !rows[0].hovered() && !rows[1].hovered() {
            ui.painter()
                .hline(rows[1].rect.x_range(), rows[1].rect.top(), theme.rule());
        }
    }
    let clicked = list.iter().zip(&responses).find(|(_, response)| response.clicked());
    (clicked.map(|(choice, _)| choice.number), responses)
}

#[cfg(test)]
mod tests {
    use bevy_egui::egui::Key;
    use egui_kittest::Harness;
    use egui_kittest::kittest::Queryable as _;

    use super::Choice;
    use crate::desktop::widgets::testing;

    fn harness() -> Harness<'static, Vec<usize>> {
        testing::harness(Vec::new(), |ui, theme, chosen: &mut Vec<usize>| {
            for (number, text) in [(1, "Apologise."), (2, "Ask what she wants.")] {
                if Choice::new(number, text).show(ui, theme).clicked() {
                    chosen.push(number);
                }
            }
        })
    }

    #[test]
    fn a_choice_is_named_by_its_number_and_words() {
        let mut harness = harness();
        harness.get_by_label("2. Ask what she wants.").click();
        harness.run();
        assert_eq!(harness.state(), &[2]);
    }

    #[test]
    fn its_number_chooses_it_once() {
        let mut harness = harness();
        harness.key_press(Key::Num1);
        harness.run();
        assert_eq!(harness.state(), &[1]);
    }

    #[test]
    fn tab_and_enter_choose_without_a_mouse() {
        let mut harness = harness();
        harness.key_press(Key::Tab);
        harness.run();
        harness.key_press(Key::Tab);
        harness.run();
        harness.key_press(Key::Enter);
        harness.run();
        assert_eq!(harness.state(), &[2]);
    }
}
