//! Money, days, hours and numbers as people write them elsewhere.

use std::ops::Range;

use super::{Foreign, blank};
use crate::content::moments::{day, time};
use crate::content::tokens::{Kind, Token, token_at};

/// So many pence are "50", "50.5" or "50.00" pounds.
pub(in crate::content) fn pence(pounds: &str) -> Option<u64> {
    let (whole, part) = pounds.split_once('.').unwrap_or((pounds, ""));
    let part = match part.len() {
        0 => 0,
        1 => part.parse::<u64>().ok()? * 10,
        2 => part.parse().ok()?,
        _ => return None,
    };
    whole.parse::<u64>().ok()?.checked_mul(100)?.checked_add(part)
}

/// `£1,500`: the sign that stands at `sign`, when a number follows it.
pub(super) fn money(text: &str, sign: &Range<usize>) -> Option<Foreign> {
    let number = token_at(text, sign.end).filter(|next| next.kind == Kind::Number && next.span.start == sign.end)?;
    let span = sign.start..grouped(text, &number.span);
    let amount = text[sign.end..span.end].replace(',', "");
    let help = match pence(&amount) {
        Some(pence) => format!("write `{pence}` for {}", &text[span.clone()]),
        None => "write the amount in pence: `5000` for £50".to_owned(),
    };
    let message = "money is a whole number of pence, without a sign";
    Some(Foreign::new(span.clone(), message, help).instead(figure(&span)))
}

/// A day or an hour without quotes, or a number with commas.
pub(super) fn number(text: &str, span: &Range<usize>, before: Option<&Token>) -> Option<Foreign> {
    let word = &text[span.clone()];
    let foreign = |span: Range<usize>, message: &str, help: String| {
        Some(Foreign::new(span.clone(), message, help).instead(figure(&span)))
    };
    if word.contains(['-', '/']) {
        let help = day(word).map_or_else(
            || "write it as year, month and day in quotes: \"2026-11-21\"".to_owned(),
            |day| format!("write \"{day}\""),
        );
        return foreign(span.clone(), "a day is a text, in quotes", help);
    }
    if word.contains(':') {
        let help = time(word).map_or_else(
            || "write a time of 24 hours in quotes: \"14:30\"".to_owned(),
            |time| format!("write \"{}\"", time.strftime("%H:%M")),
        );
        return foreign(span.clone(), "a time is a text, in quotes", help);
    }
    if before.is_none_or(|before| before.kind != Kind::Other(':')) {
        return None;
    }
    let whole = span.start..grouped(text, span);
    if whole == *span {
        return None;
    }
    let help = format!("write `{}`", text[whole.clone()].replace(',', ""));
    foreign(whole, "a number has no commas in it", help)
}

/// The end of a number of which `span` are the first digits: `1,500`.
fn grouped(text: &str, span: &Range<usize>) -> usize {
    let mut end = span.end;
    while let Some(group) = text.get(end + 1..end + 4).filter(|_| text[end..].starts_with(',')) {
        let ends = !text[end + 4..].starts_with(|c: char| c.is_ascii_alphanumeric());
        if !group.bytes().all(|byte| byte.is_ascii_digit()) || !ends {
            break;
        }
        end += 4;
    }
    let part = &text[end..];
    let pence = part.strip_prefix('.').filter(|_| end > span.end);
    let digits = pence.map_or(0, |rest| {
        1 + rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len()
    });
    end + digits
}

/// A number in place of `span`.
fn figure(span: &Range<usize>) -> String {
    let mut figure = blank(span.len().saturating_sub(1));
    figure.push('0');
    figure
}
