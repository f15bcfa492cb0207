//! Nothing clipped, nothing overlapping, nothing too small to read.

use std::collections::BTreeSet;

use bevy_egui::egui::accesskit::Role;
use bevy_egui::egui::{Event, Modifiers, MouseWheelUnit, Pos2, Rect, TouchPhase, pos2, vec2};
use egui_kittest::Harness;

use super::painted::{Painted, Row, sticks_out};
use super::tree::{Met, met};
use super::{FINE, LARGE, ONE_COLUMN, Size, TWO_COLUMNS, WELSH};
use crate::desktop::session::Session;

type Window = Harness<'static, Session>;

const SIZES: [Size; 5] = [TWO_COLUMNS, LARGE, ONE_COLUMN, FINE, WELSH];
/// What rounding to pixels may take.
const ROUNDING: f32 = 1.0;

/// Turns the wheel with the pointer at `at`.
fn wheel(window: &mut Window, at: Pos2, by: f32) {
    window.hover_at(at);
    window.event(Event::MouseWheel {
        unit: MouseWheelUnit::Point,
        delta: vec2(0.0, by),
        phase: TouchPhase::Move,
        modifiers: Modifiers::NONE,
    });
    window.run_ok();
}

fn seen(row: &Row) -> Rect {
    row.ink.intersect(row.clip)
}

fn too_small(window: &Window, painted: &Painted) -> Vec<String> {
    let least = 14.0 * f32::from(window.state().settings.text_scale) / 100.0;
    let small = painted.rows.iter().filter(|row| row.size < least - 0.01);
    small.map(|row| format!("{} points: {}", row.size, row.text)).collect()
}

fn cut_at_the_side(window: &Window, painted: &Painted) -> Vec<String> {
    let whole = window.ctx.content_rect();
    let cut = painted
        .rows
        .iter()
        .filter(|row| sticks_out(row.ink, row.clip.intersect(whole)).x > ROUNDING);
    cut.map(|row| format!("cut at the side: {} {} by {}", row.text, row.ink, row.clip))
        .collect()
}

/// What is cut above or below stands in something that scrolls, and the ends of that show it whole.
fn cut_for_good(window: &mut Window, painted: &Painted) -> Vec<String> {
    let whole = window.ctx.content_rect();
    let cut = |row: &Row| sticks_out(row.ink, row.clip.intersect(whole)).y > ROUNDING;
    // Two columns that scroll may have one clip, which reaches out to the sides.
    let together = |one: &Row, other: &Row| one.clip == other.clip && (one.ink.left() - other.ink.left()).abs() < 40.0;
    let mut kinds: Vec<&Row> = Vec::new();
    for row in painted.rows.iter().filter(|row| cut(row)) {
        if !kinds.iter().any(|kind| together(kind, row)) {
            kinds.push(row);
        }
    }
    let mut faults = Vec::new();
    for kind in kinds {
        let of = |window: &Window| -> Vec<Row> {
            let rows = super::painted(window).rows.into_iter();
            rows.filter(|row| together(kind, row)).collect()
        };
        let inks = |rows: &[Row]| rows.iter().map(|row| row.ink.to_string()).collect::<Vec<_>>();
        // A clip is turned inside out when all of it is out of sight.
        let seen = kind.clip.intersect(whole);
        let seen = if seen.is_positive() { seen } else { whole };
        let scrolled = [0.5, 0.12, 0.88].into_iter().find_map(|share| {
            let at = pos2(kind.ink.center().x, seen.top() + share * seen.height());
            let end = to_the_end(window, at, -100_000.0, of);
            let start = to_the_end(window, at, 100_000.0, of);
            (inks(&start) != inks(&end)).then_some((start, end))
        });
        let Some((start, end)) = scrolled else {
            faults.push(format!("cut: {} {} by {}", kind.text, kind.ink, kind.clip));
            continue;
        };
        let above = start.iter().filter(|row| row.ink.top() < row.clip.top() - ROUNDING);
        faults.extend(above.map(|row| format!("cut at the start: {} {} by {}", row.text, row.ink, row.clip)));
        let below = end.iter().filter(|row| row.ink.bottom() > row.clip.bottom() + ROUNDING);
        faults.extend(below.map(|row| format!("cut at the end: {} {} by {}", row.text, row.ink, row.clip)));
    }
    faults
}

/// Turns the wheel until nothing moves any more: what scrolls inside something that scrolls moves first.
fn to_the_end(window: &mut Window, at: Pos2, by: f32, of: impl Fn(&Window) -> Vec<Row>) -> Vec<Row> {
    for _ in 0..3 {
        wheel(window, at, by);
    }
    of(window)
}

/// The picture of a graph: it is moved and brought closer by keys, and stands as a list and beside itself in words too.
fn map(window: &Window) -> Option<Rect> {
    let met = met(window).into_iter();
    met.filter(|node| node.role == Role::GraphicsDocument)
        .map(|node| node.rect)
        .next()
}

/// What stands outside the window scrolls into it.
fn out_of_sight(window: &mut Window) -> Vec<String> {
    let whole = window.ctx.content_rect();
    let lost = |window: &Window| -> Vec<Met> {
        let inside = whole.expand(ROUNDING);
        let met = met(window).into_iter();
        met.filter(|node| node.rect.is_positive() && !node.name.is_empty() && !inside.contains(node.rect.center()))
            .collect()
    };
    let mut left = lost(window);
    let mut tried = BTreeSet::new();
    while let Some(next) = left.first().cloned() {
        #[expect(clippy::cast_possible_truncation, reason = "a column of the window")]
        let column = next.rect.center().x.round() as i32;
        if !tried.insert(column) {
            break;
        }
        let places = [0.5, 0.25, 0.8].map(|share| pos2(next.rect.center().x, whole.top() + share * whole.height()));
        // Over a map the wheel brings closer; beside it the page scrolls.
        let beside = whole.left_center() + vec2(8.0, 0.0);
        for at in places.into_iter().chain([beside]) {
            for by in [-100_000.0, 100_000.0] {
                wheel(window, at, by);
                let now = met(window);
                left.retain(|node| now.iter().any(|other| other.id == node.id && other.rect == node.rect));
            }
        }
    }
    left.into_iter()
        .map(|node| format!("out of sight: {} {}", node.name, node.rect))
        .collect()
}

fn on_each_other(painted: &Painted) -> Vec<String> {
    let mut faults = Vec::new();
    for (at, first) in painted.rows.iter().enumerate() {
        for second in painted.rows[at + 1..]
            .iter()
            .filter(|second| second.place != first.place)
        {
            let both = seen(first).intersect(seen(second));
            let overlaps = both.width() > ROUNDING && both.height() > ROUNDING;
            if overlaps && !painted.is_covered(both, first.place) {
                faults.push(format!(
                    "{} {} stands on {} {}",
                    second.text, second.ink, first.text, first.ink
                ));
            }
        }
    }
    faults
}

fn painted_over(painted: &Painted) -> Vec<String> {
    let cuts = painted
        .rows
        .iter()
        .filter_map(|row| Some((row, painted.covers_a_part(row)?)));
    cuts.map(|(row, cut)| format!("painted over: {} {} by {cut}", row.text, row.ink))
        .collect()
}

fn half_on_something(painted: &Painted) -> Vec<String> {
    let found = painted
        .rows
        .iter()
        .filter_map(|row| Some((row, painted.runs_into(row)?)));
    found
        .map(|(row, shape)| format!("runs into a shape: {} {} into {shape}", row.text, row.ink))
        .collect()
}

fn shortened(painted: &Painted) -> Vec<String> {
    let short = painted.rows.iter().filter(|row| row.shortened);
    short.map(|row| format!("shortened: {}", row.text)).collect()
}

/// Print has other apostrophes than files; a line copied out of a file keeps its own.
fn typed(name: &str, painted: &Painted) -> Vec<String> {
    let copies = name.starts_with("workshop");
    let straight = painted.rows.iter().filter(|row| !copies && row.text.contains('\''));
    straight
        .map(|row| format!("typed, not printed: {}", row.text))
        .collect()
}

#[test]
fn nothing_is_cut_covered_shortened_too_small_or_on_something_else() {
    let mut faults = Vec::new();
    super::everywhere(&SIZES, |name, window| {
        let mut painted = super::painted(window);
        if let Some(map) = map(window) {
            painted.rows.retain(|row| !map.expand(ROUNDING).contains_rect(row.clip));
        }
        let mut found = too_small(window, &painted);
        found.extend(cut_at_the_side(window, &painted));
        found.extend(on_each_other(&painted));
        found.extend(painted_over(&painted));
        // A name of 200 letters may end in an ellipsis.
        if !name.contains("long names") {
            found.extend(shortened(&painted));
        }
        found.extend(typed(name, &painted));
        found.extend(half_on_something(&painted));
        found.extend(cut_for_good(window, &painted));
        found.extend(out_of_sight(window));
        faults.extend(found.into_iter().map(|fault| format!("{name}: {fault}")));
    });
    assert!(faults.is_empty(), "{} faults: {faults:#?}", faults.len());
}

#[test]
fn the_tests_of_geometry_see_what_they_should() {
    let rect = |x: f32, y: f32, w: f32, h: f32| Rect::from_min_size(pos2(x, y), vec2(w, h));
    let out = sticks_out(rect(-3.0, 5.0, 20.0, 10.0), rect(0.0, 0.0, 15.0, 12.0));
    assert_eq!(out, vec2(3.0, 3.0));
    assert_eq!(
        sticks_out(rect(1.0, 1.0, 2.0, 2.0), rect(0.0, 0.0, 4.0, 4.0)),
        vec2(0.0, 0.0)
    );
}
