//! Variants of what is not there, and of themselves.

use std::collections::BTreeSet;

use super::families::Families;
use super::{Among, Told};
use crate::content::library::shipped_ids;
use crate::content::path::Path;
use crate::content::rules::UNKNOWN_ORIGINAL;
use crate::content::suggest::did_you_mean;
use crate::diagnostic::{Severity, quoted};

/// Each variant whose original is none. `beside` are ids of scenarios that are there but not among these.
pub(super) fn missing(all: &[Among<'_>], beside: &[String], families: &Families<'_>) -> Vec<Told> {
    let shipped = shipped_ids();
    let known: BTreeSet<&str> = all
        .iter()
        .map(|one| one.id.as_ref())
        .chain(beside.iter().chain(&shipped).map(String::as_str))
        .collect();
    let each = all.iter().enumerate();
    each.filter_map(|(at, one)| {
        let of = one.original()?;
        let (severity, message, help) = if of == one.id {
            (
                Severity::Error,
                format!("{} is called a variant of itself", quoted(of)),
                Some("name the scenario whose facts it changes, or leave `variant` out".to_owned()),
            )
        } else if families.line(&one.id).last() == Some(&one.id.as_ref()) {
            (
                Severity::Error,
                format!(
                    "a variant of {}, which goes back to this one: neither is the original",
                    quoted(of)
                ),
                Some("leave `variant` out of the one that came first".to_owned()),
            )
        } else if known.contains(of) {
            return None;
        } else {
            let none = descended(one, all, families);
            (
                Severity::Warning,
                format!("a variant of {}, and there is no such scenario", quoted(of)),
                did_you_mean(of, known.difference(&none).copied()),
            )
        };
        let help = help.unwrap_or_else(|| {
            "write the name of its original's file without `.ron`; check both together if that lies elsewhere"
                .to_owned()
        });
        Some(Told {
            code: UNKNOWN_ORIGINAL,
            severity,
            at,
            path: Path::top("variant").field("of"),
            message,
            help,
            related: None,
        })
    })
    .collect()
}

/// This scenario, and those that go back to it: none of them is its original.
fn descended<'a>(from: &Among<'_>, all: &'a [Among<'_>], families: &Families<'a>) -> BTreeSet<&'a str> {
    let goes_back = |other: &&'a Among<'_>| other.id == from.id || families.line(&other.id).contains(&from.id.as_ref());
    all.iter().filter(goes_back).map(|other| other.id.as_ref()).collect()
}
