//! Days and months in the words of the interface.

use jiff::civil::Date;

use super::words::{WordValue, Words};

/// "October".
pub fn month(words: &Words, month: i8) -> String {
    words.with("month-name", &[("month", month.into())])
}

/// "Tuesday 24 November".
pub fn day(words: &Words, date: Date) -> String {
    words.with("day-of-the-week-and-month", &values(words, date))
}

/// "Tuesday 24 November 2026".
pub fn day_with_year(words: &Words, date: Date) -> String {
    words.with("day-with-year", &values(words, date))
}

/// "24 November".
pub fn day_and_month(words: &Words, date: Date) -> String {
    words.with("day-and-month", &values(words, date))
}

/// "24 November 2026".
pub fn date(words: &Words, date: Date) -> String {
    words.with("date", &values(words, date))
}

/// "24 Nov 2026", where there is little room.
pub fn short_date(words: &Words, date: Date) -> String {
    let short = words.with("month-short", &[("month", date.month().into())]);
    let [_, day, (name, _), year] = values(words, date);
    words.with("date", &[day, (name, short.into()), year])
}

/// "Wed 25", where there is hardly any.
pub fn short_day(words: &Words, date: Date) -> String {
    let [(weekday, _), day, ..] = values(words, date);
    let number = date.weekday().to_monday_one_offset();
    let short = words.with("weekday-short", &[("day", number.into())]);
    words.with("short-day", &[(weekday, short.into()), day])
}

/// "May 2021".
pub fn month_and_year(words: &Words, date: Date) -> String {
    words.with("month-and-year", &values(words, date))
}

fn values(words: &Words, date: Date) -> [(&'static str, WordValue<'static>); 4] {
    let weekday = date.weekday().to_monday_one_offset();
    [
        ("weekday", words.with("weekday-name", &[("day", weekday.into())]).into()),
        ("day", date.day().into()),
        ("month", month(words, date.month()).into()),
        // As text, so that no language puts a comma into it.
        ("year", date.year().to_string().into()),
    ]
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::core::dates::{spoken, spoken_with_year};

    #[test]
    fn in_english_a_day_is_said_as_in_the_scenarios() {
        let words = Words::english();
        for days in 0..400 {
            let date = date(2026, 1, 1).checked_add(jiff::Span::new().days(days)).unwrap();
            assert_eq!(day(&words, date), spoken(date));
            assert_eq!(day_with_year(&words, date), spoken_with_year(date));
            assert_eq!(month(&words, date.month()), date.strftime("%B").to_string());
        }
    }
}
