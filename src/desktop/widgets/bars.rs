//! Points as cells: strands, stages, bands, difficulty, and bars that grow from the middle.

use bevy_egui::egui::{
    CornerRadius, Pos2, Rect, Response, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType,
};

use super::lay;
use crate::desktop::theme::{Theme, Type, Weight, radius, stroke, style::corners};

/// A strand: its name, "5 of 6", and a bar cut into as many cells as there are points.
pub fn strand_bar(ui: &mut Ui, theme: &Theme, label: &str, awarded: u32, best: u32, words: &str) -> Response {
    let response = strand_row(ui, theme, Sense::hover(), (label, words), awarded, best);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::ProgressIndicator, true, format!("{label}, {words}")));
    response
}

/// The same as something to click: the caller names it. `texts` are the strand and its value in words.
pub fn strand_row(ui: &mut Ui, theme: &Theme, sense: Sense, texts: (&str, &str), awarded: u32, best: u32) -> Response {
    let (label, words) = texts;
    let p = theme.palette;
    let name = lay(ui, theme, Type::Second, Weight::Regular, p.ink, label, f32::INFINITY);
    let value = lay(ui, theme, Type::Second, Weight::Bold, p.ink, words, f32::INFINITY);
    let line = theme.line_height(Type::Second);
    let high = theme.px(10.0);
    let size = Vec2::new(ui.available_width(), line + theme.px(2.0) + high + theme.px(5.0));
    let (rect, response) = ui.allocate_exact_size(size, sense);
    let painter = ui.painter();
    painter.galley(rect.min, name, p.ink);
    painter.galley(Pos2::new(rect.right() - value.size().x, rect.top()), value, p.ink);
    let top = rect.top() + line + theme.px(2.0);
    let track = Rect::from_min_max(Pos2::new(rect.left(), top), Pos2::new(rect.right(), top + high));
    if best == 0 {
        painter.rect_filled(track, corners(radius::TRACK), p.line);
    }
    for cell in 0..best {
        let at = |n: u32| track.left() + track.width() * share(n, best);
        let gap = if cell + 1 == best { 0.0 } else { 2.0 };
        let part = Rect::from_min_max(
            Pos2::new(at(cell), track.top()),
            Pos2::new(at(cell + 1) - gap, track.bottom()),
        );
        let fill = if cell < awarded { p.petrol } else { p.line };
        let round = corners(radius::TRACK).nw;
        let (left, right) = (
            if cell == 0 { round } else { 0 },
            if cell + 1 == best { round } else { 0 },
        );
        painter.rect_filled(
            part,
            CornerRadius {
                nw: left,
                sw: left,
                ne: right,
                se: right,
            },
            fill,
        );
    }
    response
}

#[expect(clippy::cast_precision_loss, reason = "a handful of points")]
fn share(n: u32, of: u32) -> f32 {
    n as f32 / of as f32
}

/// Small cells, `filled` of `of`: a stage's marks, a band, how sure a rule is. `words` are read out.
pub fn cells(ui: &mut Ui, theme: &Theme, filled: u32, of: u32, words: &str) -> Response {
    let size = cell_size(theme);
    row(ui, theme, of, size, words, |ui, n, rect| {
        paint_cell(ui, theme, n < filled, rect);
    })
}

/// The same, painted from `at` (left, middle) where something else is read out. Answers how wide they are.
pub fn cells_at(ui: &Ui, theme: &Theme, at: Pos2, filled: u32, of: u32) -> f32 {
    let size = cell_size(theme);
    places(at, of, size).for_each(|(n, rect)| paint_cell(ui, theme, n < filled, rect));
    wide(of, size)
}

fn cell_size(theme: &Theme) -> Vec2 {
    Vec2::new(11.0, 9.0) * theme.scale()
}

fn paint_cell(ui: &Ui, theme: &Theme, filled: bool, rect: Rect) {
    let p = theme.palette;
    let fill = if filled { p.petrol } else { p.page };
    let border = Stroke::new(stroke::CONTROL, p.petrol);
    ui.painter().rect(rect, corners(2.0), fill, border, StrokeKind::Inside);
}

/// Small discs, `filled` of `of`: difficulty. `words` are read out.
pub fn discs(ui: &mut Ui, theme: &Theme, filled: u32, of: u32, words: &str) -> Response {
    let size = Vec2::splat(theme.px(10.0));
    row(ui, theme, of, size, words, |ui, n, rect| {
        paint_disc(ui, theme, n < filled, rect);
    })
}

/// The same, painted from `at` (left, middle) where something else is read out. Answers how wide they are.
pub fn discs_at(ui: &Ui, theme: &Theme, at: Pos2, filled: u32, of: u32) -> f32 {
    let size = Vec2::splat(theme.px(10.0));
    places(at, of, size).for_each(|(n, rect)| paint_disc(ui, theme, n < filled, rect));
    wide(of, size)
}

fn paint_disc(ui: &Ui, theme: &Theme, filled: bool, rect: Rect) {
    let ink = theme.palette.ink2;
    let radius = rect.width() / 2.0;
    if filled {
        ui.painter().circle_filled(rect.center(), radius, ink);
    } else {
        let ring = Stroke::new(stroke::CONTROL, ink);
        ui.painter()
            .circle_stroke(rect.center(), radius - stroke::CONTROL / 2.0, ring);
    }
}

const GAP: f32 = 3.0;

#[expect(clippy::cast_precision_loss, reason = "a handful of cells")]
fn wide(of: u32, size: Vec2) -> f32 {
    (of as f32 * (size.x + GAP) - GAP).max(0.0)
}

#[expect(clippy::cast_precision_loss, reason = "a handful of cells")]
fn places(at: Pos2, of: u32, size: Vec2) -> impl Iterator<Item = (u32, Rect)> {
    (0..of).map(move |n| {
        let left = at.x + n as f32 * (size.x + GAP);
        (n, Rect::from_min_size(Pos2::new(left, at.y - size.y / 2.0), size))
    })
}

fn row(ui: &mut Ui, theme: &Theme, of: u32, size: Vec2, words: &str, paint: impl Fn(&Ui, u32, Rect)) -> Response {
    let high = theme.line_height(Type::Small).max(size.y);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(wide(of, size), high), Sense::hover());
    places(rect.left_center(), of, size).for_each(|(n, cell)| paint(ui, n, cell));
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, words));
    response
}

/// A bar that grows from the middle: -100 to 100, with a tick where it stood. `words` are read out.
pub fn balance(ui: &mut Ui, theme: &Theme, value: f32, before: Option<f32>, words: &str) -> Response {
    let p = theme.palette;
    let size = Vec2::new(62.0, 8.0) * theme.scale();
    let (rect, response) = ui.allocate_exact_size(Vec2::new(size.x, theme.line_height(Type::Second)), Sense::hover());
    let track = Rect::from_center_size(rect.center(), size);
    let at = |value: f32| track.center().x + track.width() / 2.0 * value.clamp(-100.0, 100.0) / 100.0;
    let painter = ui.painter();
    painter.rect_filled(track, corners(radius::TRACK), p.line);
    let colour = if value < 0.0 { p.madder } else { p.petrol };
    let (left, right) = (at(value.min(0.0)), at(value.max(0.0)));
    painter.rect_filled(
        Rect::from_x_y_ranges(left..=right, track.y_range()),
        corners(2.0),
        colour,
    );
    let tall = theme.px(14.0);
    painter.vline(
        at(0.0),
        track.center().y - tall / 2.0..=track.center().y + tall / 2.0,
        Stroke::new(1.0, p.edge),
    );
    if let Some(before) = before {
        let tick = Rect::from_center_size(Pos2::new(at(before), track.center().y), Vec2::new(2.0, theme.px(16.0)));
        painter.rect_filled(tick, 0.0, p.ink);
    }
    response.widget_info(|| WidgetInfo::labeled(WidgetType::ProgressIndicator, true, words));
    response
}

/// A bar from 0 to 100, with a tick where it stood. `words` are read out.
pub fn level(ui: &mut Ui, theme: &Theme, value: f32, before: Option<f32>, words: &str) -> Response {
    let p = theme.palette;
    let size = Vec2::new(62.0, 8.0) * theme.scale();
    let (rect, response) = ui.allocate_exact_size(Vec2::new(size.x, theme.line_height(Type::Second)), Sense::hover());
    let track = Rect::from_center_size(rect.center(), size);
    let at = |value: f32| track.left() + track.width() * value.clamp(0.0, 100.0) / 100.0;
    let painter = ui.painter();
    painter.rect_filled(track, corners(radius::TRACK), p.line);
    let filled = Rect::from_x_y_ranges(track.left()..=at(value), track.y_range());
    painter.rect_filled(filled, corners(radius::TRACK), p.madder);
    if let Some(before) = before {
        let ticks = track.y_range().expand(4.0 * theme.scale());
        painter.vline(at(before), ticks, Stroke::new(2.0 * theme.scale(), p.ink));
    }
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, words));
    response
}

#[cfg(test)]
mod tests {
    use egui_kittest::kittest::Queryable as _;

    use super::strand_bar;
    use crate::desktop::widgets::testing;

    #[test]
    fn a_strand_is_read_out_as_points_of_points() {
        let harness = testing::harness((), |ui, theme, ()| {
            strand_bar(ui, theme, "Resolve", 6, 9, "6 of 9");
            strand_bar(ui, theme, "Law", 0, 0, "not tested");
        });
        harness.get_by_label("Resolve, 6 of 9");
        harness.get_by_label("Law, not tested");
    }
}
