//! A scenario's dates and times of day, for filling them into its texts.

use std::collections::BTreeMap;

use jiff::civil::{Date, Time};

use crate::core::dates::{DateFault, resolve, times};
use crate::core::placeholders::fill;
use crate::core::scenario::Scenario;
use crate::core::text::Text;

/// Every date of a scenario by its name, those that follow from others too, and the times of day that go with them.
#[derive(Debug, Clone, Default)]
pub(crate) struct Calendar {
    dates: BTreeMap<String, Date>,
    times: BTreeMap<String, Time>,
}

impl Calendar {
    /// Of a scenario whose dates all follow.
    pub(crate) fn of<N>(scenario: &Scenario<N>) -> Result<Self, Vec<DateFault>> {
        Ok(Self {
            dates: resolve(scenario.date, scenario.nation, &scenario.dates, &scenario.derived)?,
            times: times(&scenario.derived),
        })
    }

    /// `text` as it is read.
    pub(crate) fn fill(&self, text: &Text) -> Text {
        fill(text, &self.dates, &self.times)
    }
}
