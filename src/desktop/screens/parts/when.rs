//! Moments as people say them, on the clock of the machine.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::content::days::{day_and_month, day_with_year};
use crate::content::words::Words;

/// Day and time without weekday and year, for what was a short while ago: ("21 November", "17.40").
pub(crate) fn moment_short(words: &Words, ms: i64) -> (String, String) {
    let at = Timestamp::from_millisecond(ms)
        .unwrap_or(Timestamp::UNIX_EPOCH)
        .to_zoned(TimeZone::system());
    (day_and_month(words, at.date()), at.strftime("%-H.%M").to_string())
}

/// The time to the second, for what has just happened: "17.40.05".
pub(crate) fn clock(ms: i64) -> String {
    let at = Timestamp::from_millisecond(ms).unwrap_or(Timestamp::UNIX_EPOCH);
    at.to_zoned(TimeZone::system()).strftime("%-H.%M.%S").to_string()
}

/// Day and time of a moment in milliseconds since 1970: ("Saturday 21 November 2026", "17.40").
pub(crate) fn moment(words: &Words, ms: i64) -> (String, String) {
    in_zone(words, ms, TimeZone::system())
}

fn in_zone(words: &Words, ms: i64, zone: TimeZone) -> (String, String) {
    let at = Timestamp::from_millisecond(ms)
        .unwrap_or(Timestamp::UNIX_EPOCH)
        .to_zoned(zone);
    (day_with_year(words, at.date()), at.strftime("%-H.%M").to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_said_with_day_and_time() {
        let (day, time) = in_zone(&Words::english(), 1_795_255_200_000, TimeZone::UTC);
        assert_eq!((day.as_str(), time.as_str()), ("Saturday 21 November 2026", "10.00"));
    }

    #[test]
    fn a_moment_outside_the_calendar_is_no_failure() {
        assert_eq!(in_zone(&Words::english(), i64::MAX, TimeZone::UTC).1, "0.00");
    }
}
