//! `redress check`: every finding at once.

use std::borrow::Cow;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::args::{Arguments, CheckArgs, Deny, Format};
use super::error::CliError;
use super::exit::Exit;
use super::screen::Screen;
use super::shelf::{Shelf, today, weights};
use crate::content::across::{Among, compare};
use crate::content::library::{files, read_file};
use crate::content::suggest::{listed, nearest};
use crate::content::together::each;
use crate::content::words::word_id;
use crate::content::{Checked, Context, Solve, check_file, register, rules};
use crate::core::law::Register;
use crate::diagnostic::{Finding, render, sort};
use crate::store::data_folder;

pub(super) fn run(args: &CheckArgs, arguments: &Arguments) -> Result<Exit, CliError> {
    if let Some(code) = &args.explain {
        return explain(code);
    }
    let mut talk = Screen::err();
    let mut out = Screen::out();
    let (count, findings) = if args.paths.is_empty() {
        library(args, arguments, &mut talk)?
    } else {
        named(args, arguments, &mut talk)?
    };
    out.raw(&match args.format {
        Format::Full => render::full::render(&findings, out.colour()),
        Format::Concise => render::concise::render(&findings),
        Format::Json => render::json::render(&findings),
    })?;
    if findings.iter().all(Finding::is_note) {
        let id = if count == 0 {
            word_id("cli-check-none")
        } else {
            word_id("cli-check-clean")
        };
        talk.say(&talk.words.with(id, &[("count", count.into())]))?;
    }
    let fails = |finding: &Finding| finding.is_error() || (args.deny == Some(Deny::Warnings) && !finding.is_note());
    Ok(if findings.iter().any(fails) {
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

fn library(args: &CheckArgs, arguments: &Arguments, talk: &mut Screen) -> Result<(usize, Vec<Finding>), CliError> {
    let shelf = Shelf::open_checked(arguments, args.on.unwrap_or_else(today), solve(args), talk)?;
    let mut findings: Vec<Finding> = shelf.library.iter().flat_map(|entry| entry.findings.clone()).collect();
    findings.extend(shelf.library.shared(&shelf.register));
    sort(&mut findings);
    Ok((shelf.library.len(), findings))
}

fn named(args: &CheckArgs, arguments: &Arguments, talk: &mut Screen) -> Result<(usize, Vec<Finding>), CliError> {
    let mut paths = Vec::new();
    for path in &args.paths {
        gather(path, &mut paths).map_err(|source| CliError::Unreadable {
            path: path.clone(),
            source,
        })?;
    }
    paths.dedup();
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
    findings.extend(shared(&paths, &found, &register));
    sort(&mut findings);
    Ok((paths.len(), findings))
}

/// What the scenarios in these files share.
fn shared(paths: &[PathBuf], found: &[Checked], register: &Register) -> Vec<Finding> {
    let read = paths.iter().zip(found);
    let read = read.filter_map(|(path, checked)| Some((path, checked.draft.as_deref()?)));
    let (paths, all): (Vec<_>, Vec<_>) = read
        .map(|(path, scenario)| {
            let id = path.file_stem().unwrap_or_default().to_string_lossy();
            let name = path.display().to_string().into();
            (path, Among { id, name, scenario })
        })
        .unzip();
    compare(&all, register, |at| read_file(paths[at]).ok().map(Cow::Owned))
}

/// Whether the exact analyst is asked.
const fn solve(args: &CheckArgs) -> Solve {
    if args.solve { Solve::Always } else { Solve::Small }
}

/// The file, or the scenario files in the folder and the folders in it. Links to folders are not followed: they may go round.
fn gather(path: &Path, paths: &mut Vec<PathBuf>) -> io::Result<()> {
    if !fs::metadata(path)?.is_dir() {
        paths.push(path.to_owned());
        return Ok(());
    }
    paths.extend(files(path)?.into_iter().filter(|file| !file.is_dir()));
    let mut folders = Vec::new();
    for entry in fs::read_dir(path)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            folders.push(entry.path());
        }
    }
    folders.sort();
    folders.iter().try_for_each(|folder| gather(folder, paths))
}
