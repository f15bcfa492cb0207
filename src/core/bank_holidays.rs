//! Bank holidays and business days of the four nations, by rule.

use std::collections::BTreeSet;
use std::iter::successors;

use jiff::civil::{Date, Weekday};

use super::scenario::Nation;

#[cfg(test)]
mod tests;

/// The most business days that are counted: nearly forty years, longer than any time limit.
pub const FARTHEST: u32 = 10_000;

/// Whether `day` is neither a Saturday, a Sunday nor a bank holiday in `nation`.
pub fn is_business_day(day: Date, nation: Nation) -> bool {
    !is_weekend(day) && !bank_holidays(day.year(), nation).contains(&day)
}

/// The day that is `count` business days after `from`, which itself is not counted. None of them means the first business
/// day on or after `from`: the rule for a time limit that runs out at a weekend. `None` when the calendar
/// ends first, or for more than [`FARTHEST`] of them.
pub fn business_days_after(from: Date, count: u32, nation: Nation) -> Option<Date> {
    if count > FARTHEST {
        return None;
    }
    let first = if count == 0 { from } else { from.tomorrow().ok()? };
    let (mut year, mut closed) = (first.year(), bank_holidays(first.year(), nation));
    let mut open_days = successors(Some(first), |day| day.tomorrow().ok()).filter(|day| {
        if day.year() != year {
            (year, closed) = (day.year(), bank_holidays(day.year(), nation));
        }
        !is_weekend(*day) && !closed.contains(day)
    });
    open_days.nth(usize::try_from(count.saturating_sub(1)).ok()?)
}

/// The bank holidays of `year` in `nation`, substitute days in place of those at a weekend.
///
/// The yearly rules are those of the Banking and Financial Dealings Act 1971 and the proclamations that go with it, as
/// GOV.UK lists them; days for one occasion and days moved for one are known from 2020 to 2026. For every other year there
/// are those of the rule and no others: what is proclaimed later, such as a day for a jubilee, is not in it.
pub fn bank_holidays(year: i16, nation: Nation) -> BTreeSet<Date> {
    let mut days: BTreeSet<Date> = on_weekdays(year, nation)
        .chain(for_one_occasion(year, nation))
        .collect();
    let (weekend, weekday): (Vec<_>, Vec<_>) = on_dates(year, nation).partition(|day| is_weekend(*day));
    days.extend(weekday);
    for day in weekend {
        days.extend(substitute(day, &days));
    }
    days
}

/// The first day after `day` that is neither at a weekend nor taken.
fn substitute(day: Date, taken: &BTreeSet<Date>) -> Option<Date> {
    let mut next = day.tomorrow().ok()?;
    while is_weekend(next) || taken.contains(&next) {
        next = next.tomorrow().ok()?;
    }
    Some(next)
}

/// Holidays that keep their date and may fall at a weekend, in the order of the year.
fn on_dates(year: i16, nation: Nation) -> impl Iterator<Item = Date> {
    let own: &[(i8, i8)] = match nation {
        Nation::England | Nation::Wales => &[],
        // 2 January and St Andrew's Day.
        Nation::Scotland => &[(1, 2), (11, 30)],
        // St Patrick's Day and the Battle of the Boyne.
        Nation::NorthernIreland => &[(3, 17), (7, 12)],
    };
    [(1, 1)]
        .into_iter()
        .chain(own.iter().copied())
        .chain([(12, 25), (12, 26)])
        .filter_map(move |(month, day)| Date::new(year, month, day).ok())
}

/// Holidays that keep their day of the week: Easter's, and the first or last Monday of a month.
fn on_weekdays(year: i16, nation: Nation) -> impl Iterator<Item = Date> {
    let easter = easter_sunday(year);
    let good_friday = easter.and_then(|day| day.nth_weekday(-1, Weekday::Friday).ok());
    let easter_monday = easter
        .and_then(|day| day.tomorrow().ok())
        .filter(|_| nation != Nation::Scotland);
    let early_may = match year {
        // The 75th anniversary of VE Day.
        2020 => Date::new(2020, 5, 8).ok(),
        _ => monday(year, 5, 1),
    };
    let spring = match year {
        // The Platinum Jubilee.
        2022 => Date::new(2022, 6, 2).ok(),
        _ => monday(year, 5, -1),
    };
    let summer = monday(year, 8, if nation == Nation::Scotland { 1 } else { -1 });
    [good_friday, easter_monday, early_may, spring, summer]
        .into_iter()
        .flatten()
}

/// Holidays proclaimed for one occasion.
fn for_one_occasion(year: i16, nation: Nation) -> impl Iterator<Item = Date> {
    let days: &[(i8, i8)] = match year {
        // The Platinum Jubilee, and the funeral of Queen Elizabeth II.
        2022 => &[(6, 3), (9, 19)],
        // The coronation of King Charles III.
        2023 => &[(5, 8)],
        // The men's football World Cup.
        2026 if nation == Nation::Scotland => &[(6, 15)],
        _ => &[],
    };
    days.iter()
        .filter_map(move |(month, day)| Date::new(year, *month, *day).ok())
}

/// The `nth` Monday of a month; -1 is the last.
fn monday(year: i16, month: i8, nth: i8) -> Option<Date> {
    Date::new(year, month, 1)
        .ok()?
        .nth_weekday_of_month(nth, Weekday::Monday)
        .ok()
}

fn is_weekend(day: Date) -> bool {
    matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday)
}

/// Easter Sunday in the Gregorian calendar, by the anonymous algorithm of 1876 that J. Meeus gives in *Astronomical
/// Algorithms* (1991), chapter 8.
fn easter_sunday(year: i16) -> Option<Date> {
    let year_number = i32::from(year);
    let golden = year_number.rem_euclid(19);
    let (century, of_century) = (year_number.div_euclid(100), year_number.rem_euclid(100));
    let moon_drift = (century - (century + 8).div_euclid(25) + 1).div_euclid(3);
    let epact = (19 * golden + century - century.div_euclid(4) - moon_drift + 15).rem_euclid(30);
    let to_sunday = (32 + 2 * century.rem_euclid(4) + 2 * (of_century / 4) - epact - of_century % 4).rem_euclid(7);
    let correction = (golden + 11 * epact + 22 * to_sunday).div_euclid(451);
    let since_march = epact + to_sunday - 7 * correction + 114;
    let month = i8::try_from(since_march.div_euclid(31)).ok()?;
    let day = i8::try_from(since_march.rem_euclid(31) + 1).ok()?;
    Date::new(year, month, day).ok()
}
