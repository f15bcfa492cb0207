//! A wall calendar of the month the conversation happens in, and a clock of its hour.

use jiff::civil::Date;

use super::ink::Palette;
use super::outside::Outside;
use super::shape::{Angle, Cap, Pen, Rgba, point, rounded, vector};

/// The colours calendars and clocks ask of a palette; `band text` is for the month's name.
pub(super) const BAND_TEXT: &str = "band text";
pub(super) const INKS: [&str; 6] = ["wall below", "paper", "band", BAND_TEXT, "pencil", "ring"];

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

/// A clock with the hour of the conversation.
pub(super) fn clock(pen: &mut Pen, at: (f32, f32), radius: f32, outside: Outside, palette: &dyn Palette) {
    let named = |name: &str| palette.colour(name).unwrap_or(Rgba::BLACK);
    let middle = point(at.0, at.1);
    let hand = |turns: f32, length: f32| {
        let (sin, cos) = Angle::radians(turns * std::f32::consts::TAU).sin_cos();
        middle + vector(sin, -cos) * (radius * length)
    };
    pen.ellipse(middle + vector(2.0, 3.0), radius, radius, named("wall below"));
    pen.ellipse(middle, radius, radius, named("pencil"));
    pen.ellipse(middle, radius * 0.88, radius * 0.88, named("paper"));
    for hour in 0..12_u8 {
        let turns = f32::from(hour) / 12.0;
        pen.stroke(&[hand(turns, 0.7), hand(turns, 0.78)], radius * 0.06, named("pencil"));
    }
    let (hours, minutes) = outside.clock();
    pen.stroke(&[middle, hand(hours / 12.0, 0.45)], radius * 0.1, named("pencil"));
    pen.stroke(&[middle, hand(minutes / 60.0, 0.68)], radius * 0.07, named("pencil"));
    pen.ellipse(middle, radius * 0.08, radius * 0.08, named("ring"));
}
