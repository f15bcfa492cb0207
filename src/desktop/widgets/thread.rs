//! Where in the conversation you are: never how well it goes, nor how many turns are certain.

use bevy_egui::egui::{Pos2, Response, Sense, Shape, Stroke, Ui, Vec2, WidgetInfo, WidgetType};

use crate::desktop::theme::{Theme, Type};

const STEP: f32 = 26.0;
const STEP_AHEAD: f32 = 22.0;
const MOST_DONE: u8 = 4;

/// How wide [`thread`] is.
pub fn thread_width(theme: &Theme, turn: u8, ahead: u8) -> f32 {
    let (done, ahead) = (turn.saturating_sub(1).min(MOST_DONE), ahead.min(2));
    f32::from(done).mul_add(STEP, f32::from(ahead).mul_add(STEP_AHEAD, 40.0)) * theme.scale()
}

/// Dots for turns done, a ring for this one, up to two hollow dots and an open end. `words` ("Turn 3") are read out.
pub fn thread(ui: &mut Ui, theme: &Theme, turn: u8, ahead: u8, words: &str) -> Response {
    let p = theme.palette;
    let done = turn.saturating_sub(1).min(MOST_DONE);
    let ahead = ahead.min(2);
    let s = theme.scale();
    let size = Vec2::new(thread_width(theme, turn, ahead), theme.line_height(Type::Small));
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let y = rect.center().y;
    let painter = ui.painter();
    let start = rect.left() + 8.0 * s;
    let now = start + f32::from(done) * STEP * s;
    let line = Stroke::new(1.6 * s, p.ink2);
    if turn.saturating_sub(1) > MOST_DONE {
        painter.add(Shape::dashed_line(
            &[Pos2::new(rect.left() - 8.0 * s, y), Pos2::new(start, y)],
            line,
            2.0,
            3.0,
        ));
    }
    if done > 0 {
        painter.hline(start..=now, y, line);
    }
    for n in 0..done {
        painter.circle_filled(Pos2::new(start + f32::from(n) * STEP * s, y), 5.0 * s, p.ink2);
    }
    let end = now + (f32::from(ahead) * STEP_AHEAD + 20.0) * s;
    let ahead_line = Stroke::new(1.6 * s, p.edge);
    painter.add(Shape::dashed_line(
        &[Pos2::new(now, y), Pos2::new(end, y)],
        ahead_line,
        3.0 * s,
        4.0 * s,
    ));
    for n in 1..=ahead {
        let at = Pos2::new(now + f32::from(n) * STEP_AHEAD * s, y);
        painter.circle(at, 4.5 * s, p.paper, ahead_line);
    }
    painter.circle(Pos2::new(now, y), 7.0 * s, p.paper, Stroke::new(2.8 * s, p.petrol));
    painter.circle_filled(Pos2::new(now, y), 2.4 * s, p.petrol);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, words));
    response
}
