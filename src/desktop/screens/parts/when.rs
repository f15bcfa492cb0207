//! Moments as people say them, on the clock of the machine.

use jiff::Timestamp;
use jiff::tz::TimeZone;

/// Day and time without weekday and year, for what was a short while ago: ("21 November", "17.40").
pub(crate) fn moment_short(ms: i64) -> (String, String) {
    let at = Timestamp::from_millisecond(ms)
        .unwrap_or(Timestamp::UNIX_EPOCH)
        .to_zoned(TimeZone::system());
    (at.strftime("%-d %B").to_string(), at.strftime("%-H.%M").to_string())
}

/// The time to the second, for what has just happened: "17.40.05".
pub(crate) fn clock(ms: i64) -> String {
    let at = Timestamp::from_millisecond(ms).unwrap_or(Timestamp::UNIX_EPOCH);
    at.to_zoned(TimeZone::system()).strftime("%-H.%M.%S").to_string()
}

/// Day and time of a moment in milliseconds since 1970: ("Saturday 21 November 2026", "17.40").
pub(crate) fn moment(ms: i64) -> (String, String) {
    in_zone(ms, TimeZone::system())
}

fn in_zone(ms: i64, zone: TimeZone) -> (String, String) {
    let at = Timestamp::from_millisecond(ms)
        .unwrap_or(Timestamp::UNIX_EPOCH)
        .to_zoned(zone);
    (
        at.strftime("%A %-d %B %Y").to_string(),
        at.strftime("%-H.%M").to_string(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_said_with_day_and_time() {
        let (day, time) = in_zone(1_795_255_200_000, TimeZone::UTC);
        assert_eq!((day.as_str(), time.as_str()), ("Saturday 21 November 2026", "10.00"));
    }

    #[test]
    fn a_moment_outside_the_calendar_is_no_failure() {
        assert_eq!(in_zone(i64::MAX, TimeZone::UTC).1, "0.00");
    }
}
