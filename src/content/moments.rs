//! A day or an hour as somebody wrote it, wherever a file wants it in one way only.

use jiff::civil::{Date, Time, date};

use super::days::read_day;
use super::words::Words;

/// The day that "21/11/2026", "21 November 2026" or "2026-11-21" names; none without a year.
pub(super) fn day(written: &str) -> Option<Date> {
    let words = Words::english();
    let read = |near| read_day(&words, written, near);
    // Without a year it would take that of the day it is given.
    let (first, second) = (read(date(2000, 1, 1))?, read(date(2001, 1, 1))?);
    (first == second).then_some(first)
}

/// The hour that "9am", "9.30 pm", "2:15pm", "9.30" or "9:05" names.
pub(super) fn time(written: &str) -> Option<Time> {
    let lower = written.trim().to_lowercase();
    let (rest, later) = if let Some(rest) = lower.strip_suffix("am") {
        (rest, Some(0))
    } else if let Some(rest) = lower.strip_suffix("pm") {
        (rest, Some(12))
    } else {
        (lower.as_str(), None)
    };
    let (hour, minute) = rest.trim().split_once([':', '.']).unwrap_or((rest.trim(), "0"));
    let hour: i8 = hour.parse().ok()?;
    let hour = match later {
        Some(later) if (1..=12).contains(&hour) => hour % 12 + later,
        Some(_) => return None,
        None => hour,
    };
    Time::new(hour, minute.parse().ok()?, 0, 0).ok()
}

#[cfg(test)]
mod tests {
    use jiff::civil::time as at;

    use super::*;

    #[test]
    fn a_day_needs_its_year() {
        for written in [
            "21/11/2026",
            "21-11-2026",
            "21 November 2026",
            "Saturday 21 Nov 2026",
            "2026-11-21",
        ] {
            assert_eq!(day(written), Some(date(2026, 11, 21)), "{written}");
        }
        for written in ["21 November", "soon", "", "2026-13-01"] {
            assert_eq!(day(written), None, "{written}");
        }
    }

    #[test]
    fn an_hour_is_read_with_or_without_am_and_pm() {
        for (written, hour, minute) in [
            ("9am", 9, 0),
            ("12.30 pm", 12, 30),
            ("12am", 0, 0),
            ("9:05", 9, 5),
            ("9.30", 9, 30),
        ] {
            assert_eq!(time(written), Some(at(hour, minute, 0, 0)), "{written}");
        }
        for written in ["25:00", "noon", "", "13pm"] {
            assert_eq!(time(written), None, "{written}");
        }
    }
}
