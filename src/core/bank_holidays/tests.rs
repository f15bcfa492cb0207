//! Bank holidays held against the published lists.

use jiff::civil::date;

use super::*;

fn listed(year: i16, nation: Nation) -> Vec<(i8, i8)> {
    bank_holidays(year, nation)
        .into_iter()
        .map(|day| (day.month(), day.day()))
        .collect()
}

#[test]
fn easter_falls_where_the_church_tables_put_it() {
    for (year, month, day) in [
        (1818, 3, 22),
        (1943, 4, 25),
        (1961, 4, 2),
        (2000, 4, 23),
        (2019, 4, 21),
        (2024, 3, 31),
        (2025, 4, 20),
        (2026, 4, 5),
        (2027, 3, 28),
        (2038, 4, 25),
    ] {
        assert_eq!(easter_sunday(year), Some(date(year, month, day)));
    }
}

#[test]
fn easter_is_always_a_sunday_between_22_march_and_25_april() {
    for year in 1583..=9999 {
        let easter = easter_sunday(year).unwrap();
        assert_eq!(easter.weekday(), Weekday::Sunday, "{year}");
        assert!((date(year, 3, 22)..=date(year, 4, 25)).contains(&easter), "{year}");
    }
}

#[test]
fn england_and_wales_have_the_days_of_2026_as_published() {
    let days = [(1, 1), (4, 3), (4, 6), (5, 4), (5, 25), (8, 31), (12, 25), (12, 28)];
    assert_eq!(listed(2026, Nation::England), days);
    assert_eq!(listed(2026, Nation::Wales), days);
}

#[test]
fn scotland_has_its_own_days_of_2026() {
    let days = [
        (1, 1),
        (1, 2),
        (4, 3),
        (5, 4),
        (5, 25),
        (6, 15),
        (8, 3),
        (11, 30),
        (12, 25),
        (12, 28),
    ];
    assert_eq!(listed(2026, Nation::Scotland), days);
}

#[test]
fn northern_ireland_has_its_own_days_of_2026() {
    let days = [
        (1, 1),
        (3, 17),
        (4, 3),
        (4, 6),
        (5, 4),
        (5, 25),
        (7, 13),
        (8, 31),
        (12, 25),
        (12, 28),
    ];
    assert_eq!(listed(2026, Nation::NorthernIreland), days);
}

#[test]
fn two_holidays_at_one_weekend_have_two_substitute_days() {
    assert!(listed(2027, Nation::England).ends_with(&[(12, 27), (12, 28)]));
    assert!(listed(2016, Nation::Scotland).ends_with(&[(12, 26), (12, 27)]));
    assert!(listed(2017, Nation::Scotland).starts_with(&[(1, 2), (1, 3)]));
    assert!(listed(2022, Nation::England).ends_with(&[(12, 26), (12, 27)]));
    assert!(listed(2022, Nation::Scotland).starts_with(&[(1, 3), (1, 4)]));
    assert!(listed(2023, Nation::Scotland).starts_with(&[(1, 2), (1, 3)]));
}

#[test]
fn days_moved_or_given_for_one_occasion_are_known() {
    let may_2020 = |day| bank_holidays(2020, Nation::England).contains(&date(2020, 5, day));
    assert!(may_2020(8) && !may_2020(4));
    let year_2022 = listed(2022, Nation::NorthernIreland);
    assert!(year_2022.contains(&(6, 2)) && year_2022.contains(&(6, 3)) && year_2022.contains(&(9, 19)));
    assert!(!year_2022.contains(&(5, 30)));
    assert!(listed(2023, Nation::Scotland).contains(&(5, 8)));
}

#[test]
fn years_that_nothing_was_proclaimed_for_yet_have_the_days_of_the_rule() {
    // 1 January 2028 is a Saturday. Whatever else may be given that year, nobody can know today.
    let days = [(1, 3), (4, 14), (4, 17), (5, 1), (5, 29), (8, 28), (12, 25), (12, 26)];
    assert_eq!(listed(2028, Nation::England), days);
    for year in [1, 1583, 1900, 2100, 9999] {
        assert_eq!(listed(year, Nation::England).len(), 8, "{year}");
    }
}

#[test]
fn a_substitute_day_is_no_business_day_and_the_holiday_at_the_weekend_counts_once() {
    // Christmas Day 2027 is a Saturday, Boxing Day a Sunday: Monday and Tuesday stand in.
    assert_eq!(
        business_days_after(date(2027, 12, 24), 1, Nation::England),
        Some(date(2027, 12, 29))
    );
}

#[test]
fn a_weekend_and_a_bank_holiday_are_no_business_days() {
    assert!(!is_business_day(date(2026, 11, 21), Nation::England));
    assert!(!is_business_day(date(2026, 12, 28), Nation::England));
    assert!(is_business_day(date(2026, 11, 23), Nation::England));
}

#[test]
fn business_days_differ_between_nations() {
    let friday = date(2026, 11, 27);
    assert_eq!(
        business_days_after(friday, 1, Nation::England),
        Some(date(2026, 11, 30))
    );
    assert_eq!(
        business_days_after(friday, 1, Nation::Scotland),
        Some(date(2026, 12, 1))
    );
}

#[test]
fn business_days_run_over_the_turn_of_the_year() {
    assert_eq!(
        business_days_after(date(2026, 12, 24), 5, Nation::England),
        Some(date(2027, 1, 5))
    );
}

#[test]
fn no_business_days_after_a_weekend_is_the_monday() {
    assert_eq!(
        business_days_after(date(2026, 11, 21), 0, Nation::England),
        Some(date(2026, 11, 23))
    );
    assert_eq!(
        business_days_after(date(2026, 11, 23), 0, Nation::England),
        Some(date(2026, 11, 23))
    );
}

#[test]
fn the_end_of_the_calendar_is_no_day() {
    assert_eq!(business_days_after(date(9999, 12, 30), 3, Nation::England), None);
    assert_eq!(business_days_after(date(2026, 11, 21), u32::MAX, Nation::England), None);
    assert!(business_days_after(date(2026, 11, 21), FARTHEST, Nation::England).is_some());
    assert_eq!(
        business_days_after(date(2026, 11, 21), FARTHEST + 1, Nation::England),
        None
    );
}
