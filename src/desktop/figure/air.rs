//! What moves by itself and says little: rain, snow, mist and clouds behind a window, steam over something hot.
//!
//! Where everything is follows from seconds alone, so that the same moment is drawn the same.

use super::part::{Brush, Part};
use super::shape::{Cap, Pen, Point, Rgba, Transform, cubic, point, vector};
use super::sky::{colours, pane};
use crate::core::scenario::Weather;

/// So many square units of window to a streak of rain, to a flake of snow.
const RAIN: f32 = 2_400.0;
const SNOW: f32 = 2_900.0;
/// And never more than so many of them.
const MOST: u16 = 130;

/// Draws what moves behind the windows among `parts`, and the steam, `seconds` into its life.
pub(super) fn air(pen: &mut Pen, parts: &[Part], brush: &Brush<'_>, seconds: f32) {
    for part in parts {
        match part {
            Part::Sky { at, size, open } if *open > 0.0 => {
                pen.within(&pane(*at, *size), |pen| window(pen, *at, *size, *open, brush, seconds));
            }
            Part::Steam { at, size } => {
                let place = Transform::scale(*size, *size).then_translate(vector(at.0, at.1));
                pen.under(place, |pen| steam(pen, brush, seconds));
            }
            _ => pen.under(part.place(), |pen| air(pen, part.inner(), brush, seconds)),
        }
    }
}

/// Whether anything among parts moves by itself.
pub(super) fn moves(parts: &[Part]) -> bool {
    parts
        .iter()
        .any(|part| matches!(part, Part::Sky { .. } | Part::Steam { .. }) || moves(part.inner()))
}

fn window(pen: &mut Pen, at: (f32, f32), size: (f32, f32), open: f32, brush: &Brush<'_>, seconds: f32) {
    // Clouds are not see-through: their heaps overlap.
    let above = colours(brush).0;
    let clouds = |pen: &mut Pen, count: u16, alpha: f32| {
        for number in 0..count {
            cloud(
                pen,
                at,
                (size.0, size.1 * open),
                (number, count),
                seconds,
                above.mix(brush.outdoor("cloud"), alpha),
            );
        }
    };
    match brush.outside.weather {
        Weather::Clear => clouds(pen, 1, if brush.evening { 0.14 } else { 0.42 }),
        Weather::Cloud => clouds(pen, 4, 0.85),
        Weather::Rain => {
            clouds(pen, 3, 0.45);
            rain(pen, at, size, brush.outdoor("rain"), seconds);
        }
        Weather::Snow => {
            clouds(pen, 2, 0.4);
            snow(pen, at, size, brush.outdoor("flake"), seconds);
        }
        Weather::Mist => mist(pen, at, size, brush.outdoor("cloud"), seconds),
    }
}

/// Three round heaps on a flat foot, drifting to the right and coming round again.
fn cloud(pen: &mut Pen, at: (f32, f32), size: (f32, f32), (number, count): (u16, u16), seconds: f32, colour: Rgba) {
    let (first, second) = (chance(number, 1), chance(number, 2));
    let wide = 46.0 + 34.0 * second;
    let way = size.0 + 2.6 * wide;
    // Each in its own part of the way, each at its own pace.
    let start = (f32::from(number) + 0.2 + 0.6 * first) / f32::from(count.max(1));
    let x = at.0 - 1.3 * wide + (start * way + seconds * (2.2 + 1.6 * first)) % way;
    let y = at.1 + size.1 * (0.18 + 0.6 * (f32::from(number * 7 % 5) / 5.0 + 0.1 * second));
    let tall = wide * 0.3;
    pen.ellipse(point(x, y), wide, tall * 0.62, colour);
    pen.ellipse(point(x - wide * 0.3, y - tall * 0.5), wide * 0.42, tall * 0.74, colour);
    pen.ellipse(point(x + wide * 0.26, y - tall * 0.66), wide * 0.5, tall, colour);
}

fn rain(pen: &mut Pen, at: (f32, f32), size: (f32, f32), colour: Rgba, seconds: f32) {
    for drop in 0..count(size, RAIN) {
        let (across, down) = (chance(drop, 3), chance(drop, 4));
        let near = chance(drop, 5);
        let long = 15.0 + 15.0 * near;
        let fallen = (down + seconds * (0.75 + 0.35 * near) * 330.0 / (size.1 + long)).fract();
        let head = point(
            at.0 + across * (size.0 + 40.0) - fallen * 40.0,
            at.1 + fallen * (size.1 + long),
        );
        let colour = colour.fade(0.4 + 0.5 * near);
        let streak = [head, head + vector(long * 0.16, -long)];
        pen.stroke_line(&streak, false, 1.1 + 0.7 * near, Cap::Flat, colour);
    }
}

fn snow(pen: &mut Pen, at: (f32, f32), size: (f32, f32), colour: Rgba, seconds: f32) {
    for flake in 0..count(size, SNOW) {
        let (across, down) = (chance(flake, 6), chance(flake, 7));
        let near = chance(flake, 8);
        let fallen = (down + seconds * (16.0 + 16.0 * near) / (size.1 + 10.0)).fract();
        let sway = 9.0 * (seconds * (0.5 + 0.4 * near) + across * 6.0).sin();
        let middle = point(at.0 + across * size.0 + sway, at.1 - 5.0 + fallen * (size.1 + 10.0));
        let radius = 1.3 + 1.9 * near;
        pen.ellipse(middle, radius, radius, colour.fade(0.55 + 0.4 * near));
    }
}

fn mist(pen: &mut Pen, at: (f32, f32), size: (f32, f32), colour: Rgba, seconds: f32) {
    for (number, (height, thick)) in (0_u8..).zip([(0.5, 0.09), (0.66, 0.13), (0.84, 0.16)]) {
        let away = 24.0 * (seconds * 0.12 + f32::from(number) * 2.1).sin();
        let middle = point(at.0 + size.0 * 0.5 + away, at.1 + size.1 * height);
        pen.ellipse(middle, size.0 * 0.86, size.1 * thick, colour.fade(0.3));
        pen.ellipse(
            middle + vector(-away * 1.6, 6.0),
            size.0 * 0.5,
            size.1 * thick * 0.6,
            colour.fade(0.26),
        );
    }
}

/// Two wisps that rise, sway and thin out.
fn steam(pen: &mut Pen, brush: &Brush<'_>, seconds: f32) {
    let colour = brush.palette.colour("steam").unwrap_or(Rgba::WHITE);
    for (number, (x, height)) in (0_u8..).zip([(-9.0_f32, 58.0_f32), (8.0, 74.0)]) {
        let phase = seconds * 0.9 + f32::from(number) * 2.4;
        let sway = |later: f32| 7.0 * (phase - later).sin();
        let spine: Vec<Point> = cubic(
            point(x, 0.0),
            point(x + sway(0.0), -height * 0.34),
            point(x - sway(0.9), -height * 0.66),
            point(x + sway(1.9), -height),
            14,
        );
        let strength = 0.3 + 0.08 * (phase * 0.7).sin();
        pen.ribbon(&spine, colour.fade(strength), |t| {
            1.5 + 7.0 * (t * std::f32::consts::PI).sin() * (1.0 - 0.4 * t)
        });
    }
}

/// How many there are in a window.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "clamped to a small positive number"
)]
fn count(size: (f32, f32), each: f32) -> u16 {
    (size.0 * size.1 / each).clamp(6.0, f32::from(MOST)) as u16
}

/// A number from 0 up to 1, always the same for the same piece and salt.
fn chance(number: u16, salt: u16) -> f32 {
    let mut x = u32::from(number)
        .wrapping_mul(0x9E37_79B1)
        .wrapping_add(u32::from(salt).wrapping_mul(0x85EB_CA77));
    x ^= x >> 15;
    x = x.wrapping_mul(0x2C1B_3C6D);
    x ^= x >> 12;
    x = x.wrapping_mul(0x297A_2D39);
    x ^= x >> 15;
    let small = u16::try_from(x >> 16).unwrap_or(0);
    f32::from(small) / 65_536.0
}
