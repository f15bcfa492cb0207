//! What a conversation means for the business: each measure with what it is made of.

use std::io;

use super::super::screen::Screen;
use super::pounds;
use crate::content::names;
use crate::core::conversation::Conversation;
use crate::core::measures::{loyalty_reading, measures};

/// Where columns start.
const INDENT: usize = 18;

/// The measures with what each is made of, and satisfaction and loyalty read together.
pub(super) fn show(screen: &mut Screen, conversation: &Conversation) -> io::Result<()> {
    let story = conversation.story();
    let (scenario, model, state) = (story.scenario(), story.model(), conversation.state());
    let m = measures(scenario, model, state);
    let c = &m.causes;
    screen.gap()?;
    screen.heading(&screen.words.get("debrief-measures"))?;
    let words = &screen.words;
    let weights = model.measures.recommend;
    let [repeats, transfers, vague] = c.effort;
    let [base, loyalty, switching] = c.keep;
    let [retention, discount] = c.rates;
    let rows = [
        (
            words.get("measure-csat"),
            words.with(
                "measure-csat-why",
                &[
                    ("value", m.csat.into()),
                    ("satisfaction", c.satisfaction.into()),
                    ("steps", c.steps_exceeded.into()),
                ],
            ),
        ),
        (
            words.get("measure-recommend"),
            words.with(
                "measure-recommend-why",
                &[
                    ("value", m.recommend.into()),
                    ("class", words.get(names::recommendation(m.recommendation())).into()),
                    ("satisfaction", c.satisfaction.into()),
                    ("loyalty", c.loyalty.into()),
                    ("weighs", weights.satisfaction.into()),
                    ("beside", weights.loyalty.into()),
                    ("divisor", weights.divisor.into()),
                ],
            ),
        ),
        (
            words.get("measure-effort"),
            words.with(
                "measure-effort-why",
                &[
                    ("value", m.effort.into()),
                    ("repeats", repeats.into()),
                    ("transfers", transfers.into()),
                    ("vague", vague.into()),
                ],
            ),
        ),
        (
            words.get("measure-keep"),
            words.with(
                "measure-keep-why",
                &[
                    ("value", per_mille(m.keep_per_mille).into()),
                    ("base", per_mille(base).into()),
                    ("loyalty", per_mille(loyalty).into()),
                    ("switching", per_mille(switching).into()),
                ],
            ),
        ),
        (
            words.get("measure-value"),
            words.with(
                "measure-value-why",
                &[
                    ("value", pounds(m.value).into()),
                    ("stake", pounds(m.value_at_stake).into()),
                    ("keep", per_mille(m.keep_per_mille).into()),
                    ("margin", pounds(c.margin).into()),
                    ("retention", per_mille_long(retention).into()),
                    ("discount", per_mille_long(discount).into()),
                ],
            ),
        ),
    ];
    for (label, text) in &rows {
        screen.item(&format!("  {label}"), INDENT, text)?;
    }
    let reading = loyalty_reading(scenario, model, state);
    let mut text = screen.words.get(names::loyalty(reading.kind));
    if reading.silent_defector {
        text.push(' ');
        text.push_str(&screen.words.get("loyalty-silent-defector"));
    }
    let label = format!("  {}", screen.words.get("measure-reading"));
    screen.item(&label, INDENT, &text)
}

/// 512 per mille is 51.2%.
fn per_mille(value: i32) -> String {
    per_mille_long(value.into())
}

fn per_mille_long(value: i64) -> String {
    let sign = if value < 0 { "-" } else { "" };
    let value = value.unsigned_abs();
    match value % 10 {
        0 => format!("{sign}{}%", value / 10),
        tenth => format!("{sign}{}.{tenth}%", value / 10),
    }
}
