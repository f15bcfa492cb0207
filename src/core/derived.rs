//! Dates that follow from stated ones.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// How a date follows from another, which is named; `"today"` is the scenario's own date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum Derived {
    /// The last day of the short-term right to reject: 30 days counted from the day after (Consumer Rights Act 2015 s.22(3)).
    RejectBy(String),
    /// So many days after; negative is before.
    DaysAfter(String, i32),
    /// So many calendar months after, on the corresponding date or the month's last day.
    MonthsAfter(String, i32),
    /// So many years after, likewise.
    YearsAfter(String, i32),
    /// So many business days after, by the nation's bank holidays.
    BusinessDaysAfter(String, u32),
}
