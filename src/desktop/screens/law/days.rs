//! The days of a provision as the scenario counts them, one by one: "day 27 of 30".

use bevy_egui::egui::{Rect, Sense, Shape, Stroke, StrokeKind, Ui, WidgetInfo, WidgetType, pos2, vec2};

use crate::content::days::{day, day_with_year};
use crate::content::law_days::{Count, Day};
use crate::content::words::Words;
use crate::desktop::theme::{Theme, Type, Weight, radius, space, style::corners};
use crate::desktop::widgets::{lay, part_heading};

/// More days than these are told and not drawn.
const MOST: usize = 62;
const CELL: (f32, f32) = (23.0, 28.0);
const STEP: f32 = 27.6;
/// No closer than this.
const CLOSE: f32 = 25.4;
/// How much taller today is.
const TALLER: f32 = 8.0;

/// The heading, what day it is, and the days where they are few enough.
pub(super) fn ui(ui: &mut Ui, theme: &Theme, words: &Words, count: &Count, title: &str) {
    part_heading(
        ui,
        theme,
        &words.with("law-in-this-conversation", &[("title", title.into())]),
    );
    let said = told(words, count);
    ui.label(theme.text(Type::Small, &said));
    if !drawn(count) {
        return;
    }
    ui.add_space(space::TINY);
    strip(ui, theme, words, count, &said);
}

/// Few enough, and days at all.
fn drawn(count: &Count) -> bool {
    count.time.is_none() && !count.days.is_empty() && count.days.len() <= MOST
}

/// "Counted from Sunday 25 October. Today is day 27 of 30. The last day is Tuesday 24 November 2026."
fn told(words: &Words, count: &Count) -> String {
    let from = words.with("law-counted-from", &[("day", day(words, count.from).into())]);
    let last = match count.time {
        None => words.with("law-last-day", &[("day", day_with_year(words, count.last).into())]),
        Some(time) => {
            let at = time.strftime("%-H.%M").to_string();
            let values = [("time", at.into()), ("day", day_with_year(words, count.last).into())];
            words.with("law-last-hour", &values)
        }
    };
    let today = match count.today_is() {
        Some(_) if count.time.is_some() => String::new(),
        Some(number) => {
            let values = [("number", number.into()), ("total", count.total().into())];
            words.with("law-today-is", &values)
        }
        None if count.today > count.last => words.get("law-days-over"),
        None => words.get("law-today-does-not-count"),
    };
    let parts = [from, today, last];
    parts
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// The days in rows, the day they are counted from before them, and what stands under the first and the last.
fn strip(ui: &mut Ui, theme: &Theme, words: &Words, count: &Count, said: &str) {
    let lead = u16::from(!count.begins_with_its_day());
    let cells = lead + u16::try_from(count.days.len()).unwrap_or(u16::MAX);
    let wide = ui.available_width();
    // A little closer, when that keeps them in one row.
    let all = wide / f32::from(cells);
    let step = if all >= theme.px(CLOSE) {
        all.min(theme.px(STEP))
    } else {
        theme.px(STEP)
    };
    let (cell, taller) = (
        vec2(theme.px(CELL.0).min(step - theme.px(3.0)), theme.px(CELL.1)),
        theme.px(TALLER),
    );
    let fits = |each: &u16| f32::from(*each) * step <= wide + 0.5;
    let each = (1..=cells).rev().find(fits).unwrap_or(1);
    let rows = cells.div_ceil(each);
    let line = theme.line_height(Type::Small);
    let row_high = cell.y + taller;
    let size = vec2(wide, row_high * f32::from(rows) + line + space::TINY);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, said));
    let place = |at: u16| {
        let corner = pos2(
            rect.left() + step * f32::from(at % each),
            rect.top() + row_high * f32::from(at / each) + taller / 2.0,
        );
        Rect::from_min_size(corner, cell)
    };
    if lead == 1 {
        let round = place(0);
        let corners = [
            round.left_top(),
            round.right_top(),
            round.right_bottom(),
            round.left_bottom(),
            round.left_top(),
        ];
        let edge = Stroke::new(1.5, theme.palette.edge);
        ui.painter().extend(Shape::dashed_line(&corners, edge, 4.0, 3.0));
    }
    for (at, day) in (lead..).zip(&count.days) {
        paint(ui, theme, count, *day, place(at), taller);
    }
    under(ui, theme, words, count, place(lead), place(cells - 1), rect);
}

/// One day: gone, today, or left; one that does not count has no number.
fn paint(ui: &Ui, theme: &Theme, count: &Count, day: Day, place: Rect, taller: f32) {
    let p = theme.palette;
    let today = day.date == count.today;
    let (rect, fill, edge, ink) = if today {
        (place.expand2(vec2(0.0, taller / 2.0)), p.petrol, p.petrol, p.on)
    } else if day.number.is_none() {
        (place, p.paper, p.line, p.ink2)
    } else if day.date < count.today {
        (place, p.line, p.edge, p.ink)
    } else {
        (place, p.soft_petrol, p.petrol, p.ink)
    };
    let wide = if day.date > count.today && day.number.is_some() {
        1.8
    } else {
        1.0
    };
    let round = corners(radius::TRACK);
    ui.painter()
        .rect(rect, round, fill, Stroke::new(wide, edge), StrokeKind::Inside);
    let Some(number) = day.number else { return };
    let weight = if day.date < count.today {
        Weight::Regular
    } else {
        Weight::Bold
    };
    let text = lay(ui, theme, Type::Small, weight, ink, &number.to_string(), f32::INFINITY);
    ui.painter().galley(rect.center() - text.size() / 2.0, text, ink);
}

/// "day 1, Monday 26 October" at the left, "last day, Tuesday 24 November" at the right.
fn under(ui: &Ui, theme: &Theme, words: &Words, count: &Count, first: Rect, last: Rect, strip: Rect) {
    let Some(start) = count.days.iter().find(|day| day.number == Some(1)) else {
        return;
    };
    let p = theme.palette;
    let begins = words.with("law-day-one", &[("day", day(words, start.date).into())]);
    let ends = words.with("law-day-last", &[("day", day(words, count.last).into())]);
    let begins = lay(ui, theme, Type::Small, Weight::Regular, p.ink2, &begins, f32::INFINITY);
    let ends = lay(ui, theme, Type::Small, Weight::Bold, p.ink, &ends, f32::INFINITY);
    let top = strip.bottom() - begins.size().y;
    let right = (last.right() - ends.size().x).max(first.left() + begins.size().x + space::MEDIUM);
    let fits = right + ends.size().x <= strip.right() + 0.5;
    if fits {
        ui.painter().galley(pos2(first.left(), top), begins, p.ink2);
    }
    let right = if fits { right } else { strip.left() };
    ui.painter().galley(pos2(right, top), ends, p.ink);
}
