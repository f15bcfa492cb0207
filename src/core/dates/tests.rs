//! Worked examples of the law register's reference, and faults.

use jiff::civil::{date, time};

use super::*;

const TODAYS_DATE: Date = date(2026, 11, 21);

fn counted(from: Date, rule: fn(String) -> Derived) -> Date {
    let dates = BTreeMap::from([("given".to_owned(), from)]);
    derive(&rule("given".to_owned()), &dates, Nation::England).unwrap()
}

fn repaired() -> Derived {
    Derived::RejectByAfterRepair {
        delivered: "delivered".to_owned(),
        asked: "asked".to_owned(),
        returned: "returned".to_owned(),
    }
}

/// The last day to reject, as a scenario states it, or what is wrong with that.
fn rejected_by(delivered: Date, asked: Date, returned: Date) -> Result<Date, Vec<DateFault>> {
    let dates = [("delivered", delivered), ("asked", asked), ("returned", returned)];
    resolved(&dates, &[("last", repaired())]).map(|dates| dates["last"])
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
    let last = rejected_by(date(2026, 6, 30), date(2026, 7, 20), date(2026, 7, 31));
    assert_eq!(last, Ok(date(2026, 8, 11)));
}

#[test]
fn a_repair_asked_for_late_leaves_7_days() {
    let last = rejected_by(date(2026, 6, 30), date(2026, 7, 29), date(2026, 8, 14));
    assert_eq!(last, Ok(date(2026, 8, 21)));
}

#[test]
fn a_repair_asked_for_on_the_last_day_still_pauses_the_clock() {
    let last = rejected_by(date(2026, 6, 30), date(2026, 7, 30), date(2026, 8, 14));
    assert_eq!(last, Ok(date(2026, 8, 21)));
}

#[test]
fn a_desk_in_repair_from_31_october_to_16_november_can_be_rejected_until_28_november() {
    let last = rejected_by(date(2026, 10, 12), date(2026, 10, 31), date(2026, 11, 16));
    assert_eq!(last, Ok(date(2026, 11, 28)));
}

#[test]
fn a_repair_on_the_day_it_was_asked_for_adds_that_day() {
    let last = rejected_by(date(2026, 6, 30), date(2026, 7, 10), date(2026, 7, 10));
    assert_eq!(last, Ok(date(2026, 7, 31)));
}

#[test]
fn a_repair_asked_for_when_the_right_had_ended_revives_nothing() {
    assert_eq!(
        rejected_by(date(2026, 6, 30), date(2026, 7, 31), date(2026, 8, 14)),
        Err(vec![DateFault::TooLate {
            name: "last".to_owned(),
            asked: "asked".to_owned(),
            ended: date(2026, 7, 30),
        }])
    );
}

#[test]
fn a_repair_that_came_back_before_it_was_asked_for_is_a_fault() {
    let out_of_order = |earlier: &str, later: &str| {
        Err(vec![DateFault::OutOfOrder {
            name: "last".to_owned(),
            earlier: earlier.to_owned(),
            later: later.to_owned(),
        }])
    };
    assert_eq!(
        rejected_by(date(2026, 6, 30), date(2026, 7, 20), date(2026, 7, 19)),
        out_of_order("asked", "returned")
    );
    assert_eq!(
        rejected_by(date(2026, 6, 30), date(2026, 6, 29), date(2026, 7, 19)),
        out_of_order("delivered", "asked")
    );
}

#[test]
fn a_refund_agreed_on_21_november_is_due_by_4_december() {
    // Consumer Rights Act 2015 s.20(15): the day of agreement is the first of the 14.
    assert_eq!(
        counted(date(2026, 11, 21), |name| Derived::DaysFrom(name, 14)),
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
        counted(date(2026, 11, 21), |name| Derived::DaysFrom(name, 30)),
        date(2026, 12, 20)
    );
}

#[test]
fn a_data_request_is_answered_on_the_corresponding_date_next_month() {
    assert_eq!(
        counted(date(2026, 11, 21), |name| Derived::AnswerBy(name, 1)),
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
    let due = |received| counted(received, |name| Derived::AnswerBy(name, 1));
    // As the ICO counts it: received on 3 September, due on 3 October, which is a Saturday this year.
    assert_eq!(due(date(2026, 9, 3)), date(2026, 10, 5));
    // Longer by two months, for a complex request.
    assert_eq!(
        counted(date(2026, 9, 3), |name| Derived::AnswerBy(name, 3)),
        date(2026, 12, 3)
    );
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
        counted(date(2026, 9, 28), |name| Derived::WeeksAfter(name, 8)),
        date(2026, 11, 23)
    );
}

#[test]
fn six_weeks_after_9_october_is_20_november() {
    // Ofcom's General Condition C4: 42 days.
    assert_eq!(
        counted(date(2026, 10, 9), |name| Derived::WeeksAfter(name, 6)),
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
fn a_payment_reported_before_christmas_is_refunded_after_the_bank_holidays() {
    // 25 December 2026 is a Friday, so that Monday 28 stands in for Saturday's Boxing Day.
    assert_eq!(
        counted(date(2026, 12, 24), |name| Derived::BusinessDaysAfter(name, 1)),
        date(2026, 12, 29)
    );
}

#[test]
fn a_fault_of_a_toaster_delivered_on_15_june_counts_as_there_until_14_december() {
    // Consumer Rights Act 2015 s.19(14): the day of delivery is the first of the six months.
    assert_eq!(
        counted(date(2026, 6, 15), |name| Derived::MonthsFrom(name, 6)),
        date(2026, 12, 14)
    );
}

#[test]
fn months_beginning_on_a_day_that_the_last_month_lacks_end_with_that_month() {
    assert_eq!(
        counted(date(2026, 8, 31), |name| Derived::MonthsFrom(name, 6)),
        date(2027, 2, 28)
    );
    assert_eq!(
        counted(date(2026, 3, 1), |name| Derived::MonthsFrom(name, 12)),
        date(2027, 2, 28)
    );
}

#[test]
fn a_breach_known_at_ten_past_nine_on_a_friday_is_reported_by_then_on_monday() {
    // UK GDPR article 33: 72 hours, the weekend included.
    let rule = |hours| Derived::HoursAfter {
        from: "known".to_owned(),
        at: time(9, 10, 0, 0),
        hours,
    };
    let dates = resolved(
        &[("known", date(2026, 11, 20))],
        &[
            ("report-by", rule(72)),
            ("half", rule(36)),
            ("next", days_after_name("half", 1)),
        ],
    );
    let dates = dates.unwrap();
    assert_eq!(dates["report-by"], date(2026, 11, 23));
    assert_eq!(rule(72).time(), Some(time(9, 10, 0, 0)));
    assert_eq!(
        spoken_time(dates["report-by"], time(9, 10, 0, 0)),
        "09:10 on Monday 23 November"
    );
    assert_eq!(
        (dates["half"], rule(36).time()),
        (date(2026, 11, 21), Some(time(21, 10, 0, 0)))
    );
    // What follows from it is a day again.
    let times = times(&Table(vec![
        ("half".to_owned(), rule(36)),
        ("next".to_owned(), days_after_name("half", 1)),
    ]));
    assert_eq!(dates["next"], date(2026, 11, 22));
    assert_eq!(times.into_keys().collect::<Vec<_>>(), ["half"]);
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
    let rules: [fn(String) -> Derived; 12] = [
        Derived::RejectBy,
        |name| Derived::DaysAfter(name, i32::MAX),
        |name| Derived::DaysAfter(name, i32::MIN),
        |name| Derived::MonthsAfter(name, i32::MIN),
        |name| Derived::YearsAfter(name, i32::MAX),
        |name| Derived::BusinessDaysAfter(name, u32::MAX),
        |name| Derived::DaysFrom(name, u32::MAX),
        |name| Derived::WeeksAfter(name, i32::MIN),
        |name| Derived::MonthsFrom(name, u32::MAX),
        |name| Derived::AnswerBy(name, 1),
        |name| Derived::HoursAfter {
            from: name,
            at: time(23, 59, 0, 0),
            hours: u32::MAX,
        },
        |name| Derived::RejectByAfterRepair {
            delivered: name.clone(),
            asked: name.clone(),
            returned: name,
        },
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
fn a_period_of_nothing_has_no_last_day() {
    let nothing: [fn(String) -> Derived; 2] = [|name| Derived::DaysFrom(name, 0), |name| Derived::MonthsFrom(name, 0)];
    for rule in nothing {
        assert_eq!(
            resolved(&[], &[("last", rule("today".to_owned()))]).unwrap_err(),
            [DateFault::Empty {
                name: "last".to_owned()
            }]
        );
    }
}

#[test]
fn a_date_that_follows_from_three_tells_each_that_is_not_there() {
    let unknown = |from: &str| DateFault::Unknown {
        name: "last".to_owned(),
        from: from.to_owned(),
    };
    let faults = resolved(&[("asked", TODAYS_DATE)], &[("last", repaired())]).unwrap_err();
    assert_eq!(faults, [unknown("delivered"), unknown("returned")]);
}

#[test]
fn a_date_that_follows_from_three_may_follow_from_derived_ones() {
    let dates = resolved(
        &[("delivered", date(2026, 10, 12))],
        &[
            ("last", repaired()),
            ("returned", days_after_name("asked", 16)),
            ("asked", days_after_name("delivered", 19)),
        ],
    );
    assert_eq!(dates.unwrap()["last"], date(2026, 11, 28));
}

#[test]
fn a_circle_through_one_of_three_is_told_once() {
    let faults = resolved(
        &[("delivered", date(2026, 10, 12)), ("asked", date(2026, 10, 31))],
        &[("last", repaired()), ("returned", days_after_name("last", -7))],
    );
    let names = vec!["last".to_owned(), "returned".to_owned()];
    assert_eq!(faults.unwrap_err(), [DateFault::Cycle { names }]);
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
