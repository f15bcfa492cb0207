//! A scenario for the analyst: it only has to compile, whatever `check` says against it.

use std::path::Path;
use std::sync::Arc;

use super::args::Arguments;
use super::error::CliError;
use super::gather::readable;
use super::screen::Screen;
use super::shelf::{Shelf, named_file, today, weights};
use crate::content::files::{id_of, read_file};
use crate::content::library::Origin;
use crate::content::{Checked, Context, Solve, check_bytes, register};
use crate::core::law::Register;
use crate::core::model::Model;
use crate::core::story::Story;
use crate::diagnostic::render;
use crate::store::data_folder;

/// A scenario that compiles.
pub(super) struct Studied {
    /// Its id.
    pub(super) id: String,
    /// Compiled.
    pub(super) story: Arc<Story>,
}

/// A file and what came of it.
struct Read {
    id: String,
    /// As findings name it.
    file: String,
    checked: Checked,
    model: Arc<Model>,
}

/// The scenario called `name`, or in the file `name`. What `check` says against it is told; `None` when nothing can be
/// made of it, which is told too.
pub(super) fn open(name: &Path, arguments: &Arguments, talk: &mut Screen) -> Result<Option<Studied>, CliError> {
    let Read {
        id,
        file,
        checked,
        model,
    } = match named_file(name) {
        Some(path) => from_file(path, arguments, talk)?,
        None => from_library(&name.to_string_lossy(), arguments, talk)?,
    };
    let story = checked.draft.map(|scenario| Story::compile(scenario, model));
    let findings = checked.findings;
    match story {
        Some(Ok(story)) => {
            if !findings.is_empty() {
                let values = [("count", findings.len().into()), ("file", file.into())];
                talk.say(&talk.words.with("studied-findings", &values))?;
            }
            let story = Arc::new(story);
            Ok(Some(Studied { id, story }))
        }
        Some(Err(source)) if findings.is_empty() => Err(CliError::Story { id, source }),
        Some(Err(_)) | None => {
            talk.raw(&render::full::render(&findings, talk.colour()))?;
            talk.say(&talk.words.with("studied-faulty", &[("file", file.into())]))?;
            Ok(None)
        }
    }
}

/// One file alone, whatever lies beside it.
fn from_file(path: &Path, arguments: &Arguments, talk: &mut Screen) -> Result<Read, CliError> {
    readable(path)?;
    let data = data_folder(arguments.data_dir.as_deref()).ok();
    let model = weights(data.as_deref(), talk)?.model;
    let (register, _) = register::load();
    let file = path.display().to_string();
    let checked = match read_file(path) {
        Ok(bytes) => check_bytes(&file, &bytes, &context(&register, &model, Solve::Never)),
        Err(finding) => Checked {
            draft: None,
            scenario: None,
            findings: vec![*finding],
        },
    };
    Ok(Read {
        id: id_of(path),
        file,
        checked,
        model,
    })
}

fn from_library(name: &str, arguments: &Arguments, talk: &mut Screen) -> Result<Read, CliError> {
    let shelf = Shelf::open(arguments, talk)?;
    let entry = shelf.library.get(name).ok_or_else(|| CliError::NoScenario {
        slug: name.to_owned(),
        nearest: shelf.library.nearest(name).map(str::to_owned),
    })?;
    let solve = match entry.origin {
        // Solved by the tests of this program.
        Origin::Shipped => Solve::Never,
        Origin::Disk(_) => Solve::Small,
    };
    let (file, model) = (entry.file_name(), shelf.weights.model);
    let checked = check_bytes(&file, &entry.bytes, &context(&shelf.register, &model, solve));
    Ok(Read {
        id: name.to_owned(),
        file,
        checked,
        model,
    })
}

fn context<'a>(register: &'a Register, model: &Arc<Model>, solve: Solve) -> Context<'a> {
    Context {
        register,
        model: model.clone(),
        today: Some(today()),
        solve,
    }
}

/// A number to twelve digits after the point.
pub(super) fn twelve_digits(value: f64) -> f64 {
    (value * 1e12).round() / 1e12
}

/// Shares of a whole, each to twelve digits, so that they still add up to it. A share moves by one in the twelfth digit at
/// most, and only where there are so many that their roundings would show.
pub(super) fn shares(values: &[f64]) -> Vec<f64> {
    const UNIT: f64 = 1e12;
    let mut shares: Vec<f64> = values.iter().copied().map(twelve_digits).collect();
    let over = ((shares.iter().sum::<f64>() - values.iter().sum::<f64>()) * UNIT).round();
    if over.abs() < 5.0 {
        return shares;
    }
    let mut order: Vec<usize> = (0..values.len()).collect();
    // What was rounded up most comes down first, and the other way round.
    let moved = |at: usize| (shares[at] - values[at]) * over.signum();
    order.sort_by(|a, b| moved(*b).total_cmp(&moved(*a)));
    let mut left = over.abs();
    for at in order {
        if left < 1.0 {
            break;
        }
        if shares[at] > 0.0 {
            shares[at] = twelve_digits(shares[at] - over.signum() / UNIT);
            left -= 1.0;
        }
    }
    shares
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_shares_still_add_up() {
        for count in [3u32, 7, 1_000, 6_007] {
            let values: Vec<f64> = (0..count).map(|_| 1.0 / f64::from(count)).collect();
            let shares = shares(&values);
            let sum: f64 = shares.iter().sum();
            assert!((sum - 1.0).abs() < 1e-11, "{count}: {sum}");
            assert!(shares.iter().zip(&values).all(|(a, b)| (a - b).abs() < 2e-12));
        }
        assert_eq!(shares(&[0.25, 0.75, 0.0]), [0.25, 0.75, 0.0]);
    }
}
