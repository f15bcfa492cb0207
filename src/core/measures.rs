//! What a conversation means for the business: each measure with what it is made of. A teaching model, not a forecast.

use serde::Serialize;

use super::arithmetic::round_div;
use super::model::Model;
use super::scenario::Scenario;
use super::state::State;

/// The five measures of one customer at one moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Measures {
    /// Satisfaction score, 1..=5.
    pub csat: i32,
    /// How likely they are to recommend, 0..=10.
    pub recommend: i32,
    /// Ease of getting help, 1..=7.
    pub effort: i32,
    /// The chance that they stay, per mille.
    pub keep_per_mille: i32,
    /// What they are worth if they stay, in pence.
    pub value_at_stake: i64,
    /// That, times the chance that they stay, in pence.
    pub value: i64,
    /// What each was made of.
    pub causes: MeasureCauses,
}

/// What each measure was made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MeasureCauses {
    /// 0..=100.
    pub satisfaction: i32,
    /// 0..=100.
    pub loyalty: i32,
    /// How many of the four steps satisfaction exceeds.
    pub steps_exceeded: i32,
    /// Times they had to say it again, were passed on, were promised something vague.
    pub effort: [u32; 3],
    /// Keep-probability's parts, per mille: base, loyalty, switching cost.
    pub keep: [i32; 3],
    /// The card's yearly margin, in pence.
    pub margin: i64,
    /// Retention and discount, per mille.
    pub rates: [i64; 2],
}

/// The class of a recommendation score (Reichheld 2003).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Recommendation {
    /// 0 to 6.
    Detractor,
    /// 7 and 8.
    Passive,
    /// 9 and 10.
    Promoter,
}

/// How attitude and habit go together (Dick and Basu 1994).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum LoyaltyKind {
    /// Means it, and buys often.
    True,
    /// Means it, and buys seldom.
    Latent,
    /// Buys often, and does not mean it.
    Spurious,
    /// Neither.
    None,
}

/// Satisfaction and loyalty read together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct LoyaltyReading {
    /// Which of the four.
    pub kind: LoyaltyKind,
    /// Content, and leaving.
    pub silent_defector: bool,
}

/// The measures at `state`.
pub fn measures(scenario: &Scenario, model: &Model, state: &State) -> Measures {
    let weights = &model.measures;
    let (satisfaction, loyalty) = (i32::from(state.satisfaction), i32::from(state.loyalty));
    let (a, b, c, d) = weights.csat_steps;
    let steps_exceeded: i32 = [a, b, c, d]
        .into_iter()
        .map(|step| i32::from(satisfaction > step))
        .sum();
    let recommend = weights.recommend;
    let sum = i64::from(recommend.satisfaction * satisfaction + recommend.loyalty * loyalty);
    let hard: u32 = state.effort.iter().fold(0, |sum, count| sum.saturating_add(*count));
    let card = &scenario.customer.card.analytical;
    let keep = [weights.keep.base, weights.keep.per_loyalty * loyalty, card.switching];
    let keep_per_mille = keep.into_iter().fold(0i32, i32::saturating_add).clamp(0, 1000);
    let margin = i64::try_from(card.margin).unwrap_or(i64::MAX);
    let value_at_stake = value_if_kept(margin, weights.retention_per_mille, weights.discount_per_mille);
    Measures {
        csat: 1 + steps_exceeded,
        recommend: round_div(sum, i64::from(recommend.divisor.max(1))).clamp(0, 10),
        effort: weights
            .effort_best
            .saturating_sub(i32::try_from(hard).unwrap_or(i32::MAX))
            .max(1),
        keep_per_mille,
        value_at_stake,
        value: scaled(value_at_stake, keep_per_mille.into(), 1000),
        causes: MeasureCauses {
            satisfaction,
            loyalty,
            steps_exceeded,
            effort: state.effort,
            keep,
            margin,
            rates: [weights.retention_per_mille, weights.discount_per_mille],
        },
    }
}

impl Measures {
    /// The class of the recommendation score.
    pub const fn recommendation(&self) -> Recommendation {
        match self.recommend {
            9.. => Recommendation::Promoter,
            7 | 8 => Recommendation::Passive,
            _ => Recommendation::Detractor,
        }
    }
}

/// Satisfaction and loyalty read together.
pub fn loyalty_reading(scenario: &Scenario, model: &Model, state: &State) -> LoyaltyReading {
    let weights = &model.measures;
    let strong = i32::from(state.loyalty) >= weights.loyal_from;
    let norm = model.norms.get(&scenario.sector).copied().unwrap_or(1);
    let often = scenario.customer.card.analytical.orders >= norm;
    let kind = match (strong, often) {
        (true, true) => LoyaltyKind::True,
        (true, false) => LoyaltyKind::Latent,
        (false, true) => LoyaltyKind::Spurious,
        (false, false) => LoyaltyKind::None,
    };
    let keep = measures(scenario, model, state).keep_per_mille;
    let silent_defector = i32::from(state.satisfaction) >= weights.silent_satisfaction && keep < weights.silent_keep;
    LoyaltyReading { kind, silent_defector }
}

/// Lifetime value in pence the simple way: average order, orders a year, years, margin in per cent.
pub fn value_simple(order: i64, orders: i64, years: i64, margin_percent: i64) -> i64 {
    scaled(order.saturating_mul(orders).saturating_mul(years), margin_percent, 100)
}

/// Lifetime value in pence of a customer who is kept: `m r / (1 + d - r)`, the first margin one period from now,
/// rates per mille, rounded to the nearest penny (reference/measurement.md section 2).
pub fn value_if_kept(margin: i64, retention: i64, discount: i64) -> i64 {
    scaled(margin, retention, (1000 + discount - retention).max(1))
}

/// The same with a first margin received now for sure: `m (1 + d) / (1 + d - r)`.
pub fn value_with_margin_now(margin: i64, retention: i64, discount: i64) -> i64 {
    scaled(margin, 1000 + discount, (1000 + discount - retention).max(1))
}

/// The same over a fixed number of periods: the sum of `m r^t / (1 + d)^t`.
pub fn value_over(margin: i64, retention: i64, discount: i64, periods: u32) -> i64 {
    // Kept as one fraction of 128 bits, so twelve periods and more stay exact enough for pence.
    let (r, d) = (i128::from(retention), i128::from(1000 + discount));
    let unit = 1_000_000_000_000i128;
    let mut factor = unit;
    let mut sum = 0i128;
    for _ in 0..periods {
        factor = factor * r / d.max(1);
        sum += factor;
    }
    let pence = (i128::from(margin) * sum * 2 + unit) / (2 * unit);
    i64::try_from(pence).unwrap_or(i64::MAX)
}

/// Whether goodwill pays: `(keep with - keep without) * value if kept - cost`, in pence. Never weigh a legal remedy so.
pub fn goodwill_gain(keep_without: i32, keep_with: i32, value_if_kept: i64, cost: i64) -> i64 {
    scaled(value_if_kept, i64::from(keep_with) - i64::from(keep_without), 1000) - cost
}

fn scaled(value: i64, by: i64, of: i64) -> i64 {
    let of = i128::from(of.max(1));
    let product = i128::from(value) * i128::from(by) * 2;
    let rounded = if product < 0 {
        (product - of) / (2 * of)
    } else {
        (product + of) / (2 * of)
    };
    i64::try_from(rounded).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The vectors clv0 to clv8 of reference/measurement.md, in pence.
    #[test]
    fn lifetime_values_agree_with_the_reference_vectors() {
        assert_eq!(value_simple(4500, 4, 3, 30), 16_200, "clv0");
        assert_eq!(value_if_kept(10_000, 800, 100), 26_667, "clv1");
        assert_eq!(value_with_margin_now(10_000, 800, 100), 36_667, "clv2");
        assert_eq!(value_if_kept(10_000, 850, 100), 34_000, "clv3");
        assert_eq!(value_over(10_000, 800, 100, 3), 16_409, "clv4");
        let rise = |from, to| {
            let (low, high) = (value_if_kept(1_000_000, from, 100), value_if_kept(1_000_000, to, 100));
            round_div((high - low) * 1000, low)
        };
        assert_eq!(rise(900, 950), 407, "clv5");
        assert_eq!(rise(600, 650), 204, "clv6");
        assert_eq!(goodwill_gain(550, 750, 26_667, 2500), 2833, "clv7");
        assert_eq!(goodwill_gain(620, 650, 26_667, 2500), -1700, "clv8");
    }
}
