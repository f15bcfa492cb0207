//! Worked examples of the law register's reference, and faults.

use jiff::civil::date;

use super::*;

const TODAYS_DATE: Date = date(2026, 11, 21);

fn counted(from: Date, rule: fn(String) -> Derived) -> Date {
    derive(from, &rule("given".to_owned()), Nation::England).unwrap()
}

fn resolved(dates: &[(&str, Date)], derived: &[(&str, Derived)]) -> Result<BTreeMap<String, Date>, Vec<DateFault>> {
    let dates = Table(dates.iter().map(|(name, day)| ((*name).to_owned(), *day)).collect());
    let derived = Table(
        derived
            .iter()
            .map(|(name, rule)| ((*name).to_owned(), rule.clone()))
            .collect(),
    );
    resolve(TODAYS_DATE, Nation::England, &dates, &derived)
}

fn days_after_name(name: &str, count: i32) -> Derived {
    Derived::DaysAfter(name.to_owned(), count)
}

// Worked examples.

#[test]
fn rejection_after_delivery_on_30_june_runs_to_30_july() {
    assert_eq!(counted(date(2026, 6, 30), Derived::RejectBy), date(2026, 7, 30));
}

#[test]
fn rejection_after_delivery_on_25_october_runs_to_24_november() {
    assert_eq!(counted(date(2026, 10, 25), Derived::RejectBy), date(2026, 11, 24));
}

#[test]
fn a_repair_asked_for_on_day_20_leaves_11_days() {
    // Delivered on 30 June: day 20 is 20 July. Back on 31 July: 1 to 11 August are days 20 to 30.
    let last = reject_by_after_repair(date(2026, 6, 30), date(2026, 7, 20), date(2026, 7, 31));
    assert_eq!(last, Some(date(2026, 8, 11)));
}

#[test]
fn a_repair_asked_for_late_leaves_7_days() {
    let last = reject_by_after_repair(date(2026, 6, 30), date(2026, 7, 29), date(2026, 8, 14));
    assert_eq!(last, Some(date(2026, 8, 21)));
}

#[test]
fn a_desk_in_repair_from_31_october_to_16_november_can_be_rejected_until_28_november() {
    let last = reject_by_after_repair(date(2026, 10, 12), date(2026, 10, 31), date(2026, 11, 16));
    assert_eq!(last, Some(date(2026, 11, 28)));
}

#[test]
fn a_refund_agreed_on_21_november_is_due_by_4_december() {
    // Consumer Rights Act 2015 s.20(15): the day of agreement is the first of the 14.
    assert_eq!(
        counted(date(2026, 11, 21), |name| Derived::DaysAfter(name, 13)),
        date(2026, 12, 4)
    );
}

#[test]
fn goods_received_on_3_november_can_be_cancelled_until_17_november() {
    // Consumer Contracts Regulations 2013 reg 30: 14 days after the day of receipt.
    assert_eq!(
        counted(date(2026, 11, 3), |name| Derived::DaysAfter(name, 14)),
        date(2026, 11, 17)
    );
}

#[test]
fn goods_sent_back_on_21_november_are_refunded_by_5_december() {
    // Reg 34: 14 days after the goods, or proof of posting, reach the trader.
    assert_eq!(
        counted(date(2026, 11, 21), |name| Derived::DaysAfter(name, 14)),
        date(2026, 12, 5)
    );
}

#[test]
fn a_data_complaint_of_21_november_is_acknowledged_by_20_december() {
    // Data Protection Act 2018 s.164A: the day of receipt is the first of the 30.
    assert_eq!(
        counted(date(2026, 11, 21), |name| Derived::DaysAfter(name, 29)),
        date(2026, 12, 20)
    );
}

#[test]
fn a_data_request_is_answered_on_the_corresponding_date_next_month() {
    assert_eq!(
        counted(date(2026, 11, 21), |name| Derived::MonthsAfter(name, 1)),
        date(2026, 12, 21)
    );
}

#[test]
fn a_month_without_the_corresponding_date_ends_on_its_last_day() {
    assert_eq!(
        counted(date(2026, 1, 31), |name| Derived::MonthsAfter(name, 1)),
        date(2026, 2, 28)
    );
    assert_eq!(
        counted(date(2028, 1, 31), |name| Derived::MonthsAfter(name, 1)),
        date(2028, 2, 29)
    );
    assert_eq!(
        counted(date(2028, 2, 29), |name| Derived::YearsAfter(name, 1)),
        date(2029, 2, 28)
    );
}

#[test]
fn a_data_request_due_on_a_saturday_or_a_bank_holiday_is_due_on_the_next_business_day() {
    let due = |received| {
        let month_later = counted(received, |name| Derived::MonthsAfter(name, 1));
        counted(month_later, |name| Derived::BusinessDaysAfter(name, 0))
    };
    assert_eq!(due(date(2026, 1, 31)), date(2026, 3, 2));
    assert_eq!(due(date(2026, 11, 25)), date(2026, 12, 29));
}

#[test]
fn a_bank_settles_without_a_final_response_within_three_business_days() {
    // DISP 1.5: received on Thursday 19 November.
    assert_eq!(
        counted(date(2026, 11, 19), |name| Derived::BusinessDaysAfter(name, 3)),
        date(2026, 11, 24)
    );
}

#[test]
fn eight_weeks_after_28_september_is_23_november() {
    // DISP 1.6 and the energy standards: 56 days.
    assert_eq!(
        counted(date(2026, 9, 28), |name| Derived::DaysAfter(name, 56)),
        date(2026, 11, 23)
    );
}

#[test]
fn six_weeks_after_9_october_is_20_november() {
    // Ofcom's General Condition C4: 42 days.
    assert_eq!(
        counted(date(2026, 10, 9), |name| Derived::DaysAfter(name, 42)),
        date(2026, 11, 20)
    );
}

#[test]
fn a_payment_reported_on_friday_is_refunded_by_monday() {
    // Payment Services Regulations 2017 reg 76.
    assert_eq!(
        counted(date(2026, 11, 20), |name| Derived::BusinessDaysAfter(name, 1)),
        date(2026, 11, 23)
    );
}

#[test]
fn a_sofa_ordered_on_18_october_is_delivered_by_17_november() {
    // Consumer Rights Act 2015 s.28(3).
    assert_eq!(
        counted(date(2026, 10, 18), |name| Derived::DaysAfter(name, 30)),
        date(2026, 11, 17)
    );
}

// Resolving.

#[test]
fn today_is_among_the_dates() {
    assert_eq!(
        resolved(&[], &[]).unwrap(),
        BTreeMap::from([("today".to_owned(), TODAYS_DATE)])
    );
}

#[test]
fn a_derived_date_may_follow_from_one_that_stands_below_it() {
    let dates = resolved(
        &[("delivered", date(2026, 10, 25))],
        &[
            ("reminder", days_after_name("last-day", -1)),
            ("last-day", Derived::RejectBy("delivered".to_owned())),
            ("refunded", days_after_name("today", 13)),
        ],
    )
    .unwrap();
    assert_eq!(dates["reminder"], date(2026, 11, 23));
    assert_eq!(dates["last-day"], date(2026, 11, 24));
    assert_eq!(dates["refunded"], date(2026, 12, 4));
}

#[test]
fn every_fault_is_told_once_and_what_follows_from_it_is_not() {
    let faults = resolved(
        &[("today", TODAYS_DATE), ("sold", TODAYS_DATE)],
        &[
            ("after-circle", days_after_name("one", 1)),
            ("one", days_after_name("two", 1)),
            ("two", days_after_name("one", 1)),
            ("late", days_after_name("nowhere", 1)),
            ("later", days_after_name("late", 1)),
            ("far", Derived::YearsAfter("sold".to_owned(), 20_000)),
            ("farther", days_after_name("far", 1)),
            ("itself", days_after_name("itself", 1)),
            ("sold", days_after_name("today", 1)),
        ],
    )
    .unwrap_err();
    let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
    assert_eq!(
        faults,
        [
            DateFault::Taken {
                name: "today".to_owned()
            },
            DateFault::Taken {
                name: "sold".to_owned()
            },
            DateFault::Cycle {
                names: names(&["one", "two"])
            },
            DateFault::Unknown {
                name: "late".to_owned(),
                from: "nowhere".to_owned()
            },
            DateFault::OutOfRange { name: "far".to_owned() },
            DateFault::Cycle {
                names: names(&["itself"])
            },
        ]
    );
}

#[test]
fn the_ends_of_the_calendar_are_faults_and_not_panics() {
    let rules: [fn(String) -> Derived; 6] = [
        Derived::RejectBy,
        |name| Derived::DaysAfter(name, i32::MAX),
        |name| Derived::DaysAfter(name, i32::MIN),
        |name| Derived::MonthsAfter(name, i32::MIN),
        |name| Derived::YearsAfter(name, i32::MAX),
        |name| Derived::BusinessDaysAfter(name, u32::MAX),
    ];
    for rule in rules {
        let faults = resolved(&[("end", Date::MAX)], &[("past", rule("end".to_owned()))]).unwrap_err();
        assert_eq!(
            faults,
            [DateFault::OutOfRange {
                name: "past".to_owned()
            }]
        );
    }
    assert_eq!(reject_by_after_repair(date(2026, 6, 30), TODAYS_DATE, Date::MAX), None);
}

#[test]
fn a_chain_of_many_thousand_dates_is_followed() {
    let chain: Vec<(String, Derived)> = (0..50_000)
        .map(|n| (format!("d{n}"), Derived::DaysAfter(format!("d{}", n + 1), 0)))
        .collect();
    let dates = Table(vec![("d50000".to_owned(), TODAYS_DATE)]);
    let known = resolve(TODAYS_DATE, Nation::England, &dates, &Table(chain)).unwrap();
    assert_eq!(known["d0"], TODAYS_DATE);
}

// Saying.

#[test]
fn a_date_is_said_without_a_leading_nought() {
    assert_eq!(spoken(date(2026, 11, 24)), "Tuesday 24 November");
    assert_eq!(spoken(date(2026, 12, 4)), "Friday 4 December");
    assert_eq!(spoken_with_year(date(2027, 1, 1)), "Friday 1 January 2027");
}

#[test]
fn faults_are_plain_sentences() {
    let circle = DateFault::Cycle {
        names: vec!["one".to_owned(), "two".to_owned()],
    };
    assert_eq!(
        circle.to_string(),
        "dates follow from one another in a circle: `one`, `two`"
    );
    let unknown = DateFault::Unknown {
        name: "late".to_owned(),
        from: "nowhere".to_owned(),
    };
    assert_eq!(
        unknown.to_string(),
        "date `late` follows from `nowhere`, which does not exist"
    );
}
