//! `redress list --criteria`: what the diploma asks, which scenarios give evidence for it, and what is missing.

use serde::Serialize;

use super::columns::labelled;
use super::error::CliError;
use super::exit::Exit;
use super::list::json;
use super::screen::Screen;
use crate::content::coverage::{Cover, Tally, coverage};
use crate::content::criteria::unit_title;
use crate::core::law::Certainty;
use crate::core::scenario::Scenario;
use crate::core::strand::Strand;

#[derive(Serialize)]
struct Row<'a> {
    code: &'a str,
    title: &'a str,
    certainty: Certainty,
    /// The strands on which somebody shows it; none where no conversation can.
    evidence: &'a [Strand],
    scenarios: Vec<&'a str>,
}

/// The table of these scenarios.
pub(super) fn table<'a>(
    out: &mut Screen,
    scenarios: impl IntoIterator<Item = (&'a str, &'a Scenario)>,
    as_json: bool,
) -> Result<Exit, CliError> {
    let rows = coverage(scenarios);
    if as_json {
        let rows: Vec<Row<'_>> = rows
            .iter()
            .map(|row| Row {
                code: &row.criterion.code,
                title: &row.criterion.title,
                certainty: row.criterion.certainty,
                evidence: &row.criterion.evidence,
                scenarios: row.scenarios.iter().map(|(id, _)| *id).collect(),
            })
            .collect();
        json(out, &rows)?;
        return Ok(Exit::Done);
    }
    let mut unit = "";
    for row in &rows {
        let criterion = row.criterion;
        if criterion.unit() != unit {
            unit = criterion.unit();
            let values = [("unit", unit.into()), ("title", unit_title(unit).into())];
            let heading = out.words.with("unit-is", &values);
            out.heading(&heading)?;
        }
        labelled(out, criterion.number(), &criterion.title)?;
        let claimed = match row.cover() {
            Cover::Claimed => {
                let ids: Vec<&str> = row.scenarios.iter().map(|(id, _)| *id).collect();
                ids.join(", ")
            }
            Cover::Missing => out.words.get("no-scenario-for-it"),
            Cover::Elsewhere => out.words.get("shown-elsewhere"),
        };
        labelled(out, "", &claimed)?;
        if criterion.certainty == Certainty::Known {
            let from_memory = out.words.get("code-known");
            labelled(out, "", &from_memory)?;
        }
    }
    out.gap()?;
    let tally = Tally::of(&rows);
    let count = tally.count(&out.words);
    out.say(&count)?;
    for sentence in tally.rest(&out.words) {
        out.say(&sentence)?;
    }
    for note in ["criteria-what", "how-sure-of-codes"] {
        let note = out.words.get(note);
        out.say(&note)?;
    }
    Ok(Exit::Done)
}
