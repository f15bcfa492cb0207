//! What a figure does when nothing happens: it blinks, breathes, looks about, sways. A function of seed and time.

use std::f64::consts::TAU;

use super::pose::Pose;

/// From this heat on breath is quick and blinks are rare.
const HOT: u8 = 60;
/// Seconds in which a lid shuts, and opens again.
const SHUTS: f64 = 0.07;
const OPENS: f64 = 0.11;
/// Seconds in which a gaze jumps.
const GLANCE: f64 = 0.09;

/// What breath, gaze and sway add to a pose.
#[expect(clippy::cast_possible_truncation, reason = "small numbers")]
pub(super) fn life(seed: u64, now: f64, heat: u8) -> Pose {
    let breath = if heat > HOT { 2.8 } else { 4.5 };
    let wave = |period: f64, salt: u64| ((now / period + chance(seed, salt)) * TAU).sin() as f32;
    let (gx, gy) = gaze(seed, now);
    Pose {
        shoulder: 0.06 * wave(breath, 1),
        tilt: 0.6 * wave(7.0, 2),
        gx,
        gy,
        ..Pose::ZERO
    }
}

/// How far a blink has shut the eyes now, 0 to 1. One comes every 3 to 6 seconds, every 5 to 9 when hot.
#[expect(clippy::cast_possible_truncation, reason = "a share from 0 to 1")]
pub(super) fn blink(seed: u64, now: f64, heat: u8) -> f32 {
    let since = now - starts(seed, (now / cell(heat)).floor(), heat);
    let shut = if since < 0.0 {
        0.0
    } else if since < SHUTS {
        since / SHUTS
    } else {
        1.0 - (since - SHUTS) / OPENS
    };
    shut.clamp(0.0, 1.0) as f32
}

/// From when to when the eyes are shut next, or are now.
pub(super) fn next_blink(seed: u64, now: f64, heat: u8) -> (f64, f64) {
    let number = (now / cell(heat)).floor();
    let span = |number: f64| {
        let from = starts(seed, number, heat);
        (from, from + SHUTS + OPENS)
    };
    let this = span(number);
    if now < this.1 { this } else { span(number + 1.0) }
}

/// Seconds in which there is one blink.
fn cell(heat: u8) -> f64 {
    if heat > HOT { 7.0 } else { 4.5 }
}

/// When the blink of a cell starts.
fn starts(seed: u64, number: f64, heat: u8) -> f64 {
    let spread = if heat > HOT { 2.0 } else { 1.5 };
    number * cell(heat) + spread * chance(seed, mark(number) ^ 0xB11)
}

/// How open a speaking mouth is after `since` seconds, 0 to 1.
#[expect(clippy::cast_possible_truncation, reason = "a share from 0 to 1")]
pub(super) fn syllables(seed: u64, since: f64) -> f32 {
    let offset = chance(seed, 0x5A);
    let fast = ((since * 4.6 + offset) * TAU).sin();
    let slow = ((since * 1.7 + offset * 0.5) * TAU).sin();
    (0.5 + 0.38 * fast + 0.12 * slow).clamp(0.0, 1.0) as f32
}

/// Where the eyes have wandered: up to .15 away, somewhere else every 2 to 4 seconds.
#[expect(clippy::cast_possible_truncation, reason = "small numbers")]
fn gaze(seed: u64, now: f64) -> (f32, f32) {
    const CELL: f64 = 3.0;
    let number = (now / CELL).floor();
    let since = now - (number * CELL + chance(seed, mark(number) ^ 0x6A2E));
    let spot = |number: f64| {
        let away = |salt: u64| (chance(seed, mark(number) ^ salt) - 0.5) * 0.3;
        (away(0x11), away(0x22) * 0.5)
    };
    let (from, to) = (spot(number - 1.0), spot(number));
    let t = (since / GLANCE).clamp(0.0, 1.0);
    (
        (from.0 + (to.0 - from.0) * t) as f32,
        (from.1 + (to.1 - from.1) * t) as f32,
    )
}

/// The number of a stretch of time, as something to draw chance from.
fn mark(number: f64) -> u64 {
    number.to_bits().rotate_left(17)
}

/// A number from 0 up to 1, always the same for the same seed and salt (the finaliser of `SplitMix64`).
#[expect(clippy::cast_precision_loss, reason = "53 bits fit")]
fn chance(seed: u64, salt: u64) -> f64 {
    let mut x = seed
        .wrapping_add(salt.wrapping_mul(0x9E37_79B9_7F4A_7C15))
        .wrapping_add(0x9E37_79B9_7F4A_7C15);
    x = (x ^ (x >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    x = (x ^ (x >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    x ^= x >> 31;
    (x >> 11) as f64 / (1_u64 << 53) as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Times at which the eyes start to shut within five minutes.
    fn blinks(heat: u8) -> Vec<f64> {
        let mut found = Vec::new();
        let mut shut = false;
        for i in 0..30_000 {
            let now = f64::from(i) * 0.01;
            let shuts = blink(42, now, heat) > 0.0;
            if shuts && !shut {
                found.push(now);
            }
            shut = shuts;
        }
        found
    }

    #[test]
    fn eyes_blink_every_three_to_six_seconds_and_more_rarely_in_heat() {
        for pair in blinks(20).windows(2) {
            assert!((2.98..=6.02).contains(&(pair[1] - pair[0])), "{pair:?}");
        }
        assert!(blinks(80).len() < blinks(20).len());
        assert!(blinks(20).len() > 50);
    }

    #[test]
    fn the_next_blink_is_known_before_it_starts() {
        for i in 0..3_000 {
            let now = f64::from(i) * 0.1;
            let (from, until) = next_blink(42, now, 20);
            assert!(until > now, "{now}");
            assert!(blink(42, f64::midpoint(from, until), 20) > 0.5, "{now}");
            assert!(from <= now || blink(42, f64::midpoint(now, from), 20) == 0.0, "{now}");
        }
    }

    #[test]
    fn a_blink_shuts_the_eyes_fully_and_is_over_in_a_fifth_of_a_second() {
        let start = blinks(20)[3];
        let most = (0..20)
            .map(|i| blink(42, start + f64::from(i) * 0.01, 20))
            .fold(0.0, f32::max);
        assert!(most > 0.85);
        assert!(blink(42, start + 0.2, 20) < 1e-6);
    }

    #[test]
    fn idle_life_stays_small() {
        for i in 0..2_000 {
            let life = life(9, f64::from(i) * 0.05, 70);
            assert!(life.shoulder.abs() <= 0.06 && life.tilt.abs() <= 0.6);
            assert!(life.gx.abs() <= 0.15 && life.gy.abs() <= 0.15);
        }
    }
}
