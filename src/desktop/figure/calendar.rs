//! A wall calendar of the month the conversation happens in.

use jiff::civil::Date;

use super::ink::Palette;
use super::part::Part;
use super::shape::{Cap, Pen, Point, Rgba, point, rounded};

/// The colours a calendar asks of a palette; `band text` is for the month's name.
pub(super) const INKS: [&str; 6] = ["wall below", "paper", "band", "band text", "pencil", "ring"];

/// The day a picture's calendar shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Almanac {
    /// Today: days before it are struck darker.
    pub today: Date,
    /// The day that is ringed.
    pub ringed: Date,
}

/// A sheet 104 wide and 118 high: a band for the month's name, a cell a day.
pub(super) fn draw(pen: &mut Pen, almanac: Almanac, palette: &dyn Palette) {
    let named = |name: &str| palette.colour(name).unwrap_or(Rgba::BLACK);
    pen.fill(&rounded(3.0, 4.0, 104.0, 118.0, 0.0), named("wall below"));
    pen.fill(&rounded(0.0, 0.0, 104.0, 118.0, 0.0), named("paper"));
    pen.fill(&rounded(0.0, 0.0, 104.0, 24.0, 0.0), named("band"));
    let first = almanac.today.first_of_month();
    let before = f32::from(first.weekday().to_monday_zero_offset());
    for day in 1..=first.days_in_month() {
        let cell = before + f32::from(day) - 1.0;
        let (row, column) = ((cell / 7.0).floor(), cell % 7.0);
        let (x, y) = (column.mul_add(12.6, 9.0), row.mul_add(14.5, 31.0));
        let alpha = if day < almanac.today.day() { 0.42 } else { 0.2 };
        pen.fill(&rounded(x, y, 8.0, 8.0, 1.5), named("pencil").fade(alpha));
        if almanac.ringed == first.saturating_add(jiff::Span::new().days(i64::from(day) - 1)) {
            let ring = pen.round(point(x + 4.0, y + 4.0), 9.5, 9.5);
            pen.stroke_line(&ring, true, 2.6, Cap::Round, named("ring"));
        }
    }
}

/// Where calendars put the month's name: its place, and its scale, under the transforms of the parts around it.
pub(super) fn calendars(parts: &[Part]) -> Vec<(Point, f32)> {
    parts
        .iter()
        .filter_map(|part| match part {
            Part::Calendar { at, scale } => Some((point(52.0 * scale + at.0, 17.0 * scale + at.1), *scale)),
            _ => None,
        })
        .collect()
}
