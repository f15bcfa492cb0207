//! A provision as the terminal shows it: in a line of a list, or whole.

use std::io;

use jiff::civil::Date;

use super::super::screen::Screen;
use crate::content::days::date;
use crate::content::names;
use crate::content::words::Words;
use crate::core::law::{Change, Number, Provision, Standing, Unit};

/// One provision in two lines.
pub(in crate::cli) fn brief(screen: &mut Screen, provision: &Provision, on: Date) -> io::Result<()> {
    let words = &screen.words;
    let mut remarks = Vec::new();
    let standing = provision.standing(on);
    if standing != Standing::InForce {
        remarks.push(words.get(names::standing(standing)));
    }
    // What is uncertain says so by its standing while it applies.
    if standing != Standing::CheckFirst {
        remarks.push(words.get(names::certainty(provision.certainty)));
    }
    if provision.is_past_review(on) {
        remarks.push(words.get("law-past-review-short"));
    }
    let title = format!("{} ({})", provision.title, remarks.join("; "));
    screen.item(&provision.key, 18, &title)
}

/// One provision, whole.
pub(in crate::cli) fn whole(screen: &mut Screen, provision: &Provision, on: Date) -> io::Result<()> {
    // Taken apart, so that a new field has to be shown.
    let Provision {
        key,
        title,
        source,
        from,
        assumed,
        to,
        nations,
        sectors,
        rule,
        numbers,
        mistake,
        not_said,
        certainty,
        checked,
        review,
    } = provision;
    screen.heading(&format!("{key}  {title}"))?;
    screen.say(source)?;
    screen.gap()?;
    screen.say(rule)?;
    screen.gap()?;
    for number in numbers {
        let value = number_in_words(screen, number);
        screen.item("", 2, &format!("{}: {value}", number.name))?;
    }
    let nations: Vec<String> = nations
        .iter()
        .map(|nation| screen.words.get(names::nation(*nation)))
        .collect();
    let words = &screen.words;
    let trades: Vec<String> = sectors.iter().map(|sector| words.get(names::sector(*sector))).collect();
    let trades = if trades.is_empty() {
        words.get("law-every-trade")
    } else {
        trades.join(", ")
    };
    let stands = words.with(
        "law-stands",
        &[
            ("on", plain(words, on).into()),
            ("standing", words.get(names::standing(provision.standing(on))).into()),
        ],
    );
    let rows = [
        (words.get("law-mistake"), mistake.as_str().to_owned()),
        (words.get("law-not-said"), not_said.as_str().to_owned()),
        (words.get("law-where"), nations.join(", ")),
        (words.get("law-trades"), trades),
        (words.get("law-when"), span(screen, *from, *assumed, *to)),
        (words.get("law-standing"), stands),
        (words.get("law-certainty"), words.get(names::certainty(*certainty))),
        (words.get("law-checked"), plain(words, *checked)),
        (words.get("law-review"), plain(words, *review)),
    ];
    for (label, text) in rows.iter().filter(|(_, text)| !text.is_empty()) {
        screen.item(label, 18, text)?;
    }
    if provision.is_past_review(on) {
        screen.say(&screen.words.get("law-past-review"))?;
    }
    Ok(())
}

/// A date without its weekday, which nobody asks for where law starts and ends.
pub(in crate::cli) fn plain(words: &Words, day: Date) -> String {
    date(words, day)
}

/// From when, and until when.
fn span(screen: &Screen, from: Date, assumed: bool, to: Option<Date>) -> String {
    let words = &screen.words;
    let day = from;
    let from = plain(words, from).into();
    let span = match to {
        None => words.with("law-from", &[("from", from)]),
        Some(to) => words.with("law-from-to", &[("from", from), ("to", plain(words, to).into())]),
    };
    if assumed {
        let unknown = words.get("law-no-day-known");
        return words.with(
            "law-day-stands-for",
            &[("unknown", unknown.into()), ("day", plain(words, day).into())],
        );
    }
    span
}

/// The scenarios that practise a provision, by id and title.
pub(super) fn practised_by(screen: &mut Screen, scenarios: &[(&str, &str)]) -> io::Result<()> {
    screen.gap()?;
    screen.heading(&screen.words.get("law-practise"))?;
    if scenarios.is_empty() {
        return screen.say(&screen.words.get("nothing-practises-it"));
    }
    scenarios
        .iter()
        .try_for_each(|(id, title)| screen.item(&format!("  {id}"), 28, title))
}

/// What began and ended, the latest first, as seen on a day.
pub(super) fn changes(screen: &mut Screen, changes: &[Change<'_>], since: Date, on: Date) -> io::Result<()> {
    let words = &screen.words;
    let since = [("since", plain(words, since).into())];
    if changes.is_empty() {
        return screen.say(&screen.words.with("law-changed-none", &since));
    }
    screen.heading(&screen.words.with("law-changed-since", &since))?;
    for change in changes {
        let words = &screen.words;
        let day = if change.is_assumed() {
            words.get("law-no-day-known")
        } else {
            plain(words, change.day)
        };
        let provision = change.provision;
        let what = words.get(names::change(change, on));
        let sure = words.get(names::certainty(provision.certainty));
        let text = format!("{}: {what} {} ({sure})", provision.title, provision.key);
        screen.item(&format!("  {day}"), 32, &text)?;
    }
    Ok(())
}

fn number_in_words(screen: &Screen, number: &Number) -> String {
    match number.unit {
        Unit::Pence => super::super::play::pounds(number.value),
        unit => screen.words.with(names::unit(unit), &[("count", number.value.into())]),
    }
}

/// "Teaching material, not legal advice."
pub(in crate::cli) fn note(screen: &mut Screen) -> io::Result<()> {
    screen.gap()?;
    screen.say(&screen.words.get("teaching-not-advice"))
}
