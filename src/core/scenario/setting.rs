//! Where a conversation is set: the place, the thing complained of, the time of day, the weather. It is only looked at.

use jiff::civil::Time;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What the picture shows round the customer. What is left out follows from channel, sector, date and customer.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Setting {
    /// A place that fits the channel, such as `kitchen` on the phone or `shop` at a counter.
    pub scene: Option<String>,
    /// What the complaint is about, such as `toaster`: it stands in front of the customer.
    pub thing: Option<String>,
    /// The time of day, such as `10:52`.
    #[schemars(with = "Option<String>")]
    pub time: Option<Time>,
    /// What the window shows.
    pub weather: Option<Weather>,
}

/// What the sky does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
pub enum Weather {
    /// Sun by day, moon and stars by night.
    Clear,
    /// Clouds.
    Cloud,
    /// Rain.
    Rain,
    /// Snow.
    Snow,
    /// Mist.
    Mist,
}

impl Weather {
    /// Every kind of weather.
    pub const ALL: [Self; 5] = [Self::Clear, Self::Cloud, Self::Rain, Self::Snow, Self::Mist];
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Setting, ron::error::SpannedError> {
        ron::Options::default()
            .with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME)
            .from_str(text)
    }

    #[test]
    fn every_field_may_be_left_out() {
        assert_eq!(read("()").unwrap(), Setting::default());
        let all = read("(scene: \"shop\", thing: \"toaster\", time: \"10:52\", weather: Rain)").unwrap();
        assert_eq!(all.scene.as_deref(), Some("shop"));
        assert_eq!(all.time, Some(jiff::civil::time(10, 52, 0, 0)));
        assert_eq!(all.weather, Some(Weather::Rain));
    }

    #[test]
    fn a_time_that_no_clock_shows_is_refused() {
        assert!(read("(time: \"25:10\")").is_err());
        assert!(read("(tiem: \"10:52\")").is_err());
    }
}
