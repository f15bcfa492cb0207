//! `redress check`: every finding at once.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use super::args::{Arguments, CheckArgs, Deny, Format};
use super::error::CliError;
use super::exit::Exit;
use super::gather::{Gathered, meant, readable};
use super::screen::Screen;
use super::shelf::{Shelf, folder_of, today, weights};
use super::tell;
use crate::content::across::{Among, compare};
use crate::content::files::{files, id_of, read_file};
use crate::content::library::{Entry, Notice, Origin};
use crate::content::suggest::{listed, nearest};
use crate::content::together::each;
use crate::content::{Checked, Context, Solve, check_file, register, rules};
use crate::core::law::Register;
use crate::diagnostic::{Finding, render, sort};
use crate::store::data_folder;

/// Files that may have been meant as scenarios, and are named.
const NEAR: usize = 5;

pub(super) fn run(args: &CheckArgs, arguments: &Arguments) -> Result<Exit, CliError> {
    if let Some(code) = &args.explain {
        return explain(code);
    }
    let mut talk = Screen::err();
    let mut out = Screen::out();
    let done = if args.paths.is_empty() {
        library(args, arguments, &mut talk)?
    } else {
        named(args, arguments, &mut talk)?
    };
    let findings = &done.findings;
    out.raw(&match args.format {
        Format::Full => render::full::render(findings, out.colour()),
        Format::Concise => render::concise::render(findings),
        Format::Json => render::json::render(findings),
    })?;
    if done.files == 0 {
        if !done.passed_over {
            talk.say(&talk.words.get("cli-check-none"))?;
        }
    } else if findings.iter().all(Finding::is_note) {
        talk.say(&talk.words.with("cli-check-clean", &[("count", done.files.into())]))?;
    }
    let fails = |finding: &Finding| finding.is_error() || (args.deny == Some(Deny::Warnings) && !finding.is_note());
    Ok(if done.files == 0 || done.passed_over {
        Exit::CouldNot
    } else if findings.iter().any(fails) {
        Exit::Findings
    } else {
        Exit::Done
    })
}

fn explain(code: &str) -> Result<Exit, CliError> {
    let rule = rules::find(code).ok_or_else(|| {
        let codes: Vec<&str> = rules::RULES.iter().map(|rule| rule.code).collect();
        CliError::NoCode {
            code: code.to_owned(),
            nearest: nearest(code, codes.iter().copied()).map(str::to_owned),
            known: listed(&codes),
        }
    })?;
    let mut out = Screen::out();
    out.heading(rule.code)?;
    out.gap()?;
    out.raw(rule.explain.trim())?;
    out.raw("\n")?;
    Ok(Exit::Done)
}

/// What was checked, and what came of it.
#[derive(Default)]
struct Done {
    files: usize,
    findings: Vec<Finding>,
    /// Whether something could not be read at all.
    passed_over: bool,
}

fn library(args: &CheckArgs, arguments: &Arguments, talk: &mut Screen) -> Result<Done, CliError> {
    let shelf = Shelf::open_checked(arguments, args.on.unwrap_or_else(today), solve(args), talk)?;
    let mut findings: Vec<Finding> = shelf.library.iter().flat_map(|entry| entry.findings.clone()).collect();
    findings.extend(shelf.library.shared(&shelf.register));
    sort(&mut findings);
    let is_passed_over = |entry: &Entry| match &entry.origin {
        Origin::Disk(path) => entry.scenario.is_none() && readable(path).is_err(),
        Origin::Shipped => false,
    };
    let no_folder = |notice: &Notice| matches!(notice, Notice::NoFolder { .. });
    Ok(Done {
        files: shelf.library.len(),
        findings,
        passed_over: shelf.library.notices.iter().any(no_folder) || shelf.library.iter().any(is_passed_over),
    })
}

fn named(args: &CheckArgs, arguments: &Arguments, talk: &mut Screen) -> Result<Done, CliError> {
    let gathered = Gathered::of(&args.paths);
    tell_of_others(&gathered, talk)?;
    let paths = gathered.files;
    let data = data_folder(arguments.data_dir.as_deref()).ok();
    let weights = weights(data.as_deref(), talk)?;
    let (register, _) = register::load();
    let today = Some(args.on.unwrap_or_else(today));
    let context = Context {
        register: &register,
        model: weights.model,
        today,
        solve: solve(args),
    };
    let found = each(&paths, |path| check_file(path, &context));
    let mut findings: Vec<Finding> = found.iter().flat_map(|checked| checked.findings.clone()).collect();
    findings.extend(together(
        &paths,
        &found,
        &folders(arguments, data.as_deref()),
        &register,
    ));
    sort(&mut findings);
    Ok(Done {
        files: paths.len(),
        findings,
        passed_over: !gathered.unreadable.is_empty(),
    })
}

/// Says what is not checked, and why.
fn tell_of_others(gathered: &Gathered, talk: &mut Screen) -> Result<(), CliError> {
    for error in &gathered.unreadable {
        tell(error)?;
    }
    for path in gathered.near.iter().take(NEAR) {
        let ending = path.extension().unwrap_or_default().to_string_lossy().into_owned();
        let name = meant(path).file_name().map(|name| name.to_string_lossy().into_owned());
        let values = [
            ("path", path.display().to_string().into()),
            ("ending", ending.into()),
            ("name", name.unwrap_or_default().into()),
        ];
        talk.say(&talk.words.with("cli-check-near", &values))?;
    }
    if let Some(more) = gathered.near.len().checked_sub(NEAR).filter(|more| *more > 0) {
        talk.say(&talk.words.with("cli-check-near-more", &[("count", more.into())]))?;
    }
    Ok(())
}

/// What only all these files together can show.
fn together(paths: &[PathBuf], found: &[Checked], folders: &[PathBuf], register: &Register) -> Vec<Finding> {
    let read = paths.iter().zip(found);
    let read = read.filter_map(|(path, checked)| Some((path, checked.draft.as_deref()?)));
    let (read, all): (Vec<_>, Vec<_>) = read
        .map(|(path, scenario)| {
            let (id, name) = (id_of(path).into(), path.display().to_string().into());
            (path, Among { id, name, scenario })
        })
        .unzip();
    let variants = read.iter().zip(&all).filter(|(_, one)| one.scenario.variant.is_some());
    let mut beside: BTreeSet<&Path> = variants.map(|(path, _)| folder_of(path)).collect();
    if !beside.is_empty() {
        beside.extend(folders.iter().map(PathBuf::as_path));
    }
    let beside = beside.into_iter().filter_map(|folder| files(folder).ok()).flatten();
    let beside: Vec<String> = beside.chain(paths.iter().cloned()).map(|path| id_of(&path)).collect();
    compare(&all, &beside, register, |at| read_file(read[at]).ok().map(Cow::Owned))
}

/// The learner's own folders of scenarios.
fn folders(arguments: &Arguments, data: Option<&Path>) -> Vec<PathBuf> {
    let own = data.map(|data| data.join("scenarios"));
    arguments.scenarios.iter().cloned().chain(own).collect()
}

/// Whether the exact analyst is asked.
const fn solve(args: &CheckArgs) -> Solve {
    if args.solve { Solve::Always } else { Solve::Small }
}
