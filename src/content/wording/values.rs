//! A value of another kind than is wanted there, and how it is written rightly.

use ron::error::Error;

use super::{Words, is_of_time, words};
use crate::content::foreign::pence;
use crate::content::moments::{day, time};
use crate::content::schema::known_as;
use crate::diagnostic::{one_line, quoted};

/// Fields that hold pence.
const MONEY: [&str; 4] = ["refund", "goodwill", "spend", "margin"];

/// What to say of `raw`, the value of `field`, where `error` stopped at it. `None` when the parser's own words say it.
pub(super) fn instead(error: &Error, raw: &str, field: &str) -> Option<Words> {
    let inner = raw.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
    match error {
        Error::ExpectedInteger | Error::InvalidIntegerDigit { .. } => integer(raw, inner, field),
        // The parser takes the digits before the point, and stumbles over the rest.
        Error::ExpectedComma | Error::ExpectedStructLikeEnd | Error::TrailingCharacters if is_decimal(raw) => {
            integer(raw, inner, field)
        }
        Error::IntegerOutOfBounds => Some(out_of_bounds(raw, field)),
        Error::ExpectedBoolean => boolean(inner.unwrap_or(raw)),
        Error::ExpectedIdentifier => name(inner?, field),
        Error::ExpectedString => text(raw),
        Error::Message(said) => day_or_time(said, inner?),
        _ => None,
    }
}

fn is_decimal(raw: &str) -> bool {
    raw.contains('.') && raw.parse::<f64>().is_ok()
}

fn integer(raw: &str, inner: Option<&str>, field: &str) -> Option<Words> {
    let shown = quoted(raw);
    let value = inner.unwrap_or(raw).trim();
    let (sign, number) = value
        .strip_prefix(['£', '€', '$'])
        .map_or((false, value), |rest| (true, rest));
    let number = number.replace(',', "");
    if (sign || MONEY.contains(&field) && is_decimal(&number))
        && let Some(pence) = pence(&number)
    {
        let message = format!("money is a whole number of pence: {shown} is none");
        let sign = value.chars().next().filter(|_| sign).unwrap_or('£');
        return Some(words(message, &format!("write `{pence}` for {sign}{number}")));
    }
    let message = format!("expected a whole number, found {shown}");
    if number.parse::<i64>().is_ok() {
        return Some(words(message, &format!("write `{number}`")));
    }
    let whole = number
        .split_once('.')
        .filter(|(_, part)| part.bytes().all(|b| b == b'0'));
    let whole = whole.and_then(|(whole, _)| whole.parse::<i64>().ok());
    let help = whole.map_or_else(
        || "write digits only, without quotes or a point".to_owned(),
        |whole| format!("write `{whole}`"),
    );
    (!raw.is_empty()).then(|| words(message, &help))
}

fn out_of_bounds(raw: &str, field: &str) -> Words {
    let signed = matches!(field, "outcome" | "process" | "manner" | "switching");
    let message = match (raw.starts_with('-'), signed) {
        (true, true) => format!("{} is too small here", quoted(raw)),
        (true, false) => format!("{} is below zero, where that cannot be", quoted(raw)),
        (false, _) => format!("{} is too large here", quoted(raw)),
    };
    let help = match field {
        "difficulty" => "write a number from 1 to 5",
        "prior_loyalty" => "write a number from 0 to 100",
        "heat" => "write a number from 0 to 100; an effect's heat is from -100 to 100",
        "outcome" | "process" | "manner" => "write a number from -100 to 100",
        "Acknowledge" | "Empathise" | "Resolve" | "FollowUp" | "marks" => "write 0, 1, 2 or 3",
        field if MONEY.contains(&field) => "write whole pence, 0 or more",
        _ => "`redress schema` says what each field may hold",
    };
    words(message, help)
}

fn boolean(value: &str) -> Option<Words> {
    let meant = match value.to_lowercase().as_str() {
        "true" | "yes" | "on" | "1" => "true",
        "false" | "no" | "off" | "0" => "false",
        _ => return None,
    };
    Some(words("expected `true` or `false`", &format!("write `{meant}`")))
}

/// A name in quotes.
fn name(inner: &str, field: &str) -> Option<Words> {
    if field == "when" {
        return Some(words(
            "expected a condition, found a text in quotes",
            &format!("write `Flag(\"{}\")`", one_line(inner)),
        ));
    }
    let plain = inner.starts_with(char::is_alphabetic) && inner.chars().all(|c| c.is_alphanumeric() || c == '_');
    let name = known_as(inner).or(plain.then_some(inner))?;
    Some(words(
        "expected a name, found a text in quotes",
        &format!("write `{name}`, without quotes"),
    ))
}

/// A bare word where a text should be.
fn text(raw: &str) -> Option<Words> {
    if matches!(raw, "null" | "None" | "nil" | "true" | "false") {
        return Some(words(
            format!("expected a text in quotes, found {}", quoted(raw)),
            "write a text, or leave the whole field out if it need not be there",
        ));
    }
    let plain = raw.starts_with(char::is_alphanumeric) && raw.chars().all(|c| c.is_alphanumeric() || "_-.".contains(c));
    plain.then(|| words("expected a text in quotes", &format!("write \"{raw}\"")))
}

fn day_or_time(said: &str, inner: &str) -> Option<Words> {
    if !is_of_time(said) {
        return None;
    }
    let shown = quoted(inner);
    Some(if is_of_hours(said) {
        let help = time(inner).map_or_else(
            || "write a time as \"14:30\"".to_owned(),
            |time| format!("write it as \"{}\"", time.strftime("%H:%M")),
        );
        words(format!("{shown} is not a time of day as files write it"), &help)
    } else if said.contains("not in the required range") || said.contains("not valid") {
        words(
            format!("{shown} is not in the calendar"),
            "write a date as \"2026-11-21\"",
        )
    } else {
        let help = day(inner).map_or_else(
            || "write a date as \"2026-11-21\"".to_owned(),
            |day| format!("write it as \"{day}\""),
        );
        words(format!("{shown} is not a date as files write it"), &help)
    })
}

/// Whether it is a time of day that was wanted: it says so, or repeats what it has read of one.
fn is_of_hours(said: &str) -> bool {
    let read = said
        .strip_prefix("parsed value '")
        .and_then(|rest| rest.split('\'').next());
    ["hour", "minute", "time component"]
        .iter()
        .any(|word| said.contains(word))
        || read.is_some_and(|read| read.contains(':'))
}

#[cfg(test)]
mod tests {
    use jiff::civil::{Date, Time};

    use super::*;

    fn help(error: &Error, raw: &str, field: &str) -> String {
        instead(error, raw, field)
            .and_then(|words| words.help)
            .unwrap_or_default()
    }

    #[test]
    fn a_number_is_said_as_it_should_be_written() {
        for (raw, field, expected) in [
            ("50.00", "refund", "write `5000` for £50.00"),
            ("\"£50\"", "refund", "write `5000` for £50"),
            ("\"£1,200.50\"", "spend", "write `120050` for £1200.50"),
            ("1.0", "version", "write `1`"),
            ("\"60\"", "prior_loyalty", "write `60`"),
            ("2.5", "orders", "write digits only, without quotes or a point"),
        ] {
            assert_eq!(help(&Error::ExpectedInteger, raw, field), expected, "{raw}");
        }
        assert_eq!(help(&Error::ExpectedComma, "2.0", "Resolve"), "write `2`");
        assert!(instead(&Error::ExpectedComma, "\"a\"", "title").is_none());
    }

    fn unread<T: std::str::FromStr<Err: std::fmt::Display>>(inner: &str) -> String {
        let said = inner.parse::<T>().map(drop).unwrap_err();
        help(&Error::Message(said.to_string()), &format!("\"{inner}\""), "date")
    }

    #[test]
    fn a_day_is_said_as_it_should_be_written() {
        for (inner, expected) in [
            ("21/11/2026", "write it as \"2026-11-21\""),
            ("Saturday 21 November 2026", "write it as \"2026-11-21\""),
            ("21 November", "write a date as \"2026-11-21\""),
            ("soon", "write a date as \"2026-11-21\""),
            ("", "write a date as \"2026-11-21\""),
            ("2026-02-30", "write a date as \"2026-11-21\""),
        ] {
            assert_eq!(unread::<Date>(inner), expected, "{inner}");
        }
    }

    #[test]
    fn a_time_is_said_as_it_should_be_written() {
        for (inner, expected) in [
            ("9am", "write it as \"09:00\""),
            ("12.30 pm", "write it as \"12:30\""),
            ("9:05", "write it as \"09:05\""),
            ("9.30", "write it as \"09:30\""),
            ("25:00", "write a time as \"14:30\""),
            ("noon", "write a time as \"14:30\""),
            ("", "write a time as \"14:30\""),
        ] {
            assert_eq!(unread::<Time>(inner), expected, "{inner}");
        }
    }

    #[test]
    fn names_texts_and_answers_too() {
        assert_eq!(
            help(&Error::ExpectedIdentifier, "\"Retail\"", "sector"),
            "write `Retail`, without quotes"
        );
        assert_eq!(
            help(&Error::ExpectedIdentifier, "\"said\"", "when"),
            "write `Flag(\"said\")`"
        );
        assert_eq!(help(&Error::ExpectedString, "Late", "title"), "write \"Late\"");
        assert_eq!(help(&Error::ExpectedBoolean, "Yes", "hearing_aid"), "write `true`");
    }
}
