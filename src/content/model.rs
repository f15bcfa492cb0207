//! The weights: those that are shipped, or a trainer's own copy in the data folder.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;
use std::sync::Arc;

use super::parse::{options, text};
use super::source::Source;
use super::wording::describe;
use crate::core::model::Model;
use crate::diagnostic::{Finding, sort};

const SHIPPED: &str = include_str!("../../assets/model.ron");
/// What a trainer's own copy is called.
pub const FILE: &str = "model.ron";

/// The weights in use.
#[derive(Debug, Clone)]
pub struct Weights {
    /// The model; without faults.
    pub model: Arc<Model>,
    /// The file it came from, which goes into the rules hash.
    pub bytes: Vec<u8>,
    /// Whether it is a trainer's own: runs are marked "tuned model".
    pub tuned: bool,
    /// What is wrong with a trainer's copy; the shipped weights are then in use.
    pub findings: Vec<Finding>,
}

/// Why the shipped weights cannot be used: the program itself is broken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the weights inside this program cannot be read: {0}")]
pub struct BrokenModel(pub String);

/// The weights of `data`, the data folder, when it holds a copy without errors; else those that are shipped.
pub fn load(data: Option<&Path>) -> Result<Weights, BrokenModel> {
    let path = data.map(|data| data.join(FILE));
    let Some(path) = path.filter(|path| path.exists()) else {
        return shipped();
    };
    let name = path.display().to_string();
    let bytes = match fs::read(&path) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == ErrorKind::NotFound => return shipped(),
        Err(error) => {
            let finding = Finding::about_file("unreadable", &name, &format!("the model cannot be read: {error}"));
            let finding = finding.with_help("the weights that are shipped are in use");
            return Ok(Weights {
                findings: vec![finding],
                ..shipped()?
            });
        }
    };
    match read(&name, &bytes) {
        Ok(model) => Ok(Weights {
            model: Arc::new(model),
            bytes,
            tuned: true,
            findings: Vec::new(),
        }),
        Err(findings) => Ok(Weights { findings, ..shipped()? }),
    }
}

/// The weights that are shipped.
pub fn shipped() -> Result<Weights, BrokenModel> {
    let bytes = SHIPPED.as_bytes().to_vec();
    match read("assets/model.ron", &bytes) {
        Ok(model) => Ok(Weights {
            model: Arc::new(model),
            bytes,
            tuned: false,
            findings: Vec::new(),
        }),
        Err(findings) => Err(BrokenModel(
            findings
                .first()
                .map(|finding| finding.message.clone())
                .unwrap_or_default(),
        )),
    }
}

/// Reads and checks a model file.
pub fn read(name: &str, bytes: &[u8]) -> Result<Model, Vec<Finding>> {
    let words = text(name, bytes).map_err(|finding| vec![*finding])?;
    let model: Model = options().from_str(words).map_err(|error| {
        let source = Source::new(name, words);
        let at = source.byte(error.span.start.line, error.span.start.col);
        let end = source.byte(error.span.end.line, error.span.end.col);
        let said = describe(&error.code);
        let finding = source.finding("shape", &said.message, at..end.max(at + 1), String::new());
        vec![Finding {
            help: said.help,
            ..finding
        }]
    })?;
    let mut findings: Vec<Finding> = model
        .faults()
        .into_iter()
        .map(|fault| {
            let code = if matches!(fault, crate::core::model::ModelFault::Version(_)) {
                "version"
            } else {
                "out-of-range"
            };
            Finding::about_file(code, name, &fault.to_string()).with_help("the weights that are shipped show what fits")
        })
        .collect();
    sort(&mut findings);
    if findings.is_empty() { Ok(model) } else { Err(findings) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_weights_are_in_use_without_a_copy() {
        let folder = tempfile::tempdir().expect("a folder");
        let weights = load(Some(folder.path())).expect("the shipped weights");
        assert!(!weights.tuned);
        assert_eq!(weights.findings, []);
    }

    #[test]
    fn a_trainers_copy_wins_when_it_has_no_fault() {
        let folder = tempfile::tempdir().expect("a folder");
        fs::write(folder.path().join(FILE), SHIPPED.replace("hurt: 25", "hurt: 20")).expect("a copy");
        let weights = load(Some(folder.path())).expect("weights");
        assert!(weights.tuned);
        assert_eq!(weights.model.loyalty.hurt, 20);
    }

    #[test]
    fn a_faulty_copy_is_told_and_not_used() {
        for broken in [
            SHIPPED.replace("hurt: 25", "hurt: 900"),
            SHIPPED.replace("hurt", "hrut"),
            "(".to_owned(),
            String::new(),
        ] {
            let folder = tempfile::tempdir().expect("a folder");
            fs::write(folder.path().join(FILE), broken).expect("a copy");
            let weights = load(Some(folder.path())).expect("the shipped weights");
            assert!(!weights.tuned);
            assert_eq!(weights.findings.len(), 1);
        }
    }
}
