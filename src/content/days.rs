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

/// The day somebody typed, as they may write it: 2026-11-21, 21/11/2026, 21 November 2026, Saturday 21 Nov. A year that is
/// left out is that of `near`.
pub fn read_day(words: &Words, typed: &str, near: Date) -> Option<Date> {
    let typed = typed.trim().to_lowercase();
    if let Ok(date) = typed.parse() {
        return Some(date);
    }
    let parts: Vec<&str> = typed
        .split(|c: char| !c.is_alphanumeric())
        .filter(|part| !part.is_empty())
        .collect();
    let month_of = |part: &&str| (1..=12).find(|number| names_month(words, *number, part));
    let (numbers, names): (Vec<&str>, Vec<&str>) = parts
        .iter()
        .partition(|part| part.starts_with(|c: char| c.is_ascii_digit()));
    let is_weekday = |part: &&str| (1..=7).any(|number| names_weekday(words, number, part));
    if !names.iter().all(|name| month_of(name).is_some() || is_weekday(name)) {
        return None;
    }
    let numbers: Vec<i16> = numbers
        .into_iter()
        .map(|number| number.parse().ok())
        .collect::<Option<_>>()?;
    // The last one: in Welsh a Tuesday and March have one name, and the weekday comes first.
    let month = names.iter().rev().find_map(month_of);
    let (day, month, year) = match (numbers.as_slice(), month) {
        ([day], Some(month)) => (*day, month, near.year()),
        ([day, year], Some(month)) => (*day, month, *year),
        ([day, month], None) => (*day, i8::try_from(*month).ok()?, near.year()),
        ([day, month, year], None) => (*day, i8::try_from(*month).ok()?, *year),
        _ => return None,
    };
    let year = if (0..100).contains(&year) { 2000 + year } else { year };
    Date::new(year, month, i8::try_from(day).ok()?).ok()
}

/// Whether `part`, of three letters at least, is or begins the name of a month.
fn names_month(words: &Words, number: i8, part: &str) -> bool {
    part.chars().count() >= 3 && month(words, number).to_lowercase().starts_with(part)
}

fn names_weekday(words: &Words, number: i8, part: &str) -> bool {
    let name = words.with("weekday-name", &[("day", number.into())]);
    let name = name.to_lowercase();
    part.chars().count() >= 3 && name.split_whitespace().any(|word| word.starts_with(part))
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
    use crate::content::words::Language;
    use crate::core::dates::{spoken, spoken_with_year};

    #[test]
    fn a_day_is_read_however_people_write_it() {
        let words = Words::english();
        let near = date(2026, 11, 21);
        for typed in [
            "2026-04-06",
            "6/4/2026",
            "06.04.26",
            "6 April 2026",
            " monday 6  APRIL, 2026 ",
            "6 apr",
            "6/4",
        ] {
            assert_eq!(read_day(&words, typed, near), Some(date(2026, 4, 6)), "{typed}");
        }
        for typed in [
            "",
            "31 November 2026",
            "2026-13-01",
            "6",
            "tomorrow",
            "6 ap",
            "April",
            "1 2 3 4",
            "9999999 May",
            "6 Mai",
        ] {
            assert_eq!(read_day(&words, typed, near), None, "{typed}");
        }
    }

    #[test]
    fn a_day_as_it_is_shown_can_be_read_in_every_language() {
        for language in Language::ALL {
            let words = Words::of(language);
            for days in 0..400 {
                let day = date(2026, 1, 1).checked_add(jiff::Span::new().days(days)).unwrap();
                assert_eq!(read_day(&words, &super::date(&words, day), day), Some(day));
                assert_eq!(read_day(&words, &day_with_year(&words, day), day), Some(day));
                assert_eq!(read_day(&words, &short_date(&words, day), day), Some(day));
            }
        }
    }

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
