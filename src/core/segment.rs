//! Recency, frequency and money, scored 1 to 5 each, and the segment that the three make together.
//!
//! Cut-offs and the four marked segments are those of reference/measurement.md section 4. They are the same for every
//! trade here; a firm sets its own. Complaints do not count: recency, frequency and money are about buying.

use jiff::civil::Date;

use super::scenario::Analytical;

/// Days since the last order that still score 5, 4, 3 and 2.
pub const RECENCY: [u32; 4] = [30, 60, 120, 240];
/// Orders a year from which frequency scores 5, 4, 3 and 2.
pub const FREQUENCY: [u32; 4] = [12, 8, 4, 2];
/// Pounds a year from which money scores 5, 4, 3 and 2.
pub const MONEY: [u64; 4] = [1000, 500, 200, 50];
/// Someone who first bought fewer days ago than this is new.
const NEW_DAYS: u32 = 365;

/// The three scores, 1 to 5, and what they were counted from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rfm {
    /// Days since they last bought; `None` when the card does not say.
    pub days: Option<u32>,
    /// How lately they bought; `None` when the card does not say.
    pub recency: Option<u8>,
    /// How often they buy.
    pub frequency: u8,
    /// How much they spend.
    pub money: u8,
    /// What the three make; `None` without recency.
    pub segment: Option<Segment>,
}

/// What kind of buyer the three scores make, the first that fits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Segment {
    /// 4 or more on all three.
    Champion,
    /// Recency 1 or 2, and 3 or more on frequency or money: was good, and is slipping.
    AtRisk,
    /// Recency 1 or 2, and little on the other two.
    Lapsed,
    /// Frequency 4 or more.
    Loyal,
    /// Money 4 or more.
    BigSpender,
    /// With us for less than a year.
    New,
    /// Frequency or money 3.
    Regular,
    /// None of these.
    Occasional,
}

impl Rfm {
    /// The scores of `history` on the day `on`.
    pub fn of(history: &Analytical, on: Date) -> Self {
        let days = history.last.map(|last| days_between(last, on));
        let recency = days.map(|days| 5 - missed(RECENCY.iter(), |most| days > *most));
        let frequency = 5 - missed(FREQUENCY.iter(), |least| history.orders < *least);
        let money = 5 - missed(MONEY.iter(), |least| history.spend < *least * 100);
        let new = days_between(history.since, on) < NEW_DAYS;
        Self {
            days,
            recency,
            frequency,
            money,
            segment: recency.map(|recency| segment(recency, frequency, money, new)),
        }
    }
}

const fn segment(recency: u8, frequency: u8, money: u8, new: bool) -> Segment {
    match (recency, frequency, money) {
        (4.., 4.., 4..) => Segment::Champion,
        (..=2, 3.., _) | (..=2, _, 3..) => Segment::AtRisk,
        (..=2, _, _) => Segment::Lapsed,
        (_, 4.., _) => Segment::Loyal,
        (_, _, 4..) => Segment::BigSpender,
        _ if new => Segment::New,
        (_, 3, _) | (_, _, 3) => Segment::Regular,
        _ => Segment::Occasional,
    }
}

/// How many of four cut-offs are missed.
fn missed<'a, T: 'a>(cuts: impl Iterator<Item = &'a T>, misses: impl Fn(&T) -> bool) -> u8 {
    cuts.map(|cut| u8::from(misses(cut))).sum()
}

/// Whole days from one day to another; a day that is still to come is today.
fn days_between(from: Date, to: Date) -> u32 {
    let days = from.until(to).map_or(0, |span| span.get_days());
    u32::try_from(days).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    const TODAY: Date = date(2026, 11, 21);

    fn history(last_days: i64, orders: u32, pounds: u64, since: Date) -> Analytical {
        let last = TODAY.saturating_sub(jiff::Span::new().days(last_days));
        Analytical {
            since,
            orders,
            spend: pounds * 100,
            margin: 0,
            switching: 0,
            complaints: 0,
            last: Some(last),
        }
    }

    fn scores(history: &Analytical) -> (Option<u8>, u8, u8, Option<Segment>) {
        let rfm = Rfm::of(history, TODAY);
        (rfm.recency, rfm.frequency, rfm.money, rfm.segment)
    }

    /// The vectors rfm1 to rfm4 of reference/measurement.md.
    #[test]
    fn scores_and_segments_agree_with_the_reference_vectors() {
        let long = date(2020, 1, 1);
        let cases = [
            (history(12, 14, 1260, long), (5, 5, 5, Segment::Champion)),
            (history(150, 12, 800, long), (2, 5, 4, Segment::AtRisk)),
            (history(20, 1, 40, date(2026, 11, 1)), (5, 1, 1, Segment::New)),
            (history(400, 1, 30, long), (1, 1, 1, Segment::Lapsed)),
        ];
        for (history, (r, f, m, segment)) in cases {
            assert_eq!(scores(&history), (Some(r), f, m, Some(segment)));
        }
    }

    #[test]
    fn every_cut_off_belongs_to_the_better_score() {
        for (place, days) in (0u8..).zip(RECENCY) {
            let at = |days: u32| Rfm::of(&history(days.into(), 1, 1, TODAY), TODAY).recency;
            assert_eq!((at(days), at(days + 1)), (Some(5 - place), Some(4 - place)));
        }
        for (place, orders) in (0u8..).zip(FREQUENCY) {
            let at = |orders| Rfm::of(&history(1, orders, 1, TODAY), TODAY).frequency;
            assert_eq!((at(orders), at(orders - 1)), (5 - place, 4 - place));
        }
        for (place, pounds) in (0u8..).zip(MONEY) {
            let at = |pounds| Rfm::of(&history(1, 1, pounds, TODAY), TODAY).money;
            assert_eq!((at(pounds), at(pounds - 1)), (5 - place, 4 - place));
        }
    }

    #[test]
    fn without_a_last_day_there_is_no_segment() {
        let card = Analytical {
            last: None,
            ..history(1, 12, 2000, TODAY)
        };
        assert_eq!(scores(&card), (None, 5, 5, None));
    }

    #[test]
    fn whoever_buys_more_or_later_is_never_in_a_worse_segment() {
        let bad = |segment| matches!(segment, Segment::AtRisk | Segment::Lapsed);
        for (r, f, m) in (1..=5u8).flat_map(|r| (1..=5u8).flat_map(move |f| (1..=5u8).map(move |m| (r, f, m)))) {
            for new in [false, true] {
                assert_eq!(bad(segment(r, f, m, new)), r <= 2, "{r}-{f}-{m}");
            }
            assert_eq!(segment(r, f, m, false) == Segment::Champion, r.min(f).min(m) >= 4);
        }
    }
}
