//! Dates that follow from stated ones.

use jiff::civil::Time;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// How a date follows from another, which is named; `"today"` is the scenario's own date.
///
/// *After* counts from the next day, as most time limits do; *from* counts the named day as the first, where the law says
/// "beginning with the day".
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub enum Derived {
    /// The last day of the short-term right to reject: 30 days counted from the day after (Consumer Rights Act 2015 s.22(3)).
    RejectBy(String),
    /// That last day after a repair or replacement that did not put it right: the days from the one it was asked for to
    /// the one it came back do not count, and at least 7 days are left after that (Consumer Rights Act 2015 s.22(6) to (8)).
    RejectByAfterRepair {
        /// The day of delivery, or of installation when that was later.
        delivered: String,
        /// The day the repair or replacement was asked for or agreed to.
        asked: String,
        /// The day the customer had the goods back.
        returned: String,
    },
    /// So many days after; negative is before.
    DaysAfter(String, i32),
    /// The last of so many days, of which the named one is the first: 14 days to refund, beginning with the day it is
    /// agreed (Consumer Rights Act 2015 s.20(15)); 30 days to acknowledge a data complaint, beginning with the day it
    /// comes in (Data Protection Act 2018 s.164A).
    DaysFrom(String, u32),
    /// So many weeks after, on the same day of the week; negative is before.
    WeeksAfter(String, i32),
    /// So many calendar months after, on the corresponding date or the month's last day.
    MonthsAfter(String, i32),
    /// The last day of so many calendar months, of which the named day is the first: six months of 15 June end on 14
    /// December. In them a fault counts as there at delivery (Consumer Rights Act 2015 s.19(14)).
    MonthsFrom(String, u32),
    /// So many calendar months after; if that is a weekend or a bank holiday, the next business day: one month to answer a
    /// request about personal data (UK GDPR article 12(3), as the ICO counts it).
    AnswerBy(String, u32),
    /// So many years after, likewise on the corresponding date.
    YearsAfter(String, i32),
    /// So many business days after, by the nation's bank holidays.
    BusinessDaysAfter(String, u32),
    /// So many hours after a time on a day, weekends and bank holidays included: 72 hours to report a breach of personal
    /// data (UK GDPR article 33). A text says it with the time: "09:10 on Monday 23 November". Clocks that change are not
    /// counted.
    HoursAfter {
        /// The day.
        from: String,
        /// The time on it: `"09:10"`.
        #[schemars(with = "String")]
        at: Time,
        /// How many hours.
        hours: u32,
    },
}

impl Derived {
    /// The names of the dates it follows from.
    pub fn bases(&self) -> impl Iterator<Item = &str> {
        let [first, second, third] = match self {
            Self::RejectByAfterRepair {
                delivered,
                asked,
                returned,
            } => [delivered, asked, returned].map(Some),
            Self::RejectBy(name)
            | Self::DaysAfter(name, _)
            | Self::DaysFrom(name, _)
            | Self::WeeksAfter(name, _)
            | Self::MonthsAfter(name, _)
            | Self::MonthsFrom(name, _)
            | Self::AnswerBy(name, _)
            | Self::YearsAfter(name, _)
            | Self::BusinessDaysAfter(name, _)
            | Self::HoursAfter { from: name, .. } => [Some(name), None, None],
        };
        [first, second, third].into_iter().flatten().map(String::as_str)
    }

    /// The time of day it falls on, where hours are counted.
    pub fn time(&self) -> Option<Time> {
        match self {
            Self::HoursAfter { at, hours, .. } => {
                let hour = (i64::from(at.hour()) + i64::from(*hours)).rem_euclid(24);
                Time::new(i8::try_from(hour).ok()?, at.minute(), at.second(), 0).ok()
            }
            _ => None,
        }
    }
}
