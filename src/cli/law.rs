//! `redress law`: the register, one provision whole, and a search that play uses too.

use std::io;

use jiff::civil::Date;
use serde::Serialize;

use super::args::LawArgs;
use super::error::CliError;
use super::exit::Exit;
use super::list::json;
use super::screen::Screen;
use super::shelf::today;
use crate::content::days::date;
use crate::content::names;
use crate::content::register;
use crate::content::suggest::nearest;
use crate::content::words::Words;
use crate::core::law::{Number, Provision, Register, Standing, Unit};

#[derive(Serialize)]
struct Row<'a> {
    #[serde(flatten)]
    provision: &'a Provision,
    on: Date,
    standing: &'static str,
    past_review: bool,
    note: String,
}

pub(super) fn run(args: &LawArgs) -> Result<Exit, CliError> {
    let (register, _) = register::load();
    let on = args.on.unwrap_or_else(today);
    let mut out = Screen::out();
    if let Some(key) = &args.key {
        let provision = register.get(key).ok_or_else(|| no_provision(&register, key))?;
        if args.json {
            let row = row(&out, provision, on);
            json(&mut out, &row)?;
        } else {
            whole(&mut out, provision, on)?;
            note(&mut out)?;
        }
        return Ok(Exit::Done);
    }
    let found = match &args.search {
        Some(text) => search(&register, text),
        None => register.iter().collect(),
    };
    if args.json {
        let rows: Vec<Row<'_>> = found.iter().map(|provision| row(&out, provision, on)).collect();
        json(&mut out, &rows)?;
    } else {
        for provision in &found {
            brief(&mut out, provision, on)?;
        }
        if !found.is_empty() {
            note(&mut out)?;
        }
    }
    if let (true, Some(text)) = (found.is_empty(), &args.search) {
        let mut talk = Screen::err();
        talk.say(&talk.words.with("cli-law-nothing", &[("text", text.as_str().into())]))?;
    }
    Ok(Exit::Done)
}

fn no_provision(register: &Register, key: &str) -> CliError {
    let known = register.iter().map(|provision| provision.key.as_str());
    CliError::NoProvision {
        key: key.to_owned(),
        nearest: nearest(key, known).map(str::to_owned),
    }
}

fn row<'a>(screen: &Screen, provision: &'a Provision, on: Date) -> Row<'a> {
    Row {
        provision,
        on,
        standing: match provision.standing(on) {
            Standing::InForce => "in_force",
            Standing::NotYet => "not_yet",
            Standing::Ended => "ended",
            Standing::CheckFirst => "check_first",
        },
        past_review: provision.is_past_review(on),
        note: screen.words.get("teaching-not-advice"),
    }
}

/// The provisions that hold every word of `text`, by key.
pub(super) fn search<'a>(register: &'a Register, text: &str) -> Vec<&'a Provision> {
    let words: Vec<String> = text.split_whitespace().map(str::to_lowercase).collect();
    let holds = |provision: &&Provision| {
        let Provision {
            key,
            title,
            source,
            rule,
            mistake,
            not_said,
            ..
        } = provision;
        let all = [key.as_str(), title, source, rule, mistake, not_said]
            .join("\n")
            .to_lowercase();
        words.iter().all(|word| all.contains(word.as_str()))
    };
    register.iter().filter(holds).collect()
}

/// One provision in two lines.
pub(super) fn brief(screen: &mut Screen, provision: &Provision, on: Date) -> io::Result<()> {
    let mut remarks = Vec::new();
    let standing = provision.standing(on);
    if standing != Standing::InForce {
        remarks.push(screen.words.get(names::standing(standing)));
    }
    if provision.is_past_review(on) {
        remarks.push(screen.words.get("law-past-review-short"));
    }
    let title = if remarks.is_empty() {
        provision.title.as_str().to_owned()
    } else {
        format!("{} ({})", provision.title, remarks.join("; "))
    };
    screen.item(&provision.key, 18, &title)
}

/// One provision, whole.
pub(super) fn whole(screen: &mut Screen, provision: &Provision, on: Date) -> io::Result<()> {
    // Taken apart, so that a new field has to be shown.
    let Provision {
        key,
        title,
        source,
        from,
        to,
        nations,
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
        (words.get("law-when"), span(screen, *from, *to)),
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
pub(super) fn plain(words: &Words, day: Date) -> String {
    date(words, day)
}

/// From when, and until when.
pub(super) fn span(screen: &Screen, from: Date, to: Option<Date>) -> String {
    let words = &screen.words;
    let from = plain(words, from).into();
    match to {
        None => words.with("law-from", &[("from", from)]),
        Some(to) => words.with("law-from-to", &[("from", from), ("to", plain(words, to).into())]),
    }
}

fn number_in_words(screen: &Screen, number: &Number) -> String {
    match number.unit {
        Unit::Pence => super::play::pounds(number.value),
        unit => screen.words.with(names::unit(unit), &[("count", number.value.into())]),
    }
}

/// "Teaching material, not legal advice."
pub(super) fn note(screen: &mut Screen) -> io::Result<()> {
    screen.gap()?;
    screen.say(&screen.words.get("teaching-not-advice"))
}
