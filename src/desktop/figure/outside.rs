//! What a window shows: how light it is at that hour of that month, the weather, and what the trees wear.

use jiff::civil::{Date, Time, date, time};

use crate::core::scenario::Weather;

/// When the sun rises and sets in the middle of each month, in minutes of the clock, summer time included.
/// Approximate, for the middle of England; whatever needs minutes must not take them from here.
const SUN: [(u16, u16); 12] = [
    (490, 980),
    (440, 1030),
    (375, 1085),
    (365, 1195),
    (310, 1250),
    (285, 1285),
    (305, 1275),
    (350, 1220),
    (400, 1150),
    (450, 1085),
    (445, 975),
    (485, 955),
];
/// Of a hundred days of each month, how many are clear, cloudy, wet, white and misty, as in [`Weather::ALL`]: a feeling
/// for England, no statistics.
const LIKELY: [[u64; 5]; 12] = [
    [26, 34, 26, 7, 7],
    [28, 34, 24, 8, 6],
    [36, 34, 24, 2, 4],
    [42, 32, 23, 1, 2],
    [48, 30, 21, 0, 1],
    [52, 28, 19, 0, 1],
    [54, 27, 18, 0, 1],
    [50, 28, 20, 0, 2],
    [44, 30, 21, 0, 5],
    [34, 30, 26, 0, 10],
    [28, 32, 28, 1, 11],
    [26, 34, 28, 4, 8],
];
/// The time of day of a scenario that does not say.
const NOON: Time = time(12, 0, 0, 0);
/// Before sunrise and after sunset it is neither day nor night for so many minutes.
const TWILIGHT: u16 = 40;
/// After sunrise and before sunset the sun is low for so many minutes.
const LOW: u16 = 90;

/// The day, the hour and the weather beyond the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Outside {
    month: i8,
    minute: u16,
    /// What the sky does.
    pub weather: Weather,
}

/// How light it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Sun {
    /// It is night.
    Down,
    /// Dawn or dusk.
    Near,
    /// Just risen, or about to set.
    Low,
    /// Broad day.
    High,
}

/// What trees wear.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Leaves {
    Bare,
    Young,
    Full,
    Turning,
}

impl Outside {
    /// What is given, and what that day is likely to be where nothing is.
    pub fn new(day: Date, at: Option<Time>, weather: Option<Weather>) -> Self {
        let at = at.unwrap_or(NOON);
        let minute = u16::try_from(i16::from(at.hour()) * 60 + i16::from(at.minute())).unwrap_or(0);
        Self {
            month: day.month(),
            minute,
            weather: weather.unwrap_or_else(|| likely(day)),
        }
    }

    /// Where the sun stands.
    pub(super) fn sun(self) -> Sun {
        let (rise, set) = SUN[self.month_index()];
        let since = self.minute.checked_sub(rise);
        let until = set.checked_sub(self.minute);
        match (since, until) {
            (Some(since), Some(until)) if since.min(until) >= LOW => Sun::High,
            (Some(_), Some(_)) => Sun::Low,
            (None, _) if rise - self.minute <= TWILIGHT => Sun::Near,
            (_, None) if self.minute - set <= TWILIGHT => Sun::Near,
            _ => Sun::Down,
        }
    }

    /// Whether sunlight falls into the room.
    pub(super) fn is_sunny(self) -> bool {
        self.weather == Weather::Clear && self.sun() >= Sun::Low
    }

    /// How dark the world is: 0 by day, 1 by night.
    pub(super) fn darkness(self) -> f32 {
        let clouded = if self.weather == Weather::Clear { 0.0 } else { 0.06 };
        match self.sun() {
            Sun::Down => 1.0,
            Sun::Near => 0.62,
            Sun::Low => 0.08 + clouded,
            Sun::High => clouded,
        }
    }

    /// How much of the sky lies in everything far away.
    pub(super) fn haze(self) -> f32 {
        match self.weather {
            Weather::Clear => 0.0,
            Weather::Cloud => 0.12,
            Weather::Rain => 0.34,
            Weather::Snow => 0.46,
            Weather::Mist => 0.66,
        }
    }

    pub(super) fn leaves(self) -> Leaves {
        match self.month {
            4 | 5 => Leaves::Young,
            6..=9 => Leaves::Full,
            10 => Leaves::Turning,
            _ => Leaves::Bare,
        }
    }

    /// Hour and minute, for a clock on a wall.
    pub(super) fn clock(self) -> (f32, f32) {
        (f32::from(self.minute) / 60.0 % 12.0, f32::from(self.minute % 60))
    }

    fn month_index(self) -> usize {
        usize::try_from(self.month - 1).unwrap_or(0).min(11)
    }
}

impl Default for Outside {
    /// A fine day.
    fn default() -> Self {
        Self::new(date(2026, 6, 15), None, Some(Weather::Clear))
    }
}

/// Weather that a day of that month often has, always the same for the same day.
fn likely(day: Date) -> Weather {
    let chances = LIKELY[usize::try_from(day.month() - 1).unwrap_or(0).min(11)];
    let mut left = super::seed_of(&format!("sky {day}")) % 100;
    for (weather, chance) in Weather::ALL.into_iter().zip(chances) {
        if left < chance {
            return weather;
        }
        left -= chance;
    }
    Weather::Cloud
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(month: i8, hour: i8, minute: i8) -> Outside {
        Outside::new(
            date(2026, month, 15),
            Some(time(hour, minute, 0, 0)),
            Some(Weather::Clear),
        )
    }

    #[test]
    fn days_are_long_in_june_and_short_in_december() {
        for (month, (rise, set)) in (1..).zip(SUN) {
            assert!(rise < set && set < 24 * 60, "month {month}");
            assert!((7 * 60..17 * 60).contains(&(set - rise)), "month {month}");
        }
        let length = |month: usize| SUN[month - 1].1 - SUN[month - 1].0;
        assert!((1..=12).all(|month| length(12) <= length(month) && length(month) <= length(6)));
        assert_eq!(at(6, 20, 0).sun(), Sun::Low);
        assert_eq!(at(12, 20, 0).sun(), Sun::Down);
    }

    #[test]
    fn a_day_goes_from_night_through_dawn_and_a_low_sun_to_day_and_back() {
        for month in 1..=12 {
            let mut seen = Vec::new();
            for minute in 0..24 * 60_i16 {
                let now = at(
                    month,
                    i8::try_from(minute / 60).unwrap(),
                    i8::try_from(minute % 60).unwrap(),
                );
                if seen.last() != Some(&now.sun()) {
                    seen.push(now.sun());
                }
            }
            let day = [
                Sun::Down,
                Sun::Near,
                Sun::Low,
                Sun::High,
                Sun::Low,
                Sun::Near,
                Sun::Down,
            ];
            assert_eq!(seen, day, "month {month}");
        }
    }

    #[test]
    fn sunlight_needs_the_sun_and_a_clear_sky() {
        assert!(at(6, 12, 0).is_sunny());
        assert!(!at(12, 22, 0).is_sunny());
        for weather in Weather::ALL {
            let noon = Outside {
                weather,
                ..at(6, 12, 0)
            };
            assert_eq!(noon.is_sunny(), weather == Weather::Clear);
        }
        assert!(at(12, 22, 0).darkness() > at(12, 12, 0).darkness());
    }

    #[test]
    fn a_date_always_has_the_same_weather_and_no_snow_falls_in_summer() {
        let mut seen = std::collections::BTreeMap::new();
        for day in date(2026, 1, 1).series(jiff::ToSpan::days(1)).take(365 * 3) {
            let weather = Outside::new(day, None, None).weather;
            assert_eq!(weather, Outside::new(day, Some(time(8, 0, 0, 0)), None).weather);
            assert!(weather != Weather::Snow || !(5..=10).contains(&day.month()), "{day}");
            *seen.entry(weather).or_insert(0) += 1;
        }
        assert_eq!(seen.len(), Weather::ALL.len(), "{seen:?}");
        assert!(seen[&Weather::Snow] < seen[&Weather::Rain]);
    }

    #[test]
    fn the_chances_of_a_month_make_a_whole() {
        assert!(LIKELY.iter().all(|chances| chances.iter().sum::<u64>() == 100));
    }

    #[test]
    fn what_is_given_is_shown() {
        let told = Outside::new(date(2026, 7, 1), Some(time(10, 52, 0, 0)), Some(Weather::Snow));
        assert_eq!(told.weather, Weather::Snow);
        let (hours, minutes) = told.clock();
        assert!(hours > 10.8 && hours < 10.9 && minutes > 51.9 && minutes < 52.1);
    }

    #[test]
    fn trees_are_bare_in_winter_and_green_in_summer() {
        assert_eq!(at(1, 12, 0).leaves(), Leaves::Bare);
        assert_eq!(at(7, 12, 0).leaves(), Leaves::Full);
        assert_eq!(at(10, 12, 0).leaves(), Leaves::Turning);
    }
}
